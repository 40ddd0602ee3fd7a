"""Browsing by whom a topic concerns and by the part of the spine: menu, entries of the start page, commands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.views.command import Command, Commands
from desktop.views.main_window import MainWindow
from desktop.views.menu_heading import add_heading
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
        self._add(menu, {"": self.tr("Anyone"), **who}, now.who, lambda key: replace(now, who=key))
        add_heading(menu, self.tr("Part of the spine"))
        self._add(menu, {"": self.tr("Any part"), **regions}, now.region, lambda key: replace(now, region=key))
        button = self._window.topics.filter_button
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

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

    def _add(self, menu: QMenu, words: dict[str, str], on: str, made: Callable[[str], TopicFilter]) -> None:
        group = QActionGroup(menu)
        for key, shown in words.items():
            action = QAction(shown, menu)
            action.setCheckable(True)
            action.setChecked(key == on)
            group.addAction(action)
            menu.addAction(action)
            # `triggered` comes with a flag to some callables and without it to others (a `partial` in PySide6 6.12).
            action.triggered.connect(partial(self._take, made(key)))

    def _take(self, chosen: TopicFilter, _is_checked: bool = False) -> None:  # Qt gives it, or not
        self.choose(chosen)
