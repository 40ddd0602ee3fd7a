"""All themes can be read: contrast is computed, every role and every icon that is named exists."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from desktop.core.resources import resource_path
from desktop.widgets.theme import CONTRAST, DARK, LIGHT, Theme, drawing_in, palette, style_sheet, theme_named

_THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
_SIZE = re.compile(r"font-size: (\d+)px")
_ROOT = Path(__file__).resolve().parents[3]
_GROUNDS = ("window", "page", "raised")
_TEXTS = (
    *((text, ground) for text in ("quiet", "link", "accent", "danger") for ground in _GROUNDS),
    *((text, "hover") for text in ("ink", "quiet", "accent", "link", "danger")),
    *((text, "selection") for text in ("ink", "quiet", "selected_text", "danger")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *((text, f"{text}_ground") for text in ("danger", "warning", "good")),
    *((text, f"{ground}_ground") for text in ("ink", "link") for ground in ("danger", "warning", "good")),
    ("ink", "mark"),
)
_EDGES = (
    *(("control", ground) for ground in _GROUNDS),
    *(("accent", ground) for ground in (*_GROUNDS, "selection", "hover")),
    ("danger", "danger_ground"),
    ("good", "good_ground"),
    ("warning", "warning_ground"),
)


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(theme: Theme, one: str, other: str) -> float:
    colours = asdict(theme)
    dark, light = sorted((_luminance(colours[one]), _luminance(colours[other])))
    return (light + 0.05) / (dark + 0.05)


def _template() -> str:
    return resource_path("styles/lamina.qss").read_text(encoding="utf-8")


@_THEMES
@pytest.mark.parametrize("ground", _GROUNDS)
def test_running_text_has_a_contrast_of_seven(theme: Theme, ground: str) -> None:
    """WCAG 2.2, 1.4.6 (AAA)."""
    assert _contrast(theme, "ink", ground) >= 7


@_THEMES
@pytest.mark.parametrize(("text", "ground"), _TEXTS)
def test_every_other_text_has_a_contrast_of_four_and_a_half(theme: Theme, text: str, ground: str) -> None:
    """WCAG 2.2, 1.4.3 (AA)."""
    assert _contrast(theme, text, ground) >= 4.5


@_THEMES
@pytest.mark.parametrize(("edge", "ground"), _EDGES)
def test_the_edge_of_a_control_has_a_contrast_of_three(theme: Theme, edge: str, ground: str) -> None:
    """WCAG 2.2, 1.4.11."""
    assert _contrast(theme, edge, ground) >= 3


@_THEMES
def test_every_colour_is_six_hex_digits(theme: Theme) -> None:
    """Style sheet, markup and icons take the same text."""
    colours = {name: colour for name, colour in asdict(theme).items() if name != "name"}

    assert [name for name, colour in colours.items() if not re.fullmatch(r"#[0-9A-F]{6}", colour)] == []


@_THEMES
def test_every_role_of_the_style_sheet_exists(theme: Theme) -> None:
    """A misspelled role would raise when the window opens."""
    made = style_sheet(theme, _template(), Path("icons"))

    assert "$" not in made


def test_the_style_sheet_names_no_colour_itself() -> None:
    """A colour written there would be the same in both themes."""
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*;)", _template()) == []


def test_every_picture_of_the_style_sheet_exists() -> None:
    """Qt would draw nothing, and say nothing."""
    made = "".join(style_sheet(theme, _template(), resource_path("icons")) for theme in (LIGHT, DARK, CONTRAST))

    assert [name for name in re.findall(r'url\("(.+?)"\)', made) if not Path(name).is_file()] == []


def test_no_module_of_the_window_names_a_colour() -> None:
    """Only the theme does, so that dark works everywhere."""
    modules = [*(_ROOT / "desktop/views").glob("*.py"), *(_ROOT / "desktop/widgets").glob("*.py")]

    named = [path.name for path in modules if re.search(r'["\s:]#[0-9A-Fa-f]{6}\b', path.read_text(encoding="utf-8"))]

    assert named == ["theme.py"]


def test_every_icon_named_in_the_code_exists() -> None:
    """A missing drawing would stop the window."""
    pattern = re.compile(
        r'(?:icon_name=|set_icon\(|pixmap\(|icon\(|IconButton\(\w*\.?_?look, |paint_icon\(painter, )"([a-z-]+)"'
    )
    text = "".join(path.read_text(encoding="utf-8") for path in (_ROOT / "desktop").rglob("*.py"))

    names = set(pattern.findall(text))

    assert len(names) > 10
    assert [name for name in names if not resource_path(f"icons/{name}.svg").is_file()] == []


def test_every_icon_takes_its_colour_from_the_theme() -> None:
    """A drawing with a colour of its own would vanish in one of the themes."""
    own = [path.name for path in resource_path("icons").glob("*.svg") if "currentColor" not in path.read_text("utf-8")]

    assert sorted(own) == ["arrow-contrast.svg", "arrow-dark.svg", "arrow-light.svg"]


@_THEMES
def test_a_drawing_of_the_library_is_drawn_in_the_colours_of_the_theme(theme: Theme) -> None:
    """A white vertebra would glare in the dark."""
    paper = "#F1E8D6 #8c7a55 #CFE3E8 #1B2A30 #52646C #A3201D"

    drawn = drawing_in(theme, paper)

    assert drawn == f"{theme.bone} {theme.bone_line} {theme.disc} {theme.ink} {theme.quiet} {theme.danger}"


@_THEMES
def test_what_no_style_sheet_reaches_has_the_same_colours(theme: Theme) -> None:
    """Tool tips and item views take the palette."""
    made = palette(theme)

    assert made.color(made.ColorRole.WindowText).name().upper() == theme.ink
    assert made.color(made.ColorRole.Base).name().upper() == theme.raised


@pytest.mark.parametrize(
    ("name", "expected"), [("dark", DARK), ("light", LIGHT), ("contrast", CONTRAST), ("", LIGHT), ("solarized", LIGHT)]
)
def test_an_unknown_theme_is_light(name: str, expected: Theme) -> None:
    """A file from another version changes no more than it can."""
    assert theme_named(name) is expected


@pytest.mark.parametrize(("text", "ground"), [*_TEXTS, *(("ink", ground) for ground in _GROUNDS)])
def test_all_text_in_high_contrast_has_a_contrast_of_seven(text: str, ground: str) -> None:
    """Who chooses it needs it."""
    assert _contrast(CONTRAST, text, ground) >= 7


def test_the_style_sheet_grows_with_the_text() -> None:
    """All sizes in step, none by itself."""
    usual = [int(size) for size in _SIZE.findall(style_sheet(LIGHT, _template(), Path("icons")))]

    larger = [int(size) for size in _SIZE.findall(style_sheet(LIGHT, _template(), Path("icons"), 18))]

    assert larger == [round(size * 18 / 13) for size in usual]
    assert min(larger) > min(usual)


def test_what_a_menu_cannot_do_now_does_not_look_as_if_it_could() -> None:
    """Qt leaves it in the color of the rest once a style sheet names that."""
    made = style_sheet(LIGHT, _template(), Path("icons"))

    (rule,) = [line for line in made.splitlines() if line.startswith("QMenu::item:disabled")]

    assert LIGHT.disabled_text in rule
