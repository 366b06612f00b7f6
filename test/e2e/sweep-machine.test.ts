import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { spawnExec } from "@keep-pace/command";
import { afterAll, beforeAll, expect, test } from "vitest";
import { machineInventory, removeFromMachine } from "../../packages/sweep/commands/machine.ts";
import { type BuildKit, buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { describeWith, requirePart } from "../support/parts.ts";

describeWith(...buildkitParts)("builder cache of a machine with a real BuildKit", () => {
  let buildkit: BuildKit;
  let folder: string;
  beforeAll(async () => {
    buildkit = await startBuildKit();
    folder = mkdtempSync(join(tmpdir(), "sweep-machine-"));
    writeFileSync(join(folder, "Dockerfile"), "FROM base\nRUN head -c 3000000 /dev/zero > /zeros\n");
    await buildkit.build({ context: folder });
  }, 120_000);
  afterAll(async () => {
    await buildkit?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  // Only buildctl is on this PATH: the machine's own docker is no concern.
  const exec: typeof spawnExec = (command, args) =>
    spawnExec(command, args, {
      env: { PATH: dirname(requirePart("buildctl")), BUILDKIT_HOST: buildkit.address },
    });
  const look = (days: number) =>
    machineInventory(exec, { days: 1, now: new Date(Date.now() + days * 86_400_000) });

  test("what a build just left stays, and what nobody used for days goes by buildctl's own hand", async () => {
    expect(await look(0)).toEqual({ verdicts: [], missing: [] });
    const { verdicts, missing } = await look(3);
    expect(missing).toEqual([]);
    expect(verdicts).toMatchObject([{ kind: "builder cache", id: "buildctl", goes: true }]);
    expect(verdicts[0]?.name).toMatch(/^\d+ of \d+ records of BuildKit$/);
    expect(verdicts[0]?.bytes).toBeGreaterThan(3_000_000);
    // By BuildKit's clock nothing is a day old yet.
    const [entry] = verdicts;
    if (entry) expect(await removeFromMachine(exec, entry, 1)).toBeNull();
    expect((await look(3)).verdicts).toHaveLength(1);
    if (entry) expect(await removeFromMachine(exec, entry, 0)).toBeNull();
    expect((await look(3)).verdicts).toEqual([]);
  }, 120_000);
});
