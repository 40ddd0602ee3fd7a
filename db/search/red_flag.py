"""The lines of a page's *Get help now*, the ones that speak of what was typed first."""

from collections.abc import Iterator

from db.block_json import block_from_json
from db.query import folded_words
from db.records import CallOut, Line, Paragraph
from db.search.rows import RowSource
from db.search.stem import Stems

_MOST_LINES = 4
_CALL_OUTS = """
SELECT content FROM blocks JOIN sections ON sections.id = section
WHERE text = ? AND kind = 'call-out' ORDER BY sections.position, blocks.position
"""


def help_now(library: RowSource, text: int, words: frozenset[str], stems: Stems) -> tuple[str, ...]:
    """Return who to call and the signs nearest to `words`, from the first red flags of a page; () where it has none."""
    for (content,) in library.rows(_CALL_OUTS, text):
        box = block_from_json("call-out", content)
        if isinstance(box, CallOut) and box.tone == "help-now":
            return _lines(box, words, stems)
    return ()


def _lines(box: CallOut, words: frozenset[str], stems: Stems) -> tuple[str, ...]:
    wanted = {stem for word in words for stem in stems.of(word)}

    def strangeness(line: str) -> int:
        return -len({stem for word in folded_words(line) for stem in stems.of(word)} & wanted)

    lead, *signs = _texts(box)
    return (lead, *sorted(signs, key=strangeness)[: _MOST_LINES - 1])


def _texts(box: CallOut) -> Iterator[str]:
    for block in box.blocks:
        for line in (block.line,) if isinstance(block, Paragraph) else block.items:
            yield _text(line)


def _text(line: Line) -> str:
    return "".join(span.text for span in line)
