import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  pathOf
} from "./chunk-KGDYOYTE.js";

// packages/timings/match.ts
function matchTimings(listed, estimates) {
  const used = /* @__PURE__ */ new Set();
  const finders = [exactly(estimates), loosely(estimates), asParts(estimates), asShare(estimates, listed)];
  const listedOnly = [];
  const seconds = listed.map((id) => {
    for (const find of finders) {
      const found = find(id);
      if (!found) continue;
      for (const timed of found.used) used.add(timed);
      return found.seconds;
    }
    listedOnly.push(id);
    return estimates.guess(id);
  });
  const timedOnly = [...estimates.known.keys()].filter((id) => !used.has(id));
  return { seconds, listedOnly, timedOnly };
}
function exactly({ known }) {
  return (id) => {
    const seconds = known.get(id);
    return seconds === void 0 ? null : { seconds, used: [id] };
  };
}
function loosely({ known }) {
  const byKey = once(() => {
    const keys = /* @__PURE__ */ new Map();
    for (const id of known.keys()) {
      const key = looseKey(id);
      keys.set(key, keys.has(key) ? null : id);
    }
    return keys;
  });
  return (id) => {
    const timed = byKey().get(looseKey(id));
    return timed ? { seconds: known.get(timed), used: [timed] } : null;
  };
}
function looseKey(id) {
  return id.replaceAll("\\", "/").replace(/^\.\//, "").replace(/ [>›] /g, " ").toLowerCase();
}
var joints = ["::", "[", " > ", "/", " with data set "];
function asParts({ known, current }) {
  const sorted = once(() => [...known.keys()].sort());
  return (id) => {
    const ids = sorted();
    const parts = joints.flatMap((joint) => startingWith(ids, id + joint));
    if (parts.length === 0) return null;
    const alive = parts.filter(current);
    const counted = alive.length > 0 ? alive : parts;
    return { seconds: counted.reduce((sum, part) => sum + known.get(part), 0), used: parts };
  };
}
function startingWith(sorted, prefix) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (sorted[middle] < prefix) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let at = low; sorted[at]?.startsWith(prefix); at += 1) found.push(sorted[at]);
  return found;
}
function asShare({ known }, listed) {
  const siblings = once(() => {
    const counts = /* @__PURE__ */ new Map();
    for (const id of listed) counts.set(pathOf(id), (counts.get(pathOf(id)) ?? 0) + 1);
    return counts;
  });
  return (id) => {
    const path = pathOf(id);
    const seconds = known.get(path);
    return seconds === void 0 ? null : { seconds: seconds / (siblings().get(path) ?? 1), used: [path] };
  };
}
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

// packages/shards/plan.ts
import { createHash } from "node:crypto";
var format = "keep-pace plan 1";
function planId(plan) {
  const content = [
    format,
    plan.run,
    Object.entries(plan.suites).map(([name, { runner }]) => [name, runner]),
    plan.shards.map(({ index, tests, suites, quarantine }) => [
      index,
      tests,
      suites ?? null,
      quarantine ?? false
    ])
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 20);
}
function shardsOf(assignment, tests, quarantined) {
  const several = new Set([...tests, ...quarantined].map(({ suite }) => suite)).size > 1;
  const shard = (index, members) => ({
    index,
    seconds: round(members.reduce((sum, { seconds }) => sum + seconds, 0)),
    tests: members.map(({ id }) => id),
    ...several && { suites: bySuite(members) }
  });
  const shards = assignment.shards.map(
    (list, at) => shard(
      at + 1,
      list.map((position) => tests[position])
    )
  );
  if (quarantined.length > 0) shards.push({ ...shard(shards.length + 1, quarantined), quarantine: true });
  return shards;
}
function matrixOf(shards) {
  const counted = shards.filter(({ quarantine }) => !quarantine).length;
  return {
    include: shards.map(({ index, quarantine }) => ({
      shard: index,
      shards: counted,
      ...quarantine && { quarantine }
    }))
  };
}
function round(seconds) {
  return Math.round(seconds * 1e3) / 1e3;
}
function bySuite(tests) {
  const suites = [];
  for (const { suite, id } of tests) {
    const there = suites.find(([name]) => name === suite);
    if (there) there[1].push(id);
    else suites.push([suite, [id]]);
  }
  return Object.fromEntries(suites);
}

// packages/shards/read-plan.ts
var PlanError = class extends Error {
  name = "PlanError";
};
function readPlan(text) {
  const plan = parsePlan(text);
  if (plan === null) throw new PlanError("is no plan that keep-pace wrote");
  if (planId(plan) !== plan.planId)
    throw new PlanError("was changed after it was made: its id does not fit its shards");
  return plan;
}
function parsePlan(text) {
  try {
    const plan = JSON.parse(text);
    const shaped = typeof plan?.planId === "string" && typeof plan.suites === "object" && plan.suites !== null && Array.isArray(plan.shards) && plan.shards.every(isShard);
    return shaped ? plan : null;
  } catch {
    return null;
  }
}
function isShard(shard) {
  return Number.isInteger(shard?.index) && isIds(shard?.tests);
}
function isIds(value) {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}
function shardAt(plan, index) {
  const shard = plan.shards.find((candidate) => candidate.index === index);
  if (shard) return shard;
  throw new PlanError(`has the shards 1 to ${plan.shards.length}, but shard ${index} was asked for`);
}

export {
  matchTimings,
  planId,
  shardsOf,
  matrixOf,
  round,
  PlanError,
  readPlan,
  isIds,
  shardAt
};
