/*
 * Sets what the order rules find beside what a reader said of the same files before the rules had run on them.
 *   KEEP_PACE_DOCKERFILE_CORPUS=/path/to/dockerfiles node test/bench/dockerfile-labels.ts
 * The corpus has no build contexts, so each file gets one that holds what it copies and the manifests of every
 * package manager in every directory that it copies.
 */
import { lintDockerfile } from "../../packages/dockerfile/lint.ts";
import { memoryFiles } from "../../packages/files/index.ts";
import { contextOf, type LabelSet, labelledFiles, type Sin } from "./labels/labelled.ts";

/** The rules that tell of each sin: source above an install, above OS packages, above both in one RUN, a new value. */
const tellers: Readonly<Record<Sin, readonly string[]>> = {
  R1: ["broad-copy-before-install"],
  R2: ["os-packages-after-copy"],
  R3: ["broad-copy-before-install", "os-packages-after-copy"],
  R4: ["volatile-value-before-run"],
};

const corpus = process.env.KEEP_PACE_DOCKERFILE_CORPUS;
if (corpus) for (const set of ["labels", "later", "fresh"] as const) compare(corpus, set);
else console.log("KEEP_PACE_DOCKERFILE_CORPUS names no folder: nothing to read.");

function compare(folder: string, set: LabelSet): void {
  const labelled = labelledFiles(folder, set);
  const counts = new Map(
    (Object.keys(tellers) as Sin[]).map((sin) => [
      sin,
      { right: 0, wrong: [] as string[], missed: [] as string[], wider: [] as boolean[] },
    ]),
  );
  for (const { text, label } of labelled) {
    const { sha256 } = label;
    const files = memoryFiles({ ...contextOf(text, label.files ?? []), Dockerfile: text });
    const found = new Set(
      lintDockerfile({ path: "Dockerfile", files, history: null }).map(({ rule }) => rule),
    );
    for (const [sin, rules] of Object.entries(tellers)) {
      const count = counts.get(sin as Sin);
      const told = rules.some((rule) => found.has(rule));
      const expected = label.sins.includes(sin as Sin);
      if (!expected && label.wider?.includes(sin as Sin)) {
        count?.wider.push(told);
      } else if (!count || told === expected) {
        if (count && told) count.right++;
      } else if (expected) count.missed.push(sha256);
      // What is told of a plain R1 or R2 is not wrong for lack of an R3.
      else if (sin !== "R3") count.wrong.push(sha256);
    }
  }
  console.log(`${labelled.length} files of ${set}`);
  for (const [sin, { right, wrong, missed, wider }] of counts) {
    if (wider.length > 0)
      console.log(`${sin} in the wider sense: ${wider.filter(Boolean).length} of ${wider.length}`);
    console.log(
      `${sin}: ${right} right, ${wrong.length} wrong, ${missed.length} missed; of all files ${((100 * wrong.length) / labelled.length).toFixed(1)} % wrongly, recall ${((100 * right) / (right + missed.length)).toFixed(1)} %`,
    );
    for (const [word, list] of [
      ["wrong", wrong],
      ["missed", missed],
    ] as const)
      if (process.env.KEEP_PACE_VERBOSE)
        for (const sha256 of list) console.log(`  ${word} ${sha256.slice(0, 12)}`);
  }
}
