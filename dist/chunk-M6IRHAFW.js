import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamedListing,readNamedPlan}from"./chunk-7CRNWEJJ.js";import{verify}from"./chunk-7OLFKGEV.js";import{codeSpan}from"./chunk-AUOMPV2Y.js";
import{UserError}from"./chunk-SZUAWZHG.js";import{readdirSync,readFileSync}from"node:fs";import{join,relative,resolve,sep}from"node:path";function verdictAnswer(verdict){const groups=groupsOf(verdict);const headline=verdict.ok?"Every test ran in exactly one shard":"The shards do not prove that eve\
ry test ran";const markdown=groups.flatMap(group=>lines(group,"- ",codeSpan)).join("\n");return{json:verdict,ok:verdict.ok,text:()=>[`${headline}.`,...groups.flatMap(
group=>lines(group,"  ",String))].join("\n"),markdown:()=>markdown,outputs:{ok:String(verdict.ok)},comment:{headline,markdown,worthSaying:!verdict.ok}}}function groupsOf(verdict){
const groups=[{title:"ran in no shard",items:verdict.missing},{title:"ran more than once",items:verdict.duplicated},{title:"ran but is on no list",items:verdict.
unlisted},{title:"is a receipt of another plan",items:verdict.wrongPlan},{title:"has no receipt",items:verdict.missingReceipts.map(index=>`shard ${index}`)},{title:"\
cannot be read as a receipt",items:verdict.unreadable}];return groups.filter(({items})=>items.length>0)}var shown=20;function lines({title,items},mark,quote){const rest=items.
length-shown;return[...items.slice(0,shown).map(item=>`${mark}${quote(item)} ${title}`),...rest>0?[`${mark}${rest} more like it`]:[]]}async function runVerify(inputs,host){if(host.door==="action"&&host.job){const{verifyInWorkflow}=await import("./verify-in-workflow-7FALXDJL.js");return verifyInWorkflow(
inputs,host,host.job)}if(!inputs.receipts)throw new UserError("No receipts were named: give --receipts DIR.");const plan=readNamedPlan(host,inputs.plan);return verdictAnswer(
verifyFolder(plan,inputs.receipts,inputs.listing,host))}function verifyFolder(plan,folder,listing,host,isReceipt=()=>true){const found=findJson(host,folder).filter(
({file})=>isReceipt(file));return verify(plan,found,listing===null?null:readNamedListing(host,listing).ids)}function findJson(host,folder){const top=resolve(host.
cwd,folder);try{return readdirSync(top,{recursive:true,withFileTypes:true}).filter(entry=>entry.name.endsWith(".json")&&!entry.isDirectory()).map(entry=>join(entry.
parentPath,entry.name)).sort().map(path=>({file:relative(top,path).split(sep).join("/"),text:read(path)}))}catch(cause){throw new UserError(`${folder} cannot be\
 read: name the folder of the receipts.`,{cause})}}function read(path){try{return readFileSync(path,"utf8")}catch{return null}}export{verdictAnswer,runVerify,verifyFolder};
