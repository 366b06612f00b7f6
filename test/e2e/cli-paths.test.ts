import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, gitApply } from "../support/cli.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { type Document, fixedDockerfile, sinfulApp } from "../support/sins.ts";

/** The application in a folder. */
function appIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(sinfulApp).map(([name, text]) => [`${folder}/${name}`, text]));
}

const json = (cwd: string, ...args: string[]) =>
  cli(cwd, ["dockerfile", "--format", "json", ...args]).json<Document>();
const filesOf = ({ findings }: Document) => [...new Set(findings.map(({ file }) => file))].sort();

describe("from where it is asked", () => {
  let repo: Repo;
  beforeAll(() => {
    repo = createRepo({ ...appIn("web"), ...appIn("api"), "web/src/a.js": "1\n" });
    symlinkSync("web", join(repo.path, "link"));
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  test("paths are the repository's, whatever the folder", () => {
    const web = join(repo.path, "web");
    const expected = json(repo.path, "web/Dockerfile");
    expect(filesOf(expected)).toEqual(["web/Dockerfile"]);
    for (const [cwd, ...args] of [
      [web],
      [web, "Dockerfile"],
      [web, "../web"],
      [repo.path, join(web, "Dockerfile")],
      [repo.path, "link"],
      [repo.path, "web", "link/Dockerfile", "web"],
      [join(web, "src"), ".."],
      [tmpdir(), web],
    ] as const) {
      expect(json(cwd, ...args).findings, [cwd, ...args].join(" ")).toEqual(expected.findings);
    }
    expect(filesOf(json(join(web, "src")))).toEqual([]);
    expect(cli(join(web, "src"), ["check"]).stdout).toMatch(/^No Dockerfile among /);
  });

  test("a context is named from there, too", () => {
    const inRoot = json(repo.path, "--context", "api", "web").findings;
    expect(json(join(repo.path, "web"), "--context", "../api").findings).toEqual(inRoot);
    expect(json(repo.path, "--context", join(repo.path, "api/"), "web").findings).toEqual(inRoot);
    for (const { message } of inRoot) expect(message).toMatch(/ \(context: api\)\.$/);
  });

  test("a patch made below applies at the root, and a fix below touches nothing else", () => {
    const patch = cli(join(repo.path, "web"), ["dockerfile", "--diff"]).stdout;
    gitApply(repo.path, patch);
    expect(repo.git("status", "--short")).toBe(" M web/Dockerfile\n?? link\n?? web/.dockerignore");
    expect(readFileSync(join(repo.path, "web/Dockerfile"), "utf8")).toBe(fixedDockerfile);
    repo.git("checkout", "--quiet", ".");
    repo.write({ "web/.dockerignore": null });
    expect(cli(join(repo.path, "web"), ["fix", "--format", "json"]).json()).toEqual({
      fixed: ["web/.dockerignore", "web/Dockerfile"],
      left: [],
    });
    expect(repo.git("status", "--short", "api")).toBe("");
  });
});

test("finds Dockerfiles by name, tracked or not, and none that git ignores or that is somebody else's", async () => {
  const files = [
    ...["Dockerfile", "dockerfile", "Dockerfile.dev", "x.Dockerfile", "x.dockerfile", "Containerfile"],
    ...["-x.Dockerfile", "a b/Dockerfile", "日本/Dockerfile", "n\nl.Dockerfile"],
  ];
  const others = [
    ...["Dockerfile.dockerignore", "Dockerfile.md", "Dockerfile.bak", "Dockerfile.tmpl", "MyDockerfile"],
    ...["node_modules/a/Dockerfile", "vendor/a/Dockerfile", "ignored/Dockerfile"],
  ];
  await using repo = createRepo({ ".gitignore": "ignored\n" });
  repo.write(Object.fromEntries([...files, ...others].map((path) => [path, "FROM a\nOOPS\nCOPY . .\n"])));
  repo.git("add", "Dockerfile", "x.Dockerfile", "node_modules", "vendor");
  const found = filesOf(json(repo.path));
  expect(found).toEqual([...files].sort());
  expect(filesOf(json(repo.path, "--", "-x.Dockerfile", "ignored/Dockerfile"))).toEqual([
    "-x.Dockerfile",
    "ignored/Dockerfile",
  ]);
});

test("a name that is not UTF-8 is a note, and no crash", async () => {
  await using repo = createRepo(appIn("web"));
  mkdirSync(Buffer.concat([Buffer.from(`${repo.path}/`), Buffer.from([0xff, 0xfe])]));
  writeFileSync(
    Buffer.concat([Buffer.from(`${repo.path}/`), Buffer.from([0xff, 0xfe]), Buffer.from("/Dockerfile")]),
    "FROM a\n",
  );
  const notes = json(repo.path).findings.filter(({ rule }) => rule === "unreadable-file");
  expect(notes.map(({ message }) => message)).toEqual([
    "\ufffd\ufffd/Dockerfile has a name that is not valid UTF-8, so it is not read.",
  ]);
});

describe("what git makes of a folder", () => {
  test("worktrees, submodules, sparse checkouts, detached and unborn heads", async () => {
    await using library = createRepo(appIn("lib"));
    await using repo = createRepo({ ...appIn("web"), ...appIn("api") });
    const all = filesOf(json(repo.path));
    expect(all).toEqual(["api/Dockerfile", "web/Dockerfile"]);
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.path, "sub");
    expect(filesOf(json(repo.path))).toEqual(all);
    expect(filesOf(json(repo.path, "sub"))).toEqual(["lib/Dockerfile"]);
    const tree = mkdtempSync(join(tmpdir(), "worktree-"));
    repo.git("worktree", "add", "--quiet", "--detach", tree);
    expect(filesOf(json(tree))).toEqual(all);
    await rm(tree, { recursive: true });
    repo.git("sparse-checkout", "set", "--no-cone", "/*", "!api");
    expect(filesOf(json(repo.path))).toEqual(["web/Dockerfile"]);
    repo.git("switch", "--quiet", "--orphan", "new");
    repo.write(appIn("web"));
    expect(filesOf(json(repo.path))).toEqual(["web/Dockerfile"]);
  });

  test("the environment of a hook and the user's settings change nothing", async () => {
    await using repo = createRepo({ ...appIn("ü x"), ...appIn("web") });
    await using other = createRepo(appIn("other"));
    const expected = json(repo.path);
    const hook = { GIT_DIR: join(other.path, ".git"), GIT_INDEX_FILE: join(other.path, ".git/index") };
    const below = cli(join(repo.path, "web"), ["dockerfile", "--format", "json", ".."], hook);
    expect(below.json<Document>()).toEqual(expected);
    for (const [key, value] of [
      ["core.quotePath", "true"],
      ["core.fsmonitor", "false; touch pwned"],
      ["diff.noprefix", "true"],
      ["diff.external", "false"],
      ["diff.orderFile", "nowhere"],
      ["color.ui", "always"],
      ["core.pager", "false"],
      ["log.showSignature", "true"],
      ["log.diffMerges", "off"],
      ["status.relativePaths", "true"],
    ] as const) {
      repo.git("config", key, value);
      expect(json(join(repo.path, "web"), ".."), key).toEqual(expected);
      repo.git("config", "--unset", key);
    }
  });

  test("where git does not help it says so and goes on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plain-"));
    for (const [name, text] of Object.entries(sinfulApp)) writeFileSync(join(folder, name), text);
    const plain = cli(folder, ["dockerfile"]);
    expect(plain).toMatchObject({ code: 0, stderr: "" });
    expect(plain.stdout).toContain("this is no git repository");
    writeFileSync(join(folder, ".git"), "garbage");
    const broken = cli(folder, ["dockerfile", "--format", "json"]);
    expect(broken.stderr).toMatch(/^warning: Git does not help here \([^\n]+\n$/);
    expect(filesOf(broken.json<Document>())).toEqual(["Dockerfile"]);
    await rm(folder, { recursive: true });
  });
});

describe("the context", () => {
  const { Dockerfile: dockerfile = "", ...app } = sinfulApp;
  const compose = (context: string) =>
    `services:\n  web:\n    build:\n      context: ${context}\n      dockerfile: ${context === "." ? "docker/" : ""}Dockerfile\n`;
  const findings = async (more: Readonly<Record<string, string>>, ...args: string[]) => {
    await using repo = createRepo({ ...app, "docker/Dockerfile": dockerfile, ...more });
    return json(repo.path, ...args).findings;
  };

  test("is the folder, unless a file of the repository names another, and the finding says which", async () => {
    const rules = (found: Document["findings"]) => found.map(({ rule }) => rule);
    expect(rules(await findings({}))).toEqual(["weak-dockerignore"]);
    const named = await findings({ "compose.yaml": compose(".") });
    expect(rules(named)).toEqual(["broad-copy-before-install", "weak-dockerignore"]);
    for (const { message } of named) {
      expect(message).toMatch(/ \(context: the repository's root, by compose\.yaml:4\)\.$/);
    }
  });

  test("is the root where nothing names one and no other folder has what is copied", async () => {
    const copies = dockerfile.replace("COPY . .", "COPY index.js ./\nCOPY . .");
    const [first] = await findings({ "docker/Dockerfile": copies });
    expect(first?.rule).toBe("broad-copy-before-install");
    expect(first?.message).toMatch(/root, the only place with all that it copies\)\.$/);
  });

  test("that is named twice is refused until one is chosen", async () => {
    const both = { "compose.yaml": compose("."), "docker-compose.yml": compose("docker") };
    const refused = await findings(both);
    expect(refused.map(({ refused }) => refused?.code)).toEqual(["several-contexts", "several-contexts"]);
    expect((await findings(both, "--context", ".")).map(({ fix }) => fix?.safety)).toEqual(["safe", "safe"]);
  });

  test.each([
    "services: {a: {build: /etc}}\n",
    "services: {a: {build: {context: ../.., dockerfile: docker/Dockerfile}}}\n",
    "services: {a: {build: 'https://example.com/x.git'}}\n",
    "services: {a: {build: {context: '${X}', dockerfile: docker/Dockerfile}}}\n",
    `${"[".repeat(5000)}\n`,
    `a0: &a0 [x]\n${Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`).join("")}services: *a12\n`,
  ])("is not misled by %j", async (text) => {
    expect((await findings({ "compose.yaml": text })).map(({ message }) => message).join()).not.toContain(
      "context:",
    );
  });
});
