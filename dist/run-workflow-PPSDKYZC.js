import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamedStore}from"./chunk-XBQDJXOO.js";import{lookAtWorkflows,readWorkflow}from"./chunk-32WJ5BYZ.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-P3LAJVBM.js";
import"./chunk-HQMB3KXS.js";import"./chunk-U6MG5WOJ.js";import"./chunk-UYZUW3JO.js";import"./chunk-TU6HCG6R.js";import"./chunk-TQYJSFTC.js";
import"./chunk-KRQXFUQL.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-4YSILCHQ.js";import{estimate}from"./chunk-273JJNJE.js";import"./chunk-B7BNODUX.js";
import{pathOf}from"./chunk-5ZQBEWYH.js";import"./chunk-EJWRCKEN.js";import{answerStaticCheck}from"./chunk-CAU46RJS.js";import"./chunk-GFNOB4C3.js";
import"./chunk-DPMT4KOL.js";import"./chunk-4EX6PG5D.js";import"./chunk-FMGHQ477.js";import"./chunk-AMPTMJYR.js";import"./chunk-LMD4GTQO.js";
import{commandLine,openWorkspace,workspaceHistory}from"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-6I3H43BT.js";import"./chunk-I25A2IMF.js";import{UserError}from"./chunk-6WXBJRQ5.js";import"./chunk-QEIRHUYG.js";async function runWorkflow(inputs,host){const workspace=await openWorkspace(host,inputs.path);refuseUnreadable(workspace);const history=await workspaceHistory(host,
workspace,inputs.commits);const timings=inputs.timings===null?null:suiteTimes(readNamedStore(host,inputs.timings));return answerStaticCheck({...lookAtWorkflows(
workspace,history,host.now(),timings),name:"workflow",workspace,history,fixCommand:({file,fix})=>commandLine(host,workspace,`workflow --fix${fix?.safety==="unsa\
fe"?" --unsafe":""}`,file),fixAllCommand:commandLine(host,workspace,"workflow --fix")??""},inputs)}function refuseUnreadable({files,scopes}){for(const{path,kind}of scopes){
const read=kind==="file"?readWorkflow(path,files):null;if(typeof read==="string")throw new UserError(read)}}function suiteTimes(store){const{known,startupSeconds}=estimate(
store);const files=new Map;for(const[id,seconds]of known)files.set(pathOf(id),(files.get(pathOf(id))??0)+seconds);const all=[...files.values()];return{seconds:all.
reduce((sum,seconds)=>sum+seconds,0),largest:Math.max(0,...all),files:files.size,startupSeconds}}export{runWorkflow};
