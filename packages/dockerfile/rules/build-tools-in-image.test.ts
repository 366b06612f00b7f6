import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { goProject, lintRule, npmProject, pipProject } from "../test-projects.ts";

const project = { ...goProject, ...pipProject, ...npmProject };

function found(dockerfile: string) {
  return lintRule("build-tools-in-image", { ...project, Dockerfile: dockerfile });
}

function fixed(dockerfile: string): string {
  const [finding] = found(dockerfile);
  expect(finding?.refused).toBeNull();
  expect(finding?.fix?.safety).toBe("unsafe");
  const files = withFix(memoryFiles({ Dockerfile: dockerfile }), finding?.fix ?? { edits: [] });
  return files.text("Dockerfile") as string;
}

describe("the tools stay in a stage of their own", () => {
  it("for npm: the image takes the application's directory", () => {
    const dockerfile = `FROM node:20
ENV NODE_ENV=production
WORKDIR /app
RUN apt-get update && apt-get install -y tini
RUN apt-get update && apt-get install -y make g++ python3
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# Not as root.
USER node
EXPOSE 80
CMD ["node", "src/main.js"]
`;
    expect(fixed(dockerfile)).toBe(`FROM node:20 AS build
ENV NODE_ENV=production
WORKDIR /app
RUN apt-get update && apt-get install -y tini
RUN apt-get update && apt-get install -y make g++ python3
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# Not as root.
USER node

FROM node:20
ENV NODE_ENV=production
WORKDIR /app
RUN apt-get update && apt-get install -y tini
COPY --from=build /app /app
USER node
EXPOSE 80
CMD ["node", "src/main.js"]
`);
  });

  it("for pip: what pip installs as well", () => {
    const dockerfile =
      'FROM python:3.12 AS web\nRUN apt-get update && apt-get install -y gcc\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "main.py"]';
    expect(fixed(dockerfile)).toMatch(
      /^FROM python:3.12 AS web-build\n[\s\S]*\n\nFROM python:3.12 AS web\nWORKDIR \/app\nCOPY --from=web-build \/usr\/local \/usr\/local\nCOPY --from=web-build \/app \/app\nCMD \["python", "main.py"\]\n$/,
    );
  });

  it("for Go: the program and the certificates in a small image", () => {
    const go = (tag: string, more = "") =>
      `FROM golang:${tag}\nWORKDIR /src\n${more}COPY . .\nRUN go build -o /usr/local/bin/shop .\nENTRYPOINT ["shop"]\n`;
    expect(fixed(go("1.26-bookworm", "ENV CGO_ENABLED=0\n"))).toMatch(
      /\n\nFROM debian:bookworm-slim\nWORKDIR \/src\nENV CGO_ENABLED=0\nCOPY --from=build \/etc\/ssl\/certs\/ca-certificates.crt \S+\nCOPY --from=build \/usr\/local\/bin\/shop \/usr\/local\/bin\/shop\nENTRYPOINT \["shop"\]\n$/,
    );
    expect(fixed(go("1.26-alpine3.21"))).toContain("\nFROM alpine:3.21\n");
    expect(found(go("1.26"))[0]?.refused?.code).toBe("cgo");
  });
});

describe("what is left alone", () => {
  const install = "WORKDIR /app\nCOPY . .\nRUN npm ci\nCMD x\n";
  it.each([
    [
      "tools and libraries in one RUN",
      `FROM node\nRUN apt-get install -y make libvips-dev\n${install}`,
      "mixed-packages",
    ],
    [
      "a command that may write anywhere",
      `FROM node\nRUN apt-get install -y make\nRUN ./configure\n${install}`,
      "other-command",
    ],
    ["stages already", `FROM x AS a\nFROM node\nRUN apt-get install -y make\n${install}`, "several-stages"],
    ["no WORKDIR", "FROM node\nRUN apt-get install -y make\nCOPY . .\nRUN npm ci\n", "no-workdir"],
    [
      "a file elsewhere",
      `FROM node\nRUN apt-get install -y make\nCOPY start.sh /start.sh\n${install}`,
      "copied-elsewhere",
    ],
  ])("%s", (_name, dockerfile, code) => {
    expect(found(dockerfile).map(({ refused }) => refused?.code)).toEqual([code]);
  });

  it.each([
    ["tools that are removed again", `FROM alpine\nRUN apk add make && npm ci && apk del make\n${install}`],
    ["an image without installs", "FROM alpine\nRUN apk add make\nCMD make\n"],
    [
      "a Go image that goes on building",
      'FROM golang\nWORKDIR /x\nCOPY . .\nRUN go build -o /a .\nCMD ["bash"]\n',
    ],
  ])("%s: no finding", (_name, dockerfile) => {
    expect(found(dockerfile)).toEqual([]);
  });
});
