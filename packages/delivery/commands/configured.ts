import { type Host, UserError } from "@keep-pace/command";
import { type Config, configAround, emptyConfig, firstTextAround } from "@keep-pace/workspace";
import { type AreaRules, codeOwners, ownerFiles } from "../cost/areas.ts";
import type { ReportInputs } from "./report.ts";

/** The configuration. A mistake in it stops a report that rests on it, over days or offline, and no other. */
export async function configured({ days, input }: ReportInputs, host: Host): Promise<Config> {
  try {
    return await configAround(host);
  } catch (error) {
    if (!(error instanceof UserError) || days !== null || input !== null) throw error;
    host.log.warn(`${error.message} The report goes on without the configuration.`);
    return emptyConfig;
  }
}

/** Which files belong to whom: by the configuration, else by CODEOWNERS; `null` without either. */
export async function areasAround(config: Config, host: Host): Promise<AreaRules | null> {
  const areas = Object.entries(config.cost.areas);
  if (areas.length > 0)
    return { from: "configuration", rules: areas.map(([area, globs]) => ({ area, globs })) };
  const text = await firstTextAround(host, ownerFiles);
  return text === null ? null : codeOwners(text);
}
