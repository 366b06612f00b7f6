import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamedStore}from"./chunk-OQFLGT4G.js";import{lookAtWorkflows,readWorkflow}from"./chunk-HT2KAKHP.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-IRCOPRWG.js";
import"./chunk-EQSM74O3.js";import"./chunk-UYZUW3JO.js";import"./chunk-7OLFKGEV.js";import"./chunk-TQYJSFTC.js";import"./chunk-A3GXATJJ.js";
import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import{estimate}from"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";import"./chunk-2ZLFLUBQ.js";
import{pathOf}from"./chunk-VLRMGQNA.js";import"./chunk-Z22LD4FX.js";import{answerStaticCheck}from"./chunk-FQHWOYLE.js";import"./chunk-3XZBYKFF.js";
import"./chunk-S2AJQQ2F.js";import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";
import"./chunk-LMD4GTQO.js";import{commandLine,openWorkspace,workspaceHistory}from"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";
import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";
import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";async function runWorkflow(inputs,host){const workspace=await openWorkspace(host,inputs.path);refuseUnreadable(workspace);const history=await workspaceHistory(host,
workspace,inputs.commits);const timings=inputs.timings===null?null:suiteTimes(readNamedStore(host,inputs.timings));return answerStaticCheck({...lookAtWorkflows(
workspace,history,host.now(),timings),name:"workflow",workspace,history,fixCommand:({file,fix})=>commandLine(host,workspace,`workflow --fix${fix?.safety==="unsa\
fe"?" --unsafe":""}`,file),fixAllCommand:commandLine(host,workspace,"workflow --fix")??""},inputs)}function refuseUnreadable({files,scopes}){for(const{path,kind}of scopes){
const read=kind==="file"?readWorkflow(path,files):null;if(typeof read==="string")throw new UserError(read)}}function suiteTimes(store){const{known,startupSeconds}=estimate(
store);const files=new Map;for(const[id,seconds]of known)files.set(pathOf(id),(files.get(pathOf(id))??0)+seconds);const all=[...files.values()];return{seconds:all.
reduce((sum,seconds)=>sum+seconds,0),largest:Math.max(0,...all),files:files.size,startupSeconds}}export{runWorkflow};
