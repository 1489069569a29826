"""The command `ctlc`: its group, its Vietnamese names, and the set-up of the streams."""

from __future__ import annotations

import os
import platform
import sys

import click

from ctlc_rules import __version__
from ctlc_rules.cli.check import check
from ctlc_rules.cli.compare import compare
from ctlc_rules.cli.completion import completion
from ctlc_rules.cli.explain import explain
from ctlc_rules.cli.form import form
from ctlc_rules.cli.grade import grade
from ctlc_rules.cli.lint import lint
from ctlc_rules.cli.output import leave_stdout
from ctlc_rules.cli.read import read
from ctlc_rules.cli.report import report
from ctlc_rules.cli.schema import schema
from ctlc_rules.cli.session import UNWRITTEN
from ctlc_rules.cli.standards import standards

ALIASES = {
    "cham": "grade",
    "giai-thich": "explain",
    "nhap": "read",
    "in-phieu": "report",
    "soat": "check",
    "kiem-tra": "check",
    "soat-bo": "lint",
    "so-sanh": "compare",
    "bo-tieu-chi": "standards",
    "bieu-diem": "standards",
    "bieu-mau": "form",
}
"""Vietnamese names, without marks so that any keyboard types them."""


class Aliased(click.Group):
    """A group whose commands answer to their Vietnamese names too."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, ALIASES.get(cmd_name, cmd_name))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return command.name if command else name, command, rest

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_epilog(ctx, formatter)
        by_command: dict[str, list[str]] = {}
        for alias, name in ALIASES.items():
            by_command.setdefault(name, []).append(alias)
        with formatter.section("Tên tiếng Việt / Vietnamese names"):
            formatter.write_dl([(", ".join(aliases), name) for name, aliases in by_command.items()])


VERSION = f"ctlc {__version__} (Python {platform.python_version()})"


@click.group(cls=Aliased, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(__version__, message=VERSION)
def cli() -> None:
    """Chấm và giải thích kết quả đánh giá theo bộ tiêu chí. / Grade against written standards, with a reason for every point.

    \b
    ctlc grade cases                          bảng kết quả / the table
    ctlc explain cases/HO-SO.yaml             phiếu có lý do từng điểm / the reasoned sheet
    ctlc report cases/HO-SO.yaml --format docx -o phieu.docx   in phiếu / print the paper
    ctlc read BAO-CAO.docx -o HO-SO.yaml      đọc báo cáo thành hồ sơ nháp / a report to a draft case
    ctlc check cases/HO-SO.yaml               soát trước khi nộp / before submitting
    ctlc standards clc-illustrative           biểu điểm / the sheet of points
    ctlc form clc-illustrative -o F.xlsx      biểu mẫu Excel / a workbook to fill in
    """


for command in (grade, explain, read, report, check, lint, compare, standards, form, schema, completion):
    cli.add_command(command)


def main() -> None:
    """Run `ctlc`. Streams speak UTF-8 whatever the console's code page; escape codes are left out where NO_COLOR or TERM=dumb asks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    colourless = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    try:
        cli(prog_name="ctlc", color=False if colourless else None)
    except OSError as fault:  # of the help or the version: a command tells its own
        leave_stdout()
        click.echo(str(fault), err=True)
        sys.exit(UNWRITTEN)
