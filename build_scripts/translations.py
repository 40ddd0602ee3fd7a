"""The words of the window in other languages: gathered from the source, kept in `resources/i18n/*.ts`, compiled for Qt.

    python -m build_scripts.translations             bring the .ts files up to date and print what lacks
    python -m build_scripts.translations --check     change nothing; fail, and print what lacks
    python -m build_scripts.translations --compile   write the .qm files that are older than their .ts

What the source marks: `self.tr("…")` inside a class (its name is the context; Qt for Python asks the contexts of its
bases as well), `translate("Context", "…")` and `told("Context", "…")`, `_told("…")` where a module defines it as
`translate` with a fixed context, the sentences of `desktop.views.failure_words`, and a few of Qt's own. `lupdate`
knows the first two.
English has a file for its plural forms alone.
"""

import argparse
import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from desktop.views import failure_words

_ROOT = Path(__file__).resolve().parent.parent
_SOURCES = _ROOT / "desktop"
FOLDER = _ROOT / "resources" / "i18n"
LANGUAGES = ("en", "es")
_FIXED = "_told"
_OF_QT = {
    # Qt would say "Control" and "Mayúsculas", which stand on no key and take the room of three.
    "QShortcut": ("Ctrl", "Shift"),
    # Qt's Spanish lacks those with "&", and says "fichero", as Spain does.
    "QFileDialog": (
        "&Look in:",
        "Files of &type:",
        "File &name:",
        "Directory:",
        "All Files (*)",
        "All files (*)",
        "Show &hidden files",
        "%1 already exists.\nDo you want to replace it?",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
    ),
}
_PLURAL_FORMS = 2
_PLURAL_ARGUMENTS = 3


class NotLiteral(Exception):
    """A call asks for a translation of something that is no literal text, which nobody could translate."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the source in its context, and how it is said in another language (both numbers where it counts)."""

    context: str
    source: str
    is_counted: bool = False
    said: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Return what Qt finds it by."""
        return self.context, self.source

    @property
    def is_finished(self) -> bool:
        """Return whether nothing lacks."""
        return len(self.said) == (_PLURAL_FORMS if self.is_counted else 1) and all(self.said)


def gather(folder: Path = _SOURCES) -> dict[tuple[str, str], Message]:
    """Return every text of the program's source; raises NotLiteral with the place."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        try:
            found |= {message.key: message for message in _messages(tree, "", _fixed_context(tree))}
        except NotLiteral as error:
            raise NotLiteral(f"{path.relative_to(folder.parent)}:{error}") from None
    return found


def wanted() -> dict[tuple[str, str], Message]:
    """Return every text that the window may show."""
    of_qt = (Message(context, text) for context, texts in _OF_QT.items() for text in texts)
    failures = (Message(failure_words.CONTEXT, sentence) for sentence in failure_words.SENTENCES)
    return gather() | {message.key: message for message in (*failures, *of_qt)}


def _fixed_context(tree: ast.Module) -> str:
    """Return the context of a module's `_told`, or nothing where it has none."""
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == _FIXED)
    calls = (call for function in functions for call in ast.walk(function) if isinstance(call, ast.Call))
    return next((_literal(call, 0) for call in calls if _name(call) == "translate"), "")


def _messages(node: ast.AST, context: str, fixed: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef) and child.name == _FIXED:
            continue
        if isinstance(child, ast.Call):
            yield from _marked(child, context, fixed)
        yield from _messages(child, child.name if isinstance(child, ast.ClassDef) else context, fixed)


def _marked(call: ast.Call, context: str, fixed: str) -> Iterator[Message]:
    name = _name(call)
    if name == "tr" and isinstance(call.func, ast.Attribute):
        is_counted = len(call.args) >= _PLURAL_ARGUMENTS or any(word.arg == "n" for word in call.keywords)
        yield Message(context, _literal(call, 0), is_counted)
    elif name == _FIXED:
        yield Message(fixed, _literal(call, 0))
    elif name in ("translate", "told") and len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
        is_counted = len(call.args) > _PLURAL_ARGUMENTS or any(word.arg == "n" for word in call.keywords)
        yield Message(_literal(call, 0), _literal(call, 1), is_counted)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literal(call: ast.Call, place: int) -> str:
    argument = call.args[place]
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
        raise NotLiteral(f"{call.lineno}: only a literal text can be translated")
    return argument.value


# ---------------------------------------------------------------------------------------------------- the .ts files


def read(path: Path) -> dict[tuple[str, str], Message]:
    """Return what a .ts file says; nothing where there is none."""
    if not path.is_file():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own file
        for entry in context.iter("message"):
            is_counted = entry.get("numerus") == "yes"
            forms = entry.iterfind("translation/numerusform" if is_counted else "translation")
            said = tuple(form.text or "" for form in forms)
            message = Message(context.findtext("name", ""), entry.findtext("source", ""), is_counted, said)
            found[message.key] = message
    return found


def merged(language: str, source: dict[tuple[str, str], Message], path: Path) -> list[Message]:
    """Return the texts of the source with what the file says of them; what the source has no more is dropped."""
    kept = read(path)
    texts = [message for message in source.values() if message.is_counted or language != "en"]
    said = {key: message.said for key, message in kept.items()}
    filled = [replace(message, said=said.get(message.key, ())) for message in texts]
    return sorted(filled, key=lambda message: message.key)


def as_xml(language: str, messages: list[Message]) -> str:
    """Return a .ts file."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    for context in dict.fromkeys(message.context for message in messages):
        lines += ["<context>", f"    <name>{context}</name>"]
        lines += [line for message in messages if message.context == context for line in _entry(message)]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _entry(message: Message) -> list[str]:
    state = "" if message.is_finished else ' type="unfinished"'
    said = (*message.said, *([""] * _PLURAL_FORMS))
    if message.is_counted:
        forms = (f"            <numerusform>{escape(form)}</numerusform>" for form in said[:_PLURAL_FORMS])
        told = [f"        <translation{state}>", *forms, "        </translation>"]
    else:
        told = [f"        <translation{state}>{escape(said[0])}</translation>"]
    counted = ' numerus="yes"' if message.is_counted else ""
    head = [f"    <message{counted}>", f"        <source>{escape(message.source)}</source>"]
    return [*head, *told, "    </message>"]


def path_of(language: str) -> Path:
    """Return the .ts file of a language."""
    return FOLDER / f"lamina_{language}.ts"


def lacking() -> list[str]:
    """Return a line for each text that some language lacks, and for each file that is not as the source wants it."""
    source = wanted()
    lines = []
    for language in LANGUAGES:
        messages = merged(language, source, path_of(language))
        lines += [f"{language}  {it.context}: {it.source!r}" for it in messages if not it.is_finished]
        if not path_of(language).is_file() or path_of(language).read_text("utf-8") != as_xml(language, messages):
            lines.append(f"{path_of(language).name} is not up to date: python -m build_scripts.translations")
    return lines


def bring_up_to_date() -> None:
    """Write each .ts file with all texts of the source; what was translated stays."""
    source = wanted()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = path_of(language)
        path.write_text(as_xml(language, merged(language, source, path)), encoding="utf-8", newline="\n")


def compile_all() -> list[Path]:
    """Write each .qm file that is missing or older than its .ts, with Qt's own tool, and return those written."""
    import PySide6

    suffix = ".exe" if sys.platform == "win32" else ""
    tool = Path(PySide6.__file__).with_name(f"lrelease{suffix}")
    written = []
    for language in LANGUAGES:
        source = path_of(language)
        target = source.with_suffix(".qm")
        if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        unfinished = target.with_suffix(".part")
        command: list[str | Path] = [tool, "-silent", "-nounfinished", source, "-qm", unfinished]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        unfinished.replace(target)
        written.append(target)
    return written


def main() -> int:
    """Do what the command line asks for, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, and fail where a text lacks")
    parser.add_argument("--compile", action="store_true", help="write what Qt reads")
    options = parser.parse_args()
    if options.compile:
        compile_all()
        return 0
    if not options.check:
        bring_up_to_date()
    lines = lacking()
    print("\n".join(lines) if lines else f"translations: every text is there in {', '.join(LANGUAGES)}")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
