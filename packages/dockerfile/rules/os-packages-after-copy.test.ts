import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { fixOnce, lintRule, npmProject, source } from "../test-projects.ts";

const rule = "os-packages-after-copy";
const install =
  "RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*\n";
const stage = "FROM debian:12\nWORKDIR /app\n";

describe("OS packages below a copy", () => {
  it.each([
    ["apt-get", install],
    ["apk", "RUN apk add --no-cache git\n"],
    [
      "apk with a virtual package",
      "RUN apk add --no-cache --virtual .build-deps $PHPIZE_DEPS && apk del .build-deps\n",
    ],
    ["dnf", "RUN dnf install -y git && dnf clean all\n"],
    [
      "a cache mount",
      "RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y git\n",
    ],
  ])("moves up: %s", (_name, run) => {
    const before = `${stage}COPY . .\nCMD x\n# tools\n${run}RUN make\n`;
    const after = `${stage}# tools\n${run}COPY . .\nCMD x\nRUN make\n`;
    const files = fixOnce(rule, memoryFiles({ ...source, Dockerfile: before }));
    expect(files?.text("Dockerfile")).toBe(after);
    expect(files && lintRule(rule, {}, { files })).toEqual([]);
  });

  it("are left where a copied script prepares the install", () => {
    const run = (first: string) =>
      `FROM debian:12\nCOPY scripts /scripts\nRUN ${first} && apt-get install -y git\n`;
    const files = { ...source, "scripts/a.sh": "" };
    expect(lintRule(rule, { ...files, Dockerfile: run("/scripts/a.sh") })).toEqual([]);
    expect(lintRule(rule, { ...files, Dockerfile: run("cd /scripts") })).toHaveLength(1);
    expect(lintRule(rule, { ...files, Dockerfile: run("chown -R app /scripts") })).toHaveLength(1);
  });

  const built =
    "FROM golang:1.22 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop .\nFROM alpine:3\n";

  it("moves above what another stage builds from the source", () => {
    const copy = "COPY --from=build /out/shop /shop\n";
    const run = "RUN apk add --no-cache ca-certificates\n";
    const before = memoryFiles({ ...source, Dockerfile: `${built}${copy}${run}CMD x\n` });
    const files = fixOnce(rule, before);
    expect(files?.text("Dockerfile")).toBe(`${built}${run}${copy}CMD x\n`);
    expect(files && lintRule(rule, {}, { files })).toEqual([]);
  });

  it.each<[code: string, copy: string, run: string]>([
    ["destination-is-system", "COPY --from=build /out/ /usr/local/bin/", "RUN apk add git"],
    ["destination-is-system", "COPY --from=build /out/a* /usr/bin/", "RUN apk add git"],
    ["destination-is-system", "COPY --from=build /out/ /", "RUN apk add git"],
    ["destination-is-system", "COPY --from=build /out/x /opt/x", "RUN apk add git"],
    ["fused-run", "COPY --from=build /out/shop /shop/", "RUN apk add git && chown -R 1000 /shop /usr/bin"],
  ])("does not move above what another stage builds: %s, %s", (code, copy, run) => {
    const [finding] = lintRule(rule, { ...source, Dockerfile: `${built}${copy}\n${run}\n` });
    expect(finding).toMatchObject({ fix: null, refused: { code } });
  });

  it.each([
    "COPY --from=build /out/shop /shop\nRUN /shop --version && apk add git",
    "COPY --from=build /out/keys /keys\nRUN cp /keys/a.pub /etc/apk/keys/ && apk add git",
  ])("is silent where the packages are prepared from it: %s", (lines) => {
    expect(lintRule(rule, { ...source, Dockerfile: `${built}${lines}\n` })).toEqual([]);
  });

  it("cuts off the packages where the rest gives the program another owner", () => {
    const lines = "COPY --from=build /out/shop /shop/\nRUN apk add git && chown -R 1000 /shop\n";
    const files = fixOnce(rule, memoryFiles({ ...source, Dockerfile: `${built}${lines}` }));
    expect(files?.text("Dockerfile")).toBe(
      `${built}RUN apk add git\nCOPY --from=build /out/shop /shop/\nRUN chown -R 1000 /shop\n`,
    );
  });

  it.each(["/usr/bin/shop", "/usr/local/bin/", "/bin/shop"])("is unsafe above a program in %s", (place) => {
    const copy = `COPY --from=build /out/shop ${place}`;
    const [finding] = lintRule(rule, { ...source, Dockerfile: `${built}${copy}\nRUN apk add git\n` });
    expect(finding?.fix).toMatchObject({ safety: "unsafe" });
  });

  it("moves above the names of the platform, which no package reads", () => {
    const lines = "FROM golang:1.26-alpine\nWORKDIR $GOPATH/src/shop\nCOPY . .\nARG TARGETOS TARGETARCH\n";
    const files = fixOnce(rule, memoryFiles({ ...source, Dockerfile: `${lines}RUN apk add git\n` }));
    expect(files?.text("Dockerfile")).toContain("RUN apk add git\nCOPY . .\nARG TARGETOS");
    const other = lines.replace("TARGETARCH", "HTTP_PROXY_FILE");
    expect(lintRule(rule, { ...source, Dockerfile: `${other}RUN apk add git\n` })).toMatchObject([
      { refused: { code: "instruction-between" } },
    ]);
  });

  it("is silent below a stage that holds nothing of the source, or that copies itself", () => {
    const tools = "FROM alpine:3 AS tools\nRUN apk add curl\nFROM alpine:3 AS last\n";
    expect(
      lintRule(rule, { ...source, Dockerfile: `${tools}COPY --from=tools /x /x\nRUN apk add git\n` }),
    ).toEqual([]);
    expect(
      lintRule(rule, { ...source, Dockerfile: `${tools}COPY --from=last /x /x\nRUN apk add git\n` }),
    ).toEqual([]);
  });

  it("moves above a single file that no package can meet", () => {
    const before = `${stage}COPY src /app/src\nCOPY README.md /entry.md\n${install}`;
    const files = fixOnce(rule, memoryFiles({ ...source, Dockerfile: before }));
    expect(files?.text("Dockerfile")).toBe(`${stage}${install}COPY src /app/src\nCOPY README.md /entry.md\n`);
  });

  it("moves above a single file in the root, and not above what may be unpacked or is more", () => {
    const copy = "COPY src /app/src\nCOPY README.md /\n";
    const files = fixOnce(rule, memoryFiles({ ...source, Dockerfile: `${stage}${copy}${install}` }));
    expect(files?.text("Dockerfile")).toBe(`${stage}${install}${copy}`);
    for (const other of ["ADD README.md /\n", "COPY src/ /\n", "COPY README.md /etc/\n"]) {
      const dockerfile = `${stage}COPY src /app/src\n${other}${install}`;
      expect(lintRule(rule, { ...source, Dockerfile: dockerfile })).toMatchObject([
        { fix: null, refused: { code: "destination-is-system" } },
      ]);
    }
    const reads = `${stage}${copy}RUN cat /README.md && apt-get install -y git\n`;
    expect(lintRule(rule, { ...source, Dockerfile: reads })[0]?.fix ?? null).toBe(null);
  });

  it("does not take the repair of a broken state for an install", () => {
    const dockerfile = `${stage}COPY src /src\nRUN dpkg -i /src/x.deb\nRUN apt-get -fy install\n`;
    expect(lintRule(rule, { ...source, Dockerfile: dockerfile })).toEqual([]);
  });

  it("moves above a directory and a setting of the application", () => {
    const before = `${stage}COPY . .\nENV NODE_ENV=production\nWORKDIR /app/web\n${install}`;
    const files = fixOnce(rule, memoryFiles({ ...source, Dockerfile: before }));
    expect(files?.text("Dockerfile")).toBe(
      `${stage}${install}COPY . .\nENV NODE_ENV=production\nWORKDIR /app/web\n`,
    );
  });

  it.each<[code: string, below: string]>([
    ["fused-run", "RUN make && apt-get update && apt-get install -y git\n"],
    ["fused-run", "RUN apk add --no-cache ./local.apk\n"],
    ["complex-run", "RUN apt-get update && apt-get install -y $(cat packages.txt)\n"],
    ["instruction-between", `ENV DEBIAN_FRONTEND=noninteractive\n${install}`],
    ["instruction-between", `ENV PORT=80\nRUN apt-get update && apt-get install -y git$PORT\n`],
    ["instruction-between", `USER root\n${install}`],
    ["instruction-between", `WORKDIR /var/lib/x\n${install}`],
    [
      "instruction-between",
      `WORKDIR /x\nRUN apt-get update && apt-get install -y yarn && yarn global add x\n`,
    ],
    [
      "instruction-between",
      `WORKDIR /x\nRUN apt-get update && apt-get install -y python3-pip && python3 -m pip install x\n`,
    ],
    ["destination-is-system", `COPY --from=build /x /etc/x\n${install}`],
    ["destination-is-system", `COPY --from=build /x/ /opt/x\n${install}`.replace("/opt/x", "/usr/local/")],
    ["instruction-between", `RUN apt-get update\nRUN apt-get install -y git\n`],
    ["destination-is-system", `COPY sources.list /etc/apt/sources.list\n${install}`],
    ["mount", `RUN --mount=type=secret,id=apt apt-get update && apt-get install -y git\n`],
  ])("says why not: %s", (code, below) => {
    const contents = { ...source, "sources.list": "x", Dockerfile: `${stage}COPY . .\n${below}` };
    const [finding] = lintRule(rule, contents);
    expect(finding).toMatchObject({ fix: null, refused: { code } });
  });

  it.each([
    ["above the copy", `${stage}${install}COPY . .\n`],
    ["below single files", `${stage}COPY README.md ./\n${install}`],
    ["lists alone", `${stage}COPY . .\nRUN apt-get update\n`],
    ["below another stage's files", `${stage}COPY --from=build /x /x\n${install}`],
    ["together with the project's dependencies", `${stage}COPY . .\nRUN apk add git && npm ci\n`],
  ])("is silent %s", (_name, dockerfile) => {
    expect(lintRule(rule, { ...npmProject, Dockerfile: dockerfile })).toEqual([]);
  });

  it("counts a single file that the history shows to change", () => {
    const at = new Date("2026-01-01T00:00:00Z");
    const commits = [["README.md"], ["src/main.js"], ["README.md"], [], ["README.md"], []].map(
      (paths, n) => ({ sha: `${n}`, at, paths }),
    );
    const contents = { ...source, Dockerfile: `${stage}COPY README.md ./\n${install}` };
    expect(lintRule(rule, contents, { history: { commits, shallow: false } })).toMatchObject([
      { cost: { missRate: 0.5, commits: 6, source: "table" } },
    ]);
  });

  it("speaks once for a stage", () => {
    const dockerfile = `${stage}COPY . .\nRUN make\nRUN apk add a\nRUN apk add b\n`;
    const findings = lintRule(rule, { ...source, Dockerfile: dockerfile });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain("and 1 more like it");
  });
});
