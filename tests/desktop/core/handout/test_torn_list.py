"""Lists over two pages."""

from dataclasses import replace

import pytest

from db.records import BulletList, Line, Paragraph, Section, Span, Steps, Topic
from desktop.core.handout import Handout, Options, Typesetter
from tests.desktop.core.handout.conftest import TODAY
from tests.helpers.page_ends import page_lines
from tests.helpers.pdf_faults import pdf_faults
from tests.helpers.sample_topic import sample_topic


def _line(text: str) -> Line:
    return (Span(text),)


def _with_list(filling: int, kind: type[BulletList | Steps], count: int) -> Topic:
    topic = sample_topic()
    entries = tuple(_line(f"Entry {number} of the list") for number in range(1, count + 1))
    fill = tuple(Paragraph(_line(f"Filling {number}.")) for number in range(filling))
    kept = tuple(section for section in topic.sections if section.key in ("main", "get-help-now"))
    return replace(topic, sections=(*kept, Section("what-to-do", "What to do", (*fill, kind(entries)))))


@pytest.mark.parametrize("kind", [BulletList, Steps])
@pytest.mark.parametrize("count", [4, 5, 9])
def test_no_entry_of_a_list_stands_alone_on_a_page(
    typesetter: Typesetter, kind: type[BulletList | Steps], count: int
) -> None:
    """Wherever on its page the list begins; one step at the head of a page is taken for another list."""
    for filling in range(1, 12, 2):
        handout = Handout((_with_list(filling, kind, count),), "en", Options(24))

        made = typesetter.handout(handout, TODAY)

        found = [sum(" of the list" in line for line in page) for page in page_lines(made.pdf)]
        assert sum(found) == count
        assert 1 not in found, filling
        assert pdf_faults(made.pdf) == []
