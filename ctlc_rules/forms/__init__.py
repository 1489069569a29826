"""The forms of a criterion: what an author writes, lowered to the core. A new form is one file, one line here, and its rows."""

from ctlc_rules.forms import all_of, bands, best_of, checklist, deduct, each, formula, judged, met, penalty, share, some_of
from ctlc_rules.forms.base import Form

SIMPLE: dict[str, Form] = {
    "met": Form(met.Met, met.lower, takes_points=True),
    "all_of": Form(all_of.AllOf, all_of.lower, takes_points=True),
    "some_of": Form(some_of.SomeOf, some_of.lower, takes_points=True),
    "checklist": Form(checklist.Checklist, checklist.lower),
    "judged": Form(judged.Judged, judged.lower),
    "bands": Form(bands.Bands, bands.lower),
    "share": Form(share.Share, share.lower, takes_points=True),
    "each": Form(each.Each, each.lower),
    "deduct": Form(deduct.Deduct, deduct.lower),
    "formula": Form(formula.Formula, formula.lower),
    "penalty": Form(penalty.Penalty, penalty.lower),
}
"""Forms that are not made of other forms."""

FORMS: dict[str, Form] = SIMPLE | {"best_of": best_of.form(SIMPLE)}
