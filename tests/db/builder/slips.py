"""The slips of `slips.toml`: what is changed, and the problem that must be found there."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

CAUSE = "cause/spondylolysis"
BRACE = "treatment/bracing-spondylolysis"
FLAGS = "warning-sign/red-flags-back-pain"


@dataclass(frozen=True)
class Slip:
    """One slip; the fields are explained at the top of `slips.toml`."""

    name: str
    file: str
    old: str
    new: str
    found: str
    also: int = 0


_TABLES = tomllib.loads(Path(__file__).with_name("slips.toml").read_text(encoding="utf-8"))
SLIPS = tuple(Slip(**table) for table in _TABLES["slip"])
