"""Pelican's settings: ``pelican`` builds the site in ``output``, from the files of this folder."""

import datetime as dt
import logging
import os

from pelican.log import FatalLogger, console

from tracker import check
from tracker.publish import closing, plugin

# Before what stands below: with ``--quiet`` Pelican listens to nothing under CRITICAL.
TRACKER_CLOSING = closing.ClosingLine(quiet=logging.getLogger().level > logging.ERROR)
console.push_render_hook(TRACKER_CLOSING)

# Pelican logs errors of readers and plugins and goes on; a site that lacks a page must not be published.
# With ``--quiet`` it does not even look at an error, so errors stay enabled.
FatalLogger.fatal_lvl = logging.ERROR
for logger in (logging.getLogger(), logging.getLogger("pelican")):
    logger.setLevel(min(logger.level, logging.ERROR))
logging.getLogger("tracker").setLevel(logging.WARNING)  # what we warn of is said with ``--quiet`` too

PATH = "."
ARTICLE_PATHS = ["positions", "content/dossiers", "content/submissions", "content/meetings"]
PAGE_PATHS = ["content/pages"]
STATIC_PATHS: list[str] = []
ARTICLE_TRANSLATION_ID = "tracker_key"
PAGE_TRANSLATION_ID = "tracker_key"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
PLUGINS = [plugin]

DEFAULT_LANG = "nl"
TIMEZONE = "Europe/Brussels"
WITH_FUTURE_DATES = True
SITENAME = "Standpunt"
SITEURL = ""

# Everything is written by the plugin; Pelican's own lists and feeds are not.
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

MARKDOWN = {
    "extensions": [
        "markdown.extensions.footnotes",
        "markdown.extensions.tables",
        "markdown.extensions.attr_list",
        "markdown.extensions.abbr",
        "markdown.extensions.def_list",
        "markdown.extensions.sane_lists",
        "markdown.extensions.smarty",
        "markdown.extensions.toc",
    ],
    "output_format": "html5",
}

TRACKER_EPOCH = os.environ.get("SOURCE_DATE_EPOCH", "")
TRACKER_CLOCK = dt.datetime.now(dt.UTC)
TRACKER_CHECKS = (check.findings,)
