"""What a clinic saves for its handouts: sets of topics with their options, and texts for notes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from db.errors import LaminaError
from db.saved import SavedSet, Snippet
from desktop.core.atomic_file import write_whole
from desktop.core.handout.saved_options import SavedOptions, read_options
from desktop.core.handout.set_file import SUFFIX, set_as_bytes, set_from_bytes
from desktop.services.clinic_store import ClinicStore
from desktop.views.command import Command, Commands
from desktop.views.failure_words import failure_words
from desktop.views.handout_flow import HandoutFlow
from desktop.views.main_window import MainWindow
from desktop.views.menu import add_entry, add_for_each, add_kept, pop_up
from desktop.views.text_dialog import TextDialog
from desktop.widgets.look import Look

_MOST_BYTES_READ = 1_000_000


class DeskFlow(QObject):
    """Joins the menus of one window's handout panel to what the clinic saved."""

    def __init__(self, window: MainWindow, look: Look, store: ClinicStore, handout: HandoutFlow) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._store = store
        self._handout = handout
        window.handout.sets_requested.connect(self.open_sets)
        window.handout.patient.snippets_requested.connect(self._open_texts)

    # --- sets ---------------------------------------------------------------------------------------------------------

    def open_sets(self) -> None:
        """Show the saved sets; the first nine are applied by their digit."""
        menu = QMenu(self._window)
        sets = self._store.sets()
        add_kept(menu, sets, self.apply, self.tr("No saved sets yet"))
        save = add_entry(menu, self.tr("&Save this handout as a set…"), self.save_set)
        save.setEnabled(bool(self._window.basket.rowCount()))
        add_entry(menu, self.tr("&Import a set…"), self._import_set)
        add_for_each(menu, self.tr("&Export a set"), sets, self._export_set)
        add_for_each(menu, self.tr("&Delete a set"), sets, self._delete_set)
        pop_up(menu, self._window.handout.sets_button)

    def set_commands(self) -> Commands:
        """Return the saved sets as what can be done, each under its own name."""
        group = self.tr("Saved sets")
        return tuple(
            Command("set", saved.name, partial(self.apply, saved), group=group) for saved in self._store.sets()
        )

    def apply(self, saved: SavedSet) -> None:
        """Put a set's topics, options and text into the handout; what was in it can be brought back."""
        usual = SavedOptions(self._window.handout.languages, self._window.handout.options)
        unknown = self._handout.use_set(saved.topic_ids, read_options(saved.options, usual), saved.snippet)
        if unknown:
            told = self.tr("This library has no page called {ids}: the rest of the set is here.")
            self._window.notice.tell(told.format(ids=", ".join(unknown)), is_lasting=True)

    def save_set(self) -> None:
        """Ask for a name and save the topics and options of the handout under it."""
        if not self._window.basket.rowCount():
            self._window.notice.tell(self.tr("The handout is empty. Add the pages of the set first."))
            return
        dialog = TextDialog(
            self._look,
            self.tr("Save this handout as a set"),
            self.tr("Topics and options are saved, and this text for the note. Nothing about a patient."),
            text_label=self.tr("Text that goes with the set (may be left empty)"),
            parent=self._window,
        )
        if not dialog.exec():
            return
        panel = self._window.handout
        chosen = SavedOptions(panel.languages, panel.options)
        saved = SavedSet(dialog.name, self._window.basket.topic_ids, chosen.as_json(), dialog.text)
        if self._store.save_set(saved):
            self._window.notice.tell(self.tr("Saved as “{name}”.").format(name=saved.name))

    def _import_set(self) -> None:
        wanted = self.tr("Lamina sets (*{suffix})").format(suffix=SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a set"), str(Path.home()), wanted)
        if not path:
            return
        try:
            with Path(path).open("rb") as file:
                saved = set_from_bytes(file.read(_MOST_BYTES_READ))
        except OSError as error:
            reason = error.strerror or str(error)
            self._window.notice.tell(
                self.tr("The file cannot be read: {reason}.").format(reason=reason), is_lasting=True
            )
            return
        except LaminaError as refused:
            self._window.notice.tell(failure_words(refused, refused.advice), is_lasting=True)
            return
        saved = self._with_free_name(saved)
        if self._store.save_set(saved):
            told = self.tr("The set “{name}” is here now.").format(name=saved.name)
            self._window.notice.offer(told, self.tr("Use it"), partial(self.apply, saved))

    def _with_free_name(self, saved: SavedSet) -> SavedSet:
        """Return the set under a name that no other has: an import never takes the place of the clinic's own."""
        taken = {own.name.casefold() for own in self._store.sets()}
        name, number = saved.name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{saved.name} {number}"
        return SavedSet(name, saved.topic_ids, saved.options, saved.snippet)

    def _export_set(self, saved: SavedSet) -> None:
        letters = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in saved.name)
        proposed = str(Path.home() / f"{letters}{SUFFIX}")
        wanted = self.tr("Lamina sets (*{suffix})").format(suffix=SUFFIX)
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export a set"), proposed, wanted)
        if not path:
            return
        target = Path(path if path.endswith(SUFFIX) else f"{path}{SUFFIX}")
        try:
            write_whole(target, set_as_bytes(saved))
        except OSError as error:
            reason = error.strerror or str(error)
            self._window.notice.tell(self.tr("The set could not be saved: {reason}.").format(reason=reason))
            return
        self._window.notice.tell(self.tr("Saved as {name}.").format(name=target.name))

    def _delete_set(self, saved: SavedSet) -> None:
        self._store.delete_set(saved.name)
        told = self.tr("The set “{name}” is deleted.").format(name=saved.name)
        self._window.notice.offer(told, self.tr("Undo"), partial(self._keep_again, saved))

    def _keep_again(self, saved: SavedSet) -> None:
        self._store.save_set(saved)

    # --- texts --------------------------------------------------------------------------------------------------------

    def _open_texts(self, button: QWidget) -> None:
        menu = QMenu(self._window)
        texts = self._store.snippets()
        add_kept(menu, texts, self._use_text, self.tr("No saved texts yet"))
        add_entry(menu, self.tr("&New text…"), self._new_text)
        add_for_each(menu, self.tr("&Change a text"), texts, self._change_text)
        add_for_each(menu, self.tr("&Delete a text"), texts, self._delete_text)
        pop_up(menu, button)

    def _use_text(self, snippet: Snippet) -> None:
        self._window.handout.patient.add_to_note(snippet.text)

    def _new_text(self) -> None:
        # The note of a patient never becomes a saved text by itself.
        self._change_text(Snippet("", ""))

    def _change_text(self, snippet: Snippet) -> None:
        dialog = TextDialog(
            self._look,
            self.tr("A text for notes"),
            self.tr("It is kept on this computer and used for many patients: write nothing about one of them."),
            snippet.name,
            text_label=self.tr("Text"),
            text=snippet.text,
            parent=self._window,
        )
        if not dialog.exec() or not dialog.text:
            return
        if snippet.name and snippet.name != dialog.name:
            self._store.delete_snippet(snippet.name)
        self._store.save_snippet(Snippet(dialog.name, dialog.text))

    def _delete_text(self, snippet: Snippet) -> None:
        self._store.delete_snippet(snippet.name)
        told = self.tr("The text “{name}” is deleted.").format(name=snippet.name)
        self._window.notice.offer(told, self.tr("Undo"), partial(self._store.save_snippet, snippet))
