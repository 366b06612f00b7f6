import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{chooseShards}from"./chunk-IRCOPRWG.js";import{forEachChild,parse,readDockerfile}from"./chunk-S2AJQQ2F.js";import{parseYaml}from"./chunk-T5K2X36F.js";
import{planEntries}from"./chunk-SQKDPJYS.js";import{repositoryOf}from"./chunk-P373OAQM.js";import{filesInScope}from"./chunk-VHCEOWP2.js";import{
require_micromatch}from"./chunk-2YIFCKDC.js";import{isUnreadable}from"./chunk-WBEAC3JD.js";import{require_yaml}from"./chunk-GLYMAIDZ.js";import{
commitsPerWeek,isTelling}from"./chunk-K6UUWYER.js";import{duration,plural}from"./chunk-AUOMPV2Y.js";import{rank}from"./chunk-E5G3Q3CS.js";import{
__toESM}from"./chunk-QEIRHUYG.js";function findExpressions(text){const found=[];for(let start=text.indexOf("${{");start>=0;){const end=text.indexOf("}}",start+3);if(end<0)break;found.push({inside:text.
slice(start+3,end).trim(),start,end:end+2});start=text.indexOf("${{",end+2)}return found}function expressionsIn(text){return findExpressions(text).map(({inside})=>inside)}
function replaceExpressions(text,by){let at=0;let result="";for(const{inside,start,end}of findExpressions(text)){result+=text.slice(at,start)+by(inside,text.slice(
start,end));at=end}return result+text.slice(at)}function condition(text){return expressionsIn(text)[0]??text}function constantPart(text){return replaceExpressions(
text,()=>"")}function mentions(text,name){const pattern=new RegExp(`(?<![\\w.-])${name.replaceAll(".","\\.")}(?![\\w-])`,"i");return expressionsIn(text).some(inside=>pattern.
test(inside))}function substitute(text,context,values){if(!text.includes("${{"))return text;return replaceExpressions(text,(inside,whole)=>inside.startsWith(`${context}\
.`)?values.get(inside.slice(context.length+1))??whole:whole)}var maxRows=256;function matrixRows(matrix){if(!matrix)return[new Map];const entries=matrix.entries();const includes=matrix.get("include");const axes=entries.filter(
({key})=>key!=="include"&&key!=="exclude");if(matrix.kind!=="map"||[...axes.map(({value})=>value),includes].some(isExpression))return null;let rows=axes.length>
0?[new Map]:[];for(const{key,value}of axes){const choices=value.entries().map(entry=>flat(key,entry.value));rows=rows.flatMap(row=>choices.map(more=>new Map([...row,
...more]))).slice(0,maxRows)}const excludes=(matrix.get("exclude")?.entries()??[]).map(({value})=>flat("",value));const kept=rows.filter(row=>!excludes.some(exclude=>matches(
row,exclude)));return(includes?.entries()??[]).reduce((all2,{value})=>include(all2,flat("",value),axes),kept)}function include(rows,more,axes){const fits=row=>axes.
every(({key})=>!more.has(key)||row.get(key)===more.get(key))&&[...more.keys()].some(key=>axes.some(axis=>key===axis.key)||axes.length>0);return rows.some(fits)&&
axes.length>0?rows.map(row=>fits(row)?new Map([...row,...more]):row):[...rows,more].slice(0,maxRows)}function matches(row,exclude){return[...exclude].every(([key,
value])=>row.get(key)===value)}function isExpression(value){return value?.text?.includes("${{")??false}function flat(name,value){if(value.kind==="scalar")return new Map(
value.text===null?[]:[[name,value.text]]);return new Map(value.entries().flatMap(entry=>[...flat(name?`${name}.${entry.key}`:entry.key,entry.value)]))}function inRow(text,row){
return substitute(text,"matrix",row)}var maxLength=64*1024;function readCommands(script){if(script.length>maxLength)return[];const text=replaceExpressions(script,(_inside,whole)=>`$E${"X".repeat(whole.
length-2)}`);const found=[];let folder=".";visit(parse(text),(words,start)=>{if(words[0]==="cd"||words[0]==="pushd")folder=follow(folder,words[1]);else if(words.
length>0)found.push({words,start,folder})});return found}function visit(node2,take){if(node2.type==="Command"){const words=[...node2.name?[node2.name.value]:[],
...node2.args.map(wordText)];take(words,node2.pos)}forEachChild(node2,child=>visit(child,take))}function wordText(node2){return"value"in node2&&typeof node2.value===
"string"?node2.value:""}function follow(from,to){if(from===null||to===void 0||!/^[\w./-]+$/.test(to)||to.startsWith("/"))return null;return to==="."?from:from===
"."?to:`${from}/${to}`}function readUses(value){const text=value.text??"";const at=text.lastIndexOf("@");const action=(at>0?text.slice(0,at):text).toLowerCase();const ref=at>0?text.slice(
at+1):"";const remote=!/^(\.|\$\/|docker:)/.test(action);const repository=remote?action.split("/").slice(0,2).join("/"):"";return{value,repository,action,ref,major:majorOf(
ref)??majorOf(commentBehind(value))}}function majorOf(text){const[,major]=/^v?(\d{1,3})(?:\.|$|-)/.exec(text)??[];return major===void 0?null:Number(major)}function commentBehind({
source,end}){const line=source.text.slice(end,end+80).split("\n")[0]??"";const[,word=""]=/^["']?\s+#\s*(?:tag=|ratchet:\S*@|pin@)?(\S+)/.exec(line)??[];return word.
slice(word.lastIndexOf("@")+1)}function isLocal({action}){return action.startsWith("./")||action.startsWith("$/")||action==="."}var import_yaml2=__toESM(require_yaml(),1);var maxLength2=512*1024;function readSource(path,text){if(text.length>maxLength2){return`${path} has more than ${maxLength2/
1024} KiB, which is too much to look into: split the workflow.`}const lines=new import_yaml2.LineCounter;const document=shallow(text,lines);if(document===null)return`${path}\
 nests its values too deep to be read: correct the YAML.`;const[mistake]=document.errors;if(mistake){const what=mistake.message.split(/ at line |\n/)[0]?.replace(
/[.:]$/,"");return`${path}, line ${lines.linePos(mistake.pos[0]).line}: ${what}; correct the YAML.`}return{path,text,document,eol:lineBreak(text),byteAt:offset=>Buffer.
byteLength(text.slice(0,offset)),range:ranges(text,lines)}}function shallow(text,lines){try{return parseYaml(text,lines)}catch{return null}}function lineBreak(text){
const all2=text.split("\n").length-1;return text.split("\r\n").length-1>all2/2?"\r\n":"\n"}function ranges(text,lines){const bom=text.startsWith("\uFEFF")?1:0;const place=offset=>{
const{line,col}=lines.linePos(offset);return{line,col:line===1?Math.max(1,col-bom):col}};return(start,end)=>{const[from,to]=[place(start),place(Math.max(start,end))];
return{startLine:from.line,startColumn:from.col,endLine:to.line,endColumn:to.col}}}var import_yaml3=__toESM(require_yaml(),1);var maxDepth=40;function rootOf(source){return wrap(source,source.document.contents,[],false)}function wrap(source,unresolved,path,shared){
const node2=resolve(source,unresolved);if(!node2?.range||path.length>maxDepth)return null;const aliased=shared||(0,import_yaml3.isAlias)(unresolved);const pairs=(0,import_yaml3.isMap)(
node2)?node2.items:[];const child=(key,value)=>wrap(source,value,[...path,key],aliased);return{source,path,shared:aliased,kind:(0,import_yaml3.isMap)(node2)?"ma\
p":(0,import_yaml3.isSeq)(node2)?"list":"scalar",start:node2.range[0],end:node2.range[1],text:(0,import_yaml3.isScalar)(node2)&&node2.value!==null?textOf(node2):
null,get(key){const pair=pairs.find(candidate=>keyOf(candidate)===key);return pair?child(key,pair.value):null},entries(){if((0,import_yaml3.isSeq)(node2)){return node2.
items.flatMap((item,index)=>{const value=child(index,item);return value?[{key:"",keyStart:value.start,value}]:[]})}return pairs.flatMap(pair=>{const key=keyOf(pair);
const value=key===null?null:child(key,pair.value);return key===null||!value?[]:[{key,keyStart:pair.key.range?.[0]??value.start,value}]})}}}function resolve(source,node2){
if(!(0,import_yaml3.isAlias)(node2))return node2??null;try{return node2.resolve(source.document)??null}catch{return null}}function keyOf({key}){return(0,import_yaml3.isScalar)(
key)&&key.value!==null?textOf(key):null}function textOf(node2){return typeof node2.value==="number"&&node2.source!==void 0?node2.source:String(node2.value)}function textsOf(value){
if(!value)return[];if(value.kind==="list")return value.entries().flatMap(({value:item})=>item.text??[]);return value.text===null?[]:[value.text]}var maxDepth2=10;function expandSteps(job,files){const list=job.value.get("steps");return expand(job,list,files,{depth:0,inputs:new Map,conditions:[]})}function expand(job,list,files,around){
if(list?.kind!=="list")return[];return list.entries().flatMap(({value})=>{if(value.kind!=="map")return[];const step=readStep(job,value,around);if(!step.uses||!isLocal(
step.uses))return[step];const inner=composite(step,files);if(!inner||around.depth>=maxDepth2)return[{...step,opaque:true}];return expand(job,inner.steps,files,{
depth:around.depth+1,inputs:inner.inputs,conditions:step.conditions})})}function readStep(job,value,around){const usesValue=value.get("uses");const run=value.get(
"run");const fill=text=>substitute(text,"inputs",around.inputs);const condition2=value.get("if")?.text;const folder=folderOf(value,job);return{job,source:value.
source,value,id:value.get("id")?.text??null,name:value.get("name")?.text??"",uses:usesValue?.text?readUses(usesValue):null,run:run?.text==null?null:fill(run.text),
commands:run?.text==null||!isPosix(value,job)?[]:readCommands(fill(run.text)),runStart:run?.start??value.start,conditions:[...around.conditions,...condition2?[fill(
condition2)]:[]],input(name){const text=value.get("with")?.get(name)?.text;return text==null?null:fill(text)},folder:folder===null?null:fill(folder),opaque:false,
start:(usesValue??run??value).start,end:usesValue?usesValue.end:firstLineEnd(value,run)}}function firstLineEnd({source,start,end},run){const from=run?.start??start;
const to=source.text.indexOf("\n",from);return Math.min(to<0?end:to-(source.text[to-1]==="\r"?1:0),run?.end??end)}function folderOf(step,job){const defaults=value=>value?.
get("defaults")?.get("run")?.get("working-directory")?.text;const text=step.get("working-directory")?.text??defaults(job.value)??defaults(job.workflow.root)??".";
const known=text.replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/,"./");return known.includes("${{")||known.startsWith("/")?null:clean(known)}function clean(path){
return path.replace(/^(\.\/)+/,"").replace(/\/+$/,"")||"."}function isPosix(step,job){const defaults=value=>value?.get("defaults")?.get("run")?.get("shell")?.text;
const shell=step.get("shell")?.text??defaults(job.value)??defaults(job.workflow.root)??"bash";return/^(bash|sh|pwsh|powershell|cmd)\b/.test(shell)||shell.includes(
"${{")||/\bbash\b/.test(shell)}function composite(step,files){const folder=clean((step.uses?.value.text??"").replace(/^\$\//,"./"));const base=folder==="."?"":`${folder}\
/`;const path=[`${base}action.yml`,`${base}action.yaml`].find(candidate=>files.exists(candidate));const text=path===void 0?null:files.text(path);if(path===void 0||
text===null||isUnreadable(text))return null;const source=readSource(path,text);const root=typeof source==="string"?null:rootOf(source);const steps=root?.get("ru\
ns")?.get("using")?.text==="composite"?root.get("runs")?.get("steps"):null;if(!root||!steps)return null;const declared=root.get("inputs")?.entries()??[];const inputs=declared.
flatMap(({key,value})=>{const given=step.input(key)??value.get("default")?.text??"";return[[key,given]]});return{steps,inputs:new Map(inputs)}}function machinesOf(runsOn,rows){const written2=textsOf(runsOn?.kind==="map"?runsOn.get("labels"):runsOn);const each=(rows??[new Map]).map(row=>written2.map(text=>inRow(
text,row)));return{labels:[...new Set(each.flat())],systems:[...new Set(each.map(labels=>systemOf(labels)))]}}function systemOf(labels){const text=labels.map(literal).
join(" ").toLowerCase();if(text===""||text.includes("self-hosted"))return"other";const hosted=/\b(ubuntu|macos|windows)(?=-|\b)/.exec(text)?.[1];if(!hosted||/\$\{\{|=/.
test(text))return"other";return hosted==="ubuntu"?"Linux":hosted==="macos"?"macOS":"Windows"}function literal(label){const[inside]=expressionsIn(label);if(inside===
void 0)return label;const texts=[...inside.matchAll(/'([^']*)'/g)].map(([,text=""])=>text);const names=texts.filter(text=>/^(ubuntu|macos|windows)-/.test(text));
return names.at(-1)??label}function readWorkflow(path,files){const text=files.text(path);if(isUnreadable(text))return text.message;const source=readSource(path,text);if(typeof source==="s\
tring")return source;const root=rootOf(source);if(root?.kind!=="map"||root.get("jobs")?.kind!=="map"){return`${path} has no jobs, so it is no workflow: a workfl\
ow is a map with "on" and "jobs".`}const jobs=[];const workflow={path,source,root,events:eventsOf(root.get("on")),jobs};for(const{key,keyStart,value}of root.get(
"jobs")?.entries()??[]){if(value.kind==="map")jobs.push(readJob(workflow,key,keyStart,value,files))}return workflow}function eventsOf(on){if(on?.kind==="map")return new Map(
on.entries().map(({key,value})=>[key,value]));return new Map(textsOf(on).map(name=>[name,null]))}function readJob(workflow,id,start,value,files){const rows=matrixRows(
value.get("strategy")?.get("matrix")??null);let steps;const job={id,workflow,value,start,needs:textsOf(value.get("needs")),condition:value.get("if")?.text??"",uses:value.
get("uses")?.text??null,rows,...machinesOf(value.get("runs-on"),rows),permission:name=>permission(value.get("permissions")??workflow.root.get("permissions"),name),
get steps(){steps??=expandSteps(job,files);return steps}};return job}function permission(permissions,name){if(!permissions)return null;if(permissions.text==="wr\
ite-all")return"write";if(permissions.text==="read-all")return"read";return permissions.get(name)?.text??"none"}function toFinding(rule,verdict16){const{place,message,fix=null,refused=null,cost=null}=verdict16;return{rule:rule.id,severity:verdict16.severity??rule.severity,
message,file:place.source.path,range:place.source.range(place.start,place.end),fix,refused:fix?null:refused??decide,cost}}var decide={code:"needs-decision",message:"\
What to do depends on what the workflow is for, so nothing is changed without you."};function fixOrRefusal(edits,safety,description){if(edits&&edits.length>0)return{
fix:{safety,description,edits},refused:null};return{fix:null,refused:{code:"cannot-splice",message:`Do it by hand: ${description}. The YAML there is shared by a\
n alias or written in a way that cannot be changed without touching more.`}}}function listed(names,most=3){const unique2=[...new Set(names)];const rest=unique2.
length>most?[`${unique2.length-most} more`]:[];const shown3=[...unique2.slice(0,most),...rest];return shown3.length>1?`${shown3.slice(0,-1).join(", ")} and ${shown3.
at(-1)}`:shown3[0]??""}function toPlace(step){return{source:step.source,start:step.start,end:step.end}}function jobPlace({workflow,start,id}){return{source:workflow.
source,start,end:start+id.length}}function grouped(items,keyOf2){const groups=new Map;for(const item of items){const key=keyOf2(item);const group=groups.get(key);if(group)group.push(item);else groups.
set(key,[item])}return groups}function rootedFiles(files,prefix){if(prefix==="")return files;const inside=paths=>[...paths].flatMap(path=>path.startsWith(prefix)?[path.slice(prefix.length)]:
[]);return{paths:inside(files.paths),tracked:files.tracked&&new Set(inside(files.tracked)),exists:path=>files.exists(prefix+path),isLink:path=>files.isLink(prefix+
path),bytes:path=>files.bytes(prefix+path),text:path=>files.text(prefix+path)}}var artifactWithoutRetention={id:"artifact-without-retention",severity:"note",summary:"Artifacts of every run are kept for the default of 90 days.",check:({workflows})=>workflows.
flatMap(workflow=>{const uploads2=workflow.jobs.flatMap(job=>forever(job));const[first]=uploads2;if(!first)return[];return{place:toPlace(first),message:`${uploads2.
length>1?`${uploads2.length} artifacts`:"The artifact"} of ${listed(uploads2.map(({job})=>job.id))} ${uploads2.length>1?"are":"is"} kept for 90 days after every\
 run: set retention-days to as long as somebody looks.`,refused:{code:"time-unknown",message:"How long somebody needs the artifact is not in the file: 1 day doe\
s between jobs, 7 for reports."}}})};function forever(job){return job.steps.filter(step=>step.uses?.action==="actions/upload-artifact"&&step.input("retention-da\
ys")===null)}var sameInputs=new Set(["actions/cache","buildjet/cache","runs-on/cache","useblacksmith/cache"]);function cacheSteps({jobs}){return jobs.flatMap(job=>job.steps.
flatMap(step=>readCacheStep(step)??[]))}var read=new WeakMap;function readCacheStep(step){const known=read.get(step);if(known!==void 0)return known;read.set(step,
toCacheStep(step));return read.get(step)??null}function toCacheStep(step){const{uses}=step;const restores2=uses&&sameInputs.has(uses.repository)&&!uses.action.endsWith(
"/save");const key=step.input("key");if(!restores2||key===null||step.input("lookup-only")==="true")return null;const lines=text=>(text??"").split("\n").flatMap(
line=>line.trim()||[]);return{step,key:key.trim(),restoreKeys:lines(step.input("restore-keys")),paths:lines(step.input("path"))}}var stores=[{tool:"npm",path:/(^|\/)\.npm(\/|$)|(^|\/)npm-cache/,kind:"downloads"},{tool:"npm",path:/(^|\/)node_modules(\/|$)/,kind:"tree"},{tool:"yarn",path:/\.yarn\/(berry\/)?cache|\.cache\/yarn|yarn-cache|Yarn\/Cache/i,
kind:"downloads"},{tool:"yarn",path:/(^|\/)(node_modules|\.yarn\/unplugged)(\/|$)/,kind:"tree"},{tool:"pnpm",path:/pnpm(-|\/)store|\.pnpm-store|(^|\/)pnpm\/store/,
kind:"downloads"},{tool:"pnpm",path:/(^|\/)node_modules(\/|$)/,kind:"tree"},{tool:"pip",path:/\.cache\/pip|Caches\/pip|pip[\\/]Cache/i,kind:"downloads"},{tool:"\
pip",path:/(^|\/)(\.?venv|\.?env|site-packages)(\/|$)/,kind:"tree"},{tool:"poetry",path:/pypoetry|(^|\/)\.venv(\/|$)/,kind:"tree"},{tool:"pipenv",path:/virtualenvs|(^|\/)\.venv(\/|$)/,
kind:"tree"},{tool:"maven",path:/\.m2(\/|$)/,kind:"downloads"},{tool:"gradle",path:/\.gradle(\/|$)/,kind:"downloads"},{tool:"go",path:/go[\\/]pkg[\\/]mod|go-build/,
kind:"downloads"},{tool:"cargo",path:/\.cargo(\/|$)/,kind:"downloads"},{tool:"cargo",path:/(^|\/)target(\/|$)|sccache/,kind:"tree"},{tool:"bundler",path:/vendor\/bundle|\.bundle|gems/,
kind:"tree"},{tool:"composer",path:/composer(\/|$)|\.composer/,kind:"downloads"},{tool:"composer",path:/(^|\/)vendor(\/|$)/,kind:"tree"},{tool:"nuget",path:/\.nuget/,
kind:"downloads"},{tool:"browser",path:/ms-playwright|puppeteer|\.cache\/Cypress/i,kind:"downloads"},{tool:"compiler",path:/ccache|\.(mypy|ruff|pytest|eslint)_?cache|\.tsbuildinfo/,
kind:"downloads"}];function storesAt(path){const written2=constantPart(path);return stores.filter(store=>store.path.test(written2))}var nothing={tools:[],explicit:false};var all={tools:"all",explicit:false};var node=["npm","yarn","pnpm"];function cachedBy(step,subject){const known=read2.get(
step);if(known)return known;const cached=readCached(step,subject);read2.set(step,cached);return cached}var read2=new WeakMap;function readCached(step,subject){const{
uses}=step;if(step.opaque)return all;if(!uses||isLocal(uses))return nothing;const known=actions[uses.repository];if(known)return known(step,uses,subject);return unknownAction(
step,uses)}var asked=tools=>({tools,explicit:true});var byDefault=tools=>({tools,explicit:false});var isTrue=text=>text!==null&&!/^(false|)$/i.test(text);var gradle=step=>step.
input("cache-disabled")==="true"?nothing:byDefault(["gradle"]);var rustCache=()=>asked(["cargo"]);var actions={"actions/cache":cacheStep,"actions/setup-node":setupNode,
"actions/setup-python":step=>namedTools(step.input("cache"),["pip","poetry","pipenv"]),"actions/setup-java":step=>namedTools(step.input("cache"),["maven","gradl\
e"]),"actions/setup-go":(step,uses)=>{const cache=step.input("cache");if(cache!==null)return{tools:["go"],explicit:cache==="true"};return uses.major!==null&&uses.
major<4?nothing:byDefault(["go"])},"actions/setup-dotnet":step=>isTrue(step.input("cache"))?asked(["nuget"]):nothing,"ruby/setup-ruby":step=>isTrue(step.input("\
bundler-cache"))?asked(["bundler"]):nothing,"astral-sh/setup-uv":step=>({tools:["pip"],explicit:step.input("enable-cache")==="true"}),"pnpm/action-setup":step=>isTrue(
step.input("cache"))?asked(["pnpm"]):nothing,"swatinem/rust-cache":rustCache,"leafwing-studios/cargo-cache":rustCache,"mozilla-actions/sccache-action":rustCache,
"actions-rust-lang/setup-rust-toolchain":step=>step.input("cache")==="false"?nothing:byDefault(["cargo"]),"moonrepo/setup-rust":step=>step.input("cache")==="fal\
se"?nothing:byDefault(["cargo"]),"gradle/actions":gradle,"gradle/gradle-build-action":gradle,"github/codeql-action":()=>nothing,"ramsey/composer-install":()=>byDefault(
["composer"])};function setupNode(step,uses,subject){const cache=step.input("cache");if(cache)return namedTools(cache,node);if(step.input("package-manager-cache")===
"false")return byDefault(node);if(uses.major!==null&&uses.major<5)return nothing;const manifest=subject.text("package.json")??"";return/"packageManager"\s*:\s*"npm@|"packageManager"\s*:\s*\{[^}]*"name"\s*:\s*"npm"/.
test(manifest)?byDefault(["npm"]):nothing}function namedTools(value,tools){if(!value||value==="false")return nothing;const named=tools.filter(tool=>tool===value);
return asked(named.length>0?named:tools)}function cachedPaths(step){return(step.input("path")??"").split("\n").flatMap(line=>line.trim()||[])}function cacheStep(step,uses){
if(uses.action==="actions/cache/save"||step.input("lookup-only")==="true")return nothing;return fromPaths(step)}function fromPaths(step){const paths=cachedPaths(
step);const tools=paths.flatMap(path=>storesAt(path).map(({tool})=>tool));const known=tools.filter(tool=>tool!=="browser"&&tool!=="compiler");if(paths.every(path=>storesAt(
path).length>0))return asked([...new Set(known)]);const opaque=paths.some(path=>path.includes("${{")||path.includes("$"));if(!opaque&&paths.length>0)return asked(
[...new Set(known)]);const hints=`${step.input("key")??""} ${paths.join(" ")} ${step.name} ${step.id??""}`.toLowerCase();const hinted=Object.keys(hintWords).filter(
tool=>hintWords[tool]?.test(hints));if(hinted.length>0)return asked([...new Set([...known,...hinted])]);const telling=constantPart(step.input("key")??"").replace(
/[-_|v\d.\s]/g,"");return telling.length>2?asked([...new Set(known)]):{tools:"all",explicit:true}}var hintWords={npm:/\bnpm|node/,yarn:/yarn|node/,pnpm:/pnpm|node/,
pip:/pip|python|venv|requirements/,poetry:/poetry|venv/,pipenv:/pipenv|venv/,maven:/maven|m2|pom/,gradle:/gradle/,go:/\bgo\b|golang|go-/,cargo:/cargo|rust/,bundler:/bundle|gem|ruby/,
composer:/composer|php/,nuget:/nuget|dotnet/};function unknownAction(step,{action}){const name=action.slice(action.indexOf("/")+1);if(/cache/.test(name))return step.
input("path")===null?all:fromPaths(step);if(/(^|-|\/)(setup|environment|prepare|bootstrap|init)$|setup-(project|env|environment|deps|ci|workspace|repo|monorepo)\b|mise|devbox/.
test(name)){return all}if(!/install|deps|dependenc/.test(name))return nothing;return byDefault(Object.keys(hintWords).filter(tool=>hintWords[tool]?.test(name)))}var plain=words=>words.filter(word=>!word.startsWith("-"));var isGlobal=words=>words.some(word=>/^(-g|--global|--location(=global)?)$/.test(word));var bare=verbs=>words=>!isGlobal(
words)&&plain(words).length===1&&verbs.includes(plain(words)[0]??"");var anyOf=verbs=>words=>verbs.includes(plain(words)[0]??"");var recognizers=[{tool:"npm",programs:/^npm$/,
installs:bare(["ci","clean-install","install","i","ic","install-clean","cit","install-ci-test"]),locks:["package-lock.json","npm-shrinkwrap.json"]},{tool:"yarn",
programs:/^yarn$/,installs:words=>plain(words).length===0&&!words.some(word=>/^(-v|--version|-h|--help)$/.test(word))||bare(["install"])(words),locks:["yarn.loc\
k"]},{tool:"pnpm",programs:/^pnpm$/,installs:words=>bare(["install","i","ci"])(words),locks:["pnpm-lock.yaml"]},{tool:"pip",programs:/^(pip3?|python3? -m pip)$/,
installs:installsProject,locks:[]},{tool:"poetry",programs:/^poetry$/,installs:anyOf(["install","sync"]),locks:["poetry.lock"]},{tool:"pipenv",programs:/^pipenv$/,
installs:bare(["install","sync"]),locks:["Pipfile.lock"]},{tool:"maven",programs:/^(mvn|\.\/mvnw|mvnw)$/,installs:words=>plain(words).some(word=>/^(compile|test|package|verify|install|deploy|site)$/.
test(word)),locks:["pom.xml"]},{tool:"gradle",programs:/^(gradle|\.\/gradlew|gradlew)$/,installs:words=>plain(words).some(word=>/^[\w:]*(build|test|check|assemble|jar|Test|Check)\w*$/.
test(word)),locks:["build.gradle","build.gradle.kts","settings.gradle","settings.gradle.kts"]},{tool:"go",programs:/^go$/,installs:words=>anyOf(["build","test",
"vet"])(words)||words[0]==="mod"&&words[1]==="download",locks:["go.sum"]},{tool:"cargo",programs:/^cargo$/,installs:words=>anyOf(["build","b","test","t","check",
"c","clippy","run","r","doc","bench","nextest","llvm-cov","hack","tarpaulin"])(words.filter(word=>!word.startsWith("+"))),locks:["Cargo.lock","Cargo.toml"]},{tool:"\
bundler",programs:/^bundle$/,installs:words=>plain(words).length===0||anyOf(["install"])(words),locks:["Gemfile.lock"]},{tool:"composer",programs:/^composer$/,installs:bare(
["install","i"]),locks:["composer.lock"]},{tool:"nuget",programs:/^dotnet$/,installs:anyOf(["restore","build","test","publish","pack"]),locks:["packages.lock.js\
on"]}];function installsProject(words){if(plain(words)[0]!=="install")return false;return words.some((word,at)=>isRequirementOption(word)||isProject(word,words[at-
1]))}function isRequirementOption(word){return/^(-r|--requirement)/.test(word)}function isProject(word,before=""){if(/^(-t|--target|--prefix|-c|--constraint|-f|--find-links|-r|--requirement)$/.
test(before))return false;return/^(\.{1,2}|\.{0,2}\/?[\w./-]*\/[\w./-]*|\.)(\[[\w,.-]*\])?$/.test(word)&&!/\.(whl|gz|txt)$|:/.test(word)}function installsOf(job,subject){
return job.steps.flatMap(step=>installsOfStep(step,subject))}var perStep=new WeakMap;function installsOfStep(step,subject){const known=perStep.get(step);if(known)
return known;const found=step.commands.flatMap(command=>{const[program,words]=programOf(command.words);const recognizer=recognizers.find(({programs})=>programs.
test(program));if(!recognizer?.installs(words)||words.includes("--help")||words.includes("--version"))return[];const lock=lockOf(recognizer,words,folderOf2(step,
command),subject);return lock===null?[]:[{tool:recognizer.tool,step,command,lock}]});perStep.set(step,found);return found}function programOf(words){const wrappers=/^(sudo|time|nice|env|command|exec|retry|\w+=.*|-E|-H)$/;
const at=words.findIndex(word=>!wrappers.test(word));const rest=at<0?[]:words.slice(at);if(/^(python3?|py)$/.test(rest[0]??"")&&rest[1]==="-m"&&rest[2]==="pip")
return["pip",rest.slice(3)];return[rest[0]??"",rest.slice(1)]}function folderOf2(step,command){if(step.folder===null||command.folder===null)return null;const checkouts=step.
job.steps.filter(({uses})=>uses?.action==="actions/checkout");const moved2=checkouts.map(checkout=>checkout.input("path")).find(path=>path!==null);const folder=join(
step.folder,command.folder);if(moved2==null)return folder;const prefix=moved2.replace(/^\.\//,"").replace(/\/$/,"");return folder===prefix?".":folder.startsWith(
`${prefix}/`)?folder.slice(prefix.length+1):null}function join(folder,path){const parts=[];for(const part of`${folder}/${path}`.split("/")){if(part==="..")parts.
pop();else if(part!=="."&&part!=="")parts.push(part)}return parts.join("/")||"."}function lockOf({tool,locks},words,folder,{files}){if(folder===null)return null;
const within=tool==="cargo"?manifestFolder(words,folder):folder;if(tool==="pip")return pipFile(words,folder,path=>files.exists(path));for(let at=within;;at=at.includes(
"/")?at.slice(0,at.lastIndexOf("/")):"."){const found=locks.map(name=>join(at,name)).find(path=>files.exists(path));if(found!==void 0)return found;if(at===".")return null}}
function manifestFolder(words,folder){const at=words.findIndex(word=>word.startsWith("--manifest-path"));const path=at<0?null:words[at]?.split("=")[1]??words[at+
1]??null;return path===null?folder:join(folder,`${path}/..`)}function pipFile(words,folder,exists){for(const[at,word]of words.entries()){const named=/^(?:-r|--requirement=)(.+)$/.
exec(word)?.[1];const file=named??(/^(-r|--requirement)$/.test(word)?words[at+1]:void 0);if(file!==void 0&&exists(join(folder,file)))return join(folder,file);if(isProject(
word,words[at-1])){const project=join(folder,word.replace(/\[.*/,""));const manifests=["pyproject.toml","setup.py","setup.cfg"].map(name=>join(project,name));const manifest=manifests.
find(exists);if(manifest)return manifest}}return null}var cacheAfterInstall={id:"cache-after-install",severity:"error",summary:"A cache is restored after the install that should have used it.",check:subject=>subject.
jobs.flatMap(job=>late(job,subject))};function late(job,subject){const installs=installsOf(job,subject);const tools=[...new Set(installs.map(({tool})=>tool))];return tools.
flatMap(tool=>{const mine=installs.filter(install=>install.tool===tool);const caches=job.steps.filter(step=>keeps(step,tool,subject));const[cache]=caches;const at=cache?
job.steps.indexOf(cache):-1;if(!cache||mine.some(({step})=>job.steps.indexOf(step)>at)||job.steps.some(({opaque})=>opaque))return[];const last=mine.at(-1)?.step;
if(!last||job.steps.indexOf(last)>=at||cache.conditions.length>0)return[];return[{place:toPlace(cache),message:`Job ${job.id} restores the cache of ${tool} only\
 after "${mine[0]?.command.words.slice(0,3).join(" ")}" has run, so the install never uses it: move this step in front of the install.`}]})}function keeps(step,tool,subject){
const{tools,explicit}=cachedBy(step,subject);if(tools==="all"||!explicit)return false;const sure=readCacheStep(step)!==null||tools.length===1;return sure&&tools.
includes(tool)&&!/restore|save/.test(step.uses?.action.split("/").at(-1)??"")}function imageBuilds({jobs}){return jobs.flatMap(job=>imageBuildsOf(job))}function imageBuildsOf(job){return job.steps.flatMap(step=>step.uses?.repository==="do\
cker/build-push-action"?[readAction(step)]:readScript(step))}function readAction(step){const lines=name=>(step.input(name)??"").split("\n").flatMap(line=>line.trim()||
[]);const context=step.input("context")??".";return{step,by:"action",context,dockerfile:step.input("file")??`${context.replace(/\/$/,"")}/Dockerfile`,target:step.
input("target")??"",arguments:lines("build-args").sort(),platforms:(step.input("platforms")??"").split(/[,\n]/).flatMap(word=>word.trim()||[]),cacheFrom:lines("\
cache-from"),cacheTo:lines("cache-to"),noCache:step.input("no-cache")==="true"}}var wanted=/^--(file|target|build-arg|platform|cache-from|cache-to)$/;var shortNames={
"-f":"--file"};var switches=/^(--(check|compress|debug|force-rm|load|no-cache|pull|push|quiet|rm|squash|stream)|-D|-q)$/;function readScript(step){return step.commands.
flatMap(({words})=>{const at=words.indexOf("docker");const verb=words.indexOf("build",at);if(at<0||verb<0||!words.slice(at+1,verb).every(word=>/^(buildx|image|builder|-.+)$/.
test(word))){return[]}return[readOptions(step,words.slice(verb+1))]})}function readOptions(step,words){const options=new Map;let context=".";for(let at=0;at<words.
length;at++){const word=words[at]??"";const[,long="",inline]=/^(-{1,2}[\w-]+)(?:=(.*))?$/.exec(word)??[];const name=shortNames[long]??long;if(long==="")context=
word;else if(inline===void 0&&!switches.test(long))at++;if(wanted.test(name))options.set(name,[...options.get(name)??[],inline??words[at]??""]);if(name==="--no-\
cache"||name==="--check")options.set(name,[""])}const all2=name=>options.get(name)??[];return{step,by:"script",context,dockerfile:all2("--file").at(-1)??`${context.
replace(/\/$/,"")}/Dockerfile`,target:all2("--target").at(-1)??"",arguments:all2("--build-arg").sort(),platforms:all2("--platform").flatMap(text=>text.split(",")),
cacheFrom:all2("--cache-from"),cacheTo:all2("--cache-to"),noCache:options.has("--no-cache")||options.has("--check")}}function cacheOptions(text){const options=text.
startsWith("${{")?/'(type=[^']*)'/.exec(text)?.[1]??text:text;if(!options.includes("type="))return new Map([["type","registry"],["ref",text]]);return new Map(options.
split(",").map(part=>{const at=part.indexOf("=");return[part.slice(0,at).trim(),part.slice(at+1).trim()]}))}function isGha(text){return/type=gha\b/.test(text)}function identityIn(build,row){
const{dockerfile,context,target,arguments:args,platforms}=build;return inRow([clean2(dockerfile),clean2(context),target,args.join("\n"),platforms.join()].join("\
\0"),row)}function identities(build){return[...new Set((build.step.job.rows??[new Map]).map(row=>identityIn(build,row)))]}function clean2(path){return path.replace(
/^\$\{\{\s*github\.workspace\s*\}\}\/?/,"").replace(/^(\.\/)+/,"").replace(/\/+$/,"")||"."}var import_yaml5=__toESM(require_yaml(),1);function spliced(source,changes){if(!withinBudget(source))return null;const splices=[];for(const change2 of changes){
const splice="set"in change2?spliceSet(source,change2):spliceInsert(source,change2);if(splice===null)return null;splices.push(splice)}splices.sort((a,b)=>a.start-
b.start);if(splices.some(({start},at)=>start<(splices[at-1]?.end??0)))return null;const after=splices.reduceRight((text,{start,end,text:inserted})=>text.slice(0,
start)+inserted+text.slice(end),source.text);if(!means(after,changed(meaning(source),changes)))return null;return merged(splices).map(({start,end,text})=>({file:source.
path,start:source.byteAt(start),end:source.byteAt(end),text}))}var budget=2*1024*1024;var spent=new WeakMap;function withinBudget(source){const characters=(spent.
get(source)??0)+source.text.length;spent.set(source,characters);return characters<=budget}var meanings=new WeakMap;function meaning(source){if(!meanings.has(source))
meanings.set(source,plain2(source.text));return meanings.get(source)}function merged(splices){const all2=[];for(const splice of splices){const last=all2.at(-1);
if(last&&last.end===splice.start&&splice.start===splice.end&&last.start===last.end){all2[all2.length-1]={...last,text:last.text+splice.text}}else all2.push(splice)}
return all2}function spliceSet(source,change2){const key=String(change2.set.at(-1));const map=nodeAt(source,change2.set.slice(0,-1));if(!(0,import_yaml5.isMap)(
map)||!map.range)return null;const pairs=map.items;const existing=pairs.find(pair=>nameOf(pair)===key);if(existing)return replaceScalar(existing,change2.to);if(map.
flow)return insertFlow(source,pairs,map.range[0],`${key}: ${flowText(change2.to)}`);const[first]=pairs;const column=first?.key.range?first.key.range[0]-lineStart(
source.text,first.key.range[0]):-1;if(column<0||!first)return null;const indent=" ".repeat(column);const lines=blockText({[key]:change2.to},indent,source.eol);const behind=pairs.
find(pair=>nameOf(pair)===change2.after)??pairs.at(-1);const ahead=pairs.find(pair=>nameOf(pair)===change2.before);if(ahead?.key.range)return insertAhead(source,
ahead.key.range[0],lines);const end=behind?.value?.range?.[1]??behind?.key.range?.[1];return end===void 0?null:insertBehind(source,end,lines)}function insertAhead({
text,eol},key,lines){let start=lineStart(text,key);while(start>0){const above=lineStart(text,start-1);if(!/^\s*#/.test(text.slice(above,start)))break;start=above}
const isClose=start>0&&text.slice(lineStart(text,start-1),start).trim()!=="";return{start,end:start,text:`${lines}${isClose?"":eol}`}}function insertBehind({text,
eol},end,lines){let at=end;while(at>0&&/\s/.test(text[at-1]??""))at-=1;const next=text.indexOf("\n",at);return next<0?{start:text.length,end:text.length,text:eol+
lines.slice(0,-eol.length)}:{start:next+1,end:next+1,text:lines}}function insertFlow(source,pairs,start,entry){const last=pairs.at(-1);const range=(last?.value??
last?.key)?.range;const at=range?.[1]??source.text.indexOf("{",start)+1;return{start:at,end:at,text:range?`, ${entry}`:` ${entry} `}}function replaceScalar({value},to){
if(!(0,import_yaml5.isScalar)(value)||!value.range||value.anchor||value.value===null)return null;if(typeof to==="object"||(value.type??"").startsWith("BLOCK"))return null;
return{start:value.range[0],end:value.range[1],text:flowText(to)}}function spliceInsert(source,change2){const list=nodeAt(source,change2.insert.slice(0,-1));const item=(0,import_yaml5.isSeq)(
list)&&!list.flow?list.items[Number(change2.insert.at(-1))]:null;if(!item?.range)return null;const start=lineStart(source.text,item.range[0]);const[,indent,gap]=/^([ ]*)-([ ]+)/.
exec(source.text.slice(start,item.range[0]+1))??[];if(indent===void 0||gap===void 0)return null;const body=blockText(change2.item,indent+" ".repeat(1+gap.length),
source.eol);const comment=change2.comment?`${indent}# ${change2.comment}${source.eol}`:"";return insertAheadOfStep(source,start,`${comment}${indent}-${gap}${body.
trimStart()}`)}function insertAheadOfStep({text},line,lines){let start=line;while(start>0){const above=lineStart(text,start-1);if(!/^[ ]*#/.test(text.slice(above,
start)))break;start=above}return{start,end:start,text:lines}}function blockText(data,indent,eol){const lines=(0,import_yaml5.stringify)(data,{lineWidth:0}).trimEnd().
split("\n");return lines.map(line=>`${line===""?"":indent}${withPinComment(line)}${eol}`).join("")}function withPinComment(line){return line.replace(/"?([\w./-]+@[0-9a-f]{40})#(v[\w.]+)"?$/,
"$1 # $2")}function flowText(data){return(0,import_yaml5.stringify)(data,{lineWidth:0,collectionStyle:"flow"}).trim()}function nodeAt(source,path){let node2=source.
document.contents;for(const key of path){if((0,import_yaml5.isMap)(node2)){node2=node2.items.find(pair=>nameOf(pair)===key)?.value}else if((0,import_yaml5.isSeq)(
node2))node2=node2.items[Number(key)];else return null}return node2??null}function nameOf({key}){return(0,import_yaml5.isScalar)(key)?String(key.value):null}function lineStart(text,at){
return text.lastIndexOf("\n",at-1)+1}function plain2(text){try{const document=parseYaml(text);return document.errors.length>0?void 0:document.toJS({maxAliasCount:100})}catch{
return void 0}}function means(text,wanted2){const is=plain2(text);return is!==void 0&&wanted2!==void 0&&JSON.stringify(sorted(is))===JSON.stringify(sorted(wanted2))}
function changed(before,changes){if(before===void 0)return void 0;const data=structuredClone(JSON.parse(JSON.stringify(before)));const inserts=changes.filter(change2=>"\
insert"in change2);for(const change2 of changes){if("set"in change2)into(data,change2.set)[String(change2.set.at(-1))]=unpinned(change2.to)}for(const{insert,item}of[
...inserts].sort((a,b)=>Number(b.insert.at(-1))-Number(a.insert.at(-1)))){into(data,insert).splice(Number(insert.at(-1)),0,unpinned(item))}return data}function into(data,path){
return path.slice(0,-1).reduce((at,key)=>at?.[key]??{},data)}function unpinned(data){return JSON.parse(JSON.stringify(data).replace(/(@[0-9a-f]{40})#v[\w.]+/g,"\
$1"))}function sorted(data){if(Array.isArray(data))return data.map(sorted);if(typeof data!=="object"||data===null)return data;return Object.fromEntries(Object.entries(
data).sort(([a],[b])=>a<b?-1:1).map(([key,value])=>[key,sorted(value)]))}function runsOnPullRequests({events}){if(!events.has("pull_request"))return false;const types=textsOf(events.get("pull_request")?.get("types")??null);return types.
length===0||types.includes("synchronize")}function runsOnPushes({events}){if(!events.has("push"))return false;const push=events.get("push");const tagsOnly2=push?.
get("tags")||push?.get("tags-ignore");return!tagsOnly2||Boolean(push?.get("branches")||push?.get("branches-ignore"))}function isFrequent(workflow,all2,depth=0){
if(runsOnPullRequests(workflow)||runsOnPushes(workflow)||workflow.events.has("merge_group"))return true;if(!workflow.events.has("workflow_call")||depth>10)return false;
const callers=all2.filter(other2=>other2.jobs.some(job=>calls(job,workflow)));return callers.length===0||callers.some(caller=>isFrequent(caller,all2,depth+1))}function calls({
uses},{path}){return uses!==null&&uses.replace(/^(\.|\$)\//,"")===path}var rareEvents=/github\.event_name\s*==\s*'(schedule|workflow_dispatch|release|workflow_run)'/;
var tagsOnly=/(?<!!\s*)startsWith\(\s*github\.ref\s*,\s*'refs\/tags|github\.ref_type\s*==\s*'tag'/;function isRare(job){const text=condition(job.condition);if(/github\.event_name\s*==\s*'(push|pull_request|merge_group)'/.
test(text))return false;return rareEvents.test(text)||tagsOnly.test(text)}function trust(job){const{events}=job.workflow;if(job.permission("id-token")==="write")
return"such a job may ask for an identity token (id-token: write)";if(events.has("pull_request_target"))return"the workflow runs with the repository's secrets o\
n pull_request_target";const everyday2=["pull_request","merge_group","workflow_call"].some(event=>events.has(event));if(everyday2||runsOnPushes(job.workflow))return null;
if(events.has("release"))return"the workflow runs for releases";return events.has("push")?"the workflow runs for tags":null}var cacheExportOnPullRequest={id:"cache-export-on-pull-request",severity:"note",summary:"Pull requests write image layers to GitHub's cache that no other branch\
 can read.",check:subject=>imageBuilds(subject).filter(build=>build.by==="action"&&alsoElsewhere(build)&&exportsAlways(build)).map(verdict)};function alsoElsewhere({
step:{job}}){return runsOnPullRequests(job.workflow)&&job.workflow.events.has("push")}function exportsAlways({step,cacheTo}){const guarded=[step.job.condition,...step.
conditions].some(text=>/event_name|github\.ref|pull_request/.test(text));return!guarded&&cacheTo.length===1&&cacheTo.every(text=>isGha(text)&&!text.includes("${\
{")&&text.includes("mode=max"))}function verdict({step,cacheTo}){const[text=""]=cacheTo;const to=`\${{ github.event_name != 'pull_request' && '${text}' || '' }}`;
const edits=spliced(step.source,[{set:[...step.value.path,"with","cache-to"],to}]);return{place:toPlace(step),message:`Job ${step.job.id} writes all layers to G\
itHub's cache for every pull request, where no other branch can read them and older entries are pushed out: write them on push alone.`,...fixOrRefusal(edits,"un\
safe","write the cache outside of pull requests only")}}var cacheInReleaseJob={id:"cache-in-release-job",severity:"note",summary:"A job that publishes or may ask for an identity token restores from a cache that other\
 runs fill.",check:subject=>subject.workflows.flatMap(({jobs})=>{const found=jobs.flatMap(job=>{const because=trust(job);const step=because===null?void 0:job.steps.
find(each=>restores(each,subject));return step&&because!==null?[{job,step,because}]:[]});const[first]=found;if(!first)return[];return{place:toPlace(first.step),
message:`${found.length>1?"Jobs":"Job"} ${listed(found.map(({job})=>job.id))} ${found.length>1?"restore":"restores"} from a cache that other runs fill, although\
 ${first.because}: build what users get from nothing but the sources.`}})};function restores(step,subject){if(step.uses?.repository==="docker/build-push-action")
return(step.input("cache-from")??"").includes("type=gha");if(step.uses?.repository==="actions/cache")return!step.uses.action.endsWith("/save");const{tools,explicit}=cachedBy(
step,subject);return explicit&&tools.length>0}var cacheKeyWithoutOs={id:"cache-key-without-os",severity:"warning",summary:"Jobs on several systems share a cache key, so one restores what another built.",check:subject=>cacheSteps(
subject).filter(cache=>holdsBuilt(cache)&&isShared(cache)).map(({step,key})=>({place:toPlace(step),message:`Job ${step.job.id} runs on ${step.job.systems.join("\
 and ")} under the one cache key "${key}", so one system restores what another built: put \${{ runner.os }} into the key.`}))};function holdsBuilt({paths}){return paths.
some(path=>storesAt(path).some(({kind,tool})=>kind==="tree"||tool==="pip"))}function isShared({step,key}){const both=step.job.systems.includes("Linux")&&step.job.
systems.includes("macOS");return both&&!/runner\.os|runner\.arch|steps\.|env\./.test(key)&&!axesOfSystem(step.job).some(axis=>key.includes(`matrix.${axis}`))}function axesOfSystem({
rows,value}){const text=value.get("runs-on")?.text??"";const named=[...text.matchAll(/matrix\.([\w.-]+)/g)].map(([,axis=""])=>axis);const keys=new Set((rows??[]).
flatMap(row=>[...row.keys()]));const telling=[...keys].filter(key=>new Set((rows??[]).map(row=>row.get(key))).size>1&&/os|target|platform|name|runner/i.test(key));
return[...named,...telling]}var cacheKeyWithoutRuntime={id:"cache-key-without-runtime",severity:"warning",summary:"A matrix over runtime versions shares one cache of an installed tree.",check:subject=>cacheSteps(
subject).flatMap(cache=>{const axis=holdsTree(cache)?forgottenAxis(cache):void 0;if(axis===void 0)return[];return{place:toPlace(cache.step),message:`Job ${cache.
step.job.id} runs for several values of matrix.${axis} but caches ${cache.paths.join(", ")} under one key, so one version uses what another installed: put \${{ m\
atrix.${axis} }} into the key.`}})};function holdsTree({paths}){return paths.some(path=>storesAt(path).some(({kind,tool})=>kind==="tree"&&tool!=="cargo"))}function forgottenAxis({
step,key}){if(/steps\.|env\./.test(key))return void 0;return runtimeAxes(step.job).find(axis=>!key.includes(`matrix.${axis}`)&&!/matrix\./.test(key))}function runtimeAxes({
rows}){const keys=new Set((rows??[]).flatMap(row=>[...row.keys()]));return[...keys].filter(key=>/^(node|python|ruby|php|java|dotnet|go)([-_]?version)?s?$/i.test(
key)&&new Set((rows??[]).map(row=>row.get(key))).size>1)}var cachedPathUnused={id:"cached-path-unused",severity:"warning",summary:"A cached path is not used by the install of its job.",check:subject=>cacheSteps(subject).
flatMap(cache=>deleted(cache,subject)??other(cache,subject)??[])};function deleted({step,paths},subject){if(!paths.some(path=>/(^|\/)node_modules\/?$/.test(path)))
return null;const looked=step.id!==null&&step.job.steps.some(each=>each.conditions.join().includes(`steps.${step.id}.`));const installs=installsOf(step.job,subject).
filter(({tool})=>tool==="npm");const clean3=installs.find(({command,step:each})=>/^(ci|clean-install|ic)$/.test(command.words[1]??"")&&each.conditions.length===
0);if(!clean3||looked||paths.some(path=>/\.npm/.test(path)))return null;return{place:toPlace(step),message:`Job ${step.job.id} caches ${paths.join(", ")}, but "\
npm ci" deletes node_modules before it installs: cache ~/.npm, or set cache: npm of actions/setup-node.`}}var nodeTools=["npm","yarn","pnpm"];function other({step,
paths},subject){const kept=paths.flatMap(path=>storesAt(path));const tools=[...new Set(kept.map(({tool:tool2})=>tool2))];const[tool]=tools;if(tools.length!==1||
!nodeTools.includes(tool)||kept.some(({kind})=>kind==="tree"))return null;if(step.job.steps.some(({opaque})=>opaque))return null;const installing=new Set(installsOf(
step.job,subject).map(install=>install.tool).filter(each=>nodeTools.includes(each)));if(installing.size===0||installing.has(tool))return null;const mentioned=step.
job.steps.some(({run})=>run?.includes(String(tool)));if(mentioned)return null;return{place:toPlace(step),message:`Job ${step.job.id} caches ${paths.join(", ")},\
 the store of ${tool}, but installs with ${[...installing].join(" and ")}: cache the store of that manager.`}}var cachedTwice={id:"cached-twice",severity:"warning",summary:"Two steps of a job cache the same downloads, so both entries are stored, saved and restored.",check:subject=>{
const found=subject.jobs.flatMap(job=>twice(job,subject));return[...grouped(found,({step})=>step.source.path).values()].map(verdict2)}};function twice(job,subject){
return job.steps.flatMap(step=>{const cache=readCacheStep(step);const tools=cache?downloads(step,cache.paths,subject):[];const other2=job.steps.find(candidate=>candidate!==
step&&setsUp(candidate,tools,subject));return other2&&!exclusive(step,other2)?[{step,other:other2,tools}]:[]})}function verdict2(found){const[{step,other:other2,
tools}]=found;const jobs=[...new Set(found.map(each=>each.step.job.id))];return{place:toPlace(step),message:`${jobs.length>1?"Jobs":"Job"} ${listed(jobs)} ${jobs.
length>1?"cache":"caches"} the downloads of ${listed(tools)} here and with ${other2.uses?.repository}, so they are stored, saved and restored twice: keep one of\
 the two.`}}function downloads(step,paths,subject){if(paths.length===1&&/^\$\{\{[^}]*\}\}$/.test(paths[0]??"")){const{tools}=cachedBy(step,subject);return tools!==
"all"&&tools.length===1?[...tools]:[]}return paths.flatMap(path=>storesAt(path).flatMap(({tool,kind})=>kind==="downloads"&&tool!=="browser"&&tool!=="compiler"?[
tool]:[]))}function setsUp(step,tools,subject){if(tools.length===0||readCacheStep(step)||/\/cache(\/|$)/.test(step.uses?.action??""))return false;const cached=cachedBy(
step,subject);if(cached.tools==="all"||isDeclined(step))return false;return cached.tools.length===1&&cached.tools.some(tool=>tools.includes(tool))}function isDeclined(step){
return["cache","enable-cache","package-manager-cache"].some(input=>step.input(input)==="false")||step.uses?.repository==="astral-sh/setup-uv"}function exclusive(a,b){
return a.conditions.length>0&&b.conditions.length>0&&a.conditions.join()!==b.conditions.join()}var collidingCacheScopes={id:"colliding-cache-scopes",severity:"warning",summary:"Different image builds write GitHub's cache under one scope and overwrite each\
 other.",check(subject){const writers=imageBuilds(subject).flatMap(build=>written(build));const scopes=grouped(writers,({scope})=>scope);return[...scopes].flatMap(
([scope,all2])=>{const builds=new Set(all2.map(({identity})=>identity));return builds.size>1?told(scope,all2):[]})}};var usual="buildkit";function written(build){
const exported=build.cacheTo.filter(isGha);return exported.flatMap(text=>{const scope=cacheOptions(text).get("scope")||usual;const rows=build.step.job.rows??[new Map];
const kind={...build,arguments:[]};return rows.map(row=>({build,scope:inRow(scope,row),identity:identityIn(kind,row)}))})}function told(scope,all2){if(scope.includes(
"${{"))return[];const steps=[...new Set(all2.map(({build})=>build.step))];const[first]=steps;if(!first)return[];const named=scope===usual?'the default scope "bu\
ildkit"':`scope "${scope}"`;const what=steps.length>1?`${steps.length} builds (jobs ${listed(steps.map(({job})=>job.id))})`:`the builds of job ${first.job.id}'s\
 matrix`;return[{place:toPlace(first),message:`${what.charAt(0).toUpperCase()}${what.slice(1)} write GitHub's cache under ${named}, so each overwrites what the \
other stored: give each its own scope=.`}]}var constantCacheKey={id:"constant-cache-key",severity:"warning",summary:"A cache key never changes, so the first contents stay and what came later is never cac\
hed.",check:subject=>cacheSteps(subject).flatMap(cache=>constant(cache,subject)??tooEarly(cache)??[])};function constant(cache,subject){if(!isConstant(cache)||isVersioned(
cache,subject))return null;return{place:toPlace(cache.step),message:`The cache key "${cache.key}" is the same in every run, and an entry is never overwritten, s\
o its first contents stay for good: add hashFiles of what decides about them.`,refused:{code:"needs-decision",message:"Which files decide about the contents is \
for you to say: mostly it is the lock file."}}}var fixed=/^(runner\.(os|arch|name|environment)|matrix\.[\w.-]+|github\.(job|workflow|repository\w*)|'[^']*'|\s|\|\||&&|==|!=|[()])+$/;
function isConstant({key,step}){if(step.job.rows===null&&mentions(key,"matrix"))return false;return expressionsIn(key).every(inside=>fixed.test(inside))}function isVersioned({
key,paths,step},subject){const{tools}=cachedBy(step,subject);if(tools!=="all"&&tools.length>0)return false;const named=/\d+\.\d+|[a-f0-9]{7}|version/i.test(key);
const known=paths.some(path=>storesAt(path).length>0);const guards=step.id!==null&&step.job.steps.some(other2=>other2.conditions.join().includes(`steps.${step.id}\
.outputs.cache-hit`));return named||guards&&!known}function tooEarly({step,key}){const{steps}=step.job;const checkout=steps.findIndex(({uses})=>uses?.action==="\
actions/checkout");const at=steps.indexOf(step);const before=steps.slice(0,at).some(({run,opaque})=>opaque||/\bgit (clone|checkout|fetch)\b/.test(run??""));if(checkout<=
at||before||step.source!==step.job.workflow.source)return null;const others=expressionsIn(key).filter(inside=>!/^hashFiles\(/.test(inside));if(!key.includes("ha\
shFiles(")||!others.every(inside=>fixed.test(inside)))return null;return{place:toPlace(step),message:`The cache step runs before actions/checkout, so hashFiles \
finds no files and the key is the same in every run: move it behind the checkout.`}}var majors={"actions/cache":{broken:3,old:4},"actions/upload-artifact":{broken:4,old:4},"actions/download-artifact":{broken:4,old:4},"actions/checkout":{old:4},
"actions/setup-node":{old:4},"actions/setup-python":{old:5},"actions/setup-go":{old:5},"actions/setup-java":{old:4},"actions/setup-dotnet":{old:4},"actions/gith\
ub-script":{old:7},"github/codeql-action":{broken:3,old:3},"docker/build-push-action":{old:5},"docker/setup-buildx-action":{old:3},"docker/setup-qemu-action":{old:3},
"docker/login-action":{old:3},"docker/metadata-action":{old:5}};var deprecatedAction={id:"deprecated-action",severity:"note",summary:"A workflow uses a version \
of an action that GitHub no longer runs, or runs on a Node it was not made for.",check:({jobs})=>{const dated=jobs.flatMap(job=>job.steps.flatMap(step=>ageOf(step)??
[]));const groups=grouped(dated,({step,broken})=>`${step.source.path}\0${broken}`);return[...groups.values()].map(verdict3)}};function ageOf(step){const limits=majors[step.
uses?.repository??""];const major=step.uses?.major;if(!limits||major==null||major>=Math.max(limits.old,limits.broken??0))return null;return{step,broken:major<(limits.
broken??0),wanted:limits.old}}function verdict3(dated){const[{step,broken}]=dated;const names=listed(dated.map(({step:each,wanted:wanted2})=>`${each.uses?.repository}\
 (v${each.uses?.major}, needs v${wanted2} or newer)`));return{place:toPlace(step),severity:broken?"error":"note",message:broken?`GitHub refuses to run ${names}:\
 update it.`:`${names} ${names.includes(" and ")?"were":"was"} made for a Node that runners no longer have: update to the current version.`,refused:{code:"new-m\
ajor",message:"A new major version may change inputs and outputs: read its release notes, or let Dependabot propose it."}}}var typicalSeconds={npm:25,yarn:30,pnpm:20,pip:30,pipenv:40,poetry:40,uv:8,maven:60,gradle:90,go:45,cargo:150,bundler:60,composer:20,nuget:25,image:120,emulation:600,
clone:15,superseded:180};var uncacheable=["emulation","clone","superseded"];function costOf(history,kind,rates){const seconds=typicalSeconds[kind]??null;const known=rates.
filter(rate=>rate!==null);const runs=known.reduce((sum,rate)=>sum+rate,0);return{missRate:isTelling(history)&&known.length>0&&!uncacheable.includes(kind)?Math.max(
...known):null,missRateAfter:null,seconds,secondsPerWeek:seconds===null||known.length===0?null:Math.round(seconds*runs*commitsPerWeek(history)*10)/10,commits:history?.
commits.length??0,source:seconds===null?"none":"table"}}function measuredCost(history,seconds){const weekly=commitsPerWeek(history);return{missRate:null,missRateAfter:null,
seconds,secondsPerWeek:Math.round(seconds*weekly*10)/10,commits:history?.commits.length??0,source:"log"}}var import_micromatch=__toESM(require_micromatch(),1);var everyday=/^!?\(*(always\(\)|success\(\)|!?cancelled\(\)|github\.repository(_owner)?\s*==\s*'[^']*'|github\.event_name\s*[!=]=\s*'[^']*')\)*$/;function runRate(job,history){
const atoms=condition(job.condition).split(/&&|\|\|/);if(!atoms.every(atom=>atom.trim()===""||everyday.test(atom.trim())))return null;const filters=eventsOf2(job.
workflow);if(filters.length===0||filters.some(event=>!isFiltered(event)))return 1;if(!isTelling(history))return null;const starting=history.commits.filter(({paths})=>filters.
some(event=>starts(event,paths)));return starting.length/history.commits.length}function eventsOf2(workflow){return[...runsOnPullRequests(workflow)?[workflow.events.
get("pull_request")??null]:[],...runsOnPushes(workflow)?[workflow.events.get("push")??null]:[]]}function isFiltered(event){return Boolean(event?.get("paths")||event?.
get("paths-ignore"))}function starts(event,changed2){const[only,ignored]=["paths","paths-ignore"].map(key=>textsOf(event?.get(key)??null));return changed2.some(
path=>only&&only.length>0?lastMatch(only,path):!lastMatch(ignored??[],path))}function lastMatch(patterns,path){const last=patterns.findLast(pattern=>import_micromatch.default.
isMatch(path,pattern.replace(/^!/,""),{dot:true,nobrace:true,noextglob:true}));return last!==void 0&&!last.startsWith("!")}var emulatedBuild={id:"emulated-build",severity:"warning",summary:"An arm64 image is built under emulation although there are arm64 runners.",check:subject=>subject.
jobs.flatMap(job=>verdict4(job,subject)??[])};function verdict4(job,subject){const emulated=imageBuildsOf(job).find(build=>isEmulated(build)&&!crossCompiles(build,
subject));const qemu=job.steps.some(({uses})=>uses?.repository==="docker/setup-qemu-action");if(!emulated||!qemu||job.steps.some(({opaque})=>opaque))return null;
return{place:toPlace(emulated.step),message:`Job ${job.id} builds linux/arm64 under emulation, which takes several times as long: build it on ubuntu-24.04-arm a\
nd join the two images by digest.`,cost:costOf(subject.history,"emulation",[job.workflow.events.has("pull_request")?runRate(job,subject.history):null])}}function isEmulated({
step,platforms}){const{rows,value}=step.job;const runsOn=value.get("runs-on")?.text??"";return(rows??[new Map]).some(row=>{const wanted2=inRow(platforms.join(),
row);const machine=inRow(runsOn,row);return/linux\/arm64|(^|,)arm64/.test(wanted2)&&/^(ubuntu|linux)/.test(machine)&&!/arm|aarch64|\$\{\{/.test(machine)})}function crossCompiles({
dockerfile},subject){const text=subject.text(dockerfile.replace(/^\.\//,""));return text!==null&&/--platform=\$\{?BUILDPLATFORM/.test(text)}var fullClone={id:"full-clone",severity:"note",summary:"A job clones the whole history although none of its steps looks at it.",check:subject=>subject.jobs.filter(
({workflow})=>isFrequent(workflow,subject.workflows)).flatMap(job=>verdict5(job,subject)??[])};function verdict5(job,subject){const checkout=job.steps.find(step=>step.
uses?.action==="actions/checkout"&&step.input("fetch-depth")==="0");if(!checkout||!job.steps.every(step=>step===checkout||needsNoHistory(step,subject)))return null;
const edits=spliced(checkout.source,[{set:[...checkout.value.path,"with","fetch-depth"],to:1}]);return{place:toPlace(checkout),message:`Job ${job.id} clones the\
 whole history (fetch-depth: 0), and no step of it looks at more than one commit: leave fetch-depth out.`,...fixOrRefusal(edits,"unsafe","clone the one commit"),
cost:costOf(subject.history,"clone",[runRate(job,subject.history)])}}var plainActions=/^(actions\/(checkout|setup-\w+|cache|upload-artifact|download-artifact)|docker\/(setup-buildx|setup-qemu|login|build-push)-action|pnpm\/action-setup|astral-sh\/setup-uv|dtolnay\/rust-toolchain|swatinem\/rust-cache|ruby\/setup-ruby|gradle\/actions|oven-sh\/setup-bun|denoland\/setup-deno)/;
var plainCommands=/^(npm (ci|install|i)|pnpm (install|i)|yarn( install)?$|pip install -r|go (test|build|vet|mod download)|cargo (test|build|check|clippy|fmt)|node --test|npx (tsc|vitest|jest|eslint|prettier)|tsc|vitest|jest|eslint|prettier|mocha|pytest|ruff|mypy|echo|mkdir|cd|cp|ls|cat|export|set)\b/;
function needsNoHistory({uses,commands:commands2,run,opaque},subject){if(opaque)return false;if(uses)return plainActions.test(uses.action);if(run===null)return true;
return commands2.length>0&&commands2.every(({words})=>isPlain(words,subject))}function isPlain(words,subject,depth=0){const text=words.join(" ");const[,script]=/^(?:npm|pnpm|yarn) (?:run |run-script )?([\w:.-]+)$/.
exec(text.replace(/ --.*$/,""))??[];const body=script===void 0||plainCommands.test(text)?null:scriptOf(script,subject);if(body!=null&&depth<4){return body.split(
/&&|;/).every(part=>isPlain(part.trim().split(/\s+/),subject,depth+1))}return plainCommands.test(text)&&!/\bgit\b|changed|since|affected/.test(text)}function scriptOf(name,subject){
const[,body]=new RegExp(`"${name.replace(/[.]/g,"\\.")}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(subject.text("package.json")??"")??[];return body??null}var ghaCacheInRun={id:"gha-cache-in-run",severity:"error",summary:"A script builds with type=gha but has no access to GitHub's cache.",check:subject=>imageBuilds(
subject).filter(({by,cacheFrom,cacheTo,step})=>by==="script"&&[...cacheFrom,...cacheTo].some(isGha)&&!hasToken(step.job)).map(({step})=>({place:toPlace(step),message:`\
Job ${step.job.id} asks for GitHub's cache in a script, which is not given its address and token, so nothing is cached: use docker/build-push-action, or let kee\
p-pace's action buildkit-cache hand them to this build alone.`}))};function hasToken({steps}){return steps.some(({uses,opaque,input})=>opaque||/github-runtime|expose-.*runtime/.
test(uses?.action??"")||uses?.repository==="actions/github-script"&&/ACTIONS_(RUNTIME|RESULTS|CACHE)/.test(input("script")??""))}var ghaCacheWithoutBuilder={id:"gha-cache-without-builder",severity:"warning",summary:"An image build writes GitHub's cache without a builder that can.",check:subject=>imageBuilds(
subject).filter(build=>build.by==="action"&&build.cacheTo.some(isGha)&&!hasBuilder(build)).map(({step})=>({place:toPlace(step),...asksForDocker(step)&&{severity:"\
error"},message:`Job ${step.job.id} exports layers to GitHub's cache, which Docker's default builder cannot: add docker/setup-buildx-action in front of this ste\
p.`}))};function asksForDocker({job}){return job.steps.some(({uses,input})=>uses?.repository==="docker/setup-buildx-action"&&input("driver")==="docker")}function hasBuilder({
step}){const before=step.job.steps.slice(0,step.job.steps.indexOf(step));const makes=before.some(({uses,opaque,input})=>opaque||uses!==null&&(uses.repository===
"docker/setup-buildx-action"?input("driver")!=="docker":/buildx|builder|depot|setup-docker/.test(uses.action)));const scripted=before.some(({run})=>/buildx (create|use)|containerd-snapshotter/.
test(run??""));return makes||scripted||step.input("builder")!==null}var imageBuiltTwice={id:"image-built-twice",severity:"warning",summary:"Several jobs build the same image for one commit.",check(subject){const builds=imageBuilds(
subject).filter(({step:{job}})=>isFrequent(job.workflow,subject.workflows)&&!isRare(job)&&job.condition===""&&job.steps.every(({opaque})=>!opaque));const same=grouped(
builds.flatMap(build=>identities(build).map(identity=>({build,identity}))),({identity})=>identity);const told2=new Set;return[...same].flatMap(([identity,all2])=>{
const known=!/\$(\{\{|[A-Z{])/.test(identity);const verdict16=known?toVerdict(all2.map(({build})=>build),subject):null;if(!verdict16||told2.has(verdict16.value))
return[];told2.add(verdict16.value);return[verdict16.verdict]})}};function toVerdict(builds,subject){const[first,...others]=builds;const again=others.filter(({step})=>first&&
step.job!==first.step.job&&together(first.step.job.workflow,step.job.workflow));const[second]=again;if(!first||!second)return null;const where=build=>`${build.step.
job.id} (${build.step.job.workflow.path})`;return{value:second.step.value,verdict:{place:toPlace(second.step),message:`${first.dockerfile.replace(/^\.\//,"")} i\
s built for the same commit by jobs ${listed([first,...again].map(where))}: let ${first.step.job.id} build it once and hand the digest over.`,cost:costOf(subject.
history,"image",again.map(({step})=>runRate(step.job,subject.history)))}}}function together(a,b){if(a===b)return true;const bothOnPulls=runsOnPullRequests(a)&&runsOnPullRequests(
b);const bothOnPushes=runsOnPushes(a)&&runsOnPushes(b);const filtered=[a,b].some(({events})=>["push","pull_request"].some(event=>events.get(event)?.get("paths")||
events.get(event)?.get("paths-ignore")));return(bothOnPulls||bothOnPushes)&&!filtered}var actions2=/^(anthropics\/claude-code(-base)?-action|openai\/codex-action|google-github-actions\/run-gemini-cli|actions\/ai-inference|coderabbitai\/)/;var commands=/^(claude|codex|gemini|aider)$/;
var llmOnBlockingPath={id:"llm-on-blocking-path",severity:"warning",summary:"Jobs wait for a step that asks a language model.",check:({workflows})=>workflows.filter(
workflow=>isFrequent(workflow,workflows)).flatMap(({jobs})=>jobs.flatMap(job=>verdict6(job,jobs)??[]))};function verdict6(job,jobs){const step=job.steps.find(asksModel);
if(!step)return null;const waiting=jobs.filter(other2=>other2.needs.includes(job.id)&&!/always\(\)|cancelled\(\)/.test(other2.condition)&&!reads(other2,job));const[
first]=waiting;if(!first)return null;return{place:toPlace(step),message:`Job ${first.id} waits for ${job.id}, which asks a language model and takes nothing from\
 its answer: let the model run beside the tests, not in front of them.`}}function reads({value},{id}){return value.source.text.slice(value.start,value.end).includes(
`needs.${id}.`)}function asksModel({uses,commands:run}){return uses!==null&&actions2.test(uses.action)||run.some(({words})=>commands.test(words[0]??""))}var maxCacheOfPlainImage={id:"max-cache-of-plain-image",severity:"note",summary:"A cache keeps the layers of all stages although the image has one stage.",check:subject=>imageBuilds(
subject).filter(build=>build.cacheTo.some(text=>/\bmode=max\b/.test(text))&&hasOneStage(build,subject)).map(verdict7)};function hasOneStage({dockerfile},{files}){
const path=dockerfile.replace(/^(\.\/)+/,"");if(path.includes("$")||!files.exists(path))return false;const read3=readDockerfile(files,path);return typeof read3!==
"string"&&read3.stages.length===1}function verdict7({step,cacheTo}){const value=step.value.get("with")?.get("cache-to");const to=cacheTo.map(text=>text.replace(
/\bmode=max\b/,"mode=min")).join("\n");const edits=value&&cacheTo.length===1?spliced(step.source,[{set:value.path,to}]):null;return{place:toPlace(step),message:`\
Job ${step.job.id} writes its cache with mode=max, which looks for layers of other stages, but the Dockerfile has one: mode=min keeps the same layers with less \
to look through.`,...fixOrRefusal(edits,"unsafe","write the cache with mode=min")}}var missingNeeds={id:"missing-needs",severity:"error",summary:"A job reads an artifact or output of a job that it does not wait for.",check:subject=>[...subject.
jobs.flatMap(job=>[...outputs(job),...artifacts(job)]),...subject.workflows.flatMap(workflow=>disordered(workflow,subject))]};function outputs(job){const{source,
start,end}=job.value;const text=source.text.slice(start,end);const names=new Map;for(const{inside,start:at}of findExpressions(text)){for(const[,name=""]of inside.
matchAll(/(?<![\w.-])needs\.([\w-]+)\./g)){if(!names.has(name)&&!commented(text,at))names.set(name,at)}}return[...names].flatMap(([name,at])=>{const exists=job.
workflow.jobs.some(({id})=>id===name);if(job.needs.includes(name)||!exists||name===job.id)return[];return{place:{source,start:start+at,end:start+at+`\${{ needs.${name}`.
length},message:`Job ${job.id} reads needs.${name}, which is empty because ${name} is not among its needs: add it.`}})}function commented(text,at){return/^\s*#/.
test(text.slice(text.lastIndexOf("\n",at)+1,at))}function artifacts(job){if(!job.steps.some(({uses})=>uses?.action==="actions/download-artifact"))return[];const awaited=ancestors(
job);return job.steps.flatMap(step=>{const name=step.input("name");const own=step.uses?.action==="actions/download-artifact"&&step.input("run-id")===null&&step.
input("repository")===null;if(!own||name===null||step.conditions.length>0)return[];const makers=job.workflow.jobs.filter(other2=>other2.steps.some(each=>uploads(
each,name)));const hidden=job.workflow.jobs.some(other2=>other2!==job&&awaited.has(other2.id)&&(other2.uses!==null||other2.steps.some(({opaque})=>opaque)));const[
maker]=makers;if(!maker||hidden||makers.some(each=>each===job||awaited.has(each.id)))return[];return{place:toPlace(step),message:`Job ${job.id} downloads the ar\
tifact "${name}" of job ${maker.id} without waiting for it: add ${maker.id} to needs.`}})}function uploads(step,name){return step.uses?.action==="actions/upload\
-artifact"&&(step.input("name")??"artifact")===name}function ancestors(job){const byId=new Map(job.workflow.jobs.map(other2=>[other2.id,other2]));const found=new Set;
const waiting=[...job.needs];for(let id=waiting.pop();id!==void 0;id=waiting.pop()){if(found.has(id))continue;found.add(id);waiting.push(...byId.get(id)?.needs??
[])}return found}function disordered({jobs},{order}){return order.flatMap(sequence=>{const present=sequence.flatMap(id=>jobs.find(job=>job.id===id)??[]);return present.
slice(1).flatMap((job,at)=>{const before=present[at];if(ancestors(job).has(before.id))return[];return{place:jobPlace(job),severity:"warning",message:`The config\
uration puts ${before.id} before ${job.id}, but ${job.id} does not wait for it: add ${before.id} to its needs.`}})})}var pins={"actions/checkout":{sha:"3d3c42e5aac5ba805825da76410c181273ba90b1",version:"v7.0.1"},"actions/setup-node":{sha:"820762786026740c76f36085b0efc47a31fe50\
20",version:"v7.0.0"},"actions/setup-python":{sha:"5fda3b95a4ea91299a34e894583c3862153e4b97",version:"v7.0.0"},"actions/setup-go":{sha:"b7ad1dad31e06c5925ef5d2f\
c7ad053ef454303e",version:"v7.0.0"},"actions/setup-java":{sha:"b6effb05e454b25005698d916606bdc6ffcbf961",version:"v5.7.0"},"Swatinem/rust-cache":{sha:"6323deb10\
2c322ba6fcbdcafc7e3dddab59af2b6",version:"v2.9.2"},"docker/build-push-action":{sha:"53b7df96c91f9c12dcc8a07bcb9ccacbed38856a",version:"v7.3.0"},"docker/setup-bu\
ildx-action":{sha:"37fe631027851001ddb9b187196cc803df7f5f0e",version:"v4.3.0"},"gradle/actions":{sha:"9c971963bec38e04b3d30dcc455b5382be2fdbfb",version:"v6.3.0"},
"astral-sh/setup-uv":{sha:"20cfd1bf945f4377ade1205e4dbc17946fc9a30d",version:"v10.0.1"},"actions/download-artifact":{sha:"3e5f45b2cfb9172054b4087a40e8e0b5a5461e\
7c",version:"v8.0.1"},"ruby/setup-ruby":{sha:"0dafeac902942906541bc140009cdbf32665b601",version:"v1.315.0"},"actions/cache":{sha:"55cc8345863c7cc4c66a329aec7e43\
3d2d1c52a9",version:"v6.1.0"},"actions/upload-artifact":{sha:"043fb46d1a93c77aae656e7c1c64a875d1fc6a0a",version:"v7.0.1"},"pnpm/action-setup":{sha:"0977fd99725f\
1db4007ccb2928dbb4e90d06cc86",version:"v6.0.10"}};function pinned(action){const[owner,name]=action.split("/");const pin=pins[`${owner}/${name}`];return pin?`${action}\
@${pin.sha}#${pin.version}`:null}var refuse=(code,message)=>({kind:"refused",refusal:{code,message}});var setups={npm:{action:"actions/setup-node",since:3,cache:"npm"},yarn:{action:"actions/set\
up-node",since:3,cache:"yarn"},pnpm:{action:"actions/setup-node",since:3,cache:"pnpm"},pip:{action:"actions/setup-python",since:3,cache:"pip"},poetry:{action:"a\
ctions/setup-python",since:3,cache:"poetry"},pipenv:{action:"actions/setup-python",since:3,cache:"pipenv"},maven:{action:"actions/setup-java",since:3,cache:"mav\
en"},gradle:{action:"actions/setup-java",since:3,cache:"gradle"},go:{action:"actions/setup-go",since:3,cache:"true"},nuget:{action:"actions/setup-dotnet",since:4,
cache:"true"},bundler:{action:"ruby/setup-ruby",since:1,cache:"true",input:"bundler-cache"}};function proposeCache(install,subject){if(install.tool==="cargo")return proposeRustCache(
install);const setup=setups[install.tool];if(!setup){return proposeCacheStep(install,subject,"no-setup-action",`Add a cache step for ${install.tool} with the ha\
sh of ${install.lock} in its key; no action of this job offers one.`)}const step=stepBefore(install,setup.action);if(!step){return proposeCacheStep(install,subject,
"no-setup-step",`Add ${setup.action} with ${setup.input??"cache"}: ${setup.cache} in front of the install; the job has no such step.`)}if(step.uses?.major!=null&&
step.uses.major<setup.since){return refuse("old-setup-action",`Update ${setup.action} first: its version ${step.uses.major} is older than its cache.`)}return missingBefore(
step,install,subject)??change(step,install,setup,subject)}function stepBefore({step},action){const{steps}=step.job;return steps.slice(0,steps.indexOf(step)).findLast(
({uses})=>uses?.repository===action)}function missingBefore(setup,{tool,lock,step},subject){const{steps}=step.job;const before=steps.slice(0,steps.indexOf(setup));
const ran=pattern=>before.some(each=>each.commands.some(({words})=>pattern.test(words.join(" "))));const used=repository=>before.some(({uses})=>uses&&repository.
test(uses.repository));const corepack=()=>ran(/\bcorepack enable\b/);if(tool==="pnpm"&&!used(/^pnpm\/|^jdx\/mise/)&&!corepack()&&!ran(/\bi(nstall)?\b.*\bpnpm\b/)){
return refuse("manager-later","Move the step that installs pnpm in front of actions/setup-node, then set its cache: pnpm.")}const isBerry=tool==="yarn"&&!(subject.
text(lock)??"").includes("# yarn lockfile v1");if(isBerry&&!corepack()){return refuse("manager-later",'Run "corepack enable" in front of actions/setup-node, the\
n set its cache: yarn.')}if((tool==="poetry"||tool==="pipenv")&&!ran(new RegExp(`\\b${tool}\\b`))&&!used(new RegExp(tool))){return refuse("manager-later",`Insta\
ll ${tool} in front of actions/setup-python, then set its cache: ${tool}.`)}return null}function change(setup,install,{action,cache,input="cache"},subject){const path=dependencyPath(
install,setup,subject);const values={[input]:cache==="true"?true:cache};if(path!==null)values["cache-dependency-path"]=path;const edits=spliced(setup.source,withInputs(
setup,values));const description=`set ${input}: ${cache} of ${action}${path===null?"":` for ${path}`}`;if(!edits){return refuse("cannot-splice",`Do it by hand: ${description}\
. The step is written in a way that cannot be changed without touching more.`)}const surprising=setup.job.value.get("container")!==null||install.tool==="bundler";
return{kind:"change",safety:surprising?"unsafe":"safe",description,edits}}function withInputs(step,values){const inputs=step.value.get("with");if(!inputs)return[
{set:[...step.value.path,"with"],to:values,after:"uses"}];return Object.entries(values).map(([key,to])=>({set:[...step.value.path,"with",key],to}))}function dependencyPath({
tool,lock,step},setup,subject){if(setup.input("cache-dependency-path")!==null||tool==="bundler")return null;const moved2=step.job.steps.find(({uses})=>uses?.action===
"actions/checkout")?.input("path");const path=moved2==null?lock:`${moved2.replace(/^\.\/|\/$/g,"")}/${lock}`;const inRoot=!path.includes("/");if(tool==="maven"||
tool==="gradle")return null;if(tool!=="pip")return inRoot?null:path;const names=subject.files.paths.map(each=>each.slice(each.lastIndexOf("/")+1));if(lock.endsWith(
"requirements.txt")&&/(^|\/)requirements\.txt$/.test(lock))return null;if(lock.endsWith("pyproject.toml")&&!names.includes("requirements.txt"))return null;return path}
var plans=new WeakMap;function plannedEntry({tool},subject){const repository=plans.get(subject)??repositoryOf(subject.files);plans.set(subject,repository);const machine={
os:"Linux",arch:"X64",tools:{},env:{}};const entries=planEntries({repository,machine,only:[tool],epoch:()=>"1",commit:null});return entries.find(({store})=>store.
kind==="verified"&&!store.rolling)}function proposeCacheStep(install,subject,code,message){const{step,tool}=install;const entry=plannedEntry(install,subject);const pin=pinned(
"actions/cache");const index=step.value.path.at(-1);const usual2=step.job.systems.join()==="Linux"&&!step.job.steps.some(({uses,input})=>uses?.action==="actions\
/checkout"&&input("path")!==null);if(!entry||pin===null||!usual2||typeof index!=="number")return refuse(code,message);const own=key=>key.replace(/^keep-pace-/,"");
const inputs={path:entry.paths.join("\n"),key:own(entry.template),"restore-keys":entry.templateRestoreKeys.map(own).join("\n")};const edits=spliced(step.source,
[{insert:step.value.path,item:{uses:pin,with:inputs}}]);if(!edits)return refuse(code,message);return{kind:"change",safety:"unsafe",description:`restore the down\
loads of ${tool} with actions/cache in front of the install`,edits}}var rustCache2="Swatinem/rust-cache";function proposeRustCache({step}){const pin=pinned(rustCache2);
const index=step.value.path.at(-1);const edits=pin===null||typeof index!=="number"?null:spliced(step.source,[{insert:step.value.path,item:{uses:pin}}]);if(!edits)
return refuse("cannot-splice",`Add ${rustCache2} in front of the first cargo step.`);return{kind:"change",safety:"unsafe",description:`add ${rustCache2}, an act\
ion of a third party, in front of the first cargo step`,edits}}var missingRestoreKeys={id:"missing-restore-keys",severity:"note",summary:"A download cache has no restore-keys, so every change of the lock file starts from no\
thing.",check:subject=>cacheSteps(subject).flatMap(cache=>verdict8(cache)??[])};function verdict8({step,key,restoreKeys,paths}){const verified=paths.length>0&&paths.
every(path=>storesAt(path).length>0&&storesAt(path).every(({kind,tool})=>kind==="downloads"&&tool!=="browser"&&tool!=="compiler"));const prefix=/^(.+?)\$\{\{\s*hashFiles\([^}]*\)\s*\}\}$/.
exec(key)?.[1];if(!verified||prefix===void 0||restoreKeys.length>0||/github\.sha/.test(prefix))return null;const edits=spliced(step.source,withInputs(step,{"res\
tore-keys":prefix}));return{place:toPlace(step),message:`The cache of ${paths.join(", ")} has no restore-keys, so a run after every change of the lock file down\
loads everything again: let it start from the newest entry.`,...fixOrRefusal(edits,"safe",`add restore-keys: ${prefix}`)}}var missingTimeout={id:"missing-timeout",severity:"note",summary:"Jobs have no timeout-minutes, so one that hangs holds its machine for six hours.",check:({workflows})=>workflows.
flatMap(({jobs})=>{const endless=jobs.filter(canHang);const[first]=endless;if(!first)return[];const names=listed(endless.map(({id})=>id));return{place:jobPlace(
first),message:`${endless.length>1?"Jobs":"Job"} ${names} ${endless.length>1?"have":"has"} no timeout-minutes, so a run that hangs holds its machine for six hou\
rs: set about twice the usual time.`,refused:{code:"time-unknown",message:"How long the jobs usually take is not in the file: set about twice that."}}})};function canHang(job){
if(job.uses!==null||job.value.get("timeout-minutes"))return false;const own=job.value.get("steps")?.entries()??[];const working=own.filter(({value})=>value.get(
"run")||/^actions\/checkout@|^[.$]\//.test(value.get("uses")?.text??""));return working.length>0&&!own.every(({value})=>value.get("timeout-minutes"))}var needlessNeeds={id:"needless-needs",severity:"note",summary:"A job waits for another from which it takes nothing.",check:subject=>subject.workflows.filter(workflow=>isFrequent(
workflow,subject.workflows)).filter(({source})=>!sharedBuilds.test(source.text)).flatMap(({jobs})=>jobs.flatMap(job=>verdict9(job,subject)??[]))};function verdict9(job,subject){
const others=job.needs.map(id=>job.workflow.jobs.find(other2=>other2.id===id));const awaited=others.filter(other2=>other2!==void 0&&isNeedless(job,other2,subject));
if(awaited.length===0||awaited.length<job.needs.length||!isCheck(job))return null;const needs=job.value.get("needs");return{place:needs?{source:needs.source,start:needs.
start,end:needs.end}:jobPlace(job),message:`Job ${job.id} waits for ${listed(awaited.map(({id})=>id))} but takes no output, artifact or cache entry from there: \
without needs they run side by side.`,refused:{code:"order-may-be-meant",message:"A job may wait on purpose, so that nothing runs after a failure: then say so u\
nder order: in .github/keep-pace.yml."}}}var gate=/lint|format|fmt|style|check|type|prettier|eslint|validate|change|filter|plan|prepare|setup|matrix|detect|approve|gate|label|skip|pre|init|config/i;
function isNeedless(job,other2,{order}){if(gate.test(other2.id)||other2.uses!==null||other2.value.get("outputs"))return false;if(order.some(sequence=>sequence.includes(
other2.id)&&sequence.includes(job.id)))return false;return isCheck(other2)&&!handsOver(other2)&&!takes(job)}var sharedBuilds=/TURBO_|turbo|NX_CLOUD|nx |remote.?cache|sccache|bazel|gradle.?enterprise|develocity/i;
function isCheck(job){const own=job.value.get("permissions");const writes=own?.entries().some(({value})=>value.text==="write")??false;const publishes=/deploy|publish|release|upload|report|merge|notify|comment|summary|coverage|status|done|success|pass/i.
test(job.id);return job.uses===null&&job.condition===""&&!writes&&!publishes&&!job.value.get("environment")&&looksAtCode(job)}function looksAtCode({steps}){return steps.
some(({uses})=>uses?.action==="actions/checkout")&&steps.every(({opaque})=>!opaque)}function handsOver({steps}){return steps.some(({uses,run})=>/upload|cache|artifact|push|publish|stash|turbo|nx|deploy/.
test(uses?.action??"")||/\b(git push|docker push|--push|upload|publish|turbo|nx|TURBO|gh )\b/.test(run??""))}function takes({steps,value}){const reads2=steps.some(
({uses})=>/download|restore|stash|artifact/.test(uses?.action??""));const{source,start,end}=value;return reads2||/\bneeds\./.test(source.text.slice(start,end))}var minimum={buildx:"0.21.0",BuildKit:"0.20.0","Docker Compose":"2.33.1","Docker Engine":"28.0.0"};var outdatedCacheClient={id:"outdated-cache-client",severity:"\
error",summary:"A builder is held at a version that cannot reach GitHub's cache service any more.",check:({jobs})=>jobs.filter(usesGha).flatMap(({steps})=>steps.
flatMap(verdicts))};function usesGha(job){const built=imageBuildsOf(job).some(({cacheFrom,cacheTo})=>[...cacheFrom,...cacheTo].some(isGha));const baked=job.steps.
some(step=>step.uses?.repository==="docker/bake-action"&&isGha(step.input("set")??""));return built||baked||job.steps.some(({uses})=>uses?.action.endsWith("/act\
ions/buildkit-cache")??false)}function verdicts(step){return heldBy(step).flatMap(({what,version})=>{if(version===void 0||!isBefore(version,minimum[what]))return[];
return{place:toPlace(step),message:`Job ${step.job.id} holds ${what} at ${version}, which knows only the cache service that GitHub has switched off, so nothing \
is cached: use ${minimum[what]} or newer.`}})}function heldBy(step){const version=/^v?(\d+\.\d+(?:\.\d+)?)$/.exec(step.input("version")??"")?.[1];switch(step.uses?.
repository){case"docker/setup-buildx-action":{const image=/(?:^|\n)\s*image=moby\/buildkit:v?(\d+\.\d+(?:\.\d+)?)/;return[{what:"buildx",version},{what:"BuildKi\
t",version:image.exec(step.input("driver-opts")??"")?.[1]}]}case"docker/setup-compose-action":return[{what:"Docker Compose",version}];case"docker/setup-docker-a\
ction":return hasOwnBuilder(step)?[]:[{what:"Docker Engine",version}];default:return[]}}function hasOwnBuilder({job}){return job.steps.some(({uses})=>uses?.repository===
"docker/setup-buildx-action")}function isBefore(version,other2){const parts=text=>text.split(".").map(Number);const[own,least]=[parts(version),parts(other2)];const at=least.
findIndex((part,index)=>(own[index]??0)!==part);return at>=0&&(own[at]??0)<(least[at]??0)}var pushAndLoad={id:"push-and-load",severity:"warning",summary:"An image build both pushes and loads its image, which older builders refuse and newer ones do tw\
ice.",check:subject=>imageBuilds(subject).filter(({step,by})=>by==="action"?asksBoth(step):scriptAsksBoth(step)).map(({step,cacheTo})=>({place:toPlace(step),message:`\
Job ${step.job.id} pushes its image and loads it into the engine as well: BuildKit before 0.13 fails${cacheTo.some(isGha)?" or leaves the cache out":""}, and la\
ter ones pack the image twice. Leave load out, or load in a test job and push in another.`}))};function asksBoth(step){return step.input("push")==="true"&&step.
input("load")==="true"}function scriptAsksBoth({commands:commands2}){return commands2.some(({words})=>words.includes("build")&&words.includes("--push")&&words.includes(
"--load"))}var day=24*3600*1e3;var idleDays=30;var scheduleOnIdleRepository={id:"schedule-on-idle-repository",severity:"note",summary:"A schedule goes on although nothing \
has changed for a month.",check:subject=>subject.workflows.flatMap(workflow=>verdict10(workflow,subject)??[])};function verdict10(workflow,{history,now}){const last=history?.
commits[0]?.at;const crons=workflow.events.get("schedule")?.entries().flatMap(({value})=>value.get("cron")??[])??[];const often=crons.find(({text})=>/^\S+ \S+ \* \* /.
test(text?.trim()??""));if(!last||!now||!often)return null;const days=Math.floor((now.getTime()-last.getTime())/day);const builds=workflow.jobs.some(({steps})=>steps.
some(({uses})=>uses?.action==="actions/checkout"));if(days<idleDays||!builds)return null;return{place:{source:often.source,start:often.start,end:often.end},message:`\
This schedule (${often.text}) starts at least once a week, and the last commit is ${days} days old: run it less often, or on changes only.`}}var supersededRuns={id:"superseded-runs",severity:"note",summary:"Runs of a pull request go on after a newer push has made them useless.",check:subject=>subject.
workflows.flatMap(workflow=>verdict11(workflow,subject)??[])};function verdict11(workflow,subject){const{root,source}=workflow;if(!runsOnPullRequests(workflow)||
root.get("concurrency"))return null;const jobs=workflow.jobs.filter(job=>works(job)&&!isRare(job));if(jobs.length===0||workflow.jobs.some(cancels))return null;const group="\
${{ github.workflow }}-${{ github.event.pull_request.number || github.run_id }}";const edits=spliced(source,[{set:["concurrency"],to:{group,"cancel-in-progress":true},
before:"jobs"}]);const writes=workflow.jobs.filter(changesThings);const on=root.entries().find(({key})=>key==="on");const at=on?.keyStart??root.start;return{place:{
source,start:at,end:at+2},message:`A push to a pull request does not end the runs of the push before it (${jobs.length===1?"job":"jobs"} ${listed(jobs.map(({id})=>id))}\
): cancel them with a concurrency group for each pull request.`,...fixOrRefusal(edits,writes.length>0||workflow.events.has("workflow_call")?"unsafe":"safe",writes.
length>0?`cancel superseded runs; ${listed(writes.map(({id})=>id))} may be stopped halfway`:"cancel superseded runs of a pull request; runs of other events go o\
n"),cost:costOf(subject.history,"superseded",[null])}}function works(job){if(job.uses!==null||job.value.get("concurrency"))return false;const pushes=job.value.get(
"permissions")?.get("contents")?.text==="write"||job.value.get("environment");return!pushes&&job.steps.some(({uses})=>uses?.action==="actions/checkout")}function changesThings(job){
const written2=["contents","packages","deployments","pages","id-token"];const name=`${job.id} ${job.value.get("name")?.text??""}`;if(/(?<![a-z])(deploy|publish|release)(?!d|[ _-]?(notes|test|check))/i.
test(name))return true;if(job.steps.some(({run})=>/\bgit push\b|\b(npm|pnpm|yarn|cargo|poetry|uv) publish\b/.test(run??"")))return true;const{jobs,root}=job.workflow;
const own=job.value.get("permissions")??(jobs.length===1?root.get("permissions"):null);return Boolean(job.value.get("environment"))||own!==null&&written2.some(name2=>own.
get(name2)?.text==="write")}function cancels(job){return job.steps.some(({uses})=>/cancel-workflow|skip-duplicate/.test(uses?.action??""))}var uncachedDependencies={id:"uncached-dependencies",severity:"warning",summary:"A job installs dependencies without a cache, so every run downloads them again.",
check(subject){const frequent=new Set(subject.workflows.filter(each=>isFrequent(each,subject.workflows)));const jobs=subject.jobs.filter(job=>frequent.has(job.workflow)&&
!isRare(job)&&trust(job)===null&&!job.systems.includes("other"));const found=jobs.flatMap(job=>uncached(job,subject));return together2(found).map(group=>verdict12(
group,subject))}};function uncached(job,subject){const cached=job.steps.map(step=>cachedBy(step,subject).tools);if(cached.includes("all"))return[];const kept=new Set(
cached.flatMap(tools=>tools==="all"?[]:tools));const firsts=new Map;for(const install of installsOf(job,subject)){if(!kept.has(install.tool)&&!firsts.has(install.
tool))firsts.set(install.tool,install)}return[...firsts.values()].map(install=>({install,proposal:proposeCache(install,subject)}))}function together2(found){const kindOf=proposal2=>proposal2.
kind==="change"?proposal2.safety:proposal2.refusal.code;const groups=grouped(found,({install,proposal:proposal2})=>`${install.step.source.path}\0${install.tool}\
\0${kindOf(proposal2)}`);return[...groups.values()]}function verdict12(group,subject){const[{install}]=group;const jobs=group.map(each=>each.install.step.job);const names=listed(
jobs.map(({id})=>id));const many=new Set(jobs).size>1;return{place:toPlace(install.step),message:`${many?"Jobs":"Job"} ${names} ${many?"run":"runs"} "${shown(install)}\
" without a cache for ${install.tool}, so every run fetches again what ${install.lock} names.`,...repair(group),cost:costOf(subject.history,install.tool,jobs.map(
job=>runRate(job,subject.history)))}}function shown({step,command}){const text=(step.run??"").slice(command.start).split("\n")[0]?.split(/&&|;|\|/)[0]?.trim()??
"";return text.length>40?`${text.slice(0,39)}\u2026`:text}function repair(group){const proposals=group.map(({proposal:proposal2})=>proposal2);const refusal=proposals.
find(proposal2=>proposal2.kind==="refused");if(refusal?.kind==="refused")return{refused:refusal.refusal};const changes=proposals.flatMap(proposal2=>proposal2.kind===
"change"?[proposal2]:[]);const[first]=changes;if(!first)return{};const edits=new Map(changes.flatMap(change2=>change2.edits.map(edit=>[`${edit.start}`,edit])));
return{fix:{safety:first.safety,description:first.description,edits:[...edits.values()].sort((a,b)=>a.start-b.start)}}}var uncachedImageBuild={id:"uncached-image-build",severity:"warning",summary:"An image is built without a cache, so every run builds every layer again.",check:subject=>imageBuilds(
subject).filter(build=>isPlain2(build)&&runsOften(build,subject)).map(build=>verdict13(build,subject))};function runsOften({step:{job}},{workflows}){return isFrequent(
job.workflow,workflows)&&!isRare(job)&&trust(job)===null&&!job.systems.includes("other")}function isPlain2(build){const{cacheFrom,cacheTo,noCache,step}=build;if(noCache||
cacheFrom.length>0||cacheTo.length>0)return false;if(step.job.steps.some(({opaque})=>opaque))return false;const builders=/depot|blacksmith|namespace|earthly/;const elsewhere=step.
job.steps.some(({uses})=>uses!==null&&builders.test(uses.action));const hidden=build.by==="script"&&/\$|cache/.test(step.run??"");return!elsewhere&&!hidden&&!step.
job.labels.some(label=>builders.test(label))}function verdict13(build,subject){const{step}=build;return{place:toPlace(step),message:`Job ${step.job.id} builds ${shown2(
build.dockerfile)} without a cache, so every run builds all of its layers on a fresh machine.`,...proposal(build,subject),cost:costOf(subject.history,"image",Array.
from({length:step.job.rows?.length||1},()=>runRate(step.job,subject.history)))}}function shown2(path){return path.replace(/^\.\//,"")}function proposal(build,subject){
const{step,by}=build;const{steps}=step.job;const builder=steps.slice(0,steps.indexOf(step)).some(({uses})=>uses?.repository==="docker/setup-buildx-action");if(by===
"script"||!builder){return{refused:{code:by==="script"?"built-by-script":"no-builder",message:by==="script"?"Build it with docker/setup-buildx-action and docker\
/build-push-action, which reach GitHub's cache; a script does not.":"Add docker/setup-buildx-action in front, then cache-from and cache-to with type=gha: the de\
fault builder cannot write that cache."}}}const scope=scopeOf(build,subject);const values={"cache-from":`type=gha,scope=${scope}`,"cache-to":`\${{ github.event_n\
ame != 'pull_request' && 'type=gha,mode=max,scope=${scope}' || '' }}`};const edits=scope===null?null:spliced(step.source,withInputs(step,values));return fixOrRefusal(
edits,"unsafe",`read the build's layers from GitHub's cache (${scope===null?"a scope of its own for each image":`scope ${scope}`}), and write them outside of pu\
ll requests`)}function scopeOf({step,dockerfile,target},subject){const rows=step.job.rows;if(rows===null||rows.length>1)return null;const base=`${step.job.id}-${dockerfile.
replace(/^\.\//,"")}${target?`-${target}`:""}`;const name=base.replace(/[^A-Za-z0-9]+/g,"-").replace(/^-|-$/g,"").toLowerCase();const taken=imageBuilds(subject).
some(other2=>other2.step.value!==step.value&&[...other2.cacheTo,...other2.cacheFrom].some(text=>text.includes(`scope=${name}`)));return/\$/.test(base)||taken?null:
name}var drivers=["docker","docker-container","kubernetes","remote","cloud"];var unknownBuilderDriver={id:"unknown-builder-driver",severity:"error",summary:"A builde\
r is asked for with a driver that buildx does not have.",check:({jobs})=>jobs.flatMap(({steps})=>steps).filter(({uses})=>uses?.repository==="docker/setup-buildx\
-action").flatMap(step=>{const driver=step.input("driver")??"";if(driver===""||driver.includes("${{")||drivers.includes(driver))return[];return{place:toPlace(step),
message:`Job ${step.job.id} asks for a builder with the driver "${driver}", which buildx does not have, so the step fails: use ${listed(drivers,drivers.length)}\
.`}})};var unpersistedCacheMount={id:"unpersisted-cache-mount",severity:"note",summary:"A Dockerfile keeps downloads in cache mounts, which start empty on every fresh \
machine.",check:subject=>imageBuilds(subject).flatMap(build=>verdict14(build,subject)??[])};var carriers=/buildkit-cache|cache-dance|depot|blacksmith|namespace|useblacksmith|warpbuild/;
function verdict14(build,subject){const{files}=subject;const{step}=build;const{job}=step;if(!isFrequent(job.workflow,subject.workflows)||isRare(job))return null;
const carried=job.steps.some(({uses,opaque})=>opaque||carriers.test(uses?.action??""));if(carried||job.systems.includes("other")||job.labels.some(label=>carriers.
test(label)))return null;const rows=job.rows??[new Map];const paths=new Set(rows.map(row=>inRow(build.dockerfile,row).replace(/^(\.\/)+/,"")));const targets=[...paths].
flatMap(path=>mountsIn(path,files));if(targets.length===0)return null;return{place:toPlace(step),message:`Job ${job.id} builds with cache mounts (${listed(targets)}\
) on a fresh machine, where they are empty: keep-pace's action buildkit-cache carries them from run to run.`}}function mountsIn(path,files){const read3=files.exists(
path)?readDockerfile(files,path):"";if(typeof read3==="string")return[];return read3.instructions.flatMap(({flags})=>flags).filter(({name,value})=>name==="mount"&&
/(?:^|,)type=cache(?:,|$)/.test(value??"")).flatMap(({value})=>/(?:^|,)(?:target|dst|destination)=([^,]+)/.exec(value??"")?.[1]??[])}var unreadableFile={id:"unreadable-file",severity:"note",summary:"A workflow could not be read, so nothing in it was checked.",check:()=>[]};var unshardedSuite={id:"unsharded-suite",severity:"warning",summary:"A job runs the whole suite on one machine although its timings say that several would pay.",
check:subject=>{const{timings}=subject;const gain=timings&&gainOf(timings);if(!timings||!gain)return[];return subject.workflows.filter(workflow=>isFrequent(workflow,
subject.workflows)).flatMap(({jobs})=>jobs.flatMap(job=>verdict15(job,timings,gain,subject)??[]).slice(0,1))}};var worthwhile=60;var usualStartup=60;function gainOf({
seconds,largest,files,startupSeconds}){const{shards}=chooseShards(files,seconds,largest,{startupSeconds:startupSeconds??usualStartup,targetSeconds:null,maxMinutes:null,
maxShards:64,slots:null});const saved=seconds-Math.max(seconds/shards,largest);return shards>1&&saved>=worthwhile?{shards,seconds:saved}:null}function verdict15(job,{
seconds},gain,{history}){const step=job.steps.find(runsSuite);if(!step||isRare(job)||isSharded(job))return null;return{place:toPlace(step),message:`Job ${job.id}\
 runs the whole suite, ${duration(seconds)} of tests, on one machine: on ${plural(gain.shards,"machine")} the change waits about ${duration(gain.seconds)} less.`,
refused:{code:"needs-a-plan",message:"Sharding takes a job that plans and one that proves: keep-pace init shows them for this repository."},cost:measuredCost(history,
gain.seconds)}}var suites=/^(npm (run )?test|npm t|pnpm (run )?test|yarn (run )?test|(npx |pnpm (exec )?|yarn )?(vitest( run)?|jest)|(python3? -m )?pytest|go test .*\.\/\.\.\.|(\.\/)?mvnw? .*(test|verify)|cargo (nextest run|test)|bundle exec rspec|(npx )?playwright test)\b/;
function runsSuite({commands:commands2}){return commands2.some(({words})=>suites.test(words.join(" ")))}function isSharded({steps,value}){const{source,start,end}=value;
return/shard|chunk|split|CI_NODE|partition|matrix\.(index|part|group)/i.test(source.text.slice(start,end))||steps.some(({uses})=>/shard|split|knapsack/.test(uses?.
action??""))}var volatileCacheKey={id:"volatile-cache-key",severity:"error",summary:"A cache key is new in every run and has no restore-keys, so the cache never hits.",check:subject=>cacheSteps(
subject).filter(cache=>isVolatile(cache)&&!isHandedOver(cache,subject)).map(({step,key})=>({place:toPlace(step),message:`The cache key "${key}" is new in every \
run and there are no restore-keys, so nothing is ever restored and every run stores another entry: put what the contents depend on into the key, or add restore-\
keys.`}))};var perRun=["github.run_id","github.run_number","github.sha","github.run_attempt","github.event.after"];function isVolatile({key,restoreKeys}){return restoreKeys.
length===0&&perRun.some(name=>mentions(key,name))}function isHandedOver({step,key},{jobs}){return jobs.some(job=>job.workflow===step.job.workflow&&job.steps.some(
other2=>other2.value!==step.value&&sameKey(other2.input("key"),key)))}function sameKey(other2,key){const loose=text=>replaceExpressions(text.trim(),()=>"*");return other2!==
null&&loose(other2)===loose(key)}var rules=[uncachedDependencies,uncachedImageBuild,emulatedBuild,imageBuiltTwice,unshardedSuite,volatileCacheKey,cacheAfterInstall,cachedPathUnused,ghaCacheInRun,
ghaCacheWithoutBuilder,unknownBuilderDriver,outdatedCacheClient,pushAndLoad,collidingCacheScopes,constantCacheKey,cacheKeyWithoutOs,cacheKeyWithoutRuntime,cachedTwice,
missingRestoreKeys,cacheExportOnPullRequest,missingNeeds,needlessNeeds,llmOnBlockingPath,supersededRuns,fullClone,scheduleOnIdleRepository,missingTimeout,unpersistedCacheMount,
maxCacheOfPlainImage,artifactWithoutRetention,deprecatedAction,cacheInReleaseJob,unreadableFile];function readSubject(parts,named=[]){const paths=[...new Set([...parts.files.paths.filter(isWorkflow),...named])].sort();const unread=[];const workflows=paths.flatMap(
path=>{const read3=readWorkflow(path,parts.files);if(typeof read3!=="string")return[read3];unread.push({path,message:read3});return[]});const texts=new Map;const subject={
workflows,jobs:workflows.flatMap(({jobs})=>jobs),files:parts.files,history:parts.history,order:parts.order??[],now:parts.now??null,timings:parts.timings??null,text(path){
const known=texts.get(path);if(known!==void 0)return known;const text=parts.files.text(path);texts.set(path,isUnreadable(text)?null:text);return texts.get(path)??
null}};return{subject,unread}}function isWorkflow(path){return/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)}function lintWorkflows({paths,files,...rest}){const roots=grouped(paths,path=>/^(?:.*\/)?(?=\.github\/workflows\/[^/]+$)/.exec(path)?.[0]??"");return rank([...roots].
flatMap(([root,all2])=>{const within=all2.map(path=>path.slice(root.length));const found=lintRoot(within,{...rest,files:rootedFiles(files,root)});return found.map(
finding=>moved(finding,root))}))}function lintRoot(paths,parts){const{subject,unread}=readSubject(parts,paths);const wanted2=new Set(paths);const messages=unread.
filter(({path})=>wanted2.has(path)).map(unreadable);const used=subject.jobs.filter(({workflow})=>wanted2.has(workflow.path)).flatMap(({steps})=>steps);for(const{
source}of used)wanted2.add(source.path);const found=rules.flatMap(rule=>rule.check(subject).map(verdict16=>toFinding(rule,verdict16)));return[...unique(found.filter(
({file})=>wanted2.has(file))),...messages]}function moved(finding,root){const edits=finding.fix?.edits.map(edit=>({...edit,file:root+edit.file}))??[];return{...finding,
file:root+finding.file,fix:finding.fix&&{...finding.fix,edits}}}function unique(findings){const seen=new Set;return findings.filter(({rule,file,range})=>{const key=`${rule}\
\0${file}\0${range.startLine}:${range.startColumn}`;return!seen.has(key)&&Boolean(seen.add(key))})}function unreadable({path,message}){return{rule:unreadableFile.
id,severity:unreadableFile.severity,message,file:path,range:{startLine:1,startColumn:1,endLine:1,endColumn:1},fix:null,refused:{code:"unreadable-file",message},
cost:null}}function lookAtWorkflows(workspace,history,now,timings=null){const roots=workspace.scopes.flatMap(({path,kind})=>kind==="folder"&&path!==""?[`${path}/`]:[]);const isWanted=path=>isWorkflow(
path)||roots.some(root=>path.startsWith(root)&&isWorkflow(path.slice(root.length)));const paths=filesInScope(workspace,isWanted);const{order}=workspace.config;return{
check:files=>paths.length>0?lintWorkflows({paths,files,history,order,now,timings}):[],rules,files:paths.length,nothing:`No workflow among ${plural(workspace.files.
paths.length,"file")} (looked for .github/workflows/*.yml).`}}export{inRow,imageBuildsOf,cacheOptions,rootOf,textsOf,pinned,readSource,readWorkflow,readSubject,isWorkflow,lintWorkflows,lookAtWorkflows};
