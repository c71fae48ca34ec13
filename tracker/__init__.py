"""Standpunt: own demand, official procedure, official answer, outcome with evidence."""
