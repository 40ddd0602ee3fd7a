"""What another program asks the window to show: a topic, a diagnosis code or words, in a language."""

from dataclasses import dataclass

from db.records import LANGUAGES

# HL7's own numbers and addresses for the code systems that a records system is likely to name.
ICD_10 = "ICD-10"
_CODE_SYSTEMS = {
    "2.16.840.1.113883.6.90": ICD_10,
    "2.16.840.1.113883.6.3": ICD_10,
    "http://hl7.org/fhir/sid/icd-10-cm": ICD_10,
    "http://hl7.org/fhir/sid/icd-10": ICD_10,
    "2.16.840.1.113883.6.103": "ICD-9-CM",
    "2.16.840.1.113883.6.2": "ICD-9-CM",
    "2.16.840.1.113883.6.96": "SNOMED CT",
    "http://snomed.info/sct": "SNOMED CT",
    "2.16.840.1.113883.6.88": "RxNorm",
    "2.16.840.1.113883.6.69": "NDC",
    "2.16.840.1.113883.6.1": "LOINC",
    "2.16.840.1.113883.6.177": "MeSH",
}
_THREE_LETTERS = {"eng": "en", "spa": "es"}
_LONGEST = 200
_SCHEME = "lamina:"


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A topic's id, a code of a code system (an empty system is ICD-10), or words; language as the asker wrote it."""

    topic: str = ""
    code: str = ""
    code_system: str = ICD_10
    words: str = ""
    language: str = ""
    activation: str = ""
    """What the desktop gave the asker, so that the window may come to the front (Wayland)."""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is asked for but the window itself."""
        return not (self.topic or self.code or self.words)

    @property
    def page_language(self) -> str:
        """Return the language of the library that is meant, or nothing where it has none such or none is named."""
        first = self.language.lower().replace("_", "-").partition("-")[0]
        meant = _THREE_LETTERS.get(first, first)
        return meant if meant in LANGUAGES else ""


def is_query_string(text: str) -> bool:
    """Return whether a word of the command line is the address `lamina:…` or a query string, and not a topic's id."""
    return text.startswith(_SCHEME) or "=" in text


def read_query_string(text: str) -> PageRequest:
    """Return what a query string in the manner of HL7's Infobutton (URL-based) asks for.

    Only the first criterion, the language and our own `topic`, `code` and `lang` are read; everything else, above all
    what it says of the patient, is forgotten here.
    """
    wanted = text.partition("?")[2] if text.startswith(_SCHEME) else text.lstrip("?")
    fields: dict[str, str] = {}
    for pair in wanted.replace(";", "&").split("&"):
        name, _, value = pair.partition("=")
        fields.setdefault(_decoded(name), _decoded(value).strip()[:_LONGEST])

    def first(*names: str) -> str:
        return next((fields[name] for name in names if fields.get(name)), "")

    system = first("mainSearchCriteria.v.cs")
    return PageRequest(
        topic=first("topic"),
        code=first("mainSearchCriteria.v.c", "code"),
        code_system=_CODE_SYSTEMS.get(system.removeprefix("urn:oid:"), system) or ICD_10,
        words=first("mainSearchCriteria.v.dn", "mainSearchCriteria.v.ot"),
        language=first("informationRecipient.languageCode.c", "performer.languageCode.c", "lang"),
    )


def _decoded(text: str) -> str:
    # Like `urllib.parse.unquote_plus`: nothing here imports what could reach a network.
    head, *rest = text.replace("+", " ").split("%")
    found = bytearray(head.encode("utf-8", "replace"))
    for part in rest:
        try:
            found += bytes([int(part[:2], 16)]) if len(part) >= 2 else b"%"
            found += part[2:].encode("utf-8", "replace") if len(part) >= 2 else part.encode("utf-8", "replace")
        except ValueError:
            found += b"%" + part.encode("utf-8", "replace")
    return "".join(letter for letter in found.decode("utf-8", "replace") if letter.isprintable())
