import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-UGCCVBVH.js";import"./chunk-7MGD7UR3.js";import"./chunk-3IDN6ERK.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-HQMB3KXS.js";
import"./chunk-2INETRND.js";import"./chunk-ZMA7NWFM.js";import"./chunk-TU6HCG6R.js";import"./chunk-QXDATTLV.js";import"./chunk-HSMMU2LK.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-B2BQA2DZ.js";import"./chunk-LWWVADJM.js";import"./chunk-BKIZVOWM.js";
import"./chunk-5ZQBEWYH.js";import{answerStaticCheck,secondsPerWeek}from"./chunk-CDBRQG3G.js";import"./chunk-6Q4FA5B4.js";import"./chunk-MEK7A7LW.js";
import"./chunk-5UJAN3LX.js";import"./chunk-D7X3LYLV.js";import"./chunk-KUM4KH5D.js";import"./chunk-LMD4GTQO.js";import{commandLine,openWorkspace,
workspaceHistory}from"./chunk-DVULIKRX.js";import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";import"./chunk-EN2ZGNPM.js";import"./chunk-75RM3I6K.js";
import"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";async function runCheck(inputs,host){const workspace=await openWorkspace(host,inputs.path);const history=await workspaceHistory(host,workspace,inputs.commits);const answer=answerStaticCheck(
{...lookAtEverything(workspace,history,host.now()),name:"check",brief:true,workspace,history,fixCommand:({file,fix})=>fix?.safety==="safe"?commandLine(host,workspace,
"fix",file):null,fixAllCommand:commandLine(host,workspace,"fix")??"",more:{overhead:null}},{fix:"none",diff:false,unsafe:false});const lost=secondsPerWeek(answer.
findings??[]);return{...answer,outputs:{...answer.outputs,"seconds-per-week":lost===null?"":String(Math.round(lost))}}}export{runCheck};
