import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { debianProgram } from "./debian.ts";
import { writeImage } from "./oci.ts";
import type { Part } from "./part.ts";
import { run } from "./run.ts";

const suite = "bookworm";
const packages = ["ca-certificates", "git", "libstdc++6", "python3", "python3-pip"];
const managers = ["yarn@1.22.22", "pnpm@12.21.0"];
const certificates = "etc/ssl/certs/ca-certificates.crt";
/** Not needed in an image and most of its size. */
const clutter = ["var/cache/apt", "var/lib/apt/lists", "usr/share/doc", "usr/share/man", "usr/share/locale"];

/**
 * A base image as an OCI layout: Debian with this process's Node, npm, yarn and pnpm under /usr/local and the
 * user `node` as in the official images, Python with pip, git. Stands in for images that no test may pull.
 * Its certificates and registry are this machine's, so that a build reaches what the machine reaches.
 */
export const baseImage: Part = {
  name: "base-image",
  version: `${suite}-node${process.versions.node}-2`,
  provides: ["base-image"],
  install(folder) {
    const root = join(folder, "rootfs");
    run(debianProgram("debootstrap"), ["--variant=minbase", `--include=${packages.join(",")}`, suite, root]);
    addNode(root);
    addPython(root);
    if (existsSync(`/${certificates}`)) cpSync(`/${certificates}`, join(root, certificates));
    for (const path of clutter) {
      rmSync(join(root, path), { recursive: true, force: true });
      mkdirSync(join(root, path), { recursive: true });
    }
    const layer = join(folder, "layer.tar");
    // The container's runtime makes the devices; they cannot be part of a layer everywhere.
    run("tar", ["-C", root, "--numeric-owner", "--sort=name", "--exclude=./dev/*", "-cf", layer, "."]);
    rmSync(root, { recursive: true, force: true });
    writeImage(join(folder, "base-image"), layer, { Env: environment(), Cmd: ["bash"] });
  },
};

function addNode(root: string): void {
  const prefix = join(root, "usr/local");
  cpSync(process.execPath, join(prefix, "bin/node"));
  chmodSync(join(prefix, "bin/node"), 0o755);
  const npm = dirname(dirname(realpathSync(run("sh", ["-c", "command -v npm"]).trim())));
  cpSync(npm, join(prefix, "lib/node_modules/npm"), { recursive: true });
  for (const program of ["npm", "npx"]) {
    symlinkSync(`../lib/node_modules/npm/bin/${program}-cli.js`, join(prefix, "bin", program));
  }
  run("npm", ["install", "--global", "--prefix", prefix, "--no-audit", "--no-fund", ...managers]);
  run("chroot", [root, "useradd", "--create-home", "--uid", "1000", "--shell", "/bin/bash", "node"]);
}

function addPython(root: string): void {
  symlinkSync("/usr/bin/python3", join(root, "usr/local/bin/python"));
  // The official images let pip install into the system.
  rmSync(join(root, "usr/lib/python3.11/EXTERNALLY-MANAGED"), { force: true });
  const index = run("sh", ["-c", "python3 -m pip config get global.index-url 2>/dev/null || true"]).trim();
  if (index !== "") writeFileSync(join(root, "etc/pip.conf"), `[global]\nindex-url = ${index}\n`);
}

function environment(): string[] {
  return [
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    `NODE_EXTRA_CA_CERTS=/${certificates}`,
    `PIP_CERT=/${certificates}`,
    `npm_config_registry=${run("npm", ["config", "get", "registry"]).trim()}`,
  ];
}
