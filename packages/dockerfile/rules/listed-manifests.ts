import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { contextCopies } from "../copies.ts";
import { flagText } from "../fixes/between.ts";
import { newlineOf } from "../fixes/move.ts";
import { refusal } from "../fixes/refusal.ts";
import { replaceIn } from "../fixes/replace.ts";
import type { Instruction, Stage } from "../model.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** Workspace manifests are copied one by one, so that the next workspace is forgotten. */
export const listedManifests: Rule = {
  id: "listed-manifests",
  severity: "note",
  summary: "Workspace manifests are copied one by one, so the next one will be forgotten.",
  docs: "docs/rules/listed-manifests.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

/** Fewer lines are quickly read. */
const least = 4;

const manifest = /^(.+)\/(package\.json|go\.mod|Cargo\.toml|pyproject\.toml|[^/]+\.csproj)$/;

function checkStage(subject: Subject, stage: Stage): Finding[] {
  let group: Instruction[] = [];
  const groups: Instruction[][] = [];
  for (const copy of contextCopies(subject, stage)) {
    const { instruction, sources, destination } = copy;
    const [source = ""] = sources;
    const folder = manifest.exec(source)?.[1];
    const { workdir } = subject.evaluation.before(instruction);
    const place = destination.endsWith(`/${source}`)
      ? destination
      : `${destination}/${source.replace(/^.*\//, "")}`;
    const keeps = sources.length === 1 && folder !== undefined && place === `${workdir}/${source}`;
    if (keeps && group.at(-1)?.index === instruction.index - 1) group.push(instruction);
    else {
      group = keeps ? [instruction] : [];
      groups.push(group);
    }
  }
  return groups
    .filter((each) => each.length >= least)
    .map((each) =>
      report(subject, listedManifests, {
        at: each[0] as Instruction,
        message: `${each.length} COPY lines list manifests one by one, and the next workspace will be missing: COPY --parents takes all that match.`,
        answer: toParents(subject, stage, each),
      }),
    );
}

function toParents(subject: Subject, stage: Stage, group: readonly Instruction[]): Fix | Refusal {
  const [first] = group;
  const sources = contextCopies(subject, stage)
    .filter(({ instruction }) => group.includes(instruction))
    .map(({ sources }) => sources[0] ?? "");
  if (first === undefined || group.some((each) => flagText(each) !== flagText(first))) {
    return refusal("copy-flags", "The lines have different options.");
  }
  if (!subject.dockerfile.directives.has("syntax")) {
    return refusal(
      "old-syntax",
      "COPY --parents needs Dockerfile syntax 1.20: begin the file with # syntax=docker/dockerfile:1.",
    );
  }
  const patterns = [...new Set(sources.map((source) => source.replace(/[^/]+\/([^/]+)$/, "*/$1")))];
  const flags = first.flags
    .map(({ name, value }) => ` --${name}${value === null ? "" : `=${value}`}`)
    .join("");
  const newline = newlineOf(subject, first.source);
  const line = `COPY --parents${flags} ${patterns.join(" ")} ./${newline}`;
  return replaceIn(
    subject,
    stage,
    group.map((at, index) => ({ at, start: 0, end: at.source.length, text: index === 0 ? line : "" })),
    { safety: "unsafe", description: "Copy all manifests that match, with their directories." },
    group.length - 1,
  );
}
