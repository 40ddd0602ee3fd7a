"""Lamina without a window: find, read and hand out topics from a terminal or another program.

Exit codes: 0 done, 1 could not be done (the reason is on standard error), 2 the command line is wrong.
"""

from desktop.cli.main import main

__all__ = ["main"]
