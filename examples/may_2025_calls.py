"""The calls of Monday, 19 May 2025: modelled, checked, shown by each leader's clock, written down."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import callsched as cs

trump = cs.Leader(name="Donald Trump", office="President", country="US", zone="America/New_York")
putin = cs.Leader(name="Vladimir Putin", country="RU", zone="Europe/Moscow", spokesperson="Dmitry Peskov")
zelensky = cs.Leader(name="Volodymyr Zelensky", office="President", country="UA", zone="Europe/Kyiv")
starmer = cs.Leader(name="Keir Starmer", office="Prime Minister", country="GB", zone="Europe/London")
rubio = cs.Leader(name="Marco Rubio", office="Secretary of State", country="US", zone="America/New_York")
lavrov = cs.Leader(name="Sergei Lavrov", office="Foreign Minister", country="RU", zone="Europe/Moscow")


def said(who: str, text: str) -> cs.Announcement:
    announcement = cs.check(text, published="2025-05-19").announcements[0]
    return replace(announcement, source=cs.Source(who=who, published=date(2025, 5, 19)))


ministers = cs.Call(title="Rubio–Lavrov", date=date(2025, 5, 17), participants=(rubio, lavrov), status="held")
london = cs.Call(title="Trump–Starmer", date=date(2025, 5, 18), participants=(trump, starmer), status="held")
kremlin = said("the Kremlin", "The call is at 1700 Moscow time on Monday.")
white_house = said("the White House", "The call is on Monday at 10 a.m. Eastern.")
russia = cs.Call.from_announcement(
    kremlin, title="Trump–Putin", participants=(trump, putin), announcements=(kremlin, white_house)
)
ukraine = cs.Call(title="Trump–Zelensky", participants=(trump, zelensky), after=russia)
schedule = cs.Schedule(title="May 2025", calls=(ministers, london, russia, ukraine))

print(cs.check(schedule))
for call in schedule:
    print(call)
    for leader in call.everyone:
        clock = call.clock_of(leader)
        print(f"    {leader.name}: {f'{clock:%A %d %B, %H:%M}' if clock else call.date or 'afterwards'}")
Path(sys.argv[1] if len(sys.argv) > 1 else "may-2025.ics").write_bytes(cs.to_ics(schedule, skip_untimed=True))
