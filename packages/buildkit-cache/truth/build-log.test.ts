import { evaluate, readDockerfile } from "@keep-pace/dockerfile";
import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import { shapeOf } from "../plan/shape.ts";
import { readBuildLog } from "./build-log.ts";
import { type Around, stageTruths } from "./misses.ts";

const layer = (digit: string) => `sha256:${digit.repeat(64)}`;

const plain = `#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#4 importing cache manifest from gha:15805737412405300655
#4 DONE 0.1s

#6 [build 1/4] FROM docker.io/library/node:22@${layer("a")}
#6 ${layer("b")} 447.76MB / 447.76MB 1.4s done
#6 DONE 5.0s

#7 [build 2/4] WORKDIR /app
#7 CACHED

#8 [build 3/4] COPY . .
#8 ${layer("c")} 1.50MB / 1.50MB 0.1s done
#8 DONE 0.2s

#9 [build 4/4] RUN npm ci
#9 DONE 12.5s

#10 [stage-1 3/3] COPY --from=build /app/dist /
#10 DONE 0.1s

#11 exporting to GitHub Actions Cache
#11 preparing build cache for export 0.9s done
#11 writing layer ${layer("d")} 1.0s done
#11 writing layer ${layer("e")} done
#11 DONE 3.2s

#12 exporting to image
#12 DONE 1.0s
`;

test("the plain log: steps, transfers, bytes that are not the base image's", () => {
  const log = readBuildLog(plain);
  expect(
    log.steps.map(({ stage, position, instruction, cached, seconds }) => [
      stage,
      position,
      instruction.split(" ")[0],
      cached,
      seconds,
    ]),
  ).toEqual([
    ["build", 1, "FROM", false, 5],
    ["build", 2, "WORKDIR", true, 0],
    ["build", 3, "COPY", false, 0.2],
    ["build", 4, "RUN", false, 12.5],
    ["stage-1", 3, "COPY", false, 0.1],
  ]);
  expect(log.imports).toMatchObject([{ place: "gha:15805737412405300655", error: null }]);
  expect(log.exports).toMatchObject([
    { place: "GitHub Actions Cache", seconds: 3.2, layers: 2, error: null },
  ]);
  expect(log.importedBytes).toBe(1_500_000);
});

test("the same in a job's log, with time stamps and colours", () => {
  const stamped = plain.replace(/^(?=.)/gm, "2026-11-21T18:00:00.1234567Z \x1b[34m");
  expect(readBuildLog(stamped)).toEqual(readBuildLog(plain));
});

test("rawjson: times from the messages, several spans of one step added up, a failed export", () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  const messages = [
    { vertexes: [{ digest: "1", name: "[linux/arm64 2/3] RUN make" }] },
    { vertexes: [{ digest: "1", name: "", started: at(1), completed: at(2) }] },
    { vertexes: [{ digest: "1", name: "", started: at(3), completed: at(5) }] },
    {
      vertexes: [
        { digest: "2", name: "[linux/arm64 3/3] COPY a /", cached: true, started: at(5), completed: at(5) },
      ],
    },
    {
      vertexes: [
        {
          digest: "3",
          name: "exporting cache to registry",
          started: at(6),
          completed: at(10),
          error: "denied",
        },
      ],
    },
    { statuses: [{ vertex: "3", id: `${layer("d")}`, current: 1, total: 5_000 }] },
  ];
  const log = readBuildLog(
    `${messages.map((message) => JSON.stringify(message)).join("\n")}\n{"vertexes":[{"dig`,
  );
  expect(log.steps).toMatchObject([
    { platform: "linux/arm64", stage: "", seconds: 3, cached: false },
    { platform: "linux/arm64", cached: true },
  ]);
  expect(log.exports).toEqual([{ place: "registry", seconds: 4, layers: 1, bytes: 5_000, error: "denied" }]);
});

test("what is no log of a build has no steps", () => {
  for (const text of ["", "{", "hello\n#x", "null", '{"vertexes":null}'])
    expect(readBuildLog(text).steps).toEqual([]);
});

describe("why a step was not cached", () => {
  const text = `FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
FROM nginx
ARG SHA
RUN echo $SHA
COPY --from=build /app/dist /
`;
  const files = memoryFiles({ Dockerfile: text, ".dockerignore": "docs\n" });
  const dockerfile = readDockerfile(files, "Dockerfile");
  if (typeof dockerfile === "string") throw new Error(dockerfile);
  const shape = shapeOf(dockerfile, evaluate(dockerfile), null);
  const around: Around = {
    shape,
    files,
    context: ".",
    args: new Map([["SHA", "1"]]),
    changed: ["docs/a.md", "src/a.ts"],
    mode: "max",
  };
  const whys = (log: string, parts: Partial<Around> = {}) =>
    stageTruths(readBuildLog(log), { ...around, ...parts }).flatMap(({ missed }) =>
      missed.map(({ why }) => why),
    );

  test("a copied file that changed is named, one that is ignored is not, and what follows ran again", () => {
    expect(whys(plain)).toEqual([
      "it copies src/a.ts, changed by the newest commit",
      "the step above it ran again",
      "what it copies from build changed",
    ]);
    expect(whys(plain, { changed: ["docs/a.md"] })[0]).toBe(
      "a file that it copies changed before the newest commit",
    );
    expect(whys(plain, { changed: null })[0]).toBe("a file that it copies changed");
  });

  test("a build argument that is part of the key", () => {
    const log =
      "#1 importing cache manifest from gha:1\n#1 DONE 0.1s\n#2 [build 2/4] WORKDIR /app\n#2 CACHED\n#3 [stage-1 2/3] RUN echo 1\n#3 DONE 1.0s\n";
    expect(whys(log)).toEqual(["its text changed, or the build argument SHA, which is part of its key"]);
  });

  test("a step is known by its text: stages on scratch are counted without their FROM", () => {
    const log =
      "#1 importing cache manifest from gha:1\n#1 DONE 0.1s\n#2 [build 1/3] WORKDIR /app\n#2 CACHED\n#3 [build 2/3] COPY . .\n#3 DONE 1.0s\n";
    expect(whys(log)).toEqual(["it copies src/a.ts, changed by the newest commit"]);
  });

  test("mode=min keeps no layers of other stages", () => {
    const log =
      "#1 importing cache manifest from gha:1\n#1 DONE 0.1s\n#2 [build 2/4] WORKDIR /app\n#2 CACHED\n#3 [build 4/4] RUN npm ci\n#3 DONE 1.0s\n";
    expect(whys(log, { mode: "min" })).toEqual(["mode=min keeps the layers of the final image alone"]);
  });

  test("a cold cache, one that cannot be read, and none at all", () => {
    const step = "#2 [build 2/4] WORKDIR /app\n#2 DONE 0.1s\n";
    expect(whys(step)).toEqual(["no cache was asked for"]);
    expect(whys(`#1 importing cache manifest from gha:1\n#1 DONE 0.1s\n${step}`)).toEqual([
      "the cache held nothing for it",
    ]);
    expect(whys(`#1 importing cache manifest from x:1\n#1 ERROR: not found\n${step}`)).toEqual([
      "the cache could not be read (not found)",
    ]);
  });
});
