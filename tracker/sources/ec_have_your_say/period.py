"""A feedback period: what a publication of an initiative and a row of the search both give."""

import datetime as dt
from dataclasses import dataclass

from tracker.model.window import Window
from tracker.sources.ec_have_your_say import brussels, words
from tracker.sources.ec_have_your_say.brussels import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A step of an initiative, as far as one can take part in it.

    Attributes:
        workflow, feedback: ``frontEndStage`` and ``receivingFeedbackStatus``, verbatim.
        published, ends: the two dates.
    """

    workflow: str
    feedback: str
    published: Moment | None
    ends: Moment | None

    @property
    def is_upside_down(self) -> bool:
        """Whether it ends before it begins: then its dates say nothing."""
        return self.published is not None and self.ends is not None and self.ends.comes_before(self.published)

    @property
    def takes_feedback(self) -> bool:
        """Whether it has a feedback period with both ends: only then can it be told whether it is open."""
        if self.feedback == words.DISABLED or self.is_upside_down:
            return False
        return self.published is not None and self.ends is not None

    def is_open(self, as_of: dt.datetime) -> bool:
        """Tells by the dates alone whether its feedback period runs."""
        if not self.takes_feedback or self.published is None or self.ends is None:
            return False
        return self.published.has_come(as_of) and not self.ends.is_over(as_of)


def window(period: Period, keys: tuple[str, str], url: str, responses: int | None = None) -> Window | None:
    """Gives the feedback period of a step; None when it takes no feedback, or has no date yet, or an absurd one.

    Args:
        period: the step.
        keys: under which the portal gives the two dates.
        url: where one takes part: the initiative's page, since publications were renumbered once.
        responses: how many were received; None when that is not known.
    """
    opens, closes = period.published, period.ends
    if period.feedback == words.DISABLED or period.is_upside_down or not (opens or closes):
        return None
    said = [f"{key} {date.written}" for key, date in zip(keys, (opens, closes), strict=True) if date]
    return Window(
        kind=words.WINDOWS.get(period.workflow, period.workflow),
        opens=opens.at if opens else None,
        closes=closes.at if closes else None,
        timezone=brussels.ZONE,
        verbatim=", ".join([*said, period.feedback] if period.feedback else said),
        url=url,
        responses=responses,
    )
