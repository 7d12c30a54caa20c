"""Take pictures of all displays, the notebooks' too, in light and dark, to be looked at: give a folder."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from display import browser
from display.shown import displays

EXAMPLES = Path(__file__).parent.parent / "examples"
PAGES = {"light": ("#ffffff", "#212121"), "dark": ("#111111", "#e0e0e0")}


def shown(notebook: Path) -> list[str]:
    """Give the displays that an executed notebook holds."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    data = [output.get("data", {}) for cell in cells for output in cell.get("outputs", [])]
    return ["".join(forms["text/html"]) for forms in data if "text/html" in forms]


def main(folder: Path) -> None:
    """Write a picture for each page in each pair of colours."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {"displays": list(displays("Ursula von der Leyen").values())}
    pages |= {path.stem: shown(path) for path in sorted(EXAMPLES.glob("*.ipynb"))}
    for page, pieces in pages.items():
        for name, colours in PAGES.items():
            file = folder / f"{page}-{name}.png"
            browser.picture(browser.page("<hr>".join(pieces), colours), file, (1100, 2300))
            print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
