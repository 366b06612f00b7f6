import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { recogniseBuilder } from "../builders/index.ts";
import { cacheOf } from "../caches.ts";
import { isWithin } from "../copies.ts";
import { refusal } from "../fixes/refusal.ts";
import { replaceIn, replacing } from "../fixes/replace.ts";
import { imageName } from "../installs/version-files.ts";
import type { Stage } from "../model.ts";
import { cacheMounts, type Mount } from "../mounts.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** A cache mount that stays empty, or is emptied, for all the work of mounting it. */
export const ineffectiveCacheMount: Rule = {
  id: "ineffective-cache-mount",
  severity: "warning",
  summary: "A cache mount is never filled, or emptied by the very command that fills it.",
  docs: "docs/rules/ineffective-cache-mount.md",
  check: (subject) =>
    subject.dockerfile.stages.flatMap((stage) =>
      stage.instructions.flatMap((instruction) => {
        if (instruction.keyword !== "RUN") return [];
        const mounts = cacheMounts(instruction);
        if (mounts.length === 0) return [];
        const run = readRun(subject, instruction);
        const problem =
          elsewhere(subject, stage, run, mounts) ??
          switchedOff(subject, stage, run, mounts) ??
          dockerClean(subject, stage, run, mounts) ??
          emptied(subject, run, mounts);
        return problem ? [report(subject, ineffectiveCacheMount, { at: instruction, ...problem })] : [];
      }),
    ),
};

type Problem = Pick<Finding, "message"> & { readonly answer?: Fix | Refusal };

/** How the caches of a tool end, wherever its home is. */
const endings: Readonly<Record<string, RegExp>> = {
  npm: /\/\.npm(\/_cacache)?\/?$/,
  bun: /\/\.bun\/install\/cache\/?$/,
  pip: /\/\.cache\/pip\/?$/,
  poetry: /\/\.cache\/pypoetry\/?$/,
  uv: /\/\.cache\/uv\/?$/,
  go: /\/go\/pkg\/mod\/?$/,
  "go-build": /\/\.cache\/go-build\/?$/,
  cargo: /\/\.?cargo\/registry\/?$/,
  maven: /\/\.m2(\/repository)?\/?$/,
  gradle: /\/\.gradle\/?$/,
};

/** The user or a variable makes the tool keep its cache in another place than the one mounted. */
function elsewhere(subject: Subject, stage: Stage, run: Run, mounts: readonly Mount[]): Problem | null {
  for (const name of toolsOf(run)) {
    const cache = cacheOf(subject, run.instruction, name);
    const mount = mounts.find(({ target }) => endings[name]?.test(target));
    const [target] = cache?.targets ?? [];
    if (!cache || !mount || target === undefined || mount.target.includes("$")) continue;
    if (mounts.some((each) => isWithin(target, plain(each.target)) || isWithin(plain(each.target), target)))
      continue;
    const edit = replacing(run.instruction, mount.target, target);
    return {
      message: `Here ${cache.tool} keeps its cache in ${target}, so the mount at ${mount.target} stays empty: mount ${target}.`,
      answer: edit
        ? replaceIn(subject, stage, [edit], {
            safety: "unsafe",
            description: `Mount the cache at ${target}.`,
          })
        : refusal("not-verified", "The target of the mount is not written plainly."),
    };
  }
  return null;
}

function toolsOf({ commands }: Run): string[] {
  return commands.flatMap(({ command, install }) => {
    const builder = recogniseBuilder(command.words)?.name;
    if (builder === "go-build") return ["go", "go-build"];
    return install ? [install.manager.name] : builder ? [builder.replace(/-project$/, "")] : [];
  });
}

function plain(target: string): string {
  return target.replace(/(?<=.)\/+$/, "");
}

/** pip is told to keep no cache. */
function switchedOff(subject: Subject, stage: Stage, run: Run, mounts: readonly Mount[]): Problem | null {
  const { instruction } = run;
  const uses = run.commands.some(({ install }) => install?.manager.name === "pip");
  const mount = mounts.find(({ target }) => endings.pip?.test(target));
  if (!uses || !mount) return null;
  const variable = subject.evaluation.environment(instruction).get("PIP_NO_CACHE_DIR");
  if (variable !== undefined && !/^(0|off|false|no|)$/i.test(variable)) {
    return {
      message: `PIP_NO_CACHE_DIR is set, so the mount at ${mount.target} stays empty: take the variable away.`,
    };
  }
  const flags = [...instruction.source.matchAll(/ --no-cache-dir(?=\s)/g)];
  if (flags.length === 0) return null;
  const edits = flags.map(({ index, 0: text }) => ({
    at: instruction,
    start: index,
    end: index + text.length,
    text: "",
  }));
  return {
    message: `--no-cache-dir keeps pip from filling the mount at ${mount.target}: leave the option out.`,
    answer: replaceIn(subject, stage, edits, {
      // What pip keeps goes into the mount, never into the image.
      safety: plain(mount.target) === cacheOf(subject, instruction, "pip")?.targets[0] ? "safe" : "unsafe",
      description: "Let pip fill the cache that is mounted for it.",
    }),
  };
}

/** Images in which a hook deletes every package that apt has downloaded. */
const cleaning =
  /^(debian|ubuntu|python|node|golang|rust|ruby|php|openjdk|buildpack-deps|perl|gcc|postgres|nginx|httpd|redis|mysql|mariadb|elixir|erlang|swift|eclipse-temurin)$/;

function dockerClean(subject: Subject, stage: Stage, run: Run, mounts: readonly Mount[]): Problem | null {
  const { instruction } = run;
  const mount = mounts.find(({ target }) => /^\/var\/cache\/apt(\/archives)?\/?$/.test(target));
  const apt = run.commands.find(({ command }) => /^apt(-get)?$/.test(command.words[0] ?? ""));
  const { image } = subject.evaluation.before(instruction);
  if (!mount || !apt || !cleaning.test(imageName(image)) || /alpine/.test(image)) return null;
  if (/docker-clean|Keep-Downloaded-Packages/i.test(subject.dockerfile.text)) return null;
  const first = run.commands[0]?.command;
  const start = first
    ? Buffer.from(instruction.source)
        .subarray(0, first.start - instruction.start)
        .toString().length
    : 0;
  return {
    message: `The image's docker-clean hook deletes what apt downloads, so the mount at ${mount.target} stays empty: remove /etc/apt/apt.conf.d/docker-clean first.`,
    answer:
      first && !first.nested
        ? replaceIn(
            subject,
            stage,
            [{ at: instruction, start, end: start, text: "rm -f /etc/apt/apt.conf.d/docker-clean && " }],
            { safety: "unsafe", description: "Remove the hook that deletes what apt downloads." },
          )
        : refusal(
            "complex-run",
            `The RUN on line ${instruction.startLine} is more than a plain chain of commands.`,
          ),
  };
}

/** The RUN deletes what it has just put into the mount. */
function emptied(_subject: Subject, run: Run, mounts: readonly Mount[]): Problem | null {
  for (const { command } of run.commands) {
    const words = command.words.join(" ");
    const removed =
      command.words[0] === "rm" ? command.words.slice(1).filter((word) => word.startsWith("/")) : [];
    const mount = mounts.find(({ target }) =>
      removed.some(
        (path) =>
          isWithin(plain(path.replace(/\/?\*+$/, "")), plain(target)) &&
          /^\/var\/(cache|lib)\/apt|\.cache|\.npm/.test(path),
      ),
    );
    const cleaned = /^apt(-get)? clean$/.test(words)
      ? /^\/var\/cache\/apt\/?/
      : /^npm cache clean/.test(words)
        ? endings.npm
        : /^pip\d? cache purge$/.test(words)
          ? endings.pip
          : null;
    const found = mount ?? mounts.find(({ target }) => cleaned?.test(target));
    if (!found) continue;
    return {
      message: `"${words.slice(0, 60)}" empties the cache mounted at ${found.target}, which is not part of the image anyhow: leave the command out.`,
    };
  }
  return null;
}
