"""Build the package for Windows under wine and try it out: the steps of `dev.py package --windows-under-wine`.

Everything lands in `build/wine`. It is never published: this Python is not as its makers packed it, nothing is signed,
and wine is no Windows. What people download is made on Windows by the release workflow.
"""

import shutil
from collections.abc import Callable

from build_scripts.environment import ROOT
from build_scripts.package import budget, bundle, msi, windows
from build_scripts.package.wine import windows_python
from build_scripts.package.wine.machine import running_machine, windows_path
from build_scripts.package.wine.trial import Installer, try_installer
from build_scripts.progress import Step, StepFailed, say
from desktop import __version__

_WORKSHOP = ROOT / "build" / "wine"
_WHEELS = _WORKSHOP / "wheels"
_PYTHON = _WORKSHOP / "python"
_MACHINE = _WORKSHOP / "machine"
_SOURCE = _WORKSHOP / "source"
_PROGRAM = _SOURCE / "dist" / "lamina"
_ZIP, _SETUP, _MSI = (_WORKSHOP / name for name in ("lamina.zip", "lamina-setup.exe", "lamina.msi"))
_PARTS = ("build_scripts", "db", "desktop", "resources")
# Tool -> the packages of Debian that bring it.
_TOOLS = {
    "wine": "wine wine64", windows_python.COMPILER: "gcc-mingw-w64-x86-64-win32", "makensis": "nsis", "wixl": "wixl",
    "Xvfb": "xvfb", "xdotool": "xdotool",
}  # fmt: skip


def steps() -> list[tuple[str, Callable[[Step], None]]]:
    """Return the steps by name, in their order."""
    return [
        ("Tools", _look_for_tools),
        ("Wheels for Windows", _bring_wheels),
        ("Program", _build),
        ("zip and installers", _pack),
        ("Trial of the installers", _try_out),
    ]


def _look_for_tools(_step: Step) -> None:
    absent = sorted({packages for tool, packages in _TOOLS.items() if shutil.which(tool) is None})
    if absent:
        raise StepFailed(f"Not found: {', '.join(absent)}.", f"run this once: sudo apt-get install {' '.join(absent)}")


def _bring_wheels(step: Step) -> None:
    windows_python.download(step, _WHEELS)


def _build(step: Step) -> None:
    step.announce("two minutes")
    windows_python.put_together(_WHEELS, _PYTHON)
    # In a folder of its own, so that the package for this system stays what it is.
    shutil.rmtree(_SOURCE, ignore_errors=True)
    for part in _PARTS:
        shutil.copytree(ROOT / part, _SOURCE / part, ignore=shutil.ignore_patterns("__pycache__", "content"))
    shutil.copy(ROOT / "LICENSE", _SOURCE)
    with running_machine(_MACHINE) as machine:
        say(machine.run(_PYTHON / "python.exe", "-c", _START.format(folder=windows_path(_SOURCE))))


# As `python -m build_scripts.package` would, but in this folder.
_START = """\
import os, runpy, sys
os.chdir(r"{folder}")
sys.path.insert(0, os.getcwd())
sys.argv = ["dev.py package"]
runpy.run_module("build_scripts.package", run_name="__main__")
"""


def _pack(step: Step) -> None:
    step.announce()
    windows.write_zip(_PROGRAM, _ZIP, bundle.moment_of_the_source())
    windows.write_installer(_PROGRAM, _SETUP, __version__)
    msi.write_msi(_PROGRAM, _MSI, __version__, _WORKSHOP / "msi")
    for file in (_ZIP, _SETUP, _MSI):
        say(f"build/wine/{file.name}: {budget.check_archive(file)}")


def _try_out(step: Step) -> None:
    step.announce()
    with running_machine(_MACHINE) as machine:
        for_one = Installer((_SETUP, "/S"), machine.local_folder / "Programs" / "Lamina", ("uninstall.exe", "/S"))
        say(try_installer(machine, for_one, _WORKSHOP / "window.png"))
        msi_file = windows_path(_MSI)
        for_all = Installer(
            ("msiexec", "/i", msi_file, "/qn"), machine.programs / "Lamina", ("msiexec", "/x", msi_file, "/qn")
        )
        say(try_installer(machine, for_all, _WORKSHOP / "window-msi.png"))
