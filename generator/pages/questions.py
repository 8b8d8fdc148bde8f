"""The questions of each audience and on each topic, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.render import page
from generator.views.answer import answers, by_topic, for_audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.corpus import Corpus
    from generator.render import Page
    from generator.views.answer import Answer

Groups = tuple[tuple[str, str, tuple["Answer", ...]], ...]


def pages(corpus: Corpus) -> Iterator[Page]:
    """The index (with the questions that take several clauses), then one page per audience and topic with any."""
    words = corpus.vocabulary
    asked = {key: for_audience(key, corpus) for key in words.audiences}
    grouped = by_topic(answers(corpus).values(), corpus)
    topics = {key: found for key, _, found in grouped}
    roles = [
        (words.audiences[key].label, site.questions(key), f"{len(found)}问") for key, found in asked.items() if found
    ]
    subjects = [(words.topics[key].label, site.questions_on(key), f"{len(found)}问") for key, found in topics.items()]
    across = [(a.ask, a.home, "综合几条条款") for key, a in answers(corpus).items() if "#" not in key]
    groups = [("按角色", roles), ("按主题", subjects), ("要看几条才说得清的", across)]
    lead = f"共{len(answers(corpus))}问。先给短答，再给出处。"
    yield page("questions/", "index", title="问答", lead=lead, groups=[group for group in groups if group[1]])
    for key, found in asked.items():
        if found:
            label = words.audiences[key].label
            role = (f"{label}的条款", site.audience(key))
            yield _page(site.questions(key), f"{label}常问的", by_topic(found, corpus), role, corpus)
    for key, found in topics.items():
        label = words.topics[key].label
        subject = (f"{label}的条款", site.topic(key))
        yield _page(site.questions_on(key), f"问答：{label}", (("", "", found),), subject, corpus)


def _page(url: str, title: str, groups: Groups, elsewhere: tuple[str, str], corpus: Corpus) -> Page:
    count = sum(len(found) for _, _, found in groups)
    return page(
        url,
        "questions",
        title=title,
        description=f"{title}，共{count}问，先给短答，再给出处。",
        parent="questions/",
        groups=groups,
        count=count,
        elsewhere=(elsewhere,),
        back="../" * url.count("/"),
        corpus=corpus,
    )
