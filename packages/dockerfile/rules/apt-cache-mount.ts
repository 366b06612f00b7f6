import type { Finding } from "@keep-pace/findings";
import { replaceIn, replacing } from "../fixes/replace.ts";
import type { Instruction, Stage } from "../model.ts";
import { cacheMounts, type Mount } from "../mounts.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** apt takes a lock in its directories, and keeps more than lists in /var/lib/apt. */
export const aptCacheMount: Rule = {
  id: "apt-cache-mount",
  severity: "warning",
  summary: "A cache mount for apt is not locked, or hides which packages were installed by hand.",
  docs: "docs/rules/apt-cache-mount.md",
  check: (subject) =>
    subject.dockerfile.stages.flatMap((stage) =>
      stage.instructions.flatMap((instruction) => {
        if (instruction.keyword !== "RUN") return [];
        const mounts = cacheMounts(instruction).filter(({ target }) =>
          /^\/var\/(cache|lib)\/apt(\/|$)/.test(target),
        );
        const isApt = readRun(subject, instruction).commands.some(({ command }) =>
          /^apt(-get)?$/.test(command.words[0] ?? ""),
        );
        if (mounts.length === 0 || !isApt) return [];
        return [
          ...unlocked(subject, stage, instruction, mounts),
          ...hiding(subject, stage, instruction, mounts),
        ];
      }),
    ),
};

/** Two builds at a time: the second fails, as apt does not wait for a lock. */
function unlocked(
  subject: Subject,
  stage: Stage,
  instruction: Instruction,
  mounts: readonly Mount[],
): Finding[] {
  const open = mounts.filter(({ options }) => (options.get("sharing") ?? "shared") === "shared");
  const edits = open.flatMap(({ text, options }) => {
    const locked = options.has("sharing")
      ? text.replace(/sharing=shared/i, "sharing=locked")
      : `${text},sharing=locked`;
    const edit = replacing(instruction, text, locked);
    return edit ? [edit] : [];
  });
  if (open.length === 0 || edits.length < open.length) return [];
  const targets = open.map(({ target }) => target).join(" and ");
  return [
    report(subject, aptCacheMount, {
      at: instruction,
      message: `apt fails when two builds share ${targets} at a time: say sharing=locked.`,
      answer: replaceIn(subject, stage, edits, {
        safety: "safe",
        description: "Let one build at a time use apt's directories.",
      }),
    }),
  ];
}

function hiding(
  subject: Subject,
  stage: Stage,
  instruction: Instruction,
  mounts: readonly Mount[],
): Finding[] {
  const mount = mounts.find(({ target }) => /^\/var\/lib\/apt\/?$/.test(target));
  const edit = mount && replacing(instruction, mount.target, "/var/lib/apt/lists");
  if (!edit) return [];
  return [
    report(
      subject,
      { ...aptCacheMount, severity: "note" },
      {
        at: instruction,
        message:
          "The mount at /var/lib/apt also hides extended_states, by which autoremove knows what nobody asked for: mount /var/lib/apt/lists.",
        answer: replaceIn(subject, stage, [edit], {
          safety: "unsafe",
          description: "Mount the lists alone.",
        }),
      },
    ),
  ];
}
