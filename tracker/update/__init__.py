"""One run: collect answers, read, judge, write, report."""
