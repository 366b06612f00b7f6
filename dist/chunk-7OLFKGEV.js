import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{parseReceipt}from"./chunk-A3GXATJJ.js";import{pathOf}from"./chunk-VLRMGQNA.js";function verify(plan,found,listing){const{receipts,wrongPlan,unreadable}=sort(plan,found);const counted=plan.shards.filter(({quarantine})=>!quarantine);const quarantined=new Set(
plan.shards.flatMap(({quarantine,tests})=>quarantine?tests:[]));const newest=counted.flatMap(({index})=>newestOf(receipts.filter(receipt=>receipt.index===index)));
const missingReceipts=counted.filter(({index,tests})=>tests.length>0&&!newest.some(receipt=>receipt.index===index)).map(({index})=>index);const runs=countRuns(newest);
const planned=new Set(counted.flatMap(({tests})=>tests));const listed=listing===null?planned:new Set(listing);const isQuarantined=id=>quarantined.size>0&&(quarantined.
has(id)||quarantined.has(pathOf(id)));const ran=coverage(runs,newest.flatMap(({cases})=>cases??[]));const known=coverage(listed,[]);const isMissing=id=>!ran.covers(
id)&&!isQuarantined(id);const missing=[...planned].filter(isMissing);if(listing!==null)missing.push(...[...listed].filter(id=>!planned.has(id)&&isMissing(id)));
const duplicated=[...runs].filter(([,times])=>times>1).map(([id])=>id);const unlisted=[...runs.keys()].filter(id=>!known.covers(id)&&!isQuarantined(id));const ok=[
missing,duplicated,unlisted,wrongPlan,missingReceipts,unreadable].every(list=>list.length===0);return{ok,missing,duplicated,unlisted,wrongPlan,missingReceipts,unreadable}}
function sort(plan,found){const sorted={receipts:[],wrongPlan:[],unreadable:[]};for(const{file,text}of found){const value=parse(text);const receipt=parseReceipt(
value);if(receipt===null){if(!isOurs(value))sorted.unreadable.push(file)}else if(isOf(plan,receipt))sorted.receipts.push(withIdsOf(plan,receipt));else sorted.wrongPlan.
push(file)}return sorted}function isOurs(value){if(typeof value!=="object"||value===null)return false;return"planId"in value&&"shards"in value||"format"in value&&
"tests"in value}function isOf(plan,receipt){const shard=plan.shards.find(({index})=>index===receipt.index);return receipt.planId===plan.planId&&shard!==void 0&&
shard.tests.length===receipt.assigned.length&&shard.tests.every((id,at)=>receipt.assigned[at]===id)}function withIdsOf({shards},receipt){const planned=shards.find(
({index})=>index===receipt.index)?.tests??[];const executed=receipt.executed.map((id,at)=>id===planned[at]?planned[at]:id);return{...receipt,executed}}function newestOf(receipts){
const last=Math.max(...receipts.map(({attempt})=>attempt));const counted=receipts.filter(({attempt})=>attempt===last);if(counted.length<2)return counted;const content=receipt=>JSON.
stringify([...receipt.executed].sort());return[...new Map(counted.map(receipt=>[content(receipt),receipt])).values()]}function countRuns(receipts){const runs=new Map;
for(const{executed}of receipts){for(const id of executed)runs.set(id,(runs.get(id)??0)+1)}return runs}function coverage(ids,cases){const exact=new Set(cases);let paths=null;
const detailed=new Set(cases.map(pathOf));return{covers(id){if(ids.has(id)||exact.has(id))return true;const path=pathOf(id);if(path!==id)return ids.has(path)&&!detailed.
has(path);paths??=new Set([...ids.keys()].map(pathOf));return paths.has(id)}}}function parse(text){try{return text===null?void 0:JSON.parse(text)}catch{return void 0}}export{verify};
