"""Sharing: one vector of burdens a week, so that the sums are as even as can be, and the proof of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import ceil

Vector = tuple[int, ...]
_ROUNDS = 1500
_SWEEPS = 60


def total(vectors: Sequence[Vector]) -> list[int]:
    """Add up the burdens of each person."""
    return [sum(column) for column in zip(*vectors, strict=True)]


def most(burdens: Sequence[int]) -> list[int]:
    """Give what the one who bears most bears, the two who do, and so on; the order of these is fairness.

    >>> most([3, 9, 5])
    [9, 14, 17]
    """
    return list(accumulate(sorted(burdens, reverse=True)))


def undominated(vectors: Sequence[Vector]) -> list[Vector]:
    """Leave out the vectors that another one betters for somebody and worsens for nobody."""
    kept: list[Vector] = []
    for vector in sorted(set(vectors), key=lambda vector: (sum(vector), vector)):
        if not any(all(a <= b for a, b in zip(other, vector, strict=True)) for other in kept):
            kept.append(vector)
    return kept


def share(choices: Sequence[tuple[Vector, ...]]) -> tuple[list[Vector], list[int]]:
    """Choose one vector a week, and give bounds that no choice betters: those of `most`, each by itself."""
    people = len(choices[0][0])
    least = sum(min(map(sum, options)) for options in choices)
    bounds = [ceil(least * (number + 1) / people) for number in range(people)]
    bounds[0] = max(bounds[0], _bound(choices, 1))
    chosen = _settled(choices, bounds)
    for number, borne in enumerate(most(total(chosen))):
        if borne > bounds[number]:
            bounds[number] = max(bounds[number], _bound(choices, number + 1))
        if borne > bounds[number]:
            break  # what follows could prove nothing
    return chosen, bounds


def _settled(choices: Sequence[tuple[Vector, ...]], bounds: list[int]) -> list[Vector]:
    """Choose week by week, then change one week or two at a time while that is fairer."""
    chosen: list[Vector] = []
    sums = [0] * len(choices[0][0])
    for options in choices:
        best = min(options, key=lambda vector: most([a + b for a, b in zip(sums, vector, strict=True)]))
        chosen.append(best)
        sums = [a + b for a, b in zip(sums, best, strict=True)]
    for _ in range(_SWEEPS):
        if most(sums) == bounds:
            break
        if not _one_better(choices, chosen, sums) and not _two_better(choices, chosen, sums):
            break
    return chosen


def _one_better(choices: Sequence[tuple[Vector, ...]], chosen: list[Vector], sums: list[int]) -> bool:
    better = False
    for week, options in enumerate(choices):
        rest = [a - b for a, b in zip(sums, chosen[week], strict=True)]
        best = min(options, key=lambda vector: most([a + b for a, b in zip(rest, vector, strict=True)]))
        new = [a + b for a, b in zip(rest, best, strict=True)]
        if most(new) < most(sums):
            chosen[week], sums[:] = best, new
            better = True
    return better


def _two_better(choices: Sequence[tuple[Vector, ...]], chosen: list[Vector], sums: list[int]) -> bool:
    """Change two weeks at once; weeks that are alike are tried once."""
    now = most(sums)
    seen = set()
    for one in range(len(choices)):
        for other in range(one):
            alike = (choices[one], chosen[one], choices[other], chosen[other])
            if alike in seen:
                continue
            seen.add(alike)
            rest = [a - b - c for a, b, c in zip(sums, chosen[one], chosen[other], strict=True)]
            for first in choices[one]:
                partly = [a + b for a, b in zip(rest, first, strict=True)]
                for second in choices[other]:
                    new = [a + b for a, b in zip(partly, second, strict=True)]
                    if max(new) <= now[0] and most(new) < now:
                        chosen[one], chosen[other], sums[:] = first, second, new
                        return True
    return False


def _bound(choices: Sequence[tuple[Vector, ...]], count: int) -> int:
    """Bound what so many people bear at least, by prices: no choice costs less than its cheapest at them.

    Any prices from 0 to 1 that add up to `count` give a bound; they are moved towards those who bear
    most of the cheapest choices, ever more slowly.
    """
    people = len(choices[0][0])
    groups = Counter(choices)
    prices = [count / people] * people
    best = 0.0
    step = 1.0
    for turn in range(_ROUNDS if count < people else 1):
        cost, sums = 0.0, [0.0] * people
        for options, weeks in groups.items():
            price, vector = min(
                (sum(p * b for p, b in zip(prices, vector, strict=True)), vector) for vector in options
            )
            cost += weeks * price
            sums = [a + weeks * b for a, b in zip(sums, vector, strict=True)]
        best = max(best, cost)
        mean = sum(sums) / people
        spread = sum((a - mean) ** 2 for a in sums) ** 0.5 or 1.0
        step = 0.5 / (1 + turn) ** 0.6
        prices = _allowed([p + step * (a - mean) / spread for p, a in zip(prices, sums, strict=True)], count)
    return ceil(best - 1e-6)


def _allowed(prices: list[float], count: int) -> list[float]:
    """Give the nearest prices from 0 to 1 that add up to a number."""
    low, high = min(prices) - 1, max(prices)
    for _ in range(50):
        shift = (low + high) / 2
        if sum(min(max(price - shift, 0.0), 1.0) for price in prices) > count:
            low = shift
        else:
            high = shift
    return [min(max(price - high, 0.0), 1.0) for price in prices]
