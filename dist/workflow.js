import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{workflow}from"./chunk-ZNJVXXMW.js";import{runAction}from"./chunk-BJZEFM54.js";import"./chunk-UF2LQ4OW.js";import"./chunk-EVUJ5A6N.js";
import"./chunk-AMXNUT7G.js";import"./chunk-RGGKPPHV.js";import"./chunk-J3Z3JZCO.js";import"./chunk-AXTAQTWZ.js";import"./chunk-K6UUWYER.js";
import"./chunk-AUOMPV2Y.js";import"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";await runAction(workflow);
