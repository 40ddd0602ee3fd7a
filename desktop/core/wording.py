"""Each printed word that is not part of a topic, in each language of the library."""

from dataclasses import dataclass
from datetime import date

from db.records import Evidence, Kind, Language, Review, Role


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language; fields with braces are filled with `str.format`."""

    # the head of a page
    for_person: str
    clinician: str
    next_visit: str
    phone: str
    after_hours: str
    logo: str
    # parts of a page
    help_now: str
    continued: str
    main_points: str
    related: str
    do: str
    dont: str
    note_from_clinic: str
    most_important: str
    sources: str
    treatment: str
    used_for: str
    role: str
    evidence: str
    # dates and state of review
    sources_and_dates: str
    checked: str
    check_again_by: str
    overdue: str
    not_reviewed: str
    reviewed_by: str
    translation_not_checked: str
    translation_checked_by: str
    statements_checked: str
    translation_not_checked_foot: str
    translation_checked_foot: str
    dates_foot: str
    overdue_foot: str
    general_information: str
    sources_on_full_page: str
    contents: str
    see_red_flags: str
    # a card for the wallet
    more_signs: str
    overdue_card: str
    code: str
    page: str
    # the page for staff
    for_staff: str
    teach_back_intro: str
    whose_name: str
    day_of_visit: str
    staff_initials: str
    question: str
    told_back: str
    told_again: str
    initials: str
    # what lists call things
    kinds: dict[Kind, str]
    roles: dict[Role, str]
    evidences: dict[Evidence, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    short_day: str

    def long_date(self, day: date) -> str:
        """Return a date with its month as a word.

        >>> wording("es").long_date(date(2029, 11, 2))
        '2 de noviembre de 2029'
        """
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def short_date(self, day: date) -> str:
        r"""Return a date with three letters of its month, kept on one line.

        >>> wording("es").short_date(date(2029, 11, 2)).replace("\xa0", " ")
        '2 nov 2029'
        """
        written = self.short_day.format(day=day.day, month=self.months[day.month - 1][:3], year=day.year)
        return written.replace(" ", "\N{NO-BREAK SPACE}")


_ENGLISH = Wording(
    for_person="For",
    clinician="Clinician",
    next_visit="Next visit",
    phone="Phone",
    after_hours="After hours",
    logo="Logo {clinic}",
    help_now="Get help now",
    continued="{title} (continued)",
    main_points="Main points",
    related="Related pages",
    do="Do",
    dont="Don’t",
    note_from_clinic="Note from your clinic",
    most_important="Most important for you",
    sources="Sources",
    treatment="Treatment",
    used_for="For this problem",
    role="When it is used",
    evidence="How sure we are",
    sources_and_dates="Sources and dates",
    checked="Checked against its sources on {date}.",
    check_again_by="To be checked again by {date}.",
    overdue="This page is overdue: it was due to be checked again by {date}. Ask your clinic if it is still right.",
    not_reviewed="Not reviewed by a clinician yet.",
    reviewed_by="Reviewed by {name}.",
    translation_not_checked="No translator has checked this translation yet.",
    translation_checked_by="Translation checked by {name}.",
    statements_checked=(
        "{checked} statements of this page were compared with their sources. "
        "{plain} pieces of plain advice have no source of their own."
    ),
    translation_not_checked_foot="Translation not checked.",
    translation_checked_foot="Translation checked.",
    dates_foot="Checked {checked}; check again by {again}.",
    overdue_foot="This page is overdue since {again}: ask your clinic if it is still right.",
    general_information="General information. It does not replace your clinician.",
    sources_on_full_page="Sources: {count}, on the full page.",
    contents="In this handout",
    see_red_flags="Your full page lists the signs that need help at once.",
    more_signs="Your page lists more signs to call for.",
    overdue_card="Overdue: ask your clinic for a new card.",
    code="Code of this page",
    page="Page {n} of {m}",
    for_staff="For staff: teach-back",
    teach_back_intro="Ask in plain words. Tick when the person says it in their own words, then sign.",
    whose_name="Patient’s name",
    day_of_visit="Date",
    staff_initials="Staff initials",
    question="Question",
    told_back="Said it back",
    told_again="After I explained again",
    initials="Initials",
    kinds={
        Kind.CAUSE: "Cause",
        Kind.WARNING_SIGN: "Warning sign",
        Kind.TREATMENT: "Treatment",
        Kind.TEST: "Test",
        Kind.PREVENTION: "Prevention",
        Kind.SELF_CARE: "Self-care",
    },
    roles={
        Role.FIRST_STEP: "First step",
        Role.OFTEN_ADDED: "Often added",
        Role.SELECTED_CASES: "In some cases",
        Role.NOT_ADVISED: "Not advised",
    },
    evidences={
        Evidence.VERY_LOW: "Very low",
        Evidence.LOW: "Low",
        Evidence.MODERATE: "Moderate",
        Evidence.HIGH: "High",
    },
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    day="{month} {day}, {year}",
    short_day="{month} {day}, {year}",
)

_SPANISH = Wording(
    for_person="Para",
    clinician="Profesional de salud",
    next_visit="Próxima cita",
    phone="Teléfono",
    after_hours="Fuera de horario",
    logo="Logotipo {clinic}",
    help_now="Busque ayuda ahora",
    continued="{title} (sigue)",
    main_points="Lo principal",
    related="Páginas relacionadas",
    do="Sí",
    dont="No",
    note_from_clinic="Nota de su clínica",
    most_important="Lo más importante para usted",
    sources="Fuentes",
    treatment="Tratamiento",
    used_for="Para este problema",
    role="Cuándo se usa",
    evidence="Grado de certeza",
    sources_and_dates="Fuentes y fechas",
    checked="Comparada con sus fuentes el {date}.",
    check_again_by="Se debe revisar de nuevo antes del {date}.",
    overdue="Esta hoja está vencida: se debía revisar antes del {date}. Pregunte en su clínica si aún es correcta.",
    not_reviewed="Ningún profesional de salud la ha revisado todavía.",
    reviewed_by="Revisada por {name}.",
    translation_not_checked="Ningún traductor ha revisado todavía esta traducción.",
    translation_checked_by="Traducción revisada por {name}.",
    statements_checked=(
        "Se compararon con sus fuentes {checked} afirmaciones de esta página. "
        "Hay {plain} consejos sencillos sin una fuente propia."
    ),
    translation_not_checked_foot="Traducción sin revisar.",
    translation_checked_foot="Traducción revisada.",
    dates_foot="Comparada {checked}; revisar antes del {again}.",
    overdue_foot="Esta hoja está vencida desde {again}: pregunte en su clínica si aún es correcta.",
    general_information="Información general. No reemplaza a su profesional de salud.",
    sources_on_full_page="Fuentes: {count}, en la hoja completa.",
    contents="En estas hojas",
    see_red_flags="Su hoja completa dice qué señales necesitan ayuda de inmediato.",
    more_signs="Su hoja trae más señales por las que debe llamar.",
    overdue_card="Vencida: pida otra tarjeta en su clínica.",
    code="Código de esta hoja",
    page="Página {n} de {m}",
    for_staff="Para el personal: repetir con sus palabras",
    teach_back_intro="Pregunte con palabras sencillas. Marque cuando la persona lo diga con sus palabras y firme.",
    whose_name="Nombre del paciente",
    day_of_visit="Fecha",
    staff_initials="Iniciales del personal",
    question="Pregunta",
    told_back="Lo dijo bien",
    told_again="Tras explicar otra vez",
    initials="Iniciales",
    kinds={
        Kind.CAUSE: "Causa",
        Kind.WARNING_SIGN: "Señal de alarma",
        Kind.TREATMENT: "Tratamiento",
        Kind.TEST: "Prueba",
        Kind.PREVENTION: "Prevención",
        Kind.SELF_CARE: "Autocuidado",
    },
    roles={
        Role.FIRST_STEP: "Primer paso",
        Role.OFTEN_ADDED: "Se suele agregar",
        Role.SELECTED_CASES: "En algunos casos",
        Role.NOT_ADVISED: "No se aconseja",
    },
    evidences={
        Evidence.VERY_LOW: "Muy baja",
        Evidence.LOW: "Baja",
        Evidence.MODERATE: "Moderada",
        Evidence.HIGH: "Alta",
    },
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    weekdays=("Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"),
    day="{day} de {month} de {year}",
    short_day="{day} {month} {year}",
)

_WORDINGS: dict[Language, Wording] = {"en": _ENGLISH, "es": _SPANISH}

# The steps of evidence in the order of their dots: one dot is very low, four are high.
EVIDENCE_DOTS: dict[Evidence, int] = {evidence: number for number, evidence in enumerate(Evidence, start=1)}


# How a topic's file says that no one has checked its translation.
_NOBODY = {"", "nobody yet"}


def wording(language: Language) -> Wording:
    """Return the words of one language."""
    return _WORDINGS[language]


def review_sentences(review: Review, language: Language, today: date) -> tuple[str, ...]:
    """Return what a page says of its own state: review first, then translation and dates."""
    words = wording(language)
    due = words.overdue if review.is_overdue(today) else words.check_again_by
    return (
        words.reviewed_by.format(name=review.reviewed_by) if review.reviewed_by else words.not_reviewed,
        *_translation_sentences(review, language),
        words.checked.format(date=words.long_date(review.checked)),
        due.format(date=words.long_date(review.check_again_by)),
    )


def foot_sentences(review: Review, language: Language, today: date) -> tuple[str, ...]:
    """Return what `review_sentences` says after the review itself, in as few words as the foot of a page needs."""
    words = wording(language)
    is_checked = review.translation_checked_by not in _NOBODY
    translation = words.translation_checked_foot if is_checked else words.translation_not_checked_foot
    dates = words.overdue_foot if review.is_overdue(today) else words.dates_foot
    checked, again = words.short_date(review.checked), words.short_date(review.check_again_by)
    return (*([] if language == "en" else [translation]), dates.format(checked=checked, again=again))


def _translation_sentences(review: Review, language: Language) -> tuple[str, ...]:
    words = wording(language)
    if language == "en":
        return ()
    if review.translation_checked_by in _NOBODY:
        return (words.translation_not_checked,)
    return (words.translation_checked_by.format(name=review.translation_checked_by),)
