"""The program for Windows: a folder to unpack, and an installer for one person."""

import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from build_scripts.package.archive import in_order

_SCRIPT = Path(__file__).with_name("lamina.nsi")


def write_zip(folder: Path, target: Path, moment: int) -> None:
    """Pack a folder without links, under its own name; every file is of the moment (seconds since 1970)."""
    when = datetime.fromtimestamp(moment, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in in_order(folder):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), when)
                entry.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(entry, path.read_bytes())


def write_installer(folder: Path, target: Path, version: str) -> None:
    """Write the installer of an unpacked program with `makensis`."""
    defines = {"VERSION": version, "SOURCE": folder, "TARGET": target}
    subprocess.run(["makensis", "-V2", *(f"-D{name}={value}" for name, value in defines.items()), _SCRIPT], check=True)
