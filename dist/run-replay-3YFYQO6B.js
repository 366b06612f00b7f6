import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  isDockerfile,
  lintDockerfile,
  missRate,
  readDockerfile,
  readSubject,
  touchesAbove,
  withFix
} from "./chunk-3NAW2KZJ.js";
import "./chunk-Q6TD7D3Q.js";
import {
  filesInScope,
  openWorkspace,
  workspaceHistory
} from "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import {
  percent,
  plural
} from "./chunk-A3FMRNLJ.js";
import {
  UserError,
  visible
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/dockerfile/replay.ts
var makesLayer = /* @__PURE__ */ new Set(["RUN", "COPY", "ADD", "WORKDIR"]);
var maxRounds = 20;
function replayDockerfile(input) {
  const before = readSubject(input);
  if ("rule" in before) return [];
  const fixed = readSubject({ ...input, files: fixAll(input) });
  const after = "rule" in fixed ? before : fixed;
  const ratesAfter = rates(after);
  const seen = /* @__PURE__ */ new Map();
  return rates(before).map(({ source, line, text, rate }) => {
    const nth = seen.get(source) ?? 0;
    seen.set(source, nth + 1);
    const same = ratesAfter.filter((each) => each.source === source)[nth];
    return { line, text, missRateBefore: rate, missRateAfter: same ? same.rate : null };
  });
}
function fixAll(input) {
  let { files } = input;
  for (let round = 0; round < maxRounds; round++) {
    const fix = lintDockerfile({ ...input, files }).find((finding) => finding.fix?.safety === "safe")?.fix;
    if (!fix) break;
    files = withFix(files, fix);
  }
  return files;
}
function rates(subject) {
  const { dockerfile, history } = subject;
  return dockerfile.instructions.map((instruction) => {
    const stage = dockerfile.stages.find(({ instructions }) => instructions.includes(instruction));
    const rate = stage && makesLayer.has(instruction.keyword) ? missRate(history, touchesAbove(subject, stage, instruction, true)) : null;
    return {
      source: instruction.source.trim(),
      line: instruction.startLine,
      text: `${instruction.keyword} ${instruction.value}`.replace(/\s+/g, " ").trim(),
      rate
    };
  });
}

// packages/dockerfile/commands/run-replay.ts
async function runReplay(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const path = theDockerfile(workspace);
  const read = readDockerfile(workspace.files, path);
  if (typeof read === "string") throw new UserError(read);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const instructions = replayDockerfile({ path, files: workspace.files, history });
  const commits = history?.commits.length ?? 0;
  return {
    json: { commits, instructions, build: null },
    text: (style) => table(path, commits, instructions, style),
    markdown: () => ""
  };
}
function theDockerfile(workspace) {
  const [path, ...others] = filesInScope(workspace, isDockerfile);
  const named = workspace.scopes[0]?.named ?? ".";
  if (path === void 0) throw new UserError(`There is no Dockerfile below ${named}: name one.`);
  if (others.length === 0) return path;
  throw new UserError(
    `There are ${others.length + 1} Dockerfiles below ${named}, such as ${path}: name the one to replay.`
  );
}
function table(path, commits, instructions, { width }) {
  if (commits === 0) {
    return `There is no history to replay on ${visible(path)}: it needs commits to look back at.`;
  }
  const rows = instructions.map(({ line, text, missRateBefore, missRateAfter }) => {
    const shares = [missRateBefore, missRateAfter].map(
      (rate) => (rate === null ? "" : percent(rate)).padStart(10)
    );
    return `${shares.join("")}  ${String(line).padStart(4)}  ${visible(text)}`.slice(0, Math.max(width, 40));
  });
  const head = `${"misses".padStart(10)}${"after fix".padStart(10)}  ${"line".padStart(4)}  ${visible(path)}, ${plural(commits, "commit")}`;
  return [head, ...rows].join("\n");
}
export {
  runReplay
};
