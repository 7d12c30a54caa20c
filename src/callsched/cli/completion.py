"""What a shell offers when somebody presses Tab; the commands and options themselves click knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem


def files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer files, as the shell itself lists them."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 (only when Tab is pressed)

    return [CompletionItem(incomplete, type="file")]


def codes(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the codes of findings, with their names beside them; names too, once one is begun."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 (only when Tab is pressed)

    from callsched.cli.pages import PAGES  # noqa: PLC0415 (only when Tab is pressed)

    begun = incomplete.lower()
    offered = [CompletionItem(page.code, help=page.name) for page in PAGES]
    if begun:
        offered += [CompletionItem(page.name, help=page.code) for page in PAGES]
    return [item for item in offered if item.value.lower().startswith(begun)]


def places(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer capitals, in one word for the shell's sake, and IANA zones, once one is begun."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 (only when Tab is pressed)

    from callsched.places import capitals  # noqa: PLC0415 (only when Tab is pressed)
    from callsched.zones import keys  # noqa: PLC0415 (only when Tab is pressed)

    begun = incomplete.lower()
    offered = {place.name: place.zone for place in capitals() if " " not in place.name}
    if begun:
        offered |= {key: "IANA zone" for key in keys() if "/" in key}
    return [
        CompletionItem(name, help=what)
        for name, what in sorted(offered.items())
        if name.lower().startswith(begun)
    ]
