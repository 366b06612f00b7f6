import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { prefetchable, prefetchOf } from "../builders/prefetches.ts";
import { type Build, firstBuild } from "../builds.ts";
import { type ContextCopy, contextCopies, contextCopy, isWithin } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { cutAnd, isFused } from "../fixes/cut-and.ts";
import { isAppDirectory } from "../fixes/destination.ts";
import { lowerCopy } from "../fixes/lower-copy.ts";
import { prefetch } from "../fixes/prefetch.ts";
import { isRefusal, refusal } from "../fixes/refusal.ts";
import { splitCopy } from "../fixes/split-copy.ts";
import { manifestNames } from "../installs/index.ts";
import { within } from "../installs/install.ts";
import type { Stage } from "../model.ts";
import { firstInstalls, type Install } from "../runs.ts";
import { inRepository, type Subject } from "../subject.ts";
import { carriedBy } from "./carried.ts";
import { type Rule, rangeOf, shown } from "./rule.ts";
import { toolsByName } from "./tools-by-name.ts";

/** The whole source is copied before the dependencies are installed, so every change installs them again. */
export const broadCopyBeforeInstall: Rule = {
  id: "broad-copy-before-install",
  severity: "warning",
  summary: "The whole source is copied before the dependencies are installed.",
  docs: "docs/rules/broad-copy-before-install.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const broad = contextCopies(subject, stage).filter((copy) => copy.broad);
  if (broad.length === 0) return [];
  const installs = firstInstalls(subject, stage);
  const [top] = broad;
  const byName = top ? toolsByName(subject, broadCopyBeforeInstall, stage, top) : [];
  const ofProject = broad.flatMap((copy) => {
    const carried = carriedBy(subject, stage, copy);
    const [first] = carried;
    if (first !== undefined) return [finding(subject, stage, copy, carried, first)];
    const build = firstBuild(subject, stage, copy);
    if (build !== null) return [buildFinding(subject, stage, copy, build)];
    return beside(subject, stage, copy, installs);
  });
  return [...ofProject, ...byName];
}

/**
 * A directory that is copied above an install which does not read it. Only reported when that is proved: the
 * directory of a schema, of patches or of scripts is there for the install.
 */
function beside(subject: Subject, stage: Stage, copy: ContextCopy, installs: readonly Install[]): Finding[] {
  const first = installs.find(({ firstIndex }) => firstIndex > copy.instruction.index);
  if (first === undefined || first.run.instruction.index !== first.firstIndex) return [];
  const fix = lowerOrCut(subject, stage, copy, first);
  if (isRefusal(fix) && !(isFused(fix) && isApart(subject, copy, first))) return [];
  const command = first.command.words.join(" ").slice(0, 60);
  const message = `"${shown(copy.instruction)}" stands above "${command}" (line ${first.run.instruction.startLine}), which does not read it, so every edit there installs again: move it below.`;
  return [report(subject, stage, copy, [first], first, message, fix)];
}

/** The COPY below the install; where that shares its RUN with what needs the source, the RUN is cut in two first. */
function lowerOrCut(subject: Subject, stage: Stage, copy: ContextCopy, first: Install): Fix | Refusal {
  const answer = lowerCopy(subject, stage, copy, first);
  if (!isRefusal(answer) || !isFused(answer)) return answer;
  return (
    cutAnd(subject, first.run, copy.destination, "install", (own) => {
      const same = sameCopy(own, stage, copy);
      const isFirst = ({ run }: Install) => run.instruction.index === first.run.instruction.index;
      const install = same && firstInstalls(own, same[0]).find(isFirst);
      return install ? lowerCopy(own, ...same, install) : answer;
    }) ?? answer
  );
}

/** The same stage and copy in a Dockerfile whose lines below the copy are others. */
function sameCopy(own: Subject, stage: Stage, copy: ContextCopy): readonly [Stage, ContextCopy] | null {
  const ownStage = own.dockerfile.stages[stage.index];
  const ownCopy = contextCopy(own, own.dockerfile.instructions[copy.instruction.index] ?? copy.instruction);
  return ownStage && ownCopy ? [ownStage, ownCopy] : null;
}

/** True when what is copied and the project that is installed lie in directories apart. */
function isApart({ evaluation }: Subject, copy: ContextCopy, { directory }: Install): boolean {
  const [from, to] = [copy.destination, directory].map((path) => path && evaluation.byDefault(path));
  return !!from && !!to && isAppDirectory(from) && !isWithin(from, to) && !isWithin(to, from) && to !== "/";
}

/** A build that downloads by itself: the download apart, above the COPY, where there is one. */
function buildFinding(subject: Subject, stage: Stage, copy: ContextCopy, build: Build): Finding {
  const { builder, run, each } = build;
  const answer = prefetch(subject, stage, copy, build, (own) => {
    const same = sameCopy(own, stage, copy);
    const installs = same ? carriedBy(own, ...same) : [];
    return same === null || installs.length === 0
      ? refusal("install-unknown", `What ${builder.name} downloads is not known here.`)
      : splitOrCut(own, ...same, installs);
  });
  const command = each.command.words.join(" ").slice(0, 60);
  const before = missRate(subject.history, touchesAbove(subject, stage, run.instruction));
  const above = touchesAbove(subject, stage, copy.instruction);
  const isManifest = (path: string) =>
    [...builder.manifests, ...builder.locks].some((name) => path === name || path.endsWith(`/${name}`)) ||
    builder.manifestPattern?.test(path) === true;
  return {
    rule: broadCopyBeforeInstall.id,
    severity: broadCopyBeforeInstall.severity,
    message: `"${shown(copy.instruction)}" stands above "${command}" (line ${run.instruction.startLine}), which downloads the dependencies by itself, so every edit downloads them again: ${builder.advice}.`,
    file: subject.dockerfile.path,
    range: rangeOf(copy.instruction),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost: costOf(
      subject.history,
      before,
      before === null ? null : missRate(subject.history, (path) => isManifest(path) || above(path)),
      typicalSeconds[builder.name] ?? 0,
    ),
  };
}

function finding(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  installs: readonly Install[],
  first: Install,
): Finding {
  const answer = splitOrCut(subject, stage, copy, installs);
  const command = first.command.words.join(" ").slice(0, 60);
  const manifests = manifestNames(first.manager, first.invocation).join(" and ");
  const names = first.manager.locks.length > 0 ? `${manifests} and the lock file` : manifests;
  const message = `"${shown(copy.instruction)}" stands above "${command}" (line ${first.run.instruction.startLine}), so every edit of the source installs again: copy ${names} first, install, then copy the rest.`;
  return report(subject, stage, copy, installs, first, message, answer);
}

/** The split; where the install shares its RUN with what needs the source, the RUN is cut in two first. */
function splitOrCut(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  installs: readonly Install[],
): Fix | Refusal {
  const split = splitCopy(subject, stage, copy, installs);
  if (!isRefusal(split)) return split.fix;
  const [first] = installs;
  if (first === undefined) return split;
  if (prefetchable.test(split.code)) return prefetchFirst(subject, stage, copy, first) ?? split;
  if (!isFused(split)) return split;
  return (
    cutAnd(subject, first.run, copy.destination, "install", (own) => {
      const same = sameCopy(own, stage, copy);
      if (same === null) return split;
      const again = splitCopy(own, ...same, carriedBy(own, ...same));
      return isRefusal(again) ? again : again.fix;
    }) ?? split
  );
}

/** A smaller install in front of the one that reads the source; `null` where there is none, or it helps nothing. */
function prefetchFirst(subject: Subject, stage: Stage, copy: ContextCopy, first: Install): Fix | null {
  const builder = prefetchOf(first, first.command.words);
  const each = first.run.commands.find(({ command }) => command === first.command);
  if (builder === null || each === undefined || hasPackageScripts(subject)) return null;
  const answer = prefetch(subject, stage, copy, { run: first.run, each, builder }, (own) => {
    const same = sameCopy(own, stage, copy);
    const [smaller] = same ? carriedBy(own, ...same) : [];
    if (!same || !smaller) return refusal("install-unknown", "The download is not known here.");
    const split = splitCopy(own, ...same, [smaller], true);
    return isRefusal(split) ? split : split.fix;
  });
  return isRefusal(answer) ? null : answer;
}

/** Composer runs these only when it installs the packages, which the smaller install has done without a word. */
function hasPackageScripts(subject: Subject): boolean {
  return subject.contextFiles.some(
    (file) =>
      /(^|\/)composer\.json$/.test(file) &&
      /"(pre|post)-package-/.test(String(subject.files.text(inRepository(subject, file)))),
  );
}

function report(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  installs: readonly Install[],
  first: Install,
  message: string,
  answer: Fix | Refusal,
): Finding {
  const before = missRate(subject.history, touchesAbove(subject, stage, first.run.instruction));
  return {
    rule: broadCopyBeforeInstall.id,
    severity: broadCopyBeforeInstall.severity,
    message,
    file: subject.dockerfile.path,
    range: rangeOf(copy.instruction),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost: costOf(
      subject.history,
      before,
      before === null ? null : missAfter(subject, stage, first, copy),
      [...new Set(installs.map(({ manager }) => manager.name))].reduce(
        (sum, name) => sum + (typicalSeconds[name] ?? 0),
        0,
      ),
    ),
  };
}

/** How often the install would miss with nothing but its manifests and lock files above it. */
function missAfter(
  subject: Subject,
  stage: Stage,
  { manager, invocation, directory }: Install,
  copy: ContextCopy,
): number | null {
  const [source = ""] = copy.sources;
  const folder = within(source, (directory ?? "").slice(copy.destination.length)) ?? source;
  const paths = new Set(
    [...manifestNames(manager, invocation), ...manager.locks].map((name) =>
      inRepository(subject, within(folder, name) ?? name),
    ),
  );
  const above = touchesAbove(subject, stage, copy.instruction);
  const named = manager.manifestPattern;
  return missRate(subject.history, (path) => paths.has(path) || named?.test(path) === true || above(path));
}
