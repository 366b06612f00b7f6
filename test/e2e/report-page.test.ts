import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, startBrowser, type View } from "../support/browser.ts";
import { describeWith } from "../support/parts.ts";
import { commit, pull, repository, runEntry } from "../support/recording.ts";
import { sourceCli } from "../support/source-cli.ts";

const hostile = "<img src=https://evil.example/x onerror=alert(1)> \"' very-long-".repeat(4);

/** A page with everything on it: many jobs, long names, caches, several pushes. */
async function page(folder: string): Promise<string> {
  const jobs = (start: number, first: number) =>
    Array.from({ length: 40 }, (_, at) => ({
      name: at % 9 === 0 ? `${hostile} ${at}` : `test (ubuntu-latest, node-24, ${at})`,
      created: start + (at > 20 ? 9.05 : 0),
      begun: start + (at > 20 ? 10 : 1),
      completed: start + (at > 20 ? 12 : 4) + at / 8,
      id: first + at,
      steps: [[hostile, 1] as const, ["Run tests", 1.5] as const],
    }));
  const recording = {
    repository,
    pullRequest: pull({ sha: "a2", title: hostile }),
    commits: [-90, -60, -31].map((authored) => commit({ sha: "a2", authored })),
    runs: [
      runEntry({ id: 1, sha: "a1", jobs: jobs(0, 1000) }),
      runEntry({ id: 2, sha: "a2", created: 30, jobs: jobs(30, 2000) }),
    ],
    logs: { 2040: `Cache hit for: ${hostile}`, 2039: "Cache not found for input keys: a" },
  };
  writeFileSync(join(folder, "in.json"), JSON.stringify(recording));
  const args = ["report", "--input", "in.json", "--format", "html"];
  const { exit, stdout: html } = await sourceCli(folder, args);
  expect(exit).toBe(0);
  const path = join(folder, "report.html");
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

describeWith("chromium")("the report's page in a browser", () => {
  let browser: Browser;
  let folder: string;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "report-page-"));
    url = await page(folder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const views: readonly View[] = [400, 1400].flatMap((width) => [
    { width, scheme: "light" as const },
    { width, scheme: "dark" as const },
  ]);

  test.each(views)(
    "$width px, $scheme: nothing spills over, nothing is loaded, the console is silent",
    async (view) => {
      const seen = await browser.open(url, view, measure);
      expect(seen.messages).toEqual([]);
      expect(seen.requests.filter((request) => !request.startsWith("data:"))).toEqual([url]);
      const { overflow, contrast, dark, bars, tags } = seen.value as Measured;
      expect(overflow).toBeLessThanOrEqual(0);
      expect(contrast).toBeGreaterThanOrEqual(4.5);
      expect(dark).toBe(view.scheme === "dark");
      expect(bars).toBeGreaterThanOrEqual(40);
      expect(tags).toBe(0);
    },
  );
});

interface Measured {
  /** How far the page reaches beyond the window. Pixels. */
  readonly overflow: number;
  /** The least contrast of any text against the page's ground (WCAG 2.2, 1.4.3 asks for 4.5). */
  readonly contrast: number;
  readonly dark: boolean;
  readonly bars: number;
  /** Elements that only a stranger's name could have made. */
  readonly tags: number;
}

const measure = `(() => {
  const rgb = (color) => color.match(/[0-9.]+/g).slice(0, 3).map(Number);
  const light = (color) => {
    const [r, g, b] = rgb(color).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const texts = [...document.querySelectorAll("p, dt, dd, a, td, th, h1, h2, .value, summary, b, code")];
  return {
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    contrast: Math.min(...texts.map((text) => ratio(light(getComputedStyle(text).color), ground))),
    dark: ground < 0.2,
    bars: document.querySelectorAll(".track i").length,
    tags: document.querySelectorAll("img, script, iframe").length,
  };
})()`;
