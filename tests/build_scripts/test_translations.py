"""The words of the window in other languages: none lacks, none lost its gaps, and the source is read aright."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication

from build_scripts import translations
from build_scripts.translations import Message, NotLiteral

_GAP = re.compile(r"\{\w*\}|%n|\*\{suffix\}|Ctrl(?:\+\w+)+|Esc\b|F1\b")
_SOURCE = """
class Panel(Base):
    def show(self):
        self.tr("Plain")
        self.tr("%n page(s)", "", self.count)
        told = QCoreApplication.translate
        told("Help", "Version")

    class Inner:
        name = tr_of("not one")

def _told(text):
    return QCoreApplication.translate("Dialog", text)

def use():
    return _told("Fixed")
"""


def test_no_text_lacks_in_any_language() -> None:
    """What lacks is printed by `python -m build_scripts.translations`, which also makes the place to fill in."""
    assert translations.lacking() == []


def test_a_translation_keeps_gaps_and_keys() -> None:
    """A gap that is not there cannot be filled, and a key that is another does nothing."""
    spanish = translations.read(translations.path_of("es")).values()

    told = [(message, said) for message in spanish for said in message.said]

    assert [said for message, said in told if sorted(_GAP.findall(said)) != sorted(_GAP.findall(message.source))] == []
    assert [said for message, said in told if said.count("&") != message.source.count("&")] == []
    assert [said for message, said in told if said.endswith("…") != message.source.endswith("…")] == []


def test_each_way_of_marking_a_text_is_seen(tmp_path: Path) -> None:
    """With the context that Qt for Python asks for while the program runs."""
    (tmp_path / "panel.py").write_text(_SOURCE, encoding="utf-8")

    found = translations.gather(tmp_path)

    assert set(found) == {("Panel", "Plain"), ("Panel", "%n page(s)"), ("Help", "Version"), ("Dialog", "Fixed")}
    assert [message.source for message in found.values() if message.is_counted] == ["%n page(s)"]


def test_a_text_that_is_put_together_is_refused_with_its_place(tmp_path: Path) -> None:
    """Nobody could translate it."""
    (tmp_path / "panel.py").write_text('class A:\n    def b(self):\n        self.tr(f"{1} page")\n', encoding="utf-8")

    with pytest.raises(NotLiteral, match=r"panel\.py:3"):
        translations.gather(tmp_path)


def test_what_was_translated_stays_and_what_is_gone_goes(tmp_path: Path) -> None:
    """Bringing a file up to date loses no work."""
    kept, gone = Message("A", "kept", said=("<guardado> & más",)), Message("A", "gone", said=("ido",))
    path = tmp_path / "lamina_es.ts"
    path.write_text(translations.as_xml("es", [gone, kept]), encoding="utf-8")

    now = translations.merged("es", {("A", "kept"): Message("A", "kept"), ("A", "new"): Message("A", "new")}, path)

    assert now == [kept, Message("A", "new")]


class _Base(QObject):
    """Stands for a class that others are made from."""

    def word(self) -> str:
        return self.tr("Search")


class _TopBar(_Base):
    """A class of another name."""


def test_a_text_is_found_in_the_context_of_a_base(qapp: QApplication) -> None:
    """Qt for Python begins at the class of the object, and goes on through its bases."""

    class Words(QTranslator):
        def translate(self, context: str, text: str, _comment: str | None = None, _number: int = -1) -> str | None:
            return "Buscar" if (context, text) == ("_Base", "Search") else None

    words = Words()
    qapp.installTranslator(words)
    try:
        assert _TopBar().word() == "Buscar"
    finally:
        qapp.removeTranslator(words)


def test_both_numbers_are_said_in_both_languages() -> None:
    """A result, two results; un resultado, dos resultados."""
    translations.compile_all()
    said = []
    for language in ("en", "es"):
        words = QTranslator()
        assert words.load(f"lamina_{language}.qm", str(translations.FOLDER))
        said += [words.translate("TopicsPanel", "%n result(s)", "", number) for number in (0, 1, 2)]

    assert said == ["%n results", "%n result", "%n results", "%n resultados", "%n resultado", "%n resultados"]
