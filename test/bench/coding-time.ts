// Coding time on a real history: node test/bench/coding-time.ts FOLDER, a clone whose pull requests were merged by
// merge commits. Prints how many changes get which grade, and how long that takes.
import { execFileSync } from "node:child_process";
import { buildReport, type Recording } from "@keep-pace/delivery";

const folder = process.argv[2] ?? process.env.KEEP_PACE_HISTORY;
if (!folder) {
  console.log("coding time           no history: name a clone, or set KEEP_PACE_HISTORY");
} else {
  const changes = mergedChanges(folder);
  const start = performance.now();
  const codings = changes.map((recording) => buildReport(recording).coding);
  const seconds = (performance.now() - start) / 1000;
  console.log(`coding time           ${changes.length} merged changes in ${seconds.toFixed(2)} s`);
  for (const grade of ["A", "B", "C", "D", null]) {
    const found = codings.filter((coding) => (coding?.grade ?? null) === grade);
    const points = found.flatMap((coding) => (coding ? [coding.seconds / 60] : [])).sort((a, b) => a - b);
    const factors = found
      .flatMap((coding) => (coding ? [coding.high / coding.low] : []))
      .sort((a, b) => a - b);
    const middle = (values: readonly number[]) => values[Math.floor(values.length / 2)]?.toFixed(0) ?? "–";
    console.log(
      `  grade ${grade ?? "none"}`.padEnd(22) +
        `${found.length} (${((100 * found.length) / changes.length).toFixed(0)} %), ` +
        `median ${middle(points)} min, interval ×${middle(factors)}`,
    );
  }
}

/** Each merge as a recording with its second parent's own commits. */
function mergedChanges(clone: string): Recording[] {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", clone, ...args], { encoding: "utf8", maxBuffer: 1024 * 1024 * 1024 });
  const merges = git("log", "--first-parent", "--merges", "--format=%H %cI", "HEAD").trim().split("\n");
  return merges.flatMap((line) => {
    const [sha = "", at = ""] = line.split(" ");
    const log = git(
      "log",
      "-z",
      "--format=%H%x1f%P%x1f%an%x1f%ae%x1f%aI%x1f%cn%x1f%ce%x1f%cI%x1f%B",
      `${sha}^1..${sha}^2`,
    );
    const commits = log.split("\0").filter(Boolean).map(commit);
    return commits.length === 0 ? [] : [{ commits, pullRequest: pull(commits, at) } as unknown as Recording];
  });
}

/** The opening is not in git: the last commit stands for it. */
function pull(commits: readonly ReturnType<typeof commit>[], merged: string): object {
  const opened = Math.max(...commits.map(({ commit }) => Date.parse(commit.committer.date)));
  return {
    number: 1,
    created_at: new Date(opened).toISOString(),
    merged_at: new Date(merged).toISOString(),
    user: { login: "" },
  };
}

function commit(text: string) {
  const [sha, parents, an, ae, ad, cn, ce, cd, message] = text.split("\x1f") as string[];
  return {
    sha,
    parents: (parents ?? "")
      .split(" ")
      .filter(Boolean)
      .map((sha) => ({ sha })),
    author: null,
    committer: null,
    commit: {
      message,
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
    },
  };
}

function utc(date: string | undefined): string {
  return new Date(date ?? 0).toISOString();
}
