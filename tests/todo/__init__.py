"""Tests of ``tracker/todo``."""
