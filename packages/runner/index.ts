export { runAction } from "./action.ts";
