/**
 * Loaded by `NODE_OPTIONS=--import=…` into every Node process of a test: ends it at the first connection
 * to a host that is neither this machine nor one of the services the runner named. Plain JavaScript, so
 * that any Node can load it. `fetch`, `http`, `https`, `http2` and `tls` all connect through `net.Socket`.
 */
import { appendFileSync, writeSync } from "node:fs";
import { isIPv4, Socket } from "node:net";

const EXIT_CODE = 86;
const connect = Socket.prototype.connect;

Socket.prototype.connect = function guardedConnect(...args) {
  const target = targetOf(args);
  if (target && !allowed(target.host)) forbid(target);
  return connect.apply(this, args);
};

/** The host and port of a call of `connect`, or `null` for a socket in the file system. */
function targetOf(args) {
  // Node's own modules pass their arguments already collected into one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) {
    return first.path ? null : { host: first.host ?? "localhost", port: first.port };
  }
  if (typeof first === "string" && Number.isNaN(Number(first))) return null;
  return { host: typeof second === "string" ? second : "localhost", port: first };
}

function allowed(host) {
  const name = host.toLowerCase().replace(/^\[|\]$|\.$/g, "");
  return isLoopback(name) || services().has(name);
}

function isLoopback(name) {
  const ipv4 = name.startsWith("::ffff:") ? name.slice(7) : name;
  return name === "localhost" || name === "::1" || (isIPv4(ipv4) && ipv4.startsWith("127."));
}

function services() {
  const urls = [process.env.GITHUB_API_URL, process.env.ACTIONS_RESULTS_URL];
  return new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).hostname));
}

function forbid({ host, port }) {
  const line = `network-guard: process ${process.pid} (${process.argv[1] ?? "node"}) connects to ${host}:${port}`;
  if (process.env.NETWORK_GUARD_LOG) appendFileSync(process.env.NETWORK_GUARD_LOG, `${line}\n`);
  writeSync(2, `${line}\n`);
  // An exception could be caught, and a retry would hide it.
  process.exit(EXIT_CODE);
}
