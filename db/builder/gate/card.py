"""Rules of topic.toml: code, category, dates, ICD-10 codes, labels that stay honest."""

import re
import warnings
from collections.abc import Iterator
from datetime import date

from db.builder.problem import Problem
from db.builder.toml_file import NO_DATE
from db.builder.written import Content, WrittenTopic

_CODE = re.compile(r"[A-Z]{2,4}")
_ICD10 = re.compile(r"[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?")
_VERSION = re.compile(r"\d+\.\d+")
_MOST_MONTHS = 36
# What may be said today. Once a clinician or a translator has checked a page, the words for it are added here.
_HONEST_LABELS = {
    "checked_by": ("comparison with sources, no clinician",),
    "translation_checked_by": ("nobody yet",),
}


def code_is_two_to_four_capitals(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where the code on the handout would be unreadable."""
    if topic.code and not _CODE.fullmatch(topic.code):
        yield Problem(topic.places["code"], "code", f"the code is “{topic.code}”", "write 2 to 4 capitals")


def codes_are_unique(content: Content) -> Iterator[Problem]:
    """Yield a problem for each code that an earlier topic has."""
    owners: dict[str, str] = {}
    for topic in content.topics:
        owner = owners.setdefault(topic.code, topic.id)
        if owner != topic.id and topic.code:
            what = f"the code {topic.code} is already that of {owner}"
            yield Problem(topic.places["code"], "unique-code", what, "choose another code")


def category_is_of_the_kind(topic: WrittenTopic, content: Content) -> Iterator[Problem]:
    """Yield a problem where the category is unknown or of another kind."""
    category = content.shared.categories.get(topic.category)
    if topic.category and category is None:
        what = f"“{topic.category}” is no category"
        yield Problem(topic.places["category"], "category", what, "choose an id of categories.toml")
    elif category and category.kind != topic.kind:
        what = f"the category “{topic.category}” is for {category.kind}, the topic is a {topic.kind}"
        yield Problem(topic.places["category"], "category", what, "choose a category of that kind or move the folder")


def dates_are_in_order(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where a page is checked before it is written, or the next check is too far off."""
    if NO_DATE in {topic.written, topic.checked, topic.check_again_by}:
        return
    if topic.checked < topic.written:
        what = f"`checked` {topic.checked} is before `written` {topic.written}"
        yield Problem(topic.places["checked"], "dates", what, "mend the date")
    if topic.check_again_by <= topic.checked:
        what = f"`check_again_by` {topic.check_again_by} is not after `checked` {topic.checked}"
        yield Problem(topic.places["check_again_by"], "dates", what, "write a later date")
    if topic.check_again_by > _months_later(topic.checked, _MOST_MONTHS):
        what = f"`check_again_by` {topic.check_again_by} is more than {_MOST_MONTHS} months after `checked`"
        mend = f"write {_months_later(topic.checked, _MOST_MONTHS)} or earlier"
        yield Problem(topic.places["check_again_by"], "dates", what, mend)


def icd10_codes_exist(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each code that ICD-10-CM does not have, or that is listed twice."""
    for code in sorted(set(topic.icd10)):
        if not _ICD10.fullmatch(code) or not _is_in_icd10(code):
            what = f"ICD-10-CM has no code {code} for a chart"
            yield Problem(topic.places["icd10"], "icd10", what, "look the code up, with its dot and all its places")
        if topic.icd10.count(code) > 1:
            yield Problem(topic.places["icd10"], "icd10", f"{code} is listed twice", "delete one of the two")


def nobody_claims_a_review(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem where a label says anything else of who checked than what is true of every page today."""
    labels = {"checked_by": topic.checked_by, "translation_checked_by": topic.translation_checked_by}
    for key, label in labels.items():
        if label and label not in _HONEST_LABELS[key]:
            what = f"`{key}` is “{label}”, and no person has checked a page yet"
            mend = " or ".join(f"“{honest}”" for honest in _HONEST_LABELS[key])
            yield Problem(topic.places[key], "claimed-review", what, f"write {mend}")


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + year, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))


def _is_in_icd10(code: str) -> bool:
    with warnings.catch_warnings():
        # It opens its code table, when imported, in a way that newer Pythons call old.
        warnings.simplefilter("ignore", DeprecationWarning)
        import simple_icd_10_cm  # takes about two seconds

    return bool(simple_icd_10_cm.is_valid_item(code) and simple_icd_10_cm.is_leaf(code))


def no_list_is_empty(topic: WrittenTopic, _content: Content) -> Iterator[Problem]:
    """Yield a problem for each list of the card that says nothing, and for a version that is no number."""
    lists = {"who": topic.who, "regions": topic.regions, "related": topic.related}
    for key in (key for key, values in lists.items() if topic.is_card_read and not values):
        yield Problem(topic.places[key], "empty-list", f"`{key}` is empty", "name at least one")
    if topic.version and not _VERSION.fullmatch(topic.version):
        what = f"`version` is “{topic.version}”"
        yield Problem(topic.places["version"], "version", what, 'write two numbers with a point: "1.0"')


CARD_RULES = (
    no_list_is_empty,
    code_is_two_to_four_capitals,
    category_is_of_the_kind,
    dates_are_in_order,
    icd10_codes_exist,
    nobody_claims_a_review,
)
