#!/usr/bin/env node
import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  check,
  fix
} from "./chunk-PHIPOVQ6.js";
import {
  cache,
  cachePlan,
  cacheReplay
} from "./chunk-QYGRX3S4.js";
import {
  dockerfile,
  dockerfileReplay
} from "./chunk-PTF5JU7P.js";
import {
  report
} from "./chunk-3ADKPZHX.js";
import {
  UserError,
  atFailLevel,
  defaultAt,
  defaultValues,
  defineCommand,
  inputsAt,
  nearest,
  publicName,
  readInput,
  terminalHost,
  version
} from "./chunk-HRJOLTET.js";
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

// packages/shards/commands/plan.ts
var inputs = {
  tests: {
    kind: "text",
    placeholder: "[NAME=]FILE",
    repeatable: true,
    default: null,
    help: "the list of tests, one id a line or a JSON array (- for standard input); one a suite, each with its name"
  },
  runner: {
    kind: "text",
    placeholder: "[NAME=]RUNNER",
    repeatable: true,
    default: null,
    help: "a suite's runner: vitest, jest, playwright, pytest, go, nextest, maven, node, rspec, phpunit or cypress; long files are cut only for runners that can address a case"
  },
  timings: { kind: "text", placeholder: "FILE", default: null, help: "the timing store" },
  shards: {
    kind: "text",
    placeholder: "N|auto",
    default: "auto",
    help: "how many machines; auto finds the number"
  },
  targetSeconds: {
    kind: "count",
    placeholder: "S",
    min: 0,
    max: 1e6,
    default: 0,
    help: "with auto, the fewest machines that end within this time; 0 for no target"
  },
  maxMinutes: {
    kind: "count",
    placeholder: "M",
    min: 0,
    max: 1e6,
    default: 0,
    help: "with auto, the most billed minutes a run may cost; 0 for no limit"
  },
  startupSeconds: {
    kind: "count",
    placeholder: "S",
    min: 0,
    max: 1e5,
    default: 0,
    help: "from a job's start to its first test"
  },
  maxShards: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 256,
    default: 256,
    help: "with auto, never more machines"
  },
  slots: {
    kind: "count",
    placeholder: "N",
    min: 0,
    max: 1e5,
    default: 0,
    help: "how many runners can work at once; 0 when that is not known"
  },
  together: {
    kind: "text",
    placeholder: "GLOB",
    repeatable: true,
    default: null,
    help: "tests that must not run at the same time or share a set-up: those a glob matches go to one shard"
  },
  quarantine: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "the quarantine file; its tests get a shard of their own whose verdict does not count"
  },
  longestFirst: {
    kind: "flag",
    default: false,
    help: "order each shard by duration instead of keeping the list's order"
  }
};
var shardPlan = defineCommand({
  name: "shard plan",
  summary: "spread tests over the right number of machines, in a plan that is kept for all attempts",
  inputs,
  outputs: {
    plan: "the plan, for run-shard and verify-shards",
    matrix: "the job matrix, for strategy.matrix with fromJSON",
    shards: "how many shards there are",
    "plan-id": "the plan's name",
    "predicted-seconds": "start-up and the longest shard"
  },
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs7, host) => (await import("./run-plan-7UNFF53O.js")).runPlan(inputs7, host)
});

// packages/shards/commands/receipt.ts
var inputs2 = {
  report: { kind: "paths", default: [], help: "the reports of the shard's runners" },
  plan: { kind: "text", placeholder: "FILE", default: null, help: "the plan" },
  index: {
    kind: "count",
    placeholder: "I",
    min: 0,
    max: 1e4,
    default: 0,
    help: "which shard, from 1"
  },
  attempt: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 1e3,
    default: 1,
    help: "which attempt of the run"
  },
  out: { kind: "text", placeholder: "FILE", default: null, help: "where to write the receipt" }
};
var shardReceipt = defineCommand({
  name: "shard receipt",
  summary: "write down which of its tests a shard ran, by its reports",
  inputs: inputs2,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs7, host) => (await import("./run-receipt-TMCPITJX.js")).runReceipt(inputs7, host)
});

// packages/shards/commands/take.ts
var inputs3 = {
  plan: { kind: "text", placeholder: "FILE", default: null, help: "the plan" },
  index: {
    kind: "count",
    placeholder: "I",
    min: 0,
    max: 1e4,
    default: 0,
    help: "which shard, from 1"
  },
  suite: {
    kind: "text",
    placeholder: "NAME",
    default: null,
    help: "only the tests of this suite"
  }
};
var shardTake = defineCommand({
  name: "shard take",
  summary: "print the tests of one shard, one a line",
  inputs: inputs3,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs7, host) => (await import("./run-take-3XDJ3AZX.js")).runTake(inputs7, host)
});

// packages/shards/commands/verify.ts
var inputs4 = {
  plan: { kind: "text", placeholder: "FILE", default: null, help: "the plan" },
  receipts: { kind: "text", placeholder: "DIR", default: null, help: "the folder of the shards' receipts" },
  listing: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "an independent list of all tests, to find those that fell out of every shard"
  }
};
var shardVerify = defineCommand({
  name: "shard verify",
  summary: "prove that every test ran in exactly one shard",
  inputs: inputs4,
  outputs: { ok: "true when every test ran exactly once" },
  permissions: {},
  formats: ["text", "json", "markdown"],
  run: async (inputs7, host) => (await import("./run-verify-4YY3OZHC.js")).runVerify(inputs7, host)
});

// packages/timings/commands/import.ts
var inputs5 = {
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
  inputs: inputs5,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs7, host) => (await import("./run-import-FOE3BI2W.js")).runImport(inputs7, host)
});

// packages/timings/commands/show.ts
var inputs6 = {
  store: { kind: "text", placeholder: "FILE", default: null, help: "the timing store" }
};
var timingsShow = defineCommand({
  name: "timings show",
  summary: "print what a timing store holds, flaky tests included",
  inputs: inputs6,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs7, host) => (await import("./run-import-FOE3BI2W.js")).runShow(inputs7, host)
});

// packages/cli/commands.ts
var commands = [
  check,
  fix,
  dockerfile,
  dockerfileReplay,
  cache,
  cachePlan,
  cacheReplay,
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
    connect: async (owner, repo) => (await import("./connect-AHHJ4F4Y.js")).connect(terminal, owner, repo)
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
function print(answer, { format, color }, terminal) {
  if (answer.patch !== void 0) return answer.patch;
  const rendered = {
    json: () => JSON.stringify(answer.json, null, 2),
    text: () => answer.text({ color: color ?? wantsColor(terminal), width: terminal.width ?? 80 }),
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
