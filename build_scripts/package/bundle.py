"""The program as one folder, `dist/lamina`: made by PyInstaller from `lamina.spec`, then furnished."""

import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.environment import ROOT, variables
from build_scripts.package import icons, notices
from build_scripts.package.component import Component
from build_scripts.progress import Step

DIST = ROOT / "dist"
PROGRAM = DIST / "lamina"
# macOS only: the same as one thing to click on.
APPLICATION = DIST / "Lamina.app"
WORKSHOP = ROOT / "build" / "package"
_HERE = Path(__file__).parent
_SPEC = _HERE / "lamina.spec"
# Where there is no history to ask, as in an unpacked source archive: 2026-01-01.
_NO_HISTORY = 1_767_225_600


def moment_of_the_source() -> int:
    """Return when the checked-out commit was made, in seconds since 1970: the only time a package may show."""
    asked = subprocess.run(
        ["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    ) if shutil.which("git") else None  # fmt: skip
    return int(asked.stdout) if asked and asked.returncode == 0 else _NO_HISTORY


def build(step: Step, moment: int) -> None:
    """Make `dist/lamina` anew; raises StepFailed with PyInstaller's last lines."""
    step.announce("half a minute")
    if sys.platform in {"win32", "darwin"}:
        ending = {"win32": "ico", "darwin": "icns"}[sys.platform]
        icons.write_picture(ROOT / "build" / "icons" / f"lamina.{ending}", 256)
    step.call(
        [sys.executable, "-P", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
         "--distpath", DIST, "--workpath", WORKSHOP / "work", _SPEC],
        remedy="mend what the lines above name, then run the same command again.",
        environment=variables() | {
            # Hash seeds and clocks would make two builds of one commit differ.
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(moment),
            "PYINSTALLER_CONFIG_DIR": str(WORKSHOP / "pyinstaller"),
        },
    )  # fmt: skip


def furnish(components: list[Component]) -> None:
    """Put the licences and, on Linux, menu entry and icons beside the program; on macOS sign what came of it."""
    notices.write_notices(PROGRAM, components)
    if sys.platform == "darwin":
        notices.write_notices(APPLICATION / "Contents" / "Resources", components)
        # Anew, since the signature covers all that is inside. By nobody ("-"): macOS runs nothing that has none at all.
        subprocess.run(["codesign", "--force", "--deep", "--sign", "-", APPLICATION], check=True)
    if sys.platform == "linux":
        share = PROGRAM / "share"
        shutil.rmtree(share, ignore_errors=True)
        (share / "applications").mkdir(parents=True)
        shutil.copyfile(_HERE / "lamina.desktop", share / "applications" / "lamina.desktop")
        icons.write_icon_theme(share / "icons")
        shutil.copy(_HERE / "add-to-menu.sh", PROGRAM / "add-to-menu.sh")
