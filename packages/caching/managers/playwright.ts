import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";

/** Browsers for exactly one Playwright version. */
export const playwright: Manager = {
  name: "playwright",
  keyFiles: ({ paths, text }) =>
    named(paths, [
      "package-lock.json",
      "yarn.lock",
      "pnpm-lock.yaml",
      "bun.lock",
      "uv.lock",
      "poetry.lock",
    ]).filter((path) => /["'/\s@]playwright(-core)?["'@\s:/]/.test(text(path) ?? "")),
  stores: [
    {
      name: "playwright",
      kind: "tree",
      offBecause:
        "Playwright's own advice is to install: the download is as fast as a restore, and the system packages it needs take longer than both",
      // Only the resolved version matters, whatever else the lock file pins.
      normalise: (lock) =>
        [...lock.matchAll(/playwright(?:-core)?[^0-9]{1,40}(\d+\.\d+\.\d+)/g)]
          .map(([, version]) => version)
          .sort()
          .join(" "),
      paths: ({ machine }) => [
        fromEnv(machine, ["PLAYWRIGHT_BROWSERS_PATH"], `${cacheHome(machine)}/ms-playwright`),
      ],
    },
  ],
};
