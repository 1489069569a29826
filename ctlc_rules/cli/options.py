"""The options that several commands share, and how a command runs: problems told, output written, one exit code."""

from __future__ import annotations

import functools
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from ctlc_rules.case.case import LAYERS
from ctlc_rules.case.written import Layer
from ctlc_rules.cli.output import UnwrittenError
from ctlc_rules.cli.session import BUG, INTERRUPTED, UNWRITTEN, Session, Wish
from ctlc_rules.source import day_of
from ctlc_rules.words import Lang, say

F = TypeVar("F", bound=Callable[..., Any])


class DayParam(click.ParamType[date]):
    """A date, 2021-08-31 or 31/8/2021."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        found = day_of(str(value))
        if found is None:
            self.fail(f"{value!r}: 2021-08-31, 31/8/2021", param, ctx)
        return found


def lang_option(command: F) -> F:
    option = click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", envvar="CTLC_LANG", show_default=True, help="Ngôn ngữ / language."
    )
    return option(command)


def shared(command: F) -> F:
    """--lang, --error-format, --criteria, --debug."""
    for option in (
        click.option("--error-format", type=click.Choice(["text", "json"]), default="text", help="Dạng thông báo lỗi / form of messages."),
        click.option(
            "--criteria", type=click.Path(path_type=Path, file_okay=False), default=None, envvar="CTLC_CRITERIA",
            help="Thư mục chứa các bộ tiêu chí / folder of the standards.",
        ),
        click.option("--debug", is_flag=True, help="In cả dấu vết lỗi của chương trình / traceback of bugs of ours."),
    ):  # fmt: skip
        command = option(command)
    return lang_option(command)


def grading(command: Callable[..., None]) -> Callable[..., None]:
    """--standard, --stage, --closed, --as-of and --with, given to the command as one `wish`."""

    @click.option("--standard", metavar="ID|FILE", help="Bộ tiêu chí: mã hoặc tệp / standard: id or file.")
    @click.option("--stage", type=click.Choice(LAYERS), default=None, help="Giai đoạn: tự đánh giá, thẩm định, phúc tra / stage.")
    @click.option("--closed", is_flag=True, help="Chốt: điều chưa báo cáo tính theo quy ước / what is missing counts by policy.")
    @click.option("--as-of", type=DayParam(), help="Ngày chọn bản áp dụng / date that chooses the edition.")
    @click.option(
        "--with",
        "beside",
        metavar="CASE",
        multiple=True,
        help="Hồ sơ, danh sách để lấy số liệu, không chấm / cases and lists to take figures from, not graded.",
    )
    @functools.wraps(command)
    def outer(
        *given: Any, standard: str | None, stage: Layer | None, closed: bool, as_of: date | None, beside: tuple[str, ...], **options: Any
    ) -> None:
        # closed is the office's: its stage, unless another was named
        wish = Wish(standard, stage or ("office" if closed else "self"), closed, as_of, beside)
        command(*given, wish=wish, **options)

    return outer


def output(*formats: str) -> Callable[[F], F]:
    """--format, -o, --force."""

    def add(command: F) -> F:
        for option in (
            click.option(
                "--format", "form", type=click.Choice(formats), default=formats[0], show_default=True, help="Dạng kết quả / form."
            ),
            click.option("-o", "to", type=click.Path(path_type=Path, dir_okay=False), help="Ghi vào tệp / write to a file."),
            click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite."),
        ):
            command = option(command)
        return command

    return add


def run(work: Callable[[Session], None], session: Session, debug: bool) -> None:
    """Run a command's work and leave with its exit code. No traceback without --debug."""
    try:
        work(session)
    except UnwrittenError as fault:
        click.echo(str(fault), err=True)
        session.codes.add(UNWRITTEN)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except click.ClickException:
        session.tell()  # a wrong option hides no fault of the files
        raise
    except click.exceptions.Exit:
        raise
    except Exception as fault:
        if debug:
            traceback.print_exc()
        click.echo(say("output.bug", session.lang, kind=type(fault).__name__, text=str(fault)[:200]), err=True)
        session.codes.add(BUG)
    session.tell()
    sys.exit(session.exit_code)


def session_of(lang: str, error_format: str, criteria: Path | None) -> Session:
    return Session(cast(Lang, lang), error_format, criteria)


def with_session(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its session in place of --lang, --error-format, --criteria and --debug, and run it."""

    @shared
    @functools.wraps(command)
    def outer(lang: str, error_format: str, criteria: Path | None, debug: bool, **options: Any) -> None:
        run(lambda session: command(session, **options), session_of(lang, error_format, criteria), debug)

    return outer
