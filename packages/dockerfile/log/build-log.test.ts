import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { lintDockerfile } from "../lint.ts";
import { parseDockerfile } from "../parse.ts";
import { npmProject } from "../test-projects.ts";
import { readBuildLog } from "./build-log.ts";
import { layerSeconds } from "./layer-seconds.ts";

const plain = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 99B done
#1 DONE 0.0s

#5 [build 1/5] FROM docker.io/library/node:20
#5 DONE 1.0s

#6 [build 2/5] WORKDIR /app
#6 CACHED

#7 [build 4/5] RUN npm ci
#7 0.5 [1/5] RUN fake
#8 [stage-1 2/2] COPY --from=build /app/dist /srv

#7 [build 4/5] RUN npm ci
#7 DONE 31.5s

#8 DONE 0.2s
`;

const vertex = (digest: string, name: string, rest: object) =>
  JSON.stringify({ vertexes: [{ digest, name, ...rest }] });
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
const raw = [
  vertex("a", "[build 2/5] WORKDIR /app", { cached: true, started: at(0), completed: at(0) }),
  vertex("b", "[linux/arm64 build 4/5] RUN npm ci", { started: at(1) }),
  vertex("b", "[linux/arm64 build 4/5] RUN npm ci", { started: at(1), completed: at(5) }),
  vertex("b", "[linux/arm64 build 4/5] RUN npm ci", { started: at(6), completed: at(7.5) }),
  '{"vertexes":[{"digest":"c","na',
].join("\n");

describe("what a build printed", () => {
  it("is read from plain progress", () => {
    expect(readBuildLog(plain)).toEqual([
      { stage: "build", position: 1, total: 5, text: "FROM docker.io/library/node:20", seconds: 1 },
      { stage: "build", position: 4, total: 5, text: "RUN npm ci", seconds: 31.5 },
      { stage: "stage-1", position: 2, total: 2, text: "COPY --from=build /app/dist /srv", seconds: 0.2 },
    ]);
  });

  it("is read from the log of a job on GitHub", () => {
    const job = plain.replace(/^/gm, "2026-01-01T00:00:00.1234567Z ").replaceAll("\n", "\r\n");
    expect(readBuildLog(job)).toEqual(readBuildLog(plain));
  });

  it("is read from rawjson, cut off or not", () => {
    expect(readBuildLog(raw)).toEqual([
      { stage: "build", position: 4, total: 5, text: "RUN npm ci", seconds: 5.5 },
    ]);
  });

  it("is nothing where it is no build", () => {
    expect(readBuildLog("Step 1/3 : FROM node\n # 7 DONE 1.0s\n")).toBeNull();
  });
});

const dockerfile = `FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci
ARG A
RUN echo "$A" && make
FROM nginx
COPY --from=build /app/dist /srv
`;

describe("the seconds of each instruction", () => {
  const steps = (...logged: [stage: string, place: string, text: string, seconds: number][]) =>
    logged.map(([stage, place, text, seconds]) => {
      const [position = 0, total = 0] = place.split("/").map(Number);
      return { stage, position, total, text, seconds };
    });
  const lines = (logged: ReturnType<typeof steps>) =>
    [...layerSeconds(parseDockerfile("Dockerfile", dockerfile), logged)].map(([{ startLine }, seconds]) => [
      startLine,
      seconds,
    ]);

  it("are found by stage, place and text, the median of several", () => {
    const ci = (seconds: number): [string, string, string, number] => ["build", "4/5", "RUN npm ci", seconds];
    expect(lines(steps(ci(3), ci(1), ci(8)))).toEqual([[4, 3]]);
    expect(lines(steps(["build", "5/5", "RUN echo 7 && make", 2]))).toEqual([[6, 2]]);
    expect(lines(steps(["build", "5/5", "RUN echo ...", 2]))).toEqual([[6, 2]]);
    expect(lines(steps(["stage-1", "2/2", "COPY --from=build /app/dist /srv", 1]))).toEqual([[8, 1]]);
  });

  it("are not taken from another file", () => {
    expect(lines(steps(["build", "4/5", "RUN npm ci --omit=dev", 3]))).toEqual([]);
    expect(lines(steps(["build", "4/6", "RUN npm ci", 3]))).toEqual([]);
    expect(lines(steps(["", "4/5", "RUN npm ci", 3]))).toEqual([]);
  });
});

it("makes a finding's cost a measured one", () => {
  const files = memoryFiles({ ...npmProject, Dockerfile: dockerfile });
  const cost = (text: string) =>
    lintDockerfile({ path: "Dockerfile", files, history: null, steps: readBuildLog(text) ?? [] }).find(
      ({ rule }) => rule === "broad-copy-before-install",
    )?.cost;
  const typical = cost("");
  expect(typical).toMatchObject({ source: "table", seconds: 30 });
  const measured = cost(plain);
  expect(measured).toMatchObject({ source: "log", seconds: 31.5 });
  expect(measured?.secondsPerWeek).toBeCloseTo(((typical?.secondsPerWeek ?? 0) / 30) * 31.5, 0);
});
