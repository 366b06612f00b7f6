import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, cliBy, shell } from "../support/cli.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { type Document, sinfulApp, sinfulRepo } from "../support/sins.ts";
import { snapshot } from "../support/snapshot.ts";

const dockerfile = sinfulApp.Dockerfile as string;

/** Whatever can go by the name of a Dockerfile, each in a folder of its own, and an application with a sin. */
const odd: Readonly<Record<string, { readonly says: string; make(path: string): void }>> = {
  binary: { says: "is a binary file", make: (path) => writeFileSync(path, new Uint8Array([70, 0, 1, 2])) },
  "not-utf8": {
    says: "is not valid UTF-8",
    make: (path) => writeFileSync(path, Buffer.from("FROM \xff", "latin1")),
  },
  huge: { says: "is larger than 16 MB", make: (path) => writeFileSync(path, Buffer.alloc(17_000_000, "a")) },
  dangling: { says: "is a link that leads nowhere", make: (path) => symlinkSync("nowhere", path) },
  loop: { says: "is not a regular file", make: (path) => symlinkSync("Dockerfile", path) },
  outside: { says: "leads out of the repository", make: (path) => symlinkSync("/etc/passwd", path) },
  device: { says: "leads out of the repository", make: (path) => symlinkSync("/dev/zero", path) },
  empty: { says: "it has no FROM", make: (path) => writeFileSync(path, "") },
  comments: { says: "it has no FROM", make: (path) => writeFileSync(path, "\uFEFF# a\n\n") },
  prose: {
    says: "SOME is not an instruction (line 2)",
    make: (path) => writeFileSync(path, "# A\nsome text\nFROM a\n"),
  },
  "10-mb": {
    says: "is larger than 256 KiB",
    make: (path) => writeFileSync(path, `FROM a\nRUN b \\\n${"  && c \\\n".repeat(1_300_000)}  d\n`),
  },
  "many-instructions": {
    says: "has more than 500 instructions",
    make: (path) => writeFileSync(path, `FROM a\n${"COPY . .\nRUN npm ci\n".repeat(3000)}`),
  },
};
const unreadable = ["binary", "not-utf8", "huge", "dangling", "loop", "outside", "device"];

let repo: Repo;
let outside: string;
const run = (...args: string[]) => cli(repo.path, args);

beforeAll(() => {
  const { Dockerfile: _, ...app } = sinfulApp;
  const shop = Object.entries(app).map(([name, text]) => [`shop/${name}`, text]);
  repo = createRepo({ ...Object.fromEntries(shop), "shop/Dockerfile": dockerfile });
  for (const [folder, { make }] of Object.entries(odd)) {
    mkdirSync(join(repo.path, folder));
    make(join(repo.path, folder, "Dockerfile"));
  }
  mkdirSync(join(repo.path, "folder/Dockerfile"), { recursive: true });
  mkdirSync(join(repo.path, "fifo"));
  execFileSync("mkfifo", [join(repo.path, "fifo/Dockerfile")]);
  outside = mkdtempSync(join(tmpdir(), "outside-"));
  for (const [name, text] of Object.entries(sinfulApp)) writeFileSync(join(outside, name), text);
  symlinkSync(outside, join(repo.path, "way-out"));
});
afterAll(async () => {
  await rm(outside, { recursive: true, force: true });
  await repo[Symbol.asyncDispose]();
});

describe("met while walking", () => {
  test("each is one note that changes no exit, and hides nothing else", () => {
    const { code, stderr, json } = run("dockerfile", "--format", "json");
    expect([code, stderr]).toEqual([0, ""]);
    const { findings, summary } = json<Document>();
    expect(summary.files).toBe(Object.keys(odd).length + 1);
    const notes = findings.filter(({ rule }) => rule === "unreadable-file");
    expect(notes.map(({ file }) => file).sort()).toEqual(
      Object.keys(odd)
        .map((folder) => `${folder}/Dockerfile`)
        .sort(),
    );
    for (const { file, message, severity, fix, refused } of notes) {
      expect(message).toContain(odd[file.split("/")[0] as string]?.says);
      expect(message).toMatch(/^\S+Dockerfile [^\n]+\.$/);
      expect([severity, fix, refused?.code]).toEqual(["note", null, "unreadable-file"]);
    }
    expect(findings.filter(({ file }) => file === "shop/Dockerfile").length).toBeGreaterThan(0);
    expect(run("dockerfile", "--fail-on", "note").code).toBe(1);
  });
});

describe("named by the user", () => {
  test.each(unreadable)("%s ends it with one sentence", (folder) => {
    for (const command of [
      ["check"],
      ["fix"],
      ["dockerfile"],
      ["dockerfile", "--fix"],
      ["dockerfile", "replay"],
    ]) {
      const { code, stdout, stderr } = run(...command, `${folder}/Dockerfile`);
      expect([code, stdout], command.join(" ")).toEqual([2, ""]);
      expect(stderr).toMatch(/^keep-pace: [^\n]+\.\n$/);
      // What lies behind a link is of no concern.
      expect(stderr).not.toContain("root:");
    }
  });

  test.each(["fifo/Dockerfile", "nowhere", "/dev/zero", "/dev/stdin"])("%s does not block", (path) => {
    const { code, stdout, stderr } = run("dockerfile", path);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^keep-pace: [^\n]+\.\n$/);
  });

  test.each(["empty", "prose", "10-mb"])("%s is one clear note", (folder) => {
    const { code, json } = run("dockerfile", "--format", "json", `${folder}/Dockerfile`);
    expect(code).toBe(0);
    expect(json<Document>().findings).toHaveLength(1);
  });

  test("a Dockerfile of any name is judged, each once however often it is named", () => {
    repo.write({ "shop/build.txt": dockerfile });
    const once = run("dockerfile", "--format", "json", "shop/build.txt").json<Document>();
    expect(once.findings.map(({ rule }) => rule)).toContain("broad-copy-before-install");
    const often = run(
      "dockerfile",
      "--format",
      "json",
      "./shop/build.txt",
      "shop/../shop/build.txt",
      "shop/build.txt",
    );
    expect(often.json<Document>().findings).toEqual(once.findings);
    rmSync(join(repo.path, "shop/build.txt"));
  });
});

describe("what lies outside", () => {
  test("is neither read nor written through a link of the repository", () => {
    const before = snapshot(outside);
    mkdirSync(join(repo.path, "sub"), { recursive: true });
    for (const args of [
      ["fix", "way-out"],
      ["dockerfile", "--fix", "way-out/Dockerfile"],
      ["dockerfile", "--context", "way-out"],
      ["check", "../way-out"],
    ]) {
      const cwd = join(repo.path, args.at(-1)?.startsWith("..") ? "sub" : "");
      const { code, stdout, stderr } = cli(cwd, args);
      expect([code, stdout], args.join(" ")).toEqual([2, ""]);
      expect(stderr).toMatch(/leads out of the repository|no folder of the repository/);
    }
    run("fix");
    expect(snapshot(outside)).toEqual(before);
  });

  test("a Dockerfile that is a link is left to the file it leads to", async () => {
    await using linked = sinfulRepo();
    symlinkSync("Dockerfile", join(linked.path, "b.Dockerfile"));
    writeFileSync(join(outside, "c.Dockerfile"), dockerfile);
    symlinkSync(join(outside, "c.Dockerfile"), join(linked.path, "c.Dockerfile"));
    const { left } = cli(linked.path, ["fix", "--format", "json"]).json<{
      left: { file: string; because: string }[];
    }>();
    expect(left.map(({ file, because }) => [file, because])).toEqual([
      ["b.Dockerfile", "b.Dockerfile is a symbolic link: fix the file that it leads to."],
      ["c.Dockerfile", "c.Dockerfile leads out of the repository, so it is not read."],
    ]);
    expect(readFileSync(join(outside, "c.Dockerfile"), "utf8")).toBe(dockerfile);
  });
});

describe("hostile Dockerfiles", () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join("");
  const rest = "WORKDIR /app\nCOPY . .\nRUN npm install\n";
  test.each<[string, string]>([
    ["values that double", lines(60, (at) => `ENV A${at + 1}=$A${at}$A${at}\n`)],
    ["open braces", `RUN echo ${"${".repeat(30_000)}\n`],
    ["open substitutions", `RUN echo ${'"$('.repeat(20_000)}\n`],
    ["many arguments", `ARG ${lines(20_000, (at) => `a${at} `)}\n`],
    ["wild patterns", `COPY ${"*a".repeat(30)}*b /x\n`],
    ["longer patterns than any path", `COPY ${"a*".repeat(20_000)} /x\n`],
    ["an unclosed heredoc", "RUN <<E\nx\n"],
    [
      "stages upon stages",
      lines(150, (at) => `FROM ${at ? `s${at}` : "a"} AS s${at + 1}\nCOPY . .\nRUN npm ci\n`),
    ],
  ])("%s: an answer, and no fix where it is not understood", async (name, text) => {
    await using hostile = createRepo({
      ...sinfulApp,
      Dockerfile: `FROM node:24\n${text}${rest}`,
      [`x/${"a".repeat(250)}`]: "",
    });
    const { code, stderr } = cli(hostile.path, ["dockerfile", "--fix"]);
    expect([code, stderr]).toEqual([0, ""]);
    if (name.startsWith("an unclosed")) expect(hostile.git("status", "--short", "Dockerfile")).toBe("");
  });
});

describe("while it runs", () => {
  /** A git in front of git: `script` runs first whenever the history is read, which is before any Dockerfile is. */
  function gitThat(folder: string, script: string): Record<string, string> {
    const bin = mkdtempSync(join(folder, ".git/bin-"));
    const real = execFileSync("bash", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    writeFileSync(
      join(bin, "git"),
      `#!/bin/sh\ncase "$*" in *--first-parent*) ${script};; esac\nexec ${real} "$@"\n`,
    );
    chmodSync(join(bin, "git"), 0o755);
    return { PATH: `${bin}:${process.env.PATH}` };
  }

  test("a file that is removed costs a note, and stays removed", async () => {
    await using app = sinfulRepo();
    const env = gitThat(app.path, "rm -f Dockerfile");
    expect(cli(app.path, ["fix", "--format", "json", "Dockerfile"], env)).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(existsSync(join(app.path, "Dockerfile"))).toBe(false);
  });

  test("only git is started, never by a shell, and nothing is opened to the network", async (context) => {
    if (shell(tmpdir(), "command -v strace").code !== 0) context.skip("strace is not installed");
    await using app = sinfulRepo(6);
    const log = join(app.path, ".git/trace");
    const strace = ["strace", "-f", "-qq", "-e", "trace=execve,connect", "-o", log, process.execPath];
    const { code } = cliBy(strace, app.path, ["check"]);
    expect(code).toBe(0);
    const calls = readFileSync(log, "utf8").split("\n").slice(1);
    const started = calls.flatMap((call) => /execve\("([^"]+)".* = 0$/.exec(call)?.[1] ?? []);
    expect(started.length).toBeGreaterThan(2);
    expect(started.filter((program) => !/\/git$/.test(program))).toEqual([]);
    expect(calls.filter((call) => call.includes("connect(") && !call.includes("AF_UNIX"))).toEqual([]);
  });
});

test("Node 20 says the same", (context) => {
  const node = ["/usr/bin/node", "/usr/local/bin/node"].find(
    (path) => existsSync(path) && /^v20\./.test(execFileSync(path, ["--version"], { encoding: "utf8" })),
  );
  if (node === undefined) return context.skip("there is no Node 20 on this machine");
  for (const args of [["check", "--format", "json"], ["dockerfile", "--diff"], ["--help"]]) {
    expect(cliBy([node], repo.path, args), args.join(" ")).toMatchObject({
      code: 0,
      stdout: run(...args).stdout,
      stderr: "",
    });
  }
});

describe("the configuration", () => {
  test.each([
    ["dockefile: 1\n", /^keep-pace: \.github\/keep-pace\.yml, line 1: dockefile is no key/],
    ["rule: {}\n", /did you mean rules\?/],
    ["rules: {weak-dockerignor: off}\n", /weak-dockerignor is no rule: did you mean weak-dockerignore\?/],
    ["rules: [\n", /line 2: .*correct the YAML\.$/m],
    ["\trules: {}\n", /line 1: .*correct the YAML\.$/m],
  ])("a mistake ends it with one sentence: %j", (text, message) => {
    repo.write({ ".github/keep-pace.yml": text });
    for (const command of ["check", "fix"]) {
      const { code, stdout, stderr } = run(command);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }
    repo.write({ ".github/keep-pace.yml": null });
  });

  test("a link out of the repository is not followed", () => {
    symlinkSync("/etc/hostname", join(repo.path, ".github/keep-pace.yml"));
    expect(run("check")).toMatchObject({ code: 2, stdout: "" });
    rmSync(join(repo.path, ".github/keep-pace.yml"));
  });

  test("empty and with a BOM it is as none; what it excludes or switches off is not told", () => {
    const all = run("dockerfile", "--format", "json").stdout;
    for (const text of ["", "# nothing\n", "\uFEFFrules: {}\n"]) {
      repo.write({ ".github/keep-pace.yml": text });
      expect(run("dockerfile", "--format", "json").stdout).toBe(all);
    }
    repo.write({ ".github/keep-pace.yml": 'exclude: ["shop/**"]\nrules: {unreadable-file: off}\n' });
    expect(run("dockerfile", "--format", "json").json<Document>().findings).toEqual([]);
    repo.write({ ".github/keep-pace.yml": null });
  });
});
