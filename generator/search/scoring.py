"""The numbers that searching is done by, once for both engines: the script gets them in the manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Scoring(NamedTuple):
    """Weights, shares and limits; those of weight and share are per cent."""

    # How long a query, a known word (characters), an English phrase (words) may be; of a long question, what counts.
    longest_query: int = 120
    longest_word: int = 12
    longest_phrase: int = 4
    most_groups: int = 12
    #: A known word by its characters: a long name is not worth more than two short words beside it.
    known: tuple[int, ...] = (50, 100, 80, 65, 55)
    paper: int = 400
    #: A number without its unit; a pair with a weak character; a pair across the border of two words.
    bare_number: int = 60
    weak_pair: int = 40
    border: int = 50
    #: A word that is another in Taiwan, and what is written in pinyin.
    elsewhere: int = 90
    spelt: int = 90
    # Pinyin: how many words stand for one, of how many letters initials are, how many parts may be one word.
    most_alike: int = 3
    most_initials: int = 5
    shortest_initials: int = 2
    longest_initials: int = 8
    most_chains: int = 200
    longest_joined: int = 4
    most_splits: int = 3
    longest_syllable: int = 6
    #: More unknown pairs than this are no misspelling, but words that the corpus does not have.
    most_misspelt: int = 4
    # A misspelling: of the same sound, of a like one, with one character the same; what it says of the coverage.
    same_sound: int = 80
    like_sound: int = 60
    same_half: int = 35
    guessed: int = 85
    #: A word that is not rarer than this is usual: a correction to it is more than a guess.
    usual: int = 45
    #: A page keeps this of its score in any case, the rest as far as it covers the query.
    uncovered: int = 60
    #: A hit keeps its place in the list when it has at least this share of the best score.
    cut: int = 20
    #: Covering less than this of the query, a page is only something near; the best few say it of them all.
    near: int = 51
    best: int = 3
    #: Having less of a word than this, a page lacks it.
    has: int = 51
    #: A page that lacks the rarest word of a short query has to cover more of the rest.
    lacking: int = 61
    #: A page with so much of what a word can score is the one that is called by it.
    called: int = 85
    #: A page that concerns none of the professions which the query names keeps this of its score.
    others: int = 70
    #: From so many characters on a query is a sentence: most of its words say nothing of what it is about, so that no
    #: more than this weight is asked for.
    sentence: int = 10
    sentence_weight: int = 100
    #: Levels of a token in a page; steps of a score and of a share in a list of a word.
    levels: int = 15
    steps: int = 55


SCORING: Final = Scoring()


def summed(lists: Sequence[tuple[int, Sequence[tuple[int, int]]]]) -> tuple[dict[int, int], dict[int, int]]:
    """What the pages of some tokens score, and the weight of the tokens that each has."""
    if len(lists) == 1:
        rarity, pairs = lists[0]
        return {unit: rarity * level for unit, level in pairs}, dict.fromkeys((unit for unit, _ in pairs), rarity)
    score: dict[int, int] = {}
    share: dict[int, int] = {}
    for rarity, pairs in lists:
        for unit, level in pairs:
            score[unit] = score.get(unit, 0) + rarity * level
            share[unit] = share.get(unit, 0) + rarity
    return score, share
