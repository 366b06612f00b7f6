import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { fixOnce, lintRule, npmProject } from "../test-projects.ts";

const rule = "volatile-value-before-run";
const install = "RUN apk add --no-cache git\n";
const label = "LABEL org.opencontainers.image.revision=$GIT_SHA\n";

describe("a value that differs from build to build", () => {
  it("moves to just above its first use", () => {
    const before = `FROM alpine:3\n\n# from CI\nARG GIT_SHA=unknown\n\n${install}RUN npm i -g npm@10\n\n# provenance\n${label}`;
    const after = `FROM alpine:3\n\n${install}RUN npm i -g npm@10\n\n# from CI\nARG GIT_SHA=unknown\n# provenance\n${label}`;
    const files = fixOnce(rule, memoryFiles({ Dockerfile: before }));
    expect(files?.text("Dockerfile")).toBe(after);
    expect(files && lintRule(rule, {}, { files })).toEqual([]);
  });

  it.each<[name: string, before: string, after: string]>([
    [
      "a LABEL, to the end of the stage",
      `ARG BUILD_DATE\nARG GIT_SHA\n# who\n${label}${install}CMD ["x"]\n`,
      `ARG BUILD_DATE\n${install}CMD ["x"]\nARG GIT_SHA\n# who\n${label}`,
    ],
    [
      "a LABEL, to where a program may read the value",
      `ARG GIT_SHA\n${label}${install}RUN make\n`,
      `${install}ARG GIT_SHA\n${label}RUN make\n`,
    ],
    [
      "an ENV of such a name",
      `ARG GIT_SHA\nENV GIT_SHA=$GIT_SHA\n${install}RUN echo $GIT_SHA > /sha\n`,
      `${install}ARG GIT_SHA\nENV GIT_SHA=$GIT_SHA\nRUN echo $GIT_SHA > /sha\n`,
    ],
  ])("takes along %s", (_name, before, after) => {
    const files = fixOnce(rule, memoryFiles({ Dockerfile: `FROM alpine:3\n${before}` }));
    expect(files?.text("Dockerfile")).toBe(`FROM alpine:3\n${after}`);
  });

  it("moves past an install only when asked, since scripts of packages may read anything", () => {
    const dockerfile = `FROM node:20\nARG GIT_SHA\nRUN npm ci\n${label}`;
    expect(lintRule(rule, { ...npmProject, Dockerfile: dockerfile })).toMatchObject([
      { fix: { safety: "unsafe" } },
    ]);
  });

  it.each<[code: string, dockerfile: string]>([
    ["value-used", `FROM alpine\nARG GIT_SHA\nRUN echo $GIT_SHA > /sha\n${install}`],
    ["value-used", `FROM alpine\nARG GIT_SHA\nENV PATH=/opt/$GIT_SHA:$PATH\n${install}`],
    ["value-used", `FROM alpine\nARG GIT_SHA\nENV GIT_SHA=$GIT_SHA A=1\n${install}`],
    ["value-used", `FROM alpine\nARG GIT_SHA\nLABEL a=$GIT_SHA-$V\nENV V=1\n${install}`],
    ["value-chained", `FROM alpine\nARG GIT_SHA=a$V\n${install}ARG V=1\n${label}`],
    ["value-used", `FROM alpine\nARG GIT_SHA\n${label}RUN make\n${install}`],
    ["value-used", `FROM alpine\nARG GIT_SHA\n${label}LABEL org.opencontainers.image.revision=x\n${install}`],
    ["value-unused", `FROM alpine\nARG BUILD_NUMBER\n${install}`],
    ["run-may-read", `FROM alpine\nARG GIT_SHA\n${install}RUN make\n${label}`],
    ["several-values", `FROM alpine\nARG GIT_SHA VERSION\n${install}${label}`],
    ["onbuild", `FROM alpine\nARG GIT_SHA\n${install}ONBUILD RUN x\n${label}`],
  ])("says why not: %s", (code, dockerfile) => {
    expect(lintRule(rule, { ...npmProject, Dockerfile: dockerfile })).toMatchObject([
      { fix: null, refused: { code } },
    ]);
  });

  it.each([
    ["used by the install", "FROM alpine\nARG GIT_SHA\nRUN apk add git && echo $GIT_SHA > /sha\n"],
    ["below the install", `FROM alpine\n${install}ARG GIT_SHA\n${label}`],
    ["that pins something", `FROM alpine\nARG COMMIT=0123456789abcdef\n${install}`],
    ["of another project", `FROM alpine\nARG NGINX_COMMIT\n${install}`],
    ["without an install", "FROM alpine\nARG GIT_SHA\nRUN make\n"],
    ["constant until somebody edits it", `FROM alpine\nENV GIT_SHA=1\n${install}`],
  ])("is silent about one %s", (_name, dockerfile) => {
    expect(lintRule(rule, { ...npmProject, Dockerfile: dockerfile })).toEqual([]);
  });
});
