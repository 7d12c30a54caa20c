"""Choices on the command line: a misspelt one is told with the one that may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from callsched.errors import closest, meant

if TYPE_CHECKING:
    _Choice = click.Choice[str]
else:  # which the oldest click does not know
    _Choice = click.Choice


class Choice(_Choice):
    """One of a short list of words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take a word of the list; the error asks for the one that comes closest."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            hint = meant(closest(str(value), map(str, self.choices)))
            raise click.BadParameter(f"{error.message.rstrip('.')}{hint}", ctx=ctx, param=param) from None


__all__ = ["Choice"]
