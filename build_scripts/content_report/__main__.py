"""Measure the content and write what a clinician, a writer and a program can read of it.

python -m build_scripts.content_report                                   build/content-report.html and .json
python -m build_scripts.content_report --reading-copy TOPIC --lang es    build/reading-copy-TOPIC-es.html, to sign
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from build_scripts.content_report.measures import LibraryMeasures, PageMeasures, measure
from build_scripts.content_report.reading_copy import reading_copy
from build_scripts.content_report.report_page import report_page
from db.builder.build import read_and_check
from db.builder.problem import Place
from db.builder.written import Content
from db.records import LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "db" / "content"
DRAWINGS = ROOT / "resources" / "illustrations"
OUTPUT = ROOT / "build"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 is well, 1 means that nothing could be written."""
    options = _parser().parse_args(arguments)
    content, problems = read_and_check(CONTENT, DRAWINGS)
    today = datetime.now().astimezone().date()
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        if options.reading_copy:
            return _write_copy(content, options.reading_copy, options.lang, options.output, today)
        measures = measure(content, problems, today)
        _write(options.output / "content-report.html", report_page(measures))
        _write(options.output / "content-report.json", as_json(measures))
    except OSError as error:
        print(f"The report could not be written: {error}.", file=sys.stderr)
        return 1
    return 0


def as_json(measures: LibraryMeasures) -> str:
    """Return the measures as JSON with the names of their fields; dates are ISO 8601, places `path:line`."""
    return json.dumps(_jsonable(measures), ensure_ascii=False, indent=2) + "\n"


def _jsonable(value: Any) -> Any:
    match value:
        case date() | Place():
            return str(value)
        case dict():
            return {key: _jsonable(entry) for key, entry in value.items()}
        case tuple():
            return [_jsonable(entry) for entry in value]
        case _ if is_dataclass(value):
            named = {field.name: _jsonable(getattr(value, field.name)) for field in fields(value)}
            extra = {"understandability": value.understandability} if isinstance(value, PageMeasures) else {}
            return named | extra
        case _:
            return value


def _write_copy(content: Content, name: str, language: Language, output: Path, today: date) -> int:
    topic = content.by_id.get(name)
    if topic is None:
        print(f"No topic is called {name}. There are: {', '.join(sorted(content.by_id))}.", file=sys.stderr)
        return 1
    _write(output / f"reading-copy-{name}-{language}.html", reading_copy(topic, language, content, today))
    return 0


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
    print(path)


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="content_report", description=__doc__, formatter_class=raw)
    what = "write a copy of this topic with its claims and sources side by side"
    parser.add_argument("--reading-copy", metavar="TOPIC", help=what)
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of the copy (default: en)")
    parser.add_argument("--output", type=Path, default=OUTPUT, metavar="FOLDER", help="where the files go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
