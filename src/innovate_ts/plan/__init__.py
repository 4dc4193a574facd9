"""The plan's two YAML files: read safely, checked whole, every problem with its line and column."""
