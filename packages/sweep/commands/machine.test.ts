import type { Exec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { machineInventory, removeFromMachine } from "./machine.ts";

const now = new Date("2026-09-30T00:00:00Z");
const bytes = (text: string) => new TextEncoder().encode(text);
const image = (id: string, made: string) =>
  JSON.stringify({ ID: `sha256:${id}`, CreatedAt: made, Size: "12.3MB", Repository: "<none>" });

/** Programs of a machine: what each prints, or how it fails; those left out are not on PATH. */
function machine(programs: Readonly<Record<string, string | Error>>) {
  const calls: string[][] = [];
  const exec: Exec = async (command, args) => {
    calls.push([command, ...args]);
    const key = Object.keys(programs).find((name) => [command, ...args].join(" ").startsWith(name));
    if (key === undefined) throw new Error(`spawn ${command} ENOENT`);
    const said = programs[key] as string | Error;
    if (said instanceof Error) return { code: 1, stdout: bytes(""), stderr: `${said.message}\nmore` };
    return { code: 0, stdout: bytes(said), stderr: "" };
  };
  return { exec, calls };
}

const images = [
  image("old", "2026-09-01 10:00:00 +0200 CEST"),
  image("new", "2026-09-29 10:00:00 +0200 CEST"),
  image("odd", "a while ago"),
].join("\n");
const record = (id: string, used: string, more: object = {}) => ({
  ID: id,
  LastUsedAt: used,
  Size: 1000,
  InUse: false,
  ...more,
});
const records = [
  record("a", "2026-09-01T00:00:00Z"),
  record("b", "2026-09-29T00:00:00Z"),
  record("c", "2026-09-01T00:00:00Z", { InUse: true }),
];

test("old images without a name and builder cache not used for days go, all else stays", async () => {
  const { exec, calls } = machine({
    "docker image ls": images,
    "docker buildx du": records.map((one) => JSON.stringify(one)).join("\n"),
    "buildctl du": JSON.stringify(records),
  });
  const { verdicts, missing } = await machineInventory(exec, { days: 7, now });
  expect(missing).toEqual([]);
  expect(verdicts.map(({ kind, id, goes, bytes }) => [kind, id, goes, bytes])).toEqual([
    ["local image", "sha256:old", true, 12_300_000],
    ["local image", "sha256:new", false, 12_300_000],
    ["local image", "sha256:odd", false, 12_300_000],
    ["builder cache", "docker", true, 1000],
    ["builder cache", "buildctl", true, 1000],
  ]);
  calls.length = 0;
  const quiet = machine({ "docker image rm": "", "docker buildx prune": "", "buildctl prune": "" });
  for (const verdict of verdicts.filter(({ goes }) => goes)) {
    expect(await removeFromMachine(quiet.exec, verdict, 7)).toBeNull();
  }
  expect(quiet.calls).toEqual([
    ["docker", "image", "rm", "sha256:old"],
    ["docker", "buildx", "prune", "--force", "--filter", "until=168h"],
    ["buildctl", "prune", "--keep-duration", "168h"],
  ]);
});

test("a machine without these programs has nothing, one whose daemon is down says so", async () => {
  expect(await machineInventory(machine({}).exec, { days: 7, now })).toEqual({ verdicts: [], missing: [] });
  const down = machine({ docker: new Error("Cannot connect to the Docker daemon") });
  expect((await machineInventory(down.exec, { days: 7, now })).missing).toEqual([
    { what: "docker", reason: "Cannot connect to the Docker daemon" },
  ]);
});

test("an image that a container uses again is refused, and the program's words are kept", async () => {
  const { exec } = machine({ "docker image rm": new Error("conflict: image is being used") });
  const entry = {
    kind: "local image",
    id: "sha256:x",
    name: "x",
    ref: null,
    bytes: 1,
    created: null,
    used: null,
  } as const;
  expect(await removeFromMachine(exec, entry, 7)).toBe("conflict: image is being used");
});
