import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{defineCommand,token}from"./chunk-SZUAWZHG.js";var inputs={repo:{kind:"text",placeholder:"OWNER/REPO",only:"cli",default:null,help:"the repository on GitHub; without it the one of GITHUB_REPOSITORY or of the\
 remote origin"},write:{kind:"flag",default:false,help:"delete what is shown"},artifactDays:{kind:"count",placeholder:"N",min:1,max:400,default:30,help:"how man\
y days an artifact is kept"},previewDays:{kind:"count",placeholder:"N",min:1,max:400,default:7,help:"how many days a preview deployment may stay up"},cacheGigabytes:{
kind:"count",placeholder:"GB",min:0,max:1e4,default:0,help:"how much all caches may take: above it the oldest go, those of quiet branches first; 0 sets no limit"},
imageDays:{kind:"count",placeholder:"N",min:0,max:400,default:0,help:"how many days container images without a tag are kept; 0 leaves images alone"},images:{kind:"\
text",placeholder:"NAME",repeatable:true,default:null,help:"with image-days the images to look at, one a line; without it all that belong to the repository, whi\
ch a job's own token may often not list"},machineDays:{kind:"count",placeholder:"N",min:0,max:400,default:{cli:0,action:7},help:"how many days this machine keep\
s builder cache and images without a name, in an action where the runner is self-hosted; 0 leaves it alone"},workingHours:{kind:"text",placeholder:"HOURS",default:null,
help:'outside of them previews go, too: "Mon-Fri 07:00-19:00 Europe/Berlin"'},teardown:{kind:"choice",choices:["status","dispatch"],default:"status",help:"how a\
 preview is told to go: by its deployment's status inactive, or by a repository_dispatch keep-pace-teardown"},token:{...token,help:"token that may delete; what \
it may not do is named"}};var sweep=defineCommand({name:"sweep",summary:"show, and with --write delete, caches, artifacts and previews that nobody needs any mor\
e",inputs,outputs:{deleted:"how many entries were deleted",would:"how many entries would be deleted",bytes:"how many bytes these have together",zombies:"how man\
y previews were up although their pull request or branch is gone"},permissions:{"actions: write":"to delete caches and artifacts; reading them needs actions: re\
ad","contents: read":"to read the repository and its branches; contents: write for teardown: dispatch","deployments: write":"to set previews inactive","packages\
: write":"with image-days, to delete container images","pull-requests: read":"to tell open pull requests from closed ones"},formats:["text","json","markdown"],neverFails:true,
run:async(inputs2,host)=>(await import("./run-sweep-ARINKR32.js")).runSweep(inputs2,host)});export{sweep};
