import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readText}from"./chunk-HQWVACVP.js";import{scan}from"./chunk-U4DBFFZS.js";var taken=0;var told=1;var atOnce=64;function nextPart({paths,counts}){const start=Atomics.add(counts,taken,atOnce);const size=Math.min(atOnce,paths.length-start);
return size<=0?null:Array.from({length:size},(_,at)=>start+at)}function scanPart({folder,paths},part,take){for(const at of part){const path=paths[at];const text=readText(
`${folder}/${path}`);take(at,text===null?null:scan(path,text))}}export{told,nextPart,scanPart};
