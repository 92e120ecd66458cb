"""A wire to a server that a test may cut: a port of its own, bytes passed on both ways."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

#: the Bolt message that asks for a transaction to be made to last, in its own chunk
COMMIT = bytes.fromhex("0002b0120000")


class Wire:
    """Passes connections on to `port` until `cut`; `snap_at` cuts once, right after the server has answered these bytes."""

    def __init__(self, port: int, snap_at: bytes = b"") -> None:
        self._target, self.snap_at = port, snap_at
        self._open: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"bolt://127.0.0.1:{self._door.getsockname()[1]}"
        self.whole = True
        _run(self._listen)

    def cut(self) -> None:
        """Drop every connection and take no other."""
        self.whole = False
        with contextlib.suppress(OSError):
            self._door.shutdown(
                socket.SHUT_RDWR
            )  # wakes the thread that waits there; closing alone takes one more caller
        self._door.close()
        self._drop()

    def _listen(self) -> None:
        while self.whole:
            try:
                near, _ = self._door.accept()
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                return
            self._open += [near, far]
            answer = threading.Event()  # set: the next answer is not passed on
            _run(lambda near=near, far=far, answer=answer: self._ask(near, far, answer))
            _run(lambda near=near, far=far, answer=answer: self._answer(near, far, answer))

    def _ask(self, near: socket.socket, far: socket.socket, snap: threading.Event) -> None:
        for data in _received(near):
            if self.snap_at and self.snap_at in data:
                self.snap_at = b""
                snap.set()
            _send(far, data)

    def _answer(self, near: socket.socket, far: socket.socket, snap: threading.Event) -> None:
        for data in _received(far):
            if snap.is_set():
                self._drop()
                return
            _send(near, data)

    def _drop(self) -> None:
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()


def _received(one: socket.socket) -> Iterator[bytes]:
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            yield data


def _send(one: socket.socket, data: bytes) -> None:
    with contextlib.suppress(OSError):
        one.sendall(data)


def _run(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()
