import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import type { Instruction, Stage } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import type { Subject } from "../subject.ts";
import { refuseFile } from "./file.ts";
import { refusal } from "./refusal.ts";

/** What the image is made of once the tools stay behind. */
export interface Extraction {
  /** FROM of the image; the stage's own where nothing else is said. */
  readonly base: string;
  /** What it takes from the stage with the tools, absolute. */
  readonly outputs: readonly string[];
  /** RUN instructions that the image needs as well. */
  readonly repeated: readonly Instruction[];
  readonly description: string;
}

/** Says something of the image alone, so that it has no place in a stage that only builds. */
const ofImage = new Set([
  ...["CMD", "ENTRYPOINT", "EXPOSE", "HEALTHCHECK", "LABEL", "MAINTAINER", "STOPSIGNAL", "VOLUME"],
]);
/** Holds in both. */
const ofBoth = new Set(["ARG", "ENV", "SHELL", "USER", "WORKDIR"]);

/**
 * Leaves a single stage to build, and makes the image in a second one of what that leaves behind: same settings in the
 * same order. Unsafe, since a program may read more at run time than a Dockerfile tells.
 * Source: docs.docker.com "Multi-stage builds"; BuildKit keeps owners and modes of a COPY --from.
 */
export function extractStage(subject: Subject, stage: Stage, extraction: Extraction): Fix | Refusal {
  const { dockerfile, files } = subject;
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  const [from, ...rest] = stage.instructions;
  if (from === undefined || dockerfile.stages.length > 1) {
    return refusal(
      "several-stages",
      "The file has stages already: copy from one of them what the image needs.",
    );
  }
  const last = rest.findLast(({ keyword }) => !ofImage.has(keyword) && !ofBoth.has(keyword));
  if (last === undefined) return refusal("nothing-built", "The stage builds nothing that could be copied.");
  const { path } = dockerfile;
  const moved = rest.filter(({ keyword }) => ofImage.has(keyword));
  const edits: Edit[] = [
    { file: path, start: from.start, end: from.end, text: `${heading(from, stage)}\n` },
    ...moved.map((each) => ({ file: path, start: startOf(stage, each), end: each.end, text: "" })),
  ];
  const end = dockerfile.instructions.at(-1)?.end ?? from.end;
  const text = imageStage(subject, stage, extraction, last);
  const newline = moved.at(-1)?.end === end || subject.dockerfile.text.endsWith("\n") ? "" : "\n";
  edits.push({ file: path, start: end, end, text: `${newline}\n${text}` });
  const after = editedText(files, edits, path);
  const parsed = after === null ? null : parseDockerfile(path, after);
  if (parsed?.problem === null && parsed.disagreement === null && parsed.stages.length === 2) {
    return { safety: "unsafe", description: extraction.description, edits };
  }
  return refusal("not-verified", `${path} is written so that no stage can be added safely.`);
}

/** The lines of an instruction with the comments above it. */
function startOf({ instructions }: Stage, instruction: Instruction): number {
  return instructions[instructions.indexOf(instruction) - 1]?.end ?? instruction.start;
}

const name = "build";

function heading(from: Instruction, stage: Stage): string {
  const line = from.source.trim();
  return stage.name === null ? `${line} AS ${name}` : line.replace(/(\s)\S+$/, `$1${stage.name}-${name}`);
}

function imageStage(
  { dockerfile }: Subject,
  stage: Stage,
  { base, outputs, repeated }: Extraction,
  last: Instruction,
): string {
  const own = stage.name === null ? name : `${stage.name}-${name}`;
  const text = Buffer.from(dockerfile.text);
  const bom = dockerfile.instructions.length > 0 ? byteShift(dockerfile.instructions, text) : 0;
  const lines = stage.instructions.slice(1).flatMap((each) => {
    const copies = each === last ? outputs.map((path) => `COPY --from=${own} ${path} ${path}`) : [];
    if (ofImage.has(each.keyword)) {
      return [
        text
          .subarray(startOf(stage, each) - bom, each.end - bom)
          .toString()
          .trim(),
        ...copies,
      ];
    }
    const kept = ofBoth.has(each.keyword) || repeated.includes(each);
    return kept ? [each.source.trim(), ...copies] : copies;
  });
  const from = stage.name === null ? base : `${base} AS ${stage.name}`;
  return `${[`FROM ${from}`, ...lines].join("\n")}\n`;
}

/** Offsets count a BOM that the text does not have. */
function byteShift([first]: readonly Instruction[], text: Buffer): number {
  return first && !text.subarray(first.start).toString().startsWith(first.source) ? 3 : 0;
}
