import type { Checkout } from "./checkout.ts";

/**
 * The folder of a Go package by its import path, without reading `go.mod`: the longest ending of the path
 * that is a folder of the checkout. A module's root package is `.`.
 */
export function goFolder(importPath: string, checkout: Checkout): string {
  if (!checkout.known) return importPath;
  const segments = importPath.split("/");
  for (let start = 0; start < segments.length; start += 1) {
    const folder = segments.slice(start).join("/");
    if (checkout.has(folder)) return folder;
  }
  return checkout.has("go.mod") ? "." : importPath;
}
