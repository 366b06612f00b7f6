import { expect, test } from "vitest";
import { startFakeResults } from "../../../test/support/fake-results.ts";
import { artifactService } from "./service.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const now = () => new Date();

test("what one job keeps another job of the run reads, and a second upload replaces the first", async () => {
  await using results = await startFakeResults();
  const one = artifactService(results.env({ job: "1" }), now);
  const two = artifactService(results.env({ job: "2" }), now);
  await one?.upload("plan", { "plan.json": bytes("old") }, 1);
  await one?.upload("plan", { "plan.json": bytes("new"), "ü/x.txt": bytes("x".repeat(100_000)) }, 1);
  expect(await two?.list()).toEqual(["plan"]);
  const files = await two?.download("plan");
  expect(Object.keys(files ?? {})).toEqual(["plan.json", "ü/x.txt"]);
  expect(new TextDecoder().decode(files?.["plan.json"])).toBe("new");
  expect(await two?.download("other")).toBeNull();
  expect(results.artifacts()[0]?.expiresAt?.getTime()).toBeLessThan(Date.now() + 25 * 3600 * 1000);
});

test("without the runner's variables there is no service", () => {
  expect(artifactService({}, now)).toBeNull();
  expect(
    artifactService({ ACTIONS_RESULTS_URL: "http://localhost/", ACTIONS_RUNTIME_TOKEN: "x.y.z" }, now),
  ).toBeNull();
});

test("a service that fails is told in words without its signed address", async () => {
  await using results = await startFakeResults();
  const service = artifactService(results.env(), now);
  results.fail("*", { kind: "status", status: 403 }, 100);
  await expect(service?.upload("plan", { a: bytes("a") }, 1)).rejects.toThrow(
    "the artifact service answered 403 to CreateArtifact",
  );
});
