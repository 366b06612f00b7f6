import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{GuardedCache,absolutePath,addSample,cacheTable,changedShare,epochOf,judge,nothingStored,readState,recordEntry,removeFromStore,storeBytes,storeFiles,storeLines,
storeText,unusedLine,whySecret,writeRecord}from"./chunk-7PVLTCJN.js";import{planJob}from"./chunk-L2EEJ2L4.js";import"./chunk-SQKDPJYS.js";import{
unite}from"./chunk-P373OAQM.js";import"./chunk-LMD4GTQO.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";
import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import{trustOf}from"./chunk-ORJCDP6T.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";
import"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{existsSync}from"node:fs";import{statSync}from"node:fs";import{join}from"node:path";function installSeconds({store,place,paths},{root,endedAt},host){const{installedMark}=store;const marks=installedMark===void 0?[]:place.folders.map(folder=>modifiedAt(
join(root,folder,installedMark)));const last=marks.some(time=>time>endedAt)?Math.max(...marks):Math.max(0,...paths.flatMap(path=>storeFiles(absolutePath(root,path,
host.system.env))).map(lastUse));return last>endedAt?(last-endedAt)/1e3:null}function modifiedAt(path){return statSync(path,{throwIfNoEntry:false})?.mtimeMs??0}
function lastUse({accessedAt,changedAt}){return Math.max(accessedAt,changedAt)}async function pruneStore({manager,store,keyFiles,paths},{repository,root},{startedAt},host){const locked=manager.readLock?unite(keyFiles.map(path=>manager.readLock?.(
repository.text(path)??"",path)??null)):null;for(const path of store.prune?.unwanted?paths:[]){const folder=absolutePath(root,path,host.system.env);const run={startedAt,
path,repository,text:file=>storeText(folder,file),bytes:(file,start,length)=>storeBytes(folder,file,start,length)};removeFromStore(folder,store.prune?.unwanted?.(
storeFiles(folder),locked,run)??[])}const command=store.prune?.command;const[program,...args]=(typeof command==="function"?command(repository):command)??[];if(program===
void 0)return;const files=()=>paths.flatMap(path=>storeFiles(absolutePath(root,path,host.system.env)));if(store.prune?.isSafe?.(files())===false)return;try{const{
code,stderr}=await host.exec(program,args,{cwd:root});if(code!==0)host.log.info(`${[program,...args].join(" ")} ended with ${code}: ${stderr.trim().split("\n").
at(-1)}`)}catch{host.log.info(`${program} is not on the PATH, so its store is saved as it is.`)}}async function runSave(inputs,host){const state=host.job&&readState(host.job);if(!state||state.stores.length===0||!host.job)return{summary:null};const plan=await planJob(
host,inputs);const entries=plan.entries(store=>epochOf(inputs.epoch??"1",state.record,store));const saver=new Saver(host,host.job.cache,plan,state,inputs);const reports=await saver.
saveAll(entries);host.job.cache.close();for(const{store,verdict}of reports){if(verdict.pays===false)host.log.warn(`The ${store} cache loses ${Math.abs(verdict.savedSeconds??
0).toFixed(1)} s a run: leave it out, or set switch-off: true.`)}return{summary:{headline:"dependency caches",markdown:cacheTable(reports)},savedSeconds:reports.
reduce((sum,report)=>sum+savedNow(report),0)}}function savedNow({hit,seconds,installSeconds:installSeconds2,verdict:{withoutCache}}){const restored=hit==="exact"||
hit==="partial";if(!restored||seconds===null||installSeconds2===null||withoutCache===null)return 0;return withoutCache-seconds-installSeconds2}var digestOf=key=>key.
slice(-64);var lookUp={lookupOnly:true};var worthSaving=.02;var enoughSamples=5;var recordEvery=6*36e5;var notSaved=saved=>({saved,savedBytes:null,saveSeconds:null});
var Saver=class{#host;#cache;#noReads;#noWrites;#plan;#state;#policy;#epoch;constructor(host,cache,plan,state,{save,epoch}){this.#host=host;this.#cache=new GuardedCache(
cache,host.now,state.breaker);this.#noReads=cache.noReads;this.#noWrites=cache.noWrites;this.#plan=plan;this.#state=state;this.#policy=save;this.#epoch=epoch??"\
1"}async saveAll(entries){const states=new Map(this.#state.stores.map(state=>[state.store,state]));const known=entries.flatMap(entry=>{const state=states.get(entry.
store.name);return state?[{entry,state,install:installSeconds(entry,this.#state,this.#host)}]:[]});const wanted=known.map(({entry,state})=>({entry,refusal:this.#refusal(
entry,state)}));const measured=known.map(({state,install})=>({state,install,saveSeconds:null}));const saves=wanted.some(({refusal})=>refusal===null);const claim=saves||
this.#isRecordDue()?await this.#claim(measured):null;const reports=[];for(const[at,{entry,state,install}]of known.entries()){const refusal=wanted[at]?.refusal??
claim??this.#failed();const outcome=refusal===null?await this.#save(entry):notSaved(refusal);const now=this.#sample({state,install,saveSeconds:outcome.saveSeconds});
const all=[...this.#state.record.samples[state.store]??[],...now?[now]:[]];const report={...state,...outcome,installSeconds:install,verdict:judge(all)};reports.
push(report);for(const line of storeLines(report))this.#host.log.info(line)}for(const line of unusedLine(reports))this.#host.log.info(line);await this.#completeRecord(
known.map((one,at)=>({...one,saveSeconds:reports[at]?.saveSeconds??null})));return reports}async#completeRecord(measured){if(measured.every(({saveSeconds})=>saveSeconds===
null))return;const{paths,key}=this.#keepRecord(measured);await this.#cache.save({paths,key:`${key}-saved`})}#keepRecord(measured){const entry=recordEntry(this.#host,
this.#plan.entries(()=>this.#epoch));const record=measured.reduce((all,one)=>{const sample=this.#sample(one);return sample?addSample(all,one.state.store,sample):
all},this.#state.record);writeRecord(entry.file,record);return entry}#failed(){return this.#cache.outage===null?null:`not saved, the cache service failed (${this.#cache.
outage})`}#refusal(entry,{hit,note,key}){if(hit==="exact")return"not saved, the entry is there";if(this.#policy==="never")return"not saved, as asked";if(this.#noWrites!==
null)return`not saved, ${this.#noWrites}`;const outage=this.#state.breaker.open;const isUnread=this.#noReads!==null&&note===this.#noReads;if(hit==="off"&&outage===
null&&!isUnread)return`not saved, ${note}`;if(outage!==null)return"not saved, the cache service failed before";const trust=trustOf(this.#host);const isFirst=trust===
"pull-request"&&hit==="miss"&&entry.store.kind==="verified";if(this.#policy!=="always"&&trust!=="trusted"&&!isFirst)return trust==="pull-request"?"not saved, th\
e default branch's entry serves this pull request":"not saved, this run is not of a trusted branch";if(!entry.store.rolling&&digestOf(key)!==digestOf(entry.key))
return"not saved, a lock file changed during the job";if(!this.#paths(entry).some(path=>existsSync(path)))return nothingStored;const secret=whySecret(entry,this.#plan.
root,this.#host);return secret===null?null:`not saved, ${secret}`}#isRecordDue(){if(this.#cache.outage!==null||this.#noWrites!==null||this.#policy==="never")return false;
if(trustOf(this.#host)!=="trusted")return false;const kept=Object.values(this.#state.record.samples);const newest=Math.max(0,...kept.flat().map(({at})=>Date.parse(
at)));return kept.some(list=>list.length<enoughSamples)||this.#host.now().getTime()-newest>recordEvery}async#claim(measured){const{key,paths}=this.#keepRecord(measured);
const{saved,problem,unanswered}=await this.#cache.save({paths,key});if(saved)return null;const{key:taken}=unanswered?{key:null}:await this.#cache.restore({paths,
key},lookUp);if(taken?.toLowerCase()===key.toLowerCase())return"not saved here, another job of this run does";if(/^HTTP 409\b/.test(problem??""))return"not save\
d here, another job of this run does, as it seems";this.#host.log.warn(`No cache was saved: ${problem}.`);return`not saved, ${problem}`}async#save(entry){const{
key}=entry;const found=this.#noReads===null?await this.#cache.restore(entry,lookUp):null;const failure=this.#failed();if(failure!==null)return notSaved(failure);
if(found?.key?.toLowerCase()===key.toLowerCase())return notSaved("not saved, another run saved it meanwhile");await pruneStore(entry,this.#plan,this.#state,this.#host);
const changed=entry.store.kind==="tree"?changedShare(entry,this.#state,this.#host):1;if(changed<worthSaving&&this.#policy!=="always")return notSaved(`not saved,\
 ${(changed*100).toFixed(1)} % of it is new`);const start=this.#host.now().getTime();const{saved,bytes,problem}=await this.#cache.save(entry);const saveSeconds=(this.#host.
now().getTime()-start)/1e3;if(saved)return{saved:`saved in ${saveSeconds.toFixed(1)} s`,savedBytes:bytes,saveSeconds};this.#host.log.warn(`The ${entry.store.name}\
 cache was not saved: ${problem}.`);return notSaved(`not saved, ${problem}`)}#sample({state:{hit,seconds,bytes},install,saveSeconds}){if(hit==="off")return null;
return{at:this.#host.now().toISOString(),restored:hit==="miss"?"nothing":hit,bytes,restoreSeconds:seconds,installSeconds:install,saveSeconds}}#paths({paths}){return paths.
map(path=>absolutePath(this.#plan.root,path.replace(/\/[^/]*[*?].*$/,""),this.#host.system.env))}};export{runSave};
