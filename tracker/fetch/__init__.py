"""Asks politely, keeps evidence, and knows no institution."""

from tracker.fetch.evidence import Archive, Evidence
from tracker.fetch.fetcher import Fetcher
from tracker.fetch.outcome import Job, Outcome
from tracker.fetch.policy import Clock, Policy, Site, user_agent

__all__ = ["Archive", "Clock", "Evidence", "Fetcher", "Job", "Outcome", "Policy", "Site", "user_agent"]
