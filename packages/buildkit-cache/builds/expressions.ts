import type { Step } from "@keep-pace/workflow";

/** What fills `${{ … }}` of a workflow: `github.repository` → `o/r`. */
export type Known = ReadonlyMap<string, string>;

/** Expressions filled in as far as they are known, those inside of what was filled in, too. */
export function filled(text: string, known: Known): string {
  let result = text;
  for (let round = 0; round < 3 && result.includes("${{"); round++)
    result = result.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) => known.get(name) ?? whole);
  return result;
}

/** The `env` context where a step begins, as far as the workflow says it. */
export function environmentOf({ job, value }: Pick<Step, "job" | "value">): Known {
  return new Map(
    [job.workflow.root, job.value, value].flatMap((place) =>
      (place.get("env")?.entries() ?? []).flatMap(({ key, value: { text } }): [string, string][] =>
        text === null ? [] : [[`env.${key}`, text]],
      ),
    ),
  );
}
