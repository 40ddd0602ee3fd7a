"""The words of the copy to read and sign, in the language of the page."""

from dataclasses import dataclass

from db.records import Language


@dataclass(frozen=True, slots=True)
class CopyWords:
    """What stands around the page's own text."""

    title: str
    how: str
    label: str
    no_source: str
    version: str
    changed: str
    claims: str
    no_claims: str
    seen: dict[str, str]
    verdicts: dict[str, str]
    agree: str
    change: str
    links: str
    sources: str
    do_and_dont: tuple[str, str]
    summary: str
    changes: str
    sign: tuple[str, ...]
    not_yet: str


COPY_WORDS: dict[Language, CopyWords] = {
    "en": CopyWords(
        title="Copy to read and sign",
        how="On the left is the page as patients get it. On the right is each claim, with what the source says "
        "about it in the writer’s own words. Tick a box for each claim, write on the page, and sign at the end.",
        label="{claims} statements checked against sources"
        " · {advice} lines of plain safety advice without a source (○)",
        no_source="○ marks advice without a source: please read it with the most care.",
        version="Version {version}.",
        changed="What changed since version 1.0:",
        claims="Claims and sources",
        no_claims="No claim of this part was held against a source.",
        seen={"full-text": "full text", "abstract": "abstract only", "mirror": "a copy of the text"},
        verdicts={"supported": "in the source", "partly": "ONLY PARTLY in the source"},
        agree="☐ agree",
        change="☐ change",
        links="Treatments linked to this page",
        sources="Sources",
        do_and_dont=("Do", "Don’t"),
        summary="Main message",
        changes="What must change, and why",
        sign=("Name", "Profession, license", "Clinic", "Date", "Signature"),
        not_yet="No clinician has reviewed this page yet. A signature here is a clinic’s own; it is valid for exactly "
        "this text (version {version}) and is entered in the program by the clinic.",
    ),
    "es": CopyWords(
        title="Copia para leer y firmar",
        how="A la izquierda está la página tal como la recibe el paciente. A la derecha está cada afirmación "
        "(en inglés), con lo que dice la fuente, en palabras de quien escribió. Marque una casilla por afirmación, "
        "anote en la hoja y firme al final.",
        label="{claims} afirmaciones comparadas con fuentes · {advice} consejos sencillos de seguridad sin fuente (○)",
        no_source="○ señala un consejo sin fuente: léalo con el mayor cuidado.",
        version="Versión {version}.",
        changed="Qué cambió desde la versión 1.0:",
        claims="Afirmaciones y fuentes",
        no_claims="Ninguna afirmación de esta parte se comparó con una fuente.",
        seen={"full-text": "texto completo", "abstract": "solo el resumen", "mirror": "una copia del texto"},
        verdicts={"supported": "está en la fuente", "partly": "SOLO EN PARTE en la fuente"},
        agree="☐ de acuerdo",
        change="☐ cambiar",
        links="Tratamientos enlazados con esta página",
        sources="Fuentes",
        do_and_dont=("Haga", "No haga"),
        summary="Mensaje principal",
        changes="Qué debe cambiar y por qué",
        sign=("Nombre", "Profesión, cédula o licencia", "Clínica", "Fecha", "Firma"),
        not_yet="Ningún profesional clínico ha revisado todavía esta página. La firma es de la propia clínica; vale "
        "solo para este texto (versión {version}) y la clínica la registra en el programa.",
    ),
}
