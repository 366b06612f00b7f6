import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  runners
} from "./chunk-S6VI6ZXC.js";
import {
  namedShard,
  readNamedPlan
} from "./chunk-U74SKIMH.js";
import {
  keepShardState
} from "./chunk-BZIHFWCI.js";
import {
  jobFolder,
  planOfRun
} from "./chunk-DY5NG6KU.js";
import "./chunk-HKJSJYGI.js";
import {
  pathOf,
  writeNamed
} from "./chunk-MGPDQOSA.js";
import "./chunk-CIJHVWZ7.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-FQX33BNJ.js";
import "./chunk-PSF3O77Y.js";
import {
  UserError
} from "./chunk-WQMKPXBR.js";
import "./chunk-I32OJAXF.js";

// packages/shards/commands/run-take.ts
import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";

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
    cases: rest.length === 0 || here.get(path) === total.get(path) ? null : rest
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
  starts(selections) {
    const tests = selections.flatMap(({ path, cases }) => cases?.map(expression) ?? [crate(path)]);
    return [["-E", tests.join(" | ")]];
  }
};
function expression(rest) {
  const end = rest.indexOf(" ");
  return `(binary_id(=${escaped(rest.slice(0, end))}) & test(=${escaped(rest.slice(end + 1))}))`;
}
function crate(path) {
  return path === "." ? "all()" : `package(=${escaped(path.slice(path.lastIndexOf("/") + 1))})`;
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
  const selections = selectionsOf(tests, all).map(({ path, cases }) => ({ path: from(path), cases }));
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

// packages/shards/commands/run-take.ts
async function runTake(inputs, host) {
  const inWorkflow = host.door === "action";
  const plan = inWorkflow ? await planOfRun(inputs.plan, host) : readNamedPlan(host, inputs.plan);
  const shard = namedShard(plan, inWorkflow ? "Input plan" : inputs.plan, inputs.index);
  const suite = suiteOf(plan, inputs.suite);
  const tests = testsOf(shard, suite);
  const answer = { json: tests, text: () => tests.join("\n"), markdown: () => tests.join("\n") };
  return inWorkflow ? { ...answer, outputs: handOver(plan, shard, suite, inputs, host) } : answer;
}
function suiteOf(plan, suite) {
  if (suite === null || Object.hasOwn(plan.suites, suite)) return suite;
  const known = Object.keys(plan.suites).join(", ");
  throw new UserError(`The suite "${suite}" is not in the plan: use ${known}.`);
}
function testsOf(shard, suite) {
  return suite !== null && shard.suites ? shard.suites[suite] ?? [] : shard.tests;
}
function handOver(plan, shard, suite, inputs, host) {
  const tests = testsOf(shard, suite);
  const folder2 = join(
    jobFolder(host),
    `${shard.index}${suite === null ? "" : `-${suite.replace(/[^\w.-]+/g, "-")}`}`
  );
  const [list, script] = [join(folder2, "tests.txt"), join(folder2, "run.sh")];
  writeNamed(host, list, tests.map((id) => `${id}
`).join(""));
  writeNamed(host, script, scriptText(plan, suite, tests, inputs));
  chmodSync(script, 493);
  keepShardState(host, { index: shard.index, suite, startupSeconds: startup(host) });
  return { script, tests: list, count: String(tests.length), empty: String(tests.length === 0) };
}
function scriptText(plan, suite, tests, inputs) {
  if (!inputs.command) return "echo 'run-shard was given no command.' >&2\nexit 2\n";
  const names = Object.keys(plan.suites);
  const name = suite ?? (names.length === 1 ? names[0] : void 0);
  if (name === void 0) {
    throw new UserError(`Input suite is empty, but the plan has several: use one of ${names.join(", ")}.`);
  }
  const known = inputs.runner ?? plan.suites[name]?.runner;
  const runner = runners.find((candidate) => candidate === known);
  if (!runner) {
    throw new UserError(
      known ? `Input runner is "${known}": use one of ${runners.join(", ")}.` : `The plan does not know the runner of ${name}: give it to shard-tests or here as input runner.`
    );
  }
  const all = plan.shards.flatMap((shard) => testsOf(shard, suite));
  return scriptFor(
    runner,
    inputs.command,
    tests,
    all,
    (inputs.directory ?? "").replace(/^\.?\/+|\/+$|^\.$/g, "")
  );
}
function startup(host) {
  const file2 = host.system.env.GITHUB_EVENT_PATH;
  try {
    const started = file2 === void 0 ? null : statSync(file2).mtime;
    const seconds = started === null ? null : (host.now().getTime() - started.getTime()) / 1e3;
    return seconds !== null && seconds >= 0 && seconds < 6 * 3600 ? Math.round(seconds) : null;
  } catch {
    return null;
  }
}
export {
  runTake
};
