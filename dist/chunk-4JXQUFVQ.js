import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{isOnDefault}from"./chunk-4BCDPKWI.js";import{keptFolder}from"./chunk-U5JDF4IU.js";import{existsSync,rmSync}from"node:fs";import{basename,dirname}from"node:path";var patience=5e3;var stateName="edges";async function restoreEdges(file,host,{cache}){if(existsSync(file))return"there";if(cache.noReads)return"unknown";const start=host.
now().getTime();const giveUp=()=>host.now().getTime()-start>patience?"it took longer than 5 s":null;const{key,problem}=await cache.restore(requestOf(file,host),
{patience,giveUp});cache.close();if(problem){rmSync(file,{force:true});host.log.info(`What earlier runs scanned could not be restored, so all is scanned: ${problem.
reason}.`)}if(problem&&problem.kind!=="corrupt")return"unknown";return problem||key===null?"missing":"there"}function mayKeepEdges(host,{cache}){const isOwn=/^(?:push|schedule|workflow_dispatch)$/.
test(host.run?.eventName??"");return isOwn&&isOnDefault(host)&&!cache.noWrites}function handOverEdges(file,{state}){state.write(stateName,file)}async function keepEdges(host,{
cache,state}){const file=state.read(stateName);if(file===""||!existsSync(file))return;const{paths,key}=requestOf(file,host);const{saved,problem}=await cache.save(
{paths,key},{patience});cache.close();if(!saved&&problem)host.log.info(`What was scanned could not be kept for later runs: ${problem}.`)}function requestOf(file,{
run}){const name=basename(dirname(file));const prefix=`keep-pace-edges-${name}-`;return{paths:[`~/${keptFolder}/${name}`],key:`${prefix}${run?.runId??0}-${run?.
runAttempt??1}`,restoreKeys:[prefix]}}function untilOutage(cache){let isDown=false;return{cache:{...cache,async restore(request,options){if(isDown){const problem={
kind:"unavailable",reason:"the cache did not answer before"};return{key:null,bytes:null,touched:false,problem}}const found=await cache.restore(request,options);
isDown=found.problem?.kind==="unavailable"||found.problem?.kind==="abandoned";return found}},isDown:()=>isDown}}export{restoreEdges,mayKeepEdges,handOverEdges,keepEdges,untilOutage};
