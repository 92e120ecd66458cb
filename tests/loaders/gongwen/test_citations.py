"""Citations: the words around a title say whether a document rests on it, repeals it, or only cites it."""

from __future__ import annotations

import pytest
from policygraph.loaders.gongwen.citations import BASED_ON, CITES, REPEALS, relation_to


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        ("按照", "有关要求,制定本办法。", BASED_ON),
        ("根据\ue000、", "等规定,结合实际,制定本细则。", BASED_ON),
        ("为贯彻落实", ",制定本方案。", BASED_ON),
        ("根据杭州市人民代表大会常务委员会", "、\ue000,现就有关事项通知如下。", BASED_ON),
        ("按照先行先试的各项工作要求修订完善的", "执行。", CITES),
        ("贷款参照", "执行。", CITES),
        ("符合", "规定的企业。", CITES),
        ("根据甲部\ue000,以及乙部、丙部", "制定本办法。", BASED_ON),
        ("", "、2014年丁局令第62号公布的\ue000同时废止。", REPEALS),
        ("根据\ue000,企业可按", "申请。", CITES),
        ("", "同时废止。", REPEALS),
        ("原", "自2025年1月1日起废止。", REPEALS),
        ("", "、\ue000同时废止。", REPEALS),
        ("", "废止前已受理的,按原规定办理。", REPEALS),
        ("修订", ",不再执行。", CITES),
        ("加快推动丁部", "和\ue000等文件精神落地落实,现提出如下措施。", BASED_ON),
        ("推动", "宣传。", CITES),
        ("根据\ue000\ue000等法律法规,以及", "文件要求,制定本方案。", BASED_ON),
    ],
)
def test_the_words_around_a_title_tell_its_relation(before: str, after: str, relation: str) -> None:
    assert relation_to(before, after) == relation
