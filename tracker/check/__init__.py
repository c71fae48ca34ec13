"""All files against the model and against each other: one function a rule, every finding at once."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from tracker.catalogue import Catalogue
from tracker.check import (
    adopted,
    answers,
    assessments,
    backing,
    begun,
    bodies,
    dates,
    degrees,
    exam,
    feedback,
    languages,
    links,
    outcomes,
    references,
    registered,
    sending,
    silence,
    stances,
    tracked,
    translations,
    voices,
    votes,
    wording,
)
from tracker.model.finding import Finding

Rule = Callable[[Catalogue, dt.datetime], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.known_to_an_institution,
    references.watched_are_known,
    references.watched_sources_exist,
    references.named_once,
    references.stated_joins_agree_with_the_sources,
    links.themes_exist,
    links.dossiers_exist,
    links.addressees_exist,
    links.institutions_exist,
    links.recommendations_have_their_own_id,
    translations.name_the_procedures_of_their_original,
    bodies.links_lead_somewhere,
    languages.site_speaks_them,
    languages.texts_are_in_one_of_the_site,
    languages.names_are_in_each_of_the_site,
    languages.organisation_can_be_shown,
    adopted.nothing_adopted_has_gone,
    adopted.everything_adopted_is_in_the_lock,
    outcomes.have_their_evidence,
    outcomes.leave_not_assessed_to_the_tracker,
    outcomes.say_which_part,
    outcomes.wait_for_the_end,
    outcomes.come_after_the_question,
    answers.show_where_they_were_said,
    answers.contributions_have_their_evidence,
    answers.examples_stay_in_the_demonstration,
    *wording.RULES,
    *silence.RULES,
    stances.name_a_text_of_the_procedure,
    assessments.are_of_known_procedures,
    assessments.say_why,
    assessments.leads_exist,
    assessments.what_is_acted_on_has_owner_and_date,
    assessments.were_made_in_the_past,
    assessments.examples_stand_in_the_demonstration_alone,
    dates.adopted_positions_have_a_day,
    dates.earlier_versions_are_in_their_order,
    dates.nothing_asked_or_found_in_the_future,
    dates.weekdays_are_right,
    *backing.RULES,
    exam.asks_pass_before_they_are_adopted,
    *feedback.RULES,
    *voices.RULES,
    registered.registered_point_to_what_is_there,
    registered.offices_are_known_or_in_words,
    registered.registered_days_are_past,
    registered.named_in_a_public_function,
    registered.examples_only_in_a_demonstration,
    sending.sent_within_their_period,
    sending.submissions_can_be_read,
    sending.submissions_are_among_those_counted,
    sending.registered_documents_are_there,
    votes.are_on_tracked_procedures,
    votes.members_have_a_country_and_its_evidence,
    tracked.have_been_verified,
    tracked.by_hand_have_evidence,
    tracked.lie_in_their_folder,
)


def findings(catalogue: Catalogue, as_of: dt.datetime) -> tuple[Finding, ...]:
    """Gives everything that is wrong in a project's files, sorted by file and line.

    Args:
        as_of: aware; what counts as future.
    """
    found = [*catalogue.findings, *(finding for rule in RULES for finding in rule(catalogue, as_of))]
    return tuple(sorted({_placed(finding, catalogue) for finding in found}))


def _placed(finding: Finding, catalogue: Catalogue) -> Finding:
    """Gives a finding its line, when its rule knew only the field: of the field, or of what the field stands in."""
    lines, field = catalogue.lines.get(finding.path), finding.field
    while lines and not finding.line and field:
        finding, field = replace(finding, line=lines.get(field, 0)), field.rpartition(".")[0]
    return finding


def notes(catalogue: Catalogue) -> tuple[str, ...]:
    """Gives what is no mistake, and yet worth a sentence: what is not tracked yet, still to be written, or graded."""
    told = (references.not_tracked_yet, begun.as_it_began, assessments.not_tracked_yet, degrees.in_what_editors_judge)
    return tuple(dict.fromkeys(note for rule in told for note in rule(catalogue)))
