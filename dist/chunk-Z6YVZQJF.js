import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{array,number,pathOf,record,text}from"./chunk-VLRMGQNA.js";var emptyLedger={tests:new Map,runs:new Map,escapes:[]};var runsToTrust=50;var passesAfterFailure=5;var keptFingerprints=6;var keptEscapes=100;function isGreen(ledger,test,fingerprint){
const verdicts=ledger.tests.get(test)?.get(fingerprint);return verdicts!==void 0&&verdicts.passed.length>=(verdicts.failed===null?1:passesAfterFailure)}function mergeLedgers(a,b){
const tests=new Map(a.tests);for(const[path,verdicts]of b.tests)tests.set(path,mergeTests(tests.get(path)??new Map,verdicts));const runs=new Map(a.runs);for(const[
id,at]of b.runs)runs.set(id,Math.max(at,runs.get(id)??0));const newest=[...runs].sort(([x,at],[y,then])=>then-at||(x<y?-1:1));return{tests,runs:new Map(newest.slice(
0,runsToTrust)),escapes:mergeEscapes([...a.escapes,...b.escapes])}}function mergeTests(a,b){const merged=new Map(a);for(const[fingerprint,verdicts]of b){const known=merged.
get(fingerprint);merged.set(fingerprint,known?mergeVerdicts(known,verdicts):verdicts)}const newest=[...merged].sort(([x,one],[y,other])=>last(other)-last(one)||
(x<y?-1:1));return new Map(newest.slice(0,keptFingerprints))}function mergeVerdicts(a,b){const failed=Math.max(a.failed??-1,b.failed??-1);const passed=[...new Set(
[...a.passed,...b.passed])].filter(at=>at>failed).sort((x,y)=>y-x);return{failed:failed<0?null:failed,passed:passed.slice(0,passesAfterFailure)}}function last({
failed,passed}){return Math.max(failed??0,passed[0]??0)}function mergeEscapes(all){const known=new Map;for(const missed of all){const key=JSON.stringify([missed.
test,missed.run]);const before=known.get(key);known.set(key,before?earlier(before,missed):missed)}return[...known.values()].sort((a,b)=>b.at-a.at||(JSON.stringify(
a)<JSON.stringify(b)?-1:1)).slice(0,keptEscapes)}function earlier(a,b){const first=a.at<b.at||a.at===b.at&&JSON.stringify(a)<=JSON.stringify(b)?a:b;return{...first,
settled:a.settled||b.settled}}import{createHash}from"node:crypto";function writeLedger(ledger){const body=[`"runs":${JSON.stringify([...ledger.runs].sort())},
`,`"escapes":${JSON.stringify(ledger.escapes)},
`,`"tests":{${[...ledger.tests.keys()].sort().map(path=>line(path,ledger)).join(",")}
}}
`].join("");return`{"version":1,"digest":"${digest(body)}",
${body}`}function line(path,{tests}){const verdicts=[...tests.get(path)??[]].sort(([a],[b])=>a<b?-1:1);const clean=verdicts.filter(([,{failed:failed2}])=>failed2===
null);const failed=verdicts.filter(([,one])=>one.failed!==null);const entry={green:clean.map(([fingerprint])=>fingerprint),at:clean.map(([,{passed}])=>passed),...failed.
length>0&&{failed:failed.map(([fingerprint,one])=>[fingerprint,one.failed,...one.passed])}};return`
${JSON.stringify(path)}:${JSON.stringify(entry)}`}function readLedger(file){const value=parse(file);if(value?.version!==1||!isRecord(value.tests))return null;if("\
digest"in value&&value.digest!==digest(file.slice(file.indexOf("\n")+1)))return null;const tests=new Map;for(const[path,entry]of Object.entries(value.tests)){if(!isRecord(
entry)||!Array.isArray(entry.green))return null;tests.set(path,readTest(entry))}return{...emptyLedger,tests,runs:new Map(array(value.runs).map(run=>[text(array(
run)[0]),number(array(run)[1])??0])),escapes:array(value.escapes).map(readEscape)}}function readTest(entry){const times=array(entry.at);const clean=array(entry.
green).flatMap((fingerprint,index)=>typeof fingerprint==="string"?[[fingerprint,{failed:null,passed:instants(times[index]??[0])}]]:[]);const failed=array(entry.
failed).map(one=>{const[fingerprint,at,...passed]=array(one);return[text(fingerprint),{failed:number(at)??0,passed:instants(passed)}]});return new Map([...clean,
...failed])}function readEscape(value){const{test,scope,run,commit,at,proof,settled}=record(value);return{test:text(test),scope:text(scope),run:text(run),commit:typeof commit===
"string"?commit:null,at:number(at)??0,proof:text(proof),settled:settled===true}}function instants(value){return array(value).flatMap(one=>number(one)??[])}function isRecord(value){
return typeof value==="object"&&value!==null&&!Array.isArray(value)}function digest(body){return createHash("sha256").update(body).digest("hex").slice(0,16)}function parse(file){
try{const value=JSON.parse(file);return isRecord(value)?value:null}catch{return null}}var decisions=["run","skip","shadow","canary"];var format="keep-pace selection 1";function writeSelection({run,commit,mode,because,isVouched,tests}){const texts=[
...new Set(tests.map(test=>test.because))];const at=new Map(texts.map((one,index)=>[one,index]));const rows=tests.map(({path,fingerprint,scope,decision,because:why})=>JSON.
stringify([path,fingerprint,scope,decisions.indexOf(decision),at.get(why)]));return`${JSON.stringify({format,run,commit,mode,because,isVouched,texts}).slice(0,-1)}\
,"tests":[
${rows.join(",\n")}
]}
`}function readSelection(file){let value;try{value=record(JSON.parse(file))}catch{return null}if(value.format!==format)return null;const texts=array(value.texts).
map(text);return{run:text(value.run),commit:typeof value.commit==="string"?value.commit:null,mode:text(value.mode),because:text(value.because),isVouched:value.isVouched===
true,tests:array(value.tests).map(row=>{const[path,fingerprint,scope,decision,why]=array(row);return{path:text(path),fingerprint:text(fingerprint),scope:text(scope),
decision:decisions[number(decision)??0]??"run",because:texts[number(why)??0]??""}})}}import{createHash as createHash2}from"node:crypto";function trustOf({runs}){return{recorded:runs.size,left:Math.max(0,runsToTrust-runs.size)}}function openBreakers({escapes},reset){const open=new Map;for(const missed of escapes){
if(missed.settled||missed.at<=reset)continue;const known=open.get(missed.scope);if(!known||known.at<missed.at)open.set(missed.scope,missed)}return open}function breakerText({
test,scope,run,at,proof}){const day=new Date(at*1e3).toISOString().replace(".000Z","Z");return`every test of ${scope||"the repository"} runs since ${test} faile\
d in run ${run} at ${day} although its skip was proved (${proof}); once select.affects in .github/keep-pace.yml names what it needs, reset: ${day} under select \
makes an end of it`}function isCanary(path,run,percent){const draw=createHash2("sha256").update(`${run}
${path}`).digest().readUInt32BE(0);return draw<percent/100*2**32}function verdictsOf(reports){const verdicts=new Map;for(const{cases,truncated}of reports){for(const one of cases){const verdict=verdictOf(one,truncated);if(verdict===
null)continue;const path=pathOf(one.id);const before=verdicts.get(path);verdicts.set(path,before&&rank[before]>rank[verdict]?before:verdict)}}return verdicts}var rank={
passed:0,unproved:1,flaky:2,failed:3};function verdictOf({outcome,flaky},truncated){if(outcome==="skipped")return null;if(outcome==="failed")return"failed";return flaky?
"flaky":truncated?"unproved":"passed"}function recordRun(selection,verdicts,at,kept){const tests=new Map;const count={untold:0,green:0,failed:0};for(const{path,fingerprint,decision}of selection.tests){
const verdict=verdicts.get(path);if(verdict===void 0)count.untold+=decision==="skip"?0:1;if(verdict==="passed")count.green+=1;if(verdict==="failed")count.failed+=
1;const isSame=decision==="skip"&&selection.isVouched&&verdict===void 0;const entry=isSame?verdictsAt("passed",at):verdict&&verdictsAt(verdict,at);if(entry&&fingerprint!==
"")tests.set(path,new Map([[fingerprint,entry]]))}const escapes=escapesOf(selection,verdicts,at);const settled=kept.escapes.filter(missed=>!missed.settled&&missed.
commit!==null&&missed.commit===selection.commit).filter(({test})=>verdicts.get(test)==="passed").map(missed=>({...missed,settled:true}));const runs=new Map([[selection.
run,at]]);return{addition:{tests,runs,escapes:[...escapes,...settled]},escapes,...count}}function verdictsAt(verdict,at){if(verdict==="unproved")return null;return verdict===
"passed"?{failed:null,passed:[at]}:{failed:at,passed:[]}}function escapesOf({run,commit,tests},verdicts,at){const isProved=({decision})=>decision==="shadow"||decision===
"canary";return tests.filter(test=>isProved(test)&&verdicts.get(test.path)==="failed").map(({path,scope,because})=>({test:path,scope,run,commit,at,proof:because,
settled:false}))}function verdictsIn(store,run,isProved){const ended=new Map;const flaky=new Set;for(const[id,samples]of store){const mine=samples.filter(sample=>sample.run.id===
run);if(mine.length===0)continue;const[passed,failed]=[mine.some(one=>one.passed),mine.some(one=>!one.passed)];const path=pathOf(id);if(passed&&failed||mine.some(
one=>one.flaky))flaky.add(path);const before=ended.get(path);ended.set(path,{passed:passed||before?.passed===true,failed:failed&&!passed||before?.failed===true})}
return new Map([...ended].map(([path,{failed}])=>[path,failed?"failed":flaky.has(path)?"flaky":isProved?"passed":"unproved"]))}export{emptyLedger,runsToTrust,isGreen,mergeLedgers,writeLedger,readLedger,recordRun,writeSelection,readSelection,verdictsIn,trustOf,openBreakers,breakerText,isCanary,
verdictsOf};
