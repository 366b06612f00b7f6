import { getInput } from "@actions/core";
import { type Command, defaultAt, inputsAt, publicName, readInput } from "@keep-pace/command";

/** The action's inputs by the command's specs. The runner enforces nothing, so every value is checked here. */
export function readInputs(command: Command): Record<string, unknown> {
  return Object.fromEntries(
    inputsAt(command.inputs, "action").map(([key, spec]) => {
      const raw = getInput(publicName(key));
      return [key, raw === "" ? defaultAt(spec, "action") : readInput(`Input ${publicName(key)}`, raw, spec)];
    }),
  );
}
