"""The one visual system: colour roles of three themes, the style sheet made of them, and the palette."""

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

#: How the drawings' colours (one set, made for paper) become those of a theme.
_DRAWN_AS = {
    "#F1E8D6": "bone",
    "#8C7A55": "bone_line",
    "#CFE3E8": "disc",
    "#1B2A30": "ink",
    "#52646C": "quiet",
    "#A3201D": "danger",
    "#FFFFFF": "page",
    "#F4F6F7": "window",
    "#1E6B3A": "good",
    "#E8F5EC": "good_ground",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Colour roles of one theme, each `#RRGGBB`."""

    name: str
    window: str
    page: str
    raised: str
    ink: str
    quiet: str
    line: str
    control: str
    hover: str
    selection: str
    selected_text: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    link: str
    danger: str
    danger_ground: str
    warning: str
    warning_ground: str
    good: str
    good_ground: str
    mark: str
    disabled: str
    disabled_text: str
    bone: str
    bone_line: str
    disc: str


LIGHT = Theme(
    name="light",
    window="#F4F6F7",
    page="#FFFFFF",
    raised="#FFFFFF",
    ink="#1B2A30",
    quiet="#52646C",
    line="#C9D3D7",
    control="#7C8E96",
    hover="#E7ECEE",
    selection="#D6ECEF",
    selected_text="#0B6573",
    accent="#0B6573",
    accent_hover="#084F5A",
    accent_pressed="#063E47",
    on_accent="#FFFFFF",
    link="#0B5C8A",
    danger="#A3201D",
    danger_ground="#FDECEA",
    warning="#7A4B00",
    warning_ground="#FFF4DC",
    good="#1E6B3A",
    good_ground="#E8F5EC",
    mark="#FFE58A",
    disabled="#E4E9EB",
    disabled_text="#82929A",
    bone="#F1E8D6",
    bone_line="#8C7A55",
    disc="#CFE3E8",
)

DARK = Theme(
    name="dark",
    window="#12191C",
    page="#182126",
    raised="#1F2A30",
    ink="#E8EEF0",
    quiet="#A4B4BB",
    line="#33434A",
    control="#72868F",
    hover="#26333A",
    selection="#1D4A52",
    selected_text="#E8EEF0",
    accent="#4FB9C8",
    accent_hover="#7FD0DB",
    accent_pressed="#3A9FAE",
    on_accent="#06262B",
    link="#7CC4F2",
    danger="#FF9A92",
    danger_ground="#3A1D1C",
    warning="#F2C46D",
    warning_ground="#33290F",
    good="#84D29E",
    good_ground="#16301F",
    mark="#5A4900",
    disabled="#26333A",
    disabled_text="#7A8C94",
    bone="#4A4536",
    bone_line="#CDBD95",
    disc="#2B4A55",
)


CONTRAST = Theme(
    name="contrast",
    window="#000000",
    page="#000000",
    raised="#000000",
    ink="#FFFFFF",
    quiet="#E6E6E6",
    line="#8C8C8C",
    control="#FFFFFF",
    hover="#262626",
    selection="#333000",
    selected_text="#FFE100",
    accent="#FFE100",
    accent_hover="#FFF27A",
    accent_pressed="#E0C600",
    on_accent="#000000",
    link="#8FD3FF",
    danger="#FFB3AD",
    danger_ground="#2B0000",
    warning="#FFD86B",
    warning_ground="#1F1700",
    good="#8EF0AE",
    good_ground="#001F0C",
    mark="#004C80",
    disabled="#1A1A1A",
    disabled_text="#A6A6A6",
    bone="#3A3628",
    bone_line="#F0E2B4",
    disc="#0F4052",
)

#: The size that the style sheet is written for.
TEXT_PX = 13
_THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
_PAPER_COLOUR = re.compile("|".join(_DRAWN_AS), re.IGNORECASE)
_FONT_SIZE = re.compile(r"(?<=font-size: )(\d+)(?=px)")


def is_theme_name(name: str) -> bool:
    """Return whether a theme has this name."""
    return name in _THEMES


def theme_named(name: str) -> Theme:
    """Return the theme called `name`; an unknown name is that of the light one."""
    return _THEMES.get(name, LIGHT)


# Of what must hold a certain number of lines, at the usual size of text.
_HEIGHTS_PX = {"chip_px": 22, "changes_px": 28, "note_px": 56}


def style_sheet(theme: Theme, template: str, icons: Path, text_px: int = TEXT_PX) -> str:
    """Return Qt's style sheet: `template` with each `$role` as the theme's colour and `$icons` as their folder.

    All sizes of type grow with `text_px`, the size of the window's usual text.
    """
    heights = {name: round(usual * text_px / TEXT_PX) for name, usual in _HEIGHTS_PX.items()}
    made = Template(template).substitute(asdict(theme), icons=icons.as_posix(), **heights)
    if text_px == TEXT_PX:
        return made
    return _FONT_SIZE.sub(lambda found: str(round(int(found[0]) * text_px / TEXT_PX)), made)


def palette(theme: Theme) -> QPalette:
    """Return the palette for what no style sheet reaches (item views, tool tips, native dialogs)."""
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.Base: theme.raised,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.quiet,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.link,
        QPalette.ColorRole.LinkVisited: theme.link,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Accent: theme.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled_text))
    return made


def drawing_in(theme: Theme, svg: str) -> str:
    """Return a drawing of the library with its paper colours exchanged for the theme's."""
    roles = asdict(theme)
    # In one go: what one role has become may be the paper colour of another.
    return _PAPER_COLOUR.sub(lambda found: roles[_DRAWN_AS[found[0].upper()]], svg)
