"""The made-up page in Spanish."""

from db.records import (
    BulletList,
    CallOut,
    DoDont,
    Evidence,
    Figure,
    Illustration,
    Paragraph,
    Role,
    Section,
    Steps,
    Table,
    TeachBack,
    Term,
    Tool,
    Topic,
    TreatmentsHere,
)
from tests.helpers.sample_page import DRAWING, cited, line, lines, link, page


def spanish_page() -> Topic:
    """Return the page."""
    sections = (
        Section(
            "main",
            "",
            (
                Paragraph(
                    cited(
                        "La mayoría de las personas con esta grieta se curan sin cirugía. El tratamiento principal es"
                        " dejar por un tiempo el deporte que duele.",
                        "klein-2009",
                    )
                ),
                Figure("pars-crack", line("La espalda baja vista de lado. La grieta está en la [pars](pars).")),
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
                        Paragraph(line("Llame al 911 o al número de emergencias si tiene algo de esto:")),
                        BulletList(
                            lines(
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
                    line(
                        "La [pars](pars) se puede agrietar si usted dobla y gira la espalda muchas veces. El hueso se"
                        " cansa más rápido de lo que sana. Los médicos lo llaman fractura por estrés."
                    )
                ),
                Paragraph(cited("La tienen unos 6 de cada 100 adultos. Muchos no la sienten.", "fredrickson-1984")),
            ),
        ),
        Section(
            "signs",
            "Señales",
            (
                Paragraph(line("Usted puede notar:")),
                BulletList(
                    lines(
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
                    lines(
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
                    lines(
                        "Camine un poco cada día",
                        "Cuente el plan a su entrenador",
                        "Pregunte antes de tomar medicinas para el dolor",
                        "Vaya a sus citas",
                    ),
                    lines(
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
                    (BulletList(lines("El dolor lo despierta de noche", "El dolor baja por una pierna")),),
                ),
                CallOut(
                    "note",
                    "Sobre las medicinas para el dolor",
                    (Paragraph(line("No tome más de lo que dice la etiqueta.")),),
                ),
            ),
        ),
        Section(
            "outlook",
            "Qué esperar",
            (
                Table(
                    lines("Cuándo", "Qué hace la mayoría"),
                    (
                        lines("Primeras semanas", "Descanso del deporte, caminatas cortas"),
                        lines("De 2 a 4 meses", "Ejercicios, luego correr suave"),
                        lines("De 4 a 6 meses", "Deporte completo"),
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
                    line("Marque cada línea que sea cierta. Muéstrela en su clínica."),
                    lines(
                        "Puedo caminar sin dolor",
                        "Puedo doblarme hacia atrás sin dolor",
                        "Hice mis ejercicios dos semanas sin dolor",
                    ),
                ),
                Tool(
                    "ladder",
                    "Pasos para volver al deporte",
                    line("Suba solo si la etapa fue sin dolor."),
                    lines("Caminar", "Trotar", "Correr", "Entrenar sin contacto", "Entrenar con el equipo", "Jugar"),
                ),
                Tool(
                    "diary",
                    "Su dolor esta semana",
                    line("Escriba un número de 0 (sin dolor) a 10 (el peor dolor)."),
                    lines("Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"),
                    ("Día", "Mañana", "Noche", "Qué hice"),
                ),
            ),
        ),
        Section(
            "questions",
            "Preguntas que puede hacer",
            (BulletList(lines("¿Cuándo puedo correr?", "¿Necesito otro estudio?", "¿Qué ejercicios me ayudan?")),),
        ),
        Section(
            "teach-back",
            "Repetir con sus palabras",
            (
                TeachBack(
                    lines(
                        "¿Qué hará si no puede orinar?",
                        "¿Qué deportes dejará y por cuánto tiempo?",
                        "¿Cómo sabrá que puede subir de etapa?",
                    )
                ),
            ),
        ),
    )
    links = (
        link("Descanso del deporte", "Tiempo sin el deporte que duele", Role.FIRST_STEP, Evidence.LOW),
        link("Faja", "Algunas clínicas la usan; no está claro si ayuda", Role.SELECTED_CASES, Evidence.VERY_LOW),
        link("Ejercicios", "Empiece cuando su clínica lo diga", Role.FIRST_STEP, Evidence.MODERATE),
        link("Reposo largo en cama", "Debilita el cuerpo", Role.NOT_ADVISED, Evidence.MODERATE),
    )
    svg = DRAWING.format(bone="Vértebra", disc="Disco", crack="Grieta en la pars")
    return page(
        "es",
        ("Fractura por estrés en la espalda baja", "Espondilólisis"),
        sections,
        links,
        Term("pars", "pars", "un puente delgado de hueso en la parte de atrás de cada vértebra"),
        Illustration("pars-crack", svg, "Dos vértebras de lado; una grieta cruza el puente que tienen detrás."),
        ("defecto de la pars", "grieta en la espalda"),
    )
