import { isHeredoc } from "../heredoc.ts";
import { lex } from "../lex.ts";
import type { Instruction, Stage } from "../model.ts";
import { shellOf } from "../shell.ts";
import type { Subject } from "../subject.ts";
import { blank } from "../whitespace.ts";
import { readPairs } from "../words.ts";
import { anywhere, bare, type Content, copyOf, digestOf, hash, readSource, single } from "./content.ts";
import { readMount } from "./mount.ts";

/** What decides the keys besides the Dockerfile. */
export interface World {
  /** An id of the names, modes and contents of all files of the context for which `selects` holds. */
  digest(selects: (path: string) => boolean): string;
}

/** Where a stage stands behind an instruction. */
interface State {
  readonly key: string;
  /** The key of the instruction itself where its layer does not build on those above: `COPY --link`. */
  readonly own?: string;
  /** Names of ENV and ARG, that last set last. */
  readonly names: readonly string[];
  readonly content: Content;
}

type Ends = Map<Stage, State>;

/**
 * The cache key of every instruction that makes a layer, FROM, RUN, COPY, ADD and WORKDIR: two builds in which an
 * instruction has the same key share its result. Keys are of no meaning outside of this comparison.
 * Source: BuildKit, dockerfile2llb/convert.go, and solver/llbsolver/ops, `CacheMap` of exec.go and file.go.
 */
export function instructionKeys(subject: Subject, world: World): ReadonlyMap<Instruction, string> {
  const keys = new Map<Instruction, string>();
  const ends: Ends = new Map();
  const walk: Walk = { subject, world, ends };
  for (const stage of subject.dockerfile.stages) {
    let state = first(walk, stage);
    for (const instruction of stage.instructions) {
      const next = instruction.keyword === "FROM" ? state : after(walk, state, instruction);
      if (next !== state || instruction.keyword === "FROM") keys.set(instruction, next.own ?? next.key);
      state = { key: next.key, content: next.content, names: named(walk, next.names, instruction) };
    }
    ends.set(stage, state);
  }
  return keys;
}

interface Walk {
  readonly subject: Subject;
  readonly world: World;
  readonly ends: Ends;
}

function first({ subject, ends }: Walk, stage: Stage): State {
  const base = stage.baseStage && ends.get(stage.baseStage);
  const [from, next] = stage.instructions;
  const platform = from?.flags.find(({ name }) => name === "platform")?.value ?? "";
  const image = next ? subject.evaluation.before(next).image : stage.base;
  return base ?? { key: hash(["FROM", known(subject, image), platform]), names: [], content: [] };
}

function named({ subject }: Walk, names: readonly string[], instruction: Instruction): readonly string[] {
  const { keyword, value } = instruction;
  if (keyword !== "ENV" && keyword !== "ARG") return names;
  const set = (readPairs(keyword, value, subject.dockerfile.escape) ?? []).map(({ name }) => name);
  return [...names.filter((name) => !set.includes(name)), ...set];
}

function after(walk: Walk, state: State, instruction: Instruction): State {
  switch (instruction.keyword) {
    case "RUN":
      return run(walk, state, instruction);
    case "COPY":
    case "ADD":
      return copy(walk, state, instruction);
    case "WORKDIR": {
      const { evaluation } = walk.subject;
      const place = evaluation.resolve(instruction, evaluation.expand(instruction, instruction.value));
      const folder = known(walk.subject, place);
      if (folder === "/") return state;
      const user = known(walk.subject, evaluation.before(instruction).user);
      return { ...state, key: hash([state.key, "WORKDIR", folder, user]) };
    }
    default:
      return state;
  }
}

/** Proxies reach a RUN, but not its key. */
const proxy = /^(?:https?|ftp|no|all)_proxy$/i;

function run(walk: Walk, state: State, instruction: Instruction): State {
  const { subject } = walk;
  const { evaluation, dockerfile } = subject;
  const before = evaluation.before(instruction);
  const environment = evaluation.environment(instruction);
  const variables = state.names.flatMap((name) => {
    const value = known(subject, environment.get(name) ?? "");
    // An ARG without a value is not there.
    return proxy.test(name) || value === `\${${name}}` ? [] : [[name, value]];
  });
  const mounts = instruction.flags.map(({ name, value }) => {
    if (name !== "mount") return [name, value];
    const mount = readMount(evaluation.expand(instruction, value ?? ""));
    if (mount.type !== "bind") return mount.key;
    const content = mount.from === null ? contextOf(walk) : stageContent(walk, mount.from);
    const source = bare(mount.source);
    const selects = (path: string) => source === "" || path === source || path.startsWith(`${source}/`);
    return [...mount.key, content === null ? mount.from : digestOf(content, selects)];
  });
  const text = instruction.json ?? [shellOf(dockerfile, instruction), instruction.value];
  const bodies = instruction.heredocs.map(({ body, delimiter }) => [delimiter, body]);
  const place = [known(subject, before.workdir), known(subject, before.user)];
  const key = hash([state.key, "RUN", text, bodies, variables, place, mounts]);
  return { ...state, key, content: [anywhere(key)] };
}

function copy(walk: Walk, state: State, instruction: Instruction): State {
  const { subject } = walk;
  const { evaluation, dockerfile } = subject;
  const words = instruction.json ?? instruction.value.split(blank);
  const plain = (word: string) => {
    const options = { rawQuotes: false, rawEscapes: false, escapeToken: dockerfile.escape };
    return word.includes("$")
      ? known(subject, evaluation.expand(instruction, word))
      : (lex(word, options)?.text ?? word);
  };
  const last = plain(words.at(-1) ?? "");
  const folder = /(^|\/)\.?$/.test(last) || words.length > 2 ? "/" : "";
  const destination = known(subject, evaluation.resolve(instruction, last)) + folder;
  const flags = instruction.flags.map(({ name, value }) => [
    name,
    value === null ? null : known(subject, evaluation.expand(instruction, value)),
  ]);
  const inline = instruction.heredocs.map(({ delimiter, body }) => [
    delimiter,
    known(subject, evaluation.expand(instruction, body)),
  ]);
  const texts = words
    .slice(0, -1)
    .filter((word) => !isHeredoc(word))
    .map(plain);
  const remote = texts.filter(isRemote);
  const from = flags.find(([name]) => name === "from")?.[1] ?? null;
  const content = from === null ? contextOf(walk) : stageContent(walk, from);
  const sources = texts
    .filter((text) => !isRemote(text))
    .map((text) => readSource(text, instruction, destination));
  const digests = content === null ? [from, texts] : sources.map(({ selects }) => digestOf(content, selects));
  const names = texts.map((text) => text.slice(text.lastIndexOf("/") + 1));
  const own = hash([
    instruction.keyword,
    destination,
    flags.filter(([name]) => name !== "from"),
    names,
    inline,
    remote,
    digests,
  ]);
  const given =
    content === null || instruction.keyword === "ADD" || inline.length > 0
      ? [single(destination, own)]
      : copyOf(content, sources);
  const next = { ...state, key: hash([state.key, own]), content: [...state.content, ...given] };
  const has = (flag: string) => instruction.flags.some(({ name }) => name === flag);
  // BuildKit drops --link beside --chmod without a word.
  return has("link") && !has("chmod") ? { ...next, own } : next;
}

/** A download or a git repository, which ADD allows. */
function isRemote(source: string): boolean {
  return /^(?:[a-z]+:\/\/|git@)/.test(source);
}

function contextOf({ subject, world }: Walk): Content {
  return [(selects) => world.digest((path) => !subject.ignore.ignores(path) && selects(path))];
}

/** What a stage of this file holds at its end, `null` for an image. */
function stageContent({ subject, ends }: Walk, named: string): Content | null {
  const stage = subject.dockerfile.stages.find(
    ({ name, index }) => name === named.toLowerCase() || String(index) === named,
  );
  return (stage && ends.get(stage)?.content) ?? null;
}

/** The values BuildKit gives to ARGs that are declared without one; any machine will do. */
const platform: Readonly<Record<string, string>> = {
  PLATFORM: "linux/amd64",
  OS: "linux",
  ARCH: "amd64",
  VARIANT: "",
  OSVERSION: "",
  STAGE: "default",
};

/** `text` with the defaults of its ARGs filled in; what is not known stays a symbol. */
function known({ evaluation }: Subject, text: string): string {
  const filled = text.replace(
    /\$\{(?:TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT|OSVERSION|STAGE)\}/g,
    (_, name: string) => platform[name] ?? "",
  );
  return evaluation.byDefault(filled) ?? filled;
}
