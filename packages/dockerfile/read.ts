import { type Files, isUnreadable } from "@keep-pace/files";
import type { Dockerfile } from "./model.ts";
import { parseDockerfile } from "./parse.ts";

/**
 * More than anybody writes by hand: the longest of 99,789 public Dockerfiles has 83 KiB, another one 196
 * instructions. Rules compare instructions with each other, so that a file of thousands would take for ever.
 */
const maxLength = 256 * 1024;
const maxInstructions = 500;

const readings = new WeakMap<Files, Map<string, Dockerfile | string>>();

/** A Dockerfile of the repository, or one sentence that says why nothing in it can be checked. Remembered. */
export function readDockerfile(files: Files, path: string): Dockerfile | string {
  const known = readings.get(files) ?? new Map<string, Dockerfile | string>();
  readings.set(files, known);
  const answer = known.get(path) ?? read(files, path);
  known.set(path, answer);
  return answer;
}

function read(files: Files, path: string): Dockerfile | string {
  const text = files.text(path);
  if (isUnreadable(text)) return text.message;
  if (text.length > maxLength) return `${path} is larger than 256 KiB, so nothing in it was checked.`;
  const dockerfile = parseDockerfile(path, text);
  const { instructions, problem } = dockerfile;
  if (instructions.length > maxInstructions) {
    return `${path} has more than ${maxInstructions} instructions, so nothing in it was checked.`;
  }
  const from = instructions.find(({ keyword }) => keyword === "FROM");
  if (!from) return `${path} is no Dockerfile: it has no FROM.`;
  if (problem === null || problem.line >= from.startLine) return dockerfile;
  return `${path} is no Dockerfile that can be built: ${problem.message.replace(/\.$/, "")} (line ${problem.line}).`;
}
