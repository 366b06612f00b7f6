import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var ListingError=class extends Error{name="ListingError"};function parseListing(text){const body=text.replace(/^\ufeff/,"").trim();const all=body.startsWith("[")?
parseArray(body):body.split("\n").map(line=>line.trim());const named=all.filter(id=>id!=="");const ids=[...new Set(named)];return{ids,repeated:named.length-ids.
length}}function parseArray(text){let value;try{value=JSON.parse(text)}catch{throw new ListingError("starts with [ but is no JSON array")}if(!Array.isArray(value)||
!value.every(id=>typeof id==="string")){throw new ListingError("is a JSON array of something else than test ids: write each as a string")}return value}export{ListingError,parseListing};
