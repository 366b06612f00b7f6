import type { Exec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { type ImageVersion, judgeImages } from "../images.ts";
import { partsInUse } from "./image-parts.ts";

const now = new Date("2026-09-30T00:00:00Z");
const digest = (name: string) => `sha256:${name.charCodeAt(0).toString(16).repeat(32)}`;
const version = (
  name: string,
  tags: readonly string[] = [],
  updated = "2026-08-01T00:00:00Z",
): ImageVersion => ({
  id: name.charCodeAt(0),
  image: "shop",
  digest: digest(name),
  tags,
  updated,
});

const index = "application/vnd.oci.image.index.v1+json";
const plain = "application/vnd.oci.image.manifest.v1+json";
const manifests: Readonly<Record<string, object>> = {
  [digest("T")]: {
    mediaType: index,
    manifests: [
      { digest: digest("a"), mediaType: plain },
      { digest: digest("n"), mediaType: index },
    ],
  },
  [digest("n")]: { mediaType: index, manifests: [{ digest: digest("b"), mediaType: plain }] },
  [digest("s")]: { mediaType: plain, subject: { digest: digest("a") } },
  [digest("z")]: { mediaType: plain, subject: { digest: digest("g") } },
};
const docker: Exec = async (command, args) => {
  expect([command, ...args.slice(0, 4)]).toEqual(["docker", "buildx", "imagetools", "inspect", "--raw"]);
  const name = String(args[4]);
  expect(name).toMatch(/^ghcr\.io\/octo-org\/shop@sha256:/);
  const text = JSON.stringify(manifests[name.split("@")[1] as string] ?? { mediaType: plain });
  return { code: 0, stdout: new TextEncoder().encode(text), stderr: "" };
};
const rules = { days: 14, now };
const base = "ghcr.io/octo-org/shop";
const versions = [
  version("T", ["latest"]),
  ..."anbszg".split("").map((name) => version(name)),
  version("y", [], "2026-09-29T00:00:00Z"),
];
const going = (inUse: ReadonlySet<string> | null) =>
  judgeImages(versions, { ...rules, inUse }).flatMap(({ goes, id }) =>
    goes ? [String.fromCharCode(Number(id))] : [],
  );

test("parts of a tagged image, of an index in it and what is attached to them stay", async () => {
  const { inUse, reason } = await partsInUse(versions, base, { ...rules, exec: docker });
  expect(reason).toBeNull();
  expect(going(inUse)).toEqual(["z", "g"]);
});

test("where the registry cannot be looked into nothing goes", async () => {
  const without: Exec = async () => {
    throw new Error("spawn docker ENOENT");
  };
  const { inUse, reason } = await partsInUse(versions, base, { ...rules, exec: without });
  expect(reason).toContain("docker is not on PATH");
  expect(going(inUse)).toEqual([]);
  const denied: Exec = async () => ({ code: 1, stdout: new Uint8Array(), stderr: "unauthorized" });
  expect((await partsInUse(versions, base, { ...rules, exec: denied })).reason).toContain("docker login");
});

test("what is no name of an image is never given to a program", async () => {
  const exec: Exec = () => expect.unreachable();
  const odd = [{ ...version("T", ["latest"]), digest: "--help" }, version("a")];
  expect((await partsInUse(odd, base, { ...rules, exec })).inUse).toBeNull();
});
