import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{selectHere}from"./chunk-VINV74QV.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-K6UUWYER.js";import{wrap}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import{visible}from"./chunk-E5G3Q3CS.js";
import"./chunk-QEIRHUYG.js";import{relative,resolve}from"node:path";async function runExplain(inputs,host){const[named]=inputs.test;if(named===void 0)throw new UserError("Name the test to explain: keep-pace select explain TEST.");
const{root,selection,because}=await selectHere(inputs,host);const inRoot=relative(root,resolve(host.cwd,named))||".";const isNamed=path=>path===named||path===inRoot;
const test=selection.tests.find(({unit})=>isNamed(unit.path));const skip=selection.skipped.find(({unit})=>isNamed(unit.path));if(!test&&!skip){throw new UserError(
`${named} is no test that a runner of this repository would run: name one that select lists.`)}const lines=test?[`${visible(named)} runs: ${visible(test.reasons.
map(({text})=>text).join("; "))}.`]:[`${visible(named)} is skipped: ${visible(skip?.proof.text??"")}.`];return{json:{path:inRoot,runs:test!==void 0,reasons:test?.
reasons??[],proof:skip?.proof??null,compared:because},text:({width})=>[...lines,`Compared: ${visible(because.text)}.`].flatMap(line=>wrap(line,Math.max(40,Math.
min(width,100)))).join("\n"),markdown:()=>lines.join("\n")}}export{runExplain};
