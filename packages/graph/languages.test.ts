import { expect, test } from "vitest";
import { pick, type Texts } from "../../test/support/pick.ts";

type Trap = readonly [
  name: string,
  files: Texts,
  change: Record<string, string | null>,
  picked: readonly string[],
];

/** A project of .NET with what stands in its file. */
function net(inner = "", sdk = "Microsoft.NET.Sdk"): string {
  return `<Project Sdk="${sdk}">\n  ${inner}\n</Project>\n`;
}

const item = (inner: string) => net(`<ItemGroup>${inner}</ItemGroup>`);
const reference = (path: string) => item(`<ProjectReference Include="${path}" />`);

/** Two applications with tests of their own and a library that the first one uses. */
const apps: Texts = {
  "src/Lib/Lib.csproj": net(),
  "src/Lib/Thing.cs": "class Thing {}",
  "src/One/One.csproj": reference("..\\Lib\\Lib.csproj"),
  "src/One/One.cs": "class One {}",
  "src/Two/Two.csproj": net(),
  "src/Two/Two.cs": "class Two {}",
  "tests/One.Tests/One.Tests.csproj": reference("..\\..\\src\\One\\One.csproj"),
  "tests/One.Tests/OneTests.cs": "class OneTests {}",
  "tests/Two.Tests/Two.Tests.csproj": reference("../../src/Two/Two.csproj"),
  "tests/Two.Tests/TwoTests.cs": "class TwoTests {}",
};
const one = "tests/One.Tests/OneTests.cs";
const two = "tests/Two.Tests/TwoTests.cs";
const twoOwn = "tests/Two.Tests/Two.Tests.csproj";

const dotnet: readonly Trap[] = [
  ["its own project", apps, { "src/One/One.cs": "1" }, [one]],
  ["a library over two steps", apps, { "src/Lib/Thing.cs": "1" }, [one]],
  ["a file that is new", apps, { "src/Lib/New.cs": "1" }, [one]],
  ["a file that is gone", apps, { "src/Lib/Thing.cs": null }, [one]],
  ["the other application", apps, { "src/Two/Two.cs": "1" }, [two]],
  ["a project file", apps, { "src/Lib/Lib.csproj": net("<!-- -->") }, [one]],
  ["a test beside", apps, { [one]: "1" }, [one]],
  ["data of a library", { ...apps, "src/Lib/names.json": "" }, { "src/Lib/names.json": "1" }, [one]],
  ["a picture of a library", { ...apps, "src/Lib/logo.png": "" }, { "src/Lib/logo.png": "1" }, [one]],
  [
    "several references in one item",
    { ...apps, [twoOwn]: reference("../../src/Two/Two.csproj; ..\\..\\src\\Lib\\Lib.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "another case than on disk",
    { ...apps, [twoOwn]: reference("..\\..\\SRC\\lib\\lib.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a path that leads nowhere, to a project that is called so",
    { ...apps, [twoOwn]: reference("..\\..\\old\\Lib.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a wildcard",
    { ...apps, [twoOwn]: reference("..\\..\\src\\**\\L*.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "the place of the project file",
    { ...apps, [twoOwn]: reference("$(MSBuildThisFileDirectory)..\\..\\src\\Lib\\Lib.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a property before the path",
    { ...apps, [twoOwn]: reference("$(RepoRoot)src\\Lib\\Lib.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a property within the path, to another project",
    { ...apps, [twoOwn]: reference("..\\..\\src\\$(Kind)\\Two.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one],
  ],
  [
    "nothing but a property",
    { ...apps, [twoOwn]: reference("$(TestedProject)") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  ["a list of items", { ...apps, [twoOwn]: reference("@(Tested)") }, { "src/Lib/Thing.cs": "1" }, [one, two]],
  [
    "a project file that cannot be read",
    { ...apps, [twoOwn]: "<Project><ItemGroup>" },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a file taken from elsewhere",
    { ...apps, [twoOwn]: item('<Compile Include="..\\..\\src\\Lib\\Thing.cs" Link="Thing.cs" />') },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a file beside the one that is taken",
    {
      ...apps,
      "src/Lib/More.cs": "",
      [twoOwn]: item('<Compile Include="..\\..\\src\\Lib\\Thing.cs" Link="Thing.cs" />'),
    },
    { "src/Lib/More.cs": "1" },
    [one],
  ],
  [
    "files of no project, taken by a wildcard",
    {
      ...apps,
      "shared/a/X.cs": "",
      "shared/owner/package.json": "{}",
      "shared/package.json": "{}",
      "shared/index.js": "",
    },
    { "shared/a/X.cs": "1", [twoOwn]: item('<Compile Include="..\\..\\shared\\**\\*.cs" />') },
    [two],
  ],
  [
    "data copied beside the tests",
    { ...apps, "data/package.json": "{}", "data/index.js": "", "data/x.json": "" },
    {
      "data/x.json": "1",
      [twoOwn]: item('<None Include="..\\..\\data\\x.json" CopyToOutputDirectory="Always" />'),
    },
    [two],
  ],
  [
    "tests that another project takes",
    {
      ...apps,
      "tests/Old/Old.csproj": item(
        `<Compile Include="..\\..\\${two}" /><ProjectReference Include="../../src/Lib/Lib.csproj"/>`,
      ),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a test that two projects take brings neither the other one's code",
    {
      ...apps,
      "tests/Shared/SharedTests.cs": "",
      "tests/One.Tests/One.Tests.csproj": item(
        '<Compile Include="../Shared/SharedTests.cs" /><ProjectReference Include="../../src/One/One.csproj" />',
      ),
      [twoOwn]: item(
        '<Compile Include="../Shared/SharedTests.cs" /><ProjectReference Include="../../src/Two/Two.csproj" />',
      ),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, "tests/Shared/SharedTests.cs"],
  ],
  [
    "a shared project",
    {
      ...apps,
      "src/Shared/Shared.shproj": net(),
      "src/Shared/Shared.projitems":
        '<Project><ItemGroup><Compile Include="$(MSBuildThisFileDirectory)S.cs" /></ItemGroup></Project>',
      "src/Shared/S.cs": "",
      [twoOwn]: net('<Import Project="..\\..\\src\\Shared\\Shared.projitems" Label="Shared" />'),
    },
    { "src/Shared/S.cs": "1" },
    [two],
  ],
  [
    "what is imported names a path from the project that imports it",
    {
      ...apps,
      "build/tests.targets":
        '<Project><ItemGroup><ProjectReference Include="..\\..\\src\\Lib\\Lib.csproj" /></ItemGroup></Project>',
      [twoOwn]: net('<Import Project="..\\..\\build\\tests.targets" />'),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "what holds for all below a folder",
    {
      ...apps,
      "tests/Directory.Build.props":
        '<Project><ItemGroup><ProjectReference Include="$(MSBuildThisFileDirectory)..\\src\\Lib\\Lib.csproj" /></ItemGroup></Project>',
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "what holds for all below a folder is imported from further above",
    {
      ...apps,
      "tests/Directory.Build.targets":
        "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove('Extra.targets', '$(MSBuildThisFileDirectory)../'))\" /></Project>",
      "Extra.targets":
        '<Project><ItemGroup><ProjectReference Include="$(MSBuildThisFileDirectory)src\\Lib\\Lib.csproj" /></ItemGroup></Project>',
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "settings above the sources, not above the tests",
    { ...apps, "src/Directory.Build.props": "<Project />" },
    { "src/Directory.Build.props": "<Project></Project>" },
    [one, two],
  ],
  [
    "versions above one application",
    { ...apps, "src/Two/Directory.Packages.props": "<Project />" },
    { "src/Two/Directory.Packages.props": "<Project></Project>" },
    [two],
  ],
  ["the SDK", { ...apps, "global.json": "{}" }, { "global.json": "{ }" }, [one, two]],
  [
    "a solution elsewhere",
    { ...apps, "build/All.sln": 'Project("{F}") = "Two", "..\\src\\Two\\Two.csproj", "{0}"' },
    { "build/All.sln": 'Project("{F}") = "Two", "..\\src\\Two\\Two.csproj", "{1}"' },
    [two],
  ],
  [
    "a made assembly",
    {
      ...apps,
      [twoOwn]: item(
        '<Reference Include="Lib"><HintPath>..\\..\\bin\\$(Configuration)\\Lib.dll</HintPath></Reference>',
      ),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "an installed assembly",
    {
      ...apps,
      [twoOwn]: item(
        '<Reference Include="NUnit"><HintPath>..\\packages\\NUnit.3.0\\lib\\NUnit.dll</HintPath></Reference>',
      ),
    },
    { "src/Lib/Thing.cs": "1" },
    [one],
  ],
  [
    "a package that the repository makes",
    {
      ...apps,
      "src/Lib/Lib.csproj": net("<PropertyGroup><PackageId>Acme.Lib</PackageId></PropertyGroup>"),
      [twoOwn]: item('<PackageReference Include="Acme.Lib" Version="1.0.0" />'),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a generator of sources",
    {
      ...apps,
      [twoOwn]: item(
        '<ProjectReference Include="../../src/Lib/Lib.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />',
      ),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "several projects in one folder",
    { ...apps, "tests/Two.Tests/Two.Tests.Old.csproj": reference("../../src/Lib/Lib.csproj") },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "what a project takes in without naming it",
    { ...apps, "src/Two/Inner/Inner.csproj": net(), "src/Two/Inner/I.cs": "" },
    { "src/Two/Inner/I.cs": "1" },
    [two],
  ],
  [
    "what a project leaves out",
    {
      ...apps,
      "src/Two/Two.csproj": item('<Compile Remove="Inner\\**" />'),
      "src/Two/Inner/Inner.csproj": net(),
      "src/Two/Inner/I.cs": "",
    },
    { "src/Two/Inner/I.cs": "1" },
    [],
  ],
  [
    "sources in a folder with a manifest of another language",
    { ...apps, "src/Two/web/package.json": "{}", "src/Two/web/W.cs": "" },
    { "src/Two/web/W.cs": "1" },
    [two],
  ],
  [
    "a test of no project",
    { ...apps, "loose/LooseTests.cs": "" },
    { "src/Lib/Thing.cs": "1" },
    ["loose/LooseTests.cs", one],
  ],
  [
    "friends are no reference",
    { ...apps, "src/Two/Two.csproj": item('<InternalsVisibleTo Include="Lib" />') },
    { "src/Lib/Thing.cs": "1" },
    [one],
  ],
  [
    "a property that names a folder of made files",
    { ...apps, [twoOwn]: item('<None Include="$(OutDir)**\\*.*" />') },
    { "src/Lib/Thing.cs": "1" },
    [one],
  ],
  [
    "a property of the tools",
    { ...apps, [twoOwn]: item('<None Include="$(PackageId)" /><Content Include="..\\$(PackageIcon)" />') },
    { "src/Lib/Thing.cs": "1" },
    [one],
  ],
  [
    "a property that is set above",
    {
      ...apps,
      "tests/Directory.Build.props":
        "<Project><PropertyGroup><Data>$(Root)/x.json</Data><Root>..\\..\\src\\Lib</Root></PropertyGroup></Project>",
      "src/Lib/x.json": "",
      [twoOwn]: item('<None Include="$(Data)" />'),
    },
    { "src/Lib/x.json": "1" },
    [one, two],
  ],
  [
    "a property that is worked out",
    {
      ...apps,
      "tests/Directory.Build.props":
        "<Project><PropertyGroup><Data>$([System.IO.Path]::Combine('a', 'b'))</Data></PropertyGroup></Project>",
      [twoOwn]: item('<Content Include="$(Data)" />'),
    },
    { "src/Lib/Thing.cs": "1" },
    [one, two],
  ],
  [
    "a reference into a submodule",
    {
      ...apps,
      [twoOwn]: reference("..\\..\\external\\lib\\Lib.csproj"),
      "external/package.json": "{}",
      "external/index.js": "",
    },
    { "external/lib": "1" },
    [two],
  ],
  [
    "F#",
    {
      "a/A.fsproj": item('<Compile Include="A.fs" />'),
      "a/A.fs": "",
      "t/T.fsproj": item('<Compile Include="ATests.fs" /><ProjectReference Include="../a/A.fsproj" />'),
      "t/ATests.fs": "",
      "u/U.fsproj": net(),
      "u/UTests.fs": "",
    },
    { "a/A.fs": "1" },
    ["t/ATests.fs"],
  ],
];

const crate = (name: string, rest = "") => `[package]\nname = "${name}"\nversion = "1.0.0"\n${rest}\n`;

const cargo: readonly Trap[] = [
  ...(
    [
      ["a dependency by path", '[dependencies]\nb = { path = "../b" }', ["a", "b"]],
      ["a dependency of its tests", '[dev-dependencies]\nb = { path = "../b" }', ["a", "b"]],
      ["a dependency of its build script", '[build-dependencies]\nb = { path = "../b" }', ["a", "b"]],
      ["a table of its own", '[dependencies.b]\npath = "../b"', ["a", "b"]],
      ["a platform", "[target.'cfg(unix)'.dependencies]\nb = { path = \"../b\" }", ["a", "b"]],
      ["another name", '[dependencies]\nx = { package = "b", version = "1" }', ["a", "b"]],
      ["through the workspace", "[dependencies]\nb.workspace = true", ["a", "b"]],
      ["through the workspace, in a table of its own", "[dependencies.b]\nworkspace = true", ["a", "b"]],
      [
        "through the workspace under another name",
        "[dependencies]\nalias = { workspace = true }",
        ["a", "b"],
      ],
      ["a manifest that cannot be read", "[dependencies", ["a", "b"]],
      ["no dependency", "", ["b"]],
    ] as const
  ).map(
    ([name, dependency, picked]): Trap => [
      name,
      {
        "Cargo.toml":
          '[workspace]\nmembers = ["*"]\n[workspace.dependencies]\nb = { path = "b" }\nalias = { package = "b", path = "b" }\n',
        "a/Cargo.toml": crate("a", dependency),
        "a/src/lib.rs": "",
        "b/Cargo.toml": crate("b"),
        "b/src/lib.rs": "",
        "c/Cargo.toml": crate("c"),
      },
      { "b/src/lib.rs": "1" },
      // The workspace's own manifest names them all.
      [".", ...picked],
    ],
  ),
  [
    "what the tests of a dependency need is not needed",
    {
      "a/Cargo.toml": crate("a", '[dependencies]\nb = { path = "../b" }'),
      "b/Cargo.toml": crate("b", '[dev-dependencies]\nc = { path = "../c" }'),
      "c/Cargo.toml": crate("c"),
      "c/src/lib.rs": "",
    },
    { "c/src/lib.rs": "1" },
    ["b", "c"],
  ],
  [
    "a patch stands in for what others use",
    {
      "Cargo.toml": '[workspace]\nmembers = ["a"]\n[patch.crates-io]\nserde = { path = "vendor/serde" }\n',
      "a/Cargo.toml": crate("a", '[dependencies]\nserde_json = "1"'),
      "vendor/serde/Cargo.toml": crate("serde"),
      "vendor/serde/src/lib.rs": "",
    },
    { "vendor/serde/src/lib.rs": "1" },
    [".", "a", "vendor/serde"],
  ],
  [
    "the workspace's manifest",
    {
      "Cargo.toml": '[workspace]\nmembers = ["a"]\n',
      "a/Cargo.toml": crate("a"),
    },
    { "Cargo.toml": '[workspace]\nmembers = ["a"]\n[profile.test]\nopt-level = 3\n' },
    [".", "a"],
  ],
  ...(
    [
      [
        "Python",
        {
          "py/pyproject.toml": "[tool.pytest.ini_options]\n",
          "py/test_a.py": "import a\n",
          "py/a/__init__.py": "from ._a import x\n",
        },
        "py/test_a.py",
      ],
      [
        "JavaScript",
        {
          "py/package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}',
          "py/a.test.ts": 'import "./a"',
          "py/a.ts": 'import "./a.node"',
        },
        "py/a.test.ts",
      ],
    ] as const
  ).map(
    ([name, files, unit]): Trap => [
      `what ${name} loads`,
      {
        ...files,
        "py/Cargo.toml": crate("py", '[dependencies]\nb = { path = "../b" }'),
        "py/src/lib.rs": "",
        "b/Cargo.toml": crate("b"),
        "b/src/lib.rs": "",
      },
      { "b/src/lib.rs": "1" },
      ["b", "py", unit],
    ],
  ),
  [
    "a crate at the root, and others below",
    {
      "Cargo.toml": `${crate("root", '[dependencies]\na = { path = "a" }')}[workspace]\n`,
      "src/main.rs": "",
      "tests/tests.rs": "",
      "a/Cargo.toml": crate("a"),
    },
    { "src/main.rs": "1", "tests/tests.rs": "1" },
    ["."],
  ],
  [
    "a target in another folder",
    {
      "a/Cargo.toml": crate("a", '[[test]]\nname = "t"\npath = "../common/t.rs"'),
      "b/Cargo.toml": crate("b"),
      "common/package.json": "{}",
      "common/index.js": "",
      "common/t.rs": "",
    },
    { "common/t.rs": "1" },
    ["a"],
  ],
];

/** Two crates that do not name each other, a folder of data of a third one, and what stands in the first one's file. */
function naming(code: string, more: Texts = {}): Texts {
  return {
    "a/Cargo.toml": crate("a"),
    "a/src/lib.rs": code,
    "b/Cargo.toml": crate("b", '[[bin]]\nname = "tool"'),
    "b/src/main.rs": "",
    "b/data/x.json": "",
    "c/Cargo.toml": crate("c"),
    ...more,
  };
}
const data = { "b/data/x.json": "1" };
const program = { "b/src/main.rs": "1" };

const literals: readonly Trap[] = [
  [
    "Rust: a file of another crate",
    naming('const X: &str = include_str!("../../b/data/x.json");'),
    data,
    ["a", "b"],
  ],
  ["Rust: a module of another crate", naming('#[path = "../../b/src/main.rs"] mod x;'), program, ["a", "b"]],
  [
    "Rust: from the place of the manifest",
    naming('concat!(env!("CARGO_MANIFEST_DIR"), "/../b/data/x.json")'),
    data,
    ["a", "b"],
  ],
  [
    "Rust: the place of the manifest in a literal",
    naming('dir!("$CARGO_MANIFEST_DIR/../b/data")'),
    data,
    ["a", "b"],
  ],
  [
    "Rust: a path in pieces",
    naming('Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("b").join("data")'),
    data,
    ["a", "b"],
  ],
  [
    "Rust: a folder above, and a name",
    naming('Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("x.json")'),
    data,
    ["a", "b"],
  ],
  ["Rust: a pattern", naming('glob("../b/data/*.json")'), data, ["a", "b"]],
  [
    "Rust: a build script that reads",
    naming("", { "a/build.rs": 'rerun("../b/data/x.json")' }),
    data,
    ["a", "b"],
  ],
  ["Rust: a program of the workspace", naming('Command::cargo_bin("tool")'), program, ["a", "b"]],
  ["Rust: names that are no paths", naming('let x = ("data", "x.json", "tool");'), data, ["b"]],
  [
    ".NET: a file of another project",
    { ...apps, "src/Two/x.json": "", [one]: 'File.ReadAllText(@"..\\..\\src\\Two\\x.json")' },
    { "src/Two/x.json": "1" },
    [one, two],
  ],
  [
    ".NET: pieces from a folder above",
    {
      ...apps,
      "src/Two/x.json": "",
      [one]: 'Path.Combine(AppContext.BaseDirectory, "..", "..", "src", "Two", "x.json")',
    },
    { "src/Two/x.json": "1" },
    [one, two],
  ],
  [
    ".NET: a path that another file of the tests names",
    { ...apps, "src/Two/x.json": "", "tests/One.Tests/Paths.cs": 'const X = "../../src/Two/x.json";' },
    { "src/Two/x.json": "1" },
    [one, "tests/One.Tests/Paths.cs", two],
  ],
  [
    "Dart: a file of another package",
    {
      "a/pubspec.yaml": "name: a\n",
      "a/test/a_test.dart": "import '../../b/lib/b.dart';",
      "b/pubspec.yaml": "name: b\n",
      "b/lib/b.dart": "",
      "c/pubspec.yaml": "name: c\n",
      "c/test/c_test.dart": "",
    },
    { "b/lib/b.dart": "1" },
    ["a/test/a_test.dart"],
  ],
  [
    "Ruby: a file of another language's project",
    {
      Gemfile: "",
      "spec/a_spec.rb": 'File.expand_path("../../web/x.json", __FILE__)',
      "web/package.json": "{}",
      "web/x.ts": "",
      "web/x.json": "",
    },
    { "web/x.json": "1" },
    ["spec/a_spec.rb"],
  ],
];

/** A model with its artifact, and what stands beside. */
function pom(artifact: string, rest = ""): string {
  return `<project><groupId>g</groupId><artifactId>${artifact}</artifactId>${rest}</project>`;
}
const needs = (artifact: string, rest = "") =>
  `<dependencies><dependency><groupId>g</groupId><artifactId>${artifact}</artifactId>${rest}</dependency></dependencies>`;
const parent = (artifact: string, rest = "") =>
  `<parent><groupId>g</groupId><artifactId>${artifact}</artifactId>${rest}</parent>`;

const aTest = "a/src/test/java/ATest.java";
const bTest = "b/src/test/java/BTest.java";
const modules: Texts = {
  [aTest]: "class ATest {}",
  "b/src/main/java/B.java": "class B {}",
  "b/src/main/resources/b.txt": "",
  [bTest]: "class BTest {}",
  "c/pom.xml": pom("c"),
  "c/src/test/java/CTest.java": "class CTest {}",
};
const cTest = "c/src/test/java/CTest.java";

const jvm: readonly Trap[] = [
  ...(
    [
      ["a dependency", needs("b"), {}, [aTest, bTest]],
      ["a dependency on its tests", needs("b", "<type>test-jar</type>"), {}, [aTest, bTest]],
      ["a name with a property", needs(`\${prefix}b`), {}, [aTest, bTest]],
      [
        "a dependency of the parent",
        parent("p", "<relativePath>../p</relativePath>"),
        { "p/pom.xml": pom("p", needs("b")) },
        [aTest, bTest],
      ],
      [
        "a resource folder outside",
        "<build><resources><resource><directory>../b/src/main/resources</directory></resource></resources></build>",
        {},
        [aTest, bTest],
      ],
      ["no dependency", "", {}, [bTest]],
      ["a model that cannot be read", "<", {}, [aTest, bTest]],
    ] as const
  ).map(
    ([name, inner, more, picked]): Trap => [
      `Maven: data of a module, ${name}`,
      { ...modules, "a/pom.xml": pom("a", inner), "b/pom.xml": pom("b"), ...more },
      { "b/src/main/resources/b.txt": "1" },
      picked,
    ],
  ),
  [
    "Maven: a parent that lies beside",
    {
      ...modules,
      "a/pom.xml": pom("a", parent("p", "<relativePath>../p/pom.xml</relativePath>")),
      "b/pom.xml": pom("b"),
      "p/pom.xml": pom("p"),
    },
    { "p/pom.xml": pom("p", "<!-- -->") },
    [aTest],
  ],
  [
    "Maven: a class that is found by name",
    {
      ...modules,
      "a/pom.xml": pom("a", needs("b")),
      "b/pom.xml": pom("b"),
      "b/src/main/resources/META-INF/services/x.Api": "B",
    },
    { "b/src/main/java/B.java": "class B { }" },
    [aTest, bTest],
  ],
  [
    "Maven: a class that runs when others are compiled",
    {
      [aTest]: "class ATest {}",
      "b/src/main/java/B.java": "class B {}",
      "a/pom.xml": pom(
        "a",
        "<build><plugins><plugin><configuration><annotationProcessorPaths><path><artifactId>b</artifactId></path></annotationProcessorPaths></configuration></plugin></plugins></build>",
      ),
      "b/pom.xml": pom("b"),
    },
    { "b/src/main/java/B.java": "class B { }" },
    [aTest],
  ],
  ...(
    [
      ["a project", 'dependencies { testImplementation(project(":b")) }', {}, [aTest, bTest]],
      [
        "a project by path",
        "dependencies { implementation project(path: ':b', configuration: 'x') }",
        {},
        [aTest, bTest],
      ],
      ["an accessor", "dependencies { implementation(projects.b) }", {}, [aTest, bTest]],
      [
        "fixtures of tests",
        'dependencies { testImplementation(testFixtures(project(":b"))) }',
        {},
        [aTest, bTest],
      ],
      ["a computed project", "dependencies { implementation(project(path)) }", {}, [aTest, bTest]],
      [
        "what holds for all projects",
        "",
        { "build.gradle": "subprojects { dependencies { implementation project(':b') } }" },
        [aTest, bTest, cTest],
      ],
      [
        "what the root does for itself",
        "",
        { "build.gradle": "subprojects { }\ndependencies { report(project(':b')) }" },
        [bTest],
      ],
      [
        "what the root says of one project",
        "",
        { "build.gradle": "project(':a') {\n  dependencies { implementation project(':b') }\n}" },
        [aTest, bTest, cTest],
      ],
      [
        "a folder that settings name",
        'dependencies { implementation(project(":other")) }',
        { "settings.gradle": "include ':other'\nproject(':other').projectDir = file('b')" },
        [aTest, bTest],
      ],
      [
        "a build that is included",
        'dependencies { implementation("g:b:1.0") }',
        { "settings.gradle": "includeBuild('b')" },
        [aTest, bTest, cTest],
      ],
      ["no dependency", "", {}, [bTest]],
    ] as const
  ).map(
    ([name, inner, more, picked]): Trap => [
      `Gradle: data of a project, ${name}`,
      {
        ...modules,
        "a/build.gradle": inner,
        "b/build.gradle": "",
        "c/pom.xml": "",
        "c/build.gradle": "",
        ...more,
      },
      { "b/src/main/resources/b.txt": "1" },
      picked,
    ],
  ),
  [
    "Gradle: the catalog of versions",
    {
      ...modules,
      "settings.gradle": "",
      "a/build.gradle": "",
      "b/build.gradle": "",
      "gradle/libs.versions.toml": "",
    },
    { "gradle/libs.versions.toml": '[versions]\nx = "2"' },
    [aTest, bTest, cTest],
  ],
  [
    "Gradle: a script that is applied",
    {
      ...modules,
      "a/build.gradle": 'apply from: "$rootDir/config/x.gradle"',
      "b/build.gradle": "",
      "config/x.gradle": "",
    },
    { "config/x.gradle": "1" },
    [aTest],
  ],
];

const declared: readonly Trap[] = [
  [
    "Dart: a package by path",
    {
      "a/pubspec.yaml": "name: a\ndependencies:\n  b:\n    path: ../b\n",
      "a/test/a_test.dart": "",
      "b/pubspec.yaml": "name: b\n",
      "b/lib/b.dart": "",
      "c/pubspec.yaml": "name: c\n",
      "c/test/c_test.dart": "",
    },
    { "b/lib/b.dart": "1" },
    ["a/test/a_test.dart"],
  ],
  [
    "Dart: a package of the workspace by its name",
    {
      "a/pubspec.yaml": "name: a\ndev_dependencies:\n  b: ^1.0.0\n",
      "a/test/a_test.dart": "",
      "b/pubspec.yaml": "name: b\n",
      "b/lib/b.dart": "",
      "c/pubspec.yaml": "name: c\n",
      "c/test/c_test.dart": "",
    },
    { "b/lib/b.dart": "1" },
    ["a/test/a_test.dart"],
  ],
  [
    "Dart: packages that see each other",
    {
      "pubspec.yaml": "name: _\nworkspace:\n  - a\n  - b\n",
      "a/pubspec.yaml": "name: a\nresolution: workspace\n",
      "a/test/a_test.dart": "",
      "b/pubspec.yaml": "name: b\nresolution: workspace\n",
      "b/lib/b.dart": "",
    },
    { "b/lib/b.dart": "1" },
    ["a/test/a_test.dart"],
  ],
  ...(
    [
      ["a package by path", '.package(name: "B", path: "../b")', ["a/Tests/ATests.swift"]],
      ["a computed path", ".package(path: root)", ["a/Tests/ATests.swift"]],
      ["none", '.package(url: "https://example.com/b", from: "1.0.0")', []],
    ] as const
  ).map(
    ([name, dependency, picked]): Trap => [
      `Swift: ${name}`,
      {
        "a/Package.swift": `let package = Package(name: "A", dependencies: [${dependency}])`,
        "a/Tests/ATests.swift": "",
        "b/Package.swift": 'let package = Package(name: "B")',
        "b/Sources/B.swift": "",
      },
      { "b/Sources/B.swift": "1" },
      picked,
    ],
  ),
  [
    "Swift: a package within another one",
    { "Package.swift": "", "Sources/A.swift": "", "dev/Package.swift": "", "dev/Tests/DTests.swift": "" },
    { "Sources/A.swift": "1" },
    ["dev/Tests/DTests.swift"],
  ],
  ...(
    [
      ["a project by path", '{:b, path: "../b"}', {}, ["a/test/a_test.exs"]],
      ["a computed path", '{:b, path: Path.join(root, "b")}', {}, ["a/test/a_test.exs"]],
      ["none", '{:plug, "~> 1.0"}', {}, []],
      ["an umbrella", "", { "mix.exs": 'apps_path: "."' }, ["a/test/a_test.exs"]],
      ["a setting outside", 'config_path: "../b/config.exs"', { "b/config.exs": "" }, ["a/test/a_test.exs"]],
    ] as const
  ).map(
    ([name, inner, more, picked]): Trap => [
      `Elixir: ${name}`,
      {
        "a/mix.exs": `defp deps, do: [${inner}]`,
        "a/test/a_test.exs": "",
        "b/mix.exs": "",
        "b/lib/b.ex": "",
        ...more,
      },
      { [name === "a setting outside" ? "b/config.exs" : "b/lib/b.ex"]: "1" },
      picked,
    ],
  ),
  ...(
    [
      ["PHP", "composer.json", "{}", "php", "tests/ATest.php"],
      ["Ruby", "Gemfile", "", "rb", "spec/a_spec.rb"],
    ] as const
  ).flatMap(([name, manifest, text, extension, unit]): Trap[] => {
    const files = {
      [`a/${manifest}`]: text,
      [`a/${unit}`]: "",
      [`b/${manifest}`]: text,
      [`b/x.${extension}`]: "",
      "web/package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}',
      "web/x.ts": "",
      "web/x.test.ts": "",
    };
    return [
      [`${name}: any file of the language`, files, { [`b/x.${extension}`]: "1" }, [`a/${unit}`]],
      [
        `${name}: data beside files of the language`,
        { ...files, "b/x.txt": "" },
        { "b/x.txt": "1" },
        [`a/${unit}`],
      ],
      [`${name}: another language`, files, { "web/x.ts": "1" }, []],
    ];
  }),
];

/** Tests that are called otherwise than most: one that is no unit is never handed over. */
const discovered: readonly (readonly [name: string, files: Texts, units: readonly string[]])[] = [
  [
    ".NET: every source of a test project",
    {
      "t/T.csproj": item('<PackageReference Include="xunit" />'),
      "t/Adding.cs": "",
      "t/obj/T.AssemblyInfo.cs": "",
      "t/GlobalUsings.cs": "",
      "a/A.csproj": net(),
      "a/Adding.cs": "",
    },
    ["t/Adding.cs"],
  ],
  [
    ".NET: a project called so",
    { "X.Specs/X.Specs.fsproj": net(), "X.Specs/Adding.fs": "" },
    ["X.Specs/Adding.fs"],
  ],
  [
    ".NET: names of tests outside of such projects",
    { "a/A.csproj": net(), "a/AFacts.cs": "", "a/ASpecs.vb": "" },
    ["a/AFacts.cs", "a/ASpecs.vb"],
  ],
  [
    "PHP: suites with a suffix of their own",
    {
      "app/phpunit.xml.dist":
        '<phpunit><testsuites><testsuite name="a"><directory suffix="Check.php">./checks/*/unit</directory><file>one.php</file></testsuite></testsuites></phpunit>',
      "app/checks/a/unit/ACheck.php": "",
      "app/checks/a/unit/A.php": "",
      "app/one.php": "",
      "app/tests/ATest.php": "",
      "app/tests/ACest.php": "",
    },
    ["app/checks/a/unit/ACheck.php", "app/one.php", "app/tests/ACest.php", "app/tests/ATest.php"],
  ],
  [
    "Ruby: minitest, test-unit and RSpec",
    {
      "test/unit/test_a.rb": "",
      "test/test_helper.rb": "",
      "test/a_test.rb": "",
      "spec/a_spec.rb": "",
      "lib/test_a.rb": "",
    },
    ["spec/a_spec.rb", "test/a_test.rb", "test/unit/test_a.rb"],
  ],
  [
    "Swift: every file of a test target",
    { "Tests/ATests/Adding.swift": "", "AppTests/Adding.swift": "", "Sources/A/Adding.swift": "" },
    ["AppTests/Adding.swift", "Tests/ATests/Adding.swift"],
  ],
  [
    "Java and Kotlin: names of other frameworks",
    {
      "src/test/kotlin/AddingShould.kt": "",
      "src/integrationTest/groovy/AddingFeature.groovy": "",
      "src/test/kotlin/Adding.kt": "",
    },
    ["src/integrationTest/groovy/AddingFeature.groovy", "src/test/kotlin/AddingShould.kt"],
  ],
];

test.each(discovered)("tests are found: %s", (_name, files, units) => {
  expect(pick(files, {}).all).toEqual(units);
});

const native: readonly Trap[] = [
  [
    "a source of C below a folder of CMake is the project's around it",
    {
      "pyproject.toml": "[tool.pytest.ini_options]\n",
      "tests/test_a.py": "import app\n",
      "app/__init__.py": "",
      "native/CMakeLists.txt": "",
      "native/gen.py": "",
      "native/x.cpp": "",
    },
    { "native/x.cpp": "1" },
    ["tests/test_a.py"],
  ],
  [
    "a schema in a project without code is the project's around it",
    {
      "package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}',
      "a.test.ts": "",
      "proto/package.json": "{}",
      "proto/x.proto": "",
    },
    { "proto/x.proto": "1" },
    ["a.test.ts"],
  ],
];

const golang: readonly Trap[] = [
  [
    "Go: sources of C beside and below",
    {
      "go.mod": "module x\n",
      "a/a.go": 'package a\nimport "C"',
      "a/a_test.go": "package a",
      "a/native/package.json": "{}",
      "a/native/index.js": "",
      "a/native/x.h": "",
      "b/b_test.go": "package b",
    },
    { "a/native/x.h": "1" },
    ["a"],
  ],
  [
    "Go: a module that stands in for another one",
    {
      "app/go.mod": "module app\nrequire lib v1.0.0\nreplace lib v1.0.0 => ../lib\n",
      "app/a_test.go": 'package app\nimport "lib/x"',
      "lib/go.mod": "module other\n",
      "lib/x/x.go": "package x",
      "app/b/b_test.go": "package b",
    },
    { "lib/x/x.go": "package x // 1" },
    ["app"],
  ],
];

const traps = [
  ...native,
  ...golang,
  ...dotnet.map(([name, ...rest]): Trap => [`.NET: ${name}`, ...rest]),
  ...cargo.map(([name, ...rest]): Trap => [`Rust: ${name}`, ...rest]),
  ...literals,
  ...jvm,
  ...declared,
];

test.each(traps)("%s", (_name, files, change, picked) => {
  expect(pick(files, change).picked).toEqual([...picked].sort());
});

test("a changed test of .NET is told as changed, others by the way to it", () => {
  const { tests } = pick(apps, { "src/Lib/Thing.cs": "1" });
  expect(tests[0]?.reasons[0]?.text).toMatch(
    /^it needs the package tests\/One\.Tests → the package src\/One → the package src\/Lib → src\/Lib\/Thing\.cs; /,
  );
  expect(pick(apps, { [one]: "1" }).tests[0]?.reasons[0]?.text).toMatch(
    /^tests\/One\.Tests\/OneTests\.cs was changed/,
  );
});
