import { expect, test } from "vitest";
import { emptyGraph } from "../graph.ts";
import { noFacts } from "../scan/facts.ts";
import { edgeStore } from "./edge-store.ts";

const facts = { ...noFacts, imports: ["./é", ""], strings: ["a b"], traits: ["reads" as const] };

function kept(): Uint8Array {
  const { store } = edgeStore("v1\n", null);
  store.add("1.ts", facts);
  store.add("2.ts", { ...noFacts, imports: ["./gone"] });
  const graph = emptyGraph();
  graph.link("a.ts", "b.ts");
  graph.fix("a.ts", "context:");
  const tests = { units: [{ path: "a.ts", runner: "vitest" as const }], uncertain: [] };
  store.keepWorld("digest", { table: graph.table(), tests, keys: new Map([["a.ts", "1.ts"]]) });
  return store.encode((key) => key === "1.ts");
}

test("what was kept comes back, and what is no longer wanted does not", () => {
  const { store, isDamaged } = edgeStore("v1\n", kept());
  expect(isDamaged).toBe(false);
  expect(store.facts("1.ts")).toEqual(facts);
  expect(store.has("2.ts")).toBe(false);
  const world = store.world("digest");
  expect(world?.tests.units).toEqual([{ path: "a.ts", runner: "vitest" }]);
  expect(world?.keys.get("a.ts")).toBe("1.ts");
  const graph = emptyGraph(world?.table);
  expect(graph.needs("a.ts")).toEqual(["b.ts", "context:"]);
  graph.unlink("a.ts");
  graph.link("a.ts", "c.ts");
  expect(graph.needs("a.ts")).toEqual(["c.ts", "context:"]);
  expect(graph.needers("b.ts")).toEqual([]);
  expect(graph.needers("context:")).toEqual(["a.ts"]);
  expect(store.world("other")).toBeNull();
});

test("what was added to a kept store is kept with it", () => {
  const first = edgeStore("v1\n", kept()).store;
  first.add("3.ts", { ...noFacts, strings: ["a b", "new"] });
  const { store } = edgeStore(
    "v1\n",
    first.encode(() => true),
  );
  expect([store.facts("1.ts"), store.facts("3.ts")?.strings]).toEqual([facts, ["a b", "new"]]);
});

test("a file that is damaged anywhere, cut, or of another version is no store", () => {
  const bytes = kept();
  for (let at = 0; at < bytes.length; at += 1) {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] as number) ^ 1;
    expect(edgeStore("v1\n", damaged).isDamaged).toBe(true);
    expect(edgeStore("v1\n", bytes.slice(0, at)).isDamaged).toBe(true);
  }
  const { store, isDamaged } = edgeStore("v2\n", bytes);
  expect([isDamaged, store.facts("1.ts")]).toEqual([true, null]);
});

test("what the file cannot hold is left out of it", () => {
  const { store } = edgeStore("v1\n", null);
  store.add("1.ts", { ...noFacts, strings: ["a\0b"] });
  expect(store.has("1.ts")).toBe(false);
});
