import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{clip,lastLine,longestMessage,refusalOf,visible}from"./chunk-E5G3Q3CS.js";function plural(count,one,many=`${one}s`){return`${count} ${count===1?one:many}`}function duration(seconds){if(seconds<1)return"under 1 s";if(seconds<89.5)return`${Math.
round(seconds)} s`;const minutes=Math.round(seconds/60);if(minutes<90)return`${minutes} min`;const hours=Math.floor(minutes/60);const rest=minutes%60;return hours>=
10||rest===0?`${Math.round(minutes/60)} h`:`${hours} h ${rest} min`}function percent(share){const rounded=Math.round(share*100);if(rounded===0&&share>0)return"u\
nder 1 %";if(rounded===100&&share<1)return"over 99 %";return`${rounded} %`}function weeklyCost(cost){const seconds=cost?.secondsPerWeek??null;return seconds===null||
seconds<1?null:`about ${duration(seconds)} a week`}function costBasis(cost){if(!cost)return null;const{missRate,seconds,commits,source}=cost;const isSame=cost.missRateAfter!=
null&&missRate!==null&&percent(cost.missRateAfter)===percent(missRate);if(isSame&&weeklyCost(cost)===null)return null;const missRateAfter=isSame?null:cost.missRateAfter??
null;const origin={log:" (measured)",table:" (a typical time)",none:""}[source];const time=seconds===null?"":`${seconds<1?"":"about "}${duration(seconds)}`;if(missRate===
null)return time===""||source==="table"?null:`A miss takes ${time}${origin}.`;const each=time&&`, ${time} each${origin}`;const after=missRateAfter===null?"":`; \
after the fix in ${percent(missRateAfter)}`;return`Misses the cache in ${percent(missRate)} of ${plural(commits,"commit")}${each}${after}.`}var zeroWidthSpace="&#8203;";function escapeMarkdown(text2){return atLineStart(inline(text2))}function inline(text2){return visible(text2).replace(/[\\`*_~[\]]/g,
"\\$&").replace(/[&<>|$@]|#(?=(\d?))/g,(character,digit)=>character==="#"&&digit?`&#35;${zeroWidthSpace}`:entities[character]??character).replace(/:(?=\/\/|[\w+\\-]+:)|(?<=GH-)(?=\d)|(?<=www)(?=\.)/gi,
`$&${zeroWidthSpace}`)}function atLineStart(markdown){return markdown.replace(/^ /,"&#32;").replace(/^(?:\d+(?=[.)])|(?=[-+=]))/,"$&\\")}var entities={"&":"&amp\
;","<":"&lt;",">":"&gt;","|":"&#124;","#":"&#35;",$:"<span>$</span>","@":`@${zeroWidthSpace}`};function codeSpan(text2){const shown=visible(text2);return shown===
""||/[`|]|^ | $/.test(shown)?`<code>${escapeMarkdown(shown)}</code>`:`\`${shown}\``}function proseMarkdown(text2){const parts=text2.split(/((?<!`)`[^`]+`(?!`))/);
return atLineStart(parts.map((part,at)=>at%2===1?codeSpan(part.slice(1,-1)):inline(part)).join(""))}function repeated(findings){const groups=new Map;for(const[at,finding]of findings.entries()){const{rule,severity,message:message3,fix,fixed,cost}=finding;const said=severity===
"note"&&rule!=="unreadable-file"?severity:message3;const key=weeklyCost(cost)===null?JSON.stringify([rule,severity,said,fixed,fix?.safety,fix?.description,refusalOf(
finding)]):String(at);groups.set(key,[...groups.get(key)??[],finding])}return[...groups.values()].flatMap(([finding,...others])=>finding?[{finding,others}]:[])}
function otherPlaces(others,shown=visible){const most=5;const places=others.slice(0,most).map(({file,range})=>shown(`${clip(file,300)}:${range.startLine}`));const rest=others.
length-places.length;if(rest>0)return`${places.join(", ")} and ${rest} more`;return places.length>1?`${places.slice(0,-1).join(", ")} and ${places.at(-1)}`:places[0]??
""}function docsUrl(rule){return`https://github.com/keep-pace/keep-pace/blob/main/docs/rules/${encodeURIComponent(rule)}.md`}function summarise(findings,{files,commits}){const count=test=>findings.filter(test).length;return{files,commits,error:count(({severity})=>severity==="error"),warning:count(
({severity})=>severity==="warning"),note:count(({severity})=>severity==="note"),fixable:count(({fix})=>fix!==null),refused:count(({refused})=>refused!==null)}}function tally(findings){
const severities=["error","warning","note"].map(severity=>({severity,count:findings.filter(finding=>finding.severity===severity).length})).filter(({count})=>count>
0).map(({severity,count})=>plural(count,severity));if(severities.length<2)return severities[0]??"no findings";return`${plural(findings.length,"finding")}: ${severities.
join(", ")}`}function encodePath(path){return path.replace(new RegExp("\\p{Cs}","gu"),"\uFFFD").split("/").map(segment=>encodeURIComponent(segment).replace(/[!'()*]/g,c=>`%${c.
charCodeAt(0).toString(16).toUpperCase()}`)).join("/")}function renderMarkdown(findings,options={}){if(findings.length===0)return"";const told=repeated(findings);const shown=told.slice(0,options.limit??10);const items=shown.
map((each,at)=>`${at+1}. ${item(each,options)}
`);const hidden=told.slice(shown.length).reduce((sum,{others})=>sum+1+others.length,0);const counts=options.tally===false?"":`${tally(findings)}

`;return`${counts}${items.join("")}${hidden>0?`
\u2026 and ${hidden} more
`:""}`}function where({file,range},{blobUrl}){const place=codeSpan(`${clip(file,300)}:${range.startLine}`);if(!blobUrl)return place;const end=lastLine(range);const lines=end>
range.startLine?`L${range.startLine}-L${end}`:`L${range.startLine}`;return`[${place}](${blobUrl}/${encodePath(file)}#${lines})`}function item({finding,others},options){
const{severity,message:message3,rule,fix,fixed,cost}=finding;const refused=refusalOf(finding);const time=weeklyCost(cost);const parts=[where(finding,options)+(time?
` \xB7 **${time}**`:""),`${severity}: ${prose(message3)} ([${rule}](${docsUrl(rule)}))`];const basis=costBasis(cost);if(basis)parts.push(basis);if(refused)parts.
push(`**Not fixed:** ${prose(refused)}`);if(fix){const label=fixed?"Fixed":fix.safety==="safe"?"Fix":"Unsafe fix";const command=fixed?null:options.fixCommand?.(
finding);parts.push(`**${label}:** ${prose(fix.description)}${command?` \u2192 ${codeSpan(command)}`:""}`)}if(others.length>0)parts.push(`Also: ${otherPlaces(others,
codeSpan)}`);return parts.join("<br>")}function prose(text2){return proseMarkdown(clip(text2,longestMessage))}var Diff=class{diff(oldStr,newStr,options={}){let callback;if(typeof options==="function"){callback=options;options={}}else if("callback"in options){callback=options.
callback}const oldString=this.castInput(oldStr,options);const newString=this.castInput(newStr,options);const oldTokens=this.removeEmpty(this.tokenize(oldString,
options));const newTokens=this.removeEmpty(this.tokenize(newString,options));return this.diffWithOptionsObj(oldTokens,newTokens,options,callback)}diffWithOptionsObj(oldTokens,newTokens,options,callback){
var _a;const done=value=>{value=this.postProcess(value,options);if(callback){setTimeout(function(){callback(value)},0);return void 0}else{return value}};const newLen=newTokens.
length,oldLen=oldTokens.length;let editLength=1;let maxEditLength=newLen+oldLen;if(options.maxEditLength!=null){maxEditLength=Math.min(maxEditLength,options.maxEditLength)}
const maxExecutionTime=(_a=options.timeout)!==null&&_a!==void 0?_a:Infinity;const abortAfterTimestamp=Date.now()+maxExecutionTime;const bestPath=[{oldPos:-1,lastComponent:void 0}];
let newPos=this.extractCommon(bestPath[0],newTokens,oldTokens,0,options);if(bestPath[0].oldPos+1>=oldLen&&newPos+1>=newLen){return done(this.buildValues(bestPath[0].
lastComponent,newTokens,oldTokens))}let minDiagonalToConsider=-Infinity,maxDiagonalToConsider=Infinity;const execEditLength=()=>{for(let diagonalPath=Math.max(minDiagonalToConsider,
-editLength);diagonalPath<=Math.min(maxDiagonalToConsider,editLength);diagonalPath+=2){let basePath;const removePath=bestPath[diagonalPath-1],addPath=bestPath[diagonalPath+
1];if(removePath){bestPath[diagonalPath-1]=void 0}let canAdd=false;if(addPath){const addPathNewPos=addPath.oldPos-diagonalPath;canAdd=addPath&&0<=addPathNewPos&&
addPathNewPos<newLen}const canRemove=removePath&&removePath.oldPos+1<oldLen;if(!canAdd&&!canRemove){bestPath[diagonalPath]=void 0;continue}if(!canRemove||canAdd&&
removePath.oldPos<addPath.oldPos){basePath=this.addToPath(addPath,true,false,0,options)}else{basePath=this.addToPath(removePath,false,true,1,options)}newPos=this.
extractCommon(basePath,newTokens,oldTokens,diagonalPath,options);if(basePath.oldPos+1>=oldLen&&newPos+1>=newLen){return done(this.buildValues(basePath.lastComponent,
newTokens,oldTokens))||true}else{bestPath[diagonalPath]=basePath;if(basePath.oldPos+1>=oldLen){maxDiagonalToConsider=Math.min(maxDiagonalToConsider,diagonalPath-
1)}if(newPos+1>=newLen){minDiagonalToConsider=Math.max(minDiagonalToConsider,diagonalPath+1)}}}editLength++};if(callback){(function exec(){setTimeout(function(){
if(editLength>maxEditLength||Date.now()>abortAfterTimestamp){return callback(void 0)}if(!execEditLength()){exec()}},0)})()}else{while(editLength<=maxEditLength&&
Date.now()<=abortAfterTimestamp){const ret=execEditLength();if(ret){return ret}}}}addToPath(path,added,removed,oldPosInc,options){const last2=path.lastComponent;
if(last2&&!options.oneChangePerToken&&last2.added===added&&last2.removed===removed){return{oldPos:path.oldPos+oldPosInc,lastComponent:{count:last2.count+1,added,
removed,previousComponent:last2.previousComponent}}}else{return{oldPos:path.oldPos+oldPosInc,lastComponent:{count:1,added,removed,previousComponent:last2}}}}extractCommon(basePath,newTokens,oldTokens,diagonalPath,options){
const newLen=newTokens.length,oldLen=oldTokens.length;let oldPos=basePath.oldPos,newPos=oldPos-diagonalPath,commonCount=0;while(newPos+1<newLen&&oldPos+1<oldLen&&
this.equals(oldTokens[oldPos+1],newTokens[newPos+1],options)){newPos++;oldPos++;commonCount++;if(options.oneChangePerToken){basePath.lastComponent={count:1,previousComponent:basePath.
lastComponent,added:false,removed:false}}}if(commonCount&&!options.oneChangePerToken){basePath.lastComponent={count:commonCount,previousComponent:basePath.lastComponent,
added:false,removed:false}}basePath.oldPos=oldPos;return newPos}equals(left,right,options){if(options.comparator){return options.comparator(left,right)}else{return left===
right||!!options.ignoreCase&&left.toLowerCase()===right.toLowerCase()}}removeEmpty(array){const ret=[];for(let i=0;i<array.length;i++){if(array[i]){ret.push(array[i])}}
return ret}castInput(value,options){return value}tokenize(value,options){return Array.from(value)}join(chars){return chars.join("")}postProcess(changeObjects,options){
return changeObjects}get useLongestToken(){return false}buildValues(lastComponent,newTokens,oldTokens){const components=[];let nextComponent;while(lastComponent){
components.push(lastComponent);nextComponent=lastComponent.previousComponent;delete lastComponent.previousComponent;lastComponent=nextComponent}components.reverse();
const componentLen=components.length;let componentPos=0,newPos=0,oldPos=0;for(;componentPos<componentLen;componentPos++){const component=components[componentPos];
if(!component.removed){if(!component.added&&this.useLongestToken){let value=newTokens.slice(newPos,newPos+component.count);value=value.map(function(value2,i){const oldValue=oldTokens[oldPos+
i];return oldValue.length>value2.length?oldValue:value2});component.value=this.join(value)}else{component.value=this.join(newTokens.slice(newPos,newPos+component.
count))}newPos+=component.count;if(!component.added){oldPos+=component.count}}else{component.value=this.join(oldTokens.slice(oldPos,oldPos+component.count));oldPos+=
component.count}}return components}};var LineDiff=class extends Diff{constructor(){super(...arguments);this.tokenize=tokenize}equals(left,right,options){if(options.ignoreWhitespace){if(!options.newlineIsToken||
!left.includes("\n")){left=left.trim()}if(!options.newlineIsToken||!right.includes("\n")){right=right.trim()}}else if(options.ignoreNewlineAtEof&&!options.newlineIsToken){
if(left.endsWith("\n")){left=left.slice(0,-1)}if(right.endsWith("\n")){right=right.slice(0,-1)}}return super.equals(left,right,options)}};var lineDiff=new LineDiff;
function diffLines(oldStr,newStr,options){return lineDiff.diff(oldStr,newStr,options)}function tokenize(value,options){if(options.stripTrailingCr){value=value.replace(/\r\n/g,"\n")}const retLines=[],linesAndNewlines=value.split(/(\n|\r\n)/);if(!linesAndNewlines[linesAndNewlines.
length-1]){linesAndNewlines.pop()}for(let i=0;i<linesAndNewlines.length;i++){const line=linesAndNewlines[i];if(i%2&&!options.newlineIsToken){retLines[retLines.length-
1]+=line}else{retLines.push(line)}}return retLines}function needsQuoting(s){for(let i=0;i<s.length;i++){if(s[i]<" "||s[i]>"~"||s[i]==='"'||s[i]==="\\"){return true}}return false}function quoteFileNameIfNeeded(s){
if(!needsQuoting(s)){return s}let result='"';const bytes=new TextEncoder().encode(s);let i=0;while(i<bytes.length){const b=bytes[i];if(b===7){result+="\\a"}else if(b===
8){result+="\\b"}else if(b===9){result+="\\t"}else if(b===10){result+="\\n"}else if(b===11){result+="\\v"}else if(b===12){result+="\\f"}else if(b===13){result+=
"\\r"}else if(b===34){result+='\\"'}else if(b===92){result+="\\\\"}else if(b>=32&&b<=126){result+=String.fromCharCode(b)}else{result+="\\"+b.toString(8).padStart(
3,"0")}i++}result+='"';return result}var INCLUDE_HEADERS={includeIndex:true,includeUnderline:true,includeFileHeaders:true};function structuredPatch(oldFileName,newFileName,oldStr,newStr,oldHeader,newHeader,options){let optionsObj;if(!options){optionsObj={}}else if(typeof options==="\
function"){optionsObj={callback:options}}else{optionsObj=options}if(typeof optionsObj.context==="undefined"){optionsObj.context=4}const context=optionsObj.context;
if(optionsObj.newlineIsToken){throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions")}if(!optionsObj.callback){
return diffLinesResultToPatch(diffLines(oldStr,newStr,optionsObj))}else{const{callback}=optionsObj;diffLines(oldStr,newStr,Object.assign(Object.assign({},optionsObj),
{callback:diff=>{const patch=diffLinesResultToPatch(diff);callback(patch)}}))}function diffLinesResultToPatch(diff){if(!diff){return}diff.push({value:"",lines:[]});
function contextLines(lines){return lines.map(function(entry){return" "+entry})}const hunks=[];let oldRangeStart=0,newRangeStart=0,curRange=[],oldLine=1,newLine=1;
for(let i=0;i<diff.length;i++){const current=diff[i],lines=current.lines||splitLines(current.value);current.lines=lines;if(current.added||current.removed){if(!oldRangeStart){
const prev=diff[i-1];oldRangeStart=oldLine;newRangeStart=newLine;if(prev){curRange=context>0?contextLines(prev.lines.slice(-context)):[];oldRangeStart-=curRange.
length;newRangeStart-=curRange.length}}for(const line of lines){curRange.push((current.added?"+":"-")+line)}if(current.added){newLine+=lines.length}else{oldLine+=
lines.length}}else{if(oldRangeStart){if(lines.length<=context*2&&i<diff.length-2){for(const line of contextLines(lines)){curRange.push(line)}}else{const contextSize=Math.
min(lines.length,context);for(const line of contextLines(lines.slice(0,contextSize))){curRange.push(line)}const hunk={oldStart:oldRangeStart,oldLines:oldLine-oldRangeStart+
contextSize,newStart:newRangeStart,newLines:newLine-newRangeStart+contextSize,lines:curRange};hunks.push(hunk);oldRangeStart=0;newRangeStart=0;curRange=[]}}oldLine+=
lines.length;newLine+=lines.length}}for(const hunk of hunks){for(let i=0;i<hunk.lines.length;i++){if(hunk.lines[i].endsWith("\n")){hunk.lines[i]=hunk.lines[i].slice(
0,-1)}else{hunk.lines.splice(i+1,0,"\\ No newline at end of file");i++}}}return{oldFileName,newFileName,oldHeader,newHeader,hunks}}}function formatPatch(patch,headerOptions){
var _a,_b,_c,_d,_e,_f;if(!headerOptions){headerOptions=INCLUDE_HEADERS}if(Array.isArray(patch)){if(patch.length>1&&!headerOptions.includeFileHeaders&&!patch.every(
p=>p.isGit)){throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know \
which changes are to which file?)")}return patch.map(p=>formatPatch(p,headerOptions)).join("\n")}const ret=[];if(patch.isGit){headerOptions=INCLUDE_HEADERS;if(!patch.
oldFileName){throw new Error("oldFileName must be specified for Git patches")}if(!patch.newFileName){throw new Error("newFileName must be specified for Git patc\
hes")}let gitOldName=patch.oldFileName;let gitNewName=patch.newFileName;if(patch.isCreate&&gitOldName==="/dev/null"){gitOldName=gitNewName.replace(/^b\//,"a/")}else if(patch.
isDelete&&gitNewName==="/dev/null"){gitNewName=gitOldName.replace(/^a\//,"b/")}ret.push("diff --git "+quoteFileNameIfNeeded(gitOldName)+" "+quoteFileNameIfNeeded(
gitNewName));if(patch.isDelete){ret.push("deleted file mode "+((_a=patch.oldMode)!==null&&_a!==void 0?_a:"100644"))}if(patch.isCreate){ret.push("new file mode "+
((_b=patch.newMode)!==null&&_b!==void 0?_b:"100644"))}if(patch.oldMode&&patch.newMode&&!patch.isDelete&&!patch.isCreate){ret.push("old mode "+patch.oldMode);ret.
push("new mode "+patch.newMode)}if(patch.isRename){ret.push("rename from "+quoteFileNameIfNeeded(((_c=patch.oldFileName)!==null&&_c!==void 0?_c:"").replace(/^a\//,
"")));ret.push("rename to "+quoteFileNameIfNeeded(((_d=patch.newFileName)!==null&&_d!==void 0?_d:"").replace(/^b\//,"")))}if(patch.isCopy){ret.push("copy from "+
quoteFileNameIfNeeded(((_e=patch.oldFileName)!==null&&_e!==void 0?_e:"").replace(/^a\//,"")));ret.push("copy to "+quoteFileNameIfNeeded(((_f=patch.newFileName)!==
null&&_f!==void 0?_f:"").replace(/^b\//,"")))}}else{if(headerOptions.includeIndex&&patch.oldFileName==patch.newFileName&&patch.oldFileName!==void 0){ret.push("I\
ndex: "+patch.oldFileName)}if(headerOptions.includeUnderline){ret.push("===================================================================")}}const hasHunks=patch.
hunks.length>0;if(headerOptions.includeFileHeaders&&patch.oldFileName!==void 0&&patch.newFileName!==void 0&&(!patch.isGit||hasHunks)){ret.push("--- "+quoteFileNameIfNeeded(
patch.oldFileName)+(patch.oldHeader?"	"+patch.oldHeader:""));ret.push("+++ "+quoteFileNameIfNeeded(patch.newFileName)+(patch.newHeader?"	"+patch.newHeader:""))}
for(let i=0;i<patch.hunks.length;i++){const hunk=patch.hunks[i];const oldStart=hunk.oldLines===0?hunk.oldStart-1:hunk.oldStart;const newStart=hunk.newLines===0?
hunk.newStart-1:hunk.newStart;ret.push("@@ -"+oldStart+","+hunk.oldLines+" +"+newStart+","+hunk.newLines+" @@");for(const line of hunk.lines){ret.push(line)}}return ret.
join("\n")+"\n"}function splitLines(text2){const hasTrailingNl=text2.endsWith("\n");const result=text2.split("\n").map(line=>line+"\n");if(hasTrailingNl){result.pop()}else{result.
push(result.pop().slice(0,-1))}return result}function unifiedPatch(changes){return changes.map(filePatch).join("")}function filePatch({path,before,after}){const[old,now]=[text(before??new Uint8Array),text(
after)];if(before&&old===now)return"";const patch=structuredPatch(`a/${path}`,`b/${path}`,old,now,void 0,void 0,{context:3});if(before)return formatPatch({...patch,
isGit:true});return formatPatch({...patch,isGit:true,isCreate:true,oldFileName:"/dev/null",newMode:"100644"})}var utf8=new TextDecoder("utf-8",{fatal:true,ignoreBOM:true});
function text(bytes){return utf8.decode(bytes)}function columns(text2){let width=0;for(const character of text2){if(new RegExp("\\p{M}","u").test(character))continue;width+=wide.test(character)?2:1}return width}
var wide=new RegExp("[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]|\\p{Emoji_Pres\
entation}","u");function wrap(text2,width){const lines=[];let line="";for(const word of words(text2)){if(line!==""&&columns(line)+1+columns(word)>width){lines.push(
line);line=word}else{line=line===""?word:`${line} ${word}`}}return line===""?lines:[...lines,line]}function words(text2){const glue="\xA0";return text2.replace(
/(\d) (?=(?:%|s|min|h)(?!\w))/g,`$1${glue}`).split(/ +/).filter(word=>word!=="").map(word=>word.replaceAll(glue," "))}var codes={bold:[1,22],dim:[2,22],red:[31,39],green:[32,39],yellow:[33,39],cyan:[36,39]};function style(color){const mark=([on,off])=>color?text2=>`\x1B[${on}m${text2}\
\x1B[${off}m`:text2=>text2;return Object.fromEntries(Object.entries(codes).map(([name,pair])=>[name,mark(pair)]))}function renderText(findings,options){if(findings.length===0)return"";const paint=style(options.color);const width=Math.min(Math.max(options.width,40),100);const told=options.
verbose?findings.map(finding=>({finding,others:[]})):repeated(findings);const digits=String(told.length).length;const blocks=told.map((each,at)=>block(each,{...options,
width,paint,number:String(at+1).padStart(digits),indent:digits+2}));return`${blocks.join("\n")}
${total(findings,options,paint)}
`}function block({finding,others},layout){const{paint,indent,width}=layout;const room=width-indent;const margin=" ".repeat(indent);const lines=[...problem(finding,
layout,room),...wrap(costBasis(finding.cost)??"",room).map(paint.dim),...remedy(finding,layout,room),...others.length>0?hang("also:",paint.dim,wrap(otherPlaces(
others),room-"also: ".length)):[]];return[heading(finding,layout),...lines.map(line=>`${margin}${line}
`)].join("")}function heading(finding,{paint,number,indent,width}){const place=visible(`${finding.file}:${finding.range.startLine}`);const cost=weeklyCost(finding.
cost)??"";const gap=width-indent-columns(place)-columns(cost);const start=`${number}  ${paint.bold(place)}`;if(cost==="")return`${start}
`;return gap>=2?`${start}${" ".repeat(gap)}${paint.bold(cost)}
`:`${start}
${" ".repeat(indent)}${paint.bold(cost)}
`}function problem({severity,message:message3,rule},{paint},room){const lines=wrap(`${severity}: ${legible(message3)} [${rule}]`,room);return lines.map((line,at)=>{
const start=at===0?severity.length:0;const end=at===lines.length-1?line.length-rule.length-2:line.length;const[head,body,tail]=[line.slice(0,start),line.slice(start,
end),line.slice(end)];return`${head&&paint[severityColour[severity]](head)}${body}${tail&&paint.dim(tail)}`})}function remedy(finding,{paint,fixCommand},room){const{
fix,fixed}=finding;const refused=refusalOf(finding);const labelled=(label,colour,text2)=>hang(label,colour,wrap(legible(text2),room-label.length-1));if(refused)
return labelled("not fixed:",paint.yellow,refused);if(!fix)return[];if(fixed)return labelled("fixed:",paint.green,fix.description);const command=fixCommand?.(finding);
return[...fix.safety==="safe"?labelled("fix:",paint.green,fix.description):labelled("unsafe fix:",paint.yellow,fix.description),...command?[`run: ${paint.cyan(command)}`]:
[]]}function legible(text2){return clip(visible(text2),longestMessage)}function hang(label,colour,lines){return lines.map((line,at)=>at===0?`${colour(label)} ${line}`:
`${" ".repeat(label.length)} ${line}`)}function total(findings,options,paint){const{fixAllCommand,width}=options;const fixed=findings.filter(finding=>finding.fixed).
length;const fixable=findings.filter(({fix,fixed:fixed2})=>fix?.safety==="safe"&&!fixed2).length;const counts=[tally(findings),...fixed>0?[`${fixed} fixed`]:[]];
const[first2="",...rest]=counts;const start=[paint.bold(first2),...rest].join("; ");if(fixable===0||!fixAllCommand)return start;const fits2=columns(`${counts.join(
"; ")}; ${fixable} can be fixed: ${fixAllCommand}`)<=width;return`${start}; ${fixable} can be fixed:${fits2?" ":"\n  "}${paint.cyan(fixAllCommand)}`}var severityColour={
error:"red",warning:"yellow",note:"cyan"};function shellWord(path){if(visible(path)!==path)return null;const safe=path.startsWith("-")?`./${path}`:path;return/^[\w./@%+=:,-]+$/.
test(safe)?safe:`'${safe.replaceAll("'",`'\\''`)}'`}function annotate(findings,options={}){const{changedLines,perLevel=10}=options;const due=findings.filter(finding=>!finding.fixed&&(!changedLines||isChanged(finding,
changedLines)));const places=new Map;const shown=due.filter(({severity})=>{const used=places.get(severity)??0;places.set(severity,used+1);return used<perLevel});
return{shown:shown.map(annotation),hidden:due.length-shown.length}}function isChanged({file,range},changedLines){const end=lastLine(range);for(const line of changedLines.
get(file)??[]){if(line>=range.startLine&&line<=end)return true}return false}var levels={error:"error",warning:"warning",note:"notice"};var longest=4e3;function annotation(finding){
const{severity,file,range,rule}=finding;const endLine=lastLine(range);const columns2=range.startLine===range.endLine&&range.endColumn>range.startColumn;return{level:levels[severity],
file,startLine:range.startLine,endLine,...columns2&&{startColumn:range.startColumn,endColumn:range.endColumn-1},title:`keep-pace: ${rule}`,message:clip(message(
finding),longest)}}function message(finding){const{message:message3,rule,fix,cost}=finding;const refused=refusalOf(finding);const time=weeklyCost(cost);const lines=[
visible(message3),[costBasis(cost),time&&`That is ${time}.`].filter(Boolean).join(" "),fix?`${fix.safety==="safe"?"Fix":"Unsafe fix"}: ${visible(fix.description)}`:
"",refused?`Not fixed: ${visible(refused)}`:"",docsUrl(rule)];return lines.filter(line=>line!=="").join("\n")}function applyEdits(original,edits){const encoder=new TextEncoder;const parts=[];let at=0;for(const{file,start,end,text:text2}of edits){const inRange=Number.isInteger(
start)&&Number.isInteger(end)&&at<=start&&start<=end;if(!inRange||end>original.length){throw new RangeError(`An edit of ${file} replaces ${start}\u2013${end}; ${at}\
\u2013${original.length} is left.`)}parts.push(original.subarray(at,start),encoder.encode(text2));at=end}parts.push(original.subarray(at));return new Uint8Array(
Buffer.concat(parts))}function chooseFixes(findings,options){const chosen=[];const postponed=[];const taken=new Map;for(const finding of findings){if(!finding.fix||
finding.fix.edits.length===0)continue;if(finding.fix.safety==="unsafe"&&!options.unsafe)continue;const wanted=[...byFile(finding.fix.edits)];if(wanted.every(([file,
edits])=>fits(edits,taken.get(file)??[]))){for(const[file,edits]of wanted)append(taken,file,edits);chosen.push(finding)}else{postponed.push(finding)}}return{chosen,
postponed}}function editsByFile(findings){const lists=new Map;for(const{fix}of findings){for(const[file,edits]of byFile(fix?.edits??[])){if(!lists.get(file)?.some(
others=>sameEdits(edits,others)))append(lists,file,edits)}}return new Map([...lists].map(([file,all])=>[file,all.sort((a,b)=>first(a)-first(b)).flat()]))}function applyFixes(chosen,read){
return[...editsByFile(chosen)].map(([path,edits])=>{const before=read(path);return{path,before,after:applyEdits(before??new Uint8Array,edits)}}).sort((a,b)=>a.path<
b.path?-1:1)}function fits(edits,taken){return taken.every(others=>sameEdits(edits,others)||last(edits)<first(others)||last(others)<first(edits))}function sameEdits(a,b){
return a.length===b.length&&a.every(({start,end,text:text2},at)=>{const other=b[at];return start===other.start&&end===other.end&&text2===other.text})}function byFile(edits){
const files=new Map;for(const edit of edits)append(files,edit.file,edit);return files}function append(lists,key,item2){const list=lists.get(key);if(list)list.push(
item2);else lists.set(key,[item2])}function first(edits){return edits[0].start}function last(edits){return edits.at(-1).end}import{createHash}from"node:crypto";var lineFeed=10;function positions(bytes){const starts=[0];for(let at=bytes.indexOf(lineFeed);at>=0;at=bytes.indexOf(lineFeed,at+1))starts.push(at+1);const lines=starts.
at(-1)===bytes.length?starts.length-1:starts.length;const lineAt=offset=>starts.findLastIndex(start=>start<=offset)+1;const startOf=line=>starts[line-1]??bytes.
length;return{lines,lineAt,startOf,columnAt(offset){const before=utf82.decode(bytes.subarray(startOf(lineAt(offset)),offset));return before.length+(lineAt(offset)===
1&&before.startsWith("\uFEFF")?0:1)}}}var utf82=new TextDecoder("utf-8",{ignoreBOM:true});function sarif(findings,options){const open=findings.filter(({fixed})=>!fixed);const rules=describe(open,options.rules);const index=new Map(rules.map(({id},at)=>[
id,at]));const fingerprint=fingerprints(options.read);return{$schema:"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
version:"2.1.0",runs:[{tool:{driver:{name:"keep-pace",version:options.version,informationUri:"https://github.com/keep-pace/keep-pace",rules}},automationDetails:{
id:`keep-pace/${options.category}/`},columnKind:"utf16CodeUnits",originalUriBaseIds:{"%SRCROOT%":{description:{text:"The root of the repository."}}},results:open.
map(finding=>({ruleId:finding.rule,ruleIndex:index.get(finding.rule),level:finding.severity,message:{text:message2(finding)},locations:[{physicalLocation:{artifactLocation:location(
finding.file),region:{...finding.range}}}],partialFingerprints:{"keepPace/v1":fingerprint(finding)},...fixes(finding.fix,options.read)}))}]}}function describe(findings,known){
const rules=new Map(known.map(rule=>[rule.id,rule]));for(const{rule,severity}of findings){if(!rules.has(rule))rules.set(rule,{id:rule,severity,summary:`${words2(
rule)}.`})}return[...rules.values()].map(({id,severity,summary})=>({id,name:words2(id),shortDescription:{text:summary},fullDescription:{text:summary},help:{text:`${summary}\
 See ${docsUrl(id)}`,markdown:`${summary} [Read more](${docsUrl(id)}).`},helpUri:docsUrl(id),defaultConfiguration:{level:severity},properties:{tags:["ci","perfo\
rmance"],precision:"high","problem.severity":severity==="note"?"recommendation":severity}}))}function words2(rule){return`${rule.charAt(0).toUpperCase()}${rule.
slice(1)}`.replaceAll("-"," ")}function message2(finding){const{message:message3,cost,fix}=finding;const refused=refusalOf(finding);const time=weeklyCost(cost);
const parts=[message3,[costBasis(cost),time&&`That is ${time}.`].filter(Boolean).join(" "),fix?`Fix: ${fix.description}`:"",refused?`Not fixed: ${refused}`:""];
return parts.filter(part=>part!=="").map(part=>visible(part).replaceAll("](","] (")).join("\n")}function location(file){return{uri:encodePath(file),uriBaseId:"%\
SRCROOT%"}}function fingerprints(read){const seen=new Map;return({rule,file,range})=>{const text2=textOf(read(file),range).trim();const key=createHash("sha256").
update(JSON.stringify([rule,file,text2])).digest("hex");const count=(seen.get(key)??0)+1;seen.set(key,count);return`${key.slice(0,32)}:${count}`}}function textOf(bytes,range){
if(!bytes)return"";const{startOf}=positions(bytes);return new TextDecoder().decode(bytes.subarray(startOf(range.startLine),startOf(lastLine(range)+1)))}function fixes(fix,read){
if(!fix||fix.edits.length===0)return{};const artifactChanges=[];for(const file of new Set(fix.edits.map(edit=>edit.file))){const edits=fix.edits.filter(edit=>edit.
file===file);const bytes=read(file);if(!bytes&&edits.some(({end})=>end>0))return{};const at=positions(bytes??new Uint8Array);artifactChanges.push({artifactLocation:location(
file),replacements:edits.map(edit=>replacement(edit,at))})}return{fixes:[{description:{text:visible(fix.description)},artifactChanges}]}}function replacement({start,
end,text:text2},{lineAt,columnAt}){return{deletedRegion:{startLine:lineAt(start),startColumn:columnAt(start),endLine:lineAt(end),endColumn:columnAt(end)},insertedContent:{
text:text2}}}function suggest(fix,read){const suggestions=[];const left=[];for(const path of new Set(fix.edits.map(({file})=>file))){const edits=fix.edits.filter(({file})=>file===
path);const bytes=read(path);if(bytes&&isPlain(bytes))suggestions.push(suggestion(path,bytes,edits));else left.push(...edits)}return{suggestions,left}}function isPlain(bytes){
return bytes.length>0&&!bytes.includes(13)&&bytes[0]!==239}function suggestion(path,bytes,edits){const{lines,lineAt,startOf}=positions(bytes);const from=edits[0]?.
start??0;const to=edits.at(-1)?.end??from;const startLine=Math.min(lineAt(from),lines);const lastTouched=startOf(lineAt(to))===to?lineAt(to)-1:lineAt(to);for(let endLine=Math.
max(startLine,Math.min(lastTouched,lines));;endLine+=1){const start=startOf(startLine);const shifted=edits.map(edit=>({...edit,start:edit.start-start,end:edit.end-
start}));const region=applyEdits(bytes.subarray(start,startOf(endLine+1)),shifted);const text2=utf83.decode(region);if(text2===""||text2.endsWith("\n"))return{path,
startLine,endLine,replacement:text2};if(endLine>=lines)return{path,startLine,endLine,replacement:`${text2}
`}}}var utf83=new TextDecoder("utf-8",{fatal:true});export{plural,duration,percent,weeklyCost,annotate,applyEdits,chooseFixes,editsByFile,applyFixes,escapeMarkdown,codeSpan,proseMarkdown,repeated,otherPlaces,summarise,
tally,renderMarkdown,unifiedPatch,sarif,suggest,columns,wrap,renderText,shellWord};
