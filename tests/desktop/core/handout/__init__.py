"""Tests of the handout: what is on the page, and the PDF it becomes."""
