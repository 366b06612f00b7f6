import type { TextStyle } from "@keep-pace/command";
import { codeSpan, plural, visible, wrap } from "@keep-pace/findings";
import type { FoundBuild } from "../builds/build.ts";
import type { CacheMount } from "../plan/mounts.ts";
import type { PlannedBuild } from "../plan/plan.ts";

const nothing =
  "No image build was found: looked for docker/build-push-action and docker build lines in workflows, bake files and compose files.";

/** The plan for a terminal: one block an image and stage, whatever its platforms. */
export function planText(builds: readonly PlannedBuild[], { width }: TextStyle): string {
  if (builds.length === 0) return `${wrap(nothing, room(width)).join("\n")}\n`;
  const groups = new Map<string, PlannedBuild[]>();
  for (const build of builds) {
    const key = JSON.stringify([build.dockerfile, build.target, build.because, build.backend]);
    groups.set(key, [...(groups.get(key) ?? []), build]);
  }
  const blocks = [...groups.values()].flatMap((group) => block(group, room(width)));
  const count =
    builds.length === 1 ? "One build." : `${plural(builds.length, "build")}, each with a cache of its own.`;
  return `${blocks.join("\n\n")}\n\n${count}\n`;
}

const room = (width: number) => Math.min(Math.max(width, 40), 100);
const label = 8;

function block(group: readonly PlannedBuild[], width: number): string[] {
  const [first] = group;
  if (!first) return [];
  const { dockerfile, target, because } = first;
  const all = group.flatMap((build) => build.all);
  const places = [
    ...new Set(
      all.map(({ source, name }) => `${source.file}:${source.line}${name === null ? "" : ` (${name})`}`),
    ),
  ];
  const others = places.length - 1;
  const isUncached = all.every(hasNoCache);
  const mounts = [...new Set(group.flatMap((build) => build.mounts.map(mountText)))];
  const rows: [string, readonly string[]][] = [
    [
      "built by",
      [
        `${places[0]}${others > 0 ? ` and ${plural(others, "other place")}` : ""}${isUncached ? ", without a cache so far" : ""}`,
      ],
    ],
    ...group.flatMap(({ cacheFrom, cacheTo }): [string, readonly string[]][] => [
      ["from", cacheFrom.length > 0 ? cacheFrom : ["nothing"]],
      ["to", cacheTo.length > 0 ? cacheTo : ["nothing"]],
    ]),
    ["mounts", mounts],
  ];
  const lines = rows.flatMap(([name, values]) =>
    values.map((value, at) => `  ${(at === 0 ? name : "").padEnd(label)}  ${visible(value)}`),
  );
  const title = `${dockerfile}${target === null ? "" : `, target ${target}`}`;
  return [
    [visible(title), ...wrap(visible(because), width - 2).map((line) => `  ${line}`), ...lines].join("\n"),
  ];
}

/** Only where the step itself says so: a bake file may work its caches out, and a script keep them in a variable. */
function hasNoCache({ kind, step, cacheFrom, cacheTo }: FoundBuild): boolean {
  const isPlain = kind === "action" || (kind === "script" && !/cache|\$/.test(step?.run ?? ""));
  return isPlain && cacheFrom.length + cacheTo.length === 0;
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
