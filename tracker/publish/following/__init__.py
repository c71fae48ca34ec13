"""Following: feeds, calendars and letters, made from the model alone."""
