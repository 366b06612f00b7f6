import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamedStore}from"./chunk-D7ZV2KGD.js";import{lookAtWorkflows,readWorkflow}from"./chunk-EI6CTHT5.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-EO4DBF7B.js";
import"./chunk-2ZLFLUBQ.js";import"./chunk-VKLTQ6NR.js";import"./chunk-FASWXKQY.js";import"./chunk-RJCZFKAD.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";import{estimate}from"./chunk-GLVP74BN.js";import{pathOf}from"./chunk-V4IEDM6L.js";
import{answerStaticCheck}from"./chunk-64HYRR2X.js";import"./chunk-G2CJMWRB.js";import"./chunk-RKASZE5D.js";import"./chunk-HFFIOODQ.js";import"./chunk-ZGXMIWOD.js";
import"./chunk-WIJV2DW6.js";import"./chunk-LMD4GTQO.js";import{commandLine,openWorkspace,workspaceHistory}from"./chunk-GROPLWL2.js";import"./chunk-5PY2SCE5.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-6PZASV37.js";import"./chunk-3JPBOUW3.js";import{UserError}from"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";async function runWorkflow(inputs,host){const workspace=await openWorkspace(host,inputs.path);refuseUnreadable(workspace);const history=await workspaceHistory(host,
workspace,inputs.commits);const timings=inputs.timings===null?null:suiteTimes(readNamedStore(host,inputs.timings,"error"));return answerStaticCheck({...lookAtWorkflows(
workspace,history,host.now(),timings),name:"workflow",workspace,history,fixCommand:({file,fix})=>commandLine(host,workspace,`workflow --fix${fix?.safety==="unsa\
fe"?" --unsafe":""}`,file),fixAllCommand:commandLine(host,workspace,"workflow --fix")??""},inputs)}function refuseUnreadable({files,scopes}){for(const{path,kind}of scopes){
const read=kind==="file"?readWorkflow(path,files):null;if(typeof read==="string")throw new UserError(read)}}function suiteTimes(store){const{known,startupSeconds}=estimate(
store);const files=new Map;for(const[id,seconds]of known)files.set(pathOf(id),(files.get(pathOf(id))??0)+seconds);const all=[...files.values()];return{seconds:all.
reduce((sum,seconds)=>sum+seconds,0),largest:Math.max(0,...all),files:files.size,startupSeconds}}export{runWorkflow};
