// Builds dist/: one chunk set for the CLI and every action, and the licences of what got in.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, type Metafile, type Plugin } from "esbuild";
import { licenses } from "./licenses.ts";

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "dist") } } });
// Built beside and put in place whole: a build that fails leaves the last one standing.
const out = `${values.out}.new`;

/** Entry name → source: the CLI, and each action's door (`check`, the root action, included). */
function entries(): Record<string, string> {
  const doors = readdirSync(join(root, "actions")).flatMap((name) =>
    ["main", "post"].flatMap((step) => {
      const source = join(root, "actions", name, `${step}.ts`);
      return existsSync(source) ? [[step === "main" ? name : `${name}-post`, source]] : [];
    }),
  );
  // Started by the cache client as processes of their own.
  const processes = ["worker", "tar"].map((name) => [
    `cache-${name}`,
    join(root, "packages/runner/cache", `${name}.ts`),
  ]);
  const threads = { "select-scan": join(root, "packages/graph/commands/scan-worker.ts") };
  return {
    cli: join(root, "packages/cli/main.ts"),
    ...Object.fromEntries([...doors, ...processes]),
    ...threads,
  };
}

rmSync(out, { recursive: true, force: true });
const lateUndici: Plugin = {
  name: "late-undici",
  setup({ onResolve }) {
    onResolve({ filter: /^undici$/ }, ({ importer }) =>
      importer.includes("@actions/http-client/")
        ? { path: join(root, "scripts/late-undici.cjs") }
        : undefined,
    );
  },
};

/** Libraries that many commands know and few runs need: run when something of them is first asked for. */
const lateLibraries: Plugin = {
  name: "late-libraries",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:yaml|saxes|micromatch)$/ }, ({ path, namespace, kind }) =>
      namespace === "late" || kind === "dynamic-import" ? undefined : { path, namespace: "late" },
    );
    onLoad({ filter: /./, namespace: "late" }, ({ path }) => {
      const known: unknown = require(path);
      return {
        contents: `const real = () => require(${JSON.stringify(path)});
          module.exports = ${typeof known === "function" ? "(...given) => real()(...given)" : "{}"};
          for (const key of ${JSON.stringify(Object.keys(known as object))}) {
            Object.defineProperty(module.exports, key, { enumerable: true, get: () => real()[key] });
          }`,
        resolveDir: root,
      };
    });
  },
};

const { metafile } = await build({
  entryPoints: entries(),
  outdir: out,
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  splitting: true,
  platform: "node",
  target: "node20",
  metafile: true,
  legalComments: "none",
  // Every job downloads this. Names stay, so that a stack says where it was.
  minifyWhitespace: true,
  lineLimit: 160,
  plugins: [lateUndici, lateLibraries],
  logLevel: "warning",
  // CommonJS dependencies call require() for Node's own modules, which ESM lacks.
  banner: {
    js: 'import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);',
  },
});
// Without its own manifest a copied dist/ would be read as CommonJS.
writeFileSync(join(out, "package.json"), `${JSON.stringify({ type: "module", private: true }, null, 2)}\n`);
writeFileSync(join(out, "licenses.txt"), licenses(root, metafile as Metafile));
makeExecutable(join(out, "cli.js"));
rmSync(values.out, { recursive: true, force: true });
renameSync(out, values.out);

function makeExecutable(file: string): void {
  writeFileSync(file, `#!/usr/bin/env node\n${readFileSync(file, "utf8")}`, { mode: 0o755 });
}
