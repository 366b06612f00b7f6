import { type PlannedEntry, planEntries, repositoryOf } from "@keep-pace/caching";
import type { Edit, Refusal } from "@keep-pace/findings";
import type { Install, Tool } from "../jobs/installs.ts";
import type { Step } from "../model.ts";
import { pinned } from "../pins.ts";
import { type Change, spliced } from "../splice.ts";
import type { Subject } from "../subject.ts";

/** How to give an install its cache. */
export type Proposal =
  | {
      readonly kind: "change";
      readonly safety: "safe" | "unsafe";
      readonly description: string;
      readonly edits: readonly Edit[];
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

const refuse = (code: string, message: string): Proposal => ({ kind: "refused", refusal: { code, message } });

/** The action that sets a tool up and caches for it when asked, and since which major. */
const setups: Partial<Record<Tool, { action: string; since: number; cache: string; input?: string }>> = {
  npm: { action: "actions/setup-node", since: 3, cache: "npm" },
  yarn: { action: "actions/setup-node", since: 3, cache: "yarn" },
  pnpm: { action: "actions/setup-node", since: 3, cache: "pnpm" },
  pip: { action: "actions/setup-python", since: 3, cache: "pip" },
  poetry: { action: "actions/setup-python", since: 3, cache: "poetry" },
  pipenv: { action: "actions/setup-python", since: 3, cache: "pipenv" },
  maven: { action: "actions/setup-java", since: 3, cache: "maven" },
  gradle: { action: "actions/setup-java", since: 3, cache: "gradle" },
  go: { action: "actions/setup-go", since: 3, cache: "true" },
  nuget: { action: "actions/setup-dotnet", since: 4, cache: "true" },
  bundler: { action: "ruby/setup-ruby", since: 1, cache: "true", input: "bundler-cache" },
};

/** Turns on the cache of the setup action that the job has; Rust gets a step of its own. */
export function proposeCache(install: Install, subject: Subject): Proposal {
  if (install.tool === "cargo") return proposeRustCache(install);
  const setup = setups[install.tool];
  if (!setup) {
    return proposeCacheStep(
      install,
      subject,
      "no-setup-action",
      `Add a cache step for ${install.tool} with the hash of ${install.lock} in its key; no action of this job offers one.`,
    );
  }
  const step = stepBefore(install, setup.action);
  if (!step) {
    return proposeCacheStep(
      install,
      subject,
      "no-setup-step",
      `Add ${setup.action} with ${setup.input ?? "cache"}: ${setup.cache} in front of the install; the job has no such step.`,
    );
  }
  if (step.uses?.major != null && step.uses.major < setup.since) {
    return refuse(
      "old-setup-action",
      `Update ${setup.action} first: its version ${step.uses.major} is older than its cache.`,
    );
  }
  return missingBefore(step, install, subject) ?? change(step, install, setup, subject);
}

/** The last step of `action` in front of the install. */
function stepBefore({ step }: Install, action: string): Step | undefined {
  const { steps } = step.job;
  return steps.slice(0, steps.indexOf(step)).findLast(({ uses }) => uses?.repository === action);
}

/** The setup action asks the manager where its cache lies, so the manager must be there first. */
function missingBefore(setup: Step, { tool, lock, step }: Install, subject: Subject): Proposal | null {
  const { steps } = step.job;
  const before = steps.slice(0, steps.indexOf(setup));
  const ran = (pattern: RegExp) =>
    before.some((each) => each.commands.some(({ words }) => pattern.test(words.join(" "))));
  const used = (repository: RegExp) => before.some(({ uses }) => uses && repository.test(uses.repository));
  const corepack = () => ran(/\bcorepack enable\b/);
  if (tool === "pnpm" && !used(/^pnpm\/|^jdx\/mise/) && !corepack() && !ran(/\bi(nstall)?\b.*\bpnpm\b/)) {
    return refuse(
      "manager-later",
      "Move the step that installs pnpm in front of actions/setup-node, then set its cache: pnpm.",
    );
  }
  const isBerry = tool === "yarn" && !(subject.text(lock) ?? "").includes("# yarn lockfile v1");
  if (isBerry && !corepack()) {
    return refuse(
      "manager-later",
      'Run "corepack enable" in front of actions/setup-node, then set its cache: yarn.',
    );
  }
  if (
    (tool === "poetry" || tool === "pipenv") &&
    !ran(new RegExp(`\\b${tool}\\b`)) &&
    !used(new RegExp(tool))
  ) {
    return refuse(
      "manager-later",
      `Install ${tool} in front of actions/setup-python, then set its cache: ${tool}.`,
    );
  }
  return null;
}

function change(
  setup: Step,
  install: Install,
  { action, cache, input = "cache" }: { action: string; cache: string; input?: string },
  subject: Subject,
): Proposal {
  const path = dependencyPath(install, setup, subject);
  const values: Record<string, string | boolean> = { [input]: cache === "true" ? true : cache };
  if (path !== null) values["cache-dependency-path"] = path;
  const edits = spliced(setup.source, withInputs(setup, values));
  const description = `set ${input}: ${cache} of ${action}${path === null ? "" : ` for ${path}`}`;
  if (!edits) {
    return refuse(
      "cannot-splice",
      `Do it by hand: ${description}. The step is written in a way that cannot be changed without touching more.`,
    );
  }
  // The manager may be missing from an image; setup-ruby's cache installs by itself, too.
  const surprising = setup.job.value.get("container") !== null || install.tool === "bundler";
  return { kind: "change", safety: surprising ? "unsafe" : "safe", description, edits };
}

/** Sets inputs of a step that may have no `with` yet. */
export function withInputs(step: Step, values: Readonly<Record<string, string | boolean>>): Change[] {
  const inputs = step.value.get("with");
  if (!inputs) return [{ set: [...step.value.path, "with"], to: values, after: "uses" }];
  return Object.entries(values).map(([key, to]) => ({ set: [...step.value.path, "with", key], to }));
}

/** The lock file, where the action would not look for it by itself. */
function dependencyPath({ tool, lock, step }: Install, setup: Step, subject: Subject): string | null {
  if (setup.input("cache-dependency-path") !== null || tool === "bundler") return null;
  const moved = step.job.steps.find(({ uses }) => uses?.action === "actions/checkout")?.input("path");
  const path = moved == null ? lock : `${moved.replace(/^\.\/|\/$/g, "")}/${lock}`;
  const inRoot = !path.includes("/");
  if (tool === "maven" || tool === "gradle") return null;
  if (tool !== "pip") return inRoot ? null : path;
  const names = subject.files.paths.map((each) => each.slice(each.lastIndexOf("/") + 1));
  if (lock.endsWith("requirements.txt") && /(^|\/)requirements\.txt$/.test(lock)) return null;
  if (lock.endsWith("pyproject.toml") && !names.includes("requirements.txt")) return null;
  return path;
}

/** What the cache command plans for a manager, by repository. */
const plans = new WeakMap<Subject, ReturnType<typeof repositoryOf>>();

function plannedEntry({ tool }: Install, subject: Subject): PlannedEntry | undefined {
  const repository = plans.get(subject) ?? repositoryOf(subject.files);
  plans.set(subject, repository);
  const machine = { os: "Linux", arch: "X64", tools: {}, env: {} } as const;
  const entries = planEntries({ repository, machine, only: [tool], epoch: () => "1", commit: null });
  return entries.find(({ store }) => store.kind === "verified" && !store.rolling);
}

/** A step of actions/cache with the paths and keys that the cache command plans; else the reason for none. */
function proposeCacheStep(install: Install, subject: Subject, code: string, message: string): Proposal {
  const { step, tool } = install;
  const entry = plannedEntry(install, subject);
  const pin = pinned("actions/cache");
  const index = step.value.path.at(-1);
  // Paths are those of one system, and of a repository that lies where it is usually checked out.
  const usual =
    step.job.systems.join() === "Linux" &&
    !step.job.steps.some(({ uses, input }) => uses?.action === "actions/checkout" && input("path") !== null);
  if (!entry || pin === null || !usual || typeof index !== "number") return refuse(code, message);
  const own = (key: string) => key.replace(/^keep-pace-/, "");
  const inputs = {
    path: entry.paths.join("\n"),
    key: own(entry.template),
    "restore-keys": entry.templateRestoreKeys.map(own).join("\n"),
  };
  const edits = spliced(step.source, [{ insert: step.value.path, item: { uses: pin, with: inputs } }]);
  if (!edits) return refuse(code, message);
  return {
    kind: "change",
    safety: "unsafe",
    description: `restore the downloads of ${tool} with actions/cache in front of the install`,
    edits,
  };
}

const rustCache = "Swatinem/rust-cache";

/** A step behind the toolchain and in front of what it caches for. */
function proposeRustCache({ step }: Install): Proposal {
  const pin = pinned(rustCache);
  const index = step.value.path.at(-1);
  const edits =
    pin === null || typeof index !== "number"
      ? null
      : spliced(step.source, [{ insert: step.value.path, item: { uses: pin } }]);
  if (!edits) return refuse("cannot-splice", `Add ${rustCache} in front of the first cargo step.`);
  return {
    kind: "change",
    safety: "unsafe",
    description: `add ${rustCache}, an action of a third party, in front of the first cargo step`,
    edits,
  };
}
