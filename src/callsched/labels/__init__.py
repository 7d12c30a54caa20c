"""What a zone label can mean: one look-up, many meanings, each with the clock it denotes."""

from callsched.labels.lookup import family, longest_words, meanings
from callsched.labels.meaning import Kind, Meaning, location, offset_meaning

__all__ = ["Kind", "Meaning", "family", "location", "longest_words", "meanings", "offset_meaning"]
