"""Texts that try to become more than text, and what to look for in HTML that was made of them."""

import random

import html5lib

TEXTS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "<javascript:alert(1)>",
    "![x](x){onerror=alert(1)}",
    "x {: onclick=alert(1) }",
    "`</code><img src=x onerror=alert(1)>`",
    "<!-- --><b onclick=x>",
    "a | b <img src=x onerror=y> | c",
    "[x]: javascript:alert(1)",
    "&lt;img src=x onerror=alert(1)&gt;",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "# h {onclick=alert(1)}",
    "1. a",
    ": def",
    "***x***",
    "\\<img src=x onerror=alert(1)\\>",
    "<a href='javascript:alert(1)'>x</a>",
    "<details open ontoggle=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "=HYPERLINK(1)",
)
#: Tags that are none to a Markdown parser and are to a browser.
SHAPES = (
    '<img/src="x@" onerror=alert(1)>',
    "<img@ src=x onerror=alert(1)>",
    "<svg@ onload=alert(1)>",
    "<x@y onclick=alert(1)>",
    "<IMG SRC=x@y ONERROR=alert(1)>",
    "<iMg sRc=x\nonerror=alert(1)>",
    '<div"a>',
    '</section"x>',
    "</section/>",
    "<b&'>",
    "<b&amp;'>",
    "<a:b>",
    "<p/x>",
    "<span class=st>",
    "<span onclick=alert(1)>",
    '<button class="btn" onclick="alert(1)">',
    '<form action="javascript:alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    "</summary></details></div>",
    "</p></div></main>",
    "<details markdown>",
    '<div class="rows" markdown>',
    "<!doctype html>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php <img src=x onerror=alert(1)> ?>",
    "<!-- <img src=x onerror=alert(1)>",
    "<plaintext>",
    "<textarea>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "\x02wzxhzdk:0\x03",
    "甲\x02",
    "甲\r<img src=x onerror=alert(1)>",
    "甲\u2028- 乙",
)
_ELEMENTS = {"script", "img", "svg", "iframe", "object", "embed", "style", "math", "base", "meta", "link"}

_NAMES = (
    "img", "svg", "script", "style", "iframe", "a", "b", "p", "div", "section", "details", "summary", "span",
    "form", "button", "input", "x", "x@y", "image", "math", "base", "meta", "link", "IMG", "Div", "h1", "li",
    "table", "td", "plaintext", "textarea", "template", "noscript",
)  # fmt: skip
_BETWEEN = ("", " ", "  ", "/", "\t", "\n", "\x0c", "@", '"', "'", "&", "=", "&amp;", "\\", "\u3000", "\xa0", ":")
_ATTRIBUTES = (
    "onerror=alert(1)", 'onclick="alert(1)"', "src=x", "src='x@'", 'href="javascript:alert(1)"', "style=color:red",
    'class="st"', "markdown", "id=q", 'data-step="a"', 'action="//evil.example"', "x@", "&lt;", "a=`b`", "href=#a",
)  # fmt: skip
_ENDS = (">", "/>", "", " >", "\n>", "<", '">', "'>", "@>", "</", "-->")
_ENTITIES = (
    "&lt;",
    "&#60;",
    "&#x3c;",
    "&#x3C",
    "&amp;lt;",
    "&quot;",
    "&#x202E;",
    "&Tab;",
    "&colon;",
    "&NewLine;",
    "&#0;",
)
_LINKS = (
    "[甲](clause:exit-at-65)", "[乙](term:five-unifieds)", "[x](javascript:alert(1))", "[x](JavaScript&colon;alert(1))",
    "![x](http://evil.example/a.png)", "[x]: javascript:alert(1)", "[x][x]", "<javascript:alert(1)>",
    "<a@evil.example>",
    "[<b>](clause:a)", "[甲](clause:a)(b)", "[a](b){onclick=alert(1)}", "[**甲**](clause:a/b)", "https://evil.example",
)  # fmt: skip
_MARKS = (
    "**甲**", "*a*", "**", "*", "_a_", "__", "`", "``", "```", "~~~", "# ", "## a", "> ", ": ", "|", "|---|", "---",
    "===",
    "- ", "-   ", "1. ", "2. ", "1) ", "+ ", "    ", "\t", "\n", "\n\n", "\n\n\n", "{.c}", "{#id}",
    "{: onclick=alert(1) }",
    "\\", "\\\\", "\\<", "]", ")", "(", "[", "{", "}", "\x02", "\x03", "\x02wzxhzdk:1\x03", "wzxhzdk:2", "klzzwxh:0001",
    "{{ x }}", "\u202e", "\ufeff",
)  # fmt: skip
_WORDS = ("乡村医生", "65周岁", "3 < 5", "a&b", "x", " ", "，", "2.5", "R&D;", "\U0002c1d9")


def _tag(dice):
    slash = dice.choice(("", "", "/", "!", "?", " "))
    more = "".join(dice.choice(_BETWEEN) + dice.choice(_ATTRIBUTES) for _ in range(dice.randrange(3)))
    return f"<{slash}{dice.choice(_NAMES)}{more}{dice.choice(_BETWEEN)}{dice.choice(_ENDS)}"


def fragments(seed):
    """Endless texts of tags, half tags, entities, links and Markdown; the same for the same seed."""
    dice = random.Random(seed)
    while True:
        pieces = (
            _tag(dice) if kind == 0 else dice.choice((_ENTITIES, _LINKS, _MARKS, _MARKS, _WORDS)[kind - 1])
            for kind in (dice.randrange(6) for _ in range(dice.randint(1, 7)))
        )
        text = "".join(pieces)
        if text.strip():
            yield text


def active(markup, allowed=()):
    """What in HTML could run or lead elsewhere: elements, event handlers, foreign addresses."""
    for element in html5lib.parse(markup, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _ELEMENTS - set(allowed):
            yield element.tag
        for name, value in element.attrib.items():
            scheme = value.strip().lower().partition(":")[0]
            foreign = name in {"href", "src", "action"} and scheme in {
                "javascript",
                "data",
                "http",
                "https",
                "vbscript",
            }
            if name.startswith("on") or foreign:
                yield f"{name}={value}"
