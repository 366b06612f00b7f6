export { type Answer, type Command, defineCommand, type Format, type TextStyle } from "./command.ts";
export { UserError } from "./errors.ts";
export type { Exec, ExecResult, Host, Log, PullRequestContext, RunContext } from "./host.ts";
export {
  type ChoiceInput,
  type CountInput,
  type Door,
  defaultAt,
  type FlagInput,
  type InputSpec,
  type InputSpecs,
  inputsAt,
  type PathsInput,
  publicName,
  type TextInput,
  type Values,
} from "./input.ts";
