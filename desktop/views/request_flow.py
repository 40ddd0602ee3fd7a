"""What happens when another program, or a second start, asks the window to show something."""

import os

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from db.errors import LaminaError
from db.records import Language
from desktop.core.page_request import ICD_10, PageRequest
from desktop.services.desk import LatestQuery
from desktop.services.reader import Reader, ReaderDesk
from desktop.views.failure_words import failure_words
from desktop.views.main_window import MainWindow
from desktop.views.reading_flow import ReadingFlow

# Wayland's windows cannot, and Qt would complain of it.
_CAN_RAISE = ("xcb", "windows", "cocoa")


class RequestFlow(QObject):
    """Brings the window to the front, with the page that was asked for or a search for it."""

    def __init__(self, window: MainWindow, desk: ReaderDesk, reading: ReadingFlow) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._request = PageRequest()
        self._found: LatestQuery[Reader, str] = LatestQuery(desk, self, self._show, self._fail)

    def handle(self, request: PageRequest) -> None:
        """Come to the front and show what is asked for."""
        come_forward(self._window, request.activation)
        if request.page_language:
            self._reading.choose_language(request.page_language)
        elif request.language:
            self._tell(self.tr("Lamina has pages in English and Spanish only."))
        if request.is_empty:
            return
        self._request = request
        language = self._reading.language
        self._found.ask(lambda reader: _topic_of(reader, request, language))

    def _show(self, topic_id: str) -> None:
        if topic_id:
            self._reading.open(topic_id)
            return
        request = self._request
        if request.topic:
            told = self.tr("There is no page called “{name}”. This is what the search finds.")
            self._tell(told.format(name=request.topic))
        elif request.code and request.code_system != ICD_10:
            told = self.tr("Lamina knows ICD-10 codes only; {code} is a code of {system}.")
            self._tell(told.format(code=request.code, system=request.code_system))
        elif request.code:
            told = self.tr("No page has the code {code}. This is what the search finds.")
            self._tell(told.format(code=request.code))
        self._window.top_bar.show_query(request.topic.replace("-", " ") or request.words or request.code)

    def _fail(self, error: LaminaError) -> None:
        self._tell(failure_words(error, error.advice))

    def _tell(self, text: str) -> None:
        self._window.notice.tell(text, is_lasting=True)


def _topic_of(reader: Reader, request: PageRequest, language: Language) -> str:
    if request.topic:
        known = {summary.id for summary in reader.summaries(language)}
        return request.topic if request.topic in known else ""
    return reader.topic_of_code(request.code) if request.code_system == ICD_10 else ""


def come_forward(window: MainWindow, activation: str = "") -> None:
    """Show the window before all others, or let the desktop say that it wants to be seen."""
    if activation:
        # Wayland lets a window come forward only with what the desktop gave to whoever asks for it.
        os.environ["XDG_ACTIVATION_TOKEN"] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    front = QApplication.activeModalWidget() or window
    for shown in dict.fromkeys((window, front)):
        shown.show()
        if QApplication.platformName() in _CAN_RAISE:
            shown.raise_()
    front.activateWindow()
