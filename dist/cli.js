#!/usr/bin/env node
import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{select,selectExplain}from"./chunk-SOHLMMMO.js";import{sweep}from"./chunk-RSXK6Y5S.js";import{shardPlan,shardReceipt,shardTake,shardVerify}from"./chunk-W7MUNY4Z.js";
import{workflow}from"./chunk-ZNJVXXMW.js";import{buildkit,buildkitPlan}from"./chunk-XOUZ6J66.js";import"./chunk-ULV2LYG6.js";import{check,fix}from"./chunk-76K5TNRQ.js";
import{cache,cachePlan,cacheReplay}from"./chunk-N47RT6AM.js";import"./chunk-ORJCDP6T.js";import{dockerfile,dockerfileReplay}from"./chunk-PKC3DR6W.js";
import{report}from"./chunk-367R6ZBS.js";import{UserError,asUserError,atFailLevel,defaultAt,defaultValues,defineCommand,inputsAt,nearest,paths,publicName,readInput,
terminalHost,version}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{basename,relative}from"node:path";import{parseArgs}from"node:util";var common={format:{type:"string"},help:{type:"boolean",short:"h"},color:{type:"boolean"},"no-color":{type:"boolean"},verbose:{type:"boolean"}};function parseArguments(command,argv,others=[]){
const specs=inputsAt(command.inputs,"cli");const positional=specs.find(([,spec])=>spec.kind==="paths");const named=specs.filter(([,spec])=>spec.kind!=="paths");
const options={...common,...Object.fromEntries(named.map(([key,spec])=>[publicName(key),{type:isBare(spec)?"boolean":"string",multiple:spec.kind==="text"&&spec.
repeatable===true}]))};const{given,positionals}=parseStrictly(command,argv,options,others);const values=defaultValues(command.inputs,"cli");for(const[key,spec]of named){
const raw=given[publicName(key)];if(raw!==void 0)values[key]=readOption(`--${publicName(key)}`,raw,spec)}if(positional){checkPositionals(command,positionals,positional[1]);
if(positionals.length>0)values[positional[0]]=positionals}else if(positionals.length>0){throw new UserError(`${command.name} takes no path, but got ${positionals[0]}\
: see keep-pace ${command.name} --help.`)}return{values,format:readFormat(command,given.format),help:given.help===true,color:given["no-color"]?false:given.color?
true:null,verbose:given.verbose===true}}function isBare(spec){return spec.kind==="flag"||spec.kind==="choice"&&spec.bare!==void 0}function readOption(name,raw,spec){
if(spec.kind==="choice"&&spec.bare!==void 0)return spec.bare;return typeof raw==="boolean"?raw:readInput(name,raw,spec)}function checkPositionals(command,positionals,spec){
const max=spec.kind==="paths"?spec.max??Number.POSITIVE_INFINITY:0;if(positionals.length>max){const taken=max===1?"one path":`at most ${max} paths`;throw new UserError(
`${command.name} takes ${taken}, but got ${positionals.length}: leave out ${positionals[max]}.`)}if(positionals.includes(""))throw new UserError("A path is empt\
y: name a file or folder.")}function readFormat(command,raw){const format=raw??command.formats[0];if(command.formats.includes(format))return format;throw new UserError(
`--format ${raw} is not known to ${command.name}: use ${command.formats.join(", ")}.`)}function parseStrictly(command,argv,options,others){try{const{values,positionals}=parseArgs(
{args:[...argv],options,allowPositionals:true,strict:true});const given=Object.entries(values).map(([name,value])=>[name,Array.isArray(value)?value.join("\n"):value]);
return{given:Object.fromEntries(given),positionals}}catch(error){const known=Object.keys(options);throw new UserError(explain(command,error,known,others),{cause:error})}}
function explain(command,error,known,others){const option=/'(-[^' =]*)/.exec(error.message)?.[1]??"An option";const help=`see keep-pace ${command.name} --help`;
if(error.code==="ERR_PARSE_ARGS_UNKNOWN_OPTION"){const name=option.replace(/^-+/,"");if(name!==command.name&&others.includes(name)){return`${option} is no optio\
n of ${command.name}: use keep-pace ${name}.`}const meant=nearest(name,known);return`${option} is no option of ${command.name}: ${meant?`did you mean --${meant}\
?`:`${help}.`}`}if(/is ambiguous/.test(error.message)){return`${option} needs a value, and one that begins with a dash is written ${option}=-\u2026: ${help}.`}const needsValue=/argument missing/.
test(error.message);return`${option} ${needsValue?"needs a value":"takes no value"}: ${help}.`}var inputs={path:paths("the repository, or a folder of it",1),write:{kind:"flag",default:false,help:"write the files that are shown"}};var init=defineCommand({name:"\
init",summary:"show, and with --write write, the workflow that wires the suite for this repository",inputs,outputs:{},permissions:{"contents: read":"to read the\
 repository"},formats:["text","json","markdown"],run:async(inputs4,host)=>(await import("./run-init-6BQ5UIEH.js")).runInit(inputs4,host)});var inputs2={report:{kind:"paths",default:[],help:"test reports, or timing files that other tools commit"},store:{kind:"text",placeholder:"FILE",default:null,help:"\
the timing store to add to"},run:{kind:"text",placeholder:"ID",default:null,help:"the run the reports belong to; without it, a digest of their contents"},attempt:{
kind:"count",placeholder:"N",min:1,max:1e3,default:1,help:"which attempt of the run"},shard:{kind:"count",placeholder:"I",min:0,max:1e4,default:0,help:"which sh\
ard of the run, 0 where there is one"},at:{kind:"text",placeholder:"INSTANT",default:null,help:"when the run was; without it, what the reports say"},commit:{kind:"\
text",placeholder:"SHA",default:null,help:"the commit that was tested"}};var timingsImport=defineCommand({name:"timings import",summary:"add the durations of te\
st reports to a timing store",inputs:inputs2,outputs:{},permissions:{},formats:["text","json"],run:async(inputs4,host)=>(await import("./run-import-TASCORJR.js")).
runImport(inputs4,host)});var inputs3={store:{kind:"text",placeholder:"FILE",default:null,help:"the timing store"}};var timingsShow=defineCommand({name:"timings show",summary:"print what\
 a timing store holds, flaky tests included",inputs:inputs3,outputs:{},permissions:{},formats:["text","json"],run:async(inputs4,host)=>(await import("./run-import-TASCORJR.js")).
runShow(inputs4,host)});var commands=[check,fix,init,dockerfile,dockerfileReplay,workflow,cache,cachePlan,cacheReplay,buildkit,buildkitPlan,select,selectExplain,shardPlan,shardTake,shardReceipt,
shardVerify,timingsImport,timingsShow,report,sweep];function generalHelp(commands2,version2){return[`keep-pace ${version2} \u2013 CI that keeps pace with your code`,"","Usage: keep-pace <command> [path\u2026] [options\
]","","Commands:",...table(commands2.map(({name,summary})=>[name,summary])),"","keep-pace <command> --help lists a command's options.",""].join("\n")}function commandHelp(command){
const specs=inputsAt(command.inputs,"cli");const positional=specs.find(([,spec])=>spec.kind==="paths");return[`Usage: keep-pace ${command.name}${positional?usage(
positional[1]):""} [options]`,"",...wrap(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,columns),"","Options:",...table(optionRows(command)),
"",...wrap(`Exit: ${exits(command)}, 2 wrong use, 3 a bug.`,columns),""].join("\n")}function exits({name,inputs:inputs4}){if("failOn"in inputs4)return"0 nothing\
 found at or above --fail-on, 1 something found";return name==="shard verify"?"0 every test ran exactly once, 1 not so":"0 answered"}function optionRows(command){
const own=inputsAt(command.inputs,"cli").map(([key,spec])=>[optionName(key,spec),meaning(spec)]);return[...own,["--format FORMAT",`${command.formats.join(", ")}\
 (default ${command.formats[0]})`],["--verbose","tell everything, notes and progress included"],["--no-color","no colours, as with NO_COLOR"]]}function usage(spec){
return spec.kind==="paths"&&spec.max===1?" [path]":" [path\u2026]"}function optionName(key,spec){if(spec.kind==="paths")return usage(spec).trim();const name=`--${publicName(
key)}`;if(isBare(spec))return name;return`${name} ${spec.kind==="choice"?"LEVEL":spec.placeholder}`}function meaning(spec){const value=defaultAt(spec,"cli");const choices=spec.
kind==="choice"&&spec.bare===void 0?`: ${spec.choices.join(", ")}`:"";const standard=isBare(spec)||value===null||String(value)===""?"":` (default ${value})`;return`${spec.
help}${choices}${standard}`}var columns=80;function table(rows){const left=Math.max(...rows.map(([name])=>name.length))+4;return rows.flatMap(([name,text])=>wrap(
text,columns-left).map((line,at)=>`${(at===0?`  ${name}`:"").padEnd(left)}${line}`))}function wrap(text,width){const lines=[""];for(const word of text.split(" ")){
const line=lines.at(-1);if(line!==""&&line.length+1+word.length>width)lines.push(word);else lines[lines.length-1]=line===""?word:`${line} ${word}`}return lines}async function runCli(argv,terminal){try{return await dispatch(argv,terminal)}catch(error){const known=asUserError(error);if(known){terminal.stderr(`keep-pace: ${known.
message}
`);return known.exitCode}terminal.stderr(`keep-pace: this is a bug, please report it with the lines below.
${error instanceof Error?error.stack:error}
`);return 3}}async function dispatch(argv,terminal){const[first]=argv;if(first==="help"&&argv.length>1)return dispatch([...argv.slice(1),"--help"],terminal);if(first===
void 0||first==="--help"||first==="-h"||first==="help"){terminal.stdout(generalHelp(commands,terminal.version));return 0}if(first==="--version"||first==="-v"){terminal.
stdout(`${terminal.version}
`);return 0}const command=findCommand(argv);const words=command.name.split(" ").length;const parsed=parseArguments(command,argv.slice(words),names);if(parsed.help){
terminal.stdout(commandHelp(command));return 0}const host=terminalHost({...terminal,verbose:parsed.verbose,connect:async(owner,repo)=>(await import("./connect-V6GH56DQ.js")).
connect(terminal,owner,repo)});const answer=await command.run(parsed.values,host);terminal.stdout(print(answer,parsed,terminal));return answer.ok===false||atFailLevel(
answer,parsed.values.failOn)?1:0}var names=commands.map(({name})=>name);function findCommand(argv){const found=commands.filter(({name:name2})=>name2.split(" ").
every((word,at)=>argv[at]===word)).sort((a,b)=>b.name.length-a.name.length)[0];if(found)return found;const name=argv[0];const meant=nearest(name,names);throw new UserError(
`${name} is no command: ${meant?`did you mean ${meant}?`:"see keep-pace --help."}`)}function print(answer,{format,color,verbose},terminal){if(answer.patch!==void 0)
return answer.patch;const rendered={json:()=>JSON.stringify(answer.json,null,2),text:()=>answer.text({color:color??wantsColor(terminal),width:terminal.width||80,
verbose}),markdown:()=>answer.markdown(),sarif:()=>JSON.stringify(answer.sarif?.(),null,2),html:()=>answer.html?.()??""};const text=rendered[format]();return text===
""||text.endsWith("\n")?text:`${text}
`}function wantsColor({env,isTty}){if(env.NO_COLOR)return false;if(env.FORCE_COLOR)return env.FORCE_COLOR!=="0";return isTty&&env.TERM!=="dumb"}process.stdout.on("error",({code,message})=>{if(code==="EPIPE")process.exit(0);process.stderr.write(`keep-pace: the answer could not be written (${message}): ma\
ke room for it.
`);process.exit(2)});process.stderr.on("error",()=>{});process.exitCode=await runCli(process.argv.slice(2),{get cwd(){return currentFolder()},get program(){return program(
process.argv[1]??"keep-pace")},env:process.env,version,width:process.stdout.columns,isTty:process.stdout.isTTY===true,stdout:text=>process.stdout.write(text),stderr:text=>process.
stderr.write(text)});function currentFolder(){try{return process.cwd()}catch(cause){throw new UserError("The folder you are in does not exist any more: go to an\
other one.",{cause})}}function program(script){if(basename(script)==="keep-pace")return"keep-pace";const path=relative(currentFolder(),script);return`node ${path.
startsWith("..")?script:path}`}
