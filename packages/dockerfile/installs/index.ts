import { bun } from "./bun.ts";
import { bundler } from "./bundler.ts";
import { composer } from "./composer.ts";
import { dotnet } from "./dotnet.ts";
import { go } from "./go.ts";
import type { Draft, Invocation, Manager, PlainCommand, Plan, Project } from "./install.ts";
import { refuse } from "./install.ts";
import { mix } from "./mix.ts";
import { npm } from "./npm.ts";
import { pdm } from "./pdm.ts";
import { pip } from "./pip.ts";
import { pipenv } from "./pipenv.ts";
import { pnpm } from "./pnpm.ts";
import { poetry } from "./poetry.ts";
import { uv } from "./uv.ts";
import { yarn } from "./yarn.ts";

/** Every package manager whose installs are known. */
export const managers: Readonly<Record<string, Manager>> = {
  npm,
  yarn,
  pnpm,
  bun,
  pip,
  pipenv,
  poetry,
  pdm,
  uv,
  go,
  composer,
  bundler,
  dotnet,
  mix,
};

export interface RecognisedInstall {
  readonly manager: Manager;
  readonly invocation: Invocation;
}

/** The tools of all managers, so that other commands are not put to each of them. */
const tools =
  /(^|\/)(npm|yarn|yarnpkg|pnpm|bun|pip|python|pipenv|poetry|pdm|uv|go|composer|php|bundle|dotnet|mix)[\w.]*$/;

/** The install that a command is, `null` when it is none. */
export function recogniseInstall(command: PlainCommand): RecognisedInstall | null {
  const [tool = ""] = command.words;
  if (tool.length > 200 || !tools.test(tool)) return null;
  for (const manager of Object.values(managers)) {
    const invocation = manager.recognise(command);
    if (invocation !== null) return { manager, invocation };
  }
  return null;
}

/** What an install reads and writes in a project. */
export function planInstall({ manager, invocation }: RecognisedInstall, project: Project): Plan {
  const draft: Draft = {
    inputs: new Set(),
    directories: new Set(),
    outputs: new Set(),
    absent: new Set(),
    refusals: [],
  };
  for (const option of invocation.unknown) {
    refuse(draft, "unknown-option", `The option ${option} of ${manager.name} is not known here.`);
  }
  manager.inspect(invocation, project, draft);
  return {
    inputs: [...draft.inputs].sort(),
    directories: [...draft.directories].sort(),
    outputs: [...draft.outputs],
    absent: [...draft.absent].sort(),
    refusals: draft.refusals,
  };
}

/** The manifests that an invocation reads first: those it names, else the manager's own. */
export function manifestNames(manager: Manager, { options }: Invocation): readonly string[] {
  const named = ["-r", "--requirement"].flatMap((name) => options.get(name) ?? []);
  return manager.name === "pip" ? named : manager.manifests;
}
