"""Synthetic clauses: any number, in the project's own vocabulary, the same for the same number and seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import yaml
from phrases import (
    ACTS,
    ASPECTS,
    BINDING_KINDS,
    BOUNDS,
    EVENTS,
    GENRES,
    HEDGES,
    OTHER_KINDS,
    PAPERS,
    PARAMETERS,
    QUESTIONS,
    RELATIONS,
    SENTENCES,
    THINGS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Words = Mapping[str, Mapping[str, Mapping[str, Any]]]

PER_INSTRUMENT: Final = 100
LINES_PER_CLAUSE: Final = 4
CLAUSES_PER_HEADING: Final = 10
FIRST_LINE: Final = 11  # of an instrument's text: the lines before it are its head
LINES_PER_INSTRUMENT: Final = FIRST_LINE + PER_INSTRUMENT * LINES_PER_CLAUSE


def _by_chance(draw: random.Random, percent: int) -> bool:
    return draw.random() * 100 < percent


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: where it is, and its fields as its YAML file has them, in their order."""

    instrument: str
    slug: str
    fields: dict[str, Any] = field(repr=False)

    @property
    def id(self) -> str:
        """``<instrument>/<slug>``."""
        return f"{self.instrument}/{self.slug}"


def vocabulary(folder: Path) -> Words:
    """Vocabulary name → key → entry; every scalar as text."""
    loaded = {}
    for path in sorted(folder.glob("*.yml")):
        loaded[path.stem] = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader) or {}  # noqa: S506 - makes text only
    return loaded


def instruments(count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The instruments of ``count`` clauses: key and fields."""
    for number in range(-(-count // PER_INSTRUMENT)):
        genre, standing = GENRES[number % len(GENRES)]
        start = number * LINES_PER_INSTRUMENT + 1
        step = CLAUSES_PER_HEADING * LINES_PER_CLAUSE
        contents = []
        for chapter in range(PER_INSTRUMENT // CLAUSES_PER_HEADING):
            first = start + FIRST_LINE + chapter * step
            contents.append({"heading": f"第{chapter + 1}章", "lines": f"{first}-{first + step - 1}"})
        yield (
            _folder(number),
            {
                "title": f"合成样例第{number + 1}号",
                "genre": genre,
                "issuer": "unstated",
                "jurisdiction": "unstated",
                "document_number": "unstated",
                "issued": "unstated",
                "effective": "unstated",
                "expires": "unstated",
                "official": "false",
                "default_standing": standing,
                "summary": "为测量而造，没有任何效力。",
                "source": {
                    "file": "synthetic",
                    "part": str(number + 1),
                    "lines": f"{start}-{start + LINES_PER_INSTRUMENT - 1}",
                },
                "contents": contents,
            },
        )


def _folder(number: int) -> str:
    return f"synthetic-{number + 1:03d}"


def clauses(count: int, words: Words, *, seed: int = 1) -> Iterator[Clause]:
    """``count`` clauses, at most 12,000, of about 1.3 kB; each refers to earlier ones only."""
    titles = random.Random(f"{seed}:titles").sample(range(len(THINGS) * len(ACTS) * len(ASPECTS)), count)
    made: list[Clause] = []
    defined = [key for key, term in words["terms"].items() if term.get("defined") == "yes"]
    for number, title in enumerate(titles):
        draw = random.Random(f"{seed}:{number}")
        thing, rest = divmod(title, len(ACTS) * len(ASPECTS))
        act, aspect = divmod(rest, len(ASPECTS))
        folder = number // PER_INSTRUMENT
        topic = draw.choice(list(words["topics"]))
        slots = {"thing": THINGS[thing], "act": ACTS[act], "aspect": ASPECTS[aspect]}
        clause = Clause(_folder(folder), f"{topic}-{number % PER_INSTRUMENT + 1:03d}", {})
        default = GENRES[folder % len(GENRES)][1]
        clause.fields.update(_fields(draw, words, slots, topic, default, made, clause.instrument))
        home = folder * LINES_PER_INSTRUMENT + 1 + FIRST_LINE + number % PER_INSTRUMENT * LINES_PER_CLAUSE
        if number < len(defined):
            clause.fields["defines"] = [defined[number]]
        clause.fields["source"] = _source(clause.fields, home)
        made.append(clause)
        yield clause


def _fields(  # noqa: PLR0913, PLR0917 - what a clause is made of
    draw: random.Random,
    words: Words,
    slots: dict[str, str],
    topic: str,
    default: str,
    earlier: list[Clause],
    instrument: str,
) -> dict[str, Any]:
    audiences = draw.sample(list(words["audiences"]), draw.choice((1, 1, 2)))
    who, other, third = draw.sample(list(words["authorities"]), 3)
    if _by_chance(draw, 35):
        who = audiences[0]
    label = {key: entry["label"] for name in ("audiences", "authorities") for key, entry in words[name].items()}
    slots |= {"who": label[who], "other": label[other]}

    def filled(pattern: str) -> str:
        return pattern.format(**slots, paper=draw.choice(PAPERS), event=draw.choice(EVENTS))

    parameters = _parameters(draw, third)
    text = [filled(sentence) for sentence in draw.sample(SENTENCES, draw.choice((2, 2, 3)))]
    text += [f"{worded(item)}。" for item in parameters if "state" not in item]
    cites = draw.sample(earlier, min(1, len(earlier)))
    if _by_chance(draw, 15):
        key = draw.choice(list(words["terms"]))
        text.append(f"另见[{words['terms'][key]['label']}](term:{key})。")
    if cites and _by_chance(draw, 30):
        text.append(f"[前面的一条](clause:{_short(cites[0], instrument)})照旧。")
    binding = default == "rule"
    cited = binding and _by_chance(draw, 8)
    return {
        "title": slots["thing"] + slots["act"] + slots["aspect"],
        "topic": topic,
        "kind": draw.choice(BINDING_KINDS if binding else OTHER_KINDS),
        **({"standing": "cited"} if cited else {}),
        **({"hedge": draw.choice(HEDGES)} if _by_chance(draw, 15) else {}),
        "plain": f"{slots['thing']}由{label[who]}{slots['act']}，{worded(parameters[0])}。",
        "text": "".join(text),
        "audiences": audiences,
        "actors": {"responsible": [who], **({"cooperating": [other]} if _by_chance(draw, 40) else {})},
        **({"basis": [draw.choice(list(words["bases"]))]} if cited else {}),
        "parameters": parameters,
        **({"conditions": _conditions(draw, words)} if _by_chance(draw, 40) else {}),
        **({"references": _references(draw, earlier, instrument)} if earlier else {}),
        "steps": _steps(draw, slots, who, audiences[0], list(words["events"])),
        "questions": [
            {
                "id": f"question-{number}",
                "ask": filled(ask),
                "also": [filled(way) for way in also],
                "answer": f"{filled(answer)}{worded(parameters[0])}。",
                **({"cites": [_short(item, instrument) for item in cites]} if cites and number == 1 else {}),
            }
            for number, (ask, answer, also) in enumerate(draw.sample(QUESTIONS, draw.choice((1, 1, 2))), start=1)
        ],
    }


def worded(parameter: Mapping[str, str]) -> str:
    """A parameter in words: 办理时限不超过15天."""
    unit = "%" if parameter.get("unit") == "百分比" else parameter.get("unit", "")
    for bound, word in BOUNDS.items():
        if bound in parameter:
            return f"{parameter['name']}{word}{parameter[bound]}{unit}"
    return f"{parameter['name']}{parameter['value']}{unit}" if "value" in parameter else f"{parameter['name']}原文没写"


def _parameters(draw: random.Random, payer: str) -> list[dict[str, str]]:
    found = []
    for shape, values in draw.sample(PARAMETERS, draw.choice((1, 2, 2, 3))):
        bound = draw.choice(["value", "about", *BOUNDS])
        head = {"name": shape["name"], bound: str(draw.choice(values))}
        paid = {"payer": payer} if shape["unit"] == "元" and _by_chance(draw, 30) else {}
        found.append(head | {key: value for key, value in shape.items() if key != "name"} | paid)
    if _by_chance(draw, 10):
        lost = {"name": "年限", "unit": "年", "state": "damaged", "as_written": "60。", "note": "只剩一个孤立的数"}
        found.append(lost)
    if _by_chance(draw, 5):
        found.append({"name": "适当补助", "unit": "元", "state": "unstated", "as_written": "适当"})
    return found


def _conditions(draw: random.Random, words: Words) -> list[dict[str, Any]]:
    facts = {key: fact for key, fact in words["facts"].items() if key != "role"}
    found = []
    for key in draw.sample(sorted(facts), draw.choice((1, 1, 2))):
        fact = facts[key]
        if fact["type"] == "number":
            found.append({"fact": key, draw.choice(("at_least", "less_than")): str(draw.randrange(18, 66))})
        else:
            found.append({"fact": key, "is": draw.choice(list(fact.get("choices") or ("yes", "no")))})
    return found


def _references(draw: random.Random, earlier: list[Clause], instrument: str) -> list[dict[str, str]]:
    near = earlier[-min(len(earlier), PER_INSTRUMENT) :]
    chosen: dict[str, Clause] = {}
    for _ in range(draw.choice((2, 2, 3))):
        target = draw.choice(near if _by_chance(draw, 70) else earlier)
        chosen[target.id] = target
    found = []
    for target in chosen.values():
        note = {"note": "原文在同一段里提到"} if _by_chance(draw, 20) else {}
        found.append({"type": draw.choice(RELATIONS), "to": _short(target, instrument), **note})
    return found


def _short(clause: Clause, instrument: str) -> str:
    return clause.slug if clause.instrument == instrument else clause.id


def _steps(
    draw: random.Random, slots: dict[str, str], who: str, audience: str, events: list[str]
) -> list[dict[str, Any]]:
    timings: tuple[dict[str, Any], ...] = (
        {"every": draw.choice(("P1M", "P3M", "P1Y", "P2Y"))},
        {"each": "学期", "times": {"at_least": str(draw.randrange(1, 4))}},
        {"after": draw.choice(events), "within": draw.choice(("P15D", "P1M", "P6M"))},
        {"before": draw.choice(events)},
        {"by": draw.choice(("2027", "2028-06", "2030-12-31"))},
        {"ongoing": "true"},
        {"unstated": "及时"},
    )
    thing, act = slots["thing"], slots["act"]
    steps = [{"id": "handle", "for": who, "do": f"对{thing}做好{act}，留下凭据", "timing": draw.choice(timings)}]
    if _by_chance(draw, 60) and who != audience:
        steps.append({"id": "look", "for": audience, "do": f"看一看{thing}{act}的结果", "timing": draw.choice(timings)})
    return steps


def _source(fields: dict[str, Any], home: int) -> dict[str, Any]:
    source: dict[str, Any] = {"lines": f"{home}-{home + 2}"}
    if any(item.get("state") == "damaged" for item in fields["parameters"]):
        source["gaps"] = [{"lines": str(home + 1), "lost": "年限", "as_written": "60。"}]
    return source
