"""What the search knows beside the pages: words of emergency, look-alikes, words of one meaning, near codes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.builder.problem import Place, Problems
from db.builder.toml_file import Fields, read_toml
from db.records import LANGUAGES, Language

Texts = Mapping[Language, tuple[str, ...]]
EMERGENCY_MARK = "{{emergency}}"
_INSERT = re.compile(r"\{\{([^{}]+)\}\}")
_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sign:
    """An emergency: the meanings that must all be there, and the topic that says what to do, or no topic.

    A sign without a topic may have a notice of its own.
    """

    topic: str
    meanings: tuple[str, ...]
    notice: Mapping[Language, str]
    place: Place


@dataclass(frozen=True, slots=True)
class LookAlikes:
    """Names taken for one another, and the line that tells them apart."""

    words: Texts
    lines: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class NearCodes:
    """Codes that are not a topic's own, and the line that says what they stand for."""

    codes: tuple[str, ...]
    topic: str
    lines: Mapping[Language, str]
    place: Place


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The tables `emergency_words.toml`, `look_alikes.toml`, `same_words.toml` and `near_codes.toml`.

    Notices hold `{{emergency}}` and the ids of facts in such brackets.
    """

    notice: Mapping[Language, str]
    meanings: Mapping[str, Texts]
    signs: tuple[Sign, ...]
    look_alikes: Mapping[str, LookAlikes]
    same_words: Mapping[str, Texts]
    near_codes: tuple[NearCodes, ...]
    places: Mapping[str, Place]


def read_search_words(content: Path, shown: str, problems: Problems) -> SearchWords:
    """Return the tables of the content folder; `shown` is its name in messages."""
    emergency, look_alikes, same_words, near_codes = (
        read_toml(content / f"{name}.toml", f"{shown}/{name}.toml", problems)
        for name in ("emergency_words", "look_alikes", "same_words", "near_codes")
    )
    tables = dict(emergency.table("meaning").items())
    meanings = {name: _texts(fields) for name, fields in tables.items()}
    signs = tuple(_sign(fields, meanings, problems) for fields in emergency.tables("sign"))
    words = SearchWords(
        notice=_notice(emergency.table("notice"), problems),
        meanings=meanings,
        signs=signs,
        look_alikes={name: _look_alikes(fields) for name, fields in look_alikes.items()},
        same_words={name: _texts(fields) for name, fields in same_words.items()},
        near_codes=tuple(_near_codes(fields) for _, fields in near_codes.items()),
        places={name: fields.place() for name, fields in [*tables.items(), *look_alikes.items(), *same_words.items()]}
        | {"notice": emergency.place("notice")},
    )
    emergency.refuse_others()
    return words


def facts_in(notice: str) -> tuple[str, ...]:
    """Return the ids of the facts that a notice names."""
    return tuple(name for name in _INSERT.findall(notice) if f"{{{{{name}}}}}" != EMERGENCY_MARK)


def search_word_rows(words: SearchWords, inserts: Mapping[Language, Mapping[str, str]]) -> dict[str, list[_Row]]:
    """Return the rows of the tables that the search reads; `inserts` are the texts for the marks of notices."""
    return {
        "emergency_notices": [
            {"language": language, "notice": _filled(text, inserts[language])}
            for language, text in words.notice.items()
        ],
        "emergency_wordings": [
            {"meaning": name, "language": language, "position": position, "wording": wording}
            for name, texts in words.meanings.items()
            for language, wordings in texts.items()
            for position, wording in enumerate(wordings)
        ],
        "emergency_signs": [
            {"id": number, "topic": sign.topic or None} for number, sign in enumerate(words.signs, start=1)
        ],
        "emergency_sign_notices": [
            {"sign": number, "language": language, "notice": _filled(text, inserts[language])}
            for number, sign in enumerate(words.signs, start=1)
            for language, text in sign.notice.items()
        ],
        "emergency_sign_meanings": [
            {"sign": number, "meaning": meaning}
            for number, sign in enumerate(words.signs, start=1)
            for meaning in sign.meanings
        ],
        "tell_apart": [
            {"id": name, "language": language, "line": line}
            for name, group in words.look_alikes.items()
            for language, line in group.lines.items()
        ],
        "tell_apart_words": [
            {"tell_apart": name, "language": language, "position": position, "word": word}
            for name, group in words.look_alikes.items()
            for language, some in group.words.items()
            for position, word in enumerate(some)
        ],
        "same_words": [
            {"name": name, "language": language, "position": position, "word": word}
            for name, texts in words.same_words.items()
            for language, some in texts.items()
            for position, word in enumerate(some)
        ],
        "near_codes": [
            {"nodot": code.replace(".", ""), "language": language, "code": code, "topic": near.topic, "line": line}
            for near in words.near_codes
            for language, line in near.lines.items()
            for code in near.codes
        ],
    }


def _texts(fields: Fields) -> Texts:
    found = {language: fields.texts(language) for language in LANGUAGES}
    fields.refuse_others()
    return found


def _filled(notice: str, inserts: Mapping[str, str]) -> str:
    return _INSERT.sub(lambda mark: inserts[mark[1]], notice)


def _notice(fields: Fields, problems: Problems) -> dict[Language, str]:
    for language in LANGUAGES:
        if EMERGENCY_MARK not in fields.text(language):
            what = f"the notice says not whom to call: {EMERGENCY_MARK} is missing in `{language}`"
            mend = f"write {EMERGENCY_MARK} where that is to stand"
            problems.report(fields.place(language), "emergency-notice", what, mend)
    fields.refuse_others()
    return {language: fields.text(language) for language in LANGUAGES}


def _sign(fields: Fields, meanings: Mapping[str, Texts], problems: Problems) -> Sign:
    notice = _notice(fields.table("notice"), problems) if fields.has("notice") else {}
    topic = fields.text("topic", is_needed=False)
    sign = Sign(topic, fields.texts("meanings", tuple(meanings)), notice, fields.place())
    fields.refuse_others()
    if topic and notice:
        mend = "delete one of the two: what the page says is shown, or the notice"
        problems.report(sign.place, "emergency-sign", "the sign has a topic and a notice", mend)
    if not sign.meanings:
        problems.report(sign.place, "emergency-sign", "the sign has no meaning", "name at least one meaning")
    return sign


def _look_alikes(fields: Fields) -> LookAlikes:
    tables = {language: fields.table(language) for language in LANGUAGES}
    group = LookAlikes(
        words={language: table.texts("words") for language, table in tables.items()},
        lines={language: table.text("line") for language, table in tables.items()},
    )
    # Read by people who check the line; the library does not need them.
    fields.texts("seen_at")
    fields.day("date")
    fields.refuse_others()
    return group


def _near_codes(fields: Fields) -> NearCodes:
    lines = {language: fields.text(language) for language in LANGUAGES}
    near = NearCodes(fields.texts("codes"), fields.text("topic"), lines, fields.place())
    fields.text("seen_at")
    fields.day("date")
    fields.refuse_others()
    return near
