"""Which entries tell of what a demonstration invented: they are told as examples, and nobody can take them for news."""

from tracker.publish.following.entry import Answered, Assessed, Backed, Compared, Content, Heard, Met, Reminded, SentIn


def invented(content: Content) -> bool:
    """Tells whether what an entry tells is marked as an example in the data."""
    match content:
        case Answered(response=said) | Backed(said=said) | Compared(wording=said) | Reminded(reminder=said):
            return said.example
        case Assessed(assessment=said):
            return said.example
        case Heard(voice=heard):
            return heard.example
        case SentIn():
            return content.one.submission.example
        case Met():
            return content.file.original.value.example
        case _:
            return False
