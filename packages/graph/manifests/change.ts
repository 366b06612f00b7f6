/** What an edited manifest or configuration means: nothing, other packages, or that the project is set up anew. */
export type ManifestChange =
  | { readonly kind: "none" }
  | { readonly kind: "packages"; readonly names: readonly string[] }
  /** What others get who ask for the package by its name, and nothing else. */
  | { readonly kind: "entries" }
  | { readonly kind: "project"; readonly because: string };

/** The keys under which two records differ. */
export function changedKeys(old: unknown, now: unknown): string[] {
  const [a, b] = [recordOf(old), recordOf(now)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
