"""Whether the library must be built again: the identity of everything that its bytes depend on."""

import hashlib
import json
import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from db.builder.writer import hash_file

_LIBRARIES = ("markdown-it-py", "mdit-py-plugins", "simple-icd-10-cm", "snowballstemmer", "sqlite-utils", "syllapy")


def inputs_hash(content: Path, drawings: Path) -> str:
    """Return the hash of the content, the drawings, the code that reads them and the versions beneath it."""
    code = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(f"{platform.python_version()} {sqlite3.sqlite_version}".encode())
    digest.update(" ".join(version(name) for name in _LIBRARIES).encode())
    for folder, patterns in ((content, ("*.toml", "*.md")), (drawings, ("*.svg",)), (code, ("*.py",))):
        for path in _files(folder, patterns):
            digest.update(f"\n{path.relative_to(folder).as_posix()}\n".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_up_to_date(record: Path, output: Path, inputs: str) -> bool:
    """Return whether `output` is, byte for byte, what was last built from these inputs."""
    try:
        last = json.loads(record.read_text(encoding="utf-8"))
        digest = hashlib.sha256(output.read_bytes()).hexdigest()
        beside = hash_file(output).read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    return bool(last == {"inputs": inputs, "library": digest}) and beside == f"{digest}  {output.name}\n"


def record_build(record: Path, inputs: str, library: str) -> None:
    """Note what was built from what."""
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps({"inputs": inputs, "library": library}) + "\n", encoding="utf-8")


def _files(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    yield from sorted(path for pattern in patterns for path in folder.rglob(pattern) if path.is_file())
