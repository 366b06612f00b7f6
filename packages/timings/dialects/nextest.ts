import { testId } from "../case.ts";
import type { Checkout } from "../checkout.ts";
import type { JUnitDialect } from "../junit.ts";

/** cargo nextest: suite and class name are the binary id, `crate` or `crate::binary`. */
export const nextest: JUnitDialect = {
  name: "nextest",
  recognises: ({ suites }) => suites[0]?.uuid !== undefined || suites[0]?.name === "nextest-run",
  identify: ({ attributes: { classname = "", name = "" } }, checkout) =>
    testId(crateFolder(classname.split("::", 1)[0] as string, checkout), `${classname} ${name}`),
};

/** Crates lie in folders of their name nearly always; else the workspace's root stands for them. */
function crateFolder(crate: string, checkout: Checkout): string {
  if (!checkout.known) return crate;
  for (const name of [crate, crate.replaceAll("_", "-"), crate.replaceAll("-", "_")]) {
    const manifest = checkout.resolve(`${name}/Cargo.toml`);
    if (manifest) return manifest.slice(0, -"/Cargo.toml".length);
  }
  return checkout.has("Cargo.toml") ? "." : crate;
}
