"""What the benchmark of the stores makes of its figures."""

from __future__ import annotations

import runpy
from pathlib import Path

STORES = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "stores.py"))
FIGURES = {
    "arcade 100": {"chains": 2.0, "search": 3.0, "memory": 0.0},
    "arcade 10000": {"chains": 2.0, "search": 300.0, "memory": 5.0},
    "neo4j 100": {"chains": 7.0},
}


def test_growth_is_the_slope_on_log_axes_of_what_was_measured_at_several_sizes() -> None:
    assert STORES["growth"](FIGURES) == {"arcade slope": {"chains": 0.0, "search": 1.0}}


def test_the_table_has_a_column_for_each_size_and_one_for_the_growth_of_each_engine() -> None:
    head, *rows = STORES["table"](FIGURES)
    assert head.split() == ["arcade", "100", "arcade", "10000", "neo4j", "100", "arcade", "slope"]
    assert next(row.split() for row in rows) == ["chains", "2.0", "2.0", "7.0", "0.0"]
