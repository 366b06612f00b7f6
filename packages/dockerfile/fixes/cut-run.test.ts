import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { fixOnce, lintRule, npmProject, pipProject } from "../test-projects.ts";

const install = "broad-copy-before-install";
const packages = "os-packages-after-copy";
const stage = "FROM node:20\nWORKDIR /app\n";

/** The RUN instructions after the fix of `rule`; `null` when there is none. */
function cut(rule: string, run: string, project = npmProject, before = stage): string[] | null {
  const files = fixOnce(rule, memoryFiles({ ...project, Dockerfile: `${before}COPY . .\n${run}\n` }));
  const text = files?.text("Dockerfile");
  if (typeof text !== "string") return null;
  return text
    .slice(before.length)
    .split(/\n(?! )/)
    .filter((line) => /^(RUN|#)/.test(line));
}

describe("a RUN is cut", () => {
  it.each([
    ["npm ci && npm run build", ["RUN npm ci", "RUN npm run build"]],
    ["npm ci --no-audit && make && ./x || true && y", null],
    ["cd /app && npm ci && npm run build", ["RUN cd /app && npm ci", "RUN cd /app && npm run build"]],
    ["export CI=1 && npm ci && ./build", ["RUN export CI=1 && npm ci", "RUN export CI=1 && ./build"]],
    ["set -ex; npm ci; ./build", ["RUN set -ex; npm ci", "RUN set -ex; ./build"]],
    [
      "set -e; cd /app; npm ci; (cd src; make)",
      ["RUN set -e; cd /app; npm ci", "RUN set -e; cd /app; (cd src; make)"],
    ],
    [
      "npm ci && echo ok && for f in *; do x $f; done",
      ["RUN npm ci", "RUN echo ok && for f in *; do x $f; done"],
    ],
    ["npm ci && ./list | grep x", ["RUN npm ci", "RUN ./list | grep x"]],
    ["npm ci && rm -rf src/old && ./build", ["RUN npm ci", "RUN rm -rf src/old && ./build"]],
    [
      "npm ci && npm cache clean --force && ./build",
      ["RUN npm ci && npm cache clean --force", "RUN ./build"],
    ],
    ["npm ci && ./serve &", null],
    ["npm ci; ./build", null],
    ["set -e; npm ci && x; ./build", null],
    ["set +e; npm ci; ./build", null],
    ["npm ci || npm install && ./build", null],
    ["npm ci && ./build || true", null],
    ["umask 077 && npm ci && ./build", null],
    ["X=1; npm ci && ./build $X", null],
    ["trap x EXIT && npm ci && ./build", null],
    ["npm ci && ./build && rm -rf node_modules", null],
    ["npm ci && ./build && rm -rf ./node_modules/.cache", null],
    ["npm ci && ./build && rm -rf /root/.npm", null],
    ["npm ci && ./build && npm prune --production", null],
    ["npm ci && ./build && npm cache clean --force", null],
    ["npm ci && chown -R node /app", null],
    ["npm ci && find node_modules -name '*.md' | xargs rm -f", null],
    ["npm ci && find . -name test -exec rm -r {} +", null],
    ["cd src && cd .. && npm ci && cd - && ./build", null],
    ["npm ci && ./build $?", null],
    ["npm ci && cat <<EOF > x\nEOF", null],
    ["--mount=type=tmpfs,target=/t npm ci && ./build", null],
    [
      "--mount=type=cache,target=/root/.npm npm ci && ./build",
      ["RUN --mount=type=cache,target=/root/.npm npm ci", "RUN --mount=type=cache,target=/root/.npm ./build"],
    ],
  ] as const)("for an install: %s", (run, expected) => {
    expect(cut(install, `RUN ${run}`)).toEqual(expected);
  });

  it.each([
    ["apk add git && make", ["RUN apk add git", "RUN make"]],
    [
      "apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* && make",
      ["RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*", "RUN make"],
    ],
    ["apk add git && mkdir -p /x && cd /x && make", ["RUN apk add git", "RUN mkdir -p /x && cd /x && make"]],
    ["apt-get update && apt-get install -y git && make && rm -rf /var/lib/apt/lists/*", null],
    ["apt-get update && apt-get install -y git && make && apt-get purge -y git", null],
    ["apk add --virtual .b gcc && make && apk del .b", null],
    ["apt-get update && apt-get install -y git && make && apt-get install -y curl", null],
    ["apt-get update && make && apt-get install -y curl", null],
    ["make && apk add git", null],
    ["apk add git; make", null],
  ] as const)("for OS packages: %s", (run, expected) => {
    expect(cut(packages, `RUN ${run}`)).toEqual(expected);
  });

  it("below SHELL with -e and pipefail at a semicolon, but in no other shell", () => {
    const shell = (name: string) => `${stage}SHELL ["${name}", "-eo", "pipefail", "-c"]\n`;
    expect(cut(install, "RUN npm ci; ./build", npmProject, shell("/bin/bash"))).toEqual([
      "RUN npm ci",
      "RUN ./build",
    ]);
    expect(cut(install, "RUN npm ci; ./build", npmProject, shell("/bin/fish"))).toBeNull();
  });

  it("with comments, remarks to linters, indentation and line breaks at their place", () => {
    const run =
      "# tools first\n# hadolint ignore=DL3008\nRUN npm ci \\\r\n    # quietly\r\n    --no-audit \\\r\n    # ümläut\r\n    && npm run build \\\r\n    && npm test";
    const dockerfile = `${stage}COPY . .\n${run}\n`.replaceAll(/\r?\n/g, "\r\n");
    const files = fixOnce(install, memoryFiles({ ...npmProject, Dockerfile: dockerfile }));
    expect(files?.text("Dockerfile")).toBe(
      "FROM node:20\r\nWORKDIR /app\r\nCOPY package.json package-lock.json ./\r\n# tools first\r\n# hadolint ignore=DL3008\r\nRUN npm ci \\\r\n    # quietly\r\n    --no-audit\r\nCOPY . .\r\n# hadolint ignore=DL3008\r\n# ümläut\r\nRUN npm run build \\\r\n    && npm test\r\n",
    );
  });

  it("names what stands in the way of the split when the cut alone does not help", () => {
    const dockerfile = `${stage}COPY . .\nRUN npm ci && make\n`;
    const manifest = JSON.stringify({ name: "x", version: "1.0.0", scripts: { postinstall: "node x" } });
    const lock = JSON.stringify({
      name: "x",
      lockfileVersion: 3,
      packages: { "": { name: "x", version: "1.0.0" } },
    });
    const contents = {
      ...npmProject,
      "package.json": manifest,
      "package-lock.json": lock,
      Dockerfile: dockerfile,
    };
    expect(lintRule(install, contents)[0]?.refused?.code).toBe("lifecycle-script");
  });

  it("of pip, too", () => {
    expect(
      cut(install, "RUN pip install -r requirements.txt && python setup.py develop", pipProject),
    ).toEqual(["RUN pip install -r requirements.txt", "RUN python setup.py develop"]);
  });
});
