import type { History } from "@keep-pace/changes";
import { type Files, isUnreadable } from "@keep-pace/files";
import type { Job, Workflow } from "./model.ts";
import { readWorkflow } from "./parse.ts";

/** All workflows of a repository with everything that the rules look at. */
export interface Subject {
  readonly workflows: readonly Workflow[];
  readonly jobs: readonly Job[];
  readonly files: Files;
  readonly history: History | null;
  /** Sequences of job names of which an earlier one must be done before a later one begins. */
  readonly order: readonly (readonly string[])[];
  /** `null` where nothing is known of the time. */
  readonly now: Date | null;
  /** What the tests take, `null` where nobody measured it. */
  readonly timings: SuiteTimes | null;
  /** A file's text, `null` when it cannot be read. */
  text(path: string): string | null;
}

/** What a suite takes on one machine. */
export interface SuiteTimes {
  /** Of all tests together. */
  readonly seconds: number;
  /** Of the file that takes longest, in seconds. */
  readonly largest: number;
  readonly files: number;
  /** From a job's start to its first test; `null` where that was not measured. */
  readonly startupSeconds: number | null;
}

export interface SubjectParts {
  readonly files: Files;
  readonly history: History | null;
  readonly order?: readonly (readonly string[])[];
  readonly now?: Date | null;
  readonly timings?: SuiteTimes | null;
}

/** A file that is no workflow that can be read, and why in one sentence. */
export interface Unread {
  readonly path: string;
  readonly message: string;
}

/** Reads every workflow of the repository; those of `named` as well, wherever they lie. */
export function readSubject(
  parts: SubjectParts,
  named: readonly string[] = [],
): { subject: Subject; unread: readonly Unread[] } {
  const paths = [...new Set([...parts.files.paths.filter(isWorkflow), ...named])].sort();
  const unread: Unread[] = [];
  const workflows = paths.flatMap((path) => {
    const read = readWorkflow(path, parts.files);
    if (typeof read !== "string") return [read];
    unread.push({ path, message: read });
    return [];
  });
  const texts = new Map<string, string | null>();
  const subject: Subject = {
    workflows,
    jobs: workflows.flatMap(({ jobs }) => jobs),
    files: parts.files,
    history: parts.history,
    order: parts.order ?? [],
    now: parts.now ?? null,
    timings: parts.timings ?? null,
    text(path) {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = parts.files.text(path);
      texts.set(path, isUnreadable(text) ? null : text);
      return texts.get(path) ?? null;
    },
  };
  return { subject, unread };
}

/** True for the path of a workflow file. */
export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
