"""The stories: one file tells one story from top to bottom, and only here rooms are composed."""
