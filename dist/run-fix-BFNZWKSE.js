import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-234UJKEX.js";import"./chunk-7MGD7UR3.js";import"./chunk-32WJ5BYZ.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-P3LAJVBM.js";
import"./chunk-HQMB3KXS.js";import"./chunk-U6MG5WOJ.js";import"./chunk-UYZUW3JO.js";import"./chunk-TU6HCG6R.js";import"./chunk-TQYJSFTC.js";
import"./chunk-KRQXFUQL.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-4YSILCHQ.js";import"./chunk-273JJNJE.js";import"./chunk-B7BNODUX.js";
import"./chunk-5ZQBEWYH.js";import"./chunk-EJWRCKEN.js";import{look,writeChanges}from"./chunk-CAU46RJS.js";import{withManifests}from"./chunk-GFNOB4C3.js";
import"./chunk-DPMT4KOL.js";import"./chunk-4EX6PG5D.js";import"./chunk-FMGHQ477.js";import"./chunk-AMPTMJYR.js";import"./chunk-LMD4GTQO.js";
import{openWorkspace,workspaceHistory}from"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-6I3H43BT.js";import{codeSpan,otherPlaces,plural,proseMarkdown,repeated,unifiedPatch,wrap}from"./chunk-I25A2IMF.js";import{rank,visible}from"./chunk-6WXBJRQ5.js";
import"./chunk-QEIRHUYG.js";async function runFix(inputs,host){const workspace=await openWorkspace(host,inputs.path);const past=await workspaceHistory(host,workspace,inputs.commits);const history=await withManifests(
workspace,past);const{check,files,nothing}=lookAtEverything(workspace,history,host.now());const outcome=look(workspace,check,{fix:"write",diff:inputs.diff,unsafe:false});
if(!inputs.diff)writeChanges(workspace,outcome);const fixed=outcome.changes.map(({path})=>path);const left=rank(outcome.left);const clean=files===0?nothing:`Not\
hing to fix in ${plural(files,"file")}.`;const some=fixed.length+left.length>0;return{json:{fixed,left:left.map(toLeft)},text:style=>some?text(fixed,left,style):
wrap(clean,style.width).join("\n"),markdown:()=>some?[...fixed.map(fixedItem),...left.map(each=>leftItem(toLeft(each)))].join("\n"):clean,...inputs.diff&&{patch:unifiedPatch(
outcome.changes)}}}function onRequest(description,file){const command=/\.ya?ml$/.test(file)?"workflow":"dockerfile";return`Its fix is not proved safe, so ${command}\
 --fix --unsafe alone makes it: ${description}`}function text(fixed,left,style){const habits=style.verbose?[]:left.filter(({severity})=>severity==="note");const told=left.
filter(finding=>!habits.includes(finding));const counted=`${plural(habits.length,"note")} on habits: --verbose shows them`;return[...fixed.map(file=>`fixed  ${visible(
file)}`),...repeated(told).map(each=>leftLines(each,style)),...habits.length>0?[`left   ${counted}`]:[]].join("\n")}function toLeft({rule,file,range,message,fix,
refused}){const because=refused?.message??(fix?.safety==="unsafe"?onRequest(fix.description,file):message);return{rule,file,line:range.startLine,because}}function leftLines({
finding,others},{width}){const{file,line,rule,because}=toLeft(finding);const also=others.length>0?[`Also: ${otherPlaces(others)}`]:[];const lines=[`${visible(`${file}\
:${line}`)}  [${rule}]`,visible(because),...also].flatMap(text2=>wrap(text2,width-7));return lines.map((each,at)=>`${at===0?"left   ":" ".repeat(7)}${each}`).join(
"\n")}var fixedItem=file=>`- fixed ${codeSpan(file)}`;var leftItem=({file,line,rule,because})=>`- left ${codeSpan(`${file}:${line}`)} (${rule}): ${proseMarkdown(
because)}`;export{runFix};
