"""The index's words by their sounds, for pinyin and for misspelt words; entries beside the tokens, sharded like them.

``~tan-pai`` pairs of a like sound, by their exact one · ``~~xiangcunyisheng`` longer known words · ``~tp`` and
``~ylbx`` words by initials · ``~退`` how a character sounds, then known pairs that begin and that end with it ·
``~~`` the English words with a list · ``~`` all syllables, which go into the manifest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from pypinyin import Style, lazy_pinyin, pinyin

from generator.search.syllables import alike
from generator.search.text import is_han, normal, runs
from generator.search.write.lexicon import WEAK

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

_WORDS: Final = 60_000
_PHRASES: Final = 20_000
_PHRASE: Final = range(3, 7)
_OF_ONE_SOUND: Final = 6
_OF_INITIALS: Final = 120
_OF_A_CHARACTER: Final = 3
#: No sound for each of the characters that have none; the package takes a list too, its types don't say so.
_SILENT: Final[Any] = lambda characters: [""] * len(characters)  # noqa: E731 - a function cannot be declared as Any


def entries(frequency: Mapping[str, int], known: Iterable[str], phrases: Iterable[str]) -> dict[str, str]:
    """Key → entry.

    ``frequency``: pair of characters → in how many units it stands; ``known``: words with a list;
    ``phrases``: titles and the like.
    """
    ordered = sorted((pair for pair in frequency if is_han(pair)), key=lambda pair: (-frequency[pair], pair))
    listed = sorted(known)
    here = [word for word in listed if all(map(is_han, word))]
    said = _heard({word: _sounds(word) for word in here} | _phrases(phrases))
    said |= _heard({pair: _sounds(pair) for pair in ordered[:_WORDS] if pair not in said})
    readings: dict[str, dict[str, None]] = defaultdict(dict)
    for word, sounds in said.items():
        for character, sound in zip(word, sounds, strict=True):
            readings[character][sound] = None
    for character in sorted(set(_common()) | set(readings)):
        readings[character][_ascii(pinyin(character, style=Style.NORMAL, errors=_SILENT)[0][0])] = None
    here = [word for word in here if word in said]
    clear = (word for word in said if len(word) > 2 or _clear(word, frequency))  # noqa: PLR2004 - a pair
    return {
        "~": " ".join(sorted({sound for heard in readings.values() for sound in heard})),
        "~~": " ".join(word for word in listed if not is_han(word)),
        **_pairs([word for word in said if len(word) == 2], said, readings, frozenset(here)),  # noqa: PLR2004 - a pair
        **_joined(((f"~~{''.join(said[word])}", word) for word in here if len(word) > 1), len(here)),
        **_joined((("~" + "".join(sound[0] for sound in said[word]), word) for word in clear), _OF_INITIALS),
    }


def _heard(said: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What has a sound in every character; some, ䷀ say, have none."""
    return {word: sounds for word, sounds in said.items() if all(sounds)}


def _clear(pair: str, frequency: Mapping[str, int]) -> bool:
    """Whether people may shorten a pair of characters to initials."""
    return frequency.get(pair, 0) > 1 and not set(pair) & set(WEAK)


def _joined(named: Iterable[tuple[str, str]], most: int) -> dict[str, str]:
    """Key → its words, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, word in named:
        found[key].append(word)
    return {key: " ".join(words[:most]) for key, words in found.items()}


def _pairs(
    pairs: Iterable[str],
    said: Mapping[str, tuple[str, ...]],
    readings: Mapping[str, Iterable[str]],
    known: Container[str],
) -> dict[str, str]:
    """The entries of pairs by sound, and of characters."""
    sounds: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    beginning: dict[str, list[str]] = defaultdict(list)
    ending: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        sounds["-".join(map(alike, said[pair]))]["-".join(said[pair])].append(pair)
        if pair in known:
            beginning[pair[0]].append(pair)
            ending[pair[1]].append(pair)
    found = {}
    for key, by_sound in sounds.items():
        found[f"~{key}"] = " ".join(f"{sound}{''.join(by_sound[sound][:_OF_ONE_SOUND])}" for sound in sorted(by_sound))
    for character, heard in readings.items():
        near = ("".join(by_end[character][:_OF_A_CHARACTER]) for by_end in (beginning, ending))
        found[f"~{character}"] = " ".join(("-".join(heard), *near)).rstrip()
    return found


def _phrases(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What phrases say in three to six characters in a row, the most frequent first, with its sounds."""
    counted: Counter[str] = Counter()
    said: dict[str, tuple[str, ...]] = {}
    for run in (run for text in phrases for run in runs(normal(text)) if is_han(run)):
        sounds = _sounds(run)
        for length in _PHRASE:
            here = {run[at : at + length]: sounds[at : at + length] for at in range(len(run) - length + 1)}
            counted.update(here.keys())
            said |= {part: heard for part, heard in here.items() if part not in said}
    return {part: said[part] for part in sorted(counted, key=lambda part: (-counted[part], part))[:_PHRASES]}


def _sounds(word: str) -> tuple[str, ...]:
    """How each character sounds in a word, empty for one without a sound."""
    return tuple(map(_ascii, lazy_pinyin(word, errors=_SILENT)))


def _common() -> str:
    """The usual characters: what is misspelt may stand nowhere in the index."""
    return bytes(byte for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode(
        "gb2312", "ignore"
    )


def _ascii(sound: str) -> str:
    return sound.replace("ü", "v")
