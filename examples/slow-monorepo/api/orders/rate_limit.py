"""At most so many calls in so many seconds, a caller."""

import time


class RateLimit:
    def __init__(self, calls: int, seconds: float) -> None:
        self.calls = calls
        self.seconds = seconds
        self._seen: dict[str, list[float]] = {}

    def allows(self, caller: str) -> bool:
        now = time.monotonic()
        recent = [at for at in self._seen.get(caller, []) if now - at < self.seconds]
        allowed = len(recent) < self.calls
        self._seen[caller] = [*recent, now] if allowed else recent
        return allowed
