"""The library and the clinic's own records; no Qt anywhere."""
