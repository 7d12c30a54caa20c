"""One spelling for look-ups: case, accents, dots, apostrophes and hyphens fold away."""

import re
import unicodedata

_DROPPED = ".'`\u00b4\u2018\u2019\u02bb\u02bc\u02b9\u2032"
_SPACED = "-,/\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_PUNCTUATION = str.maketrans(dict.fromkeys(_DROPPED, "") | dict.fromkeys(_SPACED, " ") | {"&": " and "})
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_MARKED_LATIN = re.compile("([a-z])[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return the key under which the tables keep a name or a label.

    >>> fold("Washington, D.C."), fold("St. John’s"), fold("Hawaii-Aleutian"), fold("São Paulo")
    ('washington dc', 'st johns', 'hawaii aleutian', 'sao paulo')

    Only Latin letters lose their marks: й, が and the vowel signs of Indic scripts are letters of their own.
    """
    if text.isascii():
        return _spaced(text.lower())
    words = _spaced(unicodedata.normalize("NFKC", text).casefold())
    letters = unicodedata.normalize("NFKD", words).translate(_LETTERS)
    return unicodedata.normalize("NFKC", _MARKED_LATIN.sub(r"\1", letters))


def _spaced(text: str) -> str:
    return " ".join(text.translate(_PUNCTUATION).split())
