"""What one portal says of itself: its words, whom to write to, and the defaults that fit any region."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from generator.model.scalar import Line, Mail, Phone, Record, Url


class Contact(Record):
    """Whom readers tell that something is wrong; whatever is stated is offered on every page."""

    name: Line | None = Field(None, title="告诉谁", description="科室或人，例如：示例县卫生健康局基层科")
    mail: Mail | None = Field(None, title="邮箱", description="链接里自动填好本页网址和版本")
    phone: Phone | None = Field(None, title="电话", description="可以带分机：010-12345678转8012")
    form: Url | None = Field(None, title="填表的网址", description="后面自动加上 page（本页网址）和 edition（版本）")
    words: Line | None = Field(None, title="补充的话", description="例如：工作日上午8:30到12:00")

    @property
    def call(self) -> str | None:
        """The number as a telephone dials it, a pause before the extension."""
        return re.sub(r"[^0-9+,]", "", self.phone.replace("转", ",")) if self.phone else None

    @property
    def plain(self) -> str:
        """All of it in one line of text."""
        named = {"电话": self.phone, "邮箱": self.mail, "填表": self.form}
        parts = (self.name, *(f"{label} {value}" for label, value in named.items() if value), self.words)
        return "，".join(part for part in parts if part)


Notice = Annotated[Line, Field(title="页头下面的一行")]
Suffix = Annotated[Line, Field(title="网页标题末尾加的字")]
Index = Annotated[Line, Field(title="文件目录的说明")]
Trust = Annotated[Line, Field(title="首页“能信到什么程度”里的话", description="接在已录入多少的后面，句末不写句号")]
Footer = Annotated[Line, Field(title="页脚的话")]


class Told(Record):
    """What the portal says of its texts; that depends on whether they are official texts, samples or both."""

    notice: Notice
    suffix: Suffix
    index: Index
    trust: Trust
    footer: Footer


class Samples(Told):
    """Only samples: no text was published by an authority."""

    notice: Notice = "样例，不是官方公布文本"
    suffix: Suffix = "（样例）"
    index: Index = "按原来的次序通读。都是样例，不是官方公布文本。"
    trust: Trust = "都不是官方公布文本"
    footer: Footer = "本站内容由编者按样例资料转述，不是官方公布文本，不能代替主管部门的答复。"


class Official(Told):
    """Only official texts."""

    notice: Notice = "转述，不是官方公布文本"
    suffix: Suffix = ""
    index: Index = "按原来的次序通读。都是正式规定的转述，以公布的文本为准。"
    trust: Trust = "都是正式规定的转述，以公布的文本为准"
    footer: Footer = "本站内容由编者按正式规定转述，以公布的文本为准，不能代替主管部门的答复。"


class Both(Told):
    """Official texts beside samples."""

    notice: Notice = "正式规定和样例都有，逐条标明"
    suffix: Suffix = ""
    index: Index = "按原来的次序通读。正式规定和样例都有，是哪一种，看每份文件的说明。"
    trust: Trust = "逐条标明"
    footer: Footer = "本站内容由编者按正式规定和样例资料转述，逐条标明，不是官方公布文本，不能代替主管部门的答复。"


class Home(Record):
    """The words of the home page."""

    heading: Line = Field("您是谁？先看跟您有关的", title="大标题")
    hint: Line = Field("用平常话搜", title="搜索框里的提示", description="举一个本地的例子")
    source: Line | None = Field(None, title="资料从哪里来", description="一句话，句末不写句号")


class Portal(Record):
    """One portal's own words; whatever is not stated has a default."""

    name: Line | None = Field(None, title="门户名称", description="不写就用 mkdocs.yml 的 site_name")
    description: Line | None = Field(None, title="首页的摘要", description="显示在搜索引擎的结果里")
    region: Line | None = Field(None, title="收录哪里的规定", description="例如：示例县；显示在首页和页脚")
    home: Home = Field(Home(), title="首页")
    contact: Contact = Field(Contact(), title="内容有错告诉谁")
    samples: Samples = Field(Samples(), title="全是样例时的话")
    official: Official = Field(Official(), title="全是正式规定时的话")
    both: Both = Field(Both(), title="两种都有时的话")

    def told(self, *, official: bool, samples: bool) -> Told:
        """What is said of a portal that holds official texts, samples, or both."""
        if official and samples:
            return self.both
        return self.samples if samples else self.official
