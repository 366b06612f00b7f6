import { Hono } from "hono";
import { html } from "hono/html";
import { catalogue } from "./catalogue.ts";
import { formatEuro } from "./money.ts";
import { SearchIndex } from "./search.ts";

const index = new SearchIndex(catalogue(1_000));

export const app = new Hono();

app.get("/", (c) => {
  const query = c.req.query("q") ?? "oak";
  const products = index.find(query);
  return c.html(
    html`<!doctype html>
      <title>Shop</title>
      <form><input name="q" value="${query}" /><button>Search</button></form>
      <ul>${products.map((p) => html`<li>${p.name} ${formatEuro(p.priceCents)}</li>`)}</ul>`,
  );
});

app.get("/healthz", (c) => c.json({ ok: true }));
