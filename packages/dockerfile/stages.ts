import type { Instruction, Stage } from "./model.ts";
import { blank } from "./whitespace.ts";

const name = /^[a-z][a-z0-9-_.]*$/;

/** FROM's parts, `null` where BuildKit rejects them. Source: BuildKit, instructions, `parseBuildStageName`. */
export function readFrom(value: string): { base: string; name: string | null } | null {
  const [base = "", as, alias, ...more] = value.split(blank);
  if (base === "" || more.length > 0) return null;
  if (as === undefined) return { base, name: null };
  if (as.toLowerCase() !== "as" || alias === undefined) return null;
  return name.test(alias.toLowerCase()) ? { base, name: alias.toLowerCase() } : null;
}

/** Groups instructions into stages; those before the first FROM belong to none. */
export function readStages(instructions: readonly Instruction[]): Stage[] {
  const stages: Stage[] = [];
  const byName = new Map<string, Stage>();
  let members: Instruction[] = [];
  for (const instruction of instructions) {
    if (instruction.keyword !== "FROM") {
      members.push(instruction);
      continue;
    }
    members = [instruction];
    const from = readFrom(instruction.value);
    const base = from?.base ?? instruction.value;
    const stage: Stage = {
      index: stages.length,
      name: from?.name ?? null,
      base,
      // BuildKit compares the base with lower-cased names as it stands, so `FROM Build` is an image.
      baseStage: byName.get(base) ?? null,
      instructions: members,
    };
    stages.push(stage);
    if (stage.name !== null) byName.set(stage.name, stage);
  }
  return stages;
}
