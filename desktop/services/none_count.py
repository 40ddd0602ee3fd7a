"""A guard against a fault of PySide6 6.12 that would end the program on Python 3.11.

Each call that returns nothing gives None back without counting it, and each `Signal.emit` and `disconnect` gives True
so: in Python 3.12 and later these are never counted, but before that Python ends with “deallocating None” (or “True or
False”) once some thousands of calls are made (measured: `QLabel.setText`, `Signal.emit`, each call one reference less;
PySide6 6.11 does not do it with None). Tests tell when the fault is gone.
"""

import sys

_MANY = 1 << 48


def hold_none() -> None:
    """Count None, True and False so often that no session can use their references up; elsewhere do nothing."""
    if sys.version_info >= (3, 12) or hasattr(sys, "gettotalrefcount"):
        return
    import ctypes

    for held in (None, True, False):
        # The count is the first field of an object (PyObject.ob_refcnt in CPython's Include/object.h).
        ctypes.c_ssize_t.from_address(id(held)).value += _MANY
