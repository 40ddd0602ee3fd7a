"""Whether each `:::` of a page opens or closes a block: told first, since all else follows from it."""

import re

from db.builder.problem import Place, Problems

_FENCE = re.compile(r" {0,3}:{3,}\s*(?P<rest>.*)$")


def fences_pair_up(text: str, shown: str, problems: Problems) -> bool:
    """Return whether each block of a page is closed before the next thing begins; if not, say where it should be."""
    before, opened, name = len(problems), 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        fence = _FENCE.match(line)
        rest = fence["rest"].strip() if fence else ""
        if opened and (rest or line.startswith("## ")):
            _tell_unclosed(Place(shown, opened), name, number, problems)
            opened = 0
        if fence and rest:
            opened, name = number, rest.partition(" ")[0]
        elif fence and not opened:
            what = "`:::` closes no block: none is open here"
            problems.report(Place(shown, number), "stray-fence", what, "delete the line, or open the block: `::: NAME`")
        elif fence:
            opened = 0
    if opened:
        _tell_unclosed(Place(shown, opened), name, len(text.splitlines()) + 1, problems)
    return len(problems) == before


def _tell_unclosed(place: Place, name: str, next_line: int, problems: Problems) -> None:
    mend = f"write a line `:::` after its last line, before line {next_line}"
    problems.report(place, "unclosed-block", f"`::: {name}` is not closed", mend)
