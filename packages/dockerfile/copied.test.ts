import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { readCopied } from "./copied.ts";
import { readIgnore } from "./dockerignore.ts";
import { parseDockerfile } from "./parse.ts";

const paths = [
  ...["package.json", "package-lock.json", "README.md", "src/a.ts", "src/lib/b.ts", "src/lib/b.md"],
  ...["a b", "node_modules/x.js", "[x]/y"],
];

function read(instruction: string, ignored = "") {
  const ignore = readIgnore(memoryFiles({ ".dockerignore": ignored }), ".", "Dockerfile");
  const dockerfile = parseDockerfile("Dockerfile", `FROM a\n${instruction}\n`);
  const [, copy] = dockerfile.instructions;
  const copied = copy ? readCopied(copy, ignore, dockerfile.escape) : null;
  return copied && { ...copied, covered: paths.filter(copied.covers) };
}

describe("readCopied", () => {
  it.each([
    ["COPY . .", paths],
    ["COPY / /app", paths],
    ["COPY package*.json ./", ["package.json", "package-lock.json"]],
    ["ADD package.json README.md /x/", ["package.json", "README.md"]],
    ["COPY src /x", ["src/a.ts", "src/lib/b.ts", "src/lib/b.md"]],
    ["COPY ../src/lib/ /x", ["src/lib/b.ts", "src/lib/b.md"]],
    ["COPY */lib /x", ["src/lib/b.ts", "src/lib/b.md"]],
    ["COPY --exclude=**/*.md src /x", ["src/a.ts", "src/lib/b.ts"]],
    ["COPY --parents src/./**/*.ts /x", ["src/a.ts", "src/lib/b.ts"]],
    ['COPY ["a b", "/x"]', ["a b"]],
    ["COPY '[[]x]' /x", ["[x]/y"]],
    ["COPY --from=build . .", []],
    ["ADD https://example.com/x.tgz /x", []],
    ["ADD git@example.com:a/b.git /x", []],
    ["COPY <<EOF /x\nEOF", []],
    ["COPY [ab /x", []],
  ])("%s", (instruction, expected) => {
    expect(read(instruction)).toMatchObject({ certain: true, covered: expected });
  });

  it("leaves out what is ignored", () => {
    expect(read("COPY . .", "node_modules\n*.md")?.covered).not.toContain("node_modules/x.js");
    expect(read("COPY README.md .", "*.md")?.covered).toEqual([]);
  });

  it("covers a file that was deleted, and one that became a folder", () => {
    const copied = read("COPY package.json old src ./");
    expect(["old", "old/x", "src/gone.ts", "oldest"].filter((path) => copied?.covers(path))).toEqual([
      ...["old", "old/x", "src/gone.ts"],
    ]);
  });

  it.each(["COPY $SRC .", "COPY ${A:-x} .", "COPY 'a b", "COPY --exclude=[ src .", "ADD $URL /x"])(
    "is not certain of %s and takes everything for covered",
    (instruction) => {
      expect(read(`${instruction} /x`)).toMatchObject({ certain: false, covered: paths });
    },
  );

  it("tells sources and destination without their quotes", () => {
    expect(read('COPY "src" "/x/"')).toMatchObject({ sources: ["src"], destination: "/x/" });
    expect(read("RUN a b")).toBeNull();
    expect(read("COPY a")).toBeNull();
  });
});
