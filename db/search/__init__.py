"""Search: what was typed → the topics that answer it, best first. Plain SQLite FTS5 below, ranking and typos here."""

from db.search.search import Search

__all__ = ["Search"]
