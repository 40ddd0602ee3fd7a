"""What the two languages of the made-up page share."""

from datetime import date

from db.records import (
    Evidence,
    Illustration,
    Kind,
    Language,
    Line,
    Link,
    Reading,
    Review,
    Role,
    Section,
    Source,
    Span,
    Term,
    Topic,
    TopicSummary,
)

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 240">
<rect x="180" y="30" width="110" height="60" rx="6" fill="#F1E8D6" stroke="#000" stroke-width="2"/>
<rect x="180" y="96" width="110" height="20" rx="6" fill="#CFE3E8" stroke="#000" stroke-width="2"/>
<rect x="180" y="122" width="110" height="60" rx="6" fill="#F1E8D6" stroke="#000" stroke-width="2"/>
<path d="M290 140 h60 l20 40 h60" fill="none" stroke="#000" stroke-width="10"/>
<path d="M366 160 l14 8 l-10 6 l14 8" fill="none" stroke="#A3201D" stroke-width="5"/>
<text x="60" y="66" font-family="Atkinson Hyperlegible" font-size="18">{bone}</text>
<text x="60" y="112" font-family="Atkinson Hyperlegible" font-size="18">{disc}</text>
<text x="420" y="150" font-family="Atkinson Hyperlegible" font-size="18" font-weight="bold">{crack}</text>
</svg>"""

_REVIEW = Review(
    version="1.0",
    written=date(2026, 11, 22),
    checked=date(2026, 11, 22),
    check_again_by=date(2029, 11, 22),
    checked_by="comparison with sources, no clinician",
    translation_checked_by="nobody yet",
)

_SOURCES = (
    Source(
        "klein-2009",
        "Klein G, Mehlman CT, McCarty M. Nonoperative treatment of spondylolysis and grade I spondylolisthesis in"
        " children and young adults. J Pediatr Orthop. 2009;29(2):146-156.",
        "systematic-review",
        2009,
        "https://pubmed.ncbi.nlm.nih.gov/19352240/",
    ),
    Source(
        "fredrickson-1984",
        "Fredrickson BE, Baker D, McHolick WJ, et al. The natural history of spondylolysis and spondylolisthesis."
        " J Bone Joint Surg Am. 1984;66(5):699-707.",
        "study",
        1984,
        "https://pubmed.ncbi.nlm.nih.gov/6373773/",
    ),
)


def line(text: str) -> Line:
    """Return a line in which `**bold**` is bold and `[word](id)` is a glossary term."""
    spans: list[Span] = []
    for number, piece in enumerate(text.split("**")):
        before, bracket, rest = piece.partition("[")
        spans.append(Span(before, strong=number % 2 == 1))
        if bracket:
            word, _, tail = rest.partition("](")
            term, _, after = tail.partition(")")
            spans += [Span(word, term=term), Span(after)]
    return tuple(span for span in spans if span.text)


def lines(*texts: str) -> tuple[Line, ...]:
    """Return several lines."""
    return tuple(line(text) for text in texts)


def cited(text: str, *sources: str) -> Line:
    """Return a line that ends in footnote marks."""
    return (Span(text, sources=sources),)


def link(name: str, note: str, role: Role, evidence: Evidence) -> Link:
    """Return a treatment without a page of its own."""
    return Link("", name, note, role, evidence, ("klein-2009",))


def page(
    language: Language,
    names: tuple[str, str],
    sections: tuple[Section, ...],
    links: tuple[Link, ...],
    term: Term,
    illustration: Illustration,
    aliases: tuple[str, ...],
) -> Topic:
    """Return the page with what both languages share."""
    red_flags = TopicSummary(
        "red-flags-back-pain", Kind.WARNING_SIGN, "red-flags", "RFB", language, "Red flags", "Red flags"
    )
    return Topic(
        id="spondylolysis",
        kind=Kind.CAUSE,
        category="spine-stress-fractures",
        code="SPL",
        language=language,
        title=names[0],
        clinical_name=names[1],
        sections=sections,
        links=links,
        related=(red_flags,),
        sources=_SOURCES,
        terms=(term,),
        illustrations=(illustration,),
        icd10=("M43.06",),
        aliases=aliases,
        who=("teens", "athletes"),
        regions=("lower-back",),
        reading=Reading("Flesch-Kincaid", 5.1, "SMOG", 7.6, 24, 17, is_short_sample=False),
        review=_REVIEW,
    )
