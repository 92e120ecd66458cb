"""Short names change nothing that a script does."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from policygraph.viz.rename import renamed


@pytest.mark.parametrize(
    ("code", "short"),
    [
        ("const total=1;\nreturn total+total;", "const a=1;\nreturn a+a;"),
        ("function drawn(box){return drawn(box)}", "function a(box){return a(box)}"),
        ("let first,second;\nfirst=second;", "let b,a;\nb=a;"),
        ('const said="said said";\nf(said)', 'const a="said said";\nf(a)'),
        ("const said=1;\nf(`said ${said+1} said`)", "const a=1;\nf(`said ${a+1} said`)"),
        ("const said=/said/.test(x)?said:other", "const a=/said/.test(x)?a:other"),
        ("const spread=[];\nf(...spread)", "const a=[];\nf(...a)"),
        # others know it by this name
        ("const width=1;\nbox.width=width", "const width=1;\nbox.width=width"),
        ("const width=1;\nreturn{width:2}", "const width=1;\nreturn{width:2}"),
        ("const{width}=box;\nconst width=1", "const{width}=box;\nconst width=1"),
        ("const width=1;\nf({height,width})", "const width=1;\nf({height,width})"),
        ("const print=1;\nprint()", "const print=1;\nprint()"),
        # names that are taken, and words of the language
        ("const total=a;\nf(total,b)", "const c=a;\nf(c,b)"),
    ],
)
def test_only_names_that_nobody_else_knows_are_shortened(code: str, short: str) -> None:
    assert renamed(code) == short


@pytest.mark.needs("node")
def test_a_script_does_the_same_under_its_short_names() -> None:
    node = shutil.which("node")
    assert node
    code = (
        "const grouped=(items,keyOf)=>{const groups=new Map();for(const item of items){const key=keyOf(item);\n"
        "if(groups.has(key))groups.get(key).push(item);else groups.set(key,[item]);}return groups;};\n"
        "const shown={total:3,parts:[1,2]};const{parts}=shown;let summed=0;\n"
        "for(const part of parts)summed+=part;\n"
        "console.log(JSON.stringify([...grouped(['aa','b','cc'],(word)=>word.length)]),`${summed+shown.total} summed`);"
    )
    outputs = [
        subprocess.run([node, "-e", one], capture_output=True, text=True, check=True).stdout
        for one in (code, renamed(code))
    ]
    assert outputs[0] == outputs[1] == '[[2,["aa","cc"]],[1,["b"]]] 6 summed\n'
    assert len(renamed(code)) < len(code)
