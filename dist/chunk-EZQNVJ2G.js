import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{around,baseName,folderOf,foldersAbove,isBelow,join,projectsAt,projectsOf,push,stemOf,treeOf}from"./chunk-SRAA5BUW.js";import{require_saxes}from"./chunk-VLRMGQNA.js";
import{lifecycle}from"./chunk-LO35UJGF.js";import{flatten,isPlain,languageOf,lexJavaScript,listAt,textsOf}from"./chunk-U4DBFFZS.js";import{parse}from"./chunk-LMD4GTQO.js";
import{require_micromatch}from"./chunk-2YIFCKDC.js";import{require_yaml}from"./chunk-GLYMAIDZ.js";import{plural}from"./chunk-AUOMPV2Y.js";import{
__toESM}from"./chunk-QEIRHUYG.js";function changedKeys(old,now){const[a,b]=[recordOf(old),recordOf(now)];return[...new Set([...Object.keys(a),...Object.keys(b)])].filter(key=>JSON.stringify(a[key])!==
JSON.stringify(b[key]))}function recordOf(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)?value:{}}var import_yaml=__toESM(require_yaml(),1);function parse2(text){const plain2=text.replace(/^\ufeff/,"");return strict(plain2)??strict(withoutCommas(withoutComments(plain2)))}function strict(text){try{return JSON.
parse(text)}catch{return null}}function withoutComments(text){return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,piece=>piece.startsWith(
'"')?piece:" ")}function withoutCommas(text){return text.replace(/("(?:[^"\\\n]|\\.)*"?)|,\s*(?=[}\]])/g,(_,quoted)=>quoted??"")}function scriptsOf(manifest){return recordOf(recordOf(manifest).scripts)}var idle={kind:"idle"};var makes={kind:"makes"};function commandsOf(line,scripts2,left=8){
if(left===0||/[`]|\$\(|<\(|(?:^|[\s;])(?:for|while|if|case|function|eval|alias|source)\s/.test(line))return[{kind:"unknown",text:line}];const found2=line.replace(
/\\\r?\n/g," ").split(/&&|\|\||[;|\n]|(?<![<>])&(?!>)/).map(one=>one.trim()).filter(one=>one!==""&&!one.startsWith("#")).flatMap(one=>commandOf(wordsOf(one),scripts2,
left));return/(?<![&<>])&(?![&>])/.test(line)?[...found2,...found2]:found2}function commandsOfScript(name,scripts2,left=8){return[`pre${name}`,name,`post${name}`].
flatMap(one=>{const line=scripts2[one];return typeof line==="string"?commandsOf(line,scripts2,left-1):[]})}function wordsOf(text){const words2=(text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)??
[]).map(word2=>word2.replace(/["']/g,""));const at=words2.findIndex(word2=>!/^\w+=/.test(word2)&&!/^(?:cross-env|env|time|nice|command|exec)$/.test(word2));return at<
0?[]:words2.slice(at)}function commandOf(words2,scripts2,left){const[program="",...rest2]=words2;if(program==="")return[idle];if(/^(?:run-[sp]|npm-run-all2?)$/.
test(program))return listed(rest2,scripts2,left);if(/^(?:npm|pnpm|yarn|bun)$/.test(program))return managed(program,rest2,scripts2,left);if(/^(?:npx|pnpx|bunx)$/.
test(program))return commandOf(rest2[0]?.startsWith("-")?["unknown"]:rest2,scripts2,left);if(program==="corepack")return rest2[0]==="enable"||rest2[0]==="prepar\
e"?[idle]:[unknown(words2)];return[started(program,rest2,words2)]}function listed(names2,scripts2,left){const found2=names2.filter(name=>!/^-/.test(name)).flatMap(
name=>{const pattern=new RegExp(`^${name.replace(/[.+?^$|()[\]{}\\]/g,"\\$&").replace(/\*+/g,".*")}$`);const named4=Object.keys(scripts2).filter(one=>pattern.test(
one));return named4.length===0?[unknown(["npm",...names2])]:named4.flatMap(one=>commandsOfScript(one,scripts2,left))});return[...found2,...found2]}var installing=/^(?:i|ci|install|add|config|store|dedupe|audit|why|ls|list|fetch|import|cache|set|approve-builds|--version|-v)$/;
function managed(program,words2,scripts2,left){const[first="install",...rest2]=words2;if(words2.some(word2=>/^(?:-r|-w|-C|-F|--(?:recursive|filter|workspaces?|prefix|dir|cwd)(?:=.*)?|workspaces?)$/.
test(word2)))return installing.test(first)&&!/^work/.test(first)?[idle]:[unknown([program,...words2])];if(program==="bun"&&first==="test")return[{kind:"tests",projects:null}];
if(/^(?:exec|dlx|x)$/.test(first))return commandOf(rest2[0]==="--"?rest2.slice(1):rest2,scripts2,left);const isRun=/^(?:run|run-script|rum|urn)$/.test(first);const name=isRun?
rest2.find(word2=>!word2.startsWith("-")):{t:"test",tst:"test"}[first]??first;if(name!==void 0&&typeof scripts2[name]==="string"&&!first.startsWith("-")&&(isRun||
program!=="npm"||/^(?:test|start)$/.test(name)))return commandsOfScript(name,scripts2,left);if(installing.test(first))return[idle];return isRun||program==="npm"?
[unknown([program,...words2])]:commandOf(words2,scripts2,left)}var runners=/^(?:vitest|jest|mocha|_mocha|ava|tap|tape|uvu|playwright|cypress|karma|wtr|web-test-runner|jasmine|tstyche|japa|brittle|borp|pytest|tox|nox)$/;
var onlookers=/^(?:eslint|prettier|biome|oxlint|oxfmt|stylelint|markdownlint\S*|publint|attw|knip|cspell|typos|size-limit|codecov|only-allow|husky|is-ci|simple-git-hooks|lefthook|lint-staged|echo|true|exit|cd|ls|cat|pwd|sleep|rm|rimraf|del-cli|git|which|npm-check-updates|taze|conventional-changelog|commitlint|wait-on|serve|puppeteer)$/;
var compilers=/^(?:tsc|vue-tsc|rollup|rolldown|tsup|tsdown|unbuild|esbuild|swc|babel|webpack|parcel|vite|next|nuxt|astro|vitepress|typedoc|api-extractor|tsd|cp|mv|mkdir|shx|cpx|cpy|copyfiles|patch-package|changeset|release-it|np|bumpp|prisma)$/;
function started(program,rest2,words2){if(/^(?:playwright|cypress)$/.test(program)&&/^install/.test(rest2[0]??""))return idle;if(program==="vitest"&&rest2[0]===
"bench")return idle;if(runners.test(program))return{kind:"tests",projects:program==="vitest"?projectsIn(rest2):null};if(program==="node"&&rest2.some(word2=>word2.
startsWith("--test")))return{kind:"tests",projects:null};if(onlookers.test(program))return idle;if(/^(?:tsc|vue-tsc)$/.test(program)&&rest2.includes("--noEmit"))
return idle;if(compilers.test(program))return makes;return unknown(words2)}function unknown(words2){const text=words2.join(" ");const mayTest2=startsTests(text)||
/^(?:make|just|task|nx|turbo|moon|lerna|rush|lage|gulp|grunt|wireit|ultra|concurrently|docker|docker-compose|sh|bash|zsh|cargo|go|mvn|gradle|deno|mise|unknown|npm|pnpm|yarn|bun|corepack|tox|nox|hatch|uv|uvx|poetry|python3?)\b|\.sh\b|^\.{0,2}\/|[{}$]/.
test(text);return mayTest2?{kind:"unknown",text}:makes}function startsTests(line){return/test|jest|mocha|ava|tap/.test(line)}function projectsIn(words2){const names2=[];
for(const[at,word2]of words2.entries()){if(/^(?:-c|--config|-r|--root|--dir|--workspace)(?:=|$)/.test(word2))return null;if(word2==="--project")names2.push(words2[at+
1]??"!");else if(word2.startsWith("--project="))names2.push(word2.slice(10))}return names2.length===0||names2.some(name=>/^[!-]|^$/.test(name))?null:names2}function readWorkflow(text){if(text===null)return{};const options={maxAliasCount:100,logLevel:"silent",prettyErrors:false,uniqueKeys:false};const value=(0,import_yaml.parse)(
text,options);JSON.stringify(value);if(typeof value!=="object"||value===null||Array.isArray(value))throw new Error("no workflow");return value}function commandsOfJob(job,textOf3){
const{uses,steps,defaults:defaults2}=recordOf(job);if(typeof uses==="string")return uses.startsWith("./")?[]:null;if(!Array.isArray(steps))return null;const folder2=recordOf(
recordOf(defaults2).run)["working-directory"];return steps.flatMap(step=>commandsOfStep(recordOf(step),folder2,textOf3))}function commandsOfStep(step,folder2,textOf3){
const{run,uses,with:given,parallel}=step;if(Array.isArray(parallel)){const found2=parallel.flatMap(one=>commandsOfStep(recordOf(one),folder2,textOf3));return[...found2,
...found2]}if(typeof run==="string"){const scripts2=scriptsAt(step["working-directory"]??folder2??"",textOf3);return scripts2===null?[{kind:"unknown",text:run}]:
commandsOf(run,scripts2)}return[typeof uses==="string"?commandOfAction(uses,recordOf(given)):{kind:"unknown",text:""}]}function scriptsAt(folder2,textOf3){if(typeof folder2!==
"string"||/[$*]|\.\./.test(folder2))return null;const text=textOf3(join(folder2.replace(/^\.\/?/,"").replace(/\/+$/,""),"package.json"));return text===void 0?{}:
scriptsOf(parse2(text))}var setUp=/^(?:actions\/(?:checkout|setup-[\w-]+|upload-artifact|github-script|labeler|stale|cache\/save)|pnpm\/action-setup|oven-sh\/setup-bun|denoland\/setup-deno|volta-cli\/action|codecov\/codecov-action|coverallsapp\/github-action|step-security\/harden-runner|browser-actions\/setup-[\w-]+|github\/codeql-action\/[\w-]+|dorny\/paths-filter|tj-actions\/changed-files|autofix-ci\/action)@/;
function commandOfAction(action,given){if(setUp.test(action))return{kind:"idle"};if(/^actions\/cache(?:\/restore)?@/.test(action)){const paths=String(given.path??
"$").split("\n").filter(line=>line.trim()!=="");return{kind:paths.every(line=>/^\s*~|node_modules\/?\s*$/.test(line))?"idle":"makes"}}const isOwn=/^\.|^docker:/.
test(action);const isTold=/"(?:run|command|script|cmd|build|start)"/.test(JSON.stringify(given));return isOwn||isTold||startsTests(action)||/shard|tox|nox|cypress|playwright|retry/i.
test(action)?{kind:"unknown",text:action}:{kind:"makes"}}var inert=new Set(["on","true","name","run-name","permissions","concurrency"]);function compareWorkflows(before,after,isRunning=false,textOf3=()=>void 0){let[old,
now]=[{},{}];try{[old,now]=[readWorkflow(before),readWorkflow(after)]}catch{return{kind:"project",because:"it cannot be read"}}if(!isRunning&&!selects(old)&&!selects(
now))return{kind:"none"};const testing=[...testJobs(recordOf(old.jobs),textOf3),...testJobs(recordOf(now.jobs),textOf3)];if(testing.length===0)return{kind:"none"};
const key=changedKeys(old,now).find(one=>one!=="jobs"&&!inert.has(one));if(key!==void 0)return{kind:"project",because:`its ${key} was changed`};const job=changedKeys(
old.jobs,now.jobs).find(name=>testing.includes(name));return job===void 0?{kind:"none"}:{kind:"project",because:`its job ${job} was changed`}}function calledWorkflows(path,textOf3){
const found2=new Set([path]);try{for(const one of found2){const text=textOf3(one);if(text===null)return null;for(const job of Object.values(recordOf(readWorkflow(
text).jobs))){const{uses}=recordOf(job);if(typeof uses==="string"&&/^\.\/\.github\/workflows\//.test(uses))found2.add(uses.slice(2))}}}catch{return null}return found2}
function selects(workflow){const on=workflow.on??workflow.true;if(on===void 0)return Object.keys(workflow).length>0;const events=typeof on==="string"?[on]:Array.
isArray(on)?on.map(String):Object.keys(recordOf(on));const{push:push2}=recordOf(on);const isTags=Object.keys(recordOf(push2)).length>0&&Object.keys(recordOf(push2)).
every(isOfTags);return events.some(event=>comparing.has(event)&&!(event==="push"&&isTags))}var comparing=new Set(["pull_request","pull_request_target","push","m\
erge_group","workflow_call"]);function isOfTags(key){return key==="tags"||key==="tags-ignore"}var runners2=/\b(?:tests?|pytest|tox|nox|jest|vitest|mocha|playwright|cypress|make|just|task|nx|turbo|lerna|moon|gradlew?|mvnw?|cargo|go|npm|npx|pnpm|pnpx|yarn|bun|bunx|deno|rake|rspec|ctest|bazel|ant|sbt|dotnet|phpunit|composer|mix|swift|uv run|poetry run|hatch|python3?)\b|\.\/|\.sh\b/;
var otherEnvironments=/(?:\b(?:uvx|uv tool run|pipx run|python3? -Im?|python3? -m)\s+)?(?:--\S+\s+)*\b(?:tox|nox)\b[^\n&|;]*\s-[es]\s*(?:docs?\S*|lint|mypy\S*|typing\S*|pyright\S*|pre-commit|codspeed|changelog)(?=\s|$)/g;
var others=[/^(?:(?:uv|uvx|pipx|poetry|pdm|python3?)\s.*\s)?(?:pre-commit|prek) run\b/,/^(?:npm|pnpm|yarn|bun) (?:(?:ci|i|install)|(?:run )?(?:lint|format|fmt|prettier|eslint|type-?check|spellcheck)(?::[\w-]+)*)(?: -\S+)*$/];
function commandsIn(run){const commands=run.replace(otherEnvironments,"").split(/[\n;&|]+/);return commands.filter(one=>/[`$]\(/.test(one)||!others.some(other=>other.
test(one.trim())))}function testJobs(jobs,textOf3){const found2=new Set(Object.keys(jobs).filter(name=>mayTest(recordOf(jobs[name]))&&!onlyMakes(jobs[name],textOf3)));
for(const name of found2){const{needs}=recordOf(jobs[name]);for(const one of[needs].flat())if(typeof one==="string")found2.add(one)}return[...found2]}function onlyMakes(job,textOf3){
const commands="uses"in recordOf(job)?null:commandsOfJob(job,textOf3);return commands?.every(({kind})=>kind==="idle"||kind==="makes")??false}function mayTest({uses,
steps}){if(uses!==void 0||!Array.isArray(steps))return true;return steps.some(step=>{const{run,uses:action,with:given}=recordOf(step);if(typeof run==="string")return commandsIn(
run).some(one=>runners2.test(one));return typeof action!=="string"||/^\.|^docker:/.test(action)||startsTests2(action,given)})}function startsTests2(action,given){
if(/codspeed/i.test(action))return false;return/test|shard|tox|nox|cypress|playwright|nick-fields\/retry/i.test(action)||/"(?:run|command|script|cmd)"/.test(JSON.
stringify(given??{}))}function compareGoMods(before,after){const[old,now]=[statements(before),statements(after)];const names2=[];for(const line of new Set([...old,...now])){if(old.has(
line)&&now.has(line))continue;const[,name,indirect]=/^require (\S+) \S+( \/\/ indirect)?/.exec(line)??[];if(name===void 0||indirect!==void 0){return{kind:"proje\
ct",because:`${line.split(" ").slice(0,2).join(" ")} was changed`}}names2.push(name)}return names2.length>0?{kind:"packages",names:[...new Set(names2)]}:{kind:"\
none"}}function statements(text){const found2=new Set;let block="";for(const line of text.split(/\r?\n/)){const plain2=line.replace(/\/\/(?! indirect).*$/,"").trim().
replace(/\s+/g," ");const opened=/^(\w+) \($/.exec(plain2)?.[1];if(opened!==void 0)block=`${opened} `;else if(plain2===")")block="";else if(plain2!=="")found2.add(
`${block}${plain2}`)}return found2}function compareGoSums(before,after){const now=new Set(after.split(/\r?\n/));const gone=before.split(/\r?\n/).filter(line=>line!==
""&&!now.has(line));const names2=[...new Set(gone.map(line=>line.split(" ",1)[0]))];return names2.length>0?{kind:"packages",names:names2}:{kind:"none"}}var inertSections=/^(?:flake8|isort|mypy.*|pycodestyle|pydocstyle|pylint.*|bdist_wheel|sdist|gh-actions.*|gh|doc8|rstcheck|check-manifest|zest\.releaser|bumpversion.*|codespell)$/;
var inertEnvironment=/^(?:docs?.*|lint|pre-commit|mypy.*|pyright.*|typing.*|type.*|changelog|clean|build|release|publish|package|manifest|format|style|black|flake8|isort|ruff|codespell|sphinx.*|linkcheck|update.*|dev|pypi.*|twine|towncrier|interrogate|cog|ty|pyrefly|docset-.*)$/;
var inertKeys={tox:/^(?:env_?list|labels?)$/,metadata:/^(?:version|description|long_description.*|author.*|maintainer.*|url|project_urls|keywords|classifiers|license.*)$/};
function compareInis(before,after){const[old,now]=[sections(before),sections(after)];for(const name of new Set([...old.keys(),...now.keys()])){const[a,b]=[old.get(
name)??new Map,now.get(name)??new Map];if(isInert(name))continue;for(const key of new Set([...a.keys(),...b.keys()])){if(a.get(key)===b.get(key)||inertKeys[name]?.
test(key))continue;return{kind:"project",because:`its ${key} in [${name}] was changed`}}}return{kind:"none"}}function isInertEnvironment(name){return inertEnvironment.
test(name)}function isInert(section){const environments=/^testenv:(.+)$/.exec(section)?.[1]?.replace(/\{[^}]*\}/g,"").split(",");return environments?environments.
every(name=>isInertEnvironment(name.trim())):inertSections.test(section)}function sections(text){const found2=new Map;let values2=new Map;let key="";for(const line of text.
split(/\r?\n/)){const head=/^\[([^\]]+)\]/.exec(line)?.[1];if(head!==void 0){values2=found2.get(head)??new Map;found2.set(head,values2);key="";continue}if(/^\s*(?:[#;].*)?$/.
test(line))continue;const[,name,value]=/^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line)??[];key=name??key;values2.set(key,`${name===void 0?`${values2.get(key)??""}
`:""}${value??line.trim()}`)}return found2}var inert2=new Set("version description keywords author contributors maintainers license licenses repository bugs homepage funding publishConfig private files d\
evEngines sideEffects np release-it lint-staged husky simple-git-hooks prettier eslintConfig eslintIgnore stylelint commitlint size-limit changelog standard-ver\
sion auto-changelog $schema readme".split(" "));var dependencyFields=["dependencies","devDependencies","optionalDependencies","peerDependencies"];function compareManifests(before,after){
const[old,now]=[strict2(before),strict2(after)];if(!isRecord(old)||!isRecord(now))return{kind:"project",because:"it cannot be read"};const keys=[...new Set([...Object.
keys(old),...Object.keys(now)])].filter(key=>!inert2.has(key)&&JSON.stringify(old[key])!==JSON.stringify(now[key]));const scripts2=keys.includes("scripts")?changedKeys(
old.scripts,now.scripts):[];const script2=scripts2.find(name=>!/^(?:lint|format|fmt|docs?|release|publish|changelog|changeset|size|bench)/.test(name));if(script2!==
void 0)return{kind:"project",because:`its script ${script2} was changed`};const other=keys.find(key=>key!=="scripts"&&!dependencyFields.includes(key));if(keys.every(
key=>key==="exports"||key==="scripts")&&other==="exports")return{kind:"entries"};if(other!==void 0)return{kind:"project",because:`its ${other} was changed`};const names2=[
...new Set(keys.filter(key=>key!=="scripts").flatMap(key=>changedKeys(old[key],now[key])))];return names2.length>0?{kind:"packages",names:names2}:{kind:"none"}}
function namesIn(texts){return texts.flatMap(text=>{const value=text===null?null:parse2(text);return isRecord(value)&&typeof value.name==="string"?[value.name]:
[]})}function strict2(text){try{return JSON.parse(text.replace(/^\ufeff/,""))}catch{return null}}function isRecord(value){return typeof value==="object"&&value!==
null&&!Array.isArray(value)}function reader(read3){return text=>{try{return read3(text.replace(/^\ufeff/,""))}catch{return null}}}function compareLocks(before,after){if(before.settings!==after.
settings)return{kind:"all",because:"its settings were changed"};const changed=changedKeys2(before,after);const keys=dependents(changed,[before,after]);const names2=new Set;
const asked2=new Map;const ask=(importer,name)=>{names2.add(name);asked2.set(importer,(asked2.get(importer)??new Set).add(name))};for(const{packages,importers}of[
before,after]){for(const key of keys){const one=packages.get(key);if(one)names2.add(one.name)}for(const[importer,wanted]of importers){for(const[name,key]of wanted)
if(keys.has(key))ask(importer,name)}if(importers.size===0)for(const name of unneeded(packages,keys))ask("",name)}for(const[importer,name]of askedOtherwise(before,
after))ask(importer,name);if(names2.size>0&&asked2.size===0)return{kind:"all",because:"what asks for its packages is not known"};return{kind:"packages",names:names2,
asked:asked2}}function changedKeys2({packages:old},{packages:now}){const changed=new Set;for(const key of new Set([...old.keys(),...now.keys()])){const[a,b]=[old.
get(key),now.get(key)];const isSame=a&&b&&a.name===b.name&&a.digest===b.digest&&sameNeeds(a.needs,b.needs);if(!isSame)changed.add(key)}return changed}function sameNeeds(a,b){
return a.length===b.length&&[...a].sort().join("\n")===[...b].sort().join("\n")}function dependents(changed,graphs){const needers=new Map;for(const{packages}of graphs){
for(const[key,{needs}]of packages){for(const need of needs)needers.set(need,[...needers.get(need)??[],key])}}const reached=new Set(changed);for(const key of reached)
for(const needer of needers.get(key)??[])reached.add(needer);return reached}function unneeded(packages,keys){const needed=new Set([...packages.values()].flatMap(
({needs})=>needs));return[...keys].flatMap(key=>needed.has(key)?[]:packages.get(key)?.name??[])}function askedOtherwise({importers:old},{importers:now}){return[
...new Set([...old.keys(),...now.keys()])].flatMap(importer=>{const[a,b]=[old.get(importer)??new Map,now.get(importer)??new Map];const names2=[...new Set([...a.
keys(),...b.keys()])].filter(name=>a.get(name)!==b.get(name));return names2.map(name=>[importer,name])})}function read(text){const{package:entries=[],...rest2}=parse(text);if(!Array.isArray(entries)||Object.keys(rest2).length+entries.length===0)throw new Error("no \
lock file");return{entries,rest:rest2}}var readCargoLock=reader(text=>{const{entries,rest:rest2}=read(text);const keyOf4=({name="",version="",source})=>source===
void 0?`${name} (member)`:`${name} ${version}`;const keys=new Map;for(const entry of entries){for(const head of[entry.name??"",`${entry.name} ${entry.version}`]){
keys.set(head,[...keys.get(head)??[],keyOf4(entry)])}}const packages=new Map;const importers=new Map;for(const entry of entries){const needs=(entry.dependencies??
[]).flatMap(text2=>{const head=text2.split(" ").slice(0,2).join(" ");return keys.get(head)??[`missing ${head}`]});const name=entry.name??"";if(entry.source===void 0)
importers.set(name,new Map([[name,keyOf4(entry)]]));const digest=entry.source===void 0?"":JSON.stringify([entry.source,entry.checksum]);packages.set(keyOf4(entry),
{name,digest,needs})}return{packages,importers,settings:JSON.stringify(rest2.patch??null)}});function normalName(name){return name.toLowerCase().replace(/[-_.]+/g,
"-")}var readUvLock=reader(text=>{const{entries,rest:rest2}=read(text);const packages=new Map;const importers=new Map;const byName2=keysByName(entries);for(const entry of entries){
const names2=namesIn2([entry.dependencies,entry["optional-dependencies"],entry["dev-dependencies"]]);const needs=names2.flatMap(name2=>byName2.get(name2)??[`mis\
sing ${name2}`]);const source=entry.source??{};const folder2=folderIn(source);const name=normalName(entry.name??"");if(typeof folder2==="string"){const asked2=names2.
flatMap(one=>(byName2.get(one)??[]).map(key=>[one,key]));importers.set(folder2==="."?"":folder2,new Map(asked2))}const digest=folder2===void 0?JSON.stringify([entry.
version,source,entry.sdist,entry.wheels]):"";packages.set(keyOf(entry),{name,digest,needs})}const{version:_,revision:__,manifest,...settings}=rest2;const{members:___,
...constraints}=manifest??{};return{packages,importers,settings:JSON.stringify([settings,constraints])}});var readPoetryLock=reader(text=>{const{entries,rest:rest2}=read(
text);const files=rest2.metadata?.files??{};const byName2=keysByName(entries);const packages=new Map;for(const entry of entries){const{dependencies,name="",extras:_,
optional:__,groups:___,...own}=entry;const needs=namesIn2([dependencies]).flatMap(one=>byName2.get(one)??[]);const digest=JSON.stringify([own,files[name]]);packages.
set(keyOf(entry),{name:normalName(name),digest,needs})}return{packages,importers:new Map,settings:""}});function folderIn(source){const{editable,virtual,directory}=source??
{};return editable??virtual??directory}function keyOf({name="",version="",source}){if(folderIn(source)!==void 0)return`${normalName(name)} (project)`;return`${normalName(
name)} ${version} ${source===void 0?"":JSON.stringify(source)}`}function keysByName(entries){const keys=new Map;for(const entry of entries){const name=normalName(
entry.name??"");keys.set(name,[...keys.get(name)??[],keyOf(entry)])}return keys}function namesIn2(value){if(typeof value==="string")return[normalName(/^[\w.-]+/.
exec(value)?.[0]??"")];if(Array.isArray(value))return value.flatMap(namesIn2);if(typeof value!=="object"||value===null)return[];if("name"in value&&typeof value.
name==="string")return[normalName(value.name)];return Object.entries(value).flatMap(([key,inner])=>Array.isArray(inner)&&inner.every(one=>typeof one==="object"&&
one!==null&&"name"in one)?namesIn2(inner):[normalName(key)])}var inertFields=new Set("version description readme authors maintainers urls keywords classifiers license license-files".split(" "));var inertTools=new Set("gha\
-update ruff black isort flake8 pylint mypy pyright basedpyright ty pyrefly pydocstyle towncrier interrogate bandit codespell typos bumpver bumpversion commitiz\
en semantic_release cibuildwheel check-manifest check-wheel-contents djlint deptry vulture autoflake docformatter tomlsort rstcheck numpydoc_validation sponcon \
zizmor darker refurb cogapp sqlfluff scriv".split(" "));function comparePyprojects(before,after){let[old,now]=[];try{[old,now]=[parse(before.replace(/^\ufeff/,"")),
parse(after.replace(/^\ufeff/,""))]}catch{return{kind:"project",because:"it cannot be read"}}const names2=new Set;const wide=changedKeys(old,now).flatMap(table=>{
const[a,b]=[recordOf(old[table]),recordOf(now[table])];if(table==="dependency-groups")return take(names2,Object.values(a).flat(),Object.values(b).flat());if(table===
"project")return project(a,b,names2);if(table==="tool")return tools(a,b,names2);return[table]});const[because]=wide;if(because!==void 0)return{kind:"project",because:`\
its ${because} was changed`};return names2.size>0?{kind:"packages",names:[...names2]}:{kind:"none"}}function project(old,now,names2){return changedKeys(old,now).
flatMap(key=>{if(inertFields.has(key))return[];if(key==="dependencies")return take(names2,old[key],now[key]);if(key==="optional-dependencies"){return take(names2,
Object.values(recordOf(old[key])).flat(),Object.values(recordOf(now[key])).flat())}return[`project.${key}`]})}function tools(old,now,names2){return changedKeys(
old,now).flatMap(key=>{if(inertTools.has(key))return[];if(key==="tox")return tox(recordOf(old.tox),recordOf(now.tox));if(key!=="poetry")return[`tool.${key}`];const[
a,b]=[recordOf(old.poetry),recordOf(now.poetry)];return changedKeys(a,b).flatMap(field=>{if(inertFields.has(field))return[];if(!/^(?:dev-)?dependencies$/.test(field))
return[`tool.poetry.${field}`];for(const name of changedKeys(a[field],b[field]))names2.add(normalName(name));return[]})})}function tox(old,now){return changedKeys(
old,now).flatMap(key=>{if(/^(?:env_list|labels)$/.test(key))return[];if(key!=="env")return[`tool.tox.${key}`];const names2=changedKeys(old.env,now.env).filter(name=>!isInertEnvironment(
name));return names2.map(name=>`tool.tox.env.${name}`)})}function take(names2,old,now){const[a,b]=[old,now].map(list2=>Array.isArray(list2)?list2:[]);const texts=new Set(
[...a,...b].map(one=>JSON.stringify(one)));for(const text of texts){const isSame=[a,b].every(list2=>list2.some(one=>JSON.stringify(one)===text));if(isSame)continue;
const[,name]=/^"([A-Za-z0-9][\w.-]*)/.exec(text)??[];if(name===void 0)return["dependencies"];names2.add(normalName(name))}return[]}function compareRequirements(before,after){const[old,now]=[new Set(lines(before)),new Set(lines(after))];const changed=[...[...old].filter(line=>!now.has(line)),
...[...now].filter(line=>!old.has(line))];const names2=changed.map(line=>/^([A-Za-z0-9][\w.-]*)\s*(?:\[|[<>=!~;@,]|$)/.exec(line)?.[1]);if(names2.includes(void 0))
return{kind:"project",because:"its options were changed"};const known5=[...new Set(names2.map(name=>normalName(name)))];return known5.length>0?{kind:"packages",
names:known5}:{kind:"none"}}function lines(text){return text.replace(/\\\r?\n/g," ").split(/\r?\n/).map(line=>line.replace(/(^|\s)#.*$/,"").trim()).filter(line=>line!==
"")}var onlookers2={npm:/^(?:eslint|@eslint\/|@typescript-eslint\/|typescript-eslint$|eslint-|@vitest\/eslint-plugin$|@stylistic\/|prettier|@prettier\/|prettier-|stylelint|oxlint|oxfmt$|@oxlint|@biomejs\/|husky$|lint-staged$|simple-git-hooks$|lefthook$|@commitlint\/|commitlint$|commitizen$|cspell$|publint$|@arethetypeswrong\/|knip$|size-limit$|@size-limit\/|np$|bumpp$|release-it$|semantic-release$|@semantic-release\/|standard-version$|@changesets\/|changelogithub$|conventional-changelog|typedoc|vitepress|@docusaurus\/|globals$|markdownlint|pkg-pr-new$|pretty-bytes$|@codspeed\/|mitata$|tinybench$|benchmark$|npm-check-updates$|taze$|depcheck$|madge$|dependency-cruiser$|all-contributors|gh-pages$|@vercel\/analytics|@algolia\/|documentation$)/,
pip:/^(?:ruff|black|isort|flake8|pylint|pyflakes|pycodestyle|pydocstyle|bandit|mypy|pyright|basedpyright|ty|pyrefly|pre-commit|prek|codespell|towncrier|sphinx|furo|myst-|docutils|pallets-sphinx|jinja-cli$|mkdocs|griffe|griffelib|interrogate|twine|build|check-manifest|check-wheel-contents|bump|commitizen|pip-tools|vulture|autoflake|pyupgrade|cogapp|linkify|mdit-py-plugins|alabaster|pygments-|types-|pydata-sphinx|autodoc|zizmor|typos|deptry|gh-action|scriv|reno|doc8|rstcheck|babel$|imagesize|snowballstemmer|watchfiles|sphinxcontrib|starlette$|uvicorn$|websockets$|tox-uv$)/,
go:/^$/};var everywhere={npm:/^(?:vitest|@vitest\/|jest|@jest\/|jest-|babel-jest|ts-jest|@swc\/|swc|esbuild|vite|@vitejs\/|vite-|rollup|@rollup\/|rolldown|oxc|@oxc|@babel\/|babel-|ts-node|tsx|tsup|tslib|jsdom|happy-dom|playwright|@playwright\/|puppeteer|mocha|chai|sinon|ava|tap|tape|c8|nyc|msw|core-js|regenerator-runtime|webpack|postcss|tailwindcss|sass|@testing-library\/|cross-env|unbuild|tsdown|bun|deno|@cloudflare\/vitest|miniflare|wrangler|node$)/,
pip:/^(?:pytest|tox|nox|coverage|pluggy|iniconfig|setuptools|hatch|wheel|pip$|uv$|poetry|django$|xdist|execnet|freezegun|time-machine|anyio|trio|gevent|greenlet|twisted|pexpect)/,
go:/^(?:go|toolchain)$/};var typing=/^(?:typescript|typescript-|@types\/|@tsconfig\/|@typescript\/|tsd$|vue-tsc$|tstyche$|@total-typescript\/|type-fest$|expect-type$|expecttype|@volar\/|@vue\/language)/;
function roleOf(registry,name){if(onlookers2[registry].test(name))return"onlooker";if(everywhere[registry].test(name))return"everywhere";return registry==="npm"&&
typing.test(name)?"types":"code"}var modules={attrs:"attr attrs",beautifulsoup4:"bs4","discord-py":"discord",djangorestframework:"rest_framework",docker:"docker",
"google-api-python-client":"googleapiclient apiclient",gitpython:"git",grpcio:"grpc",jinja2:"jinja2",mysqlclient:"MySQLdb","opencv-python":"cv2","opencv-python-\
headless":"cv2",pillow:"PIL","psycopg2-binary":"psycopg2",pycryptodome:"Crypto",pyjwt:"jwt",pymysql:"pymysql",pynacl:"nacl",pyopenssl:"OpenSSL",pyserial:"serial",
"python-dateutil":"dateutil","python-dotenv":"dotenv","python-multipart":"multipart python_multipart","python-slugify":"slugify",pyyaml:"yaml _yaml",pyzmq:"zmq",
"ruamel-yaml":"ruamel","scikit-image":"skimage","scikit-learn":"sklearn","websocket-client":"websocket"};function modulesOf(name){const plain2=name.replaceAll("\
-","_");return[...new Set([...modules[name]?.split(" ")??[],plain2,name.split("-")[0]])]}var byName=[[/^package\.json$/,compareManifests],[/^pyproject\.toml$/,comparePyprojects],[/^(?:tox\.ini|setup\.cfg)$/,compareInis],[/^(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/,
compareRequirements],[/^go\.mod$/,compareGoMods],[/^go\.sum$/,compareGoSums]];function compareTexts(path,before,after){const[,compare]=byName.find(([pattern])=>pattern.
test(baseName(path)))??[];return compare?compare(before,after):null}function isCompared(path){return byName.some(([pattern])=>pattern.test(baseName(path)))}var import_micromatch=__toESM(require_micromatch(),1);var tame=/^(?=.{0,400}$)(?!(?:.*?\*\*){5})!?(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/;function readPragmas(written){return written.map(one=>{if(one===
"always")return one;const globs=one.slice("affected-by".length).split(",").flatMap(glob=>glob.trim()||[]);return globs.length>0&&globs.every(glob=>tame.test(glob))?
{affectedBy:globs}:"always"})}function pragmasOf(units,written){const found2=new Map;if(written.size===0)return found2;const runners3=new Map(units.map(({path,runner})=>[
path,runner]));for(const[path,texts]of written){const isGo=path.endsWith("_test.go");const unit=isGo?folderOf(path)||".":path;const runner=runners3.get(unit);if(runner===
void 0||runner==="cargo"||isGo!==(runner==="go"))continue;found2.set(unit,[...found2.get(unit)??[],...readPragmas(texts)])}return found2}function writtenIn(paths,factsOf){
return new Map(paths.flatMap(path=>{const texts=languageOf(path)===null?[]:factsOf(path).pragmas;return texts.length===0?[]:[[path,texts]]}))}import{posix}from"node:path";function literalsOf(text){const found2=[];const frames=[];let count=0;let key=null;let last2={kind:"",text:""};const keys=()=>[...frames.flatMap(frame=>frame.key??
[]),...key===null?[]:[key]];function settle(next){const isValue=last2.kind==="string"||last2.kind==="template";const add=(value,name=null)=>found2.push({keys:keys(),
value,name,frames:[...frames]});if(isValue&&next!==":"&&next!=="+")add(last2.text);else if(last2.kind==="head"||isValue&&next==="+")add(null);else if(last2.kind===
"word"&&/^[,\]})(]$/.test(next)&&!/^(?:true|false|\d+)$/.test(last2.text)){add(last2.text==="include"||last2.text==="exclude"?"...":null,last2.text)}}lexJavaScript(
text,(kind,piece)=>{if(kind!=="punctuation"){if(last2.kind==="string")settle("");last2={kind,text:piece};return true}settle(piece);if(piece===":")key=last2.kind===
"string"||last2.kind==="word"?last2.text:null;else if(/[{[(]/.test(piece)){count+=1;frames.push({key,open:piece,number:count});key=null}else if(/[}\])]/.test(piece)){
frames.pop();key=null}else if(piece===",")key=null;last2={kind,text:piece};return true});return found2}function aliasModules(text){if(!/\balias\s*:\s*\w+\s*[,}]/.
test(text))return[];const literals2=literalsOf(text);const words2=new Map;lexJavaScript(text,(kind,piece)=>{if(kind==="word")words2.set(piece,(words2.get(piece)??
0)+1);return true});const imports=text.matchAll(/^import\s*\{\s*(\w+)\s*\}\s*from\s*["'](\.[^"'\n]+)["']/gm);return[...imports].flatMap(([,name="",source=""])=>{
const uses=literals2.filter(one=>one.name===name&&/(?:^| )(?:resolve|test) alias$/.test(one.keys.join(" ")));const isOnlyUse=words2.get(name)===uses.length+1&&literals2.
filter(({value})=>value===source).length<=1;return uses.length>0&&isOnlyUse?[source]:[]})}var script="[cm]?[jt]s?(x)".replace("[cm]?","?(c|m)").replace("[jt]s","[jt]s");var vitestInclude=[`**/*.{test,spec}.${script}`];var typeTests=[`**/*.{test,spec}\
-d.${script}`];var jestMatch=["**/__tests__/**/*.?([mc])[jt]s?(x)","**/?(*.)+(spec|test).?([mc])[jt]s?(x)"];var playwrightMatch=["**/*.@(spec|test).?(c|m)[jt]s?\
(x)"];var nodeTests=["**/*{.,-,_}test.?(c|m)[jt]s","**/test-*.?(c|m)[jt]s","**/test.?(c|m)[jt]s","**/test/**/*.?(c|m)[jt]s"];var bunTests=["**/*{.test,_test,.sp\
ec,_spec}.{js,jsx,ts,tsx,mjs,cjs,mts,cts}"];var avaTests=["test.js","{src,source}/test.js","**/__tests__/**/*.[cm]?js","**/*.test.?(c|m)[jt]s","**/test-*.?(c|m)\
[jt]s","**/test/**/*.?(c|m)[jt]s","**/tests/**/*.?(c|m)[jt]s"];var never=["**/node_modules/**","**/.git/**"];function javaScriptRules(texts){const rules2=[...texts].
flatMap(([path,text])=>rulesOf(path,text));const configured=rule2=>rules2.some(one=>!isDefault(one)&&!additions.has(one)&&one.runner===rule2.runner&&foldersAbove(
join(rule2.folder,"x")).includes(one.folder));const wanted=rules2.filter(rule2=>!isDefault(rule2)||!configured(rule2));if(wanted.length>0)return wanted.sort((a,b)=>Number(
isDefault(a))-Number(isDefault(b)));return[rule("other","",[...vitestInclude,...jestMatch])]}var defaults=new WeakSet;var additions=new WeakSet;var isDefault=rule2=>defaults.
has(rule2);function rulesOf(path,text){const[name,folder2]=[baseName(path),folderOf(path)];if(/^vitest\.(?:config|workspace|projects)/.test(name))return[vitest(
folder2,text)];if(/^vite\.config/.test(name))return/\btest\s*:/.test(text)?[vitest(folder2,text)]:[];if(/^jest(?:[.-][\w-]+)*\.config\.|^jest\.config/.test(name))
return[jest(folder2,text)];if(/^playwright(?:[.-][\w-]+)?\.config\./.test(name))return[playwright(folder2,literalsOf(text))];if(/^\.mocharc\./.test(name))return[
mocha(folder2,text)];return name==="package.json"?fromManifest(folder2,text):[]}function vitest(folder2,text){const literals2=literalsOf(text);const include=under(
literals2,"test","include");const types=under(literals2,"typecheck","include");const hasProjects=literals2.some(({keys})=>keys.includes("projects")||keys.includes(
"workspace"));const texts=include.flatMap(({value})=>value===null||value==="..."?[]:[value]);const base=under(literals2,"test","root","dir").flatMap(({value})=>value??
[]);const where=base.length===1&&!hasProjects?base[0]:"";const wanted=include.length===0||hasProjects||include.some(({value})=>value==="...");return rule("vites\
t",join(folder2,clean(where)),[...wanted?vitestInclude:[],...texts,...types.length===0&&/\btypecheck\b/.test(text)?typeTests:values(types),...values(under(literals2,
"test","includeSource"))],{exclude:under(literals2,"test","exclude").flatMap(({value})=>value===null||value==="..."||hasProjects?[]:[value]),isComputed:include.
some(({value})=>value===null)})}function jest(folder2,text){const literals2=literalsOf(text);const match=last(literals2,"testMatch");const regex=last(literals2,
"testRegex");const ignore=values(last(literals2,"testPathIgnorePatterns"));const patterns=values(match).map(glob=>glob.replace(/<rootDir>\/?/,""));const found2=[
...patterns,...values(regex).map(toRegex)];const hasProjects=last(literals2,"projects").length>0;const isComputed=[...match,...regex].some(({value})=>value===null);
const root=rootOf(folder2,text,literals2);const made=rule("jest",root,found2.length===0||hasProjects?[...found2,...jestMatch]:found2,{exclude:hasProjects?[]:ignore.
map(text2=>toRegex(text2.replace("<rootDir>",""))),isComputed});if(root!==folder2)additions.add(made);return made}function rootOf(folder2,text,literals2){const given=last(
literals2,"rootDir");if(given.length===0||/\brootDir["']?\s*:\s*__dirname\s*[,}\n]/.test(text))return folder2;const path=posix.join(folder2,...values(given).map(
clean));return values(given).length===0||/^\.\.?(?:\/|$)/.test(path)?"":path}function playwright(folder2,literals2){const folders=values(last(literals2,"testDir"));
const match=values(last(literals2,"testMatch"));const globs=(match.length===0?playwrightMatch:match).map(glob=>glob.startsWith("**")?glob:`**/${clean(glob)}`);const isComputed=[
...last(literals2,"testDir"),...last(literals2,"testMatch")].some(({value})=>value===null);const below2=folders.length===0?[""]:folders.map(clean);return rule("\
playwright",folder2,below2.flatMap(dir=>globs.map(glob=>join(dir,glob))),{isComputed})}function mocha(folder2,text){const spec=literalsOf(text).filter(({keys})=>keys.
includes("spec"));const lines2=[...text.matchAll(/^\s*(?:-\s+|spec:\s*)["']?([\w./*{},-]+)["']?\s*$/gm)].map(match=>match[1]);const globs=[...values(spec),...lines2].
map(fileOrBelow);return rule("mocha",folder2,globs.length===0?["test/**/*.?(c|m)[jt]s?(x)"]:globs)}var starters=[[/\bvitest\b/,"vitest",vitestInclude],[/\bjest\b|react-scripts test/,
"jest",jestMatch],[/\bplaywright test\b/,"playwright",playwrightMatch],[/\bbun test\b/,"bun",bunTests],[/\bava\b/,"ava",avaTests],[/\bmocha\b/,"mocha",["test/**\
/*.?(c|m)[jt]s?(x)"]],[/--test\b/,"node",nodeTests]];function fromManifest(folder2,text){const manifest=parse2(text);if(typeof manifest!=="object"||manifest===null)
return[];const own=typeof manifest.jest==="object"?[jest(folder2,JSON.stringify(manifest.jest))]:[];const scripts2=Object.values(manifest.scripts??{}).filter(value=>typeof value===
"string");const started2=scripts2.flatMap(line=>starters.filter(([starter])=>starter.test(line)).map(([,runner,globs])=>fromScript(folder2,line,runner,globs)));
return[...own,...started2,...scripts2.some(isTypeCheck)?[typeRule(folder2)]:[]]}function isTypeCheck(line){return/\bvitest\b.*\btypecheck\b/.test(line)}function typeRule(folder2){
const made=rule("vitest",folder2,typeTests);additions.add(made);return made}function fromScript(folder2,line,runner,globs){const named4=runner==="node"||runner===
"mocha"?namedIn(line):[];const made=rule(runner,folder2,named4.length>0?named4:globs);if(named4.length===0)defaults.add(made);return made}function namedIn(line){
const words2=line.split(/&&|\|\||;/).find(part=>/--test\b|\bmocha\b/.test(part))?.match(/"[^"]*"|'[^']*'|\S+/g)??[];return words2.map(word2=>word2.replace(/^["']|["']$/g,
"")).filter(word2=>/[/*]|\.[cm]?[jt]sx?$/.test(word2)&&!/^-|^@|=/.test(word2)&&!/node_modules/.test(word2)).map(fileOrBelow)}function fileOrBelow(path){const plain2=clean(
path);return/\.[cm]?[jt]sx?$|[*}]$/.test(plain2)?plain2:join(plain2,"**/*.?(c|m)[jt]s?(x)")}function rule(runner,folder2,include,{exclude=[],isComputed=false}={}){
const tidy=one=>typeof one==="string"?clean(one):one;const tidied=include.map(tidy);const ups=Math.max(0,...tidied.map(one=>typeof one==="string"?upsOf(one):0));
const root=posix.join(folder2,"../".repeat(ups)).replace(/^\.?\/?$|^(?:\.\.\/?)+$/,"").replace(/\/$/,"");const placed2=one=>typeof one==="string"&&ups>0&&!one.startsWith(
"**/")?posix.relative(`/${root}`,posix.join("/",folder2,one)):one;const below2=one=>typeof one==="string"&&one.startsWith("**/")&&root!==folder2?posix.relative(
`/${root}`,posix.join("/",folder2,one)):placed2(one);const made={runner,folder:root,include:tidied.map(below2),exclude:[...never,...exclude.map(tidy).map(placed2)],
isComputed};if(root!==folder2)additions.add(made);return made}function upsOf(path){return/^(?:\.\.\/)*/.exec(path)?.[0].split("../").length-1}function under(literals2,parent,...names2){
return literals2.filter(({keys})=>keys.at(-2)===parent&&names2.includes(keys.at(-1)??""))}function last(literals2,name){return literals2.filter(({keys})=>keys.at(
-1)===name)}function values(literals2){return literals2.flatMap(({value})=>value??[])}function clean(path){return path.replace(/^(?:\.\/)+/,"").replace(/^\.$/,"").
replace(/\/+$/,"")}function toRegex(text){try{return/\([^)]*[+*][^)]*\)[+*]/.test(text)?/(?:)/:new RegExp(text)}catch{return/(?:)/}}var families={dotnet:{name:"dotnet",sources:/\.(?:cs|fs|fsi|fsx|vb|cshtml|razor|vbhtml|xaml|axaml|resx|tt)$/i,manifests:/\.(?:cs|fs|vb|vcx|sql|wix|dc|es|sh|py|njs|il)?proj$/i},
php:{name:"php",sources:/\.(?:php|phtml|inc|twig)$/i,manifests:/^composer\.json$/},ruby:{name:"ruby",sources:/\.(?:rb|rake|erb|haml|slim|ru|gemspec)$|(?:^|\/)(?:Rakefile|Gemfile)$/i,
manifests:/^Gemfile$|\.gemspec$/},elixir:{name:"elixir",sources:/\.(?:ex|exs|eex|heex|leex|erl|hrl)$/i,manifests:/^mix\.exs$/},dart:{name:"dart",sources:/\.dart$/i,
manifests:/^pubspec\.yaml$/},swift:{name:"swift",sources:/\.(?:swift|m|mm|h)$/i,manifests:/^Package\.swift$/}};function familyOf(path){return Object.values(families).
find(({sources})=>sources.test(path))??null}function projectsOfFamily({manifests:manifests2},tree){return projectsAt(tree.paths.filter(path=>manifests2.test(baseName(
path))).map(folderOf))}var wholeFamily=({name})=>`family:${name}`;function linkFamilies({graph,tree,projects}){for(const family of Object.values(families)){const node=wholeFamily(
family);if(!graph.has(node))continue;const own=new Set(projectsOfFamily(family,tree).folders);for(const path of tree.paths){const owner=projects.ownerOf(path);if(owner===
null||own.has(owner)||family.sources.test(path))graph.fix(node,path)}}}var import_saxes=__toESM(require_saxes(),1);function elementsOf(text){const parser=new import_saxes.SaxesParser({xmlns:false,position:false});const open=[];const found2=[];
let isBroken=false;parser.on("error",()=>{isBroken=true});parser.on("opentag",({name,attributes})=>void open.push({name,attributes,text:""}));const add=piece=>{
const inner=open.at(-1);if(inner)inner.text+=piece};parser.on("text",add);parser.on("cdata",add);parser.on("closetag",()=>{const element=open.pop();if(element)found2.
push({...element,text:element.text.trim(),parents:open.map(({name})=>name)})});parser.write(text.replace(/^\ufeff/,"")).close();return isBroken?null:found2}function otherTests(tree,texts){const isDotnet=dotnetTests(tree,texts);const isSuite=phpSuites(texts);return path=>{const name=baseName(path);if(name==="Cargo.t\
oml")return"cargo";if(jvmTest.test(path))return"jvm";if(fileTest.test(name)||rubyTest.test(path)||swiftTest.test(path))return"other";return isDotnet(path)||isSuite(
path)?"other":null}}var jvmTest=/(?:^|\/)src\/\w*(?:[tT]est|[sS]pec|\bit\b|\bintegration)\w*\/.*(?:Test|Spec|IT|Case|Should|Feature|Suite|Scenario)\w*\.(?:java|kt|scala|groovy)$/;
var fileTest=/(?:Tests?|Specs?|Facts)\.(?:cs|fs|vb)$|(?:Tests?|Cest|Cept|Spec)\.php$|\.phpt$|_(?:spec|test)\.(?:rb|exs|dart)$|Tests?\.swift$/;var rubyTest=/(?:^|\/)tests?\/(?:.*\/)?test_(?!helpers?\.|case\.|support\.|unit\.)[^/]*\.rb$/;
var swiftTest=/(?:^|\/)(?:Tests|\w+Tests)\/.*\.swift$/;var testPackage=/Microsoft\.NET\.Test\.Sdk|\bxunit|\bnunit|MSTest|\bTUnit\b|\bExpecto|\bFixie\b|\bFuchu\b|Machine\.Specifications|<IsTestProject>\s*true|Microsoft\.Testing\.Platform/i;
function dotnetTests(tree,texts){const{manifests:manifests2,sources}=families.dotnet;const folders=new Set([...texts].flatMap(([path,text])=>{const name=baseName(
path);const isTest2=manifests2.test(name)&&(testPackage.test(text)||/tests?\b|specs?\b/i.test(name));return isTest2?folderOf(path):[]}));if(folders.size===0)return()=>false;
const{ownerOf}=projectsOfFamily(families.dotnet,tree);return path=>/\.(?:cs|fs|vb)$/.test(path)&&sources.test(path)&&!/(?:^|\/)(?:obj|bin)\/|(?:^|\/)(?:AssemblyInfo|GlobalUsings|Usings)\.\w+$|\.(?:g|designer|verified|received)\.\w+$/i.
test(path)&&folders.has(ownerOf(path)??"/")}function phpSuites(texts){const fits=[];for(const[path,text]of texts){if(!/^phpunit(?:\.[\w-]+)?\.xml(?:\.dist)?$/.test(
baseName(path)))continue;for(const{name,attributes,text:place,parents}of elementsOf(text)??[]){if(!parents.includes("testsuite"))continue;const inner=join(folderOf(
path),place.replace(/^\.(?:\/|$)/,"").replace(/\/+$/,""));const{suffix}=attributes;const folder2=inner.replace(/\/?[^/]*\*.*$/,"").replace(/\/$/,"");if(name==="\
file")fits.push(one=>one===inner);else if(name==="directory"&&suffix)fits.push(one=>one.endsWith(suffix)&&isBelow(one,folder2))}}return path=>fits.some(one=>one(
path))}var names=["pytest.toml",".pytest.toml","pytest.ini",".pytest.ini","pyproject.toml","tox.ini","setup.cfg"];function pytestConfigs(texts){const byFolder=new Map;
for(const name of names){for(const[path,text]of texts){if(baseName(path)!==name||byFolder.has(folderOf(path)))continue;const values2=name.endsWith(".toml")?fromToml(
text):fromIni(text,name);if(values2)byFolder.set(folderOf(path),{folder:folderOf(path),values:values2})}}return[...byFolder.values()]}var norecurse=[".*","build",
"dist","node_modules","venv","{arch}","*.egg","_darcs","CVS"];function pythonRules(configs,hasManage){const all2=configs.some(({folder:folder2})=>folder2==="")?
configs:[...configs,{folder:"",values:{}}];return all2.map(({folder:folder2,values:values2})=>{const places=(values2.testpaths??[]).map(path=>path.replace(/^\.\//,
"").replace(/\/+$/,""));const options=(values2.addopts??[]).join(" ");const files=[...values2.python_files??["test_*.py","*_test.py"],...hasManage?["test*.py"]:
[]];const docs=[...options.matchAll(/--doctest-glob[= ]["']?([^\s"']+)/g)].map(match=>match[1]);const patterns=[...files,...docs,...options.includes("--doctest-\
modules")?["*.py"]:[]];const skipped=values2.norecursedirs??norecurse;return{runner:"pytest",folder:folder2,include:(places.length>0?places:[""]).flatMap(place=>patterns.
map(glob=>place.endsWith(".py")?place:join(place==="."?"":place,glob.includes("/")?glob:`**/${glob}`))),exclude:skipped.flatMap(name=>/[{]/.test(name)?[]:[`**/${name}\
/**`]),isComputed:false}})}function fromToml(text){try{const document=parse(text.replace(/^\ufeff/,""));const tool=document.tool?.pytest;const options=tool?.ini_options??
tool??document.pytest;if(!options)return null;return Object.fromEntries(Object.entries(options).map(([key,value])=>[key,words(value)]))}catch{return null}}function words(value){
if(Array.isArray(value))return value.map(String);return typeof value==="string"?value.split(/\s+/).filter(Boolean):[]}function fromIni(text,name){const section=name===
"setup.cfg"?"tool:pytest":"pytest";const values2={};let[inside2,key,isFound]=[false,"",name.includes("pytest")];for(const line of text.split(/\r?\n/)){const head=/^\[([^\]]+)\]/.
exec(line)?.[1];if(head!==void 0){inside2=head===section;isFound||=inside2;continue}if(!inside2||/^\s*[#;]/.test(line))continue;const[,name2,value]=/^([\w-]+)\s*[=:]\s*(.*)$/.
exec(line)??[];if(name2!==void 0)key=name2;const rest2=name2===void 0?line:value??"";if(key==="")continue;const list2=values2[key]??[];list2.push(...rest2.split(
/\s+/).filter(Boolean));values2[key]=list2}return isFound?values2:null}function discoverTests(tree,texts){const isBrowser=rule2=>rule2.runner==="playwright"?0:1;const scripts2=compile(javaScriptRules(texts).sort((a,b)=>isBrowser(a)-
isBrowser(b)));const python=compile(pythonRules(pytestConfigs(texts),tree.named("manage.py").length>0));const others2=otherTests(tree,texts);const found2=new Map;
const uncertain=new Set;for(const path of tree.paths){const language=languageOf(path);if(language==="go"){if(isGoTest(path))found2.set(folderOf(path)||".","go");
continue}const runner=language==="javascript"?runnerOf(path,scripts2):language==="python"||/\.(?:md|rst|txt)$/.test(path)?runnerOf(path,nearest(path,python)):others2(
path);if(runner)found2.set(runner==="cargo"?folderOf(path)||".":path,runner)}for(const{rule:rule2}of scripts2)if(rule2.isComputed)uncertain.add(rule2.folder);const units=[
...found2].map(([path,runner])=>({path,runner}));return{units:units.sort((a,b)=>a.path<b.path?-1:1),uncertain:[...uncertain]}}function compile(rules2){return rules2.
map(rule2=>{const include=rule2.include.map(pattern=>matcher(pattern,true));const exclude=rule2.exclude.map(pattern=>matcher(pattern,false));return{rule:rule2,fits(path){
const inner=rule2.folder===""?path:path.slice(rule2.folder.length+1);return include.some(test=>test(inner))&&!exclude.some(test=>test(inner))}}})}function matcher(pattern,otherwise){
if(typeof pattern!=="string")return path=>pattern.test(`/${path}`);if(pattern===""||!tame.test(pattern))return()=>otherwise;return import_micromatch.default.matcher(
pattern,{dot:false})}function runnerOf(path,rules2){return rules2.find(({rule:rule2,fits})=>isBelow(path,rule2.folder)&&fits(path))?.rule.runner??null}function nearest(path,rules2){
const folder2=foldersAbove(path).find(one=>rules2.some(({rule:rule2})=>rule2.folder===one));return rules2.filter(({rule:rule2})=>rule2.folder===folder2||rule2.folder===
"")}function isGoTest(path){return/_test\.go$/.test(path)&&!/(?:^|\/)(?:testdata|vendor|[_.][^/]*)(?:\/|$)/.test(path)}function hashed(names2){let size2=16;while(size2<names2.length*2)size2*=2;const slots=new Uint32Array(size2);for(let number=0;number<names2.length;number+=1){let slot=hashOf(
names2[number])&size2-1;while(slots[slot]!==0)slot=slot+1&size2-1;slots[slot]=number+1}return slots}function lookUp(slots,name,nameOf4){const last2=slots.length-
1;for(let slot=hashOf(name)&last2;slots[slot]!==0;slot=slot+1&last2){const number=slots[slot]-1;if(nameOf4(number)===name)return number}return-1}function hashOf(name){
let hash=2166136261;for(let at=0;at<name.length;at+=1)hash=Math.imul(hash^name.charCodeAt(at),16777619);return(hash^hash>>>15)>>>0}var nowhere=4294967295;function placed({places:kept,nameOf:nameOf4},isCode,moved=new Set){const[count,keptFolders]=[kept?.of.length??0,kept?.folders.length??0];
const folders=[];const numbers=new Map;function of2(node){if(node.endsWith("/")||isVirtual(node))return-1;const folder2=folderOf(node);let number=numbers.get(folder2);
if(number===void 0){number=keptFolders+folders.push(folder2)-1;numbers.set(folder2,number)}return number*2+(isCode(node)?1:0)}function at(number){if(number>=count||
moved.has(number))return of2(nameOf4(number));const place=kept.of[number];return place===nowhere?-1:place}return{at,of:of2,folder:number=>number<keptFolders?kept.
folders.at(number):folders[number-keptFolders],table(size2){const all2=Uint32Array.from({length:size2},(_,number)=>{const place=of2(nameOf4(number));return place<
0?nowhere:place});return{folders:textsOf(folders),of:all2}}}}function isVirtual(node){return/^(?:npm|pip|go|context|family|package|tests|types|own|names|listing|starts):/.
test(node)}var none=new Uint32Array(0);function emptyGraph(kept=null){const count=kept?.names.length??0;const added=[];const numbers=new Map;const linked=layerOf(kept?.linked??
null,count);const fixed=layerOf(kept?.fixed??null,count);const others2=new Set;const differs=node=>{if(kept)others2.add(node);turned=null};let turned=null;const nameOf4=number=>number<
count?kept.names.at(number):added[number-count];function find(name){const known5=numbers.get(name);if(known5!==void 0)return known5;return kept?lookUp(kept.slots,
name,nameOf4):-1}function numberOf(name){const known5=find(name);if(known5>=0)return known5;numbers.set(name,count+added.length);return count+added.push(name)-1}
function add(layer,from,to){const[source,target]=[numberOf(from),numberOf(to)];if(source!==target&&layer.add(source,target))differs(source)}function backward(){
turned??=turnedRound([linked,fixed],added.length);return turned}function neederNumbers(number){if(!kept)return listAt(backward(),number);turned??=sourcesOf(others2,
[linked,fixed]);const more=turned.get(number)??[];const known5=number<count?listAt(kept.backward,number):none;if(others2.size===0)return known5;return[...known5.
filter(source=>!others2.has(source)),...more]}const namesOf=list2=>Array.from(list2,nameOf4);return{link:(from,to)=>add(linked,from,to),fix:(from,to)=>add(fixed,
from,to),unlink(from){const number=numberOf(from);linked.clear(number);differs(number)},needs(from){const number=find(from);return number<0?[]:[...namesOf(linked.
get(number)),...namesOf(fixed.get(number))]},needers(to){const number=find(to);return number<0?[]:namesOf(neederNumbers(number))},has:node=>find(node)>=0,names:()=>Array.
from({length:count+added.length},(_,number)=>nameOf4(number)),numberOf:find,nameOf:nameOf4,size:()=>count+added.length,neederNumbers,places:kept?.places??null,table(places){
const names2=Array.from({length:count+added.length},(_,number)=>nameOf4(number));return{names:textsOf(names2),slots:hashed(names2),linked:linked.flat(names2.length),
fixed:fixed.flat(names2.length),backward:kept?turnedRound([linked,fixed],names2.length):backward(),places}}}}function layerOf(kept,count){const own=[];const held=new Map;
const get=node=>own[node]??(kept&&node<count?listAt(kept,node):none);return{get,add(node,other){let list2=own[node];if(!list2){list2=[...get(node)];own[node]=list2}
if(list2.length<50){if(list2.includes(other))return false}else{const set=held.get(node)??new Set(list2);held.set(node,set);if(set.has(other))return false;set.add(
other)}list2.push(other);return true},clear(node){if(kept||own[node])own[node]=[];held.delete(node)},flat:size2=>flatten(Array.from({length:size2},(_,node)=>get(
node)))}}function turnedRound(layers,count){const offsets=new Uint32Array(count+1);for(const layer of layers){for(let node=0;node<count;node+=1){for(const to of layer.
get(node))offsets[to+1]=offsets[to+1]+1}}for(let at=1;at<=count;at+=1)offsets[at]=offsets[at]+offsets[at-1];const next=offsets.slice();const all2=new Uint32Array(
offsets[count]);for(const layer of layers){for(let node=0;node<count;node+=1){for(const to of layer.get(node)){const at=next[to];all2[at]=node;next[to]=at+1}}}return{
offsets,all:all2}}function sourcesOf(nodes,layers){const found2=new Map;for(const node of nodes){for(const layer of layers){for(const to of layer.get(node)){const list2=found2.
get(to);if(list2)list2.push(node);else found2.set(to,[node])}}}return found2}function nodeOf({kind,path}){return kind==="folder"?`${path}/`:kind==="code"?`${path}\
//`:path}var[unreached,start]=[0,-1];function reach(graph,seeds,isCode,moved=[]){const parents=new Int32Array(graph.size());const queue=[];const visit=(node,from)=>{
if(parents[node]!==unreached)return;parents[node]=from;queue.push(node)};const places=placed(graph,isCode,new Set(Array.from(moved,graph.numberOf)));const climbed=new Set;
const known5=new Set;const folders=new Set;const climb=(place,from)=>{folders.add(place>>1);if(climbed.has(place))return;climbed.add(place);for(const above of containers(
places.folder(place>>1),(place&1)===1,known5)){const number=graph.numberOf(above);if(number>=0)visit(number,from)}};const strangers=new Map;for(const seed of seeds){
const number=graph.numberOf(seed);if(number>=0)visit(number,start);else strangers.set(seed,places.of(seed))}const names2=[...strangers.keys()];names2.forEach((name,at)=>{
const place=strangers.get(name);if(place>=0)climb(place,-2-at)});for(let at=0;at<queue.length;at+=1){const node=queue[at];for(const needer of graph.neederNumbers(
node))visit(needer,node+1);const place=places.at(node);if(place>=0)climb(place,node+1)}return{has:node=>strangers.has(node)||(parents[graph.numberOf(node)]??unreached)!==
unreached,way(node){const way=[node];let from=strangers.has(node)?start:parents[graph.numberOf(node)]??unreached;for(;from>unreached;from=parents[from-1])way.push(
graph.nameOf(from-1));if(from<start)way.push(names2[-2-from]);return way},folders:Array.from(folders,places.folder)}}function*containers(folder2,countsAsCode,known5){
for(let path=folder2;;path=folderOf(path)){const node=countsAsCode?`${path}//`:`${path}/`;if(known5.has(node))return;known5.add(node);if(countsAsCode){yield node;
known5.add(`${path}/`)}yield`${path}/`;if(path==="")return}}var everything=/^(?:\.github\/(?:workflows|actions)\/.*|\.github\/keep-pace\.ya?ml|\.gitlab-ci\.yml|\.circleci\/.*|azure-pipelines\.yml|(?:.*\/)?(?:buildSrc|build-logic|\.mvn|\.cargo)\/.*|(?:.*\/)?(?:\.gitmodules|\.gitattributes|\.nvmrc|\.node-version|\.python-version|\.ruby-version|\.java-version|\.go-version|\.tool-versions|mise\.toml|\.mise\.toml|rust-toolchain(?:\.toml)?|flake\.(?:nix|lock)|shell\.nix|\.envrc|\.env(?!\.(?:sample|example|template|dist)$)(?:\.[\w.]+)?|Makefile|makefile|GNUmakefile|justfile|Justfile|Taskfile\.ya?ml))$/;
var configurations=[["javascript",/^(?:[tj]sconfig[^/]*\.json|(?:vitest|vite|jest|babel|playwright|webpack|rollup|rolldown|rspack|rsbuild|rslib|rstest|esbuild|tsup|tsdown|unbuild|swc|postcss|tailwind|svelte|vue|nuxt|next|astro|remix|metro|karma|cypress|ava|wdio|wallaby|windi|uno|angular|react-router)[\w.-]*\.(?:[cm]?[jt]s|json|ya?ml)|vitest\.(?:workspace|projects|shims|setup)[\w.-]*|\.(?:babel|postcss|svgr)rc[^/]*|\.swcrc|\.mocharc[^/]*|\.taprc|\.nycrc[^/]*|\.c8rc[^/]*|bunfig\.toml|deno\.jsonc?|deno\.lock|nx\.json|turbo\.json|lerna\.json|project\.json|angular\.json|\.pnp\.[\w.]+|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.[cm]?js|\.browserslistrc|jest-preset\.[cm]?js(?:on)?|svgo\.config\..*)$/],
["python",/^(?:\.?pytest\.(?:ini|toml)|tox\.ini|setup\.(?:cfg|py)|pyproject\.toml|(?:site|user)customize\.py|[^/]+\.pth|MANIFEST\.in|\.coveragerc|noxfile\.py|manage\.py|pdm\.toml|poetry\.toml|uv\.toml|environment\.ya?ml|conda-lock\.yml)$/],
["go",/^(?:go\.work(?:\.sum)?|\.golangci\.ya?ml)$/],["other",/^(?:phpunit(?:\.[\w-]+)?\.xml(?:\.dist)?|\.rspec|dart_test\.yaml|[^/]+\.runsettings)$/],["rust",/^(?:build\.rs|nextest\.toml)$/],
["jvm",/^(?:settings\.gradle(?:\.kts)?|gradle\.properties|libs\.versions\.toml|gradle-wrapper\.properties|maven\.config|jvm\.config|[^/]+\.gradle(?:\.kts)?)$/]];
var manifests=[["javascript",/^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|bun\.lock)$/],["python",/^(?:uv\.lock|poetry\.lock|pdm\.lock|Pipfile(?:\.lock)?|pixi\.(?:lock|toml)|(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in))$/],
["go",/^go\.(?:mod|sum)$/],["rust",/^Cargo\.(?:toml|lock)$/],["jvm",/^(?:pom\.xml|gradle\.lockfile|verification-metadata\.xml)$/],["other",/^(?:Gemfile(?:\.lock)?|[^/]+\.gemspec|composer\.(?:json|lock)|mix\.(?:exs|lock)|pubspec(?:_overrides)?\.(?:yaml|lock)|melos\.yaml|Package(?:@swift[\w.-]*)?\.(?:swift|resolved)|packages\.(?:lock\.json|config)|Directory\.[\w.]+|global\.json|[nN]u[gG]et\.[cC]onfig|\.globalconfig|[^/]+\.(?:(?:cs|fs|vb|vcx|sql|wix|dc|es|sh|py|njs|il)?proj|projitems|props|targets|sln[xf]?))$/]];
var prose=/(?:^|\/)(?:(?:README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CONTRIBUTORS|AUTHORS|MAINTAINERS|LICEN[CS]E|COPYING|NOTICE|SECURITY|SUPPORT|CODE_OF_CONDUCT|CODEOWNERS|AGENTS|CLAUDE|GOVERNANCE|CITATION)(?:[\w.-]*)|[^/]+\.(?:md|markdown|rst|adoc)|\.gitignore|\.ignore|\.dockerignore|\.editorconfig|\.mailmap|\.git-blame-ignore-revs|\.prettier[\w.]*|\.eslint[\w.]*|eslint\.config\.[cm]?[jt]s|prettier\.config\.[cm]?[jt]s|biome\.jsonc?|\.oxlintrc\.json|oxlint\.json|\.stylelint[\w.]*|\.markdownlint[\w.]*|\.cspell\.json|cspell\.json|typos\.toml|_typos\.toml|\.codespellrc|\.flake8|\.pylintrc|\.?ruff\.toml|\.pre-commit-config\.yaml|\.readthedocs\.ya?ml|codecov\.ya?ml|\.codecov\.ya?ml|jsr\.jsonc?|renovate\.json5?|\.renovaterc(?:\.json)?|\.all-contributorsrc|\.lintstagedrc[\w.]*|\.commitlintrc[\w.]*|commitlint\.config\.[cm]?[jt]s)$|^(?:\.github|\.vscode|\.idea|\.husky|\.changeset|\.devcontainer|\.claude|\.cursor)\//;
var known=new Map;function kindOf(path){let kind=known.get(path);if(!kind){kind=judge(path);known.set(path,kind)}return kind}function judge(path){const name=baseName(
path);const folder2=folderOf(path);if(everything.test(path)&&!/^docs?\/(?:.*\/)?[Mm]akefile$/.test(path))return{kind:"everything"};const manifest=manifests.find(
([,pattern])=>pattern.test(name));if(manifest)return{kind:"manifest",language:manifest[0],folder:placeOf(folder2,manifest[0])};const configuration2=configurations.
find(([,pattern])=>pattern.test(name));if(configuration2)return{kind:"configuration",language:configuration2[0],folder:placeOf(folder2,configuration2[0])};if(prose.
test(path)&&!isFixture(path))return{kind:"prose"};const language=languageOf(path);return language&&language!=="plain"?{kind:"code",language}:{kind:"data"}}function placeOf(folder2,language){
return language==="jvm"?folder2.replace(/(?:^|\/)gradle(?:\/.*)?$/,""):folder2}var testFolders=/(?:^|\/)(?:tests?|__tests__|specs?|e2e|integration|fixtures|__fixtures__|testing|testdata|test-utils|cypress)\//;
var testNames=/(?:^|\/)(?:conftest\.py|test_[^/]*|[^/]*[._-](?:test|spec)s?(?:[._-][^/]*)?\.\w+|(?:vitest|jest)?[.-]?(?:setup|global-?setup)[^/]*)$/i;function isTestSide(path){
return testFolders.test(path)||testNames.test(path)}var dataFolders=/^(.*?\/)?(?:fixtures?|__fixtures__|testdata|test-data|test_data|golden|goldens|__snapshots__|snapshots|__image_snapshots__|cassettes|samples)\//;
var fixtures=/(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|test_data|goldens?|__snapshots__|snapshots|__image_snapshots__|cassettes)\/|(?:^|\/)(?:tests?|__tests__|specs?)\/.*\//;
function isFixture(path){return fixtures.test(path)}function dataOwner(path){const match=dataFolders.exec(path);return match?(match[1]??"").replace(/\/$/,""):null}var loaders=["pyproject.toml","setup.py","package.json"];var nodeOf2=folder2=>`package:${folder2}`;function linkCargo({graph,tree,texts,units,projects}){for(const{
path,runner}of units){if(runner==="cargo")graph.fix(`tests:${path}`,nodeOf2(path==="."?"":path))}const crates2=[...texts].flatMap(([path,text])=>baseName(path)===
"Cargo.toml"?[{path,folder:folderOf(path),table:tableOf(text)}]:[]);const names2=new Map;for(const{folder:folder2,table}of crates2){const name=nameOf(table);if(name!==
null)push(names2,canonical(name),folder2)}const at=new Map(crates2.map(crate=>[crate.folder,crate]));for(const crate of crates2)linkCrate(crate);for(const{folder:folder2}of crates2)
linkLoaded(folder2);function linkCrate({path,folder:folder2,table}){const node=nodeOf2(folder2);const workspace=workspaceOf(folder2,table);graph.fix(node,path);
if(table===null||workspace?.table===null){for(const other of crates2)graph.fix(node,nodeOf2(other.folder));return}if(workspace)graph.fix(node,workspace.path);const shared=of(
workspace?.table?.workspace,"dependencies");for(const{key,value,isOfTests}of dependenciesIn(table)){const from=isOfTests?`tests:${folder2||"."}`:node;linkDependency(
from,folder2,key,value);if(isTable(value)&&value.workspace===true&&workspace)linkDependency(from,workspace.folder,key,of(shared,key))}for(const[from,patches]of patchesIn(
workspace??null,{folder:folder2,table})){for(const[key,value]of Object.entries(patches))linkDependency(node,from,key,value)}for(const value of pathsIn([table.package,
table.lib,table.bin,table.test,table.bench,table.example])){const target=tree.normalise(join(folder2,value));if(target!==null&&tree.isFile(target))graph.fix(node,
isBelow(target,folder2)?target:`${folderOf(target)}/`)}}function linkLoaded(folder2){if(!loaders.some(name=>tree.isFile(join(folder2,name))))return;const native=`\
package:native:${folder2}`;for(const need of graph.needs(nodeOf2(folder2)))graph.fix(native,need);for(const path of tree.below(folder2)){if(projects.ownerOf(path)!==
folder2)continue;if(kindOf(path).kind==="code")graph.fix(path,native);else if(path.endsWith(".rs"))graph.fix(native,path)}}function linkDependency(node,folder2,key,value){
const path=of(value,"path");const target=typeof path==="string"?tree.normalise(join(folder2,path)):null;for(let one=target??"";one!==""&&!tree.isFolder(one);one=
folderOf(one))graph.fix(node,one);if(target!==null&&tree.isFolder(target))graph.fix(node,nodeOf2(target));const renamed=of(value,"package");for(const name of[key.
replace(/[:@].*$/,""),typeof renamed==="string"?renamed:key]){for(const found2 of names2.get(canonical(name))??[])graph.fix(node,nodeOf2(found2))}}function workspaceOf(folder2,table){
const named4=of(table?.package,"workspace");if(typeof named4==="string")return at.get(tree.normalise(join(folder2,named4))??folder2);const above=foldersAbove(join(
folder2,"x")).flatMap(one=>at.get(one)??[]);return above.find(({table:one})=>one!==null&&"workspace"in one)}}function patchesIn(workspace,own){return[workspace,
own].flatMap(crate=>{const sources=[...Object.values(asTable(crate?.table?.patch)),crate?.table?.replace];return crate?sources.map(patches=>[crate.folder,asTable(
patches)]):[]})}function dependenciesIn(table){const tables=[table,...Object.values(asTable(table.target)).map(asTable),asTable(table.workspace)];return tables.
flatMap(one=>Object.entries(one).flatMap(([kind,listed2])=>/^(?:(?:dev|build)[-_])?dependencies$/.test(kind)?Object.entries(asTable(listed2)).map(([key,value])=>({
key,value,isOfTests:/^dev/.test(kind)})):[]))}function pathsIn(values2){return values2.flat().flatMap(value=>{const{path,build}=asTable(value);return[path,build].
filter(one=>typeof one==="string")})}function crateName(text){return nameOf(tableOf(text))}function nameOf(table){const name=of(table?.package,"name");return typeof name===
"string"?name:null}function tableOf(text){try{return parse(text.replace(/^\ufeff/,""))}catch{return null}}function isTable(value){return typeof value==="object"&&
value!==null&&!Array.isArray(value)}function asTable(value){return isTable(value)?value:{}}function of(value,key){return asTable(value)[key]}function canonical(name){
return name.replaceAll("_","-")}var rules=[[families.dart,dart],[families.swift,swift],[families.elixir,elixir],[families.php,()=>null],[families.ruby,()=>null]];function linkDeclared(world){const{
graph,tree,texts,units}=world;for(const[family,declared]of rules){const tests=units.filter(({path,runner})=>runner==="other"&&family.sources.test(path));if(tests.
length===0)continue;const all2=wholeFamily(family);const owners=projectsOfFamily(family,tree);for(const{path}of tests){const owner=owners.ownerOf(path);graph.fix(
`tests:${path}`,path);graph.fix(`tests:${path}`,owner===null?all2:`package:${owner}`)}for(const folder2 of owners.folders){const node=`package:${folder2}`;const manifests2=tree.
below(folder2).filter(path=>{return folderOf(path)===folder2&&(family.manifests.test(baseName(path))||texts.has(path))});for(const path of manifests2)graph.fix(
node,path);const own=manifests2.filter(path=>texts.has(path)||family.manifests.test(baseName(path)));const isRead=own.every(path=>texts.has(path));const named4=isRead?
declared(folder2,own.map(path=>texts.get(path)??""),world):null;if(named4===null)graph.fix(node,all2);for(const path of named4??[])linkPlace(node,folder2,path,new Set(
owners.folders));for(const inner of owners.folders)if(isBelow(inner,folder2))graph.fix(node,`package:${inner}`)}}function linkPlace(node,folder2,path,folders){const target=tree.
normalise(path);if(target===null)return;for(let one=target;one!==""&&!tree.isFolder(one);one=folderOf(one))graph.fix(node,one);if(folders.has(target))graph.fix(
node,`package:${target}`);else if(tree.isFolder(target)&&!isBelow(join(folder2,"x"),target))graph.fix(node,`${target}/`)}}function dart(folder2,own,{texts}){const text=own.
join("\n");if(/^(?:workspace|resolution)\s*:/m.test(text))return null;const names2=new Map([...texts].flatMap(([path,one])=>{const name=baseName(path)==="pubspe\
c.yaml"?/^name\s*:\s*["']?([\w-]+)/m.exec(one)?.[1]:void 0;return name===void 0?[]:[[name,folderOf(path)]]}));const places=[...text.matchAll(/\bpath["']?\s*:\s*["']?([^\s"'#,}]+)/g)].
map(([,place=""])=>join(folder2,place));const asked2=[...text.matchAll(/^[ \t]+["']?([\w-]+)["']?\s*:/gm)].flatMap(([,name=""])=>names2.get(name)??[]);return[...places,
...asked2]}function swift(folder2,own,{tree}){if(tree.named("project.pbxproj").length>0||tree.named("project.yml").length>0)return null;if(foldersAbove(folder2).
some(one=>one!==folder2&&tree.isFile(join(one,"Package.swift"))))return null;const places=[...own.join("\n").matchAll(/\bpath\s*:\s*(?:"([^"\\\n]*)"|(?!String)\S)/g)].
map(([,place])=>place);return places.some(place=>place===void 0)?null:places.map(place=>join(folder2,place??""))}function elixir(folder2,own,{texts}){const text=own.
join("\n");const above=foldersAbove(join(folder2,"x")).flatMap(one=>texts.get(join(one,"mix.exs"))??[]);if(above.some(one=>/\bapps_path\b/.test(one))||/\bin_umbrella\b/.
test(text))return null;if(/\bpath:\s*[^"\s]/.test(text))return null;return[...text.matchAll(/\bpath:\s*"([^"]*)"|"(\.\.[^"\n]*)"/g)].map(([,path,up])=>join(folder2,
path??up??""))}var none2={paths:[],literal:null,isOpen:false};function msbuildFinder(tree){const byName2=new Map;for(const path of tree.paths){const name=lastOf(path).toLowerCase();
const list2=byName2.get(name);if(list2)list2.push(path);else byName2.set(name,[path])}return(written,file2,project2)=>{const above=/GetPathOfFileAbove\(\s*['"]?([\w.-]+)/.
exec(written)?.[1];if(above!==void 0){const found2=foldersAbove(join(file2,"x")).map(folder2=>join(folder2,above));return{...none2,paths:found2.filter(tree.isFile)}}
if(isOutside(written))return none2;const value=written.trim().replaceAll("\\","/");const[,place="",rest2=value]=/^\$\((\w+)\)\/*(.*)$/.exec(value)??[];const bases=placesOf(
place,file2,project2);const results=(bases??[project2,file2]).map(base=>find(closed(bases?rest2:value),base));return{paths:[...new Set(results.flatMap(({paths})=>paths))],
literal:results[0]?.literal??null,isOpen:results.some(({isOpen})=>isOpen)}};function find(value,base){const parts=value.split("/").filter(part=>part!==""&&part!==
".");const firstOpen=parts.findIndex(isOpenPart);if(firstOpen<0){const literal=tree.normalise(join(base,parts.join("/")));return{paths:literal===null?[]:named4(
literal),literal,isOpen:false}}const lastUp=parts.lastIndexOf("..");const isLost=parts[firstOpen]?.includes(computed)||lastUp>firstOpen;const start2=isLost?"":tree.
normalise(join(base,parts.slice(0,firstOpen).join("/")));if(start2===null)return none2;const tail=parts.slice(lastUp>firstOpen?lastUp+1:firstOpen);if(isLost&&tail.
join("").replace(/[*?\0]/g,"")==="")return{...none2,isOpen:true};const pattern=new RegExp(`^${isLost?".*":""}${tail.map(sourceOf).join("")}$`,"i");const last2=tail.
at(-1)??"";const paths=isOpenPart(last2)?tree.below(start2):byName2.get(last2.toLowerCase())??[];const inner=path=>start2===""?path:path.slice(start2.length+1);
const isInside=path=>start2===""||path.startsWith(`${start2}/`);return{...none2,paths:paths.filter(path=>isInside(path)&&pattern.test(inner(path)))}}function named4(path){
if(tree.isFile(path))return[path];const wanted=path.toLowerCase();return(byName2.get(lastOf(wanted))??[]).filter(one=>one.toLowerCase()===wanted)}}function expander(elements){
const properties=new Map;for(const{name,text,parents}of elements){if(parents.at(-1)!=="PropertyGroup")continue;const key=name.toLowerCase();properties.set(key,(properties.
get(key)??new Set).add(text))}return value=>{let texts=[value];for(let step=0;step<4;step+=1){const next=[...new Set(texts.flatMap(replaced))];if(next.length>16)
return[value];texts=next}return texts};function replaced(value){const[reference,name=""]=/\$\((?!MSBuild|ProjectDir\))(\w+)\)/i.exec(value)??[];if(reference===void 0)
return[value];const texts=properties.get(name.toLowerCase());if(!texts)return value.replaceAll(reference,"").replace(/[\\/.]/g,"")===""?[]:[value];return[...texts].
map(text=>{const known5=text.replace(/\$\((?:MSBuild\w+Directory|ProjectDir)\)/gi,"$([place])");return value.replaceAll(reference,()=>known5)})}}function isOutside(value){
return/^\$\((?:OutDir|OutputPath|TargetDir|TargetPath|(?:Base)?IntermediateOutputPath|PublishDir|PackageOutputPath|NuGetPackageRoot|Pkg\w+|MSBuild(?:SDKs|Extensions|Tools|Bin)\w*|VSToolsPath|VsInstallRoot|TEMP|TMP|HOME|UserProfile)\)/i.
test(value.trim())}var computed="\0";function isOpenPart(part){return/[*?\0]/.test(part)}function placesOf(property2,file2,project2){if(/^MSBuildThisFileDirectory$/i.
test(property2))return[file2];return/^(?:MSBuildProjectDirectory|ProjectDir)$/i.test(property2)?[project2]:null}function closed(value){let text=value;for(let before="";before!==
text;){before=text;text=text.replace(/[$@%]\([^()]*\)/g,computed).replace(/([$@%]\([^()]*)\([^()]*\)/g,"$1")}return text}function sourceOf(part,at,parts){const slash=at<
parts.length-1?"/":"";if(part==="**")return slash?"(?:.*/)?":".*";const source=part.replace(/[.+^${}()|[\]\\]/g,"\\$&");const open=source.replace(/\*+/g,"[^/]*").
replaceAll("?","[^/]").replaceAll(computed,".*");return part===computed?"(?:.*/)?":open+slash}function lastOf(path){return path.slice(path.lastIndexOf("/")+1)}var projectFile=families.dotnet.manifests;function linkDotnet(world){const{graph,tree,texts,units}=world;const paths=tree.paths.filter(path=>projectFile.test(baseName(
path)));const isOwn=path=>families.dotnet.sources.test(path);const tests=units.filter(({path,runner})=>runner==="other"&&isOwn(path));if(paths.length===0&&tests.
length===0)return;const all2=wholeFamily(families.dotnet);const owners=projectsOfFamily(families.dotnet,tree);const find=msbuildFinder(tree);const valuesOf=reader2(
texts);const names2=assemblies(paths,valuesOf.elements);const taken=new Set;const isTest2=new Set(tests.map(({path})=>path));const projects=paths.map(path=>projectOf(
path));for(const project2 of projects)linkProject(project2);for(const path of texts.keys())if(/\.sln[xf]?$/i.test(path))linkSolution(path);for(const{path}of tests){
const owner=owners.ownerOf(path);graph.fix(testOf(path),path);if(owner!==null)graph.fix(testOf(path),nodeOf3(owner));else if(!taken.has(path))graph.fix(testOf(path),
all2)}for(const outer of projects)linkTaken(outer);function linkProject(project2){const node=nodeOf3(project2.folder);graph.fix(node,project2.path);for(const path of project2.
files){graph.fix(node,path);const values2=valuesOf(path);if(values2===null)graph.fix(node,all2);for(const value of values2??[]){const isCode=/^(?:reference|import|compile)$/.
test(value.kind);const texts2=isCode?[value.text]:project2.expand(value.text);for(const text of texts2)linkValue({...value,text},path,project2,node)}}for(const folder2 of foldersAbove(
project2.path)){for(const name of besides)if(tree.isFile(join(folder2,name)))graph.fix(node,join(folder2,name))}}function linkValue({text,kind},path,{folder:folder2},node){
if(kind==="name"){for(const known5 of names2.get(text.split(",",1)[0]?.toLowerCase()??"")??[])graph.fix(node,nodeOf3(known5));return}const matches=find(text,folderOf(
path),folder2);const{paths:matched,literal,isOpen}=matches;if(kind==="loose"&&/[$@%*?][^\\/]*$/.test(text))return;if(kind==="loose"){if(literal!==null&&tree.isFolder(
literal)&&!isBelow(join(folder2,"x"),literal))graph.fix(node,`${literal}/`)}else if(isOpen&&!(kind==="item"&&/^[@%]/.test(text)))graph.fix(node,all2);for(const one of matched){
if(projectFile.test(one))graph.fix(node,nodeOf3(folderOf(one)));if(owners.ownerOf(one)===folder2&&world.projects.ownerOf(one)===folder2)continue;graph.fix(node,
one);if(!isTest2.has(one))continue;taken.add(one);graph.fix(testOf(one),node)}if(matched.length===0)linkMissing(text,kind,matches,node)}function linkMissing(text,kind,{
literal},node){if(kind==="loose"||kind==="name")return;if(literal!==null){for(let path=literal;path!==""&&!tree.isFolder(path);path=folderOf(path))graph.fix(node,
path)}if(kind==="reference"&&literal===null&&/[$@%*?]/.test(text))graph.fix(node,all2);const named4=kind==="reference"?names2.get(stemIn(text))??[]:[];for(const folder2 of named4)
graph.fix(node,nodeOf3(folder2));if(kind==="binary"||/\.(?:dll|exe)$/i.test(text))linkBinary(text,node)}function linkBinary(text,node){const parts=text.toLowerCase().
split(/[\\/]/);const stem=stemIn(text);const isForeign=/packages?[\\/]|nuget/i.test(text)||isOutside(text);const known5=[...isForeign?[]:parts.slice(0,-1),stem].
flatMap(part=>names2.get(part)??[]);for(const folder2 of known5)graph.fix(node,nodeOf3(folder2));if(known5.length===0&&/[$@%*]/.test(text)&&!isForeign)graph.fix(
node,all2)}function linkSolution(path){const text=texts.get(path)??"";for(const[,name=""]of text.matchAll(/["']([^"'\n]+\.\w*proj)["']/gi)){for(const one of find(
name,folderOf(path),folderOf(path)).paths)graph.fix(nodeOf3(folderOf(one)),path)}}function linkTaken(outer){for(const folder2 of owners.folders){if(folder2===outer.
folder||!isBelow(folder2,outer.folder)||!outer.isTaking(folder2))continue;graph.fix(nodeOf3(outer.folder),nodeOf3(folder2));for(const{path}of tests)if(owners.ownerOf(
path)===folder2)graph.fix(testOf(path),nodeOf3(outer.folder))}}function projectOf(path){const folder2=folderOf(path);const above=foldersAbove(path).flatMap(one=>central.
map(name=>join(one,name)));const files=new Set([path,...above.filter(tree.isFile)]);for(const file2 of files){for(const{text,kind}of valuesOf(file2)??[]){if(kind!==
"import")continue;const{paths:found2}=find(text,folderOf(file2),folder2);for(const one of found2)if(texts.has(one)&&!projectFile.test(one))files.add(one)}}const elements=[
...files].flatMap(file2=>valuesOf.elements(file2)??[]);return{path,folder:folder2,files:[...files],expand:expander(elements),isTaking:takerOf(folder2,elements)}}}
var nodeOf3=folder2=>`package:${folder2}`;var stemIn=text=>(text.split(/[\\/]/).at(-1)??"").replace(/\.\w+$/,"").toLowerCase();var testOf=path=>`tests:${path}`;
var central=["Directory.Build.props","Directory.Build.targets","Directory.Packages.props","Directory.Solution.props","Directory.Solution.targets","Packages.prop\
s"];var besides=["Directory.Build.rsp","global.json","nuget.config","NuGet.config","NuGet.Config",".editorconfig",".globalconfig"];function takerOf(folder2,elements){
const isNew=elements.some(({name,attributes})=>"Sdk"in attributes||name==="Sdk"||attributes.Project==="Sdk.props");const takesNone=elements.some(({name,text})=>/^EnableDefault(?:Compile)?Items$/.
test(name)&&/^false$/i.test(text));const excluded=elements.flatMap(({name,attributes,text})=>[...name==="Compile"?(attributes.Remove??"").split(";"):[],.../^DefaultItemExcludes/.
test(name)?text.split(";"):[]]).map(one=>one.trim().replaceAll("\\","/").replace(/^\.\//,"").toLowerCase());return path=>{const inner=(folder2===""?path:path.slice(
folder2.length+1)).toLowerCase();const isExcluded=excluded.some(one=>{const place=/^([^*?$@%]+)\/\*\*(?:\/\*(?:\.\*|\.cs|\.fs|\.vb)?)?$/.exec(one)?.[1];return place!==
void 0&&(inner===place||inner.startsWith(`${place}/`))});return isNew&&!takesNone&&!isExcluded}}function reader2(texts){const known5=new Map;const at=path=>{const cached=known5.
get(path);if(cached)return cached;const text=texts.get(path);const elements=text===void 0||path.endsWith(".rsp")?null:elementsOf(text);const read3={elements,values:elements?.
flatMap(valuesIn)??null};known5.set(path,read3);return read3};return Object.assign(path=>at(path).values,{elements:path=>at(path).elements})}var noFiles=/^(?:Using|InternalsVisibleTo|PackageVersion|FrameworkReference|Assembly(?:Attribute|Metadata)|SupportedPlatform|Trimmer\w*|RuntimeHostConfigurationOption|ProjectCapability|Service|Folder|CompilerVisible\w*|Known\w*|BootstrapperPackage|SourceRoot|Sdk|DotNetCliToolReference|WasmShellExtra\w*|NoWarn)$/;
function valuesIn({name,attributes,text,parents}){if(noFiles.test(name))return[];const split2=list2=>(list2??"").split(";").flatMap(one=>one.trim()||[]);const of2=(kind,list2)=>list2.
map(one=>({text:one,kind}));const items=[...split2(attributes.Include),...split2(attributes.Update)];const rest2=Object.entries(attributes).flatMap(([key,value])=>/^(?:Include|Update|Project|Condition|Remove|Exclude|Version|Label|Sdk|Name)$/.
test(key)?[]:value.split(/[;\s"']+/));const loose=of2("loose",[...rest2,...text.split(/[;\s"']+/)].filter(one=>/[\\/.]/.test(one)));switch(name){case"ProjectRef\
erence":return[...of2("reference",items),...loose];case"Import":return attributes.Sdk===void 0?of2("import",split2(attributes.Project)):[];case"Reference":case"\
PackageReference":case"GlobalPackageReference":return[...of2(items.some(one=>/\.dll$/i.test(one))?"binary":"name",items),...loose];case"HintPath":return of2("bi\
nary",[text]);case"Compile":return[...of2("compile",items),...loose];default:return[...of2(parents.includes("ItemGroup")?"item":"loose",items),...loose]}}function assemblies(paths,elementsIn){
const names2=new Map;for(const path of paths){const folder2=folderOf(path);const own=[baseName(path).replace(/\.\w+$/,""),baseName(folder2),baseName(stemOf(path))];
const given=(elementsIn(path)??[]).flatMap(({name,text})=>/^(?:AssemblyName|PackageId)$/.test(name)?text:[]);for(const name of new Set([...own,...given]))if(name!==
"")push(names2,name.toLowerCase(),folder2)}return names2}var nodeOf4=folder2=>`package:${folder2}`;var every="package:every Gradle project";var isBuild=path=>/\.gradle(?:\.kts)?$/.test(path);var isSettings=path=>/^settings\.gradle(?:\.kts)?$/.
test(baseName(path));function linkGradle({graph,tree,texts,projects}){const builds3=[...texts].filter(([path])=>isBuild(path));if(builds3.length===0)return;const folders=foldersOf();
const moved=movedIn();const shared=new Map(builds3.map(([path,text])=>[path,sharedIn(text)]));const isHidden=tree.foldersNamed("buildSrc").length+tree.foldersNamed(
"build-logic").length>0;for(const folder2 of folders)graph.fix(every,nodeOf4(folder2));for(const folder2 of folders){const node=nodeOf4(folder2);for(const[path,
text]of builds3){const own=folderOf(path)===folder2&&!isSettings(path);if(own)graph.fix(node,path);if(own)linkNamed(node,folder2,text,true);const below2=own||!isBelow(
folder2,folderOf(path))?"":shared.get(path)??"";if(below2!=="")linkNamed(node,folder2,below2,false)}if(projects.ownerOf(join(folder2,"x"))!==folder2)graph.fix(node,
`${folder2}/`);if(isHidden)graph.fix(node,every)}for(const[path,text]of builds3)if(isSettings(path))linkIncluded(folderOf(path),text);function foldersOf(){const named4=[
...texts].flatMap(([path,text])=>isSettings(path)?includedIn(path,text):[]);const own=builds3.flatMap(([path])=>projects.ownerOf(path)===folderOf(path)?folderOf(
path):[]);return[...new Set([...own,...named4])].sort()}function includedIn(path,text){return[...text.matchAll(/["'](:?[\w.-]+(?::[\w.-]+)*)["']/g)].flatMap(([,
name=""])=>{const folder2=join(folderOf(path),name.replace(/^:/,"").replaceAll(":","/"));return tree.isFolder(folder2)?folder2:[]})}function movedIn(){const found2=new Map;
for(const[path,text]of builds3){const places=/project\s*\(\s*["']:([^"']+)["']\s*\)\s*\.\s*projectDir\s*=\s*(?:new\s+File|file)\s*\(([^)\n]*)\)/g;for(const[,name="",
place=""]of text.matchAll(places)){const last2=/["']([^"']+)["'][^"']*$/.exec(place)?.[1];const folder2=last2===void 0?null:tree.normalise(join(folderOf(path),last2.
replace(/^\//,"")));if(folder2!==null)found2.set(name,folder2)}}return found2}function linkNamed(node,folder2,text,isOwn){const add=found2=>{for(const one of found2)
graph.fix(node,nodeOf4(one))};const all2=()=>graph.fix(node,every);for(const[,name=""]of text.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']([^"'\n]+)["']/g)){
const found2=byPath(name);if(found2.length===0||name.includes("$"))all2();else add(found2)}if(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?(?!["')\s]|path\s*[:=])[\w.$]/.
test(text))all2();if(/\b(?:rootProject|parent)\s*\.\s*(?:sub|all|child)[pP]rojects|evaluationDependsOn\w*|\bfindProject\b/.test(text))all2();for(const[,accessor=""]of text.
matchAll(/\bprojects\.([\w.]+)/g))add(byAccessor(accessor));for(const[,name=""]of text.matchAll(/["']([^"'\n]*\/[^"'\n]*)["']/g))linkPlace(node,folder2,name);if(isOwn)
linkComposite(node,text)}function byPath(name){const inner=name.replace(/^:/,"");const placed2=moved.get(inner);const place=inner.replaceAll(":","/");const found2=folders.
filter(one=>one===place||one.endsWith(`/${place}`)||place==="");return placed2===void 0?found2:[...found2,placed2]}function byAccessor(accessor){const wanted=flat(
accessor);const fits=name=>name!==""&&wanted.startsWith(flat(name));const inside2=folders.filter(one=>foldersAbove(one).some(above=>fits(above===""?one:one.slice(
above.length+1))));const placed2=[...moved].flatMap(([name,folder2])=>fits(name)?folder2:[]);const found2=[...inside2,...placed2];return found2.length>0?found2:
[...folders]}function linkPlace(node,folder2,name){const plain2=name.replace(/^\$\{?(?:rootDir|rootProject\.(?:projectDir|rootDir)|projectDir)\}?\/*/,"");for(const base of new Set(
[folder2,...foldersAbove(join(folder2,"x"))])){const target=tree.normalise(join(base,plain2));if(target===null||target===""||isBelow(join(folder2,"x"),target))continue;
if(tree.isFile(target))graph.fix(node,target);else if(/^\.\.|^\$/.test(name)&&tree.isFolder(target))graph.fix(node,`${target}/`)}}function linkComposite(node,text){
for(const[,name=""]of text.matchAll(/["'][\w.-]+:([\w.-]+)(?::[^"'\n]*)?["']/g)){for(const one of folders)if(baseName(one)===name)graph.fix(node,nodeOf4(one))}}
function linkIncluded(root,text){const included=[...text.matchAll(/\bincludeBuild\s*\(?\s*(?:file\s*\(\s*)?["']([^"']+)["']/g)];for(const[,name=""]of included){
const place=tree.normalise(join(root,name));if(place===null)continue;for(const one of folders.filter(folder2=>isBelow(join(folder2,"x"),place))){for(const folder2 of folders)
if(isBelow(join(folder2,"x"),root))graph.fix(nodeOf4(folder2),nodeOf4(one))}}}}function sharedIn(text){const blocks=[...text.matchAll(/(?:\b\w*[pP]rojects\b|\b(?:configure|project)\s*\([^{\n]*\)|\b(?:after|before)Project\b)[^{\n]*\{/g)];
return blocks.map(({index})=>text.slice(index,endOf(text,text.indexOf("{",index)))).filter(block=>/\bdependencies\b|\badd\w*\s*\(|\bapply\b/.test(block)).join("\
\n")}function endOf(text,start2){let depth=0;for(let at=start2;at<text.length;at+=1){if(text[at]==="{")depth+=1;else if(text[at]==="}")depth-=1;if(depth===0)return at+
1}return text.length}function flat(name){return name.replace(/[/:._-]/g,"").toLowerCase()}var registers=/(?:^|\/)META-INF\/(?!MANIFEST|LICEN[CS]E|NOTICE|DEPENDENCIES|maven\/|native-image\/|proguard)/;var unnamed=/\b(?:annotationProcessor|kapt\w*|ksp\w*|\w*[rR]untimeOnly|\w*[cC]ompilerPlugin\w*)\b[^\n;]*\bproject(?:s\.|\s*\()/;
function linkData({graph,tree,texts,units,projects}){const tests=units.filter(({runner})=>runner==="jvm");if(tests.length===0)return;const queue=new Set(tests.map(
({path})=>projects.ownerOf(path)??""));for(const{path}of tests){graph.fix(`tests:${path}`,path);graph.fix(`tests:${path}`,dataOf(projects.ownerOf(path)??""))}const registering=new Set(
tree.paths.filter(path=>registers.test(path)).map(path=>projects.ownerOf(path)??""));for(const folder2 of queue){const[own,node]=[`package:${folder2}`,dataOf(folder2)];
const isUnnamed=builds.some(name=>unnamed.test(texts.get(join(folder2,name))??""));if(registering.has(folder2))graph.fix(node,own);for(const need of graph.needs(
own)){if(!need.startsWith("package:")){if(kindOf(need).kind!=="code")graph.fix(node,need);continue}const other=need.slice("package:".length);graph.fix(node,dataOf(
other));if(isUnnamed)graph.fix(node,need);queue.add(other)}}for(const path of tree.paths){const owner=projects.ownerOf(path)??"";if(queue.has(owner)&&!/^(?:code|prose)$/.
test(kindOf(path).kind))graph.fix(dataOf(owner),path)}}var builds=["build.gradle","build.gradle.kts"];var dataOf=folder2=>`package:data:${folder2}`;var nodeOf5=folder2=>`package:${folder2}`;function linkMaven({graph,tree,texts}){const models=new Map([...texts].flatMap(([path,text])=>baseName(path)==="pom.xm\
l"?[[path,elementsOf(text)]]:[]));const artifacts=new Map;for(const[path,elements]of models){const own=elements?.find(({name,parents})=>name==="artifactId"&&parents.
join()==="project")?.text;if(own!==void 0)push(artifacts,own,folderOf(path))}for(const[path,elements]of models){linkModel(path,elements);linkUnnamed(path,texts.
get(path)??"")}function linkModel(path,elements){const node=nodeOf5(folderOf(path));graph.fix(node,path);const everything2=()=>{for(const other of models.keys())
graph.fix(node,nodeOf5(folderOf(other)))};if(elements===null)everything2();for(const element of elements??[]){const{name,text,parents}=element;if(name==="artifa\
ctId"){if(/\$\{/.test(text)&&parents.at(-1)!=="project")linkComputed(node,text);for(const folder2 of artifacts.get(text)??[])linkModule(node,folder2,element)}else if(isPlace(
element))linkPlace(node,folderOf(path),text)}if(elements?.some(({name,parents})=>name==="parent"&&parents.join()==="project"))linkParent(node,path,elements)}function linkUnnamed(path,text){
for(const[,kind,inner=""]of text.matchAll(/<(dependency|path|annotationProcessorPath)>([\s\S]*?)<\/\1>/g)){if(kind==="dependency"&&!/<scope>\s*(?:runtime|system)/.
test(inner))continue;const name=/<artifactId>\s*([^<\s]+)/.exec(inner)?.[1]??"";for(const folder2 of artifacts.get(name)??[])graph.fix(`package:data:${folderOf(
path)}`,nodeOf5(folder2))}}function linkModule(node,folder2,{parents}){if(parents.at(-1)==="parent")graph.fix(node,join(folder2,"pom.xml"));else if(nodeOf5(folder2)!==
node)graph.fix(node,nodeOf5(folder2))}function linkComputed(node,text){const pattern=new RegExp(`^${text.replace(/[.+*?^()|[\]\\]/g,"\\$&").replace(/\$\{[^}]*\}/g,
".*")}$`);for(const[name,folders]of artifacts){if(pattern.test(name))for(const folder2 of folders)graph.fix(node,nodeOf5(folder2))}}function linkParent(node,path,elements){
const within=name=>elements.find(one=>one.name===name&&one.parents.join()==="project,parent")?.text;const relative2=within("relativePath")??"..";const target=tree.
normalise(join(folderOf(path),relative2));const named4=artifacts.get(within("artifactId")??"")??[];const found2=target===null?[]:[target,join(target,"pom.xml")].
filter(one=>models.has(one));for(const one of[...found2,...named4.map(folder2=>join(folder2,"pom.xml"))]){graph.fix(node,one);for(const{name,text,parents}of models.
get(one)??[]){const isShared=name==="artifactId"&&/dependenc|plugin/i.test(parents.join());if(isShared&&!parents.includes("dependencyManagement"))for(const folder2 of artifacts.
get(text)??[])graph.fix(node,nodeOf5(folder2))}if(models.get(one)===null)for(const other of models.keys())graph.fix(node,nodeOf5(folderOf(other)))}}function linkPlace(node,folder2,text){
const plain2=text.replace(/^\$\{(?:project\.)?basedir\}\/*/,"").replace(/\$\{[^}]*\}.*$/,"");const target=tree.normalise(join(folder2,plain2||"."));if(target===
null||target===folder2||folder2.startsWith(`${target}/`)||target==="")return;if(tree.isFile(target))graph.fix(node,target);else if(tree.isFolder(target))graph.fix(
node,`${target}/`)}}function isPlace({name,text}){return/(?:[dD]irectory|[fF]ile|[lL]ocation|^source|^directory|[pP]ath)$/.test(name)&&/\.\.|basedir/.test(text)}var import_micromatch2=__toESM(require_micromatch(),1);var file=path=>({kind:"file",path});var folder=path=>({kind:"folder",path});var code=path=>({kind:"code",path});var external=path=>({kind:"external",path});function nodeOfUnit({path,runner}){const isApart=/^(?:go|cargo|jvm)$/.test(runner)||runner==="other"&&isPlain(path);return isApart?`tests:${path}`:path}function unitsAt(folder2,units){
return around(units,folder2,({path})=>path).filter(({path})=>isBelow(path,folder2)||path===folder2)}function testsBelow(folder2,{units}){return unitsAt(folder2,
units).map(nodeOfUnit)}function runsIn({runner,path},language){if(runner==="pytest")return language==="python";if(runner==="go")return language==="go";if(runner===
"cargo")return language==="rust";if(runner==="jvm")return language==="jvm";return runner==="other"&&isPlain(path)?language==="other":language==="javascript"}function isByProject({
path,runner}){return runner==="cargo"||runner==="other"&&isPlain(path)}function placeOf2({path,runner}){return runner==="cargo"?join(path==="."?"":path,"x"):path}function linkTasks(world){const manifests2=read2(world.texts);for(const[path,value]of manifests2){const name=baseName(path);if(name==="nx.json")linkNxWorkspace(
path,value,manifests2,world);else if(name==="turbo.json")linkTurbo(path,value,manifests2,world);else linkNxProject(path,name==="package.json"?fields(value.nx):value,
manifests2,world)}}function read2(texts){const found2=[...texts].filter(([path,text])=>/^(?:nx|turbo)\.jsonc?$|^project\.json$/.test(baseName(path))||baseName(path)===
"package.json"?text:"");if(!found2.some(([path])=>baseName(path)!=="package.json"))return new Map;return new Map(found2.map(([path,text])=>[path.replace(/c$/,""),
fields(parse2(text))]))}function linkNxProject(path,project2,manifests2,world){const own=folderOf(path);const implied=projectNodes(strings(project2.implicitDependencies),
manifests2);if(implied.length>0){const files=world.tree.below(own).filter(one=>kindOf(one).kind==="code");link(path,[...files,...unitsBelow(own,world)],implied,
world)}const root=rootOf2(path,"nx.json",manifests2);const workspace=fields(manifests2.get(join(root,"nx.json")));const named4={...fields(workspace.namedInputs),
...fields(project2.namedInputs)};const needs=testTasks(project2.targets).flatMap(task=>nxNeeds(task,root,named4,manifests2,world));link(path,unitsBelow(own,world),
needs,world)}function linkNxWorkspace(path,value,manifests2,world){const root=folderOf(path);const tasks=[{inputs:["default"]},...testTasks(value.targetDefaults)];
const named4=fields(value.namedInputs);const needs=tasks.flatMap(task=>nxNeeds(task,root,named4,manifests2,world));link(path,unitsBelow(root,world),needs,world);
for(const[file2,projects]of Object.entries(fields(value.implicitDependencies))){const users=Array.isArray(projects)?strings(projects).map(one=>placeOf3(one,manifests2)??
root):[root];for(const user of users){link(`${path} for ${user||"the root"}`,unitsBelow(user,world),matching(file2,root,world),world)}}}function nxNeeds(task,root,named4,manifests2,world){
const patterns=nxInputs(task.inputs,named4,new Set);const started2=(Array.isArray(task.dependsOn)?task.dependsOn:[]).flatMap(one=>typeof one==="string"?/^([^:^]+):/.
exec(one)?.[1]??[]:strings(fields(one).projects).filter(project2=>project2!=="self"&&project2!=="dependencies"));return[...patterns.flatMap(one=>matching(one,root,
world)),...projectNodes(started2,manifests2)]}function nxInputs(inputs,named4,seen){return(Array.isArray(inputs)?inputs:[]).flatMap(input=>{const text=typeof input===
"string"?input:fields(input).fileset??fields(input).input;if(typeof text!=="string")return[];if(text.startsWith("{workspaceRoot}/"))return[text.slice("{workspac\
eRoot}/".length)];const name=text.replace(/^\^/,"");if(seen.has(name))return[];seen.add(name);return nxInputs(named4[name],named4,seen)})}function linkTurbo(path,value,manifests2,world){
const own=folderOf(path);const root=rootOf2(path,"turbo.json",manifests2);const everywhere2=strings(value.globalDependencies).flatMap(one=>matching(one,own,world));
link(path,unitsBelow(own,world),everywhere2,world);for(const[name,task]of Object.entries({...fields(value.pipeline),...fields(value.tasks)})){const[,project2,target=name]=/^(.*)#(.*)$/.
exec(name)??[];if(!isTest(target))continue;const inputs=strings(fields(task).inputs).flatMap(one=>one.startsWith("$TURBO_ROOT$/")?matching(one.slice("$TURBO_ROO\
T$/".length),root,world):[]);const started2=strings(fields(task).dependsOn).flatMap(one=>/^([^^#]+)#/.exec(one)?.[1]??[]);const place=project2===void 0?own:placeOf3(
project2,manifests2)??own;const needs=[...inputs,...projectNodes(started2,manifests2)];link(`${path} (${name})`,unitsBelow(place,world),needs,world)}}function link(name,from,to,{
graph}){if(to.length===0)return;const node=`context:${name}`;for(const one of to)graph.fix(node,one);for(const one of from)graph.fix(one,node)}function unitsBelow(folder2,{
units}){return units.filter(({path})=>path===folder2||isBelow(path,folder2)).map(nodeOfUnit)}function rootOf2(path,name,manifests2){return foldersAbove(path).findLast(
folder2=>manifests2.has(join(folder2,name)))??folderOf(path)}function projectNodes(names2,manifests2){const wanted=names2.filter(name=>!name.startsWith("!"));return[
...new Set(wanted.map(name=>nodeOf(code(placeOf3(name,manifests2)??""))))]}function placeOf3(name,manifests2){const[path]=[...manifests2].find(([path2,value])=>{
const isProject=/^(?:project|package)\.json$/.test(baseName(path2));return isProject&&(value.name??baseName(folderOf(path2)))===name})??[null];return path===null?
null:folderOf(path)}function matching(pattern,base,{tree}){if(pattern.startsWith("!")||pattern==="")return[];const path=tree.normalise(join(base,pattern));if(path===
null)return[];if(tree.isFolder(path))return[nodeOf(folder(path))];if(!/[*?[\]{}()!+@]/.test(path))return[path];return tame.test(path)?(0,import_micromatch2.default)(
[...tree.paths],path,{dot:true}):[nodeOf(folder(""))]}function testTasks(tasks){return Object.entries(fields(tasks)).flatMap(([name,task])=>isTest(name)?[fields(
task)]:[])}function isTest(name){return/test|e2e|spec|jest|playwright|cypress|coverage/i.test(name)}function fields(value){return typeof value==="object"&&value!==
null&&!Array.isArray(value)?value:{}}function strings(value){const list2=Array.isArray(value)?value:[value];return list2.filter(one=>typeof one==="string")}function linkPackages(world){linkCargo(world);linkMaven(world);linkGradle(world);linkDotnet(world);linkDeclared(world);linkOwned(world);linkData(world);linkFamilies(
world);linkTasks(world)}var rust={manifests:/^Cargo\.toml$/,sources:/\.rs$/};var jvm={manifests:/^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,sources:/\.(?:java|kt|kts|scala|groovy)$/};
function isSource(path){return rust.sources.test(path)||familyOf(path)!==null}function linkOwned({graph,tree,projects}){const owners=[rust,jvm,...Object.values(
families)].flatMap(({manifests:manifests2,sources})=>{const folders=tree.paths.filter(path=>manifests2.test(baseName(path))).map(folderOf);return folders.length===
0?[]:[{sources,ownerOf:projectsAt(folders).ownerOf}]});for(const path of tree.paths){const found2=new Set([projects.ownerOf(path)??""]);for(const{sources,ownerOf}of owners)
if(sources.test(path))found2.add(ownerOf(path)??"");for(const owner of found2)if(graph.has(`package:${owner}`))graph.fix(`package:${owner}`,path)}}function fixGo(graph,tree){const beside=[];for(const path of tree.paths){const folder2=folderOf(path);const tests=`tests:${folder2||"."}`;if(!path.endsWith(".go")){
if(compiled.test(path))beside.push({folder:folder2,path});continue}graph.fix(tests,path);if(!path.endsWith("_test.go"))graph.fix(`package:go:${folder2}`,path);graph.
fix(tests,`${join(folder2,"testdata")}/`);graph.fix(tests,`package:go:${folder2}`)}for(const{folder:folder2,path}of beside){for(const above of[folder2,...foldersAbove(
folder2)]){const node=`package:go:${above}`;if(!graph.has(node))continue;graph.fix(node,path);break}}}var compiled=/\.(?:c|cc|cpp|cxx|m|h|hh|hpp|hxx|inc|f|F|for|f90|s|S|sx|swig|swigcxx|syso|a|o)$/;
function goLinker(graph,tree,texts){const modules2=modulesOf2(texts);const replaced=replacementsIn(texts,tree);return(path,facts)=>{for(const name of facts.imports)
linkImport(path,name);for(const prefix of facts.prefixes)linkEmbedded(path,prefix);if(path.endsWith("_test.go")&&facts.traits.includes("spawns")){const folder2=foldersAbove(
path).find(one=>modules2.some(module=>module.folder===one));graph.link(path,`${folder2??""}//`)}};function linkImport(path,name){const inside2=modules2.filter(module=>name===
module.path||name.startsWith(`${module.path}/`));for(const module of inside2){const folder2=name===module.path?module.folder:join(module.folder,name.slice(module.
path.length+1));graph.link(path,`package:go:${folder2}`)}for(const{from,to}of replaced){if(name===from||name.startsWith(`${from}/`)){graph.link(path,`package:go\
:${name===from?to:join(to,name.slice(from.length+1))}`)}}if(inside2.length>0)return;graph.link(path,`go:${name}`);for(const module of modules2)graph.link(path,`\
package:go:${join(module.folder,`vendor/${name}`)}`)}function linkEmbedded(path,prefix){const target=tree.normalise(join(folderOf(path),prefix));if(target===null)
return;if(tree.isFile(target))graph.link(path,target);else graph.link(path,`${tree.isFolder(target)?target:folderOf(target)}/`)}}function modulesOf2(texts){return[
...texts].flatMap(([path,text])=>{const name=baseName(path)==="go.mod"?/^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1]:void 0;return name===void 0?[]:[{folder:folderOf(
path),path:name}]})}function replacementsIn(texts,tree){return[...texts].flatMap(([path,text])=>{if(!/^go\.(?:mod|work)$/.test(baseName(path)))return[];return[...text.
matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s*=>\s*(\.\.?\/\S*)/gm)].flatMap(([,from="",to=""])=>{const folder2=tree.normalise(join(folderOf(path),to));return folder2===
null?[]:[{from,to:folder2}]})})}import{builtinModules}from"node:module";var built="context:built";var bundler="context:bundler";function isMade(path){return/(?:^|\/)(?:dist|build|built|lib|out|output|es|esm|cjs|umd|iife|bundles?)\//.
test(path)}function isBundler(path){return/^(?:rollup|rolldown|esbuild|tsup|tsdown|unbuild)[\w.-]*\.[cm]?[jt]s$/.test(baseName(path))}var usual="dist|build|buil\
t|lib|out|output|es|esm|cjs|umd|iife|bundles?|release|pkg|public";function builtLooker(texts){const own=[...texts].flatMap(([path,text])=>isBundler(path)?literalsOf(
text).flatMap(({keys,value})=>/^(?:file|dir|path|filename|out\w*|output\w*)$/i.test(keys.at(-1)??"")?value?.split(/[/\\]/)??[]:[]):[]);const names2=own.filter(name=>/^[\w-]+$/.
test(name));const pattern=new RegExp(`(?:^|[/\\\\])(?:${[usual,...names2].join("|")})(?:[/\\\\]|$)`);return({imports,prefixes:prefixes2,strings:strings3})=>[imports,
prefixes2,strings3].some(list2=>list2.some(one=>pattern.test(one)))}var extensions=[..."ts tsx mts cts js jsx mjs cjs d.ts d.mts d.cts json vue svelte astro mdx css scss sass less node wasm".split(" ")];var endings=new Set([...extensions,
..."native ios android web browser server client".split(" ").flatMap(platform=>["ts","tsx","js","jsx"].map(extension=>`${platform}.${extension}`))]);var known2=new WeakMap;
function moduleFiles(tree,path){let cache=known2.get(tree);if(!cache){cache=new Map;known2.set(tree,cache)}const cached=cache.get(path);if(cached)return cached;
const files=findModule(tree,path);cache.set(path,files);return files}function findModule(tree,path){const stems=[path,path.replace(/\.(?:[mc]?jsx?|[mc]?tsx?)$/,
"")];const found2=tree.withStem(stemOf(path)).filter(file2=>file2===path||stems.some(stem=>endings.has(endingAfter(file2,stem))));if(tree.isFolder(path)){const index=join(
path,"index");found2.push(...tree.withStem(index).filter(file2=>endings.has(endingAfter(file2,index))))}const mocks=found2.flatMap(file2=>mocksOf(tree,file2));return found2.
length+mocks.length<2?found2:[...new Set([...found2,...mocks])]}function endingAfter(file2,stem){return file2.startsWith(`${stem}.`)?file2.slice(stem.length+1):
""}function mocksOf(tree,path){if(tree.foldersNamed("__mocks__").length===0)return[];return tree.withStem(join(folderOf(path),`__mocks__/${stemOf(baseName(path))}`))}
var resolved=new WeakMap;function resolveModule(specifier,from,world){let folders=resolved.get(world);if(!folders){folders=new Map;resolved.set(world,folders)}const own=folderOf(
from);let known5=folders.get(own);if(!known5){known5=new Map;folders.set(own,known5)}let targets=known5.get(specifier);if(!targets){targets=resolve(specifier,from,
world);known5.set(specifier,targets)}return targets}function resolve(specifier,from,world){const bare=/[!?#]/.test(specifier)?specifier.replace(/^(?:[\w-]+!)+/,
"").replace(/(?<=.)[?#].*$/,""):specifier;if(bare===""||/^(?:https?|data|blob):/.test(bare))return[];const isRelative=/^\.\.?(?:\/|$)|^\//.test(bare);const found2=isRelative?
relative(bare,from,world):named(bare,from,world);if(found2.length>0)return found2;return isRelative&&isMade(bare)&&!world.making.isOpen?[file(built)]:unresolved(
from,world)}function relative(specifier,from,{tree,projects,packages}){const at=base=>{const path=tree.normalise(join(base,specifier));if(path===null)return[];const files=moduleFiles(
tree,path).map(file);const entries=packages.entriesAt(path).map(file);return entries.length===0?files:[...files,...entries]};if(!specifier.startsWith("/"))return at(
folderOf(from));return[...new Set([projects.ownerOf(from)??"",""])].flatMap(at)}function named(specifier,from,world){const{tree,packages,maps}=world;const mapped=maps.
candidates(specifier,from).flatMap(path=>moduleFiles(tree,path)).map(file);const own=packages.resolve(specifier,from);const stored=tree.foldersNamed("node_modul\
es").length===0?[]:committed(specifier,from,tree);const mocks=manualMocks(specifier,tree);const isKnown=isDeclared(packageName(specifier),packages)||isBuiltin(specifier);
const local=[...mapped,...own,...stored];if(local.length>0||isKnown)return[...local,...mocks,external(`npm:${packageName(specifier)}`)];const aliased=bySuffix(specifier,
world);const guess=aliased.length>0?aliased:unresolved(from,world);return[...guess,...mocks,external(`npm:${packageName(specifier)}`)]}function committed(specifier,from,tree){
return foldersAbove(from).map(above=>join(above,`node_modules/${packageName(specifier)}`)).filter(path=>tree.isFolder(path)).map(folder)}function bySuffix(specifier,{
tree}){const rest2=specifier.replace(/^[^/]+\/|^[~#@$]/,"");if(rest2===""||rest2===specifier)return[];const stem=baseName(rest2);const names2=extensions.flatMap(
extension=>[`${stem}.${extension}`]);const files=[stem,...names2].flatMap(name=>tree.named(name));const matching2=files.filter(path=>`/${path}`.includes(`/${folderOf(
rest2)}${folderOf(rest2)?"/":""}${stem}`));const inFolders=tree.foldersNamed(stem).filter(path=>`/${path}`.endsWith(`/${rest2}`)).flatMap(path=>moduleFiles(tree,
path));return[...matching2,...inFolders].map(file)}function manualMocks(specifier,tree){if(tree.foldersNamed("__mocks__").length===0)return[];const name=baseName(
specifier.replace(/^node:/,""));return["js","ts","jsx","tsx","mjs","cjs"].flatMap(extension=>tree.named(`${name}.${extension}`)).filter(path=>/(?:^|\/)__mocks__\//.
test(path)).map(file)}function unresolved(from,{projects}){return[code(projects.ownerOf(from)??"")]}function resolvePrefix(prefix,from,{tree,projects}){if(prefix!==
""&&!/^[./]/.test(prefix))return unresolvedPrefix();const path=prefix===""?folderOf(from):tree.normalise(join(folderOf(from),prefix.replace(/[^/]*$/,"")));if(path===
null||!tree.isFolder(path))return unresolvedPrefix();return prefix===""?[code(path)]:[folder(path)];function unresolvedPrefix(){return[code(projects.ownerOf(from)??
"")]}}function isDeclared(name,packages){return packages.isDeclared(name)||packages.isDeclared(`@types/${name.replace(/^@/,"").replace("/","__")}`)}function packageName(specifier){
const[scope="",name=""]=specifier.split("/");return scope.startsWith("@")?`${scope}/${name}`:scope}var builtins=new Set(builtinModules);function isBuiltin(specifier){
return/^(?:node|bun|deno|cloudflare|virtual|jsr|npm):/.test(specifier)||builtins.has(specifier)}function spawnTargets(facts,from,{projects,packages}){if(!facts.
traits.includes("spawns"))return[];const owner=projects.ownerOf(from)??"";return[code(owner),...packages.programsOf(owner).map(file)]}function isJvm(path){return/\.(?:java|kt|kts|scala|groovy)$/.test(path)}function jvmLinker(tree,projects,factsOf){let index=null;const indexed=()=>{const names2=new Map;
for(const path of tree.paths){if(!isJvm(path))continue;const stem=baseName(path).split(".",1)[0];for(const name of new Set([stem,...factsOf(path).prefixes]))push(
names2,name,path)}return names2};return(path,{imports,traits})=>{index??=indexed();const known5=index;const owner=projects.ownerOf(path)??"";return[...imports.flatMap(
name=>known5.get(name)??[]).map(file),...traits.includes("spawns")?[code(owner),file(`package:${owner}`)]:[]]}}function literalTargets(text,from,{traits},tree,projects,told=new Set){const seeks=traits.length>0;const clean2=text.replace(/^file:\/\//,"").replace(/[?#].*$/,
"");if(clean2!==text&&(clean2==="/"||clean2===""&&text.startsWith("#")))return[];const last2=baseName(clean2.replace(/\/+$/,""));if(!/[*?[{]|^\.{0,2}$/.test(clean2)&&
!last2.startsWith("..")&&last2!=="."&&!tree.isName(last2))return[];const isFileLike=!last2.includes("*")&&/[^.].{0,180}\.[A-Za-z][\w-]{0,15}$/.test(last2)||/^\.[a-z]\w+$/i.
test(last2);if(!isFileLike&&!seeks&&!clean2.includes("/"))return[];const owner=projects.ownerOf(from)??"";const isReader=isTestSide(from)||traits.some(trait=>trait!==
"asks");const bases=[...new Set([folderOf(from),owner,""])];const direct=bases.flatMap(base=>at(join(base,clean2),clean2,base===folderOf(from)));const piece=isFileLike?
last2:`${clean2}/`;if(told.has(piece))return direct;told.add(piece);const pieces=isFileLike?isManifest(last2)?[]:inside(tree,owner,last2,tree.named(last2)).map(
file):seeks&&!clean2.includes("/")?inside(tree,isReader?owner:packageOf(from,tree),`${clean2}/`,tree.foldersNamed(clean2)).map(folder):[];return[...direct,...pieces];
function at(joined,written,isOwn){const stars=written.search(/[*?[{]/);const path=tree.normalise(stars<0?joined:folderOf(joined.slice(0,joined.length-written.length+
stars)));if(path===null||stars>=0&&!/^[^/].*\//.test(written.slice(0,stars)))return[];if(stars>=0)return path!==""&&tree.isFolder(path)&&(seeks||isOwn)?[folder(
path)]:[];if(tree.isFile(path))return[file(path)];const isWrittenAsFolder=/^\.\.?\/|^[^/].*\/$/.test(written);const leadsUp=/^\.\.(?:\/\.\.)*\/?$/.test(written);
const isHandedOver=isTestSide(from)&&written.includes("/")&&isTestSide(`${path}/`);const isTaken=seeks||isWrittenAsFolder||isHandedOver;return path!==""&&tree.isFolder(
path)&&isTaken&&!leadsUp?[folder(path)]:[]}}function packageOf(from,tree){const above=foldersAbove(from);const outside=above.findIndex(folder2=>!tree.isFile(join(
folder2,"__init__.py")));return(outside<0?above.at(-1):above[Math.max(0,outside-1)])??""}var known3=new WeakMap;function inside(tree,owner,name,paths){let cache=known3.
get(tree);if(!cache){cache=new Map;known3.set(tree,cache)}const key=`${owner}\0${name}`;const found2=cache.get(key)??paths.filter(path=>path!==""&&isBelow(path,
owner));cache.set(key,found2);return found2}function isManifest(name){return/^(?:package\.json|tsconfig\.json|index\.[jt]s|__init__\.py|pyproject\.toml|setup\.py)$/.
test(name)}function javaScriptPackages(texts,tree,_projects){const byFolder=new Map;const byName2=new Map;for(const[path,text]of texts){if(baseName(path)!=="package.json")
continue;const value=parse2(text);const fields2=isRecord2(value)?value:{};const manifest={folder:folderOf(path),name:textOf(fields2.name),fields:fields2};byFolder.
set(manifest.folder,manifest);if(manifest.name!==null)push(byName2,manifest.name,manifest)}const wanted=new Set([...byFolder.values()].flatMap(({fields:fields2})=>[
...declaredIn(fields2)]));function made(folder2,paths){const isThere=path=>{const there=tree.normalise(join(folder2,path.replace(/^\.\//,"")));return there!==null&&
(tree.isFolder(there)||moduleFiles(tree,there).length>0)};return paths.every(isThere)?[]:[built]}function inPackage(manifest,subpath,field){const declared=[...exported(
manifest.fields[field],subpath),...field==="exports"&&subpath==="."?mains(manifest.fields):[]];const paths=[...declared,...field==="exports"?[subpath]:[]];const files=paths.
flatMap(path=>sourcesOf2(tree,manifest.folder,path));if(subpath==="."&&field==="exports")files.push(...moduleFiles(tree,join(manifest.folder,"index")));if(files.
length===0)return[code(manifest.folder)];return[...new Set([...files,...made(manifest.folder,declared)])].map(file)}return{resolve(specifier,from){if(specifier.
startsWith("#")){const owner=foldersAbove(from).find(folder2=>byFolder.get(folder2)?.fields.imports!==void 0);const manifest=owner===void 0?void 0:byFolder.get(
owner);return manifest?inPackage(manifest,specifier,"imports"):[]}const name=packageName(specifier);const subpath=`.${specifier.slice(name.length)}`;return(byName2.
get(name)??[]).flatMap(manifest=>inPackage(manifest,subpath,"exports"))},entriesAt(folder2){const manifest=byFolder.get(folder2);if(!manifest)return[];const paths=[
...mains(manifest.fields),...exported(manifest.fields.exports,".")];return[...paths.flatMap(path=>sourcesOf2(tree,folder2,path)),...made(folder2,paths)]},programsOf(folder2){
const bin=byFolder.get(folder2)?.fields.bin;return strings2(bin).flatMap(path=>sourcesOf2(tree,folder2,path))},isDeclared:name=>wanted.has(name)}}var dependencyFields2=[
"dependencies","devDependencies","peerDependencies","optionalDependencies"];function declaredIn(fields2){return new Set(dependencyFields2.flatMap(field=>isRecord2(
fields2[field])?Object.keys(fields2[field]):[]))}function mains(fields2){return["source","main","module","browser","types","typings","svelte"].flatMap(field=>textOf(
fields2[field])??[])}function exported(value,subpath){if(!isRecord2(value)||!Object.keys(value).some(key=>/^[.#]/.test(key))){return subpath==="."?strings2(value):
[]}return Object.entries(value).flatMap(([pattern,target])=>{const star=pattern.indexOf("*");if(star<0)return pattern===subpath?strings2(target):[];const[head,tail]=[
pattern.slice(0,star),pattern.slice(star+1)];if(!subpath.startsWith(head)||!subpath.endsWith(tail)||subpath.length<pattern.length-1)return[];const middle=subpath.
slice(head.length,subpath.length-tail.length);return strings2(target).map(text=>text.replaceAll("*",()=>middle))})}function strings2(value){if(typeof value==="s\
tring")return[value];if(Array.isArray(value))return value.flatMap(strings2);return isRecord2(value)?Object.values(value).flatMap(strings2):[]}function sourcesOf2(tree,folder2,path){
const clean2=path.replace(/^\.\//,"");const there=tree.normalise(join(folder2,clean2));const direct=there===null?[]:moduleFiles(tree,there);const isBuilt=direct.
length===0||/^(?:dist|lib|build|out|es|esm|cjs|output)\//.test(clean2);if(!isBuilt)return direct;const inner=clean2.replace(/\.d\.[mc]?ts$|\.[mc]?jsx?$/,"").replace(
/(?:\.(?:min|esm|cjs|umd|global|prod|dev|mjs))+$/,"");const rests=[inner];for(let at=inner.indexOf("/");at>=0;at=inner.indexOf("/",at+1))rests.push(inner.slice(
at+1));const sources=rests.flatMap(rest2=>["src","source","lib",""].map(source=>join(source,rest2)));return[...direct,...sources.flatMap(source=>moduleFiles(tree,
join(folder2,source)))]}function isRecord2(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function textOf(value){return typeof value===
"string"?value:null}function plainLinker(tree,projects,texts){let programs=null;return(path,{strings:strings3,traits})=>{const owner=projects.ownerOf(path);const isOutside2=target=>projects.
ownerOf(target)!==owner;const found2=[];for(const text of strings3){for(const base of new Set([folderOf(path),path,owner??"",""])){found2.push(...at(base,text,path,
isOutside2))}if(traits.includes("lists"))found2.push(...pieces(text,path,isOutside2));if(!traits.includes("spawns"))continue;programs??=programsIn(texts);for(const one of programs.
get(text)??[])found2.push(file(`package:${one}`))}return found2};function at(base,text,path,isOutside2){const clean2=text.replace(/^\$\{?\w+\}?(?=\/)|^file:\/\//,
"").replace(/^\/+/,"");const open=clean2.search(/[*?[{$#%<|:]/);const literal=open<0?clean2:folderOf(clean2.slice(0,open));if(!literal.includes("/")&&!(open>=0&&
literal!==""&&literal!==".."))return[];const target=tree.normalise(join(base,literal));if(target===null||target===""||isBelow(path,target))return[];if(tree.isFile(
target))return isOutside2(target)?[file(target)]:[];if(tree.isFolder(target))return isOutside2(join(target,"x"))?[folder(target)]:[];const above=base===""?"":nearest4(
target);return above!==""&&projects.ownerOf(join(above,"x"))===above&&isOutside2(join(above,"x"))&&!isBelow(path,above)?[folder(above)]:[]}function nearest4(path){
let above=path;while(above!==""&&!tree.isFolder(above))above=folderOf(above);return above}function pieces(text,path,isOutside2){const last2=baseName(text.replace(
/\/+$/,""));if(!/\w/.test(last2)||!tree.isName(last2))return[];const named4=isCommon.test(last2)?foldersAbove(path).map(above=>join(above,last2)).filter(tree.isFolder):
tree.foldersNamed(last2);return[...tree.named(last2).filter(isOutside2).map(file),...named4.filter(one=>isOutside2(join(one,"x"))&&!isBelow(path,one)).map(folder)]}}
var isCommon=/^(?:src|lib|tests?|bin|examples|benches|spec|Sources|Tests)$/;function programsIn(texts){const found2=new Map;for(const[path,text]of texts){if(baseName(
path)!=="Cargo.toml")continue;for(const name of namesIn3(text))push(found2,name,folderOf(path))}return found2}function namesIn3(text){try{const{package:own,bin}=parse(
text);return[own,...Array.isArray(bin)?bin:[]].flatMap(one=>{const name=typeof one==="object"&&one!==null&&"name"in one?one.name:null;return typeof name==="stri\
ng"?name:[]})}catch{return[]}}var extensions2=["py","pyx"];function pythonModules(tree){const files=tree.paths.filter(path=>/\.(?:py|pyx|so|pyd)$/.test(path));const rootsByFirst=new Map;const seen=new Set;
for(const path of files){const parts=path.split("/");for(let at=0;at<parts.length;at+=1){const root=parts.slice(0,at).join("/");const first=parts[at].split(".")[0];
const key=`${root}\0${first}`;if(seen.has(key))continue;seen.add(key);if(root===""||!isPackage(root))push(rootsByFirst,first,root)}}function isPackage(folder2){
return tree.isFile(join(folder2,"__init__.py"))}function below2(root,parts){const found2=[];let path=root;for(const part of parts){path=join(path,part);take2(path);
if(!tree.isFolder(path))break;take2(`${path}/__init__`)}return found2;function take2(stem){for(const file2 of tree.withStem(stem)){if(extensions2.includes(file2.
slice(stem.length+1)))found2.push(file2)}}}function relative2(name,from){const dots=/^\.+/.exec(name)?.[0].length??0;let base=folderOf(from);for(let up=1;up<dots;up+=
1)base=folderOf(base);const parts=name.slice(dots).split(".").filter(Boolean);return[...below2(base,parts),...extensions2.map(one=>join(base,`__init__.${one}`)).
filter(tree.isFile)].map(file)}const cache=new Map;function absolute(name,from){const parts=name.split(".");let shared=cache.get(name);if(!shared){shared=(rootsByFirst.
get(parts[0])??[]).flatMap(root=>below2(root,parts));cache.set(name,shared)}return[...shared,...below2(folderOf(from),parts)]}return{resolve:(name,from)=>name.startsWith(
".")?relative2(name,from):[...absolute(name,from).map(file),external(`pip:${name.split(".")[0]}`)],dotted:(text,from)=>/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?::\w+)?$/.
test(text)?absolute(text.split(":")[0],from).map(file):[],around:path=>foldersAbove(path).flatMap(folder2=>["__init__.py","conftest.py"].map(name=>join(folder2,
name)).filter(one=>one!==path&&tree.isFile(one)))}}function hiddenTargets(facts,from,owner,isTestSide2){const own=folderOf(from);return[...facts.prefixes.map(()=>code(
own)),...isTestSide2&&facts.imports.some(name=>/^(?:importlib[._]metadata|pkg_resources)\b/.test(name))?["pyproject.toml","setup.cfg","setup.py"].map(name=>file(
join(owner,name))):[],...isTestSide2&&facts.traits.includes("spawns")?[code(owner)]:[],...baseName(from)==="__init__.py"&&facts.strings.includes("__getattr__")?
[code(own)]:[]]}function pathMaps(texts,tree){const byFolder=new Map;for(const[path,text]of texts){if(!/^[jt]sconfig[^/]*\.json$/.test(baseName(path)))continue;const{baseUrl,paths}=optionsOf(
text);const base=tree.normalise(join(folderOf(path),baseUrl??"."));if(base===null)continue;for(const mapping of mappings(paths,base))push(byFolder,folderOf(path),
mapping);if(baseUrl!==null)push(byFolder,folderOf(path),{head:"",tail:"",targets:[join(base,"*")]})}const shared=[...byFolder.entries()].filter(([folder2])=>/(?:^|\/)(?:tsconfig|config|configs)/.
test(folder2));return{candidates(specifier,from){const near2=foldersAbove(from).flatMap(folder2=>byFolder.get(folder2)??[]);return[...near2,...shared.flatMap(([
,list2])=>list2)].flatMap(mapping=>apply(mapping,specifier,tree))}}}function optionsOf(text){const config=parse2(text);const{baseUrl,paths}=config?.compilerOptions??
{};return{baseUrl:typeof baseUrl==="string"?baseUrl.replace("${configDir}/",""):null,paths:typeof paths==="object"&&paths!==null?paths:{}}}function mappings(paths,base){
return Object.entries(paths).map(([pattern,targets])=>{const star=pattern.indexOf("*");return{head:star<0?pattern:pattern.slice(0,star),tail:star<0?null:pattern.
slice(star+1),targets:(Array.isArray(targets)?targets:[]).filter(target=>typeof target==="string").map(target=>join(base,target.replace("${configDir}/","")))}})}
function apply({head,tail,targets},specifier,tree){if(tail===null?specifier!==head:!(specifier.startsWith(head)&&specifier.endsWith(tail)))return[];const middle=tail===
null?"":specifier.slice(head.length,specifier.length-tail.length);return targets.flatMap(target=>tree.normalise(target.replace("*",()=>middle))??[])}var import_micromatch3=__toESM(require_micromatch(),1);var ownText=path=>`own:${path}`;var namesBelow=folder2=>`names:${folder2}`;var listing=path=>`listing:${path}`;var starts=path=>`starts:${path}`;function aliasModulesIn(texts,world){
const found2=new Map;for(const[path,text]of texts){const kind=kindOf(path);if(kind.kind!=="configuration"||kind.language!=="javascript")continue;for(const specifier of aliasModules(
text)){const targets=resolveModule(specifier,path,world);if(!targets.every(target=>target.kind==="file"))continue;const known5=found2.get(path)??new Map;found2.
set(path,known5.set(specifier,targets.map(target=>target.path)))}}return found2}function linkListing(graph,path,{traits},targets){const from=listing(path);graph.
unlink(from);if(!traits.includes("names")){graph.link(from,path);return}graph.link(from,ownText(path));for(const target of targets){const isBelow2=target.kind===
"folder"||target.kind==="code";graph.link(from,isBelow2?namesBelow(target.path):nodeOf(target))}}function makingOf(texts){const found2=known4.get(texts)??judge2(texts);known4.set(texts,found2);return found2}var known4=new WeakMap;function judge2(texts){const whole=new Set;
const some=new Map;let isOpen=isMadeByInstalling(texts)||[...texts].some(([path,text])=>isMadeBySetUp(path,text));const take2=(folder2,projects)=>{const globs=projects&&
globsOf(projects,folder2,texts);if(globs)some.set(folder2,[...some.get(folder2)??[],...globs]);return globs!==null};for(const[folder2,scripts2]of manifestsIn(texts)){
for(const name of Object.keys(scripts2)){const found2=afterMaking(commandsOfScript(name,scripts2),name);if(!found2.every(projects=>take2(folder2,projects)))whole.
add(folder2)}}const jobs=jobsIn(texts);if(jobs===null)isOpen=true;for(const job of jobs??[]){if(!afterMaking(job,"test").every(projects=>take2("",projects)))isOpen=
true}const isTested=jobs?.some(job=>job.some(({kind})=>kind==="tests"));return{isOpen:isOpen||whole.size>0||!isTested,whole,some}}function afterMaking(commands,name){
let isMade2=false;return commands.flatMap(command=>{if(command.kind==="tests")return isMade2?[command.projects]:[];const program=command.kind==="unknown"?command.
text.split(" ",2).join(" "):"";if(command.kind==="unknown"&&(/test/.test(name)||startsTests(program)))return[null];if(command.kind!=="idle")isMade2=true;return[]})}
function wordsOf2(line,scripts2,isWhole){if(!startsTests(line))return[];const mayTest2=({kind})=>kind==="tests"||kind==="unknown";const isOfSome=commandsOf(line,
scripts2).filter(mayTest2).every(one=>one.kind==="tests"&&one.projects);const parts=isWhole||!isOfSome?[line]:line.split(/&&|;/).filter(one=>commandsOf(one,scripts2).
some(mayTest2));return parts.flatMap(one=>one.split(/[\s=]+/))}function*manifestsIn(texts){for(const[path,text]of texts){if(baseName(path)==="package.json")yield[
folderOf(path),scriptsOf(parse2(text))]}}function isMadeByInstalling(texts){return[...manifestsIn(texts)].some(([,scripts2])=>lifecycle.some(name=>commandsOf(String(
scripts2[name]??""),scripts2).some(({kind})=>kind!=="idle")))}function isMadeBySetUp(path,text){if(baseName(path)==="package.json")return/"global(?:Setup|Teardown)"/.
test(text);if(/^vite\.config/.test(baseName(path))&&!/\btest\s*:/.test(text))return false;return/^(?:vitest|vite|jest|playwright|karma|wdio|ava|\.mocharc|\.taprc)/.
test(baseName(path))&&/\bglobalSetup\b|child_process|\bexec(?:Sync|File|a)?\b|\bspawn|\bbuild\w*\s*\(/.test(text)}function isBuildStep(path,texts){if(!/\.(?:sh|bash|zsh)$/.
test(path)||startsTests(path))return false;const name=baseName(path);const isElsewhere=[...texts].some(([one,text])=>one!==path&&baseName(one)!=="package.json"&&
text.includes(name));const lines2=[...manifestsIn(texts)].flatMap(([,scripts2])=>Object.entries(scripts2).filter(([,line])=>String(line).includes(name)));return!isElsewhere&&
lines2.length>0&&lines2.every(([key,line])=>isBuild2(key,String(line),name))}function isBuild2(key,line,step){if(!/^(?:build|bundle|compile|dist)\b/.test(key)||
startsTests(line))return false;const others2=line.split(/&&|;/).filter(one=>!one.includes(step));const kinds=others2.flatMap(one=>commandsOf(one,{})).map(({kind})=>kind);
return kinds.includes("makes")&&kinds.every(kind=>kind==="makes"||kind==="idle")}function jobsIn(texts){const found2=[];for(const[path,text]of texts){if(!/^\.github\/workflows\/[^/]+\.ya?ml$/.
test(path))continue;try{const workflow=readWorkflow(text);if(!selects(workflow))continue;for(const job of Object.values(recordOf(workflow.jobs))){const folder2=recordOf(
recordOf(workflow.defaults).run)["working-directory"];const commands=folder2===void 0?commandsOfJob(job,one=>texts.get(one)):null;if(commands===null)return null;
found2.push(commands)}}catch{return null}}return found2}function globsOf(names2,folder2,texts){const configs=[...texts].filter(([path2])=>folderOf(path2)===folder2&&
/^(?:vitest|vite)\.(?:config|workspace|projects)\b/.test(baseName(path2)));const[[path,text]=["",""]]=configs;if(configs.length!==1||!/^vitest\.config\.[cm]?[jt]s$/.
test(baseName(path)))return null;const literals2=literalsOf(text);const[inside2,outside]=[new Map,[]];for(const literal of literals2){const at=literal.frames.findIndex(
({key})=>key==="projects");const project2=literal.frames[at+1];if(at<0&&literal.keys.includes("projects"))return null;if(at<0)outside.push(literal);else if(project2?.
open!=="{")return null;else inside2.set(project2.number,[...inside2.get(project2.number)??[],literal])}if(inside2.size===0)return null;const common=includesOf(outside);
const found2=[...inside2.values()].map(project2=>{const name=project2.find(({keys})=>/\btest name$/.test(keys.join(" ")))?.value;if(typeof name!=="string")return null;
if(!names2.some(pattern=>wild(pattern).test(name)))return[];const own=includesOf(project2);const isMoved=project2.some(({keys})=>/^(?:root|dir)$/.test(keys.at(-1)??
""));return own&&common&&own.length>0&&!isMoved?[...own,...common]:null});if(found2.some(one=>one===null||!one.every(glob=>tame.test(glob))))return null;return found2.
flatMap(one=>one??[])}function includesOf(literals2){const found2=literals2.filter(({keys})=>/\b(?:test include|test includeSource|typecheck include)$/.test(keys.
join(" ")));return found2.every(({value})=>value!==null&&value!=="...")?found2.map(({value})=>value):null}function wild(pattern){return new RegExp(`^${pattern.replace(
/[.+?^$|()[\]{}\\]/g,"\\$&").replace(/\*+/g,".*")}$`,"i")}function linkContexts({graph,tree,units,texts,world,python}){const folders=new Set;const aliases=aliasModulesIn(texts,world);const context=(folder2,target)=>{folders.
add(folder2);graph.fix(`context:${folder2}`,nodeOf(target))};for(const[path,text]of texts){const aliased=aliases.get(path)??new Map;for(const target of loadedBy(
path,text,world,aliased)){if(isBundler(path))graph.fix(bundler,nodeOf(target));else context(folderOf(path),target)}for(const target of jsxRuntimes(path,text,world))
graph.fix("context:jsx",nodeOf(target))}if(world.making.isOpen)graph.fix(built,bundler);for(const folder2 of world.making.whole)context(folder2,file(bundler));if(graph.
has("context:jsx")){for(const path of tree.paths)if(/\.(?:[jt]sx|[cm]?js|mdx|vue|astro|svelte)$/.test(path))graph.fix(path,"context:jsx")}for(const{folder:folder2,
values:values2}of pytestConfigs(texts)){for(const name of pluginsOf(values2))for(const target of python.dotted(name,join(folder2,"x")))context(folder2,target)}for(const[
path,text]of texts){if(!/^(?:pyproject\.toml|setup\.(?:cfg|py))$/.test(baseName(path)))continue;const section=/pytest11["'\]]?[\s\S]*/.exec(text)?.[0]??"";for(const[
,name=""]of section.slice(0,2e3).matchAll(/=\s*["']?([\w.]+)/g)){for(const target of python.dotted(name,path))context(folderOf(path),target)}}for(const[path,text]of texts){
const isOwn=kindOf(path).kind==="configuration"&&/auto-?import|vue-components|\bnuxt\b/i.test(text);if(isOwn)context(folderOf(path),code(folderOf(path)))}for(const path of tree.
named("manage.py"))context(folderOf(path),code(folderOf(path)));for(const[path,text]of texts){if(/\bDJANGO_(?:SETTINGS_MODULE|CONFIGURATION)\b/.test(text))context(
folderOf(path),code(folderOf(path)))}for(const folder2 of folders){const above=foldersAbove(folder2).find(one=>one!==folder2&&folders.has(one));if(folder2!==""&&
above!==void 0)graph.fix(`context:${folder2}`,`context:${above}`)}for(const{path,runner}of units)linkUnit(path,runner);linkPrepared(graph,units,world.making);function linkUnit(path,runner){
if(runner==="go"||runner==="cargo")return;const near2=foldersAbove(path).find(folder2=>folders.has(folder2));if(near2!==void 0)graph.fix(path,`context:${near2}`);
if(runner==="playwright")graph.fix(path,nodeOf(code("")));if(runner==="pytest")for(const one of python.around(path))graph.fix(path,one);for(const snapshot of snapshotsOf(
path,tree))graph.fix(path,snapshot)}}function linkPrepared(graph,units,{some}){for(const[folder2,globs]of some){for(const{path,runner}of units){const inner=folder2===
""?path:path.slice(folder2.length+1);if(runner!=="vitest"||!isBelow(path,folder2)||!import_micromatch3.default.isMatch(inner,[...globs]))continue;graph.fix(path,
bundler);graph.fix(path,nodeOf(code("")))}}}function loadedBy(path,text,world,aliased){const kind=kindOf(path);const name=baseName(path);if(name==="package.json")
return fromManifest2(path,text,world);if(kind.kind!=="configuration"||kind.language!=="javascript")return[];const all2=literalsOf(text);const literals2=all2.flatMap(
({keys,value})=>keys.some(isListing)||isJsxSource(keys)||isMapping(path,keys)?[]:value??[]);const setUps=all2.flatMap(({keys,value})=>keys.some(isSetUp)&&value!==
null?named2(value,path,world):[]);return[...languageOf(path)?[file(path)]:[],...literals2.flatMap(value=>aliased.has(value)?[]:named2(value,path,world)),...[...aliased.
values()].flat().map(one=>file(listing(one))),...setUps.map(one=>file(starts(one.path)))]}function isSetUp(key){return/^(?:setupFiles\w*|globalSetup|globalTeardown|require|import|loader)$/.
test(key)}function isJsxSource(keys){return/^(?:jsxI|i)mportSource$/.test(keys.at(-1)??"")}function jsxSourcesIn(path,text){if(text===void 0||kindOf(path).kind!==
"configuration"||!/mportSource/.test(text))return none3;return new Set(literalsOf(text).flatMap(({keys,value})=>isJsxSource(keys)?value??[]:[]))}var none3=new Set;
function isMapping(path,keys){return/^[jt]sconfig[^/]*\.json$/.test(path)&&keys[0]==="compilerOptions"&&keys[1]==="paths"}function jsxRuntimes(path,text,world){
if(kindOf(path).kind!=="configuration"||!/mportSource/.test(text))return[];return[...jsxSourcesIn(path,text)].flatMap(source=>named2(source,path,world))}function isListing(key){
return/^(?:coverage|include|exclude|ignore\w*|files|\w*[iI]gnorePatterns|collectCoverageFrom|testMatch|testRegex|roots|outDir|outputDir|outputFile|reportsDirectory)$/.
test(key)}function fromManifest2(path,text,world){const value=parse2(text);if(typeof value!=="object"||value===null)return[];const rest2=value;const own=["jest",
"vitest","mocha","ava","nyc","c8","babel","playwright","tap"].map(key=>rest2[key]??null);const scripts2=scriptsOf(value);const isWhole=world.making.whole.has(folderOf(
path));const words2=Object.values(scripts2).flatMap(line=>typeof line==="string"?wordsOf2(line,scripts2,isWhole):[]);const literals2=literalsOf(JSON.stringify(own)).
flatMap(({value:value2})=>value2??[]);const found2=[...literals2,...words2.filter(word2=>/^[\w@./-]+$/.test(word2)&&word2.includes("/"))];const files=found2.flatMap(
one=>named2(one,path,world));return[...files,...files.map(one=>file(starts(one.path)))]}function named2(value,path,world){const plain2=value.replace(/^<rootDir>\/?/,
"./").replace(/^\$\{configDir\}\//,"./").replace(/^\//,"./");if(plain2.length>200||/[*\s]|^\.*\/?$/.test(plain2))return[];const{tree}=world;const base=tree.normalise(
join(folderOf(path),plain2));const files=base===null?[]:[base,join(base,"jsx-runtime"),join(base,"jsx-dev-runtime")].flatMap(one=>moduleFiles(tree,one));if(files.
length>0||plain2.startsWith("."))return files.map(file);return[plain2,`${plain2}/jsx-runtime`,`${plain2}/jsx-dev-runtime`].filter(name=>/^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.
test(name)).flatMap(name=>world.packages.resolve(name,path)).filter(({kind})=>kind==="file")}function pluginsOf(values2){const words2=values2.addopts??[];return words2.
flatMap((word2,at)=>word2==="-p"?words2[at+1]??[]:word2.startsWith("-p")?word2.slice(2):[])}function snapshotsOf(path,tree){const beside=join(folderOf(path),"__\
snapshots__");const candidates=[`${beside}/${baseName(path)}.snap`,`${path}.snap`];return[...candidates.filter(tree.isFile),...tree.isFolder(`${path}-snapshots`)?
[`${path}-snapshots/`]:[]]}var checks=/\bts-jest\b|"emitDecoratorMetadata"\s*:\s*true|\bts-node\b/;var builds2=/"(?![^"]*(?:check|type|lint|docs?))[^"]+"\s*:\s*"[^"]*\btsc\b(?![^"]*--noEmit)/i;
var scripts=/js-?with-?ts|\[[^\]\s]*j[^\]\s]*\]s|\bj\|t|\bt\|j|\.[^\s"']*jsx?\$/i;function typeUseIn(texts){const all2=[...texts].filter(([path])=>/(?:config|workspace|package\.json|rc)[^/]*$/.
test(path));const isManifest3=([path])=>baseName(path)==="package.json";const isBuilt=all2.some(one=>isManifest3(one)&&builds2.test(one[1]));if(!isBuilt&&!all2.
some(([,text])=>checks.test(text)||checksTests(text)))return"none";const allows=all2.some(([,text])=>/"(?:allowJs|checkJs)"\s*:\s*true|"extends"\s*:\s*(?:\[|"[^."])/.
test(text));const isCompiled=all2.some(([,text])=>/\bts-jest\b/.test(text)&&scripts.test(text))||allows&&(isBuilt||all2.some(([,text])=>/\bts-node\b|"emitDecoratorMetadata"/.
test(text)));return isCompiled?"all":"typescript"}function checksTests(text){const list2=/\btypecheck\s*:\s*\{[^{}]*?\binclude\s*:\s*\[([^\]]*)\]/.exec(text)?.[1]??
"";return[...list2.matchAll(/["'`]([^"'`]+)["'`]/g)].some(([,glob=""])=>!/-d\.|\.tst\./.test(glob))}function compilingTests(units,texts,projects){const folders=[
...texts].flatMap(([path,text])=>checksTests(text)?folderOf(path):[]);const first=new Map;for(const{path,runner}of units){const owner=projects.ownerOf(path);const isChecked=runner===
"vitest"&&folders.some(folder2=>isBelow(path,folder2));if(isChecked&&!first.has(owner))first.set(owner,path)}return[...first.values()]}function isTypeScript(path){
return languageOf(path)==="javascript"&&!/\.[cm]?jsx?$/.test(path)}function buildGraph(input){const{tree,texts,earlier}=input;const projects=earlier?projectsAt(earlier.world.projects):projectsOf(tree);const types=earlier?.world.
types??typeUseIn(texts);const graph=emptyGraph(earlier?.world.table);const all2={graph,projects,types};const changed=earlier?earlier.changed:tree.paths;if(changed.
length===0)return all2;const world=javaScriptWorld(input,projects);const python=pythonModules(tree);linkCode(input,all2,world,python,changed);if(!earlier)fixAround(
input,all2,world,python);return all2}function javaScriptWorld({tree,texts},projects){return{tree,projects,packages:javaScriptPackages(texts,tree,projects),maps:pathMaps(
texts,tree),get making(){return makingOf(texts)}}}function linkCode({tree,texts,factsOf},{graph,projects,types},world,python,changed){const linkGo=goLinker(graph,
tree,texts);const linkers={javascript:(path,facts)=>javaScriptTargets(path,withoutAliases(path,facts),world,types,jsxSourcesIn(path,texts.get(path))),style:(path,facts)=>facts.
imports.flatMap(name=>resolveModule(name,path,world)),python:(path,facts)=>pythonTargets(path,facts,python,projects),go:()=>[],jvm:jvmLinker(tree,projects,factsOf),
plain:plainLinker(tree,projects,texts)};const looksBuilt=builtLooker(texts);const aliases=aliasModulesIn(texts,world);const listed2=new Set([...aliases.values()].
flatMap(named4=>[...named4.values()].flat()));const more=changed.some(isJvm)&&changed.length<tree.paths.length?tree.paths.filter(isJvm):[];for(const path of new Set(
[...changed,...more])){const language=languageOf(path);if(!language)continue;const facts=factsOf(path);graph.unlink(path);const targets=linkers[language](path,facts);
for(const target of targets)graph.link(path,nodeOf(target));for(const one of aliases.get(path)?.values()??[])for(const file2 of one)graph.link(path,listing(file2));
if(types==="typescript"&&language==="javascript")linkTypesBehind(graph,path,facts,world);if(language==="go")linkGo(path,facts);if(language==="javascript"&&looksBuilt(
facts))graph.link(path,built);if(language==="plain")continue;const told=new Set;const strings3=kindOf(path).kind==="configuration"?[]:facts.strings;const named4=strings3.
flatMap(text=>literalTargets(text,path,facts,tree,projects,told));for(const target of named4)graph.link(path,nodeOf(target));linkStarts(graph,path,facts,world);
if(listed2.has(path))linkListing(graph,path,facts,[...targets,...named4])}function withoutAliases(path,facts){const aliased=aliases.get(path);return aliased?{...facts,
imports:facts.imports.filter(name=>!aliased.has(name))}:facts}}function fixAround({tree,units,texts},{graph,projects},world,python){fixGo(graph,tree);linkContexts(
{graph,tree,units,texts,world,python});linkPackages({graph,tree,units,texts,projects});for(const{path}of units)if(isTypeTest(path))linkTypes(graph,path);for(const path of compilingTests(
units,texts,projects))graph.fix(path,nodeOf(code("")))}function linkStarts(graph,path,facts,world){const from=starts(path);const targets=languageOf(path)==="jav\
ascript"&&!isTestSide(path)?spawnTargets(facts,path,world):[];if(targets.length>0||graph.has(from))graph.unlink(from);for(const target of targets)graph.link(from,
nodeOf(target))}function javaScriptTargets(path,facts,world,types,jsxSources){const keepsTypes=types==="all"||types==="typescript"&&isTypeScript(path);const names2=keepsTypes?
[...facts.imports,...facts.typeImports]:facts.imports;const soft=facts.strings.filter(text=>/^\.\.?\//.test(text)&&!jsxSources.has(text));const resolveOne=name=>{
const found2=resolveModule(name,path,world);return keepsTypes||!found2.some(isDeclared2)||isDeclaration(`${name}.ts`)||isDeclaration(path)?found2:found2.filter(
target=>!isDeclared2(target))};return[...names2.flatMap(resolveOne),...soft.flatMap(resolveOne).filter(({kind})=>kind==="file"),...facts.prefixes.flatMap(prefix=>resolvePrefix(
prefix,path,world)),...isTestSide(path)?spawnTargets(facts,path,world):[],...facts.traits.includes("lists")?resolvePrefix("",path,world):[]]}function pythonTargets(path,facts,python,projects){
const owner=projects.ownerOf(path)??"";const inits=python.around(path).filter(one=>baseName(one)==="__init__.py");const packages=contiguous(path,inits);const isDjango=baseName(
path)==="conftest.py"&&facts.imports.some(name=>/^django\b/.test(name));return[...isDjango?[code(owner)]:[],...facts.imports.flatMap(name=>python.resolve(name,path)),
...facts.strings.flatMap(text=>python.dotted(text,path)),...packages.map(one=>({kind:"file",path:one})),...hiddenTargets(facts,path,owner,isTestSide(path))]}function linkTypesBehind(graph,path,facts,world){
const isOwn=isTypeScript(path);const from=isOwn?path:`types:${path}`;if(!isOwn)graph.unlink(from);for(const name of[...facts.imports,...facts.typeImports]){for(const target of resolveModule(
name,path,world)){if(target.kind!=="file"||languageOf(target.path)!=="javascript")continue;if(!isTypeScript(target.path))graph.link(from,`types:${target.path}`);else if(!isOwn)
graph.link(from,target.path)}}}function contiguous(path,inits){const known5=new Set(inits);const found2=[];for(const folder2 of foldersAbove(path)){const init=folder2===
""?"__init__.py":`${folder2}/__init__.py`;if(!known5.has(init)){if(init===path)continue;break}found2.push(init)}return found2}function isDeclared2({kind,path}){
return kind==="file"&&isDeclaration(path)}function isDeclaration(path){return path.includes(".d.")&&/\.d(?:\.[mc]?ts)+$/.test(path)}function isTypeTest(path){return/[.-](?:test|spec)-d\.|\.tst\./.
test(path)}function linkTypes(graph,path){graph.fix(path,nodeOf(folder("")));graph.fix(path,"context:types")}function wayOf(units,reached,narrowed){const ways=new Map(units.map(unit=>{const node=nodeOfUnit(unit);if(!reached.has(node)||narrowed?.isFree(unit))return[node,
null];return[node,narrowed?narrowed.way(node):reached.way(node)]}));return unit=>ways.get(nodeOfUnit(unit))??null}function proofsBy(narrowed,reached){const unreachable="\
nothing that it needs, over any number of imports, was changed";return unit=>{const node=nodeOfUnit(unit);if(!narrowed?.isFree(unit)||!reached.has(node))return{
code:"unreachable",text:unreachable};const way=reached.way(node);const changed=way.at(-1);const over=way.length>2?` over ${describe(way.at(-2))}`:"";const names2=[
...narrowed.names.get(changed)??[]].map(name=>name.replace("*default","the default export"));const shown=names2.length>3?`${names2.slice(0,3).join(", ")} and ${plural(
names2.length-3,"other")}`:names2.join(", ");return{code:"unreachable",text:names2.length===0?`it needs ${changed}${over}, but only comments were changed there`:
`it needs ${changed}${over}, but only ${shown} was changed there, and nothing that this test runs mentions it`}}}function reasonOf(whole,starts2){const way=whole[0]===
`tests:${whole[1]}`?whole.slice(1):whole;const start2=starts2.get(way.at(-1));if(way.length===1)return start2;const steps=way.slice(1).map(describe);const shown=steps.
length>5?[...steps.slice(0,3),"\u2026",...steps.slice(-1)]:steps;return{code:start2.code==="changed"?"needs":start2.code,text:`it needs ${shown.join(" \u2192 ")}\
; ${start2.text}`}}function describe(node){if(node.endsWith("//"))return node==="//"?"any code of the repository":`any code in ${node.slice(0,-2)}`;if(node.endsWith(
"/"))return node==="/"?"any file of the repository":`the folder ${node.slice(0,-1)}`;const[,kind,name]=/^(npm|pip|go|context|family|package(?::(?:go|data|native))?|tests|types|own|names|listing|starts):(.*)$/.
exec(node)??[];if(kind===void 0)return node;if(kind==="family")return`any ${name} file of the repository`;if(kind==="package:data")return`the files beside the c\
ode of ${name||"the root"}`;if(kind==="context")return`the test set-up of ${name||"the root"}`;if(kind==="types")return`the types behind ${name}`;if(kind==="own"||
kind==="listing")return`what ${name} tells`;if(kind==="starts")return`what ${name} starts`;if(kind==="names")return`the names of the files below ${name||"the ro\
ot"}`;return kind==="tests"?`the tests of ${name}`:`the package ${name||"at the root"}`}function opinionsOn(units,evidence,tests){return new Map(units.map(unit=>{const opinions=evidence.flatMap(kind=>kind(unit,tests)??[]);const doubts=opinions.flatMap(
one=>"doubt"in one?one.doubt:[]);const proofs=opinions.flatMap(one=>"proof"in one?one.proof:[]);return[unit.path,{doubts,proofs}]}))}function decide({units,way,
starts:starts2,wanted,opinions,changes,proofOf}){const tests=[];const skipped=[];const nothing2={code:"no-change",text:"nothing that a test may need was changed"};
for(const unit of units){const rule2=wanted.get(unit.path);const opinion=opinions.get(unit.path);const taken=way(unit);const reasons=[...taken?[reasonOf(taken,starts2)]:
[],...rule2?[rule2]:[],...opinion?.doubts??[]];if(reasons.length>0){tests.push({unit,reasons});continue}const proof=changes===0?nothing2:proofOf(unit);skipped.push(
{unit,proof:{...proof,text:[proof.text,...opinion?.proofs??[]].join("; ")}})}const mode=tests.length===0?"none":skipped.length===0?"all":"some";const because=changes===
0&&tests.length===0?nothing2:{code:"graph",text:tests.length===0?"no test needs what was changed":`${plural(tests.length,"test needs","tests need")} what was ch\
anged, or cannot be proved to pass`};return{mode,because,tests,skipped}}var readBunLock=reader(text=>{const lock=parse2(text);if(!lock?.workspaces)throw new Error("no lock file of Bun");const{workspaces,packages:entries={},configVersion:_,
...settings}=lock;const packages=new Map;for(const[key,entry]of Object.entries(entries)){const asked2=entry.find(part=>typeof part==="object"&&part!==null)??{};
const needs=asks({...asked2,devDependencies:{}}).map(name=>nearest2(key,name,entries));const digest=JSON.stringify(entry.filter(part=>typeof part==="string"));packages.
set(key,{name:lastName(key),digest,needs})}const importers=new Map(Object.entries(workspaces).map(([folder2,asked2])=>[folder2,new Map(asks(asked2).map(name=>[name,
nearest2(typeof asked2.name==="string"?asked2.name:"",name,entries)]))]));return{packages,importers,settings:JSON.stringify(settings)}});function asks({dependencies,
devDependencies,optionalDependencies,peerDependencies}){return Object.keys({...dependencies,...devDependencies,...optionalDependencies,...peerDependencies})}function nearest2(key,name,entries){
for(let parent=key;parent!=="";parent=parent.slice(0,Math.max(0,parent.lastIndexOf("/")))){if(entries[`${parent}/${name}`])return`${parent}/${name}`}return entries[name]?
name:`missing ${name}`}function lastName(key){const parts=key.split("/");return parts.slice(parts.at(-2)?.startsWith("@")?-2:-1).join("/")}var readNpmLock=reader(text=>{const lock=JSON.parse(text);const entries=lock.packages;if(!entries)throw new Error("an older lock file");const packages=new Map;const importers=new Map;
for(const[path,entry]of Object.entries(entries)){const at=path.lastIndexOf("node_modules/");const{dependencies,devDependencies,optionalDependencies,peerDependencies}=entry;
const names2=Object.keys({...dependencies,...optionalDependencies,...peerDependencies});if(at<0){const asked2=[...names2,...Object.keys(devDependencies??{})];importers.
set(path,new Map(asked2.map(name=>[name,nearest3(path,name,entries)])));continue}const needs=entry.link?[]:names2.map(name=>nearest3(path,name,entries));const digest=JSON.
stringify([entry.version,entry.resolved,entry.integrity,entry.link]);packages.set(path,{name:path.slice(at+"node_modules/".length),digest,needs})}return{packages,
importers,settings:String(lock.lockfileVersion)}});function nearest3(path,name,entries){for(let folder2=path;;){const candidate=`${folder2===""?"":`${folder2}/`}\
node_modules/${name}`;if(entries[candidate])return candidate;if(folder2==="")return`missing ${name}`;const inner=folder2.lastIndexOf("/node_modules/");folder2=inner>=
0?folder2.slice(0,inner):folder2.slice(0,Math.max(0,folder2.lastIndexOf("/")));if(folder2.endsWith("node_modules"))folder2=folder2.slice(0,Math.max(0,folder2.lastIndexOf(
"/")))}}function indented(text){const top=[];const open=[{indent:-1,children:top}];for(const line of text.split(/\r?\n/)){const body=line.trimStart();if(body===""||body.
startsWith("#")||body==="---")continue;const indent=line.length-body.length;while((open.at(-1)?.indent??-1)>=indent)open.pop();const children=[];open.at(-1)?.children.
push({...split(body),children});open.push({indent,children})}return top}function split(body){if(body.endsWith(":"))return{key:unquoted(body.slice(0,-1)),value:""};
const[,key=body,value=""]=/^("[^"]*"|'[^']*'|[^\s"':]+):? +(.*)$/.exec(body)??/^(.+?): +(.*)$/.exec(body)??[];return{key:unquoted(key),value:unquoted(value)}}function unquoted(text){
const quote=text[0];const isQuoted=(quote==='"'||quote==="'")&&text.length>1&&text.endsWith(quote);return isQuoted&&!text.slice(1,-1).includes(quote)?text.slice(
1,-1):text}function child(entry,key){return entry?.children.find(one=>one.key===key)}var asked=["dependencies","devDependencies","optionalDependencies"];var readPnpmLock=reader(text=>{const top=indented(text);const section=name=>top.find(({key})=>key===
name);if(!section("lockfileVersion"))throw new Error("no pnpm lock file");const facts=new Map((section("packages")?.children??[]).map(entry=>[entry.key,textOf2(
entry)]));const packages=new Map;for(const entry of(section("snapshots")??section("packages"))?.children??[]){const needs=["dependencies","optionalDependencies"].
flatMap(field=>(child(entry,field)?.children??[]).map(({key,value})=>keyOf2(key,value,entry.key)));const plain2=entry.key.replace(/\(.*$/,"");packages.set(entry.
key,{name:nameOf2(entry.key),digest:`${facts.get(entry.key)??facts.get(plain2)??""}${section("snapshots")?"":textOf2(entry)}`,needs})}const[style=""]=packages.keys();
const root=top.some(({key})=>asked.includes(key))?[{key:".",value:"",children:top}]:[];const importers=[...root,...section("importers")?.children??[]].map(importer=>[
importer.key==="."?"":importer.key,askedBy(importer,style)]);const rest2=top.filter(({key})=>!["packages","snapshots","importers","specifiers",...asked].includes(
key));return{packages,importers:new Map(importers),settings:rest2.map(textOf2).join("\n")}});function askedBy(importer,style){return new Map(asked.flatMap(field=>(child(
importer,field)?.children??[]).map(one=>[one.key,keyOf2(one.key,child(one,"version")?.value??one.value,style)])))}function keyOf2(name,version,near2){if(/^(?:link|file|workspace):/.
test(version))return`${name}@${version}`;if(version.startsWith("/"))return version;const isWhole=/^(?:@[^/@]+\/)?[^/@()]+@/.test(version);const slash=near2.startsWith(
"/")?"/":"";const separator=slash!==""&&!/^\/(?:@[^/@]+\/)?[^/@]+@/.test(near2)?"/":"@";return isWhole?`${slash}${version}`:`${slash}${name}${separator}${version}`}
function nameOf2(key){return/^\/?((?:@[^/@]+\/)?[^/@(]+)/.exec(key)?.[1]??key}function textOf2({key,value,children}){if(/^(?:dev|optional|transitivePeerDependencies|dependencies|optionalDependencies)$/.
test(key))return"";return`${key}: ${unquoted(value)}
${children.map(textOf2).join("")}`}var readYarnLock=reader(text=>{const entries=indented(text).filter(({key})=>key!=="__metadata");if(!/^# yarn lockfile v1|^__metadata:/m.test(text))throw new Error(
"no lock file of Yarn");const isBerry=/^__metadata:/m.test(text);const keys=new Map(entries.flatMap(entry=>heads(entry).map(head=>[head,keyOf3(entry)])));const packages=new Map;
const importers=new Map;for(const entry of entries){const needs=["dependencies","optionalDependencies"].flatMap(field=>child(entry,field)?.children??[]).map(({key,
value})=>[key,found(keys,key,value)]);const workspace=/@workspace:(.+)$/.exec(child(entry,"resolution")?.value??"")?.[1];if(workspace!==void 0)importers.set(workspace===
"."?"":workspace,new Map(needs));const digest=["version","resolved","resolution","integrity","checksum"].map(field=>child(entry,field)?.value??"").join(" ");packages.
set(keyOf3(entry),{name:nameOf3(heads(entry)[0]??""),digest:workspace===void 0?digest:"",needs:needs.map(([,key])=>key)})}const metadata=isBerry?/^__metadata:\n((?: .*\n)*)/m.
exec(text.replaceAll("\r\n","\n"))?.[1]??"":"1";return{packages,importers,settings:metadata}});function heads({key}){return key.split(/"?, "?/).map(one=>unquoted(
one).replace(/^"|"$/g,""))}function keyOf3(entry){const resolution=child(entry,"resolution")?.value;const[head=""]=heads(entry);return resolution??`${nameOf3(head)}\
@${child(entry,"version")?.value??""} ${head}`}function found(keys,name,range){return keys.get(`${name}@${range}`)??keys.get(`${name}@npm:${range}`)??[...keys].
find(([head])=>head.startsWith(`${name}@`))?.[1]??`missing ${name}`}function nameOf3(head){return/^((?:@[^/@]+\/)?[^/@]+)@/.exec(head)?.[1]??head}var readers={"package-lock.json":readNpmLock,"npm-shrinkwrap.json":readNpmLock,"pnpm-lock.yaml":readPnpmLock,"yarn.lock":readYarnLock,"bun.lock":readBunLock,"Ca\
rgo.lock":readCargoLock,"uv.lock":readUvLock,"poetry.lock":readPoetryLock,"pdm.lock":readPoetryLock};function lockReader(path){return readers[baseName(path)]??null}var import_micromatch4=__toESM(require_micromatch(),1);function isFree({always,ignore,affects,generates,areas}){const lists=[always,ignore,...[affects,generates,
areas].map(Object.keys)];return lists.every(({length})=>length===0)}function fitting(paths,globs){const positive=globs.filter(glob=>!glob.startsWith("!"));const negative=globs.
filter(glob=>glob.startsWith("!")).map(glob=>glob.slice(1));return(0,import_micromatch4.default)([...paths],positive,{dot:true,ignore:negative})}function applyRules(rules2,changes,paths,units,pragmas=new Map){
const changed=changes.map(({path})=>path);const ignored=new Set(fitting(changed,rules2.ignore));const made=Object.entries(rules2.generates).flatMap(([from,outputs])=>fitting(
changed,[from]).length>0?fitting(paths,outputs):[]);const tests=units.map(({path})=>path);const wanted=new Map;for(const path of fitting(tests,rules2.always)){wanted.
set(path,{code:"always",text:"the configuration says that it always runs"})}for(const[from,names2]of Object.entries(rules2.affects)){const[cause]=fitting(changed,
[from]);if(cause===void 0)continue;const text=`the configuration says that ${from} affects it, and ${cause} was changed`;for(const path of fitting(tests,names2))
wanted.set(path,{code:"affects",text})}for(const[path,list2]of pragmas){const reason=list2.map(one=>byPragma(one,changed)).find(one=>one!==null);if(reason)wanted.
set(path,reason)}const known5=new Set(changed);const generated=made.filter(path=>!known5.has(path)).map(path=>({path,status:"M",kind:"file"}));return{changes:[...changes.
filter(({path})=>!ignored.has(path)),...generated],wanted,areas:Object.keys(rules2.areas).filter(name=>fitting(changed,rules2.areas[name]??[]).length>0)}}function byPragma(pragma,changed){
if(pragma==="always")return{code:"always",text:"a comment in it says that it always runs"};const[cause]=fitting(changed,pragma.affectedBy);if(cause===void 0)return null;
const text=`a comment in it says that ${pragma.affectedBy.join(", ")} affects it, and ${cause} was changed`;return{code:"affects",text}}function ruledNeeds(rules2,paths,units,pragmas){
const tests=units.map(({path})=>path);const needs=new Map;const add=(who,what)=>{for(const one of who)needs.set(one,[...needs.get(one)??[],...what])};for(const[
from,names2]of Object.entries(rules2.affects))add(fitting(tests,names2),fitting(paths,[from]));for(const[from,outputs]of Object.entries(rules2.generates)){add(fitting(
paths,outputs),fitting(paths,[from]))}for(const[path,list2]of pragmas){for(const one of list2)if(one!=="always")add([path],fitting(paths,one.affectedBy))}return needs}
function lintRules(rules2,paths,units,pragmas=new Map){const tests=units.map(({path})=>path);const lists=[["always",rules2.always,tests],["ignore",rules2.ignore,
paths],...Object.entries(rules2.affects).flatMap(([from,to])=>[[`affects`,[from],paths],[`affects.${from}`,to,tests]]),...Object.entries(rules2.generates).flatMap(
([from,to])=>[["generates",[from],paths],[`generates.${from}`,to,paths]]),...Object.entries(rules2.areas).map(([name,globs])=>[`areas.${name}`,globs,paths])];const comments=[
...pragmas].flatMap(([path,list2])=>list2.flatMap(one=>one==="always"||fitting(paths,one.affectedBy).length>0?[]:path));const unused=comments.map(path=>({code:"\
glob-without-match",text:`${path}: what its comment keep-pace: affected-by names fits no file`}));const listed2=lists.flatMap(([name,globs,among])=>[...globs.filter(
glob=>fitting(among,[glob.replace(/^!/,"")]).length===0).map(glob=>({code:"glob-without-match",text:`select.${name}: ${glob} fits no ${among===tests?"test":"fil\
e"}`})),...among.length>=20&&fitting(among,globs).length/among.length>=.97?[{code:"glob-too-broad",text:`select.${name} fits nearly everything`}]:[]]);return[...listed2,
...unused]}function buildersIn(units,{graph,projects}){let tests=null;const indexed=()=>{const found2=new Map;for(const unit of units){if(unit.runner==="jvm")push(found2,projects.
ownerOf(unit.path)??"",nodeOfUnit(unit))}return found2};return({path,status})=>{if(!isJvm(path))return[];tests??=indexed();const modules2=new Set([`package:${projects.
ownerOf(path)??""}`]);for(const module of modules2){for(const needer of graph.needers(module))if(needer.startsWith("package:"))modules2.add(needer)}const known5=tests;
const all2=[...modules2].map(module=>known5.get(module.slice("package:".length))??[]);return all2.flatMap(own=>status==="D"?own:own.slice(0,1))}}function owned(path,word2,text,input){const{built:built2,tree,units}=input;const nodes=[path];for(let place=path;;){const owner=built2.projects.ownerOf(place);if(owner===
null)return all(word2,`${text}, and no project owns it`);const files=tree.below(owner).filter(one=>kindOf(one).kind==="code");const below2=unitsAt(owner,units);
const isOwn=unit=>built2.projects.ownerOf(placeOf2(unit))===owner;const tests=isFollowed(path,built2)?below2.filter(unit=>!isByProject(unit)||isOwn(unit)):below2;
nodes.push(...files,...tests.map(nodeOfUnit));const isPart=nativeSource.test(path)&&isNative(owner,input);const isNeeded=files.length+tests.length>0||built2.graph.
has(`package:${owner}`);if(isNeeded&&!isPart)return{nodes,reason:{code:word2,text}};if(owner==="")return isNeeded?{nodes,reason:{code:word2,text}}:all(word2,`${text}\
, and no project owns it`);place=owner}}var nativeSource=/\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inl|m|mm|s|S|asm|zig|f|f90|pxd|proto|fbs|thrift|capnp|idl|def|ld|cmake)$/;
function isNative(owner,{tree}){const own=name=>tree.isFile(join(owner,name));return nativeManifests.some(own)&&!languageManifests.some(own)}var nativeManifests=[
"CMakeLists.txt","BUILD","BUILD.bazel"];var languageManifests=["package.json","pyproject.toml","setup.py","go.mod","Cargo.toml","pom.xml"];function below(language,folder2,path,word2,text,input){
const files=input.tree.below(folder2).filter(one=>ecosystemOf(one)===language);const tests=unitsAt(folder2,input.units).filter(unit=>runsIn(unit,language)).map(
nodeOfUnit);return{nodes:[path,...files,...tests],reason:{code:word2,text}}}function ecosystemOf(path){const language=languageOf(path);if(language==="style")return"\
javascript";if(language!==null&&language!=="plain")return language;return/\.rs$/.test(path)?"rust":/\.(?:java|kt|kts|scala|groovy)$/.test(path)?"jvm":null}function isFollowed(path,{
graph}){return isSource(path)&&graph.needers(path).length>0}function all(word2,text){return{all:{code:word2,text}}}var registries={javascript:"npm",python:"pip",go:"go"};function dependencySeed(path,language,code3,input){const kind=kindOf(path);const folder2="folder"in kind?
kind.folder:folderOf(path);const whole=(because,where=folder2)=>below(language,where,path,code3,`${path} was changed: ${because}`,input);const{before,after}=input.
textsOf(path);const renamed=seed=>baseName(path)!=="package.json"||"all"in seed?seed:{...seed,nodes:[...seed.nodes,...namesIn([before,after]).map(name=>`npm:${name}`)]};
if(before===null||after===null){return renamed(whole("it was added or deleted, or cannot be read"))}if(before===after)return nothing(path);const reader3=lockReader(
path);if(reader3){const[old,now]=[reader3(before),reader3(after)];if(old===null||now===null)return whole("it cannot be read");return lockSeed(path,compareLocks(
old,now),language,whole,input)}const change=compareTexts(path,before,after);if(change===null)return whole("what that means is not known");if(change.kind==="none")
return nothing(path);if(change.kind==="packages"){return union(path,packagesSeed(path,folder2,change.names,change.names,language,whole,input))}if(change.kind!==
"entries")return renamed(whole(change.because));const{reason}=nothing(path);return renamed({nodes:[path,bundler],reason})}function lockSeed(path,change,language,whole,input){
if(change.kind==="all")return whole(change.because);if(change.names.size===0)return nothing(path);if(language==="rust")return crates(path,[...change.asked.keys()],
whole,input);const seeds=[...change.asked].map(([importer,asked2])=>{const folder2=join(folderOf(path),importer).replace(/\/$/,"");const inFolder=because=>whole(
because,folder2);return packagesSeed(path,folder2,asked2,change.names,language,inFolder,input)});return union(path,...seeds)}function packagesSeed(path,folder2,asked2,names2,language,whole,{
built:built2,nodesOf,tree}){const isNarrow=role=>role==="types"&&built2.types==="typescript";const typed=[];const registry=registries[language];if(!registry)return whole(
"it pins other packages");for(const name of asked2){const role=roleOf(registry,name);if(role==="onlooker"||role==="types"&&built2.types==="none")continue;if(isNarrow(
role)){typed.push(...tree.below(folder2).filter(isTypeScript));continue}if(role!=="code")return whole(`it asks for another ${name}, which stands between tests a\
nd code`);if(nodesOf(registry,name).length===0){return whole(`it asks for another ${name}, and what uses it is not known`)}}const nodes=[...names2].flatMap(name=>[
...nodesOf(registry,name),...roleOf(registry,name)==="types"?["context:types"]:[]]);const shown=[...asked2].sort();const list2=shown.length>3?`${shown.slice(0,3).
join(", ")} and ${shown.length-3} more`:shown.join(", ");return{nodes:[path,...nodes,...new Set(typed)],reason:{code:"dependency",text:`${path} asks for another\
 ${list2}`}}}function crates(path,names2,whole,{texts}){const folders=new Map([...texts].flatMap(([file2,text])=>baseName(file2)==="Cargo.toml"?[[crateName(text)??
"",folderOf(file2)]]:[]));if(names2.some(name=>!folders.has(name)))return whole("it pins other packages");const reason={code:"dependency",text:`${path} pins oth\
er packages for ${names2.join(", ")}`};return{nodes:[path,...names2.map(name=>`package:${folders.get(name)}`)],reason}}function nothing(path){return{nodes:[path],
reason:{code:"changed",text:`${path} was changed`}}}function union(path,...seeds){const[first=nothing(path)]=seeds;const all2=seeds.find(seed=>"all"in seed);if(all2||
"all"in first)return all2??first;const nodes=seeds.flatMap(seed=>"all"in seed?[]:seed.nodes);const widest=seeds.reduce((a,b)=>size(b)>size(a)?b:a,first);return{
nodes:[...new Set(nodes)],reason:"all"in widest?first.reason:widest.reason}}function size(seed){return"all"in seed?0:seed.nodes.length}function externalNodes({names:names2,
needers}){return(registry,name)=>{if(registry==="go"){return names2().filter(node=>node===`go:${name}`||node.startsWith(`go:${name}/`))}const wanted=registry===
"pip"?modulesOf(name).map(module=>`pip:${module}`):[`npm:${name}`];return wanted.filter(node=>needers(node).length>0)}}function seedsOf(given){const{graph}=given.built;const input={...given,nodesOf:externalNodes(graph)};const buildersOf=buildersIn(input.units,input.built);return input.
changes.flatMap(change=>{const seed=withNames(change,seedOf(change,input),graph);const nodes="all"in seed?[]:buildersOf(change);const text=`it compiles its whol\
e module, and ${change.path} was changed`;return nodes.length===0?seed:[seed,{nodes,reason:{code:"build",text}}]})}function withNames({path,status},seed,graph){
if("all"in seed)return seed;const names2=status==="M"?[]:foldersAbove(path).map(namesBelow);const more=[ownText(path),...names2].filter(graph.has);return more.length===
0?seed:{...seed,nodes:[...seed.nodes,...more]}}function seedOf(change,input){const{path}=change;if(change.status==="U")return all("conflict",`${path} has an unr\
esolved conflict`);if(change.kind!=="file"||change.status==="T")return owned(path,"link",`the ${change.kind} ${path} was changed`,input);if(change.status==="D"&&
cargoTarget.test(path)){const text=`${path} is gone, and no crate of the workspace is tested where a manifest names it still`;return below("rust","",path,"build",
text,input)}const kind=kindOf(path);switch(kind.kind){case"everything":return environment(path,input);case"configuration":return withReaders(path,kind.folder,configuration(
path,kind.language,kind.folder,input),input);case"manifest":return withReaders(path,kind.folder,dependencySeed(path,kind.language,"manifest",input),input);case"\
prose":return{nodes:[path],reason:{code:"changed",text:`${path} was changed`}};case"code":return code2(change,input);case"data":return data(path,input)}}var cargoTarget=/(?:^|\/)(?:build|lib|main)\.rs$|(?:^|\/)(?:tests|benches|examples|bin)\/.*\.rs$/;
function configuration(path,language,folder2,input){if(isCompared(path))return dependencySeed(path,language,"configuration",input);return below(language,folder2,
path,"configuration",`the configuration ${path} was changed`,input)}function withReaders(path,folder2,seed,input){if("all"in seed||!isFixture(path)||testsBelow(
folder2,input).length>0)return seed;const readers2=readersOf(path,input);const reason={code:"fixture",text:`the fixture ${path} was changed`};return readers2.length===
0?seed:{nodes:[...seed.nodes,...readers2],reason}}function readersOf(path,input){const owner=dataOwner(path);const tests=owner===null?[]:testsBelow(owner,input);
return tests.length>0||!isTestSide(path)?tests:testsBelow(testFolderOf(path),input)}var none4={kind:"none"};function environment(path,input){if(!/^\.github\/workflows\/[^/]+\.ya?ml$/.
test(path)){return all("environment",`${path} sets up every test`)}const{before,after}=input.textsOf(path);const isRunning=input.workflows?.has(path)??false;const change=input.
workflows&&!isRunning?none4:before===null&&after===null?null:compareWorkflows(before,after,isRunning,one=>input.texts.get(one));return change?.kind==="none"?{nodes:[
path],reason:{code:"changed",text:`${path} was changed`}}:all("environment",`${path} sets up every test`)}var testFile=/(?:^|\/)test_[^/]*\.py$|_test\.py$|[._-](?:test|spec)(?:-d)?\.[cm]?[jt]sx?$/;
function code2({path,status},input){const reason={code:"changed",text:`${path} was changed`};if(dataOwner(path)!==null)return{nodes:[path,...readersOf(path,input)],
reason:{code:"fixture",text:`the fixture ${path} was changed`}};if(isAmbient(path,input.built))return owned(path,"types",`${path} was changed, which declares ty\
pes for all that is compiled`,input);const isUnit=input.units.some(unit=>unit.path===path);const isGone=status==="D"&&testFile.test(path);const isLoose=!isUnit&&
!isGone&&isTestSide(path)&&input.built.graph.needers(path).length===0&&!path.endsWith(".go");if(!isLoose)return{nodes:[path],reason};const unknown2={code:"unkno\
wn-use",text:`${path} was changed, and what loads it is not known`};const tests=testsBelow(testFolderOf(path),input);return tests.length>0||testFile.test(path)||
/(?:^|\/)(?:e2e|cypress)\//.test(path)?{nodes:[path,...tests],reason:unknown2}:owned(path,unknown2.code,unknown2.text,input)}function isAmbient(path,{types,graph}){
const isDeclaration2=/\.d(?:\.[\w-]+)?\.[cm]?ts$/.test(path);return isDeclaration2&&types!=="none"&&graph.needers(path).length===0}function testFolderOf(path){const match=/^(?:.*\/)?(?:tests?|__tests__|specs?|e2e|integration)(?=\/)/.
exec(path);return match?.[0]??folderOf(path)}function data(path,input){const snapshot=/^(.*?)(?:\/?__snapshots__)?\/?([^/]+)\.snap$/.exec(path);const tested=snapshot?
[`${snapshot[1]}/${snapshot[2]}`.replace(/^\//,"")]:[];const unit=input.units.find(one=>tested.includes(one.path));if(unit)return{nodes:[path,unit.path],reason:{
code:"snapshot",text:`its snapshot ${path} was changed`}};const owner=dataOwner(path);const tests=owner===null?[]:testsBelow(owner,input);if(tests.length>0)return{
nodes:[path,...tests],reason:{code:"fixture",text:`the fixture ${path} was changed`}};const unknown2=`${path} was changed, and what reads it is not known`;if(isShown(
path)&&!isTestSide(path))return{nodes:[path],reason:{code:"changed",text:`${path} was changed`}};if(isTestSide(path)){const near2=unitsAt(testFolderOf(path),input.
units);const isKnown=isFollowed(path,input.built);const loose=isKnown?near2.filter(unit2=>!isByProject(unit2)):near2;if(near2.length>0||isKnown){return{nodes:[path,
...loose.map(nodeOfUnit)],reason:{code:"unknown-file",text:unknown2}}}}if(isBuildStep(path,input.texts)){const text=`${path} was changed, which builds run`;return{
nodes:[path,bundler],reason:{code:"build",text}}}return owned(path,"unknown-file",unknown2,input)}function dataReaders(path,built2,texts){const{projects}=built2;
const[isNativeOne,isKnown]=[nativeSource.test(path),isFollowed(path,built2)];const own=`${isNativeOne?"native ":""}${isKnown?"known ":""}code ${projects.ownerOf(
path)}`;if(isTestSide(path))return`tests ${testFolderOf(path)}, ${own}`;if(isShown(path))return`shown ${path}`;return isBuildStep(path,texts)?`build ${path}`:own}
function isShown(path){return/^(?:docs?|website|artwork|branding|screenshots)\/|\.(?:svg|png|jpe?g|gif|ico|webp|avif|mp4|webm)$/i.test(path)}var plainTags="abstract alias augments author borrows category class classdesc constant constructor copyright default defaultvalue deprecated description enum e\
vent example exports extends external fileoverview fires function generic group hideconstructor implements import inheritdoc inheritDoc internal kind lends lice\
nse link linkcode linkplain listens memberof module name namespace note overload override packageDocumentation param prop property private privateRemarks protec\
ted public readonly record remarks return returns satisfies see sealed since static summary template this throws todo tutorial type typedef typeParam version vi\
rtual yields";var plain=new Set(plainTags.split(" "));function isPlainComment(text){if(/^\/\/\/|^\/\*!|[#@]__|sourceMapping|sourceURL|\b(?:webpack|vite|rollup|turbopack|istanbul|c8|v8|keep-pace|pragma|jsx\w*)\b/i.
test(text))return false;return[...text.matchAll(/@([\w-]+)/g)].every(([,tag=""])=>plain.has(tag))}function changedNames(before,now){if(!hasSameDirectives(before.comments,now.comments))return null;const common=commonTexts(before.statements,now.statements);const[
old,young]=[changedIn(before.statements,common),changedIn(now.statements,common)];if(old===null||young===null)return null;if(exportNames(before)!==exportNames(now))
return null;const oldPlaces=new Map(old.flatMap(({places})=>places));const youngPlaces=new Map(young.flatMap(({places})=>places));const names2=new Set([...oldPlaces.
keys(),...youngPlaces.keys()]);const moved=[...names2].filter(name=>oldPlaces.get(name)!==youngPlaces.get(name));const isAsked=name=>now.exports.some(([,inside2])=>inside2===
name)||now.statements.some(({reads,link:link2})=>reads.has(name)||link2?.names.some(([,here])=>here===name));if(moved.some(isAsked))return null;const isSafe=({statement:statement2,
places})=>{if(statement2.reads.size===0)return true;const known5=old.find(one=>one.places[0]?.join()===places[0]?.join())?.statement;return[...statement2.reads].
every(name=>known5?.reads.has(name)&&known5.bases.has(name)===statement2.bases.has(name))};return young.every(isSafe)?names2:null}function commonTexts(before,now){
const[old,young]=[counted(before),counted(now)];const common=new Set([...old].flatMap(([text,count])=>young.get(text)===count?text:[]));const sequence=list2=>list2.
flatMap(({text})=>common.has(text)?text:[]).join("\0");return sequence(before)===sequence(now)?common:null}function counted(statements2){const counts=new Map;for(const{
text}of statements2)counts.set(text,(counts.get(text)??0)+1);return counts}function changedIn(statements2,common){const changed=[];let passed=0;for(const statement2 of statements2){
if(common?.has(statement2.text)){passed+=1;continue}if(common===null||statement2.kind!=="inert")return null;changed.push({statement:statement2,places:statement2.
declares.map(one=>[one.name,placeOf4(one,passed)])})}return changed}function placeOf4({by},passed){return by==="function"||by==="type"?by:`${by} ${passed}`}function exportNames({
exports}){return[...new Set(exports.map(([outside,inside2])=>`${outside} ${inside2}`))].sort().join("\n")}function hasSameDirectives(before,now){const directives=list2=>list2.
filter(one=>!isPlainComment(one)).join("\0");return directives(before)===directives(now)}import*as nodeModule from"node:module";import{Script}from"node:vm";var prefixes=/^(?:keyof|typeof|readonly|unique|infer|asserts|new|abstract)$/;function typeEnd({all:all2,partner},at,isReturn=false){let[index,isWanted,conditionals,
isParameters]=[at,true,0,false];for(;;){const token=all2[index];if(!token)return isWanted?-1:index;const{text,kind,newLine}=token;const isClosing=/^[)\]}]$/.test(
text);if(isWanted){const isOperator=/^[|&-]$/.test(text)||prefixes.test(text)&&startsOperand(all2[index+1]);if(text==="<")index=anglesEnd({all:all2,partner},index);else if(isOperator)
index+=1;else if(isClosing||kind==="punctuation"&&!/^[({[]$/.test(text))return-1;else{const isOpen=partner[index]>index;isParameters=text==="("&&!/^[(<]$/.test(
all2[index+1]?.text??"");isWanted=false;index=isOpen?partner[index]+1:index+1;if(text==="import"&&all2[index]?.text==="(")index=partner[index]+1}if(index<0)return-1;
continue}if(text==="=>"&&isParameters&&isReturn)return-1;if(/^[|&.]$/.test(text)||text==="=>"&&isParameters||text==="is"&&!newLine)isWanted=true;else if(text===
"extends"&&!newLine)[conditionals,isWanted]=[conditionals+1,true];else if(text==="?"&&conditionals>0)isWanted=true;else if(text===":"&&conditionals>0)[conditionals,
isWanted]=[conditionals-1,true];else if(text==="["&&!newLine){index=partner[index];isParameters=false}else if(text==="<"&&!newLine){index=anglesEnd({all:all2,partner},
index)-1;if(index<0)return-1}else return index;index+=1}}function startsOperand(token){return token!==void 0&&(token.kind!=="punctuation"||/^[({[<]$/.test(token.
text))&&token.text!=="extends"}function anglesEnd({all:all2,partner},at){let depth=0;for(let index=at;index<all2.length;index+=1){const text=all2[index].text;if(text===
"<")depth+=1;else if(text===">"){depth-=1;if(depth===0)return index+1}else if(text===";"||/^[)\]}]$/.test(text))return-1;else if(partner[index]>index)index=partner[index]}
return-1}var wordPattern=/[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;var numberPattern=/(?:0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)n?(?![\p{ID_Continue}$])/uy;
var blankPattern=/[\s\ufeff]+/uy;var signPattern=/\.{3}|=>|[=!]==?|\*\*=?|\+\+|--|&&=?|\|\|=?|\?\?=?|\?\.(?!\d)|[-+*%&|^/]=|[-+*/%&|^!~?:;,.<>=(){}[\]@#]/y;var flags=/[a-z]*/y;
var lineBreak=/[\n\r\u2028\u2029]/g;var beforeOperand=new Set("return typeof case in of delete void throw new else do instanceof yield await default extends".split(
" "));function tokenize(text,path){const all2=[];const partner=[];const comments=[];const open=[];const onlyTypes=/\.[mc]?ts$/.test(path);let[at,newLine]=[0,false];
if(text.startsWith("#!"))at=lineEnd(text,0);const push2=(kind,end)=>{all2.push({kind,text:text.slice(at,end),start:at,end,newLine});partner.push(-1);[at,newLine]=
[end,false];return true};function comment(){const isLine=text[at+1]==="/";const close2=isLine?lineEnd(text,at):text.indexOf("*/",at+2)+2;if(close2<2)return false;
comments.push({start:at,end:close2});newLine||=isLine||/[\n\u2028\u2029]/.test(text.slice(at,close2));at=close2;return true}function template(){const end=templateEnd(
text,at+1);if(end<0)return false;const isOpen=text[end]==="$";if(text[at]==="`"&&isOpen)open.push(all2.length);else if(text[at]==="}"&&!isOpen)close(open.pop());
return push2("template",isOpen?end+2:end+1)}function close(from){partner[from]=all2.length;partner[all2.length]=from}function sign(){signPattern.lastIndex=at;const found2=signPattern.
exec(text)?.[0];if(found2===void 0)return false;if(/^[({[]$/.test(found2))open.push(all2.length);const index=all2.length;if(/^[)}\]]$/.test(found2)){const from=open.
pop();if(from===void 0||all2[from]?.text!==opening[found2])return false;push2("punctuation",at+1);[partner[from],partner[index]]=[index,from];return true}if(found2===
"<"&&!onlyTypes&&!endsOperand(all2,index-1))return false;return push2("punctuation",at+found2.length)}function step(){const character=text[at];if(character==="/"&&
/[/*]/.test(text[at+1]??""))return comment();if(character==="/"){const kind=slashAt(all2,partner);if(kind===null)return false;if(kind==="sign")return sign();const end=regexEnd(
text,at+1);return end>0&&push2("regex",end)}if(character==='"'||character==="'"){const end=stringEnd(text,at+1,character);return end>0&&push2("string",end)}const inTemplate=all2[open.
at(-1)??-1]?.kind==="template";if(character==="`"||character==="}"&&inTemplate)return template();const blank=matchEnd(blankPattern,text,at);if(blank>0){newLine||=
/[\n\r\u2028\u2029]/.test(text.slice(at,blank));at=blank;return true}const word2=matchEnd(wordPattern,text,at);if(word2>0)return push2("word",word2);const number=matchEnd(
numberPattern,text,at);return number>0?push2("number",number):sign()}while(at<text.length)if(!step())return null;return open.length===0?{all:all2,partner,comments}:
null}var opening={")":"(","}":"{","]":"["};function endsOperand(all2,at){const token=all2[at];if(!token)return false;if(token.kind==="word")return!beforeOperand.
has(token.text)||isName(all2,at);if(token.kind==="template")return token.text.endsWith("`")&&token.text!=="`";if(token.kind==="punctuation")return/^(?:[)\]}]|\+\+|--)$/.
test(token.text);return true}function isName(all2,at){return/^\??\.$/.test(all2[at-1]?.text??"")}function slashAt(all2,partner){const at=all2.length-1;const token=all2[at];
if(token?.kind!=="punctuation")return endsOperand(all2,at)?"sign":"regex";if(token.text===")"){const head=partner[at]-1;return/^(?:if|while|for|with)$/.test(all2[head]?.
text??"")&&!isName(all2,head)?"regex":"sign"}if(token.text==="!")return endsOperand(all2,at-1)&&!token.newLine?"sign":"regex";if(token.text==="]")return"sign";return/^(?:\}|\+\+|--|>)$/.
test(token.text)?null:"regex"}function matchEnd(pattern,text,at){pattern.lastIndex=at;return pattern.test(text)?pattern.lastIndex:0}function lineEnd(text,from){
lineBreak.lastIndex=from;return lineBreak.exec(text)?.index??text.length}function stringEnd(text,from,quote){for(let at=from;at<text.length;at+=1){const character=text[at];
if(character===quote)return at+1;if(character==="\n"||character==="\r")return 0;if(character==="\\")at+=text[at+1]==="\r"&&text[at+2]==="\n"?2:1}return 0}function templateEnd(text,from){
for(let at=from;at<text.length;at+=1){if(text[at]==="`"||text[at]==="$"&&text[at+1]==="{")return at;if(text[at]==="\\")at+=1}return-1}function regexEnd(text,from){
let inClass=false;for(let at=from;at<text.length;at+=1){const character=text[at];if(character==="\n"||character==="\r")return 0;if(character==="\\")at+=1;else if(character===
"[")inClass=true;else if(character==="]")inClass=false;else if(character==="/"&&!inClass)return matchEnd(flags,text,at+1)}return 0}var literals=new Set("true false null undefined NaN Infinity".split(" "));var reserved=new Set("this super new typeof void delete await yield import enum let st\
atic in of instanceof if else for while do switch case default return throw try catch finally var const with break continue debugger export extends".split(" "));
function inertExpression(tokens,at,reads){const{all:all2}=tokens;let end=operand(tokens,at,reads);if(end<0)return-1;if(isLiteral(all2[at])||/^[-+!~]$/.test(all2[at]?.
text??"")){while(/^(?:[-+*/%&|^]|\*\*)$/.test(all2[end]?.text??"")&&isLiteral(all2[end+1]))end+=2}while(/^(?:as|satisfies)$/.test(all2[end]?.text??"")&&!all2[end]?.
newLine){end=all2[end+1]?.text==="const"?end+2:typeEnd(tokens,end+1);if(end<0)return-1}return end}function isLiteral(token){return token?.kind==="string"||token?.
kind==="number"&&!token.text.endsWith("n")}function operand(tokens,at,reads){const{all:all2,partner}=tokens;const token=all2[at];if(!token)return-1;const{kind,text}=token;
if(kind==="template")return partner[at]<0&&text.startsWith("`")?at+1:-1;if(kind!=="punctuation"&&kind!=="word")return at+1;if(kind==="word")return word(tokens,at,
reads);if(/^[-+!~]$/.test(text))return isLiteral(all2[at+1])?at+2:-1;if(text==="[")return array(tokens,at,reads);if(text==="{")return object(tokens,at,reads);if(text===
"<"){const parameters=anglesEnd(tokens,at);return parameters<0||all2[parameters]?.text!=="("?-1:arrow(tokens,parameters)}if(text!=="(")return-1;const close=partner[at];
if(/^(?:=>|:)$/.test(all2[close+1]?.text??""))return arrow(tokens,at);return inertExpression(tokens,at+1,reads)===close?close+1:-1}function word(tokens,at,reads){
const{all:all2}=tokens;const{text}=all2[at];const next=all2[at+1];if(literals.has(text))return at+1;if(text==="function")return functionEnd(tokens,at);if(text===
"class")return classAt(tokens,at,reads)?.end??-1;if(text==="async"&&next&&!next.newLine&&next.text!=="=>"){if(next.text==="function")return functionEnd(tokens,at+
1);if(next.text==="(")return arrow(tokens,at+1);if(next.text==="<")return operand(tokens,at+1,reads);if(next.kind==="word"&&all2[at+2]?.text==="=>")return bodyEnd(
tokens,at+3)}if(reserved.has(text))return-1;if(next?.text==="=>")return bodyEnd(tokens,at+2);reads.names.add(text);return at+1}function arrow(tokens,at){let next=tokens.
partner[at]+1;if(tokens.all[next]?.text===":")next=typeEnd(tokens,next+1,true);return tokens.all[next]?.text==="=>"?bodyEnd(tokens,next+1):-1}function bodyEnd(tokens,at){
if(tokens.all[at]?.text==="{")return tokens.partner[at]+1;const{all:all2,partner}=tokens;for(let index=at;index<all2.length;index+=1){const token=all2[index];if(index>
at&&token.newLine&&endsOperand(all2,index-1)&&!continues(token))return index;if(/^[,;)\]}]$/.test(token.text))return index>at?index:-1;if(/^(?:as|satisfies)$/.test(
token.text)&&index>at&&!token.newLine&&endsOperand(all2,index-1)){const end=all2[index+1]?.text==="const"?index+2:typeEnd(tokens,index+1);if(end<0)return-1;index=
end-1;continue}if(partner[index]>index)index=partner[index]}return all2.length>at?all2.length:-1}function continues({kind,text}){if(kind==="template"||kind==="r\
egex")return true;if(kind==="word")return/^(?:in|of|instanceof|as|satisfies|extends|implements|is)$/.test(text);return kind==="punctuation"&&!/^(?:\{|\}|\+\+|--|@|;|\)|\]|#)$/.
test(text)}function functionEnd(tokens,at){const{all:all2,partner}=tokens;let next=at+(all2[at+1]?.text==="*"?2:1);if(all2[next]?.kind==="word")next+=1;const body=signatureEnd(
tokens,next);return body>0&&all2[body]?.text==="{"?partner[body]+1:-1}function signatureEnd(tokens,at){const{all:all2,partner}=tokens;let next=all2[at]?.text===
"<"?anglesEnd(tokens,at):at;if(next<0||all2[next]?.text!=="(")return-1;next=partner[next]+1;return all2[next]?.text===":"?typeEnd(tokens,next+1):next}function array(tokens,at,reads){
const{all:all2,partner}=tokens;const close=partner[at];for(let next=at+1;next<close;){if(all2[next]?.text===","){next+=1;continue}next=inertExpression(tokens,next,
reads);if(next<0||next!==close&&all2[next]?.text!==",")return-1}return close+1}function object(tokens,at,reads){const{all:all2,partner}=tokens;const close=partner[at];
for(let next=at+1;next<close;){next=property(tokens,next,reads);if(next<0||next!==close&&all2[next]?.text!==",")return-1;if(next<close)next+=1}return close+1}function property(tokens,at,reads){
const{all:all2,partner}=tokens;let next=at;while(/^(?:async|get|set|\*)$/.test(all2[next]?.text??"")&&!/^[,:(<}]$/.test(all2[next+1]?.text??""))next+=1;const key=all2[next];
const isComputed=key.text==="[";if(isComputed?!isPlainKey(tokens,next,reads):key.kind==="punctuation"||key.kind==="template")return-1;next=isComputed?partner[next]+
1:next+1;const{text}=all2[next];if(text===":")return inertExpression(tokens,next+1,reads);if(text==="("||text==="<"){const body=signatureEnd(tokens,next);return body>
0&&all2[body]?.text==="{"?partner[body]+1:-1}if(key.kind!=="word"||literals.has(key.text)||reserved.has(key.text))return-1;reads.names.add(key.text);return next}
function isPlainKey({all:all2,partner},at,reads){const inside2=all2.slice(at+1,partner[at]);const[first]=inside2;if(inside2.length===1&&first?.kind==="word"&&!literals.
has(first.text)&&!reserved.has(first.text)){reads.names.add(first.text);reads.bases.add(first.text);return true}if(inside2.length===1)return isLiteral(first);return inside2.
length===3&&inside2[0]?.text==="Symbol"&&inside2[1]?.text==="."}function classAt(tokens,at,reads){const{all:all2,partner}=tokens;let next=at+1;const first=all2[next];
const name=first?.kind==="word"&&!/^(?:extends|implements)$/.test(first.text)?first.text:null;if(name!==null)next+=1;if(all2[next]?.text==="<")next=anglesEnd(tokens,
next);if(all2[next]?.text==="extends"){const base=all2[next+1];if(base?.kind!=="word"||reserved.has(base.text))return null;reads.names.add(base.text);reads.bases.
add(base.text);next=all2[next+2]?.text==="<"?anglesEnd(tokens,next+2):next+2}if(next>0&&all2[next]?.text==="implements"){do next=typeEnd(tokens,next+1);while(next>
0&&all2[next]?.text===",")}if(next<0||all2[next]?.text!=="{")return null;return hasInertBody(tokens,next,reads)?{end:partner[next]+1,name}:null}function hasInertBody(tokens,open,reads){
const{all:all2,partner}=tokens;if(all2.slice(open,partner[open]).some(({text})=>text==="@"))return false;for(let index=open+1;index<partner[open];index+=1){const{
text}=all2[index];const before=all2[index-1].text;if(text==="["&&all2[index+1]?.text!=="]"&&!/^(?:[=:|&,(?]|=>)$/.test(before)){if(!isPlainKey(tokens,index,reads))
return false}if(text==="static"&&!isInertStatic(tokens,index+1,reads))return false;if(partner[index]>index)index=partner[index]}return true}function isInertStatic(tokens,at,reads){
const{all:all2,partner}=tokens;let next=at;while(all2[next]&&!/^(?:[(<=:;{}!?])$/.test(all2[next].text)){next=all2[next]?.text==="["?partner[next]+1:next+1;if(all2[next]?.
newLine)return!/^[=:{!?]$/.test(all2[next]?.text??"")}if(/^[!?]$/.test(all2[next]?.text??""))next+=1;if(all2[next]?.text===":")next=typeEnd(tokens,next+1);if(next<
0||all2[next]?.text==="{")return false;if(all2[next]?.text!=="=")return true;const end=inertExpression(tokens,next+1,reads);const after=all2[end];return end>0&&
after!==void 0&&(/^[;}]$/.test(after.text)||after.newLine&&!continues(after))}function linkAt(tokens,at){const word2=tokens.all[at]?.text;if(word2!=="import"&&word2!=="export")return null;const isExport=word2==="export";const start2=at+(isTypeOnly(
tokens,at+1)?2:1);const named4=isExport?exported2(tokens,start2):imported(tokens,start2);if(named4===null)return null;const{names:names2,next}=named4;const isBare=names2.
length===0&&next===start2;if(tokens.all[next]?.text!=="from"&&!isBare){return isExport&&names2.every(([,here])=>here!=="*")&&names2.every(([there])=>there!=="*")?
finished(tokens,next,{from:null,isExport,names:names2}):null}const module=tokens.all[isBare?next:next+1];if(module?.kind!=="string"||isBare&&isExport)return null;
const from=module.text.slice(1,-1);if(/(?!^)[?!#]|\\/.test(from)||from==="")return null;return finished(tokens,isBare?next+1:next+2,{from,isExport,names:names2})}
function finished({all:all2},next,link2){const token=all2[next];const isOver=token===void 0||token.text===";"||token.newLine&&!continues(token);return isOver&&token?.
text!=="with"&&token?.text!=="assert"?{next,link:link2}:null}function isTypeOnly({all:all2},at){const[word2,next,third]=[all2[at],all2[at+1],all2[at+2]];if(word2?.
text!=="type"||next===void 0)return false;return next.kind==="word"?next.text!=="from"||third?.text==="from":/^[{*]$/.test(next.text)}function imported(tokens,at){
const{all:all2}=tokens;const first=all2[at];if(first?.kind==="string")return{names:[],next:at};if(first?.kind!=="word")return rest(tokens,at);const own=[["defau\
lt",first.text]];if(all2[at+1]?.text!==",")return{names:own,next:at+1};const more=rest(tokens,at+2);return more&&{names:[...own,...more.names],next:more.next}}function rest(tokens,at){
const{all:all2}=tokens;if(all2[at]?.text==="{")return list(tokens,at);const isWhole=all2[at]?.text==="*"&&all2[at+1]?.text==="as"&&all2[at+2]?.kind==="word";return isWhole?
{names:[["*",all2[at+2].text]],next:at+3}:null}function exported2(tokens,at){const{all:all2}=tokens;if(all2[at]?.text!=="*"||all2[at+1]?.text==="as")return rest(
tokens,at);return{names:[["*","*"]],next:at+1}}function list({all:all2,partner},at){const close=partner[at];const names2=[];for(let next=at+1;next<close;next+=1){
let end=next;while(end<close&&all2[end]?.text!==",")end+=1;const words2=all2.slice(next,end);if(words2.length===0||words2.some(({kind})=>kind!=="word"))return null;
const texts=words2.map(({text})=>text);if(texts[0]==="type"&&(texts.length===2||texts.length===4))texts.shift();const[there,as,here]=texts;if(texts.length!==1&&
(texts.length!==3||as!=="as"))return null;names2.push([there,here??there]);next=end}return{names:names2,next:close+1}}var defaultName="*default";var starters2=/^(?:import|export|function|class|const|let|var|async|type|interface|enum|namespace|module|declare|abstract)$/;function statementsOf(text,tokens){
const{all:all2}=tokens;const found2=[];for(let at=0;at<all2.length;){if(all2[at]?.text===";"){at+=1;continue}const reads={names:new Set,bases:new Set};const link2=linkAt(
tokens,at);const one=link2?{...link2,declares:[]}:declarationAt(tokens,at,reads);const next=one?one.next:effectiveEnd(tokens,at);found2.push(statement(text,all2,
at,next,one,reads));at=next}return found2}function statement(text,all2,at,next,one,reads){const[start2,end]=[all2[at].start,all2[next-1].end];const{words:words2,
alone}=namesIn4(all2.slice(at,next));return{kind:one?one.link?"link":"inert":"effective",text:text.slice(start2,end),...{start:start2,end,words:words2,alone},declares:one?.
declares??[],isExported:one?.isExported??false,reads:one?reads.names:new Set,bases:one?reads.bases:new Set,link:one?.link??null}}function namesIn4(tokens){const[
words2,alone]=[new Set,new Set];tokens.forEach(({kind,text},at)=>{if(kind!=="word"||/^(?:\??\.|#)$/.test(tokens[at-1]?.text??""))return;words2.add(text);const member=tokens[at+
2];const isMember=/^\??\.$/.test(tokens[at+1]?.text??"")&&member?.kind==="word";if(isMember)words2.add(`${text}.${member.text}`);else alone.add(text)});return{words:words2,
alone}}function effectiveEnd({all:all2,partner},at){for(let index=at;index<all2.length;index+=1){const token=all2[index];if(token.text==="@"){while(index+1<all2.
length&&all2[index]?.text!=="class")index+=1;continue}if(index>at&&starters2.test(token.text)){const before=all2[index-1].text;if(before===";"||token.newLine&&endsOperand(
all2,index-1)&&before!=="++"&&before!=="--")return index}if(partner[index]>index)index=partner[index]}return all2.length}function closing({all:all2},at){const token=all2[at];
if(at<0)return-1;return token===void 0||token.text===";"||token.newLine&&!continues(token)?at:-1}function declarationAt(tokens,at,reads){const{all:all2}=tokens;
if(all2[at]?.text!=="export")return declaration(tokens,at,reads);if(all2[at+1]?.text!=="default"){const one2=declaration(tokens,at+1,reads);return one2&&{...one2,
isExported:true}}const one=named3(tokens,at+2,reads);const word2=all2[at+2]?.text??"";if(one)return{next:one.next,declares:[{name:defaultName,by:word2},...one.declares]};
if(/^(?:function|class|abstract|interface)$/.test(word2))return null;const next=closing(tokens,inertExpression(tokens,at+2,reads));return next<0?null:{next,declares:[
{name:defaultName,by:"const"}]}}function declaration(tokens,at,reads){const{all:all2}=tokens;const word2=all2[at]?.text??"";const next=all2[at+1];if(/^(?:const|let|var)$/.
test(word2)&&next?.text!=="enum")return variables(tokens,at,reads);if(word2==="type"&&next?.kind==="word"&&!next.newLine)return alias(tokens,at);return named3(tokens,
at,reads)}function named3(tokens,at,reads){const{all:all2,partner}=tokens;const word2=all2[at]?.text;if(word2==="async"&&all2[at+1]?.text==="function"&&!all2[at+
1]?.newLine)return aFunction(tokens,at+1);if(word2==="function")return aFunction(tokens,at);if(word2==="abstract"&&all2[at+1]?.text==="class"&&!all2[at+1]?.newLine)
return aClass(tokens,at+1,reads);if(word2==="class")return aClass(tokens,at,reads);const name=all2[at+1];if(word2!=="interface"||name?.kind!=="word"||name.newLine)
return null;let next=all2[at+2]?.text==="<"?anglesEnd(tokens,at+2):at+2;if(next>0&&all2[next]?.text==="extends"){do next=typeEnd(tokens,next+1);while(next>0&&all2[next]?.
text===",")}if(next<0||all2[next]?.text!=="{")return null;return{next:partner[next]+1,declares:[{name:name.text,by:"type"}]}}function aFunction(tokens,at){const{
all:all2}=tokens;const name=all2[at+(all2[at+1]?.text==="*"?2:1)];const declares=name?.kind==="word"?[{name:name.text,by:"function"}]:[];const end=functionEnd(tokens,
at);if(end>0)return{next:end,declares};if(name?.kind!=="word")return null;const next=closing(tokens,signatureEnd(tokens,all2.indexOf(name,at)+1));return next<0?
null:{next,declares}}function aClass(tokens,at,reads){const one=classAt(tokens,at,reads);return one&&{next:one.end,declares:one.name===null?[]:[{name:one.name,by:"\
class"}]}}function alias(tokens,at){const{all:all2}=tokens;const equals=all2[at+2]?.text==="<"?anglesEnd(tokens,at+2):at+2;if(equals<0||all2[equals]?.text!=="=")
return null;const next=closing(tokens,typeEnd(tokens,equals+1));return next<0?null:{next,declares:[{name:all2[at+1].text,by:"type"}]}}function variables(tokens,at,reads){
const{all:all2}=tokens;const declares=[];let next=at;do{const name=all2[next+1];if(name?.kind!=="word")return null;declares.push({name:name.text,by:all2[at].text});
next+=2;if(all2[next]?.text==="!")next+=1;if(all2[next]?.text===":")next=typeEnd(tokens,next+1);if(next>0&&all2[next]?.text==="=")next=inertExpression(tokens,next+
1,reads);if(next<0)return null}while(all2[next]?.text===",");next=closing(tokens,next);return next<0?null:{next,declares}}function compiles(path,text){try{const code3=/\.[mc]?ts$/.test(path)?withoutTypes(text):text;const tokens=code3===null?null:tokenize(code3,"module.js");if(code3===
null||tokens===null)return false;const parts=statementsOf(code3,tokens).map(({kind,text:one})=>kind==="link"?"":unexported(one));const body=parts.join("\n;").replace(
/\bimport\s*\.\s*meta\b/g,"Object");return new Script(`"use strict"; async () => {
${body}
}`)instanceof Script}catch{return false}}function unexported(text){if(/^export\s+default\s+(?:(?:async\s+)?function\s*\*?|class)\s+(?!extends\b)[\w$]/.test(text)){
return text.replace(/^export\s+default\s+/,"")}return text.replace(/^export\s+default\b/,"void").replace(/^export\b/,"")}function withoutTypes(text){const strip=nodeModule.stripTypeScriptTypes;
if(typeof strip!=="function")return null;const{emitWarning}=process;process.emitWarning=()=>{};try{return strip(text,{mode:"transform"})}finally{process.emitWarning=
emitWarning}}function edgesOf(input,built2){const world=javaScriptWorld(input,built2.projects);const noPython=pythonModules(treeOf([],new Map));const others2=emptyGraph();const factsOf=path=>({
...input.factsOf(path),imports:[],typeImports:[]});const known5=new Map;function importsOf(from){const found2=new Map;const{imports,typeImports}=input.factsOf(from);
for(const name of new Set([...imports,...typeImports])){for(const{kind,path}of resolveModule(name,from,world)){if(kind==="file")found2.set(path,[...found2.get(path)??
[],name])}}const needs=built2.graph.needs(from);const strange=new Set(others2.needs(from));const twice=new Set(needs.filter((one,at)=>needs.indexOf(one)!==at));
return new Map([...found2].filter(([path])=>needs.includes(path)&&!strange.has(path)&&!twice.has(path)))}return{add(files){linkCode({...input,factsOf},{...built2,
graph:others2},world,noPython,files);for(const path of files)known5.set(path,importsOf(path))},imports:(from,to)=>isMock(from)||isMock(to)?null:known5.get(from)?.
get(to)??null}}function isMock(path){return/(?:^|\/)__mocks__\//.test(path)}function importersOf(changed,graph,edges,isCode,most){const plain2=new Map;const others2=new Map;const asked2=new Set;let level=[...changed];for(const path of level)
plain2.set(path,path);while(level.length>0){const needers=new Set(level.flatMap(path=>graph.needers(path)).filter(isScript));const fresh=[...needers].filter(path=>!asked2.
has(path));for(const path of fresh)asked2.add(path);if(asked2.size>most)return null;edges.add(fresh);const next=[];for(const path of level){for(const above of containersOf(
path,isCode)){if(graph.has(above)&&!others2.has(above))others2.set(above,path)}for(const needer of graph.needers(path)){if(needer.startsWith("types:"))continue;
if(!isScript(needer)||edges.imports(needer,path)===null){if(!others2.has(needer))others2.set(needer,path)}else if(!plain2.has(needer)){plain2.set(needer,path);next.
push(needer)}}}level=next}return{plain:plain2,others:others2}}function isScript(node){return!/^[a-z]+:|\/$/.test(node)&&languageOf(node)==="javascript"}function containersOf(path,isCode){
const folders=foldersAbove(path);return folders.flatMap(folder2=>isCode(path)?[`${folder2}/`,`${folder2}//`]:`${folder2}/`)}async function installedUsers(tree,graph,texts,read3){const ours=new Set([...texts].flatMap(([path,text])=>nameIn(path,text)??[]));const locks=tree.paths.filter(
path=>lockReader(path)!==null);const users=new Set;for(const[path,text]of await read3(locks)){const graphOf=lockReader(path)?.(text);for(const name of graphOf?usersIn(
graphOf.packages,ours):[])users.add(name)}return[...users].map(name=>`npm:${name}`).filter(graph.has)}function usersIn(packages,ours){const isOurs=key=>{const name=packages.
get(key)?.name??/^(?:.*node_modules\/)?(@?[^@]+)/.exec(key)?.[1];return name!==void 0&&ours.has(name)};const found2=new Set;for(let size2=-1;size2<found2.size;){
size2=found2.size;for(const[key,{needs}]of packages){if(!isOurs(key)&&needs.some(need=>found2.has(need)||isOurs(need)))found2.add(key)}}return[...found2].flatMap(
key=>packages.get(key)?.name??[])}function nameIn(path,text){if(baseName(path)!=="package.json")return null;const name=parse2(text)?.name;return typeof name==="\
string"?name:null}function moduleOf(path,text){if(!/\.(?:[mc]?ts|tsx|m?js|jsx)$/.test(path)||/\.d(?:\.\w+)*\.[mc]?ts$/.test(path))return null;const tokens=tokenize(text,path);if(tokens===
null)return null;const{all:all2}=tokens;const isOpaque=all2.some(({kind,text:word2},at)=>kind==="word"&&(word2==="eval"||word2==="Function"&&/^(?:new|\()$/.test(
near(all2,at))));if(isOpaque)return null;const statements2=statementsOf(text,tokens);const isModule=all2.some(({text:word2},at)=>/^(?:import|export)$/.test(word2)&&
all2[at-1]?.text!==".");if(!isModule)return null;const between=tokens.comments.filter(comment=>!statements2.some(({start:start2,end})=>comment.start>start2&&comment.
end<end));return{statements:statements2,exports:statements2.flatMap(exportsOf),comments:between.map(({start:start2,end})=>text.slice(start2,end))}}function near(all2,at){
return all2[at-1]?.text==="new"?"new":all2[at+1]?.text??""}function exportsOf({declares,isExported,link:link2}){if(link2)return link2.from===null?link2.names.map(
([inside2,outside])=>[outside,inside2]):[];const names2=declares.map(({name})=>name);return names2.filter(name=>isExported||name===defaultName).map(name=>[outsideOf(
name),name])}function outsideOf(name){return name===defaultName?"default":name}var position=/\bstack\b|[sS]tackTrace|[cC]all-?[sS]ites?\b|:\d+:\d+|[sS]ource-?[mM]ap|\b(?:line|column)Number\b/;async function positionLookers(units,graph,read3){
const sides=new Map(units.map(({path})=>[path,sideOf(path,graph)]));const texts=await read3([...new Set([...sides.values()].flat())]);const looking=new Set([...sides.
values()].flat().filter(path=>position.test(texts.get(path)??"stack")));return({path})=>sides.get(path)?.some(one=>looking.has(one))??true}function sideOf(path,graph){
const found2=new Set([path]);for(const one of found2){for(const next of graph.needs(one))if(isScript(next)&&isTestSide(next))found2.add(next)}return[...found2]}var isolating=/^(?:vitest|jest|node|ava)$/;var sharing=/--no-isolate|--isolate[= ]["']?false|\bisolate["']?\s*:(?!\s*true\b)|test-isolation[= ]["']?none|\brunner["']?\s*:/;
function ownsItsModules(texts,types){const all2=[...texts].filter(([path])=>isOfRunner(path));if(all2.some(([,text])=>sharing.test(text)))return()=>false;const checked=all2.
flatMap(([path,text])=>(isManifest2(path)?/--typecheck/:/\btypecheck["']?\s*:/).test(text)?folderOf(path):[]);const sharers=all2.flatMap(([path,text])=>sharersIn(
path,text));return({path,runner})=>{if(!isolating.test(runner)||types!=="none"&&runner!=="vitest")return false;if(sharers.some(mayRun2=>mayRun2(path)))return false;
return runner!=="vitest"||!checked.some(folder2=>isBelow(path,folder2))}}function sharersIn(path,text){const folder2=folderOf(path);if(!isManifest2(path))return/^\.mocharc/.
test(baseName(path))?[test=>isBelow(test,folder2)]:[];const value=parse2(text);const lines2=Object.values(value?.scripts??{}).filter(line=>typeof line==="string");
return lines2.flatMap(line=>{if(/\bmocha\b/.test(line))return test=>isBelow(test,folder2);const[,rest2]=/\bbun test(?=\s|$)([^&|;]*)/.exec(line)??[];if(rest2===
void 0)return[];const parts=rest2.split(/\s+/).filter(word2=>/[/*]|\.\w+$/.test(word2)&&!word2.startsWith("-"));const literal=parts.map(word2=>word2.replace(/["']/g,
"").replace(/^\.\//,"").split(/[*{[?]/,1)[0]??"");const isAny=literal.length===0;return test=>isBelow(test,folder2)&&(isAny||literal.some(one=>test.includes(one)))})}
function isOfRunner(path){return isManifest2(path)||/^(?:vitest|vite|jest|ava|\.taprc|\.mocharc)[\w.-]*$/.test(baseName(path))}function isManifest2(path){return baseName(
path)==="package.json"}async function spread(changes,input){const{edges,isWhole,isTest:isTest2,needers,load}=input;const wholes=new Set;const from=new Map;const touched=new Map;const done=new Map;
const modules2=new Map;const isOver=path=>isWhole(path)||wholes.has(path);let queue=new Set;const touchedOf=path=>{const known5=touched.get(path)??{inside:new Set,
outside:new Set};touched.set(path,known5);return known5};function enter(path,inside2,outside){const module=modules2.get(path)??null;if(module===null){wholes.add(
path);return}const known5=touchedOf(path);const size2=known5.outside.size;for(const name of outside)known5.outside.add(name);if(mentions(module,known5.inside,inside2,
isTest2(path)))wholes.add(path);for(const[name,own]of module.exports)if(known5.inside.has(own))known5.outside.add(name);if(known5.outside.size>size2)queue.add(path)}
async function bring(paths){const wanted=[...paths].filter(path=>!modules2.has(path)&&!isOver(path));for(const[path,module]of await load(wanted))modules2.set(path,
module)}await bring(changes.keys());for(const[path,names2]of changes)enter(path,names2,[]);while(queue.size>0){const current=[...queue].filter(path=>!isOver(path));
queue=new Set;await bring(current.flatMap(needers));for(const path of current){const known5=done.get(path)??new Set;const names2=new Set([...touchedOf(path).outside].
filter(name=>!known5.has(name)));done.set(path,new Set([...known5,...names2]));for(const needer of needers(path)){if(isOver(needer))continue;const module=modules2.
get(needer)??null;const taken=module&&taking(module,edges.imports(needer,path),names2);if(!from.has(needer)&&!changes.has(needer))from.set(needer,path);if(taken)
enter(needer,taken.inside,taken.outside);else wholes.add(needer)}}}return{wholes,from}}function taking(module,specifiers,names2){const taken={inside:new Set,outside:new Set};
if(specifiers===null)return null;const asked2=new Set(specifiers);const plain2=new Set;for(const{link:link2,text}of module.statements){if(!link2&&specifiers.some(
one=>text.includes(one)))return null;if(!link2?.from||!asked2.has(link2.from))continue;plain2.add(link2.from);for(const[there,here]of link2.names){const into=link2.
isExport?taken.outside:taken.inside;if(there==="*"&&here==="*"){for(const name of names2)if(name!=="default")into.add(name)}else if(there==="*"&&!link2.isExport&&
isByMember(module,here)){for(const name of names2)into.add(`${here}.${name}`)}else if(there==="*"||names2.has(there))into.add(here)}}return plain2.size===asked2.
size?taken:null}function isByMember({statements:statements2,exports},name){return!exports.some(([,inside2])=>inside2===name)&&statements2.every(({kind,alone})=>kind===
"link"||!alone.has(name))}function mentions(module,inside2,names2,isTest2){const queue=[...names2].filter(name=>!inside2.has(name));for(const name of queue)inside2.
add(name);for(let name=queue.pop();name!==void 0;name=queue.pop()){if(name===defaultName)continue;for(const{kind,words:words2,bases,declares}of module.statements){
if(kind==="link"||!words2.has(name))continue;const isOwn=declares.some(one=>one.name===name);if(kind==="effective"||bases.has(name)||isTest2&&!isOwn)return true;
for(const one of declares){if(inside2.has(one.name))continue;inside2.add(one.name);queue.push(one.name)}}}return false}var[maxChanged,maxFiles,maxCharacters]=[200,3e3,3e7];async function narrow(input,texts){const{built:built2,units,reached,isCode}=input;const{graph}=built2;const hit=units.
filter(unit=>reached.has(nodeOfUnit(unit)));const candidates=narrowable(input);if(candidates.length===0||candidates.length>maxChanged||hit.length*100<units.length)
return null;const changed=await changesIn(candidates,texts);if(changed.names.size===0)return null;const setUps=await texts.setUps();const owns=ownsItsModules(setUps,
built2.types);const starts2=startsBeside(changed.names,input);const edges=edgesOf({...input,texts:setUps},built2);const importers=hit.some(owns)?importersOf(changed.
names.keys(),graph,edges,isCode,maxFiles):null;if(importers===null)return null;const isTest2=new Set(units.map(({path})=>path));const load=loader(texts);const users=await installedUsers(
input.tree,graph,setUps,load.texts);const outer=[...starts2,...importers.others.keys(),...users];const first=reach(graph,outer,isCode,input.gone);const isDecided=unit=>first.
has(nodeOfUnit(unit))||!owns(unit);if(hit.every(isDecided))return null;const found2=await spread(changed.names,{edges,load:load.modules,needers:path=>graph.needers(
path).filter(one=>importers.plain.has(one)),isTest:path=>isTest2.has(path),isWhole:path=>first.has(path)});const last2=reach(graph,[...outer,...found2.wholes],isCode,
input.gone);const free=hit.filter(unit=>owns(unit)&&!last2.has(nodeOfUnit(unit)));const looks=await positionLookers(free,graph,load.texts);const isFree2=new Set(
free.filter(unit=>!looks(unit)));return{...changed,isFree:unit=>isFree2.has(unit),way:wayOver(last2,reached,importers,found2)}}function narrowable({seeds,changes,
units,gone}){const starts2=new Map;for(const seed of seeds){if("nodes"in seed)for(const node of seed.nodes)starts2.set(node,(starts2.get(node)??0)+1)}const isTest2=new Set(
units.map(({path})=>path));const plain2=new Set(seeds.flatMap(seed=>"nodes"in seed&&seed.reason.code==="changed"&&seed.nodes.length===1?seed.nodes:[]));return changes.
flatMap(({path,status,kind})=>{const isPlain2=status==="M"&&kind==="file"&&plain2.has(path)&&starts2.get(path)===1;return isPlain2&&isScript(path)&&!isTest2.has(
path)&&!gone.has(path)?path:[]})}async function changesIn(paths,texts){const[old,young]=await Promise.all([texts.before(paths),texts.now(paths)]);const names2=new Map;
const before=new Map;for(const path of paths){const[was,is]=[old.get(path),young.get(path)];if(was===void 0||is===void 0||was===is)continue;const[one,other]=[moduleOf(
path,was),moduleOf(path,is)];const found2=one&&other&&changedNames(one,other);if(!found2||!compiles(path,was)||!compiles(path,is))continue;names2.set(path,found2);
before.set(path,was)}return{names:names2,before}}function startsBeside(names2,{seeds}){return seeds.flatMap(seed=>"nodes"in seed?seed.nodes.filter(node=>!names2.
has(node)):[])}var TooMuch=class extends Error{};function loader(texts){let characters=0;const read3=async paths=>{const found2=await texts.now(paths);for(const text of found2.
values())characters+=text.length;if(characters>maxCharacters)throw new TooMuch;return found2};return{texts:read3,async modules(paths){const found2=await read3(paths);
return new Map(paths.map(path=>[path,moduleOf(path,found2.get(path)??"")]))}}}function wayOver(last2,reached,importers,{from}){return node=>{const way=last2.has(
node)?last2.way(node):[];if(way.length===0||way.at(-1).startsWith("npm:"))return reached.way(node);const other=importers.others.get(way.at(-1));const steps=other===
void 0?from:importers.plain;if(other!==void 0)way.push(other);for(let next=stepFrom(way,steps);next!==null;next=stepFrom(way,steps))way.push(next);return withoutRounds(
way)}}function stepFrom(way,steps){const current=way.at(-1);const next=steps.get(current);return next===void 0||next===current?null:next}function withoutRounds(way){
const short=[];for(const one of way){const known5=short.indexOf(one);if(known5>=0)short.length=known5;short.push(one)}return short}function selectTests(input){const followed=follow(input);return followed.selection??followed.decide(null)}async function selectByNames(input,texts){const followed=follow(
input);if(followed.selection)return followed.selection;return followed.decide(await followed.narrowed(texts))}function follow(input){const{rules:rules2,before,texts,
fingerprint}=input;const tests=builtTests(input);const{built:built2,tree,units,changes,isCode}=tests;const textsOf2=path=>({before:before.get(path)??null,after:texts.
get(path)??null});const many=tooMany(changes.length);const seeds=many?[{all:many}]:seedsOf({built:built2,tree,units,changes,textsOf:textsOf2,texts,workflows:input.
workflows??null});const rest2=all2=>{const marks=fingerprint&&units.map(unit=>[unit.path,fingerprint(unit,all2).now]);const owners=marks&&units.map(({path})=>[path,
built2.projects.ownerOf(path)??""]);return{warnings:tests.warnings,fingerprints:new Map(marks),owners:new Map(owners)}};const everything2=whyAll(seeds,changes.length===
0?[]:tests.uncertain);if(everything2){const packages=ownersOf(tests.paths,built2);const selection=runAll(units,everything2,packages);return{selection:{...selection,
areas:Object.keys(rules2.areas),...rest2(tests)}}}const starts2=new Map;for(const seed of seeds){if("all"in seed)continue;for(const node of seed.nodes)if(!starts2.
has(node))starts2.set(node,seed.reason)}const{gone}=tests;const reached=reach(built2.graph,starts2.keys(),isCode,gone);const folders=reached.folders.map(folder2=>join(
folder2,"x"));const{factsOf}=input;return{selection:null,narrowed:sources=>narrow({tree,built:built2,units,changes:input.changes,seeds,reached,gone,isCode,factsOf},
sources).catch(()=>null),decide(narrowed){const all2=narrowed?{...tests,before:new Map([...before,...narrowed.before])}:tests;const way=wayOf(units,reached,narrowed);
const skippable=input.evidence.length===0?[]:units.filter(unit=>way(unit)===null);const opinions=opinionsOn(skippable,input.evidence,all2);const decided=decide(
{units,way,starts:starts2,wanted:tests.wanted,opinions,changes:changes.length,proofOf:proofsBy(narrowed,reached)});return{...decided,packages:ownersOf(folders,built2),
areas:tests.areas,...rest2(all2)}}}}function builtTests(input){const{links,texts,rules:rules2,cache,fingerprint,before}=input;const earlier=cache?.earlier??null;
const deleted=cache?.deleted??missingIn(input.paths,input.changes);const tree=treeOf(()=>[...input.paths,...deleted],links);const gone=new Set(earlier?.gone);const{
units,uncertain}=earlier?withoutTests(earlier.world.tests,gone):discoverTests(treeOf(input.paths,links),texts);const built2=buildGraph({tree,units,texts,factsOf:input.
factsOf,earlier});const unitPaths=new Set(units.map(({path})=>path));const isCode=path=>!unitPaths.has(path)&&mayRun(path);if(cache?.isKeeping)cache.keep(worldOf(
built2,{units,uncertain},isCode));const pragmas=pragmasOf(units,cache?.pragmas??writtenIn(input.paths,input.factsOf));const isRuled=!isFree(rules2)||pragmas.size>
0;const ruled=isRuled?applyRules(rules2,input.changes,input.paths,units,pragmas):{changes:input.changes,wanted:new Map,areas:[]};return{...{texts,built:built2,tree,
units,uncertain,before,isCode,gone,...ruled},get paths(){return input.paths},warnings:isRuled?lintRules(rules2,input.paths,units,pragmas):[],ruled:fingerprint&&
isRuled?ruledNeeds(rules2,input.paths,units,pragmas):new Map}}function missingIn(paths,changes){const present=new Set(paths);return changes.filter(({path})=>!present.
has(path)).map(({path})=>path)}function withoutTests(tests,gone){return gone.size===0?tests:{...tests,units:tests.units.filter(({path})=>!gone.has(path))}}function worldOf({
graph,projects,types},tests,isCode){const table=graph.table(placed({places:null,nameOf:graph.nameOf},isCode).table(graph.size()));return{table,tests,projects:projects.
folders,types}}function mayRun(path){const isOther=/^\.github\/workflows\/|\.d(?:\.[mc]?ts)+$/.test(path)||lockReader(path)!==null;return!isOther&&kindOf(path).
kind!=="prose"}var maxChanges=3e3;function tooMany(changes){if(changes<=maxChanges)return null;return{code:"many-changes",text:`${changes} paths were changed, m\
ore than ${maxChanges}`}}function whyAll(seeds,uncertain){for(const seed of seeds)if("all"in seed)return seed.all;const[folder2]=uncertain;if(folder2===void 0)return null;
const text=`the runner's configuration in ${folder2||"the root"} is computed, so its tests are not certain`;return{code:"runner-configuration",text}}function runAll(units,because,packages){
return{mode:"all",because,tests:units.map(unit=>({unit,reasons:[because]})),skipped:[],packages,areas:[],warnings:[],fingerprints:new Map,owners:new Map}}function ownersOf(paths,{
projects}){const owners=new Set;for(const path of paths){const owner=projects.ownerOf(path);if(owner!==null)owners.add(owner||".")}return[...owners].sort()}export{calledWorkflows,lookUp,kindOf,isTestSide,dataOwner,nodeOfUnit,seedsOf,isAmbient,dataReaders,discoverTests,selectTests,selectByNames,tooMany,runAll};
