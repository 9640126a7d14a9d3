"""Ports for servers that the tests start."""

from __future__ import annotations

import random
import socket

# Below those that systems give to whoever asks for any: nobody is given one while its server starts.
_OF_OURS = range(20_000, 32_000)


def free_port() -> int:
    """A port on this machine that nobody uses now."""
    dice = random.SystemRandom()
    while True:
        port = dice.choice(_OF_OURS)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
