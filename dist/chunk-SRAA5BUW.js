import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
function treeOf(paths,links=new Map){const files=once(()=>new Set(typeof paths==="function"?paths():paths));const list=once(()=>[...files()]);const sorted=once(
()=>[...files()].sort());const folders=once(()=>foldersOf(files()));const byName=once(()=>grouped(files(),baseName));const byStem=once(()=>grouped(files(),stemOf));
const foldersByName=once(()=>grouped(folders(),baseName));function follow(path,left=8){if(links.size===0||left===0)return path;for(let part=path;part!=="";part=
folderOf(part)){const target=links.get(part);if(target!==void 0)return follow(`${target}${path.slice(part.length)}`,left-1)}return path}return{get paths(){return list()},
below:folder=>around(sorted(),folder,path=>path).filter(path=>isBelow(path,folder)),isFile:path=>files().has(path),isFolder:path=>folders().has(path),named:name=>byName().
get(name)??[],withStem:stem=>byStem().get(stem)??[],foldersNamed:name=>foldersByName().get(name)??[],isName:name=>byName().has(name)||foldersByName().has(name)||
links.size>0,normalise(path){const clean=resolveDots(path);return clean===null?null:follow(clean)}}}function once(make){let made=null;return()=>{made??={value:make()};
return made.value}}function foldersOf(files){const folders=new Set([""]);for(const path of files){for(let folder=folderOf(path);!folders.has(folder);folder=folderOf(
folder))folders.add(folder)}return folders}function grouped(paths,keyOf){const groups=new Map;for(const path of paths)push(groups,keyOf(path),path);return groups}
function stemOf(path){const dot=path.indexOf(".",path.lastIndexOf("/")+1);return dot<0?path:path.slice(0,dot)}function folderOf(path){return path.slice(0,Math.max(
0,path.lastIndexOf("/")))}function baseName(path){return path.slice(path.lastIndexOf("/")+1)}function join(folder,path){return folder===""?path:`${folder}/${path}`}
function isBelow(path,folder){return folder===""||path.startsWith(`${folder}/`)}function around(sorted,folder,pathOf){if(folder==="")return sorted;return sorted.
slice(firstFrom(sorted,folder,pathOf),firstFrom(sorted,`${folder}0`,pathOf))}function firstFrom(sorted,path,pathOf){let[low,high]=[0,sorted.length];while(low<high){
const middle=low+high>>1;if(pathOf(sorted[middle])<path)low=middle+1;else high=middle}return low}function foldersAbove(path){const folders=[];for(let folder=folderOf(
path);folder!=="";folder=folderOf(folder))folders.push(folder);return[...folders,""]}function resolveDots(path){if(!hasDots(path))return path;const parts=[];for(const part of path.
split("/")){if(part===".."){if(parts.pop()===void 0)return null}else if(part!=="."&&part!=="")parts.push(part)}return parts.join("/")}function hasDots(path){for(let start=0;start<=
path.length;){const slash=path.indexOf("/",start);const end=slash<0?path.length:slash;const size=end-start;if(size===0||path.charCodeAt(start)===46&&(size===1||
size===2&&path[start+1]===".")){return true}start=end+1}return false}function push(map,key,value){const list=map.get(key);if(list)list.push(value);else map.set(
key,[value])}var manifests=/^(?:package\.json|deno\.jsonc?|pyproject\.toml|setup\.(?:py|cfg)|go\.mod|Cargo\.toml|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|Gemfile|[^/]+\.gemspec|composer\.json|[^/]+\.(?:cs|fs|vb|vcx|sql|wix|dc|es|sh|py|njs|il)?proj|mix\.exs|pubspec\.yaml|Package\.swift|project\.json|moon\.yml|BUILD(?:\.bazel)?|CMakeLists\.txt)$/;
function projectsOf(tree){return projectsAt(tree.paths.filter(path=>manifests.test(baseName(path))).map(folderOf))}function projectsAt(named){const folders=new Set(
named);const known=new Map;return{folders:[...folders].sort(),ownerOf(path){const folder=folderOf(path);const cached=known.get(folder);if(cached!==void 0)return cached;
const owner=foldersAbove(path).find(one=>folders.has(one))??null;known.set(folder,owner);return owner}}}export{treeOf,stemOf,folderOf,baseName,join,isBelow,around,foldersAbove,push,projectsOf,projectsAt};
