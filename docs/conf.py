"""The site: Sphinx reads the Markdown of this directory. `make docs` builds it; a warning is an error."""

import inspect
import json
from enum import Enum

from docutils import nodes
from pydantic import BaseModel, TypeAdapter
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

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
autodoc_type_aliases = {
    name: name for name in ("Instant", "Civil", "Clock", "Country", "Span", "Text", "ZoneKey")
}
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


class Schema(SphinxDirective):
    """Show the JSON schema of public classes, each folded under its name."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Give the schemas, as they are now."""
        return [node for name in self.arguments[0].split() for node in self.folded(name)]

    def folded(self, name: str) -> list[nodes.Node]:
        """Give one schema under its name."""
        schema = TypeAdapter(getattr(callsched, name)).json_schema(mode="serialization")
        written = json.dumps(schema, indent=2, ensure_ascii=False)
        block = nodes.literal_block(written, written, language="json")
        opening = f'<details id="schema-{name.lower()}"><summary><code>{name}</code></summary>'
        return [
            nodes.raw("", opening, format="html"),
            block,
            nodes.raw("", "</details>", format="html"),
        ]


def setup(app: Sphinx) -> None:
    """Connect what this file adds."""
    app.add_directive("json-schema", Schema)
    app.connect("autodoc-process-signature", fields_with_defaults)
