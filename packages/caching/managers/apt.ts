import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import type { Runtime } from "../runtimes/runtime.ts";

/** An image's packages fit that image alone. */
const image: Runtime = { tool: "image", probe: ["uname", "-r"], parts: 3, files: [] };

/** Downloaded packages of a list that the repository keeps: `apt-packages.txt`, `Aptfile`, `packages.apt`. */
export const apt: Manager = {
  name: "apt",
  keyFiles: ({ paths }) =>
    named(paths, /^(Aptfile|apt(-packages)?\.txt|packages\.apt|apt-requirements\.txt)$/),
  stores: [
    {
      name: "apt",
      kind: "tree",
      runtime: image,
      offBecause: "most of the time goes into unpacking, which a cache does not save",
      paths: () => ["/var/cache/apt/archives/*.deb"],
    },
  ],
};
