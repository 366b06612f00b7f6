import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { broken, type Runner, start, withFile } from "./run.ts";

export const vitest: Runner = { failures: runVitest, isApart: true };
export const mocha: Runner = { failures: runMocha, isApart: true };
export const nodeTest: Runner = { failures: runNode, isApart: true };

function runVitest(root: string, files: readonly string[]): string[] {
  const project = process.env.KEEP_PACE_SELECT_VITEST?.split(" ") ?? [];
  // In one world a suite takes a quarter of the time; what fails there is asked again in a world of its own.
  const isFast = process.env.KEEP_PACE_SELECT_FAST === "1" && files.length === 0;
  return withFile((file) => {
    start(
      "npx",
      [
        "vitest",
        "run",
        "--coverage.enabled=false",
        "--reporter=json",
        `--outputFile=${file}`,
        ...(isFast ? ["--no-isolate"] : []),
        ...project,
        ...files,
      ],
      {
        cwd: root,
        env: { ...process.env, CI: "true" },
      },
    );
    if (!existsSync(file)) return [broken];
    const { testResults } = JSON.parse(readFileSync(file, "utf8"));
    return testResults.flatMap(({ name, status }: { name: string; status: string }) =>
      status === "failed" ? name : [],
    );
  });
}

// Each file by itself in one process: Mocha's own run ends at the first file that does not load.
const mochaRun = `
const { createRequire } = require("node:module");
const { resolve } = require("node:path");
const [root, out, setUp, ...files] = process.argv.slice(2);
const own = createRequire(resolve(root, "package.json"));
const Mocha = own("mocha");
const failed = [];
(async () => {
  for (const file of files) {
    for (const key of Object.keys(require.cache)) if (!key.includes("node_modules")) delete require.cache[key];
    try {
      for (const path of setUp.split(",").filter(Boolean)) own(resolve(root, path));
      const mocha = new Mocha({ reporter: class {} });
      mocha.addFile(resolve(root, file));
      if (await new Promise((done) => mocha.run(done))) failed.push(file);
    } catch {
      failed.push(file);
    }
  }
  require("node:fs").writeFileSync(out, JSON.stringify(failed));
  process.exit(0);
})();
`;

function runMocha(root: string, files: readonly string[]): string[] {
  const script: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.test;
  const setUp = [...script.matchAll(/--require (\S+)/g)].map((match) => match[1]).join(",");
  const every = script
    .split(" ")
    .filter((word) => word.endsWith("/"))
    .flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) =>
        /\.[cm]?js$/.test(name) ? [`${folder}${name}`] : [],
      ),
    );
  return withFile((file) => {
    const runner = `${file}.cjs`;
    writeFileSync(runner, mochaRun);
    const wanted = files.length > 0 ? files : every;
    start(process.execPath, [runner, root, file, setUp, ...wanted], { cwd: root });
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [broken];
  });
}

function runNode(root: string, files: readonly string[]): string[] {
  return withFile((file) => {
    const reporter = `${file}.mjs`;
    writeFileSync(
      reporter,
      'export default async function* (source) { for await (const { type, data } of source) if (type === "test:fail") yield `${data.file ?? data.name}\\n`; }\n',
    );
    const args = ["--test", `--test-reporter=${reporter}`, `--test-reporter-destination=${file}`, ...files];
    start(process.execPath, args, { cwd: root });
    return [...new Set(readFileSync(file, "utf8").split("\n").filter(Boolean))];
  });
}
