import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import { rust } from "../runtimes/index.ts";

/** sccache's folder on disk as one entry; its own GitHub storage makes an upload of every object. */
export const sccache: Manager = {
  name: "sccache",
  keyFiles: ({ paths, text }) => {
    const asked = paths.some(
      (path) =>
        /(^|\/)\.cargo\/config(\.toml)?$|^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) &&
        /sccache/.test(text(path) ?? ""),
    );
    return asked ? named(paths, ["Cargo.lock", "CMakeLists.txt"]) : [];
  },
  stores: [
    {
      name: "sccache",
      kind: "tree",
      rolling: true,
      runtime: rust,
      paths: ({ machine }) => [
        fromEnv(
          machine,
          ["SCCACHE_DIR"],
          machine.os === "Linux" ? `${cacheHome(machine)}/sccache` : `${cacheHome(machine)}/Mozilla.sccache`,
        ),
      ],
    },
  ],
};
