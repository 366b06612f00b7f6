import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a made-up monorepo of `count` files into `folder` and commits it: four fifths TypeScript with and without
 * JSX in packages of 200 files, the rest Python, Go and data. Sizes and imports are as in large public repositories
 * (mean 3.6 KB and 5 imports a file, one test for four sources), the same for the same count.
 */
export function generate(folder: string, count: number): void {
  const draw = random(11);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const size = 200;
  const packages = Math.ceil(count / size);
  write(
    "package.json",
    '{"private":true,"workspaces":["packages/*"],"devDependencies":{"vitest":"3.0.0"}}\n',
  );
  write("vitest.config.ts", 'export default { test: { include: ["**/*.test.{ts,tsx}"] } };\n');
  write("pyproject.toml", '[tool.pytest.ini_options]\ntestpaths = ["."]\n');
  write("go.mod", "module example.com/big\n\ngo 1.24\n");
  for (let at = 0; at < packages; at += 1) {
    const kind = at % 20 === 7 || at % 20 === 17 ? "python" : at % 20 === 13 ? "go" : "script";
    const files = Math.min(size, count - at * size);
    for (const [path, text] of writers[kind](at, files, draw)) write(path, text);
  }
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message", "made up");
}

type Draw = (below: number) => number;
type Writer = (at: number, files: number, draw: Draw) => Iterable<readonly [path: string, text: string]>;

const writers: Record<"script" | "python" | "go", Writer> = { script, python, go };

function* script(at: number, files: number, draw: Draw): Iterable<readonly [string, string]> {
  const base = `packages/pkg-${at}`;
  const near = at === 0 ? [] : [`@big/pkg-${at - 1}`, `@big/pkg-${draw(at)}`];
  const dependencies = Object.fromEntries(near.map((name) => [name, "workspace:*"]));
  const manifest = {
    name: `@big/pkg-${at}`,
    main: "src/index.ts",
    dependencies: { ...dependencies, react: "19", "pathe-lite": "1" },
  };
  yield [`${base}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`];
  yield [`${base}/tsconfig.json`, '{ "compilerOptions": { "strict": true } }\n'];
  yield [
    `${base}/src/index.ts`,
    'export * from "./area-0/part-0";\nexport { value1 } from "./area-1/part-1";\n',
  ];
  for (let file = 0; file < files - 3; file += 1) {
    const [area, isTest, isJsx] = [file % 12, file % 5 === 4, file % 3 === 0];
    const name = `${base}/src/area-${area}/part-${file}`;
    const count = 3 + draw(5);
    const imports = Array.from({ length: count }, (_, index) => {
      const to = draw(Math.max(file, 1));
      const target = to % 5 === 4 ? to - 1 : to;
      return `import { value${target} as v${index} } from "../area-${target % 12}/part-${target}";`;
    });
    const outside = near
      .slice(0, draw(3))
      .map((from, index) => `import { value1 as w${index} } from "${from}";`);
    const head = [
      isTest ? 'import { expect, test } from "vitest";' : 'import type { Shape } from "../types";',
      isJsx
        ? 'import { useState, type ReactNode } from "react";'
        : `import { join } from "${file % 8 === 1 ? "node:path" : "pathe-lite"}";`,
      ...imports,
      ...outside,
    ].join("\n");
    const body = Array.from({ length: 1 + draw(11) }, (_, index) => (isJsx ? jsx : plain)(index + file)).join(
      "\n",
    );
    const tail = isTest ? `test("part ${file}", () => { expect(v0).toBeDefined(); });\n` : "";
    const text = `${head}\n\n${body}\nexport const value${file} = ${file};\n${tail}`;
    yield [`${name}${isTest ? ".test" : ""}.${isJsx ? "tsx" : "ts"}`, text];
  }
}

const plain = (seed: number) => `/**
 * Reads part ${seed} and gives what its caller asked for. Don't call it before the store was opened.
 * @param input the text, one entry a line
 */
export function read${seed}(input: string, options: { limit?: number; strict?: boolean } = {}): string[] {
  const { limit = ${seed}, strict = false } = options;
  const lines = input.split(/\\r?\\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  // Too many lines are cut, unless the caller is strict.
  if (lines.length > limit && strict) throw new Error(\`too many lines: \${lines.length} of \${limit}\`);
  const found = new Map<string, number>();
  for (const [index, line] of lines.slice(0, limit).entries()) {
    const [key = "", value = "nothing"] = line.split("=");
    found.set(key.toLowerCase(), value.length / 2 + index);
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([key]) => join("out", key));
}
`;

const jsx = (
  seed: number,
) => `export function Panel${seed}({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(${seed % 2 === 0});
  return (
    <section className="panel panel-${seed}" data-open={isOpen}>
      <h2 onClick={() => setOpen(!isOpen)}>{title} – it's open</h2>
      {isOpen ? <div style={{ padding: 4 / 2 }}>{children}</div> : null}
      <a href="/help/panel-${seed}">What's this? / Don't ask</a>
    </section>
  );
}
`;

function* python(at: number, files: number, draw: Draw): Iterable<readonly [string, string]> {
  const base = `services/svc_${at}`;
  yield [`${base}/__init__.py`, ""];
  yield [`${base}/conftest.py`, "import pytest\n\n@pytest.fixture\ndef store():\n    return {}\n"];
  for (let file = 0; file < files - 2; file += 1) {
    const isTest = file % 5 === 4;
    const imports = Array.from({ length: 3 + draw(4) }, () => {
      const to = draw(Math.max(file, 1));
      return `from services.svc_${at}.part_${to % 5 === 4 ? to - 1 : to} import read`;
    });
    const body = Array.from({ length: 1 + draw(9) }, (_, index) => pythonBody(index + file)).join("\n");
    const text = `"""Part ${file}."""\nimport os\nimport json\n${imports.join("\n")}\n\n${body}`;
    yield [`${base}/${isTest ? "test_" : ""}part_${file}.py`, text];
  }
}

const pythonBody = (seed: number) => `def read_${seed}(text: str, limit: int = ${seed}) -> list[str]:
    """Reads the text and gives one entry a line.

    It doesn't look at more than the limit.
    """
    found = {}
    for index, line in enumerate(text.splitlines()):
        if not line.strip() or line.startswith("#"):
            continue  # nothing to see
        key, _, value = line.partition("=")
        found[key.lower()] = f"{value}-{index}"
        if index > limit:
            raise ValueError("too many lines: %d" % index)
    return [json.dumps(one) for one in sorted(found, key=lambda name: found[name])]

`;

function* go(at: number, files: number, draw: Draw): Iterable<readonly [string, string]> {
  for (let file = 0; file < files; file += 1) {
    const folder = `go/mod${at}/area${file % 20}`;
    const to = draw(Math.max(file % 20, 1));
    const isTest = file % 5 === 4;
    const imports = isTest ? '"testing"' : `"fmt"\n\t"strings"\n\t"example.com/big/go/mod${at}/area${to}"`;
    const body = Array.from({ length: 1 + draw(9) }, (_, index) => goBody(file * 20 + index)).join("\n");
    yield [
      `${folder}/part${file}${isTest ? "_test" : ""}.go`,
      `package area\n\nimport (\n\t${imports}\n)\n\n${body}`,
    ];
  }
}

const goBody = (seed: number) => `// Read${seed} reads the text and gives one entry a line.
func Read${seed}(text string, limit int) ([]string, error) {
	found := map[string]int{}
	for index, line := range strings.Split(text, "\\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if index > limit {
			return nil, fmt.Errorf("too many lines: %d", index)
		}
		found[strings.ToLower(line)] = index
	}
	return nil, nil
}
`;

/** Whole numbers below a limit, the same for the same seed (xorshift32). */
function random(seed: number): Draw {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
