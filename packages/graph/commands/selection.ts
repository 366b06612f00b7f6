import { readSnapshot } from "@keep-pace/changes";
import type { Host } from "@keep-pace/command";
import { openWorkspace, type Workspace } from "@keep-pace/workspace";
import { type Facts, noFacts } from "../scan/facts.ts";
import { scan } from "../scan/index.ts";
import type { Reason } from "../seeds.ts";
import { runAll, type SelectInput, type Selection, selectTests } from "../select.ts";
import { discoverTests } from "../tests/discover.ts";
import { treeOf } from "../tree.ts";
import { readEvidence } from "./evidence.ts";
import type { RangeInputs } from "./inputs.ts";
import { isSetUp, type Sources, sourcesOf } from "./sources.ts";
import { type Changed, whatChanged } from "./what-changed.ts";

export interface Selected extends Changed {
  readonly selection: Selection;
}

/** Selects for what changed. Where that is not known, and where selecting itself fails, everything runs. */
export async function selectFor(inputs: RangeInputs, host: Host): Promise<Selected> {
  const workspace = await openWorkspace(host, ["."]);
  const changed = await whatChanged(inputs, host, workspace.git);
  const sources = await sourcesOf(workspace, changed.commit);
  if (sources === null) {
    const because = { code: "unreadable-commit", text: "git could not list the files of the commit" };
    return { ...changed, because, selection: runAll([], because, []) };
  }
  const evidence = readEvidence(inputs, host, workspace.root, changed.commit);
  const known = "because" in evidence ? { ...changed, changes: null, because: evidence.because } : changed;
  const more = "because" in evidence ? { doubts: [], fingerprint: null } : evidence;
  return { ...known, selection: await selectionOf(workspace, known, sources, more, host) };
}

async function selectionOf(
  workspace: Workspace,
  changed: Changed,
  sources: Sources,
  evidence: Pick<SelectInput, "doubts" | "fingerprint">,
  host: Host,
): Promise<Selection> {
  const texts = new Map<string, string>();
  for (const path of sources.paths) {
    const text = isSetUp(path) ? sources.text(path) : null;
    if (text !== null) texts.set(path, text);
  }
  const everything = () => discoverTests(treeOf(sources.paths, sources.links), texts).units;
  const rules = workspace.config.select;
  // An area's jobs, too, run when nothing is known.
  const all = (because: Reason) => ({
    ...runAll(everything(), because, []),
    areas: Object.keys(rules.areas),
  });
  if (changed.changes === null) return all(changed.because);
  try {
    return selectTests({
      ...sources,
      texts,
      changes: changed.changes,
      rules,
      ...evidence,
      before: await textsBefore(workspace, changed),
      factsOf: factsFrom(sources),
    });
  } catch (error) {
    host.log.warn(`Selecting failed, so every test runs: ${(error as Error).message}`);
    const because = { code: "failed", text: `selecting failed (${(error as Error).message})` };
    return all(because);
  }
}

async function textsBefore(
  { git }: Workspace,
  { base, changes }: Changed,
): Promise<ReadonlyMap<string, string>> {
  const manifests = (changes ?? []).filter(({ path }) => isSetUp(path)).map(({ path }) => path);
  if (git === null || base === null || manifests.length === 0) return new Map();
  return (await readSnapshot(git, base))?.texts(manifests) ?? new Map();
}

function factsFrom(sources: Sources): (path: string) => Facts {
  const known = new Map<string, Facts>();
  return (path) => {
    const cached = known.get(path);
    if (cached) return cached;
    const text = sources.text(path);
    const facts = text === null ? noFacts : scan(path, text);
    known.set(path, facts);
    return facts;
  };
}
