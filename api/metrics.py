"""Numbers for whoever runs the service, in the text form of Prometheus: how many requests, how long, how much waits.

Written here, in a few lines, and not with the client library of Prometheus: that keeps its numbers in a registry of the process and
takes any text as a label. Here labels are the templates of our own routes and statuses, so that nothing of a request, and
nothing of a learner, can get into them.

Source: Prometheus text exposition format 0.0.4.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from starlette.types import Scope

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BOUNDS_S = (0.01, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0)
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


class Metrics:
    """The numbers since the service began. ``gauges``: name -> its sentence, and what gives its value now."""

    def __init__(self) -> None:
        self._answers: Counter[tuple[str, str, int]] = Counter()
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self._within: Counter[tuple[str, float]] = Counter()
        self.gauges: dict[str, tuple[str, Callable[[], int]]] = {}

    def answered(self, scope: Scope, status: int, seconds: float) -> None:
        """Counts one request. ``status`` 0: the client had left."""
        route = getattr(scope.get("route"), "path", "other")
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._answers[(route, method, status)] += 1
        self._seconds[route] += seconds
        for bound in _BOUNDS_S:
            if seconds <= bound:
                self._within[(route, bound)] += 1

    def written(self) -> str:
        """All of them, as text."""
        lines = ["# HELP pathways_requests_total Requests that were answered.", "# TYPE pathways_requests_total counter"]
        for (route, method, status), count in sorted(self._answers.items()):
            lines.append(_line("pathways_requests_total", {"route": route, "method": method, "status": str(status)}, count))
        lines += ["# HELP pathways_request_seconds Time from request to answer.", "# TYPE pathways_request_seconds histogram"]
        totals: Counter[str] = Counter()
        for (route, _, _), count in self._answers.items():
            totals[route] += count
        for route in sorted(totals):
            for bound in _BOUNDS_S:
                labels = {"route": route, "le": str(bound)}
                lines.append(_line("pathways_request_seconds_bucket", labels, self._within[(route, bound)]))
            lines.append(_line("pathways_request_seconds_bucket", {"route": route, "le": "+Inf"}, totals[route]))
            lines.append(_line("pathways_request_seconds_sum", {"route": route}, round(self._seconds[route], 6)))
            lines.append(_line("pathways_request_seconds_count", {"route": route}, totals[route]))
        for name, (says, value) in sorted(self.gauges.items()):
            lines += [f"# HELP {name} {says}", f"# TYPE {name} gauge", f"{name} {value()}"]
        return "\n".join([*lines, ""])


def _line(name: str, labels: Mapping[str, str], value: float) -> str:
    inside = ",".join(f'{label}="{each}"' for label, each in labels.items())
    return f"{name}{{{inside}}} {value}"
