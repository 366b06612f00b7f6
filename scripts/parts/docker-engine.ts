import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./part.ts";
import { run } from "./run.ts";

/** Debian's Docker engine, unpacked beside the system: nothing is installed that other programs would find. */
export const dockerEngine: Part = {
  name: "docker-engine",
  version: "debian",
  provides: ["usr/sbin/dockerd", "usr/bin/containerd"],
  install(folder) {
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["download", "-q", "docker.io", "containerd"], { cwd: folder });
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".deb"))) {
      run("dpkg", ["-x", join(folder, name), folder]);
      rmSync(join(folder, name));
    }
  },
};
