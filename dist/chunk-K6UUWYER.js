import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var settings=["--no-pager","--no-optional-locks",...["core.quotePath=false","core.fsmonitor=false","http.lowSpeedLimit=1000","http.lowSpeedTime=20"].flatMap(setting=>[
"-c",setting])];var environment={GIT_TERMINAL_PROMPT:"0",LC_ALL:"C",GIT_DIR:void 0,GIT_WORK_TREE:void 0,GIT_COMMON_DIR:void 0,GIT_INDEX_FILE:void 0,GIT_PREFIX:void 0};
function gitIn(start,folder,options={}){const trust=options.trustOwner?["-c","safe.directory=*"]:[];return(args,{input}={})=>start("git",[...settings,...trust,...args],
{cwd:folder,env:environment,...input&&{input}})}var decoder=new TextDecoder;function fields(stdout){const parts=decoder.decode(stdout).split("\0");if(parts.at(-1)===
"")parts.pop();return parts}function line(stdout){return decoder.decode(stdout).replace(/\r?\n$/,"")}var flags=["--raw","-z","--no-renames","--ignore-submodules=none","--no-ext-diff","--no-color"];async function diffCommits(git,base,head){const answer=await git(
["diff-tree","-r",...flags,"--end-of-options",base,head,"--"]);return answer.code===0?parseRaw(fields(answer.stdout)):null}async function diffIndex(git){const answer=await git(
["diff",...flags,"--no-relative","--"]);return answer.code===0?parseRaw(fields(answer.stdout)):null}async function diffWorkTree(git,base,{dirty,untracked}){const staged=await git(
["diff-index","--cached",...flags,"--end-of-options",base,"--"]);if(staged.code!==0||dirty===null)return null;const added=untracked.map(path=>({path,status:"A",
kind:"file"}));return uniteChanges([onTop(parseRaw(fields(staged.stdout)),dirty),added])}function onTop(first,second){const byPath=new Map(first.map(change2=>[change2.
path,change2]));for(const change2 of second){const isNew=byPath.get(change2.path)?.status==="A"&&/^[MT]$/.test(change2.status);byPath.set(change2.path,isNew?{...change2,
status:"A"}:change2)}return[...byPath.values()]}function uniteChanges(lists){const byPath=new Map;for(const change2 of lists.flat()){const known=byPath.get(change2.
path);byPath.set(change2.path,known&&known.status!==change2.status?{...change2,status:"M"}:change2)}return[...byPath.values()].sort((a,b)=>a.path<b.path?-1:a.path>
b.path?1:0)}function parseRaw(entries){const changes=[];for(let at=0;at+1<entries.length;at+=2){const[,before="",after="",letter=""]=/^:(\d{6}) (\d{6}) [0-9a-f.]+ [0-9a-f.]+ ([A-Z])/.
exec(entries[at])??[];const mode=after==="000000"?before:after;changes.push({path:entries[at+1],status:readStatus(letter),kind:kinds[mode]??"file"})}return uniteChanges(
[changes])}var kinds={"120000":"link","160000":"submodule"};function readStatus(letter){return/^[ADTU]$/.test(letter)?letter:"M"}function parseChangedList(bytes){
let text;try{text=new TextDecoder("utf-8",{fatal:true}).decode(bytes)}catch{return null}if(text.includes("\0"))return parseNameStatus(fields(bytes));const lines=text.
split("\n").flatMap(line2=>line2.replace(/\r$/,"")||[]);const changes=lines.flatMap(line2=>{const[,letter="",paths=""]=/^([A-Z])\d*\t(.+)$/.exec(line2)??[];if(letter===
"")return[change("M",line2)];return paths.split("	").map(path=>change(letter,path))});return changes.some(({path})=>isOddPath(path))?null:uniteChanges([changes])}
function parseNameStatus(entries){const changes=[];for(let at=0;at<entries.length;){const letter=/^([A-Z])\d*$/.exec(entries[at])?.[1];const names=letter===void 0?
0:/[RC]/.test(letter)?2:1;const paths=letter===void 0?[entries[at]]:entries.slice(at+1,at+1+names);if(paths.length<Math.max(names,1)||paths.some(isOddPath))return null;
changes.push(...paths.map(path=>change(letter??"M",path)));at+=names+(letter===void 0?1:1)}return uniteChanges([changes])}function change(letter,path){const status=letter===
"R"||letter==="C"?"M":readStatus(letter);return{path:path.replace(/^\.\//,""),status,kind:"file"}}function isOddPath(path){return path===""||/^["/]|^[A-Za-z]:[\\/]|(^|\/)\.\.(\/|$)/.
test(path)}async function resolveCommit(git,ref){const answer=await git(["rev-parse","--verify","--quiet","--end-of-options",`${ref}^{commit}`]);return answer.code===0?line(
answer.stdout):null}async function parentsOf(git,sha){const answer=await git(["cat-file","commit",sha]);if(answer.code!==0)return[];const header2=new TextDecoder().
decode(answer.stdout).split("\n\n",1)[0];return[...header2.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(match=>match[1])}var[nul,tab]=[0,9];function compareListings(before,after){const[one,other]=[bufferOf(before),bufferOf(after)];const found=new Map;const note=(side,entry)=>{const known=found.
get(entry.path)??{before:null,after:null};known[side]=entry;found.set(entry.path,known)};let[i,j]=[0,0];while(i<one.length||j<other.length){const same=commonLength(
one,i,other,j);i+=same;j+=same;if(i>=one.length&&j>=other.length)break;const order=i>=one.length?1:j>=other.length?-1:comparePaths(one,i,other,j);if(order<=0){note(
"before",entryAt(one,i));i=endOf(one,i)+1}if(order>=0){note("after",entryAt(other,j));j=endOf(other,j)+1}}return[...found].map(([path,sides])=>({path,...sides}))}
function commonLength(one,i,other,j){const most=Math.min(one.length-i,other.length-j);let[length,step]=[0,1024];while(length<most){const size=Math.min(step,most-
length);if(one.compare(other,j+length,j+length+size,i+length,i+length+size)!==0){if(step===1)break;step=Math.max(1,size>>2);continue}length+=size;if(step>=1024)
step*=2}if(length===0)return 0;const last=one.lastIndexOf(nul,i+length-1);return last<i?0:last+1-i}function comparePaths(one,i,other,j){return one.compare(other,
other.indexOf(tab,j)+1,endOf(other,j),one.indexOf(tab,i)+1,endOf(one,i))}function entryOf(listing,path){const bytes=bufferOf(listing);const wanted=Buffer.from(path);
let[low,high]=[0,bytes.length];while(low<high){const middle=low+high>>1;const start=middle===0?0:bytes.lastIndexOf(nul,middle-1)+1;const end=endOf(bytes,start);
const order=bytes.compare(wanted,0,wanted.length,bytes.indexOf(tab,start)+1,end);if(order===0)return entryAt(bytes,start);if(order<0)low=end+1;else high=start}return null}
function linksIn(listing){const bytes=bufferOf(listing);const links=new Map;const mode=" 120000 ";for(let at=bytes.indexOf(mode);at>=0;at=bytes.indexOf(mode,at+
1)){if(at!==1&&bytes[at-2]!==nul)continue;const{path,id}=entryAt(bytes,at-1);links.set(path,id)}return links}function listingOf(entries){const rows=entries.map(
({path,mode,id})=>[path,`H ${mode} ${id} 0	${path}\0`]);const isPlain=rows.every(([path])=>!/[\ud800-\udfff]/.test(path));const order=isPlain?([a],[b])=>a<b?-1:
1:([a],[b])=>Buffer.compare(Buffer.from(a),Buffer.from(b));return Buffer.from(rows.sort(order).map(([,row])=>row).join(""))}function entryAt(bytes,start){const middle=bytes.
indexOf(tab,start);const[tag="",mode="",id=""]=bytes.toString("latin1",start,middle).split(" ");return{path:bytes.toString("utf8",middle+1,endOf(bytes,start)),mode,
id,isLeftOut:tag==="S"}}function endOf(bytes,start){const end=bytes.indexOf(nul,start);return end<0?bytes.length:end}function bufferOf(bytes){return Buffer.from(
bytes.buffer,bytes.byteOffset,bytes.byteLength)}var mark="";var header=/^\x01([0-9a-f]{40,64}) (\d+) (.*)$/;async function readHistory(git,limit,below=""){const log=await git(["log","--first-parent","--diff-\
merges=first-parent","--no-renames","--no-ext-diff","-O/dev/null","--name-only","-z",`--format=${mark}%H %ct %P`,`--max-count=${limit}`,"--full-diff","HEAD","--",
...below===""?[]:[`:(top,literal)${below}`]]);if(log.code!==0)return null;return{commits:parseLog(fields(log.stdout)),shallow:await isShallow(git)}}function parseLog(entries){
const commits=[];for(const entry of entries){const start=header.exec(entry);if(start){const[,sha="",seconds,parents]=start;commits.push({sha,at:new Date(Number(
seconds)*1e3),paths:[],hasParent:parents!==""})}else{const commit=commits.at(-1);commit?.paths.push(commit.paths.length===0?entry.replace(/^\n/,""):entry)}}return commits.
filter(commit=>commit.hasParent).map(({sha,at,paths})=>({sha,at,paths}))}async function isShallow(git){const answer=await git(["rev-parse","--is-shallow-reposit\
ory"]);return answer.code===0&&line(answer.stdout)==="true"}async function deepen(git,commits,ref){const head=await git(["rev-parse","--verify","HEAD^{commit}"]);
if(head.code!==0)return"there is no commit";let problem="";for(const wanted of[line(head.stdout),...ref?[ref]:[]]){const answer=await git(["fetch","--no-tags","\
--quiet",`--deepen=${commits}`,"--filter=blob:none","--end-of-options","origin",wanted]);if(answer.code===0)return null;problem=answer.stderr.trim().split("\n").
at(-1)??""}return problem||"git fetch failed"}async function changedLines(git,base,head){const answer=await git(["diff","--unified=0","--no-color","--no-ext-diff","--no-renames","--diff-filter=AM","--no-pre\
fix","--end-of-options",base,head,"--"]);return answer.code===0?parseDiff(new TextDecoder().decode(answer.stdout)):null}function parseDiff(diff){const changed=new Map;
let lines=new Set;let body=0;for(const row of diff.split("\n")){if(body>0&&/^[-+ ]/.test(row)){body-=1;continue}const hunk=/^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.
exec(row);if(hunk){const[removed,start,added]=[Number(hunk[1]??1),Number(hunk[2]),Number(hunk[3]??1)];for(let at=start;at<start+added;at+=1)lines.add(at);body=removed+
added}else if(row.startsWith("+++ ")){lines=new Set;changed.set(unquote(row.slice(4).replace(/\t$/,"")),lines)}}return changed}var escapes={a:7,b:8,t:9,n:10,v:11,
f:12,r:13,'"':34,"\\":92};function unquote(name){if(!name.startsWith('"'))return name;const bytes=[];const inner=name.slice(1,-1);for(let at=0;at<inner.length;){
const character=String.fromCodePoint(inner.codePointAt(at)??63);at+=character.length;if(character!=="\\"){bytes.push(...new TextEncoder().encode(character));continue}
const octal=/^[0-7]{3}/.exec(inner.slice(at,at+3))?.[0];bytes.push(octal?Number.parseInt(octal,8):escapes[inner[at]??""]??63);at+=octal?3:1}return new TextDecoder().
decode(new Uint8Array(bytes))}async function readSnapshot(git,commit){const answer=await git(["ls-tree","-r","-z","--full-tree","--end-of-options",commit]);if(answer.code!==0)return null;const{
blobs,links}=entriesOf(answer.stdout);return{blobs,links,texts:paths=>readTexts(git,blobs,paths)}}function entriesOf(stdout){const blobs=new Map;const links=new Map;
for(const entry of new TextDecoder().decode(stdout).split("\0")){const tab2=entry.indexOf("	");if(tab2<0)continue;const mode=entry.charCodeAt(1)===32?2:0;const start=entry.
startsWith("blob ",7)?12:mode+7;const space=entry.indexOf(" ",start);const id=entry.slice(start,space>=0&&space<tab2?space:tab2);if(entry.startsWith("100",mode))
blobs.set(entry.slice(tab2+1),id);else if(entry.startsWith("120000",mode))links.set(entry.slice(tab2+1),id)}return{blobs,links}}var blobsAtOnce=4e3;async function readTexts(git,blobs,paths){
const wanted=paths.filter(path=>blobs.has(path));const texts=await readBlobs(git,[...new Set(wanted.map(path=>blobs.get(path)))]);return new Map(wanted.flatMap(
path=>{const text=texts.get(blobs.get(path));return text===void 0?[]:[[path,text]]}))}async function readBlobs(git,ids){const texts=new Map;for(let start=0;start<
ids.length;start+=blobsAtOnce){await readBatch(git,ids.slice(start,start+blobsAtOnce),texts)}return texts}async function readBatch(git,ids,texts){const input=new TextEncoder().
encode(ids.map(id=>`${id}
`).join(""));const{stdout}=await git(["cat-file","--batch"],{input});const decoder2=new TextDecoder;let at=0;for(const id of ids){const end=stdout.indexOf(10,at);
if(end<0)break;const size=/ blob (\d+)$/.exec(decoder2.decode(stdout.subarray(at,end)))?.[1];at=end+1;if(size===void 0)continue;texts.set(id,decoder2.decode(stdout.
subarray(at,at+Number(size))));at+=Number(size)+1}}async function followed(git,links){const texts=await readBlobs(git,[...new Set(links.values())]);const found=new Map;for(const[path,id]of links){const target=inside(
path,texts.get(id)??"/");if(target!==null)found.set(path,target)}return found}function inside(path,target){if(target.startsWith("/"))return null;const parts=path.
split("/").slice(0,-1);for(const part of target.split("/")){if(part===".."){if(parts.pop()===void 0)return null}else if(part!=="."&&part!=="")parts.push(part)}return parts.
join("/")}async function fetchCommit(git,wanted){const isRef=wanted.startsWith("refs/");if(!isRef&&await hasTree(git,wanted))return null;const depth=!isRef&&await isShallow(
git)?["--depth=1"]:[];const answer=await git(["fetch","--no-tags","--quiet",...depth,"--end-of-options","origin",wanted]);if(answer.code!==0)return lastLine(answer.
stderr)||"git fetch failed";return isRef||await hasTree(git,wanted)?null:"the server did not send it"}async function hasTree(git,sha){return(await git(["cat-fil\
e","-e",`${sha}^{tree}`])).code===0}function lastLine(text){return text.trim().split("\n").at(-1)??""}async function mergeBases(git,one,other){if(one===other)return{bases:[one]};for(const deepening of[...deepenings,null]){if(await isComplete(git,one,other)){const answer=await git(
["merge-base","--all","--end-of-options",one,other]);const bases=answer.code===0?line(answer.stdout).split(/\s+/).filter(Boolean):[];if(bases.length>0)return{bases};
return{problem:"the two histories have no common commit"}}if(deepening===null)break;const problem=await deepenBoth(git,deepening,one,other);if(problem)return{problem:`\
the history could not be fetched (${problem})`}}return{problem:"the history between the commits is not complete"}}var deepenings=["--deepen=50","--deepen=500","\
--deepen=5000","--unshallow"];async function isComplete(git,one,other){if(!await isShallow(git))return true;const between=await git(["rev-list","--parents","--e\
nd-of-options",`${one}...${other}`]);if(between.code!==0)return false;const parentless=line(between.stdout).split("\n").filter(row=>/^[0-9a-f]+$/.test(row));for(const sha of parentless){
if((await parentsOf(git,sha)).length>0)return false}return true}async function deepenBoth(git,deepening,one,other){const answer=await git(["fetch","--no-tags","\
--quiet",deepening,"--filter=blob:none","--end-of-options","origin",one,other]);return answer.code===0?null:lastLine(answer.stderr)||"git fetch failed"}async function rangeSince(git,base,head){const found=await mergeBases(git,base,head);if("problem"in found)return{bases:null,head,code:"merge-base",text:found.problem};
const names=found.bases.map(sha=>sha.slice(0,9)).join(", ");return{bases:found.bases,head,text:`the merge base ${names}`}}async function localRange(git,head){const remote=await git(
["symbolic-ref","--quiet","refs/remotes/origin/HEAD"]);const candidates=[...remote.code===0?[line(remote.stdout)]:[],...["refs/remotes/origin/","refs/heads/"].flatMap(
where=>[`${where}main`,`${where}master`])];for(const ref of candidates){const base=await resolveCommit(git,ref);if(base!==null)return rangeSince(git,base,head)}
return{bases:null,head,code:"no-default-branch",text:"there is no default branch to compare with"}}var enoughCommits=5;var typicalCommitsPerWeek=25;var weekMs=7*24*3600*1e3;function isTelling(history){return history!==null&&history.commits.length>=enoughCommits}
function commitsPerWeek(history){if(!isTelling(history))return typicalCommitsPerWeek;const{commits}=history;const times=commits.map(({at})=>at.getTime());const span=Math.
max(...times)-Math.min(...times);return(commits.length-1)/Math.max(span/weekMs,1/7)}async function eventRange(git,event){const head=await resolveCommit(git,"HEAD");if(head===null)return unknown(null,"no-history","there is no commit to compare");
const find=byEvent.get(event.name);if(!find)return unknown(head,"event",`a run for ${event.name} has nothing to compare with`);const payload=isFields(event.payload)?
event.payload:{};return find({git,head,payload,attempt:event.attempt})}var byEvent=new Map([["pull_request",pullRequest],["merge_group",mergeGroup],["push",push]]);
async function pullRequest({git,head,payload,attempt}){const pull=fieldsOf(payload.pull_request);const[headSha,baseSha]=[shaOf(fieldsOf(pull.head).sha),shaOf(fieldsOf(
pull.base).sha)];const parents=await parentsOf(git,head);if(parents.length===2&&headSha!==null&&parents[1]===headSha){const base=parents[0];const problem=await fetchCommit(
git,base);if(problem)return unknown(head,"base-missing",`the base ${short(base)} could not be fetched (${problem})`);return{bases:[base],head,text:`the pull req\
uest's test merge against its base ${short(base)}`}}if(head!==headSha||baseSha===null){return unknown(head,"checkout","what is checked out is neither the pull r\
equest's merge nor its head")}return sinceMergeBase({git,head,payload,attempt},baseSha,"the pull request's base",true)}async function mergeGroup({git,head,payload}){
const group=fieldsOf(payload.merge_group);const[base,groupHead]=[shaOf(group.base_sha),shaOf(group.head_sha)];if(base===null||groupHead!==head){return unknown(head,
"checkout","what is checked out is not the merge group's head")}const problem=await fetchCommit(git,base);if(problem)return unknown(head,"base-missing",`the bas\
e ${short(base)} could not be fetched (${problem})`);return{bases:[base],head,text:`the merge group against its base ${short(base)}`}}async function push(situation){
const{git,head,payload}=situation;const ref=textOf(payload.ref);if(!ref.startsWith("refs/heads/"))return unknown(head,"event","a pushed tag has nothing to compa\
re with");if(shaOf(payload.after)!==head){return unknown(head,"checkout","what is checked out is not the commit that was pushed")}const before=shaOf(payload.before);
const usual=before!==null&&!isZero(before)&&payload.forced!==true&&payload.created!==true;if(usual){const problem=await fetchCommit(git,before);if(!problem)return{
bases:[before],head,text:`the push since ${short(before)}`}}const branch=textOf(fieldsOf(payload.repository).default_branch);if(branch===""||ref===`refs/heads/${branch}`){
return unknown(head,"base-missing","the default branch has no earlier commit to compare with")}return sinceMergeBase(situation,`refs/heads/${branch}`,`the defau\
lt branch ${branch}`,false)}async function sinceMergeBase({git,head,attempt},wanted,what,isPinned){if(attempt>1&&!isPinned)return unknown(head,"re-run",`in a re\
-run ${what} may have moved`);const tip=await tipOf(git,wanted);if("problem"in tip)return unknown(head,"base-missing",`${what} could not be fetched (${tip.problem}\
)`);const found=await mergeBases(git,tip.sha,head);if("problem"in found)return unknown(head,"merge-base",found.problem);const names=found.bases.map(short).join(
", ");return{bases:found.bases,head,text:`the merge base with ${what}, ${names}`}}async function tipOf(git,wanted){const problem=await fetchCommit(git,wanted);if(problem)
return{problem};const sha=await resolveCommit(git,wanted.startsWith("refs/heads/")?"FETCH_HEAD":wanted);return sha===null?{problem:"it is no commit"}:{sha}}var isFields=value=>typeof value===
"object"&&value!==null;var fieldsOf=value=>isFields(value)?value:{};var textOf=value=>typeof value==="string"?value:"";var shaOf=value=>/^[0-9a-f]{40,64}$/.exec(
textOf(value))?.[0]??null;var isZero=sha=>/^0+$/.test(sha);var short=sha=>sha.slice(0,9);function unknown(head,code,text){return{bases:null,head,code,text}}async function findRoot(git){const answer=await git(["rev-parse","--show-toplevel"]).catch(()=>null);if(answer===null)return{path:null,problem:"it could not be \
started"};if(answer.code===0)return{path:line(answer.stdout),problem:null};const[reason=""]=answer.stderr.replace(/^fatal: /,"").split("\n",1);return{path:null,
problem:reason.startsWith("not a git repository (")?null:reason}}async function listFiles(git){const[index,others,dirty]=await Promise.all([git(["ls-files","-z",
"-t","--stage"]),git(["ls-files","-z","--others","--exclude-standard"]),diffIndex(git)]);if(index.code!==0||others.code!==0)return null;const untracked=fields(others.
stdout).filter(path=>!path.endsWith("/"));const tracked=once(()=>trackedIn(index.stdout,dirty??[]));const paths=once(()=>untracked.length===0?tracked():[...new Set(
[...tracked(),...untracked])].sort());return{get paths(){return paths()},get tracked(){return tracked()},index:index.stdout,dirty,untracked}}function trackedIn(index,dirty){
const gone=new Set(dirty.flatMap(({path,status})=>status==="D"?path:[]));const tracked=[];for(const entry of fields(index)){if(entry.startsWith(leftOut)||entry.
startsWith(submodule))continue;const path=entry.slice(entry.indexOf("	")+1);if(tracked.at(-1)!==path&&!gone.has(path))tracked.push(path)}return tracked.sort()}var leftOut="\
S ";var submodule="H 160000";function once(make){let made=null;return()=>{made??={value:make()};return made.value}}function sidesKey({sha,path}){return`${sha}:${path}`}async function readSides(git,wanted){const named=wanted.filter(({path})=>!path.includes("\n"));if(named.length===
0)return new Map;const local=(args,options)=>git(["-c","protocol.allow=never",...args],options);const before=({sha,path})=>`${sha}^:${path}`;const texts=await readBlobs(
local,named.flatMap(file=>[before(file),sidesKey(file)]));return new Map(named.flatMap(file=>{const[old,now]=[texts.get(before(file)),texts.get(sidesKey(file))];
return old===void 0||now===void 0?[]:[[sidesKey(file),{before:old,after:now}]]}))}export{gitIn,diffCommits,diffWorkTree,uniteChanges,parseChangedList,resolveCommit,compareListings,entryOf,linksIn,listingOf,readHistory,isShallow,deepen,changedLines,
readSnapshot,entriesOf,readBlobs,followed,rangeSince,localRange,typicalCommitsPerWeek,isTelling,commitsPerWeek,eventRange,findRoot,listFiles,sidesKey,readSides};
