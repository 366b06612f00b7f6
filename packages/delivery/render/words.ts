import { duration, percent } from "@keep-pace/findings";
import type { Landed } from "../fixes/landed.ts";
import type { CodingReport, Fix, Overhead } from "../report.ts";

/** Seconds with two units, as exact as a forecast needs: `45 s`, `3 min 50 s`, `3 h 49 min`, `2 d 4 h`. */
export function span(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return units(whole, 60, "min", "s");
  const minutes = Math.round(whole / 60);
  if (minutes < 48 * 60) return units(minutes, 60, "h", "min");
  return units(Math.round(minutes / 60), 24, "d", "h");
}

export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** An interval in brackets, nothing where it is not known. */
export function between({ low, high }: Range, words: (value: number) => string): string {
  return low === null || high === null ? "" : ` (${words(low)} to ${words(high)})`;
}

export function tenth(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}

function units(value: number, size: number, large: string, small: string): string {
  const rest = value % size;
  return `${Math.floor(value / size)} ${large}${rest === 0 ? "" : ` ${rest} ${small}`}`;
}

/** An amount of money; a tenth of a cent where it is that small. */
export function usd(amount: number): string {
  const digits = amount !== 0 && Math.abs(amount) < 0.01 ? 3 : 2;
  return `${amount < 0 ? "−" : ""}$${Math.abs(amount).toFixed(digits)}`;
}

/** `130 % overhead (70 % to 260 %)`; only the band where a point would say more than is known. */
export function overheadWords({ ratio, low, high, grade }: Overhead): string {
  if (isBand({ low, high, grade })) return `${percent(low)} to ${percent(high)} overhead`;
  const range = low === high ? "" : ` (${percent(low)} to ${percent(high)})`;
  return `${percent(ratio)} overhead${range}`;
}

/** `24 min (12 min to 45 min)`; only the band where a point would say more than is known. */
export function codingWords(coding: CodingReport): string {
  const { seconds, low, high } = coding;
  if (isBand(coding)) return `${duration(low)} to ${duration(high)}`;
  return low === high ? span(seconds) : `${duration(seconds)} (${duration(low)} to ${duration(high)})`;
}

/** The same in a sentence, without the range that the overhead repeats. */
export function codingInShort(coding: CodingReport): string {
  if (isBand(coding)) return codingWords(coding);
  return coding.low === coding.high ? span(coding.seconds) : `about ${duration(coding.seconds)}`;
}

const widest = 8;

function isBand({ low, high, grade }: Pick<CodingReport, "low" | "high" | "grade">): boolean {
  return grade === "D" || high > widest * low;
}

/** How a forecast varied over recent runs. */
export function rangeWords({ low, high, runs }: Pick<Fix, "low" | "high" | "runs">): string {
  if (runs === 1) return "from this run alone";
  if (span(low) === span(high)) return `the same over ${runs} runs`;
  return `${span(low)} to ${span(high)} over ${runs} runs`;
}

/** What a fix promised and what came of it. */
export function landedWords({ predictedSeconds, measuredSeconds, runs }: Landed): string {
  const measured = measuredSeconds >= 0 ? `${span(measuredSeconds)} less` : `${span(-measuredSeconds)} more`;
  return `predicted ${span(predictedSeconds)} less a run, measured ${measured} than the ${runs} runs before`;
}

/** The first letter as a sentence starts. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A bar of block characters, in eighths of a column; anything above nothing is visible. */
export function bar(value: number, most: number, width: number): string {
  if (value <= 0 || most <= 0) return "";
  const eighths = Math.max(1, Math.round((Math.min(value, most) / most) * width * 8));
  const partial = " ▏▎▍▌▋▊▉"[eighths % 8] as string;
  return "█".repeat(Math.floor(eighths / 8)) + (eighths % 8 === 0 ? "" : partial);
}
