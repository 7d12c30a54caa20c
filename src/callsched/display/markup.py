"""Markup: HTML and SVG in which whatever comes from outside stands as text."""

from __future__ import annotations

import re
from html import escape

# What no document may hold, and what would turn the direction of the words around it.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202d\u202e]")
_CODE = re.compile(r"`([^`\n]+)`")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?: UTC)?)?")


class Markup(str):
    """Text that is markup already; every other text is escaped before it stands in a document."""

    __slots__ = ()


def text(value: str) -> Markup:
    r"""Make markup of a text from outside.

    >>> text('<b title="x">\x00')
    '&lt;b title=&quot;x&quot;&gt;�'
    """
    return value if isinstance(value, Markup) else Markup(escape(_UNSHOWN.sub("�", value)))


def tag(name: str, /, *children: str, **attributes: object) -> Markup:
    """Write an element; attributes that are None are left out, and `_` stands for `-`.

    >>> tag("a", "x < y", Markup("<br />"), aria_label='"')
    '<a aria-label="&quot;">x &lt; y<br /></a>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_quoted(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{told}>{''.join(map(text, children))}</{name}>")


def _quoted(value: str) -> str:
    """Escape the value of an attribute, in which a bare line end would become a space."""
    return text(value).replace("\n", "&#10;")


def with_code(value: str) -> Markup:
    """Make markup of a message, the words it quotes in backticks set as code.

    >>> with_code("`<EST>` is out of season")
    '<code>&lt;EST&gt;</code> is out of season'
    """
    return Markup(_CODE.sub(r"<code>\1</code>", whole(value)))


def whole(value: str) -> Markup:
    """Make markup of words in which no date breaks.

    >>> whole("on 2025-05-19")
    'on <span style="white-space:nowrap">2025-05-19</span>'
    """
    return Markup(_DATE.sub(r'<span style="white-space:nowrap">\g<0></span>', text(value)))


def joined(*pieces: str) -> Markup:
    """Put pieces one after the other."""
    return Markup("".join(map(text, pieces)))
