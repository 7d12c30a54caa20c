"""Zone words in a text: abbreviations, names, places, offsets, "local time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.labels import Kind, Meaning
from callsched.languages import role
from callsched.reading.beginnings import LABEL
from callsched.reading.items import Label
from callsched.reading.offsets import with_offset
from callsched.reading.zone_keys import zone_key_at
from callsched.reading.zone_phrases import LONGEST_ABBREVIATION, ZONE_PHRASES

if TYPE_CHECKING:
    from callsched.reading.tokens import Token

_WITHIN = frozenset(",-.’'/")
_TYING = role.TIME | role.ALL | role.CAPITAL
_VERBS = role.SAME | role.BE | role.SHOW
_KNOWN_SHORT = frozenset(("us", "uk", "eu", "ny", "la", "dc", "sf", "hk", "nz"))  # places by themselves
_HEAD_ENDS = frozenset(":\n|-–—")


def label_at(tokens: list[Token], index: int, after_clock: bool) -> tuple[Label, int] | None:
    """Read zone words that begin at a token; give them and the index after them.

    `after_clock`: a clock reading stands right before, so that weak forms ("est", "local") count too.
    """
    token = tokens[index]
    if token.roles & LABEL:
        return (_local if token.roles & role.LOCAL else _by)(tokens, index, after_clock)
    word = token.word
    if not word.leads or not (word.capital or after_clock or word.leads > 1):
        return None
    if token.glued and index > 1 and tokens[index - 1].text == "-" and tokens[index - 2].kind == "word":
        return None  # "Asia-Pacific"
    found = None
    if index + 1 < len(tokens):
        second = tokens[index + 1]
        if second.kind == "word":
            if not (word.named or word.pairs(second.word)):
                return None  # "the talks"
        elif second.text == "/" and second.glued:
            found = zone_key_at(tokens, index)
    found = found or _named(tokens, index, after_clock)
    if found is None:
        return None
    label, after = found
    if after < len(tokens) and tokens[after].text == "-" and _names_a_make(label, tokens, after):
        return None
    if label.form == "place" and (label.city or len(label.meanings) > 1):
        label, after = _qualified(label, tokens, after)
    return with_offset(label, tokens, after) or _with_time(label, tokens, after)


def _names_a_make(label: Label, tokens: list[Token], index: int) -> bool:
    """Whether a hyphen, at an index, and a capital go on with a name: "GMT-Master watches"."""
    if label.form != "abbreviation" or index + 1 >= len(tokens):
        return False
    hyphen, name = tokens[index : index + 2]
    touching = hyphen.glued and name.glued
    return touching and name.kind == "word" and name.word.capital and not name.word.named


def _local(tokens: list[Token], index: int, after_clock: bool) -> tuple[Label, int] | None:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.value(role.LOCAL):  # "LT"; "Lt." is an officer
        stands = after_clock and token.text.isupper()
        return (Label(token.start, token.end, "", "local", timed=True), index + 1) if stands else None
    if following is not None and following.has(role.TIME):
        return Label(token.start, following.end, "", "local", timed=True), index + 2
    heads = following is None or following.roles & LABEL  # "local local"
    named = None if heads else label_at(tokens, index + 1, after_clock)
    if named is not None and named[0].timed and named[0].form == "place":
        named[0].start = token.start  # "local Syrian time"
        return named
    weak = token.has(role.FILL)  # "here" and "there" are other words, too
    ends = following is None or following.kind != "word" or following.has(role.AND if weak else role.IN)
    if not (after_clock and ends if weak else after_clock or ends):
        return None
    there = token.has(role.THERE)
    return Label(token.start, token.end, "", "local", timed=after_clock and not weak, there=there), index + 1


def _by(tokens: list[Token], index: int, after_clock: bool) -> tuple[Label, int] | None:
    """Read a label behind a word that names a clock: "по Москве", "heure de Paris"."""
    if index + 1 >= len(tokens) or tokens[index + 1].has(role.BY):
        return None
    named = label_at(tokens, index + 1, after_clock=True)
    if named is None:
        return None
    label, after = named
    heads = tokens[index].has(role.TIME)
    exact = label.timed or label.people or label.form != "place"
    leads = label.city and _tells_time(tokens, after)
    touches = after_clock and (exact or heads or label.city)
    if not (label.timed or (heads and label.people) or touches or leads):
        return None  # talks at 15:00 "по Ирану" are about it
    label.start, label.timed, label.people = tokens[index].start, True, False
    label.heading = label.heading or (heads and not after_clock)
    return label, after


def _tells_time(tokens: list[Token], index: int) -> bool:
    """Whether a verb and a figure follow: "По Москве это 22:00"."""
    verb, figure = (tokens[at] if at < len(tokens) else None for at in (index, index + 1))
    return verb is not None and figure is not None and verb.has(_VERBS) and figure.kind in ("clock", "number")


def _named(tokens: list[Token], index: int, after_clock: bool) -> tuple[Label, int] | None:
    """Find the longest phrase of the tables that begins here."""
    word = tokens[index].word
    if word.leads > 1 and not word.possessive:
        for key, last in reversed(_longer_phrases(tokens, index)):
            label = _label(key, tokens, index, last, after_clock)
            if label is not None:
                return label, last + 1
    label = _label(word.key, tokens, index, index, after_clock)
    return (label, index + 1) if label is not None else None


def _longer_phrases(tokens: list[Token], index: int) -> list[tuple[str, int]]:
    """Give what may be a phrase of several words that begins here, the shorter first, each with its end."""
    found: list[tuple[str, int]] = []
    first = tokens[index].word
    key, limit = first.key, first.leads
    words, at = 1, index + 1
    while at < len(tokens):
        token, word = tokens[at], tokens[at].word
        if token.kind == "word":
            key = f"{key} {word.key}"
            words += word.key.count(" ") + 1
            if words == 2 and not first.pairs(word):
                break  # "London talks"
            found.append((key, at))
            if word.possessive:
                found.append((f"{key}s", at))  # "St. John's"
            if word.possessive or words >= limit:
                break
        elif token.text not in _WITHIN:
            break
        at += 1
    return found


def _label(key: str, tokens: list[Token], index: int, last: int, after_clock: bool) -> Label | None:
    """Give the label that a phrase is, if the tables know it and it is written like one."""
    phrase = ZONE_PHRASES[key]
    if phrase is None:
        return None
    first, token = tokens[index], tokens[last]
    if phrase.foreign_meanings:
        form = "name" if " " in phrase.foreign else "abbreviation"
        meant = phrase.foreign_meanings
        return Label(first.start, token.end, phrase.foreign, form, meant, people=phrase.of_people)
    found = phrase.meanings
    if found and _is_label(found, tokens, index, last, after_clock):
        form = "abbreviation" if last == index and _short(first.text, key) else "name"
        label = Label(first.start, token.end, key, form, found)
        label.common = found[0].common
        return label
    place = phrase.place
    if place is None or (place.proper and not first.word.capital):
        return None
    capitals = first.text.isupper()
    if capitals and len(first.text) == 2 and not (key in _KNOWN_SHORT or _within(tokens, index)):
        return None
    label = Label(first.start, token.end, key, "place", place.meanings)
    label.people, label.city, label.island = place.people, place.city, place.island
    label.common = place.common and not capitals
    label.country, label.multizone, label.larger = place.country, place.multizone, place.larger
    if token.word.possessive:
        label.possessive = True
        label.end = token.end if key.endswith("s") else token.end - 2
    return label


def _short(text: str, key: str) -> bool:
    """Whether a word is written like an abbreviation: "EST", "est"."""
    return text.isupper() or (text.islower() and len(key) <= LONGEST_ABBREVIATION)


def _qualified(label: Label, tokens: list[Token], index: int) -> tuple[Label, int]:
    """Take in the country or state after a name that several places share: "Hamilton, Bermuda".

    A city that the tables know elsewhere in the country has the state's clocks: "Portland, Maine".
    """
    if index + 1 >= len(tokens) or tokens[index].text != "," or not tokens[index + 1].word.capital:
        return label, index
    leads = tokens[index + 1].word.leads
    found = _named(tokens, index + 1, after_clock=False) if leads else None
    if found is None or found[0].form != "place" or found[0].people:
        return label, index
    wider, after = found
    zones = {meaning.zone for meaning in wider.meanings}
    fitting = [
        meaning
        for meaning in label.meanings
        if meaning.zone in zones or (wider.country in meaning.countries and wider.country != label.country)
    ]
    if len(label.meanings) == 1:
        fitting = [] if fitting or _goes_on(tokens, after) else _of_state(label, wider)
    if not fitting:
        return label, index
    label.meanings, label.end, label.larger = tuple(fitting), wider.end, ()
    label.country = fitting[0].countries[0] if fitting[0].countries else ""
    return label, after


def _of_state(city: Label, state: Label) -> list[Meaning]:
    """Give the clocks of a state that a city is said to lie in, if the tables know the city elsewhere."""
    apart = state.city or state.multizone or city.larger or state.country != city.country
    return [] if apart else list(state.meanings)


def _goes_on(tokens: list[Token], index: int) -> bool:
    """Whether a list of places goes on: "Chicago, California and Texas", "Boston, Hawaii, and Alaska"."""
    index += index < len(tokens) and tokens[index].text == ","
    return index < len(tokens) and tokens[index].has(role.AND)


def _within(tokens: list[Token], index: int) -> bool:
    """Whether "in" leads to a name: "9 a.m. in WA"."""
    return index > 0 and tokens[index - 1].has(role.WITHIN)


def _is_label(
    found: tuple[Meaning, ...], tokens: list[Token], index: int, last: int, after_clock: bool
) -> bool:
    """Whether a phrase of the label table is written like one: in capitals, or right after a clock."""
    first = tokens[index]
    if first.text == "Z" or first.word.key == "z":
        return first.text == "Z" and (first.glued or after_clock)
    if last > index:
        placed = index > 0 and tokens[index - 1].has(role.IN)  # "in eastern Australia"
        return first.word.capital or after_clock or placed
    letters = first.text.replace(".", "")
    if letters.isupper():
        return True
    if len(letters) <= LONGEST_ABBREVIATION and not letters.istitle():
        return after_clock and not found[0].common
    if after_clock and letters.islower() and found[0].kind is Kind.GENERIC:
        return True  # "8:30am eastern"
    if after_clock and first.word.capital and found[0].kind is Kind.REFERENCE:
        return True
    return first.word.capital and (len(letters) > LONGEST_ABBREVIATION or not found[0].common)


def _with_time(label: Label, tokens: list[Token], index: int) -> tuple[Label, int]:
    """Take in the word "time" after a label, or "capital" after the name of a people."""
    if label.form == "place":
        index = _past_aside(tokens, index)
    if index < len(tokens) and tokens[index].roles & _TYING:
        tied = _tied(label, tokens, index)
        if tied is not None:
            return label, tied
    if label.form == "abbreviation" or (label.form == "name" and " " in label.text):
        label.timed = not label.people
    return label, index


def _tied(label: Label, tokens: list[Token], index: int) -> int | None:
    """Tie a word to the label before it, if they are one; give the index after the label."""
    word = tokens[index]
    if label.people and word.has(role.CAPITAL):
        label.end, label.people = word.end, False
        return index + 1
    if label.form == "place" and _prints(tokens, index):
        label.people = True  # the readers' paper, not the place
        return index
    if word.kind == "word" and word.has(role.TIME):
        label.end, label.timed, label.people = word.end, True, False
        label.heading = word.has(role.ALL)
        return index + 1
    return None


def _prints(tokens: list[Token], index: int) -> bool:
    """Whether "Times" stands behind a place as in a newspaper's name: "The New York Times said"."""
    if not tokens[index].has(role.ALL):
        return False
    ends = index + 1 == len(tokens) or tokens[index + 1].text in _HEAD_ENDS
    return tokens[index].text.istitle() and not ends


def _past_aside(tokens: list[Token], index: int) -> int:
    """Pass a bracket between a place and "time": "Zurich (Switzerland) time"."""
    if index + 3 >= len(tokens) or tokens[index].text != "(":
        return index
    name, close, following = tokens[index + 1 : index + 4]
    aside = name.word.capital and close.text == ")" and following.has(role.TIME)
    return index + 3 if aside else index
