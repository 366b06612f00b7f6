import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{GuardedCache,absolutePath,closedBreaker,emptyRecord,epochOf,forgetRecord,installWithout,judge,keepSnapshots,outageBudget,raiseEpoch,readRecord,recordEntry,
restoreAnswer,whyTooWide,writeState}from"./chunk-7PVLTCJN.js";import{planJob}from"./chunk-L2EEJ2L4.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";
import"./chunk-LMD4GTQO.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";
import"./chunk-Y7OC5FYY.js";import{releaseReason}from"./chunk-ORJCDP6T.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";import"./chunk-SZUAWZHG.js";
import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{rmSync}from"node:fs";var stallLimit=1e4;var shortest=3e3;var longest=3e5;function startWatch(now,installTakes){return{startedAt:now,installTakes,bytes:0,progressAt:now,complete:false}}
function observe(watch,bytes,complete,now){const moved=bytes!==watch.bytes||complete!==watch.complete;return{...watch,bytes,complete,progressAt:moved?now:watch.
progressAt}}function abandonment(watch,now){const worthIt=watch.installTakes===null?null:Math.max(watch.installTakes,shortest);if(worthIt!==null&&now-watch.startedAt>
worthIt)return"slower-than-install";if(worthIt===null&&now-watch.startedAt>longest)return"endless";return!watch.complete&&now-watch.progressAt>=stallLimit?"stal\
led":null}async function runRestore(inputs,host,job){const startedAt=host.now().getTime();const plan=await planJob(host,inputs);const epochIn=record2=>store=>epochOf(inputs.
epoch??"1",record2,store);const first=plan.entries(epochIn(emptyRecord));const refusal=inputs.inReleaseJobs?null:releaseReason(host);const restorer=new Restorer(
host,job.cache,plan.root,refusal??job.cache.noReads);const record=await restorer.record(first);const entries=plan.entries(epochIn(record));const stores=[];for(const entry of entries)
stores.push(await restorer.restore(entry,record,inputs.switchOff));job.cache.close();const snapshots=keepSnapshots(entries,stores,plan.root,host);const endedAt=host.
now().getTime();writeState(job,{root:plan.root,startedAt,endedAt,stores,record:restorer.after(record),breaker:restorer.breaker,snapshots});const reason=restorer.
outage??refusal??job.cache.noReads;const off=reason===null?null:{reason,isTrouble:restorer.outage!==null};return restoreAnswer(stores,first,off,host.log)}var Restorer=class{#host;#cache;#root;#off;#corrupt=[];constructor(host,cache,root,off){
this.#host=host;this.#cache=new GuardedCache(cache,host.now,closedBreaker());this.#root=root;this.#off=off}get outage(){return this.#cache.outage}get breaker(){
return this.#cache.breaker}async record(planned){if(this.#off!==null||planned.length===0)return emptyRecord;const entry=recordEntry(this.#host,planned);forgetRecord(
entry.file);const{problem}=await this.#cache.restore(entry,{giveUp:afterDeadline(outageBudget,this.#host)},()=>true);return problem===null?readRecord(entry.file):
emptyRecord}async restore(entry,record,switchOff){const samples=record.samples[entry.store.name]??[];const verdict=judge(samples);const off=this.#off??this.outage??
whyTooWide(entry,this.#root,this.#host)??(entry.save==="never"?entry.store.offBecause??null:null);if(off!==null)return offState(entry,off);if(switchOff&&verdict.
pays===false)return offState(entry,"it was measured to lose time");const start=this.#now();const install=installWithout(samples);let watch=startWatch(start,install===
null?null:install*1e3);const restored=await this.#cache.restore(entry,{giveUp:({bytes,complete})=>{watch=observe(watch,bytes,complete,this.#now());const reason=abandonment(
watch,this.#now());return reason===null?null:abandonments[reason]}},reason=>reason===abandonments.stalled);if(restored.problem)this.#cleanUp(entry,restored);return stateOf(
entry,restored,(this.#now()-start)/1e3)}after(record){return this.#corrupt.reduce(raiseEpoch,record)}#cleanUp(entry,{problem,touched}){if(problem?.kind==="corru\
pt")this.#corrupt.push(entry.store.name);if(!touched||entry.store.kind!=="tree")return;const own=entry.paths.map(path=>absolutePath(this.#root,path,this.#host.system.
env));for(const path of own)rmSync(path,{recursive:true,force:true})}#now(){return this.#host.now().getTime()}};var abandonments={stalled:"no byte came for 10 s",
"slower-than-install":"it took longer than an install without it",endless:"it took longer than five minutes"};function afterDeadline(wait,host){const start=host.
now().getTime();return()=>host.now().getTime()-start>wait?"the record of earlier runs came too slowly":null}function offState({store,key},reason){return{store:store.
name,key,restoredKey:null,hit:"off",seconds:null,bytes:null,note:reason}}function stateOf({store,key},{key:found,bytes,problem},seconds){const hit=found===null?
"miss":found.toLowerCase()===key.toLowerCase()?"exact":"partial";return{store:store.name,key,restoredKey:found,hit,seconds,bytes,note:problem?.reason??null}}export{runRestore};
