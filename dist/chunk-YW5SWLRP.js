import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{ReportError,array,number,record,require_saxes,testId,text,unknownReport}from"./chunk-VLRMGQNA.js";import{__toESM}from"./chunk-QEIRHUYG.js";var scratch=Buffer.allocUnsafe(16*1024);function compact(text2){if(3*text2.length>scratch.length)return Buffer.from(text2).toString();return scratch.toString("u\
tf8",0,scratch.write(text2))}function indexFiles(paths){const known=new Set(paths);for(const path of paths)addFolders(path,known);const byName=new Map;for(const path of known)push(byName,lastSegment(
path),path);return{known,byName}}function checkout(index,root,near=""){const{known,byName}=index??indexFiles([]);const cache=new Map;const modules=new Map;function lookUp(raw){
const clean=normalise(raw,root);if(clean===null)return null;if(index===null)return clean.absolute?null:clean.path;if(!clean.absolute&&known.has(clean.path))return clean.
path;if(!clean.absolute&&near!==""&&known.has(`${near}/${clean.path}`))return`${near}/${clean.path}`;return byEnding(clean.path,clean.absolute)}function byEnding(path,absolute){
const named=byName.get(lastSegment(path))??[];const found=absolute?longest(named.filter(candidate=>`/${path}`.endsWith(`/${candidate}`))):named.filter(candidate=>candidate.
endsWith(`/${path}`));if(found.length<2)return found[0]??null;const nearer=found.filter(candidate=>candidate.startsWith(`${near}/`));return nearer.length===1?nearer[0]??
null:null}const resolve=raw=>{const cached=cache.get(raw);if(cached!==void 0)return cached;const own=compact(raw);const found=lookUp(own);cache.set(own,found);return found};
return{known:index!==null,has:path=>known.has(path),resolve,place:raw=>resolve(raw)??normalise(raw,root)?.path??raw,module(dotted,extensions2){const cached=modules.
get(dotted);if(cached!==void 0)return cached;const own=compact(dotted);const found=findModule2(own,extensions2);modules.set(own,found);return found}};function findModule2(dotted,extensions2){
const segments=dotted.split(".");for(let end=segments.length;index!==null&&end>0;end-=1){const stem=segments.slice(0,end).join("/");for(const extension of extensions2){
const path=resolve(stem+extension);if(path!==null)return{path,rest:segments.slice(end)}}}return null}}function normalise(raw,root){let path=raw.trim().replaceAll(
"\\","/");const top=root?.replaceAll("\\","/").replace(/\/+$/,"");if(top&&path.toLowerCase().startsWith(`${top.toLowerCase()}/`))path=path.slice(top.length+1);const absolute=/^(?:\/|[A-Za-z]:\/)/.
test(path);const segments=path.replace(/^[A-Za-z]:\//,"").split("/").filter(segment=>segment!==""&&segment!==".");if(segments.length===0||segments.includes(".."))
return null;return{path:segments.join("/"),absolute}}function addFolders(path,into){for(let end=path.lastIndexOf("/");end>0;end=path.lastIndexOf("/",end-1)){const folder=path.
slice(0,end);if(into.has(folder))return;into.add(folder)}}function longest(paths){return paths.sort((a,b)=>b.length-a.length).slice(0,1)}function lastSegment(path){
return path.slice(path.lastIndexOf("/")+1)}function push(map,key2,value){const list=map.get(key2);if(list)list.push(value);else map.set(key2,[value])}var keptSamples=10;function storeOf(run,cases){const store=new Map;for(const{id,outcome,seconds,flaky}of cases){if(outcome==="skipped")continue;const passed=outcome===
"passed";const sample={run,passed,seconds:passed?seconds:null,flaky};const there=store.get(id);if(there)there[0]=sameTest(there[0],sample);else store.set(id,[sample])}
return store}function sameTest(a,b){return{run:a.run,passed:a.passed||b.passed,seconds:add(a.seconds,b.seconds),flaky:a.flaky||b.flaky||a.passed!==b.passed}}function mergeStores(stores){
const filled=stores.filter(({size})=>size>0);if(filled.length<=1)return filled[0]??new Map;const merged=new Map;const united=new Map;for(const store of filled){
for(const[id,samples]of store){const there=merged.get(id);if(there===void 0)merged.set(id,samples);else if(united.has(id))united.get(id)?.push(...samples);else united.
set(id,there.concat(samples))}}for(const[id,samples]of united)merged.set(id,newest(samples));return merged}function addSamples(store,id,samples){const there=store.
get(id);store.set(id,there===void 0?samples:newest(there.concat(samples)))}function newest(samples){samples.sort(compareSamples);const left={passed:keptSamples,
failed:keptSamples};let kept=0;for(const sample of samples){const kind=sample.passed?"passed":"failed";if(left[kind]===0||holds(samples,kept,sample.run))continue;
left[kind]-=1;samples[kept]=sample;kept+=1}return kept===samples.length?samples:samples.slice(0,kept)}function holds(samples,end,run){for(let at=0;at<end;at+=1)
if(sameRun(samples[at].run,run))return true;return false}function compareSamples(a,b){return compareRuns(b.run,a.run)||Number(a.passed)-Number(b.passed)||(b.seconds??
-1)-(a.seconds??-1)||Number(b.flaky)-Number(a.flaky)||compare(a.run.commit??"",b.run.commit??"")}function compareRuns(a,b){return compare(a.at,b.at)||compare(a.
id,b.id)||a.attempt-b.attempt||a.shard-b.shard}function sameRun(a,b){return a===b||a.id===b.id&&a.attempt===b.attempt&&a.shard===b.shard}function compare(a,b){return a<
b?-1:a>b?1:0}function add(a,b){return a===null||b===null?a??b:a+b}function parseSeconds(text2){if(text2===void 0)return null;const plain=text2.trim();if(/^\d+(\.\d+)?([eE][-+]?\d+)?$/.test(plain))return finite(Number(plain));const comma=/^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.
exec(plain);if(comma)return finite(Number(`${comma[1]?.replaceAll(",","")}.${comma[2]}`));const point=/^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(plain);if(point)return finite(
Number(`${point[1]?.replaceAll(".","")}.${point[2]}`));const decimal=/^(\d+),(\d+)$/.exec(plain);if(!decimal)return null;const ambiguous=decimal[2]?.length===3&&
/^[1-9]\d{0,2}$/.test(decimal[1]);return ambiguous?null:finite(Number(`${decimal[1]}.${decimal[2]}`))}function finite(value){return Number.isFinite(value)&&value>=
0?value:null}function parseInstant(text2){if(text2===void 0||text2==="")return null;const unzoned=typeof text2==="string"&&/^\d{4}-\d{2}-\d{2}T[\d:.,]+$/.test(text2.
trim());const at=new Date(unzoned?`${text2.trim()}Z`:text2);return at.getTime()>0?at.toISOString():null}var anyJUnit={name:"junit",recognises:()=>true,identify({attributes:{file,classname="",name=""},suites,suiteFile},checkout2){const around=suites.at(-1)?.file??suiteFile;
const named=[suites.at(-1)?.name,classname].find(text2=>text2&&checkout2.resolve(text2)!==null);const path=file??around??named??(classname||suites.at(-1)?.name||
"");const rest=classname===""||path===classname||name.startsWith(classname);return testId(checkout2.place(path),rest?name:`${classname} > ${name}`)}};function goFolder(importPath,checkout2){if(!checkout2.known)return importPath;const segments=importPath.split("/");for(let start=0;start<segments.length;start+=
1){const folder=segments.slice(start).join("/");if(checkout2.has(folder))return folder}return checkout2.has("go.mod")?".":importPath}var outcomes=new Map([["pass","passed"],["fail","failed"],["skip","skipped"]]);var goJson={name:"go-json",recognises:event=>text(record(event).Action)!==""&&text(
record(event).Package)!=="",read(events,checkout2){const cases=[];let at=null;for(const event of events){const{Action,Package,Test,Elapsed,Time}=record(event);at??=
parseInstant(text(Time));const outcome=outcomes.get(text(Action));const name=text(Test);if(outcome===void 0||name===""||name.includes("/"))continue;const id=testId(
goFolder(text(Package),checkout2),name);cases.push({id,outcome,flaky:false,seconds:number(Elapsed)})}return{cases,at}}};var gotestsum={name:"gotestsum",recognises:({attributes:{classname="",name=""},suites})=>suites.at(-1)?.name?.endsWith(classname)===true&&(/^(?:Test|Example|Fuzz|Benchmark)(?![a-z])/.
test(name)||name==="TestMain")&&!/\.(?:[a-z]{1,4})$/.test(classname)&&(classname.includes("/")||suites.length===2),identify:({attributes:{classname="",name=""},
suites},checkout2)=>name.includes("/")?null:testId(goFolder(classname||(suites.at(-1)?.name??""),checkout2),name)};var jestJson={name:"jest-json",recognises:value=>Array.isArray(record(value).testResults)&&"numTotalTests"in record(value),read(value,checkout2){const cases=array(
record(value).testResults).flatMap(entry=>{const file=record(entry);const path=checkout2.place(text(file.name));return array(file.assertionResults).map(assertion=>{
const{ancestorTitles,title,status,duration,invocations}=record(assertion);const milliseconds=number(duration);const titles=[...array(ancestorTitles).map(text),text(
title)].filter(part=>part!=="");return{id:testId(path,titles.join(" > ")),outcome:outcomes2.get(text(status))??"skipped",flaky:status==="passed"&&(number(invocations)??
1)>1,seconds:milliseconds===null?null:milliseconds/1e3}})});return{cases,at:parseInstant(number(record(value).startTime)??void 0)}}};var outcomes2=new Map([["pa\
ssed","passed"],["failed","failed"]]);var jestJUnit={name:"jest-junit",recognises:({suites})=>suites[0]?.name==="jest tests",identify({attributes:{file,classname="",name=""},suites},checkout2){const suite=suites.
at(-1);const path=file??suite?.file??suite?.name??"";const title=classname===""||name.startsWith(classname)?name:`${classname} > ${name}`;return testId(checkout2.
place(path),(path===classname?name:title).trim())}};function recordedCases(pairs,checkout2){if(pairs.length===0)throw new ReportError("holds no test");return pairs.map(([id,seconds])=>{if(id===""||seconds===null)
throw unknownReport();const end=id.indexOf("::");const path=checkout2.place(end<0?id:id.slice(0,end));return{id:testId(path,end<0?"":id.slice(end+2)),outcome:"p\
assed",flaky:false,seconds}})}var knapsack={name:"knapsack",recognises(value){const entries=Array.isArray(value)?[]:Object.entries(record(value));return entries.length>0&&entries.every(([path,
seconds])=>!path.includes("::")&&number(seconds)!==null)},read:(value,checkout2)=>({cases:recordedCases(Object.entries(record(value)).map(([path,seconds])=>[path,
number(seconds)]),checkout2),at:null})};var mocha={name:"mocha",recognises:({suites})=>suites[0]?.name==="Mocha Tests",identify({attributes:{file,classname="",name=""},suites,suiteFile},checkout2){const title=file&&
classname!==""&&!name.includes(classname)?`${classname} ${name}`:name;const around=suites.at(-1);return testId(checkout2.place(file??around?.file??suiteFile??around?.
name??"mocha"),title)}};var nextest={name:"nextest",recognises:({suites})=>suites[0]?.uuid!==void 0||suites[0]?.name==="nextest-run",identify:({attributes:{classname="",name=""}},checkout2)=>testId(
crateFolder(classname.split("::",1)[0],checkout2),`${classname} ${name}`)};function crateFolder(crate,checkout2){if(!checkout2.known)return crate;for(const name of[
crate,crate.replaceAll("_","-"),crate.replaceAll("-","_")]){const manifest=checkout2.resolve(`${name}/Cargo.toml`);if(manifest)return manifest.slice(0,-"/Cargo.\
toml".length)}return checkout2.has("Cargo.toml")?".":crate}var nodeTest={name:"node-test",recognises:({attributes:{classname},suites})=>classname==="test"||classname==="suite"||suites.length>1&&Object.keys(suites[0]??{}).
length===0&&suites[1]?.disabled!==void 0,identify({attributes:{file,name=""},suites,suiteFile},checkout2){const titles=[...suites.flatMap(suite=>suite.name??[]),
name].map(title=>title.replaceAll("&quot;",'"'));return testId(checkout2.place(file??suiteFile??""),titles.join(" > "))}};var phpunit={name:"phpunit",recognises:({attributes})=>attributes.class!==void 0&&attributes.assertions!==void 0,identify:({attributes:{file,class:owner="",name=""},
suiteFile},checkout2)=>testId(checkout2.place(file??suiteFile??owner),name)};var playwright={name:"playwright",recognises:({attributes,suites})=>suites.length===2&&suites[0]?.id!==void 0&&suites[0]?.name!==void 0&&attributes.classname===
suites[1]?.name,identify:({attributes:{classname="",name=""}},checkout2)=>testId(checkout2.place(classname),name.replaceAll(" \u203A "," > "))};var playwrightJson={name:"playwright-json",recognises:value=>Array.isArray(record(value).suites)&&"config"in record(value),read(value,checkout2){const report=record(
value);const root=text(record(report.config).rootDir);return{cases:array(report.suites).flatMap(suite=>suiteCases(suite,[],root,checkout2)),at:parseInstant(text(
record(report.stats).startTime))}}};function suiteCases(value,titles,root,checkout2){const suite=record(value);const specs=array(suite.specs).flatMap(entry=>{const spec=record(
entry);const path=place(text(spec.file)||text(suite.file),root,checkout2);const id=testId(path,[...titles,text(spec.title)].join(" > "));return array(spec.tests).
map(test=>toCase(id,test))});const nested=array(suite.suites).flatMap(inner=>suiteCases(inner,[...titles,text(record(inner).title)],root,checkout2));return[...specs,
...nested]}function place(file,root,checkout2){return(root===""?null:checkout2.resolve(`${root}/${file}`))??checkout2.place(file)}function toCase(id,value){const{
status,results}=record(value);const last=record(array(results).at(-1));const milliseconds=number(last.duration);return{id,outcome:outcomes3.get(text(status))??"\
failed",flaky:status==="flaky",seconds:milliseconds===null?null:milliseconds/1e3}}var outcomes3=new Map([["expected","passed"],["flaky","passed"],["skipped","sk\
ipped"]]);var pytest={name:"pytest",timesSession:true,recognises:({suites})=>suites.at(-1)?.name==="pytest",identify({attributes:{file,classname="",name=""}},checkout2){const dotted=classname===
""?name:classname;const{path,classes}=file?fromFile(file,dotted,checkout2):fromModule(dotted,checkout2);return testId(path,classname===""?"":[...classes,name].join(
"::"))}};function fromFile(file,dotted,checkout2){const path=checkout2.place(file);const module=path.slice(path.lastIndexOf("/")+1).replace(/\.py$/,"");const segments=dotted.
split(".");return{path,classes:segments.slice(segments.lastIndexOf(module)+1)}}var places=new WeakMap;function fromModule(dotted,checkout2){const known=places.get(
checkout2)??new Map;places.set(checkout2,known);const there=known.get(dotted);if(there)return there;const own=compact(dotted);const place2=findModule(own,checkout2);
known.set(own,place2);return place2}function findModule(dotted,checkout2){const found=checkout2.module(dotted,[".py"]);if(found)return{path:found.path,classes:found.
rest};const segments=dotted.split(".");const classAt=segments.findIndex((segment,at)=>at>0&&/^[A-Z]/.test(segment));const end=classAt<0?segments.length:classAt;
return{path:checkout2.place(`${segments.slice(0,end).join("/")}.py`),classes:segments.slice(end)}}var pytestSplit={name:"pytest-split",recognises:value=>Array.isArray(value)||typeof value==="object"&&value!==null,read(value,checkout2){const pairs=Array.isArray(
value)?value.map(pair=>[text(array(pair)[0]),number(array(pair)[1])]):Object.entries(value).map(([id,seconds])=>[id,number(seconds)]);return{cases:recordedCases(
pairs,checkout2),at:null}}};var rspec={name:"rspec",recognises:({suites})=>/^rspec\d*$/.test(suites[0]?.name??""),identify:({attributes:{file,classname="",name=""}},checkout2)=>testId(checkout2.
place(file??`${classname.replaceAll(".","/")}.rb`),name)};var rspecJson={name:"rspec-json",recognises:value=>Array.isArray(record(value).examples)&&"summary_line"in record(value),read:(value,checkout2)=>({cases:array(record(
value).examples).map(entry=>{const{file_path,full_description,status,run_time}=record(entry);return{id:testId(checkout2.place(text(file_path)),text(full_description)),
outcome:outcomes4.get(text(status))??"skipped",flaky:false,seconds:number(run_time)}}),at:null})};var outcomes4=new Map([["passed","passed"],["failed","failed"]]);var extensions=[".java",".kt",".groovy",".scala"];var surefire={name:"surefire",recognises:({attributes:{classname="",file},suites})=>file===void 0&&/^[\w$]+(?:\.[\w$]+)+$/.
test(classname)&&(suites.at(-1)?.name?.includes(classname.replace(/\$.*/,""))===true||suites.length===1),identify({attributes:{classname="",name=""}},checkout2){
const[outer="",...inner]=classname.split("$");const path=checkout2.module(outer,extensions)?.path??`${outer.replaceAll(".","/")}.java`;return testId(path,[...inner,
name].join("."))}};var vitest={name:"vitest",recognises:({attributes:{classname},suites})=>suites[0]?.name==="vitest tests"||suites.length===2&&classname===suites[1]?.name&&/\.[cm]?[jt]sx?$/.
test(classname??""),identify:({attributes:{file,name=""},suites},checkout2)=>testId(checkout2.place(file??suites.at(-1)?.name??""),name)};var junitDialects=[pytest,playwright,rspec,phpunit,nodeTest,mocha,gotestsum,vitest,jestJUnit,nextest,surefire,anyJUnit];var jsonDialects=[jestJson,playwrightJson,
rspecJson,knapsack,pytestSplit];var lineDialects=[goJson];function readJson(text2,checkout2){return readDocument(text2,checkout2)??readLines(text2,checkout2)}function readDocument(text2,checkout2){const value=parse(text2);
if(value===void 0||lineDialects.some(dialect2=>dialect2.recognises(value)))return null;const dialect=jsonDialects.find(candidate=>candidate.recognises(value));if(!dialect)
throw unknownReport();return{dialect:dialect.name,...dialect.read(value,checkout2),truncated:false,besideSeconds:null}}function readLines(text2,checkout2){const lines2=text2.
split("\n");const events=lines2.flatMap(line=>line.startsWith("{")?parse(line.trim())??[]:[]);const dialect=lineDialects.find(candidate=>candidate.recognises(events[0]));
if(!dialect)throw unknownReport();const last=lines2.findLast(line=>line.trim()!=="")??"";const truncated=last.startsWith("{")&&parse(last)===void 0;return{dialect:dialect.
name,...dialect.read(events,checkout2),truncated,besideSeconds:null}}function parse(text2){try{return JSON.parse(text2)}catch{return void 0}}var import_saxes=__toESM(require_saxes(),1);var maxDepth=64;var maxAttribute=65536;var maxCases=2e6;function junitReader(checkout2){const parser=new import_saxes.SaxesParser({xmlns:false,position:false});
const open=[];const suites=[];const cases=[];let dialect=null;let test=null;let at=null;let suiteFile;let suiteSeconds=0;let broken=false;parser.on("error",error=>{
broken||=/unclosed|unexpected end/i.test(error.message)});parser.on("doctype",()=>{throw new ReportError("has a DOCTYPE, which no test report needs: it was not \
read")});parser.on("attribute",({name,value})=>{if(value.length>maxAttribute){throw new ReportError(`has an attribute ${name.slice(0,40)} of over ${maxAttribute}\
 characters: it was not read`)}});parser.on("opentag",({name,attributes})=>{if(open.length===0&&name!=="testsuites"&&name!=="testsuite"){throw new ReportError("\
is no JUnit report: its first element is neither testsuites nor testsuite")}if(open.push(name)>maxDepth){throw new ReportError(`nests elements over ${maxDepth} \
deep: it was not read`)}if(name==="testsuite"||name==="testsuites"){suites.push(attributes);suiteFile=attributes.file??suiteFile;if(name==="testsuite")suiteSeconds=
plus(suiteSeconds,parseSeconds(attributes.time));at=earlier(at,parseInstant(attributes.timestamp))}else if(name==="testcase")test={attributes,verdict:[]};else if(test&&
open.at(-2)==="testcase")test.verdict.push(name)});parser.on("closetag",({name})=>{open.pop();if(name==="testsuite"||name==="testsuites")suites.pop();if(name!==
"testcase"||!test)return;const element={attributes:test.attributes,suites,suiteFile};dialect??=junitDialects.find(candidate=>candidate.recognises(element))??null;
const found=dialect&&toCase2(element,test.verdict,dialect,checkout2);if(found&&cases.push(found)>maxCases){throw new ReportError(`has over ${maxCases} test case\
s: it was not read`)}test=null});let seen=false;return{write(text2){seen||=/\S/.test(text2);parser.write(text2)},end(){parser.close();if(!seen)throw new ReportError(
"is empty");const beside=broken||!dialect?.timesSession?null:besideCases(suiteSeconds,cases);return{dialect:dialect?.name??"junit",cases,at,truncated:broken,besideSeconds:beside}}}}
function toCase2(element,verdict,dialect,checkout2){const id=dialect.identify(element,checkout2);if(id===null)return null;return{id:compact(id),outcome:outcomeOf(
verdict,element.attributes),flaky:verdict.includes("flakyFailure")||verdict.includes("flakyError"),seconds:parseSeconds(element.attributes.time)}}function outcomeOf(verdict,{
status,result}){if(verdict.includes("failure")||verdict.includes("error"))return"failed";if(verdict.includes("skipped")||status==="notrun"||result==="suppressed")
return"skipped";return"passed"}function besideCases(suiteSeconds,cases){if(suiteSeconds===null)return null;const beside=suiteSeconds-cases.reduce((sum,{seconds})=>sum+
(seconds??0),0);return beside>0?beside:null}function plus(a,b){return a===null||b===null?null:a+b}function earlier(a,b){if(a===null||b===null)return a??b;return a<
b?a:b}var maxJsonBytes=256*1024*1024;var maxBytes=2*1024*1024*1024;function readReport(pieces,checkout2){const decoder=new TextDecoder;let head="";let bytes=0;let xml=null;
const json=[];for(const piece of pieces){bytes+=piece.length;const text2=decoder.decode(piece,{stream:true});if(head==="")head=text2.trimStart().slice(0,1);if(head===
"<"){xml??=junitReader(checkout2);xml.write(text2)}else json.push(text2);if(bytes>(xml?maxBytes:maxJsonBytes))throw new ReportError("is too large: it was not re\
ad")}if(xml){xml.write(decoder.decode());return xml.end()}if(head==="")throw new ReportError("is empty");if(head!=="{"&&head!=="["&&!json.join("").includes('\n{"')){
throw unknownReport()}return readJson(json.join("")+decoder.decode(),checkout2)}import{createHash}from"node:crypto";var format="keep-pace timings 1";var digestLength=16;function streamStore(store,write){const hash=createHash("sha256");let part="";const flush=()=>{hash.update(part);write(part);part=""};for(const line of lines(store)){
part+=line;if(part.length>partLength)flush()}flush();return{head:headOf(hash.digest("hex"))}}var partLength=64*1024;function headOf(digest){return`{"format":${JSON.
stringify(format)},"digest":"${digest.slice(0,digestLength)}",
`}var headLength=headOf("0".repeat(digestLength)).length;function*lines(store){const runs=distinctRuns(store);const index=new Map(runs.map((run,at2)=>[key(run),
at2]));const indexOf=new Map;const at=run=>{const known=indexOf.get(run)??index.get(key(run));indexOf.set(run,known);return known};yield`"runs":${JSON.stringify(
runs.map(runTuple))},
"tests":[`;let comma="\n";for(const id of[...store.keys()].sort()){let flat="";for(const sample of store.get(id)){flat+=`${flat===""?"":","}${at(sample.run)},${secondsOf(
sample)},${flagsOf(sample)}`}yield`${comma}[${JSON.stringify(id)},[${flat}]]`;comma=",\n"}yield"\n]}\n"}function readStore(file,onto=new Map){try{return readLines2(
typeof file==="string"?[Buffer.from(file)]:file,onto)}catch(error){if(error instanceof SyntaxError)return null;throw error}}function readLines2(pieces,store){const hash=createHash(
"sha256");const isNew=store.size===0;let head=null;let runs=[];for(const line of linesOf(pieces)){if(head===null){head=`${line}
`;if(!head.startsWith(`{"format":${JSON.stringify(format)},`))return null;continue}hash.update(line).update("\n");const value=line.endsWith(",")?line.slice(0,-1):
line;if(value.startsWith("[")){const[id,flat]=array(JSON.parse(value));const samples=readSamples(array(flat),runs);if(isNew)store.set(text(id),samples);else addSamples(
store,text(id),samples)}else if(value.startsWith(runsStart))runs=readRunsLine(value)}return head===headOf(hash.digest("hex"))?store:null}var runsStart='"runs":';
function readRuns(file){for(const line of linesOf(file)){if(line.startsWith("["))break;if(line.startsWith(runsStart))return readRunsLine(line.slice(0,-1))}return[]}
function readRunsLine(line){return array(record(JSON.parse(`{${line}}`)).runs).map(readRun)}function*linesOf(pieces){const decoder=new TextDecoder("utf-8",{ignoreBOM:true});
let open="";for(const piece of pieces){const found=(open+decoder.decode(piece,{stream:true})).split("\n");open=found.pop();yield*found}open+=decoder.decode();if(open!==
"")yield open}function distinctRuns(store){const seen=new Set;for(const samples of store.values())for(const{run}of samples)seen.add(run);const runs=new Map([...seen].
map(run=>[key(run),run]));return[...runs.values()].sort(compareRuns)}function key(run){return JSON.stringify(runTuple(run))}function runTuple({id,attempt,shard,
at,commit,startupSeconds,beside}){const tuple=[id,attempt,shard,at,commit];if(beside)return[...tuple,startupSeconds??null,round(beside.seconds),beside.files];return startupSeconds===
void 0?tuple:[...tuple,startupSeconds]}function secondsOf({seconds}){return seconds===null?-1:round(seconds)}function round(seconds){if(seconds<1e3&&Math.round(
seconds*1e3)/1e3===seconds)return seconds;return Number(seconds.toPrecision(6))}function flagsOf({passed,flaky}){return(passed?1:0)+(flaky?2:0)}function readRun(value){
const[id,attempt,shard,at,commit,startup,besideSeconds,files]=array(value);const startupSeconds=number(startup);return{id:text(id),attempt:number(attempt)??1,shard:number(
shard)??0,at:text(at),commit:typeof commit==="string"?commit:null,...startupSeconds!==null&&{startupSeconds},...number(files)&&{beside:{seconds:number(besideSeconds)??
0,files:number(files)}}}}function readSamples(flat,runs){const samples=new Array(Math.floor(flat.length/3));for(let at=0;at<samples.length;at+=1){const run=runs[flat[3*
at]];if(!run)throw new SyntaxError("a sample of a run that is not there");const flags=number(flat[3*at+2])??0;samples[at]={run,seconds:number(flat[3*at+1]),passed:(flags&
1)!==0,flaky:(flags&2)!==0}}return samples}export{indexFiles,checkout,storeOf,mergeStores,compareRuns,parseInstant,readReport,streamStore,headLength,readStore,readRuns};
