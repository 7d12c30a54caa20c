"""Findings: how they are told, and how safe fixes change a text."""

from hypothesis import given
from hypothesis import strategies as st

from callsched.columns import columns, cut
from callsched.findings import Found, Subject, corrected, render, rule
from callsched.models import Edit, Finding, Fix, Severity
from strategies import hostile_texts

TEXT = "They will talk at 6 p.m. Kyiv time (11 a.m. EST, 4 p.m. BST)."
SPAN = (TEXT.index("EST"), TEXT.index("EST") + 3)


def found(span, text="EDT", *, safe=True) -> Finding:
    fix = Fix((Edit(span, text),), safe=safe, help="write `11 a.m. EDT`, or `11 a.m. ET`")
    return Finding(
        "CS202", "label-out-of-season", Severity.WARNING, span, "`EST` is out of season", "as written", fix
    )


def test_a_finding_reads_like_the_page_says():
    assert render(found(SPAN), TEXT).splitlines() == [
        "CS202 `EST` is out of season",
        f"  {TEXT}",
        f"  {' ' * SPAN[0]}^^^",
        "  as written",
        "  help: write `11 a.m. EDT`, or `11 a.m. ET`",
    ]


def test_without_a_text_there_is_no_excerpt():
    assert "^" not in render(found(SPAN))


@given(hostile_texts, st.data())
def test_carets_stand_under_the_span_whatever_the_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = render(found((start, end)), text).split("\n")
    assert all(line.isprintable() for line in lines)
    if text:
        excerpt, carets = lines[1:3]
        assert set(carets) == {" ", "^"}
        assert columns(carets) <= max(columns(excerpt), carets.index("^") + 1)


@given(hostile_texts, st.sampled_from(["EST", "首相", "Kie\u0301v", "ה"]), hostile_texts)
def test_carets_count_columns(before, word, after):
    text = f"{before} {word} {after}"
    start = len(before) + 1
    excerpt, carets = render(found((start, start + len(word))), text).split("\n")[1:3]
    assert cut(excerpt, carets.index("^"), len(carets)) == word


def test_safe_fixes_are_applied_and_others_are_not():
    unsafe = found((0, 4), "He", safe=False)
    assert corrected(TEXT, [found(SPAN), unsafe]) == TEXT.replace("EST", "EDT")


def test_of_two_fixes_that_overlap_the_first_is_applied():
    assert corrected("10 EST", [found((3, 6)), found((4, 6), "XX")]) == "10 EDT"
    assert corrected("10 EST", [found((3, 6)), found((3, 6))]) == "10 EDT"


@given(hostile_texts)
def test_without_fixes_a_text_stays_as_it_is(text):
    assert corrected(text, []) == text


def test_a_rule_takes_its_name_and_page_from_its_function():
    @rule("CS999", severity=Severity.INFO, on=Subject.CALL)
    def too_long(subject):
        """It is too long."""
        if len(subject) > 3:
            yield Found(f"`{subject}` is too long")
            yield Found("far too long", severity=Severity.ERROR)

    assert (too_long.name, too_long.page) == ("too-long", "It is too long.")
    assert too_long("abc") == []
    assert [f.severity for f in too_long("abcd")] == [Severity.INFO, Severity.ERROR]
