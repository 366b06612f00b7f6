import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
function visible(text){return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,escaped).replace(/(?<!\S)::(?=[\w-]+(?:::|\s))|##(?=\[)/g,mark=>escaped(mark[0])+
mark.slice(1))}function escaped(character){const code=character.codePointAt(0)??0;return named[character]??(code<256?`\\x${hex(code).padStart(2,"0")}`:`\\u{${hex(
code)}}`)}var named={"\n":"\\n","\r":"\\r","	":"\\t"};function hex(code){return code.toString(16)}var longestMessage=600;function clip(text,length){if(text.length<=
length)return text;return`${text.slice(0,length-1).replace(/[\ud800-\udbff]$/,"")}\u2026`}function lastLine({startLine,endLine,endColumn}){return Math.max(startLine,endColumn===1?endLine-1:endLine)}function refusalOf({message,refused}){return refused===
null||refused.message===message?null:refused.message}var severityRank={error:0,warning:1,note:2};function atLeast(severity,limit){return severityRank[severity]<=
severityRank[limit]}function rank(findings){return[...findings].sort((a,b)=>(b.cost?.secondsPerWeek??-1)-(a.cost?.secondsPerWeek??-1)||compareText(a.file,b.file)||
a.range.startLine-b.range.startLine||compareText(a.rule,b.rule))}function compareText(a,b){return a<b?-1:a>b?1:0}export{visible,longestMessage,clip,lastLine,refusalOf,atLeast,rank};
