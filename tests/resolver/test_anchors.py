"""Anchors: the day from which relative date words count, where the day of publication is not known."""

from datetime import date

import pytest

from callsched.reading import read
from callsched.resolver.anchors import Anchors
from resolver.moments import WEDNESDAY, only, start


class TestAnchor:
    EARLIER = "The plan is of 2 June 2025. They talk on Friday at 5 p.m. GMT."
    LATER = "They talk on Friday at 5 p.m. GMT. The plan is of 2 June 2025."

    @pytest.mark.parametrize("text", [EARLIER, LATER])
    def test_without_publication_a_full_date_of_the_text_serves(self, text):
        found = read(text)
        assert Anchors(found).of(found.stated[0]) == date(2025, 6, 2)
        assert start(text, published=None) == "2025-06-06 17:00"

    def test_of_several_the_nearest_before_serves(self):
        found = read(
            "On 1 May 2025 and 8 May 2025 they rest. They talk on Friday at 5 p.m. GMT, 7 June 2026."
        )
        assert Anchors(found).of(found.stated[0]) == date(2025, 5, 8)

    def test_publication_goes_before_all(self):
        assert start(self.EARLIER, published=WEDNESDAY) == "2025-05-23 17:00"

    def test_without_either_no_weekday_is_a_day(self):
        assert only("They talk on Friday at 5 p.m. GMT.", published=None).undated
