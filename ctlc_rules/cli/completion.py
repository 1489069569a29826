"""ctlc completion: the shell's completion script."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """In kịch bản tự hoàn thành lệnh cho vỏ lệnh. / Print the completion script of a shell."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(shell)
    root = ctx.find_root()
    click.echo(kind(root.command, {}, "ctlc", "_CTLC_COMPLETE").source())
