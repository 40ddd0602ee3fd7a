"""From the folder `db/content` to `library.sqlite`: read, check, score, write. The running program never imports it."""
