"""One made-up page with every kind of block, in both languages: no medical advice, a text to test with."""

from datetime import date

from db.records import (
    BulletList,
    CallOut,
    DoDont,
    Evidence,
    Figure,
    Illustration,
    Kind,
    Language,
    Line,
    Link,
    Paragraph,
    Reading,
    Review,
    Role,
    Section,
    Source,
    Span,
    Steps,
    Table,
    TeachBack,
    Term,
    Tool,
    Topic,
    TopicSummary,
    TreatmentsHere,
)

_SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 240">
<rect x="180" y="30" width="110" height="60" rx="6" fill="#F1E8D6" stroke="#000" stroke-width="2"/>
<rect x="180" y="96" width="110" height="20" rx="6" fill="#CFE3E8" stroke="#000" stroke-width="2"/>
<rect x="180" y="122" width="110" height="60" rx="6" fill="#F1E8D6" stroke="#000" stroke-width="2"/>
<path d="M290 140 h60 l20 40 h60" fill="none" stroke="#000" stroke-width="10"/>
<path d="M366 160 l14 8 l-10 6 l14 8" fill="none" stroke="#A3201D" stroke-width="5"/>
<text x="60" y="66" font-family="Atkinson Hyperlegible" font-size="18">{bone}</text>
<text x="60" y="112" font-family="Atkinson Hyperlegible" font-size="18">{disc}</text>
<text x="420" y="150" font-family="Atkinson Hyperlegible" font-size="18" font-weight="bold">{crack}</text>
</svg>"""

_REVIEW = Review(
    version="1.0",
    written=date(2026, 11, 22),
    checked=date(2026, 11, 22),
    check_again_by=date(2029, 11, 22),
    checked_by="comparison with sources, no clinician",
    translation_checked_by="nobody yet",
)

_SOURCES = (
    Source(
        "klein-2009",
        "Klein G, Mehlman CT, McCarty M. Nonoperative treatment of spondylolysis and grade I spondylolisthesis in"
        " children and young adults. J Pediatr Orthop. 2009;29(2):146-156.",
        "systematic-review",
        2009,
        "https://pubmed.ncbi.nlm.nih.gov/19352240/",
    ),
    Source(
        "fredrickson-1984",
        "Fredrickson BE, Baker D, McHolick WJ, et al. The natural history of spondylolysis and spondylolisthesis."
        " J Bone Joint Surg Am. 1984;66(5):699-707.",
        "study",
        1984,
        "https://pubmed.ncbi.nlm.nih.gov/6373773/",
    ),
)


def _line(text: str) -> Line:
    """Return a line in which `**bold**` is bold and `[word](id)` is a glossary term."""
    spans: list[Span] = []
    for number, piece in enumerate(text.split("**")):
        before, bracket, rest = piece.partition("[")
        spans.append(Span(before, strong=number % 2 == 1))
        if bracket:
            word, _, tail = rest.partition("](")
            term, _, after = tail.partition(")")
            spans += [Span(word, term=term), Span(after)]
    return tuple(span for span in spans if span.text)


def _lines(*texts: str) -> tuple[Line, ...]:
    return tuple(_line(text) for text in texts)


def _cited(text: str, *sources: str) -> Line:
    return (Span(text, sources=sources),)


def sample_topic(language: Language = "en") -> Topic:
    """Return the page in one language; both have the same sections and blocks in the same order."""
    return {"en": _english, "es": _spanish}[language]()


def _english() -> Topic:
    sections = (
        Section(
            "main",
            "",
            (
                Paragraph(
                    _cited(
                        "Most people with this crack get well without surgery. The main treatment is rest from the"
                        " sport that hurts.",
                        "klein-2009",
                    )
                ),
                Figure("pars-crack", _line("Side view of the low back. The crack is in the [pars](pars).")),
            ),
        ),
        Section(
            "get-help-now",
            "Get help now",
            (
                CallOut(
                    "help-now",
                    "",
                    (
                        Paragraph(_line("Call 911 or your local emergency number if you have any of these:")),
                        BulletList(
                            _lines(
                                "Trouble passing urine, or loss of bladder or bowel control",
                                "Numb skin around the genitals, bottom or inner thighs",
                                "New weakness in both legs",
                                "Back pain with fever, or you feel very ill",
                            )
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "what-it-is",
            "What it is",
            (
                Paragraph(
                    _line(
                        "The [pars](pars) can crack when you bend back and twist over and over. The bone gets tired"
                        " faster than it can heal. Doctors call this a stress fracture."
                    )
                ),
                Paragraph(_cited("About 6 in 100 adults have one. Many never feel it.", "fredrickson-1984")),
            ),
        ),
        Section(
            "signs",
            "Signs",
            (
                Paragraph(_line("You may notice:")),
                BulletList(
                    _lines("Low back pain that gets worse with sport", "Pain when you bend back", "Tight hamstrings")
                ),
            ),
        ),
        Section("treatment", "Treatment", (TreatmentsHere(),)),
        Section(
            "what-to-do",
            "What to do",
            (
                Steps(
                    _lines(
                        "**Stop the sport that hurts.** This often takes about 3 months. Your clinic sets the time.",
                        "**Keep moving in ways that do not hurt.** Walk and do light daily tasks.",
                        "**Start exercises when your clinic says so.** A physical therapist can teach you.",
                        "**Go back to sport in stages.** Move up only when the last stage was free of pain.",
                    )
                ),
            ),
        ),
        Section(
            "do-and-dont",
            "Do and don’t",
            (
                DoDont(
                    _lines(
                        "Walk a little each day",
                        "Tell your coach about your plan",
                        "Ask before you take pain medicine",
                        "Keep your follow-up visits",
                    ),
                    _lines(
                        "Play or train through the pain",
                        "Bend far back or twist with a load",
                        "Stay in bed all day",
                    ),
                ),
            ),
        ),
        Section(
            "when-to-call",
            "When to call the clinic",
            (
                CallOut(
                    "warning",
                    "Call us within one day if",
                    (BulletList(_lines("The pain wakes you at night", "Pain spreads down one leg")),),
                ),
                CallOut("note", "About pain medicine", (Paragraph(_line("Do not take more than the label says.")),)),
            ),
        ),
        Section(
            "outlook",
            "What to expect",
            (
                Table(
                    _lines("When", "What most people do"),
                    (
                        _lines("First weeks", "Rest from sport, short walks"),
                        _lines("2 to 4 months", "Exercises, then light running"),
                        _lines("4 to 6 months", "Back to full sport"),
                    ),
                ),
            ),
        ),
        Section(
            "tool",
            "Your plan",
            (
                Tool(
                    "checklist",
                    "Before you go back to sport",
                    _line("Tick each line that is true. Show it to your clinic."),
                    _lines(
                        "I can walk with no pain",
                        "I can bend back with no pain",
                        "I did my exercises for two weeks with no pain",
                    ),
                ),
                Tool(
                    "ladder",
                    "Steps back to sport",
                    _line("Move up only when the stage was free of pain."),
                    _lines("Walk", "Jog", "Run", "Train without contact", "Train with the team", "Play"),
                ),
                Tool(
                    "diary",
                    "Your pain this week",
                    _line("Write a number from 0 (no pain) to 10 (worst pain)."),
                    _lines("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
                    ("Day", "Morning", "Evening", "What I did"),
                ),
            ),
        ),
        Section(
            "questions",
            "Questions to ask",
            (BulletList(_lines("When can I start to run?", "Do I need another scan?", "Which exercises help me?")),),
        ),
        Section(
            "teach-back",
            "Teach-back",
            (
                TeachBack(
                    _lines(
                        "What will you do if you cannot pass urine?",
                        "Which sports will you stop, and for how long?",
                        "How will you know that you can move up a stage?",
                    )
                ),
            ),
        ),
    )
    links = (
        _link("Rest from sport", "Time away from the sport that hurts", Role.FIRST_STEP, Evidence.LOW),
        _link("Back brace", "Some clinics use one; the benefit is not clear", Role.SELECTED_CASES, Evidence.VERY_LOW),
        _link("Exercises", "Start when your clinic says so", Role.FIRST_STEP, Evidence.MODERATE),
        _link("Long bed rest", "Makes the body weaker", Role.NOT_ADVISED, Evidence.MODERATE),
    )
    svg = _SVG.format(bone="Spine bone", disc="Disc", crack="Crack in the pars")
    return _topic(
        "en",
        ("Stress fracture in the low back", "Spondylolysis"),
        sections,
        links,
        Term("pars", "pars", "a thin bridge of bone at the back of each spine bone"),
        Illustration("pars-crack", svg, "Two spine bones from the side; a crack runs through the bridge behind them."),
        ("pars defect", "crack in the back bone"),
    )


def _spanish() -> Topic:
    sections = (
        Section(
            "main",
            "",
            (
                Paragraph(
                    _cited(
                        "La mayoría de las personas con esta grieta se curan sin cirugía. El tratamiento principal es"
                        " dejar por un tiempo el deporte que duele.",
                        "klein-2009",
                    )
                ),
                Figure("pars-crack", _line("La espalda baja vista de lado. La grieta está en la [pars](pars).")),
            ),
        ),
        Section(
            "get-help-now",
            "Busque ayuda ahora",
            (
                CallOut(
                    "help-now",
                    "",
                    (
                        Paragraph(
                            _line("Llame al 911 o al número de emergencias de su localidad si tiene algo de esto:")
                        ),
                        BulletList(
                            _lines(
                                "No puede orinar, o se le escapa la orina o el excremento",
                                "Piel dormida en los genitales, las nalgas o la parte interna de los muslos",
                                "Debilidad nueva en las dos piernas",
                                "Dolor de espalda con fiebre, o se siente muy mal",
                            )
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "what-it-is",
            "Qué es",
            (
                Paragraph(
                    _line(
                        "La [pars](pars) se puede agrietar si usted dobla y gira la espalda muchas veces. El hueso se"
                        " cansa más rápido de lo que sana. Los médicos lo llaman fractura por estrés."
                    )
                ),
                Paragraph(_cited("La tienen unos 6 de cada 100 adultos. Muchos no la sienten.", "fredrickson-1984")),
            ),
        ),
        Section(
            "signs",
            "Señales",
            (
                Paragraph(_line("Usted puede notar:")),
                BulletList(
                    _lines(
                        "Dolor en la espalda baja que empeora con el deporte",
                        "Dolor al doblarse hacia atrás",
                        "Tensión detrás del muslo",
                    )
                ),
            ),
        ),
        Section("treatment", "Tratamiento", (TreatmentsHere(),)),
        Section(
            "what-to-do",
            "Qué hacer",
            (
                Steps(
                    _lines(
                        "**Deje el deporte que duele.** Suele tomar unos 3 meses. Su clínica le dirá cuánto.",
                        "**Siga moviéndose sin dolor.** Camine y haga tareas ligeras.",
                        "**Empiece los ejercicios cuando su clínica lo diga.** Un fisioterapeuta le enseña.",
                        "**Vuelva al deporte por etapas.** Suba solo si la última etapa fue sin dolor.",
                    )
                ),
            ),
        ),
        Section(
            "do-and-dont",
            "Qué hacer y qué no",
            (
                DoDont(
                    _lines(
                        "Camine un poco cada día",
                        "Cuente el plan a su entrenador",
                        "Pregunte antes de tomar medicinas para el dolor",
                        "Vaya a sus citas",
                    ),
                    _lines(
                        "Jugar o entrenar con dolor",
                        "Doblarse mucho hacia atrás o girar con peso",
                        "Quedarse en cama todo el día",
                    ),
                ),
            ),
        ),
        Section(
            "when-to-call",
            "Cuándo llamar a la clínica",
            (
                CallOut(
                    "warning",
                    "Llámenos en menos de un día si",
                    (BulletList(_lines("El dolor lo despierta de noche", "El dolor baja por una pierna")),),
                ),
                CallOut(
                    "note",
                    "Sobre las medicinas para el dolor",
                    (Paragraph(_line("No tome más de lo que dice la etiqueta.")),),
                ),
            ),
        ),
        Section(
            "outlook",
            "Qué esperar",
            (
                Table(
                    _lines("Cuándo", "Qué hace la mayoría"),
                    (
                        _lines("Primeras semanas", "Descanso del deporte, caminatas cortas"),
                        _lines("De 2 a 4 meses", "Ejercicios, luego correr suave"),
                        _lines("De 4 a 6 meses", "Deporte completo"),
                    ),
                ),
            ),
        ),
        Section(
            "tool",
            "Su plan",
            (
                Tool(
                    "checklist",
                    "Antes de volver al deporte",
                    _line("Marque cada línea que sea cierta. Muéstrela en su clínica."),
                    _lines(
                        "Puedo caminar sin dolor",
                        "Puedo doblarme hacia atrás sin dolor",
                        "Hice mis ejercicios dos semanas sin dolor",
                    ),
                ),
                Tool(
                    "ladder",
                    "Pasos para volver al deporte",
                    _line("Suba solo si la etapa fue sin dolor."),
                    _lines("Caminar", "Trotar", "Correr", "Entrenar sin contacto", "Entrenar con el equipo", "Jugar"),
                ),
                Tool(
                    "diary",
                    "Su dolor esta semana",
                    _line("Escriba un número de 0 (sin dolor) a 10 (el peor dolor)."),
                    _lines("Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"),
                    ("Día", "Mañana", "Noche", "Qué hice"),
                ),
            ),
        ),
        Section(
            "questions",
            "Preguntas que puede hacer",
            (BulletList(_lines("¿Cuándo puedo correr?", "¿Necesito otro estudio?", "¿Qué ejercicios me ayudan?")),),
        ),
        Section(
            "teach-back",
            "Repetir con sus palabras",
            (
                TeachBack(
                    _lines(
                        "¿Qué hará si no puede orinar?",
                        "¿Qué deportes dejará y por cuánto tiempo?",
                        "¿Cómo sabrá que puede subir de etapa?",
                    )
                ),
            ),
        ),
    )
    links = (
        _link("Descanso del deporte", "Tiempo sin el deporte que duele", Role.FIRST_STEP, Evidence.LOW),
        _link("Faja", "Algunas clínicas la usan; no está claro si ayuda", Role.SELECTED_CASES, Evidence.VERY_LOW),
        _link("Ejercicios", "Empiece cuando su clínica lo diga", Role.FIRST_STEP, Evidence.MODERATE),
        _link("Reposo largo en cama", "Debilita el cuerpo", Role.NOT_ADVISED, Evidence.MODERATE),
    )
    svg = _SVG.format(bone="Vértebra", disc="Disco", crack="Grieta en la pars")
    return _topic(
        "es",
        ("Fractura por estrés en la espalda baja", "Espondilólisis"),
        sections,
        links,
        Term("pars", "pars", "un puente delgado de hueso en la parte de atrás de cada vértebra"),
        Illustration("pars-crack", svg, "Dos vértebras de lado; una grieta cruza el puente que tienen detrás."),
        ("defecto de la pars", "grieta en la espalda"),
    )


def _link(name: str, note: str, role: Role, evidence: Evidence) -> Link:
    return Link("", name, note, role, evidence, ("klein-2009",))


def _topic(
    language: Language,
    names: tuple[str, str],
    sections: tuple[Section, ...],
    links: tuple[Link, ...],
    term: Term,
    illustration: Illustration,
    aliases: tuple[str, ...],
) -> Topic:
    red_flags = TopicSummary(
        "red-flags-back-pain", Kind.WARNING_SIGN, "red-flags", "RFB", language, "Red flags", "Red flags"
    )
    return Topic(
        id="spondylolysis",
        kind=Kind.CAUSE,
        category="spine-stress-fractures",
        code="SPL",
        language=language,
        title=names[0],
        clinical_name=names[1],
        sections=sections,
        links=links,
        related=(red_flags,),
        sources=_SOURCES,
        terms=(term,),
        illustrations=(illustration,),
        icd10=("M43.06",),
        aliases=aliases,
        who=("teens", "athletes"),
        regions=("lower-back",),
        reading=Reading("Flesch-Kincaid", 5.1, "SMOG", 7.6, 24, 17, is_short_sample=False),
        review=_REVIEW,
    )
