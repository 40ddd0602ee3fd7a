"""What the command line itself refuses."""

from db.errors import LaminaError


class WrongInput(LaminaError):
    """What came with the command cannot be used; the exit code is 2, as for a wrong option."""
