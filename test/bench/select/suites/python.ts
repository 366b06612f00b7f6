import { join } from "node:path";
import { broken, type Runner, start } from "./run.ts";

export const pytest: Runner = { failures: runPytest, isApart: false };

function runPytest(root: string, files: readonly string[]): string[] {
  const { stdout } = start(
    "python3",
    [
      "-m",
      "pytest",
      "-q",
      "--continue-on-collection-errors",
      "-p",
      "no:cacheprovider",
      "-rfE",
      "--tb=no",
      ...files,
    ],
    {
      cwd: root,
      env: { ...process.env, PYTHONPATH: join(root, "src"), PYTHONDONTWRITEBYTECODE: "1" },
    },
  );
  const failed = [...stdout.matchAll(/^(?:FAILED|ERROR) ([^\s:]+\.py)/gm)].map((match) => match[1] as string);
  return [...new Set(/\d+ (?:passed|failed|error)/.test(stdout) ? failed : [...failed, broken])];
}
