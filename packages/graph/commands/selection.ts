import type { Listing } from "@keep-pace/changes";
import type { Host } from "@keep-pace/command";
import type { Workspace } from "@keep-pace/workspace";
import { calledWorkflows } from "../manifests/index.ts";
import { projectsOf } from "../projects.ts";
import type { Reason } from "../seeds.ts";
import { runAll, type SelectInput, type Selection, selectByNames, selectTests, tooMany } from "../select.ts";
import { discoverTests } from "../tests/discover.ts";
import { treeOf } from "../tree.ts";
import { edgesOf } from "./edges.ts";
import { type Known, type RunEvidence, readEvidence } from "./evidence.ts";
import type { RangeInputs } from "./inputs.ts";
import { sourceTexts, textsAt } from "./source-texts.ts";
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
  workspace: Workspace,
  inputs: RangeInputs,
  host: Host,
  run: RunEvidence | null,
): Promise<Selected> {
  const changed = await whatChanged(inputs, host, workspace);
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
  const images = known.commit === null ? await imagesOf(workspace, changes, selection) : null;
  return { ...known, root, selection, images };
}

async function imagesOf(
  { files, listing }: Workspace,
  changes: readonly string[] | null,
  selection: Selection,
): Promise<readonly string[]> {
  // What knows Dockerfiles takes longer to load than most selections.
  const isWithout = listing !== null && !mayListImages(listing);
  return isWithout ? [] : (await import("./images.ts")).touchedImages(files, changes, selection);
}

function mayListImages({ index, untracked }: Listing): boolean {
  const bytes = Buffer.from(index.buffer, index.byteOffset, index.byteLength);
  // Without the letter that may be written large.
  return ["ockerfile", "ontainerfile"].some(
    (name) => bytes.includes(name) || untracked.some((path) => path.includes(name)),
  );
}

async function selectionOf(
  workspace: Workspace,
  changed: Changed,
  sources: Sources,
  { evidence, fingerprint }: Known,
  host: Host,
  run: RunEvidence | null,
): Promise<Selection> {
  const { git } = workspace;
  const { base } = changed;
  const rules = workspace.config.select;
  const texts = new Map<string, string>();
  const compared = (changed.changes ?? []).flatMap(({ path }) => (isCompared(path) ? path : []));
  const readTexts = (setUps: readonly string[]) =>
    sources.read([...new Set([...setUps, ...compared])], (path, text) => texts.set(path, text));
  // An area's jobs, too, run when nothing is known.
  const all = async (because: Reason) => {
    if (texts.size === 0) await readTexts(sources.paths.filter(isSetUp));
    const tree = treeOf(sources.paths, sources.links);
    const packages = projectsOf(tree).folders.map((folder) => folder || ".");
    const { units } = discoverTests(tree, texts);
    return { ...runAll(units, because, packages), areas: Object.keys(rules.areas) };
  };
  const many = rules.ignore.length === 0 ? tooMany(changed.changes?.length ?? 0) : null;
  if (fingerprint === null && (changed.changes === null || many)) return all(many ?? changed.because);
  try {
    const changes = changed.changes ?? [];
    const deleted = changes.flatMap(({ path }) => (sources.isFile(path) ? [] : path));
    const edges = await edgesOf(sources, deleted, workspace.root, host, run?.services);
    const isNeeded = (edges.earlier?.changed.length ?? 1) > 0 || compared.length > 0;
    if (isNeeded || fingerprint || evidence.length > 0) await readTexts(edges.setUps);
    const input: SelectInput = {
      get paths() {
        return sources.paths;
      },
      links: sources.links,
      texts,
      changes,
      rules,
      evidence,
      fingerprint,
      workflows: compared.some(isWorkflow) ? await workflowsOfRun(sources, host) : null,
      before: git && base !== null ? await textsAt(git, base, compared) : new Map(),
      factsOf: edges.factsOf,
      cache: edges,
    };
    const setUps = async () => {
      if (texts.size === 0) await readTexts(edges.setUps);
      return texts;
    };
    const selection =
      git && base !== null && changed.bases.length === 1 && rules.follow !== "files"
        ? await selectByNames(input, sourceTexts(git, base, sources, setUps))
        : selectTests(input);
    edges.save();
    // What runs for want of knowledge passes with fingerprints all the same.
    const { fingerprints, owners } = selection;
    return changed.changes === null
      ? { ...(await all(changed.because)), fingerprints, owners }
      : vouched(selection);
  } catch (error) {
    host.log.warn(`Selecting failed, so every test runs: ${(error as Error).message}`);
    const because = { code: "failed", text: `selecting failed (${(error as Error).message})` };
    return all(because);
  }
}

function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
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

/** The instant that the configuration names, in whole seconds since 1970. */
function resetOf(reset: string | undefined): number {
  return reset === undefined ? 0 : Math.floor(Date.parse(reset) / 1000);
}
