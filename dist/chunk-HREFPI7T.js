import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{pathOf}from"./chunk-VLRMGQNA.js";function matchTimings(listed,estimates){const{known}=estimates;const finders=[loosely(estimates),asParts(estimates),asShare(estimates,listed)];const used=new Set;
const listedOnly=[];let exact=0;const seconds=listed.map(id=>{const own=known.get(id);if(own!==void 0){exact+=1;return own}for(const find of finders){const found=find(
id);if(!found)continue;for(const timed of found.used)used.add(timed);return found.seconds}listedOnly.push(id);return estimates.guess(id)});return{seconds,listedOnly,
timedOnly:exact===known.size?[]:unused(listed,used,estimates)}}function unused(listed,used,{known}){for(const id of listed)used.add(id);return[...known.keys()].
filter(id=>!used.has(id))}function loosely({known}){const byKey=once(()=>{const keys=new Map;for(const id of known.keys()){const key=looseKey(id);keys.set(key,keys.
has(key)?null:id)}return keys});return id=>{const timed=byKey().get(looseKey(id));return timed?{seconds:known.get(timed),used:[timed]}:null}}function looseKey(id){
return id.replaceAll("\\","/").replace(/^\.\//,"").replace(/ [>›] /g," ").toLowerCase()}var joints=["::","["," > ","/"," with data set "];function asParts({known,
current}){const sorted=once(()=>[...known.keys()].sort());return id=>{const ids=sorted();const parts=joints.flatMap(joint=>startingWith(ids,id+joint));if(parts.
length===0)return null;const alive=parts.filter(current);const counted=alive.length>0?alive:parts;return{seconds:counted.reduce((sum,part)=>sum+known.get(part),
0),used:parts}}}function startingWith(sorted,prefix){let low=0;let high=sorted.length;while(low<high){const middle=low+high>>1;if(sorted[middle]<prefix)low=middle+
1;else high=middle}const found=[];for(let at=low;sorted[at]?.startsWith(prefix);at+=1)found.push(sorted[at]);return found}function asShare({known},listed){const siblings=once(
()=>{const counts=new Map;for(const id of listed)counts.set(pathOf(id),(counts.get(pathOf(id))??0)+1);return counts});return id=>{const path=pathOf(id);const seconds=known.
get(path);return seconds===void 0?null:{seconds:seconds/(siblings().get(path)??1),used:[path]}}}function once(make){let made;return()=>{made??=make();return made}}export{matchTimings};
