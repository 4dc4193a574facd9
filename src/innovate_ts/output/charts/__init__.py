"""An indicator's figures over time, and where each of them stands: one geometry for page and terminal."""
