"""The Qt application: the window, the handout and the command line over the library in ``db``."""

__version__ = "0.1.0"
