"""The field types that the models share: instants, civil times, zones, countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    NaiveDatetime,
    model_validator,
)

from callsched.errors import MisuseError, UnknownNameError, closest, shortened
from callsched.zones import release_table, zone_key

STRICT = ConfigDict(extra="forbid")


class Value(BaseModel):
    """What all models have in common: they do not change, and take no unknown field.

    Their validators are built when the first value is made: reading texts needs none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _known(cls, values: Any) -> Any:
        """Tell the field that was meant, where one is misspelt."""
        for name in values if isinstance(values, dict) else ():
            if name not in cls.model_fields:
                raise UnknownNameError(str(name), closest(str(name), cls.model_fields), what="field")
        return values

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Give the fields that are not as by default."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if field.repr and value != field.default:
                yield name, value

    def __repr__(self) -> str:
        """Show the fields that are not as by default, short enough for a line."""
        return shortened(super().__repr__(), 110)

    __str__ = __repr__


@cache
def countries() -> dict[str, str]:
    """Give the names of countries by their ISO 3166-1 alpha-2 codes, from the tz database's own table.

    >>> countries()["GB"]
    'Britain (UK)'
    """
    return {code: name for code, name, *_ in release_table("iso3166.tab")}


def _utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


def _country(value: str) -> str:
    if value not in countries():
        raise UnknownNameError(value, _codes(value), what="ISO 3166-1 alpha-2 country code")
    return value


def _codes(value: str) -> list[str]:
    """Give the codes that may be meant by a name, an abbreviation in brackets, or small letters."""
    spelt: dict[str, str] = {}
    for code, name in countries().items():
        for word in (code, *re.findall(r"[^()]*[^() ]", name)):
            spelt.setdefault(word, code)
    return list(dict.fromkeys(spelt[word] for word in closest(value, spelt, cutoff=0.8)))


def _zone(value: Any) -> Any:
    return zone_key(value)


def _printable(value: str) -> str:
    if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
        raise MisuseError(f"`{shortened(value)}` holds a NUL or half a surrogate pair")
    return value


Text = Annotated[str, AfterValidator(_printable)]
Instant = Annotated[AwareDatetime, AfterValidator(_utc)]
Civil = Annotated[NaiveDatetime, Field(description="a clock reading; its zone stands beside it")]
ZoneKey = Annotated[str, BeforeValidator(_zone)]
Country = Annotated[str, AfterValidator(_country)]
