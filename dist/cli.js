#!/usr/bin/env node
import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  workflow
} from "./chunk-5BYBOAXP.js";
import {
  check,
  fix
} from "./chunk-XRL44ULY.js";
import {
  cache,
  cachePlan,
  cacheReplay
} from "./chunk-J4IN2PTF.js";
import {
  dockerfile,
  dockerfileReplay
} from "./chunk-5JYTQFOP.js";
import {
  report
} from "./chunk-MT4JPUFV.js";
import {
  shardPlan,
  shardReceipt,
  shardTake,
  shardVerify
} from "./chunk-PUGZLZGV.js";
import {
  UserError,
  atFailLevel,
  comment,
  defaultAt,
  defaultValues,
  defineCommand,
  inputsAt,
  nearest,
  paths,
  publicName,
  readInput,
  terminalHost,
  token,
  version
} from "./chunk-WQMKPXBR.js";
import "./chunk-I32OJAXF.js";

// packages/cli/main.ts
import { basename, relative } from "node:path";

// packages/cli/arguments.ts
import { parseArgs } from "node:util";
var common = {
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  verbose: { type: "boolean" }
};
function parseArguments(command, argv) {
  const specs = inputsAt(command.inputs, "cli");
  const positional = specs.find(([, spec]) => spec.kind === "paths");
  const named = specs.filter(([, spec]) => spec.kind !== "paths");
  const options = {
    ...common,
    ...Object.fromEntries(
      named.map(([key, spec]) => [
        publicName(key),
        {
          type: isBare(spec) ? "boolean" : "string",
          multiple: spec.kind === "text" && spec.repeatable === true
        }
      ])
    )
  };
  const { given, positionals } = parseStrictly(command, argv, options);
  const values = defaultValues(command.inputs, "cli");
  for (const [key, spec] of named) {
    const raw = given[publicName(key)];
    if (raw !== void 0) values[key] = readOption(`--${publicName(key)}`, raw, spec);
  }
  if (positional) {
    checkPositionals(command, positionals, positional[1]);
    if (positionals.length > 0) values[positional[0]] = positionals;
  } else if (positionals.length > 0) {
    throw new UserError(
      `${command.name} takes no path, but got ${positionals[0]}: see keep-pace ${command.name} --help.`
    );
  }
  return {
    values,
    format: readFormat(command, given.format),
    help: given.help === true,
    color: given["no-color"] ? false : given.color ? true : null,
    verbose: given.verbose === true
  };
}
function isBare(spec) {
  return spec.kind === "flag" || spec.kind === "choice" && spec.bare !== void 0;
}
function readOption(name, raw, spec) {
  if (spec.kind === "choice" && spec.bare !== void 0) return spec.bare;
  return typeof raw === "boolean" ? raw : readInput(name, raw, spec);
}
function checkPositionals(command, positionals, spec) {
  const max = spec.kind === "paths" ? spec.max ?? Number.POSITIVE_INFINITY : 0;
  if (positionals.length > max) {
    const taken = max === 1 ? "one path" : `at most ${max} paths`;
    throw new UserError(
      `${command.name} takes ${taken}, but got ${positionals.length}: leave out ${positionals[max]}.`
    );
  }
  if (positionals.includes("")) throw new UserError("A path is empty: name a file or folder.");
}
function readFormat(command, raw) {
  const format = raw ?? command.formats[0];
  if (command.formats.includes(format)) return format;
  throw new UserError(`--format ${raw} is not known to ${command.name}: use ${command.formats.join(", ")}.`);
}
function parseStrictly(command, argv, options) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true
    });
    const given = Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("\n") : value
    ]);
    return { given: Object.fromEntries(given), positionals };
  } catch (error) {
    throw new UserError(explain(command, error, Object.keys(options)), {
      cause: error
    });
  }
}
function explain(command, error, known) {
  const option = /'(-[^' =]*)/.exec(error.message)?.[1] ?? "An option";
  const help = `see keep-pace ${command.name} --help`;
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = nearest(option.replace(/^-+/, ""), known);
    return `${option} is no option of ${command.name}: ${meant ? `did you mean --${meant}?` : `${help}.`}`;
  }
  const needsValue = /argument missing|is ambiguous/.test(error.message);
  return `${option} ${needsValue ? "needs a value" : "takes no value"}: ${help}.`;
}

// packages/graph/commands/inputs.ts
var rangeInputs = {
  base: {
    kind: "text",
    placeholder: "REF",
    default: null,
    help: "compare with the merge base of this ref and the head; by default as the event that started the run tells"
  },
  head: {
    kind: "text",
    placeholder: "REF",
    only: "cli",
    default: null,
    help: "select for this commit instead of the files on disk"
  },
  changed: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "read what changed from a file: git diff --name-status -z, or one path a line"
  }
};

// packages/graph/commands/explain.ts
var inputs = {
  test: { kind: "paths", max: 1, default: [], help: "the test to explain" },
  ...rangeInputs
};
var selectExplain = defineCommand({
  name: "select explain",
  summary: "tell in words why a test runs, or what proves that it can be skipped",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json"],
  run: async (inputs6, host) => (await import("./run-explain-T6AYMVPJ.js")).runExplain(inputs6, host)
});

// packages/graph/commands/select.ts
var inputs2 = {
  ...rangeInputs,
  shadow: {
    kind: "flag",
    default: { cli: false, action: true },
    help: "run every test, and only report which ones would have been skipped"
  },
  comment,
  token
};
var select = defineCommand({
  name: "select",
  summary: "list the tests that a change may make fail, each skipped test with its proof",
  inputs: inputs2,
  outputs: {
    mode: "`all`, `some` or `none`",
    "has-tests": "`true` when there is a test to run",
    count: "how many tests are selected",
    "skipped-count": "how many tests are skipped, or would be without shadow mode",
    "tests-file": "path of a file with one selected test a line, sorted so that folders stay together",
    packages: "JSON array of the projects that the change reaches",
    because: "why these tests, in words"
  },
  permissions: {
    "contents: read": "to read the repository and fetch the commit to compare with",
    "pull-requests: write": "for the pull request comment; without it the job summary is used"
  },
  formats: ["text", "json", "markdown"],
  run: async (inputs6, host) => (await import("./run-select-Y3SOI4TN.js")).runSelect(inputs6, host)
});

// packages/init/commands/init.ts
var inputs3 = {
  path: paths("the repository, or a folder of it", 1),
  write: {
    kind: "flag",
    default: false,
    help: "write the files that are shown"
  }
};
var init = defineCommand({
  name: "init",
  summary: "show, and with --write write, the workflow that wires the suite for this repository",
  inputs: inputs3,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs6, host) => (await import("./run-init-BIH2I4VV.js")).runInit(inputs6, host)
});

// packages/timings/commands/import.ts
var inputs4 = {
  report: { kind: "paths", default: [], help: "test reports, or timing files that other tools commit" },
  store: { kind: "text", placeholder: "FILE", default: null, help: "the timing store to add to" },
  run: {
    kind: "text",
    placeholder: "ID",
    default: null,
    help: "the run the reports belong to; without it, a digest of their contents"
  },
  attempt: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 1e3,
    default: 1,
    help: "which attempt of the run"
  },
  shard: {
    kind: "count",
    placeholder: "I",
    min: 0,
    max: 1e4,
    default: 0,
    help: "which shard of the run, 0 where there is one"
  },
  at: {
    kind: "text",
    placeholder: "INSTANT",
    default: null,
    help: "when the run was; without it, what the reports say"
  },
  commit: { kind: "text", placeholder: "SHA", default: null, help: "the commit that was tested" }
};
var timingsImport = defineCommand({
  name: "timings import",
  summary: "add the durations of test reports to a timing store",
  inputs: inputs4,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs6, host) => (await import("./run-import-YAWQAD77.js")).runImport(inputs6, host)
});

// packages/timings/commands/show.ts
var inputs5 = {
  store: { kind: "text", placeholder: "FILE", default: null, help: "the timing store" }
};
var timingsShow = defineCommand({
  name: "timings show",
  summary: "print what a timing store holds, flaky tests included",
  inputs: inputs5,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs6, host) => (await import("./run-import-YAWQAD77.js")).runShow(inputs6, host)
});

// packages/cli/commands.ts
var commands = [
  check,
  fix,
  init,
  dockerfile,
  dockerfileReplay,
  workflow,
  cache,
  cachePlan,
  cacheReplay,
  select,
  selectExplain,
  shardPlan,
  shardTake,
  shardReceipt,
  shardVerify,
  timingsImport,
  timingsShow,
  report
];

// packages/cli/help.ts
function generalHelp(commands2, version2) {
  return [
    `keep-pace ${version2} \u2013 CI that keeps pace with your code`,
    "",
    "Usage: keep-pace <command> [path\u2026] [options]",
    "",
    "Commands:",
    ...table(commands2.map(({ name, summary }) => [name, summary])),
    "",
    "keep-pace <command> --help lists a command's options.",
    ""
  ].join("\n");
}
function commandHelp(command) {
  const specs = inputsAt(command.inputs, "cli");
  const positional = specs.find(([, spec]) => spec.kind === "paths");
  return [
    `Usage: keep-pace ${command.name}${positional ? usage(positional[1]) : ""} [options]`,
    "",
    `${command.summary}.`,
    "",
    "Options:",
    ...table(optionRows(command)),
    "",
    "Exit: 0 nothing found at or above --fail-on, 1 something found, 2 wrong use, 3 a bug.",
    ""
  ].join("\n");
}
function optionRows(command) {
  const own = inputsAt(command.inputs, "cli").map(
    ([key, spec]) => [optionName(key, spec), meaning(spec)]
  );
  return [
    ...own,
    ["--format FORMAT", `${command.formats.join(", ")} (default ${command.formats[0]})`],
    ["--verbose", "tell everything, notes and progress included"],
    ["--no-color", "no colours, as with NO_COLOR"]
  ];
}
function usage(spec) {
  return spec.kind === "paths" && spec.max === 1 ? " [path]" : " [path\u2026]";
}
function optionName(key, spec) {
  if (spec.kind === "paths") return usage(spec).trim();
  const name = `--${publicName(key)}`;
  if (isBare(spec)) return name;
  return `${name} ${spec.kind === "choice" ? "LEVEL" : spec.placeholder}`;
}
function meaning(spec) {
  const value = defaultAt(spec, "cli");
  const choices = spec.kind === "choice" && spec.bare === void 0 ? `: ${spec.choices.join(", ")}` : "";
  const standard = isBare(spec) || value === null ? "" : ` (default ${value})`;
  return `${spec.help}${choices}${standard}`;
}
var columns = 80;
function table(rows) {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(
    ([name, text]) => wrap(text, columns - left).map((line, at) => `${(at === 0 ? `  ${name}` : "").padEnd(left)}${line}`)
  );
}
function wrap(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

// packages/cli/run.ts
async function runCli(argv, terminal) {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    if (error instanceof UserError) {
      terminal.stderr(`keep-pace: ${error.message}
`);
      return error.exitCode;
    }
    terminal.stderr(
      `keep-pace: this is a bug, please report it with the lines below.
${error instanceof Error ? error.stack : error}
`
    );
    return 3;
  }
}
async function dispatch(argv, terminal) {
  const [first] = argv;
  if (first === void 0 || first === "--help" || first === "-h" || first === "help") {
    terminal.stdout(generalHelp(commands, terminal.version));
    return 0;
  }
  if (first === "--version" || first === "-v") {
    terminal.stdout(`${terminal.version}
`);
    return 0;
  }
  const command = findCommand(argv);
  const parsed = parseArguments(command, argv.slice(command.name.split(" ").length));
  if (parsed.help) {
    terminal.stdout(commandHelp(command));
    return 0;
  }
  const host = terminalHost({
    ...terminal,
    verbose: parsed.verbose,
    connect: async (owner, repo) => (await import("./connect-MB4HCI5I.js")).connect(terminal, owner, repo)
  });
  const answer = await command.run(parsed.values, host);
  terminal.stdout(print(answer, parsed, terminal));
  return answer.ok === false || atFailLevel(answer, parsed.values.failOn) ? 1 : 0;
}
function findCommand(argv) {
  const found = commands.filter(({ name: name2 }) => name2.split(" ").every((word, at) => argv[at] === word)).sort((a, b) => b.name.length - a.name.length)[0];
  if (found) return found;
  const name = argv[0];
  const meant = nearest(
    name,
    commands.map((command) => command.name)
  );
  throw new UserError(`${name} is no command: ${meant ? `did you mean ${meant}?` : "see keep-pace --help."}`);
}
function print(answer, { format, color, verbose }, terminal) {
  if (answer.patch !== void 0) return answer.patch;
  const rendered = {
    json: () => JSON.stringify(answer.json, null, 2),
    text: () => answer.text({ color: color ?? wantsColor(terminal), width: terminal.width ?? 80, verbose }),
    markdown: () => answer.markdown(),
    sarif: () => JSON.stringify(answer.sarif?.(), null, 2),
    html: () => answer.html?.() ?? ""
  };
  const text = rendered[format]();
  return text === "" || text.endsWith("\n") ? text : `${text}
`;
}
function wantsColor({ env, isTty }) {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return isTty && env.TERM !== "dumb";
}

// packages/cli/main.ts
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
var script = process.argv[1] ?? "keep-pace";
var path = relative(process.cwd(), script);
var program = basename(script) === "keep-pace" ? "keep-pace" : `node ${path.startsWith("..") ? script : path}`;
process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  program,
  env: process.env,
  version,
  width: process.stdout.columns,
  isTty: process.stdout.isTTY === true,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text)
});
