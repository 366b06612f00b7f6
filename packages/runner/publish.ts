import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setOutput, setSecret } from "@actions/core";
import type { Answer, Command, Host } from "@keep-pace/command";
import { printAnnotations } from "./annotations.ts";
import { publishComment } from "./comment.ts";
import { publishSuggestions } from "./suggestions.ts";
import { writeSummary } from "./summary.ts";

/** Puts an answer where the users of an action meet it. What cannot be put there is logged and fails nothing. */
export async function publish(
  command: Command,
  inputs: Readonly<Record<string, unknown>>,
  answer: Answer,
  host: Host,
): Promise<void> {
  for (const secret of answer.secrets ?? []) if (secret !== "") setSecret(secret);
  for (const [name, value] of Object.entries(answer.outputs ?? {})) {
    if (name in command.outputs) setOutput(name, value);
  }
  if ("sarif-file" in command.outputs && answer.sarif)
    setOutput("sarif-file", writeSarif(command.name, answer.sarif()));
  if (answer.comment) {
    await writeSummary(answer.comment.headline, answer.summary ?? answer.comment.markdown, host.log);
  }
  await printAnnotations(answer.findings ?? [], host);
  if (answer.suggestions) await publishSuggestions(answer.suggestions, host);
  if (answer.comment && inputs.comment === true) await publishComment(command.name, answer.comment, host);
  if (answer.files)
    await (await import("./artifacts/keep.ts")).keepFiles(
      `keep-pace-${command.name}`,
      answer.files,
      host.log,
    );
}

function writeSarif(name: string, document: unknown): string {
  const file = join(process.env.RUNNER_TEMP ?? process.cwd(), `keep-pace-${name}.sarif`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}
