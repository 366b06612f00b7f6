"""What it costs to send an order, in cents."""

FREE_FROM_CENTS = 5_000
ZONES = {"home": 390, "neighbour": 890, "world": 1_990}


def shipping_cents(zone: str, order_cents: int, grams: int) -> int:
    """Free at home from 50 euros; every started kilogram above the first adds half the zone's price."""
    if zone not in ZONES:
        raise ValueError(f"{zone!r} is no shipping zone; one of {', '.join(ZONES)} is.")
    if zone == "home" and order_cents >= FREE_FROM_CENTS:
        return 0
    extra_kilograms = max(0, -(-grams // 1_000) - 1)
    return ZONES[zone] + extra_kilograms * ZONES[zone] // 2
