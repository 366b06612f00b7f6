import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  require_micromatch
} from "./chunk-BZUB6NI4.js";
import "./chunk-I32OJAXF.js";
export default require_micromatch();
