"""A real window over a small real library, and answers for its dialogs."""

from tests.helpers.dialogs import files, in_next_dialog
from tests.helpers.window_fixtures import open_window, rig, small_library

__all__ = ["files", "in_next_dialog", "open_window", "rig", "small_library"]
