"""The package for Windows, built and tried out on Linux: a smoke build that is never published."""
