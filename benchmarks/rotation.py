"""How fairly and how soon `rotate` shares the burden of a weekly call of eight leaders.

python benchmarks/rotation.py [--people 8] [--weeks 26]
"""

import argparse
import time
from importlib.util import find_spec
from typing import Literal

from callsched.models import Leader
from callsched.scheduling import rotate

CITIES = [
    ("Washington", "US"), ("London", "GB"), ("Moscow", "RU"), ("Beijing", "CN"), ("Tokyo", "JP"),
    ("Canberra", "AU"), ("Brasília", "BR"), ("New Delhi", "IN"), ("Pretoria", "ZA"), ("Ottawa", "CA"),
    ("Riyadh", "SA"), ("Jakarta", "ID"),
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--weeks", type=int, nargs="*", default=[12, 26])
    options = parser.parse_args()
    leaders = [Leader(name=city, zone=city, country=country) for city, country in CITIES[: options.people]]
    solvers: list[Literal["python", "cp-sat"]] = ["python"]
    if find_spec("ortools") is not None:
        solvers.append("cp-sat")
    for weeks in options.weeks:
        for solver in solvers:
            begun = time.perf_counter()
            found = rotate(
                leaders,
                weeks=weeks,
                duration="PT1H",
                earliest="2026-01-04T00:00Z",
                solver=solver,
                time_limit=60,
            )
            taken = time.perf_counter() - begun
            fixed = max(burden for _, burden in found.fixed)
            proof = "proved, to the last" if found.optimal else f"bound {found.bounds[0]}"
            print(
                f"{options.people} leaders, {weeks} weeks, {solver}: worst burden {found.worst} "
                f"({fixed} by the best slot of every week), {proof}, {taken:.1f} s"
            )


if __name__ == "__main__":
    main()
