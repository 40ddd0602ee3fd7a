"""Tests of what sets up, builds and checks Lamina."""
