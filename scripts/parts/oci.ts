import { createHash } from "node:crypto";
import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/**
 * Writes an image of one uncompressed layer as an OCI image layout into `folder`, which takes the layer's
 * tar file in (OCI Image Format Specification, "Image Layout").
 */
export function writeImage(
  folder: string,
  layerTar: string,
  config: Readonly<Record<string, unknown>>,
): void {
  const blobs = join(folder, "blobs/sha256");
  mkdirSync(blobs, { recursive: true });
  const digest = run("sha256sum", [layerTar]).slice(0, 64);
  const size = statSync(layerTar).size;
  renameSync(layerTar, join(blobs, digest));

  const put = (mediaType: string, value: unknown) => {
    const text = JSON.stringify(value);
    const sha256 = createHash("sha256").update(text).digest("hex");
    writeFileSync(join(blobs, sha256), text);
    return { mediaType, digest: `sha256:${sha256}`, size: text.length };
  };
  const layer = { mediaType: "application/vnd.oci.image.layer.v1.tar", digest: `sha256:${digest}`, size };
  const manifest = put("application/vnd.oci.image.manifest.v1+json", {
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: put("application/vnd.oci.image.config.v1+json", {
      architecture: process.arch === "x64" ? "amd64" : process.arch,
      os: "linux",
      config,
      rootfs: { type: "layers", diff_ids: [layer.digest] },
    }),
    layers: [layer],
  });
  writeFileSync(join(folder, "index.json"), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
  writeFileSync(join(folder, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
}
