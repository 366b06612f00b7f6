import { costOf } from "../cost.ts";
import { fixOrRefusal, toPlace, type Verdict } from "../finding.ts";
import { runRate } from "../frequency.ts";
import type { Job, Step } from "../model.ts";
import { spliced } from "../splice.ts";
import type { Subject } from "../subject.ts";
import { isFrequent } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** Ten years of history for a job that looks at one commit. */
export const fullClone: Rule = {
  id: "full-clone",
  severity: "note",
  summary: "A job clones the whole history although none of its steps looks at it.",
  check: (subject) =>
    subject.jobs
      .filter(({ workflow }) => isFrequent(workflow, subject.workflows))
      .flatMap((job) => verdict(job, subject) ?? []),
};

function verdict(job: Job, subject: Subject): Verdict | null {
  const checkout = job.steps.find(
    (step) => step.uses?.action === "actions/checkout" && step.input("fetch-depth") === "0",
  );
  if (!checkout || !job.steps.every((step) => step === checkout || needsNoHistory(step, subject)))
    return null;
  const edits = spliced(checkout.source, [{ set: [...checkout.value.path, "with", "fetch-depth"], to: 1 }]);
  return {
    place: toPlace(checkout),
    message: `Job ${job.id} clones the whole history (fetch-depth: 0), and no step of it looks at more than one commit: leave fetch-depth out.`,
    ...fixOrRefusal(edits, "unsafe", "clone the one commit"),
    cost: costOf(subject.history, "clone", [runRate(job, subject.history)]),
  };
}

/** Actions that are known to read files alone. */
const plainActions =
  /^(actions\/(checkout|setup-\w+|cache|upload-artifact|download-artifact)|docker\/(setup-buildx|setup-qemu|login|build-push)-action|pnpm\/action-setup|astral-sh\/setup-uv|dtolnay\/rust-toolchain|swatinem\/rust-cache|ruby\/setup-ruby|gradle\/actions|oven-sh\/setup-bun|denoland\/setup-deno)/;
/** Commands that read files alone; what a script of the project does is looked up. */
const plainCommands =
  /^(npm (ci|install|i)|pnpm (install|i)|yarn( install)?$|pip install -r|go (test|build|vet|mod download)|cargo (test|build|check|clippy|fmt)|node --test|npx (tsc|vitest|jest|eslint|prettier)|tsc|vitest|jest|eslint|prettier|mocha|pytest|ruff|mypy|echo|mkdir|cd|cp|ls|cat|export|set)\b/;

function needsNoHistory({ uses, commands, run, opaque }: Step, subject: Subject): boolean {
  if (opaque) return false;
  if (uses) return plainActions.test(uses.action);
  if (run === null) return true;
  return commands.length > 0 && commands.every(({ words }) => isPlain(words, subject));
}

function isPlain(words: readonly string[], subject: Subject, depth = 0): boolean {
  const text = words.join(" ");
  const [, script] =
    /^(?:npm|pnpm|yarn) (?:run |run-script )?([\w:.-]+)$/.exec(text.replace(/ --.*$/, "")) ?? [];
  const body = script === undefined || plainCommands.test(text) ? null : scriptOf(script, subject);
  if (body != null && depth < 4) {
    return body.split(/&&|;/).every((part) => isPlain(part.trim().split(/\s+/), subject, depth + 1));
  }
  return plainCommands.test(text) && !/\bgit\b|changed|since|affected/.test(text);
}

function scriptOf(name: string, subject: Subject): string | null {
  const [, body] =
    new RegExp(`"${name.replace(/[.]/g, "\\.")}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(
      subject.text("package.json") ?? "",
    ) ?? [];
  return body ?? null;
}
