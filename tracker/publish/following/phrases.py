"""What feeds, calendars and letters say of their own, in each language side by side.

Sentences that pages say too stand in ``theme/translations``; no page says these.
"""

import re
from dataclasses import dataclass

from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run

_PLACE = re.compile(r"\{(\w+)\}")

QUOTES = {"nl": ("“", "”"), "fr": ("«\u00a0", "\u00a0»"), "en": ("“", "”")}
"""Written out, since a reader of feeds or mail may know no style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text in each language of the interface, with the same places."""

    nl: str
    fr: str
    en: str

    def say(self, language: Language, /, **values: str) -> str:
        """Gives it in a language, its places filled."""
        said: str = getattr(self, language.code)
        return said.format(**values) if values else said

    def runs(self, language: Language, /, **values: str | Run | Paragraph) -> Paragraph:
        """Gives it as runs, where a place may be filled by a link or a quotation."""
        made: list[Run] = []
        for index, part in enumerate(_PLACE.split(getattr(self, language.code))):
            value = values[part] if index % 2 else part
            if isinstance(value, str):
                made += [Run(value)] if value else []
            else:
                made += value if isinstance(value, tuple) else [value]
        return tuple(made)


EVERYTHING = Phrase(nl="Alles wat verandert", fr="Tout ce qui change", en="Everything that changes")
DEADLINES = Phrase(
    nl="Alleen termijnen om te reageren", fr="Uniquement les périodes de consultation", en="Only deadlines to react"
)
PLANNED = Phrase(nl="Alleen geplande data", fr="Uniquement les dates prévues", en="Only planned dates")
DECISIONS = Phrase(
    nl="Alleen beslissingen: elke nieuwe stand",
    fr="Uniquement les décisions\u00a0: tout nouvel état d’avancement",
    en="Only decisions: every new status",
)
JUDGEMENTS = Phrase(nl="Alleen wat wij zelf zeggen", fr="Uniquement nos propres avis", en="Only what we say ourselves")
DATES = Phrase(
    nl="Alle termijnen en geplande data",
    fr="Toutes les échéances et dates prévues",
    en="All deadlines and planned dates",
)

WHATS = {
    "kinds": Phrase(nl="Naar soort", fr="Par type", en="By kind"),
    "dossiers": Phrase(nl="Dossiers", fr="Dossiers", en="Dossiers"),
    "themes": Phrase(nl="Thema’s", fr="Thèmes", en="Themes"),
    "positions": Phrase(nl="Standpunten", fr="Positions", en="Positions"),
    "institutions": Phrase(nl="Instellingen", fr="Institutions", en="Institutions"),
    "procedures": Phrase(nl="Procedures", fr="Procédures", en="Procedures"),
}
"""The sorts of feeds, as a list of them is divided."""

ELSEWHERE = Phrase(nl="Andere instellingen", fr="Autres institutions", en="Other institutions")
FEEDS_OF = Phrase(nl="Feeds van {name}", fr="Fils de {name}", en="Feeds of {name}")
VERIFIED = Phrase(
    nl="Laatst nagekeken bij de bron: {moment}.",
    fr="Dernière vérification à la source\u00a0: {moment}.",
    en="Last verified at the source: {moment}.",
)
NEVER_VERIFIED = Phrase(
    nl="Nog niet nagekeken bij de bron.", fr="Pas encore vérifié à la source.", en="Not yet verified at the source."
)
RIGHTS = Phrase(
    nl="Onze teksten: CC BY 4.0, {name}. Feiten: van de genoemde bron, met haar voorwaarden.",
    fr="Nos textes\u00a0: CC BY 4.0, {name}. Faits\u00a0: de la source citée, selon ses conditions.",
    en="Our texts: CC BY 4.0, {name}. Facts: from the source that is named, under its terms.",
)

STATUS = Phrase(nl="Stand: {status}.", fr="État d’avancement\u00a0: {status}.", en="Status: {status}.")
STATUS_SINCE = Phrase(
    nl="Stand: {status}, sinds {day}.",
    fr="État d’avancement\u00a0: {status}, depuis le {day}.",
    en="Status: {status}, since {day}.",
)
BY_HAND = Phrase(
    nl="Met de hand bijgehouden, van de bladzijde van de bron.",
    fr="Tenu à jour à la main, d’après la page de la source.",
    en="Kept by hand, from the source’s own page.",
)
SOURCE_SEEN = Phrase(
    nl="Bron: {source}, gezien op {moment}.",
    fr="Source\u00a0: {source}, vue le {moment}.",
    en="Source: {source}, seen on {moment}.",
)
SOURCE_AT = Phrase(nl="Bron: {source}", fr="Source\u00a0: {source}", en="Source: {source}")
SOURCE = Phrase(nl="Bron: {source}.", fr="Source\u00a0: {source}.", en="Source: {source}.")

JUDGED_TITLE = Phrase(
    nl="Onze beoordeling: {outcome}: {recommendation}",
    fr="Notre évaluation\u00a0: {outcome}\u00a0: {recommendation}",
    en="Our assessment: {outcome}: {recommendation}",
)
JUDGED = Phrase(
    nl="Wij beoordeelden onze aanbeveling {recommendation}.",
    fr="Nous avons évalué notre recommandation {recommendation}.",
    en="We assessed our recommendation {recommendation}.",
)
COMPARED_TITLE = Phrase(
    nl="Woord voor woord: {recommendation}",
    fr="Mot à mot\u00a0: {recommendation}",
    en="Word for word: {recommendation}",
)
COMPARED = Phrase(
    nl="Wij legden de eindtekst naast de woorden die wij vroegen: {recommendation}.",
    fr="Nous avons comparé le texte final aux mots que nous demandions\u00a0: {recommendation}.",
    en="We laid the final text beside the words that we asked for: {recommendation}.",
)
HEARD_TITLE = Phrase(
    nl="Andere stem: {who}: {how}", fr="Autre voix\u00a0: {who}\u00a0: {how}", en="Other voice: {who}: {how}"
)
HEARD = Phrase(nl="Opgetekend op {day} door {who}.", fr="Noté le {day} par {who}.", en="Recorded on {day} by {who}.")
OUTCOME = Phrase(
    nl="Wat er gebeurde: {before} → {after}.",
    fr="Ce qui s’est passé\u00a0: {before} → {after}.",
    en="What happened: {before} → {after}.",
)
REVERSED = Phrase(
    nl="Dit keert onze eerdere beoordeling om.",
    fr="Cela renverse notre évaluation précédente.",
    en="This reverses our earlier assessment.",
)
PART = Phrase(nl="Welk deel: {part}.", fr="Quelle partie\u00a0: {part}.", en="Which part: {part}.")
BY = Phrase(nl="Beoordeeld op {day} door {who}.", fr="Évalué le {day} par {who}.", en="Assessed on {day} by {who}.")
ON = Phrase(nl="Beoordeeld op {day}.", fr="Évalué le {day}.", en="Assessed on {day}.")
EVIDENCE = Phrase(nl="Bewijs: {evidence}.", fr="Preuve\u00a0: {evidence}.", en="Evidence: {evidence}.")
ABOUT = Phrase(nl="Over {procedure}.", fr="À propos de {procedure}.", en="About {procedure}.")

REMINDED_TITLE = Phrase(
    nl="Opnieuw gevraagd: {recommendation}",
    fr="Nouvelle relance\u00a0: {recommendation}",
    en="Asked again: {recommendation}",
)
REMINDED = Phrase(
    nl="Op {day} drongen wij opnieuw aan op onze aanbeveling {recommendation}. Stap: {step}. Gericht aan: {whom}.",
    fr="Le {day}, nous avons relancé notre recommandation {recommendation}. Démarche\u00a0: {step}. "
    "Destinataire\u00a0: {whom}.",
    en="On {day} we asked again for our recommendation {recommendation}. Step: {step}. Addressed to: {whom}.",
)
ANSWERED_TITLE = Phrase(
    nl="Antwoord: {response}: {recommendation}",
    fr="Réponse\u00a0: {response}\u00a0: {recommendation}",
    en="Answer: {response}: {recommendation}",
)
ANSWERED = Phrase(
    nl="Antwoord van {who} op onze aanbeveling {recommendation}, op {day}: {response}.",
    fr="Réponse de {who} à notre recommandation {recommendation}, le {day}\u00a0: {response}.",
    en="Answer of {who} to our recommendation {recommendation}, on {day}: {response}.",
)
QUOTE = Phrase(nl="Letterlijk: {words}.", fr="Textuellement\u00a0: {words}.", en="In their words: {words}.")

ADOPTED_TITLE = Phrase(
    nl="Ons standpunt: {position}", fr="Notre position\u00a0: {position}", en="Our position: {position}"
)
VERSION_TITLE = Phrase(
    nl="Versie {version} van ons standpunt: {position}",
    fr="Version {version} de notre position\u00a0: {position}",
    en="Version {version} of our position: {position}",
)
ADOPTED = Phrase(
    nl="Wij namen ons standpunt {position} aan op {day}, versie {version}.",
    fr="Nous avons adopté notre position {position} le {day}, version {version}.",
    en="We adopted our position {position} on {day}, version {version}.",
)
STANCE_TITLE = Phrase(
    nl="Onze houding: {stance}: {procedure}",
    fr="Notre position\u00a0: {stance}\u00a0: {procedure}",
    en="Our stance: {stance}: {procedure}",
)
STANCE = Phrase(
    nl="Onze houding tegenover {procedure} sinds {day}: {stance}.",
    fr="Notre position sur {procedure} depuis le {day}\u00a0: {stance}.",
    en="Our stance on {procedure} since {day}: {stance}.",
)
KEPT_TITLE = Phrase(
    nl="Onze houding blijft na een nieuwere tekst: {stance}: {procedure}",
    fr="Notre position reste la même après un texte plus récent\u00a0: {stance}\u00a0: {procedure}",
    en="Our stance stays after a newer text: {stance}: {procedure}",
)
KEPT = Phrase(
    nl="Op {day} lazen wij {document}. Onze houding tegenover {procedure} blijft: {stance}.",
    fr="Le {day}, nous avons lu {document}. Notre position sur {procedure} reste\u00a0: {stance}.",
    en="On {day} we read {document}. Our stance on {procedure} stays: {stance}.",
)
BY_POSITION = Phrase(
    nl="Volgens ons standpunt {position}.", fr="Selon notre position {position}.", en="By our position {position}."
)

ASSESSED_TITLE = Phrase(
    nl="Kunnen wij hierop invloed hebben? {procedure}",
    fr="Pouvons-nous avoir une influence\u00a0? {procedure}",
    en="Can we have influence on this? {procedure}",
)
EXAMPLE_TITLE = Phrase(nl="Voorbeeld: {title}", fr="Exemple\u00a0: {title}", en="Example: {title}")

SENT_TITLE = Phrase(
    nl="Onze inzending: {submission}", fr="Notre envoi\u00a0: {submission}", en="Our submission: {submission}"
)
SENT = Phrase(
    nl="Op {day} stuurden wij {submission} in. Ingezonden door: {who}.",
    fr="Le {day}, nous avons envoyé {submission}. Envoyé par\u00a0: {who}.",
    en="On {day} we sent in {submission}. Sent by: {who}.",
)
MET_TITLE = Phrase(nl="Onze ontmoeting: {subject}", fr="Notre réunion\u00a0: {subject}", en="Our meeting: {subject}")
MET = Phrase(
    nl="Op {day} spraken wij met {office}. Onderwerp: {subject}.",
    fr="Le {day}, nous avons rencontré {office}. Sujet\u00a0: {subject}.",
    en="On {day} we met {office}. Subject: {subject}.",
)

ENDORSED_TITLE = Phrase(
    nl="{member} onderschrijft ons standpunt: {position}",
    fr="{member} soutient notre position\u00a0: {position}",
    en="{member} endorses our position: {position}",
)
ENDORSED = Phrase(
    nl="Op {day} onderschreef {member} ons standpunt {position}, versie {version}: {what}.",
    fr="Le {day}, {member} a soutenu notre position {position}, version {version}\u00a0: {what}.",
    en="On {day} {member} endorsed our position {position}, version {version}: {what}.",
)
ASIDE_TITLE = Phrase(
    nl="{member} houdt zich afzijdig van ons standpunt: {position}",
    fr="{member} s’abstient pour notre position\u00a0: {position}",
    en="{member} stands aside from our position: {position}",
)
ASIDE = Phrase(
    nl="Op {day} hield {member} zich afzijdig van ons standpunt {position}, versie {version}: {what}.",
    fr="Le {day}, {member} s’est abstenu pour notre position {position}, version {version}\u00a0: {what}.",
    en="On {day} {member} stood aside from our position {position}, version {version}: {what}.",
)

CORRECTED_TITLE = Phrase(nl="Verbeterd: {procedure}", fr="Corrigé\u00a0: {procedure}", en="Corrected: {procedure}")
CORRECTS = Phrase(
    nl="Dit verbetert ons bericht van {day}: {sentence}",
    fr="Ceci corrige notre message du {day}\u00a0: {sentence}",
    en="This corrects our message of {day}: {sentence}",
)

LAST_DAY = Phrase(
    nl="Laatste dag om te reageren: {procedure}",
    fr="Dernier jour pour réagir\u00a0: {procedure}",
    en="Last day to react: {procedure}",
)
FIRST_DAY = Phrase(
    nl="Eerste dag om te reageren: {procedure}",
    fr="Premier jour pour réagir\u00a0: {procedure}",
    en="First day to react: {procedure}",
)
OPENS = Phrase(nl="Open vanaf {day}.", fr="Ouvert dès le {day}.", en="Open from {day}.")
CLOSES = Phrase(nl="Open tot en met {day}.", fr="Ouvert jusqu’au {day} inclus.", en="Open up to and including {day}.")
SOURCE_SAYS = Phrase(nl="De bron zegt: {words}", fr="La source dit\u00a0: {words}", en="The source says: {words}")
REACT_AT = Phrase(nl="Reageren: {url}", fr="Pour réagir\u00a0: {url}", en="React at: {url}")
MAY_MOVE = Phrase(
    nl="Gepland door de instelling; de datum kan nog verschuiven.",
    fr="Prévu par l’institution\u00a0; la date peut encore changer.",
    en="Planned by the institution; the date may still move.",
)
CANCELLED = Phrase(nl="Gaat niet door: {what}", fr="Annulé\u00a0: {what}", en="Cancelled: {what}")
OUR_PAGE = Phrase(nl="Onze bladzijde: {url}", fr="Notre page\u00a0: {url}", en="Our page: {url}")
WEEK_LEFT = Phrase(
    nl="Nog een week om te reageren: {procedure}",
    fr="Encore une semaine pour réagir\u00a0: {procedure}",
    en="One week left to react: {procedure}",
)
DAY_LEFT = Phrase(
    nl="Nog een dag om te reageren: {procedure}",
    fr="Encore un jour pour réagir\u00a0: {procedure}",
    en="One day left to react: {procedure}",
)
ALL_FEEDS = Phrase(nl="Lijst van alle feeds (OPML)", fr="Liste de tous les fils (OPML)", en="List of all feeds (OPML)")

LETTER = Phrase(
    nl="{name}: wat er verandert, van {since} tot en met {until}",
    fr="{name}\u00a0: ce qui change, du {since} au {until} inclus",
    en="{name}: what changes, from {since} up to and including {until}",
)
CLOSING = Phrase(nl="Sluit binnen een week", fr="Se clôture dans la semaine", en="Closing within a week")
NONE_CLOSING = Phrase(
    nl="Niets wat wij volgen sluit binnen een week.",
    fr="Rien de ce que nous suivons ne se clôture dans la semaine.",
    en="Nothing that we follow closes within a week.",
)
ALSO_OPEN = Phrase(nl="Ook open voor reacties", fr="Également ouvert aux réactions", en="Also open for feedback")
CHANGES = Phrase(nl="Wat er veranderde", fr="Ce qui a changé", en="What changed")
NO_CHANGES = Phrase(
    nl="Er veranderde niets aan wat wij volgen.",
    fr="Rien n’a changé dans ce que nous suivons.",
    en="Nothing changed in what we follow.",
)
OWN = Phrase(nl="Wat wij zelf zeggen", fr="Nos propres avis", en="What we say ourselves")
UNTIL = Phrase(nl="Tot en met {day}.", fr="Jusqu’au {day} inclus.", en="Up to and including {day}.")
WE_SAY = Phrase(nl="Onze houding: {stance}.", fr="Notre position\u00a0: {stance}.", en="Our stance: {stance}.")
REACT = Phrase(nl="Reageren bij {source}.", fr="Réagir auprès de {source}.", en="React at {source}.")
FEEDS_TOO = Phrase(
    nl="Dit bericht staat ook op {site}, met feeds en agenda’s.",
    fr="Ce message se trouve aussi sur {site}, avec des fils et des agendas.",
    en="This message stands on {site} too, with feeds and calendars.",
)
OUTDATED_TITLE = Phrase(
    nl="Er is een nieuwere tekst dan die van onze houding: {procedure}",
    fr="Il existe un texte plus récent que celui de notre position\u00a0: {procedure}",
    en="There is a newer text than our stance was written about: {procedure}",
)
