"""The real briefing through the embedded store: chain, duties and exports as a reader would ask for them."""

from __future__ import annotations

from pathlib import Path

import policygraph as pg
import pytest


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corpus") / "store"
    pg.load([str(shared / "corpus/briefing-285.txt")], str(place))
    return place


def test_three_holders_with_their_shares_and_sentences(store: Path) -> None:
    found = pg.owners("国智投", store=str(store)).seen
    assert found
    names = {p.id: p.name for p in found.parties}
    direct = {names[t.owner]: t for t in found.ties if t.owned == found.target and t.relation == "HOLDS_SHARE"}
    assert sorted(float(t.share) for t in direct.values() if t.share is not None) == [0.1, 0.4, 0.5]
    for name, tie in direct.items():
        assert name in tie.statements[0].quote


def test_duties_of_a_notice_in_full(store: Path) -> None:
    found = pg.duties("鲁科字〔2025〕29号", store=str(store))
    clauses = {(d.measure, d.clause) for d in found.duties}
    assert (len(clauses), len(found.duties)) == (25, 58)
