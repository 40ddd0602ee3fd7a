"""What the program knows without a window and without a database: handouts, words, settings."""
