import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  restoreStore
} from "./chunk-CJG6QQDP.js";
import {
  addressesCases,
  runnerOf,
  runners,
  startsFilesCheaply
} from "./chunk-S6VI6ZXC.js";
import {
  readNamedListing
} from "./chunk-U74SKIMH.js";
import {
  findPinned,
  pin
} from "./chunk-DY5NG6KU.js";
import {
  matchTimings,
  matrixOf,
  planId,
  round,
  shardsOf
} from "./chunk-HKJSJYGI.js";
import {
  estimate,
  pathOf,
  readNamed,
  readNamedStore
} from "./chunk-MGPDQOSA.js";
import "./chunk-CIJHVWZ7.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-FQX33BNJ.js";
import {
  codeSpan,
  duration,
  plural
} from "./chunk-PSF3O77Y.js";
import {
  UserError,
  nearest
} from "./chunk-WQMKPXBR.js";
import "./chunk-I32OJAXF.js";

// packages/shards/pack/packing.ts
function makespan({ loads }) {
  let most = 0;
  for (const load of loads) if (load > most) most = load;
  return most;
}
function longestFirst(seconds) {
  const order = Int32Array.from({ length: seconds.length }, (_, at) => at);
  return order.sort((a, b) => seconds[b] - seconds[a] || a - b);
}
function loadsOf(shardOf, seconds, shards) {
  const loads = new Float64Array(shards);
  shardOf.forEach((shard, unit) => {
    loads[shard] = loads[shard] + seconds[unit];
  });
  return loads;
}

// packages/shards/pack/bound.ts
function lowerBound(seconds, shards) {
  const order = longestFirst(seconds);
  const upTo = new Float64Array(order.length + 1);
  order.forEach((unit, at) => {
    upTo[at + 1] = upTo[at] + seconds[unit];
  });
  let bound = Math.max(upTo.at(-1) / shards, upTo[1] ?? 0);
  for (let k = 1; k * shards + 1 <= order.length; k += 1) {
    const end = k * shards + 1;
    bound = Math.max(bound, upTo[end] - upTo[end - k - 1]);
  }
  return bound;
}

// packages/shards/pack/differencing.ts
function differencing(seconds, shards) {
  const heap = Array.from(longestFirst(seconds), (unit) => {
    const length = seconds[unit];
    const rest = shards - 1;
    return {
      loads: [length, ...new Array(rest).fill(0)],
      units: [[unit], ...Array.from({ length: rest }, () => [])],
      spread: length
    };
  });
  while (heap.length > 1) {
    const a = pop(heap);
    push(heap, join(a, pop(heap)));
  }
  const shardOf = new Int32Array(seconds.length);
  heap[0]?.units.forEach((units, shard) => {
    for (const unit of units) shardOf[unit] = shard;
  });
  return { shardOf, loads: loadsOf(shardOf, seconds, shards) };
}
function join(a, b) {
  const last = a.loads.length - 1;
  const joined = a.loads.map((load, at) => ({
    load: load + b.loads[last - at],
    units: a.units[at].concat(b.units[last - at])
  }));
  joined.sort((x, y) => y.load - x.load);
  const least = joined[last]?.load;
  const loads = joined.map(({ load }) => load - least);
  return { loads, units: joined.map(({ units }) => units), spread: loads[0] };
}
function pop(heap) {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length > 0) {
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = left + 1 < heap.length && spreadAt(heap, left + 1) > spreadAt(heap, left) ? left + 1 : left;
      if (child >= heap.length || spreadAt(heap, child) <= spreadAt(heap, at)) break;
      swap(heap, at, child);
      at = child;
    }
  }
  return top;
}
function push(heap, value) {
  heap.push(value);
  for (let at = heap.length - 1; at > 0; ) {
    const parent = at - 1 >> 1;
    if (spreadAt(heap, parent) >= spreadAt(heap, at)) return;
    swap(heap, at, parent);
    at = parent;
  }
}
function spreadAt(heap, at) {
  return heap[at].spread;
}
function swap(heap, a, b) {
  const moved = heap[a];
  heap[a] = heap[b];
  heap[b] = moved;
}

// packages/shards/pack/improve.ts
function improve(packing, seconds, bound) {
  const shards = packing.loads.length;
  const shardOf = packing.shardOf.slice();
  const loads = packing.loads.slice();
  const members = Array.from({ length: shards }, () => []);
  shardOf.forEach((shard, unit) => {
    members[shard]?.push(unit);
  });
  const byLength = (a, b) => seconds[b] - seconds[a] || a - b;
  for (const units of members) units.sort(byLength);
  for (let round2 = 0; round2 < 20 * shards; round2 += 1) {
    const order = [...loads.keys()].sort((a, b) => loads[a] - loads[b] || a - b);
    const full = order.at(-1);
    if (loads[full] <= bound * (1 + 1e-6)) break;
    const change = findExchange(order, full);
    if (!change) break;
    exchange(full, change.shard, change.give, change.take);
  }
  return { shardOf, loads };
  function findExchange(order, full) {
    for (const shard of order) {
      const gap = loads[full] - loads[shard];
      if (shard === full || gap <= 1e-6 * bound) return null;
      const found = bestPair(members[full], members[shard], gap, seconds);
      if (found) return { shard, ...found };
    }
    return null;
  }
  function exchange(full, other, give, take) {
    move(give, full, other);
    if (take !== null) move(take, other, full);
    for (const shard of [full, other]) members[shard]?.sort(byLength);
  }
  function move(unit, from, to) {
    const units = members[from];
    units.splice(units.indexOf(unit), 1);
    members[to]?.push(unit);
    shardOf[unit] = to;
    loads[from] = loads[from] - seconds[unit];
    loads[to] = loads[to] + seconds[unit];
  }
}
function bestPair(full, other, gap, seconds) {
  let best = null;
  let bestMiss = gap / 2 - 1e-9 * gap;
  let at = 0;
  const consider = (give, take) => {
    const difference = seconds[give] - (take === null ? 0 : seconds[take]);
    const miss = Math.abs(difference - gap / 2);
    if (miss < bestMiss) [best, bestMiss] = [{ give, take }, miss];
  };
  for (const give of full) {
    consider(give, null);
    const wanted = seconds[give] - gap / 2;
    while (at < other.length && seconds[other[at]] > wanted) at += 1;
    if (at > 0) consider(give, other[at - 1]);
    if (at < other.length) consider(give, other[at]);
  }
  return best;
}

// packages/shards/pack/lpt.ts
function lpt(seconds, shards) {
  const shardOf = new Int32Array(seconds.length);
  const loads = new Float64Array(shards);
  const heap = Int32Array.from({ length: shards }, (_, at) => at);
  for (const unit of longestFirst(seconds)) {
    const shard = heap[0];
    shardOf[unit] = shard;
    loads[shard] = loads[shard] + seconds[unit];
    sink(heap, loads);
  }
  return { shardOf, loads };
}
function sink(heap, loads) {
  let at = 0;
  for (; ; ) {
    const left = 2 * at + 1;
    const child = left + 1 < heap.length && less(heap, loads, left + 1, left) ? left + 1 : left;
    if (child >= heap.length || !less(heap, loads, child, at)) return;
    const moved = heap[at];
    heap[at] = heap[child];
    heap[child] = moved;
    at = child;
  }
}
function less(heap, loads, a, b) {
  const [first, second] = [heap[a], heap[b]];
  const difference = loads[first] - loads[second];
  return difference < 0 || difference === 0 && first < second;
}

// packages/shards/pack/multifit.ts
var rounds = 20;
function multifit(seconds, shards, bound, known) {
  const order = longestFirst(seconds);
  let low = bound;
  let high = known;
  let best = null;
  for (let round2 = 0; round2 < rounds && high - low > 1e-6 * bound; round2 += 1) {
    const cap = round2 === 0 ? low : (low + high) / 2;
    const fitted = firstFit(seconds, order, shards, cap);
    if (fitted) [best, high] = [fitted, cap];
    else low = cap;
  }
  return best && { shardOf: best, loads: loadsOf(best, seconds, shards) };
}
function firstFit(seconds, order, shards, cap) {
  const shardOf = new Int32Array(order.length);
  const loads = new Float64Array(shards);
  for (const unit of order) {
    const length = seconds[unit];
    let shard = 0;
    while (shard < shards && loads[shard] + length > cap) shard += 1;
    if (shard === shards) return null;
    loads[shard] = loads[shard] + length;
    shardOf[unit] = shard;
  }
  return shardOf;
}

// packages/shards/pack/pack.ts
var nearEnough = 1.0002;
var affordable = 3e6;
function pack(seconds, shards) {
  const bound = lowerBound(seconds, shards);
  let best = lpt(seconds, shards);
  const enough = () => makespan(best) <= bound * nearEnough;
  const offer = (candidate) => {
    if (candidate && makespan(candidate) < makespan(best) * (1 - 1e-9)) best = candidate;
  };
  const first = best;
  if (!enough()) offer(improve(first, seconds, bound));
  if (!enough() && seconds.length * shards <= affordable) {
    offer(improve(differencing(seconds, shards), seconds, bound));
    const fitted = enough() ? null : multifit(seconds, shards, bound, makespan(best));
    if (fitted) offer(improve(fitted, seconds, bound));
  }
  return { ...best, bound };
}

// packages/shards/units.ts
function familiesOf(tests) {
  const families = [];
  const bySuite = /* @__PURE__ */ new Map();
  let last = null;
  tests.forEach((test, at) => {
    const name = test.group === null ? pathOf(test.id) : `\0${test.group}`;
    if (last === null || last.name !== name || last.suite !== test.suite) {
      last = { suite: test.suite, name, family: familyOf(test, name) };
    }
    last.family.tests.push(at);
    last.family.seconds += test.seconds;
  });
  return families;
  function familyOf(test, name) {
    const ofSuite = bySuite.get(test.suite) ?? /* @__PURE__ */ new Map();
    bySuite.set(test.suite, ofSuite);
    const known = ofSuite.get(name);
    if (known) return known;
    const family = { tests: [], seconds: 0, divisible: test.group === null && test.addressable };
    ofSuite.set(name, family);
    families.push(family);
    return family;
  }
}
function unitsOf(families, tests, cap) {
  return families.flatMap(
    (family) => family.divisible && family.seconds > cap && family.tests.length > 1 ? cut(family, tests, cap) : family
  );
}
function cut(family, tests, cap) {
  const aim = cap === 0 ? 0 : family.seconds / Math.ceil(family.seconds / cap);
  const pieces = [];
  let done = 0;
  for (const at of family.tests) {
    const seconds = tests[at].seconds;
    const piece = pieces.at(-1);
    const starts = aim === 0 || piece === void 0 || Math.floor((done + seconds / 2) / aim) >= pieces.length;
    if (starts || piece.seconds + seconds > cap) pieces.push({ tests: [at], seconds });
    else {
      piece.tests.push(at);
      piece.seconds += seconds;
    }
    done += seconds;
  }
  return pieces;
}

// packages/shards/assign.ts
var shares = [1, 0.5, 0.25, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02, 0];
var tolerance = 1.001;
var fragmentBudget = 1.075;
function assign(tests, shards, options = {}) {
  const families = familiesOf(tests);
  const finest = unitsOf(families, tests, 0);
  const bound = lowerBound(
    finest.map(({ seconds }) => seconds),
    shards
  );
  const mean = families.reduce((sum, { seconds }) => sum + seconds, 0) / shards;
  const budget = fragmentBudget * families.length;
  let best = null;
  let before = -1;
  for (const share of options.fine ? [0] : shares) {
    const units = share === 0 ? finest : unitsOf(families, tests, share * mean);
    if (units.length === before) continue;
    before = units.length;
    const enough = best !== null && best.seconds <= bound * tolerance;
    if (enough && units.length > budget) break;
    const candidate = tryUnits(units, families, tests.length, shards);
    if (enough && (candidate.fragments > budget || candidate.seconds > bound * tolerance)) break;
    if (best === null || enough || candidate.seconds < best.seconds) best = candidate;
  }
  return finish(best, bound, finest, tests.length, shards);
}
function tryUnits(units, families, tests, shards) {
  const { shardOf, loads } = pack(
    Float64Array.from(units, ({ seconds }) => seconds),
    shards
  );
  const shardOfTest = spread(units, shardOf, tests);
  let fragments = 0;
  for (const family of families) {
    fragments += new Set(family.tests.map((at) => shardOfTest[at])).size;
  }
  return { units, shardOf, loads, seconds: makespan({ shardOf, loads }), fragments };
}
function spread(units, shardOf, tests) {
  const shardOfTest = new Int32Array(tests);
  units.forEach((unit, at) => {
    for (const test of unit.tests) shardOfTest[test] = shardOf[at];
  });
  return shardOfTest;
}
function finish({ units, shardOf, loads, fragments }, bound, finest, tests, shards) {
  const lists = Array.from({ length: shards }, () => []);
  spread(units, shardOf, tests).forEach((shard, test) => {
    lists[shard]?.push(test);
  });
  const largest = finest.reduce((a, b) => a === null || b.seconds > a.seconds ? b : a, null);
  return { shards: lists, loads: [...loads], bound, largest, fragments };
}

// packages/shards/choose.ts
var matrixLimit = 256;
var roundingSeconds = 30;
function wallSeconds(shards, longest, { startupSeconds, slots }) {
  const waves = slots === null ? 1 : Math.ceil(shards / slots);
  return waves * (startupSeconds + longest);
}
function billedMinutes(shards, sum, { startupSeconds }) {
  return shards * Math.ceil((startupSeconds + sum / shards) / 60);
}
function chooseShards(units, sum, largest, circumstances) {
  const most = Math.max(1, Math.min(units, circumstances.maxShards, matrixLimit));
  const wall = (shards2) => wallSeconds(shards2, Math.max(sum / shards2, largest), circumstances);
  const affordable2 = (shards2) => circumstances.maxMinutes === null || billedMinutes(shards2, sum, circumstances) <= circumstances.maxMinutes;
  const candidates = Array.from({ length: most }, (_, at) => at + 1).filter((n) => n === 1 || affordable2(n));
  const { targetSeconds } = circumstances;
  const reaching = targetSeconds === null ? void 0 : candidates.find((n) => wall(n) <= targetSeconds);
  const shards = reaching ?? (targetSeconds === null ? cheapest(candidates, wall, circumstances) : quickest(candidates, wall));
  return { shards, limitedBy: limitAt(shards, sum, largest, circumstances, reaching !== void 0) };
}
function cheapest(candidates, wall, { startupSeconds }) {
  const cost = (n) => wall(n) + n * (startupSeconds + roundingSeconds);
  return candidates.reduce((a, b) => cost(b) < cost(a) - 1e-9 ? b : a);
}
function quickest(candidates, wall) {
  const best = Math.min(...candidates.map(wall));
  return candidates.find((n) => wall(n) <= 1.02 * best);
}
function limitAt(shards, sum, largest, { startupSeconds, maxShards, slots, targetSeconds }, reached = true) {
  if (targetSeconds !== null && targetSeconds > 0 && startupSeconds >= targetSeconds) return "startup";
  if (largest > 0 && largest >= sum / shards - 1e-9) return "largest";
  if (slots !== null && shards >= slots && !reached) return "slots";
  if (slots !== null && shards > slots) return "slots";
  if (!reached && shards >= Math.min(maxShards, matrixLimit)) return "matrix";
  if (!reached || targetSeconds === null && startupSeconds > sum / shards) return "startup";
  return "sum";
}

// packages/shards/make-plan.ts
function makePlan(request) {
  const { quarantined, listedOnly, timedOnly, ...weighed } = weigh(request);
  const tests = inShardOrder(weighed.tests, request);
  const { circumstances } = request;
  const chosen = numberOf(request, tests);
  const shards = chosen.shards;
  const assignment = assign(tests, shards, { fine: isFine(request) });
  const planned = shardsOf(assignment, tests, quarantined);
  const sum = assignment.loads.reduce((total, load) => total + load, 0);
  const largest = assignment.largest?.seconds ?? 0;
  const content = {
    shards: planned,
    suites: Object.fromEntries(request.suites.map(({ name, runner }) => [name, { runner }])),
    run: request.run
  };
  const plan = {
    planId: planId(content),
    ...content,
    predictedSeconds: round(wallSeconds(shards, Math.max(0, ...assignment.loads), circumstances)),
    boundSeconds: round(circumstances.startupSeconds + Math.max(sum / shards, largest)),
    limitedBy: chosen.limitedBy ?? limitAt(shards, sum, largest, { ...circumstances, targetSeconds: 0 }),
    matrix: matrixOf(planned),
    unmatched: { listed: listedOnly.length, timed: timedOnly.length },
    startupSeconds: circumstances.startupSeconds
  };
  const binding = assignment.largest?.tests.map((at) => tests[at].id) ?? [];
  return { plan, listedOnly, timedOnly, largest: binding };
}
function weigh(request) {
  const ids = request.suites.flatMap((suite) => suite.ids);
  const matched = request.estimates && matchTimings(ids, request.estimates);
  let at = 0;
  const all = request.suites.flatMap(
    ({ name, runner, ids: ids2 }) => ids2.map(
      (id) => ({
        id,
        suite: name,
        // Nothing known at all: tests count alike, as one second.
        seconds: matched?.seconds[at++] ?? 1,
        group: request.groupOf(id),
        addressable: addressesCases(runner) && id.includes("::")
      })
    )
  );
  return {
    tests: all.filter(({ id }) => !request.isQuarantined(id)),
    quarantined: all.filter(({ id }) => request.isQuarantined(id)),
    listedOnly: matched?.listedOnly ?? [],
    timedOnly: matched?.timedOnly ?? []
  };
}
function numberOf({ shards, circumstances }, tests) {
  if (tests.length === 0) return { shards: 1, limitedBy: "sum" };
  if (shards !== "auto") return { shards, limitedBy: null };
  const finest = unitsOf(familiesOf(tests), tests, 0);
  const sum = finest.reduce((total, { seconds }) => total + seconds, 0);
  const largest = finest.reduce((most, { seconds }) => Math.max(most, seconds), 0);
  return chooseShards(finest.length, sum, largest, circumstances);
}
function isFine({ estimates, suites }) {
  return estimates?.filesErrTogether === true && suites.every(({ runner }) => startsFilesCheaply(runner));
}
function inShardOrder(tests, { longestFirst: longestFirst2 }) {
  return longestFirst2 ? [...tests].sort((a, b) => b.seconds - a.seconds) : tests;
}

// packages/shards/quarantine.ts
var QuarantineError = class extends Error {
  name = "QuarantineError";
};
var maxShare = 0.05;
function readQuarantine(value) {
  if (value === null || value === void 0) return [];
  if (!Array.isArray(value)) throw new QuarantineError("is no list of quarantined tests");
  return value.map((entry, at) => {
    for (const key of ["test", "owner", "reason", "until"]) {
      if (typeof entry?.[key] !== "string" || entry[key].trim() === "") {
        throw new QuarantineError(`does not say the ${key} of entry ${at + 1}`);
      }
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(entry.until)) {
      throw new QuarantineError(
        `gives "${entry.until}" as the last day of ${entry.test}: write it as 2026-01-31`
      );
    }
    return { test: entry.test, owner: entry.owner, reason: entry.reason, until: entry.until };
  });
}
function quarantineOn(day, entries) {
  return {
    active: entries.filter(({ until }) => until >= day),
    expired: entries.filter(({ until }) => until < day)
  };
}

// packages/shards/commands/run-plan.ts
async function runPlan(inputs, host) {
  if (host.door === "action" && host.job) return planInWorkflow(inputs, host, host.job);
  const suites = readSuites(inputs, host);
  return planAnswer(await planFor(suites, namedEstimates(inputs, host), inputs, host), host);
}
function namedEstimates({ timings }, host) {
  return timings ? estimate(readNamedStore(host, timings, "error")) : null;
}
async function planInWorkflow(inputs, host, services) {
  const name = inputs.name ?? "tests";
  if ((host.run?.runAttempt ?? 1) > 1) {
    const plan = await findPinned(name, host, services);
    host.log.info(`This is a later attempt: the plan ${plan.planId} of the first one holds.`);
    return withOutputs({ plan, listedOnly: [], timedOnly: [], largest: [] }, JSON.stringify(plan), host);
  }
  const suites = readSuites(inputs, host);
  const estimates = namedEstimates(inputs, host) ?? estimate(await restoreStore(name, host, services));
  const planned = await planFor(suites, estimates.known.size > 0 ? estimates : null, inputs, host);
  return withOutputs(planned, await pin(planned.plan, name, host, services), host);
}
function withOutputs(planned, output, host) {
  const { plan } = planned;
  const answer = planAnswer(planned, host);
  const headline = `${plural(plan.matrix.include.length, "shard")}, about ${duration(plan.predictedSeconds)}`;
  return {
    ...answer,
    outputs: {
      plan: output,
      matrix: JSON.stringify(plan.matrix),
      shards: String(plan.matrix.include.length),
      "plan-id": plan.planId,
      "predicted-seconds": String(plan.predictedSeconds)
    },
    comment: { headline, markdown: answer.markdown(), worthSaying: false }
  };
}
async function planFor(suites, estimates, inputs, host) {
  const total = suites.reduce((sum, { ids }) => sum + ids.length, 0);
  const isQuarantined = await quarantineOf(inputs.quarantine, total, suites, host);
  return makePlan({
    suites,
    estimates,
    shards: readShards(inputs.shards),
    circumstances: circumstancesOf(inputs, estimates),
    groupOf: await grouping(inputs.together),
    isQuarantined,
    longestFirst: inputs.longestFirst,
    run: host.run ? String(host.run.runId) : null
  });
}
function readShards(shards) {
  if (shards === null || shards === "auto") return "auto";
  const count = /^\d{1,4}$/.test(shards) ? Number(shards) : 0;
  if (count >= 1 && count <= 256) return count;
  throw new UserError(`--shards is "${shards}": give a whole number from 1 to 256, or auto.`);
}
function circumstancesOf(inputs, estimates) {
  return {
    // What the user says, else what earlier runs measured; set-up of the tests comes on top of either.
    startupSeconds: (inputs.startupSeconds || Math.round(estimates?.startupSeconds ?? 0)) + (inputs.startupSeconds ? 0 : Math.round(estimates?.setupSeconds ?? 0)),
    targetSeconds: inputs.targetSeconds || null,
    maxMinutes: inputs.maxMinutes || null,
    maxShards: inputs.maxShards,
    slots: inputs.slots || null
  };
}
function readSuites(inputs, host) {
  const lists = namedLines(inputs.tests);
  if (lists.length === 0)
    throw new UserError("No list of tests was named: give --tests FILE, or - for standard input.");
  const chosen = readRunners(
    inputs.runner,
    lists.map(({ name }) => name ?? "tests")
  );
  const suites = lists.map(({ name, value }) => {
    const { ids, repeated } = readNamedListing(host, value);
    if (repeated > 0) host.log.warn(`${value} repeats ${plural(repeated, "id")}: each is planned once.`);
    const suite = name ?? "tests";
    return { name: suite, ids, runner: chosen.get(suite) ?? runnerOf(ids) };
  });
  refuseTwice(suites);
  return suites;
}
function refuseTwice(suites) {
  const names = /* @__PURE__ */ new Set();
  const owner = /* @__PURE__ */ new Map();
  for (const { name, ids } of suites) {
    if (names.has(name))
      throw new UserError(`Two lists of tests have the name ${name}: write NAME=FILE for each.`);
    names.add(name);
    for (const id of ids) {
      const other = owner.get(id);
      if (other) throw new UserError(`${id} is in the suites ${other} and ${name}: list it in one of them.`);
      owner.set(id, name);
    }
  }
}
function readRunners(text, suites) {
  const chosen = /* @__PURE__ */ new Map();
  for (const { name, value } of namedLines(text)) {
    const runner = runners.find((known) => known === value);
    if (!runner) {
      const meant = nearest(value, runners);
      throw new UserError(
        `${value} is no runner: ${meant ? `did you mean ${meant}?` : `use ${runners.join(", ")}.`}`
      );
    }
    if (name !== null && !suites.includes(name)) {
      throw new UserError(
        `--runner names the suite ${name}, which --tests does not: use ${suites.join(", ")}.`
      );
    }
    for (const suite of name === null ? suites : [name]) chosen.set(suite, runner);
  }
  return chosen;
}
function namedLines(text) {
  return (text ?? "").split("\n").flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === "") return [];
    const [, name, value] = /^([\w-]+)=(.+)$/.exec(trimmed) ?? [];
    return [{ name: name ?? null, value: value ?? trimmed }];
  });
}
async function grouping(globs) {
  const patterns = (globs ?? "").split("\n").flatMap((line) => line.trim() || []);
  if (patterns.length === 0) return () => null;
  const { default: micromatch } = await import("./micromatch-NZBYIH5E.js");
  const matchers = patterns.map((pattern) => ({
    pattern,
    matches: micromatch.matcher(pattern, { dot: true })
  }));
  return (id) => {
    const path = id.split("::", 1)[0];
    return matchers.find(({ matches }) => matches(path) || matches(id))?.pattern ?? null;
  };
}
async function quarantineOf(file, total, suites, host) {
  if (!file) return () => false;
  const entries = await parseQuarantine(file, readNamed(host, file));
  const { active, expired } = quarantineOn(host.now().toISOString().slice(0, 10), entries);
  for (const { test, owner, until } of expired) {
    host.log.warn(
      `The quarantine of ${test} ended on ${until}, so it counts again: ${owner} decides what comes next.`
    );
  }
  const tests = new Set(active.map(({ test }) => test));
  const is = (id) => tests.has(id) || tests.has(id.split("::", 1)[0]);
  const count = suites.flatMap(({ ids }) => ids).filter(is).length;
  if (count > Math.max(1, maxShare * total)) {
    throw new UserError(
      `${file} quarantines ${count} of ${plural(total, "test")}, more than ${100 * maxShare} %: mend or delete some of them.`,
      { exitCode: 1 }
    );
  }
  return is;
}
async function parseQuarantine(file, text) {
  const { parse } = await import("./dist-6JUSOUJI.js");
  try {
    return readQuarantine(parse(text, { maxAliasCount: 0 }));
  } catch (error) {
    const reason = error instanceof QuarantineError ? error.message : "is no YAML";
    throw new UserError(`${file} ${reason}.`, { cause: error });
  }
}
function planAnswer({ plan, listedOnly, timedOnly, largest }, host) {
  nameSome(host, listedOnly, "has no timing, so its time is guessed");
  nameSome(host, timedOnly, "has timings but is on no list");
  const counted = plan.shards.filter(({ quarantine }) => !quarantine);
  const headline = `${plural(counted.length, "shard")}, about ${duration(plan.predictedSeconds)}`;
  const limit = limits[plan.limitedBy](largest);
  const row = ({ index, seconds, tests, quarantine }) => [
    `${index}${quarantine ? " (quarantine)" : ""}`,
    duration(seconds),
    plural(tests.length, "test")
  ];
  const table = ["| shard | expected | holds |", "| --- | --- | --- |"].concat(
    plan.shards.map((shard) => `| ${row(shard).join(" | ")} |`)
  );
  return {
    json: plan,
    text: () => [`${headline}.`, ...plan.shards.map((shard) => `  shard ${row(shard).join(", ")}`), limit(String)].join(
      "\n"
    ),
    markdown: () => [`${headline}.`, "", ...table, "", limit(codeSpan)].join("\n")
  };
}
var limits = {
  sum: () => () => "More shards would end sooner.",
  largest: (largest) => (quote) => `More shards would not end sooner: split ${quote(largest[0] ?? "the longest test")}${largest.length > 1 ? ` and what must run with it` : ""}, which takes longer than a shard should.`,
  startup: () => () => "More shards would cost more in start-up than they save.",
  slots: () => () => "More shards would wait for a free runner.",
  matrix: () => () => "More shards are not allowed: GitHub takes 256 jobs in a matrix, and --max-shards may be lower."
};
var namedAtMost = 10;
function nameSome(host, ids, what) {
  for (const id of ids.slice(0, namedAtMost)) host.log.info(`${id} ${what}.`);
  if (ids.length > namedAtMost) host.log.info(`${ids.length - namedAtMost} more: ${what}.`);
}
export {
  runPlan
};
