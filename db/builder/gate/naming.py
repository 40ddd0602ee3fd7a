"""Rules of titles and aliases: what people type must lead to the right page."""

from collections import defaultdict
from collections.abc import Iterator

from db.builder.problem import Problem
from db.builder.written import Alias, Content, Names, WrittenTopic
from db.query import fold, folded_words
from db.readability import is_legal_name
from db.records import LANGUAGES, Language

_FEWEST, _MOST = 6, 15
_MOST_NAMES_ONCE = 2


def aliases_are_six_to_fifteen(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each language with too few or too many aliases."""
    for language, names in topic.names.items():
        count = len(names.aliases)
        if names.title and not _FEWEST <= count <= _MOST:
            what = f"{count} aliases in `{language}`, {_FEWEST} to {_MOST} are wanted"
            yield Problem(names.places["aliases"], "alias-count", what, "write the words that people use")


def aliases_differ_from_the_names(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for an alias that repeats the title, the clinical name, a look-alike or another alias."""
    for names in topic.names.values():
        seen = {fold(names.title): "the title", fold(names.clinical_name): "the clinical name"}
        look_alikes = {fold(word) for word in names.confused_with}
        for alias in names.aliases:
            if fold(alias.text) in look_alikes:
                what = f"“{alias.text}” stands in `confused_with` and among the aliases"
                yield Problem(alias.place, "look-alike", what, "take it out of the aliases")
            if first := seen.get(fold(alias.text)):
                yield Problem(alias.place, "alias-repeats", f"the alias “{alias.text}” repeats {first}", "delete it")
            seen.setdefault(fold(alias.text), "another alias")


def titles_are_translated(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where the Spanish title is the English one; a title of one word may be the same in both."""
    english, spanish = topic.names["en"].title, topic.names["es"].title
    if " " in english and fold(english) == fold(spanish):
        what = f"the Spanish title “{spanish}” is the English one"
        yield Problem(topic.names["es"].places["title"], "title-language", what, "write it in Spanish")


def aliases_belong_to_one_topic(content: Content) -> Iterator[Problem]:
    """Yield a problem for an alias on two topics of a language, unless each lists it as ambiguous."""
    for language in LANGUAGES:
        owners: dict[str, list[tuple[WrittenTopic, Alias]]] = defaultdict(list)
        for topic in content.topics:
            for alias in topic.names[language].aliases:
                owners[fold(alias.text)].append((topic, alias))
        for word, uses in owners.items():
            ids = {topic.id for topic, _ in uses}
            for topic, alias in uses if len(ids) > 1 else ():
                if word not in {fold(text) for text in topic.names[language].ambiguous}:
                    what = f"the alias “{alias.text}” is also on {', '.join(sorted(ids - {topic.id}))}"
                    mend = f"keep it on one topic, or list it under {language}.ambiguous on each"
                    yield Problem(alias.place, "ambiguous-alias", what, mend)


def ambiguous_words_are_aliases(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for a word listed as ambiguous that is no alias of the topic."""
    for names in topic.names.values():
        known = {fold(alias.text) for alias in names.aliases}
        for word in names.ambiguous:
            if fold(word) not in known:
                what = f"the ambiguous word “{word}” is no alias here"
                yield Problem(names.places["ambiguous"], "ambiguous-alias", what, "write it under aliases or delete it")


def titles_are_unique(content: Content) -> Iterator[Problem]:
    """Yield a problem for each title that an earlier topic has."""
    for language in LANGUAGES:
        owners: dict[str, str] = {}
        for topic in content.topics:
            title = topic.names[language].title
            owner = owners.setdefault(fold(title), topic.id)
            if owner != topic.id and title:
                what = f"“{title}” is already the title of {owner}"
                yield Problem(topic.names[language].places["title"], "unique-title", what, "choose another title")


def names_once_are_long_words_of_the_names(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each word that may not be counted once."""
    for language, names in topic.names.items():
        if len(names.names_once) > _MOST_NAMES_ONCE:
            what = f"{len(names.names_once)} words in `names_once`, at most {_MOST_NAMES_ONCE}"
            yield Problem(names.places["names_once"], "names-once", what, "keep the two that matter")
        for word in names.names_once:
            if reason := _why_not_once(word, names, language):
                mend = "write a long word of the names as it stands there, or delete it"
                yield Problem(names.places["names_once"], "names-once", f"“{word}” {reason}", mend)


def _why_not_once(word: str, names: Names, language: Language) -> str:
    forms = {fold(word), f"{fold(word)}s", f"{fold(word)}es"}
    if not forms & set(folded_words(f"{names.title} {names.clinical_name}")):
        return "is no word of the title or the clinical name"
    if not is_legal_name(word, language):
        return "is too short a word to be counted once"
    return ""


NAMING_RULES = (
    aliases_are_six_to_fifteen,
    aliases_differ_from_the_names,
    titles_are_translated,
    ambiguous_words_are_aliases,
    names_once_are_long_words_of_the_names,
)
