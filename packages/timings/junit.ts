import { SaxesParser } from "saxes";
import { type Case, type Outcome, type Report, ReportError } from "./case.ts";
import type { Checkout } from "./checkout.ts";
import { compact } from "./compact.ts";
import { junitDialects } from "./dialects/index.ts";
import { parseInstant, parseSeconds } from "./seconds.ts";

type Attributes = Readonly<Record<string, string | undefined>>;

/** A `<testcase>` as it stands in the file. */
interface TestElement {
  readonly attributes: Attributes;
  /** The attributes of the suites around it, the outermost first. */
  readonly suites: readonly Attributes[];
  /** The last file that a suite before or around this test named. */
  readonly suiteFile: string | undefined;
}

/** How one tool fills the same elements. */
export interface JUnitDialect {
  readonly name: string;
  /** A suite's time is that of the whole session, not the sum of its cases. */
  readonly timesSession?: true;
  /** True when this tool wrote the report; told by its first test case. */
  recognises(test: TestElement): boolean;
  /** The test's id, `null` for an element that is part of another test. */
  identify(test: TestElement, checkout: Checkout): string | null;
}

const maxDepth = 64;
const maxAttribute = 65_536;
const maxCases = 2_000_000;

/** Reads one JUnit XML file piece by piece: `write` its text in order, then `end`. */
export function junitReader(checkout: Checkout): { write(text: string): void; end(): Report } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: string[] = [];
  const suites: Attributes[] = [];
  const cases: Case[] = [];
  let dialect: JUnitDialect | null = null;
  let test: { attributes: Attributes; verdict: Verdict } | null = null;
  let at: string | null = null;
  let suiteFile: string | undefined;
  let suiteSeconds: number | null = 0;
  let broken = false;

  // Without a handler the parser throws; tools do write control characters and unknown entities.
  parser.on("error", (error) => {
    broken ||= /unclosed|unexpected end/i.test(error.message);
  });
  parser.on("doctype", () => {
    throw new ReportError("has a DOCTYPE, which no test report needs: it was not read");
  });
  parser.on("attribute", ({ name, value }) => {
    if (value.length > maxAttribute) {
      throw new ReportError(
        `has an attribute ${name.slice(0, 40)} of over ${maxAttribute} characters: it was not read`,
      );
    }
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length === 0 && name !== "testsuites" && name !== "testsuite") {
      throw new ReportError("is no JUnit report: its first element is neither testsuites nor testsuite");
    }
    if (open.push(name) > maxDepth) {
      throw new ReportError(`nests elements over ${maxDepth} deep: it was not read`);
    }
    if (name === "testsuite" || name === "testsuites") {
      suites.push(attributes);
      suiteFile = attributes.file ?? suiteFile;
      if (name === "testsuite") suiteSeconds = plus(suiteSeconds, parseSeconds(attributes.time));
      at = earlier(at, parseInstant(attributes.timestamp));
    } else if (name === "testcase") test = { attributes, verdict: [] };
    else if (test && open.at(-2) === "testcase") test.verdict.push(name);
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    if (name === "testsuite" || name === "testsuites") suites.pop();
    if (name !== "testcase" || !test) return;
    const element = { attributes: test.attributes, suites, suiteFile };
    dialect ??= junitDialects.find((candidate) => candidate.recognises(element)) ?? null;
    const found = dialect && toCase(element, test.verdict, dialect, checkout);
    if (found && cases.push(found) > maxCases) {
      throw new ReportError(`has over ${maxCases} test cases: it was not read`);
    }
    test = null;
  });

  let seen = false;
  return {
    write(text) {
      seen ||= /\S/.test(text);
      parser.write(text);
    },
    end() {
      parser.close();
      if (!seen) throw new ReportError("is empty");
      const beside = broken || !dialect?.timesSession ? null : besideCases(suiteSeconds, cases);
      return { dialect: dialect?.name ?? "junit", cases, at, truncated: broken, besideSeconds: beside };
    },
  };
}

/** Names of the elements inside a test case. */
type Verdict = string[];

function toCase(
  element: TestElement,
  verdict: Verdict,
  dialect: JUnitDialect,
  checkout: Checkout,
): Case | null {
  const id = dialect.identify(element, checkout);
  if (id === null) return null;
  return {
    id: compact(id),
    outcome: outcomeOf(verdict, element.attributes),
    // Surefire's elements, which nextest and Playwright write too.
    flaky: verdict.includes("flakyFailure") || verdict.includes("flakyError"),
    seconds: parseSeconds(element.attributes.time),
  };
}

function outcomeOf(verdict: Verdict, { status, result }: Attributes): Outcome {
  if (verdict.includes("failure") || verdict.includes("error")) return "failed";
  if (verdict.includes("skipped") || status === "notrun" || result === "suppressed") return "skipped";
  return "passed";
}

/** Cases that ran at once add up to more than the session: then nothing can be told. */
function besideCases(suiteSeconds: number | null, cases: readonly Case[]): number | null {
  if (suiteSeconds === null) return null;
  const beside = suiteSeconds - cases.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return beside > 0 ? beside : null;
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
