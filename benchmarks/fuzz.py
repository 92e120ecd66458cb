"""Long fuzzing: `python benchmarks/fuzz.py MINUTES [TARGET ...]` tries every reader on ever new inputs, in turn, until time is up.

The targets are those of `tests/laws/readers.py`. A failure is shrunk and printed, and the exit status is 1.
"""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.laws.readers import TARGETS

#: inputs of one turn of one target
TURN = 200


def turn(name: str, number: int) -> int:
    """Try one target on inputs that no other turn has; how many there were. Raises what the target raised, shrunk."""
    check, strategy = TARGETS[name]
    tried = 0

    @seed(number)
    @settings(
        max_examples=TURN,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        print_blob=True,
    )
    @given(strategy)
    def run(data: object) -> None:
        nonlocal tried
        tried += 1
        check(data)

    run()
    return tried


def main(minutes: float, names: list[str]) -> int:
    """Until time is up; 1 where anything failed."""
    end, number = time.monotonic() + 60 * minutes, 0
    counts = dict.fromkeys(names or TARGETS, 0)
    failed: dict[str, str] = {}
    while time.monotonic() < end:
        for name in counts:
            number += 1
            if name not in failed:
                try:
                    counts[name] += turn(name, number)
                except Exception:
                    failed[name] = traceback.format_exc()
    for name, count in counts.items():
        print(f"{name:20} {count:8} inputs  {'FAILED' if name in failed else 'no failure'}")
    print("".join(f"\n{name}\n{what}" for name, what in failed.items()), end="")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if sys.argv[1:] else 10, sys.argv[2:]))
