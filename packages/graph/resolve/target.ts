/**
 * What an import or literal may mean. A `folder` stands for all below it, `code` for the code below it that is no
 * test, `external` for a package that is installed, named as its manager does (`npm:lodash`).
 */
export interface Target {
  readonly kind: "file" | "folder" | "code" | "external";
  readonly path: string;
}

export const file = (path: string): Target => ({ kind: "file", path });
export const folder = (path: string): Target => ({ kind: "folder", path });
export const code = (path: string): Target => ({ kind: "code", path });
export const external = (path: string): Target => ({ kind: "external", path });
