"""Ledgers of tasks (台账): tables whose rows say how far a task or milestone is, and hold no figure.

A ledger is known by its heads (`columns`); which task a row is of, `names` says; how far it is, `states`; of
which day, `days`. `rows` reads one row of a ledger, `reading` the table with the account of its rows.
"""
