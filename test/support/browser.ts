import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requirePart } from "./parts.ts";

export interface View {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

interface Seen {
  /** Errors, warnings and messages of the page's console. */
  readonly messages: readonly string[];
  /** Everything the page asked for, itself included. */
  readonly requests: readonly string[];
  /** What `expression` gave in the page. */
  readonly value: unknown;
}

/** A headless Chromium that opens pages, spoken to by its DevTools protocol. */
export interface Browser extends AsyncDisposable {
  open(url: string, view: View, expression: string): Promise<Seen>;
}

export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"];
  const child = spawn(requirePart("chromium"), [...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.on("exit", (code) => reject(new Error(`chromium ended with ${code}: ${said}`)));
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk;
      const found = /DevTools listening on ws:\/\/([^/\s]+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  return {
    open: (url, view, expression) => openPage(address, url, view, expression),
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.removeAllListeners("exit");
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(address: string, url: string, view: View, expression: string): Promise<Seen> {
  const answer = await fetch(`http://${address}/json/new?about:blank`, { method: "PUT" });
  const { webSocketDebuggerUrl } = (await answer.json()) as { webSocketDebuggerUrl: string };
  const page = await connect(webSocketDebuggerUrl);
  const messages: string[] = [];
  const requests: string[] = [];
  page.on("Log.entryAdded", ({ entry }) => messages.push(String((entry as { text: unknown }).text)));
  page.on("Runtime.consoleAPICalled", ({ args }) => messages.push(JSON.stringify(args)));
  page.on("Runtime.exceptionThrown", (details) => messages.push(JSON.stringify(details)));
  page.on("Network.requestWillBeSent", ({ request }) => requests.push((request as { url: string }).url));
  for (const domain of ["Log", "Runtime", "Network", "Page"]) await page.send(`${domain}.enable`);
  const size = { width: view.width, height: 1000, deviceScaleFactor: 1, mobile: false };
  await page.send("Emulation.setDeviceMetricsOverride", size);
  const features = [{ name: "prefers-color-scheme", value: view.scheme }];
  await page.send("Emulation.setEmulatedMedia", { features });
  const loaded = new Promise((resolve) => page.on("Page.loadEventFired", resolve));
  await page.send("Page.navigate", { url });
  await loaded;
  const { result } = (await page.send("Runtime.evaluate", { expression, returnByValue: true })) as {
    result: { value: unknown };
  };
  await page.send("Page.close");
  page.close();
  return { messages, requests, value: result.value };
}

type Parameters = Readonly<Record<string, unknown>>;

async function connect(url: string) {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const listeners = new Map<string, (parameters: Parameters) => void>();
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, method, params, result } = JSON.parse(String(data));
    if (method) listeners.get(method)?.(params);
    else waiting.get(id)?.(result);
  };
  let sent = 0;
  return {
    on: (event: string, listener: (parameters: Parameters) => void) => listeners.set(event, listener),
    send(method: string, params: Parameters = {}): Promise<unknown> {
      sent += 1;
      const id = sent;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    close: () => socket.close(),
  };
}
