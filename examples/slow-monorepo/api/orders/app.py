import os

from flask import Flask, jsonify, request

from orders.rate_limit import RateLimit
from orders.shipping import shipping_cents

app = Flask(__name__)
limit = RateLimit(calls=100, seconds=60)


@app.get("/healthz")
def healthz():
    return jsonify(ok=True, version=os.environ.get("GIT_SHA", "unknown"))


@app.post("/quotes")
def quote():
    if not limit.allows(request.remote_addr or "unknown"):
        return jsonify(error="Too many quotes; try again in a minute."), 429
    order = request.get_json()
    try:
        cents = shipping_cents(order["zone"], int(order["cents"]), int(order["grams"]))
    except (KeyError, TypeError, ValueError) as error:
        return jsonify(error=str(error)), 400
    return jsonify(shipping_cents=cents)
