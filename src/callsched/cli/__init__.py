"""The command line: one command a file, loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from callsched._version import __version__
from callsched.errors import closest, meant, shortened

_COMMANDS = {
    "check": "Check the announced times of texts.",
    "ics": "Read and write invitations.",
    "rule": "Explain a finding.",
    "slots": "Find times that suit all participants.",
    "zone": "Tell what a label or a place means.",
}


class _Commands(click.Group):
    """The commands, each imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"callsched.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in _COMMANDS and (close := closest(args[0], _COMMANDS)):
            ctx.fail(f"no command `{shortened(args[0])}`{meant(close[:1])}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="callsched")
def main() -> None:
    """Read, check and schedule announced times of calls across time zones."""


__all__ = ["main"]
