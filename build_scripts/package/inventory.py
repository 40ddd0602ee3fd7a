"""The bill of materials beside a release: CycloneDX 1.6, of what is really in the package."""

import json
import re
from collections.abc import Iterable, Sequence

from build_scripts.package.component import Component

_EXPRESSION = re.compile(r"[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*")


def bill_of_materials(name: str, version: str, components: Sequence[Component]) -> str:
    """Return the bill as JSON; the same components give the same text."""
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": name, "version": version}},
        "components": list(_entries(components)),
    }
    return json.dumps(bill, indent=1, ensure_ascii=False) + "\n"


def _entries(components: Iterable[Component]) -> Iterable[dict[str, object]]:
    for component in components:
        entry: dict[str, object] = {"type": "library", "name": component.name}
        if component.version:
            entry["version"] = component.version
        if _EXPRESSION.fullmatch(component.terms):
            entry["licenses"] = [{"expression": component.terms}]
        if component.parts:
            entry["components"] = list(_entries(component.parts))
        yield entry
