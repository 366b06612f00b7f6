import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{matchTimings}from"./chunk-4YSILCHQ.js";import{estimate}from"./chunk-273JJNJE.js";import"./chunk-B7BNODUX.js";import"./chunk-5ZQBEWYH.js";
import"./chunk-QEIRHUYG.js";function secondsOf({tests,skipped},store){const estimates=estimate(store);if(estimates.known.size===0)return null;const paths=list=>list.map(({unit})=>unit.path);
return{selected:sum(paths(tests),estimates),skipped:sum(paths(skipped),estimates)}}function sum(paths,estimates){const{seconds}=matchTimings(paths,estimates);return Math.
round(seconds.reduce((total,one)=>total+(one??0),0)*1e3)/1e3}export{secondsOf};
