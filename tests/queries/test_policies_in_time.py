"""Policies in time: dates with the texts that state them, citations in both directions, nothing that no text says."""

from __future__ import annotations

from collections.abc import Iterator

import policygraph as pg
import pytest
from policygraph.graph.store.store import Store
from policygraph.queries.find import find
from policygraph.queries.policies_in_time import Timeline, timeline

from tests.viz.held import load


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with pg.open(load(tmp_path_factory.mktemp("held")), read_only=True) as held:
        yield held


def named(found: Timeline) -> dict[str, str]:
    return {dated.policy.id: dated.policy.name for dated in found.policies}


def links(found: Timeline) -> set[tuple[str, str, str]]:
    names = named(found)
    return {(names[link.citing], link.relation, names[link.cited]) for link in found.citations}


PLAN, BRANDS = "湖北省夜市器具推广行动方案", "湖北省夜市品牌培育若干措施"
OF_PLAN = {
    (PLAN, "BASED_ON", "湖北省夜间消费促进条例"),
    (PLAN, "CITES", "夜市餐车尺寸规范"),
    (PLAN, "REPEALS", "湖北省摊位用火管理办法"),
    (BRANDS, "BASED_ON", PLAN),
}


def test_all_policies_with_all_that_is_between_them(store: Store) -> None:
    found = timeline(store)
    assert len(found.policies) == 5
    assert links(found) == OF_PLAN


def test_some_policies_bring_what_they_name_and_what_names_them(store: Store) -> None:
    found = timeline(store, [find(store, BRANDS).id])
    assert set(named(found).values()) == {BRANDS, PLAN}
    assert links(found) == {(BRANDS, "BASED_ON", PLAN)}


def test_each_date_comes_with_the_words_that_state_it(store: Store) -> None:
    found = {dated.policy.name: dated for dated in timeline(store).policies}
    stated = [(one.property, one.value, one.statements[0].quote) for one in found[PLAN].datings]
    assert stated == [
        ("date", "2025-03-07", "2025年3月7日"),
        ("effective_from", "2025-04-01", "本方案自2025年4月1日起施行"),
        ("valid_until", "2028-03-31", "有效期至2028年3月31日"),
    ]
    assert found["湖北省摊位用火管理办法"].datings == ()
    assert (found[PLAN].measures, len(found[PLAN].documents), found[PLAN].issuers) == (4, 1, ("湖北省经济和信息化厅",))
