import { memoryFiles } from "@keep-pace/files";
import { applyEdits } from "@keep-pace/findings";
import { expect, test } from "vitest";
import { lintDockerfile } from "../lint.ts";
import {
  berryProject,
  json,
  naive,
  nodeManifest,
  npmLock,
  npmProject,
  yarnProject,
} from "../test-projects.ts";

function offered(dockerfile: string, more: Readonly<Record<string, string>> = {}) {
  const files = memoryFiles({ ...npmProject, ...more, Dockerfile: dockerfile });
  const findings = lintDockerfile({ path: "Dockerfile", files, history: null });
  const finding = findings.find(({ rule }) => rule === "broad-copy-before-install");
  const own = finding?.fix?.edits.filter(({ file }) => file === "Dockerfile") ?? [];
  const text = new TextDecoder().decode(applyEdits(files.bytes("Dockerfile") as Uint8Array, own));
  return { finding, text };
}

test("npm ci is offered as unsafe where npm install may rewrite the lock file", () => {
  const { finding, text } = offered(
    "# ü\nFROM node:14\nWORKDIR /app\nCOPY . .\nRUN npm install --quiet\nCMD x\n",
  );
  expect(finding).toMatchObject({ fix: { safety: "unsafe" }, refused: null });
  expect(text).toBe(
    "# ü\nFROM node:14\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci --quiet\nCOPY . .\nCMD x\n",
  );
});

test.each([
  ["an image whose npm is not known", naive("ubuntu:20.04", "npm i"), {}],
  ["an old npm by its code name", naive("node:erbium-slim", "npm install"), {}],
  [
    "a lock file of npm 6",
    naive("node:20", "npm install"),
    { "package-lock.json": json(npmLock, { lockfileVersion: 1 }) },
  ],
])("%s", (_name, dockerfile, more) => {
  expect(offered(dockerfile, more).finding).toMatchObject({ fix: { safety: "unsafe" }, refused: null });
});

test("Yarn is told to keep to the lock file", () => {
  const project = {
    "package-lock.json": "{}",
    "package.json": json(nodeManifest, { resolutions: { accepts: "1.3.8" } }),
    "yarn.lock": `${yarnProject["yarn.lock"]}`,
  };
  for (const command of ["yarn", "yarn install", "yarn --network-timeout 600000"]) {
    const { finding, text } = offered(naive("node:20", `${command} && yarn build`), project);
    expect(finding).toMatchObject({ fix: { safety: "unsafe" } });
    expect(text).toContain(
      `RUN ${command.replace(/^yarn( install)?/, "yarn install --frozen-lockfile")}\nCOPY . .`,
    );
  }
});

test("Yarn 2 and later, too", () => {
  const { finding, text } = offered(naive("node:22", "yarn install"), {
    ...berryProject,
    "package-lock.json": "{}",
  });
  expect(finding).toMatchObject({ fix: { safety: "unsafe" } });
  expect(text).toContain("RUN yarn install --immutable\nCOPY . .");
});

test("the user's command stays where the split is proved, and where more than the lock file is in the way", () => {
  expect(offered(naive("node:20", "npm install")).finding?.fix?.safety).toBe("safe");
  const fused = offered(naive("node:14", "npm run prepare && npm install")).finding;
  expect(fused).toMatchObject({ fix: null, refused: { code: expect.any(String) } });
});
