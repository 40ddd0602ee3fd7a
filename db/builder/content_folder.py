"""The whole content folder."""

from pathlib import Path

from db.builder.problem import Place, Problems
from db.builder.shared_tables import check_id, read_shared
from db.builder.topic_folder import read_topic
from db.builder.written import Content
from db.records import Kind

_SHARED_FOLDERS = frozenset({"sources", "facts", "glossary"})
_SHARED_FILES = frozenset(
    {
        "README.md",
        *(
            f"{name}.toml"
            for name in (
                "categories",
                "emergency",
                "emergency_words",
                "illustrations",
                "kinds",
                "look_alikes",
                "near_codes",
                "red_flags",
                "same_words",
                "sections",
                "units",
            )
        ),
    }
)


def read_content(content: Path, drawings: Path, problems: Problems, shown: str = "db/content") -> Content:
    """Return all that is written in the folder `content`; `drawings` holds the SVG files."""
    shared = read_shared(content, drawings, shown, problems)
    _refuse_stray_files(content, shown, problems)
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


def _refuse_stray_files(content: Path, shown: str, problems: Problems) -> None:
    """Report what nobody reads: a table that is not `.toml`, a page that lies beside the topics' folders."""
    for path in sorted(content.iterdir()):
        if path.is_file() and path.name not in _SHARED_FILES:
            what, mend = "no table of the content has this name", "mend the name, or keep the file elsewhere"
            problems.report(Place(f"{shown}/{path.name}"), "stray-file", what, mend)
        for inner in sorted(path.iterdir()) if path.is_dir() else ():
            place = Place(f"{shown}/{path.name}/{inner.name}")
            if path.name in _SHARED_FOLDERS and not (inner.is_file() and inner.suffix == ".toml"):
                mend = "give the file a name that ends in .toml, or keep it elsewhere"
                problems.report(place, "stray-file", f"only files ending in .toml are read in {path.name}", mend)
            elif path.name in set(Kind) and inner.is_file():
                mend = f"move it into the folder of its topic, {path.name}/ID, or keep it elsewhere"
                problems.report(place, "stray-file", "a file stands beside the topics' folders", mend)
