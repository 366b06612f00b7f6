import type { Files } from "@keep-pace/files";
import { countFiles, foldersWith, inFolder, suiteName, textOf } from "./find.ts";
import type { Stack } from "./stack.ts";

/** Cargo workspaces. The toolchain is on the machine. */
export function findRust(files: Files): Stack[] {
  return foldersWith(files, ["Cargo.lock"]).map((folder) => ({
    name: suiteName(folder, "rust"),
    folder,
    tools: [],
    install: [],
    tests: { kind: "whole", command: "cargo test --locked", runner: "cargo" },
    testFiles: null,
  }));
}

/** Maven projects, with the wrapper when there is one. */
export function findMaven(files: Files): Stack[] {
  return foldersWith(files, ["pom.xml"]).map((folder) => ({
    name: suiteName(folder, "maven"),
    folder,
    tools: [{ uses: "actions/setup-java", with: java }],
    install: [],
    tests: {
      kind: "whole",
      command: `${files.exists(inFolder(folder, "mvnw")) ? "./mvnw" : "mvn"} -B verify`,
      runner: "jvm",
    },
    testFiles: null,
  }));
}

/** Gradle projects with a wrapper. */
export function findGradle(files: Files): Stack[] {
  return foldersWith(files, ["gradlew"]).map((folder) => ({
    name: suiteName(folder, "gradle"),
    folder,
    tools: [{ uses: "actions/setup-java", with: java }],
    install: [],
    tests: { kind: "whole", command: "./gradlew check", runner: "jvm" },
    testFiles: null,
  }));
}

/** PHP projects with PHPUnit. PHP and Composer are on the machine. */
export function findPhp(files: Files): Stack[] {
  return foldersWith(files, ["composer.lock"]).flatMap((folder) => {
    const settings = ["phpunit.xml", "phpunit.xml.dist", "phpunit.dist.xml"];
    if (!settings.some((name) => files.exists(inFolder(folder, name)))) return [];
    return [
      {
        name: suiteName(folder, "php"),
        folder,
        tools: [],
        install: [{ run: "composer install --no-interaction --prefer-dist" }],
        tests: { kind: "whole", command: "vendor/bin/phpunit" },
        testFiles: countFiles(files, folder, /Test\.php$/),
      },
    ];
  });
}

const java = { distribution: "temurin", "java-version": "21" };

/** Ruby projects with RSpec or Rake. */
export function findRuby(files: Files): Stack[] {
  return foldersWith(files, ["Gemfile.lock"]).map((folder) => {
    const rspec = /^\s+rspec(-core)? /m.test(textOf(files, inFolder(folder, "Gemfile.lock")));
    const versioned = files.exists(inFolder(folder, ".ruby-version"));
    return {
      name: suiteName(folder, "ruby"),
      folder,
      tools: [
        { uses: "ruby/setup-ruby", with: versioned && folder === "." ? {} : { "ruby-version": "3.4" } },
      ],
      install: [{ run: "bundle install" }],
      tests: { kind: "whole", command: rspec ? "bundle exec rspec" : "bundle exec rake test" },
      testFiles: countFiles(files, folder, rspec ? /_spec\.rb$/ : /_test\.rb$|(^|\/)test_[^/]*\.rb$/),
    };
  });
}
