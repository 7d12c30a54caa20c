"""Calendar files: calls as invitations that every client puts at the right instant, and back."""

from callsched.ical.clients import client_findings
from callsched.ical.freebusy import busy_times, with_busy_times
from callsched.ical.mail import to_email
from callsched.ical.reader import from_ics
from callsched.ical.replies import Answered, Counter, Refresh, read_message
from callsched.ical.writer import to_ics, to_ics_files

__all__ = [
    "Answered",
    "Counter",
    "Refresh",
    "busy_times",
    "client_findings",
    "from_ics",
    "read_message",
    "to_email",
    "to_ics",
    "to_ics_files",
    "with_busy_times",
]
