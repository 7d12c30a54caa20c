"""A bound: what no plan can exceed, proved by prices on people's minutes (the dual of a linear programme).

Whatever the prices, the value of a plan is at most the price of all minutes there are, plus what each
wished meeting is worth beyond the price of its minutes. Good prices make a close bound; any are valid.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from callsched.scheduling.summit.ticks import Week, stretches

_ROUNDS = 40
_FINE = 1 << 20


class Market(NamedTuple):
    """What is bought and sold: capacities in ticks, and who needs how much of which for which weight."""

    capacities: list[int]
    wishes: list[tuple[int, int, tuple[int, ...]]]  # weight, ticks, the capacities used


def market(week: Week) -> Market:
    """Give the capacities of people, of rooms as the last one, and the wishes that are possible at all.

    A pause after a meeting may lie beyond a free stretch, so that each stretch holds one more of them. Of
    a stretch counts what the sizes wished of its person can fill: three hours hold no more than two of
    eighty minutes.
    """
    sizes: list[set[int]] = [set() for _ in week.free]
    for one in week.meetings:
        for person in one.people:
            sizes[person].add(one.size)
    capacities = [
        sum(_filled(length + week.pause, frozenset(own)) for _, length in stretches(free))
        for free, own in zip(week.free, sizes, strict=True)
    ]
    shared = 0
    for free in week.free:
        shared |= free
    rooms = len(capacities)
    capacities.append(week.rooms * sum(length + week.pause for _, length in stretches(shared)))
    wishes = [
        (one.weight, one.size, (*one.people, rooms) if one.in_room else one.people)
        for one in week.meetings
        if one.possible
    ]
    return Market(capacities, wishes)


@lru_cache(maxsize=4096)
def _filled(room: int, sizes: frozenset[int]) -> int:
    """Give the most of a stretch that meetings of some sizes can fill."""
    sums = 1
    for size in sizes:
        for _ in range(room // size):
            sums |= sums << size
    return (sums & ((2 << room) - 1)).bit_length() - 1


def upper_bound(week: Week) -> int:
    """Give a weight that no plan exceeds.

    Prices are improved one person at a time, to the best for the others' prices; this ends near the
    optimum, because few people are asked for more than they have.
    """
    capacities, wishes = market(week)
    prices = [0.0] * len(capacities)
    asked: list[list[int]] = [[] for _ in capacities]
    for number, (_, _, users) in enumerate(wishes):
        for user in users:
            asked[user].append(number)
    tight = [
        user for user, numbers in enumerate(asked) if sum(wishes[n][1] for n in numbers) > capacities[user]
    ]
    best = _value(capacities, wishes, prices)
    kept = prices
    for smooth in (0.3, 0.1, 0.03, 0.0):
        prices = list(kept)
        for _ in range(_ROUNDS):
            for user in tight:
                prices[user] = _price(user, capacities, wishes, asked[user], prices, smooth)
        value = _value(capacities, wishes, prices)
        if value < best:
            best, kept = value, list(prices)
    return best


def _price(
    user: int,
    capacities: list[int],
    wishes: list[tuple[int, int, tuple[int, ...]]],
    numbers: list[int],
    prices: list[float],
    smooth: float,
) -> float:
    """Give the price at which a person's minutes are just all asked for, others' prices as they are."""
    offers = []
    for number in numbers:
        weight, ticks, users = wishes[number]
        others = sum(prices[other] for other in users if other != user)
        offers.append((weight / ticks - others, ticks))
    offers.sort(reverse=True)
    left = capacities[user]
    price = 0.0
    for worth, ticks in offers:
        left -= ticks
        if left < 0:
            price = max(worth, 0.0)
            break
    return price if not smooth else (1 - smooth) * price + smooth * prices[user]


def _value(capacities: list[int], wishes: list[tuple[int, int, tuple[int, ...]]], prices: list[float]) -> int:
    """Give the bound that prices prove, in whole numbers, so that no rounding makes it too low."""
    fine = [Fraction(int(price * _FINE), _FINE) for price in prices]
    total = sum((cap * price for cap, price in zip(capacities, fine, strict=True)), Fraction(0))
    for weight, ticks, users in wishes:
        total += max(Fraction(0), weight - ticks * sum((fine[user] for user in users), Fraction(0)))
    return int(total)
