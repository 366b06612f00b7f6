from orders.passwords import hash_password, verify_password

# Slow on purpose: every test hashes with the full 600,000 rounds of production.
# A few rounds, set by a fixture, would prove the same.


def test_right_password():
    assert verify_password("correct horse", hash_password("correct horse"))


def test_wrong_passwords():
    stored = hash_password("correct horse")
    for wrong in ("", "correct", "Correct horse", "correct horse "):
        assert not verify_password(wrong, stored)


def test_same_password_is_stored_differently():
    assert len({hash_password("correct horse") for _ in range(4)}) == 4
