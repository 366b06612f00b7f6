import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import { type ContextCopy, contextCopies, lastWord } from "../copies.ts";
import { packageAction } from "../known/index.ts";
import type { Instruction, Stage } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import { type Install, readRun } from "../runs.ts";
import { shellOf } from "../shell.ts";
import { inRepository, type Subject } from "../subject.ts";
import { refuseFile } from "./file.ts";
import { blockOf, newlineOf } from "./move.ts";
import { normalisingRun } from "./normalising-run.ts";
import { isRefusal, refusal } from "./refusal.ts";

/** A manifest or lock file that an install finds, and the copy that brings it. */
export interface Brought {
  /** Relative to the context. */
  readonly file: string;
  readonly path: string;
  readonly copy: ContextCopy;
}

/**
 * A stage that writes the manifests without what the install does not read, from which the install takes them: BuildKit
 * compares what a COPY --from brings by content. Unsafe: the install sees other texts than the repository's.
 * Source: BuildKit, solver/llbsolver/ops/file.go, content-based cache keys.
 */
export function normaliseManifests(
  subject: Subject,
  stage: Stage,
  install: Install,
  brought: readonly Brought[],
): Fix | Refusal {
  const copies = [...new Set(brought.map(({ copy }) => copy))];
  const problem =
    refuseFile(subject, stage) ??
    refuseManager(subject, install, brought) ??
    refuseImage(subject, install) ??
    refuseCopies(stage, install, copies) ??
    refuseIndexes(subject) ??
    refuseReaders(subject, stage, install, brought);
  if (problem) return problem;
  const edits = editsOf(subject, stage, install, copies);
  return isRefusal(edits)
    ? edits
    : {
        safety: "unsafe",
        description:
          "Install from manifests without version, description and the like; the real ones are copied afterwards.",
        edits,
      };
}

function refuseManager(
  { files, context }: Subject,
  { manager }: Install,
  brought: readonly Brought[],
): Refusal | null {
  if (manager.name === "pnpm") {
    return refusal("pnpm", "pnpm fetch reads pnpm-lock.yaml alone: run it first, then install offline.");
  }
  if (manager.ecosystem === "python") {
    const message = `No program in the image is sure to write a TOML file anew: let ${manager.name} install from an exported list of requirements.`;
    return refusal("toml-manifest", message);
  }
  const folder = (brought[0]?.file ?? "").replace(/[^/]*$/, "");
  const beside = (name: string) => inRepository({ context }, `${folder}${name}`);
  const manifest = files.text(beside("package.json"));
  const isBerry =
    files.exists(beside(".yarnrc.yml")) ||
    /"packageManager"\s*:\s*"yarn@(?!1\.)/.test(typeof manifest === "string" ? manifest : "");
  if (manager.name !== "yarn" || !isBerry) return null;
  return refusal("yarn-berry", "Yarn keeps a state of its own of the manifests that it has installed from.");
}

/** The stage needs Node, the rights to write, and a shell that takes single quotes literally. */
function refuseImage(subject: Subject, { run: { instruction } }: Install): Refusal | null {
  const { image, user } = subject.evaluation.before(instruction);
  if (!/(^|\/)node([:@]|$)/.test(image)) {
    return refusal("no-node", `Only an image of Node surely has it to rewrite a manifest, not ${image}.`);
  }
  if (!/^(|root|0)(:|$)/.test(user)) {
    return refusal("user", `The install runs as ${user}, whose rights in a new stage are not known.`);
  }
  const shell = shellOf(subject.dockerfile, instruction);
  if (!shell || /(^|\/)(sh|bash|dash|ash)$/.test(shell[0] ?? "")) return null;
  return refusal("other-shell", `The install runs in ${shell[0]}, which is not understood.`);
}

const isPlainName = (source: string) => /^[\w@%+=:,./-]+$/.test(source);

function refuseCopies(stage: Stage, { directory }: Install, copies: readonly ContextCopy[]): Refusal | null {
  for (const { instruction, sources, destination } of copies) {
    const { startLine, keyword, flags, json, heredocs, value } = instruction;
    const plain =
      keyword === "COPY" &&
      json === null &&
      heredocs.length === 0 &&
      stage.instructions.includes(instruction) &&
      /^[\w@%+=:,./*?\s${}-]+$/.test(value) &&
      !sources.some((source) => source.includes("$")) &&
      flags.every(
        ({ name, value: text }) =>
          /^(chown|chmod|link)$/.test(name) && (text === null || /^[\w:${}+=,-]*$/.test(text)),
      );
    const alone = sources.length === 1 && sources.every(isPlainName);
    if (plain && (alone || (copies.length === 1 && destination === directory))) continue;
    return refusal(
      "copy-shape",
      `The ${keyword} on line ${startLine} is not plain enough to be made in another stage.`,
    );
  }
  return null;
}

/** A new stage moves the numbers of those behind it. */
function refuseIndexes({ dockerfile }: Subject): Refusal | null {
  const numbered = dockerfile.instructions.find(({ flags }) =>
    flags.some(
      ({ name, value }) =>
        (name === "from" && /^\d+$/.test(value ?? "")) ||
        (name === "mount" && /(^|,)from=\d+(,|$)/.test(value ?? "")),
    ),
  );
  if (!numbered) return null;
  return refusal("stage-number", `Line ${numbered.startLine} names a stage by its number: give it a name.`);
}

/** Whatever could read the manifests has to find the real ones. */
function refuseReaders(
  subject: Subject,
  stage: Stage,
  install: Install,
  brought: readonly Brought[],
): Refusal | null {
  const first = Math.min(...brought.map(({ copy }) => copy.instruction.index));
  const back = contextCopies(subject, stage).find(
    (copy) =>
      copy.instruction.index > install.run.instruction.index &&
      brought.every((each) => bringsBack(copy, each)),
  );
  if (!back && !givesTreesOnly(subject, stage)) {
    return refusal(
      "not-copied-back",
      "Nothing copies the real manifests over those of the install afterwards, so they would stay in the image.",
    );
  }
  const end = back?.instruction.index ?? Number.POSITIVE_INFINITY;
  const reader = stage.instructions.find(
    (each) =>
      each.keyword === "RUN" && each.index > first && each.index < end && !isIndifferent(subject, each),
  );
  if (!reader) return null;
  return refusal(
    "manifest-read",
    `The RUN on line ${reader.startLine} may read the manifests before the real ones are copied.`,
  );
}

function bringsBack({ sources, destination, copied, instruction }: ContextCopy, { file, path }: Brought) {
  const [source = "", ...more] = sources;
  const prefix = source === "" ? "" : `${source}/`;
  const known = instruction.flags.every(({ name }) => /^(chown|chmod|link)$/.test(name));
  if (!known || !copied.certain || !copied.covers(file) || more.length > 0 || /[*?[]/.test(source))
    return false;
  return file.startsWith(prefix) && path === `${destination}/${file.slice(prefix.length)}`;
}

/** True for a stage from which others take nothing but the installed trees. */
function givesTreesOnly({ dockerfile }: Subject, stage: Stage): boolean {
  if (dockerfile.stages.at(-1) === stage || stage.name === null) return false;
  return dockerfile.stages.every(
    ({ baseStage, instructions }) =>
      baseStage !== stage &&
      instructions.every(({ flags, value, json }) => {
        if (flags.some(({ name, value: text }) => name === "mount" && text?.includes(`from=${stage.name}`)))
          return false;
        if (!flags.some(({ name, value: text }) => name === "from" && text?.toLowerCase() === stage.name))
          return true;
        return (json ?? value.trim().split(/\s+/))
          .slice(0, -1)
          .every((source) => /\/node_modules\/?$/.test(source));
      }),
  );
}

const indifferentTools = /^(cd|set|echo|true|:|mkdir|rm|chown|chmod|export|corepack|apt-get|apt|apk)$/;

/** True when a RUN does nothing besides installs and what surely reads no manifest. */
function isIndifferent(subject: Subject, instruction: Instruction): boolean {
  const { opaque, commands } = readRun(subject, instruction);
  return (
    opaque === null &&
    commands.every(
      ({ command: { words }, install }) =>
        install !== null ||
        words.length === 0 ||
        indifferentTools.test(words[0] ?? "") ||
        packageAction(words) !== null ||
        /^(npm (cache|config|prune)|yarn (cache|config))( |$)/.test(words.join(" ")),
    )
  );
}

function editsOf(
  subject: Subject,
  stage: Stage,
  install: Install,
  copies: readonly ContextCopy[],
): Edit[] | Refusal {
  const { dockerfile, files } = subject;
  const { path } = dockerfile;
  const [from] = stage.instructions;
  const unsure = refusal("not-verified", `${path} is written so that no stage can be added safely.`);
  if (!from) return unsure;
  const name = freeName(dockerfile.stages.map((each) => each.name));
  const newline = newlineOf(subject, from.source);
  const lines = [
    `${from.source.trim().replace(/\s+as\s+\S+$/i, "")} AS ${name}`,
    "WORKDIR /manifests",
    ...copies.map(({ instruction }) => `COPY ${sourcesOf(instruction)} ./`),
    ...normalisingRun(install.invocation.options.has("--ignore-scripts")),
    "",
  ];
  // Directives and the file's own heading stay on top.
  const start = from.index === 0 ? from.start : (blockOf(subject, from)?.start ?? from.start);
  const edits: Edit[] = [
    { file: path, start, end: start, text: lines.map((line) => line + newline).join("") },
    ...copies.map(({ instruction, sources }) => {
      const alone = sources.length === 1 && sources.every(isPlainName);
      const source = alone ? `/manifests/${sources[0]?.replace(/^.*\//, "")}` : "/manifests/";
      const flags = instruction.flags.map((flag) => `--${flag.name}${flag.value ? `=${flag.value}` : ""} `);
      const text = `COPY ${flags.join("")}--from=${name} ${source} ${lastWord(instruction)}`;
      const end = instruction.source.endsWith("\n") ? newlineOf(subject, instruction.source) : "";
      return { file: path, start: instruction.start, end: instruction.end, text: text + end };
    }),
  ];
  const after = editedText(files, edits, path);
  const parsed = after === null ? null : parseDockerfile(path, after);
  const isMeant =
    parsed?.problem === null &&
    parsed.disagreement === null &&
    parsed.stages.length === dockerfile.stages.length + 1 &&
    parsed.instructions.length === dockerfile.instructions.length + 3 + copies.length;
  return isMeant ? edits : unsure;
}

function freeName(taken: readonly (string | null)[]): string {
  let name = "manifests";
  for (let n = 2; taken.includes(name); n++) name = `manifests-${n}`;
  return name;
}

function sourcesOf({ value }: Instruction): string {
  return value.trim().split(/\s+/).slice(0, -1).join(" ");
}
