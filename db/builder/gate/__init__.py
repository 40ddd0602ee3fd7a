"""The rules that a page must keep (design: `content.md`); the library is not built from content that breaks one."""

from collections.abc import Callable, Iterator

from db.builder.gate.card import CARD_RULES, codes_are_unique
from db.builder.gate.changes import CHANGE_RULES
from db.builder.gate.evidence import EVIDENCE_RULES, facts_name_known_sources
from db.builder.gate.facts import (
    disagreements_are_said,
    disagreements_go_both_ways,
    each_thing_has_one_figure,
    shares_keep_to_their_whole,
)
from db.builder.gate.good_sense import GOOD_SENSE_RULES
from db.builder.gate.left_marks import LEFT_MARK_RULES
from db.builder.gate.naming import NAMING_RULES, aliases_belong_to_one_topic, titles_are_unique
from db.builder.gate.reading import READING_RULES, medians_keep_the_limits
from db.builder.gate.red_flags import RED_FLAG_RULES
from db.builder.gate.references import REFERENCE_RULES
from db.builder.gate.search_words import SEARCH_WORD_RULES
from db.builder.gate.shared import (
    each_article_has_one_id,
    each_fact_is_used,
    each_source_is_used,
    each_term_is_used,
    facts_are_of_the_time_of_the_pages,
    no_source_is_of_a_year_to_come,
)
from db.builder.gate.spelling import SPELLING_RULES
from db.builder.gate.structure import STRUCTURE_RULES
from db.builder.gate.twins import TWIN_RULES
from db.builder.gate.typed_lines import TYPED_LINE_RULES
from db.builder.gate.wording import WORDING_RULES, definitions_hold_no_figure
from db.builder.problem import Problem
from db.builder.written import Content, WrittenTopic

TopicRule = Callable[[WrittenTopic, Content], Iterator[Problem]]
LibraryRule = Callable[[Content], Iterator[Problem]]

TOPIC_RULES: tuple[TopicRule, ...] = (
    *CARD_RULES,
    *CHANGE_RULES,
    *NAMING_RULES,
    *STRUCTURE_RULES,
    *TWIN_RULES,
    *REFERENCE_RULES,
    *EVIDENCE_RULES,
    *GOOD_SENSE_RULES,
    *RED_FLAG_RULES,
    *WORDING_RULES,
    *LEFT_MARK_RULES,
    *TYPED_LINE_RULES,
    *SPELLING_RULES,
    *READING_RULES,
)
LIBRARY_RULES: tuple[LibraryRule, ...] = (
    codes_are_unique,
    titles_are_unique,
    aliases_belong_to_one_topic,
    facts_name_known_sources,
    each_article_has_one_id,
    each_fact_is_used,
    each_source_is_used,
    each_term_is_used,
    facts_are_of_the_time_of_the_pages,
    no_source_is_of_a_year_to_come,
    each_thing_has_one_figure,
    shares_keep_to_their_whole,
    disagreements_go_both_ways,
    disagreements_are_said,
    definitions_hold_no_figure,
    medians_keep_the_limits,
    *SEARCH_WORD_RULES,
)


def broken_rules(content: Content) -> Iterator[Problem]:
    """Yield each broken rule of each topic, then those of the library as a whole."""
    for topic in content.topics:
        for topic_rule in TOPIC_RULES:
            yield from topic_rule(topic, content)
    for library_rule in LIBRARY_RULES:
        yield from library_rule(content)
