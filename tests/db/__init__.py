"""Tests of the library and of the clinic's records."""
