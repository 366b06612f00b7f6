import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{compareRuns}from"./chunk-YW5SWLRP.js";import{pathOf}from"./chunk-VLRMGQNA.js";function besideOf(reports){const files=new Set;let seconds=0;for(const{cases,besideSeconds}of reports){if(besideSeconds===null)return void 0;seconds+=besideSeconds;
for(const{id}of cases)files.add(pathOf(id))}return files.size===0?void 0:{seconds,files:files.size}}var jobsAsked=32;var jobsNeeded=6;var spreadNeeded=1.5;function startPrice(runs){
const jobs=[...runs].filter(({beside})=>beside!==void 0).sort((a,b)=>compareRuns(b,a)).slice(0,jobsAsked).map(({beside})=>beside);if(jobs.length===0)return{measured:null,
most:null};const most=Math.min(...jobs.map(({seconds,files})=>seconds/files));const counts=jobs.map(({files})=>files);const tells=jobs.length>=jobsNeeded&&Math.
max(...counts)>=spreadNeeded*Math.min(...counts);return{measured:tells?Math.min(most,Math.max(0,medianSlope(jobs))):null,most}}function medianSlope(jobs){const slopes=jobs.
flatMap((a,at)=>jobs.slice(at+1).flatMap(b=>a.files===b.files?[]:(b.seconds-a.seconds)/(b.files-a.files)));return slopes.sort((a,b)=>a-b)[slopes.length>>1]??0}var plain={to:seconds=>seconds,from:value=>value};var rooted={to:Math.sqrt,from:value=>value**2};var geometric={to:seconds=>Math.log(Math.max(seconds,1e-6)),from:Math.
exp};function average(name,weight,{to,from}){const estimate2=history=>{let sum2=0;let weights=0;let share=1;for(let at=history.length-1;at>=0;at-=1){sum2+=share*
to(history[at]);weights+=share;share*=1-weight}return from(sum2/weights)};return{name,train:()=>estimate2}}var latest={name:"latest",train:()=>history=>history.
at(-1)};var short=average("short average",.75,plain);var root=average("recent root average",.45,rooted);var recent=average("recent geometric average",.45,geometric);
var long=average("long geometric average",.15,geometric);var departures={name:"level and departures",train(histories){const kept=retention(histories);return history=>{
const{level,kind,departure}=describe(history);return Math.max(0,level+kept[kind]*departure)}}};var blend={name:"root average and departures",train(histories){const[
a,b]=[root.train(histories),departures.train(histories)];return history=>(a(history)+b(history))/2}};var estimators=[blend,long,recent,short,departures,latest];
var levelWindow=7;var kinds=8;var expected=[1,.5,.6,.8,.5,.6,.8,.7];function describe(history){const window=history.slice(-levelWindow);const sorted=[...window].
sort((a,b)=>a-b);const middle=sorted.length/2;const level=sorted[Math.ceil(middle)-1];const tolerance=.25*level+.1;const last=window.at(-1);if(Math.abs(last-level)<=
tolerance){const usual=window.filter(seconds=>Math.abs(seconds-level)<=tolerance);return{level,kind:0,departure:recencyMean(usual)-level}}const side=Math.sign(last-
level);const start=window.findLastIndex(seconds=>side*(seconds-level)<=tolerance)+1;const lasted=Math.min(3,window.length-start);const kind=window.length<=2?7:(side>
0?0:3)+lasted;return{level,kind,departure:recencyMean(window.slice(start))-level}}var recencyMean=average("",.45,plain).train([]);function retention(histories){
const product=new Array(kinds).fill(0);const square=new Array(kinds).fill(0);for(const history of histories){for(let end=2;end<history.length;end+=1){const{level,
kind,departure}=describe(history.slice(0,end));const weight=1/Math.max(.05,Math.abs(departure));product[kind]=product[kind]+weight*departure*(history[end]-level);
square[kind]=square[kind]+weight*departure**2}}const doubt=.02*square.reduce((sum2,value)=>sum2+value,0)+Number.EPSILON;return expected.map((share,kind)=>{const seen=product[kind]+
doubt*share;return Math.min(1,Math.max(0,seen/(square[kind]+doubt)))})}var cuts=[1,...Array.from({length:8},(_,at)=>2**-(at+4)),0];var tested=2e3;var steps=6;function chooseEstimator(histories){const sample=longestTests(histories);
const known=sample.map(({seconds})=>seconds);const all=testableRuns(sample);const runs=all.slice(-steps);const scored=estimators.map(estimator=>{const misses=runs.
map(run=>missesAt(run,estimator,sample));return{estimator,misses,error:misses.length===0?0:mean(misses.map(({error})=>error))}});const best=scored.reduce((a,b)=>b.
error<a.error?b:a);return{name:best.estimator.name,estimate:best.estimator.train(known),error:runs.length===0?null:best.error,cutErrors:cutErrorsOf([...all.slice(
0,-steps).map(run=>missesAt(run,best.estimator,sample)),...best.misses])}}function cutErrorsOf(misses){if(misses.length===0)return null;const ofCases=mean(misses.
map(({ofCuts})=>ofCuts.at(-1)));return cuts.map((share,at)=>{const ratios=misses.map(({ofCuts})=>ofCuts[at]/(ofCuts.at(-1)||1));return{share,error:ofCases*mean(
ratios)}})}function longestTests(histories){if(histories.length<=tested)return histories;return[...histories].sort((a,b)=>b.seconds.at(-1)-a.seconds.at(-1)).slice(
0,tested)}function testableRuns(sample){const tests=new Map;for(const{runs}of sample)for(const run of runs.slice(1))tests.set(run,(tests.get(run)??0)+1);const enough=Math.
max(...tests.values(),0)/2;return[...tests].filter(([,count])=>count>=enough).map(([run])=>run).sort((a,b)=>a-b)}function missesAt(run,estimator,sample){const members=sample.
flatMap(({id,runs,seconds})=>{const at=runs.indexOf(run);return at<1?[]:[{file:pathOf(id),past:seconds.slice(0,at),actual:seconds[at]}]});const estimate2=estimator.
train(members.map(({past})=>past));const foreseen=members.map(({past})=>estimate2(past));const total=sum(members.map(({actual})=>actual));const expected2=sum(foreseen);
const pace=total/(expected2||1);const files=new Map;let squares=0;members.forEach(({file,actual},at)=>{const seconds=foreseen[at];const miss=actual-pace*seconds;
squares+=miss**2;const ofFile=files.get(file);if(ofFile)ofFile.push({seconds,miss});else files.set(file,[{seconds,miss}])});addNew(files,sample,run,pace);const relative=value=>Math.
sqrt(value)/(total||1);const ofCuts=cuts.map(share=>relative(sum([...files.values()].map(file=>cutSquares(file,share*expected2)))));return{error:relative(squares),
ofCuts}}function addNew(files,sample,run,pace){const known=[...files.values()].flat();const meanOf=misses=>sum(misses.map(({seconds})=>seconds))/misses.length;const ofSuite=known.
length===0?0:meanOf(known);const added=[];for(const{id,runs,seconds}of sample){if(runs[0]!==run)continue;const file=pathOf(id);const ofFile=files.get(file);const guess=ofFile?
meanOf(ofFile):ofSuite;added.push({file,miss:{seconds:guess,miss:seconds[0]-pace*guess}})}for(const{file,miss}of added){const ofFile=files.get(file);if(ofFile)ofFile.
push(miss);else files.set(file,[miss])}}function cutSquares(file,cap){const length=sum(file.map(({seconds})=>seconds));const aim=cap===0?0:length/Math.max(1,Math.
ceil(length/cap));let[squares,piece,done,start]=[0,0,0,0];for(const{seconds,miss}of file){const begins=aim===0?0:Math.floor((done+seconds/2)/aim);if(aim===0||begins!==
start){squares+=piece**2;piece=0;start=begins}piece+=miss;done+=seconds}return squares+piece**2}function sum(values){let total=0;for(const value of values)total+=
value;return total}function mean(values){return sum(values)/values.length}var outlier=10;var alike={from:.7,to:1.4};var worthwhile=.1;function withoutSetup(histories){if(!mayHoldSetup(histories))return{histories,seconds:0,samples:0};const usual=usualTimes(
histories);const runs=groupByRun(histories);const setups=[...runs.values()].map(members=>setupOf(members,usual));const share=median(setups.map(setup=>setup.share));
if(share<worthwhile)return{histories,seconds:0,samples:0};const setupOfRun=new Map([...runs.keys()].map((run,at)=>[run,setups[at]]));let samples=0;const cleaned=histories.
map(history=>{const kept=history.runs.map((run,at)=>{const setup=setupOfRun.get(run);return!strikes(history.seconds[at],usual.of(history),setup.seconds)});samples+=
kept.filter(keep=>!keep).length;return{id:history.id,runs:history.runs.filter((_,at)=>kept[at]),seconds:history.seconds.filter((_,at)=>kept[at])}});const seconds=median(
setups.filter(setup=>setup.seconds>0).map(setup=>setup.seconds));return{histories:cleaned,seconds,samples}}function mayHoldSetup(histories){let total=0;let far=0;
for(const{seconds}of histories){const least=Math.min(...seconds);for(const value of seconds){total+=value;if(value>outlier*least)far+=value}}return far>worthwhile/
5*total}function strikes(seconds,usual,setup){const excess=seconds-usual;return setup>0&&seconds>outlier*usual&&excess>alike.from*setup&&excess<alike.to*setup}function setupOf(members,usual){
const total=members.reduce((sum2,{seconds})=>sum2+seconds,0);const struck=members.filter(({history,seconds})=>usual.proven(history)&&seconds>outlier*usual.of(history)).
map(({history,seconds})=>seconds-usual.of(history)).sort((a,b)=>a-b);const middle=weightedMedian(struck);const similar=struck.filter(excess=>excess>alike.from*middle&&
excess<alike.to*middle);if(similar.length<2)return{seconds:0,share:0};const all=members.filter(({history,seconds})=>strikes(seconds,usual.of(history),middle));return{
seconds:middle,share:all.reduce((sum2,{seconds})=>sum2+seconds,0)/total}}function usualTimes(histories){const own=new Map(histories.map(history=>[history,quartile(
history.seconds)]));const both=new Set(histories.filter(history=>Math.max(...history.seconds)>outlier*own.get(history)));const byFile=new Map;for(const[history,
seconds]of own){const file=pathOf(history.id);const list=byFile.get(file);if(list)list.push(seconds);else byFile.set(file,[seconds])}const ofFile=new Map([...byFile].
map(([file,times])=>[file,median(times)]));const ofSuite=median([...own.values()]);const proven=history=>both.has(history);return{proven,of(history){const mine=own.
get(history);if(proven(history))return mine;const file=pathOf(history.id);const alone=byFile.get(file).length===1;return Math.min(mine,alone?ofSuite:ofFile.get(
file))}}}function groupByRun(histories){const runs=new Map;for(const history of histories){history.runs.forEach((run,at)=>{const member={history,seconds:history.
seconds[at]};const members=runs.get(run);if(members)members.push(member);else runs.set(run,[member])})}return runs}function quartile(values){const sorted=[...values].
sort((a,b)=>a-b);return sorted[Math.floor((sorted.length-1)/4)]??0}function median(values){const sorted=[...values].sort((a,b)=>a-b);return sorted[Math.floor((sorted.
length-1)/2)]??0}function weightedMedian(sorted){let left=sorted.reduce((sum2,value)=>sum2+value,0)/2;for(const value of sorted){left-=value;if(left<=0)return value}
return 0}function estimate(store){const jobs=runsOf(store);const{histories,seconds}=withoutSetup(historiesOf(store,jobs));const sampled=histories.every(hasSamples)?histories:
histories.filter(hasSamples);const chosen=chooseEstimator(sampled);const known=new Map;for(const{id,seconds:seconds2}of sampled)known.set(id,chosen.estimate(seconds2));
return{known,current:lazily(()=>currency(sampled)),guess:lazily(()=>guesser(known)),setupSeconds:seconds,startupSeconds:startupOf(jobs),start:startPrice(jobs),estimator:chosen.
name,error:chosen.error,cutErrors:chosen.cutErrors}}function hasSamples({seconds}){return seconds.length>0}function lazily(make){let made=null;return id=>{made??=
make();return made(id)}}var startupsAsked=64;function runsOf(store){const runs=new Set;for(const samples of store.values())for(const{run}of samples)runs.add(run);
return runs}function startupOf(runs){const startups=[...runs].sort((a,b)=>compareRuns(b,a)).flatMap(({startupSeconds})=>startupSeconds??[]).slice(0,startupsAsked).
sort((a,b)=>a-b);return startups[Math.floor(startups.length/2)]??null}function currency(histories){const lastRun=new Map;const runsOfFile=new Map;for(const{id,runs}of histories){
lastRun.set(id,runs.at(-1));const ofFile=runsOfFile.get(pathOf(id))??new Set;for(const run of runs)ofFile.add(run);runsOfFile.set(pathOf(id),ofFile)}const since=new Map(
[...runsOfFile].map(([path,runs])=>[path,[...runs].sort((a,b)=>b-a).slice(0,2).at(-1)]));return id=>(lastRun.get(id)??-1)>=(since.get(pathOf(id))??0)}function historiesOf(store,jobs){
const order=runOrder(jobs);const histories=[];for(const[id,samples]of store){let count=0;for(const sample of samples)if(isTimed(sample))count+=1;if(count===0)continue;
const runs=new Array(count);const seconds=new Array(count);for(const sample of samples){if(!isTimed(sample))continue;count-=1;runs[count]=order.get(sample.run);
seconds[count]=sample.seconds}histories.push({id,runs,seconds})}return histories}function isTimed({passed,seconds}){return passed&&seconds!==null}function runOrder(runs){
const order=new Map;const position=new Map;for(const run of[...runs].sort(compareRuns)){const at=position.get(run.id)??position.size;position.set(run.id,at);order.
set(run,at)}return order}var priorTests=2;function guesser(known){const sums=new Map;for(const[id,seconds]of known){for(const level of levels(id)){const sum2=sums.
get(level)??{seconds:0,tests:0};sum2.seconds+=seconds;sum2.tests+=1;sums.set(level,sum2)}}return id=>{if(known.size===0)return null;let guess=null;for(const level of levels(
id).reverse()){const sum2=sums.get(level);if(!sum2)break;guess=guess===null?sum2.seconds/sum2.tests:(sum2.seconds+priorTests*guess)/(sum2.tests+priorTests)}return guess}}
function levels(id){const path=pathOf(id);const found=[path];for(let end=path.lastIndexOf("/");end>=0;end=path.lastIndexOf("/",end-1)){found.push(path.slice(0,end+
1));if(end===0)break}return[...found,""]}function findFlaky(store){const found=[];let length=null;for(const[id,samples]of store){if(samples.every(({passed,flaky})=>passed&&!flaky))continue;const commits=flakyCommits(
samples);if(commits.length===0)continue;length??=attemptLengths(store);found.push(flakyTest(id,samples,commits,length))}return found.sort((a,b)=>b.wastedSeconds-
a.wastedSeconds||b.failures-a.failures||(a.id<b.id?-1:1))}function flakyTest(id,samples,commits,length){const proven=samples.filter(({run,flaky})=>flaky||commits.
includes(run.commit??""));const again=proven.filter(({run,passed})=>passed&&run.attempt>1);return{id,commits:commits.map(commit=>commit||null),failures:proven.filter(
({passed,flaky})=>!passed||flaky).length,passes:proven.filter(({passed})=>passed).length,wastedSeconds:again.reduce((sum2,{run})=>sum2+(length.get(runName(run))??
0),0)}}function flakyCommits(samples){const passed=new Set;const failed=new Set;const both=new Set;for(const sample of samples){const{commit}=sample.run;if(sample.
flaky)both.add(commit??"");if(commit!==null)(sample.passed?passed:failed).add(commit)}for(const commit of passed)if(failed.has(commit))both.add(commit);return[...both].
sort()}function attemptLengths(store){const ofRun=new Map;for(const samples of store.values()){for(const{run,seconds}of samples)ofRun.set(run,(ofRun.get(run)??0)+
(seconds??0))}const lengths=new Map;for(const[run,seconds]of ofRun)lengths.set(runName(run),(lengths.get(runName(run))??0)+seconds);return lengths}function runName({
id,attempt,shard}){return JSON.stringify([id,attempt,shard])}export{besideOf,estimate,findFlaky};
