"""From a press article to a verdict and an invitation."""

import sys
from pathlib import Path

import callsched as cs

article = Path(__file__).with_name("press_article.txt").read_text("utf-8")
report = cs.check(article)
print(report)

announced = [said for said in report.announcements if said.start and not said.withdrawn]
call = cs.Call.from_announcement(announced[0], title="Trump–Putin", announcements=tuple(announced))
print()
print(cs.check(call))

out = Path(sys.argv[1] if len(sys.argv) > 1 else "trump-putin.ics")
out.write_bytes(cs.to_ics(call))
print(f"\n{call.start:%Y-%m-%d %H:%M} UTC, written to {out.name}")
