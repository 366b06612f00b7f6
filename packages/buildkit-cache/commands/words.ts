import type { TextStyle } from "@keep-pace/command";
import { codeSpan, plural, visible, wrap } from "@keep-pace/findings";
import type { CacheMount } from "../plan/mounts.ts";
import type { PlannedBuild } from "../plan/plan.ts";

const nothing =
  "No image build was found: looked for docker/build-push-action and docker build lines in workflows, bake files and compose files.";

/** The plan for a terminal. */
export function planText(builds: readonly PlannedBuild[], { width }: TextStyle): string {
  if (builds.length === 0) return `${wrap(nothing, room(width)).join("\n")}\n`;
  const blocks = builds.map((build) => block(build, room(width)));
  const count = `${plural(builds.length, "build")}, each with a cache of its own.`;
  return `${blocks.join("\n\n")}\n\n${count}\n`;
}

const room = (width: number) => Math.min(Math.max(width, 40), 100);
const label = 8;

function block(build: PlannedBuild, width: number): string {
  const { found, all, because } = build;
  const places = all.map(({ source }) => `${source.file}:${source.line}`);
  const others = [...new Set(places)].length - 1;
  const rows: [string, readonly string[]][] = [
    [
      "built by",
      [
        `${places[0]}${found.name === null ? "" : ` (${found.name})`}${others > 0 ? ` and ${plural(others, "other place")}` : ""}`,
      ],
    ],
    ["from", build.cacheFrom],
    ["to", build.cacheTo.length > 0 ? build.cacheTo : ["nothing"]],
    ["mounts", build.mounts.map(mountText)],
  ];
  const lines = rows.flatMap(([name, values]) =>
    values.map((value, at) => `  ${(at === 0 ? name : "").padEnd(label)}  ${visible(value)}`),
  );
  return [
    visible(title(build)),
    ...wrap(visible(because), width - 2).map((line) => `  ${line}`),
    ...lines,
  ].join("\n");
}

function title({ scope, dockerfile, target, platform }: PlannedBuild): string {
  const details = [dockerfile, ...(target ? [`target ${target}`] : []), ...(platform ? [platform] : [])];
  return `${scope}: ${details.join(", ")}`;
}

function mountText({ id, target, sharing }: CacheMount): string {
  return `${target}${id === target ? "" : ` (id ${id})`}${sharing === "shared" ? "" : `, ${sharing}`}`;
}

/** The plan as Markdown, every text of the repository as code. */
export function planMarkdown(builds: readonly PlannedBuild[]): string {
  if (builds.length === 0) return nothing;
  return builds
    .map((build) =>
      [
        `**${codeSpan(build.scope)}**: ${codeSpan(build.dockerfile)}, ${build.because.replaceAll("<", "&lt;")}`,
        "",
        ...build.cacheFrom.map((text) => `- cache-from ${codeSpan(text)}`),
        ...build.cacheTo.map((text) => `- cache-to ${codeSpan(text)}`),
        ...build.mounts.map((mount) => `- cache mount ${codeSpan(mountText(mount))}`),
      ].join("\n"),
    )
    .join("\n\n");
}
