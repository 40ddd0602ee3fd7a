"""What the search knows beside the pages: words of emergency, look-alikes, words of one meaning, near codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.builder.problem import Place, Problems
from db.builder.toml_file import Fields, read_toml
from db.records import LANGUAGES, Language

Texts = Mapping[Language, tuple[str, ...]]
EMERGENCY_MARK = "{{emergency}}"


@dataclass(frozen=True, slots=True)
class Sign:
    """An emergency: the meanings that must all be there, and the topic that says what to do, or no topic."""

    topic: str
    meanings: tuple[str, ...]
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
    """The tables `emergency_words.toml`, `look_alikes.toml`, `same_words.toml` and `near_codes.toml`."""

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
    notice = emergency.table("notice")
    for language in LANGUAGES:
        if EMERGENCY_MARK not in notice.text(language):
            what = f"the notice says not whom to call: {EMERGENCY_MARK} is missing in `{language}`"
            problems.report(
                notice.place(language), "emergency-notice", what, f"write {EMERGENCY_MARK} where that is to stand"
            )
    words = SearchWords(
        notice={language: notice.text(language) for language in LANGUAGES},
        meanings=meanings,
        signs=signs,
        look_alikes={name: _look_alikes(fields) for name, fields in look_alikes.items()},
        same_words={name: _texts(fields) for name, fields in same_words.items()},
        near_codes=tuple(_near_codes(fields) for _, fields in near_codes.items()),
        places={name: fields.place() for name, fields in [*tables.items(), *look_alikes.items(), *same_words.items()]},
    )
    emergency.refuse_others()
    return words


def search_word_rows(words: SearchWords, emergency: Mapping[Language, str]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the tables that the search reads; `emergency` says whom to call."""
    return {
        "emergency_notices": [
            {"language": language, "notice": text.replace(EMERGENCY_MARK, emergency[language])}
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


def _sign(fields: Fields, meanings: Mapping[str, Texts], problems: Problems) -> Sign:
    sign = Sign(fields.text("topic", is_needed=False), fields.texts("meanings", tuple(meanings)), fields.place())
    fields.refuse_others()
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
