"""The accessibility statement and the privacy page, of which the program knows the facts.

An organisation that writes ``content/pages/accessibility.nl.md`` or ``privacy.nl.md`` replaces them with its own.
"""

from tracker.publish import addresses, words
from tracker.publish.language import Language
from tracker.publish.prose import Paragraph, Run, text
from tracker.publish.site import Site
from tracker.publish.views.parts import Head, Section, SectionsView


def _contact(site: Site) -> Run:
    return Run(site.own.contact.email, href=f"mailto:{site.own.contact.email}")


def accessibility(site: Site, language: Language) -> SectionsView:
    """Makes the accessibility statement (the order is that of Commission Decision (EU) 2018/1523)."""
    say = language.say
    parts: tuple[tuple[str, tuple[Paragraph, ...]], ...] = (
        (
            say("What we aim at"),
            (
                text(say("This site aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.")),
                text(
                    say(
                        "Everything works with the keyboard alone, without scripts, at 320 pixels wide, at 400 % zoom, "
                        "in light and dark, with your own colours, and in print."
                    )
                ),
                text(say("Colour is never the only sign: a word stands beside every colour and every drawing.")),
            ),
        ),
        (
            say("How it is tested"),
            (
                text(
                    say(
                        "Before each version every kind of page is checked by a program (axe-core) in three widths, in "
                        "light and dark, and in each language. No independent body has examined it."
                    )
                ),
            ),
        ),
        (
            say("What does not meet the aim"),
            (
                text(
                    say(
                        "Documents of the institutions are theirs: we link to them, and many are PDF files that are "
                        "hard to read with a screen reader."
                    )
                ),
                text(
                    say(
                        "Words of an institution stand in its own language, marked as such. Some records of ours have "
                        "a sentence in English only; the same is then said in your language above it."
                    )
                ),
            ),
        ),
        (
            say("Is something in your way?"),
            (
                language.runs(
                    "Write to {address}, in any of the languages of this site: we answer, and give you what you need "
                    "in another form.",
                    address=_contact(site),
                ),
            ),
        ),
    )
    return SectionsView(
        head=Head(
            title=say("Accessibility"),
            lead=text(say("Whoever you are and whatever you use, you should be able to read this site.")),
        ),
        sections=tuple(Section(title=title, texts=texts) for title, texts in parts),
    )


def privacy(site: Site, language: Language) -> SectionsView:
    """Makes the privacy page."""
    say = language.say
    name, report = words.name(site.own.names, language), say("Say so")
    parts: tuple[tuple[str, tuple[Paragraph, ...]], ...] = (
        (
            say("Who reads along"),
            (
                text(
                    say(
                        "Nobody. This site sets no cookie, stores nothing on your device, counts no visits, and loads "
                        "nothing from any other site."
                    )
                ),
                text(
                    say(
                        "Whoever runs the server that sends you these pages may keep its usual records for a while, "
                        "such as your address on the internet and the page that you asked for."
                    )
                ),
                text(say("Links to institutions and documents lead to sites with rules of their own.")),
            ),
        ),
        (
            say("If you write to us"),
            (
                language.runs(
                    "We use your message to answer you, and for nothing else. Write to {address} to see, correct or "
                    "erase what we have of you.",
                    address=_contact(site),
                ),
            ),
        ),
        (
            say("Who is named here"),
            (
                text(
                    say(
                        "People in a public function, in that function, as the institutions publish it. Private "
                        "persons who answered a consultation are never named."
                    )
                ),
                language.runs(
                    "Is what stands here about you wrong? {report}.",
                    report=Run(report, href=f"mailto:{site.own.contact.email}"),
                ),
            ),
        ),
        (
            say("Who is responsible"),
            (
                text(f"{name}."),
                (Run(say("How we work"), href=addresses.page(language.code, "method")),)
                if "method" in site.catalogue.pages
                else (),
            ),
        ),
    )
    return SectionsView(
        head=Head(title=say("Privacy"), lead=text(say("What this site knows of you: nothing."))),
        sections=tuple(Section(title=title, texts=tuple(p for p in texts if p)) for title, texts in parts),
    )
