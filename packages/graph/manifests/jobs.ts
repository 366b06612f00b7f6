import { parse } from "yaml";
import { parse as parseJson } from "../jsonc.ts";
import { join } from "../tree.ts";
import { recordOf } from "./change.ts";
import { type Command, commandsOf, type Scripts, scriptsOf, startsTests } from "./scripts.ts";

/** The text of a file of the repository, nothing for one that is not there or not known. */
export type TextOf = (path: string) => string | undefined;

/** What a workflow says, `{}` for one that is not there. @throws for what is no workflow. */
export function readWorkflow(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  const options = { maxAliasCount: 100, logLevel: "silent", prettyErrors: false, uniqueKeys: false } as const;
  const value: unknown = parse(text, options);
  // An alias may lead back to where it stands, which no comparison ends of.
  JSON.stringify(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("no workflow");
  return value as Readonly<Record<string, unknown>>;
}

/** What the steps of a job run, in their order; `null` for a job of another repository. */
export function commandsOfJob(job: unknown, textOf: TextOf): Command[] | null {
  const { uses, steps, defaults } = recordOf(job);
  if (typeof uses === "string") return uses.startsWith("./") ? [] : null;
  if (!Array.isArray(steps)) return null;
  const folder = recordOf(recordOf(defaults).run)["working-directory"];
  return steps.flatMap((step) => commandsOfStep(recordOf(step), folder, textOf));
}

function commandsOfStep(step: Readonly<Record<string, unknown>>, folder: unknown, textOf: TextOf): Command[] {
  const { run, uses, with: given, parallel } = step;
  if (Array.isArray(parallel)) {
    const found = parallel.flatMap((one) => commandsOfStep(recordOf(one), folder, textOf));
    return [...found, ...found];
  }
  if (typeof run === "string") {
    const scripts = scriptsAt(step["working-directory"] ?? folder ?? "", textOf);
    return scripts === null ? [{ kind: "unknown", text: run }] : commandsOf(run, scripts);
  }
  return [typeof uses === "string" ? commandOfAction(uses, recordOf(given)) : { kind: "unknown", text: "" }];
}

function scriptsAt(folder: unknown, textOf: TextOf): Scripts | null {
  if (typeof folder !== "string" || /[$*]|\.\./.test(folder)) return null;
  const text = textOf(join(folder.replace(/^\.\/?/, "").replace(/\/+$/, ""), "package.json"));
  return text === undefined ? {} : scriptsOf(parseJson(text));
}

const setUp =
  /^(?:actions\/(?:checkout|setup-[\w-]+|upload-artifact|github-script|labeler|stale|cache\/save)|pnpm\/action-setup|oven-sh\/setup-bun|denoland\/setup-deno|volta-cli\/action|codecov\/codecov-action|coverallsapp\/github-action|step-security\/harden-runner|browser-actions\/setup-[\w-]+|github\/codeql-action\/[\w-]+|dorny\/paths-filter|tj-actions\/changed-files|autofix-ci\/action)@/;

function commandOfAction(action: string, given: Readonly<Record<string, unknown>>): Command {
  if (setUp.test(action)) return { kind: "idle" };
  if (/^actions\/cache(?:\/restore)?@/.test(action)) {
    const paths = String(given.path ?? "$")
      .split("\n")
      .filter((line) => line.trim() !== "");
    // What lies outside of the checkout or is installed is nobody's built file.
    return { kind: paths.every((line) => /^\s*~|node_modules\/?\s*$/.test(line)) ? "idle" : "makes" };
  }
  const isOwn = /^\.|^docker:/.test(action);
  const isTold = /"(?:run|command|script|cmd|build|start)"/.test(JSON.stringify(given));
  return isOwn || isTold || startsTests(action) || /shard|tox|nox|cypress|playwright|retry/i.test(action)
    ? { kind: "unknown", text: action }
    : { kind: "makes" };
}
