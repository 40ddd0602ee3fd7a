"""What opens the dialogs of the window, by a short name."""

from collections.abc import Callable

from desktop.app import Application


def dialog_openers(application: Application) -> dict[str, Callable[[], object]]:
    """Return what opens each dialog that needs nothing but the window; the call ends when the dialog is closed."""
    return {
        "shortcuts": application.helping.show_shortcuts,
        "troubleshooting": application.helping.show_troubleshooting,
        "letterhead": application.handout.edit_letterhead,
        "code": application.clinic.check_code,
        "counts": application.clinic.show_counts,
        "pack": application.clinic.make_pack,
        "options": application.handout._ask_options,
        "circle": application.handout._ask_circled,
        "set": application.desk.save_set,
        "text": application.desk._new_text,
    }
