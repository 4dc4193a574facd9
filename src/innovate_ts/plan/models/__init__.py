"""The plan, the actuals and the report as data. Import from the module of each: a look-up needs no report."""
