import type { Uses } from "./model.ts";
import type { Value } from "./yaml/value.ts";

/** Reads `owner/name/path@ref # version`, `./path` or `docker://image`. */
export function readUses(value: Value): Uses {
  const text = value.text ?? "";
  const at = text.lastIndexOf("@");
  const action = (at > 0 ? text.slice(0, at) : text).toLowerCase();
  const ref = at > 0 ? text.slice(at + 1) : "";
  const remote = !/^(\.|\$\/|docker:)/.test(action);
  const repository = remote ? action.split("/").slice(0, 2).join("/") : "";
  return { value, repository, action, ref, major: majorOf(ref) ?? majorOf(commentBehind(value)) };
}

function majorOf(text: string): number | null {
  const [, major] = /^v?(\d{1,3})(?:\.|$|-)/.exec(text) ?? [];
  return major === undefined ? null : Number(major);
}

/** The first word of the comment on the value's line: `# v4.2.0`, `# tag=v4`. */
function commentBehind({ source, end }: Value): string {
  const line = source.text.slice(end, end + 80).split("\n")[0] ?? "";
  const [, word = ""] = /^["']?\s+#\s*(?:tag=|ratchet:\S*@|pin@)?(\S+)/.exec(line) ?? [];
  return word.slice(word.lastIndexOf("@") + 1);
}

/** True for a local action: relative to the checkout, or `$/` to the repository of the running workflow. */
export function isLocal({ action }: Uses): boolean {
  return action.startsWith("./") || action.startsWith("$/") || action === ".";
}
