"""Rules of reading ease: every page passes two formulas, every sentence, paragraph and item keeps its length."""

from collections import Counter
from collections.abc import Iterable, Iterator

from db.builder.problem import Place, Problem
from db.builder.scoring import list_items, page_scores, prose, prose_share
from db.builder.written import Content, Page, Passage, WrittenTopic
from db.readability import (
    LIMITS,
    Scores,
    library_problems,
    list_item_problems,
    page_problems,
    paragraph_problems,
    score,
    sentences,
    syllables,
    words,
)
from db.readability import Problem as Excess
from db.records import LANGUAGES, Language

_SHOWN_SENTENCES = 3
_SHOWN_WORDS = 8
_LONG = 3
_LEAST_PROSE = 0.5
_LEAST_WORDS = 5
# The hardest sentences of the first forty pages lie below: 0.5 and 0.8.
_MOST_LONG: dict[Language, float] = {"en": 0.6, "es": 0.85}
_WHAT = {
    "sentence-too-long": "a sentence of {measured:.0f} words, at most {limit:.0f}: “{text}”",
    "paragraph-too-many-sentences": "a paragraph of {measured:.0f} sentences, at most {limit:.0f}",
    "paragraph-too-many-words": "a paragraph of {measured:.0f} words, at most {limit:.0f}",
    "list-item-too-long": "a list item of {measured:.0f} words, at most {limit:.0f}: “{text}”",
}


def page_scores_keep_the_limits(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each formula that a page fails, with what makes it hard."""
    for page in topic.written_pages:
        scores = page_scores(page, topic.names[page.language])
        for excess in page_problems(scores):
            yield Problem(Place(page.path), excess.kind, _page_excess(excess, scores), _page_advice(excess, page))


def sentences_and_paragraphs_keep_their_length(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each long sentence and each long paragraph or step."""
    for page in topic.written_pages:
        for passage in prose(page):
            for excess in paragraph_problems(passage.text, page.language):
                yield _excess_problem(excess, passage, "make two of it")


def no_sentence_is_of_long_words_alone(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each sentence or item that is nearly all long words: an easy page would hide it."""
    for page in topic.written_pages:
        for passage in page.passages:
            for place, sentence in _placed_sentences(passage, page.language):
                found = words(sentence)
                long = [word for word in found if syllables(word, page.language) >= _LONG]
                if len(found) >= _LEAST_WORDS and len(long) > _MOST_LONG[page.language] * len(found):
                    what = f"{len(long)} of {len(found)} words have {_LONG} or more syllables: “{sentence}”"
                    yield Problem(place, "long-words", what, f"say it in plain words: {', '.join(long)}")


def list_items_keep_their_length(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each long item, and where too many words of a page's lists are long."""
    for page in topic.written_pages:
        items = list_items(page)
        for passage in items:
            for excess in list_item_problems([passage.text], page.language):
                if excess.kind == "list-item-too-long":
                    yield _excess_problem(excess, passage, "shorten it")
        for excess in list_item_problems([passage.text for passage in items], page.language):
            if excess.kind == "list-too-many-long-words":
                what = (
                    f"{excess.measured:.1%} of the words in lists have 3 or more syllables, at most {excess.limit:.0%}"
                )
                yield Problem(Place(page.path), excess.kind, what, _long_words_advice(items, page.language))


def prose_is_at_least_half(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where more than half of a page's words stand in lists, out of the formulas' sight."""
    for page in topic.written_pages:
        share = prose_share(page)
        if share < _LEAST_PROSE:
            what = f"prose is {share:.0%} of the words, at least {_LEAST_PROSE:.0%}"
            yield Problem(
                Place(page.path), "prose-share", what, "turn lists into sentences or numbered steps, or cut them"
            )


def medians_keep_the_limits(content: Content) -> Iterator[Problem]:
    """Yield a problem for each language whose median page is harder than the library promises."""
    for language in LANGUAGES:
        found = [(page_scores(topic.pages[language], topic.names[language]), topic) for topic in content.topics]
        scored = [(scores, topic) for scores, topic in found if scores.words]
        for excess in library_problems([scores for scores, _ in scored], language):
            is_first = excess.kind == "median-first"
            hardest, topic = max(scored, key=lambda pair: _hardness(pair[0], is_first=is_first))
            name = hardest.first_name if is_first else hardest.second_name
            what = f"the median {name} of {len(scored)} pages in `{language}` is {_against(excess)}"
            yield Problem(
                Place(topic.pages[language].path),
                excess.kind,
                what,
                "make the hardest pages plainer; this is the hardest",
            )


def _hardness(scores: Scores, *, is_first: bool) -> float:
    if not is_first:
        return scores.second
    return -scores.first if LIMITS[scores.language].is_first_a_floor else scores.first


def _against(excess: Excess) -> str:
    # Two decimals where one would show a value that looks as if it kept the limit.
    digits = 1 if f"{excess.measured:.1f}" != f"{excess.limit:.1f}" else 2
    bound = "at least" if excess.measured < excess.limit else "at most"
    return f"{excess.measured:.{digits}f}, {bound} {excess.limit:.1f}"


def _page_excess(excess: Excess, scores: Scores) -> str:
    names = {
        "page-first": scores.first_name,
        "page-second": scores.second_name,
        "sentences-long-on-average": "words a sentence on average",
    }
    return f"{names[excess.kind]} {_against(excess)}"


def _page_advice(excess: Excess, page: Page) -> str:
    if excess.kind == "page-second":
        return _long_words_advice(prose(page), page.language)
    found = [
        (_ease(sentence, page.language, by_length=excess.kind == "sentences-long-on-average"), place, sentence)
        for passage in prose(page)
        for place, sentence in _placed_sentences(passage, page.language)
    ]
    found.sort(key=lambda entry: (-entry[0], entry[1]))
    shown = (f"line {place.line} “{sentence}”" for _, place, sentence in found[:_SHOWN_SENTENCES])
    return "hardest sentences: " + " · ".join(shown)


def _ease(sentence: str, language: Language, *, by_length: bool) -> float:
    """Return how much a sentence weighs on the page's score: more is harder."""
    if by_length:
        return len(words(sentence))
    return _hardness(score([sentence], language), is_first=True)


def _placed_sentences(passage: Passage, language: Language) -> Iterator[tuple[Place, str]]:
    start = 0
    for sentence in sentences(passage.text, language):
        found = passage.text.find(sentence, start)
        start = max(found, start)
        yield passage.place_at(start), sentence


def _long_words_advice(passages: Iterable[Passage], language: Language) -> str:
    counts: Counter[str] = Counter()
    lines: dict[str, int] = {}
    for passage in passages:
        for word in (word.lower() for word in words(passage.text) if syllables(word, language) >= _LONG):
            counts[word] += 1
            lines.setdefault(word, passage.place.line)
    shown = (f"{word} ({count}×, line {lines[word]})" for word, count in counts.most_common(_SHOWN_WORDS))
    return "long words: " + ", ".join(shown)


def _excess_problem(excess: Excess, passage: Passage, mend: str) -> Problem:
    what = _WHAT[excess.kind].format(measured=excess.measured, limit=excess.limit, text=excess.text)
    return Problem(passage.place_at(passage.text.find(excess.text)), excess.kind, what, mend)


READING_RULES = (
    page_scores_keep_the_limits,
    sentences_and_paragraphs_keep_their_length,
    no_sentence_is_of_long_words_alone,
    list_items_keep_their_length,
    prose_is_at_least_half,
)
