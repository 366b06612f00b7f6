import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtEverything}from"./chunk-234UJKEX.js";import"./chunk-7MGD7UR3.js";import"./chunk-32WJ5BYZ.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-P3LAJVBM.js";
import"./chunk-HQMB3KXS.js";import"./chunk-U6MG5WOJ.js";import"./chunk-UYZUW3JO.js";import"./chunk-TU6HCG6R.js";import"./chunk-TQYJSFTC.js";
import"./chunk-KRQXFUQL.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-4YSILCHQ.js";import"./chunk-273JJNJE.js";import"./chunk-B7BNODUX.js";
import"./chunk-5ZQBEWYH.js";import"./chunk-EJWRCKEN.js";import{answerStaticCheck,secondsPerWeek}from"./chunk-CAU46RJS.js";import{withManifests}from"./chunk-GFNOB4C3.js";
import"./chunk-DPMT4KOL.js";import"./chunk-4EX6PG5D.js";import"./chunk-FMGHQ477.js";import"./chunk-AMPTMJYR.js";import"./chunk-LMD4GTQO.js";
import{commandLine,openWorkspace,workspaceHistory}from"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-6I3H43BT.js";import"./chunk-I25A2IMF.js";import"./chunk-6WXBJRQ5.js";import"./chunk-QEIRHUYG.js";async function runCheck(inputs,host){const workspace=await openWorkspace(host,inputs.path);const past=await workspaceHistory(host,workspace,inputs.commits);const history=await withManifests(
workspace,past);const answer=answerStaticCheck({...lookAtEverything(workspace,history,host.now()),name:"check",brief:true,workspace,history,fixCommand:({file,fix})=>fix?.
safety==="safe"?commandLine(host,workspace,"fix",file):null,fixAllCommand:commandLine(host,workspace,"fix")??"",more:{overhead:null}},{fix:"none",diff:false,unsafe:false});
const lost=secondsPerWeek(answer.findings??[]);return{...answer,outputs:{...answer.outputs,"seconds-per-week":lost===null?"":String(Math.round(lost))}}}export{runCheck};
