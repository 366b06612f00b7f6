import { expect, test } from "vitest";
import { readGoSum } from "./go.ts";
import { readGradleLock, readPom } from "./jvm.ts";
import {
  readComposerLock,
  readCondaLock,
  readGemfileLock,
  readMixLock,
  readNugetLock,
  readPodfileLock,
  readPubLock,
  readSwiftResolved,
} from "./others.ts";
import { packageId } from "./package.ts";
import { isFullyPinned, readPipfileLock, readRequirements } from "./pip.ts";
import { readCargoLock, readPythonLock, readUvLock } from "./toml.ts";

const read = (reader: typeof readCargoLock, text: string) => reader(text, "")?.map(packageId);

test("requirements give their exact pins", () => {
  const text = `# comment
Flask_Login[extra] == 0.6.3 ; python_version > "3.8" \\
    --hash=sha256:abc
-r other.txt
requests>=2.0
pytest==8.*
idna===3.7  # via requests
`;
  expect(read(readRequirements, text)).toEqual(["flask-login@0.6.3", "idna@3.7"]);
  expect(isFullyPinned(text)).toBe(false);
  expect(isFullyPinned("idna==3.7\n# nothing\n-c constraints.txt\n")).toBe(true);
});

test("Pipfile.lock", () => {
  const lock = { _meta: { hash: {} }, default: { Idna: { version: "==3.7" } }, develop: { local: {} } };
  expect(read(readPipfileLock, JSON.stringify(lock))).toEqual(["idna@3.7"]);
});

test("TOML lock files leave out the project's own packages", () => {
  const cargo = `version = 4
[[package]]
name = "app"
version = "0.1.0"
[[package]]
name = "serde"
version = "1.0.200"
source = "registry+https://index.example"
checksum = "abc"
`;
  expect(read(readCargoLock, cargo)).toEqual(["serde@1.0.200#abc"]);
  const uv = `version = 1
[[package]]
name = "app"
version = "0.1.0"
source = { editable = "." }
[[package]]
name = "idna"
version = "3.7"
source = { registry = "https://index.example/simple" }
`;
  expect(read(readUvLock, uv)).toEqual(["idna@3.7"]);
  expect(read(readPythonLock, '[[package]]\nname = "idna"\nversion = "3.7"\n')).toEqual(["idna@3.7"]);
  expect(readCargoLock("not = [toml", "")).toBeNull();
});

test("go.sum keeps modules of which only go.mod is needed apart", () => {
  const sum = "golang.org/x/text v0.14.0 h1:abc=\ngolang.org/x/text v0.14.0/go.mod h1:def=\n\n";
  expect(read(readGoSum, sum)).toEqual([
    "golang.org/x/text@v0.14.0#h1:abc=",
    "golang.org/x/text@v0.14.0/go.mod#h1:def=",
  ]);
});

test("a pom names dependencies, plugins and its parent", () => {
  const pom = `<project><parent><groupId>org.p</groupId><artifactId>p</artifactId><version>1</version></parent>
<!-- <dependency><groupId>no</groupId><artifactId>no</artifactId><version>1</version></dependency> -->
<dependencies><dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13</version></dependency>
<dependency><groupId>managed</groupId><artifactId>managed</artifactId></dependency></dependencies>
<build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><version>3.0</version></plugin></plugins></build></project>`;
  expect(read(readPom, pom)).toEqual([
    "org.p:p@1",
    "junit:junit@4.13",
    "org.apache.maven.plugins:maven-jar-plugin@3.0",
  ]);
  expect(readPom("hello", "")).toBeNull();
});

test("gradle.lockfile", () => {
  expect(read(readGradleLock, "# comment\norg.x:y:1.2=compileClasspath\nempty=\n")).toEqual(["org.x:y@1.2"]);
});

test("Gemfile.lock", () => {
  const lock =
    "GEM\n  remote: https://gems.example/\n  specs:\n    rack (3.0.0)\n    rails (7.1.0)\n      rack (>= 2)\n\nDEPENDENCIES\n  rails\n";
  expect(read(readGemfileLock, lock)).toEqual(["rack@3.0.0", "rails@7.1.0"]);
});

test("composer.lock, packages.lock.json, mix.lock, pubspec.lock", () => {
  const composer = {
    packages: [{ name: "a/b", version: "v1.0", dist: { reference: "abc" } }],
    "packages-dev": [],
  };
  expect(read(readComposerLock, JSON.stringify(composer))).toEqual(["a/b@v1.0#abc"]);
  const nuget = {
    dependencies: {
      net8: { "My.Lib": { type: "Direct", resolved: "1.0.0", contentHash: "h" }, own: { type: "Project" } },
    },
  };
  expect(read(readNugetLock, JSON.stringify(nuget))).toEqual(["my.lib@1.0.0#h"]);
  const mix = '%{\n  "jason": {:hex, :jason, "1.4.1", "af1504", [:mix], [], "hexpm", "fb"},\n}\n';
  expect(read(readMixLock, mix)).toEqual(["jason@1.4.1#af1504"]);
  const pub =
    'packages:\n  async:\n    source: hosted\n    version: "2.11.0"\n  flutter:\n    source: sdk\n    version: "0.0.0"\n';
  expect(read(readPubLock, pub)).toEqual(["async@2.11.0"]);
});

test("Package.resolved, Podfile.lock, pixi.lock", () => {
  const swift = {
    version: 2,
    pins: [{ identity: "swift-log", state: { revision: "abc", version: "1.5.0" } }],
  };
  expect(read(readSwiftResolved, JSON.stringify(swift))).toEqual(["swift-log@1.5.0#abc"]);
  const pods =
    "PODS:\n  - Alamofire (5.8.0)\n  - Firebase/Core (10.0.0):\n    - Firebase\nSPEC CHECKSUMS:\n  Alamofire: abc\n";
  expect(read(readPodfileLock, pods)).toEqual(["Alamofire@5.8.0#abc"]);
  const pixi =
    "version: 6\npackages:\n- conda: https://conda.example/noarch/tzdata-2024a-0.conda\n  sha256: abc\n";
  expect(read(readCondaLock, pixi)).toEqual(["tzdata-2024a-0@#abc"]);
});
