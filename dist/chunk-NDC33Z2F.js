import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  pathOf
} from "./chunk-KGDYOYTE.js";

// packages/shards/handover/cypress.ts
var cypress = {
  starts: (selections) => [["--spec", selections.map(({ path }) => path).join(",")]]
};

// packages/shards/handover/selection.ts
var hereMark = "\0here";
function selectionsOf(tests, all) {
  const total = countPaths(all);
  const here = countPaths(tests);
  const cases = /* @__PURE__ */ new Map();
  for (const id of tests) {
    const path = pathOf(id);
    const list = cases.get(path) ?? [];
    cases.set(path, list);
    if (id !== path) list.push(id.slice(path.length + 2));
  }
  return [...cases].map(([path, rest]) => ({
    path,
    cases: rest.length === 0 || here.get(path) === total.get(path) ? null : rest,
    listed: rest
  }));
}
function countPaths(ids) {
  const counts = /* @__PURE__ */ new Map();
  for (const id of ids) counts.set(pathOf(id), (counts.get(pathOf(id)) ?? 0) + 1);
  return counts;
}
function startsOf(selections, whole, part) {
  const files = selections.filter(({ cases }) => cases === null).map(({ path }) => path);
  const parts = selections.flatMap(({ path, cases }) => cases === null ? [] : [part(path, cases)]);
  return files.length > 0 ? [whole(files), ...parts] : parts;
}
function exactly(texts) {
  return `^(?:${texts.map(escapeRegExp).join("|")})$`;
}
function escapeRegExp(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
function spaced(cases) {
  return cases.map((title) => title.replaceAll(" > ", " "));
}

// packages/shards/handover/go.ts
var go = {
  starts: (selections) => startsOf(
    selections,
    (paths) => paths.map(folder),
    (path, cases) => ["-run", exactly(cases), folder(path)]
  )
};
function folder(path) {
  return path === "." ? "." : `./${path}`;
}

// packages/shards/handover/jest.ts
var jest = {
  starts: (selections) => startsOf(
    selections,
    (paths) => ["--runTestsByPath", ...paths],
    (path, cases) => ["--testNamePattern", exactly(spaced(cases)), "--runTestsByPath", path]
  )
};

// packages/shards/handover/maven.ts
var maven = {
  starts: (selections) => [
    [
      `-Dtest=${selections.map(({ path, cases }) => selector(classOf(path), cases)).join(",")}`,
      "-Dsurefire.failIfNoSpecifiedTests=false"
    ]
  ]
};
function selector(name, cases) {
  if (cases === null) return name;
  const methods = [...new Set(cases.map((rest) => rest.replace(/[({[].*$/, "").replace(/^.*\./, "")))];
  return `${name}#${methods.join("+")}`;
}
function classOf(path) {
  return path.replace(/^(?:.*\/)?src\/\w+\/(?:java|kotlin|groovy|scala)\//, "").replace(/\.\w+$/, "").replaceAll("/", ".");
}

// packages/shards/handover/nextest.ts
var nextest = {
  starts: (selections) => [["-E", selections.flatMap(expressions).join(" | ")]]
};
function expressions({ path, cases, listed }) {
  if (cases !== null) {
    return cases.map((rest) => `(binary_id(=${escaped(binaryOf(rest))}) & test(=${escaped(testOf(rest))}))`);
  }
  if (listed.length > 0) {
    return [...new Set(listed.map(binaryOf))].map((binary) => `binary_id(=${escaped(binary)})`);
  }
  return [path === "." ? "all()" : `package(=${escaped(path.slice(path.lastIndexOf("/") + 1))})`];
}
function binaryOf(rest) {
  return rest.slice(0, rest.indexOf(" "));
}
function testOf(rest) {
  return rest.slice(rest.indexOf(" ") + 1);
}
function escaped(text) {
  return text.replace(/[\\(),]/g, "\\$&");
}

// packages/shards/handover/node.ts
var node = {
  starts: (selections) => startsOf(
    selections,
    (paths) => [...paths],
    (path, cases) => [`--test-name-pattern=${exactly(spaced(cases))}`, path]
  )
};

// packages/shards/handover/phpunit.ts
var phpunit = {
  starts: (selections) => selections.map(
    ({ path, cases }) => cases === null ? [path] : ["--filter", `/::(?:${cases.map(escapeRegExp).join("|")})$/`, path]
  )
};

// packages/shards/handover/playwright.ts
var playwright = {
  starts: (selections) => startsOf(
    selections,
    (paths) => paths.map(file),
    (path, cases) => [
      file(path),
      "--grep",
      ` (?:${spaced(cases).map(escapeRegExp).join("|")})(?: @\\S+)*$`
    ]
  )
};
function file(path) {
  return `${hereMark}/${escapeRegExp(path)}$`;
}

// packages/shards/handover/pytest.ts
var pytest = {
  starts: (selections) => [
    selections.flatMap(({ path, cases }) => cases?.map((rest) => `${path}::${rest}`) ?? [path])
  ]
};

// packages/shards/handover/rspec.ts
var rspec = { starts: (selections) => [selections.map(({ path }) => path)] };

// packages/shards/handover/vitest.ts
var vitest = {
  starts: (selections, paths) => startsOf(
    selections,
    (files) => [...files, ...excluding(files, paths)],
    (path, cases) => [path, ...excluding([path], paths), "--testNamePattern", pattern(cases)]
  )
};
function excluding(files, paths) {
  const meant = new Set(files);
  const filters = files.map((file2) => file2.toLowerCase());
  return paths.filter((path) => !meant.has(path) && filters.some((filter) => path.toLowerCase().includes(filter))).map((path) => `--exclude=${path.replace(/[\\*?[\]{}()!+@|]/g, "\\$&")}`);
}
function pattern(cases) {
  const titles = cases.map((title) => title.split(" > ").map(escapeRegExp).join("(?: >)? "));
  return `^ ?(?:${titles.join("|")})$`;
}

// packages/shards/handover/index.ts
var handovers = {
  vitest,
  jest,
  playwright,
  pytest,
  go,
  nextest,
  maven,
  node,
  rspec,
  phpunit,
  cypress
};

// packages/shards/handover/script.ts
var partMark = "{part}";
function scriptFor(runner, command, tests, all, directory = "") {
  const from = (path) => within(directory, path);
  const selections = selectionsOf(tests, all).map((selection) => ({
    ...selection,
    path: from(selection.path)
  }));
  const paths = [...new Set(all.map(pathOf))].map(from);
  const starts = tests.length === 0 ? [] : handovers[runner].starts(selections, paths);
  const lines = starts.map((args, at) => {
    const own = command.replaceAll(partMark, String(at + 1));
    return `${own} ${args.map(quoted).join(" ")} || code=\${code:-$?}`;
  });
  const nothing = lines.length === 0 ? ['echo "This shard has no tests."'] : [];
  const enter = directory === "" ? [] : [`cd ${quoted(directory)} || exit`];
  const needsHere = starts.flat().some((argument) => argument.startsWith(hereMark));
  const here = needsHere ? [`here=$(pwd | sed 's/[][\\.*^$+?(){}|]/\\\\&/g')`] : [];
  return ["#!/bin/sh", "code=", ...enter, ...here, ...nothing, ...lines, "exit ${code:-0}", ""].join("\n");
}
function quoted(text) {
  if (text.startsWith(hereMark)) return `"$here"${quoted(text.slice(hereMark.length))}`;
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function within(directory, path) {
  if (directory === "") return path;
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : `${directory.replace(/[^/]+/g, "..")}/${path}`;
}

export {
  scriptFor
};
