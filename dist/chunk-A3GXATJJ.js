import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{isIds,shardAt}from"./chunk-KRQXFUQL.js";import{pathOf}from"./chunk-VLRMGQNA.js";function makeReceipt(plan,index,attempt,reported){const assigned=shardAt(plan,index).tests;const mine=new Set(assigned);const planned=new Set(plan.shards.flatMap(
({tests})=>tests));let loose=null;const likeA=id=>{loose??=new Map([...planned].map(known=>[looseKey(known),known]));return loose.get(looseKey(id))};const executed=new Set;
const cases=[];for(const{id,outcome}of reported){const unit=planned.has(id)?id:likeA(id)??plannedPart(id,planned)??id;if(outcome==="skipped"&&!mine.has(unit))continue;
executed.add(unit);if(unit!==id&&unit===pathOf(id))cases.push(id)}return{planId:plan.planId,index,attempt,assigned,executed:[...executed],...cases.length>0&&{cases}}}
function plannedPart(id,planned){for(const joint of["["," with data set ","/"," > ","::"]){for(let end=id.lastIndexOf(joint);end>0;end=id.lastIndexOf(joint,end-
1)){const part=id.slice(0,end);if(part.length<pathOf(id).length)break;if(planned.has(part))return part}}return null}function looseKey(id){return id.replaceAll("\
\\","/").replace(/ [>›] /g," ")}function parseReceipt(value){const receipt=value;const shaped=typeof receipt==="object"&&typeof receipt?.planId==="string"&&Number.
isInteger(receipt.index)&&Number.isInteger(receipt.attempt)&&isIds(receipt.assigned)&&isIds(receipt.executed)&&(receipt.cases===void 0||isIds(receipt.cases));return shaped?
receipt:null}export{makeReceipt,parseReceipt};
