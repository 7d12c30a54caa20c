"""Errors: what they say, what they carry, and that they survive a process boundary."""

import ast
import pickle
from datetime import datetime
from pathlib import Path

import pytest

import callsched
from callsched import errors
from callsched.errors import (
    CallschedError,
    RepeatedTimeError,
    SkippedTimeError,
    UnknownPlaceError,
    UnknownZoneError,
    shortened,
)
from callsched.zones import zone

ALL = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)]
GAP = datetime(2025, 3, 9, 2, 30)
FOLD = datetime(2025, 11, 2, 1, 30)


@pytest.mark.parametrize("error", ALL, ids=lambda error: error.__name__)
def test_every_error_is_one_of_ours_and_a_value_error(error):
    assert issubclass(error, CallschedError)
    assert issubclass(error, ValueError)
    assert error.__name__ in (errors.__doc__ or "")


def skipped() -> SkippedTimeError:
    with pytest.raises(SkippedTimeError) as caught:
        zone("America/New_York").instant(GAP)
    return caught.value


def repeated() -> RepeatedTimeError:
    with pytest.raises(RepeatedTimeError) as caught:
        zone("America/New_York").instant(FOLD)
    return caught.value


def test_a_skipped_time_names_the_value_the_zone_and_both_offsets():
    error = skipped()
    assert (error.civil, error.zone) == (GAP, "America/New_York")
    for part in ("`2025-03-09 02:30:00`", "America/New_York", "EST (UTC-05:00)", "EDT (UTC-04:00)", "fold=0"):
        assert part in str(error)


def test_a_repeated_time_names_the_change():
    error = repeated()
    assert error.transition.abbreviation_after == "EST"
    assert "occurs twice" in str(error)


def test_an_unknown_zone_offers_the_closest():
    with pytest.raises(UnknownZoneError) as caught:
        zone("Europe/Kyev")
    assert caught.value.name == "Europe/Kyev"
    assert "Europe/Kyiv" in caught.value.matches
    assert str(caught.value).startswith("unknown zone `Europe/Kyev`; did you mean `Europe/Kyiv`")


@pytest.mark.parametrize(
    "make",
    [
        skipped,
        repeated,
        lambda: UnknownZoneError("Mars/Base", ("Asia/Gaza",)),
        lambda: UnknownPlaceError("Atlantis"),
        lambda: CallschedError("a message"),
    ],
)
def test_errors_survive_pickling(make):
    error = make()
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


@pytest.mark.parametrize("value", ["x" * 500, "a\x00b", "\x1b[31m", "\u202eabc", "\ud800"])
def test_a_hostile_name_makes_a_short_printable_message(value):
    assert shortened(value).isprintable()
    assert len(shortened(value)) <= 80
    assert str(UnknownZoneError(value)).isprintable()


def messages():
    """Yield the first words of every message that the package raises."""
    for path in sorted(Path(callsched.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
                first = node.exc.args[0]
                parts = first.values if isinstance(first, ast.JoinedStr) else [first]
                if isinstance(parts[0], ast.Constant) and isinstance(parts[0].value, str):
                    yield f"{path.name}:{node.lineno}", parts[0].value


@pytest.mark.parametrize(("where", "message"), list(messages()))
def test_messages_are_lower_case_and_blame_nobody(where, message):
    assert message[:1] in "`-" or not message[:1].isupper(), where
    for word in ("invalid", "please", "may be wrong"):
        assert word not in message.lower(), where
