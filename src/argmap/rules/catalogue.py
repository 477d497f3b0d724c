"""The catalogue: every kind of finding that argmap can make, whichever room makes it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from argmap.diagnostics.finding import Finding
from argmap.diagnostics.suppression import SUPPRESSION_FINDINGS
from argmap.rules.rule import all_rules
from argmap.syntax.document_findings import DOCUMENT_FINDINGS
from argmap.syntax.theme_findings import THEME_FINDINGS
from argmap.syntax.yaml_findings import YAML_FINDINGS


@cache
def all_findings() -> Mapping[str, Finding]:
    """Return all kinds of finding by name, sorted."""
    of_form = (*YAML_FINDINGS, *DOCUMENT_FINDINGS, *THEME_FINDINGS, *SUPPRESSION_FINDINGS)
    findings = [*of_form, *(rule.finding for rule in all_rules())]
    return {finding.name: finding for finding in sorted(findings, key=lambda finding: finding.name)}
