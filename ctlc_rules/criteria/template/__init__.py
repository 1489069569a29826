"""The report template of a standard, `ID.report.yaml`: where a report says what, in the authority's words."""

from ctlc_rules.criteria.template.read import Template, read_template

__all__ = ["Template", "read_template"]
