"""Displays are well-formed, readable on any page, told in words, and hold nothing that runs."""

import pickle
import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

import callsched as cs
from callsched.display import palette, show_slots, slots_html
from display.shown import (
    PAGES,
    call,
    contrast,
    displays,
    grounds,
    leaders,
    luminance,
    marks,
    report,
    schedule,
    slots,
)
from strategies import hostile_texts, names

HOSTILE = [
    "<script>document.title='ran'</script>",
    '"><img src=x onerror="document.title=1">',
    "'-alert(1)-'",
    "</svg></title></style></td><iframe src='javascript:1'>",
    "&lt;b&gt; &amp;amp; &#x3C;script&#x3E;",
    '`<b>` `" onmouseover="x` ]]> <!-- -->',
    "\u202eevil\u202c \u200frtl\u2067 \u0623\u0646\u0627",
    "\x01\x08\x0b\x1b[31m\x7f\x85\ufffe",
    "]]>{{7*7}}${1}\\<\\/script>",
]
TAGS = {
    "bdi", "caption", "code", "div", "em", "g", "li", "line", "path", "rect", "span", "strong", "svg",
    "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "aria-hidden", "aria-label", "colspan", "d", "dir", "fill", "fill-opacity", "font-size", "font-weight",
    "height", "role", "rx", "scope", "stroke", "stroke-dasharray", "stroke-width", "style", "text-anchor",
    "title", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
ORDINARY = displays("Ursula von der Leyen")


class Seen(HTMLParser):
    """What a browser's parser makes of a display: tags, attributes, words."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.words = set(), set(), []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.words += [value for _, value in attributes]

    def handle_data(self, data):
        self.words.append(data)


def only_ours(html):
    tree = ET.fromstring(html)
    elements = list(tree.iter())
    assert {element.tag for element in elements} <= TAGS
    assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
    seen = Seen(html)
    assert seen.tags <= TAGS
    assert seen.attributes <= {name.lower() for name in ATTRIBUTES}
    assert "url(" not in html
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202d\u202e]", html)
    html.encode("utf-8")
    return tree


@pytest.mark.parametrize("name", HOSTILE)
def test_what_comes_from_outside_stays_text(name):
    for html in displays(name).values():
        only_ours(html)


@pytest.mark.parametrize("name", [one for one in HOSTILE if one.isprintable()])
def test_what_comes_from_outside_is_shown_as_it_is(name):
    for html in displays(name).values():
        assert any(name in words for words in Seen(html).words)


def test_no_text_makes_a_report_that_cannot_be_shown():
    for text in ["\x00", "\ud800 at 5 p.m. GMT", "", "\r\n", "at 5 p.m. GMT " * 2000]:
        only_ours(cs.check(text, published="2025-05-19")._repr_html_())


@given(hostile_texts)
def test_any_text_is_shown_well_formed(text):
    only_ours(cs.check(text, published="2025-05-19")._repr_html_())


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=20)
@given(names)
def test_any_name_is_shown_well_formed(name):
    for html in displays(name).values():
        only_ours(html)


@pytest.mark.parametrize("kind", ORDINARY)
def test_pictures_have_words(kind):
    pictures = [element for element in only_ours(ORDINARY[kind]).iter() if element.tag == "svg"]
    assert all(one.get("aria-label") or one.get("aria-hidden") == "true" for one in pictures)
    assert all(one.get("role") == "img" for one in pictures if one.get("aria-label"))
    assert bool(pictures) is (kind in {"schedule", "slot", "slots"})


@pytest.mark.parametrize("kind", ORDINARY)
def test_columns_have_heads(kind):
    for table in only_ours(ORDINARY[kind]).iter("table"):
        heads = table.findall("thead/tr/th")
        assert all(head.get("scope") == "col" for head in heads)
        assert {len(row) for row in table.findall("tbody/tr")} == {len(heads)}


@pytest.mark.parametrize("kind", ORDINARY)
@pytest.mark.parametrize("page", PAGES)
def test_marks_stand_out_from_the_page(kind, page):
    assert marks(ORDINARY[kind]) <= {*palette.MARKS, palette.BLUE_GROUND}
    for colour in marks(ORDINARY[kind]) - {palette.BLUE_GROUND}:  # which has an outline in BLUE
        assert contrast(colour, PAGES[page]) >= 3


@pytest.mark.parametrize("kind", ORDINARY)
def test_words_stand_out_from_their_ground(kind):
    assert grounds(ORDINARY[kind]) or kind == "none"
    for ground, words in grounds(ORDINARY[kind]) | {(palette.BLUE_GROUND, palette.WHITE)}:
        assert contrast(ground, words) >= 4.5


@pytest.mark.parametrize("kind", ORDINARY)
def test_words_without_a_ground_take_the_colour_of_the_page(kind):
    coloured = re.findall(r"(?<!-)\bcolor:([^;\"]+)", ORDINARY[kind])
    assert set(coloured) <= {"inherit", palette.WHITE}
    fills = re.findall(r'<text [^>]*fill="([^"]+)"', ORDINARY[kind])
    assert set(fills) <= {"currentColor", palette.WHITE}


def test_contrast_is_computed_as_the_guidelines_do():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert luminance("#777777") == pytest.approx(0.184, abs=0.001)


def test_stated_times_are_underlined_each_verdict_in_its_way():
    looks = {look.line for look in palette.VERDICTS.values()}
    assert len(looks) == len(palette.VERDICTS) == len(cs.Verdict)
    html = cs.check("at 5 p.m. Moscow time (11 a.m. EST)", published="2025-05-19")._repr_html_()
    titles = [element.get("title") for element in ET.fromstring(html).iter("span") if element.get("title")]
    assert len(titles) == 2
    assert "contradictory" in titles[0]


def test_hovering_a_stated_time_tells_its_finding():
    html = cs.check("1700 Moscow time (1000 EST)", published="2025-05-19")._repr_html_()
    titles = {element.text: element.get("title") for element in ET.fromstring(html).iter("span")}
    assert "mislabelled: 2025-05-19 14:00 UTC\nCS202 `EST` is out of season" in titles["1000 EST"]
    assert "CS202" not in titles["1700 Moscow time"]


def test_no_date_breaks_at_the_end_of_a_line():
    html = cs.check("5 p.m. Moscow time (11 a.m. EST)", published="2025-05-19")._repr_html_()
    found = [element.text for element in ET.fromstring(html).find(".//ul").iter("span")]
    assert "2025-05-19 14:00 UTC" in found


def test_of_a_long_text_only_what_surrounds_the_times_is_shown():
    text = "Nothing here. " * 9000
    html = cs.check(f"{text}They talk at 5 p.m. Kyiv time. {text}", published="2025-05-19")._repr_html_()
    assert "5 p.m. Kyiv time" in html
    assert len(html) < 10_000


def test_very_many_times_are_counted():
    text = "\n\n".join(f"Call {number} is at 10:00 GMT." for number in range(900))
    assert len(cs.check(text, published="2025-05-19")._repr_html_()) < 400_000


def test_a_call_tells_each_clock_and_the_day_where_it_differs():
    html = call("x")._repr_html_()
    rows = ["".join(row.itertext()) for row in ET.fromstring(html).iter("tr")]
    assert "22:30" in rows[1]
    assert "day)" not in rows[1]
    assert "11:30Mon 2025-03-31 (next day)Asia/TokyoUTC+09:00" in rows[2]
    assert "accepted" in rows[2]


def test_a_schedule_tells_two_calls_at_once_in_a_picture():
    assert "two calls at once" in schedule("x")._repr_html_()


def test_a_strip_marks_date_lines_clock_changes_and_journeys():
    day = {"earliest": "2025-03-29T16:00Z", "latest": "2025-03-29T22:00Z"}
    html = cs.find_slots(leaders("x"), duration="PT1H", **day, worst=7)[0]._repr_html_()
    assert "to Asia/Kathmandu: +4 h 45 min" in html
    assert "Sun 30 Mar" in html
    assert "busy or away" in html
    paris = cs.Leader(name="Paris", zone="Europe/Paris")
    assert "clocks +1 h" in cs.find_slots([paris], duration="PT1H", **day, worst=7)[0]._repr_html_()


def test_a_strip_draws_night_waking_and_preferred_hours_and_the_chosen_window():
    kyiv = cs.Leader(name="Kyiv", zone="Europe/Kyiv")
    day = {"earliest": "2025-05-19T06:00Z", "latest": "2025-05-19T15:00Z"}
    (slot,) = cs.find_slots([kyiv], duration="PT1H", **day, top=1)
    strip = next(
        one for one in ET.fromstring(slot._repr_html_()).iter("svg") if "Kyiv" in one.get("aria-label", "")
    )
    drawn = {}
    for group in strip.iter("g"):
        shapes = [shape for shape in group if shape.get("fill") not in {"transparent", None}]
        drawn[group.findtext("title")] = [(shape.get("fill"), shape.get("height")) for shape in shapes]
    assert drawn["Kyiv: Mon 09:00 to Mon 18:00, preferred hour"] == [(palette.GREEN, "24")]
    assert drawn["Kyiv: Mon 08:00 to Mon 09:00, acceptable hour"] == [(palette.BLUE, "17")]
    assert drawn["Kyiv: Mon 20:00 to Mon 22:00, possible hour"] == [(palette.AMBER, "10")]
    assert drawn["Kyiv: Sun 22:00 to Mon 07:00, outside hours"] == [(palette.GREY, "4")]
    assert "the call: Mon 2025-05-19 06:00 to 07:00 UTC" in drawn


def test_a_strip_tells_in_words_what_it_draws():
    paris = cs.Leader(name="Paris", zone="Europe/Paris")
    day = {"earliest": "2025-03-30T00Z", "latest": "2025-03-30T23Z"}
    html = cs.find_slots([paris], duration="PT1H", **day, top=1)[0]._repr_html_()
    told = [element.get("aria-label") for element in ET.fromstring(html).iter("svg")]
    assert any("from Sun 09:00 preferred hour" in words for words in told if words)


def test_a_slot_that_was_read_back_shows_clocks_without_hours():
    day = {"earliest": "2025-03-31T00Z", "latest": "2025-04-01T00Z"}
    fresh = cs.find_slots(leaders("x"), duration="PT1H", **day, top=1)[0]
    bare = type(fresh)(**{name: getattr(fresh, name) for name in fresh.__dataclass_fields__})
    html = pickle.loads(pickle.dumps(bare))._repr_html_()
    only_ours(html)
    assert "hours not known" in html
    assert "hours not known" not in fresh._repr_html_()


def test_slots_are_a_list_that_shows_itself():
    found = slots("x")
    assert isinstance(found, list)
    assert found == list(found)
    assert found._repr_html_() == slots_html(found) == show_slots(list(found))._repr_html_()
    assert repr(found).splitlines() == [
        f"{begin}{slot!r}{end}" for begin, slot, end in zip("[  ", found, ",,]", strict=True)
    ]
    assert repr(show_slots([])) == "[]"
    assert "no slots" in slots_html([])
    search = cs.search(leaders("x"), duration="PT1H", earliest="2025-03-31T00Z", latest="2025-04-01T00Z")
    assert search._repr_mimebundle_() == show_slots(search.slots)._repr_mimebundle_()


@pytest.mark.parametrize("days", [3, 40, 3000])
def test_a_call_of_any_length_is_shown(days):
    earliest = datetime(2025, 1, 1, tzinfo=UTC)
    length = timedelta(days=days)
    latest = earliest + length + timedelta(days=1)
    slots = cs.find_slots(leaders("x")[:2], duration=length, earliest=earliest, latest=latest, worst=7, top=1)
    assert len(only_ours(slots_html(slots)).findall(".//svg")) >= 3


def test_calls_at_the_ends_of_time_are_shown():
    for civil in ("0002-01-02T00:00", "9998-12-30T00:00"):
        single = call("x", civil=civil)
        only_ours(single._repr_html_())
        only_ours(cs.Schedule(calls=[single])._repr_html_())


def test_a_report_on_a_call_has_no_text():
    only_ours(cs.check(call("x"))._repr_html_())
    only_ours(report("x")._repr_html_())
