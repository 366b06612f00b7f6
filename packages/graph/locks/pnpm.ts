import { child, type Entry, indented, unquoted } from "./indented.ts";
import { type LockedPackage, reader } from "./lock.ts";

const asked = ["dependencies", "devDependencies", "optionalDependencies"];

/**
 * `pnpm-lock.yaml` of versions 5 to 9 (github.com/pnpm/spec, "lockfile"). Version 9 keeps what a package is in
 * `packages` and what it needs in `snapshots`, whose keys name the peers, too.
 */
export const readPnpmLock = reader((text) => {
  const top = indented(text);
  const section = (name: string) => top.find(({ key }) => key === name);
  if (!section("lockfileVersion")) throw new Error("no pnpm lock file");
  const facts = new Map((section("packages")?.children ?? []).map((entry) => [entry.key, textOf(entry)]));
  const packages = new Map<string, LockedPackage>();
  for (const entry of (section("snapshots") ?? section("packages"))?.children ?? []) {
    const needs = ["dependencies", "optionalDependencies"].flatMap((field) =>
      (child(entry, field)?.children ?? []).map(({ key, value }) => keyOf(key, value, entry.key)),
    );
    const plain = entry.key.replace(/\(.*$/, "");
    packages.set(entry.key, {
      name: nameOf(entry.key),
      digest: `${facts.get(entry.key) ?? facts.get(plain) ?? ""}${section("snapshots") ? "" : textOf(entry)}`,
      needs,
    });
  }
  const [style = ""] = packages.keys();
  const root = top.some(({ key }) => asked.includes(key)) ? [{ key: ".", value: "", children: top }] : [];
  const importers = [...root, ...(section("importers")?.children ?? [])].map(
    (importer): [string, Map<string, string>] => [
      importer.key === "." ? "" : importer.key,
      askedBy(importer, style),
    ],
  );
  const rest = top.filter(
    ({ key }) => !["packages", "snapshots", "importers", "specifiers", ...asked].includes(key),
  );
  return { packages, importers: new Map(importers), settings: rest.map(textOf).join("\n") };
});

function askedBy(importer: Entry, style: string): Map<string, string> {
  return new Map(
    asked.flatMap((field) =>
      (child(importer, field)?.children ?? []).map((one): [string, string] => [
        one.key,
        keyOf(one.key, child(one, "version")?.value ?? one.value, style),
      ]),
    ),
  );
}

/** `a: 1.0.0(b@2)` means the key `a@1.0.0(b@2)`, in older files `/a@1.0.0` or `/a/1.0.0`; a value may be a key itself. */
function keyOf(name: string, version: string, near: string): string {
  if (/^(?:link|file|workspace):/.test(version)) return `${name}@${version}`;
  if (version.startsWith("/")) return version;
  const isWhole = /^(?:@[^/@]+\/)?[^/@()]+@/.test(version);
  const slash = near.startsWith("/") ? "/" : "";
  const separator = slash !== "" && !/^\/(?:@[^/@]+\/)?[^/@]+@/.test(near) ? "/" : "@";
  return isWhole ? `${slash}${version}` : `${slash}${name}${separator}${version}`;
}

/** `/@scope/name@1.0.0(peer@2)`, `/name/1.0.0_peer@2` → the name. */
function nameOf(key: string): string {
  return /^\/?((?:@[^/@]+\/)?[^/@(]+)/.exec(key)?.[1] ?? key;
}

// What depends on who else asks for a package is left out.
function textOf({ key, value, children }: Entry): string {
  if (/^(?:dev|optional|transitivePeerDependencies|dependencies|optionalDependencies)$/.test(key)) return "";
  return `${key}: ${unquoted(value)}\n${children.map(textOf).join("")}`;
}
