"""From the folder `db/content` to `library.sqlite`: read, check, score, write. Never imported by the running program."""
