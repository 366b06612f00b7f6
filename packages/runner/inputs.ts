import { getInput } from "@actions/core";
import { type Command, defaultValues, inputsAt, publicName, readInput } from "@keep-pace/command";

/** The action's inputs by the command's specs. The runner enforces nothing, so every value is checked here. */
export function readInputs(command: Command): Record<string, unknown> {
  const values = defaultValues(command.inputs, "action");
  for (const [key, spec] of inputsAt(command.inputs, "action")) {
    const raw = getInput(publicName(key));
    if (raw !== "") values[key] = readInput(`Input ${publicName(key)}`, raw, spec);
  }
  return values;
}
