"""The Python part of Qt for Python, compiled.

It lies as a compressed archive inside a library, and is unpacked and compiled anew at each start: 20 to 30 ms. Where a
folder `files.dir` lies beside that library, Qt for Python takes it from there instead (its switch is `SBK_EMBED=0`).
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_file
from zipfile import ZipFile

_FOLDER = "shiboken6/files.dir"


class SupportNotFound(Exception):
    """Qt for Python keeps its Python part in another way than we know."""


def compiled_support(workshop: Path) -> Iterator[tuple[str, str, str]]:
    """Write the compiled modules below `workshop`, and return them as PyInstaller's entries; raises SupportNotFound."""
    archive = _find_archive()
    for name in sorted(archive.namelist()):
        if name.endswith(".py"):
            source = workshop / name
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_bytes(archive.read(name))
            # Never compared with its source, which the package does not have.
            compiled = compile_file(
                str(source), f"{source}c", name, doraise=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
            )
            yield f"{_FOLDER}/{name}c", str(compiled), "DATA"


def _find_archive() -> ZipFile:
    import shiboken6  # noqa: F401  # loads its Python part

    archive = getattr(sys.modules["shibokensupport"].__loader__, "zfile", None)
    if not isinstance(archive, ZipFile):
        raise SupportNotFound("shiboken6 does not hold its Python part as an archive; is there a files.dir beside it?")
    return archive
