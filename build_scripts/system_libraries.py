"""The system libraries that Qt's wheels expect on Linux: found by loading them, installed where that is allowed.

Names of Debian and Ubuntu; where a release renamed a package, the newer name comes first.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

from build_scripts.progress import Step, StepFailed

# Every Qt program needs these, a headless one too.
_FOR_QT = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
}
_FOR_A_WINDOW = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libcups.so.2": ("libcups2t64", "libcups2"),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
# Debian splits this module off; without it no environment can be made.
_ENSUREPIP = "Python's ensurepip"


def has_display() -> bool:
    """Tell whether a window can be shown."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing(*, for_a_window: bool) -> dict[str, tuple[str, ...]]:
    """Return what is not there, each with the names its package may have."""
    if sys.platform != "linux":
        return {}
    wanted = _FOR_QT | (_FOR_A_WINDOW if for_a_window else {})
    absent = {library: packages for library, packages in wanted.items() if not _can_load(library)}
    if importlib.util.find_spec("ensurepip") is None:
        absent[_ENSUREPIP] = (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)
    return absent


def ensure(step: Step, *, for_a_window: bool) -> None:
    """Install what is missing, or name the command that does.

    Raises StepFailed.
    """
    absent = missing(for_a_window=for_a_window)
    if not absent:
        return
    if shutil.which("apt-get") is None:
        raise StepFailed(
            f"Not found: {', '.join(absent)}.",
            "install the packages of your distribution that hold them, then run the same command again.",
        )
    if os.geteuid() != 0:
        raise StepFailed(
            f"Not found: {', '.join(absent)}.",
            "run this once, then the same command again:\n"
            f"  sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(_packages(absent))}",
        )
    step.announce(f"installing {len(absent)} packages with apt-get")
    _install(step, absent)
    importlib.invalidate_caches()
    still_absent = missing(for_a_window=for_a_window)
    if still_absent:
        raise StepFailed(
            f"Installed, but still not found: {', '.join(still_absent)}.",
            f"see what this says: apt-get install {' '.join(_packages(still_absent))}",
        )


def _install(step: Step, absent: dict[str, tuple[str, ...]]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    remedy = f"see what this says: apt-get update && apt-get install {' '.join(_packages(absent))}"
    try:
        step.call(_apt_install(absent), remedy, environment)
    except StepFailed:
        # The package lists of a new machine are empty or old.
        step.call(["apt-get", "update"], remedy, environment)
        step.call(_apt_install(absent), remedy, environment)


def _apt_install(absent: dict[str, tuple[str, ...]]) -> list[str]:
    options = ["--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    return ["apt-get", "install", *options, *_packages(absent)]


def _packages(absent: dict[str, tuple[str, ...]]) -> list[str]:
    return sorted({_apt_name(names) for names in absent.values()})


def _apt_name(names: tuple[str, ...]) -> str:
    return next((name for name in names[:-1] if _is_known_to_apt(name)), names[-1])


def _is_known_to_apt(package: str) -> bool:
    found = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return found.returncode == 0


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
