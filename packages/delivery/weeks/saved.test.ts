import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { deliveries } from "../../../test/support/history.ts";
import { runEntry } from "../../../test/support/recording.ts";
import { renderText } from "../render/text.ts";

const step = (name: string) => [name, 5] as const;
const run = (id: number, name: string) =>
  runEntry({
    id,
    sha: `sha${id}`,
    created: id,
    jobs: [{ id: 100 + id, name: "test", created: id, completed: id + 5, steps: [step(name)] }],
  });

test("what the suite saved a week: the mean of the logs read times the jobs of a week", () => {
  const own = "Run keep-pace/keep-pace/actions/select-tests@v1";
  const runs = [1, 2, 3, 4].map((id) => run(id, id === 4 ? "Run make" : own));
  const bare = [5, 6, 7, 8].map((id) => ({ ...run(id, own), jobs: null }));
  const logs = {
    101: "keep-pace select-tests: saved 100.0 s",
    102: "keep-pace select-tests: saved 20.0 s\nkeep-pace dependency-cache: saved 30.0 s",
    103: "no saving here",
  };
  const recording = deliveries(14, [], [], { runs: [...runs, ...bare], logs });
  const report = buildReport(recording);
  // 50 s a job, three such jobs in four runs, four runs a week.
  expect(report.savedPerWeek).toEqual({ secondsPerWeek: 50 * 0.75 * 4, n: 3 });
  expect(renderText(report, { color: false, width: 80 })).toMatch(
    /Saved by keep-pace a week, estimated from 3 jobs' logs\s+2 min 30 s/,
  );
  expect(buildReport({ ...recording, logs: null }).savedPerWeek).toBeNull();
});
