import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{comment,commits,defineCommand,diff,failOn,paths,token}from"./chunk-SZUAWZHG.js";var inputs={path:paths("the repository, or a folder of it",1),commits,failOn,comment,token};var check=defineCommand({name:"check",summary:"find what makes chang\
es wait for CI, ranked by the time it loses",inputs,outputs:{findings:"how many findings there are","seconds-per-week":"what they lose together, seconds a week;\
 empty when not known"},permissions:{"contents: read":"to read the repository","pull-requests: write":"for the pull request comment; without it the job summary \
is used"},formats:["text","json","markdown","sarif"],run:async(inputs3,host)=>(await import("./run-check-DEAELJGH.js")).runCheck(inputs3,host)});var inputs2={path:paths("the repository, or a folder of it",1),commits,diff};var fix=defineCommand({name:"fix",summary:"apply every fix that is proved safe, and\
 say what is left and why",inputs:inputs2,outputs:{},permissions:{"contents: read":"to read the repository"},formats:["text","json","markdown"],run:async(inputs3,host)=>(await import("./run-fix-VIK3LVGP.js")).
runFix(inputs3,host)});export{check,fix};
