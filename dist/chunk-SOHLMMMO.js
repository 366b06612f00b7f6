import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{comment,defineCommand,token}from"./chunk-SZUAWZHG.js";var rangeInputs={base:{kind:"text",placeholder:"REF",default:null,help:"compare with the merge base of this ref and the head; by default as the event that start\
ed the run tells"},head:{kind:"text",placeholder:"REF",only:"cli",default:null,help:"select for this commit instead of the files on disk"},changed:{kind:"text",
placeholder:"FILE",default:null,help:"read what changed from a file: git diff --name-status -z, or one path a line"},ledger:{kind:"text",placeholder:"FILE",default:null,
help:"skip only tests that this file says have passed with exactly what they need now"},coverage:{kind:"text",placeholder:"FILE",default:null,help:"what each te\
st ran (LCOV with test names, coverage.py JSON with contexts, a folder with one Istanbul, V8 or LCOV file a test): never skip one that ran a changed file"}};var inputs={...rangeInputs,shadow:{kind:"choice",choices:["auto","true","false"],bare:"true",default:{cli:"false",action:"auto"},help:"run every test, and only \
report which ones would have been skipped; auto does so until 50 runs of the default branch are recorded"},timings:{kind:"text",placeholder:"FILE",default:null,
help:"the timing store that tells how long tests take; in a workflow the kept one is read"},command:{kind:"text",placeholder:"COMMAND",only:"action",default:null,
help:"how the tests are started, without naming any, for the output script; with several runners one a line, each as RUNNER=COMMAND or RUNNER:DIRECTORY=COMMAND;\
 nothing behind the = where those run elsewhere"},reports:{kind:"paths",only:"action",default:[],help:"globs of the reports that the tests of this job write, on\
e a line: what passed is recorded after the job's last step"},canary:{kind:"count",placeholder:"PERCENT",only:"action",min:0,max:100,default:5,help:"share of th\
e tests that could be skipped that run all the same, picked at random, to try the proofs"},runtime:{kind:"text",placeholder:"TEXT",only:"action",default:null,actionDefault:"\
${{ toJSON(matrix) }}",help:"what else decides whether a test passes, such as versions that no file names: a test counts as passed only with the same"},name:{kind:"\
text",placeholder:"NAME",only:"action",default:"tests",help:"tells several selections of one workflow, and what they record, apart; as in shard-tests"},comment,
token:{...token,help:"token for the pull request comment, and to read the first selection in a re-run"}};var select=defineCommand({name:"select",summary:"list t\
he tests that a change may make fail, each skipped test with its proof",inputs,outputs:{mode:"`all`, `some` or `none`","has-tests":"`true` when there is a test \
to run",count:"how many tests are selected","skipped-count":"how many tests are skipped, or would be without shadow mode",script:"path of a shell script that st\
arts the command with the selected tests; it succeeds where there are none","tests-file":"path of a file with one selected test a line, sorted so that folders s\
tay together","skipped-file":"path of a file with one skipped test a line, for the input without of shard-tests",lists:"path of a folder with a file for each ru\
nner: `vitest.txt` holds its tests one a line, `vitest.args` the exact arguments, each ended by a zero byte for `xargs -0`",runners:"JSON array of the runners w\
ith a selected test",packages:"JSON array of the projects that the change reaches",areas:"JSON array of the configured areas with a changed file","seconds-saved":"\
how long the skipped tests would have taken; empty where that is not known",because:"why these tests, in words"},permissions:{"contents: read":"to read the repo\
sitory and fetch the commit to compare with","actions: read":"to select the same tests again when all jobs of a run are run again","pull-requests: write":"for t\
he pull request comment; without it the job summary is used"},formats:["text","json","markdown"],run:async(inputs3,host)=>(await import("./run-select-CB5MHJ46.js")).
runSelect(inputs3,host),post:async(inputs3,host)=>(await import("./record-GXWJDPNG.js")).recordSelected(inputs3,host)});var inputs2={test:{kind:"paths",max:1,default:[],help:"the test to explain"},...rangeInputs};var selectExplain=defineCommand({name:"select explain",summary:"tel\
l in words why a test runs, or what proves that it can be skipped",inputs:inputs2,outputs:{},permissions:{"contents: read":"to read the repository"},formats:["t\
ext","json"],run:async(inputs3,host)=>(await import("./run-explain-P55RUEGC.js")).runExplain(inputs3,host)});export{selectExplain,select};
