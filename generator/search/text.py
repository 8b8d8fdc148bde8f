"""Normal forms and tokens: how written Chinese becomes what the index knows; the browser script does the same."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

HAN: Final = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_COMMA: Final = re.compile(r"([0-9]),(?=[0-9]{3})")
_SPLIT: Final = re.compile(rf"[{HAN}]+|[a-z]+|[0-9]+(?:\.[0-9]+)?")
#: 国卫基层发〔2014〕33号 in every bracket, with 年 or with nothing; without 号 only after a bracket or 发, 字, 函.
_PAPER: Final = re.compile(
    r"[\[\u3014(\u3010\u3016{<\u3008\u300a\u300c] ?((?:19|20)[0-9]{2}) ?年? ?"
    r"[\])}>\u3015\u3011\u3017\u3009\u300b\u300d] ?第? ?([0-9]{1,4})(?![0-9])(?: ?号)?文?"
    r"|((?:19|20)[0-9]{2}) ?年? ?[-\u2014/第字]? ?([0-9]{1,4}) ?号文?"
    r"|([发字函办]) ?((?:19|20)[0-9]{2}) ?年? ?[-\u2014/第字 ] ?([0-9]{1,4})(?![0-9])"
)
#: Bounded, so that a page of digits is read in one go.
_NUMBER: Final = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
_UNIT: Final = re.compile(rf"({_NUMBER}) ?(?:多|余|来)?(?:个(?=[{HAN}])|周(?=岁))?([{HAN}%])")
_COUNTED: Final = (
    "年|岁|周岁|月|个月|天|日|元|块|次|人|名|所|学时|课时|小时|公里|里|倍|项|学期|门|堂|节|篇|级|周|分钟|个"
)
_ONE: Final = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_TIMES: Final = "十百千万亿拾佰仟"
#: A numeral before its unit, or one that is a number by itself: 一千八百三十八, 四十六.
_SPELLED: Final = re.compile(
    rf"[{_ONE}{_TIMES}]{{1,20}}(?=(?:多|余|来)?(?:{_COUNTED}))|[{_ONE}][{_ONE}{_TIMES}]{{0,8}}[百千万亿佰仟][{_ONE}{_TIMES}]{{0,12}}"
    rf"|[二三四五六七八九]十[一二三四五六七八九]?"
)
_PERCENT: Final = re.compile(rf"百分之([{_ONE}十百]{{1,8}}|{_NUMBER})")
_POINT: Final = re.compile(rf"([{_ONE}十]{{1,4}})点([{_ONE}]{{1,4}})(?={_COUNTED}|%)")
_SCALED: Final = re.compile(rf"({_NUMBER}) ?([百千万亿])")
_FIGURE: Final = re.compile(_NUMBER)
_DAY: Final = re.compile(r"((?:19|20)[0-9]{2})[./-](1[0-2]|0?[1-9])[./-](3[01]|[12][0-9]|0?[1-9])(?![0-9])")
_COINS: Final = re.compile(r"([0-9]) ?块钱?")
#: The same for the browser's script, which understands them as they are.
PATTERNS: Final = {
    "runs": _SPLIT.pattern,
    "paper": _PAPER.pattern,
    "unit": _UNIT.pattern,
    "spelled": _SPELLED.pattern,
    "percent": _PERCENT.pattern,
    "point": _POINT.pattern,
    "scaled": _SCALED.pattern,
    "day": _DAY.pattern,
    "coins": _COINS.pattern,
}
_DIGITS: Final = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_DIGITS.update({character: value for value, character in enumerate("壹贰叁肆伍陆柒捌玖", 1)})
_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "万": 10**4, "亿": 10**8}
#: What PDF readers copy in place of characters, and the characters; NFKC knows the other radicals.
RADICALS: Final = (
    "⺁⺇⺈⺌⺒⺓⺗⺘⺙⺝⺟⺠⺡⺣⺨⺩⺪⺬⺭⺮⺯⺶⺷⺸⺺⺻⺼⺽⺾⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂几刀小巳幺心手攵月母民水火犭王疋示礻竹糹羊羊羊聿聿肉臼艹虎衤西西见角讠贝车辶钅長镸长门阜雨青韦页风飞食食饣饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
_RADICAL: Final = str.maketrans(*RADICALS)
#: Latin letters with marks, as pinyin is spelt: ā is a, ü is v.
_MARKED: Final = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")


def normal(text: str) -> str:
    """NFKC, lower case, plain Latin letters, no radicals, no commas inside numbers, white space as single blanks."""
    folded = unicodedata.normalize("NFKC", text).lower().translate(_RADICAL)
    return " ".join(_COMMA.sub(r"\1", _MARKED.sub(_unmarked, folded)).split())


def _unmarked(match: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFD", match[0])
    if letters.startswith("u\u0308"):
        return "v"
    return letters[0]


def spelled(numeral: str) -> int:
    """六十五 → 65, 两万五千 and 两万五 → 25000, 二〇一六 → 2016."""
    if len(numeral) > 2 and not any(character in _SCALES for character in numeral):  # noqa: PLR2004 - 三四 is 3 or 4
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total = section = value = 0
    last = 1
    for character in numeral:
        scale = _SCALES.get(character)
        if scale is None:
            value = _DIGITS[character]
            last = last // 10 if value else 1
            continue
        last = scale
        if scale < _SCALES["万"]:
            section += (value or 1) * scale
        elif scale == _SCALES["万"]:
            total += (section + value or 1) * scale
            section = 0
        else:
            total = (total + section + value or 1) * scale
            section = 0
        value = 0
    return total + section + value * max(1, last)


def _times(number: str, scale: int) -> str:
    """2.5 times 10000 → 25000, exactly."""
    whole, _, part = number.partition(".")
    value, rest = divmod(int(whole + part) * scale, 10 ** len(part))
    return f"{value}.{str(rest).zfill(len(part)).rstrip('0')}" if rest else str(value)


def figures(text: str, *, least: int = 1) -> str:
    """Normal text with numerals of so many and more characters as digits, 块 as 元, 万 multiplied out, days as days."""
    text = _DAY.sub(lambda m: f" {m[1]}年{int(m[2])}月{int(m[3])}日", text)
    text = _PERCENT.sub(lambda m: f" {m[1] if m[1][0].isdigit() else spelled(m[1])}% ", text)
    text = _SCALED.sub(lambda m: _times(m[1], _SCALES[m[2]]), text)
    text = _POINT.sub(lambda m: f" {spelled(m[1])}.{''.join(str(_DIGITS[c]) for c in m[2])}", text)
    text = _SPELLED.sub(lambda m: f" {spelled(m[0])}" if len(m[0]) >= least else m[0], text)
    return _COINS.sub(r"\1元", text)


def papers(text: str) -> tuple[tuple[str, ...], str]:
    """The document numbers in normal text as tokens (``#201433``), and the text without them."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        year, number = (match[1] or match[3] or match[6]), (match[2] or match[4] or match[7])
        found.append(f"#{year}{int(number)}")
        return f"{match[5] or ''} "

    rest = _PAPER.sub(take, text)
    return tuple(found), rest


def numbers(text: str) -> tuple[tuple[str, str], ...]:
    """Every number with its unit in normal text: ``("65", "65岁")``; 六十五岁, 百分之八十 and 半年 too."""
    digits = figures(text.replace("半年", " 6月 "))
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
    written = set(_FIGURE.findall(text))
    for number in _FIGURE.findall(figures(text, least=2)):
        if number not in written:  # it is one of the runs
            yield number


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


def without_numbers(text: str) -> str:
    """Normal text without numbers and their units."""
    return _UNIT.sub(" ", text)
