"""What is read in a text, as it is written there."""

from callsched.reading import read
from callsched.reading.mentions import mentions
from callsched.reading.page import Page
from callsched.reading.parse import items
from callsched.reading.tokens import tokens


def page_of(text):
    return Page(items(tokens(text)))


def written(text, parts):
    return [text[part.start : part.end] for part in parts]


def times(text):
    return written(text, [stated.mention for stated in read(text).stated])


def first(text):
    """The first stated time of a text."""
    return read(text).stated[0]


def mention(text):
    """The only mention of a text."""
    (found,) = mentions(page_of(text))
    return found


def labels(text):
    return written(text, mention(text).labels)


def dates(text):
    return written(text, mention(text).dates)


def span(found):
    """The readings of the start and of the end of a range."""
    end = found.clock_end
    return f"{found.clock.hour}:{found.clock.minute:02}", end and f"{end.hour}:{end.minute:02}"


def spans(text):
    return [span(stated.mention) for stated in read(text).stated]


def links(text):
    return [stated.link.name for stated in read(text).stated]
