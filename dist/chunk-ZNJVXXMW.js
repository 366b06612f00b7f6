import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{comment,commits,defineCommand,diff,failOn,paths,token}from"./chunk-SZUAWZHG.js";var inputs={path:paths("workflow files, or repositories to look in"),fix:{kind:"choice",choices:["none","suggest","write"],bare:"write",default:"none",help:"app\
ly the safe fixes to the files; in an action, suggest posts them as review suggestions instead"},diff,unsafe:{kind:"flag",default:false,help:"apply fixes, too, \
that are likely but not proved to keep what the workflow does"},timings:{kind:"text",placeholder:"FILE",only:"cli",default:null,help:"the timing store, to say w\
here several machines for the tests would pay"},commits,failOn,comment,token};var workflow=defineCommand({name:"workflow",summary:"find missing and wrong cachin\
g, needless waits and waste in workflow files, and fix them",inputs,outputs:{findings:"how many findings there are",fixed:"JSON array of the files that were rew\
ritten","sarif-file":"path of a SARIF file for github/codeql-action/upload-sarif"},permissions:{"contents: read":"to read the repository","pull-requests: write":"\
for the pull request comment and review suggestions; without it the job summary is used"},formats:["text","json","markdown","sarif"],run:async(inputs2,host)=>(await import("./run-workflow-QQVHXO6G.js")).
runWorkflow(inputs2,host)});export{workflow};
