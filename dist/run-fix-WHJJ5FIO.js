import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-UGCCVBVH.js";import"./chunk-7MGD7UR3.js";import"./chunk-3IDN6ERK.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-HQMB3KXS.js";
import"./chunk-2INETRND.js";import"./chunk-ZMA7NWFM.js";import"./chunk-TU6HCG6R.js";import"./chunk-QXDATTLV.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-B2BQA2DZ.js";import"./chunk-LWWVADJM.js";import"./chunk-BKIZVOWM.js";
import"./chunk-5ZQBEWYH.js";import{look,writeChanges}from"./chunk-CDBRQG3G.js";import"./chunk-6Q4FA5B4.js";import"./chunk-MEK7A7LW.js";import"./chunk-5UJAN3LX.js";
import"./chunk-D7X3LYLV.js";import"./chunk-KUM4KH5D.js";import"./chunk-LMD4GTQO.js";import{openWorkspace,workspaceHistory}from"./chunk-DVULIKRX.js";
import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";import"./chunk-EN2ZGNPM.js";import{codeSpan,plural,proseMarkdown,unifiedPatch,wrap}from"./chunk-75RM3I6K.js";
import{rank,visible}from"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";async function runFix(inputs,host){const workspace=await openWorkspace(host,inputs.path);const history=await workspaceHistory(host,workspace,inputs.commits);const{
check,files,nothing}=lookAtEverything(workspace,history,host.now());const outcome=look(workspace,check,{fix:"write",diff:inputs.diff,unsafe:false});if(!inputs.diff)
writeChanges(workspace,outcome);const fixed=outcome.changes.map(({path})=>path);const left=rank(outcome.left);const clean=files===0?nothing:`Nothing to fix in ${plural(
files,"file")}.`;const some=fixed.length+left.length>0;return{json:{fixed,left:left.map(toLeft)},text:style=>some?text(fixed,left,style):wrap(clean,style.width).
join("\n"),markdown:()=>some?[...fixed.map(fixedItem),...left.map(each=>leftItem(toLeft(each)))].join("\n"):clean,...inputs.diff&&{patch:unifiedPatch(outcome.changes)}}}
function onRequest(description,file){const command=/\.ya?ml$/.test(file)?"workflow":"dockerfile";return`Its fix is not proved safe, so ${command} --fix --unsafe\
 alone makes it: ${description}`}function text(fixed,left,style){const habits=style.verbose?[]:left.filter(({severity})=>severity==="note");const told=left.filter(
finding=>!habits.includes(finding));const counted=`${plural(habits.length,"note")} on habits: --verbose shows them`;return[...fixed.map(file=>`fixed  ${visible(
file)}`),...told.map(finding=>leftLines(toLeft(finding),style)),...habits.length>0?[`left   ${counted}`]:[]].join("\n")}function toLeft({rule,file,range,message,
fix,refused}){const because=refused?.message??(fix?.safety==="unsafe"?onRequest(fix.description,file):message);return{rule,file,line:range.startLine,because}}function leftLines({
file,line,rule,because},{width}){const margin=" ".repeat(7);const place=visible(`${file}:${line}`);const lines=[...wrap(`${place}  [${rule}]`,width-7),...wrap(visible(
because),width-7)];return lines.map((each,at)=>`${at===0?"left   ":margin}${each}`).join("\n")}var fixedItem=file=>`- fixed ${codeSpan(file)}`;var leftItem=({file,
line,rule,because})=>`- left ${codeSpan(`${file}:${line}`)} (${rule}): ${proseMarkdown(because)}`;export{runFix};
