import type { Runtime } from "./runtime.ts";
import { asdf, json, mise, plain, toml } from "./version-files.ts";

/** The npm cache and Node's trees change shape with a major version at most. */
export const node: Runtime = {
  tool: "node",
  probe: ["node", "--version"],
  parts: 1,
  files: [
    plain(".nvmrc"),
    plain(".node-version"),
    asdf("nodejs"),
    ...mise("node"),
    {
      name: "package.json",
      only: false,
      read: (text) => (json(text).volta as { node?: string } | undefined)?.node,
    },
  ],
};

export const bunRuntime: Runtime = {
  tool: "bun",
  probe: ["bun", "--version"],
  parts: 2,
  files: [plain(".bun-version"), asdf("bun"), ...mise("bun")],
};

/** Wheels are built for a minor version. */
export const python: Runtime = {
  tool: "python",
  probe: ["python3", "--version"],
  parts: 2,
  binary: true,
  files: [plain(".python-version"), asdf("python"), ...mise("python")],
};

export const go: Runtime = {
  tool: "go",
  probe: ["go", "version"],
  parts: 3,
  files: [
    {
      name: "go.mod",
      only: false,
      read: (text) => /^toolchain\s+go(\S+)/m.exec(text)?.[1] ?? /^go\s+(\S+)/m.exec(text)?.[1],
    },
    plain(".go-version"),
    asdf("golang"),
    ...mise("go"),
  ],
};

export const rust: Runtime = {
  tool: "rust",
  probe: ["rustc", "--version"],
  parts: 3,
  files: [
    {
      name: "rust-toolchain.toml",
      only: true,
      read: (text) => numbered((toml(text).toolchain as { channel?: string } | undefined)?.channel),
    },
    {
      name: "rust-toolchain",
      only: true,
      read: (text) => numbered(/channel\s*=\s*"([^"]+)"/.exec(text)?.[1] ?? text.trim()),
    },
    asdf("rust"),
    ...mise("rust"),
  ],
};

/** `stable` moves every six weeks, so the compiler on the PATH says more. */
function numbered(channel: string | undefined): string | undefined {
  return channel && /\d/.test(channel) ? channel : undefined;
}

export const java: Runtime = {
  tool: "java",
  probe: ["java", "-version"],
  parts: 1,
  files: [
    { name: ".java-version", only: true, read: (text) => javaNumber(text) },
    { name: ".sdkmanrc", only: true, read: (text) => javaNumber(/^java=(.*)$/m.exec(text)?.[1]) },
    { ...asdf("java"), read: (text) => javaNumber(asdf("java").read(text)) },
  ],
};

/** `temurin-21.0.2+13` and `21.0.2-tem` → `21.0.2`. */
function javaNumber(text: string | undefined): string | undefined {
  return text && /\d+(?:\.\d+)*/.exec(text)?.[0];
}

/** Native extensions are built for an ABI: a minor version. */
export const ruby: Runtime = {
  tool: "ruby",
  probe: ["ruby", "--version"],
  parts: 2,
  files: [
    { ...plain(".ruby-version"), read: (text) => /^\s*(?:ruby-)?(\S+)/.exec(text)?.[1] },
    asdf("ruby"),
    ...mise("ruby"),
    { name: "Gemfile", only: false, read: (text) => /^\s*ruby\s+["'](\d[^"']*)["']/m.exec(text)?.[1] },
  ],
};

export const php: Runtime = {
  tool: "php",
  probe: ["php", "--version"],
  parts: 2,
  files: [plain(".php-version"), asdf("php")],
};

export const dotnet: Runtime = {
  tool: "dotnet",
  probe: ["dotnet", "--version"],
  parts: 1,
  files: [
    {
      name: "global.json",
      only: true,
      read: (text) => (json(text).sdk as { version?: string } | undefined)?.version,
    },
  ],
};

export const elixir: Runtime = {
  tool: "elixir",
  probe: ["elixir", "--short-version"],
  parts: 3,
  files: [
    {
      ...asdf("elixir"),
      // Compiled modules depend on Erlang/OTP, too.
      read: (text) => {
        const [elixirVersion, erlang] = [asdf("elixir").read(text), asdf("erlang").read(text)];
        return (
          elixirVersion && (erlang ? `${elixirVersion.replace(/-otp-\d+$/, "")}.otp${erlang}` : elixirVersion)
        );
      },
    },
    plain(".exenv-version"),
  ],
};

export const dart: Runtime = {
  tool: "dart",
  probe: ["dart", "--version"],
  parts: 2,
  files: [
    { name: ".fvmrc", only: true, read: (text) => json(text).flutter as string | undefined },
    asdf("flutter"),
  ],
};

export const swift: Runtime = {
  tool: "swift",
  probe: ["swift", "--version"],
  parts: 2,
  files: [plain(".swift-version"), plain(".xcode-version")],
};

/** What C and C++ are compiled with. */
export const compiler: Runtime = { tool: "cc", probe: ["cc", "-dumpfullversion"], parts: 2, files: [] };
