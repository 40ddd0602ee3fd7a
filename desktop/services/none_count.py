"""A guard against a fault of PySide6 6.12 that would end the program on Python 3.11.

Each call that returns nothing gives None back without counting it: in Python 3.12 and later None is never counted, but
before that Python ends with “deallocating None” once some thousands of calls are made (measured: `QLabel.setText`, each
call one reference less; PySide6 6.11 does not do it). A test tells when the fault is gone.
"""

import sys

_MANY = 1 << 48


def hold_none() -> None:
    """Count None so often that no session can use its references up; where None is not counted, do nothing."""
    if sys.version_info >= (3, 12) or hasattr(sys, "gettotalrefcount"):
        return
    import ctypes

    # The count is the first field of an object (PyObject.ob_refcnt in CPython's Include/object.h).
    ctypes.c_ssize_t.from_address(id(None)).value += _MANY
