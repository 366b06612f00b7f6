import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{blank,cleanPath,hasWildcard,isDockerfile,isHeredoc,isSymbolic,lex,lintDockerfile,parseDockerfile,readDockerfile,readMount,readPairs,readSubject,relativeTo,
shellOf,sourceMatcher,withFix}from"./chunk-S2AJQQ2F.js";import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-LMD4GTQO.js";
import{filesInScope,openWorkspace,workspaceHistory}from"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";
import"./chunk-Y7OC5FYY.js";import{isTelling}from"./chunk-K6UUWYER.js";import{percent,plural}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";
import{visible}from"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{createHash}from"node:crypto";function anywhere(id){return()=>id}function single(path,id){return selects=>mayLie(bare(path),selects)?id:""}function digestOf(content,selects){return hash(content.
map(layer=>layer(selects)).filter(id=>id!==""))}function hash(parts){return createHash("sha256").update(JSON.stringify(parts)).digest("hex")}function readSource(text,instruction,destination){
const selects=!isSymbolic(text)&&sourceMatcher(text,instruction)||(()=>true);const folder=bare(destination);const isFolder=/(^|\/)\.?$/.test(destination)||hasWildcard(
text);const below=rest=>cleanPath(`${folder}/${rest}`);if(instruction.flags.some(({name})=>name==="parents")){const[before,after2]=text.split("/./");const pivot=after2===
void 0?"":bare(before??"");return{selects,place:path=>below(pivot===""?path:path.slice(pivot.length+1))}}const source=bare(text);return{selects,place(path){const own=hasWildcard(
text)?matched(path,selects):source;if(path===own)return isFolder?below(path.slice(path.lastIndexOf("/")+1)):folder;return below(own===""?path:path.slice(own.length+
1))}}}function matched(path,selects){for(let at=path.indexOf("/");at>0;at=path.indexOf("/",at+1)){if(selects(path.slice(0,at)))return path.slice(0,at)}return path}
function copyOf(content,sources){return sources.flatMap(source=>content.map(layer=>selects=>layer(path=>source.selects(path)&&mayLie(source.place(path),selects))))}
function mayLie(place,selects){return isSymbolic(place)||selects(place)}function bare(path){const clean=path.startsWith("${")?cleanPath(path):cleanPath(`/${path}`).
slice(1);return clean==="."?"":clean}function instructionKeys(subject,world){const keys=new Map;const ends=new Map;const walk={subject,world,ends};for(const stage of subject.dockerfile.stages){let state=first(
walk,stage);for(const instruction of stage.instructions){const next=instruction.keyword==="FROM"?state:after(walk,state,instruction);if(next!==state||instruction.
keyword==="FROM")keys.set(instruction,next.own??next.key);state={key:next.key,content:next.content,names:named(walk,next.names,instruction)}}ends.set(stage,state)}
return keys}function first({subject,ends},stage){const base=stage.baseStage&&ends.get(stage.baseStage);const[from,next]=stage.instructions;const platform2=from?.
flags.find(({name})=>name==="platform")?.value??"";const image=next?subject.evaluation.before(next).image:stage.base;return base??{key:hash(["FROM",known(subject,
image),platform2]),names:[],content:[]}}function named({subject},names,instruction){const{keyword,value}=instruction;if(keyword!=="ENV"&&keyword!=="ARG")return names;
const set=(readPairs(keyword,value,subject.dockerfile.escape)??[]).map(({name})=>name);return[...names.filter(name=>!set.includes(name)),...set]}function after(walk,state,instruction){
switch(instruction.keyword){case"RUN":return run(walk,state,instruction);case"COPY":case"ADD":return copy(walk,state,instruction);case"WORKDIR":{const{evaluation}=walk.
subject;const place=evaluation.resolve(instruction,evaluation.expand(instruction,instruction.value));const folder=known(walk.subject,place);if(folder==="/")return state;
const user=known(walk.subject,evaluation.before(instruction).user);return{...state,key:hash([state.key,"WORKDIR",folder,user])}}default:return state}}var proxy=/^(?:https?|ftp|no|all)_proxy$/i;
function run(walk,state,instruction){const{subject}=walk;const{evaluation,dockerfile}=subject;const before=evaluation.before(instruction);const environment=evaluation.
environment(instruction);const variables=state.names.flatMap(name=>{const value=known(subject,environment.get(name)??"");return proxy.test(name)||value===`\${${name}\
}`?[]:[[name,value]]});const mounts=instruction.flags.map(({name,value})=>{if(name!=="mount")return[name,value];const mount=readMount(evaluation.expand(instruction,
value??""));if(mount.type!=="bind")return mount.key;const content=mount.from===null?contextOf(walk):stageContent(walk,mount.from);const source=bare(mount.source);
const selects=path=>source===""||path===source||path.startsWith(`${source}/`);return[...mount.key,content===null?mount.from:digestOf(content,selects)]});const text=instruction.
json??[shellOf(dockerfile,instruction),instruction.value];const bodies=instruction.heredocs.map(({body,delimiter})=>[delimiter,body]);const place=[known(subject,
before.workdir),known(subject,before.user)];const key=hash([state.key,"RUN",text,bodies,variables,place,mounts]);return{...state,key,content:[anywhere(key)]}}function copy(walk,state,instruction){
const{subject}=walk;const{evaluation,dockerfile}=subject;const words2=instruction.json??instruction.value.split(blank);const plain=word=>{const options={rawQuotes:false,
rawEscapes:false,escapeToken:dockerfile.escape};return word.includes("$")?known(subject,evaluation.expand(instruction,word)):lex(word,options)?.text??word};const last=plain(
words2.at(-1)??"");const folder=/(^|\/)\.?$/.test(last)||words2.length>2?"/":"";const destination=known(subject,evaluation.resolve(instruction,last))+folder;const flags=instruction.
flags.map(({name,value})=>[name,value===null?null:known(subject,evaluation.expand(instruction,value))]);const inline=instruction.heredocs.map(({delimiter,body})=>[
delimiter,known(subject,evaluation.expand(instruction,body))]);const texts=words2.slice(0,-1).filter(word=>!isHeredoc(word)).map(plain);const remote=texts.filter(
isRemote);const from=flags.find(([name])=>name==="from")?.[1]??null;const content=from===null?contextOf(walk):stageContent(walk,from);const sources=texts.filter(
text=>!isRemote(text)).map(text=>readSource(text,instruction,destination));const digests=content===null?[from,texts]:sources.map(({selects})=>digestOf(content,selects));
const names=texts.map(text=>text.slice(text.lastIndexOf("/")+1));const own=hash([instruction.keyword,destination,flags.filter(([name])=>name!=="from"),names,inline,
remote,digests]);const given=content===null||instruction.keyword==="ADD"||inline.length>0?[single(destination,own)]:copyOf(content,sources);const next={...state,
key:hash([state.key,own]),content:[...state.content,...given]};const has=flag=>instruction.flags.some(({name})=>name===flag);return has("link")&&!has("chmod")?{
...next,own}:next}function isRemote(source){return/^(?:[a-z]+:\/\/|git@)/.test(source)}function contextOf({subject,world}){return[selects=>world.digest(path=>!subject.
ignore.ignores(path)&&selects(path))]}function stageContent({subject,ends},named2){const stage=subject.dockerfile.stages.find(({name,index})=>name===named2.toLowerCase()||
String(index)===named2);return(stage&&ends.get(stage)?.content)??null}var platform={PLATFORM:"linux/amd64",OS:"linux",ARCH:"amd64",VARIANT:"",OSVERSION:"",STAGE:"\
default"};function known({evaluation},text){const filled=text.replace(/\$\{(?:TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT|OSVERSION|STAGE)\}/g,(_,name)=>platform[name]??
"");return evaluation.byDefault(filled)??filled}var maxRounds=20;function replayDockerfile(input){const before=readSubject(input);if("rule"in before)return[];const fixed=readSubject({...input,files:fixAll(input).
files});const after2="rule"in fixed?before:fixed;const ratesAfter=rates(after2);const seen=new Map;return rates(before).map(({source,line,text,rate})=>{const nth=seen.
get(source)??0;seen.set(source,nth+1);const same=ratesAfter.filter(each=>each.source===source)[nth];return{line,text,missRateBefore:rate,missRateAfter:same?same.
rate:null}})}function fixAll(input){let{files}=input;const changed=new Set;for(let round=0;round<maxRounds;round++){const fix=lintDockerfile({...input,files}).find(
finding=>finding.fix?.safety==="safe")?.fix;if(!fix)break;for(const{file}of fix.edits)changed.add(file);files=withFix(files,fix)}return{files,changed:[...changed]}}
function rates(subject){const missed=misses(subject);const commits=subject.history?.commits.length??0;return subject.dockerfile.instructions.map(instruction=>{const count=instruction.
keyword==="FROM"?void 0:missed?.get(instruction);return{source:instruction.source.trim(),line:instruction.startLine,text:written(instruction),rate:count===void 0?
null:count/commits}})}function written({keyword,flags,value}){const options=flags.map(({name,value:value2})=>`--${name}${value2===null?"":`=${value2}`}`);return[
keyword,...options,value].join(" ").replace(/\s+/g," ").trim()}function misses(subject){const{history,context}=subject;if(!isTelling(history))return null;const before=instructionKeys(
subject,{digest:()=>""});const missed=new Map([...before.keys()].map(instruction=>[instruction,0]));for(const{paths}of history.commits){const inside=paths.map(path=>relativeTo(
context,path)).filter(path=>path!==null);const keys=instructionKeys(subject,{digest:selects=>inside.some(selects)?"changed":""});for(const[instruction,key]of keys){
if(key!==before.get(instruction))missed.set(instruction,(missed.get(instruction)??0)+1)}}return missed}import{mkdirSync,mkdtempSync,rmSync,writeFileSync}from"node:fs";import{tmpdir}from"node:os";import{dirname as dirname2,join}from"node:path";import{basename,dirname}from"node:path";async function findBuilder(host){const start=(command,args)=>host.exec(command,args).catch(()=>null);if((await start("docker",["buildx","inspect"]))?.code===0){
const options=["buildx","build","--progress=plain","--output=type=cacheonly"];return(file,context)=>host.exec("docker",[...options,"--file",file,context])}if(host.
system.env.BUILDKIT_HOST&&(await start("buildctl",["debug","workers"]))?.code===0){return(file,context)=>host.exec("buildctl",[...["build","--progress=plain","-\
-frontend=dockerfile.v0",`--opt=filename=${basename(file)}`],...[`--local=context=${context}`,`--local=dockerfile=${dirname(file)}`]])}throw new UserError("--bu\
ild needs a builder: start docker with buildx, or set BUILDKIT_HOST for buildctl.")}async function replayBuilds(host,request){const build=await findBuilder(host);const scratch=mkdtempSync(join(tmpdir(),"keep-pace-replay-"));const timed=[];let failed=0;
let problem="";try{for(const[index,commit]of[...request.commits].reverse().entries()){const seconds={before:0,after:0};const sides=index%2===0?["before","after"]:
["after","before"];let works=true;for(const side of sides){const folder=await exportCommit(host,request,commit,join(scratch,"commit"));lay(request,side,folder);
const start=host.now().getTime();const{code,stderr}=await build(join(folder,request.dockerfile),join(folder,request.context));seconds[side]=(host.now().getTime()-
start)/1e3;if(code!==0)problem=lastLine(stderr);works&&=code===0}host.log.info(`${commit.slice(0,8)}: ${works?`${seconds.before} s, fixed ${seconds.after} s`:problem}`);
if(works)timed.push(seconds);else failed++}}finally{rmSync(scratch,{recursive:true,force:true})}if(timed.length===0&&failed>0){throw new UserError(`No commit co\
uld be built with ${request.dockerfile}: ${problem}.`)}return summary(timed,failed)}function summary([cold,...rest],failed){const[before,after2]=[rest.map(each=>each.
before),rest.map(each=>each.after)];const ratios=rest.map(each=>each.after/each.before);return{before,after:after2,ratio:rest.length===0?null:median(after2)/median(
before),low:rest.length===0?null:Math.min(...ratios),high:rest.length===0?null:Math.max(...ratios),cold:cold??null,failed}}async function exportCommit(host,{root},commit,to){
rmSync(to,{recursive:true,force:true});mkdirSync(to,{recursive:true});const options={cwd:root,env:{GIT_INDEX_FILE:`${to}.index`,GIT_DIR:void 0,GIT_WORK_TREE:void 0}};
for(const args of[["read-tree",commit],["checkout-index","--all","--quiet",`--prefix=${to}/`]]){const{code,stderr}=await host.exec("git",args,options);if(code!==
0)throw new UserError(`git could not write the files of ${commit}: ${lastLine(stderr)}.`)}return to}function lay(request,side,folder){const{dockerfile,changed}=request;
for(const path of new Set([dockerfile,...changed])){const bytes=request[side].bytes(path);const target=join(folder,path);rmSync(target,{force:true});if(!(bytes instanceof
Uint8Array))continue;mkdirSync(dirname2(target),{recursive:true});writeFileSync(target,path===dockerfile?marked(request[side],dockerfile,side):bytes)}}function marked(files,path,side){
const text=files.text(path);if(typeof text!=="string")return"";const bytes=Buffer.from(text);const heads=parseDockerfile(path,text).stages.filter(({baseStage})=>baseStage===
null).map(({instructions})=>instructions[0]?.end??0);const parts=[0,...heads].map((start,index)=>bytes.subarray(start,heads[index]??bytes.length));return parts.
join(`
ARG KEEP_PACE_REPLAY=${side}
`)}function lastLine(text){return(text.trim().split("\n").at(-1)??"").slice(0,300).replace(/\.$/,"")}function median(values){const sorted=[...values].sort((a,b)=>a-
b);const middle=sorted.length>>1;const[low=0,high=0]=[sorted[sorted.length%2===0?middle-1:middle],sorted[middle]];return(low+high)/2}async function runReplay(inputs,host){const workspace=await openWorkspace(host,inputs.path);const path=theDockerfile(workspace);const read=readDockerfile(workspace.
files,path);if(typeof read==="string")throw new UserError(read);const history=await workspaceHistory(host,workspace,inputs.commits);const instructions=replayDockerfile(
{path,files:workspace.files,history});const commits=history?.commits.length??0;const build=inputs.build?await built(host,workspace,path,history,inputs.buildCommits):
null;return{json:{commits,instructions,build},text:style=>[table(path,commits,instructions,style),...build?[words(build)]:[]].join("\n\n"),markdown:()=>""}}async function built(host,{
root,files},path,history,limit){const input={path,files,history};const subject=readSubject(input);if("rule"in subject)throw new UserError(subject.message);const{
files:after2,changed}=fixAll(input);if(changed.length===0){throw new UserError(`There is no safe fix for ${path}, so there is nothing to compare by --build.`)}const commits=(history?.
commits??[]).filter(({paths})=>paths.some(changed2=>isInBuild(subject,changed2))).slice(0,limit).map(({sha})=>sha);if(commits.length<2)throw new UserError("--bu\
ild needs at least two commits that change what is built.");return replayBuilds(host,{root,dockerfile:path,context:subject.context,commits,before:files,after:after2,
changed})}function isInBuild({context,ignore},path){const inside=relativeTo(context,path);return inside!==null&&!ignore.ignores(inside)}function words({before,after:after2,
ratio,low,high,cold,failed}){const seconds=values=>values.map(value=>value.toFixed(1)).join(" ");const times=value=>value===null?"?":value.toFixed(2);return[...cold?
[`first build   ${cold.before.toFixed(1)} s, fixed ${cold.after.toFixed(1)} s`]:[],`rebuilds      ${seconds(before)} s`,`fixed         ${seconds(after2)} s`,`ra\
tio         ${times(ratio)} of the medians, ${times(low)} to ${times(high)} by commit`,...failed>0?[`${plural(failed,"commit")} could not be built and ${failed===
1?"does":"do"} not count.`]:[]].join("\n")}function theDockerfile(workspace){const[path,...others]=filesInScope(workspace,isDockerfile);const named2=workspace.scopes[0]?.
named??".";if(path===void 0)throw new UserError(`There is no Dockerfile below ${named2}: name one.`);if(others.length===0)return path;throw new UserError(`There\
 are ${others.length+1} Dockerfiles below ${named2}, such as ${path}: name the one to replay.`)}function table(path,commits,instructions,{width}){if(commits===0){
return`There is no history to replay on ${visible(path)}: it needs commits to look back at.`}const rows=instructions.map(({line,text,missRateBefore,missRateAfter})=>{
const shares=[missRateBefore,missRateAfter].map(rate=>(rate===null?"":percent(rate)).padStart(10));return`${shares.join("")}  ${String(line).padStart(4)}  ${visible(
text)}`.slice(0,Math.max(width,40))});const head=`${"misses".padStart(10)}${"after fix".padStart(10)}  ${"line".padStart(4)}  ${visible(path)}, ${plural(commits,
"commit")}`;return[head,...rows].join("\n")}export{runReplay};
