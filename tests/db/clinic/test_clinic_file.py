"""What the clinic's file keeps, and gives back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.clinic import ClinicFile, Recent
from db.records import Letterhead
from db.saved import HandedOut, Json, SavedSet, Snippet
from tests.db.clinic.samples import FIRST_SET, LETTERHEAD, Clock, bytes_in

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_LINE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1)
_JSON = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(_TEXT, inner),
    max_leaves=10,
)


@given(_TEXT, st.lists(_LINE).map(tuple), _TEXT, _TEXT)
def test_a_letterhead_comes_back_as_it_was_typed(
    name: str, address: tuple[str, ...], phone: str, after_hours: str
) -> None:
    """Any letter of any language is kept."""
    clinic, _ = ClinicFile.open(None)
    letterhead = Letterhead(name, address, phone, after_hours)

    with clinic:
        clinic.save_letterhead(letterhead)

        assert clinic.letterhead() == letterhead


def test_before_any_letterhead_was_saved_it_is_empty(clinic: ClinicFile) -> None:
    """A clinic that set nothing prints nothing."""
    assert clinic.letterhead().is_empty


@given(st.dictionaries(_TEXT, _JSON, max_size=5))
def test_settings_come_back_as_they_were_saved(values: dict[str, Json]) -> None:
    """Whatever JSON can say is kept, type and all."""
    clinic, _ = ClinicFile.open(None)

    with clinic:
        clinic.save_settings(values)

        assert {key: clinic.setting(key, value) for key, value in values.items()} == values  # type: ignore[type-var]


def test_a_setting_of_another_type_counts_as_not_set(clinic: ClinicFile) -> None:
    """What another version wrote cannot surprise this one."""
    clinic.save_settings({"zoom": "large", "is_wide": 1})

    assert clinic.setting("zoom", 100) == 100
    assert clinic.setting("is_wide", False) is False


def test_none_forgets_a_setting(clinic: ClinicFile) -> None:
    """A setting can be taken back to its default."""
    clinic.save_settings({"theme": "dark"})

    clinic.save_settings({"theme": None})

    assert clinic.setting("theme", "system") == "system"


def test_settings_are_saved_all_or_none(clinic: ClinicFile) -> None:
    """A value that JSON cannot say leaves the ones beside it unsaved as well."""
    with pytest.raises(ValueError, match="JSON"):
        clinic.save_settings({"theme": "dark", "zoom": float("nan")})

    assert clinic.setting("theme", "") == ""


def test_favourites_keep_the_order_in_which_they_were_added(clinic: ClinicFile) -> None:
    """A favourite added twice stays where it is."""
    for topic in ("b", "a", "c", "b"):
        clinic.add_favourite(topic)

    assert clinic.favourites() == ("b", "a", "c")


def test_favourites_are_reordered_without_gain_or_loss(clinic: ClinicFile) -> None:
    """Those not named follow in their old order, and a stranger does not come in."""
    for topic in ("a", "b", "c", "d"):
        clinic.add_favourite(topic)

    clinic.reorder_favourites(["d", "stranger", "b"])

    assert clinic.favourites() == ("d", "b", "a", "c")


def test_a_removed_favourite_makes_room_and_the_next_one_comes_last(clinic: ClinicFile) -> None:
    """A gap in the positions does not disturb the order."""
    for topic in ("a", "b", "c"):
        clinic.add_favourite(topic)

    clinic.remove_favourite("b")
    clinic.add_favourite("d")

    assert clinic.favourites() == ("a", "c", "d")


def test_recents_come_newest_first_and_each_once(clinic: ClinicFile, clock: Clock) -> None:
    """A topic opened again moves to the head with its new time."""
    for topic in ("a", "b", "a"):
        clock.pass_days(1)
        clinic.note_opened(topic)

    first, second = clinic.recents()

    assert first == Recent("a", clock.moment)
    assert second.topic_id == "b"


def test_recents_keep_their_order_when_the_clock_goes_back(clinic: ClinicFile, clock: Clock) -> None:
    """An empty battery on the mainboard must not turn the list around."""
    clinic.note_opened("a")
    clock.pass_days(-3000)
    clinic.note_opened("b")

    assert [recent.topic_id for recent in clinic.recents()] == ["b", "a"]


def test_no_more_than_twenty_recents_are_kept(clinic: ClinicFile) -> None:
    """What was opened is health information, so little of it is kept."""
    for number in range(25):
        clinic.note_opened(f"topic-{number}")

    assert [recent.topic_id for recent in clinic.recents()] == [f"topic-{number}" for number in range(24, 4, -1)]


def test_cleared_recents_are_gone_from_every_file_on_the_disk(clinic: ClinicFile, folder: Path) -> None:
    """Clearing overwrites the words, in the file and in its log."""
    for number in range(60):
        clinic.note_opened(f"very-private-{number}")
    written = b"".join(bytes_in(folder).values())

    clinic.clear_recents()

    assert clinic.recents() == ()
    assert b"very-private" in written
    assert [name for name, raw in bytes_in(folder).items() if b"very-private" in raw] == []


def test_a_saved_set_comes_back_with_its_order_and_options(clinic: ClinicFile) -> None:
    """A topic may stand in it twice, as on paper."""
    saved = SavedSet("Señora's set", ("c", "a", "c"), {"size": 18, "paper": "a4"})

    clinic.save_set(saved)

    assert clinic.sets() == (saved,)


def test_a_set_saved_under_the_same_name_replaces_the_first(clinic: ClinicFile) -> None:
    """Spaces around a name, and two ways to write one letter, make no second set."""
    clinic.save_set(SavedSet("Espa\u00f1ol", ("a", "b")))

    clinic.save_set(SavedSet("  Espan\u0303ol ", ("c",)))

    assert clinic.sets() == (SavedSet("Espa\u00f1ol", ("c",)),)


def test_sets_are_listed_by_name_whatever_their_case(clinic: ClinicFile) -> None:
    """People look for a name, not for a capital letter."""
    for name in ("runners", "Children", "ankle"):
        clinic.save_set(SavedSet(name, ()))

    assert [saved.name for saved in clinic.sets()] == ["ankle", "Children", "runners"]


def test_a_set_is_renamed(clinic: ClinicFile) -> None:
    """Everything but the name stays."""
    clinic.save_set(FIRST_SET)

    assert clinic.rename_set("Runners", "Young runners")
    assert clinic.sets() == (SavedSet("Young runners", FIRST_SET.topic_ids, FIRST_SET.options),)


@pytest.mark.parametrize(("name", "new_name"), [("Runners", "Children"), ("Nobody", "Somebody")])
def test_a_set_is_not_renamed_onto_another_nor_out_of_nothing(clinic: ClinicFile, name: str, new_name: str) -> None:
    """No set swallows another."""
    clinic.save_set(SavedSet("Children", ("a",)))
    clinic.save_set(SavedSet("Runners", ("b",)))

    assert not clinic.rename_set(name, new_name)
    assert [saved.name for saved in clinic.sets()] == ["Children", "Runners"]


def test_a_deleted_set_leaves_nothing_behind(clinic: ClinicFile) -> None:
    """Its topics go with it, so that a set made later does not inherit them."""
    clinic.save_set(FIRST_SET)

    clinic.delete_set("Runners")

    assert clinic.sets() == ()
    assert clinic._db.execute("SELECT count(*) FROM saved_set_topic").fetchone() == (0,)


@pytest.mark.parametrize("option", ["patient", "Patient_Name", "note", "for_patient", "notes"])
def test_a_saved_set_refuses_what_belongs_to_one_patient(option: str) -> None:
    """A name or a note of a patient never reaches the disk."""
    with pytest.raises(ValueError, match="one patient"):
        SavedSet("Runners", ("a",), {option: "x"})


def test_a_saved_set_needs_a_name(clinic: ClinicFile) -> None:
    """A set nobody can name, nobody can find."""
    with pytest.raises(ValueError, match="name"):
        clinic.save_set(SavedSet(" \t", ("a",)))


def test_what_was_saved_is_there_without_closing(folder: Path, clock: Clock) -> None:
    """Saved means on the disk, seen by another connection at once."""
    first, _ = ClinicFile.open(folder, now=clock)
    second, _ = ClinicFile.open(folder, now=clock)

    with first, second:
        first.save_letterhead(LETTERHEAD)

        assert second.letterhead() == LETTERHEAD


def test_closing_twice_does_no_harm(folder: Path, clock: Clock) -> None:
    """A window and the program around it may both close the file."""
    clinic, _ = ClinicFile.open(folder, now=clock)

    clinic.close()
    clinic.close()

    assert not (folder / "clinic.sqlite-wal").exists()


# --- logo, snippets, counts -------------------------------------------------------------------------------------------


def test_a_logo_comes_back_with_the_letterhead_and_goes_with_it(clinic: ClinicFile) -> None:
    """A letterhead saved without one takes it away."""
    with_logo = replace(LETTERHEAD, logo="<svg/>")

    clinic.save_letterhead(with_logo)
    kept = clinic.letterhead()
    clinic.save_letterhead(LETTERHEAD)

    assert kept == with_logo
    assert clinic.letterhead() == LETTERHEAD


def test_snippets_are_listed_by_name_and_replaced_by_name(clinic: ClinicFile) -> None:
    """A name is given once, whatever spaces stand around it."""
    for name, text in (("walking", "Walk."), ("Brace", "Wear it."), (" walking ", "Walk each day.")):
        clinic.save_snippet(Snippet(name, text))

    assert clinic.snippets() == (Snippet("Brace", "Wear it."), Snippet("walking", "Walk each day."))


def test_a_deleted_snippet_is_gone(clinic: ClinicFile) -> None:
    """And one that is not there does no harm."""
    clinic.save_snippet(Snippet("Brace", "Wear it."))

    clinic.delete_snippet("Brace")
    clinic.delete_snippet("Brace")

    assert clinic.snippets() == ()


def test_a_set_keeps_its_snippet(clinic: ClinicFile) -> None:
    """A text of the clinic goes along with a set."""
    saved = SavedSet("Runners", ("spondylolysis",), snippet="Bring your shoes.")

    clinic.save_set(saved)

    assert clinic.sets() == (saved,)


def test_sheets_are_counted_by_topic_and_month(folder: Path, clock: Clock) -> None:
    """The newest month first, and nothing but month, topic and number."""
    clinic, _ = ClinicFile.open(folder, now=clock)
    with clinic:
        clinic.note_handed_out(("spondylolysis", "red-flags-back-pain"))
        clinic.note_handed_out(("spondylolysis",))
        clock.pass_days(30)
        clinic.note_handed_out(("red-flags-back-pain",))

        assert clinic.handed_out() == (
            HandedOut("2026-12", "red-flags-back-pain", 1),
            HandedOut("2026-11", "spondylolysis", 2),
            HandedOut("2026-11", "red-flags-back-pain", 1),
        )

        clinic.clear_handed_out()

        assert clinic.handed_out() == ()
