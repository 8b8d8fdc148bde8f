"""What is measured in a page: JavaScript that returns what is wrong, nothing where all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: By how much the page is wider than its window, and what sticks out.
OVERFLOW: Final = """() => {
  const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return [];
  return [wide + "px"].concat([...document.querySelectorAll("body *")]
    .filter(node => node.getBoundingClientRect().right > innerWidth && !node.closest(".scroll"))
    .map(node => node.outerHTML.slice(0, 120)));
}"""

#: Targets matching a selector that are smaller than asked. A link inside a sentence is as high as its line, which is
#: fine below the size for thumbs; a box is hit by its label too.
SMALL: Final = r"""([selector, least]) => {
  const inSentence = node => {
    let block = node;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block === node) return false;
    const rest = block.cloneNode(true);
    rest.querySelectorAll("a, button").forEach(item => item.remove());
    return /[\p{L}\p{N}]/u.test(rest.textContent);
  };
  return [...document.querySelectorAll(selector)]
    .filter(node => node.checkVisibility({ visibilityProperty: true }) && !node.closest(".skip") && !inSentence(node))
    .map(node => [node, (node.type === "checkbox" ? node.labels[0] : node).getBoundingClientRect()])
    .filter(([, box]) => Math.min(box.width, box.height) < least - .01)
    .map(([node, box]) => Math.round(box.width) + "×" + Math.round(box.height) + " " + node.outerHTML.slice(0, 120));
}"""
TARGETS: Final = "a[href], button, summary, input, select, textarea"
PRIMARY: Final = "button, .btn, .roles a, .bar a, input[type=checkbox], input[type=search]"

#: How much of the page has jumped since it began to load (Chromium's layout shift score).
SHIFTS: Final = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (!entry.hadRecentInput) sum += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 150);
})"""

#: What a reader sees of the element in focus: a ring, and its first line with nothing above it.
FOCUS: Final = """() => {
  const node = document.activeElement, style = getComputedStyle(node), box = node.getClientRects()[0];
  const above = box && document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return {
    name: node.tagName + " " + (node.innerText || node.name || "").trim(),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: !!above && (node.contains(above) || above.contains(node)),
    end: node === document.body,
  };
}"""

_TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_ALL: Final = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
_COLOURS: Final = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}


def serious(page: Page, *, colours: bool = False) -> list[str]:
    """What axe calls serious or critical; ``colours``: only what another colour scheme can change."""
    found = Axe().run(page, options=_COLOURS if colours else _ALL).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"][:3]
    ]
