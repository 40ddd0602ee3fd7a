"""Make the package: ``python3 build_scripts/dev.py package`` makes the folder, with ``--archives`` what is downloaded.

Everything lands in ``dist``. Run inside the project's environment.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from build_scripts.environment import variables
from build_scripts.package import appimage, archive, budget, bundle, debian, windows
from build_scripts.package.closure import LibraryNotFound, system_libraries
from build_scripts.package.component import NoticeMissing, components
from build_scripts.package.inventory import bill_of_materials
from build_scripts.package.wine.steps import steps as wine_steps
from build_scripts.progress import Step, StepFailed, say
from desktop import __version__

_TOOLS = {"readelf": "binutils", "strip": "binutils", "objcopy": "binutils"}
_ARCHIVE_TOOLS = {"zstd": "zstd", "dpkg-deb": "dpkg"}


def main(arguments: Sequence[str]) -> int:
    """Make what is asked for and return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py package", description="Make the program that needs no Python.")
    parser.add_argument("--archives", action="store_true", help="the .tar.zst, the .deb and the bill of materials too")
    parser.add_argument("--windows-under-wine", action="store_true", help="build and try out the one for Windows")
    parser.add_argument("--appimage-runtime", type=Path, metavar="FILE", help="an AppImage too, with this runtime")
    options = parser.parse_args(arguments)
    steps = (
        [("Handouts", _measure), *wine_steps()]
        if options.windows_under_wine
        else _steps(with_archives=options.archives)
    )
    if options.appimage_runtime:
        steps += [("AppImage", partial(_make_appimage, options.appimage_runtime))]
    return 0 if all(_is_done(Step(title, number, len(steps)), do) for number, (title, do) in enumerate(steps, 1)) else 1


def _steps(*, with_archives: bool) -> list[tuple[str, Callable[[Step], None]]]:
    steps = [("Tools", _tools(with_archives=with_archives))]
    # Only what people download is worth the minutes: without, each handout is measured when it is first asked for.
    steps += [("Handouts", _measure)] if with_archives else []
    steps += [("Program", _program), ("Licences", _furnish), ("Size", _weigh), ("Self-test", _self_test)]
    if with_archives:
        steps += [("Bill of materials", _list_materials), *_archives()]
    return steps


def _archives() -> list[tuple[str, Callable[[Step], None]]]:
    archives: dict[str, list[tuple[str, Callable[[Step], None]]]] = {
        "linux": [("tar.zst", _pack), ("deb", _pack_for_debian)],
        "win32": [("zip", _pack_for_windows), ("Installer", _make_installer)],
        "darwin": [("zip", _pack_for_macos)],
    }
    return archives[sys.platform]


def _is_done(step: Step, do: Callable[[Step], None]) -> bool:
    try:
        do(step)
    except StepFailed as failure:
        step.fail(failure)
    except (LibraryNotFound, NoticeMissing, budget.OverBudget) as problem:
        step.fail(StepFailed(str(problem), "decide whether it belongs into the package; see build_scripts/package."))
    except subprocess.CalledProcessError as problem:
        step.fail(StepFailed(str(problem), "see what the lines above say."))
    except OSError as problem:
        step.fail(StepFailed(str(problem), "see that the disk has room (2 GB)."))
    else:
        return True
    return False


def _tools(*, with_archives: bool) -> Callable[[Step], None]:
    def check(_step: Step) -> None:
        if sys.platform != "linux":
            return
        wanted = _TOOLS | (_ARCHIVE_TOOLS if with_archives else {})
        absent = sorted({package for tool, package in wanted.items() if shutil.which(tool) is None})
        absent += [] if _has_python_library() else [f"libpython3.{sys.version_info.minor}"]
        if absent:
            raise StepFailed(
                f"Not found: {', '.join(absent)}.", f"run this once: sudo apt-get install {' '.join(absent)}"
            )

    return check


def _has_python_library() -> bool:
    # Debian's Python holds its library within itself and has the one that others can load in a package of its own.
    name = str(sysconfig.get_config_var("INSTSONAME"))
    return (Path(str(sysconfig.get_config_var("LIBDIR"))) / name).is_file() or name in system_libraries()


def _measure(step: Step) -> None:
    step.announce("some minutes, once for each change of text or template")
    step.call(
        [sys.executable, "-m", "build_scripts.measure_handouts"],
        remedy="mend what the lines above name, then run the same command again.",
        environment=variables(),
    )


def _program(step: Step) -> None:
    bundle.build(step, bundle.moment_of_the_source())


def _furnish(_step: Step) -> None:
    bundle.furnish(components(bundle.PROGRAM))


def _weigh(_step: Step) -> None:
    say(f"dist/lamina: {budget.check_folder(bundle.PROGRAM)}")


def _self_test(step: Step) -> None:
    programs = {
        "win32": bundle.PROGRAM / "lamina-cli.exe",
        "darwin": bundle.APPLICATION / "Contents" / "MacOS" / "lamina",
    }
    program = programs.get(sys.platform, bundle.PROGRAM / "lamina")
    step.call(
        [program, "self-test"],
        remedy="mend what the lines above name.",
        environment=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )


def _list_materials(_step: Step) -> None:
    target = bundle.DIST / f"{_download_name()}.cdx.json"
    text = bill_of_materials("Lamina", __version__, components(bundle.PROGRAM))
    target.write_text(text, encoding="utf-8", newline="\n")


def _pack(step: Step) -> None:
    step.announce("two minutes")
    target = bundle.DIST / f"{_download_name()}.tar.zst"
    archive.write_tar_zst(bundle.PROGRAM, target, bundle.moment_of_the_source())
    _tell_size(target)


def _pack_for_debian(step: Step) -> None:
    step.announce("two minutes")
    target = bundle.DIST / f"lamina_{__version__}_amd64.deb"
    stage = bundle.WORKSHOP / "deb"
    debian.write_deb(bundle.PROGRAM, target, stage, __version__, bundle.moment_of_the_source())
    _tell_size(target)


def _make_appimage(runtime: Path, step: Step) -> None:
    step.announce("two minutes")
    target = bundle.DIST / f"{_download_name()}.AppImage"
    moment = bundle.moment_of_the_source()
    appimage.write_appimage(bundle.PROGRAM, runtime, target, bundle.WORKSHOP / "appimage", moment)
    _tell_size(target)


def _pack_for_windows(_step: Step) -> None:
    target = bundle.DIST / f"{_download_name()}.zip"
    windows.write_zip(bundle.PROGRAM, target, bundle.moment_of_the_source())
    _tell_size(target)


def _make_installer(_step: Step) -> None:
    target = bundle.DIST / f"{_download_name()}-setup.exe"
    windows.write_installer(bundle.PROGRAM, target, __version__)
    _tell_size(target)


def _pack_for_macos(_step: Step) -> None:
    # The one tool that keeps what the signature of an application covers.
    target = bundle.DIST / f"{_download_name()}.zip"
    subprocess.run(["ditto", "-c", "-k", "--keepParent", bundle.APPLICATION, target], check=True)
    _tell_size(target)


def _tell_size(target: Path) -> None:
    say(f"dist/{target.name}: {budget.check_archive(target)}")


def _download_name() -> str:
    system = {"linux": "linux", "win32": "windows", "darwin": "macos"}[sys.platform]
    return f"lamina-{__version__}-{system}-{platform.machine().lower()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
