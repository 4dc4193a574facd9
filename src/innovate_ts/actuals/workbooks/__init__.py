"""Workbooks to tables: values, number formats, merged cells and hidden parts, and nothing else of them."""
