import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import { compiler } from "../runtimes/index.ts";

/** ccache bounds its own folder; entries not used for a week go before saving. */
export const ccache: Manager = {
  name: "ccache",
  keyFiles: ({ paths, text }) => {
    const builds = named(paths, [
      "CMakeLists.txt",
      "meson.build",
      "CMakePresets.json",
      "ccache.conf",
      "configure.ac",
    ]);
    const asked = paths.some(
      (path) =>
        path.endsWith("ccache.conf") ||
        (/(^|\/)(CMakeLists\.txt|CMakePresets\.json)$|^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) &&
          /(?<!s)ccache/.test(text(path) ?? "")),
    );
    return asked ? builds : [];
  },
  stores: [
    {
      name: "ccache",
      kind: "tree",
      rolling: true,
      runtime: compiler,
      paths: ({ machine }) => [fromEnv(machine, ["CCACHE_DIR"], `${cacheHome(machine)}/ccache`)],
      prune: { command: ["ccache", "--evict-older-than", "7d"] },
    },
  ],
};
