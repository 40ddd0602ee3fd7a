"""Print a handout for one patient as the program does, in a process of its own: ``print_once.py PRINTER NAME``."""

import sys
from datetime import date

from PySide6.QtCore import QCoreApplication

from db.records import ForPatient, Letterhead
from desktop.core.handout import Handout, Options, Typesetter, file_name
from desktop.core.paths import find_program_folder, find_user_paths
from desktop.services.crash_report import start_log
from desktop.services.printing import Printing, PrintJob
from tests.helpers.sample_topic import sample_topic


def main(printer: str, patient: str) -> int:
    """Print and return 0 once the print service has it."""
    qt = QCoreApplication([])
    paths = find_user_paths(find_program_folder())
    start_log(paths.log if paths else None)
    handout = Handout(
        (sample_topic("en"),), "en", Options(), Letterhead("Sunrise Spine Clinic"), ForPatient(patient, note=patient)
    )
    made = Typesetter().handout(handout, date(2026, 11, 22))
    printing = Printing()
    printing.sent.connect(lambda _printer: qt.exit(0))
    printing.failed.connect(lambda _sentence: qt.exit(1))
    printing.print_pdf(made.pdf, PrintJob(printer, "letter"), file_name(handout))
    ended = qt.exec()
    printing.close()
    return ended


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
