"""The part of libcups that printing needs, as ctypes sees it. CUPS comes with Linux desktops and with macOS."""

import sys
from ctypes import CDLL, CFUNCTYPE, POINTER, Structure, c_char_p, c_double, c_int, c_size_t, c_void_p
from typing import Any

_LIBRARY = "/usr/lib/libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"


class Option(Structure):
    """cups_option_t."""

    _fields_ = (("name", c_char_p), ("value", c_char_p))


class Destination(Structure):
    """cups_dest_t."""

    _fields_ = (
        ("name", c_char_p),
        ("instance", c_char_p),
        ("is_default", c_int),
        ("option_count", c_int),
        ("options", POINTER(Option)),
    )


Options = POINTER(Option)
Destinations = POINTER(Destination)

_PasswordQuestion = CFUNCTYPE(c_void_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)

# By name: what a function returns, and what it takes.
_FUNCTIONS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "cupsServer": (c_char_p, ()),
    "ippPort": (c_int, ()),
    "cupsEncryption": (c_int, ()),
    "httpConnect2": (c_void_p, (c_char_p, c_int, c_void_p, c_int, c_int, c_int, c_int, c_void_p)),
    "httpSetTimeout": (None, (c_void_p, c_double, c_void_p, c_void_p)),
    "httpClose": (None, (c_void_p,)),
    "cupsSetPasswordCB2": (None, (_PasswordQuestion, c_void_p)),
    "cupsGetDests2": (c_int, (c_void_p, POINTER(Destinations))),
    "cupsGetNamedDest": (Destinations, (c_void_p, c_char_p, c_char_p)),
    "cupsCopyDestInfo": (c_void_p, (c_void_p, Destinations)),
    "cupsFreeDestInfo": (None, (c_void_p,)),
    "cupsFreeDests": (None, (c_int, Destinations)),
    "cupsAddOption": (c_int, (c_char_p, c_char_p, c_int, POINTER(Options))),
    "cupsFreeOptions": (None, (c_int, Options)),
    "cupsEncodeOptions2": (None, (c_void_p, c_int, Options, c_int)),
    "cupsUser": (c_char_p, ()),
    "httpAssembleURI": (c_int, (c_int, c_char_p, c_int, c_char_p, c_char_p, c_char_p, c_int, c_char_p)),
    "ippNewRequest": (c_void_p, (c_int,)),
    "ippAddString": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_char_p, c_char_p)),
    "cupsDoRequest": (c_void_p, (c_void_p, c_void_p, c_char_p)),
    "ippFindAttribute": (c_void_p, (c_void_p, c_char_p, c_int)),
    "ippGetInteger": (c_int, (c_void_p, c_int)),
    "ippGetCount": (c_int, (c_void_p,)),
    "ippGetString": (c_char_p, (c_void_p, c_int, c_void_p)),
    "ippDelete": (None, (c_void_p,)),
    "cupsStartDocument": (c_int, (c_void_p, c_char_p, c_int, c_char_p, c_char_p, c_int)),
    "cupsWriteRequestData": (c_int, (c_void_p, c_char_p, c_size_t)),
    "cupsFinishDocument": (c_int, (c_void_p, c_char_p)),
    "cupsCancelJob2": (c_int, (c_void_p, c_char_p, c_int, c_int)),
    "cupsLastError": (c_int, ()),
}


def _give_no_password(*_question: object) -> None:
    """Answer nothing, where libcups would ask on the terminal and wait for ever."""


_NO_PASSWORD = _PasswordQuestion(_give_no_password)


def load_libcups() -> CDLL:
    """Return libcups, with its functions typed and its questions answered; raises `OSError` where it is missing.

    Call it on the thread that will print: libcups keeps its settings per thread.
    """
    library = CDLL(_LIBRARY)
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    library.cupsSetPasswordCB2(_NO_PASSWORD, None)
    return library
