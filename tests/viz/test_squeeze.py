"""What is taken off our scripts changes nothing that they do."""

from __future__ import annotations

import pytest
from policygraph.viz.squeeze import squeezed, squeezed_script


@pytest.mark.parametrize(
    ("code", "left"),
    [
        ("  // why\n  const a = 1; // how\n", "const a=1;\n"),
        ('say("a, b : c // d", 1)', 'say("a, b : c // d",1)'),
        ("const t = `x ( ${a + b} )`;", "const t=`x ( ${a + b} )`;"),
        ("s.replace(/[a/ ] = /g, x)", "s.replace(/[a/ ] = /g,x)"),
        (r"/^[\s\"']*[=+]/.test(t)", r"/^[\s\"']*[=+]/.test(t)"),
        ("a / b + c / d", "a / b + c / d"),
        ("a - -b + +c", "a - -b + +c"),
        ("f(a) / (b + c) / d", "f(a)/ (b + c)/ d"),
        ("if (a) {\n    return [b];\n}\n", "if(a){\nreturn[b];\n}\n"),
        ("const f = (x) => x ? y : z\n[1]", "const f=(x)=>x?y:z\n[1]"),
    ],
)
def test_only_comments_indentation_and_space_around_signs_go(code: str, left: str) -> None:
    assert squeezed_script(code) == left


def test_a_style_sheet_keeps_its_rules() -> None:
    assert squeezed("@media print {\n  a { b: c }\n}\n") == "@media print {\na { b: c }\n}\n"
