"""Lighthouse on the demonstration: a command of its own, since it measures the machine too."""
