import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{calledWorkflows,dataOwner,dataReaders,discoverTests,isAmbient,isTestSide,kindOf,lookUp,nodeOfUnit,runAll,seedsOf,selectByNames,selectTests,tooMany}from"./chunk-EZQNVJ2G.js";
import{mark,ownFile,readKept,sharedFile,writeKept}from"./chunk-U5JDF4IU.js";import{breakerText,emptyLedger,isGreen,openBreakers,readLedger}from"./chunk-Z6YVZQJF.js";
import{baseName,folderOf,isBelow,projectsOf,treeOf}from"./chunk-SRAA5BUW.js";import"./chunk-VLRMGQNA.js";import"./chunk-LO35UJGF.js";import{factStore,
factsAt,isSame,packSize,readText}from"./chunk-HQWVACVP.js";import{languageOf,noFacts,pack,scan,textsOf,unpack}from"./chunk-U4DBFFZS.js";import"./chunk-LMD4GTQO.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import{compareListings,diffCommits,
diffWorkTree,entriesOf,entryOf,eventRange,followed,linksIn,listingOf,localRange,parseChangedList,rangeSince,readBlobs,readSnapshot,resolveCommit,uniteChanges}from"./chunk-K6UUWYER.js";
import"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{createHash}from"node:crypto";function blobId(content){const bytes=typeof content==="string"?new TextEncoder().encode(content):content;return createHash("\
sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}function linkId(target){return blobId(`link ${target}`)}import{join}from"node:path";async function sourcesOf(workspace,commit){const{git,files,root,listing}=workspace;if(commit!==null&&git)return ofCommit(git,commit);const isKnown=git!==null&&listing!==
null&&listing.dirty!==null;const index=isKnown?listing.index:new Uint8Array(0);const unlisted=isKnown?unlistedIn(listing):new Map(files.paths.map(path=>[path,true]));
return{get paths(){return files.paths},links:isKnown?await followed(git,linksIn(index)):new Map,listing:index,unlisted,isFile:path=>unlisted.get(path)??isListed(
index,path),idOf:idsOf(index,unlisted),folder:root,async read(paths,take){for(const path of paths){const text=readText(join(root,path));if(text!==null)take(path,
text)}}}}function unlistedIn({dirty,untracked}){const unlisted=new Map;for(const{path,status,kind}of dirty??[]){if(kind==="file"||kind==="link"&&status==="D")unlisted.
set(path,status!=="D")}for(const path of untracked)unlisted.set(path,true);return unlisted}function isListed(listing,path){const entry=entryOf(listing,path);return entry!==
null&&!entry.isLeftOut&&entry.mode!=="160000"}function idsOf(listing,unlisted){let blobs=null;return path=>{blobs??=entriesOf(listing).blobs;return unlisted.has(
path)?null:blobs.get(path)??null}}var textsAtOnce=4e3;async function ofCommit(git,commit){const snapshot=await readSnapshot(git,commit);if(snapshot===null)return null;
const{blobs,links}=snapshot;const targets=await readBlobs(git,[...new Set(links.values())]);const named2=new Map(Array.from(links,([path,id])=>[path,linkId(targets.
get(id)??"")]));const entries=(ids,mode)=>Array.from(ids,([path,id])=>({path,mode,id}));return{paths:[...blobs.keys(),...links.keys()],links:await followed(git,
links),listing:listingOf([...entries(blobs,"100644"),...entries(links,"120000")]),unlisted:new Map,isFile:path=>blobs.has(path)||links.has(path),idOf:path=>blobs.
get(path)??named2.get(path)??null,folder:null,async read(paths,take){for(let start=0;start<paths.length;start+=textsAtOnce){const texts=await snapshot.texts(paths.
slice(start,start+textsAtOnce));for(const[path,text]of texts)take(path,text)}}}}function isCompared(path){const{kind}=kindOf(path);return isSetUp(path)||kind===
"manifest"||/\.(?:ba|z)?sh$/.test(path)}function isSetUp(path){const{kind}=kindOf(path);const isConfiguration=kind==="configuration"||kind==="manifest";return isConfiguration?
!/(?:^|[-.])lock(?:b|file)?(?:\.|$)|\.sum$/.test(baseName(path)):isWorkflow(path)}function isWorkflow(path){return/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)}function changedSince(earlier,now){const known=new Map;for(const{path,before,after}of compareListings(earlier.listing,now.listing)){known.set(path,{before:stateOf(
before),after:stateOf(after)})}for(const path of[...earlier.unlisted.keys(),...now.unlisted.keys()]){const listed2=known.get(path);const state=(side,{listing,unlisted})=>unlisted.
has(path)?unlisted.get(path)??null:listed2?listed2[side]:stateOf(entryOf(listing,path));known.set(path,{before:state("before",earlier),after:state("after",now)})}
let isOther=false;const[code,gone]=[[],[]];for(const[path,{before,after}]of known){if(before===after)continue;isOther||=movesOthers(path,before,after);if(after===
"")gone.push(path);if(languageOf(path)!==null&&after!==null)code.push(path)}return{isOther,code,gone}}function movesOthers(path,before,after){if(before===null||
after===null||before==="")return true;const isLink=before.startsWith("link ")||after.startsWith("link ");return isLink||isSetUp(path)||after===""&&path.endsWith(
"_test.go")}function stateOf(entry){if(entry===null||entry.isLeftOut||entry.mode==="160000")return null;return`${entry.mode==="120000"?"link":"file"} ${entry.id}`}function packKept(kept,mark2){const{world,facts}=kept;const{table,tests}=world;const head=JSON.stringify({types:world.types,uncertain:tests.uncertain,projects:world.
projects,unlisted:[...kept.unlisted],pragmas:[...kept.pragmas],setUps:kept.setUps,runners:[...new Set(tests.units.map(({runner})=>runner))],packs:facts.length});
const runners=JSON.parse(head).runners;const lists={linked:table.linked,fixed:table.fixed,backward:table.backward};const numbers={slots:table.slots,places:table.
places.of,factsOf:kept.factsOf,runners:Uint32Array.from(tests.units,({runner})=>runners.indexOf(runner))};const texts={head:textsOf([head]),nodes:table.names,folders:table.
places.folders,units:textsOf(tests.units.map(({path})=>path))};for(const[name,{offsets,all}]of Object.entries(lists)){numbers[`${name}-offsets`]=offsets;numbers[`${name}\
-all`]=all}for(const[at,{names,lists:lists2}]of facts.entries()){texts[`names-${at}`]=names;numbers[`facts-${at}-offsets`]=lists2.offsets;numbers[`facts-${at}-a\
ll`]=lists2.all}return pack({texts,numbers,bytes:{listing:kept.listing}},mark2)}function unpackKept(file,mark2){try{const packed=unpack(file,mark2);return packed&&
keptIn(packed)}catch{return null}}function keptIn({texts,numbers,bytes}){const head=JSON.parse(texts.head.at(0));const lists=name=>({offsets:numbers[`${name}-of\
fsets`],all:numbers[`${name}-all`]});const units=texts.units;const runners=numbers.runners;const tests={units:Array.from({length:units.length},(_,at)=>({path:units.
at(at),runner:head.runners[runners[at]]})),uncertain:head.uncertain};const places={folders:texts.folders,of:numbers.places};const table={names:texts.nodes,slots:numbers.
slots,linked:lists("linked"),fixed:lists("fixed"),backward:lists("backward"),places};return{world:{table,tests,projects:head.projects,types:head.types},listing:bytes.
listing,unlisted:new Map(head.unlisted),setUps:head.setUps,pragmas:new Map(head.pragmas),facts:Array.from({length:head.packs},(_,at)=>({names:texts[`names-${at}`],
lists:lists(`facts-${at}`)})),factsOf:numbers.factsOf}}async function codeFacts(sources,texts,kept,since){const store=factStore();const written=new Map(kept?.pragmas);const fresh=new Map;const add=(path,facts)=>{fresh.
set(path,store.add(facts));if(facts.pragmas.length>0)written.set(path,facts.pragmas)};const all=since?since.code:sources.paths.filter(path=>languageOf(path)!==null);
const gone=new Set(since?.gone);const unread=[];for(const path of all){written.delete(path);const text=texts.get(path);if(text!==void 0)add(path,scan(path,text));else if(gone.
has(path))fresh.set(path,null);else unread.push(path)}if(sources.folder===null){for(const path of unread)fresh.set(path,null);await sources.read(unread,(path,text)=>add(
path,scan(path,text)))}const onDisk=sources.folder===null?[]:unread;const scanning=onDisk.length===0?null:(await import("./scan-threads-DEVHG6UK.js")).scanInThreads(
sources.folder??"",onDisk,store);const turns=new Map(onDisk.map((path,at)=>[path,at]));const keptAt=path=>{const node=kept?lookUp(kept.world.table.slots,path,kept.
world.table.names.at):-1;return node<0?0:kept?.factsOf[node]??0};const keptFacts=path=>{const place=keptAt(path);if(kept===null||place===0)return noFacts;return factsAt(
kept.facts[Math.floor((place-1)/packSize)],(place-1)%packSize)};const of=path=>{const turn=turns.get(path);if(turn!==void 0)return scanning?.at(turn)??noFacts;const place=fresh.
get(path);if(place===void 0)return keptFacts(path);return place===null?noFacts:store.at(place)};return{of,others:since?since.code.filter(path=>!isSame(keptFacts(
path),of(path))):[],scanned:store.size+onDisk.length,pragmas(){for(const[turn,lines]of scanning?.pragmas()??[])written.set(onDisk[turn],lines);return written},kept(nodes){
if((kept?.facts.length??0)>=mostPacks)return repacked(nodes,of);const earlier=kept?.facts??[];const{packs,places}=scanning?.packs()??{packs:[store.pack()],places:new Int32Array(
0)};const factsOf=Uint32Array.from({length:nodes.length},(_,node)=>{const path=nodes.at(node);const turn=turns.get(path);const place=turn===void 0?fresh.get(path):
places[turn];if(place===void 0)return keptAt(path);return place===null||place<0?0:earlier.length*packSize+place+1});return{facts:[...earlier,...packs],factsOf}}}}
var mostPacks=8;function repacked(nodes,of){const store=factStore();const factsOf=Uint32Array.from({length:nodes.length},(_,node)=>{const path=nodes.at(node);return languageOf(
path)===null?0:store.add(of(path))+1});return{facts:[store.pack()],factsOf}}async function edgesOf(sources,deleted,root,host,services=null){const count=countOf(sources);const asked=count<worthFetching?null:services;const file=asked?sharedFile(
root,host):ownFile(root,host);const shared=asked&&await import("./kept-edges-DJ62X6VQ.js");const found=asked&&shared&&await shared.restoreEdges(file,host,asked);
const bytes=readKept(file);const kept=bytes&&unpackKept(bytes,mark);if(bytes&&!kept)host.log.info(`${file} is damaged or of another version, so it is thrown awa\
y.`);const own=await contentsOf(sources,deleted);const since=kept&&changedSince(kept,{listing:sources.listing,unlisted:own.states});const facts=await codeFacts(
sources,own.texts,kept,since);const isStanding=since!==null&&!since.isOther;const setUps=kept&&isStanding?kept.setUps:sources.paths.filter(isSetUp);const isMuch=facts.
scanned>=count/50;const isNews=found==="missing"||found==="there"&&(kept===null||isMuch);const isUploaded=isNews&&asked!==null&&shared?.mayKeepEdges(host,asked)===
true;const stays=host.system.env.RUNNER_ENVIRONMENT!=="github-hosted"&&(!isStanding||isMuch);let world=null;return{deleted,setUps,factsOf:facts.of,get pragmas(){
return facts.pragmas()},earlier:kept&&isStanding?{world:kept.world,changed:facts.others,gone:since.gone}:null,isKeeping:count>=worthKeeping&&(isUploaded||stays),
keep(built){world=built},save(){if(world===null)return;const{listing}=sources;const unlisted=new Map([...own.states].flatMap(([path,state])=>state===null?[]:[[path,
state]]));const left={world,listing,unlisted,setUps,pragmas:facts.pragmas(),...facts.kept(world.table.names)};writeKept(file,packKept(left,mark),host);if(isUploaded)
shared.handOverEdges(file,asked)}}}var worthKeeping=300;var worthFetching=2e4;function countOf({listing,unlisted}){let count=unlisted.size;for(let at=listing.indexOf(
0);at>=0;at=listing.indexOf(0,at+1))count+=1;return count}async function contentsOf(sources,deleted){const states=new Map;const texts=new Map;for(const[path,isThere]of sources.
unlisted)states.set(path,isThere?"file":null);const matters=path=>languageOf(path)!==null||isSetUp(path);const wanted=[...sources.unlisted].flatMap(([path,isThere])=>isThere&&
matters(path)?path:[]);await sources.read(wanted,(path,text)=>{states.set(path,`file ${blobId(text)}`);texts.set(path,text)});for(const path of deleted)states.set(
path,"");return{states,texts}}import{lstatSync,readdirSync,readFileSync,readlinkSync,statSync}from"node:fs";import{join as join2,relative,resolve,sep}from"node:path";function breakerEvidence(ledger,reset){const open=openBreakers(ledger,reset);return({path},{built})=>{const cause=open.get(built.projects.ownerOf(path)??"")??open.
get("");return cause?{doubt:{code:"breaker",text:breakerText(cause)}}:null}}function parseCoverage(text,root){const found=collector(root);const isRead=/^\s*\{/.test(text)?fromJson(text,found):fromLcov(text,found,null);return isRead?found.
coverage:null}function parseRecordings(files,root){const found=collector(root);const isRead=files.map(({path,text})=>{const test=path.replace(/\/(?:coverage-[\w-]+\.json|lcov\.info)$|\.(?:json|info|lcov)$/,
"");return/^\s*\{/.test(text)?fromRun(test,parsed(text),found):fromLcov(text,found,test)});return isRead.length>0&&isRead.every(Boolean)?found.coverage:null}function collector(root){
const byTest=new Map;const byModule=new Map;const clean=path=>{const plain=path.replace(/^file:\/\//,"");return plain.startsWith(`${root}/`)?plain.slice(root.length+
1):plain.replace(/^\.\//,"")};const into=(map,key,file)=>{const files=map.get(key)??new Set;map.set(key,file===null?files:files.add(clean(file)))};return{add(test,file){
const name=test.split("|",1)[0];if(/^[\w.]+$/.test(name)&&!/\.[cm]?[jt]sx?$|\.py$/.test(name)){for(let end=name.length;end>0;end=name.lastIndexOf(".",end-1)){into(
byModule,name.slice(0,end),file)}}else into(byTest,clean(name.split("::")[0]),file)},coverage:{filesOf(test){const known=byTest.get(test);if(known||!test.endsWith(
".py"))return known;const parts=test.slice(0,-3).split("/");const named2=parts.flatMap((_,at)=>byModule.get(parts.slice(at).join("."))??[]);return named2.length===
0?void 0:new Set(named2.flatMap(files=>[...files]))}}}}function fromLcov(text,{add},own){let[test,file,ran,ends]=[own??"","",false,0];for(const line of text.split(
/\r?\n/)){if(line.startsWith("TN:"))test=own??line.slice(3);else if(line.startsWith("SF:"))[file,ran]=[line.slice(3),false];else if(/^(?:DA:\d+,|FNDA:)[1-9]/.test(
line))ran=true;else if(line==="end_of_record"){if(test!==""&&file!=="")add(test,ran?file:null);ends+=1}}return ends>0}function fromJson(text,found){const value=parsed(
text);if(value===null)return false;if(isRecord(value.files))return fromContexts(value.files,found);return Object.entries(value).every(([test,run])=>{if(!Array.isArray(
run))return isRecord(run)&&fromRun(test,run,found);found.add(test,null);for(const file of run)if(typeof file==="string")found.add(test,file);return true})}function fromContexts(files,{
add}){for(const[file,entry]of Object.entries(files)){const contexts=isRecord(entry)&&isRecord(entry.contexts)?Object.values(entry.contexts):[];for(const name of contexts.
flat())if(typeof name==="string"&&/::|\./.test(name))add(name,file)}return true}function fromRun(test,run,{add}){if(run===null)return false;add(test,null);if(Array.
isArray(run.result)){for(const script of run.result){if(!isRecord(script)||typeof script.url!=="string")return false;if(script.url.startsWith("file://")&&wasRun(
script.functions))add(test,decoded(script.url))}return true}return Object.entries(run).every(([path,file])=>{if(!isRecord(file)||!isRecord(file.s))return false;
const counts=[...Object.values(file.s),...isRecord(file.f)?Object.values(file.f):[]];if(counts.some(count=>Number(count)>0))add(test,path);return true})}function wasRun(functions){
const ranges=one=>isRecord(one)&&Array.isArray(one.ranges)?one.ranges:[];return(Array.isArray(functions)?functions:[]).flatMap(ranges).some(range=>isRecord(range)&&
Number(range.count)>0)}function decoded(url){try{return decodeURI(url.replace(/[?#].*$/,""))}catch{return url}}function isRecord(value){return typeof value==="o\
bject"&&value!==null&&!Array.isArray(value)}function parsed(text){try{const value=JSON.parse(text);return isRecord(value)?value:null}catch{return null}}function coverageEvidence(coverage){
return(unit,{changes})=>{const ran=coverage.filesOf(unit.path);if(ran===void 0)return null;const path=changes.find(change=>ran.has(change.path))?.path;if(path===
void 0)return{proof:"its recorded coverage holds none of the changed files"};const text=`it ran ${path} when its coverage was recorded, and ${path} was changed`;
return{doubt:{code:"covered",text}}}}import{createHash as createHash3}from"node:crypto";import*as crypto from"node:crypto";function merkle(needs,contentOf){const done=new Map;const order=new Map;const open=[];const asked=new Map;function enter(node){
const list=needs(node);order.set(node,{index:order.size,low:order.size});open.push(node);asked.set(node,list);return{node,needs:list,at:0}}function close(node){
const members=open.splice(open.lastIndexOf(node)).sort();const inside=new Set(members);const outside=new Set;for(const member of members){for(const one of asked.
get(member)??[])if(!inside.has(one))outside.add(one)}for(const member of members)asked.delete(member);const own=members.map(member=>`${member}\0${contentOf(member)}\

`);const others=[...outside].sort().map(one=>`${one}\0${done.get(one)}
`);const digest=sha256([...own,...others].join("")).slice(0,32);for(const member of members)done.set(member,digest)}function visit(start){const stack=[enter(start)];
for(let top=stack.at(-1);top!==void 0;top=stack.at(-1)){const mine=order.get(top.node);const next=top.needs[top.at];if(next===void 0){stack.pop();const above=stack.
at(-1);if(above){const its=order.get(above.node);its.low=Math.min(its.low,mine.low)}if(mine.low===mine.index)close(top.node);continue}top.at+=1;if(!order.has(next))
stack.push(enter(next));else if(asked.has(next))mine.low=Math.min(mine.low,order.get(next)?.index??mine.low)}}return node=>{if(!done.has(node))visit(node);return done.
get(node)}}function sha256(text){return typeof crypto.hash==="function"?crypto.hash("sha256",text):crypto.createHash("sha256").update(text).digest("hex")}function fingerprints(digestOf,runtime){let digests=null;return(unit,tests)=>{digests??=marksOf(tests,digestOf,runtime);return digests(unit)}}function marksOf(tests,digestOf,runtime){
const now=digestsOf(tests,digestOf,runtime);const old=new Map(tests.changes.flatMap(({path})=>{const text=tests.before.get(path);return text===void 0?[]:[[path,
blobId(text)]]}));if(old.size===0)return unit=>({now:now(unit),before:now(unit)});const before=digestsOf(tests,path=>old.get(path)??digestOf(path),runtime);return unit=>({
now:now(unit),before:before(unit)})}function digestsOf(tests,digestOf,runtime){const{built,paths,ruled,isCode}=tests;const present=new Set(paths);const{everywhere,
groups,groupsOf}=groupsBeside(tests);const content=list=>list.map(path=>`${path}\0${digestOf(path)}`).join("\n");const below=filesBelow(paths);const needs=node=>{
const own=built.graph.needs(node).filter(one=>!isFile(one)||present.has(one));const inside=node.endsWith("/")?below(node.replace(/\/+$/,"")):[];const counted=node.
endsWith("//")?inside.filter(isCode):inside;const told=ruled.get(node.replace(/^tests:/,""))??[];return[...own,...counted,...told,...groupsOf.get(node)??[]]};const contentOf=node=>{
const group=groups.get(node);if(group)return content(group);const[,kind,name=""]=/^(own|names):(.*)$/.exec(node)??[];if(kind==="names")return below(name).join("\
\n");const path=kind==="own"?name:node;return present.has(path)?digestOf(path):""};const digest=merkle(needs,contentOf);const shared=createHash3("sha256").update(
content(everywhere)).digest("hex");return unit=>createHash3("sha256").update([runtime,shared,digest(nodeOfUnit(unit))].join("\n")).digest("hex").slice(0,32)}function isFile(node){
return!/^[a-z]+:|\/$/.test(node)}function groupsBeside(tests){const everywhere=[];const groups=new Map;const groupsOf=new Map;const isUnit=new Set(tests.units.map(
({path})=>path));for(const path of[...tests.paths].sort()){const key=keyOf(path,tests,isUnit);if(key===null)continue;const known=groups.get(key);if(known){known.
push(path);continue}const[seed]=seedsOf({...tests,changes:[{path,status:"M",kind:"file"}],textsOf:()=>unknown});if(seed&&"all"in seed)everywhere.push(path);const nodes=seed&&
"nodes"in seed?seed.nodes.filter(node=>node!==path):[];if(nodes.length===0)continue;groups.set(key,[path]);for(const node of nodes)push(groupsOf,node,key)}return{
everywhere,groups,groupsOf}}var unknown={before:null,after:null};function keyOf(path,{built,texts},isUnit){const kind=kindOf(path);switch(kind.kind){case"prose":
return null;case"everything":return`everything:${path}`;case"configuration":case"manifest":return`${kind.kind}:${kind.language}:${kind.folder}`;case"code":if(dataOwner(
path)===null&&isAmbient(path,built))return`types:${built.projects.ownerOf(path)}`;if(dataOwner(path)===null&&(isUnit.has(path)||!isTestSide(path)))return null;return`\
code:${dataOwner(path)}:${isUnasked(path,built)}:${folderOf(path)}`;case"data":return/\.snap$/.test(baseName(path))?`snapshot:${path}`:`data:${dataOwner(path)}:${dataReaders(
path,built,texts)}`}}function isUnasked(path,{graph}){const number=graph.numberOf(path);return number<0||graph.neederNumbers(number).length===0}function filesBelow(paths){
const sorted=[...paths].sort();return folder=>{if(folder==="")return sorted;let[low,high]=[0,sorted.length];while(low<high){const middle=low+high>>1;if(sorted[middle]<
`${folder}/`)low=middle+1;else high=middle}let end=low;while(end<sorted.length&&isBelow(sorted[end],folder))end+=1;return sorted.slice(low,end)}}function push(map,key,value){
const list=map.get(key);if(list)list.push(value);else map.set(key,[value])}function ledgerEvidence(ledger,fingerprint){return(unit,tests)=>{const{now,before}=fingerprint(unit,tests);if(isGreen(ledger,unit.path,now))return{proof:"it pas\
sed on the default branch with exactly that"};return isGreen(ledger,unit.path,before)?{proof:"it passed on the default branch with what was there before"}:{doubt:doubtOf(
ledger,unit.path,now)}}}function doubtOf({tests},path,mark2){const known=tests.get(path);const now=known?.get(mark2);if(known===void 0){return{code:"never-green",
text:"it has not been seen to pass on the default branch yet"}}if(now===void 0||now.failed===null){const text="it has not passed yet, on the default branch, wit\
h what it needs now";return{code:"never-green",text}}return now.passed.length===0?{code:"red",text:"it failed on the default branch with exactly what it needs n\
ow"}:{code:"flaky",text:"it failed and passed on the default branch with exactly what it needs now"}}function readEvidence(inputs,host,{root,commit,reset,run,idOf}){const evidence=[];const problems=[];const runtime=[host.system.platform,host.system.arch,...run?
[run.runtime]:[]].join(" ");const digestOf=remembered(path=>idOf(path)??(commit===null?contentId(join2(root,path)):absent));const fingerprint=inputs.ledger===null&&
run===null?null:fingerprints(digestOf,runtime);const found=ledgerOf(inputs,host,run);if(found.problem!==null)problems.push({code:"ledger",text:found.problem});if(found.
ledger&&fingerprint){evidence.push(ledgerEvidence(found.ledger,fingerprint),breakerEvidence(found.ledger,reset))}if(inputs.coverage!==null){const coverage=coverageAt(
resolve(host.cwd,inputs.coverage),inputs.coverage,root,host);if(coverage)evidence.push(coverageEvidence(coverage));else problems.push({code:"coverage",text:`the\
 coverage in ${inputs.coverage} cannot be read`})}return{evidence,fingerprint,because:problems[0]??null}}function ledgerOf(inputs,host,run){if(inputs.ledger!==null){
const ledger2=readLedger(read(host,inputs.ledger));return{ledger:ledger2,problem:ledger2?null:`the ledger ${inputs.ledger} is damaged`}}const{problem=null}=run?.
kept??{};const ledger=run?.kept.ledger??(run?.isRecording?emptyLedger:null);return{ledger,problem:problem&&`what passed on the default branch is not known: ${problem}`}}
function coverageAt(path,named2,root,host){if(!statSync(path,{throwIfNoEntry:false})?.isDirectory())return parseCoverage(read(host,named2),root);const files=readdirSync(
path,{recursive:true,withFileTypes:true}).filter(entry=>entry.isFile());const recordings=files.map(entry=>join2(entry.parentPath,entry.name));return parseRecordings(
recordings.map(file=>({path:relative(path,file).split(sep).join("/"),text:read(host,file)})),root)}function read(host,path){try{return readFileSync(resolve(host.
cwd,path),"utf8")}catch(cause){throw new UserError(`${path} cannot be read: name a file that exists.`,{cause})}}function contentId(path){try{const isLink=lstatSync(
path).isSymbolicLink();return isLink?linkId(readlinkSync(path)):blobId(readFileSync(path))}catch{return absent}}var absent="absent";function remembered(read2){const known=new Map;
return path=>{const value=known.get(path)??read2(path);known.set(path,value);return value}}function sourceTexts(git,base,sources,setUps){return{setUps,async now(paths){const texts=new Map;await sources.read(paths,(path,text)=>texts.set(path,text));return texts},
before:paths=>textsAt(git,base,paths)}}async function textsAt(git,base,paths){const named2=paths.filter(path=>!path.includes("\n"));if(named2.length===0)return new Map;
const blobs=await readBlobs(git,named2.map(path=>`${base}:${path}`));return new Map([...blobs].map(([name,text])=>[name.slice(base.length+1),text]))}import{readFileSync as readFileSync2}from"node:fs";import{resolve as resolve2}from"node:path";async function whatChanged(inputs,host,{git,listing}){if(inputs.changed!==null){const head2=git&&await named(git,"head",inputs.head);return{...listed(host,inputs.
changed),head:head2??(git&&await resolveCommit(git,"HEAD")),commit:head2}}if(git===null)return unknown2(null,"no-repository","this is no git repository");const[
head,base,checkedOut]=await Promise.all([named(git,"head",inputs.head),named(git,"base",inputs.base),resolveCommit(git,"HEAD")]);const current=head??checkedOut;
if(current===null)return unknown2(null,"no-history","there is no commit to compare");const event=base===null&&head===null?runEvent(host):null;const range=event!==
null?await eventRange(git,event):base!==null?await rangeSince(git,base,current):await localRange(git,current);if(head===null&&event===null&&listing===null){return unknown2(
current,"listing","git could not list the work tree")}return compare(git,range,{commit:head,listing:head===null&&event===null?listing:null})}async function compare(git,range,{
commit,listing}){if(range.bases===null)return unknown2(range.head,range.code,range.text,commit);const lists=await Promise.all(range.bases.map(base=>listing?diffWorkTree(
git,base,listing):diffCommits(git,base,range.head)));if(lists.some(list=>list===null)){return unknown2(range.head,"diff","git could not compare the two commits",
commit)}return{base:range.bases[0]??null,bases:range.bases,head:range.head,changes:uniteChanges(lists.map(list=>list??[])),because:{code:"compared",text:range.text},
commit}}async function named(git,input,ref){if(ref===null)return null;const sha=await resolveCommit(git,ref);if(sha===null)throw new UserError(`--${input} ${ref}\
 is no commit of this repository: name one that is.`);return sha}function listed(host,path){let bytes;try{bytes=readFileSync2(path==="-"?0:resolve2(host.cwd,path))}catch(cause){
throw new UserError(`${path} cannot be read: name a file that lists what changed.`,{cause})}const changes=parseChangedList(bytes);if(changes===null){const text=`${path}\
 holds no list of paths, such as git diff --name-status -z prints`;return{base:null,bases:[],changes:null,because:{code:"changed-list",text}}}return{base:null,bases:[],
changes,because:{code:"changed-list",text:`what ${path} lists`}}}function runEvent(host){if(host.run)return{name:host.run.eventName,payload:host.run.event,attempt:host.
run.runAttempt};const{GITHUB_EVENT_PATH:path,GITHUB_EVENT_NAME:name,GITHUB_RUN_ATTEMPT:attempt}=host.system.env;if(!path)return null;let payload=null;try{payload=
JSON.parse(readFileSync2(path,"utf8"))}catch{host.log.warn(`The event in ${path} cannot be read, so every test runs.`)}return{name:name??"",payload,attempt:Number(
attempt)||1}}function unknown2(head,code,text,commit=null){return{base:null,bases:[],head,changes:null,because:{code,text},commit}}async function selectFor(workspace,inputs,host,run){const changed=await whatChanged(inputs,host,workspace);const sources=await sourcesOf(workspace,changed.commit);
if(sources===null){const because={code:"unreadable-commit",text:"git could not list the files of the commit"};return{...changed,because,root:workspace.root,selection:runAll(
[],because,[]),images:null}}const reset=resetOf(workspace.config.select.reset);const{root}=workspace;const evidence=readEvidence(inputs,host,{root,commit:changed.
commit,reset,run,idOf:sources.idOf});const known=evidence.because?{...changed,changes:null,because:evidence.because}:changed;const selection=await selectionOf(workspace,
known,sources,evidence,host,run);const changes=known.changes?.map(({path})=>path)??null;const images=known.commit===null?await imagesOf(workspace,changes,selection):
null;return{...known,root,selection,images}}async function imagesOf({files,listing},changes,selection){const isWithout=listing!==null&&!mayListImages(listing);return isWithout?
[]:(await import("./images-A3UEW4XF.js")).touchedImages(files,changes,selection)}function mayListImages({index,untracked}){const bytes=Buffer.from(index.buffer,
index.byteOffset,index.byteLength);return["ockerfile","ontainerfile"].some(name=>bytes.includes(name)||untracked.some(path=>path.includes(name)))}async function selectionOf(workspace,changed,sources,{
evidence,fingerprint},host,run){const{git}=workspace;const{base}=changed;const rules=workspace.config.select;const texts=new Map;const compared=(changed.changes??
[]).flatMap(({path})=>isCompared(path)?path:[]);const readTexts=setUps=>sources.read([...new Set([...setUps,...compared])],(path,text)=>texts.set(path,text));const all=async because=>{
if(texts.size===0)await readTexts(sources.paths.filter(isSetUp));const tree=treeOf(sources.paths,sources.links);const packages=projectsOf(tree).folders.map(folder=>folder||
".");const{units}=discoverTests(tree,texts);return{...runAll(units,because,packages),areas:Object.keys(rules.areas)}};const many=rules.ignore.length===0?tooMany(
changed.changes?.length??0):null;if(fingerprint===null&&(changed.changes===null||many))return all(many??changed.because);try{const changes=changed.changes??[];const deleted=changes.
flatMap(({path})=>sources.isFile(path)?[]:path);const edges=await edgesOf(sources,deleted,workspace.root,host,run?.services);const isNeeded=(edges.earlier?.changed.
length??1)>0||compared.length>0;if(isNeeded||fingerprint||evidence.length>0)await readTexts(edges.setUps);const input={get paths(){return sources.paths},links:sources.
links,texts,changes,rules,evidence,fingerprint,workflows:compared.some(isWorkflow2)?await workflowsOfRun(sources,host):null,before:git&&base!==null?await textsAt(
git,base,compared):new Map,factsOf:edges.factsOf,cache:edges};const setUps=async()=>{if(texts.size===0)await readTexts(edges.setUps);return texts};const selection=git&&
base!==null&&changed.bases.length===1&&rules.follow!=="files"?await selectByNames(input,sourceTexts(git,base,sources,setUps)):selectTests(input);edges.save();const{
fingerprints:fingerprints2,owners}=selection;return changed.changes===null?{...await all(changed.because),fingerprints:fingerprints2,owners}:vouched(selection)}catch(error){
host.log.warn(`Selecting failed, so every test runs: ${error.message}`);const because={code:"failed",text:`selecting failed (${error.message})`};return all(because)}}
function isWorkflow2(path){return/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)}async function workflowsOfRun(sources,{system:{env}}){const[,repository,path]=/^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.
exec(env.GITHUB_WORKFLOW_REF??"")??[];if(path===void 0||repository!==env.GITHUB_REPOSITORY)return null;const texts=new Map;await sources.read(sources.paths.filter(
isWorkflow2),(one,text)=>texts.set(one,text));return calledWorkflows(path,one=>texts.get(one)??null)}function vouched(selection){const{tests,skipped,because}=selection;
if(tests.length+skipped.length>0||because.code==="no-change")return selection;const text="no test of a runner that keep-pace knows was found, so nothing is prov\
ed needless";return{...selection,mode:"all",because:{code:"no-tests",text}}}function resetOf(reset){return reset===void 0?0:Math.floor(Date.parse(reset)/1e3)}export{selectFor};
