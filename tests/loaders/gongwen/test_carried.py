"""A notice is called by what it says it carries."""

from __future__ import annotations

import pytest
from policygraph.graph.fact import Fact
from policygraph.graph.source import Source
from policygraph.loaders.document import read_document
from policygraph.loaders.gongwen.carried import carried_titles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("现将《夜市方案》印发给你们", ("夜市方案",)),
        ("《夜市方案》《早市方案》已经省政府同意,现印发给你们", ("夜市方案", "早市方案")),
        ("省商务厅《夜市方案(试行)》业经省政府同意,现转发给你们", ("夜市方案(试行)",)),
        ("按照《夜市方案》的要求,现提出如下意见", ()),
    ],
)
def test_what_a_notice_says_it_carries(text: str, names: tuple[str, ...]) -> None:
    assert carried_titles(text, 0, len(text)) == names


def facts(title: str, said: str, printed: str) -> list[Fact]:
    """What the reading of a notice states."""
    text = f"{title}\n鲁政办发〔2023〕8号\n各市人民政府：\n{said}，请认真落实。\n山东省人民政府办公厅\n2023年6月6日\n{printed}\n一、扩大场地\n开放广场。\n"
    return [s for s in read_document(Source.of(text.encode(), text)).statements if isinstance(s, Fact)]


def policies(title: str, said: str, printed: str) -> set[str]:
    """The documents in the reading of a notice."""
    named = {e for fact in facts(title, said, printed) for e in (fact.subject, fact.object)}
    return {e.name for e in named if e.label == "Policy"}


@pytest.mark.parametrize(
    ("title", "said", "document"),
    [
        (
            "山东省人民政府办公厅转发省商务厅关于做好夜市工作意见的通知",
            "省商务厅制定的《关于全省夜市工作的意见》已经省政府同意，现转发给你们",
            "关于全省夜市工作的意见",
        ),
        (
            "山东省人民政府办公厅关于印发本省夜市工作方案的通知",
            "《山东省夜市工作方案》已经省政府同意，现印发给你们",
            "山东省夜市工作方案",
        ),
    ],
    ids=["passed on", "our province"],
)
def test_a_notice_is_the_document_that_it_carries(title: str, said: str, document: str) -> None:
    assert policies(title, said, document) == {document}


def test_a_title_that_joins_two_is_the_first_and_does_not_cite_the_second() -> None:
    found = policies(
        "山东省人民政府办公厅关于印发夜市扶持政策和山东省夜市工作方案的通知",
        "《夜市扶持政策》《山东省夜市工作方案》已经省政府同意，现印发给你们",
        "夜市扶持政策",
    )
    assert "夜市扶持政策" in found
    assert not any("和" in name for name in found)


def test_a_notice_to_heed_a_document_is_not_that_document() -> None:
    found = policies(
        "山东省人民政府办公厅转发商务部关于夜市工作文件的通知", "现将商务部《关于夜市工作的意见》转发给你们", "具体要求"
    )
    assert "山东省人民政府办公厅转发商务部关于夜市工作文件的通知" in found


def test_what_a_notice_sends_out_it_does_not_cite() -> None:
    found = facts(
        "山东省人民政府办公厅关于印发山东省夜市工作方案的通知",
        "《山东省夜市工作方案》《山东省早市工作方案》已经省政府同意，现印发给你们。请一并落实《山东省集市办法》",
        "山东省夜市工作方案",
    )
    cited = {fact.object.name for fact in found if fact.relation in ("CITES", "BASED_ON")}
    assert cited == {"山东省集市办法"}
