import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{WriteError,isUnreadable,overlayFiles,writeFiles}from"./chunk-WBEAC3JD.js";import{isTelling,typicalCommitsPerWeek}from"./chunk-K6UUWYER.js";import{
applyFixes,chooseFixes,codeSpan,duration,plural,proseMarkdown,renderMarkdown,renderText,sarif,suggest,summarise,tally,unifiedPatch,weeklyCost,wrap}from"./chunk-AUOMPV2Y.js";
import{UserError,version}from"./chunk-SZUAWZHG.js";import{rank}from"./chunk-E5G3Q3CS.js";function headline({files,nothing},found){if(files===0)return nothing;const open=found.filter(({fixed})=>!fixed);if(open.length===0)return`Nothing to mend in ${plural(
files,"file")}`;const lost=secondsPerWeek(open);return`${tally(open)}${lost?`, losing about ${duration(lost)} a week`:""}`}function secondsPerWeek(found){const known=found.
flatMap(({cost})=>cost?.secondsPerWeek??[]);return known.length>0?known.reduce((sum,seconds)=>sum+seconds,0):null}function basis({files,nothing,history,workspace},found){
if(files===0)return nothing;if(found.length===0)return`Nothing to mend in ${plural(files,"file")}.`;const costs=found.flatMap(({cost})=>cost&&weeklyCost(cost)!==
null?[cost]:[]);if(costs.length===0)return"";if(costs.every(({source})=>source==="log"))return"";const commits=history?.commits.length??0;if(isTelling(history))
return`Costs: ${plural(commits,"past commit")}, and typical times.`;const why=workspace.git?"the history is too short to tell":"this is no git repository";return`\
Costs are typical values at ${typicalCommitsPerWeek} commits a week: ${why}.`}var maxRounds=8;function repair(files,check,unsafe){const first=check(files);const contents=new Map;let left=first;for(let round=0;round<maxRounds;round+=1){const{
chosen}=chooseFixes(left,{unsafe});if(chosen.length===0)break;const now=overlayFiles(files,contents);for(const{path,after}of applyFixes(chosen,path2=>bytesOrNull(
now,path2)))contents.set(path,after);left=check(overlayFiles(files,contents))}return{found:markFixed(first,left),left,changes:listChanges(files,contents)}}function markFixed(first,left){
const remaining=new Map;const keyOf=({rule,file})=>`${rule}\0${file}`;for(const finding of left)remaining.set(keyOf(finding),(remaining.get(keyOf(finding))??0)+
1);const order=[...first].sort((a,b)=>Number(a.fix!==null)-Number(b.fix!==null));const fixed=new Set;for(const finding of order){const count=remaining.get(keyOf(
finding))??0;if(count>0)remaining.set(keyOf(finding),count-1);else fixed.add(finding)}return first.map(finding=>({...finding,fixed:fixed.has(finding)}))}function listChanges(files,contents){
return[...contents].map(([path,after])=>({path,before:bytesOrNull(files,path),after})).filter(({before,after})=>before===null||Buffer.compare(before,after)!==0).
sort((a,b)=>a.path<b.path?-1:1)}function bytesOrNull(files,path){const bytes=files.bytes(path);return isUnreadable(bytes)?null:bytes}function reviewSuggestions(found,read){return found.flatMap(({rule,message,fix})=>{if(fix?.safety!=="safe")return[];const{suggestions,left}=suggest(fix,read);const also=left.
map(({file,text:text2})=>`

Together with it, add to ${codeSpan(file)}:

${indented(text2)}`);return suggestions.map(suggestion=>({...suggestion,original:linesOf(read(suggestion.path),suggestion.startLine,suggestion.endLine),message:`\
**${rule}**: ${proseMarkdown(message)}${also.join("")}`}))})}function linesOf(bytes,startLine,endLine){const lines=new TextDecoder().decode(bytes??new Uint8Array).
split("\n");return lines.slice(startLine-1,endLine).join("\n")}function indented(text2){return text2.trimEnd().split("\n").map(line=>`    ${line}`).join("\n")}function answerStaticCheck(run,how){if(how.diff&&how.fix==="write"){throw new UserError("--diff and --fix exclude each other: --diff prints what --fix would wri\
te.")}const outcome=look(run.workspace,run.check,how);const wrote=how.fix==="write";if(wrote)writeChanges(run.workspace,outcome);const found=rank(outcome.found.
map(finding=>({...finding,fixed:wrote&&finding.fixed})));const summary=summarise(found,{files:run.files,commits:run.history?.commits.length??0});const fixed=wrote?
outcome.changes.map(({path})=>path):[];const read=path=>bytesOrNull(run.workspace.files,path);return{json:{findings:found,fixed,summary,...run.more},text:style=>text(
run,found,style),markdown:()=>markdown(run,found),sarif:()=>sarif(found,{version,category:run.name,rules:run.rules,read}),findings:wrote?outcome.left:found,...how.
diff&&{patch:unifiedPatch(outcome.changes)},...how.fix==="suggest"&&{suggestions:reviewSuggestions(found,read)},outputs:{findings:String(found.length),fixed:JSON.
stringify(fixed)},comment:{headline:headline(run,found),markdown:markdown(run,found),worthSaying:found.some(({severity,fixed:fixed2})=>severity!=="note"&&!fixed2)}}}
function text(run,found,style){const{told,habits}=run.brief&&!style.verbose?apart(found):{told:found,habits:[]};return[`${renderText(told,{...style,fixAllCommand:run.
fixAllCommand})}${habits.length>0?`${wrap(`and ${counted(habits)}: --verbose shows them`,style.width).join("\n")}
`:""}`,wrap(basis(run,found),style.width).join("\n")].filter(Boolean).join("\n")}function apart(found){const isHabit=({severity,cost})=>severity==="note"&&(cost?.
secondsPerWeek??0)<60;const told=found.filter(finding=>!isHabit(finding));return told.length===0?{told:found,habits:[]}:{told,habits:found.filter(isHabit)}}function counted(habits){
const fixable=habits.filter(({fix,fixed})=>fix?.safety==="safe"&&!fixed).length;return`${plural(habits.length,"note")} on habits${fixable>0?`, ${fixable} of whi\
ch can be fixed`:""}`}function look({files,config},check,{fix,diff,unsafe}){const configuredCheck=now=>configured(check(now),config);if(diff||fix==="write")return repair(
files,configuredCheck,unsafe);const found=configuredCheck(files).map(finding=>({...finding,fixed:false}));return{found,left:found,changes:[]}}function configured(findings,{
rules}){return findings.flatMap(finding=>{const severity=rules[finding.rule]??finding.severity;return severity==="off"?[]:[{...finding,severity}]})}function writeChanges({
root},{changes}){try{writeFiles(root,changes.map(({path,before,after})=>({path,before,bytes:after})))}catch(error){if(error instanceof WriteError)throw new UserError(
error.message,{cause:error});throw error}}function markdown(run,found){const{told,habits}=apart(found);const folded=`<details><summary>and ${counted(habits)}</s\
ummary>

${renderMarkdown(habits,{...run,tally:false})}
</details>
`;return[renderMarkdown(told,run),habits.length>0?folded:"",basis(run,found)].filter(Boolean).join("\n")}export{secondsPerWeek,answerStaticCheck,look,writeChanges};
