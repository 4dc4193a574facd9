"""The actuals that offices send: bytes to tables, to entries, to values, with every problem.

Nothing is imported here: registers need its grammar of cells, and not its reader.
"""
