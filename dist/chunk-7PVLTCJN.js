import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{escapeMarkdown,plural}from"./chunk-AUOMPV2Y.js";var minHits=3;var minMisses=1;function judge(samples){const cold=samples.flatMap(({restored:restored2,installSeconds})=>restored2==="nothing"&&installSeconds!==
null?[installSeconds]:[]);const warm=samples.flatMap(({restored:restored2,restoreSeconds,installSeconds})=>restored2!=="nothing"&&restoreSeconds!==null&&installSeconds!==
null?[restoreSeconds+installSeconds]:[]);const saving=samples.reduce((sum,{saveSeconds})=>sum+(saveSeconds??0),0)/Math.max(1,samples.length);const withoutCache=median(
cold);const restored=median(warm);const withCache=restored===null?null:restored+saving;const known={withCache,withoutCache,hits:warm.length,misses:cold.length};
if(withCache===null||withoutCache===null)return{pays:null,savedSeconds:null,...known};const savedSeconds=withoutCache-withCache;const enough=warm.length>=minHits&&
cold.length>=minMisses;return{pays:enough?savedSeconds>0:null,savedSeconds,...known}}function installWithout(samples){return judge(samples).withoutCache}function median(values){
const sorted=[...values].sort((a,b)=>a-b);const middle=Math.floor(sorted.length/2);const upper=sorted[middle];if(upper===void 0)return null;return sorted.length%
2===1?upper:(sorted[middle-1]+upper)/2}var emptyRecord={samples:{},epochs:{}};var kept=20;var fresh=28*864e5;function parseRecord(text){try{const value=JSON.parse(text);if(value.version!==1)return emptyRecord;
const samples=Object.entries(object(value.samples)).map(([store,list])=>[store,Array.isArray(list)?list.filter(isSample):[]]);const epochs=Object.entries(object(
value.epochs)).filter(([,epoch])=>Number.isInteger(epoch));return{samples:Object.fromEntries(samples),epochs:Object.fromEntries(epochs)}}catch{return emptyRecord}}
function formatRecord(record){return`${JSON.stringify({version:1,...record})}
`}function addSample(record,store,sample){const before=(record.samples[store]??[]).filter(({at})=>Date.parse(sample.at)-Date.parse(at)<fresh);return{...record,samples:{
...record.samples,[store]:[...before,sample].slice(-kept)}}}function raiseEpoch(record,store){return{...record,epochs:{...record.epochs,[store]:(record.epochs[store]??
0)+1}}}function epochOf(given,{epochs},store){const raised=epochs[store]??0;return raised===0?given:`${given}.${raised}`}function object(value){return typeof value===
"object"&&value!==null?value:{}}var secondsOrNull=value=>value===null||typeof value==="number"&&Number.isFinite(value)&&value>=0;function isSample(value){const{
at,restored,bytes,restoreSeconds,installSeconds,saveSeconds}=object(value);return typeof at==="string"&&!Number.isNaN(Date.parse(at))&&["exact","partial","nothi\
ng"].includes(restored)&&[bytes,restoreSeconds,installSeconds,saveSeconds].every(secondsOrNull)}var outageBudget=5e3;function closedBreaker(budget=outageBudget){return{budget,lost:0,open:null}}function patience({budget,lost,open}){return open===null?Math.max(
0,budget-lost):0}function afterCall(breaker,failure,took){if(failure===null||breaker.open!==null)return breaker;return{...breaker,lost:breaker.lost+took,open:failure}}import{closeSync,fstatSync,lstatSync,openSync,readdirSync,readFileSync,readSync,rmSync}from"node:fs";import{homedir}from"node:os";import{join,resolve}from"node:path";
function absolutePath(root,path,env){const home=env.HOME??env.USERPROFILE??homedir();return resolve(root,path.replace(/^~(?=$|\/)/,home))}function storeFiles(folder){
return[...walk(folder,"")]}function*walk(folder,prefix){for(const entry of entriesOf(folder)){const path=prefix+entry.name;const full=join(folder,entry.name);if(entry.
isDirectory())yield*walk(full,`${path}/`);else{const stat=lstatSync(full,{throwIfNoEntry:false});if(!stat)continue;yield{path,bytes:stat.size,links:stat.nlink,modifiedAt:stat.
mtimeMs,accessedAt:stat.atimeMs,changedAt:stat.ctimeMs}}}}function entriesOf(folder){try{return readdirSync(folder,{withFileTypes:true})}catch{return[]}}function fileNames(folder){
return entriesOf(folder).filter(entry=>!entry.isDirectory()).map(({name:name2})=>name2)}function removeFromStore(folder,paths){for(const path of paths)rmSync(join(
folder,path),{recursive:true,force:true});if(paths.length>0)removeEmptyFolders(folder)}function removeEmptyFolders(folder){const entries=entriesOf(folder);const left=entries.
filter(entry=>{if(!entry.isDirectory())return true;const full=join(folder,entry.name);if(!removeEmptyFolders(full))return true;rmSync(full,{recursive:true,force:true});
return false});return left.length===0}function storeText(folder,path){try{return readFileSync(join(folder,path),"utf8")}catch{return null}}function storeBytes(folder,path,start,length){
try{const handle=openSync(join(folder,path),"r");try{const from=start<0?Math.max(0,fstatSync(handle).size+start):start;const bytes=Buffer.alloc(length);return bytes.
subarray(0,readSync(handle,bytes,0,length,from))}finally{closeSync(handle)}}catch{return null}}var GuardedCache=class{#cache;#now;#breaker;constructor(cache,now,breaker){this.#cache=cache;this.#now=now;this.#breaker=breaker}get breaker(){return this.#breaker}get outage(){
return this.#breaker.open}async restore(request,options={},isOutage=()=>false){const wait=patience(this.#breaker);if(wait===0){const problem={kind:"unavailable",
reason:this.outage??""};return{key:null,bytes:null,touched:false,problem}}const start=this.#now().getTime();const restored=await this.#cache.restore(request,{...options,
patience:wait});const{kind,reason=null}=restored.problem??{};const failed=kind==="unavailable"||kind==="abandoned"&&isOutage(reason??"");this.#after(failed?reason:
null,start);return restored}async save(entry){const wait=patience(this.#breaker);if(wait===0)return{saved:false,bytes:null,problem:this.outage,unanswered:true};
const start=this.#now().getTime();const saved=await this.#cache.save(entry,{patience:wait});this.#after(saved.unanswered?saved.problem:null,start);return saved}#after(failure,start){
this.#breaker=afterCall(this.#breaker,failure,this.#now().getTime()-start)}};var name="dependency-cache";function writeState({state},value){state.write(name,JSON.stringify(value))}function readState({state}){const text=state.read(name);return text===
""?null:{record:emptyRecord,...JSON.parse(text)}}import{createHash}from"node:crypto";import{mkdirSync,readFileSync as readFileSync2,rmSync as rmSync2,writeFileSync}from"node:fs";import{dirname}from"node:path";function recordEntry(host,planned){const path="~/.cache/keep-pace/dependency-cache.json";const file=absolutePath("/",path,host.system.env);const family=createHash(
"sha256").update(planned.map(entry=>entry.family).join("\n")).digest("hex").slice(0,16);const prefix=`keep-pace-record-${family}-`;const digest=createHash("sha2\
56").update(planned.map(({key})=>key).join("\n")).digest("hex").slice(0,16);const{runId=0,runAttempt=1}=host.run??{};return{paths:[path],file,key:`${prefix}${runId}\
-${runAttempt}-${digest}`,restoreKeys:[prefix]}}function readRecord(file){try{return parseRecord(readFileSync2(file,"utf8"))}catch{return emptyRecord}}function writeRecord(file,record){
mkdirSync(dirname(file),{recursive:true});writeFileSync(file,formatRecord(record))}function forgetRecord(file){rmSync2(file,{force:true})}import{mkdirSync as mkdirSync2,readFileSync as readFileSync3,writeFileSync as writeFileSync2}from"node:fs";import{join as join2}from"node:path";function keepSnapshots(entries,states,root,host){const partial=new Set(states.filter(({hit})=>hit==="partial").map(({store})=>store));const trees=entries.filter(
({store})=>store.kind==="tree"&&partial.has(store.name));const folder=host.system.env.RUNNER_TEMP;if(trees.length===0||!folder)return null;const snapshots=trees.
map(entry=>[entry.store.name,filesOf(entry,root,host)]);const file=join2(folder,`keep-pace-trees-${host.now().getTime()}.json`);try{mkdirSync2(folder,{recursive:true});
writeFileSync2(file,JSON.stringify(Object.fromEntries(snapshots)));return file}catch{return null}}function changedShare(entry,{snapshots,root},host){const before=snapshots===
null?void 0:read(snapshots)[entry.store.name];if(!before)return 1;const now=Object.entries(filesOf(entry,root,host));const sum=files=>files.reduce((all2,[,bytes])=>all2+
bytes,0);const all=sum(now);return all===0?1:sum(now.filter(([path,bytes])=>before[path]!==bytes))/all}function filesOf({paths},root,{system}){const files=paths.
flatMap(path=>{const folder=absolutePath(root,path,system.env);return storeFiles(folder).map(file=>[join2(folder,file.path),file.bytes])});return Object.fromEntries(
files)}function read(file){try{return JSON.parse(readFileSync3(file,"utf8"))}catch{return{}}}import{basename,isAbsolute,relative,sep}from"node:path";var credentials=new Set([".git-credentials",".netrc",".npmrc",".pypirc",".yarnrc.yml","auth.json","auth.toml","credentials","credentials.toml","gradle.propertie\
s","init.gradle","NuGet.Config","nuget.config","settings-security.xml","settings.xml"]);function whyTooWide({paths},root,{system}){const home=absolutePath(root,
"~",system.env);const wide=paths.find(path=>{const folder=absolutePath(root,path,system.env);return holds(folder,root)||holds(folder,home)});return wide===void 0?
null:"its folder is the checkout's or the home folder, or one above"}function whySecret({paths},root,{system}){const files=paths.flatMap(path=>{const folder=absolutePath(
root,path,system.env);return[basename(folder),...fileNames(folder)]});const found=files.find(name2=>credentials.has(name2));return found===void 0?null:`its fold\
er holds ${found}, where log-ins are kept`}function holds(folder,other){const way=relative(folder,other);return way!==".."&&!way.startsWith(`..${sep}`)&&!isAbsolute(
way)}function restoreAnswer(stores,planned,off,log){if(planned.length===0)log.info("No package manager was found, so nothing is cached.");if(off!==null&&planned.length>
0){const say=off.isTrouble?log.warn:log.info;say(`Nothing was restored: ${off.reason}. The job goes on without caches.`)}for(const one of stores)if(off===null||
one.hit!=="off")log.info(storeLine(one));const managerOf=new Map(planned.map(({manager,store})=>[store.name,manager.name]));const caches=stores.map(({store,hit,
key,restoredKey,seconds,bytes,note})=>({manager:managerOf.get(store)??store,store,hit,key,restoredKey,seconds,bytes,note}));const wanted=stores.filter(({hit})=>hit!==
"off");const isHit=wanted.length>0&&wanted.every(({hit})=>hit==="exact");return{json:{caches},text:()=>stores.map(storeLine).join("\n"),markdown:()=>stores.map(
storeLine).join("\n\n"),outputs:{"cache-hit":String(isHit),caches:JSON.stringify(caches)}}}var hits={exact:"restored",partial:"restored an older entry",miss:"no\
thing to restore",off:"left out"};function storeLine({store,hit,seconds,bytes,restoredKey,note}){const size=bytes===null?"":`, ${megabytes(bytes)}`;const time=seconds===
null||hit==="off"?"":` in ${seconds.toFixed(1)} s${size}`;const from=hit==="partial"?` (${restoredKey})`:"";return`${store}: ${hits[hit]}${time}${from}${note===
null?"":`: ${note}`}.`}function megabytes(bytes){return bytes<1e5?`${Math.ceil(bytes/1e3)} kB`:`${(bytes/1e6).toFixed(1)} MB`}function isUnused({hit,saved}){return hit===
"miss"&&saved===nothingStored}var nothingStored="not saved, nothing was stored";function unusedLine(reports){const names=reports.filter(isUnused).map(({store})=>store);
return names.length===0?[]:[`Not used in this job: ${names.join(", ")}.`]}function storeLines(report){if(isUnused(report))return[];const{store,saved,savedBytes,
installSeconds,verdict}=report;const size=savedBytes===null?"":`, ${megabytes(savedBytes)}`;const{withCache,withoutCache,hits:hits2,misses}=verdict;if(installSeconds===
null&&hits2+misses===0)return[`${store}: ${saved}${size}.`];const parts=[installSeconds===null?"no install seen":`installed in ${secondsText(installSeconds)}`,`\
median with the cache ${knownSeconds(withCache)} (${plural(hits2,"run")}), without ${knownSeconds(withoutCache)} (${plural(misses,"run")})`,verdictText(verdict)];
return[`${store}: ${saved}${size}.`,`${store}: ${parts.join("; ")}.`]}function knownSeconds(seconds){return seconds===null?"not known":secondsText(seconds)}function verdictText({
savedSeconds,pays}){if(savedSeconds===null)return"too few runs to tell whether it pays";const text=`a run ${savedSeconds<0?"loses":"saves"} ${Math.abs(savedSeconds).
toFixed(1)} s`;return pays===null?`${text} so far`:text}function cacheTable(all){const reports=all.filter(one=>!isUnused(one));const head=["cache","restored","r\
estore","install","saved","gain a run"];const rows=reports.map(({store,hit,seconds,bytes,installSeconds,saved,savedBytes,verdict})=>[store,`${hit}${bytes===null||
hit==="off"||hit==="miss"?"":`, ${megabytes(bytes)}`}`,secondsText(hit==="off"?null:seconds),secondsText(installSeconds),`${escapeMarkdown(saved)}${savedBytes===
null?"":`, ${megabytes(savedBytes)}`}`,gain(verdict)]);const table=[head,head.map(()=>"---"),...rows].map(cells=>`| ${cells.join(" | ")} |`).join("\n");return[...rows.
length>0?[table]:[],...unusedLine(all)].join("\n\n")}function gain({savedSeconds,hits:hits2,misses,pays}){if(savedSeconds===null)return"not yet known";const text=`${savedSeconds<
0?"loses":"saves"} ${Math.abs(savedSeconds).toFixed(1)} s`;return pays===null?`${text} so far (${hits2+misses} runs)`:text}function secondsText(seconds){return seconds===
null?"\u2013":`${seconds.toFixed(1)} s`}export{judge,installWithout,emptyRecord,addSample,raiseEpoch,epochOf,outageBudget,closedBreaker,absolutePath,storeFiles,removeFromStore,storeText,storeBytes,GuardedCache,
writeState,readState,recordEntry,readRecord,writeRecord,forgetRecord,keepSnapshots,changedShare,whyTooWide,whySecret,restoreAnswer,nothingStored,unusedLine,storeLines,
cacheTable};
