"""What stands last on the pages of a handout."""

import io

import pypdf

from desktop.core.handout import Handout


def page_lines(pdf: bytes) -> list[list[str]]:
    """Return the lines of each page in their order, without empty ones."""
    texts = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    return [[line.strip() for line in text.splitlines() if line.strip()] for text in texts]


def lone_headings(handout: Handout, pdf: bytes) -> list[str]:
    """Return the headings that are the last words of a page above its foot; a good handout has none."""
    headings = {section.heading for topic in (*handout.topics, *handout.twins) for section in topic.sections}
    codes = tuple(f"{topic.code}-" for topic in handout.topics)
    found = []
    for number, lines in enumerate(page_lines(pdf), start=1):
        foot = next((place for place, line in enumerate(lines) if line.startswith(codes)), len(lines))
        if foot and lines[foot - 1] in headings:
            found.append(f"page {number} ends with the heading “{lines[foot - 1]}”")
    return found
