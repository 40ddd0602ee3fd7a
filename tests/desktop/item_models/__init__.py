"""The item models, checked by Qt itself."""
