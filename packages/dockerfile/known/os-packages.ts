import type { Effect, Judge } from "./known.ts";

const debian = [
  "update",
  "upgrade",
  "dist-upgrade",
  "full-upgrade",
  "install",
  "remove",
  "purge",
  "autoremove",
];
const redHat = [
  "install",
  "update",
  "upgrade",
  "makecache",
  "clean",
  "remove",
  "erase",
  "groupinstall",
  "reinstall",
];

/** The actions of each tool that read nothing but the system and package servers. */
const actions: Readonly<Record<string, readonly string[]>> = {
  "apt-get": [...debian, "clean", "autoclean", "auto-remove"],
  apt: [...debian, "clean", "autoclean"],
  "apt-fast": [...debian, "clean", "autoclean"],
  apk: ["add", "update", "upgrade", "del", "cache", "fix"],
  dnf: [...redHat, "autoremove", "module", "check-update"],
  microdnf: redHat,
  tdnf: redHat,
  yum: [...redHat, "autoremove", "localpkg_gpgcheck"],
  zypper: ["install", "in", "refresh", "ref", "update", "up", "clean", "cc", "remove", "rm"],
};

/** Options whose value names a file or another root. */
const reachesOut =
  /^(-c|--config-file|--config|--root|-p|--keys-dir|--repositories-file|--installroot|-R|--reposdir)(=|$)/;

/** A path, or a package file; addresses on a server are neither. */
function isPath(argument: string): boolean {
  if (/^(--[\w-]+=)?https?:\/\//.test(argument)) return false;
  return (
    argument.includes("/") ||
    argument.includes("\\") ||
    /\.(deb|rpm|apk)$/.test(argument) ||
    /^[~@]/.test(argument)
  );
}

const judge =
  (known: readonly string[]): Judge =>
  (args) => {
    const action = args.find((argument) => !argument.startsWith("-"));
    if (action === undefined || !known.includes(action)) return null;
    if (args.some((argument) => reachesOut.test(argument) || isPath(argument))) return null;
    const effect: Effect = { kind: "os-packages", writes: [] };
    return effect;
  };

/** The package managers of operating systems. */
export const osPackages: Readonly<Record<string, Judge>> = Object.fromEntries(
  Object.entries(actions).map(([tool, known]) => [tool, judge(known)]),
);

/** What an OS package manager is asked to do; `null` for other tools. */
export function packageAction(words: readonly string[]): "install" | "refresh" | "other" | null {
  const [tool = "", ...args] = words;
  if (!Object.hasOwn(actions, tool)) return null;
  const action = args.find((argument) => !argument.startsWith("-")) ?? "";
  // `apt-get -f install` mends what dpkg has left broken.
  if (
    action === "install" &&
    /^apt/.test(tool) &&
    args.filter((argument) => !argument.startsWith("-")).length === 1
  )
    return "other";
  if (/^(add|install|in|groupinstall|upgrade|dist-upgrade|full-upgrade|reinstall)$/.test(action))
    return "install";
  if (!/^(update|up|refresh|ref|makecache)$/.test(action)) return "other";
  // For the Red Hat family "update" upgrades what is installed.
  return /^(dnf|microdnf|tdnf|yum|zypper)$/.test(tool) && /^up/.test(action) ? "install" : "refresh";
}
