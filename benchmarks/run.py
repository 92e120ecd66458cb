"""Start-up measured from outside, and the quick part of reading: `make bench` prints tables and writes build/bench.json.

`python benchmarks/reading.py` reads twenty megabytes, `python benchmarks/quality.py` scores against golds.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

ROOT = Path(__file__).resolve().parents[1]
REPEATS = 5
#: megabytes that the quick part reads
QUICK = 1
#: name, arguments, most CPU milliseconds allowed (None: only told)
MEASURES: list[tuple[str, list[str], int | None]] = [
    ("start: --version", ["--version"], 120),
    ("start: --help", ["--help"], 200),
    ("read: extract examples/briefing.txt", ["extract", "examples/briefing.txt"], None),
]


def spent() -> float:
    """CPU seconds of all children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(arguments: list[str]) -> dict[str, float]:
    """The best of several runs of one command: CPU and wall clock, milliseconds."""
    command = [str(Path(sys.executable).with_name("policygraph")), *arguments]
    runs = []
    for _ in range(REPEATS):
        cpu, wall = spent(), time.perf_counter()
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        runs.append((spent() - cpu, time.perf_counter() - wall))
    return {
        "cpu_ms": round(min(run[0] for run in runs) * 1000, 1),
        "wall_ms": round(min(run[1] for run in runs) * 1000, 1),
    }


def main() -> int:
    """Measure everything; 1 where a command takes more CPU than it may."""
    rows = [{"name": name, **measure(arguments), "most_cpu_ms": most} for name, arguments, most in MEASURES]
    print(f"{'':40} {'CPU ms':>8} {'wall ms':>8} {'most':>6}")
    for row in rows:
        print(f"{row['name']:40} {row['cpu_ms']:8} {row['wall_ms']:8} {row['most_cpu_ms'] or '':>6}")
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.json").write_text(
        json.dumps({"cores": os.cpu_count(), "rows": rows}, indent=1) + "\n", "utf-8"
    )
    import quality
    import reading

    print()
    reading.main(QUICK)
    if quality.shared().is_dir():
        quality.main(["briefing", "dev"])
    return int(any(row["most_cpu_ms"] and row["cpu_ms"] > row["most_cpu_ms"] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
