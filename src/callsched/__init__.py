"""callsched: read, check and schedule announced times of calls across time zones."""

from callsched._version import __version__ as __version__
from callsched.checker import Report as Report
from callsched.checker import check as check
from callsched.checker import read as read
