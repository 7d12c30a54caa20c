"""Execute the notebooks of `examples/` and keep them with their outputs: `make notebooks`.

The same notebook gives the same bytes: no times of execution, no version of Python, nobody's settings.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parent.parent / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


def executed(path: Path, where: Path = EXAMPLES) -> nbformat.NotebookNode:
    """Give a notebook as it comes out of a fresh kernel that runs in a directory."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(where)}}
    with TemporaryDirectory() as home:  # so that nobody's own settings count
        os.environ |= {"IPYTHONDIR": home, "NO_COLOR": "1"}
        options = {"timeout": 120, "record_timing": False, "coalesce_streams": True}
        NotebookClient(notebook, resources=resources, **options).execute()
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
        cell.metadata.clear()
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    )
    return notebook


if __name__ == "__main__":
    for path in NOTEBOOKS:
        nbformat.write(executed(path), path)
        print(path.name)
