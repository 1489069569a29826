"""Reports in older formats: LibreOffice makes a .docx of them, with no macros, no network and no memory of them."""

import io
import shutil
import subprocess
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar

import pytest

from ctlc_rules.cli import convert
from ctlc_rules.cli.convert import office_program, report_document
from ctlc_rules.source import Problems
from tests.exchange.documents.test_forms import REPORT, shown
from tests.exchange.make_documents import as_docx

RTF = rb"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0 M\u7903?  5 l\u7899?p\par}"
URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(f'xmlns:{short}="{URN}:{name}:1.0"' for short, name in (("office", "office"), ("text", "text"), ("draw", "drawing")))
needs_office = pytest.mark.skipif(office_program() is None, reason="LibreOffice is not on this machine")


def read(file, data):
    problems = Problems()
    document = report_document(file, data, problems)
    return document, [problem.code for problem in problems]


@needs_office
def test_the_same_blocks_from_an_old_word_file(tmp_path):
    (tmp_path / "report.docx").write_bytes(as_docx(REPORT))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = [office_program(), profile, "--headless", "--convert-to", "doc", "--outdir", tmp_path, tmp_path / "report.docx"]
    subprocess.run(words, check=True, capture_output=True, timeout=60)
    document, codes = read("old/report.doc", (tmp_path / "report.doc").read_bytes())
    assert codes == []
    assert document is not None
    assert (document.file, shown(document)) == ("old/report.doc", shown(REPORT))


class Listener(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def handle(self):
        self.asked.append("somebody asked")


@needs_office
def test_a_picture_in_the_network_is_not_fetched():
    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    document, codes = read("r.odt", linked(f"http://127.0.0.1:{server.server_port}/p.png"))
    server.shutdown()
    server.server_close()
    assert (codes, Listener.asked) == ([], [])
    assert document is not None
    assert shown(document) == ["Mở 5 lớp"]


def linked(picture):
    """An .odt with a picture that lies elsewhere: LibreOffice asks for it at once unless it is kept from that."""
    made = io.BytesIO()
    mime = "application/vnd.oasis.opendocument.text"
    image = f'<draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{picture}" xlink:type="simple"/></draw:frame>'
    with zipfile.ZipFile(made, "w") as new:
        new.writestr("mimetype", mime)
        entries = "".join(
            f'<m:file-entry m:full-path="{path}" m:media-type="{kind}"/>' for path, kind in (("/", mime), ("content.xml", "text/xml"))
        )
        new.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{URN}:manifest:1.0">{entries}</m:manifest>')
        body = f"<office:body><office:text><text:p>Mở 5 lớp{image}</text:p></office:text></office:body>"
        new.writestr("content.xml", f'<office:document-content {NAMES} office:version="1.2">{body}</office:document-content>')
    return made.getvalue()


def test_what_libreoffice_cannot_open_is_told(monkeypatch):
    monkeypatch.setattr(convert, "office_program", lambda: shutil.which("true"))  # a program that makes nothing
    assert read("r.rtf", RTF) == (None, ["document-not-converted"])


def test_without_libreoffice_the_user_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(convert, "office_program", lambda: None)
    assert read("r.rtf", RTF) == (None, ["document-to-convert"])


def test_a_document_that_takes_too_long_is_stopped(monkeypatch):
    def endless(*_):
        while True:
            pass

    monkeypatch.setattr(convert, "LEAST_SECONDS", 0.2)
    monkeypatch.setattr("ctlc_rules.exchange.documents.read.read_document", endless)
    assert read("r.txt", b"A") == (None, ["document-too-slow"])
