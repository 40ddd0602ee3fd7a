"""Reusable widgets: they know neither the library nor its records."""
