import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{runAll,selectFor}from"./chunk-NPB27MOU.js";import{nameOf,selectionName}from"./chunk-5GDFFHHQ.js";import{keepSelection,selectionOfRun}from"./chunk-3PUFXAJ4.js";
import{untilOutage}from"./chunk-XATJGFYC.js";import{isCanary,restoreLedger,runsToTrust,trustOf}from"./chunk-VPP3VE6N.js";import{restoreStore}from"./chunk-TRMWEAX7.js";
import"./chunk-ZVSSCQMQ.js";import{readNamedStore}from"./chunk-D7ZV2KGD.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-EO4DBF7B.js";import"./chunk-2ZLFLUBQ.js";
import"./chunk-VKLTQ6NR.js";import"./chunk-FASWXKQY.js";import{hereMark,scriptOf,startsFor}from"./chunk-RJCZFKAD.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import{matchTimings}from"./chunk-IXYG44GL.js";import{estimate}from"./chunk-GLVP74BN.js";
import"./chunk-V4IEDM6L.js";import"./chunk-G2CJMWRB.js";import"./chunk-RKASZE5D.js";import"./chunk-LMD4GTQO.js";import"./chunk-GROPLWL2.js";
import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";import"./chunk-6PZASV37.js";import{codeSpan,columns,duration,plural,proseMarkdown,wrap}from"./chunk-3JPBOUW3.js";
import{UserError,visible}from"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";import{tmpdir}from"node:os";import{join as join2}from"node:path";import{existsSync,mkdirSync,readFileSync,rmSync,writeFileSync}from"node:fs";import{join}from"node:path";function handOver(selection,{folder,root,command,host}){const selected=selection.tests.map(({unit})=>unit);const all=[...selected,...selection.skipped.map(({unit})=>unit)];
const lists=join(folder,"lists");rmSync(lists,{recursive:true,force:true});mkdirSync(lists,{recursive:true});const testsFile=join(folder,"keep-pace-select-tests\
.txt");const skippedFile=join(folder,"keep-pace-skipped-tests.txt");writeLines(testsFile,selected);writeLines(skippedFile,selection.skipped.map(({unit})=>unit));
if(selected.some(({path})=>/[\r\n]/.test(path))){host.log.warn("A selected test has a line break in its name, so no list with one test a line holds it.")}const runners=[
...new Set(selected.map(({runner})=>runner))].sort();for(const runner of new Set(all.map(unit=>unit.runner))){const mine=selected.filter(unit=>unit.runner===runner);
writeLines(join(lists,`${runner}.txt`),mine);const starts=startsOf(runner,mine,all,"",root).flat();writeFileSync(join(lists,`${runner}.args`),starts.map(argument=>`${plain(
argument)}\0`).join(""))}const commands=command===null?[]:commandsOf(command,all);const script=command===null?null:join(folder,"keep-pace-select-tests.sh");if(script!==
null){const parts=commands.map(one=>startOf(one,selected,all,root));writeFileSync(script,scriptOf(parts,"No test has to run."),{mode:493});warnOfOthers(commands,
selected,host)}return{testsFile,skippedFile,lists,runners,script}}var known={vitest:"vitest",jest:"jest",playwright:"playwright",node:"node",pytest:"pytest",go:"\
go",jvm:"maven",cargo:null,mocha:null,bun:null,ava:null,other:null};function commandsOf(text,all){const lines=text.split("\n").flatMap(line=>line.trim()||[]);return lines.
map(line=>{const[,name="",directory="",command=""]=/^([a-z]+)(?::([^=]*))?=(.+)$/.exec(line)??[];if(isRunner(name))return{runner:name,directory:directory.replace(
/^\.?\/+|\/+$|^\.$/g,""),command};const runners=[...new Set(all.map(({runner})=>runner))].sort();if(runners.length>1||lines.length>1){throw new UserError(`Input\
 command "${line}" does not say whose tests it runs: begin it with one of ${runners.map(one=>`${one}=`).join(", ")}.`)}return{runner:runners[0]??"other",directory:"",
command:line}})}function isRunner(name){return Object.hasOwn(known,name)}function startOf({runner,directory,command},selected,all,root){const mine=selected.filter(
unit=>isOf(unit,runner,directory));const everyone=all.filter(unit=>isOf(unit,runner,directory));const whole=mine.length>0&&mine.length===everyone.length?wholeOf(
runner,directory,root):null;return{command,directory,starts:whole?[whole]:startsOf(runner,mine,everyone,directory,root)}}function isOf({path,runner},wanted,directory){
return runner===wanted&&(directory===""||path===directory||path.startsWith(`${directory}/`))}function wholeOf(runner,directory,root){if(runner==="go")return existsSync(
join(root,directory,"go.mod"))?["./..."]:null;if(runner==="cargo")return["--workspace"];if(runner==="jvm")return isGradle(root,directory)?["test"]:[];return runner===
"mocha"||runner==="other"?null:[]}function startsOf(runner,units,all,directory,root){const paths=units.map(({path})=>path);if(paths.length===0)return[];if(runner===
"cargo")return[crates(paths,root)].filter(args=>args.length>0);if(runner==="jvm"&&isGradle(root,directory))return[gradleTasks(paths,directory)];const listed=known[runner];
const everyone=all.filter(unit=>unit.runner===runner).map(({path})=>path);return startsFor(listed??"rspec",paths,everyone,directory).map(args=>args.map(notAnOption(
paths)))}function notAnOption(paths){const odd=new Set(paths.filter(path=>path.startsWith("-")));return argument=>odd.has(argument)?`./${argument}`:argument}function crates(folders,root){
return folders.flatMap(folder=>{const text=readText(join(root,folder,"Cargo.toml"));const name=/^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.exec(text)?.[1];return name?
["-p",name]:[]})}function isGradle(root,directory){return["settings.gradle","settings.gradle.kts","build.gradle","build.gradle.kts"].some(name=>existsSync(join(
root,directory,name)))}function gradleTasks(paths,directory){const tasks=new Map;for(const path of paths){const inner=directory===""?path:path.slice(directory.length+
1);const[,project="",set="test",name=""]=/^(?:(.*)\/)?src\/(\w+)\/\w+\/(.*)\.\w+$/.exec(inner)??[];const task=`${project===""?"":`:${project.replaceAll("/",":")}`}\
:${set}`;tasks.set(task,[...tasks.get(task)??[],name.replaceAll("/",".")])}return[...tasks].flatMap(([task,classes])=>[task,...classes.flatMap(one=>["--tests",one])])}
function warnOfOthers(commands,selected,host){const left=selected.filter(unit=>!commands.some(({runner,directory})=>isOf(unit,runner,directory)));const[first]=left;
if(!first)return;host.log.warn(`${left.length} selected tests such as ${first.path} (${first.runner}) are run by no line of input command: add one, or run them \
elsewhere.`)}function writeLines(file,units){const lines=units.filter(({path})=>!/[\r\n]/.test(path)).map(({path})=>path.startsWith("-")?`./${path}`:path);writeFileSync(
file,lines.map(line=>`${line}
`).join(""))}function plain(argument){return argument.startsWith(hereMark)?argument.slice(hereMark.length):argument}function readText(path){try{return readFileSync(
path,"utf8")}catch{return""}}function headline({selection,found,isShadow},seconds){const total=selection.tests.length+selection.skipped.length;const saves=seconds&&seconds.skipped>=1?`, abo\
ut ${duration(seconds.skipped)} less`:"";if(isShadow&&found.skipped.length>0){return`${plural(found.skipped.length,"test")} of ${total} would have been skipped${saves}`}
if(total===0)return"No test was found";if(selection.mode==="all")return`All ${plural(total,"test")} run`;return selection.mode==="none"?`None of ${plural(total,
"test")} has to run${saves}`:`${selection.tests.length} of ${plural(total,"test")} have to run${saves}`}function groupsOf({tests}){const groups=new Map;for(const{
unit,reasons}of tests){const text=reasons[0]?.text??"";const[,way="",end=text]=/^it needs (.*?); (.*)$/s.exec(text)??[];const list=groups.get(end)??[];list.push(
{path:unit.path,way});groups.set(end,list)}return[...groups].map(([cause,list])=>({cause,tests:list})).sort((a,b)=>b.tests.length-a.tests.length||(a.cause<b.cause?
-1:1))}function proofsOf({skipped}){const proofs=new Map;for(const{proof}of skipped)proofs.set(proof.text,(proofs.get(proof.text)??0)+1);return[...proofs].sort(
([,a],[,b])=>b-a)}var shownTests=10;var shownGroups=10;function renderText(title,selected,{selection,found},{width,verbose}){const most=verbose?Number.POSITIVE_INFINITY:
shownTests;const line=(text,indent="")=>wrap(visible(text),Math.max(40,Math.min(width,100))-indent.length).map(one=>`${indent}${one}`);const groups=groupsOf(found).
filter(({cause})=>cause!==selection.because.text);const isRepeated=selection.because.code==="graph"&&groups.length>0;const block=({cause,tests})=>{const shown=tests.
slice(0,most);const isTold=shown.some(test=>test.way===""||fits(test,width));return["",...line(`${plural(tests.length,"test")}: ${cause}`),...isTold?[]:line(`by\
 ${tests[0]?.way}, for example`,"  "),...shown.map(test=>fits(test,width)?wholeLine(test):`  ${visible(test.path)}`),...tests.length>most?[`  and ${tests.length-
most} more`]:[]]};const skips=proofsOf(found).map(([proof,count])=>`${plural(count,"test")} skipped: ${proof}`);const doing=found===selection||found.mode==="all"?
skips:skips.map(text=>text.replace(" skipped"," would be skipped"));return[...line(`${title}.`),...line(`Compared: ${comparedText(selected)}.`),...isRepeated?[]:
line(`Because: ${selection.because.text}.`),...groups.slice(0,verbose?groups.length:shownGroups).flatMap(block),...groups.length>shownGroups&&!verbose?["",`and ${groups.
length-shownGroups} more causes`]:[],...doing.length>0?["",...doing.flatMap(text=>line(`${text}.`))]:[]].join("\n")}function fits(test,width){return test.way!==
""&&columns(wholeLine(test))<=width}function wholeLine({path,way}){return`  ${visible(path)}  (by ${visible(way)})`}function comparedText({because,changes}){return`${because.
text}${changes?`, ${plural(changes.length,"changed path")}`:""}`}function renderMarkdown(selected,{selection,found,isShadow},seconds){const words=isShadow?["wou\
ld run","would be skipped"]:["run","are skipped"];const count=(list,time)=>`${plural(list.length,"test")}${time?`, about ${duration(time)}`:""}`;const shown=isShadow?
found:selection;return[`Compared: ${proseMarkdown(comparedText(selected))}. Because: ${proseMarkdown(selection.because.text)}.`,"",`| ${words.join(" | ")} |`,"|\
 --- | --- |",`| ${count(shown.tests,seconds?.selected)} | ${count(shown.skipped,seconds?.skipped)} |`,...causesTable(shown),...proofLines(shown)].join("\n")}function causesTable(shown){
const groups=groupsOf(shown);if(groups.length===0||groups.length===1&&groups[0]?.cause===shown.because.text)return[];const row=({cause,tests})=>{const names=tests.
slice(0,5).map(({path})=>codeSpan(path));const more2=tests.length>5?[`and ${tests.length-5} more`]:[];return`| ${proseMarkdown(cause)} | ${[...names,...more2].join(
"<br>")} |`};const more=groups.length>shownCauses?[`| and ${groups.length-shownCauses} more causes | |`]:[];return["","| why they run | tests |","| --- | --- |",
...groups.slice(0,shownCauses).map(row),...more]}var shownCauses=50;function proofLines(shown){const proofs=proofsOf(shown).slice(0,5);if(proofs.length===0)return[];
return["",...proofs.map(([proof,count])=>`- ${plural(count,"skip")} proved: ${proseMarkdown(proof)}`)]}function secondsOf({tests,skipped},store){const estimates=estimate(store);if(estimates.known.size===0)return null;const paths=list=>list.map(({unit})=>unit.path);
return{selected:sum(paths(tests),estimates),skipped:sum(paths(skipped),estimates)}}function sum(paths,estimates){const{seconds}=matchTimings(paths,estimates);return Math.
round(seconds.reduce((total,one)=>total+(one??0),0)*1e3)/1e3}function settle(found,{shadow,ledger,run,canary}){const{recorded,left}=trustOf(ledger??{tests:new Map,runs:new Map,escapes:[]});if(shadow==="true"||shadow==="au\
to"&&left>0){const until=shadow==="auto"?` until ${runsToTrust} runs of the default branch are recorded (${recorded} are)`:"";return{selection:inShadow(found,until),
found,isShadow:true,canaries:new Set}}const drawn=run===null||ledger===null?[]:found.skipped.filter(({unit})=>isCanary(unit.path,run,canary));const canaries=new Set(
drawn.map(({unit})=>unit.path));return{selection:withCanaries(found,canaries,run,canary),found,isShadow:false,canaries}}function inShadow(found,until){const would=found.
skipped.length;const text=`shadow mode runs every test${until}; ${plural(would,"test")} would have been skipped`;const shadow={code:"shadow",text};const{code,text:why}=found.
because;return{...found,mode:"all",because:would===0?{code,text:until===""?why:`${why}; ${text}`}:shadow,...running(found,()=>shadow),skipped:[]}}function withCanaries(found,canaries,run,percent){
if(canaries.size===0)return found;const reason={code:"canary",text:`picked at random, as ${percent} % of the tests that could be skipped are (the seed is run ${run}\
)`};const skipped=found.skipped.filter(({unit})=>!canaries.has(unit.path));const tests=running(found,({path})=>canaries.has(path)?reason:null);return{...found,...tests,
skipped,mode:skipped.length===0?"all":"some"}}function running({tests,skipped},reasonOf){const more=skipped.flatMap(({unit})=>{const reason=reasonOf(unit);return reason?
[{unit,reasons:[reason]}]:[]});return{tests:[...tests,...more].sort((a,b)=>a.unit.path<b.unit.path?-1:1)}}function again(first,selection){const decided=new Map(
first.tests.map(test=>[test.path,test]));const units=[...selection.tests,...selection.skipped].map(({unit})=>unit);const ofDecision=(...wanted)=>units.filter(({
path})=>wanted.includes(decided.get(path)?.decision??"run"));const reason=path=>({code:"first-attempt",text:`as in the first attempt of this run: ${decided.get(
path)?.because??"it is new"}`});const because={code:"first-attempt",text:`as in the first attempt of this run: ${first.because}`};const skipped=ofDecision("skip").
map(unit=>({unit,proof:reason(unit.path)}));const proved=ofDecision("skip","shadow","canary").map(unit=>({unit,proof:reason(unit.path)}));const isProved=new Set(
proved.map(({unit})=>unit));const tests=units.filter(({path})=>decided.get(path)?.decision!=="skip").map(unit=>({unit,reasons:[reason(unit.path)]})).sort((a,b)=>a.
unit.path<b.unit.path?-1:1);const mode=tests.length===0?"none":skipped.length===0?"all":"some";const shared={...runAll([],because,selection.packages),...selection,
because};return{selection:{...shared,mode,tests,skipped},found:{...shared,tests:tests.filter(({unit})=>!isProved.has(unit)),skipped:proved},isShadow:first.tests.
some(({decision})=>decision==="shadow"),canaries:new Set(ofDecision("canary").map(({path})=>path))}}async function runSelect(inputs,host){const start=host.now().getTime();const guard=host.door==="action"&&host.job?untilOutage(host.job.cache):null;const services=guard&&
host.job?{...host.job,cache:guard.cache}:null;const run=services?await runEvidence(inputs,host,services):null;const selected=await selectFor(inputs,host,run);const settled=await settledFor(
selected,inputs,host,run,services);const{selection,found}=settled;for(const{text}of found.warnings)host.log.warn(text);if(services)await keepSelection(recordOf(
selected,settled,run,host),selectionName(inputs),host,services);const seconds=await timed(settled,inputs,host,guard?.isDown()?null:services);const elapsed=(host.
now().getTime()-start)/1e3;const title=headline(settled,seconds);if(services){host.log.info(`${title}.`);host.log.info(`Compared: ${selected.because.text}. Beca\
use: ${selection.because.text}.`)}const saved=settled.isShadow?null:seconds?.skipped??null;return{json:document(selected,settled,seconds,elapsed),text:style=>renderText(
title,selected,settled,style),markdown:()=>`### ${title}

${renderMarkdown(selected,settled,seconds)}`,...host.door==="action"&&{outputs:outputsOf(settled,selected,saved,inputs,host)},comment:{headline:title,markdown:renderMarkdown(
selected,settled,seconds),worthSaying:selection.tests.some(({reasons})=>reasons.some(({code})=>code==="breaker"))},savedSeconds:saved}}async function runEvidence(inputs,host,services){
const kept=await restoreLedger(nameOf(inputs),host,services);const runtime=[host.system.env.ImageOS??"",inputs.runtime??""].join(" ");return{kept,services,runtime,
isRecording:inputs.reports.length>0}}async function settledFor({selection},inputs,host,run,services){if(services&&(host.run?.runAttempt??1)>1){const first=await selectionOfRun(
selectionName(inputs),host,services);if(first)return again(first,selection);host.log.info("What the first attempt selected cannot be read, so it is worked out a\
new.")}return settle(selection,{shadow:inputs.shadow,ledger:run?.kept.ledger??null,run:host.run?String(host.run.runId):null,canary:inputs.canary})}function recordOf(selected,{
selection,found,isShadow,canaries},run,host){const{fingerprints,owners}=selected.selection;const entry=unit=>({path:unit.path,fingerprint:fingerprints.get(unit.
path)??"",scope:owners.get(unit.path)??""});return{run:String(host.run?.runId??0),commit:selected.head,mode:selection.mode,because:selection.because.text,isVouched:run!==
null&&(run.kept.ledger!==null||run.isRecording),tests:[...found.tests.map(({unit,reasons})=>({...entry(unit),decision:"run",because:reasons[0]?.text??""})),...found.
skipped.map(({unit,proof})=>({...entry(unit),decision:isShadow?"shadow":canaries.has(unit.path)?"canary":"skip",because:proof.text}))]}}async function timed({selection,
found,isShadow},inputs,host,services){const store=inputs.timings!==null?readNamedStore(host,inputs.timings,"error"):services?await restoreStore(nameOf(inputs),host,
services):null;return store&&secondsOf(isShadow?found:selection,store)}function document(selected,settled,seconds,elapsed){const{selection,found,isShadow}=settled;
const entry=({path,runner})=>({path,runner,fingerprint:found.fingerprints.get(path)??null});const{selected:run,skipped}=seconds??{selected:0,skipped:0};return{base:selected.
base,head:selected.head,mode:selection.mode,because:selection.because,compared:selected.because,changed:selected.changes?.map(({path,status})=>({path,status}))??
null,tests:selection.tests.map(({unit,reasons})=>({...entry(unit),reasons})),skipped:selection.skipped.map(({unit,proof})=>({...entry(unit),proof})),packages:selection.
packages,images:selected.images,areas:selection.areas,warnings:found.warnings,seconds:seconds&&(isShadow?{selected:run+skipped,skipped:0}:seconds),shadow:isShadow?
{wouldSkip:found.skipped.map(({unit})=>unit.path),seconds:seconds&&skipped}:null,elapsed}}function outputsOf({selection,found},selected,saved,inputs,host){const folder=join2(
host.system.env.RUNNER_TEMP??tmpdir(),"keep-pace-select",nameOf(inputs).replace(/[^\w.-]+/g,"-"));const files=handOver(selection,{folder,root:selected.root,command:inputs.
command,host});return{mode:selection.mode,"has-tests":String(selection.tests.length>0),count:String(selection.tests.length),"skipped-count":String(found.skipped.
length),script:files.script??"","tests-file":files.testsFile,"skipped-file":files.skippedFile,lists:files.lists,runners:JSON.stringify(files.runners),packages:JSON.
stringify(selection.packages),areas:JSON.stringify(selection.areas),"seconds-saved":saved===null?"":String(saved),because:selection.because.text}}export{runSelect};
