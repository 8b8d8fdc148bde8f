"""What a browser's parser finds on a page is what the templates wrote and prose may write; all else is its text."""

import re
from html import escape as html
from itertools import islice

import html5lib
import pytest
from hostile import SHAPES, TEXTS, fragments

from generator.converter import Converter
from generator.markdown import attribute, escape, linked
from generator.prose import Items, Link, Paragraph, Strong, parse, words

#: Every way in which the templates place a text of the content, once.
SLOTS = """\
## {text} {{#a{number}}}

-   [{text}](#x){{.t}}

    {text}

    <span class="note">{text}</span> {text}
    {{.meta}}

| {text} | 乙 |
|---|---|
| {text} | <b>{text}</b> [{text}](#x){{.gap}} |

{text}
:   {text}

<details class="qa" id="q{number}" markdown>
<summary>{raw}</summary>

<div class="body" markdown>

{prose}

</div>

{text}
{{.lead}}

<a href="#a" aria-label="{attribute}">链接</a>
{{.meta}}

</details>

<div class="acts">
<button type="button" data-copy="{attribute}">复制</button>
</div>

"""
BLANKS = re.compile("[\\s\x00-\x20\x7f-\x9f\u2028\u2029]+")
BATCH = 40
CONVERTER = Converter()


def seen(text):
    """A text without what a page may show otherwise: blanks, line ends and controls."""
    return BLANKS.sub("", text or "")


def page(texts, prose=None):
    """A page that holds every text in every slot."""
    return "".join(
        SLOTS.format(
            number=number,
            text=escape(text),
            raw=html(text.replace("\n", " ")),
            attribute=attribute(text),
            prose=linked(text if prose is None else prose, lambda scheme, target: f"#{scheme}-{target}"),
        )
        for number, text in enumerate(texts)
    )


def parsed(texts, prose=None):
    """The elements of the page with all their texts: those of the templates, and the frames of prose."""
    root = html5lib.parse(CONVERTER.convert(page(texts, prose)), namespaceHTMLElements=False)
    bodies = [node for node in root.iter("div") if node.get("class") == "body"]
    inside = {id(node) for body in bodies for node in body.iter() if node is not body}
    nodes = [node for node in root.iter() if id(node) not in inside]
    assert all(isinstance(node.tag, str) for node in nodes), "a comment"
    return [
        (node.tag, sorted((name, seen(value)) for name, value in node.attrib.items()), seen(node.text), seen(node.tail))
        for node in nodes
    ], bodies


def count(parts, kind):
    """How many links or strong parts stand in a line."""
    return sum(isinstance(part, kind) + (count(part.parts, kind) if hasattr(part, "parts") else 0) for part in parts)


def compare(texts):
    """Fail where anything on the page is neither the templates' nor prose that the grammar accepts."""
    texts = [text for text in texts if seen(text)]
    found, bodies = parsed(texts)
    model, _ = parsed([f"⟦{number}⟧" for number in range(len(texts))], prose="甲")
    assert found == [filled(node, texts) for node in model]
    for text, body in zip(texts, bodies, strict=True):
        judge(text, body)


def filled(node, texts):
    """An element of the model with the texts in the places of their numbers."""

    def put(text):
        return re.sub("⟦([0-9]+)⟧", lambda held: seen(texts[int(held[1])]), text)

    tag, attributes, text, tail = node
    return tag, [(name, put(value)) for name, value in attributes], put(text), put(tail)


def judge(text, body):
    """What stands in a prose slot against what the grammar says."""
    prose = parse(text)
    found = [node for node in body.iter() if node is not body]
    assert {node.tag for node in found} <= {"p", "ul", "ol", "li", "strong", "a"}, text
    addresses = {value for node in found for name, value in node.attrib.items()}
    assert all(set(node.attrib) == ({"href"} if node.tag == "a" else set()) for node in found), text
    assert all(re.fullmatch(r"#(clause|term)-[a-z0-9/-]+", address) for address in addresses), text
    lines = [
        line for block in prose.blocks for line in ([block.parts] if isinstance(block, Paragraph) else block.items)
    ]
    assert sum(node.tag == "a" for node in found) == sum(count(line, Link) for line in lines), text
    assert sum(node.tag == "strong" for node in found) == sum(count(line, Strong) for line in lines), text
    assert seen("".join(body.itertext())) == seen("".join(words(line) for line in lines)), text
    if not prose.strays:
        items = sum(len(block.items) for block in prose.blocks if isinstance(block, Items))
        assert sum(node.tag == "li" for node in found) == items, text
        paragraphs = sum(isinstance(block, Paragraph) and bool(seen(words(block.parts))) for block in prose.blocks)
        assert sum(node.tag == "p" for node in body.findall("p")) == paragraphs, text


def batches(texts):
    """Texts in lists of as many as stand on one page."""
    texts = iter(texts)
    return iter(lambda: list(islice(texts, BATCH)), [])


@pytest.mark.parametrize("text", [*TEXTS, *SHAPES])
def test_known_shape_is_text_in_every_slot(text):
    compare([text])
    compare([f"甲{text}乙"])


def test_generated_fragments_are_text_in_every_slot():
    for batch in batches(islice(fragments(8), 300)):
        compare(batch)


@pytest.mark.proofs
@pytest.mark.parametrize("seed", range(20))
def test_thirty_thousand_generated_fragments_are_text_in_every_slot(seed):
    for batch in batches(islice(fragments(f"proof {seed}"), 1500)):
        compare(batch)
