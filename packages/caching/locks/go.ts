import { type Package, reader } from "./package.ts";

/**
 * `go.sum`: `module version hash` a line. A version that ends in `/go.mod` is a module of which only the go.mod is
 * needed; it keeps that ending, so that a store can tell.
 */
export const readGoSum = reader((text) =>
  text.split(/\r?\n/).flatMap((line): Package[] => {
    const [name, version, integrity, more] = line.split(" ");
    return name && version && integrity && more === undefined ? [{ name, version, integrity }] : [];
  }),
);
