"""Which libraries go into the package, and from which C library on it runs."""

import sys
from pathlib import Path

import pytest

from build_scripts.package import closure
from build_scripts.package.closure import LibraryNotFound

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about programs of Linux")

_NEEDS = {
    "plugin.so": ("libQt.so.6", "libc.so.6"),
    "libQt.so.6": ("libicu.so.73", "libxcb.so.1", "libm.so.6"),
    "libxcb.so.1": ("libXau.so.6", "libQt.so.6"),
}


def _needs(file: Path) -> tuple[str, ...]:
    return _NEEDS.get(file.name, ())


def _paths(*names: str) -> dict[str, Path]:
    return {name: Path(name) for name in names}


def test_libraries_of_libraries_go_in_and_nothing_else() -> None:
    """The system's library is taken where PyInstaller brought none; the C library never."""
    collected = _paths("libQt.so.6", "libicu.so.73", "libUnused.so.1")

    found = closure.closure([Path("plugin.so")], collected, _paths("libxcb.so.1", "libXau.so.6"), _needs)

    assert found == {"libQt.so.6", "libicu.so.73", "libxcb.so.1", "libXau.so.6"}


def test_a_library_that_is_nowhere_stops_the_build() -> None:
    """Otherwise the package would start here and nowhere else."""
    with pytest.raises(LibraryNotFound, match=r"libxcb\.so\.1 needs libXau\.so\.6"):
        closure.closure([Path("plugin.so")], _paths("libQt.so.6", "libicu.so.73"), _paths("libxcb.so.1"), _needs)


@pytest.mark.needs_tool("readelf")
def test_a_real_program_tells_what_it_needs() -> None:
    """Read from the file itself, without running it."""
    program = Path("/bin/ls").resolve()

    assert "libc.so.6" in closure.needed_names(program)
    assert (2, 2) < closure.c_library_version([program]) < (3, 0)


def test_the_loader_knows_its_libraries() -> None:
    """Each name leads to a file that is there."""
    libraries = closure.system_libraries()

    assert libraries["libc.so.6"].is_file()


def test_a_program_is_told_from_a_script(tmp_path: Path) -> None:
    """A script has no libraries."""
    script = tmp_path / "script.so"
    script.write_text("#!/bin/sh\n", encoding="utf-8")

    assert closure.is_elf(Path("/bin/ls"))
    assert not closure.is_elf(script)
