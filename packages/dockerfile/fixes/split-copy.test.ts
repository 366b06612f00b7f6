import { type Files, memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import {
  berryProject,
  bundlerProject,
  type Contents,
  composerProject,
  fixOnce,
  goProject,
  json,
  lintRule,
  naive,
  nodeManifest,
  npmLock,
  npmProject,
  pipProject,
  pnpmProject,
  source,
  yarnProject,
} from "../test-projects.ts";

const rule = "broad-copy-before-install";

function fixed(contents: Contents): Files {
  const files = fixOnce(rule, memoryFiles(contents));
  if (files === null) throw new Error(JSON.stringify(lintRule(rule, contents)[0]?.refused ?? "no finding"));
  return files;
}

/** Each ecosystem: its project, its naive Dockerfile, the lines in place of `COPY . .`, the ignore lines added. */
const ecosystems: [string, Contents, image: string, install: string, copies: string[], ignored: string[]][] =
  [
    ["npm ci", npmProject, "node:20", "npm ci", ["COPY package.json package-lock.json ./"], ["node_modules"]],
    [
      "npm install",
      npmProject,
      "node:20",
      "npm install",
      ["COPY package.json package-lock.json ./"],
      ["node_modules"],
    ],
    [
      "npm without a lock file",
      { ...source, "package.json": json(nodeManifest), ".npmrc": "fund=false\n" },
      "node:20",
      "npm install --omit=dev",
      ["COPY package.json .npmrc ./"],
      ["node_modules"],
    ],
    [
      "npm workspaces",
      {
        ...source,
        "package.json": json(nodeManifest, { workspaces: ["packages/*"] }),
        "packages/a/package.json": json({ name: "a", version: "1.0.0" }),
        "packages/a/index.js": "1;\n",
        "package-lock.json": json(npmLock, {
          packages: {
            ...npmLock.packages,
            "": { ...npmLock.packages[""], workspaces: ["packages/*"] },
            "packages/a": { name: "a", version: "1.0.0" },
            "node_modules/a": { resolved: "packages/a", link: true },
          },
        }),
      },
      "node:22-alpine",
      "npm install",
      ["COPY package.json package-lock.json ./", "COPY packages/a/package.json ./packages/a/"],
      ["**/node_modules"],
    ],
    ["yarn 1", yarnProject, "node:20", "yarn install", ["COPY package.json yarn.lock ./"], ["node_modules"]],
    [
      "yarn 1, frozen",
      yarnProject,
      "node:20",
      "yarn --frozen-lockfile",
      ["COPY package.json yarn.lock ./"],
      ["node_modules"],
    ],
    [
      "yarn 4",
      berryProject,
      "node:22",
      "corepack enable && yarn install --immutable",
      ["COPY package.json yarn.lock .yarnrc.yml ./", "COPY .yarn/releases ./.yarn/releases/"],
      ["node_modules", ".yarn/cache", ".yarn/unplugged", ".yarn/install-state.gz", ".yarn/build-state.yml"],
    ],
    [
      "pnpm",
      pnpmProject,
      "node:22",
      "pnpm install",
      ["COPY package.json pnpm-lock.yaml ./"],
      ["node_modules"],
    ],
    [
      "pnpm with patches",
      {
        ...pnpmProject,
        "package.json": json(nodeManifest, {
          pnpm: { patchedDependencies: { express: "patches/express.patch" } },
        }),
        "patches/express.patch": "--- a\n",
      },
      "node:22",
      "pnpm i --frozen-lockfile",
      ["COPY package.json pnpm-lock.yaml ./", "COPY patches ./patches/"],
      ["node_modules"],
    ],
    [
      "pip",
      pipProject,
      "python:3.12",
      "pip install --no-cache-dir -r requirements.txt",
      ["COPY requirements.txt ./"],
      [],
    ],
    [
      "pip with includes",
      {
        "app/main.py": "1\n",
        "requirements/prod.txt": "-r base.txt\n-c ../constraints.txt\ngunicorn\n",
        "requirements/base.txt": "flask\n",
        "constraints.txt": "flask<4\n",
      },
      "python:3.12-slim",
      "python -m pip install -r requirements/prod.txt",
      ["COPY constraints.txt ./", "COPY requirements/base.txt requirements/prod.txt ./requirements/"],
      [],
    ],
    [
      "pip in a virtual environment",
      pipProject,
      "python:3.12",
      "python -m venv .venv && .venv/bin/pip install -r requirements.txt",
      ["COPY requirements.txt ./"],
      [".venv"],
    ],
    ["go", goProject, "golang:1.22", "go mod download", ["COPY go.mod go.sum ./"], []],
    [
      "go with a replaced module",
      {
        ...goProject,
        "go.mod": `${goProject["go.mod"]}\nreplace example.org/lib => ./lib\n`,
        "lib/go.mod": "module example.org/lib\n",
        "lib/a.go": "package lib\n",
      },
      "golang:1.22",
      "go mod download -x",
      ["COPY go.mod go.sum ./", "COPY lib/go.mod ./lib/"],
      [],
    ],
    [
      "composer",
      composerProject,
      "php:8.3",
      "composer install --no-dev",
      ["COPY composer.json composer.lock ./"],
      ["vendor"],
    ],
    ["bundler", bundlerProject, "ruby:3.3", "bundle install", ["COPY Gemfile Gemfile.lock ./"], [".bundle"]],
  ];

describe("the split of a broad COPY", () => {
  it.each(ecosystems)("%s", (_name, project, image, install, copies, ignored) => {
    const files = fixed({ ...project, Dockerfile: naive(image, install) });
    expect(files.text("Dockerfile")).toBe(
      `FROM ${image}\nWORKDIR /app\n${copies.join("\n")}\nRUN ${install}\nCOPY . .\nCMD ["start"]\n`,
    );
    const lines =
      ignored.length > 0 ? [".dockerignore", ...ignored].map((line) => `${line}\n`).join("") : null;
    expect(typeof files.text(".dockerignore") === "string" ? files.text(".dockerignore") : null).toBe(lines);
    expect(lintRule(rule, {}, { files })).toEqual([]);
  });

  it("turns the example of every tutorial into what the tutorials say", () => {
    const dockerfile = 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm install\nCMD ["node", "src/main.js"]\n';
    expect(fixed({ ...npmProject, Dockerfile: dockerfile }).text("Dockerfile")).toBe(
      'FROM node:20\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm install\nCOPY . .\nCMD ["node", "src/main.js"]\n',
    );
  });

  it("takes comments and blank lines along and leaves every other byte alone", () => {
    const before =
      "# syntax=docker/dockerfile:1\nFROM node:20 AS build\n\nWORKDIR /app\n\n# the whole shop\n# (all of it)\nCOPY --chown=node:node  . ./\n\n# dependencies, ümläut\nRUN npm ci \\\n    # quietly\n    --no-audit\n\nUSER node\nRUN npm run build\n";
    const after =
      "# syntax=docker/dockerfile:1\nFROM node:20 AS build\n\nWORKDIR /app\n\nCOPY --chown=node:node package.json package-lock.json ./\n\n# dependencies, ümläut\nRUN npm ci \\\n    # quietly\n    --no-audit\n\n# the whole shop\n# (all of it)\nCOPY --chown=node:node  . ./\n\nUSER node\nRUN npm run build\n";
    expect(fixed({ ...npmProject, Dockerfile: before }).text("Dockerfile")).toBe(after);
  });

  it("keeps CRLF, a byte order mark and a missing last line break", () => {
    const files = fixed({
      ...npmProject,
      Dockerfile: "\uFEFFFROM node:20\r\nWORKDIR /app\r\nCOPY . .\r\nRUN npm ci",
      ".dockerignore": "\uFEFF.git\r\n*.log",
    });
    expect(files.text("Dockerfile")).toBe(
      "\uFEFFFROM node:20\r\nWORKDIR /app\r\nCOPY package.json package-lock.json ./\r\nRUN npm ci\r\nCOPY . .",
    );
    expect(files.text(".dockerignore")).toBe("\uFEFF.git\r\n*.log\r\nnode_modules\r\n");
  });

  it("moves the COPY alone when the manifests are there already", () => {
    const before = "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\n\nCOPY . .\n\nRUN npm ci\nCMD x\n";
    const after = "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\n\nRUN npm ci\n\nCOPY . .\nCMD x\n";
    expect(fixed({ ...npmProject, Dockerfile: before }).text("Dockerfile")).toBe(after);
  });

  it("moves directories that the install does not read, one after the other", () => {
    const before =
      "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\n# the program\nCOPY src ./src\nCOPY public ./public/\nRUN npm ci\nCMD x\n";
    const project = { ...npmProject, "public/index.html": "", Dockerfile: before };
    const first = fixed(project);
    const second = fixOnce(rule, first);
    expect(second?.text("Dockerfile")).toBe(
      "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY public ./public/\n# the program\nCOPY src ./src\nCMD x\n",
    );
    expect(second && lintRule(rule, {}, { files: second })).toEqual([]);
  });

  it("follows the install into a sub-directory", () => {
    const web = Object.fromEntries(Object.entries(npmProject).map(([path, text]) => [`web/${path}`, text]));
    const before =
      "FROM node:20\nCOPY . /srv/shop\nRUN cd /srv/shop/web && npm ci && npm cache clean --force\n";
    const files = fixed({ ...web, Dockerfile: before });
    expect(files.text("Dockerfile")).toBe(
      "FROM node:20\nCOPY web/package.json web/package-lock.json /srv/shop/web/\nRUN cd /srv/shop/web && npm ci && npm cache clean --force\nCOPY . /srv/shop\n",
    );
    expect(files.text(".dockerignore")).toBe(".dockerignore\nweb/node_modules\n");
  });

  it("follows pip to the list that it names, wherever it runs", () => {
    const before = "FROM python:3.12\nCOPY . /app\nRUN pip install -r /app/requirements.txt\nWORKDIR /app\n";
    expect(fixed({ ...pipProject, Dockerfile: before }).text("Dockerfile")).toBe(
      "FROM python:3.12\nCOPY requirements.txt /app/\nRUN pip install -r /app/requirements.txt\nCOPY . /app\nWORKDIR /app\n",
    );
  });

  it("copies a directory of the context as it stands in the COPY", () => {
    const web = Object.fromEntries(Object.entries(npmProject).map(([path, text]) => [`web/${path}`, text]));
    const before = "FROM node:20\nWORKDIR /app/web\ncopy ./web .\nRUN npm ci\n";
    expect(fixed({ ...web, Dockerfile: before }).text("Dockerfile")).toBe(
      "FROM node:20\nWORKDIR /app/web\ncopy web/package.json web/package-lock.json ./\nRUN npm ci\ncopy ./web .\n",
    );
  });

  it("splits for two package managers below one COPY", () => {
    const before =
      "FROM acme/node-python\nWORKDIR /app\nCOPY . .\nENV A=1\nRUN npm ci\nRUN pip install -r requirements.txt\nRUN make\n";
    expect(fixed({ ...npmProject, ...pipProject, Dockerfile: before }).text("Dockerfile")).toBe(
      "FROM acme/node-python\nWORKDIR /app\nCOPY package.json requirements.txt package-lock.json ./\nENV A=1\nRUN npm ci\nRUN pip install -r requirements.txt\nCOPY . .\nRUN make\n",
    );
  });

  it("goes as far as it can prove", () => {
    const before =
      "FROM acme/node-python\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN ./prepare\nRUN pip install -r requirements.txt\n";
    expect(fixed({ ...npmProject, ...pipProject, Dockerfile: before }).text("Dockerfile")).toBe(
      "FROM acme/node-python\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN ./prepare\nRUN pip install -r requirements.txt\n",
    );
  });

  it("crosses what the COPY does not look at", () => {
    const middle =
      "ENV NODE_ENV=production\nARG TOKEN\nLABEL a=b\nEXPOSE 80\nWORKDIR /srv/shop\nRUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*\nRUN npm i -g npm@10\nRUN mkdir -p /srv/shop\nCOPY --from=golang:1 /go/bin/x /usr/local/bin/x\nUSER node\n";
    const before = `FROM node:20\nCOPY . /srv/shop\n${middle}RUN npm ci\n`;
    expect(fixed({ ...npmProject, Dockerfile: before }).text("Dockerfile")).toBe(
      `FROM node:20\nCOPY package.json package-lock.json /srv/shop/\n${middle}RUN npm ci\nCOPY . /srv/shop\n`,
    );
  });

  const web = Object.fromEntries(Object.entries(npmProject).map(([path, text]) => [`web/${path}`, text]));

  it("says in full where the COPY goes when a WORKDIR lies between", () => {
    const before = "FROM node:20\nWORKDIR /app\n# all\nCOPY --chown=node . .\nWORKDIR /app/web\nRUN npm ci\n";
    expect(fixed({ ...web, Dockerfile: before }).text("Dockerfile")).toBe(
      "FROM node:20\nWORKDIR /app\nCOPY --chown=node web/package.json web/package-lock.json ./web/\nWORKDIR /app/web\nRUN npm ci\n# all\nCOPY --chown=node . /app/\n",
    );
  });

  it("splits in a home of the application's own, which holds nothing for the tools", () => {
    const before = "FROM node:20\nENV HOME=/app\nWORKDIR $HOME\nCOPY . $HOME\nRUN npm ci\n";
    const contents = { ...npmProject, ".gitignore": "", ".github/x.yml": "" };
    expect(fixed({ ...contents, Dockerfile: before }).text("Dockerfile")).toBe(
      "FROM node:20\nENV HOME=/app\nWORKDIR $HOME\nCOPY package.json package-lock.json $HOME/\nRUN npm ci\nCOPY . $HOME\n",
    );
    for (const name of [".npmrc", ".netrc", ".gitconfig", ".config/npm/x", ".bundle/config", ".profile"])
      expect(lintRule(rule, { ...contents, [name]: "", Dockerfile: before })[0]?.fix).toBe(null);
  });

  it("minds no setting that names the machine", () => {
    const run = "npm_config_target_arch=${TARGETARCH} npm ci";
    expect(fixed({ ...npmProject, Dockerfile: naive("node:20", run) }).text("Dockerfile")).toContain(
      `RUN ${run}\nCOPY . .`,
    );
    for (const other of ["npm_config_userconfig=${FILE} npm ci", "npm ci --cpu=$TARGETARCH"])
      expect(lintRule(rule, { ...npmProject, Dockerfile: naive("node:20", other) })[0]?.fix).toBe(null);
  });

  it.each([
    ["COPY web /srv/web", "COPY web/package.json web/package-lock.json /srv/web/"],
    ["COPY --chmod=755 web /srv/web", "COPY --chmod=755 web/package.json web/package-lock.json /srv/web/"],
  ])("is unsafe where it decides the mode of a directory: %s", (copy, manifests) => {
    const before = `FROM node:20\n${copy}\nRUN cd /srv/web && npm ci\n`;
    const files = memoryFiles({ ...web, Dockerfile: before });
    const [finding] = lintRule(rule, {}, { files });
    expect(finding?.fix).toMatchObject({ safety: "unsafe" });
    expect(finding?.fix && withFix(files, finding.fix).text("Dockerfile")).toBe(
      `FROM node:20\n${manifests}\nRUN cd /srv/web && npm ci\n${copy}\n`,
    );
  });

  it("adds to the Dockerfile's own ignore file where that is in force", () => {
    const files = fixed({
      ...npmProject,
      Dockerfile: naive("node:20", "npm ci"),
      "Dockerfile.dockerignore": "*.md\n",
      ".dockerignore": "node_modules\n",
    });
    expect(files.text("Dockerfile.dockerignore")).toBe("*.md\nnode_modules\n");
    expect(files.text(".dockerignore")).toBe("node_modules\n");
  });

  it("minds other Dockerfiles of the context only where they may use Node's packages", () => {
    const web = { ...npmProject, Dockerfile: naive("node:20", "npm ci") };
    const api = "FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n";
    expect(fixed({ ...web, "api.Dockerfile": api }).text(".dockerignore")).toContain("node_modules\n");
    for (const uses of [api.replace("golang:1.22", "caddy:2"), `${api}RUN make node_modules\n`]) {
      expect(lintRule(rule, { ...web, "api.Dockerfile": uses })[0]?.refused?.code).toBe(
        "output-used-elsewhere",
      );
    }
  });

  it("leaves an ignore file alone that leaves out what it should", () => {
    for (const lines of ["node_modules\n", "**/node_modules/\n", "*\n!src\n!package*.json\n"]) {
      const contents = { ...npmProject, Dockerfile: naive("node:20", "npm ci"), ".dockerignore": lines };
      expect(fixed(contents).text(".dockerignore")).toBe(lines);
    }
  });
});

describe("no finding", () => {
  const silent: [string, string][] = [
    [
      "manifests first",
      "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm prune --omit=dev\n",
    ],
    [
      "a second install below",
      "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev\n",
    ],
    [
      "mounted manifests",
      "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN --mount=type=bind,source=package.json,target=package.json npm ci\n",
    ],
    ["another stage", "FROM node:20\nWORKDIR /app\nCOPY --from=build /app .\nRUN npm ci\n"],
    ["a named package", "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm install express\n"],
    ["the project itself", "FROM python:3\nWORKDIR /app\nCOPY . .\nRUN pip install .\n"],
    [
      "an editable install",
      "FROM python:3\nWORKDIR /app\nCOPY . .\nRUN pip install -e . -r requirements.txt\n",
    ],
    ["a script", "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN ./build.sh\n"],
    ["a global tool", "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm install -g turbo && turbo prune\n"],
    [
      "single files",
      "FROM node:20\nWORKDIR /app\nCOPY package.json package-lock.json server.js ./\nRUN npm ci\n",
    ],
  ];
  it.each(silent)("%s", (_name, dockerfile) => {
    const project = { ...npmProject, ...pipProject, "patches/express+4.patch": "" };
    const scripts = { scripts: { postinstall: "patch-package" } };
    const contents = { ...project, "package.json": json(nodeManifest, scripts), Dockerfile: dockerfile };
    expect(lintRule(rule, contents)).toEqual([]);
  });
});
