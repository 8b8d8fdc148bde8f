"""Reading: the files that the front door refuses, documented; the checks are in load."""

from __future__ import annotations

from generator.rules import rule


@rule("PC001", reading=True)
def regular_file() -> None:
    """只放普通文件。

    为什么：符号链接可能把电脑上别处的内容发布出去，管道会让程序一直等；所以只读普通文件，别的一概不跟过去。

    错误：exit-at-65.yml 是一个指向别处的符号链接，或是一个叫这个名字的文件夹。

    正确：把文件本身复制进来。
    """


@rule("PC002", reading=True)
def small_file() -> None:
    """一个文件不超过20万字节（约6万个汉字）。

    为什么：一个文件只写一条；大成这样，多半是把别的东西存进来了，而且会拖慢每一次检查。

    错误：把整份文件的原文粘贴进了一条条款。

    正确：一条一个文件，只写编者的转述。
    """


@rule("PC003", reading=True)
def utf8_file() -> None:
    """文件要按 UTF-8 保存。

    为什么：按 GBK（ANSI）或 UTF-16 保存的，在别的电脑上打开是乱码。

    错误：在记事本里另存时，编码选了 ANSI 或 UTF-16。

    正确：另存时编码选 UTF-8。
    """


@rule("PC004", reading=True)
def visible_characters() -> None:
    r"""不能有看不见的字符、控制符、制表符（Tab），也不能有丢了字留下的记号和没有标准的字符。

    为什么：零宽字符让两个看着一样的词对不上，改变文字方向的字符让人看到的和程序读到的不一样；
    写成 \u200b、&#x200B; 这样的转义也不行。� 和“锟斤拷”说明原来的字已经丢了；
    自造字、异体选择符换一台电脑就看不到。缩进用空格。

    错误：
        title: "村医每年\u200b参加培训"

    正确：
        title: 村医每年参加培训
    """


@rule("PC005", reading=True)
def yaml_syntax() -> None:
    """要符合 YAML 的写法。

    为什么：冒号、引号、缩进错一处，整个文件就读不了。值里有“冒号加空格”的，要用引号括起来；同一层的键要左边对齐；
    键后面的冒号是半角的，后面空一格。

    错误：
        hedge: 一般: 原则上

    正确：
        hedge: "一般: 原则上"
    """


@rule("PC006", reading=True)
def no_anchor() -> None:
    """不能用锚点（&）和别名（*）。

    为什么：别名能让几百个字节的文件展开成几百兆；看文件的人也要来回找。值以 & 或 * 开头的，用引号括起来。

    错误：
        audiences: &who [village-doctor]

    正确：
        audiences: [village-doctor]
    """


@rule("PC007", reading=True)
def no_tag() -> None:
    """不能用标签（!）。

    为什么：标签会让有的程序运行文件里写的东西；这里每个值都按文字读，用不着。值以 ! 开头的，用引号括起来。

    错误：
        number: !!str 第12项

    正确：
        number: 第12项
    """


@rule("PC008", reading=True)
def no_directive() -> None:
    """不能有以 % 开头的指令行。

    为什么：指令会改变整个文件的读法；这里只有一种读法。

    错误：
        %YAML 1.1
        ---
        hedge: 一般

    正确：
        hedge: 一般
    """


@rule("PC009", reading=True)
def one_document() -> None:
    """一个文件只放一份文档。

    为什么：“---”后面是第二份，多数程序不读它，写在那里的话就丢了。

    错误：
        hedge: 一般
        ---
        number: 第12项

    正确：
        hedge: 一般
        number: 第12项
    """


@rule("PC010", reading=True)
def key_stands_once() -> None:
    """同一个键只写一遍。

    为什么：写两遍的，多数程序只认后一个，前一个不声不响就没了。

    错误：
        hedge: 一般
        hedge: 原则上

    正确：
        hedge: 一般
    """


@rule("PC011", reading=True)
def shallow_nesting() -> None:
    """嵌套不超过8层。

    为什么：一层套一层的条件，没有人看得懂；嵌得极深的文件还能让程序崩溃。

    错误：
        conditions: [{any: [{all: [{any: [{fact: age, at_least: 65}]}]}]}]

    正确：
        conditions: [{any: [{fact: age, at_least: 65}, {fact: remote-area, is: yes}]}]
    """


@rule("PC012", reading=True)
def plain_keys() -> None:
    """键是一个词；不能用合并键（<<），也不能是空的、列表或映射。

    为什么：合并键能让很小的文件展开成很大的；不是词的键，没有意思。

    错误：
        parameters: [{<<: {unit: 周}, name: 培训时长, at_least: 2}]

    正确：
        parameters: [{name: 培训时长, at_least: 2, unit: 周, period: P1Y}]
    """


@rule("PC013", reading=True)
def hash_is_a_comment() -> None:
    """值后面的 # 前只有一个空格，分不清是正文还是注释。

    为什么：YAML 把“空格加 #”后面的都当注释，“见 #3 条”只剩下“见”。
    是正文的用引号括起来；是注释的，# 前面空两格。

    错误：
        number: 见 #3 条

    正确：
        number: "见 #3 条"
        hedge: 一般  # 原文用词
    """


@rule("PC014", reading=True)
def file_belongs_somewhere() -> None:
    """每个文件都要有它的位置和名字。

    为什么：放错地方、扩展名不对的文件没有程序读，写在里面的条款就悄悄不见了。
    条款是 policies/文件夹/名字.yml，问答在 _questions，清单在 _checklists，词表在 _vocabulary。
    隐藏文件（名字以点开头）、Thumbs.db、desktop.ini、编辑器的备份（.bak、.orig、以 ~ 结尾）和空文件夹只提醒。

    错误：
        # policies/demo/second.yaml
        title: 村医要签字

    正确：
        # policies/demo/second.yml
        title: 村医要签字
        topic: training
        kind: statement
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后要签字。
        audiences: [village-doctor]
        source: {lines: 15}
    """


@rule("PC015", reading=True)
def file_says_something() -> None:
    """文件不能是空的。

    为什么：空文件多半是没存好，或者忘了写；不要它就删掉。

    错误：
        # policies/demo/second.yml
        # 以后再写

    正确：
        # policies/demo/second.yml
        title: 村医要签字
        topic: training
        kind: statement
        plain: 参加完培训，您要签字。
        text: 乡村医生参加培训后要签字。
        audiences: [village-doctor]
        source: {lines: 15}
    """
