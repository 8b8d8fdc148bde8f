"""The questions of each audience and on each topic, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import site
from generator.page import Meta, Page
from generator.views.answer import for_audience
from generator.views.index import Entry, index
from generator.views.questions import Group, QuestionsPage, by_topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.views.shown import Shown


def pages(shown: Shown) -> Iterator[Page]:
    """The index (with the questions that take several clauses), then one page per audience and topic with any."""
    words = shown.corpus.vocabulary
    asked = {key: found for key in words.audiences if (found := for_audience(key, shown))}
    topics = by_topic(shown.answers.values(), shown)
    roles = [Entry(words.audiences[key].label, site.questions(key), f"{len(found)}问") for key, found in asked.items()]
    subjects = [Entry(group.heading, site.questions_on(group.key), f"{len(group.answers)}问") for group in topics]
    across = [
        Entry(item.ask, item.home, words.topics[item.topic].label)
        for item in shown.answers.values()
        if item.across and item.topic in words.topics
    ]
    lead = f"共{len(shown.answers)}问。先给短答，再给出处。"
    view = index(lead, ("按角色", roles), ("按主题", subjects), ("要看几条才说得清的", across))
    yield Page(site.QUESTIONS, "index", Meta("问答"), view)
    for key, found in asked.items():
        label = words.audiences[key].label
        page = QuestionsPage(by_topic(found, shown), (f"{label}的条款", site.audience(key)))
        yield _page(site.questions(key), f"{label}常问的", page)
    for group in topics:
        elsewhere = (f"{group.heading}的条款", site.topic(group.key))
        page = QuestionsPage((Group(group.key, "", group.answers),), elsewhere)
        yield _page(site.questions_on(group.key), f"问答：{group.heading}", page)


def _page(url: str, title: str, view: QuestionsPage) -> Page:
    description = f"{title}，共{view.count}问，先给短答，再给出处。"
    return Page(url, "questions", Meta(title, description, parent=site.QUESTIONS), view)
