import { buildReport, type Recording } from "@keep-pace/delivery";
import { describe, expect, test } from "vitest";
import { commit, pull, push } from "../../../test/support/recording.ts";

const coding = (recording: Recording) => buildReport(recording).coding;

describe("the grade names the best source there is", () => {
  test("A: trailers of all commits add up, and the point is exact", () => {
    const commits = [
      commit({ authored: 0, message: "One\n\nCoding-Time: 1h30m" }),
      commit({ authored: 5, message: "Two\n\ncoding-time: 15 min\nSigned-off-by: A" }),
      commit({ authored: 9, message: "Three" }),
    ];
    expect(coding({ commits })).toMatchObject({ seconds: 6300, low: 6300, high: 6300, grade: "A" });
  });

  test("A: an agent that reports when it started and finished", () => {
    const timeline = [
      { event: "copilot_work_started", created_at: "2026-09-01T09:00:00Z" },
      { event: "copilot_work_finished", created_at: "2026-09-01T09:12:00Z" },
    ];
    expect(coding({ commits: [commit({ authored: 3 })], timeline })).toMatchObject({
      seconds: 720,
      grade: "A",
    });
  });

  test("B: pushes before review, by the server's clock", () => {
    const activity = [push("a1", 0, "branch_creation"), push("a2", 40), push("a3", 90)];
    const found = coding({
      pullRequest: pull({ created: 100 }),
      commits: [commit({ authored: -5 })],
      activity,
    });
    expect(found).toMatchObject({ grade: "B", low: 100 * 60 });
    expect(found?.evidence).toContain("3 pushes");
  });

  test("C: commits in coding sessions", () => {
    const commits = [0, 20, 45, 300, 330].map((authored) => commit({ authored }));
    const found = coding({ pullRequest: pull({ created: 340 }), commits });
    expect(found).toMatchObject({ grade: "C", low: (45 + 30) * 60, high: (45 + 30 + 2 * 120) * 60 });
    expect(found?.evidence).toBe("5 commits in 2 coding sessions");
  });

  test.each([
    ["one commit", [commit({ authored: 0 })]],
    [
      "a rebase that gave all commits one committer time",
      [0, 30, 70].map((authored) => commit({ authored, committed: 90 })),
    ],
    ["three commits within minutes", [0, 3, 8].map((authored) => commit({ authored }))],
  ])("D: %s gives an interval of at least a factor of two", (_, commits) => {
    const found = coding({ pullRequest: pull({ created: 95 }), commits });
    expect(found?.grade).toBe("D");
    expect(found?.high).toBeGreaterThanOrEqual(2 * (found?.low ?? 0));
  });
});

describe("traps", () => {
  test.each(["soon", "0m", "1d", "-5m", "9999h", `${"9".repeat(60)}m`])(
    "Coding-Time: %s declares nothing",
    (value) => {
      expect(
        coding({ commits: [commit({ authored: 0, message: `X\n\nCoding-Time: ${value}` })] })?.grade,
      ).toBe("D");
    },
  );

  test("merges of the base branch and bots that tidy up are no work", () => {
    const commits = [
      commit({ authored: 0, parents: 2 }),
      commit({ authored: 9, login: "dependabot[bot]", email: "bot@example.com" }),
    ];
    const report = buildReport({ commits, runs: [] });
    expect(report.coding).toBeNull();
    expect(report.missing).toContainEqual({
      what: "coding",
      reason: "every commit is a merge or was made by a bot",
    });
  });

  test("draft first: the pull request is older than the work", () => {
    const commits = [60, 90, 120, 150].map((authored) => commit({ authored }));
    expect(coding({ pullRequest: pull({ created: 0 }), commits })).toMatchObject({
      grade: "C",
      low: 90 * 60,
    });
  });

  test("what comes after the pull request was made ready is rework", () => {
    const commits = [0, 20, 40, 600, 640].map((authored) => commit({ authored }));
    const timeline = [{ event: "ready_for_review", created_at: "2026-09-01T09:45:00Z" }];
    expect(coding({ pullRequest: pull({ created: -10 }), commits, timeline })?.low).toBe(40 * 60);
  });

  test("an author's clock that runs ahead does not count", () => {
    const commits = [0, 20, 40].map((authored) => commit({ authored }));
    const wrong = commit({ authored: 9000, committed: 42 });
    expect(coding({ pullRequest: pull({ created: 50 }), commits: [...commits, wrong] })?.low).toBe(42 * 60);
  });

  test("agents that write side by side add up", () => {
    const one = [0, 20, 40].map((authored) => commit({ authored, email: "one@example.com" }));
    const two = [5, 25, 45].map((authored) => commit({ authored, email: "two@example.com" }));
    expect(coding({ pullRequest: pull({ created: 50 }), commits: [...one, ...two] })?.low).toBe(80 * 60);
  });

  test("an agent's change may take five minutes, a person's takes fifteen", () => {
    const commits = [commit({ authored: 0 })];
    expect(coding({ pullRequest: pull({ login: "Copilot" }), commits })?.low).toBe(300);
    expect(coding({ pullRequest: pull(), commits })?.low).toBe(900);
  });

  test("pushes of a former branch of the same name are another change's", () => {
    const activity = [
      push("z1", -9000, "branch_creation"),
      push("z2", -8900),
      push("000", -8800, "branch_deletion"),
      push("a1", 0, "branch_creation"),
      push("a2", 40),
    ];
    const found = coding({
      pullRequest: pull({ created: 50 }),
      commits: [commit({ authored: 0 })],
      activity,
    });
    expect(found).toMatchObject({ grade: "B", high: (50 + 120) * 60 });
  });
});

/** Deterministic numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A change written in sessions of known length, committed now and then, the last time at a session's end. */
function history(random: () => number): { recording: Recording; truth: number } {
  const minutes: number[] = [];
  let clock = 0;
  let truth = 0;
  const sessions = 1 + Math.floor(random() * 4);
  for (let session = 0; session < sessions; session += 1) {
    const length = 15 + random() * 135;
    const marks = Array.from({ length: Math.floor(random() * 5) }, () => clock + random() * length);
    minutes.push(...marks, clock + length);
    truth += length;
    clock += length + 90 + random() * 1200;
  }
  const commits = minutes.sort((a, b) => a - b).map((authored) => commit({ authored }));
  return {
    recording: { pullRequest: pull({ created: Math.max(...minutes) + 2 }), commits },
    truth: truth * 60,
  };
}

test("intervals contain the truth in at least 90 % of simulated histories", () => {
  const random = numbers(20_261_121);
  const held = Array.from({ length: 2000 }, () => {
    const { recording, truth } = history(random);
    const found = coding(recording);
    return found !== null && found.low <= truth + 1 && truth <= found.high + 1;
  });
  expect(held.filter(Boolean).length / held.length).toBeGreaterThanOrEqual(0.9);
});
