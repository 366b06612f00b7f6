export { commandLine } from "./command-line.ts";
export { type Config, emptyConfig } from "./config.ts";
export { configAround, firstTextAround } from "./config-around.ts";
export {
  filesInScope,
  folderOf,
  openWorkspace,
  type Scope,
  type Workspace,
  workspaceHistory,
} from "./workspace.ts";
