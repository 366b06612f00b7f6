/** What `RUN --mount` names. */
export interface Mount {
  readonly type: string;
  /** The stage or image a bind mount takes, `null` for the build context. */
  readonly from: string | null;
  readonly source: string;
  /** What of it enters the key of the RUN as text. */
  readonly key: readonly string[];
}

/**
 * Reads `text`, the value of `--mount`. A cache's id and sharing do not enter the key, and what a secret holds
 * neither. Source: docs.docker.com "Dockerfile reference", RUN --mount; BuildKit, solver/llbsolver/ops/exec.go.
 */
export function readMount(text: string): Mount {
  const options = new Map(
    text.split(",").map((option): [string, string] => {
      const equals = option.indexOf("=");
      return equals < 0
        ? [option.trim().toLowerCase(), ""]
        : [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
    }),
  );
  const type = options.get("type") ?? "bind";
  const ignored = new Set(type === "cache" ? ["id", "sharing"] : ["source", "src", "from"]);
  const key = [...options].filter(([name]) => !ignored.has(name)).map((option) => option.join("="));
  const source = options.get("source") ?? options.get("src") ?? "";
  return { type, from: options.get("from") ?? null, source, key: key.sort() };
}
