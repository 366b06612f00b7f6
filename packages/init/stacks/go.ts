import type { Files } from "@keep-pace/files";
import { countFiles, foldersWith, inFolder, suiteName } from "./find.ts";
import type { Stack } from "./stack.ts";

/** Go modules. */
export function findGo(files: Files): Stack[] {
  return foldersWith(files, ["go.mod"]).flatMap((folder) => {
    const testFiles = countFiles(files, folder, /_test\.go$/);
    if (testFiles === 0) return [];
    return [
      {
        name: suiteName(folder, "go"),
        folder,
        // The dependency cache keeps what this one would.
        tools: [
          { uses: "actions/setup-go", with: { "go-version-file": inFolder(folder, "go.mod"), cache: false } },
        ],
        install: [],
        tests: {
          kind: "sharded",
          runner: "go",
          list: `go list -f '{{if or .TestGoFiles .XTestGoFiles}}{{.Dir}}{{end}}' ./... | sed "s#^$PWD/\\{0,1\\}##; s#^\\$#.#"`,
          command: "go test -json >reports/{part}.json",
        },
        testFiles,
      },
    ];
  });
}
