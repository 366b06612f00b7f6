export { commands } from "./commands.ts";
export { commandHelp, generalHelp, optionRows } from "./help.ts";
