"""Wired panels: records in, past events out."""
