import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Part } from "./part.ts";
import { run } from "./run.ts";

export interface GoModule {
  readonly name: string;
  readonly module: string;
  readonly version: string;
  /** Main packages relative to the module: `.`, built into `bin/<name>`, or `./…/x`, built into `bin/x`. */
  readonly commands: readonly string[];
}

/**
 * Builds programs of a Go module from its source. The module is copied and built in place, because
 * `go install module@version` refuses a module whose go.mod has `replace` lines.
 */
export function go({ name, module, version, commands }: GoModule): Part {
  return {
    name,
    version,
    provides: commands.map((command) => `bin/${command === "." ? name : basename(command)}`),
    install(folder) {
      const { Dir } = JSON.parse(run("go", ["mod", "download", "-json", `${module}@v${version}`])) as {
        Dir: string;
      };
      const source = mkdtempSync(join(tmpdir(), `${name}-`));
      try {
        cpSync(Dir, source, { recursive: true });
        run("chmod", ["-R", "u+w", source]);
        run("go", ["build", "-trimpath", "-o", `${folder}/bin/`, ...commands], {
          cwd: source,
          env: { GOFLAGS: "-mod=mod -buildvcs=false", CGO_ENABLED: "0" },
        });
      } finally {
        rmSync(source, { recursive: true, force: true });
      }
    },
  };
}
