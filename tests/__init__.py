"""Tests of Lamina; the folders mirror the source tree."""
