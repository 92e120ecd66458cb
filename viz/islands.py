"""Parts of a graph that nothing joins, side by side in rows like pictures on a wall: the largest first."""

from __future__ import annotations

from math import fsum, sqrt

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


def part_of(count: int, one: Numbers, other: Numbers) -> Numbers:
    """Which part each point belongs to; parts are numbered by their first point."""
    part = np.arange(count)
    while True:
        least = part.copy()
        np.minimum.at(least, one, part[other])
        np.minimum.at(least, other, part[one])
        least = least[least]
        if (least == part).all():
            return np.unique(part, return_inverse=True)[1]
        part = least


def side_by_side(at: Floats, part: Numbers, gap: float) -> Floats:
    """The points with every part moved as a whole, so that the frames of no two parts meet; tall parts are laid down."""
    low, high = _frames(at, part)
    tall = (high - low)[:, 1] > (high - low)[:, 0]
    laid = np.where(tall[part][:, None], at[:, ::-1], at)
    low, high = _frames(laid, part)
    return laid + (in_rows(high - low, gap) - low)[part]


def in_rows(sizes: Floats, gap: float) -> Floats:
    """The lower corner of every frame (width, height): from the tallest to the flattest, all about one square.

    A row is as high as its first frame; lower ones stand above each other in it while there is room.
    """
    room = sizes + gap
    order = np.lexsort((np.arange(len(sizes)), -room[:, 0], -room[:, 1]))
    longest = max(float(room[:, 0].max()), sqrt(fsum((room[:, 0] * room[:, 1]).tolist())))
    corners = np.zeros_like(sizes)
    x = y = height = column = used = 0.0
    for one in order.tolist():
        width, tall = room[one].tolist()
        if width > column or used + tall > height:
            x, column, used = x + column, width, 0.0
            if x and x + width > longest:
                x, y, height = 0.0, y + height, 0.0
            height = max(height, tall)
        corners[one] = x, y + used
        used += tall
    return corners


def _frames(at: Floats, part: Numbers) -> tuple[Floats, Floats]:
    """The lowest and the highest corner of every part."""
    count = int(part.max()) + 1
    low, high = np.full((count, 2), np.inf), np.full((count, 2), -np.inf)
    np.minimum.at(low, part, at)
    np.maximum.at(high, part, at)
    return low, high
