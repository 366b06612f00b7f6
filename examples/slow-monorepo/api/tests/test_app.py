import pytest

from orders.app import app


@pytest.fixture
def client():
    return app.test_client()


def test_health(client, monkeypatch):
    monkeypatch.setenv("GIT_SHA", "abc123")
    assert client.get("/healthz").get_json() == {"ok": True, "version": "abc123"}


def test_quote(client):
    answer = client.post("/quotes", json={"zone": "home", "cents": 1_000, "grams": 250})
    assert answer.get_json() == {"shipping_cents": 390}


@pytest.mark.parametrize("order", [{}, {"zone": "moon", "cents": 1, "grams": 1}, [], "text"])
def test_bad_order(client, order):
    assert client.post("/quotes", json=order).status_code == 400
