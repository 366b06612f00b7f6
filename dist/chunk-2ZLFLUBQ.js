import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
