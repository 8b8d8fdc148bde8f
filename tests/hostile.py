"""Texts that try to become more than text, and what to look for in HTML that was made of them."""

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
_ELEMENTS = {"script", "img", "svg", "iframe", "object", "embed", "style", "math", "base", "meta", "link"}


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
