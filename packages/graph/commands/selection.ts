import { readSnapshot } from "@keep-pace/changes";
import type { Host } from "@keep-pace/command";
import { openWorkspace, type Workspace } from "@keep-pace/workspace";
import { calledWorkflows } from "../manifests/index.ts";
import type { Reason } from "../seeds.ts";
import { runAll, type Selection, selectTests } from "../select.ts";
import { discoverTests } from "../tests/discover.ts";
import { treeOf } from "../tree.ts";
import { edgesOf } from "./edges.ts";
import { type Known, type RunEvidence, readEvidence } from "./evidence.ts";
import { touchedImages } from "./images.ts";
import type { RangeInputs } from "./inputs.ts";
import { isCompared, isSetUp, type Sources, sourcesOf } from "./sources.ts";
import { type Changed, whatChanged } from "./what-changed.ts";

export interface Selected extends Changed {
  /** The repository's root, absolute. */
  readonly root: string;
  readonly selection: Selection;
  /** The Dockerfiles whose image the change touches; `null` for a commit that is not checked out. */
  readonly images: readonly string[] | null;
}

/**
 * Selects for what changed. Where that is not known, and where selecting itself fails, everything runs.
 * @param run what a workflow run knows of earlier ones, `null` elsewhere.
 */
export async function selectFor(
  inputs: RangeInputs,
  host: Host,
  run: RunEvidence | null = null,
): Promise<Selected> {
  const workspace = await openWorkspace(host, ["."]);
  const changed = await whatChanged(inputs, host, workspace.git);
  const sources = await sourcesOf(workspace, changed.commit);
  if (sources === null) {
    const because = { code: "unreadable-commit", text: "git could not list the files of the commit" };
    return { ...changed, because, root: workspace.root, selection: runAll([], because, []), images: null };
  }
  const reset = resetOf(workspace.config.select.reset);
  const { root } = workspace;
  const evidence = readEvidence(inputs, host, {
    root,
    commit: changed.commit,
    reset,
    run,
    idOf: sources.idOf,
  });
  const known = evidence.because ? { ...changed, changes: null, because: evidence.because } : changed;
  const selection = await selectionOf(workspace, known, sources, evidence, host, run);
  const changes = known.changes?.map(({ path }) => path) ?? null;
  const images = known.commit === null ? touchedImages(workspace.files, changes, selection) : null;
  return { ...known, root, selection, images };
}

async function selectionOf(
  workspace: Workspace,
  changed: Changed,
  sources: Sources,
  { evidence, fingerprint }: Known,
  host: Host,
  run: RunEvidence | null,
): Promise<Selection> {
  const texts = new Map<string, string>();
  const touched = new Set(changed.changes?.map(({ path }) => path));
  const wanted = sources.paths.filter((path) => isSetUp(path) || (touched.has(path) && isCompared(path)));
  await sources.read(wanted, (path, text) => texts.set(path, text));
  const everything = () => discoverTests(treeOf(sources.paths, sources.links), texts).units;
  const rules = workspace.config.select;
  // An area's jobs, too, run when nothing is known.
  const all = (because: Reason) => ({
    ...runAll(everything(), because, []),
    areas: Object.keys(rules.areas),
  });
  if (changed.changes === null && fingerprint === null) return all(changed.because);
  try {
    const edges = await edgesOf(sources, workspace.root, host, run?.services);
    const selection = selectTests({
      paths: sources.paths,
      links: sources.links,
      texts,
      changes: changed.changes ?? [],
      rules,
      evidence,
      fingerprint,
      workflows: await workflowsOfRun(sources, host),
      before: await textsBefore(workspace, changed),
      factsOf: edges.factsOf,
      cache: edges,
    });
    edges.save();
    // What runs for want of knowledge passes with fingerprints all the same.
    const { fingerprints, owners } = selection;
    return changed.changes === null ? { ...all(changed.because), fingerprints, owners } : vouched(selection);
  } catch (error) {
    host.log.warn(`Selecting failed, so every test runs: ${(error as Error).message}`);
    const because = { code: "failed", text: `selecting failed (${(error as Error).message})` };
    return all(because);
  }
}

/** The workflow files that this run consists of; `null` outside of a run, or where it was started from elsewhere. */
async function workflowsOfRun(
  sources: Sources,
  { system: { env } }: Host,
): Promise<ReadonlySet<string> | null> {
  const [, repository, path] =
    /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? "") ?? [];
  if (path === undefined || repository !== env.GITHUB_REPOSITORY) return null;
  const texts = new Map<string, string>();
  const isWorkflow = (one: string) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(one);
  await sources.read(sources.paths.filter(isWorkflow), (one, text) => texts.set(one, text));
  return calledWorkflows(path, (one) => texts.get(one) ?? null);
}

/** Where no test was found, none was proved needless: a suite of a runner we do not know must not be left out. */
function vouched(selection: Selection): Selection {
  const { tests, skipped, because } = selection;
  if (tests.length + skipped.length > 0 || because.code === "no-change") return selection;
  const text = "no test of a runner that keep-pace knows was found, so nothing is proved needless";
  return { ...selection, mode: "all", because: { code: "no-tests", text } };
}

async function textsBefore(
  { git }: Workspace,
  { base, changes }: Changed,
): Promise<ReadonlyMap<string, string>> {
  const manifests = (changes ?? []).filter(({ path }) => isCompared(path)).map(({ path }) => path);
  if (git === null || base === null || manifests.length === 0) return new Map();
  return (await readSnapshot(git, base))?.texts(manifests) ?? new Map();
}

/** The instant that the configuration names, in whole seconds since 1970. */
function resetOf(reset: string | undefined): number {
  return reset === undefined ? 0 : Math.floor(Date.parse(reset) / 1000);
}
