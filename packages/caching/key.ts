import { createHash } from "node:crypto";

/**
 * The digest that GitHub's `hashFiles` makes of these files (toolkit, @actions/glob, hash-files): SHA-256 of each
 * content, and SHA-256 of those digests in order.
 * @param contents in the order of the walk, folder by folder.
 */
export function hashFiles(contents: readonly (string | Uint8Array)[]): string {
  const all = createHash("sha256");
  for (const content of contents) all.update(createHash("sha256").update(content).digest());
  return all.digest("hex");
}

/** The expression that makes the same digest in a workflow. */
export function hashFilesExpression(paths: readonly string[]): string {
  return expression(
    `hashFiles(${paths.map((path) => `'${escapePattern(path).replaceAll("'", "''")}'`).join(", ")})`,
  );
}

export function expression(inner: string): string {
  return `$${"{{"} ${inner} }}`;
}

/** A path as a pattern that matches it alone. */
function escapePattern(path: string): string {
  return path.replace(/[*?[\]]/g, (sign) => `[${sign}]`);
}

/** The cache service takes no longer key, and none with a comma. */
export const maxKeyLength = 512;
