"""Content lines: escaped, folded, and read back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from callsched.ical.text import (
    escaped,
    folded,
    parameter,
    parsed,
    split_escaped,
    unescaped,
    visible,
)
from ical.drawn import texts


@given(texts)
def test_a_text_is_read_back_without_its_controls(text):
    assert unescaped(escaped(text)) == visible(text)


@given(st.lists(texts, min_size=1))
def test_a_list_is_cut_where_it_was_joined(values):
    assert split_escaped(",".join(map(escaped, values))) == [visible(value) for value in values]


@given(texts)
def test_a_parameter_is_read_back_and_adds_nothing(text):
    line = parsed(f"ATTENDEE;CN={parameter(visible(text))};RSVP=TRUE:mailto:a@example.org")
    assert line is not None
    assert line.parameter("CN") == visible(text)
    assert list(line.parameters) == ["CN", "RSVP"]
    assert line.value == "mailto:a@example.org"


@given(texts)
def test_folds_never_cut_a_character_or_an_escape(text):
    line = f"SUMMARY:{escaped(text)}"
    pieces = folded(line).split("\r\n")
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    for piece in pieces[:-1]:
        assert (len(piece) - len(piece.rstrip("\\"))) % 2 == 0


def test_a_run_of_backslashes_is_folded_between_escapes():
    pieces = folded("X:" + "\\" * 200).split("\r\n ")
    assert all(piece.removeprefix("X:").count("\\") % 2 == 0 for piece in pieces)


def test_what_is_no_line_is_none():
    for raw in ("", "no colon", ":value", ";A=B:c", 'A;B="open:c', "A;B:c"):
        assert parsed(raw) is None


def test_parameters_keep_colons_semicolons_and_carets():
    line = parsed("""A;B="x:y;z",w;C=^'q^'^n^^:v:w""")
    assert line.parameters == {"B": ["x:y;z", "w"], "C": ['"q"\n^']}
    assert line.value == "v:w"
