"""The program as one file that is started without being unpacked or installed: an AppImage.

Such a file is a small program, the runtime, with a packed folder behind it that it makes readable. It starts later than
the unpacked program, so it is offered second.
"""

import os
import shutil
import subprocess
from pathlib import Path

_INSIDE = Path("usr") / "lib" / "lamina"


def write_appimage(program: Path, runtime: Path, target: Path, workshop: Path, moment: int) -> None:
    """Write an unpacked program as one file; every file in it is of root and of the moment (seconds since 1970)."""
    shutil.rmtree(workshop, ignore_errors=True)
    folder = workshop / "Lamina.AppDir"
    shutil.copytree(
        program, folder / _INSIDE, symlinks=True, ignore=shutil.ignore_patterns("share", "add-to-menu.sh", "portable")
    )
    # Desktops look for these in the folder's root.
    theme = program / "share" / "icons" / "hicolor"
    shutil.copyfile(program / "share" / "applications" / "lamina.desktop", folder / "lamina.desktop")
    shutil.copyfile(theme / "256x256" / "apps" / "lamina.png", folder / "lamina.png")
    (folder / ".DirIcon").symlink_to("lamina.png")
    (folder / "AppRun").symlink_to(_INSIDE / "lamina")
    packed = workshop / "packed"
    options = ("-root-owned", "-no-xattrs", "-noappend", "-quiet", "-no-progress")
    # Large blocks: a tenth smaller than in blocks of the usual size.
    compression = ("-comp", "zstd", "-Xcompression-level", "19", "-b", "1M")
    subprocess.run(
        ["mksquashfs", folder, packed, *options, *compression],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(moment)},
    )
    target.write_bytes(runtime.read_bytes() + packed.read_bytes())
    target.chmod(0o755)
