"""Tests of the reading scores."""
