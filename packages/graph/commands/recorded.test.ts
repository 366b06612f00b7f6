import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultValues, terminalHost } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo, type Files, type Repo } from "../../../test/support/repo.ts";
import { select } from "./index.ts";

const files: Files = {
  ".github/keep-pace.yml": "select: { coverage: narrows }\n",
  "pyproject.toml": '[tool.pytest.ini_options]\ntestpaths = ["tests"]\n',
  "src/m.py": "def called():\n    return 1\n\ndef other():\n    return 2\n",
  "tests/test_a.py": "import m\n",
  "tests/test_b.py": "import m\n",
};

/** A folder with what both tests ran, and beside it the commit at which they did. */
function record(repo: Repo, commit = repo.head()): string {
  const folder = join(repo.path, ".git/runs");
  mkdirSync(join(folder, "tests"), { recursive: true });
  const lines = (...ran: number[]) =>
    JSON.stringify({ meta: {}, files: { [join(repo.path, "src/m.py")]: { executed_lines: ran } } });
  writeFileSync(join(folder, "tests/test_a.py.json"), lines(1, 2, 4));
  writeFileSync(join(folder, "tests/test_b.py.json"), lines(1, 4, 5));
  writeFileSync(`${folder}.commit`, `${commit}\n`);
  return folder;
}

async function picked(repo: Repo, inputs: Record<string, unknown>): Promise<string[]> {
  const host = terminalHost({
    cwd: repo.path,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("no network here")),
  });
  const { json } = await select.run({ ...defaultValues(select.inputs, "cli"), ...inputs }, host);
  return (json as { tests: { path: string }[] }).tests.map(({ path }) => path);
}

const both = ["tests/test_a.py", "tests/test_b.py"];
const body = { "src/m.py": "def called():\n    return 3\n\ndef other():\n    return 2\n" };

test("recorded runs skip who called no changed function, on disk and for a commit", async () => {
  await using repo = createRepo(files);
  const [base, coverage] = [repo.head(), record(repo)];
  repo.write(body);
  expect(await picked(repo, { base })).toEqual(both);
  expect(await picked(repo, { base, coverage })).toEqual(["tests/test_a.py"]);
  const head = repo.commit({});
  expect(await picked(repo, { base, head, coverage })).toEqual(["tests/test_a.py"]);
});

test("recordings of an earlier commit count with all that was changed since", async () => {
  await using repo = createRepo(files);
  const coverage = record(repo);
  const base = repo.commit({ "src/m.py": "def called():\n    return 1\n\ndef other():\n    return 4\n" });
  repo.commit({ "src/m.py": "def called():\n    return 3\n\ndef other():\n    return 4\n" });
  expect(await picked(repo, { base, coverage })).toEqual(both);
});

test.each<readonly [string, (repo: Repo, folder: string) => void]>([
  ["is not said", (_, folder) => rmSync(`${folder}.commit`)],
  ["is no commit", (_, folder) => writeFileSync(`${folder}.commit`, "main; rm -rf /")],
  ["is not in the clone", (_, folder) => writeFileSync(`${folder}.commit`, "1".repeat(40))],
  [
    "is another",
    (repo, folder) =>
      writeFileSync(`${folder}.commit`, repo.commit({ "src/n.py": "", "tests/conftest.py": "" })),
  ],
  [
    "has another configuration",
    (repo) => repo.write({ ".github/keep-pace.yml": "select: { coverage: agrees }\n" }),
  ],
  [
    "is followed by what does not compile",
    (repo) => repo.write({ "src/m.py": "def called():\n    return (\n\ndef other():\n    return 2\n" }),
  ],
  [
    "is followed by what warns",
    (repo) => repo.write({ "src/m.py": 'def called():\n    return "\\d"\n\ndef other():\n    return 2\n' }),
  ],
])("recordings whose commit %s skip nothing", async (_, spoil) => {
  await using repo = createRepo(files);
  const [base, coverage] = [repo.head(), record(repo)];
  repo.write(body);
  spoil(repo, coverage);
  expect(await picked(repo, { base, coverage })).toEqual(both);
});
