import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamedStore}from"./chunk-TIHEHQPC.js";import{lookAtWorkflows,readWorkflow}from"./chunk-3IDN6ERK.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-HQMB3KXS.js";
import"./chunk-2INETRND.js";import"./chunk-ZMA7NWFM.js";import"./chunk-TU6HCG6R.js";import"./chunk-QXDATTLV.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-B2BQA2DZ.js";import{estimate}from"./chunk-LWWVADJM.js";import"./chunk-BKIZVOWM.js";
import{pathOf}from"./chunk-5ZQBEWYH.js";import{answerStaticCheck}from"./chunk-CDBRQG3G.js";import"./chunk-6Q4FA5B4.js";import"./chunk-MEK7A7LW.js";
import"./chunk-5UJAN3LX.js";import"./chunk-D7X3LYLV.js";import"./chunk-KUM4KH5D.js";import"./chunk-LMD4GTQO.js";import{commandLine,openWorkspace,
workspaceHistory}from"./chunk-DVULIKRX.js";import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";import"./chunk-EN2ZGNPM.js";import"./chunk-75RM3I6K.js";
import{UserError}from"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";async function runWorkflow(inputs,host){const workspace=await openWorkspace(host,inputs.path);refuseUnreadable(workspace);const history=await workspaceHistory(host,
workspace,inputs.commits);const timings=inputs.timings===null?null:suiteTimes(readNamedStore(host,inputs.timings,"error"));return answerStaticCheck({...lookAtWorkflows(
workspace,history,host.now(),timings),name:"workflow",workspace,history,fixCommand:({file,fix})=>commandLine(host,workspace,`workflow --fix${fix?.safety==="unsa\
fe"?" --unsafe":""}`,file),fixAllCommand:commandLine(host,workspace,"workflow --fix")??""},inputs)}function refuseUnreadable({files,scopes}){for(const{path,kind}of scopes){
const read=kind==="file"?readWorkflow(path,files):null;if(typeof read==="string")throw new UserError(read)}}function suiteTimes(store){const{known,startupSeconds}=estimate(
store);const files=new Map;for(const[id,seconds]of known)files.set(pathOf(id),(files.get(pathOf(id))??0)+seconds);const all=[...files.values()];return{seconds:all.
reduce((sum,seconds)=>sum+seconds,0),largest:Math.max(0,...all),files:files.size,startupSeconds}}export{runWorkflow};
