import { constantPart } from "../expressions.ts";
import type { Step, Uses } from "../model.ts";
import type { Subject } from "../subject.ts";
import { isLocal } from "../uses.ts";
import type { Tool } from "./installs.ts";
import { storesAt } from "./stores.ts";

/** What a step does for the caching of dependencies. */
export interface Cached {
  /** What it keeps; `"all"` when it may keep anything. */
  readonly tools: readonly Tool[] | "all";
  /** True where the workflow asks for it, false for what an action does unless told otherwise. */
  readonly explicit: boolean;
}

const nothing: Cached = { tools: [], explicit: false };
const all: Cached = { tools: "all", explicit: false };
const node: readonly Tool[] = ["npm", "yarn", "pnpm"];

/** Which tools' dependencies a step keeps, or was told not to keep: either way somebody has thought of it. */
export function cachedBy(step: Step, subject: Subject): Cached {
  const known = read.get(step);
  if (known) return known;
  const cached = readCached(step, subject);
  read.set(step, cached);
  return cached;
}

const read = new WeakMap<Step, Cached>();

function readCached(step: Step, subject: Subject): Cached {
  const { uses } = step;
  if (step.opaque) return all;
  if (!uses || isLocal(uses)) return nothing;
  const known = actions[uses.repository];
  if (known) return known(step, uses, subject);
  return unknownAction(step, uses);
}

type Reader = (step: Step, uses: Uses, subject: Subject) => Cached;

const asked = (tools: readonly Tool[]): Cached => ({ tools, explicit: true });
const byDefault = (tools: readonly Tool[]): Cached => ({ tools, explicit: false });
const isTrue = (text: string | null) => text !== null && !/^(false|)$/i.test(text);

const gradle: Reader = (step) => (step.input("cache-disabled") === "true" ? nothing : byDefault(["gradle"]));
const rustCache: Reader = () => asked(["cargo"]);

const actions: Readonly<Record<string, Reader>> = {
  "actions/cache": cacheStep,
  "actions/setup-node": setupNode,
  "actions/setup-python": (step) => namedTools(step.input("cache"), ["pip", "poetry", "pipenv"]),
  "actions/setup-java": (step) => namedTools(step.input("cache"), ["maven", "gradle"]),
  "actions/setup-go": (step, uses) => {
    const cache = step.input("cache");
    if (cache !== null) return { tools: ["go"], explicit: cache === "true" };
    return uses.major !== null && uses.major < 4 ? nothing : byDefault(["go"]);
  },
  "actions/setup-dotnet": (step) => (isTrue(step.input("cache")) ? asked(["nuget"]) : nothing),
  "ruby/setup-ruby": (step) => (isTrue(step.input("bundler-cache")) ? asked(["bundler"]) : nothing),
  "astral-sh/setup-uv": (step) => ({ tools: ["pip"], explicit: step.input("enable-cache") === "true" }),
  "pnpm/action-setup": (step) => (isTrue(step.input("cache")) ? asked(["pnpm"]) : nothing),
  "swatinem/rust-cache": rustCache,
  "leafwing-studios/cargo-cache": rustCache,
  "mozilla-actions/sccache-action": rustCache,
  "actions-rust-lang/setup-rust-toolchain": (step) =>
    step.input("cache") === "false" ? nothing : byDefault(["cargo"]),
  "moonrepo/setup-rust": (step) => (step.input("cache") === "false" ? nothing : byDefault(["cargo"])),
  "gradle/actions": gradle,
  "gradle/gradle-build-action": gradle,
  "github/codeql-action": () => nothing,
  "ramsey/composer-install": () => byDefault(["composer"]),
};

/** npm caches by itself where `package.json` says that npm is used, since version 5. */
function setupNode(step: Step, uses: Uses, subject: Subject): Cached {
  const cache = step.input("cache");
  if (cache) return namedTools(cache, node);
  if (step.input("package-manager-cache") === "false") return byDefault(node);
  if (uses.major !== null && uses.major < 5) return nothing;
  const manifest = subject.text("package.json") ?? "";
  return /"packageManager"\s*:\s*"npm@|"packageManager"\s*:\s*\{[^}]*"name"\s*:\s*"npm"/.test(manifest)
    ? byDefault(["npm"])
    : nothing;
}

function namedTools(value: string | null, tools: readonly Tool[]): Cached {
  if (!value || value === "false") return nothing;
  const named = tools.filter((tool) => tool === value);
  // Which one an expression chooses is not known.
  return asked(named.length > 0 ? named : tools);
}

/** The paths that an `actions/cache` step keeps, one each. */
function cachedPaths(step: Step): string[] {
  return (step.input("path") ?? "").split("\n").flatMap((line) => line.trim() || []);
}

function cacheStep(step: Step, uses: Uses): Cached {
  if (uses.action === "actions/cache/save" || step.input("lookup-only") === "true") return nothing;
  return fromPaths(step);
}

function fromPaths(step: Step): Cached {
  const paths = cachedPaths(step);
  const tools = paths.flatMap((path) => storesAt(path).map(({ tool }) => tool));
  const known = tools.filter((tool): tool is Tool => tool !== "browser" && tool !== "compiler");
  if (paths.every((path) => storesAt(path).length > 0)) return asked([...new Set(known)]);
  const opaque = paths.some((path) => path.includes("${{") || path.includes("$"));
  if (!opaque && paths.length > 0) return asked([...new Set(known)]);
  // The path comes from somewhere else; key and name usually say what it holds.
  const hints = `${step.input("key") ?? ""} ${paths.join(" ")} ${step.name} ${step.id ?? ""}`.toLowerCase();
  const hinted = (Object.keys(hintWords) as Tool[]).filter((tool) => hintWords[tool]?.test(hints));
  if (hinted.length > 0) return asked([...new Set([...known, ...hinted])]);
  const telling = constantPart(step.input("key") ?? "").replace(/[-_|v\d.\s]/g, "");
  return telling.length > 2 ? asked([...new Set(known)]) : { tools: "all", explicit: true };
}

const hintWords: Partial<Record<Tool, RegExp>> = {
  npm: /\bnpm|node/,
  yarn: /yarn|node/,
  pnpm: /pnpm|node/,
  pip: /pip|python|venv|requirements/,
  poetry: /poetry|venv/,
  pipenv: /pipenv|venv/,
  maven: /maven|m2|pom/,
  gradle: /gradle/,
  go: /\bgo\b|golang|go-/,
  cargo: /cargo|rust/,
  bundler: /bundle|gem|ruby/,
  composer: /composer|php/,
  nuget: /nuget|dotnet/,
};

/** Actions that nobody here knows: those that say "cache", prepare a whole project or install may keep anything. */
function unknownAction(step: Step, { action }: Uses): Cached {
  const name = action.slice(action.indexOf("/") + 1);
  if (/cache/.test(name)) return step.input("path") === null ? all : fromPaths(step);
  if (
    /(^|-|\/)(setup|environment|prepare|bootstrap|init)$|setup-(project|env|environment|deps|ci|workspace|repo|monorepo)\b|mise|devbox/.test(
      name,
    )
  ) {
    return all;
  }
  if (!/install|deps|dependenc/.test(name)) return nothing;
  return byDefault((Object.keys(hintWords) as Tool[]).filter((tool) => hintWords[tool]?.test(name)));
}
