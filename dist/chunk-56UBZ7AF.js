import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  readNamedListing,
  readNamedPlan
} from "./chunk-U74SKIMH.js";
import {
  parseReceipt
} from "./chunk-OJQY7EMI.js";
import {
  pathOf
} from "./chunk-MGPDQOSA.js";
import {
  codeSpan
} from "./chunk-PSF3O77Y.js";
import {
  UserError
} from "./chunk-WQMKPXBR.js";

// packages/shards/commands/run-verify.ts
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

// packages/shards/verify.ts
function verify(plan, found, listing) {
  const { receipts, wrongPlan, unreadable } = sort(plan, found);
  const counted = plan.shards.filter(({ quarantine }) => !quarantine);
  const quarantined = new Set(plan.shards.flatMap(({ quarantine, tests }) => quarantine ? tests : []));
  const newest = counted.flatMap(
    ({ index }) => newestOf(receipts.filter((receipt) => receipt.index === index))
  );
  const missingReceipts = counted.filter(({ index, tests }) => tests.length > 0 && !newest.some((receipt) => receipt.index === index)).map(({ index }) => index);
  const runs = countRuns(newest);
  const planned = counted.flatMap(({ tests }) => tests);
  const isQuarantined = (id) => quarantined.has(id) || quarantined.has(pathOf(id));
  const asked = [.../* @__PURE__ */ new Set([...planned, ...listing ?? []])].filter((id) => !isQuarantined(id));
  const ran = coverage(
    [...runs.keys()],
    newest.flatMap(({ cases }) => cases ?? [])
  );
  const known = coverage(listing ?? planned, []);
  const missing = asked.filter((id) => !ran.covers(id));
  const duplicated = [...runs].filter(([, times]) => times > 1).map(([id]) => id);
  const unlisted = [...runs.keys()].filter((id) => !known.covers(id) && !isQuarantined(id));
  const ok = [missing, duplicated, unlisted, wrongPlan, missingReceipts, unreadable].every(
    (list) => list.length === 0
  );
  return { ok, missing, duplicated, unlisted, wrongPlan, missingReceipts, unreadable };
}
function sort(plan, found) {
  const sorted = { receipts: [], wrongPlan: [], unreadable: [] };
  for (const { file, text } of found) {
    const value = parse(text);
    const receipt = parseReceipt(value);
    if (receipt === null) {
      if (!isOurs(value)) sorted.unreadable.push(file);
    } else if (isOf(plan, receipt)) sorted.receipts.push(receipt);
    else sorted.wrongPlan.push(file);
  }
  return sorted;
}
function isOurs(value) {
  if (typeof value !== "object" || value === null) return false;
  return "planId" in value && "shards" in value || "format" in value && "tests" in value;
}
function isOf(plan, receipt) {
  const shard = plan.shards.find(({ index }) => index === receipt.index);
  return receipt.planId === plan.planId && shard !== void 0 && shard.tests.length === receipt.assigned.length && shard.tests.every((id, at) => receipt.assigned[at] === id);
}
function newestOf(receipts) {
  const last = Math.max(...receipts.map(({ attempt }) => attempt));
  const distinct = /* @__PURE__ */ new Map();
  for (const receipt of receipts) {
    if (receipt.attempt === last) distinct.set(JSON.stringify([...receipt.executed].sort()), receipt);
  }
  return [...distinct.values()];
}
function countRuns(receipts) {
  const runs = /* @__PURE__ */ new Map();
  for (const { executed } of receipts) {
    for (const id of executed) runs.set(id, (runs.get(id) ?? 0) + 1);
  }
  return runs;
}
function coverage(ids, cases) {
  const exact = /* @__PURE__ */ new Set([...ids, ...cases]);
  let paths = null;
  const detailed = new Set(cases.map(pathOf));
  return {
    covers(id) {
      if (exact.has(id)) return true;
      const path = pathOf(id);
      if (path === id) paths ??= new Set(ids.map(pathOf));
      return path === id ? paths?.has(id) === true : exact.has(path) && !detailed.has(path);
    }
  };
}
function parse(text) {
  try {
    return text === null ? void 0 : JSON.parse(text);
  } catch {
    return void 0;
  }
}

// packages/shards/commands/verdict.ts
function verdictAnswer(verdict) {
  const groups = groupsOf(verdict);
  const headline = verdict.ok ? "Every test ran in exactly one shard" : "The shards do not prove that every test ran";
  const markdown = groups.flatMap((group) => lines(group, "- ", codeSpan)).join("\n");
  return {
    json: verdict,
    ok: verdict.ok,
    text: () => [`${headline}.`, ...groups.flatMap((group) => lines(group, "  ", String))].join("\n"),
    markdown: () => markdown,
    outputs: { ok: String(verdict.ok) },
    comment: { headline, markdown, worthSaying: !verdict.ok }
  };
}
function groupsOf(verdict) {
  const groups = [
    { title: "ran in no shard", items: verdict.missing },
    { title: "ran more than once", items: verdict.duplicated },
    { title: "ran but is on no list", items: verdict.unlisted },
    { title: "is a receipt of another plan", items: verdict.wrongPlan },
    { title: "has no receipt", items: verdict.missingReceipts.map((index) => `shard ${index}`) },
    { title: "cannot be read as a receipt", items: verdict.unreadable }
  ];
  return groups.filter(({ items }) => items.length > 0);
}
var shown = 20;
function lines({ title, items }, mark, quote) {
  const rest = items.length - shown;
  return [
    ...items.slice(0, shown).map((item) => `${mark}${quote(item)} ${title}`),
    ...rest > 0 ? [`${mark}${rest} more like it`] : []
  ];
}

// packages/shards/commands/run-verify.ts
async function runVerify(inputs, host) {
  if (host.door === "action" && host.job) {
    const { verifyInWorkflow } = await import("./verify-in-workflow-SOP74CXH.js");
    return verifyInWorkflow(inputs, host, host.job);
  }
  if (!inputs.receipts) throw new UserError("No receipts were named: give --receipts DIR.");
  const plan = readNamedPlan(host, inputs.plan);
  return verdictAnswer(verifyFolder(plan, inputs.receipts, inputs.listing, host));
}
function verifyFolder(plan, folder, listing, host) {
  const found = findJson(host, folder);
  return verify(plan, found, listing === null ? null : readNamedListing(host, listing).ids);
}
function findJson(host, folder) {
  const top = resolve(host.cwd, folder);
  try {
    return readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith(".json") && !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => ({ file: relative(top, path).split(sep).join("/"), text: read(path) }));
  } catch (cause) {
    throw new UserError(`${folder} cannot be read: name the folder of the receipts.`, { cause });
  }
}
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

export {
  verdictAnswer,
  runVerify,
  verifyFolder
};
