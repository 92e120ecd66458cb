"""An embedded store's own engine as a server that speaks Bolt: `arcade_over_bolt.py PORT` in an empty folder, until stdin closes.

It serves the database `graph` there, made as every embedded store is; the password of its user root stands in ARCADE_PASSWORD.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    from arcadedb import create_server
    from policygraph.graph.store.store import open_store

    open_store("made").close()
    Path("databases").mkdir()
    Path("made", "data").rename(Path("databases", "graph"))
    bolt = {"server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin", "bolt_port": int(sys.argv[1])}
    with create_server(
        ".", root_password=os.environ["ARCADE_PASSWORD"], config={**bolt, "http_port": int(sys.argv[2])}
    ):
        sys.stdin.read()
        os._exit(0)  # its threads would keep the process
