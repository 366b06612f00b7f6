export { timingsImport } from "./import.ts";
export { timingsShow } from "./show.ts";
