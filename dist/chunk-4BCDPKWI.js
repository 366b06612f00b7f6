import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamed,writeNamed}from"./chunk-OQFLGT4G.js";import{emptyLedger,mergeLedgers,readLedger,writeLedger}from"./chunk-Z6YVZQJF.js";import{rmSync}from"node:fs";import{homedir}from"node:os";import{dirname,join}from"node:path";import{setTimeout as sleep}from"node:timers/promises";var paths=name=>[`~/.cache/keep-pace/select/${safe(name)}`];var prefix=name=>`keep-pace-select-${safe(name)}-`;async function restoreLedger(name,host,services){
const kept=await restore(name,host,services);const own=kept.problem===null&&!isOnDefault(host)?await restore(ownName(name),host,services):null;services.cache.close();
const escapes=own?.ledger?.escapes??[];if(escapes.length===0)return kept;return{...kept,ledger:mergeLedgers(kept.ledger??emptyLedger,{...emptyLedger,escapes})}}
async function keepEscapes(escapes,name,host,services){if(escapes.length===0)return;const known=await restore(ownName(name),host,services);const problem=await keepLedger(
{...emptyLedger,escapes},known,ownName(name),host,services);if(problem)host.log.info(`The failure that selection missed could not be kept: ${problem}.`)}var ownName=name=>`\
own-${name}`;function isOnDefault({run}){const event=run?.event;const branch=event?.repository?.default_branch;return typeof branch==="string"&&!run?.pullRequest&&
run?.ref===`refs/heads/${branch}`}async function restore(name,host,{cache}){if(cache.noReads)return{ledger:null,problem:null,key:null};const file=ledgerFile(name,
host);rmSync(dirname(file),{recursive:true,force:true});const found=await cache.restore(requestOf(name),{patience});if(found.problem){return{ledger:null,problem:`\
it could not be restored (${found.problem.reason})`,key:null}}if(found.key===null)return{ledger:null,problem:null,key:null};const ledger=readLedger(readOrNothing(
host,file));return ledger?{ledger,problem:null,key:found.key}:{ledger:null,problem:`the entry ${found.key} is damaged`,key:found.key}}var patience=15e3;var requestOf=name=>({
paths:paths(name),key:prefix(name),restoreKeys:[prefix(name)]});var mostTries=6;async function keepLedger(addition,known,name,host,services){const{cache}=services;
if(cache.noWrites)return cache.noWrites;let problem=null;try{for(let attempt=1;attempt<=mostTries;attempt+=1){const kept=attempt===1?known:await restore(name,host,
services);const before=kept.ledger??emptyLedger;const text=writeLedger(mergeLedgers(before,addition));if(text===writeLedger(before))return null;writeNamed(host,
ledgerFile(name,host),text);const number=numberOf(kept.key)+Math.max(1,attempt-2);const saved=await cache.save({paths:paths(name),key:`${prefix(name)}${number}`});
if(saved.saved)return null;problem=saved.problem;await sleep(300*attempt)}return problem??"the cache service did not take it"}finally{cache.close()}}function numberOf(key){
return Number(/-(\d{1,12})$/.exec(key??"")?.[1]??0)}function ledgerFile(name,host){return join(host.system.env.HOME??homedir(),".cache/keep-pace/select",safe(name),
"ledger.json")}function readOrNothing(host,file){try{return readNamed(host,file)}catch{return""}}function safe(name){return name.replace(/[^\w.-]+/g,"-").slice(
0,60)}export{restoreLedger,keepEscapes,isOnDefault,keepLedger};
