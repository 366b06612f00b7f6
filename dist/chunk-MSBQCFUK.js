import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{maxFileBytes}from"./chunk-WBEAC3JD.js";import{createHash}from"node:crypto";function textsOf(list){const offsets=new Uint32Array(list.length+1);for(let at=0;at<list.length;at+=1){offsets[at+1]=offsets[at]+
Buffer.byteLength(list[at])}const bytes=Buffer.allocUnsafe(offsets[list.length]);for(let at=0;at<list.length;at+=1)bytes.write(list[at],offsets[at]);return textsIn(
bytes,offsets)}function textsIn(bytes,offsets){const buffer=Buffer.from(bytes.buffer,bytes.byteOffset,bytes.byteLength);const made=new Array(offsets.length-1);return{
length:offsets.length-1,at(index){let text=made[index];if(text===void 0){text=buffer.toString("utf8",offsets[index],offsets[index+1]);made[index]=text}return text},
bytes,offsets}}var digestBytes=20;function pack({texts,numbers,bytes},mark){const lists=Object.entries(texts);const allNumbers=[...Object.entries(numbers),...lists.
map(([name,one])=>[name,one.offsets])];const allBytes=[...Object.entries(bytes),...lists.map(([name,one])=>[name,one.bytes])];const sizes=list=>list.map(([name,
{length}])=>[name,length]);const header=Buffer.from(JSON.stringify({texts:lists.map(([name])=>name),numbers:sizes(allNumbers),bytes:sizes(allBytes)}));const body=[
bytesOf(new Uint32Array([header.length])),header,new Uint8Array((4-header.length%4)%4),...allNumbers.map(([,list])=>bytesOf(list)),...allBytes.map(([,part])=>part)];
const hash=createHash("sha1");for(const part of body)hash.update(part);return Buffer.concat([new Uint8Array(start(mark)),Buffer.from(mark),hash.digest(),...body])}
function start(mark){return(4-(Buffer.byteLength(mark)+digestBytes)%4)%4}function unpack(file,mark){const whole=file.byteOffset%4===0?file:file.slice();const begin=start(
mark);const marked=Buffer.concat([new Uint8Array(begin),Buffer.from(mark)]);if(marked.compare(whole.subarray(0,marked.length))!==0)return null;const digest=whole.
subarray(marked.length,marked.length+digestBytes);const body=whole.subarray(marked.length+digestBytes);if(body.length<4||createHash("sha1").update(body).digest().
compare(digest)!==0)return null;const[size=0]=new Uint32Array(body.buffer,body.byteOffset,1);const header=JSON.parse(Buffer.from(body.subarray(4,4+size)).toString());
let at=4+size+(4-size%4)%4;const numbers={};for(const[name,length]of header.numbers){numbers[name]=new Uint32Array(body.buffer,body.byteOffset+at,length);at+=length*
4}const bytes={};for(const[name,length]of header.bytes){bytes[name]=body.subarray(at,at+length);at+=length}const texts=header.texts.map(name=>[name,textsIn(bytes[name],
numbers[name])]);return{texts:Object.fromEntries(texts),numbers,bytes}}function bytesOf(list){return new Uint8Array(list.buffer,list.byteOffset,list.byteLength)}
function flatten(lists){const offsets=new Uint32Array(lists.length+1);let size=0;for(let at=0;at<lists.length;at+=1){size+=lists[at].length;offsets[at+1]=size}const all=new Uint32Array(
size);for(let at=0;at<lists.length;at+=1)all.set(lists[at],offsets[at]);return{offsets,all}}function listAt({offsets,all},index){return all.subarray(offsets[index],
offsets[index+1])}var traits=["reads","spawns","lists","asks"];var fields=["imports","typeImports","prefixes","strings","pragmas"];function factBuilder(){const names2=[];const numbers=new Map;
const entries=[];function numberOf(name){const known=numbers.get(name);if(known!==void 0)return known;const own=copied(name);numbers.set(own,names2.length);names2.
push(own);return names2.length-1}return{get size(){return entries.length},add(facts){const entry=[];for(const field of fields)entry.push(facts[field].length);entry.
push(facts.traits.reduce((sum,trait)=>sum|1<<traits.indexOf(trait),0));for(const field of fields)for(const name of facts[field])entry.push(numberOf(name));return entries.
push(entry)-1},at:index=>decoded(entries[index],number=>names2[number]),pack:()=>({names:textsOf(names2),lists:flatten(entries)})}}function copied(name){return name.
length<13?name:Buffer.from(name,"utf8").toString("utf8")}function factsAt({names:names2,lists},index){return decoded(listAt(lists,index),names2.at)}function decoded(entry,nameOf){
let at=fields.length+1;const take=field=>{const list=[];for(const end=at+entry[field];at<end;at+=1)list.push(nameOf(entry[at]));return list};const mask=entry[fields.
length];return{imports:take(0),typeImports:take(1),prefixes:take(2),strings:take(3),pragmas:take(4),traits:traits.filter((_,bit)=>mask&1<<bit)}}function isSame(one,other){
return[...fields,"traits"].every(field=>one[field].length===other[field].length&&one[field].every((name,at)=>name===other[field][at]))}import{join}from"node:path";var noFacts={imports:[],typeImports:[],prefixes:[],strings:[],traits:[],pragmas:[]};function mayNamePath(text){return text.length>1&&text.length<=200&&!/^\s|[\n\r<>{}|"`;]|^https?:|^\.+$/.
test(text)}var scanGo=text=>{const imports=new Set;for(const match of text.matchAll(/^[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n]*)/gm)){for(const name of match[1].matchAll(
/["`]([^"`\n]+)["`]/g))imports.add(name[1])}const embeds=[...text.matchAll(/^\/\/go:embed[ \t]+([^\n]+)/gm)].flatMap(match=>match[1].trim().split(/\s+/));const patterns=embeds.
map(pattern=>pattern.replace(/^["`]?(?:all:)?|["`]$/g,""));const strings=new Set([...text.matchAll(/["`]([^"`\n\\]{2,200})["`]/g)].map(match=>match[1]));const spawns=imports.
has("os/exec");return{imports:[...imports],typeImports:[],prefixes:patterns.map(pattern=>`./${pattern.split(/[*?[]/,1)[0]}`),strings:[...strings].filter(name=>!imports.
has(name)&&mayNamePath(name)),traits:spawns?["spawns"]:[]}};function wordFilter(words){const lengths=new Uint32Array(128);for(const word of[...words,...beforeRegex]){const first=word.charCodeAt(0);lengths[first]=lengths[first]|
1<<word.length}return lengths}function lexJavaScript(text,onToken,wanted){const templates=[];let[at,depth,isClean,before,wordBefore]=[0,0,true,"",""];const punctuation=character=>{
before=character;wordBefore="";onToken("punctuation",character);at+=1};const literal=(kind,value)=>{before='"';wordBefore="";onToken(kind,value)};const openUntil=new Map;
function quoted(quote){const end=at<(openUntil.get(quote)??-1)?-1:endOfString(text,at+1,quote);if(end<0){isClean=false;if(at>=(openUntil.get(quote)??-1)){const newline=text.
indexOf("\n",at);openUntil.set(quote,newline<0?text.length:newline)}at+=1;return}literal("string",cook(text.slice(at+1,end)));at=end+1}function template(start2,isFirst){
const end=endOfTemplate(text,start2);if(end<0){isClean=false;at=text.length;return}const value=text.slice(start2,end);const isOpen=text.charCodeAt(end)===dollar;
if(isFirst)literal(isOpen?"head":"template",cook(value));else if(value.trim()!=="")literal("template",cook(value));before=isOpen?"{":'"';if(isOpen)templates.push(
depth);at=end+(isOpen?2:1)}function slash(){const next=text.charCodeAt(at+1);if(next===slashCode){skipTo(text.indexOf("\n",at),true);return}if(next===star){skipTo(
text.indexOf("*/",at+2)+2,false);return}const end=startsRegex(before,wordBefore)?endOfRegex(text,at+1):-1;if(end<0){punctuation("/");return}before=")";wordBefore=
"";at=end}function skipTo(end,mayEnd){if(end>1){at=end;return}isClean&&=mayEnd;at=text.length}function symbol(code){if(code===34||code===39)quoted(code);else if(code===
96)template(at+1,true);else if(code===slashCode)slash();else if(code===123){depth+=1;punctuation("{")}else if(code===125){if(templates.at(-1)===depth){templates.
pop();template(at+1,false)}else{depth-=1;punctuation("}")}}else punctuation(text.charAt(at))}const length=text.length;let here=0;while(here<length){const code=text.
charCodeAt(here);if(code<=32){here+=1;continue}if(code<=127&&wordCodes[code]===0){at=here;symbol(code);here=at;continue}const start2=here;let next;do{here+=1;next=
here<length?text.charCodeAt(here):32}while(next>127||wordCodes[next]===1);before="a";const size=here-start2;const isLeftOut=wanted!==void 0&&(size>31||code>127||
(wanted[code]>>>size&1)===0);wordBefore=isLeftOut?"_":text.slice(start2,here);onToken("word",wordBefore)}return isClean&&templates.length===0}var[dollar,slashCode,
star,backslash]=[36,47,42,92];var wordCodes=Uint8Array.from({length:128},(_,code)=>/[\w$]/.test(String.fromCharCode(code))?1:0);function endOfString(text,from,quote){
for(let at=from;at<text.length;at+=1){const code=text.charCodeAt(at);if(code===quote)return at;if(code===10)return-1;if(code===backslash)at+=text.charCodeAt(at+
1)===13?2:1}return-1}function endOfTemplate(text,from){for(let at=from;at<text.length;at+=1){const code=text.charCodeAt(at);if(code===96||code===dollar&&text.charCodeAt(
at+1)===123)return at;if(code===backslash)at+=1}return-1}function endOfRegex(text,from){let inClass=false;for(let at=from;at<text.length;at+=1){const code=text.
charCodeAt(at);if(code===10)return-1;if(code===backslash)at+=1;else if(code===91)inClass=true;else if(code===93)inClass=false;else if(code===slashCode&&!inClass)
return at+1}return-1}var beforeRegex=new Set("return typeof case in of delete void throw new else do instanceof yield await".split(" "));var afterValue=new Set(
[")","]","}",'"',"<"]);function startsRegex(before,word){if(before==="a")return beforeRegex.has(word);return!afterValue.has(before)}function cook(text){return text.
includes("\\")?text.replace(/\\(.)/gs,"$1"):text}var scanJavaScript=(text,path)=>{const collected=collector();const isClean=lexJavaScript(text,collected.take,telling);if(!isClean||/\.(?:[jt]sx|js)$/.test(path))
takeLines(text,collected);if(text.includes("///")){for(const[,path2=""]of text.matchAll(/^\/\/\/\s*<reference\s+path\s*=\s*["']([^"'\n]+)/gm)){collected.add(/^[./]/.
test(path2)?path2:`./${path2}`)}}const pragma=text.indexOf("@jsxImportSource");const[,jsx]=pragma<0?[]:/@jsxImportSource\s+([^\s*]+)/.exec(text.slice(pragma))??
[];if(jsx)for(const runtime of["jsx-runtime","jsx-dev-runtime"])collected.add(`${jsx}/${runtime}`);return collected.facts()};var scanComponent=(text,path)=>{const scripts=scriptsIn(
text);const frontMatter=/^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1]??"";const facts=scanJavaScript([frontMatter,...scripts].join("\n;\n"),path);const named=[...text.
matchAll(/\b(?:src|href|from)\s*=\s*["']([^"'{}\n]+)["']/g)].map(match=>match[1]);return{...facts,imports:[...facts.imports,...named.filter(name=>name.startsWith(
".")),...styles(text)]}};function scriptsIn(text){const scripts=[];const lower=text.toLowerCase();for(let at=lower.indexOf("<script");at>=0;at=lower.indexOf("<s\
cript",at)){const open=lower.indexOf(">",at);const close=lower.indexOf("</script",open);if(open<0)break;scripts.push(text.slice(open+1,close<0?text.length:close));
if(close<0)break;at=close}return scripts}var scanStyle=text=>({imports:styles(text),typeImports:[],prefixes:[],strings:[],traits:[]});function styles(text){const rules=text.
matchAll(/@(?:import|use|forward|require|plugin|reference|config)\s+(?:\([^)\n]{0,500}\)\s{0,100})?(?:url\()?["']([^"'\n]+)["']/g);const urls=text.matchAll(/\burl\(\s*["']?([^"')\s]+)/g);
const names2=[...rules,...urls].map(match=>match[1]);return names2.filter(name=>!/^(?:data|https?):|^\/\/|^#/.test(name)).map(name=>/^[.@~#/]/.test(name)?name.replace(
/^~/,""):`./${name}`)}var wordsOf=list=>list.split(" ");var loaders=new Set(wordsOf("require import mock doMock unmock doUnmock dontMock setMock importActual im\
portMock requireActual requireMock createMockFromModule genMockFromModule unstable_mockModule rewire proxyquire Worker SharedWorker fork resolve"));var globs=new Set(
wordsOf("glob globEager globSync context"));function collector(){const[imports,types,prefixes,strings]=[new Set,new Set,new Set,new Set];const words=new Set;let[
one,two,three]=["","",""];let[age,isType]=[0,false];let pending=null;const add=(specifier,typeOnly=false)=>(typeOnly?types:imports).add(specifier);const addPrefix=prefix=>prefixes.
add(prefix);function settle(next){if(!pending)return;const{callee,owner,literal:literal2}=pending;pending=null;const isWhole=literal2!==null&&/^[),]$/.test(next);
if(globs.has(callee)){if(literal2!==null)addPrefix(literal2.split(/[*{[(!]/,1)[0])}else if(isWhole){const isResolver=callee!=="resolve"||/^(?:require|meta|module)$/.
test(owner);if(isResolver&&!/^(?:Worker|SharedWorker|fork)$/.test(callee))add(literal2)}else if(literal2!==null&&(isComputed(callee,owner)||literal2.startsWith(
".")))addPrefix(literal2);else if(isComputed(callee,owner))addPrefix("")}function word(text){if(pending)settle(text);if(telltales.has(text))words.add(text);if((text===
"import"||text==="export")&&one!==".")[age,isType]=[0,false];else if(age===1&&text==="type")isType=true;else if(age===2&&isType&&text==="from")isType=false}function literal(kind,text){
if(pending&&pending.literal===null&&one==="("){pending.literal=text;if(kind==="head")settle("${");keep(text);return}if(pending)settle("literal");if(kind==="stri\
ng"&&one==="from")add(text,isType);else if(kind==="string"&&one==="import")add(text);else keep(text)}function keep(text){if(!strings.has(text)&&mayNamePath(text))
strings.add(text)}function punctuation(text){if(pending)settle(text);if(age===2&&isType&&(text===","||text==="="))isType=false;if(text==="("&&(loaders.has(one)||
globs.has(one))){pending={callee:one,owner:two==="."?three:"",literal:null}}}return{add,addPrefix,take(kind,text){age+=1;let last=text;if(kind==="word")word(text);else if(kind===
"punctuation")punctuation(text);else{literal(kind,text);last='"'}three=two;two=one;one=last},facts(){const traits2=traitsOf(imports,words);return{imports:[...imports],
typeImports:[...types].filter(name=>!imports.has(name)),prefixes:[...prefixes],strings:[...strings].filter(text=>traits2.length>0||/[./]/.test(text)),traits:traits2}}}}
function isComputed(callee,owner){const isOwned=owner===""||/^(?:module|vi|vitest|jest)$/.test(owner);return isOwned&&/^(?:require|import|fork|Worker|importActual|requireActual)$/.
test(callee)}var readers=/^(?:node:)?(?:fs|fs\/promises|path|path\/posix)$|^(?:fs-extra|graceful-fs|glob|fast-glob|globby|tinyglobby|pathe)$/;var spawners=/^(?:node:)?(?:child_process|worker_threads|cluster|vm)$|^(?:execa|cross-spawn|zx|tinyexec|nano-spawn|shelljs|tinypool|piscina|puppeteer|playwright|esbuild|rollup|webpack|vite|tsup|typescript|ts-morph)$/;
var listers=wordsOf("readdir readdirSync opendir glob globSync globby fdir walk");var runtimes=wordsOf("readFile readTextFile readFileSync readTextFileSync read\
Dir readDirSync open stat file Glob Command spawn run");var telltales=new Set([...listers,...runtimes,...wordsOf("Worker spawn Bun Deno")]);var telling=wordFilter(
[...telltales,...loaders,...globs,...wordsOf("import export type from module vi vitest jest meta")]);function traitsOf(imports,words){const all=[...imports];const reads=all.
some(name=>readers.test(name))||usesRuntime(words);return[...reads?["reads"]:[],...all.some(name=>spawners.test(name))||words.has("Worker")||words.has("spawn")?
["spawns"]:[],...reads&&listers.some(one=>words.has(one))?["lists"]:[]]}function usesRuntime(words){return(words.has("Bun")||words.has("Deno"))&&runtimes.some(name=>words.
has(name))}function takeLines(text,{add}){const shown=/(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["']([^"'\n]+)["']/g;for(let match=shown.exec(text);match;match=
shown.exec(text)){const start2=text.lastIndexOf("\n",match.index)+1;const before=match.index-start2>2e3?"//":text.slice(start2,match.index+12);const name=match[1];
if(!/^(?:\.\.?(?:\/.*)?|[^.\s]\S*)$/.test(name))continue;if(!/^\s*(?:\/\/|\/?\*|(?:import|export)\s+type\s)/.test(before))add(name)}}var scanJvm=(text,path)=>{const code=text.replace(/\/\*[\s\S]*?(?:\*\/|$)|(?<!:)\/\/[^\n]*/g," ");const used=path.endsWith(".java")?/\b[A-Z_$][\w$]*/g:/\b[A-Za-z_$][\w$]*/g;
const declared=[...code.matchAll(declarations)].map(match=>match[1]);const literals2=[...code.matchAll(/"([^"\\\n]{2,200})"/g)].map(match=>match[1]);const traits2=[
.../\b(?:getResource\w*|Files|Paths?|File)\b/.test(code)?["reads"]:[],...hidden.test(code)?["spawns"]:[]];return{imports:[...new Set(code.match(used)??[])],typeImports:[],
prefixes:[...new Set(declared)],strings:[...new Set(literals2)].filter(one=>/[./]/.test(one)&&mayNamePath(one)),traits:traits2}};var declarations=/^(?:@\w+(?:\([^)\n]*\))?\s+)*(?:(?:public|private|internal|protected|abstract|final|sealed|non-sealed|static|strictfp|open|data|value|inline|annotation|enum|expect|actual|suspend|infix|operator|tailrec|external|const|lateinit|implicit|lazy|case|override|fun(?= interface))\s+)*(?:class|interface|enum|record|@interface|object|trait|fun|val|var|def|type|typealias)\s+(?:<[^>\n]*>\s*)?(?:[\w.<>?, ]+\.)?([A-Za-z_$][\w$]*)/gm;
var hidden=/\b(?:ServiceLoader|forName|loadClass|getDeclared\w*|ClassLoader|ProcessBuilder|springframework|quarkus|micronaut|dagger|guice|AutoService|mapstruct|archunit|classgraph|reflections|ArchRule|querydsl|jooq|MethodHandles)\b|\b(?:jakarta|javax)\.(?:inject|enterprise|persistence|ws|ejb|annotation\.processing)\b|\bkotlin\.reflect\b|com\.google\.inject/;var comment=/^[ \t]*(?:\/\/|#|\/?\*+|<!--)[ \t]*keep-pace:[ \t]*(always|affected-by[ \t]+\S[^\r\n]{0,1000}?)[ \t]*(?:[ \t]\*\/|-->)?[ \t]*\r?$/gm;function pragmasIn(text){
if(!text.includes("keep-pace:"))return[];return[...text.matchAll(comment)].map(match=>match[1].trim())}var scanPython=text=>{const imports=new Set;const joined=text.includes("\\\n")?text.replace(/\\\r?\n/g," "):text;for(const match of joined.matchAll(/(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?import[ \t]+([^\n#;]+)/gm)){
for(const name of names(match[1]))imports.add(name)}const froms=/(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?from[ \t]+([.\w]+)[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n#;]+)/gm;
for(const[,from="",taken=""]of joined.matchAll(froms)){imports.add(from);for(const name of names(taken.replace(/#[^\n]*/g,"").replace(/[()]/g," "))){imports.add(
from.endsWith(".")?`${from}${name}`:`${from}.${name}`)}}const strings=[...literals(text)].filter(mayNamePath);return{imports:[...imports],typeImports:[],prefixes:computed(
text),strings,traits:traitsOf2(text,imports)}};function names(list){return list.split(",").flatMap(part=>/^\s*([\w.]+)/.exec(part)?.[1]??[])}function*literals(text){
const found=new Set;for(const match of text.matchAll(/"((?:[^"\\\n]|\\.)*)"?|'((?:[^'\\\n]|\\.)*)'?/g)){const whole=match[1]??match[2];const end=whole.search(/[{%]/);
const literal=end<0?whole:whole.slice(0,end);if(literal&&!found.has(literal))yield literal;found.add(literal)}}function computed(text){const calls=text.matchAll(
/\b(?:import_module|__import__|find_spec|load_module)\s*\(\s*([^\n]*)/g);const prefixes=[...calls].flatMap(([,rest=""])=>{if(/^(["'])[\w.]+\1/.test(rest))return[];
return[/^[fF]["']([\w.]*\.)/.exec(rest)?.[1]??""]});return/\b(?:iter_modules|walk_packages|spec_from_file_location|run_path|run_module|SourceFileLoader)\b/.test(
text)?[...prefixes,""]:prefixes}function traitsOf2(text,imports){const isFileModule=name=>/^(?:codecs|ctypes|fileinput|glob|importlib|io|linecache|os|pkgutil|shutil|sqlite3|tarfile|zipfile)\b/.
test(name);const asks=text.includes("__file__")&&![...imports].some(isFileModule);const reads=!asks&&text.includes("__file__")||/\bopen\s*\(|\bpathlib\b|\bos\.path\b|__file__(?!["'])|\bimportlib[._]resources\b|\bread_text\b|\bPath\s*\(/.
test(text);const isSpawner=name=>/^(?:subprocess|multiprocessing|pexpect|runpy)\b|^concurrent\.futures/.test(name);const spawns=[...imports].some(isSpawner)||/\bos\.(?:system|popen|exec\w*|spawn\w*|fork)\b|\b(?:pytester|testdir)\b/.
test(text);const lists=/\b(?:listdir|scandir|iterdir|rglob|glob|os\.walk)\s*\(/.test(text);return[...reads?["reads"]:[],...asks&&!reads?["asks"]:[],...spawns?["\
spawns"]:[],...lists?["lists"]:[]]}var languages={javascript:{extensions:"ts tsx mts cts js jsx mjs cjs",scan:scanJavaScript},python:{extensions:"py pyi pyx",scan:scanPython},go:{extensions:"go",
scan:scanGo},jvm:{extensions:"java kt scala groovy",scan:scanJvm},style:{extensions:"css scss sass less styl pcss",scan:scanStyle}};var byExtension=new Map([...Object.
entries(languages).flatMap(([language,{extensions,scan:scan2}])=>extensions.split(" ").map(extension=>[extension,{language,scan:scan2}])),...["vue","svelte","as\
tro","mdx"].map(extension=>[extension,{language:"javascript",scan:scanComponent}])]);function languageOf(path){return byExtension.get(extensionOf(path))?.language??
null}function scan(path,text){const facts=byExtension.get(extensionOf(path))?.scan(text,path);return facts?{...facts,pragmas:pragmasIn(text)}:noFacts}function extensionOf(path){
return path.slice(path.lastIndexOf(".")+1).toLowerCase()}import{closeSync,constants,fstatSync,openSync,readFileSync,readSync}from"node:fs";var shared=Buffer.allocUnsafe(2**18);function readText(path){let file=null;try{file=openSync(path,constants.O_RDONLY|(constants.O_NOFOLLOW??0)|(constants.O_NONBLOCK??
0));const size=readSync(file,shared);if(size>0&&size<shared.length)return shared.toString("utf8",0,size);const stat=fstatSync(file);return stat.isFile()&&stat.size<=
maxFileBytes?readFileSync(path,"utf8"):null}catch{return null}finally{if(file!==null)closeSync(file)}}var atOnce=64;function scanShare({folder,paths,taken},take){for(let start2=0;start2<paths.length;){start2=Atomics.add(taken,0,atOnce);for(let at=start2;at<Math.
min(start2+atOnce,paths.length);at+=1){const path=paths[at];const text=readText(join(folder,path));if(text!==null)take(at,scan(path,text))}}}export{textsOf,textsIn,pack,unpack,flatten,listAt,noFacts,lexJavaScript,languageOf,scan,readText,factBuilder,factsAt,isSame,scanShare};
