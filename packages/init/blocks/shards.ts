import { inProject } from "../project.ts";
import type { Stack } from "../stacks/stack.ts";
import { type Block, checkout, expression, type Job, type WorkflowStep } from "./block.ts";
import { checkoutWithParent, scriptStep, selectStep, without } from "./select.ts";
import { commandOf, lines, reportsOf, type Suite, selectable, setUp, together } from "./set-up.ts";

interface Sharded extends Suite {
  readonly list: string;
}

export const shards: Block = {
  because:
    "Lists the tests, leaves out what a change provably cannot reach once fifty runs have shown that to be right, spreads the rest over the right number of machines by how long they took, and proves that each ran exactly once. Where one machine is enough, the one that planned runs them. The job tests is the one to require in branch protection.",
  jobs(project) {
    const suites = sharded(project.stacks);
    return suites.length === 0 || together(project).length > 0 ? [] : [plan(suites), shard(suites), verify()];
  },
};

function plan(suites: readonly Sharded[]): Job {
  const isEnough = "steps.plan.outputs.shards == '1'";
  return {
    id: "plan",
    comment: "Which tests there are, and which machine runs which. Where one is enough, this one runs them.",
    name: "Plan the tests",
    minutes: 60,
    permissions: {
      contents: "read # check out the code",
      actions: "read # read the plan of an earlier attempt",
      "pull-requests": "write # its section of the one comment",
    },
    outputs: {
      shards: expression("steps.plan.outputs.shards"),
      plan: expression("steps.plan.outputs.plan"),
      matrix: expression("steps.plan.outputs.matrix"),
    },
    steps: [
      checkoutWithParent,
      selectStep,
      ...setUp(suites).slice(1),
      // A list that breaks off must not pass for a whole one: bash is started with pipefail.
      ...suites.map((suite) => ({ ...inProject(suite), shell: "bash", run: listing(suite) })),
      {
        id: "plan",
        own: "shard-tests",
        with: {
          tests: lines(suites.map(({ name }) => `${name}=${name}-tests.txt`)),
          runner: lines(suites.map(({ name, runner }) => `${name}=${runner}`)),
          without,
        },
      },
      ...runSuites(suites, expression("steps.plan.outputs.plan"), "1", isEnough),
    ],
  };
}

function sharded(stacks: readonly Stack[]): Sharded[] {
  return selectable(stacks).flatMap((suite) =>
    suite.tests.kind === "sharded" ? [{ ...suite, list: suite.tests.list }] : [],
  );
}

/** Writes the list to the repository's root, with paths relative to it. */
function listing({ name, folder, list }: Sharded): string {
  const prefixed = folder === "." ? list : `${list} | sed 's#^#${folder}/#'`;
  return `${prefixed} >"$GITHUB_WORKSPACE/${name}-tests.txt"`;
}

function shard(suites: readonly Suite[]): Job {
  return {
    id: "shard",
    comment: "The tests, on as many machines as pay, where more than one does.",
    name: `Tests ${expression("matrix.shard")} of ${expression("matrix.shards")}`,
    needs: ["plan"],
    if: expression("needs.plan.outputs.shards != '1'"),
    minutes: 60,
    permissions: { contents: "read # check out the code", actions: "read # read a long plan" },
    strategy: { "fail-fast": false, matrix: expression("fromJSON(needs.plan.outputs.matrix)") },
    continueOnError: expression("matrix.quarantine == true"),
    steps: [
      ...setUp(suites),
      ...runSuites(suites, expression("needs.plan.outputs.plan"), expression("matrix.shard")),
    ],
  };
}

/** @param condition when they run; always where it is left out. */
function runSuites(
  suites: readonly Suite[],
  plan: string,
  index: string,
  condition?: string,
): WorkflowStep[] {
  return suites.flatMap((suite, at) => {
    const { name, folder } = suite;
    const id = name.replaceAll("-", "_");
    // The tests of one suite are run whatever became of those before.
    const parts = [...(at > 0 ? ["!cancelled()"] : []), ...(condition ? [condition] : [])];
    const when = parts.length > 0 ? { if: expression(parts.join(" && ")) } : {};
    return [
      {
        id,
        ...when,
        own: "run-shard",
        with: {
          plan,
          index,
          suite: name,
          command: commandOf(suite),
          ...(folder !== "." && { directory: folder }),
          reports: reportsOf(suite),
        },
      },
      { ...when, ...scriptStep(id, [suite]) },
    ];
  });
}

function verify(): Job {
  return {
    id: "tests",
    comment: "Fails when a shard failed or is missing, or a test ran nowhere or twice: require this job.",
    name: "Tests",
    needs: ["plan", "shard"],
    if: expression("always()"),
    minutes: 10,
    permissions: {
      contents: "read # check out the code",
      actions: "read # receipts of earlier attempts",
      "pull-requests": "write # its section of the one comment",
    },
    steps: [
      checkout,
      {
        own: "verify-shards",
        with: {
          plan: expression("needs.plan.outputs.plan"),
          result: expression("needs.shard.result == 'skipped' && needs.plan.result || needs.shard.result"),
        },
      },
    ],
  };
}
