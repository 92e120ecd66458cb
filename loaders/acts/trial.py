"""An act on its own examples: each act is tried alone, so that an example shows what it reads and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policygraph.loaders.acts.act import Act
from policygraph.loaders.acts.reading import read_acts
from policygraph.loaders.rules.apply import Findings
from policygraph.loaders.rules.trial import Trial, staged, trial_of


def try_act(act: Act, example: Mapping[str, Any]) -> Trial:
    """Run one act on `example["text"]`, as `try_example` runs a rule."""
    scene, clauses = staged(example)
    findings = Findings()
    read_acts(clauses, scene, findings)
    findings.statements = [s for s in findings.statements if s.evidence.rule == act.key]
    return trial_of(findings)
