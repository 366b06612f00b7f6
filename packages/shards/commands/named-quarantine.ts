import { type Host, UserError } from "@keep-pace/command";
import { plural } from "@keep-pace/findings";
import { readNamed } from "@keep-pace/timings/files";
import { parse } from "yaml";
import type { Suite } from "../make-plan.ts";
import { maxShare, type Quarantined, QuarantineError, quarantineOn, readQuarantine } from "../quarantine.ts";

/** Which tests the file quarantines today. Entries that ran out are warned of; too many are a UserError. */
export function namedQuarantine(file: string, suites: readonly Suite[], host: Host): (id: string) => boolean {
  const entries = parseQuarantine(file, readNamed(host, file));
  const { active, expired } = quarantineOn(host.now().toISOString().slice(0, 10), entries);
  for (const { test, owner, until } of expired) {
    host.log.warn(
      `The quarantine of ${test} ended on ${until}, so it counts again: ${owner} decides what comes next.`,
    );
  }
  const tests = new Set(active.map(({ test }) => test));
  const isQuarantined = (id: string) => tests.has(id) || tests.has(id.split("::", 1)[0] as string);
  refuseTooMany(file, suites, isQuarantined);
  return isQuarantined;
}

function refuseTooMany(file: string, suites: readonly Suite[], is: (id: string) => boolean): void {
  const ids = suites.flatMap((suite) => suite.ids);
  const count = ids.filter(is).length;
  if (count <= Math.max(1, maxShare * ids.length)) return;
  throw new UserError(
    `${file} quarantines ${count} of ${plural(ids.length, "test")}, more than ${100 * maxShare} %: mend or delete some of them.`,
    { exitCode: 1 },
  );
}

function parseQuarantine(file: string, text: string): Quarantined[] {
  try {
    return readQuarantine(
      parse(text, { maxAliasCount: 0, logLevel: "error", prettyErrors: false, uniqueKeys: false }),
    );
  } catch (error) {
    const reason = error instanceof QuarantineError ? error.message : "is no YAML";
    throw new UserError(`${file} ${reason}.`, { cause: error });
  }
}
