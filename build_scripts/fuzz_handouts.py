"""Try to break the handout desk: ``python -m build_scripts.fuzz_handouts [--cases 10000] [--seed N]``.

Names, notes, letterheads, logos and set files that were typed by mistake, pasted from anywhere or made to do harm. Each
case has to end in a PDF or in a sentence that says what is wrong; the handout that was there before has to come out as
before; and Python may open, write or run nothing on the way. The tests run the first few hundred; this runs them all.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from random import Random
from typing import Any

from db.errors import LaminaError
from db.library import Library
from db.records import ForPatient, Letterhead, Topic
from desktop.core.handout import Handout, Options, Typesetter, point_choices
from desktop.core.handout.logo import LogoRefused, read_logo
from desktop.core.handout.saved_options import SavedOptions, read_options
from desktop.core.handout.set_file import SetFileRefused, set_as_bytes, set_from_bytes
from desktop.core.reading_meter import measure_note
from desktop.core.resources import resource_path

_TODAY = date(2026, 11, 22)
_USUAL = SavedOptions(("en",), Options())
_FORBIDDEN_IN_PDF = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/SubmitForm", b"/OpenAction")
_EVENTS = ("open", "os.system", "subprocess.Popen", "socket.connect", "os.remove", "os.mkdir", "shutil.rmtree")

_SNIPPETS = (
    '#panic("no")',
    '#read("/etc/passwd")',
    '#image("/etc/passwd")',
    '#import "@preview/a:1.0.0": *',
    "#let x = 1; #x",
    "$ sum_(k=0)^n k $",
    "= Heading",
    "*bold* _it_ `raw` ```rust\nfn main() {}\n```",
    '<label> @label #link("http://x")',
    "// /* */ ] } #{ [",
    "\\u{41} \\n %s {0} {n} {m} ${HOME} $(id) `id`",
    "<script>alert(1)</script>&amp;<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "'; DROP TABLE saved_set; --",
    "../../../../etc/passwd\0",
    "\u202eevil\u202c \u200f\u200b\ufeff\u2066",
    "e\u0301\u0302\u0303\u0304\u0305\u0306" * 20,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \u0634\u0643\u0631\u0627",
    "\u4f60\u597d \u0928\u092e\u0938\u094d\u0924\u0947",
    "\ud800\udfff lone halves",
    "\x00\x01\x07\x08\x1b[31m\x7f\x85\u2028\u2029",
    "w" * 3000,
    "555-0100 " * 200,
    "1 in 100 people, 70 mg, (555) 010-0134 ext. 9",
    "\t \r\n \v\f   ",
    "ñ¿¡áéíóúüÑ «»“”’—–…€µ½°",
)


@dataclass(frozen=True, slots=True)
class Case:
    """One attack: what was typed, and the bytes of a logo and of a set file."""

    for_patient: ForPatient
    letterhead: Letterhead
    logo: bytes
    set_file: bytes
    options: Options
    twin: bool


def cases(seed: int, count: int, topics: Sequence[Topic]) -> Iterator[Case]:
    """Yield cases that follow from the seed alone."""
    random = Random(seed)  # noqa: S311  # the cases are to be the same each time
    points = [choice.point for choice in point_choices(topics[0])]
    for _ in range(count):
        name, day, clinician, next_visit, note = (_text(random) for _ in range(5))
        circled = tuple(
            replace(point, item=random.choice((point.item, -1, 999)), topic_id=random.choice((point.topic_id, "gone")))
            for point in random.choices(points, k=random.randrange(5))
        )
        yield Case(
            for_patient=ForPatient(name, day, clinician, next_visit, note, circled),
            letterhead=Letterhead(
                _text(random), tuple(_text(random) for _ in range(random.randrange(4))), _text(random)
            ),
            logo=_logo(random),
            set_file=_set_file(random),
            options=Options(
                random.choice((12, 14, 18, 24)),
                random.choice(("letter", "a4")),
                length=random.choice(("short", "full", "full", "full")),
                left_out=frozenset(section.key for section in topics[0].sections),
            ),
            twin=random.random() < 0.2,
        )


class Attack:
    """Tries cases on one typesetter, as a day at the desk would."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = topics
        self._typesetter = Typesetter()
        self._basket = Handout((topics[0],), "en", Options(12, left_out=frozenset(s.key for s in topics[0].sections)))
        self._as_it_was = self._typesetter.handout(self._basket, _TODAY).pdf

    def faults(self, case: Case) -> list[str]:
        """Return what went wrong; a refusal with a sentence is right."""
        found: list[str] = []
        with _watched() as events:
            logo = self._logo(case.logo, found)
            self._set(case.set_file, found)
            self._meter(case.for_patient.note, found)
            self._handout(case, logo, found)
        found += [f"reached outside: {event}" for event in events]
        return found

    def still_stands(self) -> bool:
        """Return whether the handout that was there before comes out byte for byte as before."""
        return self._typesetter.handout(self._basket, _TODAY).pdf == self._as_it_was

    @staticmethod
    def _logo(content: bytes, found: list[str]) -> str:
        try:
            return read_logo(content)
        except LogoRefused as refused:
            if not refused.advice:
                found.append("a logo was refused without advice")
        return ""

    @staticmethod
    def _set(content: bytes, found: list[str]) -> None:
        try:
            saved = set_from_bytes(content)
        except SetFileRefused:
            return
        read_options(saved.options, _USUAL)
        if set_from_bytes(set_as_bytes(saved)) != saved:
            found.append("a set does not come back from its own file")

    @staticmethod
    def _meter(note: str, found: list[str]) -> None:
        if len(measure_note(note, "es").hard_words) > 10:
            found.append("the meter names too many words")

    def _handout(self, case: Case, logo: str, found: list[str]) -> None:
        letterhead = replace(case.letterhead, logo=logo)
        twins = (self._topics[1],) if case.twin else ()
        handout = Handout((self._topics[0],), "en", case.options, letterhead, case.for_patient, twins)
        try:
            made = self._typesetter.handout(handout, _TODAY)
        except LaminaError as refused:
            # The lines that are circled may be too many, or gone from their page; nothing else may stop a handout.
            if "circled" not in str(refused):
                found.append(f"{refused} {getattr(refused, 'diagnostic', '')}")
            return
        found += [f"the PDF holds {word!r}" for word in _FORBIDDEN_IN_PDF if word in made.pdf]
        if not made.pdf.startswith(b"%PDF-1.7") or made.pages < 1:
            found.append("what came out is no PDF")


def main(arguments: Sequence[str]) -> int:
    """Run the cases, print each fault with its number, and return 1 if there is one."""
    parser = argparse.ArgumentParser(prog="fuzz_handouts", description="Try to break the handout desk.")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    attack = Attack(pages_to_attack())
    faulty = tried = 0
    for tried, case in enumerate(cases(options.seed, options.cases, pages_to_attack()), start=1):
        found = attack.faults(case)
        if tried % 100 == 0 and not attack.still_stands():
            found.append("the handout that was there before is no longer the same")
        faulty += bool(found)
        for fault in found:
            print(f"case {tried} of seed {options.seed}: {fault}", flush=True)
        if tried % 1000 == 0:
            print(f"{tried} cases, {faulty} with faults", flush=True)
    return 1 if faulty or not tried else 0


def pages_to_attack() -> tuple[Topic, ...]:
    """Return one page in both languages."""
    with Library.open(resource_path("library.sqlite")) as library:
        return tuple(library.topic("spondylolysis", language) for language in ("en", "es"))


# --- what is thrown at it ---------------------------------------------------------------------------------------------


def _text(random: Random) -> str:
    kind = random.random()
    if kind < 0.25:
        return ""
    if kind < 0.6:
        return " ".join(random.choices(_SNIPPETS, k=random.randrange(1, 4)))
    points = (
        random.choice((random.randrange(0x20, 0x7F), random.randrange(0x110000))) for _ in range(random.randrange(60))
    )
    return "".join(map(chr, points))


_SHAPES = (
    "<rect width='9' height='9'/>",
    "<path d='M0 0L9 9Z' fill='url(#a)'/>",
    "<image href='/etc/passwd'/>",
    "<use href='#a'/>",
    "<script>1</script>",
    "<style>@import 'x'</style>",
    "<g transform='scale(1e9)'><circle r='1e30'/></g>",
    "<linearGradient id='a' href='file:///etc/passwd#b'/>",
    "<path d='" + "M0 0L9 9" * 4000 + "'/>",
    "<rect width='NaN' height='-1' onload='x()'/>",
    "<text>hi</text>",
    "<!-- --><![CDATA[ x ]]>",
)
_SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{inside}</svg>"
_BOXES = ("0 0 9 9", "0 0 0 0", "a b c d", "0 0 1e9 1", "-9 -9 18 18", "0 0 1e-9 1e-9")
_BOMB = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060f80f0001040100e5a0a4fa0000000049454e44ae426082"
)
_JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2cf20ffd9"
)


def _logo(random: Random) -> bytes:
    inside = "".join(random.choices(_SHAPES, k=random.randrange(4)))
    svg = (random.choice(("", "", "", _BOMB)) + _SVG.format(box=random.choice(_BOXES), inside=inside)).encode()
    return _bent(random, random.choice((b"", svg, svg, _PNG, _JPEG, random.randbytes(40))))


def _set_file(random: Random) -> bytes:
    plain: dict[str, Any] = {
        "lamina_set": random.choice((1, 1, 1, 2, "1", None)),
        "name": random.choice(("Runners", _text(random), 7)),
        "topics": random.choice((["spondylolysis"], [_text(random)], [], {"a": 1})),
        "options": random.choice(
            ({"size": random.choice((14, 99, "x", None, [1]))}, [], {"patient": "x"}, {"languages": 1})
        ),
        "snippet": _text(random),
    }
    return _bent(random, json.dumps(plain).encode())


def _bent(random: Random, content: bytes) -> bytes:
    if content and random.random() < 0.3:
        at = random.randrange(len(content))
        return random.choice((content[:at], content[:at] + random.randbytes(1) + content[at + 1 :]))
    return content


# --- what must not happen ---------------------------------------------------------------------------------------------

_watching: list[list[str]] = []


def _hook(event: str, details: tuple[object, ...]) -> None:
    if not _watching or event not in _EVENTS:
        return
    # Python itself compiles and reads modules that are imported late.
    if event == "open" and str(details[0]).endswith((".py", ".pyc", ".so", ".txt")):
        return
    # What the package knows of its pages, asked for by digest.
    if event == "open" and details[0] == str(resource_path("heights.zip")):
        return
    _watching[-1].append(f"{event} {str(details[0])[:60]!r}")


@cache
def _hook_once() -> None:
    # A hook can never be taken away again.
    sys.addaudithook(_hook)


@contextmanager
def _watched() -> Iterator[list[str]]:
    events: list[str] = []
    _hook_once()
    _watching.append(events)
    try:
        yield events
    finally:
        _watching.pop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
