"""What is tracked can be read anywhere: clean text, short files, nothing of the machine that it was written on."""

import re
import subprocess
import tomllib
import unicodedata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LONGEST = 400

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|tmp|work)/|[.]pyenv\b")
LOCKED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9a-z.]+)(?: ; [\w .'=<>!()]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def tracked() -> list[Path]:
    """Return the files that are tracked, or would be by the next `git add`; none outside a checkout."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return []
    paths = sorted({ROOT / name for name in done.stdout.split("\0") if name})
    return [path for path in paths if path.is_file()]


TRACKED = tracked()
each_tracked = pytest.mark.parametrize("path", TRACKED, ids=lambda path: path.relative_to(ROOT).as_posix())


def text_faults(content: bytes) -> list[str]:
    """Return why `content` is not clean text; a binary file (one that holds a NUL) is none of our business."""
    if b"\0" in content:
        return []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"byte {error.start} is not UTF-8"]
    lines = enumerate(text.split("\n"), start=1)
    return [f"line {number} is not NFC" for number, line in lines if not unicodedata.is_normalized("NFC", line)]


def machine_paths(text: str) -> list[str]:
    """Return the lines that hold a path of some machine, except where a test makes one of its own."""
    return [line for line in text.splitlines() if MACHINE_PATH.search(line) and not re.search("tmp_path|tempfile", line)]


def locked_versions(text: str) -> dict[str, Version]:
    """Return the version of each package in a lock; fail at a line that is neither a package nor a hash of one."""
    versions = {}
    for line in text.splitlines():
        if package := LOCKED.fullmatch(line):
            versions[package["name"]] = Version(package["version"])
        else:
            assert HASH.fullmatch(line), f"neither a package nor a hash: {line}"
    return versions


@pytest.mark.skipif(not TRACKED, reason="not a checkout: nothing is tracked here")
def test_the_tracked_files_are_found():
    assert Path(__file__) in TRACKED


@each_tracked
def test_a_tracked_text_is_nfc_in_utf8(path):
    assert text_faults(path.read_bytes()) == []


@each_tracked
def test_a_tracked_text_names_no_machine(path):
    assert machine_paths(path.read_bytes().decode("utf-8", errors="replace")) == []


@each_tracked
def test_a_tracked_module_can_be_read_in_one_go(path):
    assert path.suffix != ".py" or len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_lock_holds_names_versions_and_hashes_only():
    text = ROOT.joinpath("requirements.lock").read_text(encoding="utf-8")
    assert locked_versions(text)
    assert "://" not in text


def test_the_lock_keeps_what_the_project_asks_for():
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
    versions = locked_versions(ROOT.joinpath("requirements.lock").read_text(encoding="utf-8"))
    extras = [line for lines in project["project"]["optional-dependencies"].values() for line in lines]
    wanted = [Requirement(line) for line in (*project["project"]["dependencies"], *extras, *project["dependency-groups"]["dev"])]
    assert {one.name: True for one in wanted} == {one.name: versions[canonicalize_name(one.name)] in one.specifier for one in wanted}
    operators = [{bound.operator for bound in one.specifier} for one in wanted]
    assert all(found in ({"<", ">="}, {"=="}) for found in operators), "each is bounded on both sides, or one version"


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://pypi.example/simple",
        "--find-links wheels",
        "click @ https://pypi.example/click-8.5.1-py3-none-any.whl",
        "click @ file:///wheels/click-8.5.1-py3-none-any.whl",
        "click==8.5.1",
        "-e .",
    ],
)
def test_a_lock_with_an_address_or_without_a_hash_is_refused(line):
    with pytest.raises(AssertionError, match="neither a package nor a hash"):
        locked_versions(line)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"caf\xe9", "byte 3 is not UTF-8"),
        ("tốt\ncộng đồng".encode(), None),
        (unicodedata.normalize("NFD", "a\ntốt").encode(), "line 2 is not NFC"),
        (b"\x89PNG\0\xff", None),
    ],
)
def test_unclean_text_is_seen(content, fault):
    assert text_faults(content) == ([fault] if fault else [])


def test_a_path_of_a_machine_is_seen():
    home, made, kept = ("/" + folder + "/x" for folder in ("root", "tmp", "work"))
    lines = [f"open('{home}')", f"tmp_path or '{made}'", f"see {kept}", "homework/x", "../shared/x", "~/." + "pyenv/shims"]
    assert machine_paths("\n".join(lines)) == [lines[0], lines[2], lines[5]]
