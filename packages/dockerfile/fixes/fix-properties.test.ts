import { memoryFiles } from "@keep-pace/files";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { lintDockerfile } from "../lint.ts";
import { parseDockerfile } from "../parse.ts";
import { npmProject, pipProject } from "../test-projects.ts";

const project = { ...npmProject, ...pipProject };

const lines = fc.constantFrom(
  ..."COPY . .|COPY . /app|COPY --chown=node:node . ./|ADD ./ /app/|COPY package*.json ./|COPY src ./src".split(
    "|",
  ),
  ..."RUN npm ci|RUN npm install|RUN pip install -r requirements.txt|RUN npm ci && npm run build".split("|"),
  "RUN apt-get update && \\\n    # ümläut\n    apt-get install -y git",
  "RUN apk add --no-cache git",
  ..."WORKDIR /app|WORKDIR web|USER node|ENV A=1|ARG GIT_SHA=x|LABEL r=$GIT_SHA|EXPOSE 80".split("|"),
  ..."VOLUME /app|RUN make|CMD x|# a comment, ß||  # indented|\t|FROM node:20 AS b|COPY --from=0 /x /x".split(
    "|",
  ),
);

const dockerfiles = fc
  .record({
    bom: fc.boolean(),
    crlf: fc.boolean(),
    closed: fc.boolean(),
    body: fc.array(lines, { minLength: 1, maxLength: 14 }),
    ignore: fc.constantFrom(null, "", "node_modules", ".git\nDockerfile\n", "*.md\r\n"),
  })
  .map(({ bom, crlf, closed, body, ignore }) => {
    const text = ["FROM node:20", "WORKDIR /app", ...body].join("\n") + (closed ? "\n" : "");
    return {
      dockerfile: (bom ? "\uFEFF" : "") + (crlf ? text.replaceAll("\n", "\r\n") : text),
      ignore,
    };
  });

/** The instructions as a bag of texts. */
function sources(text: string): string[] {
  return parseDockerfile("Dockerfile", text).instructions.map((instruction) => instruction.source.trim());
}

/** The halves that a cut may make of the one RUN above that can be cut. */
const halves = ["RUN npm ci", "RUN npm run build"];

/** `after` without what `before` holds; fails when something of `before` is missing. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...after];
  for (const text of before) {
    const at = rest.indexOf(text);
    if (at < 0 && text === halves.join(" && ").replace("&& RUN", "&&")) {
      for (const half of halves) rest.splice(rest.indexOf(half), 1);
      continue;
    }
    expect(at, `${text} got lost`).toBeGreaterThanOrEqual(0);
    rest.splice(at, 1);
  }
  return rest;
}

describe("every safe fix", () => {
  it("keeps each instruction, comment and line break, adds only COPY lines, and comes to an end", () => {
    let fixes = 0;
    fc.assert(
      fc.property(dockerfiles, ({ dockerfile, ignore }) => {
        let files = memoryFiles({
          ...project,
          Dockerfile: dockerfile,
          ...(ignore === null ? {} : { ".dockerignore": ignore }),
        });
        for (let round = 0; ; round++) {
          expect(round).toBeLessThan(12);
          const findings = lintDockerfile({ path: "Dockerfile", files, history: null });
          const fix = findings.find((finding) => finding.fix?.safety === "safe")?.fix;
          if (!fix) break;
          fixes++;
          const before = String(files.text("Dockerfile"));
          files = withFix(files, fix);
          const after = String(files.text("Dockerfile"));
          const parsed = parseDockerfile("Dockerfile", after);
          expect(parsed.disagreement).toBeNull();
          expect(parsed.problem).toBeNull();
          for (const text of added(sources(before), sources(after))) expect(text).toMatch(/^COPY /);
          const comments = (text: string) =>
            text
              .split(/\r?\n/)
              .filter((line) => /^\s*#/.test(line))
              .sort();
          expect(comments(after)).toEqual(comments(before));
          expect(after.startsWith("\uFEFF")).toBe(before.startsWith("\uFEFF"));
          if (before.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
          else expect(after).not.toContain("\r");
          const ordered = fix.edits.every(({ file, start, end }, index) => {
            const next = fix.edits[index + 1];
            return start <= end && (next === undefined || next.file !== file || end <= next.start);
          });
          expect(ordered).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(fixes).toBeGreaterThan(50);
  });
});
