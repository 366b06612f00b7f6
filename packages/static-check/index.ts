export { secondsPerWeek } from "./headline.ts";
export type { Check, Repair } from "./repair.ts";
export {
  answerStaticCheck,
  type Look,
  look,
  type Repairing,
  type StaticCheck,
  writeChanges,
} from "./static-check.ts";
