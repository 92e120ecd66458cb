"""Square grids: masses spread on them, grids of half and of twice as many points a side, and what they say between points."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def _corners(place: Floats, cells: int) -> list[tuple[NDArray[np.int64], Floats]]:
    """The four grid points around each place, as flat indices, and the part of it that is each one's."""
    low = np.minimum(place.astype(np.int64), cells - 2)
    part = place - low
    first = low[:, 1] * cells + low[:, 0]
    x, y = part[:, 0], part[:, 1]
    return [
        (first, (1 - x) * (1 - y)),
        (first + 1, x * (1 - y)),
        (first + cells, (1 - x) * y),
        (first + cells + 1, x * y),
    ]


def spread(place: Floats, mass: Floats, cells: int) -> Floats:
    """Masses at places (0 … cells − 1), each on the four grid points around it."""
    grid = np.zeros(cells * cells)
    for index, part in _corners(place, cells):
        grid += np.bincount(index, part * mass, cells * cells)
    return grid.reshape(cells, cells)


def sampled(field: Floats, place: Floats) -> Floats:
    """What a field says at places between its grid points."""
    flat = field.ravel()
    felt = np.zeros(len(place))
    for index, part in _corners(place, len(field)):
        felt += flat[index] * part
    return felt


def halved(grid: Floats) -> Floats:
    """The masses on every second grid point: those between go half to either side."""
    for _ in (0, 1):
        kept, between = grid[0::2].copy(), 0.5 * grid[1::2]
        kept += between
        kept[1:] += between[:-1]
        kept[-1] += between[-1]
        grid = kept.T
    return grid


def doubled(field: Floats) -> Floats:
    """A field on twice as many grid points a side, between them the mean."""
    for _ in (0, 1):
        fine = np.repeat(field, 2, axis=1)
        fine[:, 1:-1:2] = 0.5 * (field[:, :-1] + field[:, 1:])
        field = fine.transpose(0, 2, 1)
    return field
