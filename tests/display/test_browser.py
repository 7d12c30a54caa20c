"""In a real browser nothing of what came from outside runs, and the displays are there to be seen."""

import pytest

from display import browser
from display.shown import displays

pytestmark = pytest.mark.skipif(browser.PATH is None, reason="chromium is not installed")

RUNS = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
HOSTILE = [
    RUNS,
    f"</svg></style></title></textarea></td></table>{RUNS}",
    '" onmouseover="document.title=\'ran\'" style="x" onfocus="document.title=\'ran\'" autofocus="',
    "<svg onload=document.title='ran'><a href=\"javascript:document.title='ran'\">x</a>",
    f"<!--{RUNS}-->]]>{RUNS}\u202e",
]


COUNT = """<script id="own">
const foreign = "img, a, iframe, script:not(#own), [onload], [onerror], [onmouseover], [autofocus]";
document.body.dataset.foreign = document.querySelectorAll(foreign).length;
</script>"""


def test_what_would_run_is_noticed():
    seen = browser.dom(browser.page(RUNS + COUNT))
    assert "<title>ran</title>" in seen
    assert 'data-foreign="2"' in seen


def test_nothing_that_came_from_outside_runs():
    body = "".join(html for name in HOSTILE for html in displays(name).values())
    seen = browser.dom(browser.page(body + COUNT))
    assert "<title>untouched</title>" in seen
    assert 'data-foreign="0"' in seen


def test_the_pictures_are_there_to_be_seen(tmp_path):
    file = tmp_path / "page.png"
    browser.picture(browser.page("".join(displays("Ursula von der Leyen").values())), file, (1100, 2000))
    assert file.stat().st_size > 50_000


WIDTH = """<script id="own">
document.body.dataset.beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
</script>"""


@pytest.mark.parametrize("kind", ["report", "call", "schedule", "slot", "slots"])
def test_on_a_narrow_page_a_display_scrolls_by_itself(kind):
    html = displays("Ursula von der Leyen")[kind]
    assert 'data-beyond="0"' in browser.dom(browser.page(html + WIDTH), "--window-size=500,900")
    beside = browser.page(f'<div style="width:900px">{html}</div>{WIDTH}')
    assert 'data-beyond="0"' not in browser.dom(beside, "--window-size=500,900")
