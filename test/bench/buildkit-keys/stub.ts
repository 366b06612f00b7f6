import { createHash } from "node:crypto";
import { basename, dirname } from "node:path/posix";
import { evaluate } from "../../../packages/dockerfile/evaluate.ts";
import { readMount } from "../../../packages/dockerfile/keys/mount.ts";
import type { Dockerfile, Flag, Instruction, Stage } from "../../../packages/dockerfile/model.ts";

/** The image that stands for every foreign one. */
export const base = "foreign/base";

/**
 * A Dockerfile of the same shape that needs no network: every image is the base, each RUN does nothing but carry the
 * digest of its text, and writes something new where a later COPY --from looks. Users are root under other names.
 */
export function stub(dockerfile: Dockerfile): string {
  const evaluation = evaluate(dockerfile);
  const wanted = new Map<Instruction, Set<string>>();
  const images = new Map<string, string>();
  const value = (instruction: Instruction, text: string) => {
    const expanded = evaluation.expand(instruction, text.replace(/\$\{?TARGETARCH\}?/g, "amd64"));
    return evaluation.byDefault(expanded) ?? expanded;
  };
  const stageOf = (name: string, before: Instruction) =>
    dockerfile.stages.find(
      (stage) =>
        (stage.name === name.toLowerCase() || String(stage.index) === name) &&
        (stage.instructions[0]?.index ?? 0) < before.index,
    );
  /** The stage to copy `path` from, which is made to hold it. */
  const source = (instruction: Instruction, from: string, paths: readonly string[]): string => {
    const stage = stageOf(from, instruction);
    if (stage) {
      const run = lastRun(stage);
      if (run) for (const path of paths) wanted.set(run, new Set([...(wanted.get(run) ?? []), path]));
      return nameOf(stage);
    }
    const name = `image-${digest(from + paths.join()).slice(0, 12)}`;
    images.set(
      name,
      `FROM ${base} AS ${name}\nRUN ${paths.map((path) => write(path, "echo 1")).join(" && ") || ":"}\n`,
    );
    return name;
  };

  const lines = dockerfile.instructions.map((instruction): (() => string) => {
    const { keyword, flags } = instruction;
    const stage = dockerfile.stages.find(({ instructions }) => instructions.includes(instruction));
    const copy = (kept: readonly Flag[]) =>
      `${keyword} ${written(kept)}${instruction.source.slice(behindFlags(instruction))}`;
    switch (keyword) {
      case "FROM":
        return () =>
          `FROM ${stage?.baseStage ? nameOf(stage.baseStage) : base} AS ${stage && nameOf(stage)}\n`;
      case "RUN": {
        const kept = flags.flatMap((flag) => mountFlag(flag, instruction, source, value));
        const sha = digest(instruction.value + instruction.heredocs.map(({ body }) => body).join("\0"));
        return () => {
          const writes = [...(wanted.get(instruction) ?? [])].map((path) =>
            write(path, "cat /proc/sys/kernel/random/uuid"),
          );
          const text = [`: ${sha}`, ...writes].join(" && ");
          return `RUN ${written(kept)}${instruction.json ? JSON.stringify(["/bin/sh", "-c", text]) : text}\n`;
        };
      }
      case "COPY":
      case "ADD": {
        const from = flags.find(({ name }) => name === "from")?.value;
        const words = (instruction.json ?? instruction.value.split(/\s+/)).map((word) =>
          word.replace(/^["']|["']$/g, ""),
        );
        if (keyword === "ADD" && words.some((word) => /^(https?:|git@)/.test(word))) {
          return () => `COPY <<remote ${words.at(-1)}\n${digest(words.join())}\nremote\n`;
        }
        const paths = words.slice(0, -1).map((word) => value(instruction, word));
        const name = from == null ? null : source(instruction, value(instruction, from), paths);
        const kept = flags.map((flag) =>
          flag.name === "from"
            ? { ...flag, value: name }
            : flag.name === "chown"
              ? { ...flag, value: number(flag.value ?? "") }
              : flag,
        );
        return () => copy(kept);
      }
      case "USER":
        return () => `USER 0:${number(instruction.value)}\n`;
      case "SHELL":
        return () =>
          /bash|\/sh|dash/.test(instruction.json?.[0] ?? "") ? 'SHELL ["/bin/bash", "-c"]\n' : "";
      case "ONBUILD":
        return () => "";
      default:
        return () => (instruction.source.endsWith("\n") ? instruction.source : `${instruction.source}\n`);
    }
  });
  const first = dockerfile.stages[0]?.instructions[0]?.index ?? 0;
  const text = lines.map((line) => line());
  return [...text.slice(0, first), ...images.values(), ...text.slice(first)].join("");
}

function mountFlag(
  flag: Flag,
  instruction: Instruction,
  source: (instruction: Instruction, from: string, paths: readonly string[]) => string,
  value: (instruction: Instruction, text: string) => string,
): Flag[] {
  if (flag.name !== "mount") return flag.name === "network" && flag.value === "none" ? [flag] : [];
  const text = value(instruction, flag.value ?? "");
  const mount = readMount(text);
  if (mount.type === "secret" || mount.type === "ssh") return [];
  if (mount.from === null) return [{ ...flag, value: text }];
  const name = source(
    instruction,
    mount.from,
    mount.source === "" || mount.source === "/" ? [] : [mount.source],
  );
  return [{ ...flag, value: text.replace(/\bfrom=[^,]*/, `from=${name}`) }];
}

function lastRun(stage: Stage): Instruction | null {
  const run = stage.instructions.findLast(({ keyword }) => keyword === "RUN");
  return run ?? (stage.baseStage && lastRun(stage.baseStage));
}

/** A shell command that puts the output of `command` at `path`, or below it where that is, or seems, a folder. */
function write(path: string, command: string): string {
  const place = path.replaceAll(/[*?]/g, "x").replace(/\/\.?$/, "");
  const isFile = /\.[a-z0-9]{1,5}$/i.test(basename(place)) || /bin\/[^/]+$/.test(place);
  const file = isFile ? place : `${place}/stub`;
  return `{ mkdir -p '${dirname(`/${file}`)}'; if [ -d '/${file}' ]; then ${command} > '/${file}/stub'; elif [ -f '/${place}' ]; then ${command} > '/${place}'; else ${command} > '/${file}'; fi; }`;
}

function nameOf({ name, index }: Stage): string {
  return name ?? `unnamed-${index}`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A group or owner by number, which no image needs to know. */
function number(name: string): string {
  return String(1000 + (Number.parseInt(digest(name).slice(0, 6), 16) % 50_000));
}

function written(flags: readonly Flag[]): string {
  return flags.map(({ name, value }) => `--${name}${value === null ? "" : `=${value}`} `).join("");
}

/** Where in its source the arguments of an instruction begin. */
function behindFlags({ source }: Instruction): number {
  return /^\s*\S+\s+(?:--\S+(?:\s|\\\r?\n)+)*/.exec(source)?.[0].length ?? 0;
}
