import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{cacheOptions,imageBuildsOf,inRow,isWorkflow,lintWorkflows,readSource,readSubject,rootOf,textsOf}from"./chunk-HT2KAKHP.js";import{evaluate,readDockerfile}from"./chunk-S2AJQQ2F.js";
import{filesInScope,openWorkspace}from"./chunk-VHCEOWP2.js";import{isUnreadable}from"./chunk-WBEAC3JD.js";import{chooseBackend,typicalBytes}from"./chunk-ULV2LYG6.js";
import{rank}from"./chunk-E5G3Q3CS.js";import{posix as posix2}from"node:path";var token=/(?<space>[ \t\r\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|<<(?<indent>-?)(?<mark>\w+)\r?\n(?<here>[\s\S]*?)\n[ \t]*\k<mark>(?=\s|$)|(?<text>"(?:\\.|\$\{[^}"\n]*(?:"[^"\n]*"[^}"\n]*)*\}|[^"\\\n])*")|(?<name>[\w][\w.-]*)|(?<sign>[\s\S])/y;
function readHcl(text){const tokens=tokenise(text);const reader=new Reader(tokens);try{return reader.blocks()}catch(error){if(error instanceof Unreadable)return error.
message;throw error}}var Unreadable=class extends Error{};function tokenise(text){const tokens=[];let line=1;token.lastIndex=0;for(let match=token.exec(text);match!==
null;match=token.exec(text)){const{text:quoted,here,name,sign}=match.groups??{};if(quoted!==void 0)tokens.push({kind:"text",text:unquote(quoted),line});else if(here!==
void 0)tokens.push({kind:"text",text:here,line});else if(name!==void 0)tokens.push({kind:"name",text:name,line});else if(sign!==void 0)tokens.push({kind:"sign",
text:sign,line});line+=match[0].split("\n").length-1;if(match[0]==="")break}return tokens}function unquote(quoted){const escapes={n:"\n",t:"	",r:"\r"};return quoted.
slice(1,-1).replace(/\\(.)/g,(_,one)=>escapes[one]??one)}var deepest=40;var Reader=class{#tokens;#at=0;constructor(tokens){this.#tokens=tokens}blocks(){const blocks=[];
while(this.#at<this.#tokens.length){const{text,line,kind}=this.#peek();if(kind!=="name")throw new Unreadable(`line ${line}: a block's name was expected, not ${text}`);
if(this.#tokens[this.#at+1]?.text==="="){this.#at+=2;const attributes=new Map([["default",this.#value(0)]]);blocks.push({type:"variable",labels:[text],line,attributes})}else
blocks.push(this.#block())}return blocks}#block(){const{text:type,line}=this.#next();const labels=[];while(this.#peek().text!=="{"||this.#peek().kind==="text"){
const label=this.#next();if(label.kind==="sign"||label.kind==="end")throw new Unreadable(`line ${line}: the block ${type} has no {`);labels.push(label.text)}this.#at++;
return{type,labels,line,attributes:this.#attributes()}}#attributes(){const attributes=new Map;for(;;){const{kind,text,line}=this.#next();if(kind==="sign"&&text===
"}")return attributes;if(kind==="end")throw new Unreadable(`line ${line}: a block is not closed`);if(kind==="sign")continue;const follows=this.#peek();if(follows.
kind==="sign"&&follows.text==="="){this.#at++;attributes.set(text,this.#value(0))}else if(follows.text==="{"||follows.kind==="text"){while(this.#peek().text!=="\
{"&&this.#peek().kind!=="end")this.#at++;this.#at++;this.#attributes()}}}#value(depth){if(depth>deepest)throw new Unreadable("values are nested too deeply");const value=this.#plain(
depth);let open=false;while(this.#continues()){open=true;const{text,kind}=this.#next();if(kind==="sign"&&"([{".includes(text))this.#skipTo(text)}return open?null:
value}#continues(){const{kind,text,line}=this.#peek();if(kind==="end"||kind==="sign"&&",]})".includes(text))return false;return line===this.#tokens[this.#at-1]?.
line}#plain(depth){const{kind,text}=this.#next();if(kind==="text")return text;if(kind==="name")return/^(?:null)$/.test(text)?null:this.#named(text);if(text==="[")
return this.#list(depth);if(text==="{")return this.#map(depth);return null}#named(text){return/^(?:true|false|-?\d[\d.]*)$/.test(text)?text:`\${${text}}`}#list(depth){
const items=[];if(this.#peek().text==="for"&&this.#peek().kind==="name"){this.#skipTo("[");return null}while(!this.#closes("]")){items.push(this.#value(depth+1));
if(this.#peek().text===",")this.#at++}return items}#map(depth){const items={};while(!this.#closes("}")){const key=this.#next();if(key.kind==="end")throw new Unreadable(
"a map is not closed");if(this.#peek().text==="="||this.#peek().text===":"){this.#at++;const value=this.#value(depth+1);if(key.text!=="__proto__")items[key.text]=
value}if(this.#peek().text===",")this.#at++}return items}#closes(sign){const{kind,text,line}=this.#peek();if(kind==="end")throw new Unreadable(`line ${line}: ${sign}\
 is missing`);if(kind!=="sign"||text!==sign)return false;this.#at++;return true}#skipTo(open){const close={"(":")","[":"]","{":"}"}[open];for(let depth=1;depth>
0;){const{kind,text,line}=this.#next();if(kind==="end")throw new Unreadable(`line ${line}: ${close} is missing`);if(kind==="sign"&&text===open)depth++;if(kind===
"sign"&&text===close)depth--}}#peek(){return this.#tokens[this.#at]??{kind:"end",text:"",line:this.#tokens.at(-1)?.line??1}}#next(){const next=this.#peek();this.#at++;
return next}};var nested=10;function resolveHcl(value,scope,depth=0){if(depth>nested||value===null)return null;if(typeof value==="string")return resolveText(value,
scope,depth);if(isList(value))return value.map(item=>resolveHcl(item,scope,depth+1));return Object.fromEntries(Object.entries(value).map(([key,item])=>[key,resolveHcl(
item,scope,depth+1)]))}function resolveText(text,scope,depth){const whole=/^\$\{\s*([\w.-]+)\s*\}$/.exec(text)?.[1];if(whole!==void 0)return scope.has(whole)?resolveHcl(
scope.get(whole)??null,scope,depth+1):null;let known=true;const filled3=text.replace(/\$\{\s*([^}]*?)\s*\}/g,(_,name)=>{const value=scope.has(name)?resolveHcl(scope.
get(name)??null,scope,depth+1):null;if(typeof value!=="string")known=false;return typeof value==="string"?value:""});return known&&!filled3.includes("%{")?filled3:
null}function isList(value){return Array.isArray(value)}function readBakeFile(file,text){const read=file.endsWith(".json")?readJson(file,text):readBlocks(text);if(typeof read==="string")return read;const all=new Map;
for(const raw of read.targets){const before=all.get(raw.name);all.set(raw.name,before?{...raw,attributes:merged([before.attributes,raw.attributes])}:raw)}const targets=[
...all.values()].map(raw=>toTarget(raw,all));const parents=new Set([...all.values()].flatMap(({attributes})=>texts(attributes.get("inherits"))));const asked=new Set(
[...read.groups.values()].flat());return{targets:targets.filter(({name,context,dockerfile})=>asked.has(name)||name==="default"||!parents.has(name)&&(context!==null||
dockerfile!==null||!name.startsWith("_"))),groups:read.groups}}function readBlocks(text){const blocks=readHcl(text);if(typeof blocks==="string")return blocks;const scope=new Map(
blocks.filter(({type})=>type==="variable").map(({labels:[name=""],attributes})=>[name,attributes.get("default")??""]));const named=type=>blocks.filter(block=>block.
type===type&&block.labels.length>0);return{targets:named("target").flatMap(block=>matrixOf(block,scope)),groups:new Map(named("group").map(({labels:[name=""],attributes})=>[
name,texts(resolveHcl(attributes.get("targets")??null,scope))]))}}function matrixOf({labels:[label=""],line,attributes},scope){const matrix=resolveHcl(attributes.
get("matrix")??null,scope);const axes=matrix!==null&&typeof matrix==="object"&&!isList(matrix)?Object.entries(matrix):[];let rows=[scope];for(const[key,values]of axes){
if(!isList(values))continue;rows=rows.flatMap(row=>values.map(value=>new Map([...row,...flat(key,value)]))).slice(0,256)}return rows.map(row=>{const resolved=new Map(
[...attributes].map(([key,value])=>[key,resolveHcl(value,row)]));const name=resolved.get("name");return{name:axes.length>0&&typeof name==="string"?name:label,line,
attributes:resolved}})}function flat(key,value){const inner=value!==null&&typeof value==="object"&&!isList(value)?Object.entries(value).map(([name,item])=>[`${key}\
.${name}`,item]):[];return[[key,value],...inner]}function readJson(file,text){const source=readSource(file,text);if(typeof source==="string")return source;const root=rootOf(
source);if(root?.kind!=="map")return"it is no JSON object";const entries=key=>root.get(key)?.entries()??[];return{targets:entries("target").map(({key,value,keyStart})=>({
name:key,line:source.range(keyStart,keyStart).startLine,attributes:new Map(value.entries().map(entry=>[entry.key,plain(entry.value)]))})),groups:new Map(entries(
"group").map(({key,value})=>[key,textsOf(value.get("targets"))]))}}function plain(value,depth=0){if(value.kind==="scalar"||depth>5)return value.text;const entries=value.
entries().map(entry=>[entry.key,plain(entry.value,depth+1)]);return value.kind==="list"?entries.map(([,item])=>item):Object.fromEntries(entries)}function inherited(raw,all,seen=[]){
if(seen.includes(raw.name))return new Map;const parents=texts(raw.attributes.get("inherits")).flatMap(name=>all.get(name)??[]);return merged([...parents.map(parent=>inherited(
parent,all,[...seen,raw.name])),raw.attributes])}function merged(layers){const result=new Map;for(const[key,value]of layers.flatMap(layer=>[...layer])){const before=result.
get(key);const isMap=one=>typeof one==="object"&&one!==null&&!isList(one);const both=isMap(before)&&isMap(value);result.set(key,both?{...before,...value}:value)}
return result}function toTarget(raw,all){const attributes=inherited(raw,all);const text=key=>{const value=attributes.get(key);return typeof value==="string"&&value!==
""?value:null};const args=attributes.get("args");const pairs=typeof args==="object"&&args!==null&&!isList(args)?Object.entries(args):[];return{name:raw.name,line:raw.
line,context:text("context"),dockerfile:text("dockerfile"),target:text("target"),platforms:texts(attributes.get("platforms")),args:new Map(pairs.flatMap(([key,value])=>typeof value===
"string"?[[key,value]]:[])),tags:texts(attributes.get("tags")),output:options(attributes.get("output")),cacheFrom:options(attributes.get("cache-from")),cacheTo:options(
attributes.get("cache-to"))}}function texts(value){if(typeof value==="string")return[value];return isList(value)?value.flatMap(item=>typeof item==="string"?item:
[]):[]}function options(value){const items=isList(value)?value:value===void 0?[]:[value];return items.flatMap(item=>{if(typeof item==="string")return item;if(item===
null||isList(item))return[];return Object.entries(item).map(([key,one])=>`${key}=${one}`).join()})}import{posix}from"node:path";function joined(folder2,path){const plain3=path.replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/,"./").replace(/^\{\{defaultContext\}\}:?/,
"./").replace(/^\$(?:\{GITHUB_WORKSPACE\}|GITHUB_WORKSPACE|\{PWD\}|PWD|\(pwd\))(?=\/|$)\/?/,"./");if(plain3==="-"||plain3.startsWith("/")||/[$*?{}]|:\/\/|^git@/.
test(plain3))return null;const path_=posix.normalize(`${folder2}/${plain3||"."}`).replace(/(?<=.)\/+$/,"");return path_===".."||path_.startsWith("../")?null:path_}
function usualDockerfile(context,exists){const named=name=>context==="."?name:`${context}/${name}`;return!exists(named("Dockerfile"))&&exists(named("Containerfi\
le"))?named("Containerfile"):named("Dockerfile")}var pattern=/(?:^|\/)(?:docker-bake(?:\.[^/]+)?|[^/]+\.bake)\.(?:hcl|json)$/;function bakeBuilds(files,jobs){const unread=[];const builds=bakePaths(files,jobs).
flatMap(path=>{const text=files.text(path);if(isUnreadable(text))return[];const read=readBakeFile(path,text);if(typeof read!=="string")return buildsOf(path,read,
files,jobs);const clause=read.replace(/\.$/,"");unread.push({file:path,line:Number(/line (\d+)/.exec(read)?.[1]??1),message:`${path} cannot be read as a bake fi\
le (${clause}), so its builds get no cache: write it in plain blocks, or as docker-bake.json.`});return[]});return{builds,unread}}function bakePaths(files,jobs){
const named=jobs.flatMap(({steps})=>steps).filter(bakes).flatMap(step=>[...(step.input("files")??"").split(/[\n,]/),...step.commands.flatMap(({words})=>words.filter(
(_,at)=>/^(-f|--file)$/.test(words[at-1]??"")))]).flatMap(path=>joined(".",path.trim())??[]).filter(path=>/\.(hcl|json)$/.test(path)&&files.exists(path));const usual=files.
paths.filter(path=>pattern.test(path)&&!/(^|\/)(node_modules|vendor|testdata)\//.test(path));return[...new Set([...usual,...named])].sort()}function bakes(step){
return step.uses?.repository==="docker/bake-action"||step.commands.some(({words})=>words.includes("bake")&&words.some(word=>/docker|buildx/.test(word)))}function buildsOf(path,file,files,jobs){
const folder2=posix2.dirname(path);const steps=jobs.flatMap(job=>job.steps).filter(bakes);return file.targets.flatMap(target=>{const places=[folder2,"."].flatMap(
from=>located(target,from,files)??[]);const place=places.find(({dockerfile})=>files.exists(dockerfile))??places[0];if(!place)return[];const step=steps.find(candidate=>asks(
candidate,target.name,file))??null;return[{source:{file:path,line:target.line},kind:"bake",name:target.name,...place,target:target.target,platforms:target.platforms,
args:target.args,tags:target.tags,push:target.output.some(output=>/type=registry|push=true/.test(output))||step?.input("push")==="true",cacheFrom:target.cacheFrom,
cacheTo:target.cacheTo,step,row:new Map}]})}function located({context,dockerfile},from,files){const root=joined(from,context??".");if(root===null)return null;const path=dockerfile===
null?usualDockerfile(root,one=>files.exists(one)):joined(root,dockerfile);return path===null?null:{context:root,dockerfile:path}}function asks(step,target,{groups,
targets}){const after=step.commands.flatMap(({words})=>words.slice(words.indexOf("bake")+1));const given=step.uses?(step.input("targets")??"").split(/[\n,\s]+/):
after;const known=given.filter(word=>groups.has(word)||targets.some(({name})=>name===word));const wanted=known.length>0?known:["default"];const all=new Set;const add=name=>{
if(all.has(name))return;all.add(name);for(const member of groups.get(name)??[])add(member)};for(const name of wanted)add(name);return all.has(target)}import{posix as posix3}from"node:path";function filled(text,known){let result=text;for(let round=0;round<3&&result.includes("${{");round++)result=result.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g,(whole,name)=>known.
get(name)??whole);return result}function environmentOf({job,value}){return new Map([job.workflow.root,job.value,value].flatMap(place=>(place.get("env")?.entries()??
[]).flatMap(({key,value:{text}})=>text===null?[]:[[`env.${key}`,text]])))}function stepBuilds(job,files,combinations=null){const rows=combinations??job.rows??[new Map];const builds=imageBuildsOf(job).filter(({noCache})=>!noCache);return builds.
flatMap(build=>rows.flatMap(row=>toFound(build,row,files)??[]))}function toFound(build,row,files){const{step,by}=build;const known=environmentOf(step);const fill=text=>filled(
inRow(text,row),known);const folder2=by==="script"?step.folder??".":".";const context=joined(folder2,fill(build.context));if(context===null)return null;const isUsual=build.
dockerfile===`${build.context.replace(/\/$/,"")}/Dockerfile`;const dockerfile=isUsual?usualDockerfile(context,path=>files.exists(path)):joined(folder2,fill(build.
dockerfile));if(dockerfile===null)return null;const platforms=fill(build.platforms.join()).split(",");return{source:{file:step.source.path,line:step.source.range(
step.start,step.start).startLine},kind:by,name:null,dockerfile,context,target:fill(build.target)||null,platforms:platforms.map(text=>text.trim()).filter(text=>text!==
""&&!text.includes("$")),args:argsOf(build.arguments.map(fill)),tags:(step.input("tags")??"").split(/[\n,]/).flatMap(tag=>fill(tag.trim())||[]),push:by==="actio\
n"?/^(true|\$\{\{.*)$/.test(step.input("push")??""):(step.run??"").includes("--push"),cacheFrom:build.cacheFrom,cacheTo:build.cacheTo,step,row}}function argsOf(lines){
return new Map(lines.flatMap(line=>{const at=line.indexOf("=");return at<0?[]:[[line.slice(0,at).trim(),line.slice(at+1).trim()]]}))}var pattern2=/(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/;function composeBuilds(files,jobs){const steps=jobs.flatMap(job=>job.steps).filter(composes);return files.
paths.filter(path=>pattern2.test(path)&&!/(^|\/)(node_modules|vendor)\//.test(path)).flatMap(path=>{const text=files.text(path);const source=isUnreadable(text)?
null:readSource(path,text);const services=source&&typeof source!=="string"?rootOf(source)?.get("services")?.entries():null;return(services??[]).flatMap(({key,value})=>serviceBuild(
path,key,value,files,steps)??[])})}function composes(step){return step.commands.some(({words})=>/docker-compose$/.test(words[0]??"")||words[0]==="docker"&&words.
includes("compose")?words.includes("build")||words.includes("--build"):false)}function serviceBuild(path,name,service,files,steps){const build=service.get("buil\
d");if(!build||build.get("dockerfile_inline"))return null;const text=key=>withDefaults(build.get(key)?.text??"")||null;const context=joined(posix3.dirname(path),
withDefaults(build.text??"")||(text("context")??"."));if(context===null)return null;const named=text("dockerfile");const dockerfile=named===null?usualDockerfile(
context,one=>files.exists(one)):joined(context,named);if(dockerfile===null)return null;const args=build.get("args");const lines=args?.kind==="map"?args.entries().
map(({key,value})=>`${key}=${value.text??""}`):textsOf(args??null);const list=key=>textsOf(build.get(key)).map(withDefaults);const image=service.get("image")?.text;
const folder2=posix3.dirname(path);return{source:{file:path,line:build.source.range(build.start,build.start).startLine},kind:"compose",name,dockerfile,context,target:text(
"target"),platforms:list("platforms"),args:argsOf(lines.map(withDefaults)),tags:image?[withDefaults(image)]:[],push:false,cacheFrom:list("cache_from"),cacheTo:list(
"cache_to"),step:steps.find(step=>(step.folder??".")===folder2||(step.run??"").includes(posix3.basename(path)))??null,row:new Map}}function withDefaults(text){return text.
replace(/\$\{\w+:?-([^}]{0,500})\}/g,"$1")}function findBuilds(files,running=null){const{subject}=readSubject({files,history:null});const{jobs}=subject;const bake=bakeBuilds(files,jobs);return{builds:[...jobs.
flatMap(job=>stepBuilds(job,files,job.rows===null&&job.id===running?.id?[running.row]:null)),...bake.builds,...composeBuilds(files,jobs)],jobs,unread:bake.unread}}function shapeOf(dockerfile,evaluation,target){const final=target===null?dockerfile.stages.at(-1):stageNamed(dockerfile,target);if(!final)return null;const needed=new Set;
const visit=stage=>{if(needed.has(stage))return;needed.add(stage);for(const other of[...chain(stage),...sources(dockerfile,stage)])visit(other)};visit(final);const below=new Set(
chain(final));return{dockerfile,evaluation,final,stages:dockerfile.stages.filter(stage=>needed.has(stage)),copiesResults:[...needed].some(stage=>!below.has(stage))}}
function stageNamed({stages},name){const byName=stages.findLast(stage=>stage.name===name.toLowerCase());return byName??(/^\d+$/.test(name)?stages[Number(name)]:
void 0)}function chain(stage){return stage.baseStage?[stage,...chain(stage.baseStage)]:[stage]}function sources(dockerfile,stage){return stage.instructions.flatMap(
instruction=>fromsOf(instruction).flatMap(name=>{const source=stageNamed({...dockerfile,stages:dockerfile.stages.slice(0,stage.index)},name);return source??[]}))}
function fromsOf({keyword,flags}){if(keyword==="COPY"||keyword==="ADD")return flags.flatMap(({name,value})=>name==="from"&&value?value:[]);if(keyword!=="RUN")return[];
return flags.flatMap(({name,value})=>name==="mount"?/(?:^|,)from=([^,]+)/.exec(value??"")?.[1]??[]:[])}function baseArgs({stages,dockerfile}){const globals=dockerfile.
instructions.filter(({index})=>index<(dockerfile.stages[0]?.instructions[0]?.index??0));const defaults=new Map(globals.filter(({keyword})=>keyword==="ARG").map(
({value})=>[value.split("=")[0]?.trim()??"",value]));const names=new Set;const add=text=>{for(const[,braced,bare]of text.matchAll(/\$(?:\{(\w+)[^}]*\}|(\w+))/g)){
const name=braced??bare??"";if(names.has(name)||isPlatform(name))continue;names.add(name);add(defaults.get(name)??"")}};for(const{base}of stages)add(base);return[
...names].sort()}function isPlatform(name){return/^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name)}var rules=new Set(["gha-cache-in-run","gha-cache-without-builder","colliding-cache-scopes","cache-export-on-pull-request","unknown-builder-driver","push-and-loa\
d","outdated-cache-client","max-cache-of-plain-image"]);function buildFindings(files,workflows,builds,unread,found){const linted=lintWorkflows({paths:workflows,
files,history:null}).filter(({rule})=>rules.has(rule));const all=[...linted,...collisions(builds),...lostTargets(files,found),...lostDockerfiles(files,found),...unread.
map(unreadable)];return rank(unique(all))}function unique(findings){return[...new Map(findings.map(one=>[`${one.rule} ${one.file}:${one.range.startLine}:${one.range.
startColumn}`,one])).values()]}function collisions(builds){const writers2=new Map;for(const build of builds){if(build.found.kind!=="bake"&&build.found.kind!=="c\
ompose")continue;for(const text of build.found.cacheTo){const options2=cacheOptions(text);if(options2.get("type")!=="gha"||/\$/.test(text))continue;const scope=options2.
get("scope")||"buildkit";writers2.set(scope,[...writers2.get(scope)??[],build])}}return[...writers2].flatMap(([scope,all])=>{const names=[...new Set(all.map(({found})=>found.
name??found.dockerfile))];const[first]=all;if(names.length<2||!first)return[];const message=`Builds ${names.slice(0,3).join(", ")} write GitHub's cache under on\
e scope (${scope}), so each overwrites what the others stored: give each its own scope=.`;return[finding("colliding-cache-scopes","warning",message,first.found.
source)]})}function lostDockerfiles(files,found){const lost=found.filter(({dockerfile})=>!files.exists(dockerfile));const places=new Map(lost.map(build=>[`${build.
source.file}:${build.source.line}:${build.dockerfile}`,build]));return[...places.values()].map(({dockerfile,source})=>{const message=`${source.file} builds ${dockerfile}\
, which the repository does not hold, so no cache is planned for it: correct the path unless a step writes that file.`;return finding("missing-dockerfile","note",
message,source)})}function lostTargets(files,found){return found.flatMap(({dockerfile,target,source})=>{const read=target===null||/\$/.test(target)||!files.exists(
dockerfile)?"":readDockerfile(files,dockerfile);if(typeof read==="string"||target===null||stageNamed(read,target))return[];const message=`${source.file} builds \
the stage "${target}", which ${dockerfile} does not have, so the build fails: name one of its stages.`;return[finding("unknown-build-target","error",message,source)]})}
function unreadable({file,line,message}){return finding("unreadable-file","note",message,{file,line})}function finding(rule,severity,message,{file,line}){return{
rule,severity,message,file,range:{startLine:line,startColumn:1,endLine:line,endColumn:1},fix:null,refused:{code:rule,message},cost:null}}function jobOf({step}){return step?.job??null}function builderOf({step}){if(step===null)return{driver:"docker-container",step:null};const{steps}=step.job;const before=steps.slice(0,steps.indexOf(step));const setUp=before.
findLast(({uses})=>uses?.repository==="docker/setup-buildx-action");if(setUp)return{driver:setUp.input("driver")||"docker-container",step:setUp};const made=before.
find(({uses,opaque,run})=>opaque||/buildx|builder|depot|setup-docker/.test(uses?.action??"")||/buildx (?:create|use)|containerd-snapshotter/.test(run??""));const named=step.
input("builder")!==null;return{driver:made||named?"docker-container":null,step:null}}function registryOf(build,known){const{step,push}=build;if(step===null||!push)
return null;const{job}=step;const variables=new Map([...known,...environmentOf(step)]);const fill=text=>filled(text,variables).toLowerCase();const hosts=job.steps.
filter(({uses})=>uses?.repository==="docker/login-action").map(login=>hostOf(fill(login.input("registry")??"docker.io")));const images=[...build.tags.map(fill),
...existing(build).map(fill),...metadataImages(job).map(fill)].flatMap(repositoryIn);return images.find(image=>hosts.includes(hostOf(image))&&mayWrite(job,image))??
null}function metadataImages({steps}){return steps.filter(({uses})=>uses?.repository==="docker/metadata-action").flatMap(({input})=>(input("images")??"").split(
/[\n,]/)).map(line=>line.trim().replace(/^name=/,""))}function existing({cacheTo}){return cacheTo.flatMap(text=>cacheOptions(text).get("ref")??[])}function repositoryIn(reference){
const repository=reference.replace(/@.*$/,"").replace(/:[^/:]*$/,"");return repository===""||/[^\w./:-]/.test(repository)?[]:[repository]}function hostOf(image){
const first=image.split("/")[0]??"";const host=first.includes(".")||first.includes(":")||first==="localhost"?first:"docker.io";return host==="index.docker.io"?"\
docker.io":host}function mayWrite(job,image){const granted=job.permission("packages");return hostOf(image)!=="ghcr.io"||granted==="write"||granted===null}var patience="2m";function cacheText(target){const read=readers[target.backend](target);return{cacheFrom:read,cacheTo:target.writes?writers[target.backend](target):
[]}}var readers={gha:({scope})=>[`type=gha,scope=${scope},timeout=${patience}`],registry:target=>tags(target).map(ref=>`type=registry,ref=${ref}`),local:({scope})=>[
`type=local,src=${folder(scope)}`],inline:({registry,branches})=>registry===null?[]:branches.map(branch=>`type=registry,ref=${registry}:${tagOf(branch)}`),none:()=>[]};
var writers={gha:({scope,mode})=>[`type=gha,scope=${scope},mode=${mode},ignore-error=true,timeout=${patience}`],registry:target=>tags(target).slice(0,1).map(ref=>`\
type=registry,ref=${ref},mode=${target.mode},image-manifest=true,oci-mediatypes=true,ignore-error=true`),local:({scope,mode})=>[`type=local,dest=${folder(scope)}\
,mode=${mode},ignore-error=true,reset=true`],inline:()=>["type=inline"],none:()=>[]};function tags({registry,scope,branches}){if(registry===null)return[];return[
...new Set(branches.map(branch=>`${registry}:${tagOf(`buildcache-${scope}-${branch}`)}`))]}function folder(scope){return`.buildkit-cache/${scope}`}function tagOf(text){
return text.includes("${{")?text:text.replace(/[^\w.-]+/g,"-").replace(/^[-.]+/,"").slice(0,128)}function cacheMounts(shape,values){const found=shape.stages.flatMap(stage=>stage.instructions.filter(({keyword})=>keyword==="RUN").flatMap(instruction=>mountsOf(
shape,stage,instruction,values)));const unique2=new Map(found.map(mount=>[mountKey(mount),mount]).reverse());return[...unique2.values()].reverse()}function mountKey({
id,uid,gid,mode}){return[id,uid,gid,mode].join("\0")}function mountsOf(shape,stage,run,values){return run.flags.flatMap(({name,value})=>{if(name!=="mount"||value===
null)return[];const options2=optionsOf(value,text=>filled2(shape,run,text,values));if(options2.get("type")!=="cache"||options2.has("from")||isReadOnly(options2))
return[];const written=options2.get("target")??options2.get("dst")??options2.get("destination")??"";const target=absolute(shape,run,written,values);const id=options2.
get("id")||clean(written);if(written===""||target.includes("$")||id.includes("$"))return[];const sharing=options2.get("sharing");return{id,target,sharing:sharing===
"private"||sharing==="locked"?sharing:"shared",uid:number(options2.get("uid")),gid:number(options2.get("gid")),mode:number(options2.get("mode")),image:imageOf(shape,
stage,values)}})}function optionsOf(text,fill){const fields=[...text.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([,field=""])=>field.startsWith('"')?field.
slice(1,-1).replaceAll('""','"'):field);return new Map(fields.map(field=>{const[key="",...rest]=field.split("=");return[key.toLowerCase(),rest.length===0?"true":
fill(rest.join("="))]}))}function isReadOnly(options2){const set=(...names)=>names.map(name=>options2.get(name)).find(value=>value!==void 0);return set("readonl\
y","ro")==="true"||set("readwrite","rw")==="false"}function number(text){return text!==void 0&&/^\d{1,10}$/.test(text)?text:null}function absolute(shape,run,written,values){
if(written.startsWith("/"))return clean(written);const{evaluation}=shape;const workdir=evaluation.before(run).workdir;const known=workdir==="${WORKDIR}"?"/":withValues(
shape,workdir.replace(/^\$\{WORKDIR\}/,""),values);return clean(`/${known}/${written}`)}function filled2(shape,run,text,values){return withValues(shape,shape.evaluation.
expand(run,text),values)}function withValues({evaluation},text,{args,platform}){const passed=text.replace(/\$\{(\w+)(?:@\d+)?\}/g,(symbol,name)=>{if(isPlatform(
name))return platform===null?symbol:platformArg(name,platform);return args.get(name)??symbol});return evaluation.byDefault(passed)??passed}function platformArg(name,platform){
const[os="",architecture="",variant=""]=platform.split("/");const parts={PLATFORM:platform,OS:os,ARCH:architecture,VARIANT:variant};return parts[name.replace(/^(?:TARGET|BUILD)/,
"")]??""}function imageOf(shape,stage,values){const[from]=stage.instructions;let bottom=stage;while(bottom.baseStage)bottom=bottom.baseStage;const last=stage.instructions.
at(-1)??from;if(!last||!from)return null;const image=last===from?bottom.base:shape.evaluation.before(last).image;const plain3=withValues(shape,image.replace(/\$(\w+)/g,
"$${$1}"),values);return plain3.includes("$")||plain3==="scratch"||plain3===""?null:plain3}function clean(path){const parts=[];for(const part of path.split("/")){
if(part===""||part===".")continue;if(part===".."&&parts.length>0&&parts.at(-1)!=="..")parts.pop();else if(part!==".."||!path.startsWith("/"))parts.push(part)}return path.
startsWith("/")?`/${parts.join("/")}`:parts.join("/")||"."}import{createHash}from"node:crypto";function identityKey({dockerfile,context,target,platform,baseArgs:baseArgs2}){return JSON.stringify([dockerfile,context,target,
platform,[...baseArgs2]])}function scopesOf(identities){const names=identities.map(readable);const counts=new Map;for(const[at,identity]of identities.entries()){
const name=names[at]?.toLowerCase()??"";counts.set(name,(counts.get(name)??new Set).add(identityKey(identity)))}return new Map(identities.map((identity,at)=>{const name=names[at]??
"";const key=identityKey(identity);const alone=counts.get(name.toLowerCase())?.size===1;return[key,alone?name:`${name}-${digest(key)}`]}))}var longest=80;function readable(identity){
const{dockerfile,target,platform,baseArgs:baseArgs2}=identity;const args=[...baseArgs2].map(([name2,value])=>`${name2}-${value}`);const parts=[imageName(dockerfile),
target??"",platform??"",...args];const name=parts.map(plain2).filter(Boolean).join("-");return name.length<=longest?name:`${name.slice(0,longest)}-${digest(identityKey(
identity))}`}function imageName(dockerfile){const name=dockerfile.replace(/(?:^|\/)(?:Dockerfile|dockerfile|Containerfile)(?:\.([^/]+))?$/,"/$1").replace(/\.(?:Dockerfile|dockerfile|[Cc]ontainerfile)$/,
"").replace(/^\/|\/$/g,"");return name||"image"}function plain2(text){return text.split(/(\$\{\{[^}]*\}\})/).map((part,at)=>at%2===1?part:part.replace(/[^A-Za-z0-9_.]+/g,
"-").toLowerCase()).join("").replace(/^[-.]+|[-.]+$/g,"")}function digest(text){return createHash("sha256").update(text).digest("hex").slice(0,8)}function planBuilds(builds,options2){const units=builds.filter(({dockerfile})=>options2.files.exists(dockerfile)).flatMap(found=>unitsOf(found,options2.files));
const groups=new Map;for(const unit of units)groups.set(unit.key,[...groups.get(unit.key)??[],unit]);const scopes=scopesOf([...groups.values()].flatMap(([first])=>first?
first.identity:[]));const sizes=[...groups.values()].flatMap(([first])=>first?options2.imageBytes??typicalBytes[modeOf(first.shape)]:[]);const expectedBytes=sizes.
reduce((sum,bytes)=>sum+bytes,0);return[...groups].flatMap(([key,all])=>{const[first]=all;return first?planned(first,all,scopes.get(key)??key,expectedBytes,options2):
[]})}function unitsOf(found,files){const dockerfile=readDockerfile(files,found.dockerfile);const shape=typeof dockerfile==="string"?null:shapeOf(dockerfile,evaluate(
dockerfile),found.target);const names=shape?baseArgs(shape):[];const platforms=found.platforms.length>0?found.platforms:[ownPlatform(found)];return[...new Set(platforms)].
map(platform=>{const passed=names.flatMap(name=>{const value=found.args.get(name);return value===void 0?[]:[[name,value]]});const{dockerfile:path,context,target}=found;
const identity={dockerfile:path,context,target,platform,baseArgs:new Map(passed)};return{found,platform,shape,identity,key:identityKey(identity)}})}function ownPlatform(found){
const label=jobOf(found)?.value.get("runs-on")?.text??"";const filledIn=label.replace(/\$\{\{\s*matrix\.([\w.-]+)\s*\}\}/g,(_,name)=>found.row.get(name)??"");return/\b(?:arm|arm64|aarch64)\b/.
test(filledIn)?"linux/arm64":null}function modeOf(shape){return shape?.copiesResults?"max":"min"}function planned(first,units,scope,expectedBytes,options2){const{
found,platform,shape}=first;const builder=builderOf(found);const registry=options2.registry??registryOf(found,options2.known);const choice=chooseBackend({driver:builder.
driver,selfHosted:jobOf(found)?.labels.some(label=>/self-hosted/.test(label))??false,local:found.step===null,registry,pushes:found.push,wanted:options2.backend,
expectedBytes,quotaBytes:options2.quotaBytes});const mode=modeOf(shape);const{backend}=choice;const text=cacheText({backend,scope,mode,registry,branches:options2.
branches,writes:options2.writes});return{found,all:units.map(unit=>unit.found),dockerfile:found.dockerfile,target:found.target,platform,scope,backend,mode,...text,
mounts:shape?cacheMounts(shape,{args:found.args,platform:platform??"linux/amd64"}):[],because:reason(choice.because,backend,mode,shape,builder.driver,options2.writes)}}
function reason(why,backend,mode,shape,driver,writes){const layers=mode==="max"?"mode=max, because the image copies what other stages built":shape===null?"mode=\
min, because the Dockerfile cannot be read":"mode=min, because the image itself holds every layer that is built";const parts=[why,...backend==="none"||backend===
"inline"?[]:[layers],...driver===null&&backend!=="none"?["it needs a builder, so put docker/setup-buildx-action in front"]:[],...writes||backend==="none"?[]:["n\
othing is written, because this run is not trusted to"]];const text=`${parts.join("; ")}.`;return text.charAt(0).toUpperCase()+text.slice(1)}async function planJob(host,settings,run){const workspace=await openWorkspace(host,settings.path);const{files}=workspace;const found=findBuilds(files,host.run&&
{id:host.run.job,row:run.matrix??new Map});const inScope=new Set(filesInScope(workspace,()=>true));const wanted=found.builds.filter(({source,dockerfile})=>inScope.
has(dockerfile)||inScope.has(source.file));const{branches,known}=await surroundings(host,workspace,run.event);const builds=planBuilds(wanted,{files,branches,writes:run.
writes,backend:settings.backend,registry:settings.registryRef?.toLowerCase()??null,imageBytes:settings.imageSize>0?settings.imageSize*1e6:null,quotaBytes:settings.
quota*1e9,known});const workflows=filesInScope(workspace,isWorkflow);const unread=found.unread.filter(({file})=>inScope.has(file));return{workspace,jobs:found.jobs,
builds,findings:buildFindings(files,workflows,builds,unread,wanted)}}async function surroundings(host,{git},event){const ask=async(...args)=>{const answer=await git?.(
args);return answer?.code===0?new TextDecoder().decode(answer.stdout).trim():""};const{env}=host.system;const{run}=host;const remoteHead=(await ask("symbolic-re\
f","--short","refs/remotes/origin/HEAD")).replace(/^origin\//,"");const current=await ask("symbolic-ref","--short","HEAD");const repository=run?.event?.repository;
const home=repository?.default_branch||remoteHead||event==="push"&&current||"main";const own=run?env.GITHUB_HEAD_REF||run.ref.replace(/^refs\/(?:heads|tags)\//,
""):current||home;const base=run?env.GITHUB_BASE_REF??"":"";const name=run?`${run.owner}/${run.repo}`:repositoryOf(await ask("config","--get","remote.origin.url"));
const[owner=""]=name.split("/");return{branches:[...new Set([own,base,home].filter(Boolean))],known:new Map(name===""?[]:[["github.repository",name],["github.re\
pository_owner",owner],["github.event.repository.name",name.split("/")[1]??""]])}}function repositoryOf(url){return/[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
url.startsWith("/")?"":url)?.[1]??""}export{shapeOf,chain,mountKey,planJob};
