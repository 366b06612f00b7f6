import { evaluate, readDockerfile } from "@keep-pace/dockerfile";
import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { cacheMounts } from "./mounts.ts";
import { shapeOf } from "./shape.ts";

function mounts(
  text: string,
  args: Record<string, string> = {},
  platform: string | null = "linux/amd64",
  target: string | null = null,
) {
  const dockerfile = readDockerfile(memoryFiles({ Dockerfile: text }), "Dockerfile");
  if (typeof dockerfile === "string") throw new Error(dockerfile);
  const shape = shapeOf(dockerfile, evaluate(dockerfile), target);
  return shape && cacheMounts(shape, { args: new Map(Object.entries(args)), platform });
}

const run = (options: string) => `FROM node:22\nRUN --mount=${options} true\n`;

test.each<[string, string, object]>([
  [
    "the id is the target as written, cleaned",
    run("type=cache,target=/a/./b/"),
    { id: "/a/b", target: "/a/b", sharing: "shared" },
  ],
  [
    "dst and any case of keys",
    run("TYPE=cache,DST=/a,ID=x,sharing=locked"),
    { id: "x", target: "/a", sharing: "locked" },
  ],
  [
    "owner and mode",
    run("type=cache,target=/a,uid=1000,gid=1001,mode=0700"),
    { uid: "1000", gid: "1001", mode: "0700" },
  ],
  ["quotes as in CSV", run('"type=cache","target=/a b"'), { target: "/a b" }],
  [
    "a target below WORKDIR",
    `FROM node:22\nWORKDIR /app\nWORKDIR web\nRUN --mount=type=cache,target=.cache true`,
    { id: ".cache", target: "/app/web/.cache" },
  ],
  ["a target below an unknown start", run("type=cache,target=cache"), { target: "/cache" }],
  [
    "an ARG by its default",
    `FROM node:22\nARG DIR=/opt\nRUN --mount=type=cache,target=\${DIR}/c true`,
    { id: "/opt/c", target: "/opt/c" },
  ],
  ["an ENV", `FROM node:22\nENV DIR=/opt\nRUN --mount=type=cache,target=$DIR/c true`, { target: "/opt/c" }],
  [
    "the platform in an id",
    `FROM node:22\nARG TARGETARCH\nRUN --mount=type=cache,id=x-$TARGETARCH,target=/c true`,
    { id: "x-amd64" },
  ],
  [
    "the image of a stage that stands on another",
    `ARG V=22\nFROM node:\${V} AS a\nFROM a\nRUN --mount=type=cache,target=/c true`,
    { image: "node:22" },
  ],
])("%s", (_name, text, expected) => {
  expect(mounts(text)).toMatchObject([expected]);
});

test("an ARG takes what the build passes", () => {
  expect(
    mounts("FROM node:22\nARG DIR=/opt\nRUN --mount=type=cache,target=$DIR true", { DIR: "/srv" }),
  ).toMatchObject([{ target: "/srv" }]);
});

test.each([
  ["a bind mount", run("type=bind,target=/a")],
  ["a mount that is read only", run("type=cache,target=/a,ro")],
  ["a mount that starts from an image", run("type=cache,target=/a,from=alpine")],
  ["a mount whose id nobody knows", `FROM node:22\nARG X\nRUN --mount=type=cache,id=$X,target=/a true`],
  ["a mount without a target", run("type=cache")],
])("%s is not carried", (_name, text) => {
  expect(mounts(text)).toEqual([]);
});

test("stages that the build does not need count for nothing, and one mount used twice is one", () => {
  const text =
    "FROM node:22 AS a\nRUN --mount=type=cache,target=/a true\nFROM node:22 AS b\nRUN --mount=type=cache,target=/b true\nRUN --mount=type=cache,target=/b false\n";
  expect(mounts(text)?.map(({ id }) => id)).toEqual(["/b"]);
  expect(mounts(text, {}, null, "a")?.map(({ id }) => id)).toEqual(["/a"]);
});

test("mounts of one id with different owners are two, as BuildKit has it", () => {
  const text =
    "FROM node:22\nRUN --mount=type=cache,id=x,target=/a true\nRUN --mount=type=cache,id=x,target=/a,uid=5 true\n";
  expect(mounts(text)).toHaveLength(2);
});
