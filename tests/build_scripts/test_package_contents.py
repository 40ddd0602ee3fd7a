"""What goes into the package and what stays out."""

from pathlib import Path

import pytest

from build_scripts.package import contents, selection


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
        "typst/_typst.abi3.so",
    ],
)
def test_what_the_program_uses_goes_in(name: str) -> None:
    """On each system the window, its pictures and the typesetter."""
    assert contents.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/opengl32sw.dll",
        "python3.11/lib-dynload/_codecs_jp.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_it_never_uses_stays_out(name: str) -> None:
    """Each of these drags megabytes, or a network, behind it."""
    assert not contents.is_wanted(name)


def test_the_whole_of_the_resources_goes_in(tmp_path: Path) -> None:
    """Sources of translations and files that somebody left lying there do not."""
    wanted = {*contents.NEEDED_RESOURCES, "handout/sheet.typ", "icons/LICENSE", "i18n/lamina_es.qm"}
    for name in wanted | {"i18n/lamina_es.ts", "fonts/.hidden", "notes.txt"}:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    found = contents.resources(tmp_path)

    assert {path.relative_to(tmp_path).as_posix() for path in found} == wanted


def test_without_a_library_there_is_no_package(tmp_path: Path) -> None:
    """A program without its text would start, and be empty."""
    with pytest.raises(FileNotFoundError, match=r"library\.sqlite is missing"):
        contents.resources(tmp_path)


def test_links_to_libraries_that_stay_out_stay_out_too() -> None:
    """A link that leads nowhere would be a riddle to whoever finds it."""
    core = ("PySide6/Qt/lib/libQt6Core.so.6", "/qt/libQt6Core.so.6", "BINARY")
    kept = ("libQt6Core.so.6", core[0], "SYMLINK")
    lost = ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK")
    style = ("resources/styles/lamina.qss", "/src/lamina.qss", "DATA")
    names = ("typst-0.15.2.dist-info/METADATA", "/x/METADATA", "DATA")

    found = selection.chosen_data([style, kept, lost, names], [], [core])

    assert found == [kept, style]


def test_the_words_of_the_readability_scores_come_with_their_module() -> None:
    """The list is data, which no import shows."""
    found = selection.chosen_data([], [("syllapy.words", "/x/words.py", "PYMODULE")], [])

    assert [place for place, _, _ in found if place.endswith("data.csv")]
    assert {Path(file).is_file() for _, file, _ in found} == {True}


def test_what_is_imported_by_made_up_names_is_named() -> None:
    """The library chooses a build of its metrics for the processor that it finds."""
    names = selection.hidden_imports()

    assert "rapidfuzz.distance.metrics_cpp" in names
