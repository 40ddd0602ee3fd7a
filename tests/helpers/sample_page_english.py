"""The made-up page in English."""

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


def english_page() -> Topic:
    """Return the page."""
    sections = (
        Section(
            "main",
            "",
            (
                Paragraph(
                    cited(
                        "Most people with this crack get well without surgery. The main treatment is rest from the"
                        " sport that hurts.",
                        "klein-2009",
                    )
                ),
                Figure("pars-crack", line("Side view of the low back. The crack is in the [pars](pars).")),
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
                        Paragraph(line("Call 911 or your local emergency number if you have any of these:")),
                        BulletList(
                            lines(
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
                    line(
                        "The [pars](pars) can crack when you bend back and twist over and over. The bone gets tired"
                        " faster than it can heal. Doctors call this a stress fracture."
                    )
                ),
                Paragraph(cited("About 6 in 100 adults have one. Many never feel it.", "fredrickson-1984")),
            ),
        ),
        Section(
            "signs",
            "Signs",
            (
                Paragraph(line("You may notice:")),
                BulletList(
                    lines("Low back pain that gets worse with sport", "Pain when you bend back", "Tight hamstrings")
                ),
            ),
        ),
        Section("treatment", "Treatment", (TreatmentsHere(),)),
        Section(
            "what-to-do",
            "What to do",
            (
                Steps(
                    lines(
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
                    lines(
                        "Walk a little each day",
                        "Tell your coach about your plan",
                        "Ask before you take pain medicine",
                        "Keep your follow-up visits",
                    ),
                    lines(
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
                    (BulletList(lines("The pain wakes you at night", "Pain spreads down one leg")),),
                ),
                CallOut("note", "About pain medicine", (Paragraph(line("Do not take more than the label says.")),)),
            ),
        ),
        Section(
            "outlook",
            "What to expect",
            (
                Table(
                    lines("When", "What most people do"),
                    (
                        lines("First weeks", "Rest from sport, short walks"),
                        lines("2 to 4 months", "Exercises, then light running"),
                        lines("4 to 6 months", "Back to full sport"),
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
                    line("Tick each line that is true. Show it to your clinic."),
                    lines(
                        "I can walk with no pain",
                        "I can bend back with no pain",
                        "I did my exercises for two weeks with no pain",
                    ),
                ),
                Tool(
                    "ladder",
                    "Steps back to sport",
                    line("Move up only when the stage was free of pain."),
                    lines("Walk", "Jog", "Run", "Train without contact", "Train with the team", "Play"),
                ),
                Tool(
                    "diary",
                    "Your pain this week",
                    line("Write a number from 0 (no pain) to 10 (worst pain)."),
                    lines("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
                    ("Day", "Morning", "Evening", "What I did"),
                ),
            ),
        ),
        Section(
            "questions",
            "Questions to ask",
            (BulletList(lines("When can I start to run?", "Do I need another scan?", "Which exercises help me?")),),
        ),
        Section(
            "teach-back",
            "Teach-back",
            (
                TeachBack(
                    lines(
                        "What will you do if you cannot pass urine?",
                        "Which sports will you stop, and for how long?",
                        "How will you know that you can move up a stage?",
                    )
                ),
            ),
        ),
    )
    links = (
        link("Rest from sport", "Time away from the sport that hurts", Role.FIRST_STEP, Evidence.LOW),
        link("Back brace", "Some clinics use one; the benefit is not clear", Role.SELECTED_CASES, Evidence.VERY_LOW),
        link("Exercises", "Start when your clinic says so", Role.FIRST_STEP, Evidence.MODERATE),
        link("Long bed rest", "Makes the body weaker", Role.NOT_ADVISED, Evidence.MODERATE),
    )
    svg = DRAWING.format(bone="Spine bone", disc="Disc", crack="Crack in the pars")
    return page(
        "en",
        ("Stress fracture in the low back", "Spondylolysis"),
        sections,
        links,
        Term("pars", "pars", "a thin bridge of bone at the back of each spine bone"),
        Illustration("pars-crack", svg, "Two spine bones from the side; a crack runs through the bridge behind them."),
        ("pars defect", "crack in the back bone"),
    )
