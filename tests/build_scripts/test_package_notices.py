"""The terms of everything that is bundled."""

import json
from pathlib import Path

import pytest

from build_scripts.package import component, notices
from build_scripts.package.component import Component, NoticeMissing
from build_scripts.package.inventory import bill_of_materials

_QT = "PySide6_Essentials"


@pytest.fixture
def made_of(tmp_path: Path) -> list[Component]:
    """Return a package of three components."""
    text = tmp_path / "copyright"
    text.write_text("On Debian systems see /usr/share/common-licenses/GPL-2.", encoding="utf-8")
    crate = Component("serde", "1.0", "MIT OR Apache-2.0", ())
    return [
        Component(_QT, "6.12.0", "LGPL-3.0-only", (text,), ("PySide6",)),
        Component("typst", "0.15", "Apache-2.0", (text,), ("typst",), (crate,)),
        Component("libxcb1", "1.15-1", "see the text (Debian source package libxcb)", (text,), ("libxcb.so.1",)),
    ]


def test_each_component_is_named_with_its_terms_and_their_text(made_of: list[Component], tmp_path: Path) -> None:
    """And so is what a component was built from."""
    notices.write_notices(tmp_path, made_of)

    told = (tmp_path / "licences" / "NOTICES.txt").read_text(encoding="utf-8")
    texts = {path.name for path in (tmp_path / "licences" / "texts").iterdir()}

    assert "libxcb1 1.15-1\n    terms: see the text (Debian source package libxcb)" in told
    assert "serde 1.0: MIT OR Apache-2.0" in told
    assert f"text: texts/{_QT}-copyright.txt" in told
    assert {f"{_QT}-copyright.txt", "typst-copyright.txt", "libxcb1-copyright.txt"} <= texts
    assert (tmp_path / "licences" / "LICENSE.txt").is_file()


def test_the_notices_say_how_to_replace_qt(made_of: list[Component], tmp_path: Path) -> None:
    """The LGPL asks for it."""
    notices.write_notices(tmp_path, made_of)

    told = (tmp_path / "licences" / "NOTICES.txt").read_text(encoding="utf-8")

    assert "To use a Qt of your own, build Qt 6.12" in told


def test_the_wheels_of_the_program_bring_their_texts(tmp_path: Path) -> None:
    """Each with at least one, or the build stops."""
    licence = tmp_path / "_internal" / "resources" / "fonts" / "NotoSans-LICENSE.txt"
    licence.parent.mkdir(parents=True)
    licence.touch()

    found = {made.name: made for made in component.components(tmp_path)}

    assert {"Python", "PySide6_Essentials", "typst", "RapidFuzz", "Noto Sans", "Lucide icons"} <= set(found)
    assert [text.name for text in found["PySide6_Essentials"].texts] == ["LGPL-3.0.txt", "GPL-3.0.txt"]
    assert len(found["typst"].parts) > 100
    assert "syllapy" not in found


def test_a_library_of_unknown_origin_stops_the_build(tmp_path: Path) -> None:
    """What nobody may pass on must not slip in."""
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "libmystery.so.1").write_bytes(b"\x7fELF")

    with pytest.raises(NoticeMissing, match=r"libmystery\.so\.1"):
        component.components(tmp_path)


def test_the_bill_of_materials_holds_what_is_inside(made_of: list[Component]) -> None:
    """Terms that are no expression of SPDX are left out rather than made up."""
    bill = json.loads(bill_of_materials("Lamina", "1.2.3", made_of))

    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert [entry["name"] for entry in bill["components"]] == [_QT, "typst", "libxcb1"]
    assert bill["components"][0]["licenses"] == [{"expression": "LGPL-3.0-only"}]
    assert bill["components"][1]["components"][0]["name"] == "serde"
    assert "licenses" not in bill["components"][2]
