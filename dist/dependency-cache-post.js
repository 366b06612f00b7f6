import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  cache
} from "./chunk-FZRDRJXQ.js";
import {
  runPost
} from "./chunk-ZU2IWIER.js";
import "./chunk-RCKMX47Z.js";
import "./chunk-KTNIUEYF.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-CMI6PB4Q.js";
import "./chunk-WJPYA44L.js";
import "./chunk-E46IT2HH.js";
import "./chunk-UH2TTHMO.js";
import "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// actions/dependency-cache/post.ts
await runPost(cache);
