import { type Commit, isTelling, type Sides, sidesKey } from "@keep-pace/changes";
import type { Finding } from "@keep-pace/findings";
import { type ContextCopy, contextCopy } from "../copies.ts";
import { costOf, touchesAbove, typicalSeconds } from "../cost.ts";
import { placedFiles } from "../fixes/between.ts";
import { above } from "../fixes/destination.ts";
import { type Brought, normaliseManifests } from "../fixes/normalise-manifests.ts";
import { asInstalled, comparable } from "../installs/unread-fields.ts";
import type { Stage } from "../model.ts";
import { firstInstalls, type Install } from "../runs.ts";
import { inRepository, type Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** The order is right, yet the install runs again for every new version number of the project itself. */
export const versionBumpBeforeInstall: Rule = {
  id: "version-bump-before-install",
  severity: "note",
  summary: "An install runs again for changes of its manifest that it does not read, such as a new version.",
  docs: "docs/rules/version-bump-before-install.md",
  check(subject) {
    // Read only where a repository's history makes it worth while.
    const { history } = subject;
    if (!isTelling(history) || !history.sides?.size) return [];
    return subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage));
  },
};

/** Fewer are chance. */
const enough = 5;
const fewest = 3;
const telling = 0.3;
/** Loses so much that it is more than a habit. */
const dearSeconds = 60;

/** Managers whose manifests `asInstalled` understands. */
const known = new Set(["npm", "yarn", "pnpm", "poetry", "pdm", "uv"]);

function checkStage(subject: Subject, stage: Stage): Finding[] {
  return firstInstalls(subject, stage).flatMap((install) => {
    const { instruction } = install.run;
    if (!known.has(install.manager.name) || install.firstIndex !== instruction.index) return [];
    const copies = above(stage, instruction).flatMap((each) => contextCopy(subject, each) ?? []);
    const brought = manifestsOf(subject, install, copies);
    // Below a copy of the whole source its order is what is wrong.
    const isHidden = copies.some(
      ({ broad, copied }) => !copied.certain || (broad && brought.some(({ file }) => copied.covers(file))),
    );
    const manifest = brought.find(({ file }) => install.manager.manifests.includes(nameOf(file)));
    if (!manifest || isHidden) return [];
    const paths = brought.map(({ file }) => inRepository(subject, file));
    const { misses, spared } = countMisses(subject, stage, install, new Set(paths));
    const share = spared / Math.max(misses, 1);
    if (spared < enough && (spared < fewest || share < telling)) return [];
    const total = subject.history?.commits.length ?? 1;
    const seconds = typicalSeconds[install.manager.name] ?? 0;
    const cost = costOf(subject.history, misses / total, (misses - spared) / total, seconds);
    const command = install.command.words.join(" ").slice(0, 60);
    return [
      report(
        subject,
        {
          ...versionBumpBeforeInstall,
          severity: (cost.secondsPerWeek ?? 0) >= dearSeconds ? "warning" : "note",
        },
        {
          at: instruction,
          message: `In ${spared} of the ${misses} commits that run "${command}" again (${Math.round(share * 100)} %), ${manifest.file} changed only in what it does not read, such as the version: install from a copy without it.`,
          answer: normaliseManifests(subject, stage, install, brought),
          cost,
        },
      ),
    ];
  });
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, "");
}

function manifestsOf(subject: Subject, install: Install, copies: readonly ContextCopy[]): Brought[] {
  return copies.flatMap((copy) =>
    placedFiles(subject, copy)
      .filter(({ path }) => comparable.some((name) => path === `${install.directory}/${name}`))
      .filter(({ file, path }) => nameOf(file) === nameOf(path))
      .map((placed) => ({ ...placed, copy })),
  );
}

/** In how many commits the install misses, and in how many of them nothing changed that it reads. */
function countMisses(
  subject: Subject,
  stage: Stage,
  install: Install,
  manifests: ReadonlySet<string>,
): { misses: number; spared: number } {
  const { history } = subject;
  const touches = touchesAbove(subject, stage, install.run.instruction);
  const ignoresScripts = install.invocation.options.has("--ignore-scripts");
  const same = (sides: Sides | undefined, path: string) => {
    const [before, after] = [sides?.before, sides?.after].map((text) =>
      text === undefined ? null : asInstalled(nameOf(path), text, ignoresScripts),
    );
    return before !== null && before === after;
  };
  const isSpared = ({ sha, paths }: Commit) =>
    paths
      .filter(touches)
      .every((path) => manifests.has(path) && same(history?.sides?.get(sidesKey({ sha, path })), path));
  const missed = (history?.commits ?? []).filter(({ paths }) => paths.some(touches));
  return { misses: missed.length, spared: missed.filter(isSpared).length };
}
