"""The commands that answer on standard output: topics, search, show."""

import json
import time
from argparse import Namespace
from collections.abc import Iterable
from datetime import date

from db.records import LANGUAGES, Language, SearchAnswer, SearchResult
from db.search import Search
from desktop.cli.error import WrongInput
from desktop.cli.open_library import open_library
from desktop.cli.standard_input import standard_input
from desktop.core import reading


def print_topics(options: Namespace) -> int:
    """Print each topic once, with its titles."""
    with open_library() as library:
        found: dict[str, dict[str, object]] = {}
        titles: dict[str, dict[Language, str]] = {}
        for language in LANGUAGES:
            for topic in library.summaries(language):
                found.setdefault(topic.id, {"id": topic.id, "kind": topic.kind, "category": topic.category})
                titles.setdefault(topic.id, {})[language] = topic.title
    if options.json:
        topics = [{**facts, "languages": list(titles[name]), "titles": titles[name]} for name, facts in found.items()]
        print(json.dumps(topics, ensure_ascii=False, indent=2))
        return 0
    for name, facts in found.items():
        print(f"{name}  ({facts['kind']})  {' / '.join(titles[name].values())}")
    return 0


def print_topic(options: Namespace) -> int:
    """Print one topic as text, HTML or JSON."""
    with open_library() as library:
        topic = library.topic(options.topic, options.lang)
    today = date.today()  # noqa: DTZ011  # the day on the clinic's wall decides what is overdue
    formats = {
        "text": lambda: reading.plain_text(topic, today),
        "html": lambda: reading.html(topic, today),
        "json": lambda: reading.as_json(topic) + "\n",
    }
    print(formats[options.format](), end="")
    return 0


def print_search(options: Namespace) -> int:
    """Print what answers one query, or each line of standard input."""
    if bool(options.query) == options.stdin:
        raise WrongInput("Give either words to look for or --stdin.", "See `lamina search --help`.")
    queries: Iterable[str] = standard_input() if options.stdin else [" ".join(options.query)]
    with open_library() as library:
        search = Search(library)
        for line in queries:
            query = line.rstrip("\r\n")
            begun = time.perf_counter()
            answer = search.answer(query, options.lang, options.limit)
            took_ms = round((time.perf_counter() - begun) * 1000, 2)
            print(_json_line(query, answer, took_ms) if options.json else _text(answer), flush=True)
    return 0


def _json_line(query: str, answer: SearchAnswer, took_ms: float) -> str:
    results = [
        {
            "id": result.topic_id,
            "kind": result.kind,
            "lang": result.language,
            "title": result.title,
            "snippet": _snippet(result),
        }
        for result in answer.results
    ]
    said = {"query": query, "took_ms": took_ms, "results": results, "included": list(answer.included)}
    said["notice"] = answer.notice
    return json.dumps(said, ensure_ascii=False)


def _text(answer: SearchAnswer) -> str:
    lines = [answer.notice] if answer.notice else []
    lines += [f"Also looked for: {', '.join(answer.included)}"] if answer.included else []
    for result in answer.results:
        lines += [f"{result.topic_id}  {result.title} ({result.clinical_name})", f"    {_snippet(result)}"]
        lines += [f"    ! {line}" for line in result.help_now]
    return "\n".join(lines or ["Nothing was found."])


def _snippet(result: SearchResult) -> str:
    return "".join(piece.text for piece in result.snippet)
