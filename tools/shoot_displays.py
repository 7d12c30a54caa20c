"""Take pictures of all displays, in light and dark, to be looked at: give a folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from display import browser
from display.shown import displays

PAGES = {"light": ("#ffffff", "#212121"), "dark": ("#111111", "#e0e0e0")}


def main(folder: Path) -> None:
    """Write a picture for each page."""
    folder.mkdir(parents=True, exist_ok=True)
    body = "<hr>".join(displays("Ursula von der Leyen").values())
    for name, colours in PAGES.items():
        browser.picture(browser.page(body, colours), folder / f"{name}.png", (1100, 2300))
        print(folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
