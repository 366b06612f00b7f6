import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import"./chunk-5QR7ZA2Y.js";import"./chunk-IRCOPRWG.js";import{hereMark,scriptOf,startsFor}from"./chunk-EQSM74O3.js";import"./chunk-UYZUW3JO.js";
import"./chunk-7OLFKGEV.js";import"./chunk-TQYJSFTC.js";import"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";
import"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";
import"./chunk-QEIRHUYG.js";import{existsSync,mkdirSync,readFileSync,rmSync,writeFileSync}from"node:fs";import{join}from"node:path";function handOver(selection,{folder,root,command,host}){const selected=selection.tests.map(({unit})=>unit);const all=[...selected,...selection.skipped.map(({unit})=>unit)];
const lists=join(folder,"lists");rmSync(lists,{recursive:true,force:true});mkdirSync(lists,{recursive:true});const testsFile=join(folder,"keep-pace-select-tests\
.txt");const skippedFile=join(folder,"keep-pace-skipped-tests.txt");writeLines(testsFile,selected);writeLines(skippedFile,selection.skipped.map(({unit})=>unit));
if(selected.some(({path})=>/[\r\n]/.test(path))){host.log.warn("A selected test has a line break in its name, so no list with one test a line holds it.")}const runners=[
...new Set(selected.map(({runner})=>runner))].sort();for(const runner of new Set(all.map(unit=>unit.runner))){const mine=selected.filter(unit=>unit.runner===runner);
writeLines(join(lists,`${runner}.txt`),mine);const starts=startsOf(runner,mine,all,"",root).flat();writeFileSync(join(lists,`${runner}.args`),starts.map(argument=>`${plain(
argument)}\0`).join(""))}const commands=command===null?[]:commandsOf(command,all);const script=command===null?null:join(folder,"keep-pace-select-tests.sh");if(script!==
null){const here=commands.filter(({command:command2})=>command2!=="");const parts=here.map(one=>startOf(one,selected,all,root));writeFileSync(script,scriptOf(parts,
"No test has to run."),{mode:493});warnOfOthers(commands,selected,host)}return{testsFile,skippedFile,lists,runners,script}}var known={vitest:"vitest",jest:"jest",
playwright:"playwright",node:"node",pytest:"pytest",go:"go",jvm:"maven",cargo:null,mocha:null,bun:null,ava:null,other:null};function commandsOf(text,all){const lines=text.
split("\n").flatMap(line=>line.trim()||[]);return lines.map(line=>{const[,name="",directory="",command=""]=/^([a-z]+)(?::([^=]*))?=(.*)$/.exec(line)??[];if(isRunner(
name))return{runner:name,directory:directory.replace(/^\.?\/+|\/+$|^\.$/g,""),command};const runners=[...new Set(all.map(({runner})=>runner))].sort();if(runners.
length>1||lines.length>1){throw new UserError(`Input command "${line}" does not say whose tests it runs: begin it with one of ${runners.map(one=>`${one}=`).join(
", ")}.`)}return{runner:runners[0]??"other",directory:"",command:line}})}function isRunner(name){return Object.hasOwn(known,name)}function startOf({runner,directory,
command},selected,all,root){const mine=selected.filter(unit=>isOf(unit,runner,directory));const everyone=all.filter(unit=>isOf(unit,runner,directory));const whole=mine.
length>0&&mine.length===everyone.length?wholeOf(runner,directory,root):null;return{command,directory,starts:whole?[whole]:startsOf(runner,mine,everyone,directory,
root)}}function isOf({path,runner},wanted,directory){return runner===wanted&&(directory===""||path===directory||path.startsWith(`${directory}/`))}function wholeOf(runner,directory,root){
if(runner==="go")return existsSync(join(root,directory,"go.mod"))?["./..."]:null;if(runner==="cargo")return["--workspace"];if(runner==="jvm")return isGradle(root,
directory)?["test"]:[];return runner==="mocha"||runner==="other"?null:[]}function startsOf(runner,units,all,directory,root){const paths=units.map(({path})=>path);
if(paths.length===0)return[];if(runner==="cargo")return[crates(paths,root)].filter(args=>args.length>0);if(runner==="jvm"&&isGradle(root,directory))return[gradleTasks(
paths,directory)];const listed=known[runner];const everyone=all.filter(unit=>unit.runner===runner).map(({path})=>path);return startsFor(listed??"rspec",paths,everyone,
directory).map(args=>args.map(notAnOption(paths)))}function notAnOption(paths){const odd=new Set(paths.filter(path=>path.startsWith("-")));return argument=>odd.
has(argument)?`./${argument}`:argument}function crates(folders,root){return folders.flatMap(folder=>{const text=readText(join(root,folder,"Cargo.toml"));const name=/^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.
exec(text)?.[1];return name?["-p",name]:[]})}function isGradle(root,directory){return["settings.gradle","settings.gradle.kts","build.gradle","build.gradle.kts"].
some(name=>existsSync(join(root,directory,name)))}function gradleTasks(paths,directory){const tasks=new Map;for(const path of paths){const inner=directory===""?
path:path.slice(directory.length+1);const[,project="",set="test",name=""]=/^(?:(.*)\/)?src\/(\w+)\/\w+\/(.*)\.\w+$/.exec(inner)??[];const task=`${project===""?"":
`:${project.replaceAll("/",":")}`}:${set}`;tasks.set(task,[...tasks.get(task)??[],name.replaceAll("/",".")])}return[...tasks].flatMap(([task,classes])=>[task,...classes.
flatMap(one=>["--tests",one])])}function warnOfOthers(commands,selected,host){const left=selected.filter(unit=>!commands.some(({runner,directory})=>isOf(unit,runner,
directory)));const[first]=left;if(!first)return;host.log.warn(`${left.length} selected tests such as ${first.path} (${first.runner}) are run by no line of input\
 command: add one, which ends with its = where they run elsewhere.`)}function writeLines(file,units){const lines=units.filter(({path})=>!/[\r\n]/.test(path)).map(
({path})=>path.startsWith("-")?`./${path}`:path);writeFileSync(file,lines.map(line=>`${line}
`).join(""))}function plain(argument){return argument.startsWith(hereMark)?argument.slice(hereMark.length):argument}function readText(path){try{return readFileSync(
path,"utf8")}catch{return""}}export{handOver};
