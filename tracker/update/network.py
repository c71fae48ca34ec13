"""Asks the institutions what a plan wants to know, and joins the parts of each procedure's answer."""

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.fetch import Archive, Clock, Evidence, Fetcher, Job, Outcome, Policy, Site, user_agent
from tracker.model.exchange import Refusal, Request, Response
from tracker.model.organisation import OwnOrganisation
from tracker.settings import Settings
from tracker.sources.source import Source
from tracker.update.decide import Answer, Decision, Project, decide, remember
from tracker.update.plan import Wanted
from tracker.update.report import DOUBTFUL, Row, Verdict

VERSION = "0.1"
REFUSALS = 3
"""After so many unusable pages in a row a host is left alone: a firewall answers "rejected" with status 200."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An answer with the evidence of each of its parts."""

    answer: Answer
    outcomes: tuple[Outcome, ...]


class Network:
    """One run's conversation with the institutions.

    Args:
        cache: the project's ``.cache``; may always be deleted.
        chance: decides how much longer than needed a back-off takes.
    """

    def __init__(
        self,
        own: OwnOrganisation,
        settings: Settings,
        sources: Mapping[str, Source],
        clock: Clock,
        chance: random.Random,
        *,
        limits: Policy | None = None,
    ) -> None:
        self._settings = settings
        self._archive = Archive(settings.folders.cache / "evidence")
        agent = user_agent(VERSION, own.url, own.contact.email)
        sites = tuple(_site(source, settings) for source in sources.values() if source.requests)
        policy = replace(limits, user_agent=agent, sites=sites) if limits else Policy(user_agent=agent, sites=sites)
        self._fetcher = Fetcher(policy, clock, settings.folders.cache, chance)

    def ask(self, wanted: Sequence[Wanted]) -> Iterator[Asked]:
        """Asks everything, hosts side by side, and gives each procedure's answer as soon as its parts are there."""
        sources = {each.reference: each.source for each in wanted}
        jobs = [job for each in wanted for job in self._jobs(each)]
        missing: defaultdict[str, int] = defaultdict(int)
        for job in jobs:
            missing[job.key] += 1
        came: defaultdict[str, list[Outcome]] = defaultdict(list)
        for outcome in self._fetcher.fetch_all(jobs):
            reference = outcome.job.key
            came[reference].append(outcome)
            if len(came[reference]) == missing[reference]:
                yield _asked(sources[reference], reference, came.pop(reference))

    def _jobs(self, wanted: Wanted) -> Iterator[Job]:
        base = self.base(wanted.source)
        if wanted.source.requests:
            for request in wanted.source.requests(wanted.reference, base):
                yield Job(key=wanted.reference, request=request)

    def one(self, request: Request) -> Response | Refusal:
        """Asks one address, and keeps its evidence."""
        (outcome,) = self._fetcher.fetch_all([Job(key="", request=request)])
        self._archive.note(outcome.evidence)
        return outcome.answer

    def base(self, source: Source) -> str:
        """Gives the address that is asked in place of a source's own; empty when it is asked itself."""
        return self._settings.bases.get(source.key, "")

    def leave_alone(self, asked: Asked) -> None:
        """Asks the hosts of an answer nothing more in this run: page after page is not what it should be."""
        for outcome in asked.outcomes:
            why = f"{REFUSALS} of its pages in a row were not what they should be, so it was left alone."
            self._fetcher.leave_alone(outcome.job.request.url, why)

    def note(self, asked: Asked, decision: Decision) -> None:
        """Keeps the evidence of a check; the bodies too where something changed or was not believed.

        What was not believed is also forgotten: a later "not modified" would only repeat it.
        """
        doubtful = decision.row.verdict in DOUBTFUL
        changed = decision.procedure is not None and bool(decision.procedure.changes) and _moved(decision)
        for outcome in asked.outcomes:
            evidence: Evidence = replace(outcome.evidence, counts=decision.digest)
            self._archive.note(evidence)
            body = outcome.answer.body
            if body and (doubtful or changed):
                self._archive.keep(outcome.evidence.url, outcome.evidence.moment, body)
            if doubtful:
                self._fetcher.forget(outcome.evidence.final)


def from_network(
    project: Project,
    network: Network,
    wanted: Sequence[Wanted],
    tell: Callable[[Row], None],
    *,
    accepted: str = "",
) -> list[Decision]:
    """Decides about each answer as it comes, and keeps its evidence; nothing of the project is written yet.

    Args:
        tell: is told each row.
        accepted: the digest of a held answer that a person has accepted.
    """
    decisions = []
    in_a_row: defaultdict[str, int] = defaultdict(int)
    for asked in network.ask(wanted):
        decision = decide(project, asked.answer, accepted=accepted)
        remember(project, decision)
        network.note(asked, decision)
        key = decision.row.source
        in_a_row[key] = in_a_row[key] + 1 if decision.row.verdict is Verdict.REFUSED else 0
        if in_a_row[key] == REFUSALS:
            network.leave_alone(asked)
        tell(decision.row)
        decisions.append(decision)
    return decisions


def _moved(decision: Decision) -> bool:
    """Tells whether the newest change of a record came with this very answer."""
    record = decision.procedure
    return record is not None and record.changes[-1].seen == decision.row.moment


def _site(source: Source, settings: Settings) -> Site:
    base = settings.bases.get(source.key, "")
    delay = max(source.delay, settings.delays.get(source.key, 0.0))
    bases = (base,) if base else ()
    return Site(hosts=source.hosts, bases=bases, delay=delay, cleaned=source.without_people or bytes)


def _asked(source: Source, reference: str, outcomes: Sequence[Outcome]) -> Asked:
    responses = tuple(each.answer for each in outcomes if isinstance(each.answer, Response))
    refusals = tuple(each.answer for each in outcomes if isinstance(each.answer, Refusal))
    moment: dt.datetime = min(each.moment for each in (responses or refusals))
    answer = Answer(source=source, reference=reference, responses=responses, refusals=refusals, moment=moment)
    return Asked(answer=answer, outcomes=tuple(outcomes))
