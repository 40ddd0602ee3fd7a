"""Qt item models: they receive records and fetch nothing."""
