import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  GitHubError
} from "./chunk-KTNIUEYF.js";
import {
  codeSpan,
  plural,
  proseMarkdown
} from "./chunk-A3FMRNLJ.js";
import {
  UserError,
  clip,
  visible
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/sweep/commands/delete.ts
var mostTries = 3;
async function deleteAll(github, verdicts) {
  const lists = {
    deleted: [],
    kept: [],
    gone: [],
    left: []
  };
  const refused = /* @__PURE__ */ new Map();
  for (const verdict of verdicts) {
    if (refused.has(verdict.kind)) {
      lists.left.push(verdict);
      continue;
    }
    try {
      lists[await deleteOne(github, verdict)].push(verdict);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      refused.set(verdict.kind, error.message);
      lists.left.push(verdict);
    }
  }
  return { ...lists, missing: [...refused].map(([kind, reason]) => ({ what: `${kind}s`, reason })) };
}
async function deleteOne(github, verdict) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (await isUsedSince(github, verdict)) return "kept";
      await remove(github, verdict);
      return "deleted";
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      if (error.kind === "not-found") {
        if (await isStillThere(github, verdict)) throw error;
        return attempt > 1 ? "deleted" : "gone";
      }
      const wait = error.kind === "unavailable" ? 1e3 * attempt : error.retryAfterMs;
      if (wait === null || attempt === mostTries) throw error;
      await github.pause(wait, error);
    }
  }
}
function remove(github, { kind, id }) {
  if (kind === "cache") return github.deleteCache(id);
  return kind === "artifact" ? github.deleteArtifact(id) : github.deactivateDeployment(id);
}
async function isUsedSince(github, verdict) {
  const now = await cacheNow(github, verdict);
  return verdict.used !== null && (now?.last_accessed_at ?? "") > verdict.used;
}
async function isStillThere(github, verdict) {
  return await cacheNow(github, verdict) !== void 0;
}
async function cacheNow(github, { kind, id, name, ref }) {
  if (kind !== "cache" || ref === null) return void 0;
  return (await github.listCaches({ ref, key: name })).find((cache) => cache.id === id);
}

// packages/sweep/entry.ts
function goes(entry, because) {
  return { ...entry, goes: true, because };
}
function stays(entry, because) {
  return { ...entry, goes: false, because };
}
function instant(text) {
  return Date.parse(text ?? "") || Number.NEGATIVE_INFINITY;
}
function newestOf(entries, groupOf) {
  const newest = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const group = groupOf(entry);
    const known = group === null ? void 0 : newest.get(group);
    if (group !== null && (!known || instant(entry.created) > instant(known.created)))
      newest.set(group, entry);
  }
  return new Set(newest.values());
}

// packages/sweep/artifacts.ts
var dayMs = 864e5;
function judgeArtifacts(artifacts, { defaultBranch, days, now }) {
  const newest = newestOf(artifacts, ({ name, ref }) => ref === defaultBranch ? name : null);
  return artifacts.map((artifact) => {
    if (newest.has(artifact)) return stays(artifact, "the newest of its name on the default branch");
    const isOld = instant(artifact.created) < now.getTime() - days * dayMs;
    return isOld && artifact.created !== null ? goes(artifact, `older than ${days} days`) : stays(artifact, `not older than ${days} days`);
  });
}

// packages/sweep/caches.ts
var graceMs = 36e5;
function judgeCaches(caches, facts) {
  const home = `refs/heads/${facts.defaultBranch}`;
  const newest = newestOf(caches, ({ name, ref }) => ref === home ? familyOf(name) : null);
  const live = liveIndexes(caches);
  const indexed = new Set([...live.values()].map(({ ref }) => ref));
  return caches.map((cache) => {
    if (newest.has(cache)) return stays(cache, "the newest of its family on the default branch");
    const pull = pullOf(cache.ref);
    if (pull !== null && !facts.openPulls.has(pull)) return goes(cache, `pull request #${pull} is closed`);
    if (facts.now.getTime() - instant(cache.used ?? cache.created) < graceMs) {
      return stays(cache, "used within the last hour");
    }
    const index = indexOf(cache);
    if (index) {
      return live.get(index.group) === cache ? stays(cache, "the newest export of its scope") : goes(cache, "a newer BuildKit export replaced it");
    }
    if (isBlob(cache) && cache.ref !== home && !indexed.has(cache.ref)) {
      return goes(cache, "no BuildKit index of its ref is left that could name it");
    }
    return stays(cache, "in use as far as can be told");
  });
}
function familyOf(key) {
  return key.replace(/#\d+$/, "#").replace(/[0-9a-f]{8,}/gi, "*").replace(/\d{5,}/g, "*");
}
function pullOf(ref) {
  const number = /^refs\/pull\/(\d+)\/(merge|head)$/.exec(ref ?? "")?.[1];
  return number === void 0 ? null : Number(number);
}
function indexOf({ name, ref }) {
  const [, family, number] = /^(index-.+)#(\d+)$/.exec(name) ?? [];
  return family === void 0 ? null : { group: `${ref} ${family}`, number: Number(number) };
}
function isBlob({ name }) {
  return /^buildkit-blob-\d+-/.test(name);
}
function liveIndexes(caches) {
  const live = /* @__PURE__ */ new Map();
  for (const cache of caches) {
    const index = indexOf(cache);
    const known = index && live.get(index.group);
    if (index && (!known || index.number > (indexOf(known)?.number ?? 0))) live.set(index.group, cache);
  }
  return live;
}

// packages/sweep/previews.ts
var dayMs2 = 864e5;
function isPreview(deployment) {
  const { environment, transient_environment, production_environment } = deployment;
  if (production_environment === true || /^(prod(uction)?|live)\b/i.test(environment)) return false;
  return transient_environment === true || /^(preview|review|pr|pull)\b|\bpr-?\d+$/i.test(environment);
}
function judgePreviews(previews, { days, now, closed }) {
  return previews.map(({ sha, ...preview }) => {
    if (closed && belongs({ ...preview, sha }, closed)) {
      return goes(preview, `pull request #${closed.number} is closed`);
    }
    if (closed) return stays(preview, "of something else than the pull request that was closed");
    const isOld = preview.created !== null && instant(preview.created) < now.getTime() - days * dayMs2;
    return isOld ? goes(preview, `up for more than ${days} days`) : stays(preview, `up for ${days} days at most`);
  });
}
function belongs({ ref, name, sha }, { number, headRef, headSha }) {
  const named = new RegExp(`(^|\\D)(pr|pull|preview|review)[-/ #]?${number}$`, "i");
  return sha === headSha || ref === headRef || named.test(name);
}

// packages/sweep/commands/inventory.ts
var mostDeployments = 2e3;
var mostPreviews = 200;
async function takeInventory(github, rules) {
  const missing = [];
  const read = (what, reading) => tryRead(missing, what, reading);
  const { default_branch: defaultBranch } = await github.getRepository();
  const { closed, now } = rules;
  const caches = await read(
    "caches",
    () => github.listCaches(closed ? { ref: `refs/pull/${closed.number}/merge` } : {})
  );
  const open = await read("pull requests", () => github.listPullRequests({ state: "open" }));
  const openPulls = new Set(open?.map(({ number }) => number));
  const artifacts = closed ? null : await read("artifacts", () => github.listArtifacts());
  const previews = await readPreviews(github, missing);
  return {
    verdicts: [
      ...caches && open ? judgeCaches(caches.flatMap(cacheEntry), { defaultBranch, openPulls, now }) : [],
      ...judgeArtifacts((artifacts ?? []).flatMap(artifactEntry), {
        defaultBranch,
        days: rules.artifactDays,
        now
      }),
      ...judgePreviews(previews, { days: rules.previewDays, now, closed })
    ].filter((verdict) => closed === null || verdict.goes || pullOf(verdict.ref) === closed.number),
    missing
  };
}
async function tryRead(missing, what, reading) {
  try {
    return await reading();
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    missing.push({ what, reason: error.message });
    return null;
  }
}
function cacheEntry(cache) {
  if (cache.id === void 0 || cache.key === void 0) return [];
  return [
    {
      kind: "cache",
      id: cache.id,
      name: cache.key,
      ref: cache.ref ?? null,
      bytes: cache.size_in_bytes ?? null,
      created: cache.created_at ?? null,
      used: cache.last_accessed_at ?? null
    }
  ];
}
function artifactEntry(artifact) {
  if (artifact.expired) return [];
  return [
    {
      kind: "artifact",
      id: Number(artifact.id),
      name: artifact.name,
      ref: artifact.workflow_run?.head_branch ?? null,
      bytes: artifact.size_in_bytes,
      created: artifact.created_at,
      used: null
    }
  ];
}
var down = /* @__PURE__ */ new Set(["inactive", "failure", "error"]);
async function readPreviews(github, missing) {
  const all = await tryRead(missing, "deployments", () => github.listDeployments({ limit: mostDeployments }));
  const previews = (all ?? []).filter(isPreview).reverse();
  if (previews.length > mostPreviews) {
    const reason = `only the oldest ${mostPreviews} of ${previews.length} preview deployments were looked at; sweep again for the others`;
    missing.push({ what: "deployments", reason });
  }
  const up = [];
  for (const preview of previews.slice(0, mostPreviews)) {
    const statuses = await tryRead(missing, "deployments", () => github.listDeploymentStatuses(preview.id));
    if (statuses === null) break;
    const newest = [...statuses].sort((a, b) => b.created_at.localeCompare(a.created_at))[0];
    if (newest && !down.has(newest.state)) up.push(previewEntry(preview));
  }
  return up;
}
function previewEntry({ id, environment, ref, sha, created_at }) {
  return {
    kind: "deployment",
    id: Number(id),
    name: environment,
    ref,
    sha,
    bytes: null,
    created: created_at,
    used: null
  };
}

// packages/sweep/commands/place.ts
async function placeOf(host, named) {
  if (host.run) return { owner: host.run.owner, repo: host.run.repo };
  const text = named ?? host.system.env.GITHUB_REPOSITORY ?? await origin(host);
  const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/.exec(text ?? "") ?? [];
  if (owner && repo && !/^\.+$/.test(repo)) return { owner, repo };
  if (text) throw new UserError(`--repo is "${text}": give owner and name, such as octo-org/shop.`);
  throw new UserError("Which repository to sweep is not clear: use --repo OWNER/REPO.");
}
async function origin({ exec, cwd }) {
  const result = await exec("git", ["remote", "get-url", "origin"], { cwd }).catch(() => null);
  const url = result?.code === 0 ? new TextDecoder().decode(result.stdout).trim() : "";
  return /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1];
}

// packages/sweep/commands/render.ts
var mostLines = 200;
function sweptText(swept, write, program) {
  const line = ({ kind, name, bytes, because }) => `  ${kind} ${visible(clip(name, 100))}${sizeOf(bytes)}: ${because}`;
  const list = (title, entries) => entries.length === 0 ? [] : [title, ...entries.slice(0, mostLines).map(line), ...more(entries)];
  const advice = !write && swept.would.length > 0 ? ["", `Delete it with: ${program} sweep --write`] : [];
  return `${[
    headline(swept),
    ...list("deleted", swept.deleted),
    ...list("would delete", swept.would),
    ...swept.missing.map(({ what, reason }) => `not known: ${what}: ${visible(clip(reason, 300))}`),
    ...advice
  ].join("\n")}
`;
}
function sweptMarkdown(swept, write) {
  const entries = write ? [...swept.deleted, ...swept.would] : swept.would;
  const rows = entries.slice(0, mostLines).map(
    ({ kind, name, bytes, because }) => `| ${kind} | ${codeSpan(clip(name, 100))} | ${sizeOf(bytes).slice(2, -1)} | ${because} |`
  );
  const table = rows.length === 0 ? [] : [["| | | size | because |", "|---|---|--:|---|", ...rows].join("\n")];
  const missing = swept.missing.map(({ what, reason }) => `- ${what}: ${proseMarkdown(clip(reason, 300))}`);
  return [
    `### ${headline(swept)}`,
    ...table,
    ...more(entries),
    ...missing.length > 0 ? [missing.join("\n")] : []
  ].join("\n\n");
}
function headline({ deleted, would, kept }) {
  const parts = [
    ...deleted.length > 0 ? [`deleted ${counted(deleted)}`] : [],
    ...would.length > 0 ? [`would delete ${counted(would)}`] : [],
    `${kept.length} kept`
  ];
  return `Sweep: ${parts.join(", ")}`;
}
function counted(entries) {
  const bytes = entries.reduce((sum, entry) => sum + (entry.bytes ?? 0), 0);
  return `${plural(entries.length, "entry", "entries")}${sizeOf(bytes)}`;
}
function more(entries) {
  return entries.length > mostLines ? [`  and ${entries.length - mostLines} more`] : [];
}
function sizeOf(bytes) {
  return bytes ? ` (${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB)` : "";
}

// packages/sweep/commands/run-sweep.ts
async function runSweep(inputs, host) {
  const { owner, repo } = await placeOf(host, inputs.repo);
  const github = host.run?.github ?? await host.connect(owner, repo);
  const { write, artifactDays, previewDays } = inputs;
  const rules = { artifactDays, previewDays, now: host.now(), closed: closedPull(host) };
  const { verdicts, missing } = await inPlainWords(() => takeInventory(github, rules));
  const going = verdicts.filter((verdict) => verdict.goes);
  const done = await deletion(github, going, write);
  const swept = {
    deleted: done.deleted.map(publicEntry),
    kept: [
      ...verdicts.filter((verdict) => !verdict.goes).map(publicEntry),
      ...done.kept.map((entry) => ({ ...publicEntry(entry), because: "used while the sweep was going on" }))
    ],
    would: done.left.map(publicEntry),
    gone: done.gone.map(publicEntry),
    missing: [...missing, ...done.missing]
  };
  for (const { what, reason } of swept.missing) host.log.warn(`${what}: ${reason}`);
  return {
    json: swept,
    text: () => sweptText(swept, write, host.program),
    markdown: () => sweptMarkdown(swept, write),
    summary: sweptMarkdown(swept, write),
    outputs: {
      deleted: String(swept.deleted.length),
      would: String(swept.would.length),
      bytes: String([...swept.deleted, ...swept.would].reduce((sum, { bytes }) => sum + (bytes ?? 0), 0))
    }
  };
}
async function deletion(github, going, write) {
  if (write) return deleteAll(github, going);
  return { deleted: [], kept: [], gone: [], left: going, missing: [] };
}
function publicEntry({ goes: _, ...entry }) {
  return entry;
}
async function inPlainWords(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitHubError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}
function closedPull({ run }) {
  const event = run?.event;
  if (!run?.pullRequest || event?.action !== "closed") return null;
  const { number, headSha } = run.pullRequest;
  return { number, headSha, headRef: String(event.pull_request?.head?.ref ?? "") };
}
export {
  runSweep
};
