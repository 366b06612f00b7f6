import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  workflow
} from "./chunk-MDDWJPBL.js";
import {
  runAction
} from "./chunk-RCAQ3N75.js";
import "./chunk-RCKMX47Z.js";
import "./chunk-KTNIUEYF.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-D2WJRB4N.js";
import "./chunk-CMI6PB4Q.js";
import "./chunk-WJPYA44L.js";
import "./chunk-E46IT2HH.js";
import "./chunk-UH2TTHMO.js";
import "./chunk-WFJ7VTB3.js";
import "./chunk-I32OJAXF.js";

// actions/workflow/main.ts
await runAction(workflow);
