"""Registers to actuals: contracts, certificates and platforms counted by a recipe, with an account.

A register is a table with a row for each thing that is counted. It is no ledger of tasks, which
`actuals.ledger` reads. The rows stay in an engine (DuckDB, or Spark); Python sees the different texts
of a column and the sums.
"""
