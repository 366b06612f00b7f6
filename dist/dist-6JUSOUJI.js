import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  require_dist
} from "./chunk-ORBPXCAQ.js";
import "./chunk-I32OJAXF.js";
export default require_dist();
