import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { goProject, lintRule, npmProject, pipProject } from "../test-projects.ts";

const project = { ...goProject, ...pipProject, ...npmProject };

/** The finding of a rule and the RUN and COPY lines after its fix. */
function found(rule: string, dockerfile: string) {
  const files = memoryFiles({ ...project, Dockerfile: dockerfile });
  const [finding, ...more] = lintRule(rule, {}, { files });
  const after = finding?.fix ? String(withFix(files, finding.fix).text("Dockerfile")) : null;
  return { finding, more, after };
}

const cache = (target: string, more = "") => `--mount=type=cache,target=${target}${more}`;
const node = "FROM node:20\nWORKDIR /app\n";
const python = "FROM python:3.12\nWORKDIR /app\n";

describe("missing-cache-mount", () => {
  it.each<[name: string, before: string, mount: string]>([
    [
      "Go's build cache",
      "FROM golang:1.22 AS b\nRUN go mod download\nRUN go build .\n",
      cache("/root/.cache/go-build"),
    ],
    ["GOCACHE", "FROM golang:1.22 AS b\nENV GOCACHE=/c\nRUN go mod download\nRUN go build .\n", cache("/c")],
    ["Cargo's, in its own image", "FROM rust:1.83\nRUN cargo build\n", cache("/usr/local/cargo/registry")],
    ["Cargo's, in another", "FROM debian:12\nRUN cargo build\n", cache("/root/.cargo/registry")],
    ["Maven's, locked", "FROM maven:3\nRUN mvn package\n", cache("/root/.m2/repository", ",sharing=locked")],
    [
      "Gradle's own image",
      "FROM gradle:8\nRUN gradle build\n",
      cache("/home/gradle/.gradle", ",sharing=locked"),
    ],
    [
      "that of a user, with the user's numbers",
      `${node}RUN ${cache("/x")} true\nUSER node\nRUN npm ci\n`,
      cache("/home/node/.npm", ",uid=1000,gid=1000"),
    ],
  ])("mounts %s", (_name, dockerfile, mount) => {
    const { finding, after } = found("missing-cache-mount", dockerfile);
    expect(finding).toMatchObject({ severity: "note", fix: { safety: "unsafe" } });
    expect(after).toContain(mount);
  });

  it.each<[name: string, dockerfile: string]>([
    ["an install in a file without mounts", `${node}RUN npm ci\n`],
    ["an unknown user", `${node}RUN ${cache("/x")} true\nUSER app\nRUN npm ci\n`],
    ["what a later step needs", "FROM rust:1.83\nRUN cargo fetch\nRUN cargo build\nRUN ./finish\n"],
    ["what another stage takes", "FROM maven:3 AS b\nRUN mvn package\nFROM b\nCOPY --from=b /root/.m2 /m2\n"],
    ["a full rebuild", "FROM golang:1.22\nRUN go mod download\nRUN go build -a .\n"],
  ])("is silent about %s", (_name, dockerfile) => {
    expect(found("missing-cache-mount", dockerfile).finding).toBeUndefined();
  });
});

describe("ineffective-cache-mount", () => {
  it.each<[name: string, dockerfile: string, safety: string, after: string]>([
    [
      "another user's home",
      `${node}USER node\nRUN ${cache("/root/.npm")} npm ci\n`,
      "unsafe",
      `RUN ${cache("/home/node/.npm")} npm ci\n`,
    ],
    [
      "a variable that moves the cache",
      `${python}ENV PIP_CACHE_DIR=/pip\nRUN ${cache("/root/.cache/pip")} pip install -r requirements.txt\n`,
      "unsafe",
      `RUN ${cache("/pip")} pip install -r requirements.txt\n`,
    ],
    [
      "an option against it",
      `${python}RUN ${cache("/root/.cache/pip")} pip install --no-cache-dir -r requirements.txt\n`,
      "safe",
      `RUN ${cache("/root/.cache/pip")} pip install -r requirements.txt\n`,
    ],
    [
      "docker-clean",
      `FROM debian:12\nRUN ${cache("/var/cache/apt", ",sharing=locked")} apt-get update && apt-get install -y git\n`,
      "unsafe",
      "rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y git\n",
    ],
  ])("finds %s", (_name, dockerfile, safety, after) => {
    const result = found("ineffective-cache-mount", dockerfile);
    expect(result.finding).toMatchObject({ severity: "warning", fix: { safety } });
    expect(result.after).toContain(after);
  });

  it.each([
    [
      "a clean-up",
      `FROM debian:12\nRUN ${cache("/var/lib/apt/lists")} apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n`,
    ],
    [
      "a variable",
      `${python}ENV PIP_NO_CACHE_DIR=1\nRUN ${cache("/root/.cache/pip")} pip install -r requirements.txt\n`,
    ],
  ])("names %s without a fix", (_name, dockerfile) => {
    expect(found("ineffective-cache-mount", dockerfile).finding).toMatchObject({ fix: null });
  });

  it.each([
    ["the right place", `${node}USER node\nRUN ${cache("/home/node/.npm")} npm ci\n`],
    ["the home of all caches", `${python}RUN ${cache("/root/.cache")} pip install -r requirements.txt\n`],
    ["a variable in the target", `${node}ARG H\nUSER node\nRUN ${cache("$H/.npm")} npm ci\n`],
    ["an unknown user", `${node}USER app\nRUN ${cache("/root/.npm")} npm ci\n`],
    ["Alpine", `FROM alpine:3\nRUN ${cache("/var/cache/apk")} apk add git\n`],
    [
      "docker-clean removed",
      `FROM debian:12\nRUN rm /etc/apt/apt.conf.d/docker-clean\nRUN ${cache("/var/cache/apt")} apt-get install -y git\n`,
    ],
  ])("is silent about %s", (_name, dockerfile) => {
    expect(found("ineffective-cache-mount", dockerfile).finding).toBeUndefined();
  });
});

describe("artefact-in-cache-mount", () => {
  const build = `FROM rust:1.83 AS b\nWORKDIR /s\nCOPY . .\nRUN ${cache("/s/target")} cargo build`;
  const taking = "FROM scratch\nCOPY --from=b /s/target/x /x\n";

  it("is surely broken", () => {
    const { finding } = found("artefact-in-cache-mount", `${build}\n${taking}`);
    expect(finding).toMatchObject({ severity: "error", fix: null });
  });

  it.each([
    ["copied out", `${build} && cp target/x /x\nFROM scratch\nCOPY --from=b /x /x\n`],
    ["made again without the mount", `${build}\nRUN cargo build --offline\n${taking}`],
    ["copied there", `${build}\nCOPY --from=c /x /s/target/x\n${taking}`],
    ["of another stage", `${build}\nFROM x AS c\nFROM scratch\nCOPY --from=c /s/target/x /x\n`],
  ])("is silent about one %s", (_name, dockerfile) => {
    expect(found("artefact-in-cache-mount", dockerfile).finding).toBeUndefined();
  });
});

describe("inert-copy-link", () => {
  it.each([
    ["--link --chown=app a /a", "error"],
    ["--link --chmod=755 a /a", "warning"],
  ])("%s", (copy, severity) => {
    expect(found("inert-copy-link", `FROM x\nCOPY ${copy}\n`).finding).toMatchObject({ severity });
  });

  it.each([
    "--link a /a",
    "--link --chown=1000:1000 a /a",
    "--link --chown=$U a /a",
    "--link=false --chmod=1 a /a",
  ])("is silent about %s", (copy) => {
    expect(found("inert-copy-link", `FROM x\nCOPY ${copy}\n`).finding).toBeUndefined();
  });
});

describe("update-alone", () => {
  it.each([
    [
      "RUN apt-get update\nRUN apt-get install -y git\n",
      "RUN apt-get update && \\\n    apt-get install -y git\n",
    ],
    ["run apt-get update -y && apt-get upgrade -y\n", null],
    ["RUN apt-get update\nRUN apt-get update && apt-get install -y git\n", null],
    ["RUN apk update\nRUN apk add git\n", null],
    [`RUN ${cache("/var/lib/apt/lists")} apt-get update\nRUN apt-get install -y git\n`, null],
  ])("%j", (body, after) => {
    const result = found("update-alone", `FROM debian:12\n${body}`);
    expect(result.after).toBe(after === null ? null : `FROM debian:12\n${after}`);
    expect(result.finding === undefined).toBe(after === null);
  });

  it.each([
    "RUN apt-get update\nENV A=1\nRUN apt-get install -y git\n",
    "RUN apt-get update\n\nRUN apt-get install -y git\n",
  ])("names neighbours that are none: %j", (body) => {
    expect(found("update-alone", `FROM debian:12\n${body}`).finding?.refused?.code).toBe("not-neighbours");
  });
});
