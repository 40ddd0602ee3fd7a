"""The program as people get it: one folder that needs no Python, the archives made of it, and the checks on both."""
