"""The notebooks of `examples/` are short, and their outputs are those of a fresh run."""

import importlib.util
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))
WITHOUT = "needs the dependency group `docs`"


def code(notebook: dict) -> list[dict]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def told(cell: dict) -> str:
    return re.sub(r"(tz database|tzdata) 20\d\d[a-z]", r"\1 …", json.dumps(cell["outputs"], indent=1))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_short_and_shows_something(path):
    notebook = json.loads(path.read_text("utf-8"))
    assert sum(len("".join(cell["source"]).splitlines()) for cell in code(notebook)) <= 40
    assert any("text/html" in output.get("data", {}) for cell in code(notebook) for output in cell["outputs"])


@pytest.mark.filterwarnings("ignore")  # those of the notebooks' own machinery
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_gives_what_it_shows(path, tmp_path, monkeypatch):
    nbformat = pytest.importorskip("nbformat", reason=WITHOUT)
    pytest.importorskip("nbclient", reason=WITHOUT)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("NO_COLOR", "1")
    spec = importlib.util.spec_from_file_location("run_notebooks", ROOT / "tools/run_notebooks.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    anew = json.loads(nbformat.writes(tool.executed(path, tmp_path)))
    kept = json.loads(path.read_text("utf-8"))
    for number, (fresh, shown) in enumerate(zip(code(anew), code(kept), strict=True)):
        assert told(fresh) == told(shown), f"cell {number} of {path.name}: run `make notebooks`"
