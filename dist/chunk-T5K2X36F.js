import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{require_yaml}from"./chunk-GLYMAIDZ.js";import{__toESM}from"./chunk-QEIRHUYG.js";var import_yaml=__toESM(require_yaml(),1);function parseYaml(text,lineCounter=new import_yaml.LineCounter){const options={lineCounter,logLevel:"silent",prettyErrors:false,
uniqueKeys:false};const document=(0,import_yaml.parseDocument)(text,options);if(document.errors.length===0)findRepeatedKeys(document);return document}function findRepeatedKeys(document){
(0,import_yaml.visit)(document,{Map(_,{items}){const seen=new Set;for(const{key}of items){if(!(0,import_yaml.isScalar)(key))continue;if(seen.has(key.value)){const at=key.
range?.[0]??0;document.errors.push(new import_yaml.YAMLParseError([at,at+1],"DUPLICATE_KEY","Map keys must be unique"))}seen.add(key.value)}}})}export{parseYaml};
