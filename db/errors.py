"""What can go wrong with the library and the clinic's file.

LaminaError                     has `.advice`: what the person in front of the screen can do
├── LibraryError                the bundled library cannot be used
│   ├── LibraryMissing          no file there
│   ├── LibraryDamaged          not a database, truncated, or its hash differs
│   └── LibraryTooNew           made for a newer program
├── UnknownTopic                no topic has that id
├── ContentError                the content fails the gate; `.problems` names file, line and rule
└── ClinicFileError             the clinic's own file cannot be read or written
"""


class LaminaError(Exception):
    """An expected failure: a sentence that says what happened, and advice on what to do next."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


class LibraryError(LaminaError):
    """The bundled library cannot be used."""


class LibraryMissing(LibraryError):
    """The library file is not where it should be."""


class LibraryDamaged(LibraryError):
    """The library file is not what was built: torn, altered or no database at all."""


class LibraryTooNew(LibraryError):
    """The library was made for a newer version of the program."""


class UnknownTopic(LaminaError):
    """No topic has the id that was asked for."""


class ContentError(LaminaError):
    """The content does not pass the gate."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s) in the content:\n" + "\n".join(problems))
        self.problems = problems


class ClinicFileError(LaminaError):
    """The clinic's own file cannot be read or written."""
