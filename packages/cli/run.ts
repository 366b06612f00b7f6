import {
  type Answer,
  asUserError,
  atFailLevel,
  type Command,
  type Format,
  nearest,
  terminalHost,
  UserError,
} from "@keep-pace/command";
import { type Parsed, parseArguments } from "./arguments.ts";
import { commands } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";

/** What the CLI needs of its process. */
export interface Terminal {
  readonly cwd: string;
  /** How the user called keep-pace. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly width: number | undefined;
  readonly isTty: boolean;
  stdout(text: string): void;
  stderr(text: string): void;
}

/** Runs one command line. @returns the exit code: 0 answered, 1 found something, 2 wrong use, 3 a bug. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 3> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    const known = asUserError(error);
    if (known) {
      terminal.stderr(`keep-pace: ${known.message}\n`);
      return known.exitCode;
    }
    terminal.stderr(
      `keep-pace: this is a bug, please report it with the lines below.\n${error instanceof Error ? error.stack : error}\n`,
    );
    return 3;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const [first] = argv;
  if (first === "help" && argv.length > 1) return dispatch([...argv.slice(1), "--help"], terminal);
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    terminal.stdout(generalHelp(commands, terminal.version));
    return 0;
  }
  if (first === "--version" || first === "-v") {
    terminal.stdout(`${terminal.version}\n`);
    return 0;
  }
  const command = findCommand(argv);
  const words = command.name.split(" ").length;
  const parsed = parseArguments(command, argv.slice(words), names);
  if (parsed.help) {
    terminal.stdout(commandHelp(command));
    return 0;
  }
  const host = terminalHost({
    ...terminal,
    verbose: parsed.verbose,
    connect: async (owner, repo) => (await import("./connect.ts")).connect(terminal, owner, repo),
  });
  const answer = await command.run(parsed.values, host);
  terminal.stdout(print(answer, parsed, terminal));
  return answer.ok === false || atFailLevel(answer, parsed.values.failOn) ? 1 : 0;
}

const names = commands.map(({ name }) => name);

/** The command with the longest name that the arguments start with. */
function findCommand(argv: readonly string[]): Command {
  const found = commands
    .filter(({ name }) => name.split(" ").every((word, at) => argv[at] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (found) return found;
  const name = argv[0] as string;
  const meant = nearest(name, names);
  throw new UserError(`${name} is no command: ${meant ? `did you mean ${meant}?` : "see keep-pace --help."}`);
}

function print(answer: Answer, { format, color, verbose }: Parsed, terminal: Terminal): string {
  if (answer.patch !== undefined) return answer.patch;
  const rendered: Record<Format, () => string> = {
    json: () => JSON.stringify(answer.json, null, 2),
    text: () => answer.text({ color: color ?? wantsColor(terminal), width: terminal.width || 80, verbose }),
    markdown: () => answer.markdown(),
    sarif: () => JSON.stringify(answer.sarif?.(), null, 2),
    html: () => answer.html?.() ?? "",
  };
  const text = rendered[format]();
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

// https://no-color.org and https://force-color.org
function wantsColor({ env, isTty }: Terminal): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return isTty && env.TERM !== "dumb";
}
