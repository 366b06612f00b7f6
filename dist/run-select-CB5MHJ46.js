import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{nameOf,selectionName}from"./chunk-5GDFFHHQ.js";import{selectHere}from"./chunk-VINV74QV.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";
import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import{codeSpan,columns,duration,plural,proseMarkdown,wrap}from"./chunk-AUOMPV2Y.js";
import"./chunk-SZUAWZHG.js";import{visible}from"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{tmpdir}from"node:os";import{join}from"node:path";function headline({selection,found,isShadow},seconds){const total=selection.tests.length+selection.skipped.length;const saves=seconds&&seconds.skipped>=1?`, abo\
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
return["",...proofs.map(([proof,count])=>`- ${plural(count,"skip")} proved: ${proseMarkdown(proof)}`)]}async function runSelect(inputs,host){const start=host.now().getTime();const guard=host.door==="action"&&host.job?(await import("./kept-edges-DJ62X6VQ.js")).untilOutage(
host.job.cache):null;const services=guard&&host.job?{...host.job,cache:guard.cache}:null;const run=services?await runEvidence(inputs,host,services):null;const selected=await selectHere(
inputs,host,run);const settled=await settledFor(selected,inputs,host,run,services);const{selection,found}=settled;for(const{text}of found.warnings)host.log.warn(
text);if(services){const{keepSelection}=await import("./kept-selection-UVTMNRNZ.js");await keepSelection(recordOf(selected,settled,run,host),selectionName(inputs),
host,services)}const seconds=await timed(settled,inputs,host,guard?.isDown()?null:services);const elapsed=(host.now().getTime()-start)/1e3;const title=headline(
settled,seconds);if(services){host.log.info(`${title}.`);host.log.info(`Compared: ${selected.because.text}. Because: ${selection.because.text}.`)}const saved=settled.
isShadow?null:seconds?.skipped??null;return{json:document(selected,settled,seconds,elapsed),text:style=>renderText(title,selected,settled,style),markdown:()=>`#\
## ${title}

${renderMarkdown(selected,settled,seconds)}`,...host.door==="action"&&{outputs:await outputsOf(settled,selected,saved,inputs,host)},comment:{headline:title,markdown:renderMarkdown(
selected,settled,seconds),worthSaying:selection.tests.some(({reasons})=>reasons.some(({code})=>code==="breaker"))},savedSeconds:saved}}async function runEvidence(inputs,host,services){
const{restoreLedger}=await import("./kept-ledger-U5JLQAM6.js");const kept=await restoreLedger(nameOf(inputs),host,services);const runtime=[host.system.env.ImageOS??
"",inputs.runtime??""].join(" ");return{kept,services,runtime,isRecording:inputs.reports.length>0}}async function settledFor({selection},inputs,host,run,services){
const{again,settle}=await import("./settle-D53MKA6S.js");if(services&&(host.run?.runAttempt??1)>1){const{selectionOfRun}=await import("./kept-selection-UVTMNRNZ.js");
const first=await selectionOfRun(selectionName(inputs),host,services);if(first)return again(first,selection);host.log.info("What the first attempt selected cann\
ot be read, so it is worked out anew.")}return settle(selection,{shadow:inputs.shadow,ledger:run?.kept.ledger??null,run:host.run?String(host.run.runId):null,canary:inputs.
canary})}function recordOf(selected,{selection,found,isShadow,canaries},run,host){const{fingerprints,owners}=selected.selection;const entry=unit=>({path:unit.path,
fingerprint:fingerprints.get(unit.path)??"",scope:owners.get(unit.path)??""});return{run:String(host.run?.runId??0),commit:selected.head,mode:selection.mode,because:selection.
because.text,isVouched:run!==null&&(run.kept.ledger!==null||run.isRecording),tests:[...found.tests.map(({unit,reasons})=>({...entry(unit),decision:"run",because:reasons[0]?.
text??""})),...found.skipped.map(({unit,proof})=>({...entry(unit),decision:isShadow?"shadow":canaries.has(unit.path)?"canary":"skip",because:proof.text}))]}}async function timed({
selection,found,isShadow},inputs,host,services){const store=await storeOf(inputs,host,services);return store&&(await import("./seconds-SXUIPSLL.js")).secondsOf(
isShadow?found:selection,store)}async function storeOf(inputs,host,services){if(inputs.timings!==null){return(await import("./files-UAIWYSTZ.js")).readNamedStore(
host,inputs.timings)}if(!services)return null;return(await import("./kept-store-SSPWQ3EQ.js")).restoreStore(nameOf(inputs),host,services)}function document(selected,settled,seconds,elapsed){
const{selection,found,isShadow}=settled;const entry=({path,runner})=>({path,runner,fingerprint:found.fingerprints.get(path)??null});const{selected:run,skipped}=seconds??
{selected:0,skipped:0};return{base:selected.base,head:selected.head,mode:selection.mode,because:selection.because,compared:selected.because,changed:selected.changes?.
map(({path,status})=>({path,status}))??null,tests:selection.tests.map(({unit,reasons})=>({...entry(unit),reasons})),skipped:selection.skipped.map(({unit,proof})=>({
...entry(unit),proof})),packages:selection.packages,images:selected.images,areas:selection.areas,warnings:found.warnings,seconds:seconds&&(isShadow?{selected:run+
skipped,skipped:0}:seconds),shadow:isShadow?{wouldSkip:found.skipped.map(({unit})=>unit.path),seconds:seconds&&skipped}:null,elapsed}}async function outputsOf({
selection,found},selected,saved,inputs,host){const{handOver}=await import("./hand-over-WL32CRXI.js");const folder=join(host.system.env.RUNNER_TEMP??tmpdir(),"\
keep-pace-select",nameOf(inputs).replace(/[^\w.-]+/g,"-"));const files=handOver(selection,{folder,root:selected.root,command:inputs.command,host});return{mode:selection.
mode,"has-tests":String(selection.tests.length>0),count:String(selection.tests.length),"skipped-count":String(found.skipped.length),script:files.script??"","tes\
ts-file":files.testsFile,"skipped-file":files.skippedFile,lists:files.lists,runners:JSON.stringify(files.runners),packages:JSON.stringify(selection.packages),areas:JSON.
stringify(selection.areas),"seconds-saved":saved===null?"":String(saved),because:selection.because.text}}export{runSelect};
