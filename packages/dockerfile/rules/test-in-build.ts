import type { Finding } from "@keep-pace/findings";
import type { Stage } from "../model.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** Tests run on the way to the image, so that it waits for them. */
export const testInBuild: Rule = {
  id: "test-in-build",
  severity: "note",
  summary: "Tests or linters run on the way to the image, which waits for them.",
  docs: "docs/rules/test-in-build.md",
  check: (subject) => needed(subject).flatMap((stage) => checkStage(subject, stage)),
};

const tests =
  /^(npm (test|t|run (test|lint)(:\w+)?)|yarn (run )?(test|lint)|pnpm (run )?(test|lint)|bun (run )?test|go (test|vet)|cargo (test|clippy)|pytest|python3? -m (pytest|unittest)|tox|nox|mvn\b.* test|(\.\/)?gradlew? (test|check)|dotnet test|mix test|bundle exec (rspec|rake test|rubocop)|rspec|vendor\/bin\/phpunit|phpunit|flake8|eslint|golangci-lint)( |$)/;

/** The stages the last one is made from. */
function needed({ dockerfile: { stages } }: Subject): Stage[] {
  const found = new Set<Stage>();
  const visit = (stage: Stage | null | undefined) => {
    if (!stage || found.has(stage)) return;
    found.add(stage);
    visit(stage.baseStage);
    for (const { flags } of stage.instructions) {
      for (const { name, value } of flags) {
        const from = (
          name === "from" ? value : name === "mount" ? /(?:^|,)from=([^,]+)/.exec(value ?? "")?.[1] : null
        )?.toLowerCase();
        if (from) visit(stages.find((each) => each.name === from || String(each.index) === from));
      }
    }
  };
  visit(stages.at(-1));
  return stages.filter((stage) => found.has(stage));
}

function checkStage(subject: Subject, stage: Stage): Finding[] {
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN") continue;
    const found = readRun(subject, instruction).commands.find(
      ({ command: { words } }) =>
        words.length < 20 &&
        tests.test(words.join(" ")) &&
        !words.some((word) => /^(--version|-V|--notest|--help)$/.test(word)),
    );
    if (found === undefined) continue;
    const message = `"${found.command.words.join(" ").slice(0, 60)}" holds up the image: run it in a stage that the image does not need, or in a job beside the build.`;
    return [report(subject, testInBuild, { at: instruction, message })];
  }
  return [];
}
