"""Phrases of the synthetic clauses: the kinds of sentences of local policy texts, about nothing real."""

from __future__ import annotations

from typing import Any, Final


def _each(text: str) -> tuple[str, ...]:
    return tuple(text.split())


THINGS: Final = _each(
    "药品台账 巡诊记录 签约档案 慢病随访 转诊单据 值班安排 公卫补助 培训学时 带教名单 岗位空缺 编制名册 代课名册 "
    "教案检查 夜间值守 校车线路 食堂账目 图书借阅 实训设备 校舍维修 远程门诊 网络设备 疫苗冷链 健康宣讲 家访记录 "
    "职称材料 年度考核 师德档案 奖励名额 返聘手续 退养名单 养老缴费 责任保险 工资发放 交通补贴 周转住房 体检安排 "
    "进修名额 学历提升 轮岗计划 合同续签"
)
ACTS: Final = _each("登记 核对 公示 交接 复查 上报 评议 验收 备案 清点 归档 抽查 续办 调整 汇总")
ASPECTS: Final = _each(
    "的时限 的分工 的材料 的程序 的例外 的费用 的监督 的公开 的次数 的归口 要点 期限 办法 责任 口径 范围 对象 留痕 "
    "反馈 衔接"
)
PAPERS: Final = _each("登记表 花名册 情况说明 签收单 汇总表 公示照片 会议记录 缴费凭证 证书复印件 合同文本")
EVENTS: Final = _each("名单公布 材料送达 学期开始 合同期满 考核结束 岗位空出 资金到账 注册变更 新人到岗 年度总结")
HEDGES: Final = _each("原则上 一般 可结合实际 有条件的地方")
SENTENCES: Final = (
    "{thing}由{who}{act}，结果记入{paper}，并告诉{other}。",
    "{event}之后，{who}把{paper}交给{other}，双方当面核对后签字。",
    "材料不全的，{other}当场说清缺什么，不得让人多跑一趟。",
    "{who}对{thing}{act}时，至少要有两个人在场，并留下{paper}。",
    "{other}可以抽看{thing}，发现不实的，退回{who}重新{act}。",
    "{thing}的{act}不向个人收费，所需费用在原有经费里安排。",
    "遇到{event}，{who}可以先办理、后补{paper}，但要说明缘由。",
    "对{act}结果有意见的人，可以向{other}提出，由{other}当面答复。",
    "{paper}由{who}保管，{other}需要时可以查阅，不得拿走原件。",
    "已经{act}过的{thing}有变动的，{who}要及时改正并重新公开。",
)
PARAMETERS: Final[tuple[tuple[dict[str, Any], range], ...]] = (
    ({"name": "每月补助", "unit": "元", "per": "人", "period": "P1M"}, range(100, 900, 10)),
    ({"name": "一次性补贴", "unit": "元", "per": "人", "period": "unstated"}, range(500, 5000, 100)),
    ({"name": "经费占比", "unit": "百分比", "base": "工资总额"}, range(1, 40)),
    ({"name": "抽查比例", "unit": "百分比", "base": "全部档案"}, range(5, 60, 5)),
    ({"name": "办理时限", "unit": "天"}, range(3, 61)),
    ({"name": "保存年限", "unit": "年"}, range(2, 31)),
    ({"name": "每年次数", "unit": "次", "per": "人", "period": "P1Y"}, range(1, 13)),
    ({"name": "年龄上限", "unit": "周岁"}, range(45, 71)),
    ({"name": "名额", "unit": "人", "per": "学校"}, range(1, 30)),
    ({"name": "连续工作", "unit": "个月"}, range(6, 37)),
)
BOUNDS: Final = {"at_least": "不少于", "more_than": "高于", "at_most": "不超过", "less_than": "低于", "about": "约"}
QUESTIONS: Final = (
    ("{thing}由谁{act}？", "由{who}{act}，{other}可以查看。", ("{thing}找谁{act}", "哪个部门管{thing}")),
    ("{thing}{act}要带什么？", "带上{paper}，缺了可以当场问{other}。", ("{act}{thing}的材料", "{thing}要准备啥")),
    ("错过{thing}的{act}怎么办？", "找{who}说明缘由再补办。", ("{thing}没赶上{act}", "{act}晚了还能补吗")),
    ("对{thing}的{act}有意见找谁？", "先找{who}，再找{other}。", ("{thing}{act}不服", "{act}结果不对咋办")),
)
GENRES: Final = (
    ("plan", "rule"), ("guidance", "rule"), ("report", "finding"), ("plan", "rule"), ("experience", "practice"),
    ("guidance", "rule"), ("reflection", "proposal"), ("article", "opinion"),
)  # fmt: skip
BINDING_KINDS: Final = _each(
    "obligation obligation obligation obligation procedure procedure prohibition permission entitlement entitlement "
    "power encouragement target"
)
OTHER_KINDS: Final = _each("statement statement principle encouragement procedure target")
RELATIONS: Final = _each(
    "requires consequence-of implements caused-by remedies supervises parallels see-also see-also exception-to"
)
