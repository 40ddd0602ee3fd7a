"""From finished pages to a file, and to the large pages from which they can be printed or saved too."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.atomic_file import write_whole
from desktop.core.handout.handout import saved_name
from desktop.core.handout.own_words import own_words
from desktop.services.clinic_store import ClinicStore
from desktop.services.handout_maker import HandoutMaker
from desktop.services.press import Pressed
from desktop.views.main_window import MainWindow
from desktop.views.print_flow import PrintFlow
from desktop.widgets.look import Look


class FileFlow(QObject):
    """Joins one window to the file system; what is saved is counted as what is printed is."""

    print_requested = Signal()
    save_requested = Signal()

    def __init__(
        self, window: MainWindow, look: Look, store: ClinicStore, maker: HandoutMaker, printing: PrintFlow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._maker = maker
        self._printing = printing

    def save(self, pressed: Pressed) -> None:
        """Ask for a place and save the PDF; the proposed name says what it is, and holds nothing of a patient."""
        path = self._asked(pressed, self._window)
        if path is not None:
            self.write(path, pressed)

    def write(self, path: Path, pressed: Pressed) -> None:
        """Save the PDF in a place, and say how that went."""
        trouble = self._written(path, pressed)
        if trouble:
            # By the signal: what lies in a notice for long may hold no patient.
            choose = self.tr("Choose a folder…")
            self._window.notice.offer(trouble, choose, self.save_requested.emit, is_lasting=True)
        else:
            self._count(path, pressed)

    def show_large(self, pressed: Pressed) -> None:
        """Show the pages large; who saves them there goes on looking at them."""
        from desktop.views.preview_dialog import PreviewDialog

        saved: list[Path] = []
        dialog = PreviewDialog(self._look, pressed.pdf, self._window)

        def save() -> None:
            path = self._asked(pressed, dialog)
            if path is None:
                return
            trouble = self._written(path, pressed)
            dialog.tell(trouble or self._saved_words(path))
            if not trouble:
                saved.append(path)

        dialog.save_requested.connect(save)
        dialog.exec()
        if saved:
            # Once the window can be seen: what it offers then goes by itself.
            self._count(saved[-1], pressed)
        if dialog.wants_print:
            self.print_requested.emit()

    def _asked(self, pressed: Pressed, parent: QWidget) -> Path | None:
        folder = self._store.text("save_folder", str(Path.home()))
        proposed = str(Path(folder) / saved_name(pressed.handout, self._title(pressed)))
        told = self.tr("Save the handout")
        chosen, _ = QFileDialog.getSaveFileName(parent, told, proposed, self.tr("PDF files (*.pdf)"))
        if not chosen:
            return None
        return Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf")

    def _title(self, pressed: Pressed) -> str:
        """Return what the handout is about, in the language of the window: whoever looks for the file reads that."""
        first, *others = own_words(pressed.handout.topics, self._maker.own_topics).topics
        more = self.tr("and %n more", "", len(others)) if others else ""
        return f"{first.title} {more}"

    def _written(self, path: Path, pressed: Pressed) -> str:
        """Save the PDF, and return what went wrong."""
        try:
            write_whole(path, pressed.pdf)
        except OSError as error:
            reason = error.strerror or str(error)
            told = self.tr("The handout could not be saved: {reason}. Choose another folder.")
            return told.format(reason=reason)
        self._store.remember(save_folder=str(path.parent))
        return ""

    def _saved_words(self, path: Path) -> str:
        return self.tr("Saved as {name}.").format(name=path.name)

    def _count(self, path: Path, pressed: Pressed) -> None:
        self._printing.count(pressed.handout, self._saved_words(path))
