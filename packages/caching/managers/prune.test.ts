import { gzipSync } from "node:zlib";
import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import type { Package } from "../locks/package.ts";
import { managers } from "../managers.ts";
import type { StoreFile } from "../prune.ts";
import { repositoryOf } from "../repository.ts";

const hour = 3_600_000;
const startedAt = 100 * hour;

/** Restored before this job and not read since, unless `used` or written in it. */
function file(path: string, { used = false, modifiedAt = startedAt - 10 * hour } = {}): StoreFile {
  return {
    path,
    bytes: 1,
    links: 1,
    modifiedAt,
    changedAt: startedAt,
    accessedAt: used ? startedAt + 1 : startedAt,
  };
}

const locked = (...ids: readonly string[]): Package[] =>
  ids.map((id) => {
    const [, name = "", version = ""] = /^(.+)@([^@]+)$/.exec(id) ?? [];
    return { name, version, integrity: null };
  });

interface Options {
  readonly texts?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly repository?: Readonly<Record<string, string>>;
}

function unwanted(
  store: string,
  files: readonly (string | StoreFile)[],
  packages: readonly Package[] | null,
  { texts = {}, path = "store", repository = {} }: Options = {},
): readonly string[] {
  const found = managers.flatMap((manager) => manager.stores).find(({ name }) => name === store);
  const listed = files.map((one) => (typeof one === "string" ? file(one) : one));
  const run = {
    startedAt,
    path,
    repository: repositoryOf(memoryFiles(repository)),
    text: (name: string) => texts[name] ?? null,
    bytes: (name: string, start: number, length: number) => {
      const all = Buffer.from(texts[name] ?? "", "latin1");
      return start < 0 ? all.subarray(start) : all.subarray(start, start + length);
    },
  };
  return found?.prune?.unwanted?.(listed, packages, run) ?? [];
}

test("npm keeps the content of locked digests and the index lines that lead to it", () => {
  const digest = (byte: string) => Buffer.from(byte.repeat(64), "hex").toString("base64");
  const [kept, gone] = ["aa", "bb"].map((byte) => `content-v2/sha512/${byte}/${byte}/${byte.repeat(62)}`) as [
    string,
    string,
  ];
  const texts = {
    "index-v5/1": `hash\t{"key":"a","integrity":"sha512-${digest("aa")}"}`,
    "index-v5/2": `hash\t{"key":"b","integrity":"sha512-${digest("bb")}"}`,
  };
  const lock = [{ name: "a", version: "1", integrity: `sha1-x sha512-${digest("aa")}` }];
  expect(unwanted("npm", [kept, gone, "index-v5/1", "index-v5/2", "tmp/x"], lock, { texts })).toEqual([
    gone,
    "index-v5/2",
    "tmp/x",
  ]);
});

test.each(
  managers
    .flatMap(({ stores }) => stores.map(({ name }) => name))
    .filter((name) => !/^(pip|go-build|maven|gradle|sbt|turbo|nx|next)/.test(name)),
)("%s deletes nothing when the lock files do not tell", (name) => {
  expect(unwanted(name, ["a/b/c", "v6/npm-a-1.0.0-x", "x@1.0.0"], null)).toEqual([]);
});

test("Yarn tells a package from another whose name it begins", () => {
  const files = [
    "v6/npm-ms-2.1.2-abc/x",
    "v6/npm-ms-2.1.2-rc.1-abc/x",
    "v6/npm-@types-ms-1.0.0-abc/x",
    "v6/npm-msx-2.1.2-abc/x",
    "v6/.tmp/y",
  ];
  expect(unwanted("yarn", files, locked("ms@2.1.2", "@types/ms@1.0.0"))).toEqual([
    "v6/.tmp",
    "v6/npm-msx-2.1.2-abc",
  ]);
  const zips = [
    "ms-npm-2.1.2-abc-10c0.zip",
    "ms-npm-2.1.3-abc-10c0.zip",
    "@types-ms-npm-1.0.0-abc-10c0.zip",
    ".gitignore",
  ];
  expect(unwanted("yarn-berry", zips, locked("ms@2.1.2", "@types/ms@1.0.0"))).toEqual([
    "ms-npm-2.1.3-abc-10c0.zip",
  ]);
});

test("Bun's folders carry name and version", () => {
  const files = [
    "ms@2.1.2@@@1/a",
    "ms@2.0.0@@@1/a",
    "@types/ms@1.0.0@@@1/a",
    "@types/ms@0.9.0@@@1/a",
    "488fd.npm",
    "ms/2.1.2@@@1",
  ];
  expect(unwanted("bun", files, locked("ms@2.1.2", "@types/ms@1.0.0"))).toEqual([
    "488fd.npm",
    "@types/ms@0.9.0@@@1",
    "ms@2.0.0@@@1",
  ]);
});

describe("pip", () => {
  const used = (path: string) => file(path, { used: true });
  const wheel = (name: string, version: string) => {
    const entry = `${name}-${version}.dist-info/RECORD`;
    const lengths = Buffer.alloc(18);
    lengths.writeUInt16LE(entry.length);
    return `PK\x03\x04…${"x".repeat(100)}PK\x01\x02${"\0".repeat(24)}${lengths.toString("latin1")}${entry}`;
  };
  const source = gzipSync(`${"six-1.16.0/".padEnd(512, "\0")}content`).toString("latin1");
  const texts = {
    "http-v2/a.body": wheel("idna", "3.7"),
    "http-v2/b.body": wheel("idna", "3.8"),
    "http/c": `cc=4,\x82\xa8response\x83\xa4body\xc5..${wheel("Typing_Extensions", "4.1.0")}headers`,
    "http-v2/d.body": source,
    "http-v2/e.body": "Metadata-Version: 2.1\nName: attrs\nVersion: 23.2.0\n",
    "http-v2/page.body": "<!DOCTYPE html><html>",
    "http-v2/json.body": '{"meta":{}}',
    "http-v2/odd.body": "what is this",
  };
  const all = ["http-v2/a", ...Object.keys(texts), "wheels/f/x-1.0-py3-none-any.whl", "wheels/f/origin.json"];
  const pages = ["http-v2/page.body", "http-v2/json.body"];
  const pinned = locked("idna@3.8", "attrs@23.2.0");
  const pins = { texts, repository: { "requirements.txt": "idna==3.8\nattrs==23.2.0\n" } };

  test("an archive tells which release it is: other versions of what is pinned go", () => {
    expect(unwanted("pip", all, pinned, pins)).toEqual(["http-v2/a", "http-v2/a.body", ...pages]);
  });

  test.each([
    ["2.0", "2.0.0", true],
    ["2", "2.0", true],
    ["1.10", "1.1", false],
    ["1.0rc1", "1.0.0rc1", true],
    ["1.0.post1", "1.0.0.post1", true],
    ["1.0", "1.0.post1", false],
    ["10.0", "1", false],
  ])("a pin of %s names %s: %s", (pin, version, kept) => {
    const path = "http-v2/x.body";
    const gone = unwanted("pip", [path], locked(`idna@${pin}`), {
      texts: { [path]: wheel("idna", version) },
    });
    expect(gone).toEqual(kept ? [] : [path]);
  });

  test("where reads show, what this job neither read nor wrote and nothing pins goes", () => {
    const files = [used("http/c"), file("http-v2/d.body", { modifiedAt: startedAt + 5 })];
    const rest = all.filter((path) => !files.some((one) => one.path === path));
    expect(unwanted("pip", [...files, ...rest], pinned, pins)).toEqual([
      "http-v2/a",
      "http-v2/a.body",
      ...pages,
      "http-v2/odd.body",
      "wheels/f/x-1.0-py3-none-any.whl",
      "wheels/f/origin.json",
    ]);
  });

  test("digests for everything pin everything", () => {
    const hashed =
      "idna==3.8 --hash=sha256:aa \\\n  --hash=sha256:bb\n# more\nattrs==23.2.0 --hash=sha256:cc\n";
    const kept = ["http-v2/b.body", "http-v2/e.body"];
    const gone = unwanted("pip", all, pinned, { texts, repository: { "requirements.txt": hashed } });
    expect(all.filter((path) => !gone.includes(path))).toEqual(kept);
  });

  test("where neither tells, the last version fetched of each project stays", () => {
    const files = [
      file("http-v2/a.body", { modifiedAt: startedAt - 50 * hour }),
      file("http-v2/b.body", { modifiedAt: startedAt - 20 * hour }),
      file("http-v2/odd.body"),
      file("http-v2/d.body", { modifiedAt: startedAt - 90 * hour }),
    ];
    expect(unwanted("pip", files, null, { ...pins, repository: { "requirements.txt": "idna\n" } })).toEqual([
      "http-v2/a.body",
    ]);
  });
});

test("Poetry and PDM know archives by their names", () => {
  const files = [
    "artifacts/a/Idna-3.7-py3-none-any.whl",
    "artifacts/b/idna-3.8-py3-none-any.whl",
    "artifacts/c/my_pkg-1.0.tar.gz",
    "cache/x.json",
  ];
  expect(unwanted("poetry", files, locked("idna@3.7", "my-pkg@1.0"))).toEqual([
    "artifacts/b/idna-3.8-py3-none-any.whl",
  ]);
});

test("uv keeps the wheels of locked versions; index answers go", () => {
  const files = [
    "wheels-v8/pypi/idna/3.7-py3-none-any",
    "wheels-v8/pypi/idna/3.8-py3-none-any.http",
    "simple-v28/pypi/idna.rkyv",
    "archive-v0/x/y",
  ];
  expect(unwanted("uv", files, locked("idna@3.7"))).toEqual([
    "wheels-v8/pypi/idna/3.8-py3-none-any.http",
    "simple-v28/pypi/idna.rkyv",
  ]);
});

test("Go keeps modules of go.sum: whole ones whole, of others go.mod alone", () => {
  const lock = locked(
    "github.com/BurntSushi/toml@v1.3.2",
    "github.com/BurntSushi/toml@v1.3.2/go.mod",
    "only.example/mod@v1.0.0/go.mod",
  );
  const download = "cache/download/github.com/!burnt!sushi/toml/@v/";
  const kept = [
    `${download}v1.3.2.zip`,
    `${download}v1.3.2.mod`,
    "github.com/!burnt!sushi/toml@v1.3.2/a.go",
    "cache/download/only.example/mod/@v/v1.0.0.mod",
    "golang.org/toolchain@v0.0.1-go1.24/x",
    "cache/download/sumdb/x",
  ];
  const gone = [
    `${download}v1.3.1.zip`,
    `${download}v1.3.2.lock`,
    `${download}list`,
    "github.com/!burnt!sushi/toml@v1.3.1/a.go",
    "cache/download/only.example/mod/@v/v1.0.0.zip",
  ];
  expect(unwanted("go", [...kept, ...gone], lock)).toEqual(gone);
});

test("Go's build cache keeps what was touched in the last hour before the job or in it", () => {
  const files = [
    file("ab/old-a"),
    file("ab/fresh-d", { modifiedAt: startedAt - hour / 2 }),
    file("cd/new-a", { modifiedAt: startedAt + 5 }),
    file("README"),
    file("trim.txt"),
  ];
  expect(unwanted("go-build", files, null)).toEqual(["ab/old-a"]);
});

test("Cargo keeps archives and index answers of locked crates", () => {
  const lock = locked("serde@1.0.200", "Inflector@0.11.4");
  expect(
    unwanted("cargo", ["i/serde-1.0.200.crate", "i/serde-1.0.199.crate", "i/config.json"], lock, {
      path: "~/.cargo/registry/cache",
    }),
  ).toEqual(["i/serde-1.0.199.crate"]);
  expect(
    unwanted(
      "cargo",
      ["i/.cache/se/rd/serde", "i/.cache/ot/he/other", "i/.cache/in/fl/inflector", "i/config.json"],
      lock,
      { path: "~/.cargo/registry/index" },
    ),
  ).toEqual(["i/.cache/ot/he/other"]);
});

test("of a target folder only builds of locked crates stay, in every profile", () => {
  const id = "0123456789abcdef";
  const builds = (profile: string, name: string, library: string) => [
    `${profile}/.fingerprint/${name}-${id}/lib`,
    `${profile}/build/${name}-${id}/out`,
    `${profile}/deps/lib${library}-${id}.rlib`,
    `${profile}/deps/${library}-${id}.d`,
  ];
  const kept = ["debug", "x86_64-unknown-linux-musl/release"].flatMap((profile) => [
    ...builds(profile, "proc-macro2", "proc_macro2"),
    ...builds(profile, "libz-sys", "libz_sys"),
  ]);
  const gone = [
    ...builds("debug", "app", "app"),
    ...builds("debug", "other", "other"),
    "debug/app",
    "debug/incremental/app-1/x",
    "debug/examples/e",
    "doc/index.html",
    "tmp/x",
  ];
  const repository = { "Cargo.toml": '[package]\nname = "app"\n' };
  expect(
    unwanted(
      "cargo-target",
      [...kept, ...gone, ".rustc_info.json"],
      locked("proc-macro2@1.0.0", "libz-sys@1.0.0", "app@0.1.0"),
      { repository },
    ),
  ).toEqual(gone);
});

test("Maven drops the repository's own modules, failed look-ups and versions nobody read", () => {
  const repository = {
    "pom.xml":
      "<project><parent><groupId>g.h</groupId></parent><artifactId>app</artifactId><dependencies><dependency><groupId>o</groupId><artifactId>x</artifactId></dependency></dependencies></project>",
  };
  const files = [
    file("g/h/app/1.0/app-1.0.jar", { used: true }),
    file("o/x/1/x-1.jar", { used: true }),
    file("o/x/1/x-1.pom.sha1"),
    file("o/x/2/x-2.jar"),
    file("o/y/1/y.jar.lastUpdated", { used: true }),
  ];
  expect(unwanted("maven", files, null, { repository })).toEqual([
    "g/h/app/1.0/app-1.0.jar",
    "o/y/1/y.jar.lastUpdated",
    "o/x/2/x-2.jar",
  ]);
});

test("Gradle drops locks and unread files", () => {
  const files = [
    file("modules-2.lock", { used: true }),
    file("files-2.1/g/a/1/abc/a.jar"),
    file("files-2.1/g/a/2/abc/a.jar", { used: true }),
    file("metadata-2.106/x.bin"),
  ];
  expect(unwanted("gradle", files, null)).toEqual(["modules-2.lock", "files-2.1/g/a/1/abc/a.jar"]);
});

test("NuGet, pub and Composer keep folders of locked packages", () => {
  expect(unwanted("nuget", ["my.lib/1.0.0/x", "my.lib/2.0.0/x"], locked("my.lib@1.0.0"))).toEqual([
    "my.lib/2.0.0/x",
  ]);
  expect(unwanted("pub", ["host/async-2.11.0/x", "host/async-2.10.0/x"], locked("async@2.11.0"))).toEqual([
    "host/async-2.10.0/x",
  ]);
  expect(unwanted("composer", ["a/b/1.zip", "c/d/1.zip"], locked("a/b@v1"))).toEqual(["c/d/1.zip"]);
});
