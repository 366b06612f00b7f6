import { createHash } from "node:crypto";
import { closure } from "./graph.ts";
import { kindOf } from "./kinds.ts";
import { nodeOfUnit, type Reason } from "./seeds.ts";
import type { BuiltTests } from "./select.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { isBelow } from "./tree.ts";

/** Test path → the fingerprints under which it last passed on a trusted ref. */
export type Ledger = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads `{"version": 1, "tests": {path: {"green": [fingerprint]}}}`; `null` for anything else. */
export function parseLedger(text: string): Ledger | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, tests } = (value ?? {}) as { version?: unknown; tests?: unknown };
  if (version !== 1 || typeof tests !== "object" || tests === null || Array.isArray(tests)) return null;
  const ledger = new Map<string, ReadonlySet<string>>();
  for (const [path, entry] of Object.entries(tests)) {
    const { green } = (entry ?? {}) as { green?: unknown };
    if (!Array.isArray(green)) return null;
    ledger.set(path, new Set(green.filter((one): one is string => typeof one === "string")));
  }
  return ledger;
}

/** A test is skipped only when it passed with exactly what it needs now; one that is red, new or never ran is not. */
export function doubtByLedger(
  ledger: Ledger,
  fingerprint: Fingerprint,
): (unit: TestUnit, built: BuiltTests) => Reason | null {
  return (unit, built) =>
    ledger.get(unit.path)?.has(fingerprint(unit, built))
      ? null
      : { code: "never-green", text: "it has not passed yet, on a trusted ref, with what it needs now" };
}

export type Fingerprint = (unit: TestUnit, built: BuiltTests) => string;

/**
 * One digest of all that a test needs: the files its imports lead to, the configurations, manifests and lock files of
 * the repository, and the files of unknown use in its project.
 * @param digestOf a file's content as a digest, the same for the same bytes.
 * @param runtime what runs the tests: operating system, processor, versions.
 */
export function fingerprints(digestOf: (path: string) => string, runtime: string): Fingerprint {
  let shared: string | null = null;
  const loose = new Map<string, string>();
  return (unit, { built, paths, isCode }) => {
    shared ??= digest(
      paths.filter((path) => /^(?:everything|configuration|manifest)$/.test(kindOf(path).kind)),
      digestOf,
    );
    const owner = built.projects.ownerOf(unit.path) ?? "";
    const data =
      loose.get(owner) ??
      digest(
        paths.filter((path) => isBelow(path, owner) && kindOf(path).kind === "data"),
        digestOf,
      );
    loose.set(owner, data);
    const below = (folder: string, codeOnly: boolean) =>
      paths.filter((path) => isBelow(path, folder) && (!codeOnly || isCode(path)));
    const needed = [...closure(built.graph, nodeOfUnit(unit), below)].filter((node) => !node.endsWith("/"));
    return createHash("sha256")
      .update([runtime, shared, data, digest(needed, digestOf)].join("\n"))
      .digest("hex");
  };
}

function digest(paths: readonly string[], digestOf: (path: string) => string): string {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) hash.update(`${path}\0${digestOf(path)}\n`);
  return hash.digest("hex");
}
