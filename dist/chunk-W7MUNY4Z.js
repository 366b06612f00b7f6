import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{comment,defineCommand,token}from"./chunk-SZUAWZHG.js";var inputs={tests:{kind:"text",placeholder:"[NAME=]FILE",repeatable:true,default:null,help:"the list of tests, one id a line or a JSON array (- for standard inp\
ut); one a suite, each with its name"},runner:{kind:"text",placeholder:"[NAME=]RUNNER",repeatable:true,default:null,help:"a suite's runner: vitest, jest, playwr\
ight, pytest, go, nextest, maven, node, rspec, phpunit or cypress; long files are cut only for runners that can address a case"},without:{kind:"text",placeholder:"\
FILE",default:null,help:"files whose tests are left out, one a line, such as the output skipped-file of select-tests"},timings:{kind:"text",placeholder:"FILE",default:null,
help:"the timing store"},shards:{kind:"text",placeholder:"N|auto",default:"auto",help:"how many machines; auto finds the number"},targetSeconds:{kind:"count",placeholder:"\
S",min:0,max:1e6,default:0,help:"with auto, the fewest machines that end within this time; 0 for no target"},maxMinutes:{kind:"count",placeholder:"M",min:0,max:1e6,
default:0,help:"with auto, the most billed minutes a run may cost; 0 for no limit"},startupSeconds:{kind:"count",placeholder:"S",min:0,max:1e5,default:0,help:"f\
rom a job's start to its first test"},maxShards:{kind:"count",placeholder:"N",min:1,max:256,default:256,help:"with auto, never more machines"},slots:{kind:"coun\
t",placeholder:"N",min:0,max:1e5,default:0,help:"how many runners can work at once; 0 when that is not known"},together:{kind:"text",placeholder:"GLOB",repeatable:true,
default:null,help:"tests that must not run at the same time or share a set-up: those a glob matches go to one shard"},quarantine:{kind:"text",placeholder:"FILE",
default:null,help:"the quarantine file; its tests get a shard of their own whose verdict does not count"},name:{kind:"text",placeholder:"NAME",only:"action",default:"\
tests",help:"tells several plans of one workflow, and their timings, apart"},longestFirst:{kind:"flag",default:false,help:"order each shard by duration instead \
of keeping the list's order"},token:{...token,help:"token that reads the plan of an earlier attempt of the run"}};var shardPlan=defineCommand({name:"shard plan",
summary:"spread tests over the right number of machines, in a plan that is kept for all attempts",inputs,outputs:{plan:"the plan, for run-shard and verify-shard\
s",matrix:"the job matrix, for strategy.matrix with fromJSON",shards:"how many shards there are",count:"how many tests they have","plan-id":"the plan's name","p\
redicted-seconds":"start-up and the longest shard"},permissions:{"contents: read":"to read the repository","actions: read":"to find the plan again when all jobs\
 of a run are run again"},formats:["text","json","markdown"],run:async(inputs5,host)=>(await import("./run-plan-VBB24PJY.js")).runPlan(inputs5,host)});var inputs2={plan:{kind:"text",placeholder:"FILE",default:null,help:"the plan: in a workflow the output plan of shard-tests, else its file"},index:{kind:"count",
placeholder:"I",min:0,max:1e4,default:0,help:"which shard, from 1"},suite:{kind:"text",placeholder:"NAME",default:null,help:"only the tests of this suite"},command:{
kind:"text",placeholder:"COMMAND",only:"action",default:null,help:"how the tests are started, without naming any; {part} in it becomes 1, 2, \u2026 where the runner \
must be started several times"},runner:{kind:"text",placeholder:"RUNNER",only:"action",default:null,help:"the suite's runner, where the plan does not know it"},
directory:{kind:"text",placeholder:"DIR",only:"action",default:null,help:"where the command runs, relative to the repository's root"},reports:{kind:"paths",only:"\
action",default:[],help:"globs of the reports that the tests write, one a line"},coverage:{kind:"text",placeholder:"GLOBS",only:"action",default:null,help:"glob\
s of the coverage files that the tests write, one a line"},token:{...token,help:"token that reads a plan too long for a job's output"}};var shardTake=defineCommand(
{name:"shard take",summary:"print the tests of one shard, one a line",inputs:inputs2,outputs:{script:"path of a shell script that starts the command with the sh\
ard's tests",tests:"path of a file with the shard's tests, one a line",count:"how many tests the shard has",empty:"true when it has none"},permissions:{},formats:[
"text","json"],run:async(inputs5,host)=>(await import("./run-take-BSEJKWCU.js")).runTake(inputs5,host),post:async(inputs5,host)=>(await import("./record-shard-TTFB3XJI.js")).
recordShard(inputs5,host)});var inputs3={plan:{kind:"text",placeholder:"FILE",default:null,help:"the plan: in a workflow the output plan of shard-tests, else its file"},receipts:{kind:"tex\
t",placeholder:"DIR",default:null,help:"the folder of the shards' receipts; in a workflow they are fetched"},listing:{kind:"text",placeholder:"FILE",default:null,
help:"an independent list of all tests, to find those that fell out of every shard"},result:{kind:"text",placeholder:"RESULT",only:"action",default:null,help:"n\
eeds.<job>.result of the shards' job: anything but success fails this one, so that it can be the one required check"},name:{kind:"text",placeholder:"NAME",only:"\
action",default:"tests",help:"as in shard-tests"},coverageOut:{kind:"text",placeholder:"DIR",only:"action",default:null,help:"where the merged coverage of all s\
hards is written"},coverageMin:{kind:"count",placeholder:"PERCENT",only:"action",min:0,max:100,default:0,help:"the least percentage of lines that the merged cov\
erage must reach"},comment,token};var shardVerify=defineCommand({name:"shard verify",summary:"prove that every test ran in exactly one shard",inputs:inputs3,outputs:{
ok:"true when every test ran exactly once",coverage:"percentage of lines that the shards cover together"},permissions:{"actions: read":"to read the receipts of \
earlier attempts when failed jobs are run again","pull-requests: write":"for the pull request comment; without it the job summary is used"},formats:["text","jso\
n","markdown"],run:async(inputs5,host)=>(await import("./run-verify-N543W6TE.js")).runVerify(inputs5,host)});var inputs4={report:{kind:"paths",default:[],help:"the reports of the shard's runners"},plan:{kind:"text",placeholder:"FILE",default:null,help:"the plan"},index:{
kind:"count",placeholder:"I",min:0,max:1e4,default:0,help:"which shard, from 1"},attempt:{kind:"count",placeholder:"N",min:1,max:1e3,default:1,help:"which attem\
pt of the run"},out:{kind:"text",placeholder:"FILE",default:null,help:"where to write the receipt"}};var shardReceipt=defineCommand({name:"shard receipt",summary:"\
write down which of its tests a shard ran, by its reports",inputs:inputs4,outputs:{},permissions:{},formats:["text","json"],run:async(inputs5,host)=>(await import("./run-receipt-N55ZCTKM.js")).
runReceipt(inputs5,host)});export{shardPlan,shardReceipt,shardTake,shardVerify};
