import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{keepShardState}from"./chunk-ZGISCZAU.js";import{planOfRun}from"./chunk-5MP5WNOO.js";import{namedShard,readNamedPlan}from"./chunk-7CRNWEJJ.js";
import{jobFolder}from"./chunk-ZVSSCQMQ.js";import{writeNamed}from"./chunk-OQFLGT4G.js";import{scriptFor}from"./chunk-EQSM74O3.js";import{runners}from"./chunk-UYZUW3JO.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";
import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{chmodSync,statSync}from"node:fs";import{join}from"node:path";async function runTake(inputs,host){const inWorkflow=host.door==="action";const plan=inWorkflow?await planOfRun(inputs.plan,host):readNamedPlan(host,inputs.plan);
const shard=namedShard(plan,inWorkflow?"Input plan":inputs.plan,inputs.index);const suite=suiteOf(plan,inputs.suite);const tests=testsOf(shard,suite);const answer={
json:tests,text:()=>tests.join("\n"),markdown:()=>tests.join("\n")};return inWorkflow?{...answer,outputs:handOver(plan,shard,suite,inputs,host)}:answer}function suiteOf(plan,suite){
if(suite===null||Object.hasOwn(plan.suites,suite))return suite;const known=Object.keys(plan.suites).join(", ");throw new UserError(`The suite "${suite}" is not \
in the plan: use ${known}.`)}function testsOf(shard,suite){return suite!==null&&shard.suites?shard.suites[suite]??[]:shard.tests}function handOver(plan,shard,suite,inputs,host){
const tests=testsOf(shard,suite);const folder=join(jobFolder(host),`${shard.index}${suite===null?"":`-${suite.replace(/[^\w.-]+/g,"-")}`}`);const[list,script]=[
join(folder,"tests.txt"),join(folder,"run.sh")];writeNamed(host,list,tests.map(id=>`${id}
`).join(""));writeNamed(host,script,scriptText(plan,suite,tests,inputs));chmodSync(script,493);keepShardState(host,{index:shard.index,suite,startupSeconds:startup(
host)});return{script,tests:list,count:String(tests.length),empty:String(tests.length===0)}}function scriptText(plan,suite,tests,inputs){if(!inputs.command)return"\
echo 'run-shard was given no command.' >&2\nexit 2\n";const names=Object.keys(plan.suites);const name=suite??(names.length===1?names[0]:void 0);if(name===void 0){
throw new UserError(`Input suite is empty, but the plan has several: use one of ${names.join(", ")}.`)}const known=inputs.runner??plan.suites[name]?.runner;const runner=runners.
find(candidate=>candidate===known);if(!runner){throw new UserError(known?`Input runner is "${known}": use one of ${runners.join(", ")}.`:`The plan does not know\
 the runner of ${name}: give it to shard-tests or here as input runner.`)}const all=plan.shards.flatMap(shard=>testsOf(shard,suite));return scriptFor(runner,inputs.
command,tests,all,(inputs.directory??"").replace(/^\.?\/+|\/+$|^\.$/g,""))}function startup(host){const file=host.system.env.GITHUB_EVENT_PATH;try{const started=file===
void 0?null:statSync(file).mtime;const seconds=started===null?null:(host.now().getTime()-started.getTime())/1e3;return seconds!==null&&seconds>=0&&seconds<6*3600?
Math.round(seconds):null}catch{return null}}export{runTake};
