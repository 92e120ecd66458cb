"""Many whole numbers in little room: a typed array as base64, behind the bytes that each number takes and a colon."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable


def packed(numbers: Iterable[int]) -> str:
    """Numbers from 0 to 2³² − 1, little-endian, each in as few bytes as the largest needs: 1, 2 or 4.

    Raises OverflowError for one that is out of this range. [1, 2, 300] → 2:AQACACwB.
    """
    import numpy as np

    wide = np.fromiter(numbers, np.int64)
    most = int(wide.max(initial=0))
    if int(wide.min(initial=0)) < 0 or most >= 1 << 32:
        raise OverflowError(f"not 0..2^32-1: {most}")
    width = 1 if most < 1 << 8 else 2 if most < 1 << 16 else 4
    return f"{width}:{b64encode(wide.astype(f'<u{width}').tobytes()).decode()}"
