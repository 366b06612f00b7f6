import { inProject, type Project } from "../project.ts";
import { type Block, checkout, expression, type Job, type WorkflowStep } from "./block.ts";
import { checkoutWithParent, selectStep, without } from "./select.ts";
import { setUp, sharded } from "./set-up.ts";

type Suite = ReturnType<typeof sharded>[number];

export const shards: Block = {
  because:
    "Lists the tests, leaves out what a change provably cannot reach once fifty runs have shown that to be right, spreads the rest over the right number of machines by how long they took, and proves that each ran exactly once. The job tests is the one to require in branch protection.",
  jobs(project) {
    const suites = sharded(project);
    return suites.length === 0 ? [] : [plan(project, suites), shard(suites), verify()];
  },
};

function plan({ stacks }: Project, suites: readonly Suite[]): Job {
  const needed = stacks.filter(({ tests }) => tests.kind === "sharded");
  return {
    id: "plan",
    comment: "Which tests there are, and which machine runs which. One plan holds for all attempts of a run.",
    name: "Plan the tests",
    minutes: 15,
    permissions: {
      contents: "read # check out the code",
      actions: "read # read the plan of an earlier attempt",
      "pull-requests": "write # its section of the one comment",
    },
    outputs: {
      count: expression("steps.plan.outputs.count"),
      plan: expression("steps.plan.outputs.plan"),
      matrix: expression("steps.plan.outputs.matrix"),
    },
    steps: [
      checkoutWithParent,
      selectStep,
      ...setUp(needed).slice(1),
      // A list that breaks off must not pass for a whole one: bash is started with pipefail.
      ...suites.map((suite) => ({ ...inProject(suite), shell: "bash", run: listing(suite) })),
      {
        id: "plan",
        own: "shard-tests",
        with: {
          tests: lines(suites.map(({ name }) => `${name}=${name}-tests.txt`)),
          runner: lines(suites.map(({ name, tests }) => `${name}=${tests.runner}`)),
          without,
        },
      },
    ],
  };
}

/** Writes the list to the repository's root, with paths relative to it. */
function listing({ name, folder, tests }: Suite): string {
  const prefixed = folder === "." ? tests.list : `${tests.list} | sed 's#^#${folder}/#'`;
  return `${prefixed} >"$GITHUB_WORKSPACE/${name}-tests.txt"`;
}

function shard(suites: readonly Suite[]): Job {
  return {
    id: "shard",
    comment: "The tests, on as many machines as pay.",
    name: `Tests ${expression("matrix.shard")} of ${expression("matrix.shards")}`,
    needs: ["plan"],
    if: expression("needs.plan.outputs.count != '0'"),
    minutes: 60,
    permissions: { contents: "read # check out the code", actions: "read # read a long plan" },
    strategy: { "fail-fast": false, matrix: expression("fromJSON(needs.plan.outputs.matrix)") },
    continueOnError: expression("matrix.quarantine == true"),
    steps: [...setUp(suites), ...suites.flatMap(runSuite)],
  };
}

function runSuite({ name, folder, tests }: Suite, at: number): WorkflowStep[] {
  const reports = folder === "." ? "reports" : `${folder}/reports`;
  const id = name.replaceAll("-", "_");
  return [
    {
      id,
      own: "run-shard",
      with: {
        plan: expression("needs.plan.outputs.plan"),
        index: expression("matrix.shard"),
        suite: name,
        command: tests.command.replaceAll("{part}", `${name}-{part}`),
        ...(folder !== "." && { directory: folder }),
        reports: `${reports}/${name}-*`,
      },
    },
    {
      // The tests of one suite are run whatever became of those before.
      ...(at > 0 && { if: expression("!cancelled()") }),
      run: `mkdir -p ${reports}\nsh "$SCRIPT"`,
      env: { SCRIPT: expression(`steps.${id}.outputs.script`) },
    },
  ];
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
        with: { plan: expression("needs.plan.outputs.plan"), result: expression("needs.shard.result") },
      },
    ],
  };
}

function lines(all: readonly string[]): string {
  return all.length === 1 ? (all[0] ?? "") : `${all.join("\n")}\n`;
}
