import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var backendChoices=["auto","gha","registry","local","inline"];var typicalBytes={max:1e9,min:5e8};var fairShare=.8;function chooseBackend(around){const{driver,wanted,
registry}=around;const able=driver!=="docker";if(wanted!=="auto")return asked(wanted,around);if(!able&&around.pushes)return{backend:"inline",because:"the docker\
 driver exports no cache but one inside of the pushed image"};if(!able)return{backend:"none",because:"the docker driver exports no cache and the image is not pu\
shed"};if(around.selfHosted)return registry!==null?{backend:"registry",because:"the machine is one's own, near no GitHub cache, and the job pushes to a registry"}:
{backend:"local",because:"the machine is one's own and keeps its disk"};const tight=around.expectedBytes>around.quotaBytes*fairShare;if(tight&&registry!==null)return{
backend:"registry",because:`the images' layers (about ${gigabytes(around.expectedBytes)}) would fill GitHub's ${gigabytes(around.quotaBytes)}, and the job may p\
ush to ${registry}`};const doubt=tight?`, although the images' layers (about ${gigabytes(around.expectedBytes)}) may fill its ${gigabytes(around.quotaBytes)}`:"";
return{backend:"gha",because:`GitHub's cache needs no rights and no registry${doubt}`}}function asked(wanted,{driver,registry,pushes}){if(driver==="docker"&&wanted!==
"inline")return{backend:pushes?"inline":"none",because:`${wanted} was asked for, which the docker driver cannot write`};if(wanted==="registry"&&registry===null)
return{backend:"gha",because:"a registry was asked for, but no repository is known that the job may push to: set registry-ref"};return{backend:wanted,because:`${wanted}\
 was asked for`}}function gigabytes(bytes){return`${Math.round(bytes/1e8)/10} GB`}export{backendChoices,typicalBytes,chooseBackend};
