import { describe, expect, it } from "vitest";
import { recogniseInstall } from "./index.ts";

const recognise = (command: string) =>
  recogniseInstall({ words: command.split(" "), assignments: new Map() });

describe("an install of what the manifest says", () => {
  it.each([
    ["npm ci", "npm"],
    ["npm i", "npm"],
    ["npm install --omit=dev --no-audit", "npm"],
    ["npm install --only production", "npm"],
    ["npm --prefix web ci", "npm"],
    ["yarn", "yarn"],
    ["yarn install --frozen-lockfile --network-timeout 100000", "yarn"],
    ["yarn --cwd web --immutable", "yarn"],
    ["pnpm install --frozen-lockfile", "pnpm"],
    ["pnpm -C web i", "pnpm"],
    ["pnpm fetch --prod", "pnpm"],
    ["pip install -r requirements.txt", "pip"],
    ["pip3 install --no-cache-dir --requirement=requirements.txt gunicorn", "pip"],
    ["python -m pip install -rrequirements.txt", "pip"],
    ["/opt/venv/bin/pip install -r a.txt -c b.txt", "pip"],
    ["go mod download", "go"],
    ["go mod download -x", "go"],
    ["composer install --no-dev -o", "composer"],
    ["php composer.phar install", "composer"],
    ["bundle", "bundler"],
    ["bundle install --jobs 4 --retry=3", "bundler"],
    ["bundle install --without development test", "bundler"],
    ["bundle install -j4", "bundler"],
  ])("%s", (command, manager) => {
    expect(recognise(command)?.manager.name).toBe(manager);
  });

  it.each([
    "npm install express",
    "npm install -g npm",
    "npm install .",
    "npm run build",
    "npm",
    "npx npm ci",
    "yarn add x",
    "yarn build",
    "yarn --version",
    "yarn workspaces focus",
    "pnpm add x",
    "pnpm --filter web build",
    "pip install flask",
    "pip install .",
    "pip install -e . -r requirements.txt",
    "pip install -r requirements.txt ./lib",
    "pip download -r requirements.txt",
    "python setup.py install",
    "go build ./...",
    "go mod download golang.org/x/text",
    "go get ./...",
    "go mod tidy",
    "composer update",
    "composer require a/b",
    "composer install --dry-run",
    "bundle exec rake",
    "bundle config set frozen true",
    "bundle --version",
    "make install",
    "",
  ])("is not: %s", (command) => {
    expect(recognise(command)).toBeNull();
  });

  it("names the directory that the command names, and what it does not know", () => {
    expect(recognise("npm --prefix web ci")?.invocation.directory).toBe("web");
    expect(recognise("composer install -d api")?.invocation.directory).toBe("api");
    expect(recognise("yarn install --new-thing")?.invocation.unknown).toEqual(["--new-thing"]);
  });
});
