import * as nodeModule from "node:module";
import { Script } from "node:vm";
import { statementsOf } from "./statements.ts";
import { tokenize } from "./tokens.ts";

/**
 * True for a module that engines can load: a file that does not even parse fails whoever imports it, whatever its names.
 * It is compiled as the body of a function, without its imports and exports, and not run. Node tells TypeScript's
 * syntax from JavaScript's since 22.13; before, nothing is certain of TypeScript.
 */
export function compiles(path: string, text: string): boolean {
  try {
    const code = /\.[mc]?ts$/.test(path) ? withoutTypes(text) : text;
    const tokens = code === null ? null : tokenize(code, "module.js");
    if (code === null || tokens === null) return false;
    const parts = statementsOf(code, tokens).map(({ kind, text: one }) =>
      kind === "link" ? "" : unexported(one),
    );
    const body = parts.join("\n;").replace(/\bimport\s*\.\s*meta\b/g, "Object");
    return new Script(`"use strict"; async () => {\n${body}\n}`) instanceof Script;
  } catch {
    return false;
  }
}

function unexported(text: string): string {
  if (/^export\s+default\s+(?:(?:async\s+)?function\s*\*?|class)\s+(?!extends\b)[\w$]/.test(text)) {
    return text.replace(/^export\s+default\s+/, "");
  }
  return text.replace(/^export\s+default\b/, "void").replace(/^export\b/, "");
}

function withoutTypes(text: string): string | null {
  const strip = nodeModule.stripTypeScriptTypes;
  if (typeof strip !== "function") return null;
  // Node says once that this may change; whoever selects tests can do nothing with that.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return strip(text, { mode: "transform" });
  } finally {
    process.emitWarning = emitWarning;
  }
}
