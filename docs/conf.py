"""The site: Sphinx reads the Markdown of this directory. `make docs` builds it; a warning is an error."""

import inspect
from enum import Enum

from pydantic import BaseModel
from sphinx.application import Sphinx

import callsched

project = "callsched"
version = release = callsched.__version__
copyright = "the authors of callsched"  # noqa: A001 (Sphinx's name for it)
html_title = f"callsched {version}"

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
html_theme = "furo"
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["site.css"]

myst_heading_anchors = 3
nb_execution_mode = "off"  # the notebooks are kept as executed; the tests execute them anew

default_role = "code"  # docstrings put code in single backticks
autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 100


def fields_with_defaults(
    _app: Sphinx, _what: str, _name: str, thing: object, *_rest: object
) -> tuple[str, str] | None:
    """Give a model's fields and their defaults as its signature; the types stand at the fields."""
    if not (inspect.isclass(thing) and issubclass(thing, BaseModel)):
        return None
    fields = [
        name if field.is_required() else f"{name}={written(field.default)}"
        for name, field in thing.model_fields.items()
    ]
    return f"(*, {', '.join(fields)})", ""


def written(default: object) -> str:
    """Write a default as one would in a call."""
    if isinstance(default, Enum):
        return f"{type(default).__name__}.{default.name}"
    return f"{type(default).__name__}()" if isinstance(default, BaseModel) else repr(default)


def setup(app: Sphinx) -> None:
    """Connect what this file adds."""
    app.connect("autodoc-process-signature", fields_with_defaults)
