import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Log } from "@keep-pace/command";

/**
 * Keeps `files` as an artifact of the run; a second attempt replaces the first one's. Where there is no artifact
 * service, as in some runners of others, it says so and goes on.
 */
export async function uploadFiles(
  name: string,
  files: Readonly<Record<string, string>>,
  log: Log,
): Promise<void> {
  if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) {
    return log.info(
      `There is no artifact service here, so ${Object.keys(files).join(" and ")} are not kept.`,
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
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const client = new DefaultArtifactClient();
    await client.deleteArtifact(name).catch(() => {});
    await client.uploadArtifact(name, paths, folder, { retentionDays: 30 });
  } catch (error) {
    log.info(
      `The files ${Object.keys(files).join(" and ")} could not be kept as an artifact: ${(error as Error).message}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
