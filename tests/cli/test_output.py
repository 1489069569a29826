"""Where results go: to a file whole or not at all, never over another; to a stdout that fails; to a terminal of any kind."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import GOOD, Desk, case_text, in_a_process, process

FULL = Path("/dev/full")
linux_only = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


def test_a_result_goes_to_a_file_and_nothing_to_stdout(desk: Desk):
    done = desk.run("grade", "cases", "-o", "bang.txt")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert (desk.folder / "bang.txt").read_text(encoding="utf-8") == desk.run("grade", "cases").stdout


@pytest.mark.parametrize(
    "args",
    [
        ("grade", "cases"),
        ("grade", "cases", "--format", "csv"),
        ("explain", "cases/good.yaml"),
        ("check", "cases/good.yaml"),
        ("standards",),
        ("standards", "nho"),
        ("schema", "case"),
    ],
)
def test_a_file_is_not_written_over_unless_forced(desk: Desk, args: tuple[str, ...]):
    to = desk.folder / "cu.txt"
    to.write_text("cũ", encoding="utf-8")
    refused = desk.run(*args, "-o", "cu.txt")
    assert (refused.exit_code, refused.stdout, to.read_text(encoding="utf-8")) == (6, "", "cũ")
    assert refused.stderr.startswith("cu.txt: ")
    assert "--force" in refused.stderr
    forced = desk.run(*args, "-o", "cu.txt", "--force")
    assert (forced.exit_code, forced.stdout, forced.stderr) == (0, "", "")
    assert to.read_text(encoding="utf-8-sig") != "cũ"
    assert sorted(path.name for path in desk.folder.iterdir()) == ["cases", "criteria", "cu.txt"], "nothing is left beside it"


@pytest.mark.parametrize("to", ["no/folder/bang.txt", "criteria/nho.yaml/bang.txt"])
def test_what_cannot_be_written_is_told(desk: Desk, to: str):
    done = desk.run("grade", "cases", "-o", to)
    assert (done.exit_code, done.stdout) == (6, "")
    assert done.stderr.startswith(f"{to}: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_is_no_file_to_write(desk: Desk):
    assert desk.run("grade", "cases", "-o", "cases").exit_code == 2


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_in(desk: Desk):
    locked = desk.folder / "locked"
    locked.mkdir(mode=0o555)
    done = desk.run("grade", "cases", "-o", "locked/bang.txt")
    assert done.exit_code == 6
    assert list(locked.iterdir()) == []


@posix_only
def test_a_file_gets_the_rights_that_any_new_file_gets(desk: Desk):
    plain = desk.folder / "plain.txt"
    plain.touch()
    desk.run("grade", "cases", "-o", "bang.txt")
    assert (desk.folder / "bang.txt").stat().st_mode == plain.stat().st_mode


@linux_only
@pytest.mark.parametrize("args", [("grade", "cases"), ("lint",), ("completion", "bash"), ("--help",)])
def test_a_full_device_is_told_without_a_traceback(desk: Desk, args: tuple[str, ...]):
    run, env = process(desk.folder, *args)
    with FULL.open("wb") as full:
        done = subprocess.run(run, cwd=desk.folder, env=env, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 6
    assert len(done.stderr.splitlines()) == 1
    assert b"No space left" in done.stderr


@posix_only
def test_a_reader_who_has_seen_enough_is_no_fault(desk: Desk):
    reading, writing = os.pipe()
    os.close(reading)
    run, env = process(desk.folder, "grade", "cases")
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(run, cwd=desk.folder, env=env, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@posix_only
def test_a_key_pressed_ends_it_with_130(desk: Desk):
    """It waits for the rest of a case on standard input: what was written is more than a pipe holds, so it is reading by now."""
    # a shell's background job hands down that the signal is ignored
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from ctlc_rules.cli import main; main()"
    _, env = process(desk.folder)
    run, pipe = [sys.executable, "-c", heard, "grade", "-"], subprocess.PIPE
    with subprocess.Popen(run, cwd=desk.folder, env=env, stdin=pipe, stdout=pipe, stderr=pipe) as running:
        assert running.stdin
        running.stdin.write(b"# more\n" * 40_000)
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out, err) == (130, b"", b"")


def test_results_on_stdout_and_all_else_on_stderr(desk: Desk):
    done = in_a_process(desk.folder, "grade", "cases", "cases/none.yaml")
    assert done.returncode == 4
    assert "Trung tâm good".encode() in done.stdout
    assert b"none.yaml" not in done.stdout
    assert done.stderr.startswith(b"cases/none.yaml: ")
    assert "Trung tâm".encode() not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_a_stdout_that_is_not_utf8_gets_utf8(desk: Desk, encoding: str):
    done = in_a_process(desk.folder, "explain", "cases/good.yaml", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").replace("\r\n", "\n") == desk.run("explain", "cases/good.yaml").stdout


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}])
def test_nothing_is_coloured(desk: Desk, env: dict[str, str]):
    """Colour would be no sign by itself; there is none at all, neither in results nor in messages."""
    done = in_a_process(desk.folder, "grade", "cases", "cases/none.yaml", env=env)
    assert done.returncode == 4
    assert b"\x1b" not in done.stdout + done.stderr


def test_the_module_and_the_command_are_one(desk: Desk):
    done = in_a_process(desk.folder, "--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.match(rb"ctlc \d", done.stdout)


def test_a_case_on_a_real_standard_input(desk: Desk):
    run, env = process(desk.folder, "grade", "-")
    text = case_text("xa", GOOD).encode()
    done = subprocess.run(run, cwd=desk.folder, env=env, input=text, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Trung tâm xa".encode() in done.stdout
    assert sys.executable == run[0]


@pytest.mark.parametrize("name", ["bang.xlsx", "bang.DOCX", "bang.pdf"])
def test_text_gets_no_name_of_an_office_file(desk: Desk, name: str):
    done = desk.run("grade", "cases/good.yaml", "-o", name)
    assert (done.exit_code, (desk.folder / name).exists()) == (6, False)
    assert f"{name}: kết quả là văn bản, không phải tệp {name[4:]}" in done.stderr
