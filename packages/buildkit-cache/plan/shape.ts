import type { Dockerfile, Evaluation, Instruction, Stage } from "@keep-pace/dockerfile";

/** What of a Dockerfile one build needs. */
export interface Shape {
  readonly dockerfile: Dockerfile;
  readonly evaluation: Evaluation;
  /** The stage that is built. */
  readonly final: Stage;
  /** Every stage the build needs, the final one included, in the order of the file. */
  readonly stages: readonly Stage[];
  /** True when the final image takes files from stages it does not stand on. */
  readonly copiesResults: boolean;
}

/** `null` where the file has no stage of that name. */
export function shapeOf(dockerfile: Dockerfile, evaluation: Evaluation, target: string | null): Shape | null {
  const final = target === null ? dockerfile.stages.at(-1) : stageNamed(dockerfile, target);
  if (!final) return null;
  const needed = new Set<Stage>();
  const visit = (stage: Stage) => {
    if (needed.has(stage)) return;
    needed.add(stage);
    for (const other of [...chain(stage), ...sources(dockerfile, stage)]) visit(other);
  };
  visit(final);
  const below = new Set(chain(final));
  return {
    dockerfile,
    evaluation,
    final,
    stages: dockerfile.stages.filter((stage) => needed.has(stage)),
    copiesResults: [...needed].some((stage) => !below.has(stage)),
  };
}

/** By its name, which may be given in any case, or its number. */
export function stageNamed({ stages }: Dockerfile, name: string): Stage | undefined {
  const byName = stages.findLast((stage) => stage.name === name.toLowerCase());
  return byName ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}

/** The stage and those its FROM leads to. */
export function chain(stage: Stage): Stage[] {
  return stage.baseStage ? [stage, ...chain(stage.baseStage)] : [stage];
}

/** The stages that a stage's instructions copy or mount from. */
function sources(dockerfile: Dockerfile, stage: Stage): Stage[] {
  return stage.instructions.flatMap((instruction) =>
    fromsOf(instruction).flatMap((name) => {
      const source = stageNamed({ ...dockerfile, stages: dockerfile.stages.slice(0, stage.index) }, name);
      return source ?? [];
    }),
  );
}

function fromsOf({ keyword, flags }: Instruction): string[] {
  if (keyword === "COPY" || keyword === "ADD")
    return flags.flatMap(({ name, value }) => (name === "from" && value ? value : []));
  if (keyword !== "RUN") return [];
  return flags.flatMap(({ name, value }) =>
    name === "mount" ? (/(?:^|,)from=([^,]+)/.exec(value ?? "")?.[1] ?? []) : [],
  );
}

/** The names of ARGs that decide on the images a build stands on. */
export function baseArgs({ stages, dockerfile }: Shape): string[] {
  const globals = dockerfile.instructions.filter(
    ({ index }) => index < (dockerfile.stages[0]?.instructions[0]?.index ?? 0),
  );
  const defaults = new Map(
    globals
      .filter(({ keyword }) => keyword === "ARG")
      .map(({ value }) => [value.split("=")[0]?.trim() ?? "", value]),
  );
  const names = new Set<string>();
  const add = (text: string) => {
    for (const [, braced, bare] of text.matchAll(/\$(?:\{(\w+)[^}]*\}|(\w+))/g)) {
      const name = braced ?? bare ?? "";
      if (names.has(name) || isPlatform(name)) continue;
      names.add(name);
      add(defaults.get(name) ?? "");
    }
  };
  for (const { base } of stages) add(base);
  return [...names].sort();
}

/** The ARGs that BuildKit sets itself. */
export function isPlatform(name: string): boolean {
  return /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/.test(name);
}
