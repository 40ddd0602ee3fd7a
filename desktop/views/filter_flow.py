"""Browsing by whom a topic concerns and by the part of the spine: menu, entries of the start page, commands."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop.views.command import Command, Commands
from desktop.views.main_window import MainWindow
from desktop.views.menu import add_choices, add_heading, pop_up
from desktop.views.reading_flow import ReadingFlow
from desktop.views.topic_filter import TopicFilter, present, region_words, who_words


class FilterFlow(QObject):
    """Joins what lists topics by group to the tree of one window."""

    def __init__(self, window: MainWindow, reading: ReadingFlow) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        window.topics.filter_requested.connect(self.open_menu)
        window.topics.filter_cleared.connect(self.clear)
        window.start.group_chosen.connect(self._choose_group)
        reading.titles_changed.connect(self._offer)

    def commands(self, group: str) -> Commands:
        """Return one command for each group of people and part of the spine."""
        made = [
            Command(
                f"who-{key}",
                self.tr("Topics by who gets it: {words}").format(words=words),
                partial(self.choose, TopicFilter(who=key)),
                (),
                group,
            )
            for key, words in who_words().items()
        ]
        made += [
            Command(
                f"region-{key}",
                self.tr("Topics by part of the spine: {words}").format(words=words),
                partial(self.choose, TopicFilter(region=key)),
                (),
                group,
            )
            for key, words in region_words().items()
        ]
        return (Command("all-topics", self.tr("Show all topics"), self.clear, (), group), *made)

    def open_menu(self) -> None:
        """Show both lists, what is chosen ticked."""
        menu = QMenu(self._window)
        who, regions = present(self._reading.summaries())
        now = self._reading.filter
        add_heading(menu, self.tr("Who gets it"))
        add_choices(menu, {"": self.tr("Anyone"), **who}, now.who, lambda key: self.choose(replace(now, who=key)))
        add_heading(menu, self.tr("Part of the spine"))
        any_part = {"": self.tr("Any part"), **regions}
        add_choices(menu, any_part, now.region, lambda key: self.choose(replace(now, region=key)))
        pop_up(menu, self._window.topics.filter_button)

    def choose(self, chosen: TopicFilter) -> None:
        """List these topics, and give the tree the keyboard."""
        self._reading.list_only(chosen)
        self._window.show_topics()

    def clear(self) -> None:
        """List all topics."""
        self.choose(TopicFilter())

    def _choose_group(self, who: str, region: str) -> None:
        self.choose(TopicFilter(who, region))

    def _offer(self) -> None:
        self._window.start.show_groups(*present(self._reading.summaries()))
