import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var name="shard";function keepShardState(host,state){host.job?.state.write(name,JSON.stringify(state))}function readShardState(host){const text=host.job?.state.
read(name);return text?JSON.parse(text):null}export{keepShardState,readShardState};
