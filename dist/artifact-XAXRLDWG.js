import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import "./chunk-I32OJAXF.js";

// packages/runner/artifact.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
async function uploadFiles(name, files, log) {
  if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) {
    return log.info(
      `There is no artifact service here, so ${Object.keys(files).join(" and ")} are not kept.`
    );
  }
  const parent = process.env.RUNNER_TEMP ?? tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "keep-pace-"));
  try {
    const paths = Object.entries(files).map(([file, text]) => {
      const path = join(folder, basename(file));
      writeFileSync(path, text);
      return path;
    });
    const { DefaultArtifactClient } = await import("./artifact-UKWVEKSL.js");
    const client = new DefaultArtifactClient();
    await client.deleteArtifact(name).catch(() => {
    });
    await client.uploadArtifact(name, paths, folder, { retentionDays: 30 });
  } catch (error) {
    log.info(
      `The files ${Object.keys(files).join(" and ")} could not be kept as an artifact: ${error.message}`
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
export {
  uploadFiles
};
