"""How each kind of topic is marked."""

from desktop.widgets.theme import Theme

KIND_ICONS = {
    "cause": "cause",
    "warning-sign": "warning",
    "treatment": "treatment",
    "test": "test",
    "prevention": "prevention",
    "self-care": "self-care",
}


def kind_colour(theme: Theme, kind: str) -> str:
    """Return the colour of a kind's icon: danger for warnings, quiet for all others."""
    return theme.danger if kind == "warning-sign" else theme.quiet
