import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{matchTimings}from"./chunk-HREFPI7T.js";import{estimate}from"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";
import"./chunk-QEIRHUYG.js";function secondsOf({tests,skipped},store){const estimates=estimate(store);if(estimates.known.size===0)return null;const paths=list=>list.map(({unit})=>unit.path);
return{selected:sum(paths(tests),estimates),skipped:sum(paths(skipped),estimates)}}function sum(paths,estimates){const{seconds}=matchTimings(paths,estimates);return Math.
round(seconds.reduce((total,one)=>total+(one??0),0)*1e3)/1e3}export{secondsOf};
