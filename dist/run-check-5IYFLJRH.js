import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-OPWFEG7U.js";import"./chunk-7MGD7UR3.js";import"./chunk-EI6CTHT5.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-EO4DBF7B.js";
import"./chunk-2ZLFLUBQ.js";import"./chunk-VKLTQ6NR.js";import"./chunk-FASWXKQY.js";import"./chunk-RJCZFKAD.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";import"./chunk-GLVP74BN.js";import"./chunk-V4IEDM6L.js";
import{answerStaticCheck,secondsPerWeek}from"./chunk-64HYRR2X.js";import{withManifests}from"./chunk-G2CJMWRB.js";import"./chunk-RKASZE5D.js";import"./chunk-HFFIOODQ.js";
import"./chunk-ZGXMIWOD.js";import"./chunk-WIJV2DW6.js";import"./chunk-LMD4GTQO.js";import{commandLine,openWorkspace,workspaceHistory}from"./chunk-GROPLWL2.js";
import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";import"./chunk-6PZASV37.js";import"./chunk-3JPBOUW3.js";import"./chunk-23OBHVH2.js";
import"./chunk-QEIRHUYG.js";async function runCheck(inputs,host){const workspace=await openWorkspace(host,inputs.path);const past=await workspaceHistory(host,workspace,inputs.commits);const history=await withManifests(
workspace,past);const answer=answerStaticCheck({...lookAtEverything(workspace,history,host.now()),name:"check",brief:true,workspace,history,fixCommand:({file,fix})=>fix?.
safety==="safe"?commandLine(host,workspace,"fix",file):null,fixAllCommand:commandLine(host,workspace,"fix")??"",more:{overhead:null}},{fix:"none",diff:false,unsafe:false});
const lost=secondsPerWeek(answer.findings??[]);return{...answer,outputs:{...answer.outputs,"seconds-per-week":lost===null?"":String(Math.round(lost))}}}export{runCheck};
