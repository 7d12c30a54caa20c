"""From a press article to a verdict and an invitation."""

import sys
from pathlib import Path

import callsched as cs

article = Path(__file__).with_name("press_article.txt").read_text("utf-8")
report = cs.check(article)
print(report)

announced = [said for said in report.announcements if said.start and not said.withdrawn]
putin = cs.Leader(name="Vladimir Putin", country="RU", zone="Moscow")
trump = cs.Leader(name="Donald Trump", country="US", zone="Washington")
call = cs.Call.from_announcement(
    announced[0], title="Trump–Putin", participants=(putin, trump), announcements=tuple(announced)
)
print(f"\n{call.title}, {call.start:%A %d %B %Y, %H:%M} UTC")
for leader in call.everyone:
    print(f"  {call.clock_of(leader):%H:%M} for {leader.name}")

out = Path(sys.argv[1] if len(sys.argv) > 1 else "trump-putin.ics")
out.write_bytes(cs.to_ics(call))
print(f"invitation written to {out}")
