"""The least window that could be called one, to measure others by: a line to type on and a text, in plain PySide6."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget


def main() -> int:
    """Show the window until it is closed."""
    qt = QApplication(sys.argv)
    window = QMainWindow()
    window.setWindowTitle("Bare")
    page = QWidget()
    column = QVBoxLayout(page)
    line = QLineEdit()
    line.setPlaceholderText("Search")
    column.addWidget(line)
    column.addWidget(QLabel("A stress fracture in the low back is a small crack in one bone of the spine.\n" * 20))
    window.setCentralWidget(page)
    window.resize(1366, 768)
    window.show()
    line.setFocus()
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main())
