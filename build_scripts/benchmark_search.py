"""Measure the search: how often the wanted topic comes first, and the processor time of a key.

python -m build_scripts.benchmark_search                              the built library and our own queries
python -m build_scripts.benchmark_search --corpus DIR                 topics.jsonl(.gz) and queries.jsonl of a folder
python -m build_scripts.benchmark_search --corpus DIR --topics 100000 the same, cut or padded with made-up copies

Beside it, in the same run: plain FTS5, and tantivy and Xapian where Python can import them (no part of the project).
Times are processor time of this thread. They differ from machine to machine: compare the ratios of one run.
"""

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.search_corpus import (
    CorpusQuery,
    CorpusTopic,
    keystrokes,
    read_queries,
    read_topics,
    resized,
)
from build_scripts.search_engines import Engine, Lamina, OpenLibrary, PlainFts5, Tantivy, Xapian
from db.records import LANGUAGES, Language

_ROOT = Path(__file__).resolve().parent.parent
_LIBRARY = _ROOT / "resources" / "library.sqlite"
_OWN_QUERIES = _ROOT / "tests" / "data" / "queries.jsonl"
_TYPED_KINDS = ("title", "synonym", "typo1", "exact", "typo", "lay")
_TYPED_EACH = 45
_TOP = 5
_ENGINES: dict[str, Callable[[Sequence[CorpusTopic], Path], Engine]] = {
    "lamina": Lamina,
    "fts5": PlainFts5,
    "tantivy": Tantivy,
    "xapian": Xapian,
}


@dataclass(frozen=True, slots=True)
class Times:
    """Processor time in milliseconds: the middle key, and the one that 95 of 100 are faster than."""

    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one engine did: shares of right answers by kind (first place, first three), times and flicker."""

    name: str
    build_s: float
    size_mb: float
    times: Times
    flicker: float
    shares: dict[str, tuple[float, float]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return 0, or 2 where the corpus is missing."""
    chosen = _parser().parse_args(arguments)
    if chosen.corpus is None:
        return _measure_library(chosen.library)
    if not chosen.corpus.is_dir():
        print(f"There is no folder {chosen.corpus}.", file=sys.stderr)
        return 2
    topics = read_topics(chosen.corpus)
    topics = resized(topics, chosen.topics or len(topics), chosen.seed)
    queries = _answerable(read_queries(chosen.corpus / "queries.jsonl"), topics)
    measured, missing = [], []
    with tempfile.TemporaryDirectory() as scratch:
        for name in chosen.engines:
            folder = Path(scratch) / name
            folder.mkdir()
            try:
                measured.append(_measured(name, _ENGINES[name], topics, queries, folder))
            except ModuleNotFoundError as error:
                missing.append(f"{name}: not measured, Python cannot import {error.name}")
    print(f"{len(topics):,} topics, {len(queries):,} queries")
    _print_table(measured)
    print(*missing, sep="\n")
    return 0


def measured_queries(engine: Engine, queries: Iterable[CorpusQuery]) -> dict[str, tuple[float, float]]:
    """Return the share of right answers by kind, in first place and among the first three."""
    places: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for query in queries:
        found = engine.find(query.typed, _language(query))
        if query.wanted:
            hits = (bool(query.wanted & set(found[:1])), bool(query.wanted & set(found[:3])))
        else:
            hits = (not found, not found)
        places[query.kind].append(hits)
    return {kind: (_share(hit[0] for hit in hits), _share(hit[1] for hit in hits)) for kind, hits in places.items()}


def measured_keys(engine: Engine, keys: Sequence[CorpusQuery]) -> tuple[Times, float]:
    """Return the times of the keys, and how often a wanted topic falls out of the first five at the next key."""
    spent, lost, before = [], 0, (frozenset[str](), "", False)
    for key in keys:
        start = time.thread_time()
        found = engine.find(key.typed, _language(key))
        spent.append((time.thread_time() - start) * 1000)
        is_there = bool(key.wanted & set(found[:_TOP]))
        wanted, typed, was_there = before
        lost += wanted == key.wanted and key.typed.startswith(typed) and was_there and not is_there
        before = (key.wanted, key.typed, is_there)
    ordered = sorted(spent)
    return Times(ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]), lost / len(keys)


def _measure_library(path: Path) -> int:
    if not path.exists():
        print(f"There is no library at {path}: python -m build_scripts.build_library", file=sys.stderr)
        return 2
    engine, queries = OpenLibrary(path), read_queries(_OWN_QUERIES)
    keys = keystrokes(queries, _TYPED_KINDS, _TYPED_EACH)
    times, flicker = measured_keys(engine, keys)
    size_mb = path.stat().st_size / 1e6
    rows = []
    for language in LANGUAGES:
        own = [query for query in queries if query.language == language]
        rows.append(Measured(f"lamina, {language}", 0, size_mb, times, flicker, measured_queries(engine, own)))
    _print_table(rows)
    return 0


def _measured(
    name: str,
    make: Callable[[Sequence[CorpusTopic], Path], Engine],
    topics: Sequence[CorpusTopic],
    queries: Sequence[CorpusQuery],
    folder: Path,
) -> Measured:
    start = time.process_time()
    engine = make(topics, folder)
    build_s = time.process_time() - start
    size_mb = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    print(f"{name}: built in {build_s:.1f} s", file=sys.stderr)
    shares = measured_queries(engine, queries)
    times, flicker = measured_keys(engine, keystrokes(queries, _TYPED_KINDS, _TYPED_EACH))
    return Measured(name, build_s, size_mb, times, flicker, shares)


def _answerable(queries: Iterable[CorpusQuery], topics: Iterable[CorpusTopic]) -> list[CorpusQuery]:
    """Return the queries whose topics are in the corpus."""
    known = {topic.id for topic in topics}
    return [query for query in queries if query.wanted <= known]


def _print_table(rows: Sequence[Measured]) -> None:
    """Print a Markdown table; `x` columns say how many times as long as the first engine a key takes."""
    kinds = list(dict.fromkeys(kind for row in rows for kind in row.shares))
    heads = ["engine", "build s", "size MB", "key p50 ms", "p95 ms", "x p50", "x p95", *kinds, "flicker"]
    print(f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}", sep="\n")
    first = rows[0].times
    for row in rows:
        shares = [row.shares.get(kind, (0.0, 0.0)) for kind in kinds]
        cells = [
            row.name,
            f"{row.build_s:.1f}",
            f"{row.size_mb:.1f}",
            f"{row.times.p50:.2f}",
            f"{row.times.p95:.2f}",
            f"{row.times.p50 / max(first.p50, 1e-6):.1f}",
            f"{row.times.p95 / max(first.p95, 1e-6):.1f}",
            *(f"{best:.3f}/{three:.3f}" for best, three in shares),
            f"{row.flicker:.4f}",
        ]
        print(f"| {' | '.join(cells)} |")


def _language(query: CorpusQuery) -> Language:
    return next(language for language in LANGUAGES if language == query.language)


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted)


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="benchmark_search", description=__doc__, formatter_class=raw)
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="a folder with topics.jsonl(.gz) and queries.jsonl")
    parser.add_argument("--topics", type=int, metavar="N", help="how many topics (default: those of the corpus)")
    parser.add_argument(
        "--library", type=Path, default=_LIBRARY, metavar="FILE", help="without --corpus: which library"
    )
    parser.add_argument("--engines", nargs="+", choices=tuple(_ENGINES), default=tuple(_ENGINES), metavar="NAME")
    parser.add_argument("--seed", type=int, default=7, help="for the made-up words")
    return parser


if __name__ == "__main__":
    sys.exit(main())
