"""Tests of what the application knows without a window."""
