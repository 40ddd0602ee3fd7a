"""The program's picture in the sizes that desktops ask for, drawn from `resources/lamina.svg`."""

import os
import shutil
from pathlib import Path

from build_scripts.environment import ROOT

_DRAWING = ROOT / "resources" / "lamina.svg"
_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)


def write_icon_theme(folder: Path) -> None:
    """Write the icon as a theme's folder: `hicolor/<size>/apps/lamina.png`, and as it was drawn."""
    for size in _SIZES_PX:
        place = folder / "hicolor" / f"{size}x{size}" / "apps" / "lamina.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        write_picture(place, size)
    drawn = folder / "hicolor" / "scalable" / "apps" / "lamina.svg"
    drawn.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_DRAWING, drawn)


def write_picture(path: Path, size: int) -> None:
    """Write the icon in one size; the ending of the path says in which format (png, ico, icns)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(_DRAWING)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise OSError(f"the icon could not be written to {path.name}")
