import { families, projectsOfFamily } from "../packages/family.ts";
import { elementsOf } from "../packages/xml.ts";
import { baseName, folderOf, isBelow, join, type Tree } from "../tree.ts";
import type { Runner } from "./test-file.ts";

/** Which runner takes a file of a language without rules of its own for a test, `null` for none. */
export function otherTests(tree: Tree, texts: ReadonlyMap<string, string>): (path: string) => Runner | null {
  const isDotnet = dotnetTests(tree, texts);
  const isSuite = phpSuites(texts);
  return (path) => {
    const name = baseName(path);
    if (name === "Cargo.toml") return "cargo";
    if (jvmTest.test(path)) return "jvm";
    if (fileTest.test(name) || rubyTest.test(path) || swiftTest.test(path)) return "other";
    return isDotnet(path) || isSuite(path) ? "other" : null;
  };
}

const jvmTest =
  /(?:^|\/)src\/\w*(?:[tT]est|[sS]pec|\bit\b|\bintegration)\w*\/.*(?:Test|Spec|IT|Case|Should|Feature|Suite|Scenario)\w*\.(?:java|kt|scala|groovy)$/;

/** Their usual names in PHPUnit, Codeception, phpspec, RSpec, ExUnit and Dart; in .NET those outside of test projects, too. */
const fileTest =
  /(?:Tests?|Specs?|Facts)\.(?:cs|fs|vb)$|(?:Tests?|Cest|Cept|Spec)\.php$|\.phpt$|_(?:spec|test)\.(?:rb|exs|dart)$|Tests?\.swift$/;

/** minitest and test-unit: `test_*.rb` below `test`, without what the tests share. */
const rubyTest = /(?:^|\/)tests?\/(?:.*\/)?test_(?!helpers?\.|case\.|support\.|unit\.)[^/]*\.rb$/;

/** XCTest and Swift Testing look at every file of a test target, whatever it is called. */
const swiftTest = /(?:^|\/)(?:Tests|\w+Tests)\/.*\.swift$/;

const testPackage =
  /Microsoft\.NET\.Test\.Sdk|\bxunit|\bnunit|MSTest|\bTUnit\b|\bExpecto|\bFixie\b|\bFuchu\b|Machine\.Specifications|<IsTestProject>\s*true|Microsoft\.Testing\.Platform/i;

/** Which methods are tests is told by attributes: every source of a project that uses a test framework may hold one. */
function dotnetTests(tree: Tree, texts: ReadonlyMap<string, string>): (path: string) => boolean {
  const { manifests, sources } = families.dotnet;
  const folders = new Set(
    [...texts].flatMap(([path, text]) => {
      const name = baseName(path);
      const isTest = manifests.test(name) && (testPackage.test(text) || /tests?\b|specs?\b/i.test(name));
      return isTest ? folderOf(path) : [];
    }),
  );
  if (folders.size === 0) return () => false;
  const { ownerOf } = projectsOfFamily(families.dotnet, tree);
  return (path) =>
    /\.(?:cs|fs|vb)$/.test(path) &&
    sources.test(path) &&
    !/(?:^|\/)(?:obj|bin)\/|(?:^|\/)(?:AssemblyInfo|GlobalUsings|Usings)\.\w+$|\.(?:g|designer|verified|received)\.\w+$/i.test(
      path,
    ) &&
    folders.has(ownerOf(path) ?? "/");
}

/** The suites of PHPUnit (docs.phpunit.de, "The XML Configuration File") with suffixes of their own, and single files. */
function phpSuites(texts: ReadonlyMap<string, string>): (path: string) => boolean {
  const fits: ((path: string) => boolean)[] = [];
  for (const [path, text] of texts) {
    if (!/^phpunit(?:\.[\w-]+)?\.xml(?:\.dist)?$/.test(baseName(path))) continue;
    for (const { name, attributes, text: place, parents } of elementsOf(text) ?? []) {
      if (!parents.includes("testsuite")) continue;
      const inner = join(folderOf(path), place.replace(/^\.(?:\/|$)/, "").replace(/\/+$/, ""));
      const { suffix } = attributes;
      // What stands behind a star is left open.
      const folder = inner.replace(/\/?[^/]*\*.*$/, "").replace(/\/$/, "");
      if (name === "file") fits.push((one) => one === inner);
      else if (name === "directory" && suffix)
        fits.push((one) => one.endsWith(suffix) && isBelow(one, folder));
    }
  }
  return (path) => fits.some((one) => one(path));
}
