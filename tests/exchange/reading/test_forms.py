"""The same facts from every form that a real report can come in."""

import pytest

from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.exchange.reading.read import read_report
from ctlc_rules.source import Problems
from tests.exchange.make_documents import FORMS
from tests.exchange.reading.made import template
from tests.exchange.reading.test_seeds import SEEDS

STANDARDS = {"001": "clc-illustrative", "002": "clc-illustrative", "004": "city-record"}


def facts(reading, fold):
    """What is said, in which section and row, of each input."""
    return {
        name: [(item.values, item.qualifier, item.basis, fold(item.printed), item.at.section, fold(item.at.row)) for item in fact.found]
        for name, fact in reading.facts.items()
    }


@pytest.fixture(scope="module", params=STANDARDS)
def seed(request):
    found = sorted(SEEDS.glob(f"{request.param}_*.txt")) if SEEDS.is_dir() else []
    if not found:
        pytest.skip("the real reports do not lie beside the project")
    document = read_document("seed.txt", found[0].read_bytes(), Problems())
    assert document is not None
    return document, template(STANDARDS[request.param])


@pytest.mark.parametrize("form", FORMS)
def test_the_same_facts_from_every_form(seed, form):
    document, known = seed
    name, make = FORMS[form]
    again = read_document(name, make(document), Problems())
    assert again is not None
    fold = str.casefold if "TCVN3" in form or "Vn" in form else str  # TCVN3 has no capitals with tones
    assert facts(read_report(again, known), fold) == facts(read_report(document, known), fold)
