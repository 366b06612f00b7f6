import type { Builder } from "./builder.ts";

/** Cargo, Maven and Gradle have no command that fetches all dependencies and needs nothing of the source. */
const noSplit = { download: () => null, leavesNoMore: false } as const;

/** Source: doc.rust-lang.org/cargo; issue rust-lang/cargo#2644 on building dependencies alone. */
export const cargo: Builder = {
  ...noSplit,
  name: "cargo",
  folderOption: /^--manifest-path$/,
  tool: /^(cargo|cargo-chef)$/,
  manifests: ["Cargo.toml"],
  locks: ["Cargo.lock"],
  builds(words) {
    const [tool, ...rest] = words;
    if (tool !== "cargo") return false;
    const [action] = rest.filter((word) => !/^[+-]/.test(word));
    if (rest.includes("--offline")) return false;
    if (action === "install") return rest.includes("--path");
    return /^(build|b|rustc|test|run|r|check|clippy)$/.test(action ?? "");
  },
  isVendored: (_has, text) =>
    /vendored-sources/.test(text(".cargo/config.toml")) || /vendored-sources/.test(text(".cargo/config")),
  advice: "keep what Cargo downloads in cache mounts, or build the dependencies first with cargo-chef",
};

/** Source: maven.apache.org, "Introduction to the Build Lifecycle". */
export const maven: Builder = {
  ...noSplit,
  name: "maven",
  folderOption: /^(-f|--file)$/,
  tool: /^(mvn|mvnw|mvnd)$/,
  manifests: ["pom.xml"],
  locks: [],
  builds(words) {
    const [tool = "", ...rest] = words;
    if (!/^(.*\/)?(mvn|mvnw|mvnd)$/.test(tool)) return false;
    if (rest.includes("-o") || rest.includes("--offline")) return false;
    return rest.some(
      (word) =>
        /^(compile|test|package|verify|install|deploy)$/.test(word) ||
        // Goals of plugins that look up, fetch or set up only are none of a build.
        (/^[a-z][\w.-]*:[a-z][\w-]*$/.test(word) &&
          !/^(dependency|wrapper|help|versions|archetype):/.test(word)),
    );
  },
  isVendored: () => false,
  advice: "keep what Maven downloads in a cache mount on ~/.m2",
};

/** Source: docs.gradle.org, "Command-Line Interface". */
export const gradle: Builder = {
  ...noSplit,
  name: "gradle",
  folderOption: /^(-p|--project-dir)$/,
  tool: /^(gradle|gradlew)$/,
  manifests: ["build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"],
  locks: [],
  builds(words) {
    const [tool = "", ...rest] = words;
    if (!/^(.*\/)?(gradle|gradlew)$/.test(tool) || rest.includes("--offline")) return false;
    return rest.some((word) =>
      /(^|:)(build|assemble\w*|bootJar|bootWar|jar|war|shadowJar|installDist|distZip|distTar|check|test|classes|nativeCompile|buildFatJar|quarkusBuild)$/.test(
        word,
      ),
    );
  },
  isVendored: () => false,
  advice: "keep what Gradle downloads in a cache mount on its user home",
};
