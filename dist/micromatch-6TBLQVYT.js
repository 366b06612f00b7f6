import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{require_micromatch}from"./chunk-Y7OC5FYY.js";import"./chunk-QEIRHUYG.js";export default require_micromatch();
