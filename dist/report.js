import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  report
} from "./chunk-XTI7SIMJ.js";
import {
  runAction
} from "./chunk-TU46YCT5.js";
import "./chunk-D6VYSJSL.js";
import "./chunk-KTNIUEYF.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-D2WJRB4N.js";
import "./chunk-CMI6PB4Q.js";
import "./chunk-GYQUSEYC.js";
import "./chunk-OP5BSKMT.js";
import "./chunk-UH2TTHMO.js";
import "./chunk-WFJ7VTB3.js";
import "./chunk-I32OJAXF.js";

// actions/report/main.ts
await runAction(report);
