"""What goes into the package and what stays out."""

import re
from pathlib import Path

# Below `resources/`. The text of the templates is read at run time, so files go in as they are.
RESOURCES = (
    "lamina.svg",
    "fonts/*.ttf",
    "fonts/*-LICENSE.txt",
    "handout/*.typ",
    "heights.zip",
    "i18n/*.qm",
    "icons/*.svg",
    "icons/LICENSE",
    "illustrations/*.svg",
    "library.sqlite",
    "library.sqlite.sha256",
    "styles/*.qss",
)
NEEDED_RESOURCES = (
    "library.sqlite",
    "library.sqlite.sha256",
    "fonts/NotoSans-Variable.ttf",
    "i18n/lamina_en.qm",
    "i18n/lamina_es.qm",
    "styles/lamina.qss",
)

# What the program never imports, though something on the way to it might. `_hashlib` is OpenSSL; hashlib has its own
# SHA-256. QtNetwork is there for the pipe between two starts of the program; without `ssl` and Qt's plug-ins for it, no
# later mistake can bring the web into a package unseen.
EXCLUDED_MODULES = (
    "PySide6.QtDBus", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtQml",
    "PySide6.QtQuick", "PySide6.QtTest",
    "_hashlib", "_ssl", "ssl", "ftplib", "http", "imaplib", "smtplib", "urllib.request", "xmlrpc",
    "asyncio", "concurrent", "curses", "distutils", "doctest", "ensurepip", "idlelib", "lib2to3", "multiprocessing",
    "pdb", "pydoc", "test", "tkinter", "turtle", "unittest", "venv",
    "_pytest", "hypothesis", "numpy", "pip", "pygments", "pytest", "setuptools", "pkg_resources", "Stemmer",
    "db.builder", "markdown_it", "mdit_py_plugins", "sqlite_utils", "simple_icd_10_cm",
)  # fmt: skip
# Of the package of stemmers, those that the search imports by name.
STEMMERS = ("snowballstemmer.english_stemmer", "snowballstemmer.spanish_stemmer")
# Left out although the standard library names them: codecs of East Asia, and terminals.
EXCLUDED_EXTENSIONS = (
    "_asyncio", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw", "_crypt",
    "_curses", "_curses_panel", "_lsprof", "_multibytecodec", "_multiprocessing", "_posixshmem", "_queue_test",
    "_tkinter", "audioop", "nis", "ossaudiodev", "readline", "resource", "spwd", "termios",
)  # fmt: skip

# Qt loads a plug-in when it finds the file: what is not here cannot run, and drags no libraries in.
_PLUGINS = re.compile(
    r"""
    platforms/(libq(xcb|wayland|offscreen)\.so | q(windows|offscreen)\.dll | libq(cocoa|offscreen)\.dylib)
  | platforminputcontexts/lib(compose|ibus)platforminputcontextplugin\.so
  | platformthemes/libqxdgdesktopportal\.so
  | wayland-shell-integration/libxdg-shell\.so
  | wayland-decoration-client/lib(adwaita|bradient)\.so
  | imageformats/(lib)?q(jpeg|svg|ico)\.
  | iconengines/(lib)?qsvgicon\.
  | printsupport/(?!libcups)
  | styles/
    """,
    re.VERBOSE,
)
_IN_PLUGINS = re.compile(r"PySide6/(?:Qt/)?plugins/(.+)")
# Software OpenGL and shader compilers of Windows: a program of plain widgets draws without them.
_UNUSED_ON_WINDOWS = re.compile(
    r"(opengl32sw|d3dcompiler_47|Qt6(Quick|Qml|VirtualKeyboard|OpenGL)\w*)\.dll", re.IGNORECASE
)


def is_plugin(name: str) -> bool:
    """Return whether the file, named by its place in the package, is a plug-in of Qt."""
    return bool(_IN_PLUGINS.search(name.replace("\\", "/")))


def is_wanted(name: str) -> bool:
    """Return whether the file, named by its place in the package, may go in."""
    place = name.replace("\\", "/")
    if found := _IN_PLUGINS.search(place):
        return bool(_PLUGINS.match(found[1]))
    last = place.rpartition("/")[2]
    return last.partition(".")[0] not in EXCLUDED_EXTENSIONS and not _UNUSED_ON_WINDOWS.fullmatch(last)


def resources(folder: Path) -> list[Path]:
    """Return the files of the folder `resources` that go in, in a fixed order.

    Raises FileNotFoundError where one is missing without which the program cannot start.
    """
    for name in NEEDED_RESOURCES:
        if not (folder / name).is_file():
            raise FileNotFoundError(f"{name} is missing in {folder.name}; `dev.py setup` builds it")
    return sorted({path for pattern in RESOURCES for path in folder.glob(pattern) if path.is_file()})
