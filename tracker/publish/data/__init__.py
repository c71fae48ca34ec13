"""Data: every page's twin for machines, tables, one database, schema and dictionary made from the model."""
