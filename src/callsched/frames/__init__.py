"""Check the texts of a data frame, or of Arrow record batches, row by row."""

from callsched.frames.batches import RESULT, check_batches
from callsched.frames.table import check_frame

__all__ = ["RESULT", "check_batches", "check_frame"]
