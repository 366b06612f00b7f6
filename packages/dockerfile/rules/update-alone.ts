import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { newlineOf } from "../fixes/move.ts";
import { refusal } from "../fixes/refusal.ts";
import { replaceIn } from "../fixes/replace.ts";
import { packageAction, refreshesAlone } from "../known/index.ts";
import type { Stage } from "../model.ts";
import { cacheMounts } from "../mounts.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** Package lists are fetched in one layer and used in another: cached, they go stale and the install fails. */
export const updateAlone: Rule = {
  id: "update-alone",
  severity: "warning",
  summary:
    "Package lists are fetched in a RUN of their own, so that an install from the cache meets stale ones.",
  docs: "docs/rules/update-alone.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const runs = stage.instructions
    .filter(({ keyword }) => keyword === "RUN")
    .map((each) => readRun(subject, each));
  return runs.flatMap((run, index) => {
    const commands = run.commands.map(({ command }) => command);
    if (!refreshesAlone(commands) || cacheMounts(run.instruction).length > 0) return [];
    const refresh = commands.find(({ words }) => packageAction(words) === "refresh")?.words ?? [];
    const [tool = ""] = refresh;
    // apk and the Red Hat family look for themselves how old their lists are.
    if (!/^apt(-get)?$/.test(tool)) return [];
    const rest = runs.slice(index + 1);
    const next = rest.find(({ commands: below }) =>
      below.some(({ command }) => /^apt(-get)?$/.test(command.words[0] ?? "")),
    );
    if (!next || !installsFromOld(next)) return [];
    return [
      report(subject, updateAlone, {
        at: run.instruction,
        message: `The lists that "${refresh.join(" ")}" fetches go stale in the cache, and then the install on line ${next.instruction.startLine} fails: fetch them in the same RUN.`,
        answer: join(subject, stage, run, next),
      }),
    ];
  });
}

function installsFromOld({ commands }: Run): boolean {
  const asked = commands.map(({ command }) => packageAction(command.words));
  const install = asked.indexOf("install");
  const refresh = asked.indexOf("refresh");
  return install >= 0 && (refresh < 0 || refresh > install);
}

/** Two neighbours become one: the same commands in the same order, in one layer. */
function join(subject: Subject, stage: Stage, run: Run, next: Run): Fix | Refusal {
  const [a, b] = [run.instruction, next.instruction];
  const plain = [run, next].every(
    ({ instruction, opaque, commands }) =>
      opaque === null &&
      instruction.json === null &&
      instruction.heredocs.length === 0 &&
      commands.every(({ command }) => !command.nested && /^(&&)?$/.test(command.operator ?? "")),
  );
  if (
    b.index !== a.index + 1 ||
    a.endLine + 1 !== b.startLine ||
    !plain ||
    a.flags.length + b.flags.length > 0
  ) {
    return refusal(
      "not-neighbours",
      `The RUN on line ${a.startLine} and the one on line ${b.startLine} are not two plain neighbours that could be joined.`,
    );
  }
  const keyword = /^[ \t]*RUN[ \t]+/i;
  const end = a.source.replace(/\s+$/, "").length;
  const from = keyword.exec(b.source)?.[0].length ?? 0;
  const newline = newlineOf(subject, a.source);
  return replaceIn(
    subject,
    stage,
    [
      { at: a, start: end, end: a.source.length, text: ` && \\${newline}    ` },
      { at: b, start: 0, end: from, text: "" },
    ],
    { safety: "safe", description: "Fetch the lists in the RUN that installs from them." },
    1,
  );
}
