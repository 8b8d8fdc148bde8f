"""Colours of mkdocs.yml's ``theme.palette`` as the style sheet's own, where they can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.finding import PortalError

#: Material's named colours as red, green, blue, dark enough to be read on paper where Material has such a shade.
NAMED: Final = {
    "red": "#d32f2f",
    "pink": "#c3185d",
    "purple": "#8c24a8",
    "deep purple": "#673ab6",
    "indigo": "#303fa1",
    "blue": "#1975d2",
    "light blue": "#0287cf",
    "cyan": "#0097a8",
    "teal": "#007a6c",
    "green": "#398e3d",
    "light green": "#689f38",
    "lime": "#b0b52c",
    "yellow": "#fbc02d",
    "amber": "#ffc105",
    "orange": "#fa8900",
    "deep orange": "#f4511f",
    "brown": "#5d4037",
    "grey": "#616161",
    "blue grey": "#455a63",
    "black": "#212121",
    "white": "#ffffff",
}
ENOUGH: Final = 4.5  # WCAG 2.2, 1.4.3: contrast of text
_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
#: Where links and buttons stand, and what is written on them: page, tinted, stale, damaged, matched, text on a button.
_LIGHT: Final = ("#ffffff", "#f5f3ee", "#fdf5e3", "#fcefec", "#fdeeb0")
_DARK: Final = ("#161a19", "#1f2523", "#332a17", "#3a211d", "#54470f", "#10201c")
_STEP: Final = 0.05


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme: header band, links and buttons, a link that is pointed at."""

    band: str
    brand: str
    accent: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Both schemes."""

    light: Colours
    dark: Colours

    @property
    def style(self) -> str:
        """The rules that put these colours in place of the style sheet's."""
        dark = _declared(self.dark)
        return (
            f":root{{{_declared(self.light)}}}\n"
            f"@media screen and (prefers-color-scheme:dark){{:root:not(.light){{{dark}}}}}\n"
            f"@media screen{{:root.dark{{{dark}}}}}\n"
        )


#: What tokens.css says.
DEFAULT: Final = Palette(Colours("#0b5a50", "#0b5a50", "#0b5a50"), Colours("#0f3d36", "#7fd0c0", "#7fd0c0"))


def palette(primary: str | None, accent: str | None) -> Palette:
    """Both schemes from Material's names or ``#rrggbb``; what isn't given stays as the style sheet has it.

    Raises PortalError for a name that Material hasn't got, and for a colour that can't be read, with its contrast.
    """
    light, dark = DEFAULT.light, DEFAULT.dark
    if primary:
        shade = _readable("primary", primary)
        tint = _tint(shade)
        light = Colours(shade, shade, shade)
        dark = Colours(_mixed(shade, "#000000", 0.4), tint, tint)
    if accent:
        shade = _readable("accent", accent)
        light = Colours(light.band, light.brand, shade)
        dark = Colours(dark.band, dark.brand, _tint(shade))
    return Palette(light, dark)


def contrast(one: str, other: str) -> float:
    """Ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _readable(option: str, value: str) -> str:
    shade = value.lower() if _HEX.fullmatch(value) else NAMED.get(value.lower().replace("-", " "))
    if shade is None:
        raise PortalError("palette-unknown", option=option, value=value, known=", ".join(NAMED))
    ratio, ground = min((contrast(shade, ground), ground) for ground in _LIGHT)
    if ratio < ENOUGH:
        found = f"{int(ratio * 100) / 100:.2f}"  # cut, not rounded: 4.499 is not enough
        raise PortalError("palette-contrast", option=option, value=value, shade=shade, ratio=found, ground=ground)
    return shade


def _tint(shade: str) -> str:
    """The colour made lighter until it can be read on every dark ground."""
    part = 0.0
    while min(contrast(_mixed(shade, "#ffffff", part), ground) for ground in _DARK) < ENOUGH:
        part += _STEP
    return _mixed(shade, "#ffffff", part)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _mixed(one: str, other: str, part: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    low, slope, offset, gamma = 0.04045, 12.92, 0.055, 2.4
    values = (value / 255 for value in _parts(colour))
    red, green, blue = (v / slope if v <= low else ((v + offset) / (1 + offset)) ** gamma for v in values)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _declared(colours: Colours) -> str:
    return f"--band:{colours.band};--brand:{colours.brand};--accent:{colours.accent}"
