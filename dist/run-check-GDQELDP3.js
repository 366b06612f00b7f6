import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-LIYVU3X6.js";import"./chunk-7MGD7UR3.js";import"./chunk-D4GUPKFE.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-EO4DBF7B.js";
import"./chunk-2INETRND.js";import"./chunk-VKLTQ6NR.js";import"./chunk-FASWXKQY.js";import"./chunk-RJCZFKAD.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";import"./chunk-GLVP74BN.js";import"./chunk-V4IEDM6L.js";
import{answerStaticCheck,secondsPerWeek}from"./chunk-Z4C2LYDV.js";import"./chunk-47GTMNXF.js";import"./chunk-N3T5AVCF.js";import"./chunk-6TYACXGB.js";
import"./chunk-4MX7G7C6.js";import"./chunk-XSPRCWMJ.js";import"./chunk-LMD4GTQO.js";import{commandLine,openWorkspace,workspaceHistory}from"./chunk-HOSQTEJ2.js";
import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";import"./chunk-EN2ZGNPM.js";import"./chunk-3JPBOUW3.js";import"./chunk-23OBHVH2.js";
import"./chunk-QEIRHUYG.js";async function runCheck(inputs,host){const workspace=await openWorkspace(host,inputs.path);const history=await workspaceHistory(host,workspace,inputs.commits);const answer=answerStaticCheck(
{...lookAtEverything(workspace,history,host.now()),name:"check",brief:true,workspace,history,fixCommand:({file,fix})=>fix?.safety==="safe"?commandLine(host,workspace,
"fix",file):null,fixAllCommand:commandLine(host,workspace,"fix")??"",more:{overhead:null}},{fix:"none",diff:false,unsafe:false});const lost=secondsPerWeek(answer.
findings??[]);return{...answer,outputs:{...answer.outputs,"seconds-per-week":lost===null?"":String(Math.round(lost))}}}export{runCheck};
