"""A topic for the command line: as plain text, as one HTML file, and as JSON."""

from desktop.core.reading.plain_text import plain_text
from desktop.core.reading.topic_json import as_json
from desktop.core.reading.web_page import html

__all__ = ["as_json", "html", "plain_text"]
