"""A real browser, headless and without a network: what it makes of a page."""

import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATH = next((path for name in NAMES if (path := shutil.which(name))), None)
_OPTIONS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def page(body: str, colours: tuple[str, str] = ("#ffffff", "#212121")) -> str:
    ground, words = colours
    style = f"body{{background:{ground};color:{words};font:14px/1.5 sans-serif;margin:16px}}"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>untouched</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def run(html: str, *options: str) -> str:
    """Open a page, and give what the browser writes to its output."""
    assert PATH is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder, "page.html")
        file.write_text(html, encoding="utf-8")
        command = [PATH, *_OPTIONS, f"--user-data-dir={folder}/profile", *options, file.as_uri()]
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)
        return done.stdout.decode("utf-8", "replace")


def dom(html: str, *options: str) -> str:
    """Give the document as it stands after everything on the page has run."""
    return run(html, "--virtual-time-budget=3000", "--dump-dom", *options)


def picture(html: str, file: Path, size: tuple[int, int]) -> None:
    """Take a picture of a page."""
    run(html, f"--window-size={size[0]},{size[1]}", f"--screenshot={file.absolute()}")
