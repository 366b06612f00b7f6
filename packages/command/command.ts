import { atLeast, type Finding } from "@keep-pace/findings/finding";
import type { Suggestion } from "@keep-pace/github";
import type { Host } from "./host.ts";
import type { InputSpecs, Values } from "./input.ts";

export type Format = "text" | "json" | "markdown" | "sarif" | "html";

/** One job of the suite: the CLI and the actions run the same value. */
export interface Command {
  readonly name: string;
  /** One line, no full stop. */
  readonly summary: string;
  readonly inputs: InputSpecs;
  /** Output name → what it holds. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The least an action's job must be granted, e.g. `contents: read`, each with its reason. */
  readonly permissions: Readonly<Record<string, string>>;
  /** What `--format` offers, the default first. */
  readonly formats: readonly Format[];
  /** True where trouble, a wrong input or a bug must not fail the job: it is a warning instead. */
  readonly neverFails?: boolean;
  /** @param inputs a checked value for every input that the door offers, the default for the others. */
  run(inputs: Readonly<Record<string, unknown>>, host: Host): Promise<Answer>;
  /** The action's post step, after all other steps of the job. It fails no job. */
  post?(inputs: Readonly<Record<string, unknown>>, host: Host): Promise<PostAnswer>;
}

/** What a post step has to say. */
export interface PostAnswer {
  /** For the job's summary; `null` for nothing. */
  readonly summary: { readonly headline: string; readonly markdown: string } | null;
  /** What the action saved this job. Printed so that the report of the run counts it. */
  readonly savedSeconds?: number | null;
}

/** What a command found, before anyone has put it into words or bytes. */
export interface Answer {
  /** The one document of `--format json`. */
  readonly json: unknown;
  text(style: TextStyle): string;
  markdown(): string;
  sarif?(): unknown;
  html?(): string;
  /** Printed instead of everything else: `--diff`. */
  readonly patch?: string;
  /** What `fail-on` judges: only what remains. */
  readonly findings?: readonly Finding[];
  /** False makes the exit 1 whatever the findings. */
  readonly ok?: boolean;
  readonly outputs?: Readonly<Record<string, string>>;
  /** Masked in the job's log from then on; outputs may hold them. */
  readonly secrets?: readonly string[];
  /** Posted by an action as review suggestions. */
  readonly suggestions?: readonly Suggestion[];
  /** The command's section of the one pull request comment; `worthSaying: false` leaves one line. */
  readonly comment?: Comment;
  /** What the job's summary shows, where that is more than the comment's Markdown. */
  readonly summary?: string;
  /** What the action saved this job. Printed so that the report of the run counts it. */
  readonly savedSeconds?: number | null;
  /** File name → text: an action keeps them as an artifact. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Comment {
  readonly headline: string;
  readonly markdown: string;
  readonly worthSaying: boolean;
  /** The pull request it belongs to, where the event names none or another one; `null` for no comment at all. */
  readonly pull?: number | null;
}

export interface TextStyle {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Everything, also what most readers need not see. */
  readonly verbose: boolean;
}

/** A command whose `run` is typed by its own input specs. */
export function defineCommand<const I extends InputSpecs>(
  command: Omit<Command, "inputs" | "run" | "post"> & {
    readonly inputs: I;
    run(inputs: Values<I>, host: Host): Promise<Answer>;
    post?(inputs: Values<I>, host: Host): Promise<PostAnswer>;
  },
): Command {
  // The doors check every value against its spec before they call.
  return command as unknown as Command;
}

/** True when a finding of `answer` is as bad as `failOn` or worse. */
export function atFailLevel(answer: Answer, failOn: unknown): boolean {
  if (failOn !== "error" && failOn !== "warning" && failOn !== "note") return false;
  return (answer.findings ?? []).some((finding) => atLeast(finding.severity, failOn));
}
