"""callsched: read, check and schedule announced times of calls across time zones."""

from callsched._version import __version__ as __version__
