import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{parse}from"./chunk-LMD4GTQO.js";import{isUnreadable}from"./chunk-WBEAC3JD.js";import{require_yaml}from"./chunk-GLYMAIDZ.js";import{__toESM}from"./chunk-QEIRHUYG.js";import{createHash}from"node:crypto";function hashFiles(contents){const all=createHash("sha256");for(const content of contents)all.update(createHash("sha256").update(
content).digest());return all.digest("hex")}function hashFilesExpression(paths){return expression(`hashFiles(${paths.map(path=>`'${escapePattern(path).replaceAll(
"'","''")}'`).join(", ")})`)}function expression(inner){return`$${"{{"} ${inner} }}`}function escapePattern(path){return path.replace(/[*?[\]]/g,sign=>`[${sign}\
]`)}var foreign=/(^|\/)(node_modules|vendor|testdata|fixtures|__fixtures__|third_party|\.git)\//;function repositoryOf(files,inside=()=>true){return repositoryFrom(
files.paths.filter(inside),path=>{const text=files.text(path);return isUnreadable(text)?null:text})}function repositoryFrom(paths,text){return{paths:[...paths].
filter(path=>!foreign.test(path)).sort(byFolder),text}}function named(paths,names){return paths.filter(path=>{const name=path.slice(path.lastIndexOf("/")+1);return names instanceof
RegExp?names.test(name):names.includes(name)})}function folderOf(path){return path.slice(0,Math.max(0,path.lastIndexOf("/")))}function inFolder(folder,name){return folder===
""?name:`${folder}/${name}`}function byFolder(a,b){const[left,right]=[a.split("/"),b.split("/")];for(let at=0;at<left.length&&at<right.length;at+=1){const[l,r]=[
left[at],right[at]];if(l!==r)return l<r?-1:1}return left.length-right.length}function packageId({name,version,integrity}){return integrity===null?`${name}@${version}`:`${name}@${version}#${integrity}`}function reader(read){return(text,path)=>{
try{return read(text,path)}catch{return null}}}function unite(lists){if(!lists.some(list=>list!==null))return null;return[...new Map(lists.flatMap(list=>list??[]).
map(one3=>[packageId(one3),one3])).values()]}var image={tool:"image",probe:["uname","-r"],parts:3,files:[]};var apt={name:"apt",keyFiles:({paths})=>named(paths,/^(Aptfile|apt(-packages)?\.txt|packages\.apt|apt-requirements\.txt)$/),
stores:[{name:"apt",kind:"tree",runtime:image,offBecause:"most of the time goes into unpacking, which a cache does not save",paths:()=>["/var/cache/apt/archives\
/*.deb"]}]};var readBunLock=reader(text=>{const lock=JSON.parse(withoutTrailingCommas(text));return Object.values(lock.packages??{}).flatMap(entry=>{if(!Array.isArray(entry)||
typeof entry[0]!=="string")return[];const[,name,version]=/^((?:@[^/]+\/)?[^@]+)@(.+)$/.exec(entry[0])??[];if(!name||!version||/^(workspace|link|file):/.test(version))
return[];const integrity=entry.findLast(part=>typeof part==="string"&&/^sha\d+-/.test(part));return[{name,version,integrity:integrity??null}]})});function withoutTrailingCommas(text){
return text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g,(_,quoted)=>quoted??"")}function runnerNames(platform,arch){const os=platform==="win32"?"Windows":platform==="darwin"?"macOS":"Linux";return{os,arch:arch==="ia32"?"X86":arch.toUpperCase()}}
function cacheHome({os,env}){if(os==="Windows")return"~/AppData/Local";if(os==="macOS")return"~/Library/Caches";return env.XDG_CACHE_HOME||"~/.cache"}function fromEnv({
env},names,otherwise){for(const name of names)if(env[name])return env[name].replaceAll("\\","/");return otherwise}function unused(files,startedAt){if(!files.some(wasRead))return[];return files.filter(file=>file.modifiedAt<startedAt&&!wasRead(file)).map(file=>file.path)}function wasRead({
accessedAt,changedAt}){return accessedAt>changedAt}function childrenOf(files,folder){const prefix=folder===""?"":`${folder}/`;const names=new Set;for(const{path}of files){
if(path.startsWith(prefix))names.add(path.slice(prefix.length).split("/",1)[0])}return[...names].sort()}function plain(name){return{name,only:true,read:text=>/^\s*([^\s#]+)/.exec(text)?.[1]}}function asdf(tool){const line=new RegExp(`^${tool}[ \\t]+([^\\s#]+)`,"m");
return{name:".tool-versions",only:true,read:text=>line.exec(text)?.[1]}}function mise(tool){const read=text=>{const tools=toml(text).tools;const entry=tools?.[tool];
const first=Array.isArray(entry)?entry[0]:entry;const version=typeof first==="object"&&first!==null?first.version:first;return version===void 0?void 0:String(version)};
return["mise.toml",".mise.toml"].map(name=>({name,only:true,read}))}function toml(text){try{return parse(text)}catch{return{}}}function json(text){try{const value=JSON.
parse(text);return typeof value==="object"&&value!==null?value:{}}catch{return{}}}var node={tool:"node",probe:["node","--version"],parts:1,files:[plain(".nvmrc"),plain(".node-version"),asdf("nodejs"),...mise("node"),{name:"package.json",only:false,
read:text=>json(text).volta?.node}]};var bunRuntime={tool:"bun",probe:["bun","--version"],parts:2,files:[plain(".bun-version"),asdf("bun"),...mise("bun")]};var python={
tool:"python",probe:["python3","--version"],parts:2,binary:true,files:[plain(".python-version"),asdf("python"),...mise("python")]};var go={tool:"go",probe:["go",
"version"],parts:3,files:[{name:"go.mod",only:false,read:text=>/^toolchain\s+go(\S+)/m.exec(text)?.[1]??/^go\s+(\S+)/m.exec(text)?.[1]},plain(".go-version"),asdf(
"golang"),...mise("go")]};var rust={tool:"rust",probe:["rustc","--version"],parts:3,files:[{name:"rust-toolchain.toml",only:true,read:text=>numbered(toml(text).
toolchain?.channel)},{name:"rust-toolchain",only:true,read:text=>numbered(/channel\s*=\s*"([^"]+)"/.exec(text)?.[1]??text.trim())},asdf("rust"),...mise("rust")]};
function numbered(channel){return channel&&/\d/.test(channel)?channel:void 0}var java={tool:"java",probe:["java","-version"],parts:1,files:[{name:".java-version",
only:true,read:text=>javaNumber(text)},{name:".sdkmanrc",only:true,read:text=>javaNumber(/^java=(.*)$/m.exec(text)?.[1])},{...asdf("java"),read:text=>javaNumber(
asdf("java").read(text))}]};function javaNumber(text){return text&&/\d+(?:\.\d+)*/.exec(text)?.[0]}var ruby={tool:"ruby",probe:["ruby","--version"],parts:2,files:[
{...plain(".ruby-version"),read:text=>/^\s*(?:ruby-)?(\S+)/.exec(text)?.[1]},asdf("ruby"),...mise("ruby"),{name:"Gemfile",only:false,read:text=>/^\s*ruby\s+["'](\d[^"']*)["']/m.
exec(text)?.[1]}]};var php={tool:"php",probe:["php","--version"],parts:2,files:[plain(".php-version"),asdf("php")]};var dotnet={tool:"dotnet",probe:["dotnet","-\
-version"],parts:1,files:[{name:"global.json",only:true,read:text=>json(text).sdk?.version}]};var elixir={tool:"elixir",probe:["elixir","--short-version"],parts:3,
files:[{...asdf("elixir"),read:text=>{const[elixirVersion,erlang]=[asdf("elixir").read(text),asdf("erlang").read(text)];return elixirVersion&&(erlang?`${elixirVersion.
replace(/-otp-\d+$/,"")}.otp${erlang}`:elixirVersion)}},plain(".exenv-version")]};var dart={tool:"dart",probe:["dart","--version"],parts:2,files:[{name:".fvmrc",
only:true,read:text=>json(text).flutter},asdf("flutter")]};var swift={tool:"swift",probe:["swift","--version"],parts:2,files:[plain(".swift-version"),plain(".xc\
ode-version")]};var compiler={tool:"cc",probe:["cc","-dumpfullversion"],parts:2,files:[]};var bun={name:"bun",keyFiles:({paths})=>named(paths,["bun.lock","bun.lockb"]),readLock:readBunLock,packageBytes:11e4,stores:[{name:"bun",kind:"verified",runtime:bunRuntime,
offBecause:"bun downloads faster than most caches restore",paths:({machine})=>[fromEnv(machine,["BUN_INSTALL_CACHE_DIR"],`${machine.env.BUN_INSTALL||"~/.bun"}/i\
nstall/cache`)],prune:{unwanted}}]};function unwanted(files,locked){if(!locked)return[];const kept=new Set(locked.map(({name,version})=>`${name}@${version}`));const folders=childrenOf(
files,"").flatMap(name=>name.startsWith("@")?childrenOf(files,name).map(inner=>`${name}/${inner}`):[name]);return folders.filter(folder=>{if(folder.endsWith(".n\
pm"))return true;const[,id]=/^((?:@[^/]+\/)?[^@/]+@[^@]+)/.exec(folder)??[];return id===void 0?false:!kept.has(id)})}var import_yaml=__toESM(require_yaml(),1);var readGemfileLock=reader(text=>[...text.matchAll(/^ {4}(\S+) \(([^)\s]+)\)\r?$/gm)].map(([,name="",version=""])=>({name,version,integrity:null})));var readComposerLock=reader(
text=>{const lock=JSON.parse(text);return[...lock.packages??[],...lock["packages-dev"]??[]].map(entry=>({name:String(entry.name),version:String(entry.version),integrity:entry.
dist?.reference??null}))});var readNugetLock=reader(text=>{const lock=JSON.parse(text.replace(/^\ufeff/,""));return Object.values(lock.dependencies??{}).flatMap(
framework=>Object.entries(framework).flatMap(([name,{type,resolved,contentHash}])=>type==="Project"||!resolved?[]:[{name:name.toLowerCase(),version:String(resolved),
integrity:contentHash??null}]))});var readMixLock=reader(text=>[...text.matchAll(/^\s*"([^"]+)": \{:\w+, (?::"?[\w-]+"?, )?"([^"]+)"(?:, "([0-9a-f]+)")?/gm)].map(
([,name="",version="",integrity])=>({name,version,integrity:integrity??null})));var readPubLock=reader(text=>{const lock=(0,import_yaml.parse)(text,{logLevel:"e\
rror",prettyErrors:false,uniqueKeys:false});return Object.entries(lock.packages??{}).flatMap(([name,{source,version}])=>source==="hosted"?[{name,version:String(
version),integrity:null}]:[])});var readSwiftResolved=reader(text=>{const file=JSON.parse(text);return(file.pins??file.object?.pins??[]).map(pin=>{const state=pin.
state;return{name:String(pin.identity??pin.package),version:String(state.version??state.branch??state.revision),integrity:state.revision??null}})});var readPodfileLock=reader(
text=>{const lock=(0,import_yaml.parse)(text,{logLevel:"error",prettyErrors:false,uniqueKeys:false});return(lock.PODS??[]).flatMap(pod=>{const[,name,version]=/^(\S+) \(([^)]+)\)$/.
exec(typeof pod==="string"?pod:Object.keys(pod)[0]??"")??[];if(!name||!version||name.includes("/"))return[];return[{name,version,integrity:lock["SPEC CHECKSUMS"]?.[name]??
null}]})});var readCondaLock=reader(text=>{const lock=(0,import_yaml.parse)(text,{logLevel:"error",prettyErrors:false,uniqueKeys:false});return(lock.packages??lock.
package??[]).flatMap(entry=>{const url=entry.conda??entry.pypi??entry.url;const file=typeof url==="string"?url.slice(url.lastIndexOf("/")+1):"";const name=entry.
name??file.replace(/\.(conda|tar\.bz2|whl|tar\.gz)$/,"");if(name==="")return[];return[{name,version:String(entry.version??""),integrity:entry.sha256??null}]})});var bundler={name:"bundler",keyFiles:({paths})=>named(paths,["Gemfile.lock","gems.locked"]),readLock:readGemfileLock,packageBytes:2e5,stores:[{name:"bundler",kind:"\
tree",runtime:ruby,paths:({repository,folders,machine})=>folders.map(folder=>{const settings=repository.text(inFolder(folder,".bundle/config"))??"";const own=machine.
env.BUNDLE_PATH??/^BUNDLE_PATH:\s*"?([^"\s]+)/m.exec(settings)?.[1];return own?.startsWith("/")?own:inFolder(folder,own??"vendor/bundle")}),prune:{command:["bun\
dle","clean"]}}]};function entries(text){const lock=parse(text.replace(/^\ufeff/,""));if(!Array.isArray(lock.package)){if(Object.keys(lock).length>0)return[];throw new Error("no \
lock file")}return lock.package}function one({name="",version=""},integrity){return name&&version?[{name,version,integrity}]:[]}var readCargoLock=reader(text=>entries(
text).flatMap(entry=>entry.source?one(entry,entry.checksum??null):[]));var readPythonLock=reader(text=>entries(text).flatMap(entry=>one(entry,null)));var readUvLock=reader(
text=>entries(text).flatMap(entry=>{const source=entry.source??{};return"editable"in source||"virtual"in source||"directory"in source?[]:one(entry,null)}));var cargo={name:"cargo",keyFiles:({paths})=>{const locks2=named(paths,["Cargo.lock"]);return locks2.length>0?locks2:named(paths,["Cargo.toml"])},readLock:readCargoLock,
packageBytes:9e4,stores:[{name:"cargo",kind:"verified",runtime:{...rust,parts:2},paths:({machine})=>{const home=fromEnv(machine,["CARGO_HOME"],"~/.cargo");return[
`${home}/registry/cache`,`${home}/registry/index`,`${home}/git/db`]},prune:{unwanted:unwantedCrates}},{name:"cargo-target",kind:"tree",runtime:rust,paths:targets,
prune:{unwanted:unwantedBuilds}}]};function targets({machine,repository,folders}){const own=machine.env.CARGO_TARGET_DIR;if(own)return[own];return folders.map(folder=>{
const settings=repository.text(inFolder(folder,".cargo/config.toml"))??"";const named2=/^target-dir\s*=\s*"([^"]+)"/m.exec(settings)?.[1];return inFolder(folder,
named2??"target")})}function unwantedCrates(files,locked,{path}){if(!locked)return[];const archives=new Set(locked.map(({name,version})=>`${name}-${version}.cra\
te`));const names=new Set(locked.map(({name})=>name.toLowerCase()));return files.map(file=>file.path).filter(file=>{const last=file.slice(file.lastIndexOf("/")+
1);if(path.endsWith("/cache"))return last.endsWith(".crate")&&!archives.has(last);return/\/\.cache\//.test(file)&&!names.has(last)})}function unwantedBuilds(files,locked,run){
if(!locked)return[];const own=memberNames(run.repository);const crates=locked.map(({name})=>name).filter(name=>!own.has(name));const packages=new Set(crates);const libraries=new Set(
crates.map(name=>name.replaceAll("-","_")));const profiles=files.flatMap(({path})=>/^(.*?)\/?\.fingerprint\//.exec(path)?.[1]??[]);const isWanted=rest=>{const[folder="",
entry=""]=rest.split("/",2);if(folder===".fingerprint"||folder==="build")return packages.has(entry.replace(/-[0-9a-f]{16}$/,""));return folder==="deps"&&libraries.
has(libraryOf(entry))};const wanted=new Set;for(const profile of new Set(profiles)){for(const{path}of files){if(path.startsWith(`${profile}/`)&&isWanted(path.slice(
profile.length+1)))wanted.add(path)}}const kept=new Set([".rustc_info.json","CACHEDIR.TAG"]);return childrenOf(files,"").length===0?[]:files.map(({path})=>path).
filter(path=>!wanted.has(path)&&!kept.has(path))}function libraryOf(file){const name=/^(.+)-[0-9a-f]{16}(?:\.|$)/.exec(file)?.[1]??"";return/\.(rlib|rmeta|so|dylib|a)$/.
test(file)?name.replace(/^lib/,""):name}function memberNames({paths,text}){const names=named(paths,["Cargo.toml"]).map(path=>/^\s*name\s*=\s*"([^"]+)"/m.exec(text(
path)??"")?.[1]??folderOf(path));return new Set(names)}var carthage={name:"carthage",keyFiles:({paths})=>named(paths,["Cartfile.resolved"]),packageBytes:5e6,stores:[{name:"carthage",kind:"tree",runtime:swift,paths:({
folders})=>folders.map(folder=>inFolder(folder,"Carthage/Build"))}]};var ccache={name:"ccache",keyFiles:({paths,text})=>{const builds=named(paths,["CMakeLists.txt","meson.build","CMakePresets.json","ccache.conf","configure.ac"]);
const asked=paths.some(path=>path.endsWith("ccache.conf")||/(^|\/)(CMakeLists\.txt|CMakePresets\.json)$|^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)&&/(?<!s)ccache/.
test(text(path)??""));return asked?builds:[]},stores:[{name:"ccache",kind:"tree",rolling:true,runtime:compiler,paths:({machine})=>[fromEnv(machine,["CCACHE_DIR"],
`${cacheHome(machine)}/ccache`)],prune:{command:["ccache","--evict-older-than","7d"]}}]};var cocoapods={name:"cocoapods",keyFiles:({paths})=>named(paths,["Podfile.lock"]),readLock:readPodfileLock,packageBytes:2e6,stores:[{name:"cocoapods",kind:"veri\
fied",runtime:ruby,paths:()=>["~/Library/Caches/CocoaPods"]}]};var composer={name:"composer",keyFiles:({paths})=>named(paths,["composer.lock"]),readLock:readComposerLock,packageBytes:15e4,stores:[{name:"composer",kind:"veri\
fied",runtime:php,paths:({machine})=>{const usual=machine.os==="Windows"?"Composer":"composer";return[`${fromEnv(machine,["COMPOSER_CACHE_DIR"],`${cacheHome(machine)}\
/${usual}`)}/files`]},prune:{unwanted:unwanted2}}]};function unwanted2(files,locked){if(!locked)return[];const names=new Set(locked.map(({name})=>name));return files.
map(({path})=>path).filter(path=>!names.has(path.split("/").slice(0,2).join("/")))}var conda={name:"conda",keyFiles:({paths})=>{const locks2=named(paths,/^conda-lock\.ya?ml$|^conda-.*\.lock$/);return locks2.length>0?locks2:named(paths,/^environment(-[\w-]+)?\.ya?ml$/)},
readLock:readCondaLock,packageBytes:2e6,stores:[{name:"conda",kind:"verified",paths:({machine})=>[fromEnv(machine,["CONDA_PKGS_DIRS"],"~/conda_pkgs_dir")],prune:{
command:["conda","clean","--index-cache","--tempfiles","--yes"]}}]};var readGoSum=reader(text=>text.split(/\r?\n/).flatMap(line=>{const[name,version,integrity,more]=line.split(" ");return name&&version&&integrity&&more===void 0?
[{name,version,integrity}]:[]}));var go2={name:"go",keyFiles:({paths})=>{const sums=named(paths,["go.sum","go.work.sum"]);return sums.length>0?sums:named(paths,["go.mod"])},readLock:readGoSum,packageBytes:25e4,
stores:[{name:"go",kind:"verified",runtime:{...go,parts:2},paths:({machine})=>[fromEnv(machine,["GOMODCACHE"],`${fromEnv(machine,["GOPATH"],"~/go")}/pkg/mod`)],
prune:{unwanted:unwantedModules}},{name:"go-build",kind:"tree",rolling:true,runtime:go,paths:({machine})=>[fromEnv(machine,["GOCACHE"],`${goCache(machine)}/go-b\
uild`)],prune:{unwanted:unwantedBuilds2}}]};function goCache(machine){return machine.os==="Windows"?"~/AppData/Local":cacheHome(machine)}function unwantedModules(files,locked){
if(!locked)return[];const whole=new Set;const mentioned=new Set;for(const{name,version}of locked){const id=`${escapeCapitals(name)}@${escapeCapitals(version.replace(
/\/go\.mod$/,""))}`;mentioned.add(id);if(!version.endsWith("/go.mod"))whole.add(id)}return files.map(({path})=>path).filter(path=>{const[,module,version,ending]=/^cache\/download\/(.+)\/@v\/(.+)\.(info|mod|zip|ziphash|lock|partial)$/.
exec(path)??[];if(module&&version){if(ending==="lock"||ending==="partial")return true;return!(ending==="mod"||ending==="info"?mentioned:whole).has(`${module}@${version}`)}
if(path.startsWith("cache/download/sumdb/"))return false;if(path.startsWith("cache/"))return path.endsWith("/@v/list")||path.startsWith("cache/vcs/");const[,unpacked]=/^(.+?@[^/]+)\//.
exec(path)??[];return unpacked!==void 0&&!unpacked.startsWith("golang.org/toolchain@")&&!whole.has(unpacked)})}function escapeCapitals(text){return text.replace(
/[A-Z]/g,letter=>`!${letter.toLowerCase()}`)}var hour=36e5;function unwantedBuilds2(files,_,{startedAt}){return files.filter(({path,modifiedAt})=>/^[0-9a-f]{2}\//.
test(path)&&modifiedAt<startedAt-hour).map(({path})=>path)}var readPom=reader(text=>{if(!/<project[\s>]/.test(text))throw new Error("no pom");const blocks2=text.replace(/<!--[\s\S]*?-->/g,"").match(/<(dependency|plugin|parent|extension)>[\s\S]*?<\/\1>/g)??
[];return blocks2.flatMap(block2=>{const field=name=>new RegExp(`<${name}>\\s*([^<]+?)\\s*</${name}>`).exec(block2)?.[1];const artifact=field("artifactId");const version=field(
"version");if(!artifact||!version)return[];return[{name:`${field("groupId")??"org.apache.maven.plugins"}:${artifact}`,version,integrity:null}]})});var readGradleLock=reader(
text=>text.split(/\r?\n/).flatMap(line=>{const[,group,name,version]=/^([^#:=\s]+):([^:=\s]+):([^:=\s]+)=/.exec(line)??[];return group&&name&&version?[{name:`${group}\
:${name}`,version,integrity:null}]:[]}));var keyNames=/^(gradle\.lockfile|.*\.gradle(\.kts)?|.*\.versions\.toml|gradle-wrapper\.properties|gradle\.properties|verification-metadata\.xml)$/;var gradle={name:"\
gradle",keyFiles:({paths})=>{const found=named(paths,keyNames);return found.some(path=>/\.gradle(\.kts)?$/.test(path))?found:[]},readLock:(text,path)=>path.endsWith(
".lockfile")?readGradleLock(text,path):null,packageBytes:3e5,stores:[{name:"gradle",kind:"verified",runtime:java,paths:({machine})=>{const home=fromEnv(machine,
["GRADLE_USER_HOME"],"~/.gradle");return[`${home}/caches/modules-2`,`${home}/caches/jars-9`,`${home}/wrapper/dists`]},prune:{unwanted:unwanted3,command:stopDaemon}},
{name:"gradle-build",kind:"tree",rolling:true,runtime:java,paths:({machine})=>[`${fromEnv(machine,["GRADLE_USER_HOME"],"~/.gradle")}/caches/build-cache-1`],prune:{
unwanted:unwanted3}}]};function stopDaemon({paths}){return paths.includes("gradlew")?["./gradlew","--stop"]:["gradle","--stop"]}function unwanted3(files,_,{startedAt}){
const locks2=files.map(({path})=>path).filter(path=>/\.lock$|(^|\/)gc\.properties$/.test(path));const idle=unused(files,startedAt).filter(path=>/(^|\/)files-2\.1\/|^[0-9a-f]{32}$/.
test(path));return[...new Set([...locks2,...idle])]}var maven={name:"maven",keyFiles:({paths})=>named(paths,["pom.xml"]),readLock:readPom,packageBytes:3e5,stores:[{name:"maven",kind:"verified",runtime:java,paths:place=>[
localRepository(place),"~/.m2/wrapper/dists"].filter((_path,at)=>at===0||usesWrapper(place)),normalise:withoutOwnVersion,prune:{unwanted:unwanted4}}]};function usesWrapper({
repository}){return named(repository.paths,["maven-wrapper.properties"]).length>0}function localRepository({repository,folders}){for(const folder of[...folders,
""]){for(const name of[".mvn/maven.config",".mvn/jvm.config"]){const own=/-Dmaven\.repo\.local=(\S+)/.exec(repository.text(inFolder(folder,name))??"")?.[1];if(own)
return own}}return"~/.m2/repository"}function withoutOwnVersion(pom){const own=/(<project[\s>](?:(?!<(?:parent|dependencies|build|properties|modules|dependencyManagement|profiles)>)[\s\S])*?)<version>[^<]*<\/version>/;
const parent=/(<parent>[\s\S]*?)<version>[^<]*(-SNAPSHOT)<\/version>/;return pom.replace(own,"$1").replace(parent,"$1")}function unwanted4(files,_,{startedAt,repository,
path}){if(path.endsWith("dists"))return[];const own=ownArtifacts(repository);const leftovers=files.map(file=>file.path).filter(file=>/\.(lastUpdated|lock|part)$|(^|\/)resolver-status\.properties$|(^|\/)maven-metadata-local\.xml$/.
test(file)||own.some(folder=>file.startsWith(`${folder}/`)));return[...new Set([...leftovers,...unusedVersions(files,startedAt)])]}function unusedVersions(files,startedAt){
const idle=new Set(unused(files,startedAt));const folder=path=>path.slice(0,path.lastIndexOf("/"));const used=new Set(files.filter(({path})=>!idle.has(path)).map(
({path})=>folder(path)));return[...idle].filter(path=>!used.has(folder(path)))}function ownArtifacts({paths,text}){return named(paths,["pom.xml"]).flatMap(path=>{
const pom=(text(path)??"").replace(/<(dependencies|build|dependencyManagement|profiles)>[\s\S]*?<\/\1>/g,"");const parent=/<parent>[\s\S]*?<\/parent>/.exec(pom)?.[0]??
"";const field=(source,name)=>new RegExp(`<${name}>\\s*([^<]+?)\\s*</${name}>`).exec(source)?.[1];const top=pom.replace(parent,"");const group=field(top,"groupI\
d")??field(parent,"groupId");const artifact=field(top,"artifactId");return group&&artifact?[`${group.replaceAll(".","/")}/${artifact}`]:[]})}var mix={name:"mix",keyFiles:({paths})=>named(paths,["mix.lock"]),readLock:readMixLock,packageBytes:6e4,stores:[{name:"mix",kind:"verified",runtime:elixir,paths:({
folders})=>folders.map(folder=>inFolder(folder,"deps")),prune:{command:["mix","deps.clean","--unused"]}},{name:"mix-build",kind:"tree",runtime:elixir,paths:({folders})=>folders.
map(folder=>inFolder(folder,"_build"))}]};var readNpmLock=reader(text=>{const lock=JSON.parse(text.replace(/^\ufeff/,""));if(lock.packages)return Object.entries(lock.packages).flatMap(([path,entry])=>fromPath(
path,entry));return[...fromTree(lock.dependencies??{})]});function fromPath(path,entry){const at=path.lastIndexOf("node_modules/");if(at<0||entry.link||entry.inBundle||
!entry.version)return[];return[one2(entry.name??path.slice(at+"node_modules/".length),entry)]}function*fromTree(entries2){for(const[name,entry]of Object.entries(
entries2)){if(entry.version&&!entry.bundled&&!entry.version.startsWith("file:"))yield one2(name,entry);yield*fromTree(entry.dependencies??{})}}function one2(name,{
version="",integrity}){return{name,version,integrity:integrity??null}}var npm={name:"npm",keyFiles:({paths})=>named(paths,["package-lock.json","npm-shrinkwrap.json"]),readLock:readNpmLock,packageBytes:92e3,stores:[{name:"npm",kind:"\
verified",runtime:node,paths:({machine})=>[`${npmCache(machine)}/_cacache`],prune:{unwanted:unwanted5},installedMark:"node_modules/.package-lock.json"}]};function npmCache(machine){
const usual=machine.os==="Windows"?`${cacheHome(machine)}/npm-cache`:"~/.npm";return fromEnv(machine,["npm_config_cache","NPM_CONFIG_CACHE"],usual)}function unwanted5(files,locked,run){
const digests=new Set((locked??[]).flatMap(({integrity})=>contentPaths(integrity)));if(digests.size===0)return[];return files.flatMap(({path})=>{if(path.startsWith(
"content-v2/"))return digests.has(path)?[]:[path];if(path.startsWith("index-v5/"))return namesLocked(run.text(path)??"",digests)?[]:[path];return[path]})}function contentPaths(integrity){
return(integrity??"").split(/\s+/).flatMap(one3=>{const[,algorithm,digest]=/^(sha\d+)-([A-Za-z0-9+/=]+)/.exec(one3)??[];if(!algorithm||!digest)return[];const hex=Buffer.
from(digest,"base64").toString("hex");return[`content-v2/${algorithm}/${hex.slice(0,2)}/${hex.slice(2,4)}/${hex.slice(4)}`]})}function namesLocked(bucket,digests){
return[...bucket.matchAll(/"integrity":"([^"]+)"/g)].some(([,integrity=""])=>contentPaths(integrity).some(path=>digests.has(path)))}var nuget={name:"nuget",keyFiles:({paths})=>{const locks2=named(paths,["packages.lock.json"]);return locks2.length>0?locks2:named(paths,/\.(cs|fs|vb)proj$|^Directory\.(Packages|Build)\.props$|^paket\.lock$/)},
readLock:readNugetLock,packageBytes:5e5,stores:[{name:"nuget",kind:"verified",runtime:dotnet,paths:({machine})=>[fromEnv(machine,["NUGET_PACKAGES"],"~/.nuget/pa\
ckages")],prune:{unwanted:unwanted6}}]};function unwanted6(files,locked){if(!locked)return[];const kept=new Set(locked.map(({name,version})=>`${name}/${version.
toLowerCase()}`));return files.map(({path})=>path).filter(path=>!kept.has(path.split("/").slice(0,2).join("/")))}var readRequirements=reader(text=>requirements(text).flatMap(line=>{const[,name,version]=/^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*===?\s*([^\s;,*]+)(?=\s|;|$)/.
exec(line)??[];return name&&version?[{name:normalName(name),version,integrity:null}]:[]}));function isHashed(text){const lines=logicalLines(text).filter(line=>!line.startsWith("-"));return lines.length>0&&lines.every(line=>/\s--hash=/.test(line))}function requirements(text){
return logicalLines(text).map(line=>line.replace(/\s--hash=\S+/g,"").trim()).filter(line=>line!==""&&!line.startsWith("-"))}function logicalLines(text){return text.
replace(/\\\r?\n/g," ").split(/\r?\n/).map(line=>line.replace(/(^|\s)#.*$/,"").trim()).filter(Boolean)}function normalName(name){return name.toLowerCase().replace(
/[-_.]+/g,"-")}var readPipfileLock=reader(text=>{const lock=JSON.parse(text);return Object.entries(lock).filter(([section])=>section!=="_meta").flatMap(([,entries2])=>Object.
entries(entries2)).flatMap(([name,{version}])=>version?[{name:normalName(name),version:version.replace(/^==/,""),integrity:null}]:[])});var poetry={name:"poetry",keyFiles:({paths})=>named(paths,["poetry.lock"]),readLock:readPythonLock,packageBytes:9e5,stores:[{name:"poetry",kind:"verified",runtime:python,
paths:({machine})=>{const usual=machine.os==="Windows"?"pypoetry/Cache":"pypoetry";const folder=fromEnv(machine,["POETRY_CACHE_DIR"],`${cacheHome(machine)}/${usual}`);
return["artifacts","cache"].map(part=>`${folder}/${part}`)},prune:{unwanted:(files,locked)=>unwantedArchives(files,locked)}}]};function unwantedArchives(files,locked){
if(!locked)return[];const kept=new Set(locked.map(({name,version})=>`${normalName(name)}@${version}`));return files.map(({path})=>path).filter(path=>{const id=archiveId(
path.slice(path.lastIndexOf("/")+1));return id!==null&&!kept.has(id)})}function archiveId(file){const[,name,version]=/^([^-]+)-([^-]+)-.*\.whl$/.exec(file)??/^(.+)-([^-]+)\.(?:tar\.\w+|zip|tgz)$/.
exec(file)??[];return name&&version?`${normalName(name)}@${version.replaceAll("_","+")}`:null}var pdm={name:"pdm",keyFiles:({paths})=>named(paths,["pdm.lock"]),readLock:readPythonLock,packageBytes:9e5,stores:[{name:"pdm",kind:"verified",runtime:python,paths:({
machine})=>[fromEnv(machine,["PDM_CACHE_DIR"],`${cacheHome(machine)}/pdm${machine.os==="Windows"?"/Cache":""}`)],prune:{unwanted:unwantedArchives}}]};import{constants,gunzipSync}from"node:zlib";var headBytes=16384;var tailBytes=262144;function releaseIn(head,tail){const text=Buffer.from(head).toString("latin1");const zip=text.indexOf("PK");if(zip>=0&&
zip<envelope)return fromZip(Buffer.from(tail))??fromZip(Buffer.from(head));const gzip=text.indexOf("\x8B\b");if(gzip>=0&&gzip<envelope)return fromTar(head.subarray(
gzip));return fromMetadata(text)}var envelope=64;function fromZip(zip){const entry=Buffer.from("PK","latin1");for(let at=zip.indexOf(entry);at>=0;at=zip.indexOf(
entry,at+4)){if(at+46>zip.length)break;const name=zip.toString("latin1",at+46,at+46+zip.readUInt16LE(at+28));const[,wheel,wheelVersion]=/^([^/-]+)-([^/-]+)\.dist-info\/(?:METADATA|RECORD|WHEEL)$/.
exec(name)??[];if(wheel&&wheelVersion)return release(wheel,wheelVersion);const[,source,sourceVersion]=/^([^/]+)-([^/-]+)\/PKG-INFO$/.exec(name)??[];if(source&&sourceVersion)
return release(source,sourceVersion)}return null}var block=512;function fromTar(gzip){try{const tar=gunzipSync(gzip,{finishFlush:constants.Z_SYNC_FLUSH});for(let at=0;at+
block<=tar.length;at+=block){const[,name,version]=/^([A-Za-z0-9][\w.-]*)-(\d[^/\0-]*)[/\0]/.exec(tar.toString("latin1",at,at+100))??[];if(name&&version)return release(
name,version)}}catch{}return null}function fromMetadata(text){const[,name]=/^Name: (\S+)\s*$/m.exec(text)??[];const[,version]=/^Version: (\S+)\s*$/m.exec(text)??
[];return text.slice(0,2*envelope).includes("Metadata-Version:")&&name&&version?release(name,version):null}function release(name,version){return`${normalName(name)}\
@${version.replaceAll("_","+")}`}var pip={name:"pip",keyFiles:pipFiles,readLock:readRequirements,packageBytes:9e5,stores:[{name:"pip",kind:"verified",runtime:python,paths:({machine})=>[pipCache(
machine)],prune:{unwanted:unwanted7}}]};var requirementsFile=/(^|[/._-])(requirements|constraints)([._-][^/]*)?\.(txt|in)$|(^|\/)requirements\/[^/]+\.txt$/;var otherLocks=[
"poetry.lock","uv.lock","pdm.lock","Pipfile.lock","pixi.lock"];function pipFiles({paths,text}){const locked=new Set(named(paths,otherLocks).map(folderOf));const free=paths.
filter(path=>!locked.has(folderOf(path)));const requirements2=free.filter(path=>requirementsFile.test(path));if(requirements2.length>0)return requirements2;const isProject=path=>!path.
endsWith(".toml")||/^\[(project|build-system)\]/m.test(text(path)??"");return named(free,["pyproject.toml","setup.py","setup.cfg"]).filter(isProject)}function pipCache(machine){
return fromEnv(machine,["PIP_CACHE_DIR"],inFolder(cacheHome(machine),machine.os==="Windows"?"pip/Cache":"pip"))}function unwanted7(files,locked,run){const idle=new Set(
unused(files,run.startedAt));const showsReads=files.some(wasRead);const isUsed=file=>file.modifiedAt>=run.startedAt||showsReads&&!idle.has(file.path);const pins=new Set(
(locked??[]).map(({name,version})=>canonical(`${name}@${version}`)));const pinned=new Set((locked??[]).map(({name})=>name));const isClosed=pipFiles(run.repository).
every(path=>isHashed(run.repository.text(path)??""));const answers=answersOf(files,run);const newest=newestReleases(answers);return answers.filter(({release:release2,
parts,isPage:isPage2})=>{if(parts.some(isUsed)||release2!==null&&pins.has(canonical(release2)))return false;if(isPage2||showsReads||isClosed)return true;if(release2===
null)return false;const name=projectOf(release2);return pinned.has(name)||newest.get(name)!==release2}).flatMap(({parts})=>parts.map(({path})=>path))}function answersOf(files,run){
const groups=new Map;for(const file of files){const key=file.path.startsWith("wheels/")?file.path.slice(0,file.path.lastIndexOf("/")):file.path.replace(/\.body$/,
"");groups.set(key,[...groups.get(key)??[],file])}return[...groups].flatMap(([key,parts])=>{if(key.startsWith("selfcheck/"))return[{release:null,isPage:true,parts}];
if(key.startsWith("wheels/")){const wheel=parts.find(({path})=>path.endsWith(".whl"))?.path??"";return[{release:archiveId(wheel.slice(wheel.lastIndexOf("/")+1)),
isPage:false,parts}]}if(!/^http(-v\d+)?\//.test(key))return[];const body=parts.find(({path})=>path.endsWith(".body"))??parts[0];const head=body?run.bytes(body.path,
0,headBytes):null;if(!body||!head)return[{release:null,isPage:false,parts}];const release2=releaseIn(head,run.bytes(body.path,-tailBytes,tailBytes)??head);return[
{release:release2,isPage:release2===null&&isPage(head),parts}]})}function isPage(head){return/<!DOCTYPE html|<html|^.{0,64}\{"/is.test(Buffer.from(head.subarray(
0,256)).toString("latin1"))}function newestReleases(answers){const dated=answers.flatMap(({release:release2,parts})=>release2===null?[]:[{release:release2,at:Math.
max(...parts.map(({modifiedAt})=>modifiedAt))}]);return new Map(dated.sort((a,b)=>a.at-b.at).map(({release:release2})=>[projectOf(release2),release2]))}function canonical(release2){
return release2.toLowerCase().replace(/@v?(\d+(?:\.\d+)*?)(?:\.0+)+(?=$|[^\d.]|\.\D)/,"@$1")}function projectOf(release2){return release2.slice(0,release2.lastIndexOf(
"@"))}var pipenv={name:"pipenv",keyFiles:({paths})=>named(paths,["Pipfile.lock"]),readLock:readPipfileLock,packageBytes:9e5,stores:[{name:"pipenv",kind:"verified",runtime:python,
paths:({machine})=>[fromEnv(machine,["PIPENV_CACHE_DIR"],`${cacheHome(machine)}/pipenv`)]}]};var pixi={name:"pixi",keyFiles:({paths})=>named(paths,["pixi.lock"]),readLock:readCondaLock,packageBytes:2e6,stores:[{name:"pixi",kind:"verified",paths:({machine})=>[
fromEnv(machine,["PIXI_CACHE_DIR","RATTLER_CACHE_DIR"],`${cacheHome(machine)}/rattler/cache`)]}]};var playwright={name:"playwright",keyFiles:({paths,text})=>named(paths,["package-lock.json","yarn.lock","pnpm-lock.yaml","bun.lock","uv.lock","poetry.lock"]).filter(
path=>/["'/\s@]playwright(-core)?["'@\s:/]/.test(text(path)??"")),stores:[{name:"playwright",kind:"tree",offBecause:"Playwright's own advice is to install: the \
download is as fast as a restore, and the system packages it needs take longer than both",normalise:lock=>[...lock.matchAll(/playwright(?:-core)?[^0-9]{1,40}(\d+\.\d+\.\d+)/g)].
map(([,version])=>version).sort().join(" "),paths:({machine})=>[fromEnv(machine,["PLAYWRIGHT_BROWSERS_PATH"],`${cacheHome(machine)}/ms-playwright`)]}]};var readPnpmLock=reader(text=>{if(!/^lockfileVersion:/m.test(text))throw new Error("no pnpm lock file");const packages=[];let section="";let current=null;for(const line of text.
split(/\r?\n/)){if(/^\S/.test(line))section=line.split(":",1)[0];if(section!=="packages")continue;const key=/^ {2}(?:'([^']+)'|([^\s'][^:]*(?::[^\s][^:]*)*)):\s*$/.
exec(line);if(key){current=parseKey(key[1]??key[2]);if(current)packages.push({...current,integrity:null});continue}const integrity=/^ {4}(?: {2})?(?:resolution: \{)?integrity: ([^\s,}]+)/.
exec(line)?.[1];if(integrity&&current)packages[packages.length-1]={...current,integrity}}return packages});function parseKey(key){const bare=key.replace(/^\//,"").
replace(/\(.*$/,"");const[,name,version]=/^((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(bare)??/^((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/.exec(bare)??[];return name&&version&&
!version.startsWith("file:")&&!version.startsWith("link:")?{name,version}:null}var pnpm={name:"pnpm",keyFiles:({paths})=>named(paths,["pnpm-lock.yaml"]),readLock:readPnpmLock,packageBytes:11e4,stores:[{name:"pnpm",kind:"verified",runtime:node,
paths:place=>[storeFolder(place)],prune:{command:["pnpm","store","prune"],isSafe:files=>files.some(({links})=>links>1)},installedMark:"node_modules/.modules.yam\
l"}]};function storeFolder({machine,repository,folders}){const data={Linux:`${machine.env.XDG_DATA_HOME||"~/.local/share"}/pnpm`,macOS:"~/Library/pnpm",Windows:"\
~/AppData/Local/pnpm"}[machine.os];for(const folder of[...folders,""]){const settings=repository.text(inFolder(folder,"pnpm-workspace.yaml"))??"";const legacy=repository.
text(inFolder(folder,".npmrc"))??"";const own=/^storeDir:\s*["']?([^"'\s#]+)/m.exec(settings)?.[1]??/^store-dir\s*=\s*(\S+)/m.exec(legacy)?.[1];if(own)return/^[/~]/.
test(own)?own:inFolder(folder,own.replace(/^\.\//,""))}const home=machine.env.PNPM_HOME?`${machine.env.PNPM_HOME}/store`:`${data}/store`;return fromEnv(machine,
["npm_config_store_dir","PNPM_CONFIG_STORE_DIR"],home)}var pub={name:"pub",keyFiles:({paths})=>{const locks2=named(paths,["pubspec.lock"]);return locks2.length>0?locks2:named(paths,["pubspec.yaml"])},readLock:readPubLock,
packageBytes:2e5,stores:[{name:"pub",kind:"verified",runtime:dart,paths:({machine})=>[`${fromEnv(machine,["PUB_CACHE"],machine.os==="Windows"?"~/AppData/Local/P\
ub/Cache":"~/.pub-cache")}/hosted`],prune:{unwanted:unwanted8}}]};function unwanted8(files,locked){if(!locked)return[];const kept=new Set(locked.map(({name,version})=>`${name}\
-${version}`));return files.map(({path})=>path).filter(path=>!kept.has(path.split("/")[1]??""))}var sbt={name:"sbt",keyFiles:({paths})=>{const builds=named(paths,["build.sbt"]);if(builds.length===0)return[];return paths.filter(path=>/(^|\/)(build\.sbt|project\/[^/]+\.(sbt|properties|scala))$/.
test(path))},packageBytes:3e5,stores:[{name:"sbt",kind:"verified",runtime:java,paths:({machine})=>[fromEnv(machine,["COURSIER_CACHE"],`${cacheHome(machine)}/${machine.
os==="Linux"?"coursier":"Coursier"}/v1`),"~/.ivy2/cache","~/.sbt/boot"],prune:{unwanted:files=>files.map(({path})=>path).filter(path=>/\.lock$|(^|\/)ivydata-[^/]*\.properties$/.
test(path))}}]};var sccache={name:"sccache",keyFiles:({paths,text})=>{const asked=paths.some(path=>/(^|\/)\.cargo\/config(\.toml)?$|^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)&&
/sccache/.test(text(path)??""));return asked?named(paths,["Cargo.lock","CMakeLists.txt"]):[]},stores:[{name:"sccache",kind:"tree",rolling:true,runtime:rust,paths:({
machine})=>[fromEnv(machine,["SCCACHE_DIR"],machine.os==="Linux"?`${cacheHome(machine)}/sccache`:`${cacheHome(machine)}/Mozilla.sccache`)]}]};var swiftPm={name:"swiftpm",keyFiles:({paths})=>named(paths,["Package.resolved"]).filter(path=>!path.includes(".xcodeproj/")),readLock:readSwiftResolved,packageBytes:3e6,
stores:[{name:"swiftpm",kind:"verified",runtime:swift,paths:({folders})=>folders.flatMap(folder=>["checkouts","repositories"].map(part=>inFolder(folder,`.build/${part}`)))}]};var jsLocks=["package-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml","bun.lock","bun.lockb"];function taskCache(name,settings,folders){const settingsOf=({
paths})=>named(paths,settings);return{name,keyFiles:repository=>{const found=settingsOf(repository);return found.length===0?[]:[...found,...named(repository.paths,
jsLocks)]},stores:[{name,kind:"tree",rolling:true,runtime:node,paths:({repository})=>[...new Set(settingsOf(repository).map(folderOf))].flatMap(folders),prune:{
unwanted:(files,_,run)=>unused(files,run.startedAt)}}]}}var turbo=taskCache("turbo",/^turbo\.jsonc?$/,of=>[inFolder(of,".turbo/cache"),inFolder(of,"node_modules\
/.cache/turbo")]);var nx=taskCache("nx",/^nx\.json$/,of=>[inFolder(of,".nx/cache")]);var next=taskCache("next",/^next\.config\.[cm]?[jt]s$/,of=>[inFolder(of,".n\
ext/cache")]);var uv={name:"uv",keyFiles:({paths})=>named(paths,["uv.lock"]),readLock:readUvLock,packageBytes:9e5,stores:[{name:"uv",kind:"verified",runtime:python,paths:({machine})=>{
const usual=machine.os==="Windows"?"~/AppData/Local/uv/cache":`${machine.env.XDG_CACHE_HOME||"~/.cache"}/uv`;return[fromEnv(machine,["UV_CACHE_DIR"],usual)]},prune:{
unwanted:unwanted9,command:["uv","cache","prune"]}}]};function unwanted9(files,locked){if(!locked)return[];const kept=new Set(locked.map(({name,version})=>`${normalName(
name)}@${version}`));return files.map(({path})=>path).filter(path=>{if(/^simple-v\d+\//.test(path))return true;const[,name,version]=/^wheels-v\d+\/(?:pypi|index\/[^/]+)\/([^/]+)\/([^-/]+)/.
exec(path)??/^sdists-v\d+\/(?:pypi|index\/[^/]+)\/([^/]+)\/([^/]+)\//.exec(path)??[];return name!==void 0&&version!==void 0&&!kept.has(`${normalName(name)}@${version.
replace(/\.(msgpack|http|rev)$/,"")}`)})}var readYarnClassicLock=reader(text=>blocks(text).flatMap(([head,body])=>{const version=/^ {2}version "(.+)"$/m.exec(body)?.[1];const integrity=/^ {2}integrity (\S+)$/m.
exec(body)?.[1];const name=nameOf(head);return version&&name?[{name,version,integrity:integrity??null}]:[]}));var readYarnBerryLock=reader(text=>blocks(text).flatMap(
([,body])=>{const[,name,protocol,version]=/^ {2}resolution: "(.+?)@(\w+):(.+)"$/m.exec(body)??[];if(!name||!version||!protocol||/^(workspace|link|portal|file)$/.
test(protocol))return[];const checksum=/^ {2}checksum: (\S+)$/m.exec(body)?.[1];return[{name,version:protocol==="npm"?version.split("::")[0]:version,integrity:checksum??
null}]}));function blocks(text){return text.replaceAll("\r\n","\n").split(/\n(?=[^\s#])/).map(block2=>{const end=block2.indexOf("\n");return end<0?[block2,""]:[
block2.slice(0,end),block2.slice(end+1)]}).filter(([head])=>head.endsWith(":")&&!head.startsWith("__metadata"))}function nameOf(head){const first=head.split(", ")[0]?.
replace(/^"|"?:?$/g,"")??"";const alias=/@npm:((?:@[^/]+\/)?[^@]+)@/.exec(first)?.[1];return alias??/^((?:@[^/]+\/)?[^@]+)@/.exec(first)?.[1]}var isBerry=text=>/^__metadata:/m.test(text);var locks=({paths,text},berry)=>named(paths,["yarn.lock"]).filter(path=>isBerry(text(path)??"")===berry);var yarn={
name:"yarn",keyFiles:repository=>locks(repository,false),readLock:readYarnClassicLock,packageBytes:15e4,stores:[{name:"yarn",kind:"verified",runtime:node,paths:({
machine})=>{const usual={Linux:"yarn",macOS:"Yarn",Windows:"Yarn/Cache"}[machine.os];return[fromEnv(machine,["YARN_CACHE_FOLDER"],`${cacheHome(machine)}/${usual}`)]},
prune:{unwanted:unwantedClassic},installedMark:"node_modules/.yarn-integrity"}]};var yarnBerry={name:"yarn-berry",keyFiles:repository=>locks(repository,true).filter(
lock=>!repository.paths.some(path=>path.startsWith(`${inFolder(folderOf(lock),".yarn/cache")}/`))),readLock:readYarnBerryLock,packageBytes:11e4,stores:[{name:"y\
arn-berry",kind:"verified",runtime:node,paths:berryFolders,prune:{unwanted:unwantedBerry},installedMark:".yarn/install-state.gz"}]};function berryFolders({machine,
repository,folders}){const usual=machine.os==="Windows"?`${cacheHome(machine)}/Yarn/Berry/cache`:"~/.yarn/berry/cache";const shared=machine.env.YARN_GLOBAL_FOLDER?
`${machine.env.YARN_GLOBAL_FOLDER}/cache`:usual;return[...new Set(folders.map(folder=>{const settings=repository.text(inFolder(folder,".yarnrc.yml"))??"";const setting=name=>new RegExp(
`^${name}:\\s*["']?([^"'\\s#]+)`,"m").exec(settings)?.[1];const own=machine.env.YARN_CACHE_FOLDER??setting("cacheFolder");const version=/yarn-(\d+)/.exec(setting(
"yarnPath")??"")?.[1]??"4";const global=setting("enableGlobalCache")??String(Number(version)>=4);if(own&&/^[/~]/.test(own))return own;if(own)return inFolder(folder,
own.replace(/^\.\//,""));return global==="true"?shared:inFolder(folder,".yarn/cache")}))]}function unwantedClassic(files,locked){if(!locked)return[];const kept=locked.
map(({name,version})=>`npm-${name.replace("/","-")}-${version}-`);return childrenOf(files,"").flatMap(layout=>/^v\d+$/.test(layout)?childrenOf(files,layout).filter(
folder=>folder===".tmp"||folder.startsWith("npm-")&&!matches(folder,kept)).map(folder=>`${layout}/${folder}`):[layout])}function unwantedBerry(files,locked){if(!locked)
return[];const kept=locked.map(({name,version})=>`${name.replace("/","-")}-npm-${version}-`);return childrenOf(files,"").filter(file=>/-npm-.*\.zip$/.test(file)&&
!matches(file,kept))}function matches(name,prefixes){return prefixes.some(prefix=>name.startsWith(prefix))}var managers=[npm,yarn,yarnBerry,pnpm,bun,pip,poetry,uv,pipenv,pdm,conda,pixi,go2,cargo,maven,gradle,sbt,bundler,composer,nuget,mix,pub,swiftPm,cocoapods,carthage,
ccache,sccache,turbo,nx,next,playwright,apt];export{hashFiles,hashFilesExpression,expression,repositoryOf,repositoryFrom,folderOf,inFolder,packageId,unite,runnerNames,managers};
