import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{addNamedStore,pieces,readNamedRuns,readNamedStore,readReports,writeNamedStore}from"./chunk-OQFLGT4G.js";import{besideOf,estimate,findFlaky}from"./chunk-PUH75D7C.js";
import{parseInstant,storeOf}from"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";
import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import{duration,plural}from"./chunk-AUOMPV2Y.js";import{
UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{createHash}from"node:crypto";async function runImport(inputs,host){const file=named(inputs.store);if(inputs.report.length===0)throw new UserError("No report was named: give at least one fil\
e.");const store=addNamedStore(host,file,await ofReports(file,inputs,host));writeNamedStore(host,file,store);return show(store)}async function ofReports(file,inputs,host){
const reports=await readReports(host,inputs.report);const cases=reports.flatMap(report=>report.cases);if(cases.length===0)host.log.warn(`${inputs.report.join(",\
 ")}: no test case was found.`);reports.forEach((report,at)=>{if(report.truncated)host.log.warn(`${inputs.report[at]} ends before it is complete: its complete c\
ases were kept.`)});return storeOf(runOf(inputs,reports,file,host),cases)}async function runShow(inputs,host){return show(readNamedStore(host,named(inputs.store)))}
function named(store){if(store)return store;throw new UserError("No store was named: give --store FILE.")}function runOf(inputs,reports,file,host){const run={id:inputs.
run??contentDigest(inputs.report,host),attempt:inputs.attempt,shard:inputs.shard,commit:inputs.commit,beside:besideOf(reports)};const given=inputs.at===null?null:
parseInstant(inputs.at);if(inputs.at!==null&&given===null){throw new UserError(`--at is "${inputs.at}": give an instant such as 2026-01-31T12:00:00Z.`)}const told=reports.
flatMap(({at})=>at??[]).sort()[0];return{...run,at:given??told??importedBefore(run,file,host)??host.now().toISOString()}}function importedBefore({id,attempt,shard},file,host){
return readNamedRuns(host,file).find(run=>run.id===id&&run.attempt===attempt&&run.shard===shard)?.at}function contentDigest(reports,host){const digests=reports.
map(report=>{const hash=createHash("sha256");for(const piece of pieces(host,report,"report that exists"))hash.update(piece);return hash.digest("hex")});return createHash(
"sha256").update(digests.sort().join()).digest("hex").slice(0,16)}function show(store){const estimates=estimate(store);let[samples,tests,seconds]=[0,0,0];for(const[
id,ofTest]of store){const timed=ofTest.filter(sample=>sample.passed&&sample.seconds!==null).length;if(timed===0)continue;samples+=timed;tests+=1;seconds+=estimates.
known.get(id)??estimates.guess(id)??0}const json={samples,tests,seconds:round(seconds),flaky:findFlaky(store),setupSeconds:round(estimates.setupSeconds),estimator:estimates.
estimator,error:estimates.error};const lines=[`${plural(json.tests,"test")}, ${plural(json.samples,"sample")}, ${duration(json.seconds)} in all.`,...json.error===
null?[]:[`Foreseen best by ${json.estimator}, ${(100*json.error).toFixed(1)} % off on the last runs.`],...json.setupSeconds>0?[`About ${duration(json.setupSeconds)}\
 of set-up a shard were recognised and kept out of the tests.`]:[],...json.flaky.map(({id,failures,passes,wastedSeconds})=>`flaky: ${id} (${plural(failures,"fai\
lure")} and ${plural(passes,"pass","passes")} on one commit, ${duration(wastedSeconds)} run again)`)];return{json,text:()=>lines.join("\n"),markdown:()=>lines.map(
line=>`- ${line}`).join("\n")}}function round(seconds){return Math.round(seconds*1e6)/1e6}export{runImport,runShow};
