"""What a Word file carries besides its text: only the parts that a paper needs are kept of a template.

A template may hold comments with names, pictures, properties of a company, or an address that Word would fetch when it opens the file.
"""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.rel import Relationships
from docx.oxml.ns import qn

KEPT = frozenset({KIND.STYLES, KIND.NUMBERING, KIND.SETTINGS, KIND.FONT_TABLE, KIND.THEME})
OF_PACKAGE = frozenset({KIND.OFFICE_DOCUMENT, KIND.CORE_PROPERTIES})
OF_PART = frozenset({KIND.IMAGE, KIND.FONT})
"""Pictures of bullets and of a theme, and fonts that lie in the file."""
OF_ANOTHER = ("attachedTemplate", "mailMerge", "footnotePr", "endnotePr", "docVars", "rsids", "writeProtection", "savePreviewPicture")
"""Settings that speak of a part which is not kept, of another file, or of who wrote the template when."""


def only_what_is_needed(document: Document) -> None:
    """Empty the document, but for its last page setup. To be called before anything is added."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    for section in body.iter(qn("w:sectPr")):
        for child in list(section):
            if child.tag in (qn("w:headerReference"), qn("w:footerReference"), qn("w:footnotePr"), qn("w:endnotePr")):
                section.remove(child)
    package = document.part.package
    assert package is not None
    _keep(package.rels, OF_PACKAGE)
    _keep(document.part.rels, KEPT)
    for relation in document.part.rels.values():
        _keep(relation.target_part.rels, OF_PART)
    settings = document.settings.element
    for name in OF_ANOTHER:
        for child in settings.findall(qn(f"w:{name}")):
            settings.remove(child)


def _keep(relations: Relationships, kinds: frozenset[str]) -> None:
    for key, relation in list(relations.items()):
        if relation.is_external or relation.reltype not in kinds:
            del relations[key]
