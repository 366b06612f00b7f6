import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{createHash}from"node:crypto";var format="keep-pace plan 1";function planId(plan){const suites=Object.entries(plan.suites).map(([name,{runner}])=>[name,runner]);
const hash=createHash("sha256").update(JSON.stringify([format,plan.run,suites]));for(const{index,tests,suites:suites2,quarantine}of plan.shards){hash.update(JSON.
stringify([index,tests,suites2??null,quarantine??false]))}return hash.digest("hex").slice(0,20)}function shardsOf(assignment,tests,quarantined){const several=new Set(
[...tests,...quarantined].map(({suite})=>suite)).size>1;const shard=(index,members)=>({index,seconds:round(members.reduce((sum,{seconds})=>sum+seconds,0)),tests:members.
map(({id})=>id),...several&&{suites:bySuite(members)}});const shards=assignment.shards.map((list,at)=>shard(at+1,list.map(position=>tests[position])));if(quarantined.
length>0)shards.push({...shard(shards.length+1,quarantined),quarantine:true});return shards}function matrixOf(shards){const counted=shards.filter(({quarantine})=>!quarantine).
length;return{include:shards.map(({index,quarantine})=>({shard:index,shards:counted,...quarantine&&{quarantine}}))}}function round(seconds){return Math.round(seconds*
1e3)/1e3}function bySuite(tests){const suites=[];for(const{suite,id}of tests){const there=suites.find(([name])=>name===suite);if(there)there[1].push(id);else suites.
push([suite,[id]])}return Object.fromEntries(suites)}var PlanError=class extends Error{name="PlanError"};function readPlan(text){const plan=parsePlan(text);if(plan===null)throw new PlanError("is no plan that keep-\
pace wrote");if(planId(plan)!==plan.planId)throw new PlanError("was changed after it was made: its id does not fit its shards");return plan}function parsePlan(text){
try{const plan=JSON.parse(text);const shaped=typeof plan?.planId==="string"&&typeof plan.suites==="object"&&plan.suites!==null&&Array.isArray(plan.shards)&&plan.
shards.every(isShard);return shaped?plan:null}catch{return null}}function isShard(shard){return Number.isInteger(shard?.index)&&isIds(shard?.tests)}function isIds(value){
return Array.isArray(value)&&value.every(id=>typeof id==="string")}function shardAt(plan,index){const shard=plan.shards.find(candidate=>candidate.index===index);
if(shard)return shard;throw new PlanError(`has the shards 1 to ${plan.shards.length}, but shard ${index} was asked for`)}export{planId,shardsOf,matrixOf,round,PlanError,readPlan,isIds,shardAt};
