import { chmodSync, cpSync, mkdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { debianProgram } from "./debian.ts";
import type { Part } from "./part.ts";
import { run } from "./run.ts";

const suite = "bookworm";
const packages = ["ca-certificates", "git", "libstdc++6", "python3", "python3-pip"];
/** Not needed in an image and most of its size. */
const clutter = ["var/cache/apt", "var/lib/apt/lists", "usr/share/doc", "usr/share/man", "usr/share/locale"];

/**
 * The root file system of a base image as `rootfs.tar`: Debian with this process's Node and its npm under
 * /usr/local as in the official images, Python with pip, git. Stands in for images that no test may pull.
 */
export const baseImage: Part = {
  name: "base-image",
  version: `${suite}-node${process.versions.node}-1`,
  provides: ["rootfs.tar"],
  install(folder) {
    const root = join(folder, "rootfs");
    run(debianProgram("debootstrap"), ["--variant=minbase", `--include=${packages.join(",")}`, suite, root]);
    addNode(join(root, "usr/local"));
    for (const path of clutter) {
      rmSync(join(root, path), { recursive: true, force: true });
      mkdirSync(join(root, path), { recursive: true });
    }
    // The container's runtime makes the devices; they cannot be part of a layer everywhere.
    run("tar", ["-C", root, "--numeric-owner", "--exclude=./dev/*", "-cf", join(folder, "rootfs.tar"), "."]);
    rmSync(root, { recursive: true, force: true });
  },
};

function addNode(prefix: string): void {
  cpSync(process.execPath, join(prefix, "bin/node"));
  chmodSync(join(prefix, "bin/node"), 0o755);
  const npm = dirname(dirname(realpathSync(run("sh", ["-c", "command -v npm"]).trim())));
  cpSync(npm, join(prefix, "lib/node_modules/npm"), { recursive: true });
  for (const program of ["npm", "npx"]) {
    symlinkSync(`../lib/node_modules/npm/bin/${program}-cli.js`, join(prefix, "bin", program));
  }
}
