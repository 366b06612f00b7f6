import { harmless, harmlessIf, isElsewhere, type Judge, literalPart } from "./known.ts";

/** Every argument that is no option, from the `skip`th on, must lie elsewhere. */
const elsewhere =
  (skip = 0): Judge =>
  (args, around) => {
    const paths = args.filter((argument) => !argument.startsWith("-")).slice(skip);
    return harmlessIf(paths.length > 0 && paths.every((path) => isElsewhere(path, around)));
  };

const makeDirectory: Judge = (args, around) => {
  const paths = args.filter((argument) => !argument.startsWith("-"));
  const keeps = args.some((argument) => /^-p$|^--parents$/.test(argument));
  return harmlessIf(
    paths.length > 0 && paths.every((path) => isElsewhere(path, around) || (keeps && around.isMade(path))),
  );
};

const users: Judge = (args, around) =>
  harmlessIf(
    args.every(
      (argument) =>
        !/[$*?]/.test(argument) &&
        (!argument.includes("/") || isElsewhere(argument.replace(/^--[\w-]+=/, ""), around)),
    ),
  );

const download: Judge = (args, around) => {
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (/^https?:\/\//.test(argument) && !argument.includes("$")) continue;
    if (
      /^-[fsSLkqnv]+$|^--(fail|silent|show-error|location|quiet|no-verbose|compressed|progress=\S+)$/.test(
        argument,
      )
    )
      continue;
    if (/^-[fsSLkq]*[oO]$|^--output$|^--output-document$/.test(argument)) {
      if (!isElsewhere(args[++at] ?? "", around)) return null;
      continue;
    }
    return null;
  }
  // curl and wget write into the working directory when no target is named.
  const named = args.some((argument) => /^-[fsSLkq]*[oO]$|^--output(-document)?$/.test(argument));
  return harmlessIf(named);
};

const virtualEnvironment: Judge = (args, around) => {
  const [flag, module, ...rest] = args;
  if (flag !== "-m" || !["venv", "virtualenv"].includes(module ?? "")) return null;
  const paths = rest.filter((argument) => !argument.startsWith("-"));
  const known = rest.every(
    (argument) =>
      !argument.startsWith("-") ||
      /^--(copies|clear|upgrade-deps|system-site-packages|symlinks)$/.test(argument),
  );
  const [path] = paths;
  if (
    !known ||
    paths.length !== 1 ||
    path === undefined ||
    path.includes("$") ||
    /(^|\/)\.\.(\/|$)/.test(path)
  )
    return null;
  return around.isCopied(literalPart(path)) ? { kind: "other", writes: [path] } : harmless;
};

/** Tools that work on files, as long as those lie away from what is copied. */
export const fileTools: Readonly<Record<string, Judge>> = {
  ":": () => harmless,
  true: () => harmless,
  set: (args) => harmlessIf(args.every((argument) => /^[-+][a-zA-Z]+$|^pipefail$/.test(argument))),
  export: (args) =>
    harmlessIf(args.every((argument) => /^\w+=[^$]*$/.test(argument) && !/^(PATH|HOME)=/.test(argument))),
  echo: () => harmless,
  // They only print; a file named might not be there.
  ls: (args) => harmlessIf(args.every((argument) => /^-\w+$/.test(argument))),
  pwd: (args) => harmlessIf(args.length === 0),
  whoami: (args) => harmlessIf(args.length === 0),
  id: (args) => harmlessIf(args.length === 0),
  printf: () => harmless,
  rm: elsewhere(),
  mkdir: makeDirectory,
  ln: elsewhere(),
  touch: elsewhere(),
  cp: elsewhere(),
  mv: elsewhere(),
  chmod: elsewhere(1),
  chown: elsewhere(1),
  useradd: users,
  adduser: users,
  groupadd: users,
  addgroup: users,
  usermod: users,
  groupmod: users,
  curl: download,
  wget: download,
  python: virtualEnvironment,
  python3: virtualEnvironment,
  "update-ca-certificates": (args) => harmlessIf(args.length === 0),
  ldconfig: (args) => harmlessIf(args.length === 0),
  "locale-gen": (args) => harmlessIf(args.every((argument) => /^[\w.@-]+$/.test(argument))),
  dpkg: (args) => harmlessIf(args[0] === "--add-architecture" && args.length === 2),
  a2enmod: (args) => harmlessIf(args.every((argument) => /^[\w-]+$/.test(argument))),
  a2dismod: (args) => harmlessIf(args.every((argument) => /^[\w-]+$/.test(argument))),
};
