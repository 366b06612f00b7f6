import pytest

from orders.shipping import shipping_cents


@pytest.mark.parametrize(
    ("zone", "cents", "grams", "expected"),
    [
        ("home", 4_999, 400, 390),
        ("home", 5_000, 400, 0),
        ("neighbour", 9_000, 1_000, 890),
        ("neighbour", 9_000, 1_001, 1_335),
        ("world", 100, 3_500, 4_975),
    ],
)
def test_price(zone, cents, grams, expected):
    assert shipping_cents(zone, cents, grams) == expected


def test_unknown_zone():
    with pytest.raises(ValueError, match="'moon' is no shipping zone"):
        shipping_cents("moon", 100, 100)
