import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{planJob}from"./chunk-L2EEJ2L4.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";import"./chunk-LMD4GTQO.js";import"./chunk-VHCEOWP2.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-ORJCDP6T.js";
import"./chunk-K6UUWYER.js";import{wrap}from"./chunk-AUOMPV2Y.js";import"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";async function runPlan(inputs,host){const entries=(await planJob(host,inputs)).entries(()=>inputs.epoch??"1");return{json:{entries:entries.map(publicEntry)},text:style=>planText(
entries,style),markdown:()=>entries.map(entryMarkdown).join("\n\n")||nothing}}var nothing="No package manager was found: there is no lock file or manifest that \
one of them would read.";function publicEntry(entry){const{manager,store,keyFiles,paths,key,restoreKeys,template,templateRestoreKeys,save,because}=entry;return{
manager:manager.name,store:store.name,paths,key,template,restoreKeys,templateRestoreKeys,lockFiles:keyFiles,save,because}}function planText(entries,style){if(entries.
length===0)return wrap(nothing,style.width).join("\n");const more=style.verbose?[]:["Whole keys, and keys for a workflow: --verbose."];return[...entries.map(entry=>entryText(
entry,style)),...more].join("\n\n")}var left=14;function entryText(entry,{width,verbose}){const{store,paths,key,restoreKeys,template,because}=entry;const rows=[
["paths",paths],["key",[verbose?key:shortDigests(key)]],["or",verbose?restoreKeys:restoreKeys.map(shortDigests)],["saved by",[savedBy(entry)]],...verbose?[["in \
a workflow",[template]]]:[]];const lines=rows.map(([name,values])=>`  ${name.padEnd(left)}${values.join(`
${" ".repeat(left+2)}`)}`);return[store.name,...wrap(because,width-2).map(line=>`  ${line}`),...lines].join("\n")}function savedBy({save}){return save==="truste\
d"?"runs of the default branch and other trusted refs":"no run"}function shortDigests(key){return key.replace(/\b([0-9a-f]{8})[0-9a-f]{32,56}\b/g,"$1\u2026")}function markdownRows(entry){
const{paths,key,restoreKeys,template}=entry;return[["paths",paths],["key",[key]],["or",restoreKeys],["saved by",[savedBy(entry)]],["in a workflow",[template]]]}
function entryMarkdown(entry){const code=text=>`\`\` ${text.replaceAll("`","'").replaceAll("\n"," ")} \`\``;const lines=markdownRows(entry).map(([name,values])=>`\
- ${name}: ${values.map(code).join(", ")}`);return[`**${entry.store.name}**`,"",code(entry.because),"",...lines].join("\n")}export{runPlan};
