import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphOf, makespan, type Node, saving, savingLimit, schedule } from "./graph.ts";
import type { Attempt, Job } from "./model.ts";
import { criticalJobs } from "./path.ts";

/** A workflow with known truth: needs by index, times in whole seconds. */
const workflow = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat(), { maxLength: 3 }),
      queue: fc.nat(20),
      duration: fc.integer({ min: 5, max: 120 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((jobs) =>
    jobs.map((job, at) => ({ ...job, needs: at === 0 ? [] : job.needs.map((need) => need % at) })),
  );

type Sketch = { readonly needs: readonly number[]; readonly queue: number; readonly duration: number };

/** Runs the workflow second by second as GitHub does: a job is created when its needs are met. */
function simulate(jobs: readonly Sketch[], started = 1000): Attempt {
  const done: (Job | undefined)[] = jobs.map(() => undefined);
  const live: (Job | undefined)[] = jobs.map(() => undefined);
  for (let now = started; done.some((job) => job === undefined); now += 1) {
    jobs.forEach((job, at) => {
      if (
        !live[at] &&
        job.needs.every((need) => (done[need]?.completed ?? Number.POSITIVE_INFINITY) <= now)
      ) {
        live[at] = asJob(at, now, now + job.queue, now + job.queue + job.duration);
      }
    });
    live.forEach((job, at) => {
      if (job?.completed === now + 1) done[at] = job;
    });
  }
  const all = done as Job[];
  return {
    number: 1,
    started,
    ended: Math.max(...all.map((job) => job.completed as number)),
    finished: true,
    conclusion: "success",
    jobs: all,
  };
}

function asJob(index: number, created: number, begun: number, completed: number): Job {
  return {
    id: String(index),
    name: `job ${index}`,
    runId: 1,
    attempt: 1,
    conclusion: "success",
    created,
    begun,
    completed,
    ran: true,
    steps: [],
    labels: [],
    url: null,
  };
}

/** The longest path by plain recursion: a second opinion on `makespan`. */
function longest(nodes: readonly Node[]): number {
  const end = (node: Node): number => {
    const needs = nodes.filter(({ name }) => node.needs.includes(name)).map(end);
    return Math.max(0, ...needs) + node.lag + node.queue + node.duration;
  };
  return Math.max(...nodes.map(end));
}

describe("the job graph", () => {
  test("recomputed, it is as long as the simulated run", () => {
    fc.assert(
      fc.property(workflow, (jobs) => {
        const attempt = simulate(jobs);
        const nodes = graphOf(attempt);
        expect(makespan(nodes)).toBe((attempt.ended as number) - attempt.started);
        expect(makespan(nodes)).toBe(longest(nodes));
        for (const job of attempt.jobs) {
          expect(schedule(nodes).get(job.name)).toBe((job.completed as number) - attempt.started);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a forecast never promises more than a simulation of the faster workflow keeps", () => {
    fc.assert(
      fc.property(workflow, fc.nat(), fc.nat(120), (jobs, pick, less) => {
        const at = pick % jobs.length;
        const before = simulate(jobs);
        const faster = jobs.map((job, index) =>
          index === at ? { ...job, duration: Math.max(1, job.duration - less) } : job,
        );
        const seconds = (jobs[at] as Sketch).duration - (faster[at] as Sketch).duration;
        const kept = (before.ended as number) - (simulate(faster).ended as number);
        expect(saving(graphOf(before), `job ${at}`, seconds)).toBeLessThanOrEqual(kept);
      }),
      { numRuns: 150 },
    );
  });

  test("savings grow with the change and stop at the runner-up", () => {
    fc.assert(
      fc.property(workflow, fc.nat(), fc.nat(120), fc.nat(120), (jobs, pick, less, more) => {
        const nodes = graphOf(simulate(jobs));
        const name = `job ${pick % jobs.length}`;
        const [small, large] = [saving(nodes, name, less), saving(nodes, name, less + more)];
        const limit = savingLimit(nodes, name);
        expect(small).toBeGreaterThanOrEqual(0);
        expect(large).toBeGreaterThanOrEqual(small);
        expect(large).toBeLessThanOrEqual(limit.seconds);
        expect(small).toBeLessThanOrEqual(less);
      }),
    );
  });

  test("another run of the workflow disproves an edge that only one run suggests", () => {
    const sketch = (lint: number) => [
      { needs: [], queue: 0, duration: 100 },
      { needs: [], queue: 0, duration: lint },
      { needs: [0], queue: 0, duration: 50 },
    ];
    const [short, long] = [simulate(sketch(90)), simulate(sketch(140))];
    expect(graphOf(short).find(({ name }) => name === "job 2")?.needs).toEqual(["job 0", "job 1"]);
    expect(graphOf(short, [long]).find(({ name }) => name === "job 2")?.needs).toEqual(["job 0"]);
  });

  test("the runner-up is named", () => {
    const nodes = graphOf(
      simulate([
        { needs: [], queue: 0, duration: 300 },
        { needs: [], queue: 0, duration: 100 },
        { needs: [0, 1], queue: 0, duration: 60 },
      ]),
    );
    expect(savingLimit(nodes, "job 0")).toEqual({ seconds: 200, runnerUp: "job 1" });
    expect(savingLimit(nodes, "job 1")).toMatchObject({ seconds: 0 });
  });
});

describe("the critical path", () => {
  test("is a chain without gaps from the run's start to its end", () => {
    fc.assert(
      fc.property(workflow, (jobs) => {
        const attempt = simulate(jobs);
        const path = criticalJobs(attempt);
        expect(path[0]?.created).toBe(attempt.started);
        expect(path.at(-1)?.completed).toBe(attempt.ended);
        path.slice(1).forEach((job, index) => {
          expect(job.created).toBe(path[index]?.completed);
        });
      }),
      { numRuns: 150 },
    );
  });
});
