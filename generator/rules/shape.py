"""Shape: the keys and values that the front door refuses, documented; the checks are in load and model."""

from __future__ import annotations

from generator.rules import rule


@rule("PC020", reading=True)
def known_keys() -> None:
    """只能用规定的键。

    为什么：写错一个字母的键没有程序读，写在那里的话就丢了。

    错误：
        hegde: 一般

    正确：
        hedge: 一般
    """


@rule("PC021", reading=True)
def required_keys() -> None:
    """必填的键不能缺。

    为什么：少了它，网页就缺一块：没有时限的事项，不知道什么时候做。原文没写时限的，写 timing: {unstated: 原文没写}。

    错误：
        steps: [{id: attend, for: village-doctor, do: 参加培训，满2周}]

    正确：
        steps: [{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {every: P1Y}}]
    """


@rule("PC022", reading=True)
def right_shape() -> None:
    """该写文字的写文字，该写列表的写列表，该写映射的写映射。

    为什么：能写几个的都是列表，只有一个也用方括号括起来；这样以后加一个，不会读错。

    错误：
        audiences: village-doctor

    正确：
        audiences: [village-doctor]
    """


@rule("PC023", reading=True)
def no_empty_value() -> None:
    """不能有空的值。

    为什么：不写这个键，意思是“原文没说”；写了键又空着，不知道是没说还是忘了填。~ 和 null 也是空的；要写这个词，加引号。

    错误：
        hedge:

    正确：
        hedge: 一般
    """


@rule("PC024", reading=True)
def known_words() -> None:
    """只能从规定的词里选。

    为什么：性质、效力、状态这些词，网页和检索都按固定的几个来分；自己造的词归不了类。

    错误：
        kind: obligations

    正确：
        kind: obligation
    """


@rule("PC025", reading=True)
def exact_values() -> None:
    """数字、日期、时长、行号、编号要照规定的样子写。

    为什么：程序不猜“2周”“二〇二五年”“1,838”是多少；猜错了，网页上就是错的。
    数字只写数字，单位写在 unit 里；日期写成 2025-06-30；时长写成 P6M。

    错误：
        parameters: [{name: 培训时长, at_least: 2周, period: P1Y}]

    正确：
        parameters: [{name: 培训时长, at_least: 2, unit: 周, period: P1Y}]
    """


@rule("PC026", reading=True)
def nothing_left_to_do() -> None:
    """模板里的 TODO 要换成内容。

    为什么：portal new 写出的模板，要填的地方都是 TODO；没填完就上了网，读者会看到半句话。
    原文没写的，把那个键删掉。

    错误：
        hedge: TODO 原文的限定语

    正确：
        hedge: 一般
    """


@rule("PC027", reading=True)
def one_form() -> None:
    """只能选一种写法的，选且只选一种。

    为什么：时限既写“每年”又写“上岗之后”，不知道到底什么时候做；界限、条件、残缺也是这样。

    错误：
        steps: [{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {every: P1Y, after: starting-work}}]

    正确：
        steps: [{id: attend, for: village-doctor, do: 参加培训，满2周, timing: {every: P1Y}}]
    """
