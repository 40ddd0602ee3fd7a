"""The whole content folder."""

from pathlib import Path

from db.builder.problem import Place, Problems
from db.builder.shared_tables import check_id, read_shared
from db.builder.topic_folder import read_topic
from db.builder.written import Content
from db.records import Kind

_SHARED_FOLDERS = frozenset({"sources", "facts", "glossary"})


def read_content(content: Path, drawings: Path, problems: Problems, shown: str = "db/content") -> Content:
    """Return all that is written in the folder `content`; `drawings` holds the SVG files."""
    shared = read_shared(content, drawings, shown, problems)
    topics = []
    for folder in sorted(path for path in content.iterdir() if path.is_dir()):
        if folder.name in set(Kind):
            kind = Kind(folder.name)
            paths = sorted(path for path in folder.iterdir() if path.is_dir())
            for path in paths:
                check_id(path.name, Place(f"{shown}/{kind}/{path.name}/topic.toml"), problems)
            topics += [read_topic(path, kind, f"{shown}/{kind}/{path.name}", shared, problems) for path in paths]
        elif folder.name not in _SHARED_FOLDERS:
            what = f"“{folder.name}” is no kind of topic"
            problems.report(Place(f"{shown}/{folder.name}"), "unknown-kind", what, f"choose from: {', '.join(Kind)}")
    by_id = {topic.id: topic for topic in topics}
    for topic in topics:
        if by_id[topic.id] is not topic:
            what = f"the topic “{topic.id}” stands in two folders"
            problems.report(Place(f"{topic.path}/topic.toml"), "unique-id", what, "rename one of them")
    return Content(shared, tuple(topics), by_id)
