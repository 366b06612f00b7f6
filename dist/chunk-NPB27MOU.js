import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{handOverEdges,keptFolder,mayKeepEdges,restoreEdges}from"./chunk-XATJGFYC.js";import{breakerText,emptyLedger,isGreen,openBreakers,readLedger}from"./chunk-VPP3VE6N.js";
import{findContexts,findDockerfiles,readCopied,readDockerfile,readIgnore}from"./chunk-RKASZE5D.js";import{parse}from"./chunk-LMD4GTQO.js";import{maxFileBytes,
openWorkspace}from"./chunk-GROPLWL2.js";import{require_dist}from"./chunk-5PY2SCE5.js";import{require_micromatch}from"./chunk-Y7OC5FYY.js";import{
diffCommits,diffWorkTree,eventRange,followed,localRange,parseChangedList,rangeSince,readIndex,readSnapshot,resolveCommit,uniteChanges}from"./chunk-6PZASV37.js";
import{plural}from"./chunk-3JPBOUW3.js";import{UserError,version}from"./chunk-23OBHVH2.js";import{__toESM}from"./chunk-QEIRHUYG.js";import{createHash}from"node:crypto";function emptyGraph(start={names:[],linked:[],fixed:[]}){const names3=[...start.names];const linked=[...start.linked];const fixed=[...start.fixed];const numbers=new Map;
for(let number=0;number<names3.length;number+=1)numbers.set(names3[number],number);let backward=null;function numberOf(name){const known4=numbers.get(name);if(known4!==
void 0)return known4;numbers.set(name,names3.length);names3.push(name);linked.push([]);fixed.push([]);return names3.length-1}function add(layer,from,to){const[source,
target]=[numberOf(from),numberOf(to)];const list=layer[source];if(source===target||list.length<50&&list.includes(target))return;if(Array.isArray(list))list.push(
target);else layer[source]=[...list,target];backward=null}const namesOf=list=>Array.from(list??[],number=>names3[number]);return{link:(from,to)=>add(linked,from,
to),fix:(from,to)=>add(fixed,from,to),unlink(from){linked[numberOf(from)]=[];backward=null},needs(from){const number=numbers.get(from)??-1;return[...namesOf(linked[number]),
...namesOf(fixed[number])]},needers(to){const number=numbers.get(to);if(number===void 0)return[];backward??=turned([linked,fixed],names3.length);return namesOf(
backward.from.subarray(backward.offsets[number],backward.offsets[number+1]))},has:node=>numbers.has(node),table:()=>({names:names3,linked,fixed})}}function turned(layers,count){
const offsets=new Uint32Array(count+1);for(const layer of layers){for(const list of layer)for(const to of list)offsets[to+1]=offsets[to+1]+1}for(let at=1;at<=count;at+=
1)offsets[at]=offsets[at]+offsets[at-1];const next=offsets.slice();const from=new Uint32Array(offsets[count]);for(const layer of layers){for(let node=0;node<count;node+=
1){for(const to of layer[node]){const at=next[to];from[at]=node;next[to]=at+1}}}return{offsets,from}}function nodeOf({kind,path}){return kind==="folder"?`${path}\
/`:kind==="code"?`${path}//`:path}function reach(graph,seeds,isCode){const reached=new Map;const queue=[];const visit=(node,from)=>{if(reached.has(node))return;
reached.set(node,from);queue.push(node)};for(const seed of seeds)visit(seed,null);const climbed=new Set;for(let at=0;at<queue.length;at+=1){const node=queue[at];
for(const needer of graph.needers(node))visit(needer,node);if(node.endsWith("/")||isVirtual(node))continue;const code3=isCode(node);const key=`${code3?"/":""}${node.
slice(0,node.lastIndexOf("/")+1)}`;if(climbed.has(key))continue;climbed.add(key);for(const above of containers(node,code3))if(graph.has(above))visit(above,node)}
return reached}function*containers(path,countsAsCode){for(let end=path.lastIndexOf("/");;end=path.lastIndexOf("/",end-1)){const folder2=end<0?"":path.slice(0,end);
yield`${folder2}/`;if(countsAsCode)yield`${folder2}//`;if(end<0)return}}function isVirtual(node){return/^(?:npm|pip|go|context|package|tests):/.test(node)}function wayTo(reached,node){
const way=[];for(let at=node;at;at=reached.get(at))way.push(at);return way}var noFacts={imports:[],typeImports:[],prefixes:[],strings:[],traits:[],pragmas:[]};function mayNamePath(text){return text.length>1&&text.length<=200&&!/^\s|[\n\r<>{}|"`;]|^https?:|^\.+$/.
test(text)}var scanGo=text=>{const imports=new Set;for(const match of text.matchAll(/^[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n]*)/gm)){for(const name of match[1].matchAll(
/["`]([^"`\n]+)["`]/g))imports.add(name[1])}const embeds=[...text.matchAll(/^\/\/go:embed[ \t]+([^\n]+)/gm)].flatMap(match=>match[1].trim().split(/\s+/));const patterns=embeds.
map(pattern=>pattern.replace(/^["`]?(?:all:)?|["`]$/g,""));const strings2=new Set([...text.matchAll(/["`]([^"`\n\\]{2,200})["`]/g)].map(match=>match[1]));const spawns=imports.
has("os/exec");return{imports:[...imports],typeImports:[],prefixes:patterns.map(pattern=>`./${pattern.split(/[*?[]/,1)[0]}`),strings:[...strings2].filter(name=>!imports.
has(name)&&mayNamePath(name)),traits:spawns?["spawns"]:[]}};function wordFilter(words2){const lengths=new Uint32Array(128);for(const word of[...words2,...beforeRegex]){const first=word.charCodeAt(0);lengths[first]=lengths[first]|
1<<word.length}return lengths}function lexJavaScript(text,onToken,wanted){const templates=[];let[at,depth,isClean,before,wordBefore]=[0,0,true,"",""];const punctuation=character=>{
before=character;wordBefore="";onToken("punctuation",character);at+=1};const literal=(kind,value)=>{before='"';wordBefore="";onToken(kind,value)};const openUntil=new Map;
function quoted(quote){const end=at<(openUntil.get(quote)??-1)?-1:endOfString(text,at+1,quote);if(end<0){isClean=false;if(at>=(openUntil.get(quote)??-1)){const newline=text.
indexOf("\n",at);openUntil.set(quote,newline<0?text.length:newline)}at+=1;return}literal("string",cook(text.slice(at+1,end)));at=end+1}function template(start,isFirst){
const end=endOfTemplate(text,start);if(end<0){isClean=false;at=text.length;return}const value=text.slice(start,end);const isOpen=text.charCodeAt(end)===dollar;if(isFirst)
literal(isOpen?"head":"template",cook(value));else if(value.trim()!=="")literal("template",cook(value));before=isOpen?"{":'"';if(isOpen)templates.push(depth);at=
end+(isOpen?2:1)}function slash(){const next=text.charCodeAt(at+1);if(next===slashCode){skipTo(text.indexOf("\n",at),true);return}if(next===star){skipTo(text.indexOf(
"*/",at+2)+2,false);return}const end=startsRegex(before,wordBefore)?endOfRegex(text,at+1):-1;if(end<0){punctuation("/");return}before=")";wordBefore="";at=end}function skipTo(end,mayEnd){
if(end>1){at=end;return}isClean&&=mayEnd;at=text.length}function symbol(code3){if(code3===34||code3===39)quoted(code3);else if(code3===96)template(at+1,true);else if(code3===
slashCode)slash();else if(code3===123){depth+=1;punctuation("{")}else if(code3===125){if(templates.at(-1)===depth){templates.pop();template(at+1,false)}else{depth-=
1;punctuation("}")}}else punctuation(text.charAt(at))}const length=text.length;let here=0;while(here<length){const code3=text.charCodeAt(here);if(code3<=32){here+=
1;continue}if(code3<=127&&wordCodes[code3]===0){at=here;symbol(code3);here=at;continue}const start=here;let next;do{here+=1;next=here<length?text.charCodeAt(here):
32}while(next>127||wordCodes[next]===1);before="a";const size2=here-start;const isLeftOut=wanted!==void 0&&(size2>31||code3>127||(wanted[code3]>>>size2&1)===0);
wordBefore=isLeftOut?"_":text.slice(start,here);onToken("word",wordBefore)}return isClean&&templates.length===0}var[dollar,slashCode,star,backslash]=[36,47,42,92];
var wordCodes=Uint8Array.from({length:128},(_,code3)=>/[\w$]/.test(String.fromCharCode(code3))?1:0);function endOfString(text,from,quote){for(let at=from;at<text.
length;at+=1){const code3=text.charCodeAt(at);if(code3===quote)return at;if(code3===10)return-1;if(code3===backslash)at+=text.charCodeAt(at+1)===13?2:1}return-1}
function endOfTemplate(text,from){for(let at=from;at<text.length;at+=1){const code3=text.charCodeAt(at);if(code3===96||code3===dollar&&text.charCodeAt(at+1)===123)
return at;if(code3===backslash)at+=1}return-1}function endOfRegex(text,from){let inClass=false;for(let at=from;at<text.length;at+=1){const code3=text.charCodeAt(
at);if(code3===10)return-1;if(code3===backslash)at+=1;else if(code3===91)inClass=true;else if(code3===93)inClass=false;else if(code3===slashCode&&!inClass)return at+
1}return-1}var beforeRegex=new Set("return typeof case in of delete void throw new else do instanceof yield await".split(" "));var afterValue=new Set([")","]","\
}",'"',"<"]);function startsRegex(before,word){if(before==="a")return beforeRegex.has(word);return!afterValue.has(before)}function cook(text){return text.includes(
"\\")?text.replace(/\\(.)/gs,"$1"):text}var scanJavaScript=(text,path)=>{const collected=collector();const isClean=lexJavaScript(text,collected.take,telling);if(!isClean||/\.(?:[jt]sx|js)$/.test(path))
takeLines(text,collected);if(text.includes("///")){for(const[,path2=""]of text.matchAll(/^\/\/\/\s*<reference\s+path\s*=\s*["']([^"'\n]+)/gm)){collected.add(/^[./]/.
test(path2)?path2:`./${path2}`)}}const pragma=text.indexOf("@jsxImportSource");const[,jsx]=pragma<0?[]:/@jsxImportSource\s+([^\s*]+)/.exec(text.slice(pragma))??
[];if(jsx)for(const runtime of["jsx-runtime","jsx-dev-runtime"])collected.add(`${jsx}/${runtime}`);return collected.facts()};var scanComponent=(text,path)=>{const scripts=scriptsIn(
text);const frontMatter=/^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1]??"";const facts=scanJavaScript([frontMatter,...scripts].join("\n;\n"),path);const named4=[...text.
matchAll(/\b(?:src|href|from)\s*=\s*["']([^"'{}\n]+)["']/g)].map(match=>match[1]);return{...facts,imports:[...facts.imports,...named4.filter(name=>name.startsWith(
".")),...styles(text)]}};function scriptsIn(text){const scripts=[];const lower=text.toLowerCase();for(let at=lower.indexOf("<script");at>=0;at=lower.indexOf("<s\
cript",at)){const open=lower.indexOf(">",at);const close=lower.indexOf("</script",open);if(open<0)break;scripts.push(text.slice(open+1,close<0?text.length:close));
if(close<0)break;at=close}return scripts}var scanStyle=text=>({imports:styles(text),typeImports:[],prefixes:[],strings:[],traits:[]});function styles(text){const rules=text.
matchAll(/@(?:import|use|forward|require|plugin|reference|config)\s+(?:\([^)\n]{0,500}\)\s{0,100})?(?:url\()?["']([^"'\n]+)["']/g);const urls=text.matchAll(/\burl\(\s*["']?([^"')\s]+)/g);
const names3=[...rules,...urls].map(match=>match[1]);return names3.filter(name=>!/^(?:data|https?):|^\/\/|^#/.test(name)).map(name=>/^[.@~#/]/.test(name)?name.replace(
/^~/,""):`./${name}`)}var wordsOf=list=>list.split(" ");var loaders=new Set(wordsOf("require import mock doMock unmock doUnmock dontMock setMock importActual im\
portMock requireActual requireMock createMockFromModule genMockFromModule unstable_mockModule rewire proxyquire Worker SharedWorker fork resolve"));var globs=new Set(
wordsOf("glob globEager globSync context"));function collector(){const[imports,types,prefixes,strings2]=[new Set,new Set,new Set,new Set];const words2=new Set;let[
one,two,three]=["","",""];let[age,isType]=[0,false];let pending=null;const add=(specifier,typeOnly=false)=>(typeOnly?types:imports).add(specifier);const addPrefix=prefix=>prefixes.
add(prefix);function settle(next){if(!pending)return;const{callee,owner,literal:literal2}=pending;pending=null;const isWhole=literal2!==null&&/^[),]$/.test(next);
if(globs.has(callee)){if(literal2!==null)addPrefix(literal2.split(/[*{[(!]/,1)[0])}else if(isWhole){const isResolver=callee!=="resolve"||/^(?:require|meta|module)$/.
test(owner);if(isResolver&&!/^(?:Worker|SharedWorker|fork)$/.test(callee))add(literal2)}else if(literal2!==null&&(isComputed(callee,owner)||literal2.startsWith(
".")))addPrefix(literal2);else if(isComputed(callee,owner))addPrefix("")}function word(text){if(pending)settle(text);if(telltales.has(text))words2.add(text);if((text===
"import"||text==="export")&&one!==".")[age,isType]=[0,false];else if(age===1&&text==="type")isType=true;else if(age===2&&isType&&text==="from")isType=false}function literal(kind,text){
if(pending&&pending.literal===null&&one==="("){pending.literal=text;if(kind==="head")settle("${");keep(text);return}if(pending)settle("literal");if(kind==="stri\
ng"&&one==="from")add(text,isType);else if(kind==="string"&&one==="import")add(text);else keep(text)}function keep(text){if(!strings2.has(text)&&mayNamePath(text))
strings2.add(text)}function punctuation(text){if(pending)settle(text);if(age===2&&isType&&(text===","||text==="="))isType=false;if(text==="("&&(loaders.has(one)||
globs.has(one))){pending={callee:one,owner:two==="."?three:"",literal:null}}}return{add,addPrefix,take(kind,text){age+=1;let last2=text;if(kind==="word")word(text);else if(kind===
"punctuation")punctuation(text);else{literal(kind,text);last2='"'}three=two;two=one;one=last2},facts(){const traits2=traitsOf(imports,words2);return{imports:[...imports],
typeImports:[...types].filter(name=>!imports.has(name)),prefixes:[...prefixes],strings:[...strings2].filter(text=>traits2.length>0||/[./]/.test(text)),traits:traits2}}}}
function isComputed(callee,owner){const isOwned=owner===""||/^(?:module|vi|vitest|jest)$/.test(owner);return isOwned&&/^(?:require|import|fork|Worker|importActual|requireActual)$/.
test(callee)}var readers=/^(?:node:)?(?:fs|fs\/promises|path|path\/posix)$|^(?:fs-extra|graceful-fs|glob|fast-glob|globby|tinyglobby|pathe)$/;var spawners=/^(?:node:)?(?:child_process|worker_threads|cluster|vm)$|^(?:execa|cross-spawn|zx|tinyexec|nano-spawn|shelljs|tinypool|piscina|puppeteer|playwright|esbuild|rollup|webpack|vite|tsup|typescript|ts-morph)$/;
var listers=wordsOf("readdir readdirSync opendir glob globSync globby fdir walk");var runtimes=wordsOf("readFile readTextFile readFileSync readTextFileSync read\
Dir readDirSync open stat file Glob Command spawn run");var telltales=new Set([...listers,...runtimes,...wordsOf("Worker spawn Bun Deno")]);var telling=wordFilter(
[...telltales,...loaders,...globs,...wordsOf("import export type from module vi vitest jest meta")]);function traitsOf(imports,words2){const all2=[...imports];const reads=all2.
some(name=>readers.test(name))||usesRuntime(words2);return[...reads?["reads"]:[],...all2.some(name=>spawners.test(name))||words2.has("Worker")||words2.has("spaw\
n")?["spawns"]:[],...reads&&listers.some(one=>words2.has(one))?["lists"]:[]]}function usesRuntime(words2){return(words2.has("Bun")||words2.has("Deno"))&&runtimes.
some(name=>words2.has(name))}function takeLines(text,{add}){const shown=/(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["']([^"'\n]+)["']/g;for(let match=shown.
exec(text);match;match=shown.exec(text)){const start=text.lastIndexOf("\n",match.index)+1;const before=match.index-start>2e3?"//":text.slice(start,match.index+12);
if(!/^\s*(?:\/\/|\/?\*|(?:import|export)\s+type\s)/.test(before))add(match[1])}}var scanJvm=(text,path)=>{const code3=text.replace(/\/\*[\s\S]*?(?:\*\/|$)|(?<!:)\/\/[^\n]*/g," ");const used=path.endsWith(".java")?/\b[A-Z_$][\w$]*/g:/\b[A-Za-z_$][\w$]*/g;
const declared=[...code3.matchAll(declarations)].map(match=>match[1]);const literals2=[...code3.matchAll(/"([^"\\\n]{2,200})"/g)].map(match=>match[1]);const traits2=[
.../\b(?:getResource\w*|Files|Paths?|File)\b/.test(code3)?["reads"]:[],...hidden.test(code3)?["spawns"]:[]];return{imports:[...new Set(code3.match(used)??[])],typeImports:[],
prefixes:[...new Set(declared)],strings:[...new Set(literals2)].filter(one=>/[./]/.test(one)&&mayNamePath(one)),traits:traits2}};var declarations=/^(?:@\w+(?:\([^)\n]*\))?\s+)*(?:(?:public|private|internal|protected|abstract|final|sealed|non-sealed|static|strictfp|open|data|value|inline|annotation|enum|expect|actual|suspend|infix|operator|tailrec|external|const|lateinit|implicit|lazy|case|override|fun(?= interface))\s+)*(?:class|interface|enum|record|@interface|object|trait|fun|val|var|def|type|typealias)\s+(?:<[^>\n]*>\s*)?(?:[\w.<>?, ]+\.)?([A-Za-z_$][\w$]*)/gm;
var hidden=/\b(?:ServiceLoader|forName|loadClass|getDeclared\w*|ClassLoader|ProcessBuilder|springframework|quarkus|micronaut|dagger|guice|AutoService|mapstruct|archunit|classgraph|reflections|ArchRule|querydsl|jooq|MethodHandles)\b|\b(?:jakarta|javax)\.(?:inject|enterprise|persistence|ws|ejb|annotation\.processing)\b|\bkotlin\.reflect\b|com\.google\.inject/;var comment=/^[ \t]*(?:\/\/|#|\/?\*+|<!--)[ \t]*keep-pace:[ \t]*(always|affected-by[ \t]+\S[^\r\n]{0,1000}?)[ \t]*(?:[ \t]\*\/|-->)?[ \t]*\r?$/gm;function pragmasIn(text){
if(!text.includes("keep-pace:"))return[];return[...text.matchAll(comment)].map(match=>match[1].trim())}var scanPython=text=>{const imports=new Set;const joined=text.includes("\\\n")?text.replace(/\\\r?\n/g," "):text;for(const match of joined.matchAll(/(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?import[ \t]+([^\n#;]+)/gm)){
for(const name of names(match[1]))imports.add(name)}const froms=/(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?from[ \t]+([.\w]+)[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n#;]+)/gm;
for(const[,from="",taken=""]of joined.matchAll(froms)){imports.add(from);for(const name of names(taken.replace(/#[^\n]*/g,"").replace(/[()]/g," "))){imports.add(
from.endsWith(".")?`${from}${name}`:`${from}.${name}`)}}const strings2=[...literals(text)].filter(mayNamePath);return{imports:[...imports],typeImports:[],prefixes:computed(
text),strings:strings2,traits:traitsOf2(text,imports)}};function names(list){return list.split(",").flatMap(part=>/^\s*([\w.]+)/.exec(part)?.[1]??[])}function*literals(text){
const found2=new Set;for(const match of text.matchAll(/"((?:[^"\\\n]|\\.)*)"?|'((?:[^'\\\n]|\\.)*)'?/g)){const whole=match[1]??match[2];const end=whole.search(/[{%]/);
const literal=end<0?whole:whole.slice(0,end);if(literal&&!found2.has(literal))yield literal;found2.add(literal)}}function computed(text){const calls=text.matchAll(
/\b(?:import_module|__import__|find_spec|load_module)\s*\(\s*([^\n]*)/g);const prefixes=[...calls].flatMap(([,rest=""])=>{if(/^(["'])[\w.]+\1/.test(rest))return[];
return[/^[fF]["']([\w.]*\.)/.exec(rest)?.[1]??""]});return/\b(?:iter_modules|walk_packages|spec_from_file_location|run_path|run_module|SourceFileLoader)\b/.test(
text)?[...prefixes,""]:prefixes}function traitsOf2(text,imports){const isFileModule=name=>/^(?:codecs|ctypes|fileinput|glob|importlib|io|linecache|os|pkgutil|shutil|sqlite3|tarfile|zipfile)\b/.
test(name);const asks2=text.includes("__file__")&&![...imports].some(isFileModule);const reads=!asks2&&text.includes("__file__")||/\bopen\s*\(|\bpathlib\b|\bos\.path\b|__file__(?!["'])|\bimportlib[._]resources\b|\bread_text\b|\bPath\s*\(/.
test(text);const isSpawner=name=>/^(?:subprocess|multiprocessing|pexpect|runpy)\b|^concurrent\.futures/.test(name);const spawns=[...imports].some(isSpawner)||/\bos\.(?:system|popen|exec\w*|spawn\w*|fork)\b|\b(?:pytester|testdir)\b/.
test(text);const lists=/\b(?:listdir|scandir|iterdir|rglob|glob|os\.walk)\s*\(/.test(text);return[...reads?["reads"]:[],...asks2&&!reads?["asks"]:[],...spawns?[
"spawns"]:[],...lists?["lists"]:[]]}var languages={javascript:{extensions:"ts tsx mts cts js jsx mjs cjs",scan:scanJavaScript},python:{extensions:"py pyi pyx",scan:scanPython},go:{extensions:"go",
scan:scanGo},jvm:{extensions:"java kt scala groovy",scan:scanJvm},style:{extensions:"css scss sass less styl pcss",scan:scanStyle}};var byExtension=new Map([...Object.
entries(languages).flatMap(([language,{extensions:extensions3,scan:scan2}])=>extensions3.split(" ").map(extension=>[extension,{language,scan:scan2}])),...["vue",
"svelte","astro","mdx"].map(extension=>[extension,{language:"javascript",scan:scanComponent}])]);function languageOf(path){return byExtension.get(extensionOf(path))?.
language??null}function scan(path,text){const facts=byExtension.get(extensionOf(path))?.scan(text,path);return facts?{...facts,pragmas:pragmasIn(text)}:noFacts}
function extensionOf(path){return path.slice(path.lastIndexOf(".")+1).toLowerCase()}function treeOf(paths,links=new Map){const files=new Set(paths);const folders=once(()=>foldersOf(files));const byName2=once(()=>grouped(files,baseName));const byStem=once(
()=>grouped(files,stemOf));const foldersByName=once(()=>grouped(folders(),baseName));function follow(path,left=8){if(links.size===0||left===0)return path;for(let part=path;part!==
"";part=folderOf(part)){const target=links.get(part);if(target!==void 0)return follow(`${target}${path.slice(part.length)}`,left-1)}return path}return{paths:[...files],
isFile:path=>files.has(path),isFolder:path=>folders().has(path),named:name=>byName2().get(name)??[],withStem:stem=>byStem().get(stem)??[],foldersNamed:name=>foldersByName().
get(name)??[],isName:name=>byName2().has(name)||foldersByName().has(name)||links.size>0,normalise(path){const clean2=resolveDots(path);return clean2===null?null:
follow(clean2)}}}function once(make){let made=null;return()=>{made??={value:make()};return made.value}}function foldersOf(files){const folders=new Set([""]);for(const path of files){
for(let folder2=folderOf(path);!folders.has(folder2);folder2=folderOf(folder2))folders.add(folder2)}return folders}function grouped(paths,keyOf5){const groups=new Map;
for(const path of paths)push(groups,keyOf5(path),path);return groups}function stemOf(path){const dot=path.indexOf(".",path.lastIndexOf("/")+1);return dot<0?path:
path.slice(0,dot)}function folderOf(path){return path.slice(0,Math.max(0,path.lastIndexOf("/")))}function baseName(path){return path.slice(path.lastIndexOf("/")+
1)}function join(folder2,path){return folder2===""?path:`${folder2}/${path}`}function isBelow(path,folder2){return folder2===""||path.startsWith(`${folder2}/`)}
function foldersAbove(path){const folders=[];for(let folder2=folderOf(path);folder2!=="";folder2=folderOf(folder2))folders.push(folder2);return[...folders,""]}function resolveDots(path){
if(!hasDots(path))return path;const parts=[];for(const part of path.split("/")){if(part===".."){if(parts.pop()===void 0)return null}else if(part!=="."&&part!=="")
parts.push(part)}return parts.join("/")}function hasDots(path){for(let start=0;start<=path.length;){const slash=path.indexOf("/",start);const end=slash<0?path.length:
slash;const size2=end-start;if(size2===0||path.charCodeAt(start)===46&&(size2===1||size2===2&&path[start+1]===".")){return true}start=end+1}return false}function push(map,key,value){
const list=map.get(key);if(list)list.push(value);else map.set(key,[value])}var everything=/^(?:\.github\/(?:workflows|actions)\/.*|\.github\/keep-pace\.ya?ml|\.gitlab-ci\.yml|\.circleci\/.*|azure-pipelines\.yml|(?:.*\/)?(?:buildSrc|build-logic|\.mvn|\.cargo)\/.*|(?:.*\/)?(?:\.gitmodules|\.gitattributes|\.nvmrc|\.node-version|\.python-version|\.ruby-version|\.java-version|\.go-version|\.tool-versions|mise\.toml|\.mise\.toml|rust-toolchain(?:\.toml)?|flake\.(?:nix|lock)|shell\.nix|\.envrc|\.env(?!\.(?:sample|example|template|dist)$)(?:\.[\w.]+)?|Makefile|makefile|GNUmakefile|justfile|Justfile|Taskfile\.ya?ml))$/;
var configurations=[["javascript",/^(?:[tj]sconfig[^/]*\.json|(?:vitest|vite|jest|babel|playwright|webpack|rollup|rolldown|rspack|rsbuild|rslib|rstest|esbuild|tsup|tsdown|unbuild|swc|postcss|tailwind|svelte|vue|nuxt|next|astro|remix|metro|karma|cypress|ava|wdio|wallaby|windi|uno|angular|react-router)[\w.-]*\.(?:[cm]?[jt]s|json|ya?ml)|vitest\.(?:workspace|projects|shims|setup)[\w.-]*|\.babelrc[^/]*|\.swcrc|\.mocharc[^/]*|\.taprc|\.nycrc[^/]*|\.c8rc[^/]*|bunfig\.toml|deno\.jsonc?|deno\.lock|nx\.json|turbo\.json|lerna\.json|project\.json|angular\.json|\.pnp\.[\w.]+|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.[cm]?js|\.browserslistrc|jest-preset\.[cm]?js(?:on)?|svgo\.config\..*)$/],
["python",/^(?:\.?pytest\.(?:ini|toml)|tox\.ini|setup\.(?:cfg|py)|pyproject\.toml|(?:site|user)customize\.py|[^/]+\.pth|MANIFEST\.in|\.coveragerc|noxfile\.py|manage\.py|pdm\.toml|poetry\.toml|uv\.toml|environment\.ya?ml|conda-lock\.yml)$/],
["go",/^(?:go\.work(?:\.sum)?|\.golangci\.ya?ml)$/],["rust",/^(?:build\.rs|nextest\.toml)$/],["jvm",/^(?:settings\.gradle(?:\.kts)?|gradle\.properties|libs\.versions\.toml|gradle-wrapper\.properties|maven\.config|jvm\.config|[^/]+\.gradle(?:\.kts)?)$/]];
var manifests=[["javascript",/^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|bun\.lock)$/],["python",/^(?:uv\.lock|poetry\.lock|pdm\.lock|Pipfile(?:\.lock)?|pixi\.(?:lock|toml)|(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in))$/],
["go",/^go\.(?:mod|sum)$/],["rust",/^Cargo\.(?:toml|lock)$/],["jvm",/^(?:pom\.xml|gradle\.lockfile|verification-metadata\.xml)$/],["other",/^(?:Gemfile(?:\.lock)?|composer\.(?:json|lock)|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|Package\.(?:swift|resolved)|packages\.lock\.json|Directory\.[\w.]+)$/]];
var prose=/(?:^|\/)(?:(?:README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CONTRIBUTORS|AUTHORS|MAINTAINERS|LICEN[CS]E|COPYING|NOTICE|SECURITY|SUPPORT|CODE_OF_CONDUCT|CODEOWNERS|AGENTS|CLAUDE|GOVERNANCE|CITATION)(?:[\w.-]*)|[^/]+\.(?:md|markdown|rst|adoc)|\.gitignore|\.ignore|\.npmignore|\.dockerignore|\.editorconfig|\.mailmap|\.git-blame-ignore-revs|\.prettier[\w.]*|\.eslint[\w.]*|eslint\.config\.[cm]?[jt]s|prettier\.config\.[cm]?[jt]s|biome\.jsonc?|\.oxlintrc\.json|oxlint\.json|\.stylelint[\w.]*|\.markdownlint[\w.]*|\.cspell\.json|cspell\.json|typos\.toml|_typos\.toml|\.codespellrc|\.flake8|\.pylintrc|\.?ruff\.toml|\.pre-commit-config\.yaml|\.readthedocs\.ya?ml|codecov\.ya?ml|\.codecov\.ya?ml|renovate\.json5?|\.renovaterc(?:\.json)?|\.all-contributorsrc|\.lintstagedrc[\w.]*|\.commitlintrc[\w.]*|commitlint\.config\.[cm]?[jt]s)$|^(?:\.github|\.vscode|\.idea|\.husky|\.changeset|\.devcontainer|\.claude|\.cursor)\//;
var known=new Map;function kindOf(path){let kind=known.get(path);if(!kind){kind=judge(path);known.set(path,kind)}return kind}function judge(path){const name=baseName(
path);const folder2=folderOf(path);if(everything.test(path))return{kind:"everything"};const manifest=manifests.find(([,pattern])=>pattern.test(name));if(manifest)
return{kind:"manifest",language:manifest[0],folder:folder2};const configuration=configurations.find(([,pattern])=>pattern.test(name));if(configuration)return{kind:"\
configuration",language:configuration[0],folder:folder2};if(prose.test(path))return{kind:"prose"};const language=languageOf(path);return language?{kind:"code",language}:
{kind:"data"}}var testFolders=/(?:^|\/)(?:tests?|__tests__|specs?|e2e|integration|fixtures|__fixtures__|testing|testdata|test-utils|cypress)\//;var testNames=/(?:^|\/)(?:conftest\.py|test_[^/]*|[^/]*[._-](?:test|spec)s?(?:[._-][^/]*)?\.\w+|(?:vitest|jest)?[.-]?(?:setup|global-?setup)[^/]*)$/i;
function isTestSide(path){return testFolders.test(path)||testNames.test(path)}var dataFolders=/^(.*?\/)?(?:fixtures?|__fixtures__|testdata|test-data|test_data|golden|goldens|__snapshots__|snapshots|__image_snapshots__|cassettes|samples)\//;
function dataOwner(path){const match=dataFolders.exec(path);return match?(match[1]??"").replace(/\/$/,""):null}function linkPackages({graph,tree,units,texts,projects}){for(const{path,runner}of units){if(runner==="cargo")graph.fix(`tests:${path}`,`package:${path==="."?"":
path}`);else if(runner==="other"&&languageOf(path)===null){graph.fix(path,`package:${projects.ownerOf(path)??""}`)}}const names3=new Map;for(const[path,text]of texts){
const name=nameIn(path,text);if(name!==null)names3.set(name,folderOf(path))}for(const[path,text]of texts){if(!/^(?:Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?)$/.
test(baseName(path)))continue;const own=`package:${folderOf(path)}`;graph.fix(own,path);for(const folder2 of dependenciesIn(path,text,names3,tree))graph.fix(own,
`package:${folder2}`)}for(const path of tree.paths){const owner=`package:${projects.ownerOf(path)??""}`;if(graph.has(owner))graph.fix(owner,path)}}function nameIn(path,text){
const name=baseName(path);if(name==="pom.xml")return/<artifactId>([^<]+)<\/artifactId>/.exec(text.replace(/<parent>[\s\S]*?<\/parent>/,""))?.[1]??null;if(/^build\.gradle/.
test(name))return`:${folderOf(path).replaceAll("/",":")}`;return name==="Cargo.toml"?/^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.exec(text)?.[1]??null:null}function dependenciesIn(path,text,names3,tree){
const known4=found2=>[...found2].flatMap(match=>names3.get(match[1])??[]);if(baseName(path)==="pom.xml")return known4(text.matchAll(/<artifactId>([^<]+)<\/artifactId>/g));
if(baseName(path)!=="Cargo.toml"){const accessors=[...text.matchAll(/\bprojects\.([\w.]+)/g)].map(match=>match[1].toLowerCase().replaceAll(".",""));const byAccessor=[
...names3].filter(([name])=>accessors.includes(name.replace(/[:_-]/g,"").toLowerCase())).map(([,folder2])=>folder2);return[...known4(text.matchAll(/project\s*\(\s*(?:path\s*[:=]\s*)?["']([^"']+)["']/g)),
...byAccessor]}return cargoDependencies(path,text,names3,tree)}function cargoDependencies(path,text,names3,tree){try{parse(text)}catch{return[...names3.values()]}
const byPath=[...text.matchAll(/\bpath\s*=\s*"([^"]+)"/g)].flatMap(match=>tree.normalise(join(folderOf(path),match[1]))??[]);const byName2=[...text.matchAll(/^\s*"?([\w-]+)"?(?:\.workspace)?\s*=/gm)].
flatMap(match=>names3.get(match[1])??[]);const renamed=[...text.matchAll(/\bpackage\s*=\s*"([^"]+)"/g)].flatMap(match=>names3.get(match[1])??[]);return[...byPath.
filter(tree.isFolder),...byName2,...renamed].filter(folder2=>folder2!==folderOf(path))}var manifests2=/^(?:package\.json|deno\.jsonc?|pyproject\.toml|setup\.(?:py|cfg)|go\.mod|Cargo\.toml|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|Gemfile|[^/]+\.gemspec|composer\.json|[^/]+\.(?:cs|fs|vb)proj|mix\.exs|pubspec\.yaml|Package\.swift|project\.json|moon\.yml|BUILD(?:\.bazel)?|CMakeLists\.txt)$/;
function projectsOf(tree){const folders=new Set(tree.paths.filter(path=>manifests2.test(baseName(path))).map(folderOf));const known4=new Map;return{folders:[...folders].
sort(),ownerOf(path){const folder2=folderOf(path);const cached=known4.get(folder2);if(cached!==void 0)return cached;const owner=foldersAbove(path).find(one=>folders.
has(one))??null;known4.set(folder2,owner);return owner}}}function fixGo(graph,tree){for(const path of tree.paths){if(!path.endsWith(".go"))continue;const folder2=folderOf(path);const tests=`tests:${folder2||"."}`;graph.
fix(tests,path);if(!path.endsWith("_test.go"))graph.fix(`package:go:${folder2}`,path);graph.fix(tests,`${join(folder2,"testdata")}/`);graph.fix(tests,`package:g\
o:${folder2}`)}}function goLinker(graph,tree,texts){const modules2=modulesOf(texts);const replaced=replacementsIn(texts,tree);return(path,facts)=>{for(const name of facts.
imports)linkImport(path,name);for(const prefix of facts.prefixes)linkEmbedded(path,prefix);if(path.endsWith("_test.go")&&facts.traits.includes("spawns")){const folder2=foldersAbove(
path).find(one=>modules2.some(module=>module.folder===one));graph.link(path,`${folder2??""}//`)}};function linkImport(path,name){const inside2=modules2.filter(module=>name===
module.path||name.startsWith(`${module.path}/`));for(const module of inside2){const folder2=name===module.path?module.folder:join(module.folder,name.slice(module.
path.length+1));graph.link(path,`package:go:${folder2}`)}for(const{from,to}of replaced){if(name===from||name.startsWith(`${from}/`)){graph.link(path,`package:go\
:${name===from?to:join(to,name.slice(from.length+1))}`)}}if(inside2.length>0)return;graph.link(path,`go:${name}`);for(const module of modules2)graph.link(path,`\
package:go:${join(module.folder,`vendor/${name}`)}`)}function linkEmbedded(path,prefix){const target=tree.normalise(join(folderOf(path),prefix));if(target===null)
return;if(tree.isFile(target))graph.link(path,target);else graph.link(path,`${tree.isFolder(target)?target:folderOf(target)}/`)}}function modulesOf(texts){return[
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
"node_modules").length===0?[]:committed(specifier,from,tree);const mocks=manualMocks(specifier,tree);const isKnown=packages.isDeclared(packageName(specifier),from)||
isBuiltin(specifier);const local=[...mapped,...own,...stored];if(local.length>0||isKnown)return[...local,...mocks,external(`npm:${packageName(specifier)}`)];const aliased=bySuffix(
specifier,world);const guess=aliased.length>0?aliased:unresolved(from,world);return[...guess,...mocks,external(`npm:${packageName(specifier)}`)]}function committed(specifier,from,tree){
return foldersAbove(from).map(above=>join(above,`node_modules/${packageName(specifier)}`)).filter(path=>tree.isFolder(path)).map(folder)}function bySuffix(specifier,{
tree}){const rest=specifier.replace(/^[^/]+\/|^[~#@$]/,"");if(rest===""||rest===specifier)return[];const stem=baseName(rest);const names3=extensions.flatMap(extension=>[
`${stem}.${extension}`]);const files=[stem,...names3].flatMap(name=>tree.named(name));const matching=files.filter(path=>`/${path}`.includes(`/${folderOf(rest)}${folderOf(
rest)?"/":""}${stem}`));const inFolders=tree.foldersNamed(stem).filter(path=>`/${path}`.endsWith(`/${rest}`)).flatMap(path=>moduleFiles(tree,path));return[...matching,
...inFolders].map(file)}function manualMocks(specifier,tree){if(tree.foldersNamed("__mocks__").length===0)return[];const name=baseName(specifier.replace(/^node:/,
""));return["js","ts","jsx","tsx","mjs","cjs"].flatMap(extension=>tree.named(`${name}.${extension}`)).filter(path=>/(?:^|\/)__mocks__\//.test(path)).map(file)}function unresolved(from,{
projects}){return[code(projects.ownerOf(from)??"")]}function resolvePrefix(prefix,from,{tree,projects}){if(prefix!==""&&!/^[./]/.test(prefix))return unresolvedPrefix();
const path=prefix===""?folderOf(from):tree.normalise(join(folderOf(from),prefix.replace(/[^/]*$/,"")));if(path===null||!tree.isFolder(path))return unresolvedPrefix();
return prefix===""?[code(path)]:[folder(path)];function unresolvedPrefix(){return[code(projects.ownerOf(from)??"")]}}function packageName(specifier){const[scope="",
name=""]=specifier.split("/");return scope.startsWith("@")?`${scope}/${name}`:scope}var builtins=new Set(builtinModules);function isBuiltin(specifier){return/^(?:node|bun|deno|cloudflare|virtual|jsr|npm):/.
test(specifier)||builtins.has(specifier)}function spawnTargets(facts,from,{projects,packages}){if(!facts.traits.includes("spawns"))return[];const owner=projects.
ownerOf(from)??"";return[code(owner),...packages.programsOf(owner).map(file)]}function isJvm(path){return/\.(?:java|kt|kts|scala|groovy)$/.test(path)}function jvmLinker(tree,projects,factsOf){let index=null;const indexed=()=>{const names3=new Map;
for(const path of tree.paths){if(!isJvm(path))continue;const stem=baseName(path).split(".",1)[0];for(const name of new Set([stem,...factsOf(path).prefixes]))push(
names3,name,path)}return names3};return(path,{imports,traits:traits2})=>{index??=indexed();const known4=index;const owner=projects.ownerOf(path)??"";return[...imports.
flatMap(name=>known4.get(name)??[]).map(file),...traits2.includes("spawns")?[code(owner),file(`package:${owner}`)]:[]]}}function literalTargets(text,from,{traits:traits2},tree,projects){const seeks=traits2.length>0;const clean2=text.replace(/^file:\/\//,"").replace(/[?#].*$/,"");
const last2=baseName(clean2.replace(/\/+$/,""));if(!/[*?[{]|^\.{0,2}$/.test(clean2)&&!last2.startsWith("..")&&last2!=="."&&!tree.isName(last2))return[];const isFileLike=!last2.
includes("*")&&/[^.].{0,180}\.[A-Za-z][\w-]{0,15}$/.test(last2)||/^\.[a-z]\w+$/i.test(last2);if(!isFileLike&&!seeks&&!clean2.includes("/"))return[];const owner=projects.
ownerOf(from)??"";const isReader=isTestSide(from)||traits2.some(trait=>trait!=="asks");const bases=[...new Set([folderOf(from),owner,""])];const direct=bases.flatMap(
base=>at(join(base,clean2),clean2,base===folderOf(from)));const pieces=isFileLike?isManifest(last2)?[]:inside(tree,owner,last2,tree.named(last2)).map(file):seeks&&
!clean2.includes("/")?inside(tree,isReader?owner:packageOf(from,tree),`${clean2}/`,tree.foldersNamed(clean2)).map(folder):[];return[...direct,...pieces];function at(joined,written,isOwn){
const stars=written.search(/[*?[{]/);const path=tree.normalise(stars<0?joined:folderOf(joined.slice(0,joined.length-written.length+stars)));if(path===null||stars>=
0&&!/^[^/].*\//.test(written.slice(0,stars)))return[];if(stars>=0)return path!==""&&tree.isFolder(path)&&(seeks||isOwn)?[folder(path)]:[];if(tree.isFile(path))return[
file(path)];const isWrittenAsFolder=/^\.\.?\/|^[^/].*\/$/.test(written);const leadsUp=/^\.\.(?:\/\.\.)*\/?$/.test(written);return path!==""&&tree.isFolder(path)&&
(seeks||isWrittenAsFolder)&&!leadsUp?[folder(path)]:[]}}function packageOf(from,tree){const above=foldersAbove(from);const outside=above.findIndex(folder2=>!tree.
isFile(join(folder2,"__init__.py")));return(outside<0?above.at(-1):above[Math.max(0,outside-1)])??""}var known3=new WeakMap;function inside(tree,owner,name,paths){
let cache=known3.get(tree);if(!cache){cache=new Map;known3.set(tree,cache)}const key=`${owner}\0${name}`;const found2=cache.get(key)??paths.filter(path=>path!==
""&&isBelow(path,owner));cache.set(key,found2);return found2}function isManifest(name){return/^(?:package\.json|tsconfig\.json|index\.[jt]s|__init__\.py|pyproject\.toml|setup\.py)$/.
test(name)}function parse2(text){const plain=text.replace(/^\ufeff/,"");return strict(plain)??strict(withoutCommas(withoutComments(plain)))}function strict(text){try{return JSON.
parse(text)}catch{return null}}function withoutComments(text){return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,piece=>piece.startsWith(
'"')?piece:" ")}function withoutCommas(text){return text.replace(/("(?:[^"\\\n]|\\.)*"?)|,\s*(?=[}\]])/g,(_,quoted)=>quoted??"")}function javaScriptPackages(texts,tree,_projects){const byFolder=new Map;const byName2=new Map;for(const[path,text]of texts){if(baseName(path)!=="package.json")
continue;const value=parse2(text);const fields2=isRecord(value)?value:{};const manifest={folder:folderOf(path),name:textOf(fields2.name),fields:fields2};byFolder.
set(manifest.folder,manifest);if(manifest.name!==null)push(byName2,manifest.name,manifest)}const declared=new Map([...byFolder].map(([folder2,{fields:fields2}])=>[
folder2,declaredIn(fields2)]));function inPackage(manifest,subpath,field){const paths=[...exported(manifest.fields[field],subpath),...field==="exports"&&subpath===
"."?mains(manifest.fields):[],...field==="exports"?[subpath]:[]];const files=paths.flatMap(path=>sourcesOf(tree,manifest.folder,path));if(subpath==="."&&field===
"exports")files.push(...moduleFiles(tree,join(manifest.folder,"index")));return files.length>0?[...new Set(files)].map(file):[code(manifest.folder)]}return{resolve(specifier,from){
if(specifier.startsWith("#")){const owner=foldersAbove(from).find(folder2=>byFolder.get(folder2)?.fields.imports!==void 0);const manifest=owner===void 0?void 0:
byFolder.get(owner);return manifest?inPackage(manifest,specifier,"imports"):[]}const name=packageName(specifier);const subpath=`.${specifier.slice(name.length)}`;
return(byName2.get(name)??[]).flatMap(manifest=>inPackage(manifest,subpath,"exports"))},entriesAt(folder2){const manifest=byFolder.get(folder2);if(!manifest)return[];
return[...mains(manifest.fields),...exported(manifest.fields.exports,".")].flatMap(path=>sourcesOf(tree,folder2,path))},programsOf(folder2){const bin=byFolder.get(
folder2)?.fields.bin;return strings(bin).flatMap(path=>sourcesOf(tree,folder2,path))},isDeclared:(name,from)=>foldersAbove(from).some(folder2=>declared.get(folder2)?.
has(name))}}var dependencyFields=["dependencies","devDependencies","peerDependencies","optionalDependencies"];function declaredIn(fields2){return new Set(dependencyFields.
flatMap(field=>isRecord(fields2[field])?Object.keys(fields2[field]):[]))}function mains(fields2){return["source","main","module","browser","types","typings","sv\
elte"].flatMap(field=>textOf(fields2[field])??[])}function exported(value,subpath){if(!isRecord(value)||!Object.keys(value).some(key=>/^[.#]/.test(key))){return subpath===
"."?strings(value):[]}return Object.entries(value).flatMap(([pattern,target])=>{const star2=pattern.indexOf("*");if(star2<0)return pattern===subpath?strings(target):
[];const[head,tail]=[pattern.slice(0,star2),pattern.slice(star2+1)];if(!subpath.startsWith(head)||!subpath.endsWith(tail)||subpath.length<pattern.length-1)return[];
const middle=subpath.slice(head.length,subpath.length-tail.length);return strings(target).map(text=>text.replaceAll("*",()=>middle))})}function strings(value){if(typeof value===
"string")return[value];if(Array.isArray(value))return value.flatMap(strings);return isRecord(value)?Object.values(value).flatMap(strings):[]}function sourcesOf(tree,folder2,path){
const clean2=path.replace(/^\.\//,"");const there=tree.normalise(join(folder2,clean2));const direct=there===null?[]:moduleFiles(tree,there);const isBuilt=direct.
length===0||/^(?:dist|lib|build|out|es|esm|cjs|output)\//.test(clean2);if(!isBuilt)return direct;const inner=clean2.replace(/\.d\.[mc]?ts$|\.[mc]?jsx?$/,"").replace(
/(?:\.(?:min|esm|cjs|umd|global|prod|dev|mjs))+$/,"");const rests=[inner];for(let at=inner.indexOf("/");at>=0;at=inner.indexOf("/",at+1))rests.push(inner.slice(
at+1));const sources=rests.flatMap(rest=>["src","source","lib",""].map(source=>join(source,rest)));return[...direct,...sources.flatMap(source=>moduleFiles(tree,
join(folder2,source)))]}function isRecord(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function textOf(value){return typeof value===
"string"?value:null}var extensions2=["py","pyx"];function pythonModules(tree){const files=tree.paths.filter(path=>/\.(?:py|pyx|so|pyd)$/.test(path));const rootsByFirst=new Map;const seen=new Set;
for(const path of files){const parts=path.split("/");for(let at=0;at<parts.length;at+=1){const root=parts.slice(0,at).join("/");const first=parts[at].split(".")[0];
const key=`${root}\0${first}`;if(seen.has(key))continue;seen.add(key);if(root===""||!isPackage(root))push(rootsByFirst,first,root)}}function isPackage(folder2){
return tree.isFile(join(folder2,"__init__.py"))}function below2(root,parts){const found2=[];let path=root;for(const part of parts){path=join(path,part);for(const stem of[
path,`${path}/__init__`]){for(const file2 of tree.withStem(stem)){if(extensions2.includes(file2.slice(stem.length+1)))found2.push(file2)}}}return found2}function relative4(name,from){
const dots=/^\.+/.exec(name)?.[0].length??0;let base=folderOf(from);for(let up=1;up<dots;up+=1)base=folderOf(base);const parts=name.slice(dots).split(".").filter(
Boolean);return[...below2(base,parts),...extensions2.map(one=>join(base,`__init__.${one}`)).filter(tree.isFile)].map(file)}const cache=new Map;function absolute(name,from){
const parts=name.split(".");let shared2=cache.get(name);if(!shared2){shared2=(rootsByFirst.get(parts[0])??[]).flatMap(root=>below2(root,parts));cache.set(name,shared2)}
return[...shared2,...below2(folderOf(from),parts)]}return{resolve:(name,from)=>name.startsWith(".")?relative4(name,from):[...absolute(name,from).map(file),external(
`pip:${name.split(".")[0]}`)],dotted:(text,from)=>/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?::\w+)?$/.test(text)?absolute(text.split(":")[0],from).map(file):[],around:path=>foldersAbove(
path).flatMap(folder2=>["__init__.py","conftest.py"].map(name=>join(folder2,name)).filter(one=>one!==path&&tree.isFile(one)))}}function hiddenTargets(facts,from,owner,isTestSide2){
const own=folderOf(from);return[...facts.prefixes.map(()=>code(own)),...isTestSide2&&facts.imports.some(name=>/^(?:importlib[._]metadata|pkg_resources)\b/.test(
name))?["pyproject.toml","setup.cfg","setup.py"].map(name=>file(join(owner,name))):[],...isTestSide2&&facts.traits.includes("spawns")?[code(owner)]:[],...baseName(
from)==="__init__.py"&&facts.strings.includes("__getattr__")?[code(own)]:[]]}function pathMaps(texts,tree){const byFolder=new Map;for(const[path,text]of texts){if(!/^[jt]sconfig[^/]*\.json$/.test(baseName(path)))continue;const{baseUrl,paths}=optionsOf(
text);const base=tree.normalise(join(folderOf(path),baseUrl??"."));if(base===null)continue;for(const mapping of mappings(paths,base))push(byFolder,folderOf(path),
mapping);if(baseUrl!==null)push(byFolder,folderOf(path),{head:"",tail:"",targets:[join(base,"*")]})}const shared2=[...byFolder.entries()].filter(([folder2])=>/(?:^|\/)(?:tsconfig|config|configs)/.
test(folder2));return{candidates(specifier,from){const near=foldersAbove(from).flatMap(folder2=>byFolder.get(folder2)??[]);return[...near,...shared2.flatMap(([,
list])=>list)].flatMap(mapping=>apply(mapping,specifier,tree))}}}function optionsOf(text){const config=parse2(text);const{baseUrl,paths}=config?.compilerOptions??
{};return{baseUrl:typeof baseUrl==="string"?baseUrl.replace("${configDir}/",""):null,paths:typeof paths==="object"&&paths!==null?paths:{}}}function mappings(paths,base){
return Object.entries(paths).map(([pattern,targets])=>{const star2=pattern.indexOf("*");return{head:star2<0?pattern:pattern.slice(0,star2),tail:star2<0?null:pattern.
slice(star2+1),targets:(Array.isArray(targets)?targets:[]).filter(target=>typeof target==="string").map(target=>join(base,target.replace("${configDir}/","")))}})}
function apply({head,tail,targets},specifier,tree){if(tail===null?specifier!==head:!(specifier.startsWith(head)&&specifier.endsWith(tail)))return[];const middle=tail===
null?"":specifier.slice(head.length,specifier.length-tail.length);return targets.flatMap(target=>tree.normalise(target.replace("*",()=>middle))??[])}function literalsOf(text){const found2=[];const frames=[];let key=null;let last2={kind:"",text:""};const keys=()=>[...frames.flatMap(frame=>frame.key??[]),...key===
null?[]:[key]];function settle(next){const isValue=last2.kind==="string"||last2.kind==="template";if(isValue&&next!==":"&&next!=="+")found2.push({keys:keys(),value:last2.
text});else if(last2.kind==="head"||isValue&&next==="+")found2.push({keys:keys(),value:null});else if(last2.kind==="word"&&/^[,\]})(]$/.test(next)&&!/^(?:true|false|\d+)$/.
test(last2.text)){found2.push({keys:keys(),value:last2.text==="include"||last2.text==="exclude"?"...":null})}}lexJavaScript(text,(kind,piece)=>{if(kind!=="punct\
uation"){if(last2.kind==="string")settle("");last2={kind,text:piece};return}settle(piece);if(piece===":")key=last2.kind==="string"||last2.kind==="word"?last2.text:
null;else if(/[{[(]/.test(piece)){frames.push({key});key=null}else if(/[}\])]/.test(piece)){frames.pop();key=null}else if(piece===",")key=null;last2={kind,text:piece}});
return found2}var names2=["pytest.toml",".pytest.toml","pytest.ini",".pytest.ini","pyproject.toml","tox.ini","setup.cfg"];function pytestConfigs(texts){const byFolder=new Map;
for(const name of names2){for(const[path,text]of texts){if(baseName(path)!==name||byFolder.has(folderOf(path)))continue;const values2=name.endsWith(".toml")?fromToml(
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
exec(line)??[];if(name2!==void 0)key=name2;const rest=name2===void 0?line:value??"";if(key!=="")values2[key]=[...values2[key]??[],...rest.split(/\s+/).filter(Boolean)]}
return isFound?values2:null}function linkContexts({graph,tree,units,texts,world,python}){const folders=new Set;const context=(folder2,target)=>{folders.add(folder2);graph.fix(`context:${folder2}`,
nodeOf(target))};for(const[path,text]of texts){for(const target of loadedBy(path,text,world))context(folderOf(path),target);for(const target of jsxRuntimes(path,
text,world))graph.fix("context:jsx",nodeOf(target))}if(graph.has("context:jsx")){for(const path of tree.paths)if(/\.(?:[jt]sx|js|mdx)$/.test(path))graph.fix(path,
"context:jsx")}for(const{folder:folder2,values:values2}of pytestConfigs(texts)){for(const name of pluginsOf(values2))for(const target of python.dotted(name,join(
folder2,"x")))context(folder2,target)}for(const[path,text]of texts){if(!/^(?:pyproject\.toml|setup\.(?:cfg|py))$/.test(baseName(path)))continue;const section=/pytest11["'\]]?[\s\S]*/.
exec(text)?.[0]??"";for(const[,name=""]of section.slice(0,2e3).matchAll(/=\s*["']?([\w.]+)/g)){for(const target of python.dotted(name,path))context(folderOf(path),
target)}}for(const[path,text]of texts){const isOwn=kindOf(path).kind==="configuration"&&/auto-?import|vue-components|\bnuxt\b/i.test(text);if(isOwn)context(folderOf(
path),code(folderOf(path)))}for(const path of tree.named("manage.py"))context(folderOf(path),code(folderOf(path)));for(const folder2 of folders){const above=foldersAbove(
folder2).find(one=>one!==folder2&&folders.has(one));if(folder2!==""&&above!==void 0)graph.fix(`context:${folder2}`,`context:${above}`)}for(const{path,runner}of units)
linkUnit(path,runner);function linkUnit(path,runner){if(runner==="go"||runner==="cargo")return;const near=foldersAbove(path).find(folder2=>folders.has(folder2));
if(near!==void 0)graph.fix(path,`context:${near}`);if(runner==="playwright")graph.fix(path,nodeOf(code("")));if(runner==="pytest")for(const one of python.around(
path))graph.fix(path,one);for(const snapshot of snapshotsOf(path,tree))graph.fix(path,snapshot)}}function loadedBy(path,text,world){const kind=kindOf(path);const name=baseName(
path);if(name==="package.json")return fromManifest(path,text,world);if(kind.kind!=="configuration"||kind.language!=="javascript")return[];const literals2=literalsOf(
text).flatMap(({keys,value})=>keys.some(isListing)||isJsxSource(keys)||isMapping(path,keys)?[]:value??[]);return[...languageOf(path)?[file(path)]:[],...literals2.
flatMap(value=>named2(value,path,world))]}function isJsxSource(keys){return/^(?:jsxI|i)mportSource$/.test(keys.at(-1)??"")}function isMapping(path,keys){return/^[jt]sconfig[^/]*\.json$/.
test(path)&&keys[0]==="compilerOptions"&&keys[1]==="paths"}function jsxRuntimes(path,text,world){if(kindOf(path).kind!=="configuration"||!/mportSource/.test(text))
return[];return literalsOf(text).flatMap(({keys,value})=>isJsxSource(keys)&&value!==null?named2(value,path,world):[])}function isListing(key){return/^(?:coverage|include|exclude|ignore\w*|files|\w*[iI]gnorePatterns|collectCoverageFrom|testMatch|testRegex|roots|outDir|outputDir|outputFile|reportsDirectory)$/.
test(key)}function fromManifest(path,text,world){const value=parse2(text);if(typeof value!=="object"||value===null)return[];const{scripts,...rest}=value;const own=[
"jest","vitest","mocha","ava","nyc","c8","babel","playwright","tap"].map(key=>rest[key]??null);const words2=Object.values(scripts??{}).flatMap(line=>typeof line===
"string"&&/test|jest|mocha|ava|tap/.test(line)?line.split(/[\s=]+/):[]);const literals2=literalsOf(JSON.stringify(own)).flatMap(({value:value2})=>value2??[]);return[
...literals2,...words2.filter(word=>/^[\w@./-]+$/.test(word)&&word.includes("/"))].flatMap(one=>named2(one,path,world))}function named2(value,path,world){const plain=value.
replace(/^<rootDir>\/?/,"./").replace(/^\$\{configDir\}\//,"./").replace(/^\//,"./");if(plain.length>200||/[*\s]|^\.*\/?$/.test(plain))return[];const{tree}=world;
const base=tree.normalise(join(folderOf(path),plain));const files=base===null?[]:[base,join(base,"jsx-runtime"),join(base,"jsx-dev-runtime")].flatMap(one=>moduleFiles(
tree,one));if(files.length>0||plain.startsWith("."))return files.map(file);return[plain,`${plain}/jsx-runtime`,`${plain}/jsx-dev-runtime`].filter(name=>/^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.
test(name)).flatMap(name=>world.packages.resolve(name,path)).filter(({kind})=>kind==="file")}function pluginsOf(values2){const words2=values2.addopts??[];return words2.
flatMap((word,at)=>word==="-p"?words2[at+1]??[]:word.startsWith("-p")?word.slice(2):[])}function snapshotsOf(path,tree){const beside=join(folderOf(path),"__snap\
shots__");const candidates=[`${beside}/${baseName(path)}.snap`,`${path}.snap`];return[...candidates.filter(tree.isFile),...tree.isFolder(`${path}-snapshots`)?[`${path}\
-snapshots/`]:[]]}function buildGraph(input){const{tree,texts,earlier}=input;const projects=projectsOf(tree);const typesMatter=usesTypes(texts);const graph=emptyGraph(earlier?.table);
const built={graph,projects,typesMatter};const changed=earlier?earlier.changed:tree.paths;if(changed.length===0)return built;const world={tree,projects,packages:javaScriptPackages(
texts,tree,projects),maps:pathMaps(texts,tree)};const python=pythonModules(tree);linkCode(input,built,world,python,changed);if(!earlier)fixAround(input,built,world,
python);return built}function linkCode({tree,texts,factsOf},{graph,projects,typesMatter},world,python,changed){const linkGo=goLinker(graph,tree,texts);const linkers={
javascript:(path,facts)=>javaScriptTargets(path,facts,world,typesMatter),style:(path,facts)=>facts.imports.flatMap(name=>resolveModule(name,path,world)),python:(path,facts)=>pythonTargets(
path,facts,python,projects),go:()=>[],jvm:jvmLinker(tree,projects,factsOf)};const more=changed.some(isJvm)&&changed.length<tree.paths.length?tree.paths.filter(isJvm):
[];for(const path of new Set([...changed,...more])){const language=languageOf(path);if(!language)continue;const facts=factsOf(path);graph.unlink(path);for(const target of linkers[language](
path,facts))graph.link(path,nodeOf(target));if(language==="go")linkGo(path,facts);if(kindOf(path).kind==="configuration")continue;for(const text of facts.strings){
for(const target of literalTargets(text,path,facts,tree,projects))graph.link(path,nodeOf(target))}}}function fixAround({tree,units,texts},{graph,projects},world,python){
fixGo(graph,tree);linkContexts({graph,tree,units,texts,world,python});linkPackages({graph,tree,units,texts,projects});for(const{path}of units)if(isTypeTest(path))
linkTypes(graph,path)}function javaScriptTargets(path,facts,world,keepsTypes){const names3=keepsTypes?[...facts.imports,...facts.typeImports]:facts.imports;const soft=facts.
strings.filter(text=>/^\.\.?\//.test(text));return[...names3.flatMap(name=>{const found2=resolveModule(name,path,world);return keepsTypes||isDeclaration(`${name}\
.ts`)||isDeclaration(path)?found2:found2.filter(target=>target.kind!=="file"||!isDeclaration(target.path))}),...soft.flatMap(name=>resolveModule(name,path,world)).
filter(({kind})=>kind==="file"),...facts.prefixes.flatMap(prefix=>resolvePrefix(prefix,path,world)),...isTestSide(path)?spawnTargets(facts,path,world):[],...facts.
traits.includes("lists")?resolvePrefix("",path,world):[]]}function pythonTargets(path,facts,python,projects){const owner=projects.ownerOf(path)??"";const inits=python.
around(path).filter(one=>baseName(one)==="__init__.py");const packages=contiguous(path,inits);return[...facts.imports.flatMap(name=>python.resolve(name,path)),...facts.
strings.flatMap(text=>python.dotted(text,path)),...packages.map(one=>({kind:"file",path:one})),...hiddenTargets(facts,path,owner,isTestSide(path))]}function contiguous(path,inits){
const known4=new Set(inits);const found2=[];for(const folder2 of foldersAbove(path)){const init=folder2===""?"__init__.py":`${folder2}/__init__.py`;if(!known4.has(
init)){if(init===path)continue;break}found2.push(init)}return found2}function isDeclaration(path){return/\.d(?:\.[mc]?ts)+$/.test(path)}function isTypeTest(path){
return/[.-](?:test|spec)-d\.|\.tst\./.test(path)}function linkTypes(graph,path){graph.fix(path,nodeOf(folder("")));graph.fix(path,"context:types")}function usesTypes(texts){
const checks=/\bts-jest\b|"emitDecoratorMetadata"\s*:\s*true|\bts-node\b/;const builds=/"(?![^"]*(?:check|type|lint|docs?))[^"]+"\s*:\s*"[^"]*\btsc\b(?![^"]*--noEmit)/i;
return[...texts].some(([path,text])=>/(?:config|workspace|package\.json|rc)[^/]*$/.test(path)&&(checks.test(text)||baseName(path)==="package.json"&&builds.test(
text)))}function reader(read5){return text=>{try{return read5(text.replace(/^\ufeff/,""))}catch{return null}}}function compareLocks(before,after){if(before.settings!==after.
settings)return{kind:"all",because:"its settings were changed"};const changed=changedKeys(before,after);const keys=dependents(changed,[before,after]);const names3=new Set;
const asked2=new Map;const ask=(importer,name)=>{names3.add(name);asked2.set(importer,(asked2.get(importer)??new Set).add(name))};for(const{packages,importers}of[
before,after]){for(const key of keys){const one=packages.get(key);if(one)names3.add(one.name)}for(const[importer,wanted]of importers){for(const[name,key]of wanted)
if(keys.has(key))ask(importer,name)}if(importers.size===0)for(const name of unneeded(packages,keys))ask("",name)}for(const[importer,name]of askedOtherwise(before,
after))ask(importer,name);if(names3.size>0&&asked2.size===0)return{kind:"all",because:"what asks for its packages is not known"};return{kind:"packages",names:names3,
asked:asked2}}function changedKeys({packages:old},{packages:now}){const changed=new Set;for(const key of new Set([...old.keys(),...now.keys()])){const[a,b]=[old.
get(key),now.get(key)];const isSame=a&&b&&a.name===b.name&&a.digest===b.digest&&sameNeeds(a.needs,b.needs);if(!isSame)changed.add(key)}return changed}function sameNeeds(a,b){
return a.length===b.length&&[...a].sort().join("\n")===[...b].sort().join("\n")}function dependents(changed,graphs){const needers=new Map;for(const{packages}of graphs){
for(const[key,{needs}]of packages){for(const need of needs)needers.set(need,[...needers.get(need)??[],key])}}const reached=new Set(changed);for(const key of reached)
for(const needer of needers.get(key)??[])reached.add(needer);return reached}function unneeded(packages,keys){const needed=new Set([...packages.values()].flatMap(
({needs})=>needs));return[...keys].flatMap(key=>needed.has(key)?[]:packages.get(key)?.name??[])}function askedOtherwise({importers:old},{importers:now}){return[
...new Set([...old.keys(),...now.keys()])].flatMap(importer=>{const[a,b]=[old.get(importer)??new Map,now.get(importer)??new Map];const names3=[...new Set([...a.
keys(),...b.keys()])].filter(name=>a.get(name)!==b.get(name));return names3.map(name=>[importer,name])})}var readBunLock=reader(text=>{const lock=parse2(text);if(!lock?.workspaces)throw new Error("no lock file of Bun");const{workspaces,packages:entries={},configVersion:_,
...settings}=lock;const packages=new Map;for(const[key,entry]of Object.entries(entries)){const asked2=entry.find(part=>typeof part==="object"&&part!==null)??{};
const needs=asks({...asked2,devDependencies:{}}).map(name=>nearest(key,name,entries));const digest=JSON.stringify(entry.filter(part=>typeof part==="string"));packages.
set(key,{name:lastName(key),digest,needs})}const importers=new Map(Object.entries(workspaces).map(([folder2,asked2])=>[folder2,new Map(asks(asked2).map(name=>[name,
nearest(typeof asked2.name==="string"?asked2.name:"",name,entries)]))]));return{packages,importers,settings:JSON.stringify(settings)}});function asks({dependencies,
devDependencies,optionalDependencies,peerDependencies}){return Object.keys({...dependencies,...devDependencies,...optionalDependencies,...peerDependencies})}function nearest(key,name,entries){
for(let parent=key;parent!=="";parent=parent.slice(0,Math.max(0,parent.lastIndexOf("/")))){if(entries[`${parent}/${name}`])return`${parent}/${name}`}return entries[name]?
name:`missing ${name}`}function lastName(key){const parts=key.split("/");return parts.slice(parts.at(-2)?.startsWith("@")?-2:-1).join("/")}var readNpmLock=reader(text=>{const lock=JSON.parse(text);const entries=lock.packages;if(!entries)throw new Error("an older lock file");const packages=new Map;const importers=new Map;
for(const[path,entry]of Object.entries(entries)){const at=path.lastIndexOf("node_modules/");const{dependencies,devDependencies,optionalDependencies,peerDependencies}=entry;
const names3=Object.keys({...dependencies,...optionalDependencies,...peerDependencies});if(at<0){const asked2=[...names3,...Object.keys(devDependencies??{})];importers.
set(path,new Map(asked2.map(name=>[name,nearest2(path,name,entries)])));continue}const needs=entry.link?[]:names3.map(name=>nearest2(path,name,entries));const digest=JSON.
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
flatMap(field=>(child(entry,field)?.children??[]).map(({key,value})=>keyOf(key,value,entry.key)));const plain=entry.key.replace(/\(.*$/,"");packages.set(entry.key,
{name:nameOf(entry.key),digest:`${facts.get(entry.key)??facts.get(plain)??""}${section("snapshots")?"":textOf2(entry)}`,needs})}const[style=""]=packages.keys();
const root=top.some(({key})=>asked.includes(key))?[{key:".",value:"",children:top}]:[];const importers=[...root,...section("importers")?.children??[]].map(importer=>[
importer.key==="."?"":importer.key,askedBy(importer,style)]);const rest=top.filter(({key})=>!["packages","snapshots","importers","specifiers",...asked].includes(
key));return{packages,importers:new Map(importers),settings:rest.map(textOf2).join("\n")}});function askedBy(importer,style){return new Map(asked.flatMap(field=>(child(
importer,field)?.children??[]).map(one=>[one.key,keyOf(one.key,child(one,"version")?.value??one.value,style)])))}function keyOf(name,version2,near){if(/^(?:link|file|workspace):/.
test(version2))return`${name}@${version2}`;if(version2.startsWith("/"))return version2;const isWhole=/^(?:@[^/@]+\/)?[^/@()]+@/.test(version2);const slash=near.
startsWith("/")?"/":"";const separator=slash!==""&&!/^\/(?:@[^/@]+\/)?[^/@]+@/.test(near)?"/":"@";return isWhole?`${slash}${version2}`:`${slash}${name}${separator}${version2}`}
function nameOf(key){return/^\/?((?:@[^/@]+\/)?[^/@(]+)/.exec(key)?.[1]??key}function textOf2({key,value,children}){if(/^(?:dev|optional|transitivePeerDependencies|dependencies|optionalDependencies)$/.
test(key))return"";return`${key}: ${unquoted(value)}
${children.map(textOf2).join("")}`}function read(text){const{package:entries=[],...rest}=parse(text);if(!Array.isArray(entries)||Object.keys(rest).length+entries.length===0)throw new Error("no lo\
ck file");return{entries,rest}}var readCargoLock=reader(text=>{const{entries,rest}=read(text);const keyOf5=({name="",version:version2="",source})=>source===void 0?
`${name} (member)`:`${name} ${version2}`;const keys=new Map;for(const entry of entries){for(const head of[entry.name??"",`${entry.name} ${entry.version}`]){keys.
set(head,[...keys.get(head)??[],keyOf5(entry)])}}const packages=new Map;const importers=new Map;for(const entry of entries){const needs=(entry.dependencies??[]).
flatMap(text2=>{const head=text2.split(" ").slice(0,2).join(" ");return keys.get(head)??[`missing ${head}`]});const name=entry.name??"";if(entry.source===void 0)
importers.set(name,new Map([[name,keyOf5(entry)]]));const digest=entry.source===void 0?"":JSON.stringify([entry.source,entry.checksum]);packages.set(keyOf5(entry),
{name,digest,needs})}return{packages,importers,settings:JSON.stringify(rest.patch??null)}});function normalName(name){return name.toLowerCase().replace(/[-_.]+/g,
"-")}var readUvLock=reader(text=>{const{entries,rest}=read(text);const packages=new Map;const importers=new Map;const byName2=keysByName(entries);for(const entry of entries){
const names3=namesIn([entry.dependencies,entry["optional-dependencies"],entry["dev-dependencies"]]);const needs=names3.flatMap(name2=>byName2.get(name2)??[`miss\
ing ${name2}`]);const source=entry.source??{};const folder2=folderIn(source);const name=normalName(entry.name??"");if(typeof folder2==="string"){const asked2=names3.
flatMap(one=>(byName2.get(one)??[]).map(key=>[one,key]));importers.set(folder2==="."?"":folder2,new Map(asked2))}const digest=folder2===void 0?JSON.stringify([entry.
version,source,entry.sdist,entry.wheels]):"";packages.set(keyOf2(entry),{name,digest,needs})}const{version:_,revision:__,manifest,...settings}=rest;const{members:___,
...constraints}=manifest??{};return{packages,importers,settings:JSON.stringify([settings,constraints])}});var readPoetryLock=reader(text=>{const{entries,rest}=read(
text);const files=rest.metadata?.files??{};const byName2=keysByName(entries);const packages=new Map;for(const entry of entries){const{dependencies,name="",extras:_,
optional:__,groups:___,...own}=entry;const needs=namesIn([dependencies]).flatMap(one=>byName2.get(one)??[]);const digest=JSON.stringify([own,files[name]]);packages.
set(keyOf2(entry),{name:normalName(name),digest,needs})}return{packages,importers:new Map,settings:""}});function folderIn(source){const{editable,virtual,directory}=source??
{};return editable??virtual??directory}function keyOf2({name="",version:version2="",source}){if(folderIn(source)!==void 0)return`${normalName(name)} (project)`;
return`${normalName(name)} ${version2} ${source===void 0?"":JSON.stringify(source)}`}function keysByName(entries){const keys=new Map;for(const entry of entries){
const name=normalName(entry.name??"");keys.set(name,[...keys.get(name)??[],keyOf2(entry)])}return keys}function namesIn(value){if(typeof value==="string")return[
normalName(/^[\w.-]+/.exec(value)?.[0]??"")];if(Array.isArray(value))return value.flatMap(namesIn);if(typeof value!=="object"||value===null)return[];if("name"in
value&&typeof value.name==="string")return[normalName(value.name)];return Object.entries(value).flatMap(([key,inner])=>Array.isArray(inner)&&inner.every(one=>typeof one===
"object"&&one!==null&&"name"in one)?namesIn(inner):[normalName(key)])}var readYarnLock=reader(text=>{const entries=indented(text).filter(({key})=>key!=="__metadata");if(!/^# yarn lockfile v1|^__metadata:/m.test(text))throw new Error(
"no lock file of Yarn");const isBerry=/^__metadata:/m.test(text);const keys=new Map(entries.flatMap(entry=>heads(entry).map(head=>[head,keyOf3(entry)])));const packages=new Map;
const importers=new Map;for(const entry of entries){const needs=["dependencies","optionalDependencies"].flatMap(field=>child(entry,field)?.children??[]).map(({key,
value})=>[key,found(keys,key,value)]);const workspace=/@workspace:(.+)$/.exec(child(entry,"resolution")?.value??"")?.[1];if(workspace!==void 0)importers.set(workspace===
"."?"":workspace,new Map(needs));const digest=["version","resolved","resolution","integrity","checksum"].map(field=>child(entry,field)?.value??"").join(" ");packages.
set(keyOf3(entry),{name:nameOf2(heads(entry)[0]??""),digest:workspace===void 0?digest:"",needs:needs.map(([,key])=>key)})}const metadata=isBerry?/^__metadata:\n((?: .*\n)*)/m.
exec(text.replaceAll("\r\n","\n"))?.[1]??"":"1";return{packages,importers,settings:metadata}});function heads({key}){return key.split(/"?, "?/).map(one=>unquoted(
one).replace(/^"|"$/g,""))}function keyOf3(entry){const resolution=child(entry,"resolution")?.value;const[head=""]=heads(entry);return resolution??`${nameOf2(head)}\
@${child(entry,"version")?.value??""} ${head}`}function found(keys,name,range){return keys.get(`${name}@${range}`)??keys.get(`${name}@npm:${range}`)??[...keys].
find(([head])=>head.startsWith(`${name}@`))?.[1]??`missing ${name}`}function nameOf2(head){return/^((?:@[^/@]+\/)?[^/@]+)@/.exec(head)?.[1]??head}var readers2={"package-lock.json":readNpmLock,"npm-shrinkwrap.json":readNpmLock,"pnpm-lock.yaml":readPnpmLock,"yarn.lock":readYarnLock,"bun.lock":readBunLock,"C\
argo.lock":readCargoLock,"uv.lock":readUvLock,"poetry.lock":readPoetryLock,"pdm.lock":readPoetryLock};function lockReader(path){return readers2[baseName(path)]??
null}var tame=/^(?=.{0,400}$)(?!(?:.*?\*\*){5})!?(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/;function readPragmas(written){return written.map(one=>{if(one===
"always")return one;const globs2=one.slice("affected-by".length).split(",").flatMap(glob=>glob.trim()||[]);return globs2.length>0&&globs2.every(glob=>tame.test(
glob))?{affectedBy:globs2}:"always"})}function pragmasOf(units,paths,factsOf){const found2=new Map;const take2=(unit,path)=>{if(languageOf(path)===null)return;const pragmas=readPragmas(
factsOf(path).pragmas);if(pragmas.length>0)found2.set(unit,[...found2.get(unit)??[],...pragmas])};const packages=new Set(units.flatMap(({path,runner})=>runner===
"go"?path:[]));for(const{path,runner}of units)if(runner!=="go"&&runner!=="cargo")take2(path,path);if(packages.size===0)return found2;for(const path of paths){const folder2=path.
endsWith("_test.go")?folderOf(path)||".":null;if(folder2!==null&&packages.has(folder2))take2(folder2,path)}return found2}var import_micromatch=__toESM(require_micromatch(),1);function fitting(paths,globs2){const positive=globs2.filter(glob=>!glob.startsWith("!"));const negative=globs2.
filter(glob=>glob.startsWith("!")).map(glob=>glob.slice(1));return(0,import_micromatch.default)([...paths],positive,{dot:true,ignore:negative})}function applyRules(rules,changes,paths,units,pragmas=new Map){
const changed=changes.map(({path})=>path);const ignored=new Set(fitting(changed,rules.ignore));const made=Object.entries(rules.generates).flatMap(([from,outputs])=>fitting(
changed,[from]).length>0?fitting(paths,outputs):[]);const tests=units.map(({path})=>path);const wanted=new Map;for(const path of fitting(tests,rules.always)){wanted.
set(path,{code:"always",text:"the configuration says that it always runs"})}for(const[from,names3]of Object.entries(rules.affects)){const[cause]=fitting(changed,
[from]);if(cause===void 0)continue;const text=`the configuration says that ${from} affects it, and ${cause} was changed`;for(const path of fitting(tests,names3))
wanted.set(path,{code:"affects",text})}for(const[path,list]of pragmas){const reason=list.map(one=>byPragma(one,changed)).find(one=>one!==null);if(reason)wanted.
set(path,reason)}const known4=new Set(changed);const generated=made.filter(path=>!known4.has(path)).map(path=>({path,status:"M",kind:"file"}));return{changes:[...changes.
filter(({path})=>!ignored.has(path)),...generated],wanted,areas:Object.keys(rules.areas).filter(name=>fitting(changed,rules.areas[name]??[]).length>0)}}function byPragma(pragma,changed){
if(pragma==="always")return{code:"always",text:"a comment in it says that it always runs"};const[cause]=fitting(changed,pragma.affectedBy);if(cause===void 0)return null;
const text=`a comment in it says that ${pragma.affectedBy.join(", ")} affects it, and ${cause} was changed`;return{code:"affects",text}}function ruledNeeds(rules,paths,units,pragmas){
const tests=units.map(({path})=>path);const needs=new Map;const add=(who,what)=>{for(const one of who)needs.set(one,[...needs.get(one)??[],...what])};for(const[
from,names3]of Object.entries(rules.affects))add(fitting(tests,names3),fitting(paths,[from]));for(const[from,outputs]of Object.entries(rules.generates)){add(fitting(
paths,outputs),fitting(paths,[from]))}for(const[path,list]of pragmas){for(const one of list)if(one!=="always")add([path],fitting(paths,one.affectedBy))}return needs}
function lintRules(rules,paths,units,pragmas=new Map){const tests=units.map(({path})=>path);const lists=[["always",rules.always,tests],["ignore",rules.ignore,paths],
...Object.entries(rules.affects).flatMap(([from,to])=>[[`affects`,[from],paths],[`affects.${from}`,to,tests]]),...Object.entries(rules.generates).flatMap(([from,
to])=>[["generates",[from],paths],[`generates.${from}`,to,paths]]),...Object.entries(rules.areas).map(([name,globs2])=>[`areas.${name}`,globs2,paths])];const comments=[
...pragmas].flatMap(([path,list])=>list.flatMap(one=>one==="always"||fitting(paths,one.affectedBy).length>0?[]:path));const unused=comments.map(path=>({code:"gl\
ob-without-match",text:`${path}: what its comment keep-pace: affected-by names fits no file`}));const listed2=lists.flatMap(([name,globs2,among])=>[...globs2.filter(
glob=>fitting(among,[glob.replace(/^!/,"")]).length===0).map(glob=>({code:"glob-without-match",text:`select.${name}: ${glob} fits no ${among===tests?"test":"fil\
e"}`})),...among.length>=20&&fitting(among,globs2).length/among.length>=.97?[{code:"glob-too-broad",text:`select.${name} fits nearly everything`}]:[]]);return[...listed2,
...unused]}function compareGoMods(before,after){const[old,now]=[statements(before),statements(after)];const names3=[];for(const line of new Set([...old,...now])){if(old.has(
line)&&now.has(line))continue;const[,name,indirect]=/^require (\S+) \S+( \/\/ indirect)?/.exec(line)??[];if(name===void 0||indirect!==void 0){return{kind:"proje\
ct",because:`${line.split(" ").slice(0,2).join(" ")} was changed`}}names3.push(name)}return names3.length>0?{kind:"packages",names:[...new Set(names3)]}:{kind:"\
none"}}function statements(text){const found2=new Set;let block="";for(const line of text.split(/\r?\n/)){const plain=line.replace(/\/\/(?! indirect).*$/,"").trim().
replace(/\s+/g," ");const opened2=/^(\w+) \($/.exec(plain)?.[1];if(opened2!==void 0)block=`${opened2} `;else if(plain===")")block="";else if(plain!=="")found2.add(
`${block}${plain}`)}return found2}function compareGoSums(before,after){const now=new Set(after.split(/\r?\n/));const gone=before.split(/\r?\n/).filter(line=>line!==
""&&!now.has(line));const names3=[...new Set(gone.map(line=>line.split(" ",1)[0]))];return names3.length>0?{kind:"packages",names:names3}:{kind:"none"}}var inertSections=/^(?:flake8|isort|mypy.*|pycodestyle|pydocstyle|pylint.*|bdist_wheel|sdist|gh-actions.*|gh|doc8|rstcheck|check-manifest|zest\.releaser|bumpversion.*|codespell)$/;
var inertEnvironment=/^(?:docs?.*|lint|pre-commit|mypy.*|pyright.*|typing.*|type.*|changelog|clean|build|release|publish|package|manifest|format|style|black|flake8|isort|ruff|codespell|sphinx.*|linkcheck|update.*|dev|pypi.*|twine|towncrier|interrogate|cog|ty|pyrefly|docset-.*)$/;
var inertKeys={tox:/^(?:env_?list|labels?)$/,metadata:/^(?:version|description|long_description.*|author.*|maintainer.*|url|project_urls|keywords|classifiers|license.*)$/};
function compareInis(before,after){const[old,now]=[sections(before),sections(after)];for(const name of new Set([...old.keys(),...now.keys()])){const[a,b]=[old.get(
name)??new Map,now.get(name)??new Map];if(isInert(name))continue;for(const key of new Set([...a.keys(),...b.keys()])){if(a.get(key)===b.get(key)||inertKeys[name]?.
test(key))continue;return{kind:"project",because:`its ${key} in [${name}] was changed`}}}return{kind:"none"}}function isInert(section){const environments=/^testenv:(.+)$/.
exec(section)?.[1]?.replace(/\{[^}]*\}/g,"").split(",");return environments?environments.every(name=>inertEnvironment.test(name.trim())):inertSections.test(section)}
function sections(text){const found2=new Map;let values2=new Map;let key="";for(const line of text.split(/\r?\n/)){const head=/^\[([^\]]+)\]/.exec(line)?.[1];if(head!==
void 0){values2=found2.get(head)??new Map;found2.set(head,values2);key="";continue}if(/^\s*(?:[#;].*)?$/.test(line))continue;const[,name,value]=/^([\w.-]+)\s*[=:]\s*(.*)$/.
exec(line)??[];key=name??key;values2.set(key,`${name===void 0?`${values2.get(key)??""}
`:""}${value??line.trim()}`)}return found2}function changedKeys2(old,now){const[a,b]=[recordOf(old),recordOf(now)];return[...new Set([...Object.keys(a),...Object.keys(b)])].filter(key=>JSON.stringify(a[key])!==
JSON.stringify(b[key]))}function recordOf(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)?value:{}}var inert=new Set("version description keywords author contributors maintainers license licenses repository bugs homepage funding publishConfig private files de\
vEngines sideEffects np release-it lint-staged husky simple-git-hooks prettier eslintConfig eslintIgnore stylelint commitlint size-limit changelog standard-vers\
ion auto-changelog $schema readme".split(" "));var dependencyFields2=["dependencies","devDependencies","optionalDependencies","peerDependencies"];function compareManifests(before,after){
const[old,now]=[strict2(before),strict2(after)];if(!isRecord2(old)||!isRecord2(now))return{kind:"project",because:"it cannot be read"};const keys=[...new Set([...Object.
keys(old),...Object.keys(now)])].filter(key=>!inert.has(key)&&JSON.stringify(old[key])!==JSON.stringify(now[key]));const scripts=keys.includes("scripts")?changedKeys2(
old.scripts,now.scripts):[];const script2=scripts.find(name=>!/^(?:lint|format|fmt|docs?|release|publish|changelog|changeset|size|bench)/.test(name));if(script2!==
void 0)return{kind:"project",because:`its script ${script2} was changed`};const other=keys.find(key=>key!=="scripts"&&!dependencyFields2.includes(key));if(other!==
void 0)return{kind:"project",because:`its ${other} was changed`};const names3=[...new Set(keys.filter(key=>key!=="scripts").flatMap(key=>changedKeys2(old[key],now[key])))];
return names3.length>0?{kind:"packages",names:names3}:{kind:"none"}}function namesIn2(texts){return texts.flatMap(text=>{const value=text===null?null:parse2(text);
return isRecord2(value)&&typeof value.name==="string"?[value.name]:[]})}function strict2(text){try{return JSON.parse(text.replace(/^\ufeff/,""))}catch{return null}}
function isRecord2(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}var inertFields=new Set("version description readme authors maintainers urls keywords classifiers license license-files".split(" "));var inertTools=new Set("ruf\
f black isort flake8 pylint mypy pyright basedpyright ty pyrefly pydocstyle towncrier interrogate bandit codespell typos bumpver bumpversion commitizen semantic\
_release cibuildwheel check-manifest check-wheel-contents djlint deptry vulture autoflake docformatter tomlsort rstcheck numpydoc_validation sponcon zizmor dark\
er refurb cogapp sqlfluff scriv".split(" "));function comparePyprojects(before,after){let[old,now]=[];try{[old,now]=[parse(before.replace(/^\ufeff/,"")),parse(after.
replace(/^\ufeff/,""))]}catch{return{kind:"project",because:"it cannot be read"}}const names3=new Set;const wide=changedKeys2(old,now).flatMap(table=>{const[a,b]=[
recordOf(old[table]),recordOf(now[table])];if(table==="dependency-groups")return take(names3,Object.values(a).flat(),Object.values(b).flat());if(table==="projec\
t")return project(a,b,names3);if(table==="tool")return tools(a,b,names3);return[table]});const[because]=wide;if(because!==void 0)return{kind:"project",because:`\
its ${because} was changed`};return names3.size>0?{kind:"packages",names:[...names3]}:{kind:"none"}}function project(old,now,names3){return changedKeys2(old,now).
flatMap(key=>{if(inertFields.has(key))return[];if(key==="dependencies")return take(names3,old[key],now[key]);if(key==="optional-dependencies"){return take(names3,
Object.values(recordOf(old[key])).flat(),Object.values(recordOf(now[key])).flat())}return[`project.${key}`]})}function tools(old,now,names3){return changedKeys2(
old,now).flatMap(key=>{if(inertTools.has(key))return[];if(key!=="poetry")return[`tool.${key}`];const[a,b]=[recordOf(old.poetry),recordOf(now.poetry)];return changedKeys2(
a,b).flatMap(field=>{if(inertFields.has(field))return[];if(!/^(?:dev-)?dependencies$/.test(field))return[`tool.poetry.${field}`];for(const name of changedKeys2(
a[field],b[field]))names3.add(normalName(name));return[]})})}function take(names3,old,now){const[a,b]=[old,now].map(list=>Array.isArray(list)?list:[]);const texts=new Set(
[...a,...b].map(one=>JSON.stringify(one)));for(const text of texts){const isSame=[a,b].every(list=>list.some(one=>JSON.stringify(one)===text));if(isSame)continue;
const[,name]=/^"([A-Za-z0-9][\w.-]*)/.exec(text)??[];if(name===void 0)return["dependencies"];names3.add(normalName(name))}return[]}function compareRequirements(before,after){const[old,now]=[new Set(lines(before)),new Set(lines(after))];const changed=[...[...old].filter(line=>!now.has(line)),
...[...now].filter(line=>!old.has(line))];const names3=changed.map(line=>/^([A-Za-z0-9][\w.-]*)\s*(?:\[|[<>=!~;@,]|$)/.exec(line)?.[1]);if(names3.includes(void 0))
return{kind:"project",because:"its options were changed"};const known4=[...new Set(names3.map(name=>normalName(name)))];return known4.length>0?{kind:"packages",
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
"ruamel-yaml":"ruamel","scikit-image":"skimage","scikit-learn":"sklearn","websocket-client":"websocket"};function modulesOf2(name){const plain=name.replaceAll("\
-","_");return[...new Set([...modules[name]?.split(" ")??[],plain,name.split("-")[0]])]}var import_yaml=__toESM(require_dist(),1);var inert2=new Set(["on","true","name","run-name","permissions","concurrency"]);function compareWorkflows(before,after){let[old,now]=[{},{}];try{[old,now]=[read2(
before),read2(after)]}catch{return{kind:"project",because:"it cannot be read"}}const testing=[...testJobs(recordOf(old.jobs)),...testJobs(recordOf(now.jobs))];if(testing.
length===0)return{kind:"none"};const key=changedKeys2(old,now).find(one=>one!=="jobs"&&!inert2.has(one));if(key!==void 0)return{kind:"project",because:`its ${key}\
 was changed`};const job=changedKeys2(old.jobs,now.jobs).find(name=>testing.includes(name));return job===void 0?{kind:"none"}:{kind:"project",because:`its job ${job}\
 was changed`}}function read2(text){if(text===null)return{};const value=(0,import_yaml.parse)(text,{maxAliasCount:100,logLevel:"silent"});if(typeof value!=="obj\
ect"||value===null||Array.isArray(value))throw new Error("no workflow");return value}var runners=/\b(?:tests?|pytest|tox|nox|jest|vitest|mocha|playwright|cypress|make|just|task|nx|turbo|lerna|moon|gradlew?|mvnw?|cargo|go|npm|npx|pnpm|pnpx|yarn|bun|bunx|deno|rake|rspec|ctest|bazel|ant|sbt|dotnet|phpunit|composer|mix|swift|uv run|poetry run|hatch|python3?)\b|\.\/|\.sh\b/;
var otherEnvironments=/(?:\b(?:uvx|uv tool run|pipx run|python3? -Im?|python3? -m)\s+)?(?:--\S+\s+)*\b(?:tox|nox)\b[^\n&|;]*\s-[es]\s*(?:docs?\S*|lint|mypy\S*|typing\S*|pyright\S*|pre-commit|codspeed|changelog)(?=\s|$)/g;
function testJobs(jobs){const found2=new Set(Object.keys(jobs).filter(name=>mayTest(recordOf(jobs[name]))));for(const name of found2){const{needs}=recordOf(jobs[name]);
for(const one of[needs].flat())if(typeof one==="string")found2.add(one)}return[...found2]}function mayTest({uses,steps}){if(uses!==void 0||!Array.isArray(steps))
return true;return steps.some(step=>{const{run,uses:action,with:given}=recordOf(step);if(typeof run==="string")return runners.test(run.replace(otherEnvironments,
""));return typeof action!=="string"||/^\.|^docker:/.test(action)||startsTests(action,given)})}function startsTests(action,given){if(/codspeed/i.test(action))return false;
return/test|shard|tox|nox|cypress|playwright|nick-fields\/retry/i.test(action)||/"(?:run|command|script|cmd)"/.test(JSON.stringify(given??{}))}var byName=[[/^package\.json$/,compareManifests],[/^pyproject\.toml$/,comparePyprojects],[/^(?:tox\.ini|setup\.cfg)$/,compareInis],[/^(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/,
compareRequirements],[/^go\.mod$/,compareGoMods],[/^go\.sum$/,compareGoSums]];function compareTexts(path,before,after){const[,compare2]=byName.find(([pattern])=>pattern.
test(baseName(path)))??[];return compare2?compare2(before,after):null}function isCompared(path){return byName.some(([pattern])=>pattern.test(baseName(path)))}var registries={javascript:"npm",python:"pip",go:"go"};function dependencySeed(path,language,code3,input){const folder2=folderOf(path);const whole=(because,where=folder2)=>below(
language,where,path,code3,`${path} was changed: ${because}`,input);const{before,after}=input.textsOf(path);if(before===null||after===null)return whole("it was a\
dded or deleted, or cannot be read");if(before===after)return nothing(path);const reader2=lockReader(path);if(reader2){const[old,now]=[reader2(before),reader2(after)];
if(old===null||now===null)return whole("it cannot be read");return lockSeed(path,compareLocks(old,now),language,whole,input)}const change=compareTexts(path,before,
after);if(change===null)return whole("what that means is not known");if(change.kind==="none")return nothing(path);if(change.kind==="packages"){return union(path,
packagesSeed(path,change.names,change.names,language,whole,input))}const seed=whole(change.because);if(baseName(path)!=="package.json"||"all"in seed)return seed;
const own=namesIn2([before,after]).map(name=>`npm:${name}`);return{...seed,nodes:[...seed.nodes,...own]}}function lockSeed(path,change,language,whole,input){if(change.
kind==="all")return whole(change.because);if(change.names.size===0)return nothing(path);if(language==="rust")return crates(path,[...change.asked.keys()],whole,input);
const seeds=[...change.asked].map(([importer,asked2])=>{const inFolder=because=>whole(because,join(folderOf(path),importer).replace(/\/$/,""));return packagesSeed(
path,asked2,change.names,language,inFolder,input)});return union(path,...seeds)}function packagesSeed(path,asked2,names3,language,whole,{built,nodesOf}){const registry=registries[language];
if(!registry)return whole("it pins other packages");for(const name of asked2){const role=roleOf(registry,name);if(role==="onlooker"||role==="types"&&!built.typesMatter)
continue;if(role!=="code")return whole(`it asks for another ${name}, which stands between tests and code`);if(nodesOf(registry,name).length===0){return whole(`i\
t asks for another ${name}, and what uses it is not known`)}}const nodes=[...names3].flatMap(name=>[...nodesOf(registry,name),...roleOf(registry,name)==="types"?
["context:types"]:[]]);const shown=[...asked2].sort();const list=shown.length>3?`${shown.slice(0,3).join(", ")} and ${shown.length-3} more`:shown.join(", ");return{
nodes:[path,...nodes],reason:{code:"dependency",text:`${path} asks for another ${list}`}}}function crates(path,names3,whole,{texts}){const folders=new Map([...texts].
flatMap(([file2,text])=>baseName(file2)==="Cargo.toml"?[[nameIn(file2,text)??"",folderOf(file2)]]:[]));if(names3.some(name=>!folders.has(name)))return whole("it\
 pins other packages");const reason={code:"dependency",text:`${path} pins other packages for ${names3.join(", ")}`};return{nodes:[path,...names3.map(name=>`pack\
age:${folders.get(name)}`)],reason}}function nothing(path){return{nodes:[path],reason:{code:"changed",text:`${path} was changed`}}}function union(path,...seeds){
const[first=nothing(path)]=seeds;const all2=seeds.find(seed=>"all"in seed);if(all2||"all"in first)return all2??first;const nodes=seeds.flatMap(seed=>"all"in seed?
[]:seed.nodes);const widest=seeds.reduce((a,b)=>size(b)>size(a)?b:a,first);return{nodes:[...new Set(nodes)],reason:"all"in widest?first.reason:widest.reason}}function size(seed){
return"all"in seed?0:seed.nodes.length}function externalNodes({table,needers}){return(registry,name)=>{if(registry==="go"){return table().names.filter(node=>node===
`go:${name}`||node.startsWith(`go:${name}/`))}const wanted=registry==="pip"?modulesOf2(name).map(module=>`pip:${module}`):[`npm:${name}`];return wanted.filter(node=>needers(
node).length>0)}}function seedsOf(given){const{graph}=given.built;const input={...given,nodesOf:externalNodes(graph)};return input.changes.map(change=>seedOf(change,input))}function seedOf(change,input){
const{path}=change;if(change.status==="U")return all("conflict",`${path} has an unresolved conflict`);if(change.kind!=="file"||change.status==="T")return owned(
path,"link",`the ${change.kind} ${path} was changed`,input);const kind=kindOf(path);switch(kind.kind){case"everything":return environment(path,input);case"confi\
guration":if(isCompared(path))return dependencySeed(path,kind.language,"configuration",input);return below(kind.language,kind.folder,path,"configuration",`the c\
onfiguration ${path} was changed`,input);case"manifest":return dependencySeed(path,kind.language,"manifest",input);case"prose":return{nodes:[path],reason:{code:"\
changed",text:`${path} was changed`}};case"code":return code2(change,input);case"data":return data(path,input)}}function environment(path,input){if(!/^\.github\/workflows\/[^/]+\.ya?ml$/.
test(path)){return all("environment",`${path} sets up every test`)}const{before,after}=input.textsOf(path);const change=before===null&&after===null?null:compareWorkflows(
before,after);return change?.kind==="none"?{nodes:[path],reason:{code:"changed",text:`${path} was changed`}}:all("environment",`${path} sets up every test`)}var testFile=/(?:^|\/)test_[^/]*\.py$|_test\.py$|[._-](?:test|spec)\.[cm]?[jt]sx?$/;
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
test(path)}function owned(path,word,text,{built,tree,units}){const owner=built.projects.ownerOf(path);if(owner===null)return all(word,`${text}, and no project o\
wns it`);const files=tree.paths.filter(one=>isBelow(one,owner)&&kindOf(one).kind==="code");const tests=units.filter(unit=>isBelow(unit.path,owner)||unit.path===
owner).map(nodeOfUnit);return{nodes:[path,...files,...tests],reason:{code:word,text}}}function below(language,folder2,path,word,text,input){const files=input.tree.
paths.filter(one=>isBelow(one,folder2)&&ecosystemOf(one)===language);const tests=input.units.filter(unit=>(isBelow(unit.path,folder2)||unit.path===(folder2||"."))&&
runsIn(unit,language)).map(nodeOfUnit);return{nodes:[path,...files,...tests],reason:{code:word,text}}}function nodeOfUnit({path,runner}){return runner==="go"||runner===
"cargo"?`tests:${path}`:path}function testsBelow(folder2,{units}){return units.filter(unit=>isBelow(unit.path,folder2)||unit.path===folder2).map(nodeOfUnit)}function ecosystemOf(path){
const language=languageOf(path);if(language==="style")return"javascript";if(language!==null)return language;return/\.rs$/.test(path)?"rust":/\.(?:java|kt|kts|scala|groovy)$/.
test(path)?"jvm":null}function runsIn({runner,path},language){if(runner==="pytest")return language==="python";if(runner==="go")return language==="go";if(runner===
"cargo")return language==="rust";if(runner==="jvm")return language==="jvm";return runner==="other"&&languageOf(path)===null?language==="other":language==="javas\
cript"}function all(word,text){return{all:{code:word,text}}}var import_micromatch2=__toESM(require_micromatch(),1);var script="[cm]?[jt]s?(x)".replace("[cm]?","?(c|m)").replace("[jt]s","[jt]s");var vitestInclude=[`**/*.{test,spec}.${script}`];var jestMatch=["**/__tests__/**/\
*.?([mc])[jt]s?(x)","**/?(*.)+(spec|test).?([mc])[jt]s?(x)"];var playwrightMatch=["**/*.@(spec|test).?(c|m)[jt]s?(x)"];var nodeTests=["**/*{.,-,_}test.?(c|m)[jt\
]s","**/test-*.?(c|m)[jt]s","**/test.?(c|m)[jt]s","**/test/**/*.?(c|m)[jt]s"];var bunTests=["**/*{.test,_test,.spec,_spec}.{js,jsx,ts,tsx,mjs,cjs,mts,cts}"];var avaTests=[
"test.js","{src,source}/test.js","**/__tests__/**/*.[cm]?js","**/*.test.?(c|m)[jt]s","**/test-*.?(c|m)[jt]s","**/test/**/*.?(c|m)[jt]s","**/tests/**/*.?(c|m)[jt\
]s"];var never=["**/node_modules/**","**/.git/**"];function javaScriptRules(texts){const rules=[...texts].flatMap(([path,text])=>rulesOf(path,text));const configured=rule2=>rules.
some(one=>!isDefault(one)&&one.runner===rule2.runner&&foldersAbove(join(rule2.folder,"x")).includes(one.folder));const wanted=rules.filter(rule2=>!isDefault(rule2)||
!configured(rule2));if(wanted.length>0)return wanted;return[rule("other","",[...vitestInclude,...jestMatch])]}var defaults=new WeakSet;var isDefault=rule2=>defaults.
has(rule2);function rulesOf(path,text){const[name,folder2]=[baseName(path),folderOf(path)];if(/^vitest\.(?:config|workspace|projects)/.test(name))return[vitest(
folder2,literalsOf(text))];if(/^vite\.config/.test(name))return/\btest\s*:/.test(text)?[vitest(folder2,literalsOf(text))]:[];if(/^jest(?:[.-][\w-]+)*\.config\.|^jest\.config/.
test(name))return[jest(folder2,literalsOf(text))];if(/^playwright(?:[.-][\w-]+)?\.config\./.test(name))return[playwright(folder2,literalsOf(text))];if(/^\.mocharc\./.
test(name))return[mocha(folder2,text)];return name==="package.json"?fromManifest2(folder2,text):[]}function vitest(folder2,literals2){const include=under(literals2,
"test","include");const types=under(literals2,"typecheck","include");const hasProjects=literals2.some(({keys})=>keys.includes("projects")||keys.includes("worksp\
ace"));const texts=include.flatMap(({value})=>value===null||value==="..."?[]:[value]);const base=under(literals2,"test","root","dir").flatMap(({value})=>value??
[]);const where=base.length===1&&!hasProjects?base[0]:"";const wanted=include.length===0||hasProjects||include.some(({value})=>value==="...");return rule("vites\
t",join(folder2,clean(where)),[...wanted?vitestInclude:[],...texts,...values(types),...values(under(literals2,"test","includeSource"))],{exclude:under(literals2,
"test","exclude").flatMap(({value})=>value===null||value==="..."||hasProjects?[]:[value]),isComputed:include.some(({value})=>value===null)})}function jest(folder2,literals2){
const match=last(literals2,"testMatch");const regex=last(literals2,"testRegex");const ignore=values(last(literals2,"testPathIgnorePatterns"));const patterns=values(
match).map(glob=>glob.replace(/<rootDir>\/?/,""));const found2=[...patterns,...values(regex).map(toRegex)];const hasProjects=last(literals2,"projects").length>0;
const isComputed2=[...match,...regex].some(({value})=>value===null);return rule("jest",folder2,found2.length===0||hasProjects?[...found2,...jestMatch]:found2,{exclude:hasProjects?
[]:ignore.map(text=>toRegex(text.replace("<rootDir>",""))),isComputed:isComputed2})}function playwright(folder2,literals2){const folders=values(last(literals2,"\
testDir"));const match=values(last(literals2,"testMatch"));const globs2=(match.length===0?playwrightMatch:match).map(glob=>glob.startsWith("**")?glob:`**/${clean(
glob)}`);const isComputed2=[...last(literals2,"testDir"),...last(literals2,"testMatch")].some(({value})=>value===null);const below2=folders.length===0?[""]:folders.
map(clean);return rule("playwright",folder2,below2.flatMap(dir=>globs2.map(glob=>join(dir,glob))),{isComputed:isComputed2})}function mocha(folder2,text){const spec=literalsOf(
text).filter(({keys})=>keys.includes("spec"));const lines2=[...text.matchAll(/^\s*(?:-\s+|spec:\s*)["']?([\w./*{},-]+)["']?\s*$/gm)].map(match=>match[1]);const globs2=[
...values(spec),...lines2].map(fileOrBelow);return rule("mocha",folder2,globs2.length===0?["test/**/*.?(c|m)[jt]s?(x)"]:globs2)}var starters=[[/\bvitest\b/,"vit\
est",vitestInclude],[/\bjest\b|react-scripts test/,"jest",jestMatch],[/\bplaywright test\b/,"playwright",playwrightMatch],[/\bbun test\b/,"bun",bunTests],[/\bava\b/,
"ava",avaTests],[/\bmocha\b/,"mocha",["test/**/*.?(c|m)[jt]s?(x)"]],[/--test\b/,"node",nodeTests]];function fromManifest2(folder2,text){const manifest=parse2(text);
if(typeof manifest!=="object"||manifest===null)return[];const own=typeof manifest.jest==="object"?[jest(folder2,literalsOf(JSON.stringify(manifest.jest)))]:[];const scripts=Object.
values(manifest.scripts??{}).filter(value=>typeof value==="string");const started=scripts.flatMap(line=>starters.filter(([starter])=>starter.test(line)).map(([,
runner,globs2])=>fromScript(folder2,line,runner,globs2)));return[...own,...started]}function fromScript(folder2,line,runner,globs2){const named4=runner==="node"||
runner==="mocha"?namedIn(line):[];const made=rule(runner,folder2,named4.length>0?named4:globs2);if(named4.length===0)defaults.add(made);return made}function namedIn(line){
const words2=line.split(/&&|\|\||;/).find(part=>/--test\b|\bmocha\b/.test(part))?.match(/"[^"]*"|'[^']*'|\S+/g)??[];return words2.map(word=>word.replace(/^["']|["']$/g,
"")).filter(word=>/[/*]|\.[cm]?[jt]sx?$/.test(word)&&!/^-|^@|=/.test(word)&&!/node_modules/.test(word)).map(fileOrBelow)}function fileOrBelow(path){const plain=clean(
path);return/\.[cm]?[jt]sx?$|[*}]$/.test(plain)?plain:join(plain,"**/*.?(c|m)[jt]s?(x)")}function rule(runner,folder2,include,{exclude=[],isComputed:isComputed2=false}={}){
const tidy=one=>typeof one==="string"?clean(one):one;return{runner,folder:folder2,include:include.map(tidy),exclude:[...never,...exclude.map(tidy)],isComputed:isComputed2}}
function under(literals2,parent,...names3){return literals2.filter(({keys})=>keys.at(-2)===parent&&names3.includes(keys.at(-1)??""))}function last(literals2,name){
return literals2.filter(({keys})=>keys.at(-1)===name)}function values(literals2){return literals2.flatMap(({value})=>value??[])}function clean(path){return path.
replace(/^(?:\.\/)+/,"").replace(/^\.$/,"").replace(/\/+$/,"")}function toRegex(text){try{return/\([^)]*[+*][^)]*\)[+*]/.test(text)?/(?:)/:new RegExp(text)}catch{
return/(?:)/}}function discoverTests(tree,texts){const isBrowser=rule2=>rule2.runner==="playwright"?0:1;const scripts=compile(javaScriptRules(texts).sort((a,b)=>isBrowser(a)-
isBrowser(b)));const python=compile(pythonRules(pytestConfigs(texts),tree.named("manage.py").length>0));const found2=new Map;const uncertain=new Set;for(const path of tree.
paths){const language=languageOf(path);if(language==="go"){if(isGoTest(path))found2.set(folderOf(path)||".","go");continue}const runner=language==="javascript"?
runnerOf(path,scripts):language==="python"||/\.(?:md|rst|txt)$/.test(path)?runnerOf(path,nearest3(path,python)):others(path);if(runner)found2.set(runner==="carg\
o"?folderOf(path)||".":path,runner)}for(const{rule:rule2}of scripts)if(rule2.isComputed)uncertain.add(rule2.folder);const units=[...found2].map(([path,runner])=>({
path,runner}));return{units:units.sort((a,b)=>a.path<b.path?-1:1),uncertain:[...uncertain]}}function compile(rules){return rules.map(rule2=>{const include=rule2.
include.map(pattern=>matcher(pattern,true));const exclude=rule2.exclude.map(pattern=>matcher(pattern,false));return{rule:rule2,fits(path){const inner=rule2.folder===
""?path:path.slice(rule2.folder.length+1);return include.some(test=>test(inner))&&!exclude.some(test=>test(inner))}}})}function matcher(pattern,otherwise){if(typeof pattern!==
"string")return path=>pattern.test(`/${path}`);if(!tame.test(pattern))return()=>otherwise;return import_micromatch2.default.matcher(pattern,{dot:false})}function runnerOf(path,rules){
return rules.find(({rule:rule2,fits})=>isBelow(path,rule2.folder)&&fits(path))?.rule.runner??null}function nearest3(path,rules){const folder2=foldersAbove(path).
find(one=>rules.some(({rule:rule2})=>rule2.folder===one));return rules.filter(({rule:rule2})=>rule2.folder===folder2||rule2.folder==="")}function isGoTest(path){
return/_test\.go$/.test(path)&&!/(?:^|\/)(?:testdata|vendor|[_.][^/]*)(?:\/|$)/.test(path)}function others(path){const name=baseName(path);if(name==="Cargo.toml")
return"cargo";if(/(?:^|\/)src\/\w*[tT]est\w*\/.*(?:Test|Spec|IT|Case)\w*\.(?:java|kt|scala|groovy)$/.test(path))return"jvm";if(/Tests?\.(?:php|cs|fs|vb)$|_(?:spec|test)\.(?:rb|exs|dart)$|Tests?\.swift$/.
test(name))return"other";return null}function selectTests(input){const{paths,links,texts,rules}=input;const present=new Set(paths);const deleted=input.changes.filter(({path})=>!present.has(path)).map(
({path})=>path);const tree=treeOf([...paths,...deleted],links);const digest=input.cache?worldDigest(input,deleted):"";const earlier=input.cache?.world(digest)??
null;const{units,uncertain}=earlier?.tests??discoverTests(treeOf(paths,links),texts);const pragmas=pragmasOf(units,paths,input.factsOf);const{changes,wanted,areas}=applyRules(
rules,input.changes,paths,units,pragmas);const code3=tree.paths.filter(path=>languageOf(path)!==null);const keyOf5=path=>input.cache?.keyOf(path)??"";const changed=code3.
filter(path=>earlier?.keys.get(path)!==keyOf5(path));const known4=earlier&&{table:earlier.table,changed};const built=buildGraph({tree,units,texts,factsOf:input.
factsOf,earlier:known4});if(input.cache&&!earlier){const keys=new Map(code3.map(path=>[path,keyOf5(path)]));input.cache.keepWorld(digest,{table:built.graph.table(),
tests:{units,uncertain},keys})}const textsOf=path=>({before:input.before.get(path)??null,after:texts.get(path)??null});const seeds=changes.length>maxChanges?[tooMany(
changes.length)]:seedsOf({built,tree,units,changes,textsOf,texts});const warnings=lintRules(rules,paths,units,pragmas);const unitPaths=new Set(units.map(({path})=>path));
const isCode=path=>!unitPaths.has(path)&&mayRun(path);const{fingerprint,before}=input;const ruled=fingerprint?ruledNeeds(rules,paths,units,pragmas):new Map;const tests={
texts,built,tree,units,paths,changes,before,ruled,isCode};const marks=units.map(unit=>[unit.path,fingerprint?.(unit,tests).now??""]);const owners=new Map(units.
map(({path})=>[path,built.projects.ownerOf(path)??""]));const rest={warnings,fingerprints:new Map(fingerprint?marks:[]),owners};const everything2=whyAll(seeds,changes.
length===0?[]:uncertain);if(everything2){const packages2=ownersOf(paths,built);return{...runAll(units,everything2,packages2),areas:Object.keys(rules.areas),...rest}}
const starts=new Map;for(const seed of seeds){if("all"in seed)continue;for(const node of seed.nodes)if(!starts.has(node))starts.set(node,seed.reason)}const reached=reach(
built.graph,starts.keys(),isCode);const packages=ownersOf(reached.keys(),built);const opinions=opinionsOn(units.filter(unit=>!reached.has(nodeOfUnit(unit))),input.
evidence,tests);return{...decide(units,reached,starts,wanted,opinions,changes.length),packages,areas,...rest}}function opinionsOn(units,evidence,tests){return new Map(
units.map(unit=>{const opinions=evidence.flatMap(kind=>kind(unit,tests)??[]);const doubts=opinions.flatMap(one=>"doubt"in one?one.doubt:[]);const proofs=opinions.
flatMap(one=>"proof"in one?one.proof:[]);return[unit.path,{doubts,proofs}]}))}function mayRun(path){const isOther=/^\.github\/workflows\/|\.d(?:\.[mc]?ts)+$/.test(
path)||lockReader(path)!==null;return!isOther&&kindOf(path).kind!=="prose"}function worldDigest({paths,links,texts},deleted){const hash=createHash("sha1");for(const part of[
paths,deleted,[...links].flat(),[...texts].flat()]){hash.update(`${part.length}\0${part.join("\0")}\0`)}return hash.digest("hex")}var maxChanges=3e3;function tooMany(changes){
return{all:{code:"many-changes",text:`${changes} paths were changed, more than ${maxChanges}`}}}function whyAll(seeds,uncertain){for(const seed of seeds)if("all"in
seed)return seed.all;const[folder2]=uncertain;if(folder2===void 0)return null;const text=`the runner's configuration in ${folder2||"the root"} is computed, so i\
ts tests are not certain`;return{code:"runner-configuration",text}}function decide(units,reached,starts,wanted,opinions,changes){const tests=[];const skipped=[];
const nothing2={code:"no-change",text:"nothing that a test may need was changed"};const unreachable="nothing that it needs, over any number of imports, was chan\
ged";const proof=changes===0?nothing2:{code:"unreachable",text:unreachable};for(const unit of units){const node=nodeOfUnit(unit);const rule2=wanted.get(unit.path);
const opinion=opinions.get(unit.path);const reasons=[...reached.has(node)?[reasonOf(node,reached,starts)]:[],...rule2?[rule2]:[],...opinion?.doubts??[]];if(reasons.
length>0)tests.push({unit,reasons});else skipped.push({unit,proof:{...proof,text:[proof.text,...opinion?.proofs??[]].join("; ")}})}const mode=tests.length===0?"\
none":skipped.length===0?"all":"some";const because=changes===0&&tests.length===0?nothing2:{code:"graph",text:tests.length===0?"no test needs what was changed":
`${plural(tests.length,"test needs","tests need")} what was changed, or cannot be proved to pass`};return{mode,because,tests,skipped}}function reasonOf(node,reached,seeds){
const way=wayTo(reached,node);const start=seeds.get(way.at(-1));if(way.length===1)return start;const steps=way.slice(1).map(describe);const shown=steps.length>5?
[...steps.slice(0,3),"\u2026",...steps.slice(-1)]:steps;return{code:start.code==="changed"?"needs":start.code,text:`it needs ${shown.join(" \u2192 ")}; ${start.
text}`}}function describe(node){if(node.endsWith("//"))return node==="//"?"any code of the repository":`any code in ${node.slice(0,-2)}`;if(node.endsWith("/"))return node===
"/"?"any file of the repository":`the folder ${node.slice(0,-1)}`;const[,kind,name]=/^(npm|pip|go|context|package(?::go)?|tests):(.*)$/.exec(node)??[];if(kind===
void 0)return node;if(kind==="context")return`the test set-up of ${name||"the root"}`;return kind==="tests"?`the tests of ${name}`:`the package ${name||"at the \
root"}`}function runAll(units,because,packages){return{mode:"all",because,tests:units.map(unit=>({unit,reasons:[because]})),skipped:[],packages,areas:[],warnings:[],
fingerprints:new Map,owners:new Map}}function ownersOf(paths,{projects}){const owners=new Set;for(const path of paths){if(/^(?:npm|pip|go|context|package|tests):|\/$/.
test(path))continue;const owner=projects.ownerOf(path);if(owner!==null)owners.add(owner||".")}return[...owners].sort()}import{createHash as createHash3}from"node:crypto";import{mkdirSync,readFileSync,renameSync,rmSync,writeFileSync}from"node:fs";import{homedir}from"node:os";import{
dirname,join as join2,relative as relative2}from"node:path";import{createHash as createHash2}from"node:crypto";var encoder=new TextEncoder;var decoder=new TextDecoder;var digestBytes=20;function pack({texts,numbers},mark2){
const parts=Object.entries(texts).map(([name,list])=>[name,encoder.encode(list.join("\0"))]);const header=encoder.encode(JSON.stringify({texts:parts.map(([name,
bytes])=>[name,texts[name]?.length,bytes.length]),numbers:Object.entries(numbers).map(([name,list])=>[name,list.length])}));const size2=new Uint32Array([header.
length]);const body=Buffer.concat([bytesOf(size2),header,new Uint8Array((4-header.length%4)%4),...Object.values(numbers).map(bytesOf),...parts.map(([,bytes])=>bytes)]);
return Buffer.concat([encoder.encode(mark2),createHash2("sha1").update(body).digest(),body])}function unpack(bytes,mark2){const start=encoder.encode(mark2);if(!start.
every((byte,at2)=>bytes[at2]===byte))return null;const digest=bytes.subarray(start.length,start.length+digestBytes);const body=new Uint8Array(bytes.subarray(start.
length+digestBytes));if(body.length<4||createHash2("sha1").update(body).digest().compare(digest)!==0)return null;const[size2=0]=new Uint32Array(body.buffer,body.
byteOffset,1);const header=JSON.parse(decoder.decode(body.subarray(4,4+size2)));let at=4+size2+(4-size2%4)%4;const numbers={};for(const[name,length]of header.numbers){
numbers[name]=new Uint32Array(body.buffer,body.byteOffset+at,length);at+=length*4}const texts={};for(const[name,count,length]of header.texts){texts[name]=count===
0?[]:decoder.decode(body.subarray(at,at+length)).split("\0");at+=length}return{texts,numbers}}function bytesOf(list){return new Uint8Array(list.buffer,list.byteOffset,
list.byteLength)}function flatten(lists){const offsets=new Uint32Array(lists.length+1);let size2=0;for(const[at,list]of lists.entries()){size2+=list.length;offsets[at+
1]=size2}const all2=new Uint32Array(size2);for(const[at,list]of lists.entries())all2.set(list,offsets[at]);return{offsets,all:all2}}function unflatten(offsets,all2){
return Array.from({length:offsets.length-1},(_,at)=>all2.subarray(offsets[at],offsets[at+1]))}var traits=["reads","spawns","lists","asks"];var fields=["imports","typeImports","prefixes","strings","pragmas"];function edgeStore(mark2,bytes){const packed=bytes===
null?null:opened(bytes,mark2);return{store:storeOf(mark2,packed),isDamaged:bytes!==null&&packed===null}}function opened(bytes,mark2){try{return unpack(bytes,mark2)}catch{
return null}}function storeOf(mark2,packed){const names3=[...packed?.texts.names??[]];const numbers=new Map;const entries=new Map;const lists=packed?unflatten(packed.
numbers.factOffsets,packed.numbers.facts):[];for(const[at,key]of(packed?.texts.keys??[]).entries())entries.set(key,lists[at]??[]);let kept=null;function numberOf(name){
if(numbers.size===0)for(const[at,one]of names3.entries())numbers.set(one,at);const known4=numbers.get(name);if(known4!==void 0)return known4;numbers.set(copied(
name),names3.length);names3.push(copied(name));return names3.length-1}return{has:key=>entries.has(key),facts(key){const entry=entries.get(key);return entry?decoded(
entry,names3):null},add(key,facts){if(fields.some(field=>facts[field].some(name=>name.includes("\0"))))return;const mask=facts.traits.reduce((sum,trait)=>sum|1<<
traits.indexOf(trait),0);const sizes=fields.map(field=>facts[field].length);entries.set(key,[...sizes,mask,...fields.flatMap(field=>facts[field].map(numberOf))])},
world(digest){if(kept?.digest===digest)return kept.world;return packed?.texts.world?.[0]===digest?worldIn(packed):null},keepWorld(digest,world){kept={digest,world}},
encode(isWanted){const wanted=[...entries].filter(([key])=>isWanted(key));const used=renumbered(wanted.map(([,entry])=>entry),names3);const facts=flatten(used.lists);
const world=kept&&packWorld(kept.digest,kept.world);return pack({texts:{keys:wanted.map(([key])=>key),names:used.names,...world?.texts},numbers:{factOffsets:facts.
offsets,facts:facts.all,...world?.numbers}},mark2)}}}function renumbered(entries,names3){const numbers=new Int32Array(names3.length).fill(-1);const used=[];const head=fields.
length+1;const lists=entries.map(entry=>{const list=Uint32Array.from(entry);for(let at=head;at<list.length;at+=1){const name=list[at];if(numbers[name]===-1){numbers[name]=
used.length;used.push(names3[name])}list[at]=numbers[name]}return list});return{lists,names:used}}function copied(name){return Buffer.from(name,"utf8").toString(
"utf8")}function decoded(entry,names3){let at=fields.length+1;const take2=field=>{const list=Array.from(entry.slice(at,at+entry[field]),one=>names3[one]);at+=list.
length;return list};const mask=entry[fields.length];return{imports:take2(0),typeImports:take2(1),prefixes:take2(2),strings:take2(3),pragmas:take2(4),traits:traits.
filter((_,bit)=>mask&1<<bit)}}function packWorld(digest,{table,tests,keys}){const[linked,fixed]=[flatten(table.linked),flatten(table.fixed)];return{texts:{world:[
digest,JSON.stringify(tests)],nodes:table.names,paths:[...keys.keys()],contents:[...keys.values()]},numbers:{linkedOffsets:linked.offsets,linked:linked.all,fixedOffsets:fixed.
offsets,fixed:fixed.all}}}function worldIn({texts,numbers}){const{linkedOffsets,linked,fixedOffsets,fixed}=numbers;const contents=texts.contents??[];return{table:{
names:texts.nodes??[],linked:unflatten(linkedOffsets,linked),fixed:unflatten(fixedOffsets,fixed)},tests:JSON.parse(texts.world?.[1]??"null"),keys:new Map((texts.
paths??[]).map((path,at)=>[path,contents[at]]))}}var mark=`keep-pace edges 3 ${version}
`;async function edgesOf(sources,root,host,services=null){const code3=sources.paths.filter(path=>languageOf(path)!==null);const kept=code3.length<worthFetching?
null:services;const file2=kept?keptFile(root,host):edgeFile(root,host);const found2=kept&&await restoreEdges(file2,host,kept);const{store,isDamaged}=edgeStore(mark,
read3(file2));if(isDamaged)host.log.info(`${file2} is damaged or of another version, so it is thrown away.`);const keys=new Map;for(const path of code3){const id=sources.
idOf(path);if(id!==null)keys.set(path,`${id}${extensionOf2(path)}`)}const keyOf5=path=>keys.get(path)??null;const missing=code3.filter(path=>{const key=keyOf5(path);
return key===null||!store.has(key)});let added=0;await sources.read(missing,(path,text)=>{const key=keyOf5(path)??`${idOf(text)}${extensionOf2(path)}`;keys.set(
path,key);if(store.has(key))return;store.add(key,scan(path,text));added+=1});let isNew=false;return{keyOf:keyOf5,factsOf:path=>store.facts(keyOf5(path)??"")??noFacts,
world:digest=>store.world(digest),keepWorld(digest,world){isNew=true;store.keepWorld(digest,world)},save(){const isOther=added>=code3.length/50;const isNews=found2===
"missing"||found2==="there"&&(isDamaged||isOther);const isUploaded=kept!==null&&isNews&&mayKeepEdges(host,kept);const stays=host.system.env.RUNNER_ENVIRONMENT!==
"github-hosted"&&(isNew||isOther);if(code3.length<worthKeeping||!(isUploaded||stays))return;write(file2,store,new Set(keys.values()),host);if(isUploaded)handOverEdges(
file2,kept)}}}var worthKeeping=300;var worthFetching=2e4;function keptFile(root,{cwd,system:{env}}){const place=relative2(env.GITHUB_WORKSPACE||cwd,root).replaceAll(
"\\","/");const name=createHash3("sha256").update(`${place}\0${mark}`).digest("hex").slice(0,16);return join2(env.HOME||homedir(),keptFolder,name,"edges")}function edgeFile(root,{
system:{env}}){const base=env.XDG_CACHE_HOME||join2(env.HOME||homedir(),".cache");const name=createHash3("sha256").update(root).digest("hex").slice(0,16);return join2(
base,"keep-pace","select",`${name}.edges`)}function read3(file2){try{return readFileSync(file2)}catch{return null}}function write(file2,store,keys,host){const beside=`${file2}\
.${process.pid}`;try{mkdirSync(dirname(file2),{recursive:true});writeFileSync(beside,store.encode(key=>keys.has(key)));renameSync(beside,file2)}catch(error){rmSync(
beside,{force:true});host.log.debug(`${file2} cannot be written: ${error.message}`)}}function extensionOf2(path){return path.slice(path.lastIndexOf("."))}function idOf(text){
const bytes=new TextEncoder().encode(text);return createHash3("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}import{lstatSync,readdirSync,readFileSync as readFileSync2,readlinkSync,statSync}from"node:fs";import{join as join3,relative as relative3,resolve as resolve2,sep}from"node:path";import{createHash as createHash4}from"node:crypto";function blobId(content){const bytes=typeof content==="string"?new TextEncoder().encode(content):content;return createHash4(
"sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")}function breakerEvidence(ledger,reset){const open=openBreakers(ledger,reset);return({path},{built})=>{const cause=open.get(built.projects.ownerOf(path)??"")??open.
get("");return cause?{doubt:{code:"breaker",text:breakerText(cause)}}:null}}function parseCoverage(text,root){const found2=collector2(root);const isRead=/^\s*\{/.test(text)?fromJson(text,found2):fromLcov(text,found2,null);return isRead?
found2.coverage:null}function parseRecordings(files,root){const found2=collector2(root);const isRead=files.map(({path,text})=>{const test=path.replace(/\/(?:coverage-[\w-]+\.json|lcov\.info)$|\.(?:json|info|lcov)$/,
"");return/^\s*\{/.test(text)?fromRun(test,parsed(text),found2):fromLcov(text,found2,test)});return isRead.length>0&&isRead.every(Boolean)?found2.coverage:null}
function collector2(root){const byTest=new Map;const byModule=new Map;const clean2=path=>{const plain=path.replace(/^file:\/\//,"");return plain.startsWith(`${root}\
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
if(script2.url.startsWith("file://")&&wasRun(script2.functions))add(test,decoded2(script2.url))}return true}return Object.entries(run).every(([path,file2])=>{if(!isRecord3(
file2)||!isRecord3(file2.s))return false;const counts=[...Object.values(file2.s),...isRecord3(file2.f)?Object.values(file2.f):[]];if(counts.some(count=>Number(count)>
0))add(test,path);return true})}function wasRun(functions){const ranges=one=>isRecord3(one)&&Array.isArray(one.ranges)?one.ranges:[];return(Array.isArray(functions)?
functions:[]).flatMap(ranges).some(range=>isRecord3(range)&&Number(range.count)>0)}function decoded2(url){try{return decodeURI(url.replace(/[?#].*$/,""))}catch{
return url}}function isRecord3(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function parsed(text){try{const value=JSON.parse(text);
return isRecord3(value)?value:null}catch{return null}}function coverageEvidence(coverage){return(unit,{changes})=>{const ran=coverage.filesOf(unit.path);if(ran===
void 0)return null;const path=changes.find(change=>ran.has(change.path))?.path;if(path===void 0)return{proof:"its recorded coverage holds none of the changed fi\
les"};const text=`it ran ${path} when its coverage was recorded, and ${path} was changed`;return{doubt:{code:"covered",text}}}}import{createHash as createHash6}from"node:crypto";import{createHash as createHash5}from"node:crypto";function merkle(needs,contentOf){const done=new Map;const order=new Map;const open=[];const isOpen=new Set;function enter(node){
order.set(node,{index:order.size,low:order.size});open.push(node);isOpen.add(node);return{node,needs:needs(node),at:0}}function close(node){const members=open.splice(
open.lastIndexOf(node)).sort();for(const member of members)isOpen.delete(member);const inside2=new Set(members);const outside=new Set(members.flatMap(member=>needs(
member).filter(one=>!inside2.has(one))));const hash=createHash5("sha256");for(const member of members)hash.update(`${member}\0${contentOf(member)}
`);for(const one of[...outside].sort())hash.update(`${one}\0${done.get(one)}
`);const digest=hash.digest("hex").slice(0,32);for(const member of members)done.set(member,digest)}function visit(start){const stack=[enter(start)];for(let top=stack.
at(-1);top!==void 0;top=stack.at(-1)){const mine=order.get(top.node);const next=top.needs[top.at];if(next===void 0){stack.pop();const above=stack.at(-1);if(above){
const its=order.get(above.node);its.low=Math.min(its.low,mine.low)}if(mine.low===mine.index)close(top.node);continue}top.at+=1;if(!order.has(next))stack.push(enter(
next));else if(isOpen.has(next))mine.low=Math.min(mine.low,order.get(next)?.index??mine.low)}}return node=>{if(!done.has(node))visit(node);return done.get(node)}}function fingerprints(digestOf,runtime){let digests=null;return(unit,tests)=>{digests??=marksOf(tests,digestOf,runtime);return digests(unit)}}function marksOf(tests,digestOf,runtime){
const now=digestsOf(tests,digestOf,runtime);const old=new Map(tests.changes.flatMap(({path})=>{const text=tests.before.get(path);return text===void 0?[]:[[path,
blobId(text)]]}));if(old.size===0)return unit=>({now:now(unit),before:now(unit)});const before=digestsOf(tests,path=>old.get(path)??digestOf(path),runtime);return unit=>({
now:now(unit),before:before(unit)})}function digestsOf(tests,digestOf,runtime){const{built,paths,ruled,isCode}=tests;const present=new Set(paths);const{everywhere:everywhere2,
groups,groupsOf}=groupsBeside(tests);const content=list=>list.map(path=>`${path}\0${digestOf(path)}`).join("\n");const below2=filesBelow(paths);const needs=node=>{
const own=built.graph.needs(node).filter(one=>!isFile(one)||present.has(one));const inside2=node.endsWith("/")?below2(node.replace(/\/+$/,"")):[];const counted=node.
endsWith("//")?inside2.filter(isCode):inside2;const told=ruled.get(node.replace(/^tests:/,""))??[];return[...own,...counted,...told,...groupsOf.get(node)??[]]};
const contentOf=node=>{const group=groups.get(node);return group?content(group):present.has(node)?digestOf(node):""};const digest=merkle(needs,contentOf);const shared2=createHash6(
"sha256").update(content(everywhere2)).digest("hex");return unit=>createHash6("sha256").update([runtime,shared2,digest(nodeOfUnit(unit))].join("\n")).digest("he\
x").slice(0,32)}function isFile(node){return!/^[a-z]+:|\/$/.test(node)}function groupsBeside(tests){const everywhere2=[];const groups=new Map;const groupsOf=new Map;
const isUnit=new Set(tests.units.map(({path})=>path));for(const path of[...tests.paths].sort()){const key=keyOf4(path,tests,isUnit);if(key===null)continue;const known4=groups.
get(key);if(known4){known4.push(path);continue}const[seed]=seedsOf({...tests,changes:[{path,status:"M",kind:"file"}],textsOf:()=>unknown});if(seed&&"all"in seed)
everywhere2.push(path);const nodes=seed&&"nodes"in seed?seed.nodes.filter(node=>node!==path):[];if(nodes.length===0)continue;groups.set(key,[path]);for(const node of nodes)
push2(groupsOf,node,key)}return{everywhere:everywhere2,groups,groupsOf}}var unknown={before:null,after:null};function keyOf4(path,{built},isUnit){const kind=kindOf(
path);switch(kind.kind){case"prose":return null;case"everything":return`everything:${path}`;case"configuration":case"manifest":return`${kind.kind}:${kind.language}\
:${kind.folder}`;case"code":if(dataOwner(path)===null&&(isUnit.has(path)||!isTestSide(path)))return null;return`code:${dataOwner(path)}:${built.graph.needers(path).
length===0}:${folderOf(path)}`;case"data":return/\.snap$/.test(baseName(path))?`snapshot:${path}`:`data:${dataOwner(path)}:${dataReaders(path,built)}`}}function filesBelow(paths){
const sorted=[...paths].sort();return folder2=>{if(folder2==="")return sorted;let[low,high]=[0,sorted.length];while(low<high){const middle=low+high>>1;if(sorted[middle]<
`${folder2}/`)low=middle+1;else high=middle}let end=low;while(end<sorted.length&&isBelow(sorted[end],folder2))end+=1;return sorted.slice(low,end)}}function push2(map,key,value){
const list=map.get(key);if(list)list.push(value);else map.set(key,[value])}function ledgerEvidence(ledger,fingerprint){return(unit,tests)=>{const{now,before}=fingerprint(unit,tests);if(isGreen(ledger,unit.path,now))return{proof:"it pas\
sed on the default branch with exactly that"};return isGreen(ledger,unit.path,before)?{proof:"it passed on the default branch with what was there before"}:{doubt:doubtOf(
ledger,unit.path,now)}}}function doubtOf({tests},path,mark2){const known4=tests.get(path);const now=known4?.get(mark2);if(known4===void 0){return{code:"never-gr\
een",text:"it has not been seen to pass on the default branch yet"}}if(now===void 0||now.failed===null){const text="it has not passed yet, on the default branch\
, with what it needs now";return{code:"never-green",text}}return now.passed.length===0?{code:"red",text:"it failed on the default branch with exactly what it ne\
eds now"}:{code:"flaky",text:"it failed and passed on the default branch with exactly what it needs now"}}function readEvidence(inputs,host,{root,commit,reset,run,idOf:idOf2}){const evidence=[];const problems=[];const runtime=[host.system.platform,host.system.arch,...run?
[run.runtime]:[]].join(" ");const digestOf=remembered(path=>idOf2(path)??contentId(join3(root,path)));const fingerprint=inputs.ledger===null&&run===null?null:fingerprints(
digestOf,runtime);const found2=ledgerOf(inputs,host,run);if(found2.problem!==null)problems.push({code:"ledger",text:found2.problem});if(found2.ledger&&commit!==
null){problems.push({code:"ledger",text:"the ledger tells nothing of a commit that is not checked out"})}if(found2.ledger&&fingerprint){evidence.push(ledgerEvidence(
found2.ledger,fingerprint),breakerEvidence(found2.ledger,reset))}if(inputs.coverage!==null){const coverage=coverageAt(resolve2(host.cwd,inputs.coverage),inputs.
coverage,root,host);if(coverage)evidence.push(coverageEvidence(coverage));else problems.push({code:"coverage",text:`the coverage in ${inputs.coverage} cannot be\
 read`})}return{evidence,fingerprint,because:problems[0]??null}}function ledgerOf(inputs,host,run){if(inputs.ledger!==null){const ledger2=readLedger(read4(host,
inputs.ledger));return{ledger:ledger2,problem:ledger2?null:`the ledger ${inputs.ledger} is damaged`}}const{problem=null}=run?.kept??{};const ledger=run?.kept.ledger??
(run?.isRecording?emptyLedger:null);return{ledger,problem:problem&&`what passed on the default branch is not known: ${problem}`}}function coverageAt(path,named4,root,host){
if(!statSync(path,{throwIfNoEntry:false})?.isDirectory())return parseCoverage(read4(host,named4),root);const files=readdirSync(path,{recursive:true,withFileTypes:true}).
filter(entry=>entry.isFile());const recordings=files.map(entry=>join3(entry.parentPath,entry.name));return parseRecordings(recordings.map(file2=>({path:relative3(
path,file2).split(sep).join("/"),text:read4(host,file2)})),root)}function read4(host,path){try{return readFileSync2(resolve2(host.cwd,path),"utf8")}catch(cause){
throw new UserError(`${path} cannot be read: name a file that exists.`,{cause})}}function contentId(path){try{const isLink=lstatSync(path).isSymbolicLink();return blobId(
isLink?`link ${readlinkSync(path)}`:readFileSync2(path))}catch{return"absent"}}function remembered(read5){const known4=new Map;return path=>{const value=known4.
get(path)??read5(path);known4.set(path,value);return value}}function touchedImages(files,changed,{mode,because,packages}){const dockerfiles=findDockerfiles(files.paths);if(dockerfiles.length===0)return[];if(changed===null||
mode==="all"&&because.code!=="graph")return dockerfiles;const{ownerOf}=projectsOf(treeOf([...files.paths,...changed]));const contexts=findContexts(files,dockerfiles);
const reached=new Set(packages);return dockerfiles.filter(path=>{if(changed.includes(path)||changed.includes(`${path}.dockerignore`))return true;if(contexts.get(
path)?.mentions.some(({file:file2})=>changed.includes(file2)))return true;const named4=contexts.get(path)?.context??".";const context=named4==="."?"":named4;const inside2=changed.
filter(one=>isBelow(one,context));if(inside2.length===0)return false;if(inside2.some(one=>one===(context===""?".dockerignore":`${context}/.dockerignore`)))return true;
const own=ownerOf(path);const isOwn=one=>own===null||reached.has(own||".")||[null,"",own].includes(ownerOf(one))||isBelow(one,folderOf(path));return copiesOf(files,
path,context).some(({covers,isWhole})=>inside2.some(one=>covers(context===""?one:one.slice(context.length+1))&&(!isWhole||isOwn(one))))})}function copiesOf(files,path,context){
const everything2={covers:()=>true,isWhole:false};const dockerfile=readDockerfile(files,path);if(typeof dockerfile==="string")return[everything2];const ignore=readIgnore(
files,context||".",path);return dockerfile.instructions.flatMap(instruction=>{const mounts=instruction.flags.filter(({name,value})=>name==="mount"&&/\bbind\b/.test(
value??""));if(mounts.some(({value})=>!/\bfrom=/.test(value??"")))return[everything2];const copied2=readCopied(instruction,ignore,dockerfile.escape);if(!copied2||
copied2.certain&&copied2.sources.length===0)return[];const isWhole=copied2.sources.every(source=>/^\.?\/?$/.test(source));return[{covers:copied2.covers,isWhole}]})}import{closeSync,constants,fstatSync,openSync,readFileSync as readFileSync3,readSync}from"node:fs";import{join as join4}from"node:path";async function sourcesOf2(workspace,commit){const{git,files,root}=workspace;if(commit!==null&&git)return ofCommit(git,commit);const{blobs,links}=git?await readIndex(
git):{blobs:new Map,links:new Map};return{paths:files.paths,links,idOf:path=>blobs.get(path)??null,async read(paths,take2){for(const path of paths){const text=readText(
join4(root,path));if(text!==null)take2(path,text)}}}}var shared=Buffer.allocUnsafe(2**18);function readText(path){let file2=null;try{file2=openSync(path,constants.
O_RDONLY|(constants.O_NOFOLLOW??0)|(constants.O_NONBLOCK??0));const size2=readSync(file2,shared);if(size2>0&&size2<shared.length)return shared.toString("utf8",0,
size2);const stat=fstatSync(file2);return stat.isFile()&&stat.size<=maxFileBytes?readFileSync3(path,"utf8"):null}catch{return null}finally{if(file2!==null)closeSync(
file2)}}var textsAtOnce=4e3;async function ofCommit(git,commit){const snapshot=await readSnapshot(git,commit);if(snapshot===null)return null;return{paths:[...snapshot.
blobs.keys()],links:await followed(git,snapshot.links),idOf:path=>snapshot.blobs.get(path)??null,async read(paths,take2){for(let start=0;start<paths.length;start+=
textsAtOnce){const texts=await snapshot.texts(paths.slice(start,start+textsAtOnce));for(const[path,text]of texts)take2(path,text)}}}}function isCompared2(path){
const{kind}=kindOf(path);return isSetUp(path)||kind==="manifest"||/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)}function isSetUp(path){const{kind}=kindOf(path);
return(kind==="configuration"||kind==="manifest")&&!/lock|\.sum$/.test(baseName(path))}import{readFileSync as readFileSync4}from"node:fs";import{resolve as resolve3}from"node:path";async function whatChanged(inputs,host,git){if(inputs.changed!==null){const head2=git&&await named3(git,"head",inputs.head);return{...listed(host,inputs.changed),
head:head2??(git&&await resolveCommit(git,"HEAD")),commit:head2}}if(git===null)return unknown2(null,"no-repository","this is no git repository");const[head,base]=[
await named3(git,"head",inputs.head),await named3(git,"base",inputs.base)];const current=head??await resolveCommit(git,"HEAD");if(current===null)return unknown2(
null,"no-history","there is no commit to compare");const event=base===null&&head===null?runEvent(host):null;const range=event!==null?await eventRange(git,event):
base!==null?await rangeSince(git,base,current):await localRange(git,current);return compare(git,range,{commit:head,withWorkTree:head===null&&event===null})}async function compare(git,range,{
commit,withWorkTree}){if(range.bases===null)return unknown2(range.head,range.code,range.text,commit);const lists=await Promise.all(range.bases.map(base=>withWorkTree?
diffWorkTree(git,base):diffCommits(git,base,range.head)));if(lists.some(list=>list===null)){return unknown2(range.head,"diff","git could not compare the two com\
mits",commit)}return{base:range.bases[0]??null,head:range.head,changes:uniteChanges(lists.map(list=>list??[])),because:{code:"compared",text:range.text},commit}}
async function named3(git,input,ref){if(ref===null)return null;const sha=await resolveCommit(git,ref);if(sha===null)throw new UserError(`--${input} ${ref} is no\
 commit of this repository: name one that is.`);return sha}function listed(host,path){let bytes;try{bytes=readFileSync4(path==="-"?0:resolve3(host.cwd,path))}catch(cause){
throw new UserError(`${path} cannot be read: name a file that lists what changed.`,{cause})}const changes=parseChangedList(bytes);if(changes===null){const text=`${path}\
 holds no list of paths, such as git diff --name-status -z prints`;return{base:null,changes:null,because:{code:"changed-list",text}}}return{base:null,changes,because:{
code:"changed-list",text:`what ${path} lists`}}}function runEvent(host){if(host.run)return{name:host.run.eventName,payload:host.run.event,attempt:host.run.runAttempt};
const{GITHUB_EVENT_PATH:path,GITHUB_EVENT_NAME:name,GITHUB_RUN_ATTEMPT:attempt}=host.system.env;if(!path)return null;let payload=null;try{payload=JSON.parse(readFileSync4(
path,"utf8"))}catch{host.log.warn(`The event in ${path} cannot be read, so every test runs.`)}return{name:name??"",payload,attempt:Number(attempt)||1}}function unknown2(head,code3,text,commit=null){
return{base:null,head,changes:null,because:{code:code3,text},commit}}async function selectFor(inputs,host,run=null){const workspace=await openWorkspace(host,["."]);const changed=await whatChanged(inputs,host,workspace.git);const sources=await sourcesOf2(
workspace,changed.commit);if(sources===null){const because={code:"unreadable-commit",text:"git could not list the files of the commit"};return{...changed,because,
root:workspace.root,selection:runAll([],because,[]),images:null}}const reset=resetOf(workspace.config.select.reset);const{root}=workspace;const evidence=readEvidence(
inputs,host,{root,commit:changed.commit,reset,run,idOf:sources.idOf});const known4=evidence.because?{...changed,changes:null,because:evidence.because}:changed;const selection=await selectionOf(
workspace,known4,sources,evidence,host,run);const changes=known4.changes?.map(({path})=>path)??null;const images=known4.commit===null?touchedImages(workspace.files,
changes,selection):null;return{...known4,root,selection,images}}async function selectionOf(workspace,changed,sources,{evidence,fingerprint},host,run){const texts=new Map;
const touched=new Set(changed.changes?.map(({path})=>path));const wanted=sources.paths.filter(path=>isSetUp(path)||touched.has(path)&&isCompared2(path));await sources.
read(wanted,(path,text)=>texts.set(path,text));const everything2=()=>discoverTests(treeOf(sources.paths,sources.links),texts).units;const rules=workspace.config.
select;const all2=because=>({...runAll(everything2(),because,[]),areas:Object.keys(rules.areas)});if(changed.changes===null&&fingerprint===null)return all2(changed.
because);try{const edges=await edgesOf(sources,workspace.root,host,run?.services);const selection=selectTests({paths:sources.paths,links:sources.links,texts,changes:changed.
changes??[],rules,evidence,fingerprint,before:await textsBefore(workspace,changed),factsOf:edges.factsOf,cache:edges});edges.save();const{fingerprints:fingerprints2,
owners}=selection;return changed.changes===null?{...all2(changed.because),fingerprints:fingerprints2,owners}:vouched(selection)}catch(error){host.log.warn(`Sele\
cting failed, so every test runs: ${error.message}`);const because={code:"failed",text:`selecting failed (${error.message})`};return all2(because)}}function vouched(selection){
const{tests,skipped,because}=selection;if(tests.length+skipped.length>0||because.code==="no-change")return selection;const text="no test of a runner that keep-p\
ace knows was found, so nothing is proved needless";return{...selection,mode:"all",because:{code:"no-tests",text}}}async function textsBefore({git},{base,changes}){
const manifests3=(changes??[]).filter(({path})=>isCompared2(path)).map(({path})=>path);if(git===null||base===null||manifests3.length===0)return new Map;return(await readSnapshot(
git,base))?.texts(manifests3)??new Map}function resetOf(reset){return reset===void 0?0:Math.floor(Date.parse(reset)/1e3)}export{runAll,selectFor};
