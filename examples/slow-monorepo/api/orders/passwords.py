"""Passwords as they are stored: PBKDF2-HMAC-SHA256, salted."""

import hashlib
import hmac
import os

ITERATIONS = 600_000


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    return f"{salt.hex()}${_derive(password, salt)}"


def verify_password(password: str, stored: str) -> bool:
    salt, _, digest = stored.partition("$")
    return hmac.compare_digest(_derive(password, bytes.fromhex(salt)), digest)


def _derive(password: str, salt: bytes) -> str:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ITERATIONS).hex()
