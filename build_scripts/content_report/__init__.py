"""The content seen from above: one HTML page and JSON for whoever answers for it, and copies to read and sign."""
