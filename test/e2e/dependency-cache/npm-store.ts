import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Scene } from "./scene.ts";

/** A repository whose lock file names a package for each content. */
export const packages = (contents: readonly string[]) => {
  const digests = contents.map((content) => createHash("sha512").update(content).digest());
  const entries = digests.map((digest, at) => [
    `node_modules/p${at}`,
    { version: "1.0.0", integrity: `sha512-${digest.toString("base64")}` },
  ]);
  return {
    ".gitignore": "node_modules\n",
    "package-lock.json": JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(entries) }),
  };
};

/** Lays packages into the npm cache as `npm ci` would: each where its digest says. */
export const install = (scene: Scene, contents: readonly string[]) => async () => {
  for (const content of contents) {
    const hex = createHash("sha512").update(content).digest("hex");
    const file = join(
      scene.home,
      ".npm/_cacache/content-v2/sha512",
      hex.slice(0, 2),
      hex.slice(2, 4),
      hex.slice(4),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};

const noise = (size: number, seed: number) => {
  let state = seed;
  return Array.from({ length: size }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(32 + ((state >> 16) % 90));
  }).join("");
};
export const contents = [noise(60_000, 1), noise(60_000, 2)];
