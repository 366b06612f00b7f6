import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{createHash}from"node:crypto";function textsOf(list){const offsets=new Uint32Array(list.length+1);for(let at=0;at<list.length;at+=1){offsets[at+1]=offsets[at]+
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
offsets[index+1])}var noFacts={imports:[],typeImports:[],prefixes:[],strings:[],traits:[],pragmas:[]};function mayNamePath(text){return text.length>1&&text.length<=200&&!/^\s|[\n\r<>{}|"`;]|^https?:|^\.+$/.
test(text)}var scanGo=text=>{const imports=new Set;for(const match of text.matchAll(/^[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n]*)/gm)){for(const name of match[1].matchAll(
/["`]([^"`\n]+)["`]/g))imports.add(name[1])}const embeds=[...text.matchAll(/^\/\/go:embed[ \t]+([^\n]+)/gm)].flatMap(match=>match[1].trim().split(/\s+/));const patterns=embeds.
map(pattern=>pattern.replace(/^["`]?(?:all:)?|["`]$/g,""));const strings=new Set([...text.matchAll(/["`]([^"`\n\\]{2,200})["`]/g)].map(match=>match[1]));const spawns=imports.
has("os/exec");return{imports:[...imports],typeImports:[],prefixes:patterns.map(pattern=>`./${pattern.split(/[*?[]/,1)[0]}`),strings:[...strings].filter(name=>!imports.
has(name)&&mayNamePath(name)),traits:spawns?["spawns"]:[]}};function wordFilter(words){const lasts=new Uint32Array(128*32);for(const word2 of words){const slot=word2.charCodeAt(0)*32+word2.length;lasts[slot]=lasts[slot]|
1<<(word2.charCodeAt(word2.length-1)&31)}return lasts}function lexJavaScript(text,onToken,wanted){const templates=[];let[at,depth,isClean]=[0,0,true];let[before,
wordStart,wordEnd]=[0,0,0];const isAsked=wanted===void 0;let isNextAsked=isAsked;const tell=(kind,value)=>{isNextAsked=onToken(kind,value,before===dot)||isAsked};
const literal=(kind,value)=>{tell(kind,value);before=literalEnd};const openUntil=new Map;function quoted(quote){const end=at<(openUntil.get(quote)??-1)?-1:endOfString(
text,at+1,quote);if(end<0){isClean=false;if(at>=(openUntil.get(quote)??-1)){const newline=text.indexOf("\n",at);openUntil.set(quote,newline<0?text.length:newline)}
at+=1;return}literal("string",cook(text.slice(at+1,end)));at=end+1}function template(start2,isFirst){const end=endOfTemplate(text,start2);if(end<0){isClean=false;
at=text.length;return}const value=text.slice(start2,end);const isOpen=text.charCodeAt(end)===dollar;if(isFirst)literal(isOpen?"head":"template",cook(value));else if(value.
trim()!=="")literal("template",cook(value));before=isOpen?openBrace:literalEnd;if(isOpen)templates.push(depth);at=end+(isOpen?2:1)}function slash(){const next=text.
charCodeAt(at+1);if(next===slashCode){skipTo(text.indexOf("\n",at),true);return}if(next===star){skipTo(text.indexOf("*/",at+2)+2,false);return}const isAfterWord=before===
word&&beforeRegex.has(text.slice(wordStart,wordEnd));const mayStart=before===word?isAfterWord:!afterValue.has(before);const end=mayStart?endOfRegex(text,at+1):-1;
if(end<0)punctuation(slashCode);else{before=literalEnd;at=end}}function skipTo(end,mayEnd){if(end>1){at=end;return}isClean&&=mayEnd;at=text.length}function punctuation(code){
if(isNextAsked)tell("punctuation",String.fromCharCode(code));before=code;at+=1}function symbol(code){if(code===34||code===39)quoted(code);else if(code===96)template(
at+1,true);else if(code===slashCode)slash();else if(code===closeBrace&&templates.at(-1)===depth){templates.pop();template(at+1,false)}else{if(code===openBrace)depth+=
1;else if(code===closeBrace)depth-=1;punctuation(code)}}const length=text.length;let here=0;while(here<length){const code=text.charCodeAt(here);if(code<=32){here+=
1;continue}if(code<=127&&kinds[code]!==inWord){if(kinds[code]===plain&&!isNextAsked){before=code;here+=1;continue}at=here;symbol(code);here=at;continue}const start2=here;
let next;do{here+=1;next=here<length?text.charCodeAt(here):32}while(next>127||kinds[next]===inWord);const size=here-start2;const lasts=size<32&&code<=127?wanted?.[code*
32+size]??0:0;if(isNextAsked||lasts!==0&&(lasts>>>(text.charCodeAt(here-1)&31)&1)===1){tell("word",text.slice(start2,here))}before=word;wordStart=start2;wordEnd=
here}return isClean&&templates.length===0}var[word,literalEnd]=[1,2];var[dollar,dot,slashCode,star,backslash,openBrace,closeBrace]=[36,46,47,42,92,123,125];var[
inWord,plain]=[1,2];var kinds=Uint8Array.from({length:128},(_,code)=>{const character=String.fromCharCode(code);return/[\w$]/.test(character)?inWord:/["'`/{}]/.
test(character)?0:plain});function endOfString(text,from,quote){for(let at=from;at<text.length;at+=1){const code=text.charCodeAt(at);if(code===quote)return at;if(code===
10)return-1;if(code===backslash)at+=text.charCodeAt(at+1)===13?2:1}return-1}function endOfTemplate(text,from){for(let at=from;at<text.length;at+=1){const code=text.
charCodeAt(at);if(code===96||code===dollar&&text.charCodeAt(at+1)===123)return at;if(code===backslash)at+=1}return-1}function endOfRegex(text,from){let inClass=false;
for(let at=from;at<text.length;at+=1){const code=text.charCodeAt(at);if(code===10)return-1;if(code===backslash)at+=1;else if(code===91)inClass=true;else if(code===
93)inClass=false;else if(code===slashCode&&!inClass)return at+1}return-1}var beforeRegex=new Set("return typeof case in of delete void throw new else do instanc\
eof yield await".split(" "));var afterValue=new Set([literalEnd,...Array.from(")]}<",one=>one.charCodeAt(0))]);function cook(text){return text.includes("\\")?text.
replace(/\\(.)/gs,"$1"):text}var askers=/^(?:readdir|opendir|exists|access|stat|lstat|realpath|mkdir)(?:Sync)?$/;var harmless=/^(?:node:)?(?:path|path\/posix|path\/win32|url|util|os)$/;var files=/^(?:node:)?fs$/;
var doubtful=new Set("require eval Function globalThis global window self process module createRequire Worker fetch Reflect Proxy Bun Deno env size mtime mtimeM\
s ctime ctimeMs atime atimeMs birthtime birthtimeMs blocks ino".split(" "));function asksNamesOnly(text){const tokens=[];const isClean=lexJavaScript(text,(kind,piece)=>tokens.
push({kind,text:piece})>0);if(!isClean)return false;const owners=new Set;for(const[at,{kind,text:word2}]of tokens.entries()){if(kind!=="word")continue;if(doubtful.
has(word2))return false;const next=tokens[at+1]?.text??"";if(word2==="import"&&next!=="."&&!takesFrom(tokens,at,owners))return false;if(word2==="from"&&tokens[at+
1]?.kind==="string"&&!isOfImport(tokens,at))return false}return tokens.every(({kind,text:word2},at)=>kind!=="word"||!owners.has(word2)||isBound(tokens,at)||tokens[at+
1]?.text==="."&&askers.test(tokens[at+2]?.text??""))}function takesFrom(tokens,at,owners){const end=tokens.findIndex(({kind},index)=>index>at&&kind==="string");
const source=tokens[end]?.text??"";if(tokens[end-1]?.text!=="from")return false;if(harmless.test(source))return true;if(!files.test(source))return false;const names2=tokens.
slice(at+1,end-1);const open=names2.findIndex(({text})=>text==="{");const listed=open<0?[]:names2.slice(open+1).filter(({kind,text})=>kind==="word"&&text!=="as");
for(const{kind,text}of open<0?names2:names2.slice(0,open)){if(kind==="word"&&text!=="as")owners.add(text)}return listed.every(({text})=>askers.test(text))}function isBound(tokens,at){
const from=tokens.findIndex(({text},index)=>index>=at&&text==="from");return from>=0&&from-at<=40&&isOfImport(tokens,from)&&beginOf(tokens,from)<at}function isOfImport(tokens,from){
return beginOf(tokens,from)>=0}function beginOf(tokens,from){for(let at=from-1;at>=0;at-=1){const{kind,text}=tokens[at];if(kind==="word"&&text==="import")return at;
if(kind==="string"||kind==="word"&&text==="export"||/[;()=]/.test(text))return-1}return-1}var scanJavaScript=(text,path)=>{const collected=collector();const isClean=lexJavaScript(text,collected.take,telling);if(!isClean||/\.(?:[jt]sx|js)$/.test(path))
takeLines(text,collected);if(text.includes("///")){for(const[,path2=""]of text.matchAll(/^\/\/\/\s*<reference\s+path\s*=\s*["']([^"'\n]+)/gm)){collected.add(/^[./]/.
test(path2)?path2:`./${path2}`)}}const pragma=text.indexOf("@jsxImportSource");const[,jsx]=pragma<0?[]:/@jsxImportSource\s+([^\s*]+)/.exec(text.slice(pragma))??
[];if(jsx)for(const runtime of["jsx-runtime","jsx-dev-runtime"])collected.add(`${jsx}/${runtime}`);const facts=collected.facts();const isLister=facts.traits.includes(
"lists")&&!facts.traits.includes("spawns");return isLister&&facts.prefixes.length===0&&asksNamesOnly(text)?{...facts,traits:[...facts.traits,"names"]}:facts};var scanComponent=(text,path)=>{
const scripts=scriptsIn(text);const frontMatter=/^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1]??"";const facts=scanJavaScript([frontMatter,...scripts].join("\n;\n"),
path);const named=[...text.matchAll(/\b(?:src|href|from)\s*=\s*["']([^"'{}\n]+)["']/g)].map(match=>match[1]);return{...facts,imports:[...facts.imports,...named.
filter(name=>name.startsWith(".")),...styles(text)]}};function scriptsIn(text){const scripts=[];const lower=text.toLowerCase();for(let at=lower.indexOf("<script");at>=
0;at=lower.indexOf("<script",at)){const open=lower.indexOf(">",at);const close=lower.indexOf("</script",open);if(open<0)break;scripts.push(text.slice(open+1,close<
0?text.length:close));if(close<0)break;at=close}return scripts}var scanStyle=text=>({imports:styles(text),typeImports:[],prefixes:[],strings:[],traits:[]});function styles(text){
const rules=text.matchAll(/@(?:import|use|forward|require|plugin|reference|config)\s+(?:\([^)\n]{0,500}\)\s{0,100})?(?:url\()?["']([^"'\n]+)["']/g);const urls=text.
matchAll(/\burl\(\s*["']?([^"')\s]+)/g);const names2=[...rules,...urls].map(match=>match[1]);return names2.filter(name=>!/^(?:data|https?):|^\/\/|^#/.test(name)).
map(name=>/^[.@~#/]/.test(name)?name.replace(/^~/,""):`./${name}`)}var wordsOf=list=>list.split(" ");var loaders=new Set(wordsOf("require import mock doMock unm\
ock doUnmock dontMock setMock importActual importMock requireActual requireMock createMockFromModule genMockFromModule unstable_mockModule rewire proxyquire Wor\
ker SharedWorker fork resolve"));var globs=new Set(wordsOf("glob globEager globSync context"));function collector(){const[imports,types,prefixes,strings]=[new Set,
new Set,new Set,new Set];const words=new Set;let[one,two,three]=["_","_","_"];let isNext=false;let[age,isType]=[0,false];let pending=null;const add=(specifier,typeOnly=false)=>(typeOnly?
types:imports).add(specifier);const addPrefix=prefix=>prefixes.add(prefix);function settle(next){if(!pending)return;const{callee,owner,literal:literal2}=pending;
pending=null;const isWhole=literal2!==null&&/^[),]$/.test(next);if(globs.has(callee)){if(literal2!==null)addPrefix(literal2.split(/[*{[(!]/,1)[0])}else if(isWhole){
const isResolver=callee!=="resolve"||/^(?:require|meta|module)$/.test(owner);if(isResolver&&!/^(?:Worker|SharedWorker|fork)$/.test(callee))add(literal2)}else if(literal2!==
null&&(isComputed(callee,owner)||literal2.startsWith(".")))addPrefix(literal2);else if(isComputed(callee,owner))addPrefix("")}function word2(text){if(pending)settle(
text);if(telltales.has(text))words.add(text);if((text==="import"||text==="export")&&one!==".")[age,isType]=[0,false];else if(age===1&&text==="type")isType=true;else if(age===
2&&isType&&text==="from")isType=false}function literal(kind,text){if(pending&&pending.literal===null&&one==="("){pending.literal=text;if(kind==="head")settle("$\
{");keep(text);return}if(pending)settle("literal");if(kind==="string"&&one==="from")add(text,isType);else if(kind==="string"&&one==="import")add(text);else keep(
text)}function keep(text){if(!strings.has(text)&&mayNamePath(text))strings.add(text)}function punctuation(text){if(pending)settle(text);if(age===2&&isType&&(text===
","||text==="="))isType=false;if(text==="("&&(loaders.has(one)||globs.has(one))){pending={callee:one,owner:two==="."?three:"",literal:null}}}return{add,addPrefix,
take(kind,text,isMember){if(isNext)age+=1;else{[one,two,three]=[isMember?".":"_","_","_"];age=Number.POSITIVE_INFINITY}const isLiteral=kind!=="word"&&kind!=="pu\
nctuation";if(kind==="word")word2(text);else if(kind==="punctuation")punctuation(text);else literal(kind,text);three=two;two=one;one=isLiteral?'"':text;isNext=pending!==
null||!isLiteral&&leading.has(text)||age===1&&isType;return isNext},facts(){const traits=traitsOf(imports,words);return{imports:[...imports],typeImports:[...types].
filter(name=>!imports.has(name)),prefixes:[...prefixes],strings:[...strings].filter(text=>traits.length>0||/[./]/.test(text)),traits}}}}function isComputed(callee,owner){
const isOwned=owner===""||/^(?:module|vi|vitest|jest)$/.test(owner);return isOwned&&/^(?:require|import|fork|Worker|importActual|requireActual)$/.test(callee)}var readers=/^(?:node:)?(?:fs|fs\/promises|path|path\/posix)$|^(?:fs-extra|graceful-fs|glob|fast-glob|globby|tinyglobby|pathe)$/;
var spawners=/^(?:node:)?(?:child_process|worker_threads|cluster|vm)$|^(?:execa|cross-spawn|zx|tinyexec|nano-spawn|shelljs|tinypool|piscina|puppeteer|playwright|esbuild|rollup|webpack|vite|tsup|typescript|ts-morph)$/;
var listers=wordsOf("readdir readdirSync opendir glob globSync globby fdir walk");var runtimes=wordsOf("readFile readTextFile readFileSync readTextFileSync read\
Dir readDirSync open stat file Glob Command spawn run");var telltales=new Set([...listers,...runtimes,...wordsOf("Worker spawn Bun Deno")]);var leading=new Set(
[...loaders,...globs,...wordsOf(". import export from module vi vitest jest meta")]);var telling=wordFilter([...telltales,...leading]);function traitsOf(imports,words){
const all=[...imports];const reads=all.some(name=>readers.test(name))||usesRuntime(words);return[...reads?["reads"]:[],...all.some(name=>spawners.test(name))||words.
has("Worker")||words.has("spawn")?["spawns"]:[],...reads&&listers.some(one=>words.has(one))?["lists"]:[]]}function usesRuntime(words){return(words.has("Bun")||words.
has("Deno"))&&runtimes.some(name=>words.has(name))}function takeLines(text,{add}){const shown=/(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["']([^"'\n]+)["']/g;
for(let match=shown.exec(text);match;match=shown.exec(text)){const start2=text.lastIndexOf("\n",match.index)+1;const before=match.index-start2>2e3?"//":text.slice(
start2,match.index+12);const name=match[1];if(!/^(?:\.\.?(?:\/.*)?|[^.\s]\S*)$/.test(name))continue;if(!/^\s*(?:\/\/|\/?\*|(?:import|export)\s+type\s)/.test(before))
add(name)}}var scanJvm=(text,path)=>{const code=text.replace(/\/\*[\s\S]*?(?:\*\/|$)|(?<!:)\/\/[^\n]*/g," ");const used=path.endsWith(".java")?/\b[A-Z_$][\w$]*/g:/\b[A-Za-z_$][\w$]*/g;
const declared=[...code.matchAll(declarations)].map(match=>match[1]);const literals2=[...code.matchAll(/"([^"\\\n]{2,200})"/g)].map(match=>match[1]);const traits=[
.../\b(?:getResource\w*|Files|Paths?|File)\b/.test(code)?["reads"]:[],...hidden.test(code)?["spawns"]:[]];return{imports:[...new Set(code.match(used)??[])],typeImports:[],
prefixes:[...new Set(declared)],strings:[...new Set(literals2)].filter(one=>/[./]/.test(one)&&mayNamePath(one)),traits}};var declarations=/^(?:@\w+(?:\([^)\n]*\))?\s+)*(?:(?:public|private|internal|protected|abstract|final|sealed|non-sealed|static|strictfp|open|data|value|inline|annotation|enum|expect|actual|suspend|infix|operator|tailrec|external|const|lateinit|implicit|lazy|case|override|fun(?= interface))\s+)*(?:class|interface|enum|record|@interface|object|trait|fun|val|var|def|type|typealias)\s+(?:<[^>\n]*>\s*)?(?:[\w.<>?, ]+\.)?([A-Za-z_$][\w$]*)/gm;
var hidden=/\b(?:ServiceLoader|forName|loadClass|getDeclared\w*|ClassLoader|ProcessBuilder|springframework|quarkus|micronaut|dagger|guice|AutoService|mapstruct|archunit|classgraph|reflections|ArchRule|querydsl|jooq|MethodHandles)\b|\b(?:jakarta|javax)\.(?:inject|enterprise|persistence|ws|ejb|annotation\.processing)\b|\bkotlin\.reflect\b|com\.google\.inject/;var scanPlain=(text,path)=>{const literals2=/\.(?:rs|cs|fs|vb|swift)$/i.test(path)?inDouble:inBoth;const found=new Set;const add=literal=>found.add(literal.includes(
"\\")?literal.replace(/\\+(?=[\w.])/g,"/"):literal);for(const[,double,single]of text.matchAll(literals2))add(double??single??"");if(text.includes(".."))for(const[
one]of text.matchAll(leadingUp))add(one);const climbs=place.test(text)&&climb.test(text);const spawns=starts.test(text);const isKept=literal=>climbs||spawns||literal.
includes("/");return{imports:[],typeImports:[],prefixes:[],strings:[...found].filter(literal=>isKept(literal)&&mayNamePath(literal)),traits:[...climbs?["lists"]:
[],...spawns?["spawns"]:[]]}};var inDouble=/'\\?"'|"((?:[^"\\\n]|\\.)*)"/g;var inBoth=/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g;var leadingUp=/(?:\.\.[\\/]+)+[\w.\\/@-]+/g;
var place=/CARGO_MANIFEST_DIR|CARGO_WORKSPACE_DIR|__FILE__|__DIR__|__dir__|\bfile!\(\)|BaseDirectory|CurrentDirectory|CallerFilePath|current_dir\b|current_exe\b|Directory\.current|Platform\.script|#file|Bundle\.module|priv_dir|\bcwd\b|getcwd|Assembly\b[^\n]*\bLocation\b|TestContext|Rails\.root/;
var climb=/["']\/?\.\.(?:[\\/]+\.\.)*[\\/]?["']|\.parent\b|\bancestors\b|GetParent|\.Parent\b|\bdirname\b|DirectoryName|deletingLastPathComponent|CARGO_WORKSPACE_DIR/;
var starts=/\bcargo_bin\b|\bcargo_bin_cmd\b|\bescargot\b|\bCommand::new\b|\bbin!/;var comment=/^[ \t]*(?:\/\/|#|\/?\*+|<!--)[ \t]*keep-pace:[ \t]*(always|affected-by[ \t]+\S[^\r\n]{0,1000}?)[ \t]*(?:[ \t]\*\/|-->)?[ \t]*\r?$/gm;function pragmasIn(text){
if(!text.includes("keep-pace:"))return[];return[...text.matchAll(comment)].map(match=>match[1].trim())}var scanPython=text=>{const imports=new Set;const joined=text.includes("\\\n")?text.replace(/\\\r?\n/g," "):text;for(const match of joined.matchAll(/(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?import[ \t]+([^\n#;]+)/gm)){
for(const name of names(match[1]))imports.add(name)}const froms=/(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?from[ \t]+([.\w]+)[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n#;]+)/gm;
for(const[,from="",taken=""]of joined.matchAll(froms)){imports.add(from);for(const name of names(taken.replace(/#[^\n]*/g,"").replace(/[()]/g," "))){imports.add(
from.endsWith(".")?`${from}${name}`:`${from}.${name}`)}}const strings=[...literals(withPaths(text))].filter(mayNamePath);return{imports:[...imports],typeImports:[],
prefixes:computed(text),strings,traits:traitsOf2(text,imports)}};function withPaths(text){if(!text.includes("path.join("))return text;return text.replace(/(?<!dirname\(\s*)\b(?:os\.path|osp|posixpath)\.join\(\s*((?:(["'])[\w.-][\w./-]*\2\s*,\s*)+(["'])[\w.-]+\3)\s*,?\s*\)(?!\s*["'])/g,
(_,parts)=>`"${[...parts.matchAll(/["']([^"']+)["']/g)].map(([,part])=>part).join("/")}"`)}function names(list){return list.split(",").flatMap(part=>/^\s*([\w.]+)/.
exec(part)?.[1]??[])}function*literals(text){const found=new Set;for(const match of text.matchAll(/"((?:[^"\\\n]|\\.)*)"?|'((?:[^'\\\n]|\\.)*)'?/g)){const whole=match[1]??
match[2];const end=whole.search(/[{%]/);const literal=end<0?whole:whole.slice(0,end);if(literal&&!found.has(literal))yield literal;found.add(literal)}}function computed(text){
const calls=text.matchAll(/\b(?:import_module|__import__|find_spec|load_module)\s*\(\s*([^\n]*)/g);const prefixes=[...calls].flatMap(([,rest=""])=>{if(/^(["'])[\w.]+\1/.
test(rest))return[];return[/^[fF]["']([\w.]*\.)/.exec(rest)?.[1]??""]});return/\b(?:iter_modules|walk_packages|spec_from_file_location|run_path|run_module|SourceFileLoader)\b/.
test(text)?[...prefixes,""]:prefixes}function traitsOf2(text,imports){const isFileModule=name=>/^(?:codecs|ctypes|fileinput|glob|importlib|io|linecache|os|pkgutil|shutil|sqlite3|tarfile|zipfile)\b/.
test(name);const asks=text.includes("__file__")&&![...imports].some(isFileModule);const reads=!asks&&text.includes("__file__")||/\bopen\s*\(|\bpathlib\b|\bos\.path\b|__file__(?!["'])|\bimportlib[._]resources\b|\bread_text\b|\bPath\s*\(/.
test(text);const isSpawner=name=>/^(?:subprocess|multiprocessing|pexpect|runpy)\b|^concurrent\.futures/.test(name);const spawns=[...imports].some(isSpawner)||/\bos\.(?:system|popen|exec\w*|spawn\w*|fork)\b|\b(?:pytester|testdir)\b/.
test(text);const lists=/\b(?:listdir|scandir|iterdir|rglob|glob|os\.walk)\s*\(/.test(text);return[...reads?["reads"]:[],...asks&&!reads?["asks"]:[],...spawns?["\
spawns"]:[],...lists?["lists"]:[]]}var languages={javascript:{extensions:"ts tsx mts cts js jsx mjs cjs",scan:scanJavaScript},python:{extensions:"py pyi pyx",scan:scanPython},go:{extensions:"go",
scan:scanGo},jvm:{extensions:"java kt scala groovy",scan:scanJvm},style:{extensions:"css scss sass less styl pcss",scan:scanStyle},plain:{extensions:"rs cs fs v\
b rb rake php ex exs dart swift",scan:scanPlain}};var byExtension=new Map([...Object.entries(languages).flatMap(([language,{extensions,scan:scan2}])=>extensions.
split(" ").map(extension=>[extension,{language,scan:scan2}])),...["vue","svelte","astro","mdx"].map(extension=>[extension,{language:"javascript",scan:scanComponent}])]);
function languageOf(path){return byExtension.get(extensionOf(path))?.language??null}function isPlain(path){const language=languageOf(path);return language===null||
language==="plain"}function scan(path,text){const facts=byExtension.get(extensionOf(path))?.scan(text,path);return facts?{...facts,pragmas:pragmasIn(text)}:noFacts}
function extensionOf(path){return path.slice(path.lastIndexOf(".")+1).toLowerCase()}export{textsOf,pack,unpack,flatten,listAt,noFacts,lexJavaScript,languageOf,isPlain,scan};
