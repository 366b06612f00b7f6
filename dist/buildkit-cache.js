import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{buildkit}from"./chunk-DYNKPPUL.js";import"./chunk-ULV2LYG6.js";import{runAction}from"./chunk-GECBBC4R.js";import"./chunk-UF2LQ4OW.js";
import"./chunk-EVUJ5A6N.js";import"./chunk-AMXNUT7G.js";import"./chunk-RGGKPPHV.js";import"./chunk-J3Z3JZCO.js";import"./chunk-AXTAQTWZ.js";
import"./chunk-6I3H43BT.js";import"./chunk-I25A2IMF.js";import"./chunk-6WXBJRQ5.js";import"./chunk-QEIRHUYG.js";await runAction(buildkit);
