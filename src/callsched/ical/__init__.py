"""Calendar files: calls as invitations that every client puts at the right instant, and back."""

from callsched.ical.reader import from_ics
from callsched.ical.writer import to_ics, to_ics_files

__all__ = ["from_ics", "to_ics", "to_ics_files"]
