"""Whatever a person writes, a reading stays a reading: every quote verbatim, the same each time, no fact with itself."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.corrections.apply import corrected
from policygraph.loaders.corrections.correction import Correction, Corrections, Verb
from policygraph.loaders.document import read_document
from policygraph.loaders.load import read
from policygraph.loaders.reading import Reading
from policygraph.ontology import terms

TEXT = (
    "乙江基金设立\n来源：甲报 2025-04-08\n甲城金融控股集团有限公司（以下简称“甲金控”）出资30亿元设立乙江产业投资基金。\n"
    "丙港创投有限公司担任乙江产业投资基金执行事务合伙人。甲金控持有丙港创投有限公司51%股权。甲省财政厅印发《夜市十条》。\n"
)
NAMES = st.sampled_from(
    [
        "甲城金融控股集团有限公司",
        "甲金控",
        "乙江产业投资基金",
        "丙港创投有限公司",
        "甲省财政厅",
        "夜市十条",
        "无名",
        "0011223344556677",
    ]
)


@st.composite
def items(draw: st.DrawFn) -> Correction:
    verb, line = draw(st.sampled_from(list(Verb))), draw(st.integers(1, 99))
    names = tuple(draw(st.lists(NAMES, min_size=2, max_size=3, unique=True)))
    value = {
        Verb.KIND: draw(st.sampled_from(terms.labels())),
        Verb.DROP: draw(st.sampled_from(terms.relations())),
        Verb.RENAME: draw(NAMES),
        Verb.ALIAS: draw(NAMES),
    }
    several = verb in (Verb.SAME, Verb.DIFFERENT)
    return Correction(line, verb, names if several else names[: 1 + (verb is Verb.DROP)], value.get(verb, ""))


def reading(decisions: Corrections) -> Reading:
    return corrected(read_document(Source.of(TEXT.encode(), TEXT), corrections=decisions), decisions)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(items(), max_size=6))
def test_no_correction_breaks_a_reading(chosen: list[Correction]) -> None:
    decisions = Corrections("c.yaml", "d", tuple(chosen))
    found = reading(decisions)
    assert reading(decisions) == found
    for one in (*found.statements, *found.rejected):
        span = one.evidence.span
        assert TEXT[span.start : span.end] == one.evidence.quote != ""
    related = [one for one in found.statements if isinstance(one, Fact) and one.relation != "HOLDS_SHARE"]
    assert all(fact.subject.id != fact.object.id for fact in related)
    met = set(found.source.corrections.split(" ")[1:])
    assert met <= {key for item in chosen for key, _ in item.targets()}


def test_a_path_is_read_without_corrections_as_before(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "文.txt").write_text(TEXT, "utf-8")
    assert read(str(tmp_path / "文.txt")) == read(str(tmp_path / "文.txt"), Corrections("c.yaml", "d"))
