import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "../src/render.js";

test("an order lists its lines", () => {
  const email = render("order-placed", {
    name: "Ada",
    order: 7,
    lines: [{ quantity: 2, product: "Oak Chair" }],
  });
  assert.match(email, /<li>2 × Oak Chair<\/li>/);
});

test("a name is text, not markup", () => {
  assert.match(render("order-shipped", { name: "<b>Ada</b>", order: 7, days: 2 }), /&lt;b&gt;Ada/);
});

test("an unknown email is null", () => {
  assert.equal(render("toString", {}), null);
});
