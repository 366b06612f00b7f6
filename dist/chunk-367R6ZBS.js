import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{comment,defineCommand,token}from"./chunk-SZUAWZHG.js";var inputs={repo:{kind:"text",placeholder:"OWNER/REPO",only:"cli",default:null,help:"the repository on GitHub, read with GITHUB_TOKEN"},pr:{kind:"text",placeholder:"\
N",only:"cli",default:null,help:"report on this pull request"},run:{kind:"text",placeholder:"ID",only:"cli",default:null,help:"report on this workflow run"},days:{
kind:"text",placeholder:"N",default:null,help:"report on the last N days: DORA's five metrics, lead time, weeks, goals, cost by area"},input:{kind:"text",placeholder:"\
FILE",only:"cli",default:null,help:"report offline on what --save recorded"},save:{kind:"text",placeholder:"FILE",only:"cli",default:null,help:"record what was \
read from GitHub"},findings:{kind:"text",placeholder:"FILE",default:null,help:"JSON that check, dockerfile or workflow printed: what they found becomes a fix wi\
th a forecast"},prices:{kind:"text",placeholder:"FILE",default:null,help:'JSON file with prices of your own: {"from": "2026-01-01", "labels": {"my-runner": 0.00\
4}}, US dollars a minute'},goal:{kind:"count",placeholder:"PERCENT",min:0,max:1e5,default:25,only:"action",help:"overhead in percent below which a green pull re\
quest gets one line only"},trend:{kind:"choice",choices:["none","cache","branch"],default:{cli:"none",action:"cache"},help:"where reports over days keep their f\
igures: in the repository's cache, or on the branch keep-pace-trend"},comment,token};var report=defineCommand({name:"report",summary:"show how long a change wai\
ted for CI against how long it took to write, and what to fix first",inputs,outputs:{overhead:"waiting divided by coding time (2 is 200 %), empty when not known",
"waiting-seconds":"how long the pull request waited for CI, over all its pushes","coding-seconds":"how long it took to write, as far as that can be told"},permissions:{
"actions: read":"to read workflow runs, jobs and logs","contents: read":"to read when was pushed; contents: write to keep the trend on a branch","deployments: r\
ead":"to tell approvals from waiting for a runner, and with --days what was delivered","issues: read":"with --days, to read incidents","pull-requests: write":"t\
o read commits and reviews, and for the comment; without it the job summary is used"},formats:["text","json","markdown","html"],neverFails:true,run:async(inputs2,host)=>(await import("./run-report-BOEPNVQI.js")).
runReport(inputs2,host)});export{report};
