"""Displays for notebooks: HTML and SVG with inline style and no script, readable in light and dark."""

from callsched.display.reports import report_html

__all__ = ["report_html"]
