"""How long a payload takes to read, beside parsing its JSON alone."""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path

from loaders import Document, read


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("payload", nargs="+", type=Path)
    print(f"{'payload':60}{'MB':>6}{'read ms':>9}{'÷ json':>8}")
    for path in arguments.parse_args().payload:
        payload = path.read_bytes()
        ours, peer = [], []
        for _ in range(5):
            begin = time.perf_counter()
            read(Document(path.name, payload))
            ours.append(time.perf_counter() - begin)
            begin = time.perf_counter()
            json.loads(payload)
            peer.append(time.perf_counter() - begin)
        took, parsing = statistics.median(ours), statistics.median(peer)
        print(f"{path.name[:58]:60}{len(payload) / 1e6:>6.1f}{took * 1000:>9.0f}{took / parsing:>8.1f}")


if __name__ == "__main__":
    main()
