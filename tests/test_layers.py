"""A module imports only from the stages above it: text comes in at the top, an invitation goes out below."""

import ast
from pathlib import Path

import pytest

import callsched

PACKAGE = Path(callsched.__file__).parent
STAGES = [
    "_version", "columns", "errors", "zones", "fold", "tables", "places", "models", "labels", "languages",
    "reading", "resolver", "wording", "restating", "findings", "rules", "checker", "scheduling", "ical",
    "display", "frames", "cli", "__main__",
]  # fmt: skip

# Methods that notebooks and printing call: they look down to `display`, and nothing else may.
DISPLAYS = {"_repr_html_", "_repr_mimebundle_", "_repr_svg_", "__str__", "__repr__"}

# Names of types that a stage needs from below it, for annotations alone.
TYPES_ONLY = {("errors", "zones")}

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(tree: ast.AST, inside: str = "", typing: bool = False):
    """Yield (stage imported, the function that imports it or "", whether for types only)."""
    for node in ast.iter_child_nodes(tree):
        here = node.name if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else inside
        types = typing or (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "callsched":
            parts = node.module.split(".")[1:]
            for stage in parts[:1] or [alias.name for alias in node.names]:
                yield stage, here, types
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("callsched."):
                    yield alias.name.split(".")[1], here, types
        yield from imports(node, here, types)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_the_stages_above_it(path):
    own = STAGES.index(stage_of(path))
    for stage, function, types in imports(ast.parse(path.read_text("utf-8"))):
        if function in DISPLAYS and stage == "display":
            continue
        if types and (STAGES[own], stage) in TYPES_ONLY:
            continue
        assert stage in STAGES, f"{stage} has no place in the order"
        assert STAGES.index(stage) <= own, f"{path.name} imports {stage}, which comes after {STAGES[own]}"


def test_every_stage_is_there_or_still_to_come():
    found = {stage_of(path) for path in MODULES}
    assert found <= set(STAGES)


def test_the_root_imports_names_and_does_nothing_else():
    tree = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
    allowed = (ast.Import, ast.ImportFrom, ast.Expr, ast.Assign, ast.If, ast.FunctionDef)
    assert all(isinstance(node, allowed) for node in tree.body)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_stay_small(path):
    assert len(path.read_text("utf-8").splitlines()) <= 300
