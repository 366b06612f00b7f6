import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{runAll}from"./chunk-EZQNVJ2G.js";import{isCanary,runsToTrust,trustOf}from"./chunk-Z6YVZQJF.js";import"./chunk-SRAA5BUW.js";import"./chunk-VLRMGQNA.js";
import"./chunk-LO35UJGF.js";import"./chunk-U4DBFFZS.js";import"./chunk-LMD4GTQO.js";import"./chunk-2YIFCKDC.js";import"./chunk-GLYMAIDZ.js";
import"./chunk-Y7OC5FYY.js";import{plural}from"./chunk-AUOMPV2Y.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";function settle(found,{shadow,ledger,run,canary}){const{recorded,left}=trustOf(ledger??{tests:new Map,runs:new Map,escapes:[]});if(shadow==="true"||shadow==="au\
to"&&left>0){const until=shadow==="auto"?` until ${runsToTrust} runs of the default branch are recorded (${recorded} are)`:"";return{selection:inShadow(found,until),
found,isShadow:true,canaries:new Set}}const drawn=run===null||ledger===null?[]:found.skipped.filter(({unit})=>isCanary(unit.path,run,canary));const canaries=new Set(
drawn.map(({unit})=>unit.path));return{selection:withCanaries(found,canaries,run,canary),found,isShadow:false,canaries}}function inShadow(found,until){const would=found.
skipped.length;const text=`shadow mode runs every test${until}; ${plural(would,"test")} would have been skipped`;const shadow={code:"shadow",text};const{code,text:why}=found.
because;return{...found,mode:"all",because:would===0?{code,text:until===""?why:`${why}; ${text}`}:shadow,...running(found,()=>shadow),skipped:[]}}function withCanaries(found,canaries,run,percent){
if(canaries.size===0)return found;const reason={code:"canary",text:`picked at random, as ${percent} % of the tests that could be skipped are (the seed is run ${run}\
)`};const skipped=found.skipped.filter(({unit})=>!canaries.has(unit.path));const tests=running(found,({path})=>canaries.has(path)?reason:null);return{...found,...tests,
skipped,mode:skipped.length===0?"all":"some"}}function running({tests,skipped},reasonOf){const more=skipped.flatMap(({unit})=>{const reason=reasonOf(unit);return reason?
[{unit,reasons:[reason]}]:[]});return{tests:[...tests,...more].sort((a,b)=>a.unit.path<b.unit.path?-1:1)}}function again(first,selection){const decided=new Map(
first.tests.map(test=>[test.path,test]));const units=[...selection.tests,...selection.skipped].map(({unit})=>unit);const ofDecision=(...wanted)=>units.filter(({
path})=>wanted.includes(decided.get(path)?.decision??"run"));const reason=path=>({code:"first-attempt",text:`as in the first attempt of this run: ${decided.get(
path)?.because??"it is new"}`});const because={code:"first-attempt",text:`as in the first attempt of this run: ${first.because}`};const skipped=ofDecision("skip").
map(unit=>({unit,proof:reason(unit.path)}));const proved=ofDecision("skip","shadow","canary").map(unit=>({unit,proof:reason(unit.path)}));const isProved=new Set(
proved.map(({unit})=>unit));const tests=units.filter(({path})=>decided.get(path)?.decision!=="skip").map(unit=>({unit,reasons:[reason(unit.path)]})).sort((a,b)=>a.
unit.path<b.unit.path?-1:1);const mode=tests.length===0?"none":skipped.length===0?"all":"some";const shared={...runAll([],because,selection.packages),...selection,
because};return{selection:{...shared,mode,tests,skipped},found:{...shared,tests:tests.filter(({unit})=>!isProved.has(unit)),skipped:proved},isShadow:first.tests.
some(({decision})=>decision==="shadow"),canaries:new Set(ofDecision("canary").map(({path})=>path))}}export{again,settle};
