import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{mark,ownFile,readKept,sharedFile,writeKept}from"./chunk-WLCGLMUR.js";import{around,baseName,folderOf,foldersAbove,isBelow,join,projectsAt,projectsOf,
push,stemOf,treeOf}from"./chunk-2YWPKVI7.js";import{breakerText,emptyLedger,isGreen,openBreakers,readLedger}from"./chunk-ASBHL3VV.js";import{factBuilder,
factsAt,flatten,isSame,languageOf,lexJavaScript,listAt,noFacts,pack,readText,scan,scanShare,textsIn,textsOf,unpack}from"./chunk-MSBQCFUK.js";import{parse}from"./chunk-LMD4GTQO.js";
import{openWorkspace}from"./chunk-XB62HTOP.js";import{require_dist}from"./chunk-5PY2SCE5.js";import{require_micromatch}from"./chunk-Y7OC5FYY.js";
import{compareListings,diffCommits,diffWorkTree,entriesOf,entryOf,eventRange,followed,linksIn,listingOf,localRange,parseChangedList,rangeSince,readBlobs,readSnapshot,
resolveCommit,uniteChanges}from"./chunk-6I3H43BT.js";import{plural}from"./chunk-I25A2IMF.js";import{UserError}from"./chunk-6WXBJRQ5.js";import{
__toESM}from"./chunk-QEIRHUYG.js";function compareGoMods(before,after){const[old,now]=[statements(before),statements(after)];const names2=[];for(const line of new Set([...old,...now])){if(old.has(
line)&&now.has(line))continue;const[,name,indirect]=/^require (\S+) \S+( \/\/ indirect)?/.exec(line)??[];if(name===void 0||indirect!==void 0){return{kind:"proje\
ct",because:`${line.split(" ").slice(0,2).join(" ")} was changed`}}names2.push(name)}return names2.length>0?{kind:"packages",names:[...new Set(names2)]}:{kind:"\
none"}}function statements(text){const found2=new Set;let block="";for(const line of text.split(/\r?\n/)){const plain=line.replace(/\/\/(?! indirect).*$/,"").trim().
replace(/\s+/g," ");const opened=/^(\w+) \($/.exec(plain)?.[1];if(opened!==void 0)block=`${opened} `;else if(plain===")")block="";else if(plain!=="")found2.add(
`${block}${plain}`)}return found2}function compareGoSums(before,after){const now=new Set(after.split(/\r?\n/));const gone=before.split(/\r?\n/).filter(line=>line!==
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
`:""}${value??line.trim()}`)}return found2}function parse2(text){const plain=text.replace(/^\ufeff/,"");return strict(plain)??strict(withoutCommas(withoutComments(plain)))}function strict(text){try{return JSON.
parse(text)}catch{return null}}function withoutComments(text){return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,piece=>piece.startsWith(
'"')?piece:" ")}function withoutCommas(text){return text.replace(/("(?:[^"\\\n]|\\.)*"?)|,\s*(?=[}\]])/g,(_,quoted)=>quoted??"")}function changedKeys(old,now){const[a,b]=[recordOf(old),recordOf(now)];return[...new Set([...Object.keys(a),...Object.keys(b)])].filter(key=>JSON.stringify(a[key])!==
JSON.stringify(b[key]))}function recordOf(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)?value:{}}var inert=new Set("version description keywords author contributors maintainers license licenses repository bugs homepage funding publishConfig private files de\
vEngines sideEffects np release-it lint-staged husky simple-git-hooks prettier eslintConfig eslintIgnore stylelint commitlint size-limit changelog standard-vers\
ion auto-changelog $schema readme".split(" "));var dependencyFields=["dependencies","devDependencies","optionalDependencies","peerDependencies"];function compareManifests(before,after){
const[old,now]=[strict2(before),strict2(after)];if(!isRecord(old)||!isRecord(now))return{kind:"project",because:"it cannot be read"};const keys=[...new Set([...Object.
keys(old),...Object.keys(now)])].filter(key=>!inert.has(key)&&JSON.stringify(old[key])!==JSON.stringify(now[key]));const scripts2=keys.includes("scripts")?changedKeys(
old.scripts,now.scripts):[];const script2=scripts2.find(name=>!/^(?:lint|format|fmt|docs?|release|publish|changelog|changeset|size|bench)/.test(name));if(script2!==
void 0)return{kind:"project",because:`its script ${script2} was changed`};const other=keys.find(key=>key!=="scripts"&&!dependencyFields.includes(key));if(other!==
void 0)return{kind:"project",because:`its ${other} was changed`};const names2=[...new Set(keys.filter(key=>key!=="scripts").flatMap(key=>changedKeys(old[key],now[key])))];
return names2.length>0?{kind:"packages",names:names2}:{kind:"none"}}function namesIn(texts){return texts.flatMap(text=>{const value=text===null?null:parse2(text);
return isRecord(value)&&typeof value.name==="string"?[value.name]:[]})}function strict2(text){try{return JSON.parse(text.replace(/^\ufeff/,""))}catch{return null}}
function isRecord(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function reader(read4){return text=>{try{return read4(text.replace(/^\ufeff/,""))}catch{return null}}}function compareLocks(before,after){if(before.settings!==after.
settings)return{kind:"all",because:"its settings were changed"};const changed=changedKeys2(before,after);const keys=dependents(changed,[before,after]);const names2=new Set;
const asked2=new Map;const ask=(importer,name)=>{names2.add(name);asked2.set(importer,(asked2.get(importer)??new Set).add(name))};for(const{packages,importers}of[
before,after]){for(const key of keys){const one=packages.get(key);if(one)names2.add(one.name)}for(const[importer,wanted]of importers){for(const[name,key]of wanted)
if(keys.has(key))ask(importer,name)}if(importers.size===0)for(const name of unneeded(packages,keys))ask("",name)}for(const[importer,name]of askedOtherwise(before,
after))ask(importer,name);if(names2.size>0&&asked2.size===0)return{kind:"all",because:"what asks for its packages is not known"};return{kind:"packages",names:names2,
asked:asked2}}function changedKeys2({packages:old},{packages:now}){const changed=new Set;for(const key of new Set([...old.keys(),...now.keys()])){const[a,b]=[old.
get(key),now.get(key)];const isSame2=a&&b&&a.name===b.name&&a.digest===b.digest&&sameNeeds(a.needs,b.needs);if(!isSame2)changed.add(key)}return changed}function sameNeeds(a,b){
return a.length===b.length&&[...a].sort().join("\n")===[...b].sort().join("\n")}function dependents(changed,graphs){const needers=new Map;for(const{packages}of graphs){
for(const[key,{needs}]of packages){for(const need of needs)needers.set(need,[...needers.get(need)??[],key])}}const reached=new Set(changed);for(const key of reached)
for(const needer of needers.get(key)??[])reached.add(needer);return reached}function unneeded(packages,keys){const needed=new Set([...packages.values()].flatMap(
({needs})=>needs));return[...keys].flatMap(key=>needed.has(key)?[]:packages.get(key)?.name??[])}function askedOtherwise({importers:old},{importers:now}){return[
...new Set([...old.keys(),...now.keys()])].flatMap(importer=>{const[a,b]=[old.get(importer)??new Map,now.get(importer)??new Map];const names2=[...new Set([...a.
keys(),...b.keys()])].filter(name=>a.get(name)!==b.get(name));return names2.map(name=>[importer,name])})}function read(text){const{package:entries=[],...rest}=parse(text);if(!Array.isArray(entries)||Object.keys(rest).length+entries.length===0)throw new Error("no lo\
ck file");return{entries,rest}}var readCargoLock=reader(text=>{const{entries,rest}=read(text);const keyOf5=({name="",version="",source})=>source===void 0?`${name}\
 (member)`:`${name} ${version}`;const keys=new Map;for(const entry of entries){for(const head of[entry.name??"",`${entry.name} ${entry.version}`]){keys.set(head,
[...keys.get(head)??[],keyOf5(entry)])}}const packages=new Map;const importers=new Map;for(const entry of entries){const needs=(entry.dependencies??[]).flatMap(
text2=>{const head=text2.split(" ").slice(0,2).join(" ");return keys.get(head)??[`missing ${head}`]});const name=entry.name??"";if(entry.source===void 0)importers.
set(name,new Map([[name,keyOf5(entry)]]));const digest=entry.source===void 0?"":JSON.stringify([entry.source,entry.checksum]);packages.set(keyOf5(entry),{name,digest,
needs})}return{packages,importers,settings:JSON.stringify(rest.patch??null)}});function normalName(name){return name.toLowerCase().replace(/[-_.]+/g,"-")}var readUvLock=reader(
text=>{const{entries,rest}=read(text);const packages=new Map;const importers=new Map;const byName2=keysByName(entries);for(const entry of entries){const names2=namesIn2(
[entry.dependencies,entry["optional-dependencies"],entry["dev-dependencies"]]);const needs=names2.flatMap(name2=>byName2.get(name2)??[`missing ${name2}`]);const source=entry.
source??{};const folder2=folderIn(source);const name=normalName(entry.name??"");if(typeof folder2==="string"){const asked2=names2.flatMap(one=>(byName2.get(one)??
[]).map(key=>[one,key]));importers.set(folder2==="."?"":folder2,new Map(asked2))}const digest=folder2===void 0?JSON.stringify([entry.version,source,entry.sdist,
entry.wheels]):"";packages.set(keyOf(entry),{name,digest,needs})}const{version:_,revision:__,manifest,...settings}=rest;const{members:___,...constraints}=manifest??
{};return{packages,importers,settings:JSON.stringify([settings,constraints])}});var readPoetryLock=reader(text=>{const{entries,rest}=read(text);const files=rest.
metadata?.files??{};const byName2=keysByName(entries);const packages=new Map;for(const entry of entries){const{dependencies,name="",extras:_,optional:__,groups:___,
...own}=entry;const needs=namesIn2([dependencies]).flatMap(one=>byName2.get(one)??[]);const digest=JSON.stringify([own,files[name]]);packages.set(keyOf(entry),{
name:normalName(name),digest,needs})}return{packages,importers:new Map,settings:""}});function folderIn(source){const{editable,virtual,directory}=source??{};return editable??
virtual??directory}function keyOf({name="",version="",source}){if(folderIn(source)!==void 0)return`${normalName(name)} (project)`;return`${normalName(name)} ${version}\
 ${source===void 0?"":JSON.stringify(source)}`}function keysByName(entries){const keys=new Map;for(const entry of entries){const name=normalName(entry.name??"");
keys.set(name,[...keys.get(name)??[],keyOf(entry)])}return keys}function namesIn2(value){if(typeof value==="string")return[normalName(/^[\w.-]+/.exec(value)?.[0]??
"")];if(Array.isArray(value))return value.flatMap(namesIn2);if(typeof value!=="object"||value===null)return[];if("name"in value&&typeof value.name==="string")return[
normalName(value.name)];return Object.entries(value).flatMap(([key,inner])=>Array.isArray(inner)&&inner.every(one=>typeof one==="object"&&one!==null&&"name"in one)?
namesIn2(inner):[normalName(key)])}var inertFields=new Set("version description readme authors maintainers urls keywords classifiers license license-files".split(" "));var inertTools=new Set("gha\
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
name));return names2.map(name=>`tool.tox.env.${name}`)})}function take(names2,old,now){const[a,b]=[old,now].map(list=>Array.isArray(list)?list:[]);const texts=new Set(
[...a,...b].map(one=>JSON.stringify(one)));for(const text of texts){const isSame2=[a,b].every(list=>list.some(one=>JSON.stringify(one)===text));if(isSame2)continue;
const[,name]=/^"([A-Za-z0-9][\w.-]*)/.exec(text)??[];if(name===void 0)return["dependencies"];names2.add(normalName(name))}return[]}function compareRequirements(before,after){const[old,now]=[new Set(lines(before)),new Set(lines(after))];const changed=[...[...old].filter(line=>!now.has(line)),
...[...now].filter(line=>!old.has(line))];const names2=changed.map(line=>/^([A-Za-z0-9][\w.-]*)\s*(?:\[|[<>=!~;@,]|$)/.exec(line)?.[1]);if(names2.includes(void 0))
return{kind:"project",because:"its options were changed"};const known4=[...new Set(names2.map(name=>normalName(name)))];return known4.length>0?{kind:"packages",
names:known4}:{kind:"none"}}function lines(text){return text.replace(/\\\r?\n/g," ").split(/\r?\n/).map(line=>line.replace(/(^|\s)#.*$/,"").trim()).filter(line=>line!==
"")}var onlookers={npm:/^(?:eslint|@eslint\/|@typescript-eslint\/|typescript-eslint$|eslint-|@stylistic\/|prettier|@prettier\/|prettier-|stylelint|oxlint|oxfmt$|@oxlint|@biomejs\/|husky$|lint-staged$|simple-git-hooks$|lefthook$|@commitlint\/|commitlint$|commitizen$|cspell$|publint$|@arethetypeswrong\/|knip$|size-limit$|@size-limit\/|np$|bumpp$|release-it$|semantic-release$|@semantic-release\/|standard-version$|@changesets\/|changelogithub$|conventional-changelog|typedoc|vitepress|@docusaurus\/|globals$|markdownlint|pkg-pr-new$|pretty-bytes$|@codspeed\/|mitata$|tinybench$|benchmark$|npm-check-updates$|taze$|depcheck$|madge$|dependency-cruiser$|all-contributors|gh-pages$|@vercel\/analytics|@algolia\/|documentation$)/,
pip:/^(?:ruff|black|isort|flake8|pylint|pyflakes|pycodestyle|pydocstyle|bandit|mypy|pyright|basedpyright|ty|pyrefly|pre-commit|prek|codespell|towncrier|sphinx|furo|myst-|docutils|pallets-sphinx|jinja-cli$|mkdocs|griffe|griffelib|interrogate|twine|build|check-manifest|check-wheel-contents|bump|commitizen|pip-tools|vulture|autoflake|pyupgrade|cogapp|linkify|mdit-py-plugins|alabaster|pygments-|types-|pydata-sphinx|autodoc|zizmor|typos|deptry|gh-action|scriv|reno|doc8|rstcheck|babel$|imagesize|snowballstemmer|watchfiles|sphinxcontrib|starlette$|uvicorn$|websockets$|tox-uv$)/,
go:/^$/};var everywhere={npm:/^(?:vitest|@vitest\/|jest|@jest\/|jest-|babel-jest|ts-jest|@swc\/|swc|esbuild|vite|@vitejs\/|vite-|rollup|@rollup\/|rolldown|oxc|@oxc|@babel\/|babel-|ts-node|tsx|tsup|tslib|jsdom|happy-dom|playwright|@playwright\/|puppeteer|mocha|chai|sinon|ava|tap|tape|c8|nyc|msw|core-js|regenerator-runtime|webpack|postcss|tailwindcss|sass|@testing-library\/|cross-env|unbuild|tsdown|bun|deno|@cloudflare\/vitest|miniflare|wrangler|node$)/,
pip:/^(?:pytest|tox|nox|coverage|pluggy|iniconfig|setuptools|hatch|wheel|pip$|uv$|poetry|django$|xdist|execnet|freezegun|time-machine|anyio|trio|gevent|greenlet|twisted|pexpect)/,
go:/^(?:go|toolchain)$/};var typing=/^(?:typescript|typescript-|@types\/|@tsconfig\/|@typescript\/|tsd$|vue-tsc$|tstyche$|@total-typescript\/|type-fest$|expect-type$|expecttype|@volar\/|@vue\/language)/;
function roleOf(registry,name){if(onlookers[registry].test(name))return"onlooker";if(everywhere[registry].test(name))return"everywhere";return registry==="npm"&&
typing.test(name)?"types":"code"}var modules={attrs:"attr attrs",beautifulsoup4:"bs4","discord-py":"discord",djangorestframework:"rest_framework",docker:"docker",
"google-api-python-client":"googleapiclient apiclient",gitpython:"git",grpcio:"grpc",jinja2:"jinja2",mysqlclient:"MySQLdb","opencv-python":"cv2","opencv-python-\
headless":"cv2",pillow:"PIL","psycopg2-binary":"psycopg2",pycryptodome:"Crypto",pyjwt:"jwt",pymysql:"pymysql",pynacl:"nacl",pyopenssl:"OpenSSL",pyserial:"serial",
"python-dateutil":"dateutil","python-dotenv":"dotenv","python-multipart":"multipart python_multipart","python-slugify":"slugify",pyyaml:"yaml _yaml",pyzmq:"zmq",
"ruamel-yaml":"ruamel","scikit-image":"skimage","scikit-learn":"sklearn","websocket-client":"websocket"};function modulesOf(name){const plain=name.replaceAll("-",
"_");return[...new Set([...modules[name]?.split(" ")??[],plain,name.split("-")[0]])]}var import_yaml=__toESM(require_dist(),1);var inert2=new Set(["on","true","name","run-name","permissions","concurrency"]);function compareWorkflows(before,after,isRunning=false){let[old,now]=[{},{}];try{
[old,now]=[read2(before),read2(after)]}catch{return{kind:"project",because:"it cannot be read"}}if(!isRunning&&!selects(old)&&!selects(now))return{kind:"none"};
const testing=[...testJobs(recordOf(old.jobs)),...testJobs(recordOf(now.jobs))];if(testing.length===0)return{kind:"none"};const key=changedKeys(old,now).find(one=>one!==
"jobs"&&!inert2.has(one));if(key!==void 0)return{kind:"project",because:`its ${key} was changed`};const job=changedKeys(old.jobs,now.jobs).find(name=>testing.includes(
name));return job===void 0?{kind:"none"}:{kind:"project",because:`its job ${job} was changed`}}function calledWorkflows(path,textOf3){const found2=new Set([path]);
try{for(const one of found2){const text=textOf3(one);if(text===null)return null;for(const job of Object.values(recordOf(read2(text).jobs))){const{uses}=recordOf(
job);if(typeof uses==="string"&&/^\.\/\.github\/workflows\//.test(uses))found2.add(uses.slice(2))}}}catch{return null}return found2}function read2(text){if(text===
null)return{};const options={maxAliasCount:100,logLevel:"silent",prettyErrors:false,uniqueKeys:false};const value=(0,import_yaml.parse)(text,options);JSON.stringify(
value);if(typeof value!=="object"||value===null||Array.isArray(value))throw new Error("no workflow");return value}function selects(workflow){const on=workflow.on??
workflow.true;if(on===void 0)return Object.keys(workflow).length>0;const events=typeof on==="string"?[on]:Array.isArray(on)?on.map(String):Object.keys(recordOf(
on));const{push:push3}=recordOf(on);const isTags=Object.keys(recordOf(push3)).length>0&&Object.keys(recordOf(push3)).every(isOfTags);return events.some(event=>comparing.
has(event)&&!(event==="push"&&isTags))}var comparing=new Set(["pull_request","pull_request_target","push","merge_group","workflow_call"]);function isOfTags(key){
return key==="tags"||key==="tags-ignore"}var runners=/\b(?:tests?|pytest|tox|nox|jest|vitest|mocha|playwright|cypress|make|just|task|nx|turbo|lerna|moon|gradlew?|mvnw?|cargo|go|npm|npx|pnpm|pnpx|yarn|bun|bunx|deno|rake|rspec|ctest|bazel|ant|sbt|dotnet|phpunit|composer|mix|swift|uv run|poetry run|hatch|python3?)\b|\.\/|\.sh\b/;
var otherEnvironments=/(?:\b(?:uvx|uv tool run|pipx run|python3? -Im?|python3? -m)\s+)?(?:--\S+\s+)*\b(?:tox|nox)\b[^\n&|;]*\s-[es]\s*(?:docs?\S*|lint|mypy\S*|typing\S*|pyright\S*|pre-commit|codspeed|changelog)(?=\s|$)/g;
var others=[/^(?:(?:uv|uvx|pipx|poetry|pdm|python3?)\s.*\s)?(?:pre-commit|prek) run\b/,/^(?:npm|pnpm|yarn|bun) (?:(?:ci|i|install)|(?:run )?(?:lint|format|fmt|prettier|eslint|type-?check|spellcheck)(?::[\w-]+)*)(?: -\S+)*$/];
function commandsIn(run){const commands=run.replace(otherEnvironments,"").split(/[\n;&|]+/);return commands.filter(one=>/[`$]\(/.test(one)||!others.some(other=>other.
test(one.trim())))}function testJobs(jobs){const found2=new Set(Object.keys(jobs).filter(name=>mayTest(recordOf(jobs[name]))));for(const name of found2){const{needs}=recordOf(
jobs[name]);for(const one of[needs].flat())if(typeof one==="string")found2.add(one)}return[...found2]}function mayTest({uses,steps}){if(uses!==void 0||!Array.isArray(
steps))return true;return steps.some(step=>{const{run,uses:action,with:given}=recordOf(step);if(typeof run==="string")return commandsIn(run).some(one=>runners.test(
one));return typeof action!=="string"||/^\.|^docker:/.test(action)||startsTests(action,given)})}function startsTests(action,given){if(/codspeed/i.test(action))return false;
return/test|shard|tox|nox|cypress|playwright|nick-fields\/retry/i.test(action)||/"(?:run|command|script|cmd)"/.test(JSON.stringify(given??{}))}var byName=[[/^package\.json$/,compareManifests],[/^pyproject\.toml$/,comparePyprojects],[/^(?:tox\.ini|setup\.cfg)$/,compareInis],[/^(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/,
compareRequirements],[/^go\.mod$/,compareGoMods],[/^go\.sum$/,compareGoSums]];function compareTexts(path,before,after){const[,compare2]=byName.find(([pattern])=>pattern.
test(baseName(path)))??[];return compare2?compare2(before,after):null}function isCompared(path){return byName.some(([pattern])=>pattern.test(baseName(path)))}function hashed(names2){let size2=16;while(size2<names2.length*2)size2*=2;const slots=new Uint32Array(size2);for(let number=0;number<names2.length;number+=1){let slot=hashOf(
names2[number])&size2-1;while(slots[slot]!==0)slot=slot+1&size2-1;slots[slot]=number+1}return slots}function lookUp(slots,name,nameOf3){const last2=slots.length-
1;for(let slot=hashOf(name)&last2;slots[slot]!==0;slot=slot+1&last2){const number=slots[slot]-1;if(nameOf3(number)===name)return number}return-1}function hashOf(name){
let hash2=2166136261;for(let at=0;at<name.length;at+=1)hash2=Math.imul(hash2^name.charCodeAt(at),16777619);return(hash2^hash2>>>15)>>>0}var nowhere=4294967295;function placed({places:kept,nameOf:nameOf3},isCode,moved=new Set){const[count,keptFolders]=[kept?.of.length??0,kept?.folders.length??0];
const folders=[];const numbers=new Map;function of(node){if(node.endsWith("/")||isVirtual(node))return-1;const folder2=folderOf(node);let number=numbers.get(folder2);
if(number===void 0){number=keptFolders+folders.push(folder2)-1;numbers.set(folder2,number)}return number*2+(isCode(node)?1:0)}function at(number){if(number>=count||
moved.has(number))return of(nameOf3(number));const place=kept.of[number];return place===nowhere?-1:place}return{at,of,folder:number=>number<keptFolders?kept.folders.
at(number):folders[number-keptFolders],table(size2){const all2=Uint32Array.from({length:size2},(_,number)=>{const place=of(nameOf3(number));return place<0?nowhere:
place});return{folders:textsOf(folders),of:all2}}}}function isVirtual(node){return/^(?:npm|pip|go|context|package|tests|types):/.test(node)}var none=new Uint32Array(0);function emptyGraph(kept=null){const count=kept?.names.length??0;const added=[];const numbers=new Map;const linked=layerOf(kept?.linked??
null,count);const fixed=layerOf(kept?.fixed??null,count);const others3=new Set;let turned=null;const nameOf3=number=>number<count?kept.names.at(number):added[number-
count];function find(name){const known4=numbers.get(name);if(known4!==void 0)return known4;return kept?lookUp(kept.slots,name,nameOf3):-1}function numberOf(name){
const known4=find(name);if(known4>=0)return known4;numbers.set(name,count+added.length);return count+added.push(name)-1}function add(layer,from,to){const[source,
target]=[numberOf(from),numberOf(to)];if(source===target||!layer.add(source,target))return;others3.add(source);turned=null}function neederNumbers(number){if(!kept){
turned??=turnedRound([linked,fixed],added.length);return listAt(turned,number)}turned??=sourcesOf(others3,[linked,fixed]);const more=turned.get(number)??[];const known4=number<
count?listAt(kept.backward,number):none;if(others3.size===0)return known4;return[...known4.filter(source=>!others3.has(source)),...more]}const namesOf=list=>Array.
from(list,nameOf3);return{link:(from,to)=>add(linked,from,to),fix:(from,to)=>add(fixed,from,to),unlink(from){const number=numberOf(from);linked.clear(number);others3.
add(number);turned=null},needs(from){const number=find(from);return number<0?[]:[...namesOf(linked.get(number)),...namesOf(fixed.get(number))]},needers(to){const number=find(
to);return number<0?[]:namesOf(neederNumbers(number))},has:node=>find(node)>=0,names:()=>Array.from({length:count+added.length},(_,number)=>nameOf3(number)),numberOf:find,
nameOf:nameOf3,size:()=>count+added.length,neederNumbers,places:kept?.places??null,table(places){const names2=Array.from({length:count+added.length},(_,number)=>nameOf3(
number));return{names:textsOf(names2),slots:hashed(names2),linked:linked.flat(names2.length),fixed:fixed.flat(names2.length),backward:turnedRound([linked,fixed],
names2.length),places}}}}function layerOf(kept,count){const own=[];const held=new Map;const get=node=>own[node]??(kept&&node<count?listAt(kept,node):none);return{
get,add(node,other){let list=own[node];if(!list){list=[...get(node)];own[node]=list}if(list.length<50){if(list.includes(other))return false}else{const set=held.
get(node)??new Set(list);held.set(node,set);if(set.has(other))return false;set.add(other)}list.push(other);return true},clear(node){own[node]=[];held.delete(node)},
flat:size2=>flatten(Array.from({length:size2},(_,node)=>get(node)))}}function turnedRound(layers,count){const offsets=new Uint32Array(count+1);for(const layer of layers){
for(let node=0;node<count;node+=1){for(const to of layer.get(node))offsets[to+1]=offsets[to+1]+1}}for(let at=1;at<=count;at+=1)offsets[at]=offsets[at]+offsets[at-
1];const next=offsets.slice();const all2=new Uint32Array(offsets[count]);for(const layer of layers){for(let node=0;node<count;node+=1){for(const to of layer.get(
node)){const at=next[to];all2[at]=node;next[to]=at+1}}}return{offsets,all:all2}}function sourcesOf(nodes,layers){const found2=new Map;for(const node of nodes){for(const layer of layers){
for(const to of layer.get(node)){const list=found2.get(to);if(list)list.push(node);else found2.set(to,[node])}}}return found2}function nodeOf({kind,path}){return kind===
"folder"?`${path}/`:kind==="code"?`${path}//`:path}var[unreached,start]=[0,-1];function reach(graph,seeds,isCode,moved=[]){const parents=new Int32Array(graph.size());
const queue=[];const visit=(node,from)=>{if(parents[node]!==unreached)return;parents[node]=from;queue.push(node)};const places=placed(graph,isCode,new Set(Array.
from(moved,graph.numberOf)));const climbed=new Set;const known4=new Set;const folders=new Set;const climb=(place,from)=>{folders.add(place>>1);if(climbed.has(place))
return;climbed.add(place);for(const above of containers(places.folder(place>>1),(place&1)===1,known4)){const number=graph.numberOf(above);if(number>=0)visit(number,
from)}};const strangers=new Map;for(const seed of seeds){const number=graph.numberOf(seed);if(number>=0)visit(number,start);else strangers.set(seed,places.of(seed))}
const names2=[...strangers.keys()];names2.forEach((name,at)=>{const place=strangers.get(name);if(place>=0)climb(place,-2-at)});for(let at=0;at<queue.length;at+=
1){const node=queue[at];for(const needer of graph.neederNumbers(node))visit(needer,node+1);const place=places.at(node);if(place>=0)climb(place,node+1)}return{has:node=>strangers.
has(node)||(parents[graph.numberOf(node)]??unreached)!==unreached,way(node){const way=[node];let from=strangers.has(node)?start:parents[graph.numberOf(node)]??unreached;
for(;from>unreached;from=parents[from-1])way.push(graph.nameOf(from-1));if(from<start)way.push(names2[-2-from]);return way},folders:Array.from(folders,places.folder)}}
function*containers(folder2,countsAsCode,known4){for(let path=folder2;;path=folderOf(path)){const node=countsAsCode?`${path}//`:`${path}/`;if(known4.has(node))return;
known4.add(node);if(countsAsCode){yield node;known4.add(`${path}/`)}yield`${path}/`;if(path==="")return}}var everything=/^(?:\.github\/(?:workflows|actions)\/.*|\.github\/keep-pace\.ya?ml|\.gitlab-ci\.yml|\.circleci\/.*|azure-pipelines\.yml|(?:.*\/)?(?:buildSrc|build-logic|\.mvn|\.cargo)\/.*|(?:.*\/)?(?:\.gitmodules|\.gitattributes|\.nvmrc|\.node-version|\.python-version|\.ruby-version|\.java-version|\.go-version|\.tool-versions|mise\.toml|\.mise\.toml|rust-toolchain(?:\.toml)?|flake\.(?:nix|lock)|shell\.nix|\.envrc|\.env(?!\.(?:sample|example|template|dist)$)(?:\.[\w.]+)?|Makefile|makefile|GNUmakefile|justfile|Justfile|Taskfile\.ya?ml))$/;
var configurations=[["javascript",/^(?:[tj]sconfig[^/]*\.json|(?:vitest|vite|jest|babel|playwright|webpack|rollup|rolldown|rspack|rsbuild|rslib|rstest|esbuild|tsup|tsdown|unbuild|swc|postcss|tailwind|svelte|vue|nuxt|next|astro|remix|metro|karma|cypress|ava|wdio|wallaby|windi|uno|angular|react-router)[\w.-]*\.(?:[cm]?[jt]s|json|ya?ml)|vitest\.(?:workspace|projects|shims|setup)[\w.-]*|\.babelrc[^/]*|\.swcrc|\.mocharc[^/]*|\.taprc|\.nycrc[^/]*|\.c8rc[^/]*|bunfig\.toml|deno\.jsonc?|deno\.lock|nx\.json|turbo\.json|lerna\.json|project\.json|angular\.json|\.pnp\.[\w.]+|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.[cm]?js|\.browserslistrc|jest-preset\.[cm]?js(?:on)?|svgo\.config\..*)$/],
["python",/^(?:\.?pytest\.(?:ini|toml)|tox\.ini|setup\.(?:cfg|py)|pyproject\.toml|(?:site|user)customize\.py|[^/]+\.pth|MANIFEST\.in|\.coveragerc|noxfile\.py|manage\.py|pdm\.toml|poetry\.toml|uv\.toml|environment\.ya?ml|conda-lock\.yml)$/],
["go",/^(?:go\.work(?:\.sum)?|\.golangci\.ya?ml)$/],["rust",/^(?:build\.rs|nextest\.toml)$/],["jvm",/^(?:settings\.gradle(?:\.kts)?|gradle\.properties|libs\.versions\.toml|gradle-wrapper\.properties|maven\.config|jvm\.config|[^/]+\.gradle(?:\.kts)?)$/]];
var manifests=[["javascript",/^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|bun\.lock)$/],["python",/^(?:uv\.lock|poetry\.lock|pdm\.lock|Pipfile(?:\.lock)?|pixi\.(?:lock|toml)|(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in))$/],
["go",/^go\.(?:mod|sum)$/],["rust",/^Cargo\.(?:toml|lock)$/],["jvm",/^(?:pom\.xml|gradle\.lockfile|verification-metadata\.xml)$/],["other",/^(?:Gemfile(?:\.lock)?|composer\.(?:json|lock)|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|Package\.(?:swift|resolved)|packages\.lock\.json|Directory\.[\w.]+)$/]];
var prose=/(?:^|\/)(?:(?:README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CONTRIBUTORS|AUTHORS|MAINTAINERS|LICEN[CS]E|COPYING|NOTICE|SECURITY|SUPPORT|CODE_OF_CONDUCT|CODEOWNERS|AGENTS|CLAUDE|GOVERNANCE|CITATION)(?:[\w.-]*)|[^/]+\.(?:md|markdown|rst|adoc)|\.gitignore|\.ignore|\.npmignore|\.dockerignore|\.editorconfig|\.mailmap|\.git-blame-ignore-revs|\.prettier[\w.]*|\.eslint[\w.]*|eslint\.config\.[cm]?[jt]s|prettier\.config\.[cm]?[jt]s|biome\.jsonc?|\.oxlintrc\.json|oxlint\.json|\.stylelint[\w.]*|\.markdownlint[\w.]*|\.cspell\.json|cspell\.json|typos\.toml|_typos\.toml|\.codespellrc|\.flake8|\.pylintrc|\.?ruff\.toml|\.pre-commit-config\.yaml|\.readthedocs\.ya?ml|codecov\.ya?ml|\.codecov\.ya?ml|jsr\.jsonc?|renovate\.json5?|\.renovaterc(?:\.json)?|\.all-contributorsrc|\.lintstagedrc[\w.]*|\.commitlintrc[\w.]*|commitlint\.config\.[cm]?[jt]s)$|^(?:\.github|\.vscode|\.idea|\.husky|\.changeset|\.devcontainer|\.claude|\.cursor)\//;
var known=new Map;function kindOf(path){let kind=known.get(path);if(!kind){kind=judge(path);known.set(path,kind)}return kind}function judge(path){const name=baseName(
path);const folder2=folderOf(path);if(everything.test(path))return{kind:"everything"};const manifest=manifests.find(([,pattern])=>pattern.test(name));if(manifest)
return{kind:"manifest",language:manifest[0],folder:folder2};const configuration=configurations.find(([,pattern])=>pattern.test(name));if(configuration)return{kind:"\
configuration",language:configuration[0],folder:folder2};if(prose.test(path))return{kind:"prose"};const language=languageOf(path);return language?{kind:"code",language}:
{kind:"data"}}var testFolders=/(?:^|\/)(?:tests?|__tests__|specs?|e2e|integration|fixtures|__fixtures__|testing|testdata|test-utils|cypress)\//;var testNames=/(?:^|\/)(?:conftest\.py|test_[^/]*|[^/]*[._-](?:test|spec)s?(?:[._-][^/]*)?\.\w+|(?:vitest|jest)?[.-]?(?:setup|global-?setup)[^/]*)$/i;
function isTestSide(path){return testFolders.test(path)||testNames.test(path)}var dataFolders=/^(.*?\/)?(?:fixtures?|__fixtures__|testdata|test-data|test_data|golden|goldens|__snapshots__|snapshots|__image_snapshots__|cassettes|samples)\//;
function dataOwner(path){const match=dataFolders.exec(path);return match?(match[1]??"").replace(/\/$/,""):null}function linkPackages({graph,tree,units,texts,projects}){for(const{path,runner:runner2}of units){if(runner2==="cargo")graph.fix(`tests:${path}`,`package:${path===
"."?"":path}`);else if(runner2==="other"&&languageOf(path)===null){graph.fix(path,`package:${projects.ownerOf(path)??""}`)}}const names2=new Map;for(const[path,
text]of texts){const name=nameIn(path,text);if(name!==null)names2.set(name,folderOf(path))}for(const[path,text]of texts){if(!/^(?:Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?)$/.
test(baseName(path)))continue;const own=`package:${folderOf(path)}`;graph.fix(own,path);for(const folder2 of dependenciesIn(path,text,names2,tree))graph.fix(own,
`package:${folder2}`)}for(const path of tree.paths){const owner=`package:${projects.ownerOf(path)??""}`;if(graph.has(owner))graph.fix(owner,path)}}function nameIn(path,text){
const name=baseName(path);if(name==="pom.xml")return/<artifactId>([^<]+)<\/artifactId>/.exec(text.replace(/<parent>[\s\S]*?<\/parent>/,""))?.[1]??null;if(/^build\.gradle/.
test(name))return`:${folderOf(path).replaceAll("/",":")}`;return name==="Cargo.toml"?/^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.exec(text)?.[1]??null:null}function dependenciesIn(path,text,names2,tree){
const known4=found2=>[...found2].flatMap(match=>names2.get(match[1])??[]);if(baseName(path)==="pom.xml")return known4(text.matchAll(/<artifactId>([^<]+)<\/artifactId>/g));
if(baseName(path)!=="Cargo.toml"){const accessors=[...text.matchAll(/\bprojects\.([\w.]+)/g)].map(match=>match[1].toLowerCase().replaceAll(".",""));const byAccessor=[
...names2].filter(([name])=>accessors.includes(name.replace(/[:_-]/g,"").toLowerCase())).map(([,folder2])=>folder2);return[...known4(text.matchAll(/project\s*\(\s*(?:path\s*[:=]\s*)?["']([^"']+)["']/g)),
...byAccessor]}return cargoDependencies(path,text,names2,tree)}function cargoDependencies(path,text,names2,tree){try{parse(text)}catch{return[...names2.values()]}
const byPath=[...text.matchAll(/\bpath\s*=\s*"([^"]+)"/g)].flatMap(match=>tree.normalise(join(folderOf(path),match[1]))??[]);const byName2=[...text.matchAll(/^\s*"?([\w-]+)"?(?:\.workspace)?\s*=/gm)].
flatMap(match=>names2.get(match[1])??[]);const renamed=[...text.matchAll(/\bpackage\s*=\s*"([^"]+)"/g)].flatMap(match=>names2.get(match[1])??[]);return[...byPath.
filter(tree.isFolder),...byName2,...renamed].filter(folder2=>folder2!==folderOf(path))}function fixGo(graph,tree){for(const path of tree.paths){if(!path.endsWith(".go"))continue;const folder2=folderOf(path);const tests=`tests:${folder2||"."}`;graph.
fix(tests,path);if(!path.endsWith("_test.go"))graph.fix(`package:go:${folder2}`,path);graph.fix(tests,`${join(folder2,"testdata")}/`);graph.fix(tests,`package:g\
o:${folder2}`)}}function goLinker(graph,tree,texts){const modules2=modulesOf2(texts);const replaced=replacementsIn(texts,tree);return(path,facts)=>{for(const name of facts.
imports)linkImport(path,name);for(const prefix of facts.prefixes)linkEmbedded(path,prefix);if(path.endsWith("_test.go")&&facts.traits.includes("spawns")){const folder2=foldersAbove(
path).find(one=>modules2.some(module=>module.folder===one));graph.link(path,`${folder2??""}//`)}};function linkImport(path,name){const inside2=modules2.filter(module=>name===
module.path||name.startsWith(`${module.path}/`));for(const module of inside2){const folder2=name===module.path?module.folder:join(module.folder,name.slice(module.
path.length+1));graph.link(path,`package:go:${folder2}`)}for(const{from,to}of replaced){if(name===from||name.startsWith(`${from}/`)){graph.link(path,`package:go\
:${name===from?to:join(to,name.slice(from.length+1))}`)}}if(inside2.length>0)return;graph.link(path,`go:${name}`);for(const module of modules2)graph.link(path,`\
package:go:${join(module.folder,`vendor/${name}`)}`)}function linkEmbedded(path,prefix){const target=tree.normalise(join(folderOf(path),prefix));if(target===null)
return;if(tree.isFile(target))graph.link(path,target);else graph.link(path,`${tree.isFolder(target)?target:folderOf(target)}/`)}}function modulesOf2(texts){return[
...texts].flatMap(([path,text])=>{const name=baseName(path)==="go.mod"?/^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1]:void 0;return name===void 0?[]:[{folder:folderOf(
path),path:name}]})}function replacementsIn(texts,tree){return[...texts].flatMap(([path,text])=>{if(!/^go\.(?:mod|work)$/.test(baseName(path)))return[];return[...text.
matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s*=>\s*(\.\.?\/\S*)/gm)].flatMap(([,from="",to=""])=>{const folder2=tree.normalise(join(folderOf(path),to));return folder2===
null?[]:[{from,to:folder2}]})})}import{builtinModules}from"node:module";var file=path=>({kind:"file",path});var folder=path=>({kind:"folder",path});var code=path=>({kind:"code",path});var external=path=>({kind:"external",path});var extensions=[..."ts tsx mts cts js jsx mjs cjs d.ts d.mts d.cts json vue svelte astro mdx css scss sass less node wasm".split(" ")];var endings=new Set([...extensions,
..."native ios android web browser server client".split(" ").flatMap(platform=>["ts","tsx","js","jsx"].map(extension=>`${platform}.${extension}`))]);var known2=new WeakMap;
function moduleFiles(tree,path){let cache=known2.get(tree);if(!cache){cache=new Map;known2.set(tree,cache)}const cached=cache.get(path);if(cached)return cached;
const files=findModule(tree,path);cache.set(path,files);return files}function findModule(tree,path){const stems=[path,path.replace(/\.(?:[mc]?jsx?|[mc]?tsx?)$/,
"")];const found2=tree.withStem(stemOf(path)).filter(file2=>file2===path||stems.some(stem=>endings.has(endingAfter(file2,stem))));if(tree.isFolder(path)){const index=join(
path,"index");found2.push(...tree.withStem(index).filter(file2=>endings.has(endingAfter(file2,index))))}return[...new Set([...found2,...found2.flatMap(file2=>mocksOf(
tree,file2))])]}function endingAfter(file2,stem){return file2.startsWith(`${stem}.`)?file2.slice(stem.length+1):""}function mocksOf(tree,path){if(tree.foldersNamed(
"__mocks__").length===0)return[];return tree.withStem(join(folderOf(path),`__mocks__/${stemOf(baseName(path))}`))}var resolved=new WeakMap;function resolveModule(specifier,from,world){
let folders=resolved.get(world);if(!folders){folders=new Map;resolved.set(world,folders)}const own=folderOf(from);let known4=folders.get(own);if(!known4){known4=
new Map;folders.set(own,known4)}let targets=known4.get(specifier);if(!targets){targets=resolve(specifier,from,world);known4.set(specifier,targets)}return targets}
function resolve(specifier,from,world){const bare=specifier.replace(/^(?:[\w-]+!)+/,"").replace(/(?<=.)[?#].*$/,"");if(bare===""||/^(?:https?|data|blob):/.test(
bare))return[];const isRelative=/^\.\.?(?:\/|$)|^\//.test(bare);const found2=isRelative?relative(bare,from,world):named(bare,from,world);return found2.length>0?
found2:unresolved(from,world)}function relative(specifier,from,{tree,projects,packages}){const bases=specifier.startsWith("/")?new Set([projects.ownerOf(from)??
"",""]):new Set([folderOf(from)]);return[...bases].flatMap(base=>{const path=tree.normalise(join(base,specifier));if(path===null)return[];const files=moduleFiles(
tree,path).map(file);const entries=packages.entriesAt(path).map(file);return[...files,...entries]})}function named(specifier,from,world){const{tree,packages,maps}=world;
const mapped=maps.candidates(specifier,from).flatMap(path=>moduleFiles(tree,path)).map(file);const own=packages.resolve(specifier,from);const stored=tree.foldersNamed(
"node_modules").length===0?[]:committed(specifier,from,tree);const mocks=manualMocks(specifier,tree);const isKnown=packages.isDeclared(packageName(specifier))||
isBuiltin(specifier);const local=[...mapped,...own,...stored];if(local.length>0||isKnown)return[...local,...mocks,external(`npm:${packageName(specifier)}`)];const aliased=bySuffix(
specifier,world);const guess=aliased.length>0?aliased:unresolved(from,world);return[...guess,...mocks,external(`npm:${packageName(specifier)}`)]}function committed(specifier,from,tree){
return foldersAbove(from).map(above=>join(above,`node_modules/${packageName(specifier)}`)).filter(path=>tree.isFolder(path)).map(folder)}function bySuffix(specifier,{
tree}){const rest=specifier.replace(/^[^/]+\/|^[~#@$]/,"");if(rest===""||rest===specifier)return[];const stem=baseName(rest);const names2=extensions.flatMap(extension=>[
`${stem}.${extension}`]);const files=[stem,...names2].flatMap(name=>tree.named(name));const matching=files.filter(path=>`/${path}`.includes(`/${folderOf(rest)}${folderOf(
rest)?"/":""}${stem}`));const inFolders=tree.foldersNamed(stem).filter(path=>`/${path}`.endsWith(`/${rest}`)).flatMap(path=>moduleFiles(tree,path));return[...matching,
...inFolders].map(file)}function manualMocks(specifier,tree){if(tree.foldersNamed("__mocks__").length===0)return[];const name=baseName(specifier.replace(/^node:/,
""));return["js","ts","jsx","tsx","mjs","cjs"].flatMap(extension=>tree.named(`${name}.${extension}`)).filter(path=>/(?:^|\/)__mocks__\//.test(path)).map(file)}function unresolved(from,{
projects}){return[code(projects.ownerOf(from)??"")]}function resolvePrefix(prefix,from,{tree,projects}){if(prefix!==""&&!/^[./]/.test(prefix))return unresolvedPrefix();
const path=prefix===""?folderOf(from):tree.normalise(join(folderOf(from),prefix.replace(/[^/]*$/,"")));if(path===null||!tree.isFolder(path))return unresolvedPrefix();
return prefix===""?[code(path)]:[folder(path)];function unresolvedPrefix(){return[code(projects.ownerOf(from)??"")]}}function packageName(specifier){const[scope="",
name=""]=specifier.split("/");return scope.startsWith("@")?`${scope}/${name}`:scope}var builtins=new Set(builtinModules);function isBuiltin(specifier){return/^(?:node|bun|deno|cloudflare|virtual|jsr|npm):/.
test(specifier)||builtins.has(specifier)}function spawnTargets(facts,from,{projects,packages}){if(!facts.traits.includes("spawns"))return[];const owner=projects.
ownerOf(from)??"";return[code(owner),...packages.programsOf(owner).map(file)]}function isJvm(path){return/\.(?:java|kt|kts|scala|groovy)$/.test(path)}function jvmLinker(tree,projects,factsOf){let index=null;const indexed=()=>{const names2=new Map;
for(const path of tree.paths){if(!isJvm(path))continue;const stem=baseName(path).split(".",1)[0];for(const name of new Set([stem,...factsOf(path).prefixes]))push(
names2,name,path)}return names2};return(path,{imports,traits})=>{index??=indexed();const known4=index;const owner=projects.ownerOf(path)??"";return[...imports.flatMap(
name=>known4.get(name)??[]).map(file),...traits.includes("spawns")?[code(owner),file(`package:${owner}`)]:[]]}}function literalTargets(text,from,{traits},tree,projects,told=new Set){const seeks=traits.length>0;const clean2=text.replace(/^file:\/\//,"").replace(/[?#].*$/,
"");const last2=baseName(clean2.replace(/\/+$/,""));if(!/[*?[{]|^\.{0,2}$/.test(clean2)&&!last2.startsWith("..")&&last2!=="."&&!tree.isName(last2))return[];const isFileLike=!last2.
includes("*")&&/[^.].{0,180}\.[A-Za-z][\w-]{0,15}$/.test(last2)||/^\.[a-z]\w+$/i.test(last2);if(!isFileLike&&!seeks&&!clean2.includes("/"))return[];const owner=projects.
ownerOf(from)??"";const isReader=isTestSide(from)||traits.some(trait=>trait!=="asks");const bases=[...new Set([folderOf(from),owner,""])];const direct=bases.flatMap(
base=>at(join(base,clean2),clean2,base===folderOf(from)));const piece=isFileLike?last2:`${clean2}/`;if(told.has(piece))return direct;told.add(piece);const pieces=isFileLike?
isManifest(last2)?[]:inside(tree,owner,last2,tree.named(last2)).map(file):seeks&&!clean2.includes("/")?inside(tree,isReader?owner:packageOf(from,tree),`${clean2}\
/`,tree.foldersNamed(clean2)).map(folder):[];return[...direct,...pieces];function at(joined,written,isOwn){const stars=written.search(/[*?[{]/);const path=tree.
normalise(stars<0?joined:folderOf(joined.slice(0,joined.length-written.length+stars)));if(path===null||stars>=0&&!/^[^/].*\//.test(written.slice(0,stars)))return[];
if(stars>=0)return path!==""&&tree.isFolder(path)&&(seeks||isOwn)?[folder(path)]:[];if(tree.isFile(path))return[file(path)];const isWrittenAsFolder=/^\.\.?\/|^[^/].*\/$/.
test(written);const leadsUp=/^\.\.(?:\/\.\.)*\/?$/.test(written);return path!==""&&tree.isFolder(path)&&(seeks||isWrittenAsFolder)&&!leadsUp?[folder(path)]:[]}}
function packageOf(from,tree){const above=foldersAbove(from);const outside=above.findIndex(folder2=>!tree.isFile(join(folder2,"__init__.py")));return(outside<0?
above.at(-1):above[Math.max(0,outside-1)])??""}var known3=new WeakMap;function inside(tree,owner,name,paths){let cache=known3.get(tree);if(!cache){cache=new Map;
known3.set(tree,cache)}const key=`${owner}\0${name}`;const found2=cache.get(key)??paths.filter(path=>path!==""&&isBelow(path,owner));cache.set(key,found2);return found2}
function isManifest(name){return/^(?:package\.json|tsconfig\.json|index\.[jt]s|__init__\.py|pyproject\.toml|setup\.py)$/.test(name)}function literalsOf(text){const found2=[];const frames=[];let key=null;let last2={kind:"",text:""};const keys=()=>[...frames.flatMap(frame=>frame.key??[]),...key===
null?[]:[key]];function settle(next){const isValue=last2.kind==="string"||last2.kind==="template";if(isValue&&next!==":"&&next!=="+")found2.push({keys:keys(),value:last2.
text});else if(last2.kind==="head"||isValue&&next==="+")found2.push({keys:keys(),value:null});else if(last2.kind==="word"&&/^[,\]})(]$/.test(next)&&!/^(?:true|false|\d+)$/.
test(last2.text)){found2.push({keys:keys(),value:last2.text==="include"||last2.text==="exclude"?"...":null})}}lexJavaScript(text,(kind,piece)=>{if(kind!=="punct\
uation"){if(last2.kind==="string")settle("");last2={kind,text:piece};return}settle(piece);if(piece===":")key=last2.kind==="string"||last2.kind==="word"?last2.text:
null;else if(/[{[(]/.test(piece)){frames.push({key});key=null}else if(/[}\])]/.test(piece)){frames.pop();key=null}else if(piece===",")key=null;last2={kind,text:piece}});
return found2}var built="context:built";function isBundler(path){return/^(?:rollup|rolldown|esbuild|tsup|tsdown|unbuild)[\w.-]*\.[cm]?[jt]s$/.test(baseName(path))}function mayPrepare(path,text){
if(baseName(path)!=="package.json")return false;const value=parse2(text);const{scripts:scripts2}=typeof value==="object"&&value!==null?value:{};return Object.entries(
scripts2??{}).some(([name,line])=>typeof line==="string"&&preparesIn(name,line))}var runner=/(?:^|\s)(?:vitest|jest|mocha|ava|tape?|uvu|playwright|cypress|karma|wtr|node\s.*--test|(?:bun|deno) test|(?:npm|pnpm|yarn|bun|nx|turbo|lerna)\s.*test\S*)(?=\s|$)/;
function preparesIn(name,line){if(/^pre[\w:-]*test/.test(name))return true;const at=line.split(/&&|;|\|\|/).findIndex(command=>runner.test(command));return at>0||
(at<0?/^test/.test(name):/\b(?:run-[sp]|npm-run-all|concurrently)\b/.test(line))}function startsTests2(line){return/test|jest|mocha|ava|tap/.test(line)}var usual="\
dist|build|built|lib|out|output|es|esm|cjs|umd|iife|bundles?|release|pkg|public";function builtLooker(texts){const own=[...texts].flatMap(([path,text])=>isBundler(
path)?literalsOf(text).flatMap(({keys,value})=>/^(?:file|dir|path|filename|out\w*|output\w*)$/i.test(keys.at(-1)??"")?value?.split(/[/\\]/)??[]:[]):[]);const names2=own.
filter(name=>/^[\w-]+$/.test(name));const pattern=new RegExp(`(?:^|[/\\\\])(?:${[usual,...names2].join("|")})(?:[/\\\\]|$)`);return({imports,prefixes,strings:strings2})=>[
imports,prefixes,strings2].some(list=>list.some(one=>pattern.test(one)))}function javaScriptPackages(texts,tree,_projects){const byFolder=new Map;const byName2=new Map;for(const[path,text]of texts){if(baseName(path)!=="package.json")
continue;const value=parse2(text);const fields=isRecord2(value)?value:{};const manifest={folder:folderOf(path),name:textOf(fields.name),fields};byFolder.set(manifest.
folder,manifest);if(manifest.name!==null)push(byName2,manifest.name,manifest)}const wanted=new Set([...byFolder.values()].flatMap(({fields})=>[...declaredIn(fields)]));
function made(folder2,paths){const isThere=path=>{const there=tree.normalise(join(folder2,path.replace(/^\.\//,"")));return there!==null&&(tree.isFolder(there)||
moduleFiles(tree,there).length>0)};return paths.every(isThere)?[]:[built]}function inPackage(manifest,subpath,field){const declared=[...exported(manifest.fields[field],
subpath),...field==="exports"&&subpath==="."?mains(manifest.fields):[]];const paths=[...declared,...field==="exports"?[subpath]:[]];const files=paths.flatMap(path=>sourcesOf2(
tree,manifest.folder,path));if(subpath==="."&&field==="exports")files.push(...moduleFiles(tree,join(manifest.folder,"index")));if(files.length===0)return[code(manifest.
folder)];return[...new Set([...files,...made(manifest.folder,declared)])].map(file)}return{resolve(specifier,from){if(specifier.startsWith("#")){const owner=foldersAbove(
from).find(folder2=>byFolder.get(folder2)?.fields.imports!==void 0);const manifest=owner===void 0?void 0:byFolder.get(owner);return manifest?inPackage(manifest,
specifier,"imports"):[]}const name=packageName(specifier);const subpath=`.${specifier.slice(name.length)}`;return(byName2.get(name)??[]).flatMap(manifest=>inPackage(
manifest,subpath,"exports"))},entriesAt(folder2){const manifest=byFolder.get(folder2);if(!manifest)return[];const paths=[...mains(manifest.fields),...exported(manifest.
fields.exports,".")];return[...paths.flatMap(path=>sourcesOf2(tree,folder2,path)),...made(folder2,paths)]},programsOf(folder2){const bin=byFolder.get(folder2)?.
fields.bin;return strings(bin).flatMap(path=>sourcesOf2(tree,folder2,path))},isDeclared:name=>wanted.has(name)}}var dependencyFields2=["dependencies","devDepend\
encies","peerDependencies","optionalDependencies"];function declaredIn(fields){return new Set(dependencyFields2.flatMap(field=>isRecord2(fields[field])?Object.keys(
fields[field]):[]))}function mains(fields){return["source","main","module","browser","types","typings","svelte"].flatMap(field=>textOf(fields[field])??[])}function exported(value,subpath){
if(!isRecord2(value)||!Object.keys(value).some(key=>/^[.#]/.test(key))){return subpath==="."?strings(value):[]}return Object.entries(value).flatMap(([pattern,target])=>{
const star=pattern.indexOf("*");if(star<0)return pattern===subpath?strings(target):[];const[head,tail]=[pattern.slice(0,star),pattern.slice(star+1)];if(!subpath.
startsWith(head)||!subpath.endsWith(tail)||subpath.length<pattern.length-1)return[];const middle=subpath.slice(head.length,subpath.length-tail.length);return strings(
target).map(text=>text.replaceAll("*",()=>middle))})}function strings(value){if(typeof value==="string")return[value];if(Array.isArray(value))return value.flatMap(
strings);return isRecord2(value)?Object.values(value).flatMap(strings):[]}function sourcesOf2(tree,folder2,path){const clean2=path.replace(/^\.\//,"");const there=tree.
normalise(join(folder2,clean2));const direct=there===null?[]:moduleFiles(tree,there);const isBuilt=direct.length===0||/^(?:dist|lib|build|out|es|esm|cjs|output)\//.
test(clean2);if(!isBuilt)return direct;const inner=clean2.replace(/\.d\.[mc]?ts$|\.[mc]?jsx?$/,"").replace(/(?:\.(?:min|esm|cjs|umd|global|prod|dev|mjs))+$/,"");
const rests=[inner];for(let at=inner.indexOf("/");at>=0;at=inner.indexOf("/",at+1))rests.push(inner.slice(at+1));const sources=rests.flatMap(rest=>["src","sourc\
e","lib",""].map(source=>join(source,rest)));return[...direct,...sources.flatMap(source=>moduleFiles(tree,join(folder2,source)))]}function isRecord2(value){return typeof value===
"object"&&value!==null&&!Array.isArray(value)}function textOf(value){return typeof value==="string"?value:null}var extensions2=["py","pyx"];function pythonModules(tree){const files=tree.paths.filter(path=>/\.(?:py|pyx|so|pyd)$/.test(path));const rootsByFirst=new Map;const seen=new Set;
for(const path of files){const parts=path.split("/");for(let at=0;at<parts.length;at+=1){const root=parts.slice(0,at).join("/");const first=parts[at].split(".")[0];
const key=`${root}\0${first}`;if(seen.has(key))continue;seen.add(key);if(root===""||!isPackage(root))push(rootsByFirst,first,root)}}function isPackage(folder2){
return tree.isFile(join(folder2,"__init__.py"))}function below2(root,parts){const found2=[];let path=root;for(const part of parts){path=join(path,part);for(const stem of[
path,`${path}/__init__`]){for(const file2 of tree.withStem(stem)){if(extensions2.includes(file2.slice(stem.length+1)))found2.push(file2)}}}return found2}function relative3(name,from){
const dots=/^\.+/.exec(name)?.[0].length??0;let base=folderOf(from);for(let up=1;up<dots;up+=1)base=folderOf(base);const parts=name.slice(dots).split(".").filter(
Boolean);return[...below2(base,parts),...extensions2.map(one=>join(base,`__init__.${one}`)).filter(tree.isFile)].map(file)}const cache=new Map;function absolute(name,from){
const parts=name.split(".");let shared=cache.get(name);if(!shared){shared=(rootsByFirst.get(parts[0])??[]).flatMap(root=>below2(root,parts));cache.set(name,shared)}
return[...shared,...below2(folderOf(from),parts)]}return{resolve:(name,from)=>name.startsWith(".")?relative3(name,from):[...absolute(name,from).map(file),external(
`pip:${name.split(".")[0]}`)],dotted:(text,from)=>/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?::\w+)?$/.test(text)?absolute(text.split(":")[0],from).map(file):[],around:path=>foldersAbove(
path).flatMap(folder2=>["__init__.py","conftest.py"].map(name=>join(folder2,name)).filter(one=>one!==path&&tree.isFile(one)))}}function hiddenTargets(facts,from,owner,isTestSide2){
const own=folderOf(from);return[...facts.prefixes.map(()=>code(own)),...isTestSide2&&facts.imports.some(name=>/^(?:importlib[._]metadata|pkg_resources)\b/.test(
name))?["pyproject.toml","setup.cfg","setup.py"].map(name=>file(join(owner,name))):[],...isTestSide2&&facts.traits.includes("spawns")?[code(owner)]:[],...baseName(
from)==="__init__.py"&&facts.strings.includes("__getattr__")?[code(own)]:[]]}function pathMaps(texts,tree){const byFolder=new Map;for(const[path,text]of texts){if(!/^[jt]sconfig[^/]*\.json$/.test(baseName(path)))continue;const{baseUrl,paths}=optionsOf(
text);const base=tree.normalise(join(folderOf(path),baseUrl??"."));if(base===null)continue;for(const mapping of mappings(paths,base))push(byFolder,folderOf(path),
mapping);if(baseUrl!==null)push(byFolder,folderOf(path),{head:"",tail:"",targets:[join(base,"*")]})}const shared=[...byFolder.entries()].filter(([folder2])=>/(?:^|\/)(?:tsconfig|config|configs)/.
test(folder2));return{candidates(specifier,from){const near=foldersAbove(from).flatMap(folder2=>byFolder.get(folder2)??[]);return[...near,...shared.flatMap(([,list])=>list)].
flatMap(mapping=>apply(mapping,specifier,tree))}}}function optionsOf(text){const config=parse2(text);const{baseUrl,paths}=config?.compilerOptions??{};return{baseUrl:typeof baseUrl===
"string"?baseUrl.replace("${configDir}/",""):null,paths:typeof paths==="object"&&paths!==null?paths:{}}}function mappings(paths,base){return Object.entries(paths).
map(([pattern,targets])=>{const star=pattern.indexOf("*");return{head:star<0?pattern:pattern.slice(0,star),tail:star<0?null:pattern.slice(star+1),targets:(Array.
isArray(targets)?targets:[]).filter(target=>typeof target==="string").map(target=>join(base,target.replace("${configDir}/","")))}})}function apply({head,tail,targets},specifier,tree){
if(tail===null?specifier!==head:!(specifier.startsWith(head)&&specifier.endsWith(tail)))return[];const middle=tail===null?"":specifier.slice(head.length,specifier.
length-tail.length);return targets.flatMap(target=>tree.normalise(target.replace("*",()=>middle))??[])}var names=["pytest.toml",".pytest.toml","pytest.ini",".pytest.ini","pyproject.toml","tox.ini","setup.cfg"];function pytestConfigs(texts){const byFolder=new Map;
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
exec(line)??[];if(name2!==void 0)key=name2;const rest=name2===void 0?line:value??"";if(key==="")continue;const list=values2[key]??[];list.push(...rest.split(/\s+/).
filter(Boolean));values2[key]=list}return isFound?values2:null}function linkContexts({graph,tree,units,texts,world,python}){const folders=new Set;const context=(folder2,target)=>{folders.add(folder2);graph.fix(`context:${folder2}`,
nodeOf(target))};for(const[path,text]of texts){for(const target of loadedBy(path,text,world)){if(isBundler(path))graph.fix(built,nodeOf(target));else context(folderOf(
path),target)}if(mayPrepare(path,text))context(folderOf(path),file(built));for(const target of jsxRuntimes(path,text,world))graph.fix("context:jsx",nodeOf(target))}
if(graph.has("context:jsx")){for(const path of tree.paths)if(/\.(?:[jt]sx|[cm]?js|mdx|vue|astro|svelte)$/.test(path))graph.fix(path,"context:jsx")}for(const{folder:folder2,
values:values2}of pytestConfigs(texts)){for(const name of pluginsOf(values2))for(const target of python.dotted(name,join(folder2,"x")))context(folder2,target)}for(const[
path,text]of texts){if(!/^(?:pyproject\.toml|setup\.(?:cfg|py))$/.test(baseName(path)))continue;const section=/pytest11["'\]]?[\s\S]*/.exec(text)?.[0]??"";for(const[
,name=""]of section.slice(0,2e3).matchAll(/=\s*["']?([\w.]+)/g)){for(const target of python.dotted(name,path))context(folderOf(path),target)}}for(const[path,text]of texts){
const isOwn=kindOf(path).kind==="configuration"&&/auto-?import|vue-components|\bnuxt\b/i.test(text);if(isOwn)context(folderOf(path),code(folderOf(path)))}for(const path of tree.
named("manage.py"))context(folderOf(path),code(folderOf(path)));for(const folder2 of folders){const above=foldersAbove(folder2).find(one=>one!==folder2&&folders.
has(one));if(folder2!==""&&above!==void 0)graph.fix(`context:${folder2}`,`context:${above}`)}for(const{path,runner:runner2}of units)linkUnit(path,runner2);function linkUnit(path,runner2){
if(runner2==="go"||runner2==="cargo")return;const near=foldersAbove(path).find(folder2=>folders.has(folder2));if(near!==void 0)graph.fix(path,`context:${near}`);
if(runner2==="playwright")graph.fix(path,nodeOf(code("")));if(runner2==="pytest")for(const one of python.around(path))graph.fix(path,one);for(const snapshot of snapshotsOf(
path,tree))graph.fix(path,snapshot)}}function loadedBy(path,text,world){const kind=kindOf(path);const name=baseName(path);if(name==="package.json")return fromManifest(
path,text,world);if(kind.kind!=="configuration"||kind.language!=="javascript")return[];const literals=literalsOf(text).flatMap(({keys,value})=>keys.some(isListing)||
isJsxSource(keys)||isMapping(path,keys)?[]:value??[]);return[...languageOf(path)?[file(path)]:[],...literals.flatMap(value=>named2(value,path,world))]}function isJsxSource(keys){
return/^(?:jsxI|i)mportSource$/.test(keys.at(-1)??"")}function jsxSourcesIn(path,text){if(text===void 0||kindOf(path).kind!=="configuration"||!/mportSource/.test(
text))return none2;return new Set(literalsOf(text).flatMap(({keys,value})=>isJsxSource(keys)?value??[]:[]))}var none2=new Set;function isMapping(path,keys){return/^[jt]sconfig[^/]*\.json$/.
test(path)&&keys[0]==="compilerOptions"&&keys[1]==="paths"}function jsxRuntimes(path,text,world){if(kindOf(path).kind!=="configuration"||!/mportSource/.test(text))
return[];return[...jsxSourcesIn(path,text)].flatMap(source=>named2(source,path,world))}function isListing(key){return/^(?:coverage|include|exclude|ignore\w*|files|\w*[iI]gnorePatterns|collectCoverageFrom|testMatch|testRegex|roots|outDir|outputDir|outputFile|reportsDirectory)$/.
test(key)}function fromManifest(path,text,world){const value=parse2(text);if(typeof value!=="object"||value===null)return[];const{scripts:scripts2,...rest}=value;
const own=["jest","vitest","mocha","ava","nyc","c8","babel","playwright","tap"].map(key=>rest[key]??null);const words2=Object.values(scripts2??{}).flatMap(line=>typeof line===
"string"&&startsTests2(line)?line.split(/[\s=]+/):[]);const literals=literalsOf(JSON.stringify(own)).flatMap(({value:value2})=>value2??[]);return[...literals,...words2.
filter(word=>/^[\w@./-]+$/.test(word)&&word.includes("/"))].flatMap(one=>named2(one,path,world))}function named2(value,path,world){const plain=value.replace(/^<rootDir>\/?/,
"./").replace(/^\$\{configDir\}\//,"./").replace(/^\//,"./");if(plain.length>200||/[*\s]|^\.*\/?$/.test(plain))return[];const{tree}=world;const base=tree.normalise(
join(folderOf(path),plain));const files=base===null?[]:[base,join(base,"jsx-runtime"),join(base,"jsx-dev-runtime")].flatMap(one=>moduleFiles(tree,one));if(files.
length>0||plain.startsWith("."))return files.map(file);return[plain,`${plain}/jsx-runtime`,`${plain}/jsx-dev-runtime`].filter(name=>/^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.
test(name)).flatMap(name=>world.packages.resolve(name,path)).filter(({kind})=>kind==="file")}function pluginsOf(values2){const words2=values2.addopts??[];return words2.
flatMap((word,at)=>word==="-p"?words2[at+1]??[]:word.startsWith("-p")?word.slice(2):[])}function snapshotsOf(path,tree){const beside=join(folderOf(path),"__snap\
shots__");const candidates=[`${beside}/${baseName(path)}.snap`,`${path}.snap`];return[...candidates.filter(tree.isFile),...tree.isFolder(`${path}-snapshots`)?[`${path}\
-snapshots/`]:[]]}var checks=/\bts-jest\b|"emitDecoratorMetadata"\s*:\s*true|\bts-node\b/;var builds=/"(?![^"]*(?:check|type|lint|docs?))[^"]+"\s*:\s*"[^"]*\btsc\b(?![^"]*--noEmit)/i;
var scripts=/js-?with-?ts|\[[^\]\s]*j[^\]\s]*\]s|\bj\|t|\bt\|j|\.[^\s"']*jsx?\$/i;function typeUseIn(texts){const all2=[...texts].filter(([path])=>/(?:config|workspace|package\.json|rc)[^/]*$/.
test(path));const isManifest2=([path])=>baseName(path)==="package.json";const isBuilt=all2.some(one=>isManifest2(one)&&builds.test(one[1]));if(!isBuilt&&!all2.some(
([,text])=>checks.test(text)))return"none";const allows=all2.some(([,text])=>/"(?:allowJs|checkJs)"\s*:\s*true|"extends"\s*:\s*(?:\[|"[^."])/.test(text));const isCompiled=all2.
some(([,text])=>/\bts-jest\b/.test(text)&&scripts.test(text))||allows&&(isBuilt||all2.some(([,text])=>/\bts-node\b|"emitDecoratorMetadata"/.test(text)));return isCompiled?
"all":"typescript"}function isTypeScript(path){return languageOf(path)==="javascript"&&!/\.[cm]?jsx?$/.test(path)}function buildGraph(input){const{tree,texts,earlier}=input;const projects=earlier?projectsAt(earlier.world.projects):projectsOf(tree);const types=earlier?.world.
types??typeUseIn(texts);const graph=emptyGraph(earlier?.world.table);const all2={graph,projects,types};const changed=earlier?earlier.changed:tree.paths;if(changed.
length===0)return all2;const world={tree,projects,packages:javaScriptPackages(texts,tree,projects),maps:pathMaps(texts,tree)};const python=pythonModules(tree);linkCode(
input,all2,world,python,changed);if(!earlier)fixAround(input,all2,world,python);return all2}function linkCode({tree,texts,factsOf},{graph,projects,types},world,python,changed){
const linkGo=goLinker(graph,tree,texts);const linkers={javascript:(path,facts)=>javaScriptTargets(path,facts,world,types,jsxSourcesIn(path,texts.get(path))),style:(path,facts)=>facts.
imports.flatMap(name=>resolveModule(name,path,world)),python:(path,facts)=>pythonTargets(path,facts,python,projects),go:()=>[],jvm:jvmLinker(tree,projects,factsOf)};
const looksBuilt=builtLooker(texts);const more=changed.some(isJvm)&&changed.length<tree.paths.length?tree.paths.filter(isJvm):[];for(const path of new Set([...changed,
...more])){const language=languageOf(path);if(!language)continue;const facts=factsOf(path);graph.unlink(path);for(const target of linkers[language](path,facts))
graph.link(path,nodeOf(target));if(types==="typescript"&&language==="javascript")linkTypesBehind(graph,path,facts,world);if(language==="go")linkGo(path,facts);if(language===
"javascript"&&looksBuilt(facts))graph.link(path,built);if(kindOf(path).kind==="configuration")continue;const told=new Set;for(const text of facts.strings){for(const target of literalTargets(
text,path,facts,tree,projects,told))graph.link(path,nodeOf(target))}}}function fixAround({tree,units,texts},{graph,projects},world,python){fixGo(graph,tree);linkContexts(
{graph,tree,units,texts,world,python});linkPackages({graph,tree,units,texts,projects});for(const{path}of units)if(isTypeTest(path))linkTypes(graph,path)}function javaScriptTargets(path,facts,world,types,jsxSources){
const keepsTypes=types==="all"||types==="typescript"&&isTypeScript(path);const names2=keepsTypes?[...facts.imports,...facts.typeImports]:facts.imports;const soft=facts.
strings.filter(text=>/^\.\.?\//.test(text)&&!jsxSources.has(text));const resolveOne=name=>{const found2=resolveModule(name,path,world);return keepsTypes||isDeclaration(
`${name}.ts`)||isDeclaration(path)?found2:found2.filter(target=>target.kind!=="file"||!isDeclaration(target.path))};return[...names2.flatMap(resolveOne),...soft.
flatMap(resolveOne).filter(({kind})=>kind==="file"),...facts.prefixes.flatMap(prefix=>resolvePrefix(prefix,path,world)),...isTestSide(path)?spawnTargets(facts,path,
world):[],...facts.traits.includes("lists")?resolvePrefix("",path,world):[]]}function pythonTargets(path,facts,python,projects){const owner=projects.ownerOf(path)??
"";const inits=python.around(path).filter(one=>baseName(one)==="__init__.py");const packages=contiguous(path,inits);return[...facts.imports.flatMap(name=>python.
resolve(name,path)),...facts.strings.flatMap(text=>python.dotted(text,path)),...packages.map(one=>({kind:"file",path:one})),...hiddenTargets(facts,path,owner,isTestSide(
path))]}function linkTypesBehind(graph,path,facts,world){const isOwn=isTypeScript(path);const from=isOwn?path:`types:${path}`;if(!isOwn)graph.unlink(from);for(const name of[
...facts.imports,...facts.typeImports]){for(const target of resolveModule(name,path,world)){if(target.kind!=="file"||languageOf(target.path)!=="javascript")continue;
if(!isTypeScript(target.path))graph.link(from,`types:${target.path}`);else if(!isOwn)graph.link(from,target.path)}}}function contiguous(path,inits){const known4=new Set(
inits);const found2=[];for(const folder2 of foldersAbove(path)){const init=folder2===""?"__init__.py":`${folder2}/__init__.py`;if(!known4.has(init)){if(init===path)
continue;break}found2.push(init)}return found2}function isDeclaration(path){return/\.d(?:\.[mc]?ts)+$/.test(path)}function isTypeTest(path){return/[.-](?:test|spec)-d\.|\.tst\./.
test(path)}function linkTypes(graph,path){graph.fix(path,nodeOf(folder("")));graph.fix(path,"context:types")}var readBunLock=reader(text=>{const lock=parse2(text);if(!lock?.workspaces)throw new Error("no lock file of Bun");const{workspaces,packages:entries={},configVersion:_,
...settings}=lock;const packages=new Map;for(const[key,entry]of Object.entries(entries)){const asked2=entry.find(part=>typeof part==="object"&&part!==null)??{};
const needs=asks({...asked2,devDependencies:{}}).map(name=>nearest(key,name,entries));const digest=JSON.stringify(entry.filter(part=>typeof part==="string"));packages.
set(key,{name:lastName(key),digest,needs})}const importers=new Map(Object.entries(workspaces).map(([folder2,asked2])=>[folder2,new Map(asks(asked2).map(name=>[name,
nearest(typeof asked2.name==="string"?asked2.name:"",name,entries)]))]));return{packages,importers,settings:JSON.stringify(settings)}});function asks({dependencies,
devDependencies,optionalDependencies,peerDependencies}){return Object.keys({...dependencies,...devDependencies,...optionalDependencies,...peerDependencies})}function nearest(key,name,entries){
for(let parent=key;parent!=="";parent=parent.slice(0,Math.max(0,parent.lastIndexOf("/")))){if(entries[`${parent}/${name}`])return`${parent}/${name}`}return entries[name]?
name:`missing ${name}`}function lastName(key){const parts=key.split("/");return parts.slice(parts.at(-2)?.startsWith("@")?-2:-1).join("/")}var readNpmLock=reader(text=>{const lock=JSON.parse(text);const entries=lock.packages;if(!entries)throw new Error("an older lock file");const packages=new Map;const importers=new Map;
for(const[path,entry]of Object.entries(entries)){const at=path.lastIndexOf("node_modules/");const{dependencies,devDependencies,optionalDependencies,peerDependencies}=entry;
const names2=Object.keys({...dependencies,...optionalDependencies,...peerDependencies});if(at<0){const asked2=[...names2,...Object.keys(devDependencies??{})];importers.
set(path,new Map(asked2.map(name=>[name,nearest2(path,name,entries)])));continue}const needs=entry.link?[]:names2.map(name=>nearest2(path,name,entries));const digest=JSON.
stringify([entry.version,entry.resolved,entry.integrity,entry.link]);packages.set(path,{name:path.slice(at+"node_modules/".length),digest,needs})}return{packages,
importers,settings:String(lock.lockfileVersion)}});function nearest2(path,name,entries){for(let folder2=path;;){const candidate=`${folder2===""?"":`${folder2}/`}\
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
flatMap(field=>(child(entry,field)?.children??[]).map(({key,value})=>keyOf2(key,value,entry.key)));const plain=entry.key.replace(/\(.*$/,"");packages.set(entry.
key,{name:nameOf(entry.key),digest:`${facts.get(entry.key)??facts.get(plain)??""}${section("snapshots")?"":textOf2(entry)}`,needs})}const[style=""]=packages.keys();
const root=top.some(({key})=>asked.includes(key))?[{key:".",value:"",children:top}]:[];const importers=[...root,...section("importers")?.children??[]].map(importer=>[
importer.key==="."?"":importer.key,askedBy(importer,style)]);const rest=top.filter(({key})=>!["packages","snapshots","importers","specifiers",...asked].includes(
key));return{packages,importers:new Map(importers),settings:rest.map(textOf2).join("\n")}});function askedBy(importer,style){return new Map(asked.flatMap(field=>(child(
importer,field)?.children??[]).map(one=>[one.key,keyOf2(one.key,child(one,"version")?.value??one.value,style)])))}function keyOf2(name,version,near){if(/^(?:link|file|workspace):/.
test(version))return`${name}@${version}`;if(version.startsWith("/"))return version;const isWhole=/^(?:@[^/@]+\/)?[^/@()]+@/.test(version);const slash=near.startsWith(
"/")?"/":"";const separator=slash!==""&&!/^\/(?:@[^/@]+\/)?[^/@]+@/.test(near)?"/":"@";return isWhole?`${slash}${version}`:`${slash}${name}${separator}${version}`}
function nameOf(key){return/^\/?((?:@[^/@]+\/)?[^/@(]+)/.exec(key)?.[1]??key}function textOf2({key,value,children}){if(/^(?:dev|optional|transitivePeerDependencies|dependencies|optionalDependencies)$/.
test(key))return"";return`${key}: ${unquoted(value)}
${children.map(textOf2).join("")}`}var readYarnLock=reader(text=>{const entries=indented(text).filter(({key})=>key!=="__metadata");if(!/^# yarn lockfile v1|^__metadata:/m.test(text))throw new Error(
"no lock file of Yarn");const isBerry=/^__metadata:/m.test(text);const keys=new Map(entries.flatMap(entry=>heads(entry).map(head=>[head,keyOf3(entry)])));const packages=new Map;
const importers=new Map;for(const entry of entries){const needs=["dependencies","optionalDependencies"].flatMap(field=>child(entry,field)?.children??[]).map(({key,
value})=>[key,found(keys,key,value)]);const workspace=/@workspace:(.+)$/.exec(child(entry,"resolution")?.value??"")?.[1];if(workspace!==void 0)importers.set(workspace===
"."?"":workspace,new Map(needs));const digest=["version","resolved","resolution","integrity","checksum"].map(field=>child(entry,field)?.value??"").join(" ");packages.
set(keyOf3(entry),{name:nameOf2(heads(entry)[0]??""),digest:workspace===void 0?digest:"",needs:needs.map(([,key])=>key)})}const metadata=isBerry?/^__metadata:\n((?: .*\n)*)/m.
exec(text.replaceAll("\r\n","\n"))?.[1]??"":"1";return{packages,importers,settings:metadata}});function heads({key}){return key.split(/"?, "?/).map(one=>unquoted(
one).replace(/^"|"$/g,""))}function keyOf3(entry){const resolution=child(entry,"resolution")?.value;const[head=""]=heads(entry);return resolution??`${nameOf2(head)}\
@${child(entry,"version")?.value??""} ${head}`}function found(keys,name,range){return keys.get(`${name}@${range}`)??keys.get(`${name}@npm:${range}`)??[...keys].
find(([head])=>head.startsWith(`${name}@`))?.[1]??`missing ${name}`}function nameOf2(head){return/^((?:@[^/@]+\/)?[^/@]+)@/.exec(head)?.[1]??head}var readers={"package-lock.json":readNpmLock,"npm-shrinkwrap.json":readNpmLock,"pnpm-lock.yaml":readPnpmLock,"yarn.lock":readYarnLock,"bun.lock":readBunLock,"Ca\
rgo.lock":readCargoLock,"uv.lock":readUvLock,"poetry.lock":readPoetryLock,"pdm.lock":readPoetryLock};function lockReader(path){return readers[baseName(path)]??null}var tame=/^(?=.{0,400}$)(?!(?:.*?\*\*){5})!?(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/;function readPragmas(written){return written.map(one=>{if(one===
"always")return one;const globs=one.slice("affected-by".length).split(",").flatMap(glob=>glob.trim()||[]);return globs.length>0&&globs.every(glob=>tame.test(glob))?
{affectedBy:globs}:"always"})}function pragmasOf(units,written){const found2=new Map;if(written.size===0)return found2;const runners2=new Map(units.map(({path,runner:runner2})=>[
path,runner2]));for(const[path,texts]of written){const isGo=path.endsWith("_test.go");const unit=isGo?folderOf(path)||".":path;const runner2=runners2.get(unit);
if(runner2===void 0||runner2==="cargo"||isGo!==(runner2==="go"))continue;found2.set(unit,[...found2.get(unit)??[],...readPragmas(texts)])}return found2}function writtenIn(paths,factsOf){
return new Map(paths.flatMap(path=>{const texts=languageOf(path)===null?[]:factsOf(path).pragmas;return texts.length===0?[]:[[path,texts]]}))}var import_micromatch=__toESM(require_micromatch(),1);function isFree({always,ignore,affects,generates,areas}){const lists=[always,ignore,...[affects,generates,
areas].map(Object.keys)];return lists.every(({length})=>length===0)}function fitting(paths,globs){const positive=globs.filter(glob=>!glob.startsWith("!"));const negative=globs.
filter(glob=>glob.startsWith("!")).map(glob=>glob.slice(1));return(0,import_micromatch.default)([...paths],positive,{dot:true,ignore:negative})}function applyRules(rules,changes,paths,units,pragmas=new Map){
const changed=changes.map(({path})=>path);const ignored=new Set(fitting(changed,rules.ignore));const made=Object.entries(rules.generates).flatMap(([from,outputs])=>fitting(
changed,[from]).length>0?fitting(paths,outputs):[]);const tests=units.map(({path})=>path);const wanted=new Map;for(const path of fitting(tests,rules.always)){wanted.
set(path,{code:"always",text:"the configuration says that it always runs"})}for(const[from,names2]of Object.entries(rules.affects)){const[cause]=fitting(changed,
[from]);if(cause===void 0)continue;const text=`the configuration says that ${from} affects it, and ${cause} was changed`;for(const path of fitting(tests,names2))
wanted.set(path,{code:"affects",text})}for(const[path,list]of pragmas){const reason=list.map(one=>byPragma(one,changed)).find(one=>one!==null);if(reason)wanted.
set(path,reason)}const known4=new Set(changed);const generated=made.filter(path=>!known4.has(path)).map(path=>({path,status:"M",kind:"file"}));return{changes:[...changes.
filter(({path})=>!ignored.has(path)),...generated],wanted,areas:Object.keys(rules.areas).filter(name=>fitting(changed,rules.areas[name]??[]).length>0)}}function byPragma(pragma,changed){
if(pragma==="always")return{code:"always",text:"a comment in it says that it always runs"};const[cause]=fitting(changed,pragma.affectedBy);if(cause===void 0)return null;
const text=`a comment in it says that ${pragma.affectedBy.join(", ")} affects it, and ${cause} was changed`;return{code:"affects",text}}function ruledNeeds(rules,paths,units,pragmas){
const tests=units.map(({path})=>path);const needs=new Map;const add=(who,what)=>{for(const one of who)needs.set(one,[...needs.get(one)??[],...what])};for(const[
from,names2]of Object.entries(rules.affects))add(fitting(tests,names2),fitting(paths,[from]));for(const[from,outputs]of Object.entries(rules.generates)){add(fitting(
paths,outputs),fitting(paths,[from]))}for(const[path,list]of pragmas){for(const one of list)if(one!=="always")add([path],fitting(paths,one.affectedBy))}return needs}
function lintRules(rules,paths,units,pragmas=new Map){const tests=units.map(({path})=>path);const lists=[["always",rules.always,tests],["ignore",rules.ignore,paths],
...Object.entries(rules.affects).flatMap(([from,to])=>[[`affects`,[from],paths],[`affects.${from}`,to,tests]]),...Object.entries(rules.generates).flatMap(([from,
to])=>[["generates",[from],paths],[`generates.${from}`,to,paths]]),...Object.entries(rules.areas).map(([name,globs])=>[`areas.${name}`,globs,paths])];const comments=[
...pragmas].flatMap(([path,list])=>list.flatMap(one=>one==="always"||fitting(paths,one.affectedBy).length>0?[]:path));const unused=comments.map(path=>({code:"gl\
ob-without-match",text:`${path}: what its comment keep-pace: affected-by names fits no file`}));const listed2=lists.flatMap(([name,globs,among])=>[...globs.filter(
glob=>fitting(among,[glob.replace(/^!/,"")]).length===0).map(glob=>({code:"glob-without-match",text:`select.${name}: ${glob} fits no ${among===tests?"test":"fil\
e"}`})),...among.length>=20&&fitting(among,globs).length/among.length>=.97?[{code:"glob-too-broad",text:`select.${name} fits nearly everything`}]:[]]);return[...listed2,
...unused]}var registries={javascript:"npm",python:"pip",go:"go"};function dependencySeed(path,language,code3,input){const folder2=folderOf(path);const whole=(because,where=folder2)=>below(
language,where,path,code3,`${path} was changed: ${because}`,input);const{before,after}=input.textsOf(path);if(before===null||after===null)return whole("it was a\
dded or deleted, or cannot be read");if(before===after)return nothing(path);const reader2=lockReader(path);if(reader2){const[old,now]=[reader2(before),reader2(after)];
if(old===null||now===null)return whole("it cannot be read");return lockSeed(path,compareLocks(old,now),language,whole,input)}const change=compareTexts(path,before,
after);if(change===null)return whole("what that means is not known");if(change.kind==="none")return nothing(path);if(change.kind==="packages"){return union(path,
packagesSeed(path,folder2,change.names,change.names,language,whole,input))}const seed=whole(change.because);if(baseName(path)!=="package.json"||"all"in seed)return seed;
const own=namesIn([before,after]).map(name=>`npm:${name}`);return{...seed,nodes:[...seed.nodes,...own]}}function lockSeed(path,change,language,whole,input){if(change.
kind==="all")return whole(change.because);if(change.names.size===0)return nothing(path);if(language==="rust")return crates(path,[...change.asked.keys()],whole,input);
const seeds=[...change.asked].map(([importer,asked2])=>{const folder2=join(folderOf(path),importer).replace(/\/$/,"");const inFolder=because=>whole(because,folder2);
return packagesSeed(path,folder2,asked2,change.names,language,inFolder,input)});return union(path,...seeds)}function packagesSeed(path,folder2,asked2,names2,language,whole,{
built:built2,nodesOf,tree}){const isNarrow=role=>role==="types"&&built2.types==="typescript";const typed=[];const registry=registries[language];if(!registry)return whole(
"it pins other packages");for(const name of asked2){const role=roleOf(registry,name);if(role==="onlooker"||role==="types"&&built2.types==="none")continue;if(isNarrow(
role)){typed.push(...tree.below(folder2).filter(isTypeScript));continue}if(role!=="code")return whole(`it asks for another ${name}, which stands between tests a\
nd code`);if(nodesOf(registry,name).length===0){return whole(`it asks for another ${name}, and what uses it is not known`)}}const nodes=[...names2].flatMap(name=>[
...nodesOf(registry,name),...roleOf(registry,name)==="types"?["context:types"]:[]]);const shown=[...asked2].sort();const list=shown.length>3?`${shown.slice(0,3).
join(", ")} and ${shown.length-3} more`:shown.join(", ");return{nodes:[path,...nodes,...new Set(typed)],reason:{code:"dependency",text:`${path} asks for another\
 ${list}`}}}function crates(path,names2,whole,{texts}){const folders=new Map([...texts].flatMap(([file2,text])=>baseName(file2)==="Cargo.toml"?[[nameIn(file2,text)??
"",folderOf(file2)]]:[]));if(names2.some(name=>!folders.has(name)))return whole("it pins other packages");const reason={code:"dependency",text:`${path} pins oth\
er packages for ${names2.join(", ")}`};return{nodes:[path,...names2.map(name=>`package:${folders.get(name)}`)],reason}}function nothing(path){return{nodes:[path],
reason:{code:"changed",text:`${path} was changed`}}}function union(path,...seeds){const[first=nothing(path)]=seeds;const all2=seeds.find(seed=>"all"in seed);if(all2||
"all"in first)return all2??first;const nodes=seeds.flatMap(seed=>"all"in seed?[]:seed.nodes);const widest=seeds.reduce((a,b)=>size(b)>size(a)?b:a,first);return{
nodes:[...new Set(nodes)],reason:"all"in widest?first.reason:widest.reason}}function size(seed){return"all"in seed?0:seed.nodes.length}function externalNodes({names:names2,
needers}){return(registry,name)=>{if(registry==="go"){return names2().filter(node=>node===`go:${name}`||node.startsWith(`go:${name}/`))}const wanted=registry===
"pip"?modulesOf(name).map(module=>`pip:${module}`):[`npm:${name}`];return wanted.filter(node=>needers(node).length>0)}}function seedsOf(given){const{graph}=given.built;const input={...given,nodesOf:externalNodes(graph)};return input.changes.map(change=>seedOf(change,input))}function seedOf(change,input){
const{path}=change;if(change.status==="U")return all("conflict",`${path} has an unresolved conflict`);if(change.kind!=="file"||change.status==="T")return owned(
path,"link",`the ${change.kind} ${path} was changed`,input);const kind=kindOf(path);switch(kind.kind){case"everything":return environment(path,input);case"confi\
guration":if(isCompared(path))return dependencySeed(path,kind.language,"configuration",input);return below(kind.language,kind.folder,path,"configuration",`the c\
onfiguration ${path} was changed`,input);case"manifest":return dependencySeed(path,kind.language,"manifest",input);case"prose":return{nodes:[path],reason:{code:"\
changed",text:`${path} was changed`}};case"code":return code2(change,input);case"data":return data(path,input)}}var none3={kind:"none"};function environment(path,input){
if(!/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)){return all("environment",`${path} sets up every test`)}const{before,after}=input.textsOf(path);const isRunning=input.
workflows?.has(path)??false;const change=input.workflows&&!isRunning?none3:before===null&&after===null?null:compareWorkflows(before,after,isRunning);return change?.
kind==="none"?{nodes:[path],reason:{code:"changed",text:`${path} was changed`}}:all("environment",`${path} sets up every test`)}var testFile=/(?:^|\/)test_[^/]*\.py$|_test\.py$|[._-](?:test|spec)\.[cm]?[jt]sx?$/;
function code2({path,status},input){const reason={code:"changed",text:`${path} was changed`};const owner=dataOwner(path);if(owner!==null)return{nodes:[path,...testsBelow(
owner,input)],reason:{code:"fixture",text:`the fixture ${path} was changed`}};const isUnit=input.units.some(unit=>unit.path===path);const isGone=status==="D"&&testFile.
test(path);const isLoose=!isUnit&&!isGone&&isTestSide(path)&&input.built.graph.needers(path).length===0&&!path.endsWith(".go");return isLoose?{nodes:[path,...testsBelow(
testFolderOf(path),input)],reason:{code:"unknown-use",text:`${path} was changed, and what loads it is not known`}}:{nodes:[path],reason}}function testFolderOf(path){
const match=/^(?:.*\/)?(?:tests?|__tests__|specs?|e2e|integration)(?=\/)/.exec(path);return match?.[0]??folderOf(path)}function data(path,input){const snapshot=/^(.*?)(?:\/?__snapshots__)?\/?([^/]+)\.snap$/.
exec(path);const tested=snapshot?[`${snapshot[1]}/${snapshot[2]}`.replace(/^\//,"")]:[];const unit=input.units.find(one=>tested.includes(one.path));if(unit)return{
nodes:[path,unit.path],reason:{code:"snapshot",text:`its snapshot ${path} was changed`}};const owner=dataOwner(path);const tests=owner===null?[]:testsBelow(owner,
input);if(tests.length>0)return{nodes:[path,...tests],reason:{code:"fixture",text:`the fixture ${path} was changed`}};const unknown3=`${path} was changed, and w\
hat reads it is not known`;if(isShown(path)&&!isTestSide(path))return{nodes:[path],reason:{code:"changed",text:`${path} was changed`}};const near=isTestSide(path)?
testsBelow(testFolderOf(path),input):[];if(near.length>0)return{nodes:[path,...near],reason:{code:"unknown-file",text:unknown3}};return owned(path,"unknown-file",
unknown3,input)}function dataReaders(path,{projects}){if(isTestSide(path))return`tests ${testFolderOf(path)}, code ${projects.ownerOf(path)}`;return isShown(path)?
`shown ${path}`:`code ${projects.ownerOf(path)}`}function isShown(path){return/^(?:docs?|website|artwork|branding|screenshots)\/|\.(?:svg|png|jpe?g|gif|ico|webp|avif|mp4|webm)$/i.
test(path)}function owned(path,word,text,{built:built2,tree,units}){const owner=built2.projects.ownerOf(path);if(owner===null)return all(word,`${text}, and no p\
roject owns it`);const files=tree.below(owner).filter(one=>kindOf(one).kind==="code");const tests=unitsAt(owner,units).map(nodeOfUnit);return{nodes:[path,...files,
...tests],reason:{code:word,text}}}function below(language,folder2,path,word,text,input){const files=input.tree.below(folder2).filter(one=>ecosystemOf(one)===language);
const tests=unitsAt(folder2,input.units).filter(unit=>runsIn(unit,language)).map(nodeOfUnit);return{nodes:[path,...files,...tests],reason:{code:word,text}}}function nodeOfUnit({
path,runner:runner2}){return runner2==="go"||runner2==="cargo"?`tests:${path}`:path}function unitsAt(folder2,units){return around(units,folder2,({path})=>path).
filter(({path})=>isBelow(path,folder2)||path===folder2)}function testsBelow(folder2,{units}){return unitsAt(folder2,units).map(nodeOfUnit)}function ecosystemOf(path){
const language=languageOf(path);if(language==="style")return"javascript";if(language!==null)return language;return/\.rs$/.test(path)?"rust":/\.(?:java|kt|kts|scala|groovy)$/.
test(path)?"jvm":null}function runsIn({runner:runner2,path},language){if(runner2==="pytest")return language==="python";if(runner2==="go")return language==="go";
if(runner2==="cargo")return language==="rust";if(runner2==="jvm")return language==="jvm";return runner2==="other"&&languageOf(path)===null?language==="other":language===
"javascript"}function all(word,text){return{all:{code:word,text}}}var import_micromatch2=__toESM(require_micromatch(),1);var script="[cm]?[jt]s?(x)".replace("[cm]?","?(c|m)").replace("[jt]s","[jt]s");var vitestInclude=[`**/*.{test,spec}.${script}`];var jestMatch=["**/__tests__/**/\
*.?([mc])[jt]s?(x)","**/?(*.)+(spec|test).?([mc])[jt]s?(x)"];var playwrightMatch=["**/*.@(spec|test).?(c|m)[jt]s?(x)"];var nodeTests=["**/*{.,-,_}test.?(c|m)[jt\
]s","**/test-*.?(c|m)[jt]s","**/test.?(c|m)[jt]s","**/test/**/*.?(c|m)[jt]s"];var bunTests=["**/*{.test,_test,.spec,_spec}.{js,jsx,ts,tsx,mjs,cjs,mts,cts}"];var avaTests=[
"test.js","{src,source}/test.js","**/__tests__/**/*.[cm]?js","**/*.test.?(c|m)[jt]s","**/test-*.?(c|m)[jt]s","**/test/**/*.?(c|m)[jt]s","**/tests/**/*.?(c|m)[jt\
]s"];var never=["**/node_modules/**","**/.git/**"];function javaScriptRules(texts){const rules=[...texts].flatMap(([path,text])=>rulesOf(path,text));const configured=rule2=>rules.
some(one=>!isDefault(one)&&one.runner===rule2.runner&&foldersAbove(join(rule2.folder,"x")).includes(one.folder));const wanted=rules.filter(rule2=>!isDefault(rule2)||
!configured(rule2));if(wanted.length>0)return wanted;return[rule("other","",[...vitestInclude,...jestMatch])]}var defaults=new WeakSet;var isDefault=rule2=>defaults.
has(rule2);function rulesOf(path,text){const[name,folder2]=[baseName(path),folderOf(path)];if(/^vitest\.(?:config|workspace|projects)/.test(name))return[vitest(
folder2,literalsOf(text))];if(/^vite\.config/.test(name))return/\btest\s*:/.test(text)?[vitest(folder2,literalsOf(text))]:[];if(/^jest(?:[.-][\w-]+)*\.config\.|^jest\.config/.
test(name))return[jest(folder2,literalsOf(text))];if(/^playwright(?:[.-][\w-]+)?\.config\./.test(name))return[playwright(folder2,literalsOf(text))];if(/^\.mocharc\./.
test(name))return[mocha(folder2,text)];return name==="package.json"?fromManifest2(folder2,text):[]}function vitest(folder2,literals){const include=under(literals,
"test","include");const types=under(literals,"typecheck","include");const hasProjects=literals.some(({keys})=>keys.includes("projects")||keys.includes("workspac\
e"));const texts=include.flatMap(({value})=>value===null||value==="..."?[]:[value]);const base=under(literals,"test","root","dir").flatMap(({value})=>value??[]);
const where=base.length===1&&!hasProjects?base[0]:"";const wanted=include.length===0||hasProjects||include.some(({value})=>value==="...");return rule("vitest",join(
folder2,clean(where)),[...wanted?vitestInclude:[],...texts,...values(types),...values(under(literals,"test","includeSource"))],{exclude:under(literals,"test","e\
xclude").flatMap(({value})=>value===null||value==="..."||hasProjects?[]:[value]),isComputed:include.some(({value})=>value===null)})}function jest(folder2,literals){
const match=last(literals,"testMatch");const regex=last(literals,"testRegex");const ignore=values(last(literals,"testPathIgnorePatterns"));const patterns=values(
match).map(glob=>glob.replace(/<rootDir>\/?/,""));const found2=[...patterns,...values(regex).map(toRegex)];const hasProjects=last(literals,"projects").length>0;
const isComputed=[...match,...regex].some(({value})=>value===null);return rule("jest",folder2,found2.length===0||hasProjects?[...found2,...jestMatch]:found2,{exclude:hasProjects?
[]:ignore.map(text=>toRegex(text.replace("<rootDir>",""))),isComputed})}function playwright(folder2,literals){const folders=values(last(literals,"testDir"));const match=values(
last(literals,"testMatch"));const globs=(match.length===0?playwrightMatch:match).map(glob=>glob.startsWith("**")?glob:`**/${clean(glob)}`);const isComputed=[...last(
literals,"testDir"),...last(literals,"testMatch")].some(({value})=>value===null);const below2=folders.length===0?[""]:folders.map(clean);return rule("playwright",
folder2,below2.flatMap(dir=>globs.map(glob=>join(dir,glob))),{isComputed})}function mocha(folder2,text){const spec=literalsOf(text).filter(({keys})=>keys.includes(
"spec"));const lines2=[...text.matchAll(/^\s*(?:-\s+|spec:\s*)["']?([\w./*{},-]+)["']?\s*$/gm)].map(match=>match[1]);const globs=[...values(spec),...lines2].map(
fileOrBelow);return rule("mocha",folder2,globs.length===0?["test/**/*.?(c|m)[jt]s?(x)"]:globs)}var starters=[[/\bvitest\b/,"vitest",vitestInclude],[/\bjest\b|react-scripts test/,
"jest",jestMatch],[/\bplaywright test\b/,"playwright",playwrightMatch],[/\bbun test\b/,"bun",bunTests],[/\bava\b/,"ava",avaTests],[/\bmocha\b/,"mocha",["test/**\
/*.?(c|m)[jt]s?(x)"]],[/--test\b/,"node",nodeTests]];function fromManifest2(folder2,text){const manifest=parse2(text);if(typeof manifest!=="object"||manifest===
null)return[];const own=typeof manifest.jest==="object"?[jest(folder2,literalsOf(JSON.stringify(manifest.jest)))]:[];const scripts2=Object.values(manifest.scripts??
{}).filter(value=>typeof value==="string");const started2=scripts2.flatMap(line=>starters.filter(([starter])=>starter.test(line)).map(([,runner2,globs])=>fromScript(
folder2,line,runner2,globs)));return[...own,...started2]}function fromScript(folder2,line,runner2,globs){const named4=runner2==="node"||runner2==="mocha"?namedIn(
line):[];const made=rule(runner2,folder2,named4.length>0?named4:globs);if(named4.length===0)defaults.add(made);return made}function namedIn(line){const words2=line.
split(/&&|\|\||;/).find(part=>/--test\b|\bmocha\b/.test(part))?.match(/"[^"]*"|'[^']*'|\S+/g)??[];return words2.map(word=>word.replace(/^["']|["']$/g,"")).filter(
word=>/[/*]|\.[cm]?[jt]sx?$/.test(word)&&!/^-|^@|=/.test(word)&&!/node_modules/.test(word)).map(fileOrBelow)}function fileOrBelow(path){const plain=clean(path);
return/\.[cm]?[jt]sx?$|[*}]$/.test(plain)?plain:join(plain,"**/*.?(c|m)[jt]s?(x)")}function rule(runner2,folder2,include,{exclude=[],isComputed=false}={}){const tidy=one=>typeof one===
"string"?clean(one):one;return{runner:runner2,folder:folder2,include:include.map(tidy),exclude:[...never,...exclude.map(tidy)],isComputed}}function under(literals,parent,...names2){
return literals.filter(({keys})=>keys.at(-2)===parent&&names2.includes(keys.at(-1)??""))}function last(literals,name){return literals.filter(({keys})=>keys.at(-1)===
name)}function values(literals){return literals.flatMap(({value})=>value??[])}function clean(path){return path.replace(/^(?:\.\/)+/,"").replace(/^\.$/,"").replace(
/\/+$/,"")}function toRegex(text){try{return/\([^)]*[+*][^)]*\)[+*]/.test(text)?/(?:)/:new RegExp(text)}catch{return/(?:)/}}function discoverTests(tree,texts){const isBrowser=rule2=>rule2.runner==="playwright"?0:1;const scripts2=compile(javaScriptRules(texts).sort((a,b)=>isBrowser(a)-
isBrowser(b)));const python=compile(pythonRules(pytestConfigs(texts),tree.named("manage.py").length>0));const found2=new Map;const uncertain=new Set;for(const path of tree.
paths){const language=languageOf(path);if(language==="go"){if(isGoTest(path))found2.set(folderOf(path)||".","go");continue}const runner2=language==="javascript"?
runnerOf(path,scripts2):language==="python"||/\.(?:md|rst|txt)$/.test(path)?runnerOf(path,nearest3(path,python)):others2(path);if(runner2)found2.set(runner2==="\
cargo"?folderOf(path)||".":path,runner2)}for(const{rule:rule2}of scripts2)if(rule2.isComputed)uncertain.add(rule2.folder);const units=[...found2].map(([path,runner2])=>({
path,runner:runner2}));return{units:units.sort((a,b)=>a.path<b.path?-1:1),uncertain:[...uncertain]}}function compile(rules){return rules.map(rule2=>{const include=rule2.
include.map(pattern=>matcher(pattern,true));const exclude=rule2.exclude.map(pattern=>matcher(pattern,false));return{rule:rule2,fits(path){const inner=rule2.folder===
""?path:path.slice(rule2.folder.length+1);return include.some(test=>test(inner))&&!exclude.some(test=>test(inner))}}})}function matcher(pattern,otherwise){if(typeof pattern!==
"string")return path=>pattern.test(`/${path}`);if(pattern===""||!tame.test(pattern))return()=>otherwise;return import_micromatch2.default.matcher(pattern,{dot:false})}
function runnerOf(path,rules){return rules.find(({rule:rule2,fits})=>isBelow(path,rule2.folder)&&fits(path))?.rule.runner??null}function nearest3(path,rules){const folder2=foldersAbove(
path).find(one=>rules.some(({rule:rule2})=>rule2.folder===one));return rules.filter(({rule:rule2})=>rule2.folder===folder2||rule2.folder==="")}function isGoTest(path){
return/_test\.go$/.test(path)&&!/(?:^|\/)(?:testdata|vendor|[_.][^/]*)(?:\/|$)/.test(path)}function others2(path){const name=baseName(path);if(name==="Cargo.tom\
l")return"cargo";if(/(?:^|\/)src\/\w*[tT]est\w*\/.*(?:Test|Spec|IT|Case)\w*\.(?:java|kt|scala|groovy)$/.test(path))return"jvm";if(/Tests?\.(?:php|cs|fs|vb)$|_(?:spec|test)\.(?:rb|exs|dart)$|Tests?\.swift$/.
test(name))return"other";return null}function selectTests(input){const{rules,before,texts,fingerprint}=input;const tests=builtTests(input);const{built:built2,tree,units,changes,isCode}=tests;const textsOf2=path=>({
before:before.get(path)??null,after:texts.get(path)??null});const many=tooMany(changes.length);const seeds=many?[{all:many}]:seedsOf({built:built2,tree,units,changes,
textsOf:textsOf2,texts,workflows:input.workflows??null});const marks=fingerprint&&units.map(unit=>[unit.path,fingerprint(unit,tests).now]);const owners=marks&&units.
map(({path})=>[path,built2.projects.ownerOf(path)??""]);const rest={warnings:tests.warnings,fingerprints:new Map(marks),owners:new Map(owners)};const everything2=whyAll(
seeds,changes.length===0?[]:tests.uncertain);if(everything2){const packages2=ownersOf(tests.paths,built2);return{...runAll(units,everything2,packages2),areas:Object.
keys(rules.areas),...rest}}const starts=new Map;for(const seed of seeds){if("all"in seed)continue;for(const node of seed.nodes)if(!starts.has(node))starts.set(node,
seed.reason)}const reached=reach(built2.graph,starts.keys(),isCode,tests.gone);const packages=ownersOf(reached.folders.map(folder2=>join(folder2,"x")),built2);const skippable=input.
evidence.length===0?[]:units.filter(unit=>!reached.has(nodeOfUnit(unit)));const opinions=opinionsOn(skippable,input.evidence,tests);const decided=decide(units,reached,
starts,tests.wanted,opinions,changes.length);return{...decided,packages,areas:tests.areas,...rest}}function builtTests(input){const{links,texts,rules,cache,fingerprint,
before}=input;const earlier=cache?.earlier??null;const deleted=cache?.deleted??missingIn(input.paths,input.changes);const tree=treeOf(()=>[...input.paths,...deleted],
links);const gone=new Set(earlier?.gone);const{units,uncertain}=earlier?withoutTests(earlier.world.tests,gone):discoverTests(treeOf(input.paths,links),texts);const built2=buildGraph(
{tree,units,texts,factsOf:input.factsOf,earlier});const unitPaths=new Set(units.map(({path})=>path));const isCode=path=>!unitPaths.has(path)&&mayRun(path);if(cache?.
isKeeping)cache.keep(worldOf(built2,{units,uncertain},isCode));const pragmas=pragmasOf(units,cache?.pragmas??writtenIn(input.paths,input.factsOf));const isRuled=!isFree(
rules)||pragmas.size>0;const ruled=isRuled?applyRules(rules,input.changes,input.paths,units,pragmas):{changes:input.changes,wanted:new Map,areas:[]};return{...{
texts,built:built2,tree,units,uncertain,before,isCode,gone,...ruled},get paths(){return input.paths},warnings:isRuled?lintRules(rules,input.paths,units,pragmas):
[],ruled:fingerprint&&isRuled?ruledNeeds(rules,input.paths,units,pragmas):new Map}}function missingIn(paths,changes){const present=new Set(paths);return changes.
filter(({path})=>!present.has(path)).map(({path})=>path)}function withoutTests(tests,gone){return gone.size===0?tests:{...tests,units:tests.units.filter(({path})=>!gone.
has(path))}}function worldOf({graph,projects,types},tests,isCode){const table=graph.table(placed({places:null,nameOf:graph.nameOf},isCode).table(graph.size()));
return{table,tests,projects:projects.folders,types}}function opinionsOn(units,evidence,tests){return new Map(units.map(unit=>{const opinions=evidence.flatMap(kind=>kind(
unit,tests)??[]);const doubts=opinions.flatMap(one=>"doubt"in one?one.doubt:[]);const proofs=opinions.flatMap(one=>"proof"in one?one.proof:[]);return[unit.path,
{doubts,proofs}]}))}function mayRun(path){const isOther=/^\.github\/workflows\/|\.d(?:\.[mc]?ts)+$/.test(path)||lockReader(path)!==null;return!isOther&&kindOf(path).
kind!=="prose"}var maxChanges=3e3;function tooMany(changes){if(changes<=maxChanges)return null;return{code:"many-changes",text:`${changes} paths were changed, m\
ore than ${maxChanges}`}}function whyAll(seeds,uncertain){for(const seed of seeds)if("all"in seed)return seed.all;const[folder2]=uncertain;if(folder2===void 0)return null;
const text=`the runner's configuration in ${folder2||"the root"} is computed, so its tests are not certain`;return{code:"runner-configuration",text}}function decide(units,reached,starts,wanted,opinions,changes){
const tests=[];const skipped=[];const nothing2={code:"no-change",text:"nothing that a test may need was changed"};const unreachable="nothing that it needs, over\
 any number of imports, was changed";const proof=changes===0?nothing2:{code:"unreachable",text:unreachable};for(const unit of units){const node=nodeOfUnit(unit);
const rule2=wanted.get(unit.path);const opinion=opinions.get(unit.path);const reasons=[...reached.has(node)?[reasonOf(node,reached,starts)]:[],...rule2?[rule2]:
[],...opinion?.doubts??[]];if(reasons.length>0)tests.push({unit,reasons});else skipped.push({unit,proof:{...proof,text:[proof.text,...opinion?.proofs??[]].join(
"; ")}})}const mode=tests.length===0?"none":skipped.length===0?"all":"some";const because=changes===0&&tests.length===0?nothing2:{code:"graph",text:tests.length===
0?"no test needs what was changed":`${plural(tests.length,"test needs","tests need")} what was changed, or cannot be proved to pass`};return{mode,because,tests,
skipped}}function reasonOf(node,reached,seeds){const way=reached.way(node);const start2=seeds.get(way.at(-1));if(way.length===1)return start2;const steps=way.slice(
1).map(describe);const shown=steps.length>5?[...steps.slice(0,3),"\u2026",...steps.slice(-1)]:steps;return{code:start2.code==="changed"?"needs":start2.code,text:`\
it needs ${shown.join(" \u2192 ")}; ${start2.text}`}}function describe(node){if(node.endsWith("//"))return node==="//"?"any code of the repository":`any code in\
 ${node.slice(0,-2)}`;if(node.endsWith("/"))return node==="/"?"any file of the repository":`the folder ${node.slice(0,-1)}`;const[,kind,name]=/^(npm|pip|go|context|package(?::go)?|tests|types):(.*)$/.
exec(node)??[];if(kind===void 0)return node;if(kind==="context")return`the test set-up of ${name||"the root"}`;if(kind==="types")return`the types behind ${name}`;
return kind==="tests"?`the tests of ${name}`:`the package ${name||"at the root"}`}function runAll(units,because,packages){return{mode:"all",because,tests:units.
map(unit=>({unit,reasons:[because]})),skipped:[],packages,areas:[],warnings:[],fingerprints:new Map,owners:new Map}}function ownersOf(paths,{projects}){const owners=new Set;
for(const path of paths){const owner=projects.ownerOf(path);if(owner!==null)owners.add(owner||".")}return[...owners].sort()}import{createHash}from"node:crypto";function blobId(content){const bytes=typeof content==="string"?new TextEncoder().encode(content):content;return createHash("\
sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}function linkId(target){return blobId(`link ${target}`)}import{join as join2}from"node:path";async function sourcesOf3(workspace,commit){const{git,files,root,listing}=workspace;if(commit!==null&&git)return ofCommit(git,commit);const isKnown=git!==null&&
listing!==null&&listing.dirty!==null;const index=isKnown?listing.index:new Uint8Array(0);const unlisted=isKnown?unlistedIn(listing):new Map(files.paths.map(path=>[
path,true]));return{get paths(){return files.paths},links:isKnown?await followed(git,linksIn(index)):new Map,listing:index,unlisted,isFile:path=>unlisted.get(path)??
isListed(index,path),idOf:idsOf(index,unlisted),folder:root,async read(paths,take2){for(const path of paths){const text=readText(join2(root,path));if(text!==null)
take2(path,text)}}}}function unlistedIn({dirty,untracked}){const unlisted=new Map;for(const{path,status,kind}of dirty??[]){if(kind==="file"||kind==="link"&&status===
"D")unlisted.set(path,status!=="D")}for(const path of untracked)unlisted.set(path,true);return unlisted}function isListed(listing,path){const entry=entryOf(listing,
path);return entry!==null&&!entry.isLeftOut&&entry.mode!=="160000"}function idsOf(listing,unlisted){let blobs=null;return path=>{blobs??=entriesOf(listing).blobs;
return unlisted.has(path)?null:blobs.get(path)??null}}var textsAtOnce=4e3;async function ofCommit(git,commit){const snapshot=await readSnapshot(git,commit);if(snapshot===
null)return null;const{blobs,links}=snapshot;const targets=await readBlobs(git,[...new Set(links.values())]);const named4=new Map(Array.from(links,([path,id])=>[
path,linkId(targets.get(id)??"")]));const entries=(ids,mode)=>Array.from(ids,([path,id])=>({path,mode,id}));return{paths:[...blobs.keys(),...links.keys()],links:await followed(
git,links),listing:listingOf([...entries(blobs,"100644"),...entries(links,"120000")]),unlisted:new Map,isFile:path=>blobs.has(path)||links.has(path),idOf:path=>blobs.
get(path)??named4.get(path)??null,folder:null,async read(paths,take2){for(let start2=0;start2<paths.length;start2+=textsAtOnce){const texts=await snapshot.texts(
paths.slice(start2,start2+textsAtOnce));for(const[path,text]of texts)take2(path,text)}}}}function isCompared2(path){const{kind}=kindOf(path);return isSetUp(path)||
kind==="manifest"||/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)}function isSetUp(path){const{kind}=kindOf(path);return(kind==="configuration"||kind==="manif\
est")&&!/lock|\.sum$/.test(baseName(path))}function changedSince(earlier,now){const known4=new Map;for(const{path,before,after}of compareListings(earlier.listing,now.listing)){known4.set(path,{before:stateOf(
before),after:stateOf(after)})}for(const path of[...earlier.unlisted.keys(),...now.unlisted.keys()]){const listed2=known4.get(path);const state=(side,{listing,unlisted})=>unlisted.
has(path)?unlisted.get(path)??null:listed2?listed2[side]:stateOf(entryOf(listing,path));known4.set(path,{before:state("before",earlier),after:state("after",now)})}
let isOther=false;const[code3,gone]=[[],[]];for(const[path,{before,after}]of known4){if(before===after)continue;isOther||=movesOthers(path,before,after);if(after===
"")gone.push(path);if(languageOf(path)!==null&&after!==null)code3.push(path)}return{isOther,code:code3,gone}}function movesOthers(path,before,after){if(before===
null||after===null||before==="")return true;const isLink=before.startsWith("link ")||after.startsWith("link ");return isLink||isSetUp(path)||after===""&&path.endsWith(
"_test.go")}function stateOf(entry){if(entry===null||entry.isLeftOut||entry.mode==="160000")return null;return`${entry.mode==="120000"?"link":"file"} ${entry.id}`}function packKept(kept,mark2){const{world,facts}=kept;const{table,tests}=world;const head=JSON.stringify({types:world.types,uncertain:tests.uncertain,projects:world.
projects,unlisted:[...kept.unlisted],pragmas:[...kept.pragmas],setUps:kept.setUps,runners:[...new Set(tests.units.map(({runner:runner2})=>runner2))],packs:facts.
length});const runners2=JSON.parse(head).runners;const lists={linked:table.linked,fixed:table.fixed,backward:table.backward};const numbers={slots:table.slots,places:table.
places.of,factsOf:kept.factsOf,runners:Uint32Array.from(tests.units,({runner:runner2})=>runners2.indexOf(runner2))};const texts={head:textsOf([head]),nodes:table.
names,folders:table.places.folders,units:textsOf(tests.units.map(({path})=>path))};for(const[name,{offsets,all:all2}]of Object.entries(lists)){numbers[`${name}-\
offsets`]=offsets;numbers[`${name}-all`]=all2}for(const[at,{names:names2,lists:lists2}]of facts.entries()){texts[`names-${at}`]=names2;numbers[`facts-${at}-offs\
ets`]=lists2.offsets;numbers[`facts-${at}-all`]=lists2.all}return pack({texts,numbers,bytes:{listing:kept.listing}},mark2)}function unpackKept(file2,mark2){try{
const packed=unpack(file2,mark2);return packed&&keptIn(packed)}catch{return null}}function keptIn({texts,numbers,bytes}){const head=JSON.parse(texts.head.at(0));
const lists=name=>({offsets:numbers[`${name}-offsets`],all:numbers[`${name}-all`]});const units=texts.units;const runners2=numbers.runners;const tests={units:Array.
from({length:units.length},(_,at)=>({path:units.at(at),runner:head.runners[runners2[at]]})),uncertain:head.uncertain};const places={folders:texts.folders,of:numbers.
places};const table={names:texts.nodes,slots:numbers.slots,linked:lists("linked"),fixed:lists("fixed"),backward:lists("backward"),places};return{world:{table,tests,
projects:head.projects,types:head.types},listing:bytes.listing,unlisted:new Map(head.unlisted),setUps:head.setUps,pragmas:new Map(head.pragmas),facts:Array.from(
{length:head.packs},(_,at)=>({names:texts[`names-${at}`],lists:lists(`facts-${at}`)})),factsOf:numbers.factsOf}}import{existsSync}from"node:fs";import{availableParallelism}from"node:os";import{Worker}from"node:worker_threads";var worthThread=3e3;var mostThreads=4;async function scanInThreads(folder2,paths,take2,program=besideThis()){const taken=new Int32Array(new SharedArrayBuffer(4));
const share={folder:folder2,paths,taken};const threads=paths.length<worthThread?0:Math.min(availableParallelism(),mostThreads)-1;const others3=Array.from({length:threads},
()=>started(program,share));const own=new Uint8Array(paths.length);const note=(at,facts)=>{own[at]=1;take2(at,facts)};scanShare(share,note);const answers=await Promise.
all(others3);const found2=answers.filter(answer=>answer!==null);if(found2.length<answers.length){for(const{files}of found2)for(const at of files)own[at]=1;const left=paths.
flatMap((_,at)=>own[at]===1?[]:at);const again={folder:folder2,paths:left.map(at=>paths[at]),taken:taken.fill(0)};scanShare(again,(at,facts)=>take2(left[at],facts))}
return found2}function started(program,share){return new Promise(resolve4=>{const worker=new Worker(program,{workerData:share});worker.on("message",resolve4);worker.
on("error",()=>resolve4(null));worker.on("exit",()=>resolve4(null))}).catch(()=>null)}function besideThis(){const built2=new URL("./select-scan.js",import.meta.
url);return existsSync(built2)?built2:new URL("./scan-worker.ts",import.meta.url)}async function codeFacts(sources,texts,kept,since){const pragmas=new Map(kept?.pragmas);const builder=factBuilder();const fresh=new Map;const add=(path,facts)=>{
fresh.set(path,builder.add(facts));if(facts.pragmas.length>0)pragmas.set(path,facts.pragmas)};const all2=since?since.code:sources.paths.filter(path=>languageOf(
path)!==null);const gone=new Set(since?.gone);const unread=[];for(const path of all2){pragmas.delete(path);fresh.set(path,null);const text=texts.get(path);if(text!==
void 0)add(path,scan(path,text));else if(!gone.has(path))unread.push(path)}const beside=[];if(sources.folder===null)await sources.read(unread,(path,text)=>add(path,
scan(path,text)));else{const found2=await scanInThreads(sources.folder,unread,(at,facts)=>add(unread[at],facts));for(const{files,names:names2,lists,pragmas:written}of found2){
beside.push({names:textsIn(names2.bytes,names2.offsets),lists});const start2=beside.length*packSize;for(const[index,at]of files.entries())fresh.set(unread[at],start2+
index);for(const[at,texts2]of written)pragmas.set(unread[at],texts2)}}const freshAt=place=>place<packSize?builder.at(place):factsAt(beside[Math.floor(place/packSize)-
1],place%packSize);const keptAt=path=>{const node=kept?lookUp(kept.world.table.slots,path,kept.world.table.names.at):-1;return node<0?0:kept?.factsOf[node]??0};
const keptFacts=path=>{const place=keptAt(path);if(kept===null||place===0)return noFacts;return factsAt(kept.facts[Math.floor((place-1)/packSize)],(place-1)%packSize)};
const of=path=>{const place=fresh.get(path);if(place===void 0)return keptFacts(path);return place===null?noFacts:freshAt(place)};return{of,others:since?since.code.
filter(path=>!isSame(keptFacts(path),of(path))):[],scanned:beside.reduce((sum,{lists})=>sum+lists.offsets.length-1,builder.size),pragmas,kept(nodes){if((kept?.facts.
length??0)>=mostPacks)return repacked(nodes,of);const earlier=kept?.facts??[];const factsOf=Uint32Array.from({length:nodes.length},(_,node)=>{const path=nodes.at(
node);const place=fresh.get(path);if(place===void 0)return keptAt(path);return place===null?0:earlier.length*packSize+place+1});return{facts:[...earlier,builder.
pack(),...beside],factsOf}}}}var packSize=2**28;var mostPacks=8;function repacked(nodes,of){const builder=factBuilder();const factsOf=Uint32Array.from({length:nodes.
length},(_,node)=>{const path=nodes.at(node);return languageOf(path)===null?0:builder.add(of(path))+1});return{facts:[builder.pack()],factsOf}}async function edgesOf(sources,deleted,root,host,services=null){const count=countOf(sources);const asked2=count<worthFetching?null:services;const file2=asked2?sharedFile(
root,host):ownFile(root,host);const shared=asked2&&await import("./kept-edges-WCUUPQES.js");const found2=asked2&&shared&&await shared.restoreEdges(file2,host,asked2);
const bytes=readKept(file2);const kept=bytes&&unpackKept(bytes,mark);if(bytes&&!kept)host.log.info(`${file2} is damaged or of another version, so it is thrown a\
way.`);const own=await contentsOf(sources,deleted);const since=kept&&changedSince(kept,{listing:sources.listing,unlisted:own.states});const facts=await codeFacts(
sources,own.texts,kept,since);const isStanding=since!==null&&!since.isOther;const setUps=kept&&isStanding?kept.setUps:sources.paths.filter(isSetUp);const isMuch=facts.
scanned>=count/50;const isNews=found2==="missing"||found2==="there"&&(kept===null||isMuch);const isUploaded=isNews&&asked2!==null&&shared?.mayKeepEdges(host,asked2)===
true;const stays=host.system.env.RUNNER_ENVIRONMENT!=="github-hosted"&&(!isStanding||isMuch);let world=null;return{deleted,setUps,factsOf:facts.of,pragmas:facts.
pragmas,earlier:kept&&isStanding?{world:kept.world,changed:facts.others,gone:since.gone}:null,isKeeping:count>=worthKeeping&&(isUploaded||stays),keep(built2){world=
built2},save(){if(world===null)return;const{listing}=sources;const unlisted=new Map([...own.states].flatMap(([path,state])=>state===null?[]:[[path,state]]));const left={
world,listing,unlisted,setUps,pragmas:facts.pragmas,...facts.kept(world.table.names)};writeKept(file2,packKept(left,mark),host);if(isUploaded)shared.handOverEdges(
file2,asked2)}}}var worthKeeping=300;var worthFetching=2e4;function countOf({listing,unlisted}){let count=unlisted.size;for(let at=listing.indexOf(0);at>=0;at=listing.
indexOf(0,at+1))count+=1;return count}async function contentsOf(sources,deleted){const states=new Map;const texts=new Map;for(const[path,isThere]of sources.unlisted)
states.set(path,isThere?"file":null);const matters=path=>languageOf(path)!==null||isSetUp(path);const wanted=[...sources.unlisted].flatMap(([path,isThere])=>isThere&&
matters(path)?path:[]);await sources.read(wanted,(path,text)=>{states.set(path,`file ${blobId(text)}`);texts.set(path,text)});for(const path of deleted)states.set(
path,"");return{states,texts}}import{lstatSync,readdirSync,readFileSync,readlinkSync,statSync}from"node:fs";import{join as join3,relative as relative2,resolve as resolve2,sep}from"node:path";function breakerEvidence(ledger,reset){const open=openBreakers(ledger,reset);return({path},{built:built2})=>{const cause=open.get(built2.projects.ownerOf(path)??
"")??open.get("");return cause?{doubt:{code:"breaker",text:breakerText(cause)}}:null}}function parseCoverage(text,root){const found2=collector(root);const isRead=/^\s*\{/.test(text)?fromJson(text,found2):fromLcov(text,found2,null);return isRead?found2.
coverage:null}function parseRecordings(files,root){const found2=collector(root);const isRead=files.map(({path,text})=>{const test=path.replace(/\/(?:coverage-[\w-]+\.json|lcov\.info)$|\.(?:json|info|lcov)$/,
"");return/^\s*\{/.test(text)?fromRun(test,parsed(text),found2):fromLcov(text,found2,test)});return isRead.length>0&&isRead.every(Boolean)?found2.coverage:null}
function collector(root){const byTest=new Map;const byModule=new Map;const clean2=path=>{const plain=path.replace(/^file:\/\//,"");return plain.startsWith(`${root}\
/`)?plain.slice(root.length+1):plain.replace(/^\.\//,"")};const into=(map,key,file2)=>{const files=map.get(key)??new Set;map.set(key,file2===null?files:files.add(
clean2(file2)))};return{add(test,file2){const name=test.split("|",1)[0];if(/^[\w.]+$/.test(name)&&!/\.[cm]?[jt]sx?$|\.py$/.test(name)){for(let end=name.length;end>
0;end=name.lastIndexOf(".",end-1)){into(byModule,name.slice(0,end),file2)}}else into(byTest,clean2(name.split("::")[0]),file2)},coverage:{filesOf(test){const known4=byTest.
get(test);if(known4||!test.endsWith(".py"))return known4;const parts=test.slice(0,-3).split("/");const named4=parts.flatMap((_,at)=>byModule.get(parts.slice(at).
join("."))??[]);return named4.length===0?void 0:new Set(named4.flatMap(files=>[...files]))}}}}function fromLcov(text,{add},own){let[test,file2,ran,ends]=[own??"",
"",false,0];for(const line of text.split(/\r?\n/)){if(line.startsWith("TN:"))test=own??line.slice(3);else if(line.startsWith("SF:"))[file2,ran]=[line.slice(3),false];else if(/^(?:DA:\d+,|FNDA:)[1-9]/.
test(line))ran=true;else if(line==="end_of_record"){if(test!==""&&file2!=="")add(test,ran?file2:null);ends+=1}}return ends>0}function fromJson(text,found2){const value=parsed(
text);if(value===null)return false;if(isRecord3(value.files))return fromContexts(value.files,found2);return Object.entries(value).every(([test,run])=>{if(!Array.
isArray(run))return isRecord3(run)&&fromRun(test,run,found2);found2.add(test,null);for(const file2 of run)if(typeof file2==="string")found2.add(test,file2);return true})}
function fromContexts(files,{add}){for(const[file2,entry]of Object.entries(files)){const contexts=isRecord3(entry)&&isRecord3(entry.contexts)?Object.values(entry.
contexts):[];for(const name of contexts.flat())if(typeof name==="string"&&/::|\./.test(name))add(name,file2)}return true}function fromRun(test,run,{add}){if(run===
null)return false;add(test,null);if(Array.isArray(run.result)){for(const script2 of run.result){if(!isRecord3(script2)||typeof script2.url!=="string")return false;
if(script2.url.startsWith("file://")&&wasRun(script2.functions))add(test,decoded(script2.url))}return true}return Object.entries(run).every(([path,file2])=>{if(!isRecord3(
file2)||!isRecord3(file2.s))return false;const counts=[...Object.values(file2.s),...isRecord3(file2.f)?Object.values(file2.f):[]];if(counts.some(count=>Number(count)>
0))add(test,path);return true})}function wasRun(functions){const ranges=one=>isRecord3(one)&&Array.isArray(one.ranges)?one.ranges:[];return(Array.isArray(functions)?
functions:[]).flatMap(ranges).some(range=>isRecord3(range)&&Number(range.count)>0)}function decoded(url){try{return decodeURI(url.replace(/[?#].*$/,""))}catch{return url}}
function isRecord3(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function parsed(text){try{const value=JSON.parse(text);return isRecord3(
value)?value:null}catch{return null}}function coverageEvidence(coverage){return(unit,{changes})=>{const ran=coverage.filesOf(unit.path);if(ran===void 0)return null;
const path=changes.find(change=>ran.has(change.path))?.path;if(path===void 0)return{proof:"its recorded coverage holds none of the changed files"};const text=`i\
t ran ${path} when its coverage was recorded, and ${path} was changed`;return{doubt:{code:"covered",text}}}}import{createHash as createHash3}from"node:crypto";import*as crypto from"node:crypto";function merkle(needs,contentOf){const done=new Map;const order=new Map;const open=[];const asked2=new Map;function enter(node){
const list=needs(node);order.set(node,{index:order.size,low:order.size});open.push(node);asked2.set(node,list);return{node,needs:list,at:0}}function close(node){
const members=open.splice(open.lastIndexOf(node)).sort();const inside2=new Set(members);const outside=new Set;for(const member of members){for(const one of asked2.
get(member)??[])if(!inside2.has(one))outside.add(one)}for(const member of members)asked2.delete(member);const own=members.map(member=>`${member}\0${contentOf(member)}\

`);const others3=[...outside].sort().map(one=>`${one}\0${done.get(one)}
`);const digest=sha256([...own,...others3].join("")).slice(0,32);for(const member of members)done.set(member,digest)}function visit(start2){const stack=[enter(start2)];
for(let top=stack.at(-1);top!==void 0;top=stack.at(-1)){const mine=order.get(top.node);const next=top.needs[top.at];if(next===void 0){stack.pop();const above=stack.
at(-1);if(above){const its=order.get(above.node);its.low=Math.min(its.low,mine.low)}if(mine.low===mine.index)close(top.node);continue}top.at+=1;if(!order.has(next))
stack.push(enter(next));else if(asked2.has(next))mine.low=Math.min(mine.low,order.get(next)?.index??mine.low)}}return node=>{if(!done.has(node))visit(node);return done.
get(node)}}function sha256(text){return typeof crypto.hash==="function"?crypto.hash("sha256",text):crypto.createHash("sha256").update(text).digest("hex")}function fingerprints(digestOf,runtime){let digests=null;return(unit,tests)=>{digests??=marksOf(tests,digestOf,runtime);return digests(unit)}}function marksOf(tests,digestOf,runtime){
const now=digestsOf(tests,digestOf,runtime);const old=new Map(tests.changes.flatMap(({path})=>{const text=tests.before.get(path);return text===void 0?[]:[[path,
blobId(text)]]}));if(old.size===0)return unit=>({now:now(unit),before:now(unit)});const before=digestsOf(tests,path=>old.get(path)??digestOf(path),runtime);return unit=>({
now:now(unit),before:before(unit)})}function digestsOf(tests,digestOf,runtime){const{built:built2,paths,ruled,isCode}=tests;const present=new Set(paths);const{everywhere:everywhere2,
groups,groupsOf}=groupsBeside(tests);const content=list=>list.map(path=>`${path}\0${digestOf(path)}`).join("\n");const below2=filesBelow(paths);const needs=node=>{
const own=built2.graph.needs(node).filter(one=>!isFile(one)||present.has(one));const inside2=node.endsWith("/")?below2(node.replace(/\/+$/,"")):[];const counted=node.
endsWith("//")?inside2.filter(isCode):inside2;const told=ruled.get(node.replace(/^tests:/,""))??[];return[...own,...counted,...told,...groupsOf.get(node)??[]]};
const contentOf=node=>{const group=groups.get(node);return group?content(group):present.has(node)?digestOf(node):""};const digest=merkle(needs,contentOf);const shared=createHash3(
"sha256").update(content(everywhere2)).digest("hex");return unit=>createHash3("sha256").update([runtime,shared,digest(nodeOfUnit(unit))].join("\n")).digest("hex").
slice(0,32)}function isFile(node){return!/^[a-z]+:|\/$/.test(node)}function groupsBeside(tests){const everywhere2=[];const groups=new Map;const groupsOf=new Map;
const isUnit=new Set(tests.units.map(({path})=>path));for(const path of[...tests.paths].sort()){const key=keyOf4(path,tests,isUnit);if(key===null)continue;const known4=groups.
get(key);if(known4){known4.push(path);continue}const[seed]=seedsOf({...tests,changes:[{path,status:"M",kind:"file"}],textsOf:()=>unknown});if(seed&&"all"in seed)
everywhere2.push(path);const nodes=seed&&"nodes"in seed?seed.nodes.filter(node=>node!==path):[];if(nodes.length===0)continue;groups.set(key,[path]);for(const node of nodes)
push2(groupsOf,node,key)}return{everywhere:everywhere2,groups,groupsOf}}var unknown={before:null,after:null};function keyOf4(path,{built:built2},isUnit){const kind=kindOf(
path);switch(kind.kind){case"prose":return null;case"everything":return`everything:${path}`;case"configuration":case"manifest":return`${kind.kind}:${kind.language}\
:${kind.folder}`;case"code":if(dataOwner(path)===null&&(isUnit.has(path)||!isTestSide(path)))return null;return`code:${dataOwner(path)}:${isUnasked(path,built2)}\
:${folderOf(path)}`;case"data":return/\.snap$/.test(baseName(path))?`snapshot:${path}`:`data:${dataOwner(path)}:${dataReaders(path,built2)}`}}function isUnasked(path,{
graph}){const number=graph.numberOf(path);return number<0||graph.neederNumbers(number).length===0}function filesBelow(paths){const sorted=[...paths].sort();return folder2=>{
if(folder2==="")return sorted;let[low,high]=[0,sorted.length];while(low<high){const middle=low+high>>1;if(sorted[middle]<`${folder2}/`)low=middle+1;else high=middle}
let end=low;while(end<sorted.length&&isBelow(sorted[end],folder2))end+=1;return sorted.slice(low,end)}}function push2(map,key,value){const list=map.get(key);if(list)
list.push(value);else map.set(key,[value])}function ledgerEvidence(ledger,fingerprint){return(unit,tests)=>{const{now,before}=fingerprint(unit,tests);if(isGreen(ledger,unit.path,now))return{proof:"it pas\
sed on the default branch with exactly that"};return isGreen(ledger,unit.path,before)?{proof:"it passed on the default branch with what was there before"}:{doubt:doubtOf(
ledger,unit.path,now)}}}function doubtOf({tests},path,mark2){const known4=tests.get(path);const now=known4?.get(mark2);if(known4===void 0){return{code:"never-gr\
een",text:"it has not been seen to pass on the default branch yet"}}if(now===void 0||now.failed===null){const text="it has not passed yet, on the default branch\
, with what it needs now";return{code:"never-green",text}}return now.passed.length===0?{code:"red",text:"it failed on the default branch with exactly what it ne\
eds now"}:{code:"flaky",text:"it failed and passed on the default branch with exactly what it needs now"}}function readEvidence(inputs,host,{root,commit,reset,run,idOf}){const evidence=[];const problems=[];const runtime=[host.system.platform,host.system.arch,...run?
[run.runtime]:[]].join(" ");const digestOf=remembered(path=>idOf(path)??(commit===null?contentId(join3(root,path)):absent));const fingerprint=inputs.ledger===null&&
run===null?null:fingerprints(digestOf,runtime);const found2=ledgerOf(inputs,host,run);if(found2.problem!==null)problems.push({code:"ledger",text:found2.problem});
if(found2.ledger&&fingerprint){evidence.push(ledgerEvidence(found2.ledger,fingerprint),breakerEvidence(found2.ledger,reset))}if(inputs.coverage!==null){const coverage=coverageAt(
resolve2(host.cwd,inputs.coverage),inputs.coverage,root,host);if(coverage)evidence.push(coverageEvidence(coverage));else problems.push({code:"coverage",text:`th\
e coverage in ${inputs.coverage} cannot be read`})}return{evidence,fingerprint,because:problems[0]??null}}function ledgerOf(inputs,host,run){if(inputs.ledger!==
null){const ledger2=readLedger(read3(host,inputs.ledger));return{ledger:ledger2,problem:ledger2?null:`the ledger ${inputs.ledger} is damaged`}}const{problem=null}=run?.
kept??{};const ledger=run?.kept.ledger??(run?.isRecording?emptyLedger:null);return{ledger,problem:problem&&`what passed on the default branch is not known: ${problem}`}}
function coverageAt(path,named4,root,host){if(!statSync(path,{throwIfNoEntry:false})?.isDirectory())return parseCoverage(read3(host,named4),root);const files=readdirSync(
path,{recursive:true,withFileTypes:true}).filter(entry=>entry.isFile());const recordings=files.map(entry=>join3(entry.parentPath,entry.name));return parseRecordings(
recordings.map(file2=>({path:relative2(path,file2).split(sep).join("/"),text:read3(host,file2)})),root)}function read3(host,path){try{return readFileSync(resolve2(
host.cwd,path),"utf8")}catch(cause){throw new UserError(`${path} cannot be read: name a file that exists.`,{cause})}}function contentId(path){try{const isLink=lstatSync(
path).isSymbolicLink();return isLink?linkId(readlinkSync(path)):blobId(readFileSync(path))}catch{return absent}}var absent="absent";function remembered(read4){const known4=new Map;
return path=>{const value=known4.get(path)??read4(path);known4.set(path,value);return value}}import{readFileSync as readFileSync2}from"node:fs";import{resolve as resolve3}from"node:path";async function whatChanged(inputs,host,{git,listing}){if(inputs.changed!==null){const head2=git&&await named3(git,"head",inputs.head);return{...listed(host,inputs.
changed),head:head2??(git&&await resolveCommit(git,"HEAD")),commit:head2}}if(git===null)return unknown2(null,"no-repository","this is no git repository");const[
head,base,checkedOut]=await Promise.all([named3(git,"head",inputs.head),named3(git,"base",inputs.base),resolveCommit(git,"HEAD")]);const current=head??checkedOut;
if(current===null)return unknown2(null,"no-history","there is no commit to compare");const event=base===null&&head===null?runEvent(host):null;const range=event!==
null?await eventRange(git,event):base!==null?await rangeSince(git,base,current):await localRange(git,current);if(head===null&&event===null&&listing===null){return unknown2(
current,"listing","git could not list the work tree")}return compare(git,range,{commit:head,listing:head===null&&event===null?listing:null})}async function compare(git,range,{
commit,listing}){if(range.bases===null)return unknown2(range.head,range.code,range.text,commit);const lists=await Promise.all(range.bases.map(base=>listing?diffWorkTree(
git,base,listing):diffCommits(git,base,range.head)));if(lists.some(list=>list===null)){return unknown2(range.head,"diff","git could not compare the two commits",
commit)}return{base:range.bases[0]??null,head:range.head,changes:uniteChanges(lists.map(list=>list??[])),because:{code:"compared",text:range.text},commit}}async function named3(git,input,ref){
if(ref===null)return null;const sha=await resolveCommit(git,ref);if(sha===null)throw new UserError(`--${input} ${ref} is no commit of this repository: name one \
that is.`);return sha}function listed(host,path){let bytes;try{bytes=readFileSync2(path==="-"?0:resolve3(host.cwd,path))}catch(cause){throw new UserError(`${path}\
 cannot be read: name a file that lists what changed.`,{cause})}const changes=parseChangedList(bytes);if(changes===null){const text=`${path} holds no list of pa\
ths, such as git diff --name-status -z prints`;return{base:null,changes:null,because:{code:"changed-list",text}}}return{base:null,changes,because:{code:"changed\
-list",text:`what ${path} lists`}}}function runEvent(host){if(host.run)return{name:host.run.eventName,payload:host.run.event,attempt:host.run.runAttempt};const{
GITHUB_EVENT_PATH:path,GITHUB_EVENT_NAME:name,GITHUB_RUN_ATTEMPT:attempt}=host.system.env;if(!path)return null;let payload=null;try{payload=JSON.parse(readFileSync2(
path,"utf8"))}catch{host.log.warn(`The event in ${path} cannot be read, so every test runs.`)}return{name:name??"",payload,attempt:Number(attempt)||1}}function unknown2(head,code3,text,commit=null){
return{base:null,head,changes:null,because:{code:code3,text},commit}}async function selectFor(inputs,host,run=null){const workspace=await openWorkspace(host,["."]);const changed=await whatChanged(inputs,host,workspace);const sources=await sourcesOf3(
workspace,changed.commit);if(sources===null){const because={code:"unreadable-commit",text:"git could not list the files of the commit"};return{...changed,because,
root:workspace.root,selection:runAll([],because,[]),images:null}}const reset=resetOf(workspace.config.select.reset);const{root}=workspace;const evidence=readEvidence(
inputs,host,{root,commit:changed.commit,reset,run,idOf:sources.idOf});const known4=evidence.because?{...changed,changes:null,because:evidence.because}:changed;const selection=await selectionOf(
workspace,known4,sources,evidence,host,run);const changes=known4.changes?.map(({path})=>path)??null;const images=known4.commit===null?await imagesOf(workspace,changes,
selection):null;return{...known4,root,selection,images}}async function imagesOf({files,listing},changes,selection){const isWithout=listing!==null&&!mayListImages(
listing);return isWithout?[]:(await import("./images-ZLNFPRVR.js")).touchedImages(files,changes,selection)}function mayListImages({index,untracked}){const bytes=Buffer.
from(index.buffer,index.byteOffset,index.byteLength);return["ockerfile","ontainerfile"].some(name=>bytes.includes(name)||untracked.some(path=>path.includes(name)))}
async function selectionOf(workspace,changed,sources,{evidence,fingerprint},host,run){const rules=workspace.config.select;const texts=new Map;const compared=(changed.
changes??[]).flatMap(({path})=>isCompared2(path)?path:[]);const readTexts=setUps=>sources.read([...new Set([...setUps,...compared])],(path,text)=>texts.set(path,
text));const all2=async because=>{if(texts.size===0)await readTexts(sources.paths.filter(isSetUp));const tree=treeOf(sources.paths,sources.links);const packages=projectsOf(
tree).folders.map(folder2=>folder2||".");const{units}=discoverTests(tree,texts);return{...runAll(units,because,packages),areas:Object.keys(rules.areas)}};const many=rules.
ignore.length===0?tooMany(changed.changes?.length??0):null;if(fingerprint===null&&(changed.changes===null||many))return all2(many??changed.because);try{const changes=changed.
changes??[];const deleted=changes.flatMap(({path})=>sources.isFile(path)?[]:path);const edges=await edgesOf(sources,deleted,workspace.root,host,run?.services);const isNeeded=(edges.
earlier?.changed.length??1)>0||compared.length>0;if(isNeeded||fingerprint||evidence.length>0)await readTexts(edges.setUps);const selection=selectTests({get paths(){
return sources.paths},links:sources.links,texts,changes,rules,evidence,fingerprint,workflows:compared.some(isWorkflow)?await workflowsOfRun(sources,host):null,before:await textsBefore(
workspace,changed,compared),factsOf:edges.factsOf,cache:edges});edges.save();const{fingerprints:fingerprints2,owners}=selection;return changed.changes===null?{...await all2(
changed.because),fingerprints:fingerprints2,owners}:vouched(selection)}catch(error){host.log.warn(`Selecting failed, so every test runs: ${error.message}`);const because={
code:"failed",text:`selecting failed (${error.message})`};return all2(because)}}function isWorkflow(path){return/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)}
async function workflowsOfRun(sources,{system:{env}}){const[,repository,path]=/^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(env.GITHUB_WORKFLOW_REF??"")??
[];if(path===void 0||repository!==env.GITHUB_REPOSITORY)return null;const texts=new Map;await sources.read(sources.paths.filter(isWorkflow),(one,text)=>texts.set(
one,text));return calledWorkflows(path,one=>texts.get(one)??null)}function vouched(selection){const{tests,skipped,because}=selection;if(tests.length+skipped.length>
0||because.code==="no-change")return selection;const text="no test of a runner that keep-pace knows was found, so nothing is proved needless";return{...selection,
mode:"all",because:{code:"no-tests",text}}}async function textsBefore({git},{base},compared){const named4=compared.filter(path=>!path.includes("\n"));if(git===null||
base===null||named4.length===0)return new Map;const blobs=await readBlobs(git,named4.map(path=>`${base}:${path}`));return new Map([...blobs].map(([name,text])=>[
name.slice(base.length+1),text]))}function resetOf(reset){return reset===void 0?0:Math.floor(Date.parse(reset)/1e3)}export{runAll,selectFor};
