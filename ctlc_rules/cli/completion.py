"""ctlc completion: the shell's completion script."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from ctlc_rules.cli.options import with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import Session


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish", "powershell"]))
@with_session
def completion(session: Session, shell: str) -> None:
    """In kịch bản tự hoàn thành lệnh cho vỏ lệnh. / Print the completion script of a shell."""
    kind = get_completion_class(shell)
    assert kind is not None, shell
    root = click.get_current_context().find_root()
    write(kind(root.command, {}, "ctlc", "_CTLC_COMPLETE").source() + "\n", None, False, session.lang)
