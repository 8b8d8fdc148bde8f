"""Normal forms and tokens: how written Chinese becomes what the index knows; the browser script does the same."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

HAN: Final = "\u3007\u3400-\u9fff\uf900-\ufaff"
_COMMA: Final = re.compile(r"([0-9]),(?=[0-9]{3})")
_SPLIT: Final = re.compile(rf"[{HAN}]+|[a-z]+|[0-9]+(?:\.[0-9]+)?")
#: 国卫基层发〔2014〕33号 in every bracket, with 年 or with nothing; without 号 only after a bracket or 发, 字, 函.
_PAPER: Final = re.compile(
    r"[\[\u3014(\u3010\u3016{<\u3008\u300a\u300c] ?((?:19|20)[0-9]{2}) ?年? ?"
    r"[\])}>\u3015\u3011\u3017\u3009\u300b\u300d] ?第? ?([0-9]{1,4})(?![0-9])(?: ?号)?文?"
    r"|((?:19|20)[0-9]{2}) ?年? ?[-\u2014/第字]? ?([0-9]{1,4}) ?号文?"
    r"|([发字函办]) ?((?:19|20)[0-9]{2}) ?年? ?[-\u2014/第字 ] ?([0-9]{1,4})(?![0-9])"
)
_UNIT: Final = re.compile(rf"([0-9]+(?:\.[0-9]+)?) ?(?:多|余|来)?(?:个(?=[{HAN}])|周(?=岁))?([{HAN}%])")
_COUNTED: Final = "年|岁|周岁|月|个月|天|日|元|次|人|名|所|学时|课时|小时|公里|里|倍|项|学期|门|堂|节|篇|级|周|分钟|个"
_SPELLED: Final = re.compile(rf"([零〇一二两三四五六七八九十百千]+)(?:多|余|来)?(?={_COUNTED})")
_PERCENT: Final = re.compile(r"百分之([零〇一二两三四五六七八九十百]+|[0-9]+(?:\.[0-9]+)?)")
#: The same for the browser's script, which understands them as they are.
PATTERNS: Final = {
    "runs": _SPLIT.pattern,
    "paper": _PAPER.pattern,
    "unit": _UNIT.pattern,
    "spelled": _SPELLED.pattern,
    "percent": _PERCENT.pattern,
}
_DIGITS: Final = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES: Final = {"十": 10, "百": 100, "千": 1000}


def normal(text: str) -> str:
    """NFKC, lower case, no commas inside numbers, white space as single blanks."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return " ".join(_COMMA.sub(r"\1", folded).split())


def spelled(numeral: str) -> int:
    """六十五 → 65."""
    total = value = 0
    for character in numeral:
        if character in _SCALES:
            total += (value or 1) * _SCALES[character]
            value = 0
        else:
            value = _DIGITS[character]
    return total + value


def papers(text: str) -> tuple[tuple[str, ...], str]:
    """The document numbers in normal text as tokens (``#201433``), and the text without them."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        year, number = (match[1] or match[3] or match[6]), (match[2] or match[4] or match[7])
        found.append(f"#{year}{int(number)}")
        return f"{match[5] or ''} "

    rest = _PAPER.sub(take, text)
    return tuple(found), rest


def _percents(text: str) -> str:
    """百分之八十 → 80%."""
    return _PERCENT.sub(lambda m: f" {m[1] if m[1][0].isdigit() else spelled(m[1])}% ", text)


def numbers(text: str) -> tuple[tuple[str, str], ...]:
    """Every number with its unit in normal text: ``("65", "65岁")``; 六十五岁, 百分之八十 and 半年 too."""
    digits = _SPELLED.sub(lambda m: f" {spelled(m[1])}", _percents(text.replace("半年", " 6月 ")))
    return tuple((m[1], m[1] + m[2]) for m in _UNIT.finditer(digits))


def word(latin: str) -> str:
    """An English word without its plural ending."""
    if len(latin) > 4 and latin.endswith("ies"):  # noqa: PLR2004 - shorter words are none
        return latin[:-3] + "y"
    return latin[:-1] if len(latin) > 3 and latin.endswith("s") and not latin.endswith("ss") else latin  # noqa: PLR2004


def runs(text: str) -> Iterator[str]:
    """The runs of one script in normal text: Han, Latin, digits."""
    return iter(_SPLIT.findall(text))


def is_han(run: str) -> bool:
    """Whether a run is Chinese."""
    return run[0] > "\u3000"


def tokens(text: str) -> Iterator[str]:
    """Every token of normal text, as the index has it.

    Han runs as bigrams and as single characters (``·退``), Latin runs and numbers whole, numbers with their unit,
    document numbers in one form.
    """
    for run in runs(text):
        if is_han(run):
            for at in range(len(run) - 1):
                yield run[at : at + 2]
            for character in run:
                yield f"·{character}"
        else:
            yield word(run)
    yield from papers(text)[0]
    for _, counted in numbers(text):
        yield counted


def bigrams(text: str) -> tuple[str, ...]:
    """The tokens that a word is looked up by: its pairs of characters, or ``·x`` for a single one."""
    if len(text) == 1:
        return (f"·{text}",)
    counted = tuple(token for _, token in numbers(text))
    return counted + tuple(token for run in runs(without_numbers(text)) for token in pairs(run))


def pairs(run: str) -> tuple[str, ...]:
    """The same of a run of one script without numbers."""
    if not is_han(run):
        return (word(run),)
    return tuple(run[at : at + 2] for at in range(len(run) - 1)) or (f"·{run}",)


def unspelled(text: str) -> str:
    """Normal text with numerals of two and more characters (六十五岁, 百分之八十) as digits."""
    return _SPELLED.sub(lambda m: str(spelled(m[1])) if len(m[1]) > 1 else m[0], _percents(text))


def without_numbers(text: str) -> str:
    """Normal text without numbers and their units."""
    return _UNIT.sub(" ", text)
