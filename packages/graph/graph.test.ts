import { expect, test } from "vitest";
import { emptyGraph, reach } from "./graph.ts";
import { placed } from "./places.ts";

const isCode = (path: string) => path.endsWith(".ts");

/** The same graph as a later run reads it. */
function kept(graph: ReturnType<typeof emptyGraph>) {
  const places = placed({ places: null, nameOf: graph.nameOf }, isCode).table(graph.size());
  return emptyGraph(graph.table(places));
}

function example() {
  const graph = emptyGraph();
  graph.link("a.test.ts", "src/a.ts");
  graph.link("src/a.ts", "src/deep/b.ts");
  graph.fix("a.test.ts", "context:");
  graph.link("all.test.ts", "src//");
  graph.link("any.test.ts", "src/");
  graph.unlink("alone.test.ts");
  return graph;
}

test("an edge is kept once, however often a file names it", () => {
  const graph = emptyGraph();
  for (let round = 0; round < 3; round += 1) {
    for (let at = 0; at < 200; at += 1) graph.link("list.ts", `${at}.ts`);
  }
  expect(graph.needs("list.ts").length).toBe(200);
  graph.unlink("list.ts");
  graph.link("list.ts", "7.ts");
  expect(graph.needs("list.ts")).toEqual(["7.ts"]);
});

test.each([
  ["as it was built", example()],
  ["as a later run reads it", kept(example())],
])("what a change reaches, and the way, in a graph %s", (_, graph) => {
  const reached = reach(graph, ["src/deep/b.ts"], isCode);
  expect(reached.way("a.test.ts")).toEqual(["a.test.ts", "src/a.ts", "src/deep/b.ts"]);
  expect(reached.way("all.test.ts")).toEqual(["all.test.ts", "src//", "src/deep/b.ts"]);
  expect(reached.has("alone.test.ts")).toBe(false);
  expect([...reached.folders].sort()).toEqual(["", "src", "src/deep"]);
  // A file that the graph does not know lies in folders all the same, and what is no code does not count as code.
  const strange = reach(graph, ["src/new.txt"], isCode);
  expect(strange.way("any.test.ts")).toEqual(["any.test.ts", "src/", "src/new.txt"]);
  expect([strange.has("src/new.txt"), strange.has("all.test.ts")]).toEqual([true, false]);
});

test("a graph that was read takes other edges for some files, and keeps those of the rest", () => {
  const graph = kept(example());
  graph.unlink("src/a.ts");
  graph.link("src/a.ts", "src/new.ts");
  graph.link("b.test.ts", "src/deep/b.ts");
  expect(graph.needs("src/a.ts")).toEqual(["src/new.ts"]);
  expect(graph.needers("src/deep/b.ts")).toEqual(["b.test.ts"]);
  expect(graph.needers("src/new.ts")).toEqual(["src/a.ts"]);
  expect(graph.needers("src/a.ts")).toEqual(["a.test.ts"]);
  expect(graph.needs("a.test.ts")).toEqual(["src/a.ts", "context:"]);
  expect(reach(graph, ["src/new.ts"], isCode).has("a.test.ts")).toBe(true);
  expect(kept(graph).needers("src/new.ts")).toEqual(["src/a.ts"]);
});
