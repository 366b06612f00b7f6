import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{hashFiles,managers,packageId,repositoryFrom,unite}from"./chunk-P373OAQM.js";var decoder=new TextDecoder;async function treeAt(git,sha,wanted){const answer=await git(["ls-tree","-r","-z","--full-tree","--end-of-options",sha]);if(answer.code!==
0)return null;const entries=decoder.decode(answer.stdout).split("\0").filter(Boolean);return new Map(entries.flatMap(entry=>{const[,id="",path=""]=/^\d+ blob ([0-9a-f]+)\t(.*)$/s.
exec(entry)??[];return id!==""&&wanted(path)?[[path,id]]:[]}))}async function readBlobs(git,tree,changes){const asked=changes.flatMap(({sha,paths})=>paths.filter(
path=>!path.includes("\n")).map(path=>({sha,path})));const ids=await askIds(git,asked.map(({sha,path})=>`${sha}:${path}`));if(!ids)return null;const at=new Map;
asked.forEach(({sha,path},index)=>{at.set(sha,(at.get(sha)??new Map).set(path,ids[index]??null))});const text=await readTexts(git,[...new Set([...tree.values(),
...ids.filter(id=>id!==null)])]);return text&&{at,text}}async function askIds(git,names){if(names.length===0)return[];const answer=await git(["cat-file","--batc\
h-check"],{input:encode(names)});if(answer.code!==0)return null;const lines=decoder.decode(answer.stdout).split("\n").slice(0,names.length);return lines.map(line=>/^([0-9a-f]{40,64}) blob \d+$/.
exec(line)?.[1]??null)}var batch=100;var lineBreak=10;async function readTexts(git,ids){const texts=new Map;for(let from=0;from<ids.length;from+=batch){const answer=await git(
["cat-file","--batch"],{input:encode(ids.slice(from,from+batch))});if(answer.code!==0)return null;for(let at=0;at<answer.stdout.length;){const end=answer.stdout.
indexOf(lineBreak,at);const[,id="",size="0"]=/^([0-9a-f]+) blob (\d+)$/.exec(decoder.decode(answer.stdout.subarray(at,end)))??[];const start=end+1;if(id!=="")texts.
set(id,decoder.decode(answer.stdout.subarray(start,start+Number(size))));at=id===""?start:start+Number(size)+1}}return texts}function encode(lines){return new TextEncoder().
encode(`${lines.join("\n")}
`)}var replayable=managers.filter(manager=>manager.readLock);function isLock(path){const alone=repositoryFrom([path],()=>null);return replayable.some(manager=>manager.
keyFiles(alone).length>0)}async function readTimeline(git,history,inside){const commits=[...history.commits].reverse();const first=commits[0];if(!first)return null;
const wanted=path=>inside(path)&&isLock(path);const before=await treeAt(git,`${first.sha}^`,wanted);const tree=before??await treeAt(git,first.sha,wanted);if(!tree)
return null;const counted=before?commits:commits.slice(1);const changes=counted.map(({sha,paths})=>({sha,paths:paths.filter(wanted)}));const blobs=await readBlobs(
git,tree,changes);return blobs&&build(first.at,counted,tree,blobs)}function build(start,commits,tree,{at,text}){const states=new StateReader(text);let now=start.
getTime();let locks=states.read(tree);const base={at:now,locks};const timeline=commits.map(({sha,at:date})=>{const changed=at.get(sha);for(const[path,id]of changed??
[])id===null?tree.delete(path):tree.set(path,id);if(changed&&changed.size>0)locks=states.read(tree);now=Math.max(now,date.getTime());return{at:now,locks}});const bytes=replayable.
map(manager=>[manager.name,manager.packageBytes??0]);return{commits:[base,...timeline],packageBytes:new Map(bytes)}}var StateReader=class{#text;#numbers=new Map;#parsed=new Map;#states=new Map;constructor(text){
this.#text=text}read(tree){const repository=repositoryFrom(tree.keys(),path=>this.#text.get(tree.get(path)??"")??null);const found=new Map;for(const manager of replayable){
const state=this.#state(manager,repository,tree);if(state)found.set(manager.name,state)}return found}#state(manager,repository,tree){const paths=manager.keyFiles(
repository);if(paths.length===0)return null;const key=[manager.name,...paths.map(path=>`${path}:${tree.get(path)}`)].join("\n");const known=this.#states.get(key);
if(known)return known;const packages=unite(paths.map(path=>this.#read(manager,path,tree.get(path)??"")));if(!packages||packages.length===0)return null;const normalise=manager.
stores[0]?.normalise??(text=>text);const state={digest:hashFiles(paths.map(path=>normalise(repository.text(path)??""))),packages:new Set(packages.map(one=>this.#number(
one)))};this.#states.set(key,state);return state}#read(manager,path,blob){const key=`${manager.name}:${blob}`;const known=this.#parsed.get(key);if(known!==void 0)
return known;const read=manager.readLock?.(this.#text.get(blob)??"",path)??null;this.#parsed.set(key,read);return read}#number(one){const id=packageId(one);const number=this.#numbers.
get(id)??this.#numbers.size;this.#numbers.set(id,number);return number}};var githubLimits={retention:7*864e5,bytes:10*1024**3};var mainRef="refs/heads/main";var CacheService=class{#limits;#entries=[];constructor(limits){this.#limits=
limits}advance(now){this.#entries=this.#entries.filter(({accessedAt})=>now-accessedAt<=this.#limits.retention)}restore(ref,manager,digest,fallback,now){for(const scope of ref===
mainRef?[mainRef]:[ref,mainRef]){const readable=this.#entries.filter(entry=>entry.ref===scope&&entry.manager===manager);const found=readable.find(entry=>entry.digest===
digest)??(fallback?readable.at(-1):void 0);if(found){found.accessedAt=now;return found}}return null}save(entry){const{ref,manager,digest}=entry;const taken=this.#entries.
some(other=>other.ref===ref&&other.manager===manager&&other.digest===digest);if(taken)return;this.#entries.push({...entry,accessedAt:entry.savedAt});for(let over=this.
bytes()-this.#limits.bytes;over>0;over=this.bytes()-this.#limits.bytes){const oldest=this.#entries.reduce((a,b)=>b.accessedAt<a.accessedAt?b:a);this.#entries=this.#entries.
filter(other=>other!==oldest)}}bytes(which=()=>true){return this.#entries.reduce((sum,entry)=>sum+(which(entry)?entry.bytes:0),0)}};var policies=[{name:"exact",fallback:false,prune:false,touch:false},{name:"fallback",fallback:true,prune:false,touch:false},{name:"fallback+prune",fallback:true,
prune:true,touch:false},{name:"fallback+prune+touch",fallback:true,prune:true,touch:true}];var day=864e5;var touchEvery=4*day;var scheduledFor=60*day;function simulate(timeline,policy,limits=githubLimits){
const service=new CacheService(limits);const tally=new Tally;timeline.commits.forEach(({at,locks},index)=>{const before=timeline.commits[index-1];if(policy.touch&&
before)touch(service,before,at);service.advance(at);for(const ref of index===0?[mainRef]:[`refs/pull/${index}/merge`,mainRef]){const run=[...locks].map(([manager,
lock])=>{const found=service.restore(ref,manager,lock.digest,policy.fallback,at);if(ref===mainRef||!policy.prune){const bytes=timeline.packageBytes.get(manager)??
0;const entry=savedEntry(ref,manager,lock,policy.prune?null:found,bytes,at);service.save(entry);tally.grow(entry.packages.size/lock.packages.size)}return{lock,found}});
if(index>0)tally.add(run)}tally.measure(service)});return{name:policy.name,...tally.result()}}function touch(service,{at,locks},end){const last=Math.min(end,at+
scheduledFor);for(let now=at+touchEvery;now<=last;now+=touchEvery){service.advance(now);for(const[manager,{digest}]of locks)service.restore(mainRef,manager,digest,
true,now)}}function savedEntry(ref,manager,{digest,packages},found,bytesEach,savedAt){const content=found&&found.packages!==packages?new Set([...found.packages,
...packages]):packages;return{ref,manager,digest,packages:content,bytes:content.size*bytesEach,savedAt}}var Tally=class{#runs=0;#exactHits=0;#misses=0;#partial=0;#coverage=0;#needed=0;#present=0;#stored=0;#stranded=0;#growth=1;add(run){
this.#runs+=1;if(run.every(({lock,found})=>found?.digest===lock.digest))this.#exactHits+=1;for(const{lock,found}of run){const present=found?countCommon(lock.packages,
found.packages):0;this.#needed+=lock.packages.size;this.#present+=present;if(found?.digest===lock.digest)continue;this.#misses+=1;if(!found)continue;this.#partial+=
1;this.#coverage+=present/lock.packages.size}}grow(factor){this.#growth=Math.max(this.#growth,factor)}measure(service){this.#stored=Math.max(this.#stored,service.
bytes());this.#stranded=Math.max(this.#stranded,service.bytes(({ref})=>ref!==mainRef))}result(){return{runs:this.#runs,exactHits:this.#exactHits,coverage:this.#misses===
0?null:this.#coverage/this.#misses,coverageOfOlder:this.#partial===0?null:this.#coverage/this.#partial,redownloaded:this.#needed===0?0:1-this.#present/this.#needed,
storedBytes:this.#stored,strandedBytes:this.#stranded,growth:this.#growth}}};function countCommon(a,b){if(a===b)return a.size;let count=0;for(const one of a)if(b.
has(one))count+=1;return count}export{readTimeline,policies,simulate};
