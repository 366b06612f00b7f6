import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{report}from"./chunk-CUSPY776.js";import{runAction}from"./chunk-DS3M4PCB.js";import"./chunk-UF2LQ4OW.js";import"./chunk-EVUJ5A6N.js";
import"./chunk-AMXNUT7G.js";import"./chunk-RGGKPPHV.js";import"./chunk-J3Z3JZCO.js";import"./chunk-AXTAQTWZ.js";import"./chunk-6PZASV37.js";
import"./chunk-3JPBOUW3.js";import"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";await runAction(report);
