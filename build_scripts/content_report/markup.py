"""HTML in which every text is escaped, unless it was made here."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

_VOID = frozenset({"input"})
_FOOT = (
    '@page {{ @bottom-left {{ content: "{text}"; font: 7.5pt sans-serif; }}'
    ' @bottom-right {{ content: counter(page) " / " counter(pages); font: 7.5pt sans-serif; }} }}'
)
_STYLE = Path(__file__).with_name("sheet.css")


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(name: str, *parts: str, style: str = "", **attributes: str) -> Html:
    """Return an element; `style` is its class, a part that is no `Html` is escaped."""
    named = {"class": style, **attributes}
    written = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in named.items() if value)
    return Html(f"<{name}{written}>" if name in _VOID else f"<{name}{written}>{join(parts)}</{name}>")


def join(parts: Iterable[str]) -> Html:
    """Return parts one after the other."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def listed(items: Iterable[str], name: str = "ul", style: str = "") -> Html:
    """Return a list of items."""
    return tag(name, *(tag("li", item) for item in items), style=style)


def table(header: Sequence[str], rows: Iterable[Sequence[str]], style: str = "") -> Html:
    """Return a table; the first cell of each row names the row."""
    head = tag("thead", tag("tr", *(tag("th", cell, scope="col") for cell in header)))
    body = (tag("tr", tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:])) for row in rows)
    return tag("div", tag("table", head, tag("tbody", *body), style=style), style="wide")


def page(title: str, language: str, body: str, foot: str = "") -> str:
    """Return a whole page that needs no other file and reaches for none; `foot` stands on each printed sheet."""
    # A quotation mark would end the text of the style sheet, an angle bracket the style sheet.
    printed = _FOOT.format(text="".join(sign for sign in foot or title if sign not in '"\\<>\n'))
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<title>{escape(title)}</title><style>{_STYLE.read_text(encoding='utf-8')}{printed}</style>"
    )
    return f'<!doctype html>\n<html lang="{language}"><head>{head}</head>\n<body>{body}</body></html>\n'
