"""Parts of a long text: nothing is lost between them, and they are read as the whole would be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import callsched as cs
from callsched.reading import read
from callsched.reading.parts import Part, parts

FILLER = "The ministers spoke of the harvest, and of little else.\n"
PLACES = ("Kyiv", "Rome", "Tokyo", "Lima")


def announcements(count, between=1):
    """Give a text of many announcements, of one day each, and filler between them."""
    return "".join(
        f"On {1 + n % 28} May 2025 they talk at {1 + n % 12} p.m. in {PLACES[n % 4]} ({n % 24:02}:15 GMT).\n"
        f"{FILLER * between}"
        for n in range(count)
    )


def told(text):
    report = cs.check(text, published="2025-05-19")
    said = [
        (one.verdict, one.start, one.end, [time.span for time in one.times]) for one in report.announcements
    ]
    return said, [(finding.code, finding.span) for finding in report.findings]


class TestParts:
    @given(st.text(alphabet="a1 .\n", max_size=200), st.integers(8, 40), st.integers(1, 8))
    def test_they_are_the_whole_text(self, text, longest, margin):
        found = parts(text, longest=longest, margin=margin)
        assert "".join(text[part.start : part.end] for part in found) == text
        for part in found:
            assert 0 <= part.low <= part.start <= part.end <= part.high <= len(text)
            assert part.end - part.start <= longest
        assert all(before.end == after.start for before, after in pairwise(found))

    @pytest.mark.parametrize(
        ("text", "cut"),
        [
            ("They have met.\n\nAte.\nThey left. Then", 16),
            ("They met and\nate. They left. Then they", 13),
            ("They met and they ate. They left", 23),
            ("They met and they ate and left", 22),
            ("Theymetandtheyateandleftandmet", 24),
        ],
    )
    def test_a_paragraph_goes_before_a_line_a_sentence_a_word(self, text, cut):
        assert parts(text, longest=24, margin=4)[0].end == cut

    def test_a_text_of_usual_length_is_one(self):
        assert parts(FILLER) == [Part(0, len(FILLER), 0, len(FILLER))]


class TestReadInParts:
    @pytest.fixture(params=[3_000, 4_001, 7_000])
    def in_parts(self, request, monkeypatch):
        """Read in parts far shorter than usual."""

        def shorter(text):
            return parts(text, longest=request.param)

        def check(text):
            with monkeypatch.context() as patch:
                patch.setattr("callsched.reading.reader.parts", shorter)
                return told(text)

        return check

    @pytest.mark.parametrize("between", [0, 1, 5])
    def test_it_is_read_as_the_whole(self, in_parts, between):
        text = announcements(200, between)
        assert len(parts(text, longest=7_000)) > 1
        assert in_parts(text) == told(text)

    def test_a_list_in_one_line_is_read_as_the_whole(self, in_parts):
        text = "; ".join(f"on {1 + n % 28} May at {n % 24:02}:05 in Tokyo" for n in range(400))
        assert in_parts(text) == told(text)

    def test_the_dateline_and_a_heading_hold_for_all_of_it(self, in_parts):
        for opening in ("TOKYO — ", "Programme (all times Eastern)\n"):
            text = f"{opening}{FILLER * 300}\nThe talks on 20 May 2025 start at 9:30 a.m.\n"
            assert in_parts(text) == told(text)
            assert told(text)[0][0][1] is not None

    def test_a_country_named_far_away_settles_a_label(self, in_parts):
        text = f"{FILLER * 300}They talk on 20 May 2025 at 9 a.m. IST.\n{FILLER * 300}Modi will host."
        assert in_parts(text) == told(text)
        assert told(text)[0][0][0] == cs.Verdict.UNCONFIRMED

    def test_a_date_far_away_dates_relative_words(self, in_parts):
        text = f"Written on 20 May 2025.\n{FILLER * 300}They talk tomorrow at 9 a.m. GMT."
        found = read(text)
        assert len(found.full_dates) == 1
        assert in_parts(text) == told(text)
