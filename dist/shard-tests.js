import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{shardPlan}from"./chunk-TV5N6JZG.js";import{runAction}from"./chunk-2YFUAFHE.js";import"./chunk-UF2LQ4OW.js";import"./chunk-EVUJ5A6N.js";
import"./chunk-AMXNUT7G.js";import"./chunk-RGGKPPHV.js";import"./chunk-J3Z3JZCO.js";import"./chunk-AXTAQTWZ.js";import"./chunk-EN2ZGNPM.js";
import"./chunk-75RM3I6K.js";import"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";await runAction(shardPlan);
