"""The one visual system: colour roles for light and dark, the style sheet made of them, and the palette."""

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


def theme_named(name: str) -> Theme:
    """Return the theme called `name`; anything but `dark` is light."""
    return DARK if name == "dark" else LIGHT


def style_sheet(theme: Theme, template: str, icons: Path) -> str:
    """Return Qt's style sheet: `template` with each `$role` as the theme's colour and `$icons` as their folder."""
    return Template(template).substitute(asdict(theme), icons=icons.as_posix())


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
    for paper_colour, role in _DRAWN_AS.items():
        svg = svg.replace(paper_colour, roles[role]).replace(paper_colour.lower(), roles[role])
    return svg
