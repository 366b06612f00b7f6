export { runAction, runPost } from "./action.ts";
