"""The ring around the button that has the keyboard: two pixels of accent, two pixels away."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

#: A button that has this property stands in a row of joined ones; the ring goes around the row.
JOINED = "joined"

_GAP_PX = 2
_WIDTH_PX = 2
_REACH_PX = _GAP_PX + _WIDTH_PX


class FocusRing(QWidget):
    """Follows the keyboard focus through one window; style sheets cannot leave a gap around a rounded box."""

    def __init__(self, window: QWidget, colour: str) -> None:
        super().__init__(window)
        self._window = window
        self._colour = QColor(colour)
        self._followed: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def set_colour(self, colour: str) -> None:
        """Draw in `colour` from now on."""
        self._colour = QColor(colour)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the widget that is followed."""
        if watched is self._followed:
            if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
                self._place()
            elif event.type() in (QEvent.Type.Hide, QEvent.Type.ParentChange):
                self._let_go()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH_PX))
        half = _WIDTH_PX // 2
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), 8, 8)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or new.window() is not self._window.window():
            return
        if isinstance(new, QAbstractButton):
            # Joined buttons leave a ring of their own no room: it goes around all of them.
            row = new.parentWidget() if new.property(JOINED) else None
            target = row if row is not None else new
            self._followed = target
            target.installEventFilter(self)
            self.setParent(self._ground(target))
            self._place()

    def _let_go(self) -> None:
        if self._followed is not None and isValid(self._followed):
            self._followed.removeEventFilter(self)
        self._followed = None
        # A window that closes with the whole program may be gone before its ring.
        if isValid(self._window):
            self.setParent(self._window)
            self.hide()

    def _ground(self, target: QWidget) -> QWidget:
        """Return the nearest widget around `target` in which the ring is whole, short of leaving what scrolls."""
        ground = target.parentWidget() or self._window
        while ground is not self._window and not ground.rect().contains(_around(target, ground)):
            above = ground.parentWidget()
            if above is None or isinstance(above.parentWidget(), QAbstractScrollArea):
                break
            ground = above
        return ground

    def _place(self) -> None:
        ground = self.parentWidget()
        if self._followed is not None and ground is not None:
            self.setGeometry(_around(self._followed, ground))
            self.show()
            self.raise_()


def _around(target: QWidget, ground: QWidget) -> QRect:
    reach = _REACH_PX
    # A row of joined buttons may be higher than they are.
    inside = target.rect() if isinstance(target, QAbstractButton) else target.childrenRect()
    place = QRect(target.mapTo(ground, inside.topLeft()), inside.size())
    return place.adjusted(-reach, -reach, reach, reach)
