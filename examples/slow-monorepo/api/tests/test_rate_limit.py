import time

from orders.rate_limit import RateLimit


def test_callers_are_counted_apart():
    limit = RateLimit(calls=1, seconds=60)
    assert limit.allows("ada")
    assert limit.allows("bob")
    assert not limit.allows("ada")


# Slow on purpose: waits for a real window to pass. A clock handed to RateLimit would do.
def test_the_window_passes():
    limit = RateLimit(calls=2, seconds=3)
    assert limit.allows("ada")
    assert limit.allows("ada")
    assert not limit.allows("ada")
    time.sleep(3.1)
    assert limit.allows("ada")
