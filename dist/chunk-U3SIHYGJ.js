import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  context,
  debug,
  error,
  exec,
  getInput,
  getOctokit,
  info,
  notice,
  setFailed,
  setOutput,
  setSecret,
  summary,
  warning
} from "./chunk-ERXRJASQ.js";
import {
  addedLines,
  createGitHub,
  postSuggestions,
  resolveUrl,
  upsertSection
} from "./chunk-DITQ3VA4.js";
import {
  changedLines,
  gitIn
} from "./chunk-RMHWGHCA.js";
import {
  annotate,
  plural
} from "./chunk-F3JSU6SK.js";
import {
  UserError,
  atFailLevel,
  defaultValues,
  inputsAt,
  publicName,
  readInput
} from "./chunk-6ZQEKFVW.js";

// packages/runner/connect.ts
import { setTimeout as sleep } from "node:timers/promises";

// packages/runner/log.ts
var actionsLog = {
  info: (line) => info(harmless(line)),
  // The toolkit escapes what becomes a command's message.
  warn: (line) => warning(line),
  debug: (line) => debug(line)
};
function harmless(text) {
  return text.replace(/^(\s*)::/gm, "$1\u200B::").replaceAll("##[", "##\u200B[");
}

// packages/runner/connect.ts
function connect(token, { owner, repo }) {
  if (token === null) throw new UserError("There is no token: leave the input `token` at its default.");
  return createGitHub({
    owner,
    repo,
    send: octokitSend(token),
    sleep,
    now: () => /* @__PURE__ */ new Date(),
    log: actionsLog.info,
    etags: /* @__PURE__ */ new Map()
  });
}
var requestMs = 3e4;
function octokitSend(token) {
  const octokit = getOctokit(token, { userAgent: "keep-pace" });
  return async ({ method, url, headers, body }) => {
    const request = {
      method,
      url: resolveUrl(context.apiUrl, url),
      headers: { ...headers },
      ...body && { data: body },
      request: { signal: AbortSignal.timeout(requestMs) }
    };
    try {
      return toResponse(await octokit.request(request));
    } catch (error2) {
      const { response } = error2;
      if (!response) throw error2;
      return toResponse(response);
    }
  };
}
function toResponse({ status, headers, data }) {
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
    // Octokit has parsed what was JSON; the client reads text.
    body: typeof data === "string" ? data : data === void 0 ? "" : JSON.stringify(data)
  };
}

// packages/runner/context.ts
function runContext(github) {
  const { owner, repo } = context.repo;
  return {
    owner,
    repo,
    eventName: context.eventName,
    event: context.payload,
    sha: context.sha,
    ref: context.ref,
    workflow: context.workflow,
    runId: context.runId,
    runAttempt: context.runAttempt,
    job: context.job,
    runnerName: process.env.RUNNER_NAME ?? null,
    serverUrl: context.serverUrl,
    pullRequest: pullRequest(),
    github
  };
}
function pullRequest() {
  const pull = context.payload.pull_request;
  if (!pull) return null;
  return {
    number: pull.number,
    headSha: pull.head?.sha,
    baseSha: pull.base?.sha,
    // A deleted fork has no repository left.
    fromFork: pull.head?.repo?.full_name !== pull.base?.repo?.full_name
  };
}

// packages/runner/exec.ts
var actionsExec = async (command, args, { cwd, input, env } = {}) => {
  const stdout = [];
  const stderr = [];
  const code = await exec(command, [...args], {
    silent: true,
    ignoreReturnCode: true,
    ...cwd && { cwd },
    ...env && { env: { ...processEnvironment(), ...env } },
    ...input && { input: Buffer.from(input) },
    listeners: {
      stdout: (chunk) => stdout.push(chunk),
      stderr: (chunk) => stderr.push(chunk)
    }
  });
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
};
function processEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => value ? [[name, value]] : [])
  );
}

// packages/runner/inputs.ts
function readInputs(command) {
  const values = defaultValues(command.inputs, "action");
  for (const [key, spec] of inputsAt(command.inputs, "action")) {
    const raw = getInput(publicName(key));
    if (raw !== "") values[key] = readInput(`Input ${publicName(key)}`, raw, spec);
  }
  return values;
}

// packages/runner/publish.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";

// packages/runner/annotations.ts
var print = { error, warning, notice };
async function printAnnotations(findings, host) {
  if (findings.length === 0) return;
  const changed = host.run?.pullRequest ? await linesOf(host, host.run.pullRequest) : null;
  const { shown, hidden } = annotate(findings, changed ? { changedLines: changed } : {});
  for (const { level, message, ...place } of shown) print[level](message, place);
  if (hidden > 0) host.log.info(`${plural(hidden, "more finding")}: see the job summary.`);
}
async function linesOf(host, { number, baseSha }) {
  const git = gitIn(host.exec, host.cwd, { trustOwner: true });
  const local = await changedLines(git, baseSha, "HEAD").catch(() => null);
  if (local) return local;
  try {
    const files = await host.run?.github?.listPullRequestFiles(number);
    return files ? new Map(files.map(({ filename, patch }) => [filename, addedLines(patch ?? "")])) : null;
  } catch (problem) {
    host.log.info(`The changed lines are not known: ${problem.message}`);
    return null;
  }
}

// packages/runner/comment.ts
var order = ["report", "check", "dockerfile", "workflow", "cache", "buildkit", "select", "shard"];
async function publishComment(section, comment, { run: run2, log }) {
  const pull = comment.pull === void 0 ? run2?.pullRequest?.number ?? null : comment.pull;
  if (!run2 || pull === null) return;
  if (!run2.github)
    return log.info("There is no token, so the pull request gets no comment: see the job summary.");
  if (run2.pullRequest?.fromFork && run2.eventName === "pull_request") {
    return log.info(
      "The token of a fork's pull request only reads, so there is no comment: see the job summary."
    );
  }
  const result = await upsertSection({
    github: run2.github,
    issue: pull,
    section,
    order,
    headline: comment.headline,
    markdown: comment.markdown,
    worthSaying: comment.worthSaying
  });
  if ("because" in result)
    log.info(`The pull request got no comment: ${result.because} See the job summary.`);
}

// packages/runner/suggestions.ts
async function publishSuggestions(suggestions, { run: run2, log }) {
  if (suggestions.length === 0) return;
  if (!run2?.pullRequest || !run2.github) {
    return log.info("Suggestions need a pull request and a token: the fixes are in the job summary.");
  }
  const { number, headSha } = run2.pullRequest;
  const result = await postSuggestions({ github: run2.github, pull: number, headSha, suggestions });
  if ("because" in result) log.info(`No suggestion was posted: ${result.because}`);
  if (result.outside.length > 0) {
    log.info(
      `${plural(result.outside.length, "fix", "fixes")} outside the lines of this pull request: see the job summary.`
    );
  }
}

// packages/runner/summary.ts
var maxBytes = 1024 * 1024;
var cutNote = "\n\nThe rest is left out: GitHub takes 1 MiB of summary a step.\n";
async function writeSummary(headline, markdown, log) {
  try {
    await summary.addRaw(fit(`### keep-pace: ${headline}

${markdown}
`)).write();
  } catch (error2) {
    log.warn(`The job summary could not be written: ${error2.message}`);
  }
}
function fit(text) {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxBytes) return text;
  const head = bytes.subarray(0, maxBytes - Buffer.byteLength(cutNote));
  return head.subarray(0, head.lastIndexOf("\n")).toString() + cutNote;
}

// packages/runner/publish.ts
async function publish(command, inputs, answer, host) {
  for (const [name, value] of Object.entries(answer.outputs ?? {})) {
    if (name in command.outputs) setOutput(name, value);
  }
  if ("sarif-file" in command.outputs && answer.sarif)
    setOutput("sarif-file", writeSarif(command.name, answer.sarif()));
  if (answer.comment) {
    await writeSummary(answer.comment.headline, answer.summary ?? answer.comment.markdown, host.log);
  }
  await printAnnotations(answer.findings ?? [], host);
  if (answer.suggestions) await publishSuggestions(answer.suggestions, host);
  if (answer.comment && inputs.comment === true) await publishComment(command.name, answer.comment, host);
  if (answer.files)
    await (await import("./artifact-XAXRLDWG.js")).uploadFiles(`keep-pace-${command.name}`, answer.files, host.log);
}
function writeSarif(name, document) {
  const file = join(process.env.RUNNER_TEMP ?? process.cwd(), `keep-pace-${name}.sarif`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

// packages/runner/action.ts
async function runAction(command) {
  try {
    await run(command);
  } catch (error2) {
    const bug = error2 instanceof UserError ? "" : "keep-pace has a bug, please report it: ";
    const text = error2 instanceof Error ? bug ? error2.stack ?? error2.message : error2.message : String(error2);
    const fail = command.neverFails ? warning : setFailed;
    fail(harmless(`${bug}${text}`));
  }
}
async function run(command) {
  const inputs = readInputs(command);
  const token = typeof inputs.token === "string" ? inputs.token : null;
  if (token) setSecret(token);
  const host = {
    door: "action",
    cwd: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    program: "keep-pace",
    log: actionsLog,
    exec: actionsExec,
    now: () => /* @__PURE__ */ new Date(),
    system: process,
    connect: async (owner, repo) => connect(token, { owner, repo }),
    run: runContext(token ? connect(token, context.repo) : null)
  };
  const answer = await command.run(inputs, host);
  await publish(command, inputs, answer, host);
  if (answer.ok === false || atFailLevel(answer, inputs.failOn)) {
    setFailed(`keep-pace ${command.name}: ${answer.comment?.headline ?? "the answer is no"}`);
  }
}

export {
  runAction
};
