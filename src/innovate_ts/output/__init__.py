"""What people and programs get: figures, words, the terminal, reports, answers."""
