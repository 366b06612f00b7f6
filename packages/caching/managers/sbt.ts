import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import { java } from "../runtimes/index.ts";

/** sbt, and Mill where it shares Coursier's folder. */
export const sbt: Manager = {
  name: "sbt",
  keyFiles: ({ paths }) => {
    const builds = named(paths, ["build.sbt"]);
    if (builds.length === 0) return [];
    return paths.filter((path) => /(^|\/)(build\.sbt|project\/[^/]+\.(sbt|properties|scala))$/.test(path));
  },
  packageBytes: 300_000,
  stores: [
    {
      name: "sbt",
      kind: "verified",
      runtime: java,
      paths: ({ machine }) => [
        fromEnv(
          machine,
          ["COURSIER_CACHE"],
          `${cacheHome(machine)}/${machine.os === "Linux" ? "coursier" : "Coursier"}/v1`,
        ),
        "~/.ivy2/cache",
        "~/.sbt/boot",
      ],
      prune: {
        unwanted: (files) =>
          files
            .map(({ path }) => path)
            .filter((path) => /\.lock$|(^|\/)ivydata-[^/]*\.properties$/.test(path)),
      },
    },
  ],
};
