"""The file of actuals to fill in: which figures it asks for, and how it is written."""
