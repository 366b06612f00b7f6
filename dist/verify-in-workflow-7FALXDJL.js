import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{planOfRun}from"./chunk-5MP5WNOO.js";import{verdictAnswer,verifyFolder}from"./chunk-M6IRHAFW.js";import"./chunk-7CRNWEJJ.js";import{recordSelection}from"./chunk-OOQPQ7QK.js";
import{selectionOfRun}from"./chunk-QHTNH6CM.js";import{keepStore,restoreStore}from"./chunk-JJPYNWOZ.js";import{checkoutFile,jobFolder,shardPrefix}from"./chunk-ZVSSCQMQ.js";
import"./chunk-4BCDPKWI.js";import{readKeptStore,readNamed,writeNamed}from"./chunk-OQFLGT4G.js";import{verdictsIn}from"./chunk-Z6YVZQJF.js";import"./chunk-7OLFKGEV.js";
import"./chunk-TQYJSFTC.js";import"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import{findFlaky}from"./chunk-PUH75D7C.js";
import{mergeStores}from"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import{codeSpan,duration,plural}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";
import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{rmSync as rmSync3}from"node:fs";import{basename as basename2,dirname as dirname3,join as join3,resolve as resolve3}from"node:path";var CoverageError=class extends Error{name="CoverageError"};function linePercent({covered,total}){return total===0?100:100*covered/total}var coveragePy={name:"coverage.py",file:"coverage.json",recognises:text2=>/"executed_lines"\s*:/.test(text2),merge(texts){const reports=texts.map(parse);const files=new Map;
for(const report of reports){for(const[path,lines]of Object.entries(report.files)){const before=files.get(path);files.set(path,before?add(before,lines):lines)}}
const merged=Object.fromEntries([...files].sort(([a],[b])=>a<b?-1:1).map(([path,{executed_lines,missing_lines,excluded_lines=[]}])=>[path,{executed_lines,summary:summary(
executed_lines.length,executed_lines.length+missing_lines.length),missing_lines,excluded_lines}]));const{covered,total}=count(files.values());return JSON.stringify(
{meta:reports[0]?.meta??{},files:merged,totals:summary(covered,total)})},empty:'{"files":{}}',paths:text2=>Object.keys(parse(text2).files),carry(now,before,isSame){
const[report,earlier]=[parse(now),parse(before)];const files={...report.files};for(const[path,theirs]of Object.entries(earlier.files)){if(!isSame(path))continue;
const ours=files[path];const known=new Set(ours?.executed_lines);const carried_lines=theirs.executed_lines.filter(line=>!known.has(line));if(carried_lines.length>
0||!ours){const all=ours?add(ours,theirs):theirs;const total2=all.executed_lines.length+all.missing_lines.length;files[path]={...all,summary:summary(all.executed_lines.
length,total2),carried_lines}}}const{covered,total}=count(Object.values(files));return JSON.stringify({...report,files,totals:summary(covered,total)})},lines:text2=>count(
Object.values(parse(text2).files))};function parse(text2){let report;try{report=JSON.parse(text2)}catch{throw new CoverageError("is no complete JSON, so it was \
not merged")}if(!isMap(report?.files)||!Object.values(report.files).every(hasLines)){throw new CoverageError("is no report of coverage json")}return report}function hasLines(file){
return[file?.executed_lines,file?.missing_lines,file?.excluded_lines??[]].every(Array.isArray)}function isMap(value){return typeof value==="object"&&value!==null&&
!Array.isArray(value)}function add(a,b){const executed=new Set([...a.executed_lines,...b.executed_lines]);const missing=new Set([...a.missing_lines,...b.missing_lines].
filter(line=>!executed.has(line)));return{...a,executed_lines:ascending(executed),missing_lines:ascending(missing)}}function ascending(lines){return[...lines].sort(
(a,b)=>a-b)}function count(files){let[covered,total]=[0,0];for(const{executed_lines,missing_lines}of files){covered+=executed_lines.length;total+=executed_lines.
length+missing_lines.length}return{covered,total}}function summary(covered,total){return{covered_lines:covered,num_statements:total,percent_covered:total===0?100:
100*covered/total,missing_lines:total-covered}}var istanbul={name:"istanbul",file:"coverage-final.json",recognises:text2=>/"statementMap"\s*:/.test(text2),merge(texts){const merged=new Map;for(const text2 of texts){
for(const[path,file]of Object.entries(parse2(text2))){const before=merged.get(path);merged.set(path,before?add2(before,file):file)}}return JSON.stringify(Object.
fromEntries([...merged].sort(([a],[b])=>a<b?-1:1)))},empty:"{}",paths:text2=>Object.keys(parse2(text2)),carry(now,before,isSame){const report=parse2(now);for(const[
path,theirs]of Object.entries(parse2(before))){if(!isSame(path))continue;const ours=report[path];if(ours&&!isSameCode(ours,theirs))continue;report[path]={...ours?
highest(ours,theirs):theirs,carried:true}}return JSON.stringify(report)},lines(text2){let[covered,total]=[0,0];for(const{statementMap,s}of Object.values(parse2(
text2))){const lines=new Map;for(const[id,{start}]of Object.entries(statementMap)){lines.set(start.line,Math.max(lines.get(start.line)??0,s[id]??0))}total+=lines.
size;covered+=[...lines.values()].filter(hits=>hits>0).length}return{covered,total}}};function parse2(text2){let report;try{report=JSON.parse(text2)}catch{throw new CoverageError(
"is no complete JSON, so it was not merged")}if(!isMap2(report)||!Object.values(report).every(isMeasured)){throw new CoverageError("is no coverage-final.json of\
 Istanbul")}return report}function isMeasured(file){if(![file?.statementMap,file?.s,file?.f,file?.b].every(isMap2))return false;const{statementMap,b}=file;return Object.
values(statementMap).every(place=>Number.isInteger(place?.start?.line))&&Object.values(b).every(Array.isArray)}function isMap2(value){return typeof value==="obj\
ect"&&value!==null}function isSameCode(a,b){const[one,other]=[a,b].map(file=>JSON.stringify([file.statementMap,Object.keys(file.b)]));return one===other}function highest(ours,theirs){
const fill=(left,right)=>Object.fromEntries(Object.entries(left).map(([id,hits])=>[id,hits||(right[id]??0)]));return{...ours,s:fill(ours.s,theirs.s),f:fill(ours.
f,theirs.f),b:Object.fromEntries(Object.entries(ours.b).map(([id,arms])=>[id,arms.map((hits,at)=>hits||(theirs.b[id]?.[at]??0))]))}}function add2(a,b){if(!isSameCode(
a,b)){throw new CoverageError(`measured another version of ${a.path} than the other shards: build once, or give all shards the same sources`)}const sum=(left,right)=>Object.
fromEntries(Object.entries(left).map(([id,hits])=>[id,hits+(right[id]??0)]));return{...a,s:sum(a.s,b.s),f:sum(a.f,b.f),b:Object.fromEntries(Object.entries(a.b).
map(([id,arms])=>[id,arms.map((hits,at)=>hits+(b.b[id]?.[at]??0))]))}}var lcov={name:"lcov",file:"lcov.info",recognises:text2=>/^(?:TN:|SF:)/.test(text2.trimStart()),merge(texts){const sources=new Map;for(const text2 of texts)read(
text2,sources);return[...sources].sort(([a],[b])=>a<b?-1:1).map(([path,source])=>write(path,source)).join("")},empty:"",paths:text2=>[...new Set([...text2.matchAll(
/^SF:(.*)$/gm)].map(match=>match[1]))],carry(now,before,isSame){const[ours,theirs]=[new Map,new Map];read(now,ours);read(before,theirs);const records=[...theirs].
filter(([path])=>isSame(path)).sort(([a],[b])=>a<b?-1:1).flatMap(([path,source])=>{const left=uncovered(source,ours.get(path));return left===null?[]:write(path,
left,"carried")});return`${now}${records.join("")}`},lines(text2){const sources=new Map;read(text2,sources);const hits=[...sources.values()].flatMap(({lines})=>[
...lines.values()]);return{covered:hits.filter(count3=>count3>0).length,total:hits.length}}};function uncovered(theirs,ours){if(ours===void 0)return theirs;const fresh=count3=>(count3??
0)===0;const lines=new Map([...theirs.lines].filter(([line,hits])=>hits>0&&fresh(ours.lines.get(line))));const branches=new Map([...theirs.branches].filter(([id,
taken])=>(taken??0)>0&&fresh(ours.branches.get(id))));const functions=new Map([...theirs.functions].filter(([name2,{hits}])=>hits>0&&fresh(ours.functions.get(name2)?.
hits)));return lines.size+branches.size+functions.size===0?null:{lines,branches,functions}}function read(text2,sources){let source=null;for(const line of text2.
split(/\r?\n/)){const[,key="",value=""]=/^([A-Z]+):(.*)$/.exec(line)??[];if(key==="SF"){source=sources.get(value)??{functions:new Map,branches:new Map,lines:new Map};
sources.set(value,source)}else if(line==="end_of_record")source=null;else if(source)readEntry(source,key,value)}if(source)throw new CoverageError("ends before i\
t is complete, so it was not merged")}function readEntry({functions,branches,lines},key,value){const fields=value.split(",");if(key==="DA"){const line=Number(fields[0]);
lines.set(line,(lines.get(line)??0)+count2(fields[1]))}else if(key==="FN"){const name2=fields.slice(1).join(",");functions.set(name2,{line:fields[0]??"0",hits:functions.
get(name2)?.hits??0})}else if(key==="FNDA"){const name2=fields.slice(1).join(",");const known=functions.get(name2)??{line:"0",hits:0};functions.set(name2,{...known,
hits:known.hits+count2(fields[0])})}else if(key==="BRDA"){const branch=fields.slice(0,3).join(",");const before=branches.get(branch)??null;const taken=fields[3]===
"-"?null:count2(fields[3]);branches.set(branch,before===null&&taken===null?null:(before??0)+(taken??0))}}function count2(text2){const value=Number(text2);return Number.
isFinite(value)&&value>0?value:0}function write(path,{functions,branches,lines},test=""){const hit=values=>[...values].filter(value=>(value??0)>0).length;const rows2=[
`TN:${test}`,`SF:${path}`,...[...functions].map(([name2,{line}])=>`FN:${line},${name2}`),...[...functions].map(([name2,{hits}])=>`FNDA:${hits},${name2}`),`FNF:${functions.
size}`,`FNH:${hit([...functions.values()].map(({hits})=>hits))}`,...[...branches].map(([branch,taken])=>`BRDA:${branch},${taken??"-"}`),`BRF:${branches.size}`,`\
BRH:${hit(branches.values())}`,...[...lines].sort(([a],[b])=>a-b).map(([line,hits])=>`DA:${line},${hits}`),`LF:${lines.size}`,`LH:${hit(lines.values())}`,"end_o\
f_record"];return`${rows2.join("\n")}
`}var formats=[lcov,istanbul,coveragePy];function noCoverage(file){const format=formats.find(one=>one.file===file);if(!format)return null;return{format:format.name,
file,text:format.empty,lines:{covered:0,total:0},paths:[]}}function carryCoverage(now,before,isSame){const format=formats.find(({name:name2})=>name2===now.format);
if(!format)return{merged:now,lines:0};const text2=format.carry(now.text,before,isSame);const lines=format.lines(text2);return{merged:{...now,text:text2,lines,paths:format.
paths(text2)},lines:lines.covered-now.lines.covered}}var formats2=[lcov,istanbul,coveragePy];function mergeCoverage(files){const groups=new Map;for(const file of files){const format=formats2.find(candidate=>candidate.
recognises(file.text));if(!format)throw new CoverageError(`${file.path} is no LCOV, Istanbul or coverage.py JSON file.`);const group=groups.get(format)??[];group.
push(file);groups.set(format,group)}return[...groups].map(([format,group])=>{for(const{path,text:text3}of group)explained(path,()=>format.lines(text3));const text2=explained(
group[0]?.path??"",()=>format.merge(group.map(file=>file.text)));return{format:format.name,file:format.file,text:text2,lines:format.lines(text2),paths:format.paths(
text2)}})}function explained(path,work){try{return work()}catch(error){if(error instanceof CoverageError)throw new CoverageError(`${path} ${error.message}.`,{cause:error});
throw error}}function movedText(text2,from,to){if(from===to)return text2;const[before,after]=[from,to].map(folder=>folder+separator(folder));return text2.replaceAll(JSON.stringify(
before).slice(0,-1),()=>JSON.stringify(after).slice(0,-1)).replaceAll(`SF:${before}`,()=>`SF:${after}`)}function movedPath(path,from,to){const before=from+separator(
from);return path.startsWith(before)?to+separator(to)+path.slice(before.length):path}function separator(folder){return/^[A-Za-z]:\\/.test(folder)?"\\":"/"}import{existsSync,mkdirSync,readdirSync,readFileSync}from"node:fs";import{basename,dirname,join,relative,resolve}from"node:path";import{closeSync,copyFileSync,openSync,readSync,renameSync,rmSync}from"node:fs";var header="SQLite format 3\0";var schema=7;function isDataFile(path){const bytes=Buffer.alloc(header.length);const file=openSync(path,"r");try{return readSync(
file,bytes,0,bytes.length,0)===bytes.length&&bytes.toString("latin1")===header}finally{closeSync(file)}}async function mergeDataFiles(files,root,out){const{DatabaseSync}=await sqlite();
const temporary=`${out}.${process.pid}.tmp`;try{const[first,...others]=files;copyFileSync(first.path,temporary);const merged=explained2(first.path,()=>new DatabaseSync(
temporary));try{explained2(first.path,()=>checkSchema(merged));merged.exec("PRAGMA journal_mode = MEMORY; BEGIN; DELETE FROM meta WHERE key = 'hash'");explained2(
first.path,()=>moveFiles(merged,first,root));for(const file of others)explained2(file.path,()=>addFrom(file,root,merged,DatabaseSync));merged.exec("COMMIT")}finally{
merged.close()}renameSync(temporary,out)}finally{rmSync(temporary,{force:true})}}async function sqlite(){const{emitWarning}=process;process.emitWarning=()=>{};try{
return await import("node:sqlite")}catch(cause){throw new CoverageError(`coverage.py's data files need Node 22.13 or later to be merged, this is ${process.version}\
: use it, or hand over the files of coverage json or coverage lcov.`,{cause})}finally{process.emitWarning=emitWarning}}function explained2(path,work){try{return work()}catch(error){
const known=error instanceof CoverageError;const reason=known?error.message:"is no data file of coverage.py, or a damaged one";throw new CoverageError(`${path} ${reason}\
.`,{cause:error})}}function checkSchema(database){const version=database.prepare("SELECT version FROM coverage_schema").get()?.version;if(version===schema)return;
throw new CoverageError(`has version ${version} of coverage.py's data format, and ${schema} is known: hand over the file of coverage json instead`)}function moveFiles(merged,{
root:from},to){if(from===null||from===to)return;const move=merged.prepare("UPDATE file SET path = ? WHERE id = ?");for(const{id,path}of[...rows(merged,"SELECT i\
d, path FROM file")]){move.run(movedPath(text(path),from,to),Number(id))}}function addFrom({path,root:from},to,merged,Database){const other=new Database(path,{readOnly:true});
try{checkSchema(other);sameKind(merged,other);const files=mapIds(merged,other,"file","path",name2=>from===null?name2:movedPath(name2,from,to));const contexts=mapIds(
merged,other,"context","context",name2=>name2);addLines(merged,other,files,contexts);addArcs(merged,other,files,contexts);addTracers(merged,other,files)}finally{
other.close()}}function sameKind(merged,other){const kind="SELECT value FROM meta WHERE key = 'has_arcs'";const theirs=other.prepare(kind).get()?.value;if(theirs===
void 0)return;const ours=merged.prepare(kind).get()?.value;if(ours===void 0)merged.prepare("INSERT INTO meta (key, value) VALUES ('has_arcs', ?)").run(text(theirs));else if(ours!==
theirs){throw new CoverageError("measured branches and another shard only lines, or the other way round: give all shards one configuration")}}function mapIds(merged,other,table,column,renamed){
const add3=merged.prepare(`INSERT OR IGNORE INTO ${table} (${column}) VALUES (?)`);const find=merged.prepare(`SELECT id FROM ${table} WHERE ${column} = ?`);const ids=new Map;
for(const{id,name:name2}of rows(other,`SELECT id, ${column} AS name FROM ${table}`)){const ours=renamed(text(name2));add3.run(ours);ids.set(id,Number(find.get(ours)?.
id))}return ids}function addLines(merged,other,files,contexts){const find=merged.prepare("SELECT numbits FROM line_bits WHERE file_id = ? AND context_id = ?");const put=merged.
prepare("INSERT OR REPLACE INTO line_bits (file_id, context_id, numbits) VALUES (?, ?, ?)");for(const{file_id,context_id,numbits}of rows(other,"SELECT file_id, \
context_id, numbits FROM line_bits")){const[file,context]=[mapped(files,file_id),mapped(contexts,context_id)];const before=find.get(file,context)?.numbits;put.run(
file,context,union(bits(before),bits(numbits)))}}function addArcs(merged,other,files,contexts){const put=merged.prepare("INSERT OR IGNORE INTO arc (file_id, con\
text_id, fromno, tono) VALUES (?, ?, ?, ?)");for(const{file_id,context_id,fromno,tono}of rows(other,"SELECT file_id, context_id, fromno, tono FROM arc")){put.run(
mapped(files,file_id),mapped(contexts,context_id),Number(fromno),Number(tono))}}function addTracers(merged,other,files){const put=merged.prepare("INSERT OR IGNO\
RE INTO tracer (file_id, tracer) VALUES (?, ?)");for(const{file_id,tracer}of rows(other,"SELECT file_id, tracer FROM tracer")){put.run(mapped(files,file_id),text(
tracer))}}function rows(database,query){return database.prepare(query).iterate()}function mapped(ids,id){const found=ids.get(id);if(found===void 0)throw new CoverageError(
"is damaged: it measures a file that it does not name");return found}function union(a,b){const[long,short]=a.length>=b.length?[a,b]:[b,a];const both=Uint8Array.
from(long);short.forEach((value,at)=>{both[at]=both[at]|value});return both}function bits(value){return value instanceof Uint8Array?value:new Uint8Array}function text(value){
return typeof value==="string"?value:""}async function gatherCoverage(folder,inputs,host,carry){const paths2=newestCoverage(folder);const data=paths2.filter(isDataFile);const texts=paths2.filter(path=>!data.
includes(path));const shown=path=>relative(folder,path);try{const measured=mergeCoverage(texts.map(path=>{const text2=readFileSync(path,"utf8");const root=rootOf(
path);return{path:shown(path),text:root===null?text2:movedText(text2,root,host.cwd)}}));const more=carry&&await carry(measured);const merged=more?more.files.map(
one=>one.merged):measured;const lines=more?.files.reduce((sum,one)=>sum+one.lines,0)??0;for(const{file,text:text2}of merged){if(inputs.coverageOut)writeNamed(host,
join(inputs.coverageOut,file),text2)}const dataFile=data.length===0?null:await mergeData(data,inputs,host);const untold=data.some(path=>!texts.some(text2=>tellsOf(
text2,path)));const shortfall=shortfallOf(merged,untold?dataFile:null,inputs.coverageMin);return{merged,dataFile,shortfall,carried:more&&lines>0?{lines,run:more.
run}:null}}catch(error){if(!(error instanceof CoverageError))throw error;const message=error.message.replaceAll(`${folder}/`,"");throw new UserError(`The covera\
ge could not be merged: ${message}`,{exitCode:1,cause:error})}}async function mergeData(paths2,inputs,host){const folder=inputs.coverageOut?resolve(host.cwd,inputs.
coverageOut):jobFolder(host);mkdirSync(folder,{recursive:true});const files=paths2.map(path=>({path,root:rootOf(path)}));await mergeDataFiles(files,host.cwd,join(
folder,".coverage"));return join(inputs.coverageOut??folder,".coverage")}function shortfallOf(merged,dataFile,least){if(least===0)return null;if(merged.some(({lines})=>linePercent(
lines)<least)){return`the shards cover less than ${least} % of the lines`}if(dataFile!==null){return`coverage-min cannot be judged by ${dataFile}, which does no\
t tell what could be covered: run coverage report --data-file=${dataFile} --fail-under=${least}, or let every shard leave the file of coverage json beside it`}return merged.
length>0?null:"coverage-min cannot be judged: no shard left a coverage file"}function tellsOf(text2,data){return dirname(text2)===dirname(data)&&/"executed_lines"|^SF:.*\.py\r?$/m.
test(readFileSync(text2,"utf8"))}function rootOf(path){const told=join(dirname(dirname(path)),checkoutFile);return existsSync(told)?readFileSync(told,"utf8").trim():
null}function newestCoverage(folder){const newest=new Map;for(const path of filesBelow(folder)){if(basename(dirname(path))!=="coverage")continue;const artifact=basename(
dirname(dirname(path)));const[,shard=artifact,attempt="1"]=/^(.*)-attempt-(\d+)$/.exec(artifact)??[];const known=newest.get(shard);if(known===void 0||Number(attempt)>
known.attempt){newest.set(shard,{attempt:Number(attempt),paths:[path]})}else if(Number(attempt)===known.attempt)known.paths.push(path)}return[...newest.values()].
flatMap(({paths:paths2})=>paths2)}function filesBelow(folder){return readdirSync(folder,{recursive:true,withFileTypes:true}).filter(entry=>entry.isFile()).map(entry=>join(
entry.parentPath,entry.name)).sort()}import{createHash}from"node:crypto";import{existsSync as existsSync2,readFileSync as readFileSync2,rmSync as rmSync2}from"node:fs";import{homedir}from"node:os";
import{dirname as dirname2,isAbsolute,join as join2,relative as relative2,resolve as resolve2,sep}from"node:path";async function carried(merged,name2,host,{cache}){if(cache.noReads)return null;const file=keptFile(name2,host);rmSync2(dirname2(file),{recursive:true,force:true});
const found=await cache.restore({paths:paths(name2),key:prefix(name2),restoreKeys:[prefix(name2)]});cache.close();const kept=found.key===null?null:read2(file,host);
if(kept===null){host.log.info("There is no coverage of an earlier run, so that of skipped tests is missing.");return null}const isSame=path=>{const inside=inCheckout(
path,host);return inside!==null&&kept.sources[inside]===digestOf(resolve2(host.cwd,inside))};const missing=Object.keys(kept.files).filter(name3=>!merged.some(one=>one.
file===name3));const files=[...merged,...missing.flatMap(name3=>noCoverage(name3)??[])].map(one=>{const before=kept.files[one.file];return before===void 0?{merged:one,
lines:0}:carryCoverage(one,before,isSame)});return{run:kept.run,files}}async function keepCoverage(merged,name2,host,{cache}){if(cache.noWrites||merged.length===
0)return;const covered=merged.flatMap(({paths:paths2})=>paths2);const sources=covered.flatMap(path=>{const inside=inCheckout(path,host);const digest=inside===null?
null:digestOf(resolve2(host.cwd,inside));return inside===null||digest===null?[]:[[inside,digest]]});const run=String(host.run?.runId??0);const kept={run,sources:Object.
fromEntries(sources),files:Object.fromEntries(merged.map(({file,text:text2})=>[file,text2]))};writeNamed(host,keptFile(name2,host),JSON.stringify(kept));const key=`${prefix(
name2)}${run}-${host.run?.runAttempt??1}`;const saved=await cache.save({paths:paths(name2),key});cache.close();if(!saved.saved&&saved.problem)host.log.info(`The\
 coverage could not be kept: ${saved.problem}.`)}var paths=name2=>[`~/.cache/keep-pace/coverage/${safe(name2)}`];var prefix=name2=>`keep-pace-coverage-${safe(name2)}\
-`;var keptFile=(name2,host)=>join2(host.system.env.HOME??homedir(),".cache/keep-pace/coverage",safe(name2),"kept.json");function safe(name2){return name2.replace(
/[^\w.-]+/g,"-").slice(0,60)}function read2(file,host){try{const value=JSON.parse(readNamed(host,file));return value&&typeof value.run==="string"&&value.sources&&
value.files?value:null}catch{return null}}function inCheckout(path,{cwd}){const inside=isAbsolute(path)?relative2(cwd,path):path;return inside.startsWith("..")||
isAbsolute(inside)?null:inside.split(sep).join("/")}function digestOf(path){return existsSync2(path)?createHash("sha256").update(readFileSync2(path)).digest("he\
x"):null}async function recordSelected(selection,ran,{isWhole,hasFailed},name2,host,services){const store=mergeStores([new Map,...ran]);const failure=[...store.values()].
flat().some(({passed})=>!passed);const isProved=isWhole&&(!hasFailed||failure);const verdicts=verdictsIn(store,String(host.run?.runId),isProved);return await recordSelection(
selection,verdicts,name2,host,services)}async function verifyInWorkflow(inputs,host,services){const plan=await planOfRun(inputs.plan,host);const folder=inputs.receipts?resolve3(host.cwd,inputs.receipts):
await fetchShards(plan,host,services);const verdict=verdictAnswer(verifyFolder(plan,folder,inputs.listing,host,isReceipt));const ran=partialStores(folder,host);
const store=mergeStores([await restoreStore(name(inputs),host,services),...ran]);await keepStore(name(inputs),store,host,services);const selection=await selectionOfRun(
name(inputs),host,services);const hasSkipped=selection?.tests.some(({decision})=>decision==="skip")===true;const covered=await gatherCoverage(folder,inputs,host,
measured=>hasSkipped?carried(measured,name(inputs),host,services):Promise.resolve(null));const{merged,shortfall}=covered;const failed=failureOf(inputs.result,plan);
const ended={isWhole:verdict.ok!==false,hasFailed:failed!==null};const selected=selection&&await recordSelected(selection,ran,ended,name(inputs),host,services);
if(selected?.isKept&&ended.isWhole&&!ended.hasFailed){await keepCoverage(merged,name(inputs),host,services)}const flaky=findFlaky(store);for(const{id,wastedSeconds}of flaky.
slice(0,loggedFlaky)){host.log.info(`keep-pace verify-shards: ${Math.round(wastedSeconds)} s lost to the flaky test ${id}`)}const headline=failed?`the shards' j\
ob ended with ${failed}`:(verdict.ok?shortfall:null)??verdict.comment?.headline??"";const markdown=[verdict.markdown(),...coverageLines(covered),...flakyLines(flaky),
...selectionLines(selected)].filter(part=>part!=="").join("\n");const ok=verdict.ok!==false&&failed===null&&shortfall===null;const percent=merged.map(({lines})=>linePercent(
lines).toFixed(2)).join(",");return{...verdict,ok,markdown:()=>markdown,outputs:{ok:String(verdict.ok),coverage:percent},comment:{headline,markdown,worthSaying:!ok||
flaky.length>0||selected?.worthSaying===true}}}function failureOf(result,{shards}){const isEmpty=shards.every(({tests})=>tests.length===0);return result===null||
result==="success"||result==="skipped"&&isEmpty?null:result}function selectionLines(selected){return selected===null?[]:[`- Selection: ${selected.headline}`,selected.
markdown]}function isReceipt(file){return basename2(dirname3(file))!=="coverage"}function name(inputs){return inputs.name??"tests"}async function fetchShards(plan,host,{
artifacts}){const folder=join3(jobFolder(host),"receipts");rmSync3(folder,{recursive:true,force:true});writeNamed(host,join3(folder,"plan.json"),JSON.stringify(
plan));const{problems}=await artifacts.download(shardPrefix(plan),folder);for(const problem of problems)host.log.warn(`Receipts may be missing: ${problem}.`);return folder}
function partialStores(folder,host){return filesBelow(folder).filter(path=>basename2(path)==="timings.json").flatMap(path=>readKeptStore(host,path)??[])}function coverageLines({
merged,dataFile,carried:carried2}){const before=carried2&&`${plural(carried2.lines,"line")} of them carried from run ${carried2.run}, for skipped tests`;return[
...merged.map(({format,lines})=>`- ${linePercent(lines).toFixed(1)} % of ${lines.total} lines are covered by all shards together (${format})`),...before?[`- ${before}`]:
[],...dataFile===null?[]:[`- coverage.py's data of all shards is merged: ${codeSpan(dataFile)}`]]}var loggedFlaky=50;var shownFlaky=10;function flakyLines(flaky){
return flaky.slice(0,shownFlaky).map(({id,wastedSeconds})=>`- ${codeSpan(id)} is flaky: it passed and failed on one commit${wastedSeconds>0?`, and ${duration(wastedSeconds)}\
 of shards were run again`:""}`)}export{verifyInWorkflow};
