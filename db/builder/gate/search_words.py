"""Rules for what the search knows beside the pages: signs lead to a page that says what to do, groups hold words."""

from collections.abc import Callable, Iterable, Iterator

from db.builder.gate.wording import typed_numbers
from db.builder.problem import Problem
from db.builder.search_words import facts_in
from db.builder.written import Content, WrittenBlock
from db.query import fold
from db.records import LANGUAGES, CallOut


def signs_lead_to_red_flags(content: Content) -> Iterator[Problem]:
    """Yield a problem for each sign whose topic is missing or has no call-out *Get help now*."""
    for sign in content.shared.search_words.signs:
        topic = content.by_id.get(sign.topic)
        if sign.topic and topic is None:
            what = f"there is no topic “{sign.topic}”"
            yield Problem(sign.place, "emergency-sign", what, "mend the id, or leave `topic` out")
        elif topic and not all(_has_red_flags(topic.pages[language].blocks) for language in LANGUAGES):
            what = f"the page “{sign.topic}” has no `help-now` box"
            yield Problem(sign.place, "emergency-sign", what, "lead to a page that says what to do now")


def notices_take_figures_from_facts(content: Content) -> Iterator[Problem]:
    """Yield a problem for each notice with a typed number, or with the id of a fact that nobody knows."""
    words = content.shared.search_words
    own = [(text, sign.place) for sign in words.signs for text in sign.notice.values()]
    for text, place in (*((text, words.places["notice"]) for text in words.notice.values()), *own):
        for name in facts_in(text):
            if name not in content.shared.facts:
                yield Problem(place, "unknown-fact", f"no fact has the id “{name}”", "mend the id, or write the fact")
        for number in typed_numbers(text):
            mend = "write it as a fact and refer to it: {{fact-id}}"
            yield Problem(place, "typed-number", f"the number {number} is typed", mend)


def _has_red_flags(blocks: Iterable[WrittenBlock]) -> bool:
    return any(isinstance(written.block, CallOut) and written.block.tone == "help-now" for written in blocks)


def meanings_are_used(content: Content) -> Iterator[Problem]:
    """Yield a problem for each meaning of no sign: its words would do nothing."""
    words = content.shared.search_words
    used = {meaning for sign in words.signs for meaning in sign.meanings}
    for meaning in words.meanings.keys() - used:
        place = words.places[meaning]
        yield Problem(place, "emergency-meaning", f"no sign has the meaning “{meaning}”", "delete it or use it")


def look_alikes_are_two_or_more(content: Content) -> Iterator[Problem]:
    """Yield a problem for each group that does not tell different words apart."""
    words = content.shared.search_words
    for name, group in words.look_alikes.items():
        for language, some in group.words.items():
            if len({fold(word) for word in some}) < max(len(some), 2):
                what = f"“{name}” has fewer than two different words in `{language}`"
                yield Problem(words.places[name], "look-alikes", what, "name each word once, at least two")


def same_words_are_single_words(content: Content) -> Iterator[Problem]:
    """Yield a problem for each group that holds something else than two or more different words."""
    words = content.shared.search_words
    for name, group in words.same_words.items():
        for language, some in group.items():
            if len({fold(word) for word in some}) < max(len(some), 2) or not all(word.isalpha() for word in some):
                what = f"“{name}” is not two or more different single words in `{language}`"
                yield Problem(words.places[name], "same-words", what, "name each word once; a phrase is an alias")


def near_codes_are_not_the_topics_own(content: Content) -> Iterator[Problem]:
    """Yield a problem where the topic of near codes is missing, or bears a code that begins with one of them."""
    for near in content.shared.search_words.near_codes:
        topic = content.by_id.get(near.topic)
        if topic is None:
            yield Problem(near.place, "near-codes", f"there is no topic “{near.topic}”", "mend the id")
        elif any(own.startswith(code) for own in topic.icd10 for code in near.codes):
            yield Problem(near.place, "near-codes", "the topic bears one of the codes", "take it out of one of the two")


SEARCH_WORD_RULES: tuple[Callable[[Content], Iterator[Problem]], ...] = (
    signs_lead_to_red_flags,
    notices_take_figures_from_facts,
    meanings_are_used,
    look_alikes_are_two_or_more,
    same_words_are_single_words,
    near_codes_are_not_the_topics_own,
)
