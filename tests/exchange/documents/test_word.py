"""Word files: what a reader sees on the page is read, once. The rows of word.yaml are invented."""

import io
import re
import zipfile
from pathlib import Path

import pytest
import yaml

from ctlc_rules.exchange.documents.document import Table
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.source import Problems

ROWS = yaml.safe_load(Path(__file__).with_name("word.yaml").read_text(encoding="utf-8"))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = (
    '<w:style w:styleId="Dam" w:type="paragraph"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="Goc" w:type="paragraph"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Muc" w:type="paragraph"><w:name w:val="Muc"/><w:basedOn w:val="Goc"/></w:style>'
    '<w:style w:styleId="So" w:type="paragraph"><w:name w:val="So"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def word_file(body, notes="", numbering=""):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name, inner in {"document": f"<w:body>{body}</w:body>", "styles": STYLES, "footnotes": notes, "numbering": numbering}.items():
            new.writestr(f"word/{name}.xml", f"<w:{name} {NAMES}>{written(inner)}</w:{name}>")
    return made.getvalue()


def written(inner):
    """`[text]` is a run; a line's end between elements is none in the file."""
    close = re.sub(r"\]\s+(?=<)", "]", re.sub(r">\s+(?=[<\[])", ">", inner))
    return re.sub(r"\[([^\]]*)\]", r'<w:r><w:t xml:space="preserve">\1</w:t></w:r>', close)


def shown(block):
    if isinstance(block, Table):
        return ["|".join(cell.text or "~" for cell in row) for row in block.rows]
    return f"**{block.text}" if block.strong else block.text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_word(row):
    problems = Problems()
    document = read_document("r.docx", word_file(row["body"], row.get("notes", ""), row.get("numbering", "")), problems)
    assert document is not None, [problem.message("en") for problem in problems]
    assert [shown(block) for block in document.blocks] == row["blocks"]
    assert {change.code: change.times for change in document.changes} == row.get("changes", {})
    for table in (block for block in document.blocks if isinstance(block, Table)):
        assert table.head == row.get("head", 1)


def test_the_strict_form_of_the_format_is_read():
    strict = io.BytesIO()
    with zipfile.ZipFile(strict, "w") as new:
        xml = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Chữ</w:t></w:r></w:p></w:body></w:document>'
        new.writestr("word/document.xml", xml.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    document = read_document("r.docx", strict.getvalue(), Problems())
    assert document is not None
    assert [shown(block) for block in document.blocks] == ["Chữ"]
