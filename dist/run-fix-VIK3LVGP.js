import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-OU3MUNEZ.js";import"./chunk-7MGD7UR3.js";import"./chunk-HT2KAKHP.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-IRCOPRWG.js";
import"./chunk-EQSM74O3.js";import"./chunk-UYZUW3JO.js";import"./chunk-7OLFKGEV.js";import"./chunk-TQYJSFTC.js";import"./chunk-A3GXATJJ.js";
import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";import"./chunk-2ZLFLUBQ.js";
import"./chunk-VLRMGQNA.js";import"./chunk-Z22LD4FX.js";import{look,writeChanges}from"./chunk-FQHWOYLE.js";import{withManifests}from"./chunk-3XZBYKFF.js";
import"./chunk-S2AJQQ2F.js";import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";
import"./chunk-LMD4GTQO.js";import{openWorkspace,workspaceHistory}from"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";
import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import{codeSpan,otherPlaces,plural,proseMarkdown,repeated,
unifiedPatch,wrap}from"./chunk-AUOMPV2Y.js";import"./chunk-SZUAWZHG.js";import{rank,visible}from"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";async function runFix(inputs,host){const workspace=await openWorkspace(host,inputs.path);const past=await workspaceHistory(host,workspace,inputs.commits);const history=await withManifests(
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
