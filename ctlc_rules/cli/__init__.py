"""The command line: commands, one thin file each."""

from ctlc_rules.cli.main import main

__all__ = ["main"]
