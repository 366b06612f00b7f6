import type { Log } from "@keep-pace/command";
import { artifactService } from "./service.ts";

const retentionDays = 30;

/**
 * Keeps `files` as an artifact of the run; a second attempt replaces the first one's. Where there is no artifact
 * service, as in some runners of others, it says so and goes on.
 */
export async function keepFiles(
  name: string,
  files: Readonly<Record<string, string>>,
  log: Log,
): Promise<void> {
  const names = Object.keys(files).join(" and ");
  const service = artifactService(process.env, () => new Date());
  if (!service) return log.info(`There is no artifact service here, so ${names} are not kept.`);
  const encoder = new TextEncoder();
  const contents = Object.entries(files).map(([file, content]) => [file, encoder.encode(content)]);
  try {
    await service.upload(name, Object.fromEntries(contents), retentionDays);
  } catch (error) {
    log.info(`The files ${names} could not be kept as an artifact: ${(error as Error).message}`);
  }
}
