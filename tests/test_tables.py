"""Tables that everybody can use: captions, scopes, cards on a phone, a frame that scrolls."""

import html5lib
import pytest
from markdown import Markdown

from generator.converter import Converter
from generator.markdown import EXTENSIONS, FOREIGN
from generator.tables import AccessibleTables

TABLE = "| 事项 | 角色 |\n|---|---|\n| [甲](#a) | 负责<br>一起 |\n| 乙 | 配合 |\n"
PAGE = f"""# 页

<div class="cards" markdown>

第一张
{{.caption .cards}}

{TABLE}
</div>

<section class="apart" markdown>

<div class="cards" markdown>

第二张
{{.caption .cards}}

{TABLE}
</div>

</section>

第三张，会滚动
{{.caption}}

{TABLE}
"""


@pytest.fixture(params=["lean", "full"])
def tables(request):
    full = Markdown(extensions=[*EXTENSIONS, FOREIGN, AccessibleTables()])
    convert = Converter().convert if request.param == "lean" else full.convert
    return html5lib.parseFragment(convert(PAGE), namespaceHTMLElements=False).findall(".//table")


def test_every_table_has_its_caption(tables):
    assert ["".join(table.find("caption").itertext()) for table in tables] == ["第一张", "第二张", "第三张，会滚动"]


def test_cards_carry_labels_and_roles(tables):
    for table in tables[:2]:
        assert table.get("role") == "table"
        rows = table.findall("tbody/tr")
        assert [cell.get("role") for cell in rows[0]] == ["rowheader", "cell"]
        assert [row.find("td").get("data-l") for row in rows] == ["角色", "角色"]


def test_every_cell_of_the_first_row_and_column_is_a_header(tables):
    for table in tables:
        assert [cell.get("scope") for cell in table.findall("thead/tr/th")] == ["col", "col"]
        assert [row.find("th").get("scope") for row in table.findall("tbody/tr")] == ["row", "row"]


def test_a_table_that_is_no_cards_scrolls_in_a_named_frame():
    found = html5lib.parseFragment(Converter().convert(PAGE), namespaceHTMLElements=False)
    frames = found.findall(".//div[@class='scroll']")
    assert [(frame.get("role"), frame.get("tabindex"), frame.get("aria-label")) for frame in frames] == [
        ("region", "0", "第三张，会滚动")
    ]
