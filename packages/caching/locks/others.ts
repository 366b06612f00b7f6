import { parse } from "yaml";
import { type Package, reader } from "./package.ts";

type Json = Record<string, unknown>;

/** `Gemfile.lock`: `    name (version)` below `specs:`. */
export const readGemfileLock = reader((text) =>
  [...text.matchAll(/^ {4}(\S+) \(([^)\s]+)\)\r?$/gm)].map(
    ([, name = "", version = ""]): Package => ({ name, version, integrity: null }),
  ),
);

/** `composer.lock`. */
export const readComposerLock = reader((text) => {
  const lock = JSON.parse(text) as { packages?: readonly Json[]; "packages-dev"?: readonly Json[] };
  return [...(lock.packages ?? []), ...(lock["packages-dev"] ?? [])].map((entry) => ({
    name: String(entry.name),
    version: String(entry.version),
    integrity: ((entry.dist as Json | undefined)?.reference as string | undefined) ?? null,
  }));
});

/** `packages.lock.json` of NuGet. */
export const readNugetLock = reader((text) => {
  const lock = JSON.parse(text.replace(/^\ufeff/, "")) as {
    dependencies?: Record<string, Record<string, Json>>;
  };
  return Object.values(lock.dependencies ?? {}).flatMap((framework) =>
    Object.entries(framework).flatMap(([name, { type, resolved, contentHash }]): Package[] =>
      type === "Project" || !resolved
        ? []
        : [
            {
              name: name.toLowerCase(),
              version: String(resolved),
              integrity: (contentHash as string) ?? null,
            },
          ],
    ),
  );
});

/** `mix.lock`: an Elixir map of `"name": {:hex, :name, "version", "hash", …}`. */
export const readMixLock = reader((text) =>
  [...text.matchAll(/^\s*"([^"]+)": \{:\w+, (?::"?[\w-]+"?, )?"([^"]+)"(?:, "([0-9a-f]+)")?/gm)].map(
    ([, name = "", version = "", integrity]): Package => ({ name, version, integrity: integrity ?? null }),
  ),
);

/** `pubspec.lock`. */
export const readPubLock = reader((text) => {
  const lock = parse(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false }) as {
    packages?: Record<string, Json>;
  };
  return Object.entries(lock.packages ?? {}).flatMap(([name, { source, version }]): Package[] =>
    source === "hosted" ? [{ name, version: String(version), integrity: null }] : [],
  );
});

/** `Package.resolved` of the Swift package manager, versions 1 to 3. */
export const readSwiftResolved = reader((text) => {
  const file = JSON.parse(text) as { pins?: readonly Json[]; object?: { pins?: readonly Json[] } };
  return (file.pins ?? file.object?.pins ?? []).map((pin) => {
    const state = pin.state as Json;
    return {
      name: String(pin.identity ?? pin.package),
      version: String(state.version ?? state.branch ?? state.revision),
      integrity: (state.revision as string | undefined) ?? null,
    };
  });
});

/** `Podfile.lock`: pods with their checksums. */
export const readPodfileLock = reader((text) => {
  const lock = parse(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false }) as {
    PODS?: readonly (string | Json)[];
    "SPEC CHECKSUMS"?: Record<string, string>;
  };
  return (lock.PODS ?? []).flatMap((pod): Package[] => {
    const [, name, version] =
      /^(\S+) \(([^)]+)\)$/.exec(typeof pod === "string" ? pod : (Object.keys(pod)[0] ?? "")) ?? [];
    if (!name || !version || name.includes("/")) return [];
    return [{ name, version, integrity: lock["SPEC CHECKSUMS"]?.[name] ?? null }];
  });
});

/** `pixi.lock` and `conda-lock.yml`. */
export const readCondaLock = reader((text) => {
  const lock = parse(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false }) as {
    packages?: readonly Json[];
    package?: readonly Json[];
  };
  return (lock.packages ?? lock.package ?? []).flatMap((entry): Package[] => {
    const url = entry.conda ?? entry.pypi ?? entry.url;
    const file = typeof url === "string" ? url.slice(url.lastIndexOf("/") + 1) : "";
    const name = (entry.name as string | undefined) ?? file.replace(/\.(conda|tar\.bz2|whl|tar\.gz)$/, "");
    if (name === "") return [];
    return [{ name, version: String(entry.version ?? ""), integrity: (entry.sha256 as string) ?? null }];
  });
});
