"""A text by what people call it: its title, a number, a policy's name, its file; never a silent first of several."""

from __future__ import annotations

from collections.abc import Iterator

import policygraph as pg
import pytest
from policygraph.graph.errors import NotFoundError
from policygraph.graph.store.store import Store
from policygraph.queries.find_paper import find_paper
from policygraph.queries.party import parties

from tests.viz.held import load


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("held")
    place = load(folder)
    again = folder / "again"
    again.mkdir()
    (again / "news.txt").write_text("江城新闻\n\n7月2日，乙港创业投资有限公司持有戊药股份有限公司5%股权。\n", "utf-8")
    pg.load([str(again / "news.txt")], place)
    with pg.open(place, read_only=True) as held:
        yield held


@pytest.mark.parametrize(
    "name",
    [
        "鄂经信规〔2025〕9901号",
        "湖北省夜市器具推广行动方案",
        "湖北省经济和信息化厅关于印发《湖北省夜市器具推广行动方案》的通知",
        "notice.txt",
    ],
)
def test_title_number_policy_and_file_lead_to_one_text(store: Store, name: str) -> None:
    (id_,) = find_paper(store, name)
    assert parties(store, [id_])[id_].name == "湖北省经济和信息化厅关于印发《湖北省夜市器具推广行动方案》的通知"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("湖北省夜间消费促进条例", "only-cited"),
        ("乙港创业投资有限公司", "other-kind"),
        ("news.txt", "ambiguous"),
        ("没有这个文件.txt", "no-such-name"),
    ],
)
def test_what_leads_to_no_text_or_to_several_says_why(store: Store, name: str, code: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_paper(store, name)
    assert caught.value.code == code
    assert bool(caught.value.values["candidates"]) == (code in ("ambiguous", "other-kind"))
