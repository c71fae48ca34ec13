"""The site: a Pelican plugin that turns the catalogue into pages, as of one moment."""
