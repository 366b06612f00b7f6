import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { runAll, type Selection } from "../select.ts";
import { touchedImages } from "./images.ts";

const files = memoryFiles({
  "package.json": "{}",
  "compose.yaml":
    "services:\n  api: { build: { context: ., dockerfile: services/api/Dockerfile } }\n  web: { build: { context: ., dockerfile: services/web/Dockerfile } }\n",
  ".dockerignore": "docs\n",
  "docs/a.md": "",
  "services/api/package.json": "{}",
  "services/api/Dockerfile": "FROM node\nCOPY . .\n",
  "services/api/x.ts": "",
  "services/web/package.json": "{}",
  "services/web/Dockerfile": "FROM node\nCOPY services/web services/web\nCOPY shared/*.json ./\n",
  "services/web/y.ts": "",
  "jobs/Dockerfile": "FROM node\nRUN --mount=type=bind,target=/in cp /in/job.sh /\n",
  "jobs/job.sh": "",
  "shared/package.json": "{}",
  "shared/z.ts": "",
  "shared/z.json": "",
});
const reaching = (...packages: string[]): Selection => ({
  ...runAll([], { code: "graph", text: "" }, packages),
  mode: "some",
});

test.each([
  ["a file of one service", ["services/web/y.ts"], ["services/web"], ["services/web/Dockerfile"]],
  [
    "a package that one service needs",
    ["shared/z.ts"],
    ["shared", "services/api"],
    ["services/api/Dockerfile"],
  ],
  ["a package that none needs", ["shared/z.ts"], ["shared"], []],
  ["what a service copies by name", ["shared/z.json"], ["shared"], ["services/web/Dockerfile"]],
  ["an ignored file", ["docs/a.md"], [], []],
  ["a Dockerfile", ["services/web/Dockerfile"], ["services/web"], ["services/web/Dockerfile"]],
  ["a mounted file of the root", ["jobs/job.sh"], [], ["jobs/Dockerfile", "services/api/Dockerfile"]],
  ["what names the builds", ["compose.yaml"], [], ["services/api/Dockerfile", "services/web/Dockerfile"]],
  ["the root's manifest", ["package.json"], ["."], ["services/api/Dockerfile"]],
])("%s touches the images that hold it", (_, changed, packages, images) => {
  expect(touchedImages(files, changed, reaching(...packages))).toEqual(images);
});

test("an unknown change touches every image", () => {
  expect(touchedImages(files, null, reaching())).toHaveLength(3);
  expect(touchedImages(files, [], runAll([], { code: "environment", text: "" }, []))).toHaveLength(3);
});
