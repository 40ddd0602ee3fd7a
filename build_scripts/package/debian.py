"""The package for Debian and Ubuntu: everything in /opt/lamina, a command, a menu entry and icons."""

import os
import shutil
import subprocess
from pathlib import Path

from build_scripts.package.archive import in_order, plain_mode
from build_scripts.package.budget import size_mb
from build_scripts.package.closure import c_library_version, is_elf

_CONTROL = """\
Package: lamina
Version: {version}
Architecture: amd64
Maintainer: The Lamina maintainers <noreply@example.invalid>
Installed-Size: {kilobytes}
Depends: libc6 (>= {c_library})
Recommends: xkb-data, libcups2t64 | libcups2
Section: education
Priority: optional
Description: offline reference of spinal stress fractures, with handouts
 Causes and treatments of spinal stress fractures and the conditions around
 them, in English and Spanish, made to put a clear printed page into a
 patient's hand. It opens no connection to the internet.
 .
 Nothing in it has been reviewed by a clinician yet.
"""


def write_deb(program: Path, target: Path, workshop: Path, version: str, moment: int) -> None:
    """Write the `.deb` of an unpacked program; the stage is left in `workshop`."""
    shutil.rmtree(workshop, ignore_errors=True)
    inside = workshop / "opt" / "lamina"
    shutil.copytree(program, inside, symlinks=True, ignore=shutil.ignore_patterns("share", "add-to-menu.sh"))
    shutil.copytree(program / "share", workshop / "usr" / "share")
    command = workshop / "usr" / "bin" / "lamina"
    command.parent.mkdir()
    command.symlink_to("/opt/lamina/lamina")
    notices = workshop / "usr" / "share" / "doc" / "lamina" / "copyright"
    notices.parent.mkdir(parents=True)
    shutil.copyfile(program / "licences" / "NOTICES.txt", notices)
    control = workshop / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(_filled_control(workshop, version), encoding="utf-8", newline="\n")
    _make_plain(workshop, moment)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", workshop, target],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(moment)},
    )


def _filled_control(stage: Path, version: str) -> str:
    files = [path for path in stage.rglob("*") if path.is_file() and not path.is_symlink() and is_elf(path)]
    c_library = ".".join(map(str, c_library_version(files)))
    return _CONTROL.format(version=version, kilobytes=round(size_mb(stage) * 1_000_000 / 1024), c_library=c_library)


def _make_plain(stage: Path, moment: int) -> None:
    for path in in_order(stage):
        if not path.is_symlink():
            path.chmod(plain_mode(is_folder=path.is_dir(), is_program=bool(path.stat().st_mode & 0o100)))
        os.utime(path, (moment, moment), follow_symlinks=False)
