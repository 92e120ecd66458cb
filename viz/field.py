"""The push that many points give each other: of a few pair by pair, of many felt on a pyramid of grids.

    push(x) = Σ mass(y) (x − y) / |x − y|^2.5  over all other points y, softened where they nearly touch

On grids, the kernel is the sum of kernels r/(r² + a²) − r/(r² + 4a²), each of them smooth at its own length a and nearly
nothing beyond a few of it, so each is felt on a grid with cells of that length and counts √½ of the shorter one before.
Only + − × ÷ √ and sums in a fixed order are used, which IEEE 754 settles to the last bit: the same points give the same
push on every machine.
"""

from __future__ import annotations

from functools import cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from policygraph.viz.grids import doubled, halved, sampled, spread

Floats = NDArray[np.float64]

#: up to so many points are taken pair by pair
_FEW = 400
#: squared distance in cells up to which a push is felt at one length
_REACH = 10
#: cells a side of the smallest grid, on which everything feels everything, and of the largest
_SMALLEST, _LARGEST = 8, 512
#: what a length counts against half of it
_FADE = sqrt(0.5)
#: squared length below which points push no harder
_SOFT = 0.05


def push(at: Floats, mass: Floats) -> Floats:
    """The push on each point by all masses."""
    return _pairwise(at, mass) if len(at) <= _FEW else _on_grids(at, mass)


def _pairwise(at: Floats, mass: Floats) -> Floats:
    x, y = (at[:, axis][None, :] - at[:, axis][:, None] for axis in (0, 1))
    near = np.sqrt(x * x + y * y + _SOFT)
    strength = mass[:, None] / (near * near * np.sqrt(near))
    return np.stack([(strength * x).sum(axis=0), (strength * y).sum(axis=0)], axis=1)


def _on_grids(at: Floats, mass: Floats) -> Floats:
    cells = _SMALLEST
    while cells * cells < 1.5 * len(at) and cells < _LARGEST:
        cells *= 2
    low, size = at.min(axis=0), float((at.max(axis=0) - at.min(axis=0)).max()) + 1.0
    length = size / (cells - 1)
    place = (at - low) / length
    grids = [spread(place, mass, cells)]
    while len(grids[-1]) > _SMALLEST:
        grids.append(halved(grids[-1]))
    # a cell's kernel counts as the one of pairs does at that length
    outermost = len(grids) - 1
    field = _felt_by_all(grids[-1]) * _weight(length, outermost)
    for step in range(outermost - 1, -1, -1):
        field = doubled(field) + _felt(grids[step]) * _weight(length, step)
    return np.stack([sampled(part, place) for part in field], axis=1)


def _weight(length: float, step: int) -> float:
    """What the kernel of a grid counts, whose cells are 2^step times so long."""
    faded = (_FADE if step % 2 else 1.0) / (1 << step // 2)
    return faded / (length * (1 << step) * sqrt(length))


def _felt(grid: Floats) -> Floats:
    """The push at each grid point by the masses within reach, at the length of one cell."""
    cells = len(grid)
    felt = np.zeros((2, cells, cells))
    wide = np.zeros((cells + 6, cells + 6))
    wide[3:-3, 3:-3] = grid
    for dx in range(4):
        for dy in range(-3, 4):
            away = dx * dx + dy * dy
            if 0 < away <= _REACH and (dx or dy > 0):
                before = wide[3 - dy : 3 - dy + cells, 3 - dx : 3 - dx + cells]
                behind = wide[3 + dy : 3 + dy + cells, 3 + dx : 3 + dx + cells]
                net = (before - behind) * (1 / (away + 1) - 1 / (away + 4))
                if dx:
                    felt[0] += dx * net
                if dy:
                    felt[1] += dy * net
    return felt


def _felt_by_all(grid: Floats) -> Floats:
    """The push at each point of the smallest grid by all its masses, at the length of one cell and all beyond."""
    masses = grid.reshape(-1, 1)
    return np.stack([(masses * kernel).sum(axis=0).reshape(grid.shape) for kernel in _kernels()])


@cache
def _kernels() -> tuple[Floats, Floats]:
    number = np.arange(_SMALLEST * _SMALLEST)
    x, y = number % _SMALLEST, number // _SMALLEST
    dx, dy = x[None, :] - x[:, None], y[None, :] - y[:, None]
    away = 1.0 * (dx * dx + dy * dy)
    return dx / (away + 1), dy / (away + 1)
