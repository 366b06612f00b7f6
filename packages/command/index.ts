export type { Artifacts, Downloaded } from "./artifacts.ts";
export type {
  Cache,
  CacheEntry,
  CacheProblem,
  CacheRequest,
  Progress,
  Restored,
  RestoreOptions,
  Saved,
  SaveOptions,
} from "./cache.ts";
export { asUserError, cannotWrite } from "./cannot-write.ts";
export {
  type Answer,
  atFailLevel,
  type Command,
  type Comment,
  defineCommand,
  type Format,
  type PostAnswer,
  type TextStyle,
} from "./command.ts";
export { UserError } from "./errors.ts";
export type {
  Exec,
  ExecOptions,
  ExecResult,
  Host,
  JobServices,
  Log,
  PullRequestContext,
  RunContext,
  System,
} from "./host.ts";
export {
  type ChoiceInput,
  type CountInput,
  type Door,
  defaultAt,
  defaultValues,
  type FlagInput,
  type InputSpec,
  type InputSpecs,
  inputsAt,
  type PathsInput,
  publicName,
  readInput,
  type TextInput,
  type Values,
} from "./input.ts";
export { nearest } from "./nearest.ts";
export { comment, commits, diff, failOn, paths, token } from "./shared-inputs.ts";
export { spawnExec } from "./spawn.ts";
export { printable, terminalHost } from "./terminal.ts";
export { version } from "./version.ts";
