"""What sets up, builds, checks and packages Lamina; never part of the running program."""
