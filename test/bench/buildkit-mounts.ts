/**
 * 450 MB in three cache mounts carried from one builder to another: keep-pace's way (one archive, one build each way)
 * beside that of reproducible-containers/buildkit-cache-dance 3 (mount after mount, file by file, `--load`). Its last
 * steps (docker load, create and cp) need a Docker engine; here its image is only unpacked, which takes less.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  carriedMounts,
  extractDockerfile,
  injectDockerfile,
} from "../../packages/buildkit-cache/mounts/scripts.ts";
import { type Builder, builderParts, startBuilder } from "../support/builder.ts";
import { part } from "../support/parts.ts";

const missing = builderParts.filter((name) => part(name) === null);
if (missing.length > 0) {
  console.log(`skipped: ${missing.join(", ")} not installed`);
  process.exit();
}

/** Mount → files and bytes of each: a store of packages, one of wheels, a compiler's cache. */
const share = Number(process.env.KEEP_PACE_MOUNT_SHARE ?? 1);
const mounts = [
  { target: "/root/.npm", files: 6_000 * share, bytes: 30_000 },
  { target: "/root/.cache/pip", files: 300 * share, bytes: 500_000 },
  { target: "/root/.cache/go-build", files: 4_000 * share, bytes: 30_000 },
];
const work = mkdtempSync(join(tmpdir(), "bench-mounts-"));
const programs = ["sh", "cp", "mkdir", "find", "sort", "cksum", "ls", "tar", "du", "cut", "cat", "rm"];

/** As small as busybox: the programs that both ways call, and what they load. */
const utility = (image: string) => `FROM ${image} AS base
RUN mkdir -p /small/bin /small/lib64 /small/lib && for p in ${programs.join(" ")}; do cp -L $(command -v $p) /small/bin/$p; ldd /small/bin/$p; done | grep -o '/lib[^ ]*' | sort -u | while read f; do mkdir -p /small$(dirname $f); cp -L $f /small$f; done
FROM scratch
COPY --from=base /small /
ENV PATH=/bin
`;

async function builderWithImages(): Promise<Builder & { readonly small: string }> {
  const builder = await startBuilder();
  const small = `${builder.kit.registry}/small:1`;
  write("small/Dockerfile", utility(builder.image));
  await builder.buildx("build", "--push", "-t", small, join(work, "small"));
  return Object.assign(builder, { small });
}

function write(path: string, text: string): string {
  const file = join(work, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
}

let stamp = 0;
const stampArgument = () => ["--build-arg", `KEEP_PACE_RUN=${++stamp}`];

async function ours(from: Builder & { small: string }, to: Builder & { small: string }) {
  const carried = (image: string) =>
    carriedMounts(
      mounts.map(({ target }) => ({
        id: target,
        target,
        sharing: "shared",
        uid: null,
        gid: null,
        mode: null,
        image,
      })),
    );
  const out = join(work, "ours");
  const empty = join(write("empty/x", ""), "..");
  const extract = await seconds(async () => {
    const file = write(
      "extract.Dockerfile",
      extractDockerfile(from.small, carried(from.small), new Map(), 2e9),
    );
    await from.buildx(
      "build",
      "-f",
      file,
      ...stampArgument(),
      "--provenance=false",
      "-o",
      `type=local,dest=${out}`,
      empty,
    );
  });
  const inject = await seconds(async () => {
    const file = write("inject.Dockerfile", injectDockerfile(to.small, carried(to.small)));
    await to.buildx(
      "build",
      "-f",
      file,
      ...stampArgument(),
      "--provenance=false",
      "-o",
      `type=local,dest=${join(work, "report")}`,
      out,
    );
  });
  rmSync(out, { recursive: true });
  return { extract, inject };
}

async function dance(from: Builder & { small: string }, to: Builder & { small: string }) {
  let [extract, inject] = [0, 0];
  for (const [at, { target }] of mounts.entries()) {
    const folder = join(work, `dance-${at}`);
    extract += await seconds(async () => {
      const context = join(work, `stamp-${at}`);
      write(`stamp-${at}/buildstamp`, String(++stamp));
      const file = write(
        `dance-extract-${at}`,
        `FROM ${from.small}\nCOPY buildstamp buildstamp\nRUN --mount=type=cache,target=${target} mkdir -p /var/dance-cache/ && cp -p -R ${target}/. /var/dance-cache/ || true\n`,
      );
      const image = join(work, "image.tar");
      await from.buildx(
        "build",
        "-f",
        file,
        "-t",
        "dance:extract",
        "-o",
        `type=docker,dest=${image}`,
        "--provenance=false",
        context,
      );
      unpack(image, folder);
    });
    inject += await seconds(async () => {
      write(`dance-${at}/buildstamp`, String(++stamp));
      const file = write(
        `dance-inject-${at}`,
        `FROM ${to.small}\nCOPY buildstamp buildstamp\nRUN --mount=type=cache,target=${target} --mount=type=bind,source=.,target=/var/dance-cache cp -p -R /var/dance-cache/. ${target} || true\n`,
      );
      await to.buildx("build", "-f", file, folder);
    });
    rmSync(folder, { recursive: true });
  }
  return { extract, inject };
}

/** The cache out of the image's last layer, as `docker cp | tar` leaves it. */
function unpack(image: string, folder: string): void {
  const layers = join(work, "image");
  mkdirSync(layers, { recursive: true });
  mkdirSync(folder, { recursive: true });
  run("tar", ["-xf", image, "-C", layers]);
  const [manifest] = JSON.parse(readFileSync(join(layers, "manifest.json"), "utf8"));
  run("tar", [
    "-xf",
    join(layers, manifest.Layers.at(-1)),
    "-C",
    folder,
    "--strip-components=2",
    "var/dance-cache",
  ]);
  rmSync(layers, { recursive: true });
  rmSync(image);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}

async function seconds(task: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}

/** Fills the mounts of a builder by a build. */
async function fill({ image, buildx }: Builder): Promise<void> {
  const script = `const { mkdirSync, writeFileSync } = require("node:fs");
const { randomBytes } = require("node:crypto");
for (const { target, files, bytes } of ${JSON.stringify(mounts)}) for (let at = 0; at < files; at++) {
  const folder = target + "/" + Math.floor(at / 100);
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + "/" + at, randomBytes(bytes));
}
`;
  const flags = mounts.map(({ target }) => `--mount=type=cache,target=${target}`).join(" ");
  write("fill/fill.cjs", script);
  write("fill/Dockerfile", `FROM ${image}\nCOPY fill.cjs /\nRUN ${flags} node /fill.cjs\n`);
  await buildx("build", join(work, "fill"));
}

/** How many files a builder's mounts hold. */
async function count({ image, buildx }: Builder): Promise<number> {
  const flags = mounts.map(({ target }) => `--mount=type=cache,target=${target}`).join(" ");
  write(
    "count/Dockerfile",
    `FROM ${image}\nARG KEEP_PACE_RUN\nRUN ${flags} find ${mounts.map(({ target }) => target).join(" ")} -type f ! -name buildstamp | wc -l\n`,
  );
  const { stderr } = await buildx("build", "--progress=plain", ...stampArgument(), join(work, "count"));
  return Number(/^#\d+ [\d.]+ (\d+)$/m.exec(stderr)?.[1]);
}

const source = await builderWithImages();
await fill(source);
const files = mounts.reduce((sum, mount) => sum + mount.files, 0);
const megabytes = mounts.reduce((sum, mount) => sum + (mount.files * mount.bytes) / 1e6, 0);
console.log(`${mounts.length} mounts, ${files} files, ${megabytes} MB`);
const results: Record<string, { extract: number; inject: number }> = {};
for (const [name, way] of Object.entries({ dance, "keep-pace": ours })) {
  const target = await builderWithImages();
  // A build that came before has pulled the image.
  await source.buildx("build", join(write("warm/Dockerfile", `FROM ${source.small}\nRUN ls\n`), ".."));
  await target.buildx("build", join(write("warm/Dockerfile", `FROM ${target.small}\nRUN ls\n`), ".."));
  const result = await way(source, target);
  results[name] = result;
  console.log(
    `${name}: extract ${result.extract.toFixed(1)} s, inject ${result.inject.toFixed(1)} s, together ${(result.extract + result.inject).toFixed(1)} s`,
  );
  const arrived = await count(target);
  if (arrived !== files) throw new Error(`${name}: ${arrived} of ${files} files arrived`);
  await target[Symbol.asyncDispose]();
}
const total = (name: string) => (results[name]?.extract ?? 0) + (results[name]?.inject ?? 0);
console.log(`keep-pace is ${(total("dance") / total("keep-pace")).toFixed(1)} times as fast`);
await source[Symbol.asyncDispose]();
rmSync(work, { recursive: true, force: true });
