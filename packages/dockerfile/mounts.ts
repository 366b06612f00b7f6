import type { Instruction } from "./model.ts";

/** One `--mount` of a RUN. */
export interface Mount {
  /** As written, `--mount=` left out. */
  readonly text: string;
  readonly type: string;
  /** As written; `""` where there is none. */
  readonly target: string;
  readonly options: ReadonlyMap<string, string>;
}

/** The mounts of a RUN in the order written. Source: docs.docker.com "Dockerfile reference", RUN --mount. */
function mountsOf({ flags }: Instruction): Mount[] {
  return flags.flatMap(({ name, value }) => {
    if (name !== "mount" || value === null) return [];
    const options = new Map(
      value.split(",").map((option): [string, string] => {
        const equals = option.indexOf("=");
        return equals < 0
          ? [option.trim().toLowerCase(), ""]
          : [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
      }),
    );
    const target = options.get("target") ?? options.get("dst") ?? options.get("destination") ?? "";
    return [{ text: value, type: options.get("type") ?? "bind", target, options }];
  });
}

export function cacheMounts(instruction: Instruction): Mount[] {
  return mountsOf(instruction).filter(({ type }) => type === "cache");
}
