"""Topics in short, categories and results for tests that need no library."""

from db.records import Category, Kind, Language, Marked, SearchResult, TopicSummary


def summary(name: str, kind: Kind = Kind.CAUSE, language: Language = "en") -> TopicSummary:
    """Return a topic in short whose title follows from its name and language."""
    return TopicSummary(name, kind, f"{kind}/all", "C-001", language, f"{name} in {language}", f"clinical {name}")


def category(kind: Kind, *topics: TopicSummary) -> Category:
    """Return a kind with one category that holds these topics."""
    below = Category(f"{kind}/all", kind, f"All of {kind}", topics, (), len(topics))
    return Category(str(kind), kind, f"Kind {kind}", (), (below,), len(topics))


def result(name: str, title: str = "A title", kind: Kind = Kind.CAUSE, language: Language = "en") -> SearchResult:
    """Return a search result."""
    return SearchResult(name, kind, language, title, f"clinical {name}", (Marked("a "), Marked("word", is_match=True)))
