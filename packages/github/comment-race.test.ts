import { describe, expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../../test/support/fake-github.ts";
import { connect } from "../../test/support/github/connect.ts";
import { type CommentOutcome, upsertSection } from "./comment.ts";
import { isMarked, parseBody, sectionText } from "./comment-body.ts";

const bot = "github-actions[bot]";
const order = ["check", "dockerfile", "report"];
const bystander = "\r\n### A section of nobody who writes now 🌈\r\n\r\n  bytes  \r\n";

/** Waits last an eighth: still well above what a look and a write take here, as on GitHub. */
const speed = 8;
const latency = () => Math.random() * 12;

async function racers(fake: FakeGitHub, issue: number, names: readonly string[]): Promise<CommentOutcome[]> {
  return Promise.all(
    names.map(async (name) =>
      upsertSection({
        github: connect(fake, { speed }).github,
        issue,
        section: name,
        headline: name,
        markdown: `Round ${issue} of ${name}`,
        worthSaying: true,
        order,
      }),
    ),
  );
}

const expected = (issue: number, name: string) =>
  sectionText({ headline: name, markdown: `Round ${issue} of ${name}`, worthSaying: true });

function standing(fake: FakeGitHub, issue: number): Map<string, string> {
  const ours = fake.comments(issue).filter(({ body }) => isMarked(body ?? ""));
  expect(ours.map(({ body }) => body)).toHaveLength(1);
  return parseBody(ours[0]?.body ?? "");
}

const rounds = 16;

describe.each([
  ["two jobs", ["check", "report"]],
  ["three jobs", order],
])("%s at once", (_, names) => {
  test(`creating: one comment with every section, ${rounds} times`, { timeout: 120_000 }, async () => {
    await using fake = await startFakeGitHub({ latency, writesPerMinute: Number.POSITIVE_INFINITY });
    for (let issue = 1; issue <= rounds; issue++) fake.pull({ number: issue });
    await inBatches(async (issue) => {
      const outcomes = await racers(fake, issue, names);
      for (const { outcome } of outcomes) expect(["created", "updated"]).toContain(outcome);
      expect(standing(fake, issue)).toEqual(new Map(names.map((name) => [name, expected(issue, name)])));
    });
    // The races were real: some rounds had to take a second comment away.
    expect(fake.requests.some(({ method }) => method === "DELETE")).toBe(true);
  });

  test(`updating: every section, and none of the others' bytes, ${rounds} times`, {
    timeout: 120_000,
  }, async () => {
    await using fake = await startFakeGitHub({ latency, writesPerMinute: Number.POSITIVE_INFINITY });
    const old = `<!-- keep-pace -->\n<!-- keep-pace:section other -->${bystander}<!-- /keep-pace:section other -->`;
    for (let issue = 1; issue <= rounds; issue++) {
      fake.pull({ number: issue });
      fake.comment(issue, bot, old);
    }
    await inBatches(async (issue) => {
      const outcomes = await racers(fake, issue, names);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(names.map(() => "updated"));
      const wanted = names.map((name): [string, string] => [name, expected(issue, name)]);
      expect(standing(fake, issue)).toEqual(new Map([...wanted, ["other", bystander]]));
    });
    // The races were real: some updates were lost at first and written again.
    const writes = fake.requests.filter(({ method }) => method === "PATCH").length;
    expect(writes).toBeGreaterThan(rounds * names.length);
  });
});

test("an update overwritten between the write and the look after it is written again", async () => {
  await using fake = await startFakeGitHub();
  fake.pull({ number: 1 });
  const comment = fake.comment(1, bot, "<!-- keep-pace -->");
  let before = "";
  fake.fault({ method: "PATCH" }, { kind: "meanwhile", act: () => (before = comment.body ?? "") });
  // The other writer had read before our write, and writes after it.
  fake.fault(
    { method: "GET", url: /comments\/\d+$/, after: 1 },
    { kind: "meanwhile", act: () => (comment.body = before) },
  );
  expect(await racers(fake, 1, ["check"])).toMatchObject([{ outcome: "updated" }]);
  expect(standing(fake, 1).get("check")).toBe(expected(1, "check"));
});

test("two comments left by a job that was cancelled become one, with the sections of both", async () => {
  await using fake = await startFakeGitHub();
  fake.pull({ number: 1 });
  const comment = (name: string, text: string) =>
    fake.comment(
      1,
      bot,
      `<!-- keep-pace -->\n<!-- keep-pace:section ${name} -->${text}<!-- /keep-pace:section ${name} -->`,
    );
  const oldest = comment("dockerfile", "\nkept\n");
  comment("report", "\nmoved\n");
  comment("dockerfile", "\nyounger, so it goes\n");
  await racers(fake, 1, ["check"]);
  expect(fake.comments(1).map(({ id }) => id)).toEqual([oldest.id]);
  expect([...standing(fake, 1)].slice(1)).toEqual([
    ["dockerfile", "\nkept\n"],
    ["report", "\nmoved\n"],
  ]);
});

test("a second comment that cannot be deleted now fails nothing, and goes with the next write", async () => {
  await using fake = await startFakeGitHub();
  fake.pull({ number: 1 });
  for (let i = 0; i < 2; i++) fake.comment(1, bot, "<!-- keep-pace -->");
  fake.fault({ method: "DELETE", times: 5 }, { kind: "status", status: 500 });
  expect(await racers(fake, 1, ["check"])).toMatchObject([{ outcome: "updated" }]);
  expect(fake.comments(1)).toHaveLength(2);
  await racers(fake, 1, ["report"]);
  expect([...standing(fake, 1).keys()]).toEqual(["check", "report"]);
});

/** Some at a time, so that the machine's own load does not decide who wins. */
async function inBatches(round: (issue: number) => Promise<void>): Promise<void> {
  for (let first = 1; first <= rounds; first += 8) {
    await Promise.all(Array.from({ length: 8 }, (_, offset) => round(first + offset)));
  }
}
