"""A real window over a small real library."""

from tests.helpers.window_fixtures import open_window, rig, small_library

__all__ = ["open_window", "rig", "small_library"]
