export {
  atLeast,
  type Cost,
  type Edit,
  type Finding,
  type Fix,
  type Range,
  type Refusal,
  rank,
  type Severity,
} from "./finding.ts";
