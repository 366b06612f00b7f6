import { expect, test } from "vitest";
import { app } from "../src/app.ts";

test("the front page lists what was searched for", async () => {
  const page = await (await app.request("/?q=cork+tray")).text();
  expect(page).toMatch(/<li>Cork \w+ Tray €\d/);
});

test("a query is shown as text, not as markup", async () => {
  const page = await (await app.request("/?q=%3Cscript%3E")).text();
  expect(page).toContain("&lt;script&gt;");
});

test("the health check answers", async () => {
  expect(await (await app.request("/healthz")).json()).toEqual({ ok: true });
});
