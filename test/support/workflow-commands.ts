/** A line of a step's log that the runner takes for a command. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly file: string | null;
  readonly title: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}

const registered = new Set(
  `add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env
  set-output stop-commands warning`.split(/\s+/),
);

/**
 * The commands in a log, by the runner's own rules (actions/runner, ActionCommand.cs): `::name k=v,…::text`
 * at the start of a line, or `##[name k=v;…]text` anywhere in it; none between stop-commands and its token.
 */
export function workflowCommands(log: string): WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  let resume: string | null = null;
  for (const line of log.split(/\r?\n/)) {
    const command = parse(line, resume);
    if (!command || (resume !== null && command.name !== resume)) continue;
    if (command.name === resume) resume = null;
    else {
      commands.push(command);
      if (command.name === "stop-commands") resume = command.message;
    }
  }
  return commands;
}

/** The errors, warnings and notices among commands, as GitHub shows them on a run. */
export function annotations(commands: readonly WorkflowCommand[]): Annotation[] {
  return commands.flatMap(({ name, properties, message }) => {
    if (name !== "error" && name !== "warning" && name !== "notice") return [];
    const number = (key: string) => (properties[key] === undefined ? null : Number(properties[key]));
    return {
      level: name,
      message,
      file: properties.file ?? null,
      title: properties.title ?? null,
      line: number("line"),
      endLine: number("endline"),
      column: number("col"),
      endColumn: number("endcolumn"),
    };
  });
}

function parse(line: string, resume: string | null): WorkflowCommand | null {
  const known = (command: string | undefined) =>
    command !== undefined && (registered.has(command.toLowerCase()) || command === resume);
  const current = /^\s*::([^ ]*?)(?: (.*?))?::(.*)$/.exec(line);
  if (current && known(current[1])) return command(current, ",", /%0D|%0A|%3A|%2C|%25/g, /%0D|%0A|%25/g);
  const old = /##\[([^ \]]*)(?: ([^\]]*))?\](.*)$/.exec(line);
  if (old && known(old[1])) return command(old, ";", /%3B|%0D|%0A|%5D|%25/g, /%3B|%0D|%0A|%5D|%25/g);
  return null;
}

function command(
  [, name = "", properties = "", message = ""]: readonly string[],
  separator: string,
  inProperty: RegExp,
  inMessage: RegExp,
): WorkflowCommand {
  const pairs = properties.split(separator).flatMap((pair) => {
    const at = pair.indexOf("=");
    // The runner does not tell upper from lower case in names.
    const key = pair.slice(0, at).trim().toLowerCase();
    return at > 0 && at < pair.length - 1
      ? [[key, pair.slice(at + 1).replace(inProperty, decodeURIComponent)]]
      : [];
  });
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs),
    message: message.replace(inMessage, decodeURIComponent),
  };
}
