"""Reading: from running text to stated times, with their labels, date words and connections.

Tokens (one linear scan) → items (clock readings, date words, labels) → mentions (each time with
what belongs to it) → links (which times are one moment). The words are the languages'; the
grammar here knows only their roles.
"""

from callsched.reading.reader import Reading, read
from callsched.reading.stated import Stated

__all__ = ["Reading", "Stated", "read"]
