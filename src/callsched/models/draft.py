"""Drafts: frozen values made quickly, for those of which every text needs several."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

_Arguments = ParamSpec("_Arguments")
_Value = TypeVar("_Value")


def maker(frozen: Callable[_Arguments, _Value]) -> Callable[_Arguments, _Value]:
    """Give what makes the same values as a frozen dataclass with slots, in a third of its time.

    The constructor of a frozen class sets each field by a call. Here a draft with the same slots is filled in
    while it may still change, and then becomes a value of the frozen class.

    >>> from callsched.models import Edit
    >>> maker(Edit)((3, 6), "EDT") == Edit((3, 6), "EDT")
    True
    """
    kind: Any = frozen
    slots = [
        (one.name, one.type, field(default=one.default, default_factory=one.default_factory))
        for one in fields(kind)
    ]

    def freeze(draft: Any) -> None:
        draft.__class__ = kind

    name, bases, last = f"{kind.__name__}Draft", kind.__bases__, {"__post_init__": freeze}
    draft: Any = make_dataclass(name, slots, bases=bases, namespace=last, slots=True, eq=False, repr=False)
    return cast("Callable[_Arguments, _Value]", draft)
