import { array, number, record, text } from "../json-values.ts";

/**
 * `run`: a reason led to it. `skip`: proved to pass, and left out. `shadow`: proved to pass, and run all the same because
 * all are. `canary`: proved to pass, and picked at random to run all the same.
 */
export type Decision = "run" | "skip" | "shadow" | "canary";

const decisions: readonly Decision[] = ["run", "skip", "shadow", "canary"];

/** What was decided on one test. */
export interface Decided {
  readonly path: string;
  /** A digest of all that it needs; `""` where none was made. */
  readonly fingerprint: string;
  /** The folder of its project, `""` for the root. */
  readonly scope: string;
  readonly decision: Decision;
  /** Why it runs, or what proves its skip: a clause. */
  readonly because: string;
}

/** What a run selected: read by the steps and jobs that record how it went, and by later attempts. */
export interface SelectionRecord {
  readonly run: string;
  /** The commit whose files were selected for; `null` when unknown. */
  readonly commit: string | null;
  /** A later attempt runs what the first one did. */
  readonly mode: string;
  readonly because: string;
  /** What trusted runs had recorded took part, so that a skip stands for a pass. */
  readonly isVouched: boolean;
  readonly tests: readonly Decided[];
}

const format = "keep-pace selection 1";

export function writeSelection({ run, commit, mode, because, isVouched, tests }: SelectionRecord): string {
  const texts = [...new Set(tests.map((test) => test.because))];
  const at = new Map(texts.map((one, index) => [one, index]));
  const rows = tests.map(({ path, fingerprint, scope, decision, because: why }) =>
    JSON.stringify([path, fingerprint, scope, decisions.indexOf(decision), at.get(why)]),
  );
  return `${JSON.stringify({ format, run, commit, mode, because, isVouched, texts }).slice(0, -1)},"tests":[\n${rows.join(",\n")}\n]}\n`;
}

/** Reads what `writeSelection` wrote; `null` for anything else. */
export function readSelection(file: string): SelectionRecord | null {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = record(JSON.parse(file));
  } catch {
    return null;
  }
  if (value.format !== format) return null;
  const texts = array(value.texts).map(text);
  return {
    run: text(value.run),
    commit: typeof value.commit === "string" ? value.commit : null,
    mode: text(value.mode),
    because: text(value.because),
    isVouched: value.isVouched === true,
    tests: array(value.tests).map((row) => {
      const [path, fingerprint, scope, decision, why] = array(row);
      return {
        path: text(path),
        fingerprint: text(fingerprint),
        scope: text(scope),
        decision: decisions[number(decision) ?? 0] ?? "run",
        because: texts[number(why) ?? 0] ?? "",
      };
    }),
  };
}
