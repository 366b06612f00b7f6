import { describe, expect, it } from "vitest";
import { parseDockerfile } from "../parse.ts";
import { readShell } from "../shell.ts";
import { contextFree, refreshesAlone, type Surroundings } from "./index.ts";

/** `/app` is what is copied and where the commands run. */
const around: Surroundings = {
  environment: new Map(),
  isCopied: (path) => !path.startsWith("/") || /^\/(app(\/|$)|$)/.test(path),
  isMade: (path) => path === "/app",
};

function commandsOf(script: string) {
  const dockerfile = parseDockerfile("Dockerfile", `FROM x\nRUN ${script}\n`);
  const [, run] = dockerfile.instructions;
  return run ? readShell(dockerfile, run).commands : [];
}

const judge = (script: string, own: Partial<Surroundings> = {}) =>
  commandsOf(script).map((command) => contextFree(command, { ...around, ...own }));

describe("commands that leave the build context alone", () => {
  it.each([
    "apt-get update",
    "apt-get install -y --no-install-recommends git=1:2.39 libpq-dev",
    "DEBIAN_FRONTEND=noninteractive apt-get -qq install git",
    "apk add --no-cache --virtual .deps gcc",
    "apk add --no-cache --repository=https://dl.example/edge git",
    "dnf install -y https://mirror.example/epel.rpm",
    "rm -rf /var/lib/apt/lists/* /tmp/*",
    "mkdir -p /app /data/x",
    "echo deb http://x main > /etc/apt/sources.list.d/x.list",
    "useradd -m -d /home/app app",
    "curl -fsSL https://x.example/y -o /usr/local/bin/y",
    "wget -qO /usr/bin/tini https://x.example/tini",
    "npm install -g npm@10 @scope/tool",
    "npm cache clean --force",
    "corepack enable",
    "corepack prepare pnpm@9.1.0 --activate",
    "pnpm config set store-x /pnpm",
    "pip install --upgrade pip setuptools wheel",
    "python3 -m pip install poetry==1.8",
    "python -m venv /opt/venv",
    "gem install bundler -v 2.5.0",
    "go mod verify",
    "docker-php-ext-install pdo_mysql zip",
    "set -eux",
    "true",
  ])("%s", (script) => {
    expect(judge(script)).toEqual([expect.objectContaining({ writes: [] })]);
  });

  it.each([
    "apt-get install -y ./local.deb",
    "apt-get install -y local.deb",
    "apt-get -c apt.conf install git",
    "apt-get install $PACKAGES",
    "apt-get install $(cat list)",
    "apk add --keys-dir keys x",
    "apt-get install git < answers",
    "rm -rf node_modules",
    "rm -rf /app/tmp",
    "rm -rf /*",
    "mkdir /app/logs",
    "mkdir -p logs",
    "cp /app/x /etc/x",
    "echo x > file",
    "echo x > /app/file",
    "useradd -d /app app",
    "curl -O https://x.example/y",
    "curl -d @secret https://x.example",
    "curl https://x.example -o y",
    "npm install -g .",
    "npm install -g ./tool",
    "npm run x",
    "npm config set prefix /app",
    "corepack prepare",
    "pip install .",
    "pip install -r requirements.txt",
    "pip install ./x",
    "pip install -c constraints.txt x",
    "gem install x.gem --local",
    "go install ./...",
    "chmod -R 777 /app",
    "sh -c x",
    "./script",
    "make",
    "unknown-tool",
    "export PATH=/app:/bin",
    "eval x",
  ])("is not: %s", (script) => {
    expect(judge(script)).toContain(null);
  });

  it("notes a virtual environment that lies in what is copied", () => {
    expect(judge("python -m venv venv")).toEqual([{ kind: "other", writes: ["venv"] }]);
  });

  it("does not trust pip where its environment names files", () => {
    const environment = new Map([["PIP_CONSTRAINT", "constraints.txt"]]);
    expect(judge("pip install -U pip", { environment })).toEqual([null]);
  });

  it("knows lists that are fetched alone", () => {
    expect(refreshesAlone(commandsOf("apt-get update"))).toBe(true);
    expect(refreshesAlone(commandsOf("apk update && apk add git"))).toBe(false);
    expect(refreshesAlone(commandsOf("yum update -y"))).toBe(false);
    expect(refreshesAlone(commandsOf("make"))).toBe(false);
  });
});
