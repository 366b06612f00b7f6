import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  verdictAnswer,
  verifyFolder
} from "./chunk-NDPNL7KV.js";
import {
  keepStore,
  restoreStore
} from "./chunk-JBPVM5LO.js";
import {
  jobFolder,
  planOfRun,
  shardPrefix
} from "./chunk-ZMHYD4YN.js";
import "./chunk-VFCSXMIM.js";
import {
  writeNamed
} from "./chunk-SKCUIBOF.js";
import "./chunk-3LTIFJPJ.js";
import "./chunk-MVC3CJVY.js";
import "./chunk-SPG6VT7G.js";
import "./chunk-NTY3O2XP.js";
import {
  findFlaky
} from "./chunk-MB522GYT.js";
import {
  mergeStores,
  readStore
} from "./chunk-KGDYOYTE.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-JMBXJXVB.js";
import {
  codeSpan,
  duration
} from "./chunk-A3FMRNLJ.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/shards/commands/verify-in-workflow.ts
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

// packages/coverage-merge/coverage.ts
var CoverageError = class extends Error {
  name = "CoverageError";
};
function linePercent({ covered, total }) {
  return total === 0 ? 100 : 100 * covered / total;
}

// packages/coverage-merge/coverage-py.ts
var coveragePy = {
  name: "coverage.py",
  file: "coverage.json",
  recognises: (text) => /"executed_lines"\s*:/.test(text),
  merge(texts) {
    const reports = texts.map(parse);
    const files = /* @__PURE__ */ new Map();
    for (const report of reports) {
      for (const [path, lines] of Object.entries(report.files)) {
        const before = files.get(path);
        files.set(path, before ? add(before, lines) : lines);
      }
    }
    const merged = Object.fromEntries(
      [...files].sort(([a], [b]) => a < b ? -1 : 1).map(([path, { executed_lines, missing_lines, excluded_lines = [] }]) => [
        path,
        {
          executed_lines,
          summary: summary(executed_lines.length, executed_lines.length + missing_lines.length),
          missing_lines,
          excluded_lines
        }
      ])
    );
    const { covered, total } = count(files.values());
    return JSON.stringify({ meta: reports[0]?.meta ?? {}, files: merged, totals: summary(covered, total) });
  },
  lines: (text) => count(Object.values(parse(text).files))
};
function parse(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    throw new CoverageError("is no complete JSON, so it was not merged");
  }
  const files = Object.values(report.files ?? {});
  if (files.some((file) => !Array.isArray(file?.executed_lines) || !Array.isArray(file.missing_lines))) {
    throw new CoverageError("is no report of coverage json");
  }
  return report;
}
function add(a, b) {
  const executed = /* @__PURE__ */ new Set([...a.executed_lines, ...b.executed_lines]);
  const missing = new Set([...a.missing_lines, ...b.missing_lines].filter((line) => !executed.has(line)));
  return { ...a, executed_lines: ascending(executed), missing_lines: ascending(missing) };
}
function ascending(lines) {
  return [...lines].sort((a, b) => a - b);
}
function count(files) {
  let [covered, total] = [0, 0];
  for (const { executed_lines, missing_lines } of files) {
    covered += executed_lines.length;
    total += executed_lines.length + missing_lines.length;
  }
  return { covered, total };
}
function summary(covered, total) {
  return {
    covered_lines: covered,
    num_statements: total,
    percent_covered: total === 0 ? 100 : 100 * covered / total,
    missing_lines: total - covered
  };
}

// packages/coverage-merge/istanbul.ts
var istanbul = {
  name: "istanbul",
  file: "coverage-final.json",
  recognises: (text) => /"statementMap"\s*:/.test(text),
  merge(texts) {
    const merged = /* @__PURE__ */ new Map();
    for (const text of texts) {
      for (const [path, file] of Object.entries(parse2(text))) {
        const before = merged.get(path);
        merged.set(path, before ? add2(before, file) : file);
      }
    }
    return JSON.stringify(Object.fromEntries([...merged].sort(([a], [b]) => a < b ? -1 : 1)));
  },
  // A line counts as what its first statement does (istanbul-lib-coverage, FileCoverage.getLineCoverage).
  lines(text) {
    let [covered, total] = [0, 0];
    for (const { statementMap, s } of Object.values(parse2(text))) {
      const lines = /* @__PURE__ */ new Map();
      for (const [id, { start }] of Object.entries(statementMap)) {
        lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id] ?? 0));
      }
      total += lines.size;
      covered += [...lines.values()].filter((hits) => hits > 0).length;
    }
    return { covered, total };
  }
};
function parse2(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    throw new CoverageError("is no complete JSON, so it was not merged");
  }
  for (const file of Object.values(report)) {
    if (!file?.statementMap || !file.s || !file.f || !file.b) {
      throw new CoverageError("is no coverage-final.json of Istanbul");
    }
  }
  return report;
}
function add2(a, b) {
  const [sites, others] = [a, b].map((file) => JSON.stringify([file.statementMap, Object.keys(file.b)]));
  if (sites !== others) {
    throw new CoverageError(
      `measured another version of ${a.path} than the other shards: build once, or give all shards the same sources`
    );
  }
  const sum = (left, right) => Object.fromEntries(Object.entries(left).map(([id, hits]) => [id, hits + (right[id] ?? 0)]));
  return {
    ...a,
    s: sum(a.s, b.s),
    f: sum(a.f, b.f),
    b: Object.fromEntries(
      Object.entries(a.b).map(([id, arms]) => [id, arms.map((hits, at) => hits + (b.b[id]?.[at] ?? 0))])
    )
  };
}

// packages/coverage-merge/lcov.ts
var lcov = {
  name: "lcov",
  file: "lcov.info",
  recognises: (text) => /^(?:TN:|SF:)/.test(text.trimStart()),
  merge(texts) {
    const sources = /* @__PURE__ */ new Map();
    for (const text of texts) read(text, sources);
    return [...sources].sort(([a], [b]) => a < b ? -1 : 1).map(([path, source]) => write(path, source)).join("");
  },
  lines(text) {
    const sources = /* @__PURE__ */ new Map();
    read(text, sources);
    const hits = [...sources.values()].flatMap(({ lines }) => [...lines.values()]);
    return { covered: hits.filter((count3) => count3 > 0).length, total: hits.length };
  }
};
function read(text, sources) {
  let source = null;
  for (const line of text.split(/\r?\n/)) {
    const [, key = "", value = ""] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
    if (key === "SF") {
      source = sources.get(value) ?? { functions: /* @__PURE__ */ new Map(), branches: /* @__PURE__ */ new Map(), lines: /* @__PURE__ */ new Map() };
      sources.set(value, source);
    } else if (line === "end_of_record") source = null;
    else if (source) readEntry(source, key, value);
  }
  if (source) throw new CoverageError("ends before it is complete, so it was not merged");
}
function readEntry({ functions, branches, lines }, key, value) {
  const fields = value.split(",");
  if (key === "DA") {
    const line = Number(fields[0]);
    lines.set(line, (lines.get(line) ?? 0) + count2(fields[1]));
  } else if (key === "FN") {
    const name2 = fields.slice(1).join(",");
    functions.set(name2, { line: fields[0] ?? "0", hits: functions.get(name2)?.hits ?? 0 });
  } else if (key === "FNDA") {
    const name2 = fields.slice(1).join(",");
    const known = functions.get(name2) ?? { line: "0", hits: 0 };
    functions.set(name2, { ...known, hits: known.hits + count2(fields[0]) });
  } else if (key === "BRDA") {
    const branch = fields.slice(0, 3).join(",");
    const before = branches.get(branch) ?? null;
    const taken = fields[3] === "-" ? null : count2(fields[3]);
    branches.set(branch, before === null && taken === null ? null : (before ?? 0) + (taken ?? 0));
  }
}
function count2(text) {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : 0;
}
function write(path, { functions, branches, lines }) {
  const hit = (values) => [...values].filter((value) => (value ?? 0) > 0).length;
  const rows = [
    "TN:",
    `SF:${path}`,
    ...[...functions].map(([name2, { line }]) => `FN:${line},${name2}`),
    ...[...functions].map(([name2, { hits }]) => `FNDA:${hits},${name2}`),
    `FNF:${functions.size}`,
    `FNH:${hit([...functions.values()].map(({ hits }) => hits))}`,
    ...[...branches].map(([branch, taken]) => `BRDA:${branch},${taken ?? "-"}`),
    `BRF:${branches.size}`,
    `BRH:${hit(branches.values())}`,
    ...[...lines].sort(([a], [b]) => a - b).map(([line, hits]) => `DA:${line},${hits}`),
    `LF:${lines.size}`,
    `LH:${hit(lines.values())}`,
    "end_of_record"
  ];
  return `${rows.join("\n")}
`;
}

// packages/coverage-merge/merge.ts
var formats = [lcov, istanbul, coveragePy];
function mergeCoverage(files) {
  const groups = /* @__PURE__ */ new Map();
  for (const file of files) {
    const format = formats.find((candidate) => candidate.recognises(file.text));
    if (!format) throw new CoverageError(`${file.path} is no LCOV, Istanbul or coverage.py JSON file.`);
    const group = groups.get(format) ?? [];
    group.push(file);
    groups.set(format, group);
  }
  return [...groups].map(([format, group]) => {
    for (const { path, text: text2 } of group) explained(path, () => format.lines(text2));
    const text = explained(group[0]?.path ?? "", () => format.merge(group.map((file) => file.text)));
    return { format: format.name, file: format.file, text, lines: format.lines(text) };
  });
}
function explained(path, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof CoverageError)
      throw new CoverageError(`${path} ${error.message}.`, { cause: error });
    throw error;
  }
}

// packages/shards/commands/verify-in-workflow.ts
async function verifyInWorkflow(inputs, host, services) {
  const plan = await planOfRun(inputs.plan, host);
  const folder = inputs.receipts ? resolve(host.cwd, inputs.receipts) : await fetchShards(plan, host, services);
  const verdict = verdictAnswer(verifyFolder(plan, folder, inputs.listing, host, isReceipt));
  const store = mergeStores([await restoreStore(name(inputs), host, services), ...partialStores(folder)]);
  await keepStore(name(inputs), store, host, services);
  const coverage = newestCoverage(folder);
  const merged = coverage.length === 0 ? [] : writeCoverage(coverage, inputs, host);
  const shortfall = merged.filter(({ lines }) => linePercent(lines) < inputs.coverageMin);
  const failed = inputs.result !== null && inputs.result !== "success" ? inputs.result : null;
  if (inputs.coverageMin > 0 && merged.length === 0) {
    host.log.warn("No shard left a coverage file, so coverage-min cannot be judged.");
  }
  const uncovered = inputs.coverageMin > 0 && merged.length === 0;
  const flaky = findFlaky(store);
  const headline = failed ? `the shards' job ended with ${failed}` : verdict.ok && (shortfall.length > 0 || uncovered) ? `the shards cover less than ${inputs.coverageMin} % of the lines` : verdict.comment?.headline ?? "";
  const markdown = [verdict.markdown(), ...merged.map(coverageLine), ...flakyLines(flaky)].filter((part) => part !== "").join("\n");
  const ok = verdict.ok !== false && failed === null && shortfall.length === 0 && !uncovered;
  const percent = merged.map(({ lines }) => linePercent(lines).toFixed(2)).join(",");
  return {
    ...verdict,
    ok,
    markdown: () => markdown,
    outputs: { ok: String(verdict.ok), coverage: percent },
    comment: { headline, markdown, worthSaying: !ok || flaky.length > 0 }
  };
}
function isReceipt(file) {
  return basename(dirname(file)) !== "coverage";
}
function name(inputs) {
  return inputs.name ?? "tests";
}
async function fetchShards(plan, host, { artifacts }) {
  const folder = join(jobFolder(host), "receipts");
  rmSync(folder, { recursive: true, force: true });
  writeNamed(host, join(folder, "plan.json"), JSON.stringify(plan));
  const { problems } = await artifacts.download(shardPrefix(plan), folder);
  for (const problem of problems) host.log.warn(`Receipts may be missing: ${problem}.`);
  return folder;
}
function partialStores(folder) {
  return filesBelow(folder).filter((path) => basename(path) === "timings.json").flatMap((path) => readStore(readFileSync(path, "utf8")) ?? []);
}
function newestCoverage(folder) {
  const newest = /* @__PURE__ */ new Map();
  for (const path of filesBelow(folder)) {
    if (basename(dirname(path)) !== "coverage") continue;
    const artifact = basename(dirname(dirname(path)));
    const [, shard = artifact, attempt = "1"] = /^(.*)-attempt-(\d+)$/.exec(artifact) ?? [];
    const known = newest.get(shard) ?? { attempt: 0, files: [] };
    if (Number(attempt) > known.attempt) newest.set(shard, { attempt: Number(attempt), files: [] });
    if (Number(attempt) >= known.attempt) {
      newest.get(shard)?.files.push({ path: `${artifact}/${basename(path)}`, text: readFileSync(path, "utf8") });
    }
  }
  return [...newest.values()].flatMap(({ files }) => files);
}
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
function writeCoverage(files, inputs, host) {
  try {
    const merged = mergeCoverage(files);
    for (const { file, text } of merged) {
      if (inputs.coverageOut) writeNamed(host, join(inputs.coverageOut, file), text);
    }
    return merged;
  } catch (error) {
    if (!(error instanceof CoverageError)) throw error;
    throw new UserError(`The coverage could not be merged: ${error.message}`, { exitCode: 1, cause: error });
  }
}
function coverageLine({ format, lines }) {
  return `- ${linePercent(lines).toFixed(1)} % of ${lines.total} lines are covered by all shards together (${format})`;
}
var shownFlaky = 10;
function flakyLines(flaky) {
  return flaky.slice(0, shownFlaky).map(
    ({ id, wastedSeconds }) => `- ${codeSpan(id)} is flaky: it passed and failed on one commit${wastedSeconds > 0 ? `, and ${duration(wastedSeconds)} of shards were run again` : ""}`
  );
}
export {
  verifyInWorkflow
};
