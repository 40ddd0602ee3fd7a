"""The folder `licences` of the package: what is in it, under which terms, and how to put another Qt in."""

import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from build_scripts.package.component import Component, own_licence

_STANDARD_TEXT = re.compile(r"/usr/share/common-licenses/([A-Za-z]+(?:-[\d.]*\d)?)")
_HEAD = """\
Lamina is free software under the Apache License 2.0 (LICENSE.txt): program, text and pictures.
It comes with the work of others, listed below with its terms; the full texts lie in the folder `texts`.

Nothing in Lamina has been reviewed by a clinician yet.


Qt and Qt for Python, and how to replace them
---------------------------------------------
Qt {version} (Copyright The Qt Company Ltd. and others) and its binding to Python are used under the GNU Lesser General
Public License, version 3, without any change. Their source is at https://download.qt.io/official_releases/ (QtForPython
and qt); the terms of the works inside Qt are listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html.

They lie as separate shared libraries in the folder `_internal/PySide6`, and nothing checks that they are the ones that
came with Lamina. To use a Qt of your own, build Qt {series} (or a later 6.x) for your system and put its libraries in
the place of the files of the same names in `_internal/PySide6/Qt/lib`, its plug-ins in `_internal/PySide6/Qt/plugins`
(Windows: both in `_internal/PySide6`). To use a binding of your own, build PySide6 and shiboken6 and replace the
folders `_internal/PySide6` and `_internal/shiboken6`. Or start Lamina from its source with any PySide6 you have.


What the package is made of
---------------------------
"""


def write_notices(folder: Path, components: Sequence[Component]) -> None:
    """Write `licences` into the unpacked program in `folder`."""
    target = folder / "licences"
    shutil.rmtree(target, ignore_errors=True)
    (target / "texts").mkdir(parents=True)
    shutil.copyfile(own_licence(), target / "LICENSE.txt")
    named = [(component, _copy_texts(component, target / "texts")) for component in components]
    qt = next(component.version for component in components if component.name.startswith("PySide6"))
    head = _HEAD.format(version=qt, series=qt.rpartition(".")[0])
    body = "\n".join(_section(component, texts) for component, texts in named)
    (target / "NOTICES.txt").write_text(head + body, encoding="utf-8", newline="\n")


def _copy_texts(component: Component, folder: Path) -> list[str]:
    names = []
    for text in component.texts:
        is_shared = text.parent.name == "texts"
        stem = "".join(letter if letter.isalnum() or letter in "-._" else "-" for letter in component.name)
        name = text.name if is_shared else f"{stem}-{text.stem}.txt"
        shutil.copyfile(text, folder / name)
        names.append(name)
        names += _copy_standard_texts(text, folder)
    return names


def _copy_standard_texts(text: Path, folder: Path) -> list[str]:
    """Copy what a text of Debian only points to: licences that lie on every Debian system, and on no other."""
    pointed_at = set(_STANDARD_TEXT.findall(text.read_text(encoding="utf-8", errors="replace")))
    found = [Path("/usr/share/common-licenses") / name for name in sorted(pointed_at)]
    for path in filter(Path.is_file, found):
        shutil.copyfile(path, folder / f"{path.name}.txt")
    return [f"{path.name}.txt" for path in found if path.is_file()]


def _section(component: Component, texts: Iterable[str]) -> str:
    lines = [f"{component.name} {component.version}".rstrip(), f"    terms: {component.terms}"]
    lines += [f"    text: texts/{name}" for name in texts]
    if component.files:
        lines.append(f"    files: {', '.join(component.files)}")
    if component.parts:
        lines.append("    built from:")
        lines += [f"        {part.name} {part.version}: {part.terms or 'not stated'}" for part in component.parts]
    return "\n".join(lines) + "\n"
