import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildKit } from "../../support/buildkit.ts";
import { pushGoImage } from "../../support/go-image.ts";
import type { Images } from "../../support/sides.ts";

/** What other distributions install packages with: here it does nothing, since all that is needed is there. */
const packageManagers = ["apk", "yum", "dnf", "rpm"];

/**
 * Two images stand in for all: Debian with Node and Python, and for images called golang the same with this machine's
 * Go, both with stand-ins for what is not Debian's.
 */
export function localImages(buildkit: BuildKit): Images {
  const pushed = new Map<string, Promise<string>>();
  const image = (kind: "base" | "go") => {
    const known = pushed.get(kind) ?? push(buildkit, kind);
    pushed.set(kind, known);
    return known;
  };
  return {
    async local(dockerfile) {
      const lines = dockerfile
        .replace(/^\uFEFF/, "")
        .replace(/^# *syntax=.*\n/i, "")
        .split("\n");
      const stages = new Set<string>();
      for (const [index, line] of lines.entries()) {
        const [, name = "", as, stage] = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+(as)\s+(\S+))?/i.exec(line) ?? [];
        if (name === "") continue;
        if (name !== "scratch" && !stages.has(name.toLowerCase())) {
          const local = await image(/(^|\/)golang(:|$)/.test(name) ? "go" : "base");
          lines[index] = `FROM ${local}${as ? ` ${as} ${stage}` : ""}`;
        }
        if (stage) stages.add(stage.toLowerCase());
      }
      return lines.join("\n");
    },
  };
}

async function push(buildkit: BuildKit, kind: "base" | "go"): Promise<string> {
  const name = `${buildkit.registry}/stand-in:${kind}`;
  const from = kind === "go" ? await pushGoImage(buildkit) : "base";
  const context = mkdtempSync(join(tmpdir(), "stand-in-"));
  const programs = packageManagers.map((each) => `/usr/local/bin/${each}`).join(" ");
  const run = [
    `for program in ${programs}; do ln -s /bin/true $program; done`,
    // What the images of nginx hold and those of other programs replace.
    "mkdir -p /usr/share/nginx/html /etc/nginx/conf.d /docker-entrypoint.d",
    "touch /etc/nginx/conf.d/default.conf",
  ];
  writeFileSync(join(context, "Dockerfile"), `FROM ${from}\nRUN ${run.join(" && ")}\n`);
  await buildkit.build({ context, push: name, ...(kind === "go" && { bases: [] }) });
  rmSync(context, { recursive: true });
  return name;
}
