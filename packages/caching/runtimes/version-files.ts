import { parse } from "smol-toml";
import type { VersionFile } from "./runtime.ts";

/** A file whose first word is the version. */
export function plain(name: string): VersionFile {
  return { name, only: true, read: (text) => /^\s*([^\s#]+)/.exec(text)?.[1] };
}

/** `.tool-versions` of asdf: `tool version` a line. */
export function asdf(tool: string): VersionFile {
  const line = new RegExp(`^${tool}[ \\t]+([^\\s#]+)`, "m");
  return { name: ".tool-versions", only: true, read: (text) => line.exec(text)?.[1] };
}

/** `mise.toml`, the `[tools]` table. */
export function mise(tool: string): VersionFile[] {
  const read = (text: string) => {
    const tools = toml(text).tools as Record<string, unknown> | undefined;
    const entry = tools?.[tool];
    const first = Array.isArray(entry) ? entry[0] : entry;
    const version =
      typeof first === "object" && first !== null ? (first as { version?: unknown }).version : first;
    return version === undefined ? undefined : String(version);
  };
  return ["mise.toml", ".mise.toml"].map((name) => ({ name, only: true, read }));
}

/** A TOML document, empty when it cannot be read. */
export function toml(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch {
    return {};
  }
}

/** A JSON object, empty when it cannot be read. */
export function json(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
