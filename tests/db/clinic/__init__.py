"""Tests of the clinic's own file."""
