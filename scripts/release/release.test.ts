import { expect, test } from "vitest";
import { cutRelease, notesOf } from "./changelog.ts";
import { follows, parseVersion, withPins, withVersion } from "./version.ts";

const changelog =
  "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [1.0.0] - 2026-01-02\n\n- First.\n";

test("a release takes what was unreleased, and its notes are those lines", () => {
  const cut = cutRelease(changelog, "1.1.0", "2026-02-03");
  expect(cut).toContain("## [Unreleased]\n\n## [1.1.0] - 2026-02-03\n\n### Added\n\n- A thing.");
  expect(notesOf(cut, "1.1.0")).toBe("### Added\n\n- A thing.\n");
  expect(notesOf(cut, "1.0.0")).toBe("- First.\n");
});

test("a release without a line for users, and notes of an unknown version, are refused", () => {
  const cut = cutRelease(changelog, "1.1.0", "2026-02-03");
  expect(() => cutRelease(cut, "1.2.0", "2026-02-04")).toThrow("nothing under [Unreleased]");
  expect(() => notesOf(changelog, "9.9.9")).toThrow("no section [9.9.9]");
});

test.each(["1.2.4", "1.3.0", "2.0.0"])("%s follows 1.2.3", (next) => {
  expect(follows(next, "1.2.3")).toBe(true);
});

test.each(["1.2.3", "1.2.5", "1.3.1", "2.1.0", "1.2.2", "3.0.0"])("%s does not follow 1.2.3", (next) => {
  expect(follows(next, "1.2.3")).toBe(false);
});

test.each(["v1.2.3", "1.2", "1.2.3-rc.1", "", "01.2.3", "1.2.3\n"])("%j is no version", (text) => {
  expect(() => parseVersion(text)).toThrow("is not a version");
});

test("only the manifest's own version is raised", () => {
  const lock = {
    version: "1.0.0",
    packages: { "": { version: "1.0.0" }, "node_modules/a": { version: "1.0.0" } },
  };
  const raised = JSON.parse(withVersion(JSON.stringify(lock), "1.0.0", "1.0.1"));
  expect(raised.packages).toEqual({ "": { version: "1.0.1" }, "node_modules/a": { version: "1.0.0" } });
  expect(raised.version).toBe("1.0.1");
});

test("pins of our own actions are moved, those of others are not", () => {
  const [old, commit] = ["a".repeat(40), "b".repeat(40)];
  const text = `uses: keep-pace/keep-pace/actions/report@${old} # v1.0.0\nuses: actions/checkout@${old} # v7.0.1\n`;
  expect(withPins(text, commit, "1.1.0")).toBe(
    `uses: keep-pace/keep-pace/actions/report@${commit} # v1.1.0\nuses: actions/checkout@${old} # v7.0.1\n`,
  );
});
