import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);

// packages/changes/git.ts
var settings = [
  "--no-pager",
  "--no-optional-locks",
  ...[
    "core.quotePath=false",
    "core.fsmonitor=false",
    "http.lowSpeedLimit=1000",
    "http.lowSpeedTime=20"
  ].flatMap((setting) => ["-c", setting])
];
var environment = { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
function gitIn(start, folder, options = {}) {
  const trust = options.trustOwner ? ["-c", "safe.directory=*"] : [];
  return (args, { input } = {}) => start("git", [...settings, ...trust, ...args], {
    cwd: folder,
    env: environment,
    ...input && { input }
  });
}
var decoder = new TextDecoder();
function fields(stdout) {
  const parts = decoder.decode(stdout).split("\0");
  if (parts.at(-1) === "") parts.pop();
  return parts;
}
function line(stdout) {
  return decoder.decode(stdout).replace(/\r?\n$/, "");
}

// packages/changes/history.ts
var mark = "";
var header = /^\x01([0-9a-f]{40,64}) (\d+) (.*)$/;
async function readHistory(git, limit, below = "") {
  const log = await git([
    "log",
    "--first-parent",
    "--diff-merges=first-parent",
    "--no-renames",
    "--no-ext-diff",
    "--name-only",
    "-z",
    `--format=${mark}%H %ct %P`,
    `--max-count=${limit}`,
    "--full-diff",
    "HEAD",
    "--",
    ...below === "" ? [] : [`:(top,literal)${below}`]
  ]);
  if (log.code !== 0) return null;
  return { commits: parseLog(fields(log.stdout)), shallow: await isShallow(git) };
}
function parseLog(entries) {
  const commits = [];
  for (const entry of entries) {
    const start = header.exec(entry);
    if (start) {
      const [, sha = "", seconds, parents] = start;
      commits.push({ sha, at: new Date(Number(seconds) * 1e3), paths: [], hasParent: parents !== "" });
    } else {
      const commit = commits.at(-1);
      commit?.paths.push(commit.paths.length === 0 ? entry.replace(/^\n/, "") : entry);
    }
  }
  return commits.filter((commit) => commit.hasParent).map(({ sha, at, paths }) => ({ sha, at, paths }));
}
async function isShallow(git) {
  const answer = await git(["rev-parse", "--is-shallow-repository"]);
  return answer.code === 0 && line(answer.stdout) === "true";
}
async function deepen(git, commits, ref) {
  const head = await git(["rev-parse", "--verify", "HEAD^{commit}"]);
  if (head.code !== 0) return "there is no commit";
  let problem = "";
  for (const wanted of [line(head.stdout), ...ref ? [ref] : []]) {
    const answer = await git([
      "fetch",
      "--no-tags",
      "--quiet",
      `--deepen=${commits}`,
      "--filter=blob:none",
      "--end-of-options",
      "origin",
      wanted
    ]);
    if (answer.code === 0) return null;
    problem = answer.stderr.trim().split("\n").at(-1) ?? "";
  }
  return problem || "git fetch failed";
}

// packages/changes/repository.ts
async function findRoot(git) {
  const answer = await git(["rev-parse", "--show-toplevel"]).catch(() => null);
  return answer?.code === 0 ? line(answer.stdout) : null;
}
async function listFiles(git) {
  const [staged, others, deleted] = await Promise.all([
    git(["ls-files", "-z", "--stage"]),
    git(["ls-files", "-z", "--others", "--exclude-standard"]),
    git(["ls-files", "-z", "--deleted"])
  ]);
  if (staged.code !== 0 || others.code !== 0) return null;
  const gone = new Set(fields(deleted.stdout));
  const tracked = /* @__PURE__ */ new Set();
  for (const entry of fields(staged.stdout)) {
    const [meta = "", path = ""] = entry.split(/\t(.*)/s, 2);
    if (!meta.startsWith(submoduleMode) && !gone.has(path)) tracked.add(path);
  }
  const untracked = fields(others.stdout).filter((path) => !path.endsWith("/"));
  return { tracked: [...tracked].sort(), paths: [.../* @__PURE__ */ new Set([...tracked, ...untracked])].sort() };
}
var submoduleMode = "160000";

// packages/changes/lines.ts
async function changedLines(git, base, head) {
  const answer = await git([
    "diff",
    "--unified=0",
    "--no-color",
    "--no-ext-diff",
    "--no-renames",
    "--diff-filter=AM",
    // One file a prefix-free header that no file name can forge: names with odd bytes come quoted.
    "--no-prefix",
    "--end-of-options",
    base,
    head,
    "--"
  ]);
  return answer.code === 0 ? parseDiff(new TextDecoder().decode(answer.stdout)) : null;
}
function parseDiff(diff) {
  const changed = /* @__PURE__ */ new Map();
  let lines = /* @__PURE__ */ new Set();
  let body = 0;
  for (const row of diff.split("\n")) {
    if (body > 0 && /^[-+ ]/.test(row)) {
      body -= 1;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (hunk) {
      const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
      for (let at = start; at < start + added; at += 1) lines.add(at);
      body = removed + added;
    } else if (row.startsWith("+++ ")) {
      lines = /* @__PURE__ */ new Set();
      changed.set(unquote(row.slice(4).replace(/\t$/, "")), lines);
    }
  }
  return changed;
}
var escapes = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };
function unquote(name) {
  if (!name.startsWith('"')) return name;
  const bytes = [];
  const inner = name.slice(1, -1);
  for (let at = 0; at < inner.length; ) {
    const character = String.fromCodePoint(inner.codePointAt(at) ?? 63);
    at += character.length;
    if (character !== "\\") {
      bytes.push(...new TextEncoder().encode(character));
      continue;
    }
    const octal = /^[0-7]{3}/.exec(inner.slice(at, at + 3))?.[0];
    bytes.push(octal ? Number.parseInt(octal, 8) : escapes[inner[at] ?? ""] ?? 63);
    at += octal ? 3 : 1;
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

export {
  gitIn,
  readHistory,
  isShallow,
  deepen,
  changedLines,
  findRoot,
  listFiles
};
