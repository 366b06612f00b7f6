import { expand, isSymbolic, maxLength } from "./expand.ts";
import type { Dockerfile, Instruction, Stage } from "./model.ts";
import { readPairs } from "./words.ts";

/** What is in force when an instruction runs. Values that are not known statically hold symbols (`${NAME}`). */
interface State {
  /** Absolute, or beginning with a symbol. */
  readonly workdir: string;
  /** True when a WORKDIR of this file made the directory. */
  readonly workdirMade: boolean;
  /** "" where the base image decides. */
  readonly user: string;
  readonly env: ReadonlyMap<string, string>;
  /** The ARGs declared in the stage so far. */
  readonly args: ReadonlyMap<string, string>;
  /** The image at the bottom of the stage, ARG defaults filled in. */
  readonly image: string;
  /** FROM's `--platform`, `null` without one. */
  readonly platform: string | null;
}

/** A Dockerfile with the state before each instruction. */
export interface Evaluation {
  before(instruction: Instruction): State;
  /** ENV and ARG as a RUN sees them: ENV wins. */
  environment(instruction: Instruction): ReadonlyMap<string, string>;
  /** Quotes and variables of `text` resolved where `instruction` stands. */
  expand(instruction: Instruction, text: string): string;
  /** `path` resolved against the WORKDIR where `instruction` stands. */
  resolve(instruction: Instruction, path: string): string;
  /** Symbols replaced by the defaults of their ARGs; `null` where one has none. */
  byDefault(value: string): string | null;
}

/** Works out WORKDIR, USER, ENV and ARG for every instruction. Source: docs.docker.com "Dockerfile reference". */
export function evaluate(dockerfile: Dockerfile): Evaluation {
  return new Evaluator(dockerfile);
}

/** Stands for the directory that an unknown base image starts in. */
export const unknownWorkdir = `\${WORKDIR}`;

/** The official image, which starts in GOPATH; those for Windows are left alone anyhow. */
const isGolang = /^(docker\.io\/(library\/)?)?golang(:(?!.*onbuild)[\w.-]+)?(@sha256:[0-9a-f]+)?$/;

class Evaluator implements Evaluation {
  private readonly states = new Map<Instruction, State>();
  private readonly ends = new Map<Stage, State>();
  private readonly defaults = new Map<string, string | null>();
  private readonly globals = new Map<string, string>();
  private readonly read = new Set<string>();
  private readonly versions = new Map<string, number>();

  constructor(dockerfile: Dockerfile) {
    const nothing: State = {
      workdir: unknownWorkdir,
      workdirMade: false,
      user: "",
      env: new Map(),
      args: this.globals,
      image: "",
      platform: null,
    };
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword === "FROM") break;
      this.states.set(instruction, nothing);
      if (instruction.keyword === "ARG") this.declareGlobals(instruction, dockerfile.escape);
    }
    for (const stage of dockerfile.stages) this.stage(stage, nothing, dockerfile.escape);
  }

  before(instruction: Instruction): State {
    const state = this.states.get(instruction);
    if (state === undefined) throw new Error("The instruction is of another Dockerfile.");
    return state;
  }

  environment(instruction: Instruction): ReadonlyMap<string, string> {
    const { args, env } = this.before(instruction);
    return new Map([...args, ...env]);
  }

  expand(instruction: Instruction, text: string): string {
    return this.expandIn(this.before(instruction), text);
  }

  resolve(instruction: Instruction, path: string): string {
    return this.join(this.before(instruction).workdir, path);
  }

  byDefault(value: string): string | null {
    let text = value;
    for (let round = 0; round < 10 && isSymbolic(text); round++) {
      if (text.length > maxLength) return null;
      const before = text;
      text = text.replace(/\$\{[^${}]*\}/g, (symbol) => this.defaults.get(symbol) ?? symbol);
      text = text.replace(/\$\{[^${}]*?:?-([^${}]*)\}/g, "$1");
      if (text === before) return null;
    }
    return isSymbolic(text) ? null : text;
  }

  private declareGlobals(instruction: Instruction, escapeToken: string): void {
    for (const { name, value } of readPairs("ARG", instruction.value, escapeToken) ?? []) {
      const text = value === null ? null : expand(value, (key) => this.globals.get(key));
      this.globals.set(name, this.symbol(name, text));
    }
  }

  /** A symbol for a new declaration of `name`, different from all that were read before. */
  private symbol(name: string, byDefault: string | null): string {
    let version = this.versions.get(name) ?? 1;
    const spelt = () => (version === 1 ? `\${${name}}` : `\${${name}@${version}}`);
    while (this.read.has(spelt()) || this.defaults.has(spelt())) version++;
    this.versions.set(name, version);
    this.defaults.set(spelt(), byDefault);
    return spelt();
  }

  private expandIn({ env, args, image }: State, text: string): string {
    return expand(text, (name) => {
      const value =
        env.get(name) ?? args.get(name) ?? (name === "GOPATH" && isGolang.test(image) ? "/go" : undefined);
      if (value === undefined) this.read.add(`\${${name}}`);
      return value;
    });
  }

  private stage(stage: Stage, nothing: State, escapeToken: string): void {
    const [from, ...rest] = stage.instructions;
    if (from === undefined) return;
    this.states.set(from, nothing);
    let state = this.first(stage, from, nothing);
    for (const instruction of rest) {
      this.states.set(instruction, state);
      state = this.after(instruction, state, escapeToken);
    }
    this.ends.set(stage, state);
  }

  private first(stage: Stage, from: Instruction, nothing: State): State {
    const flag = from.flags.find(({ name }) => name === "platform")?.value ?? null;
    const platform = flag === null ? null : this.expandIn(nothing, flag);
    const base = stage.baseStage && this.ends.get(stage.baseStage);
    if (base) return { ...base, platform: platform ?? base.platform };
    const image = this.expandIn(nothing, stage.base);
    const known = this.byDefault(image) ?? image;
    const workdir = known === "scratch" ? "/" : isGolang.test(known) ? "/go" : unknownWorkdir;
    return { ...nothing, args: new Map(), image: known, workdir, platform };
  }

  private after(instruction: Instruction, state: State, escapeToken: string): State {
    switch (instruction.keyword) {
      case "WORKDIR": {
        const workdir = this.join(state.workdir, this.expandIn(state, instruction.value));
        return { ...state, workdir, workdirMade: true };
      }
      case "USER":
        return { ...state, user: this.expandIn(state, instruction.value) };
      case "ENV": {
        const env = new Map(state.env);
        for (const { name, value } of readPairs("ENV", instruction.value, escapeToken) ?? []) {
          env.set(name, this.expandIn(state, value ?? ""));
        }
        return { ...state, env };
      }
      case "ARG":
        return this.declareArgs(instruction, state, escapeToken);
      default:
        return state;
    }
  }

  private declareArgs(instruction: Instruction, state: State, escapeToken: string): State {
    const args = new Map(state.args);
    const next = { ...state, args };
    for (const { name, value } of readPairs("ARG", instruction.value, escapeToken) ?? []) {
      const global = this.globals.get(name);
      const text =
        value === null ? (global === undefined ? null : this.byDefault(global)) : this.expandIn(next, value);
      const symbol = value === null && global !== undefined ? global : this.symbol(name, text);
      args.set(name, symbol);
    }
    return next;
  }

  private join(workdir: string, path: string): string {
    if (path.startsWith("/")) return normalise(path);
    // A leading symbol is an absolute path, unless its default says otherwise.
    if (path.startsWith("${") && this.byDefault(path)?.startsWith("/") !== false) return normalise(path);
    return normalise(`${workdir}/${path}`);
  }
}

/** `path` without `.`, `//` and, where the part before it is known, `..`; no slash at the end. */
function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && !parts.at(-1)?.includes("${")) parts.pop();
    else parts.push(part);
  }
  const text = parts.join("/");
  return path.startsWith("${") ? text : `/${text}`;
}
