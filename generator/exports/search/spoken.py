"""The index's words by their sounds, for pinyin and for misspelt words; entries beside the tokens, sharded like them.

``~`` syllables · ``~tan-pai`` words of a like sound, by their exact one · ``~tp`` and ``~ylbx`` words by initials ·
``~~`` the English words with a list · ``~退`` how a character sounds, then words that begin and words that end with it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from pypinyin import Style, lazy_pinyin, pinyin

from generator.exports.search.sounds import alike
from generator.exports.search.text import is_han, normal, runs
from generator.exports.search.wording import WEAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORDS: Final = 60_000
_PHRASES: Final = 20_000
_PHRASE: Final = range(3, 7)
_OF_ONE_SOUND: Final = 6
_OF_INITIALS: Final = 120
_OF_A_CHARACTER: Final = 3


def entries(frequency: Mapping[str, int], known: Iterable[str], phrases: Iterable[str]) -> dict[str, str]:
    """Key → entry.

    ``frequency``: pair of characters → in how many units it stands; ``known``: words with a list;
    ``phrases``: titles and the like.
    """
    ordered = sorted((pair for pair in frequency if is_han(pair)), key=lambda pair: (-frequency[pair], pair))
    listed = sorted(known)
    words = dict.fromkeys((*(word for word in listed if all(map(is_han, word))), *_phrases(phrases), *ordered[:_WORDS]))
    sounds: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    initials: dict[str, dict[str, None]] = defaultdict(dict)
    beginning: dict[str, list[str]] = defaultdict(list)
    ending: dict[str, list[str]] = defaultdict(list)
    readings: dict[str, dict[str, None]] = defaultdict(dict)
    for word in words:
        said = [_ascii(sound) for sound in lazy_pinyin(word)]
        if len(word) > 2 or (frequency.get(word, 0) > 1 and not set(word) & set(WEAK)):  # noqa: PLR2004 - a pair
            initials["".join(sound[0] for sound in said)][word] = None
        for character, sound in zip(word, said, strict=True):
            readings[character][sound] = None
        if len(word) == 2:  # noqa: PLR2004 - a pair
            sounds["-".join(map(alike, said))]["-".join(said)].append(word)
            beginning[word[0]].append(word)
            ending[word[1]].append(word)
    for character in sorted(set(_common()) | set(readings)):
        readings[character][_ascii(pinyin(character, style=Style.NORMAL)[0][0])] = None
    found = {"~": " ".join(sorted({sound for heard in readings.values() for sound in heard}))}
    found["~~"] = " ".join(word for word in listed if not is_han(word))
    for key, by_sound in sounds.items():
        found[f"~{key}"] = " ".join(f"{sound}{''.join(by_sound[sound][:_OF_ONE_SOUND])}" for sound in sorted(by_sound))
    for letters, called in initials.items():
        found[f"~{letters}"] = " ".join(list(called)[:_OF_INITIALS])
    for character, heard in readings.items():
        near = ("".join(pairs[character][:_OF_A_CHARACTER]) for pairs in (beginning, ending))
        found[f"~{character}"] = " ".join(("-".join(heard), *near)).rstrip()
    return found


def _phrases(phrases: Iterable[str]) -> list[str]:
    """What phrases say in three to six characters in a row, the most frequent first."""
    counted: Counter[str] = Counter()
    for text in phrases:
        for run in filter(is_han, runs(normal(text))):
            for length in _PHRASE:
                counted.update({run[at : at + length] for at in range(len(run) - length + 1)})
    return [part for part, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_PHRASES]]


def _common() -> str:
    """The usual characters: what is misspelt may stand nowhere in the index."""
    return bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode(
        "gb2312", "ignore"
    )


def _ascii(sound: str) -> str:
    return sound.replace("ü", "v")
