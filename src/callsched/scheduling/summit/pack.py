"""Packing: put meetings on the board greedily, then make room by moving others, in plain Python."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from time import monotonic

from callsched.scheduling.summit.board import Board
from callsched.scheduling.summit.ticks import Week, block, first, runs

_BREADTH = (1, 6, 16, 64)  # how many meetings are tried out of the way, by how many moves are left
_CALM = 400  # tries without gain before a meeting gives way to one that counts as much


def greedy(week: Week, worth: Sequence[float]) -> Board:
    """Put the meetings that are worth most on the board first, each where it puts people out least."""
    board = Board(week)
    for number in sorted(range(len(week.meetings)), key=lambda number: (-worth[number], number)):
        ticks = board.open_to(number)
        if ticks:
            board.put(number, board.best_of(number, ticks))
    return board


def insert(board: Board, number: int, moves: int, rnd: Random, fixed: frozenset[int] = frozenset()) -> bool:
    """Put a meeting on the board, moving up to so many others; leave the board as it was if that fails."""
    ticks = board.open_to(number)
    if ticks:
        board.put(number, board.best_of(number, ticks))
        return True
    if not moves or not board.week.meetings[number].possible:
        return False
    chances = openings(board, number, fixed)
    rnd.shuffle(chances)
    for other, opened in chances[: _BREADTH[min(moves, 3)]]:
        back = board.take(other)
        board.put(number, _some(opened, rnd))
        if insert(board, other, moves - 1, rnd, fixed | {number, other}):
            return True
        board.take(number)
        board.put(other, back)
    return False


def openings(board: Board, number: int, fixed: frozenset[int]) -> list[tuple[int, int]]:
    """Give each meeting that alone stands in the way of another, and the ticks that it would open."""
    week = board.week
    wished = week.meetings[number]
    full = board.full if wished.in_room else 0
    found = []
    others = {other for person in wished.people for other in board.held[person]}
    for other in sorted(others - fixed):
        rival = week.meetings[other]
        start = board.starts[other]
        if start is None:
            continue
        freed = block(start, rival.size)
        taken = full & ~freed if rival.in_room else full
        for person in wished.people:
            taken |= board.taken[person] & ~freed if person in rival.people else board.taken[person]
        ticks = wished.possible & runs(~taken, wished.size)
        if ticks:
            found.append((other, ticks))
    if wished.in_room and full and not found:
        found = _rooms_freed(board, number, fixed)
    return found


def _rooms_freed(board: Board, number: int, fixed: frozenset[int]) -> list[tuple[int, int]]:
    """Give meetings of other people whose room would do."""
    wished = board.week.meetings[number]
    taken = 0
    for person in wished.people:
        taken |= board.taken[person]
    wanted = wished.possible & runs(~taken, wished.size)
    if not wanted:
        return []
    found = []
    for other, start in enumerate(board.starts):
        rival = board.week.meetings[other]
        if start is not None and rival.in_room and other not in fixed:
            freed = block(start, rival.size)
            ticks = wanted & runs(~(board.full & ~freed), wished.size)
            if ticks:
                found.append((other, ticks))
    return found


def improve(
    board: Board,
    bound: int,
    deadline: float,
    rnd: Random,
    told: Callable[[int], None],
) -> None:
    """Put in what is left out, and trade, until the bound is reached or the time is up."""
    week = board.week
    left = left_out(board)
    best, kept = board.weight, list(board.starts)
    calm = 0
    resting: dict[int, int] = {}
    turn = 0
    while left and best < bound and monotonic() < deadline:
        turn += 1
        number = _pick(week, left, resting, turn, rnd)
        if insert(board, number, 3 if rnd.random() < 0.3 else 2, rnd):
            left.remove(number)
        elif calm > _CALM // 4 and rnd.random() < 0.1:
            if _force(board, number, rnd):
                left = left_out(board)
        else:
            gone = _trade(board, number, rnd, resting, turn, loose=calm > _CALM)
            if gone is not None:
                left.remove(number)
                left.append(gone)
                resting[gone] = turn + len(left) // 2 + rnd.randrange(20)
                if insert(board, gone, 2, rnd, frozenset([number])):
                    left.remove(gone)
        if board.weight > best:
            best, kept, calm = board.weight, list(board.starts), 0
            told(best)
        else:
            calm += 1
            if calm > 8 * _CALM:
                calm = 0
    if board.weight < best:
        restore(board, kept)


def left_out(board: Board) -> list[int]:
    """Give the meetings that are not on the board and could be."""
    meetings = board.week.meetings
    return [number for number, at in enumerate(board.starts) if at is None and meetings[number].possible]


def _force(board: Board, number: int, rnd: Random) -> bool:
    """Put a meeting at some tick, whatever stands there, and find other places for what goes; or undo it."""
    before, kept = board.weight, list(board.starts)
    start = _some(board.week.meetings[number].possible, rnd)
    gone = board.in_the_way(number, start)
    for other in gone:
        board.take(other)
    while full := board.full_ticks(number, start):
        users = board.in_rooms(full[0])
        if not users:  # the rooms are taken by calls with a fixed time
            restore(board, kept)
            return False
        other = rnd.choice(users)
        gone.add(other)
        board.take(other)
    board.put(number, start)
    for other in sorted(gone, key=lambda other: (-board.week.meetings[other].weight, other)):
        insert(board, other, 2, rnd, frozenset([number]))
    if board.weight >= before:
        return True
    restore(board, kept)
    return False


def restore(board: Board, starts: Sequence[int | None]) -> None:
    """Put all meetings back where they stood."""
    for number, start in enumerate(board.starts):
        if start is not None and starts[number] != start:
            board.take(number)
    for number, start in enumerate(starts):
        if start is not None and board.starts[number] is None:
            board.put(number, start)


def comfort(board: Board, deadline: float) -> None:
    """Move meetings to ticks at which their people are better off, while that is possible."""
    moved = True
    while moved and monotonic() < deadline:
        moved = False
        for number, start in enumerate(board.starts):
            if start is None or not board.level(number):
                continue
            level = board.level(number)
            board.take(number)
            ticks = board.open_to(number)
            better = ticks & board.week.meetings[number].starts[level - 1]
            board.put(number, board.best_of(number, better) if better else start)
            moved = moved or bool(better)


def _pick(week: Week, left: list[int], resting: dict[int, int], turn: int, rnd: Random) -> int:
    """Choose one of those left out, the heavier of two that do not rest."""
    awake = [number for number in left if resting.get(number, 0) <= turn] or left
    return max((rnd.choice(awake) for _ in range(2)), key=lambda number: week.meetings[number].weight)


def _trade(
    board: Board, number: int, rnd: Random, resting: dict[int, int], turn: int, *, loose: bool
) -> int | None:
    """Put a meeting in the place of one that counts less, or as much; give the one that went."""
    meetings = board.week.meetings
    own = meetings[number].weight + (1 if loose and rnd.random() < 0.05 else 0)
    chances = [
        (meetings[other].weight, rnd.random(), other, opened)
        for other, opened in openings(board, number, frozenset())
        if meetings[other].weight <= own and resting.get(-1 - other, 0) <= turn
    ]
    if not chances:
        return None
    _, _, other, opened = min(chances)
    board.take(other)
    board.put(number, _some(opened, rnd))
    resting[-1 - number] = turn + 10 + rnd.randrange(20)
    return other


def _some(ticks: int, rnd: Random) -> int:
    """Choose a tick: the first, the last, or the first after a random one, so that no gaps are torn."""
    choice = rnd.random()
    if choice < 0.4:
        return first(ticks)
    if choice < 0.8:
        return ticks.bit_length() - 1
    later = ticks >> rnd.randrange(ticks.bit_length()) if ticks else 0
    return first(ticks) if not later else ticks.bit_length() - later.bit_length() + first(later)
