/*
 * Three programs whose image keeps the tools it was built with, npm, Go and Python, built for real as they are and
 * after `--fix --unsafe`: bytes of the image, whether the program still starts, whether the tools are gone.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type BuildKit, buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { pushGoImage } from "../support/go-image.ts";
import { part } from "../support/parts.ts";

interface Program {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Starts it, and says something. */
  readonly start: string;
  readonly tools: readonly string[];
}

const packages = (names: string) =>
  `RUN apt-get update && apt-get install -y --no-install-recommends ${names} && rm -rf /var/lib/apt/lists/*`;

const programs = (go: string): Program[] => [
  {
    name: "npm",
    files: {
      "package.json":
        '{"name": "shop", "version": "1.0.0", "private": true, "dependencies": {"is-number": "7.0.0"}}\n',
      "index.js": "console.log('is a number: ' + require('is-number')(5));\n",
      Dockerfile: `FROM node:20\nWORKDIR /app\n${packages("make g++")}\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "index.js"]\n`,
    },
    start: "node index.js",
    tools: ["make", "g++"],
  },
  {
    name: "Python",
    files: {
      "requirements.txt": "six==1.17.0\n",
      "main.py": "import six\nprint('six ' + six.__version__)\n",
      Dockerfile: `FROM python:3.11\nWORKDIR /app\n${packages("gcc python3-dev")}\nCOPY requirements.txt ./\nRUN pip install --break-system-packages -r requirements.txt\nCOPY . .\nCMD ["python3", "main.py"]\n`,
    },
    start: "python3 main.py",
    tools: ["gcc"],
  },
  {
    name: "Go",
    files: {
      "go.mod": "module example.org/shop\n\ngo 1.24\n",
      "main.go": 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("started") }\n',
      Dockerfile: `FROM ${go}\nENV CGO_ENABLED=0\nWORKDIR /src\nCOPY . .\nRUN go build -o /usr/local/bin/shop .\nENTRYPOINT ["shop"]\n`,
    },
    start: "shop",
    tools: ["go"],
  },
];

const missing = buildkitParts.filter((name) => part(name) === null);
if (missing.length > 0)
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
else await measure();

async function measure(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "extraction-"));
  await using buildkit = await startBuildKit();
  console.log("| program | bytes above the base, as it is | fixed | it starts | tools left |");
  for (const program of programs(await pushGoImage(buildkit))) {
    const context = join(scratch, program.name);
    for (const [path, text] of Object.entries(program.files)) {
      mkdirSync(dirname(join(context, path)), { recursive: true });
      writeFileSync(join(context, path), text);
    }
    if (program.files["package.json"])
      execFileSync("npm", ["install", "--package-lock-only"], { cwd: context, stdio: "ignore" });
    const before = await image(buildkit, context, scratch);
    cli(context, ["dockerfile", "Dockerfile", "--fix", "--unsafe", "--fail-on", "never"]);
    const after = await image(buildkit, context, scratch);
    const { log, left } = await look(buildkit, program, scratch);
    console.log(`| ${program.name} | ${mega(before)} | ${mega(after)} | ${log} | ${left} |`);
    if (process.env.KEEP_PACE_VERBOSE) console.log(readFileSync(join(context, "Dockerfile"), "utf8"));
  }
  rmSync(scratch, { recursive: true, force: true });
}

/** Builds and pushes the image. @returns the bytes of its layers, those of the base image left out. */
async function image(buildkit: BuildKit, context: string, scratch: string): Promise<number> {
  const out = join(scratch, "out");
  rmSync(out, { recursive: true, force: true });
  const text = readFileSync(join(context, "Dockerfile"), "utf8");
  const bases = ["node:20", "python:3.11", "debian:bookworm-slim"].filter((name) =>
    text.includes(`FROM ${name}`),
  );
  await buildkit.build({ context, out, bases });
  await buildkit.build({ context, bases, push: `${buildkit.registry}/program` });
  const json = (path: string) => JSON.parse(readFileSync(join(out, path), "utf8"));
  const digest: string = json("index.json").manifests[0].digest;
  const layers: { size: number }[] = json(`blobs/${digest.replace(":", "/")}`).layers;
  return layers.slice(1).reduce((sum, { size }) => sum + size, 0);
}

/** Starts the program in the pushed image, and asks the shell for the tools. */
async function look(
  buildkit: BuildKit,
  { start, tools }: Program,
  scratch: string,
): Promise<{ log: string; left: string }> {
  const context = join(scratch, "look");
  rmSync(context, { recursive: true, force: true });
  mkdirSync(context);
  const asked = tools
    .map((tool) => `(command -v ${tool} > /dev/null && echo "left ${tool}" || true)`)
    .join(" && ");
  writeFileSync(join(context, "Dockerfile"), `FROM ${buildkit.registry}/program\nRUN ${start} && ${asked}\n`);
  const { log } = await buildkit.build({ context, bases: [] });
  const lines = log.trim().split("\n");
  const left = lines.filter((line) => line.startsWith("left ")).map((line) => line.slice(5));
  return { log: lines[0] ?? "", left: left.join(", ") || "none" };
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
