import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{require_micromatch}from"./chunk-Y7OC5FYY.js";import{__commonJS}from"./chunk-QEIRHUYG.js";var require_micromatch2=__commonJS({"late:micromatch"(exports,module){var real=()=>require_micromatch();module.exports=(...given)=>real()(...given);for(const key of[
"match","matcher","isMatch","any","not","contains","matchKeys","some","every","all","capture","makeRe","scan","parse","braces","braceExpand","hasBraces"]){Object.
defineProperty(module.exports,key,{enumerable:true,get:()=>real()[key]})}}});export{require_micromatch2 as require_micromatch};
