import fc from "fast-check";
import { expect, test } from "vitest";
import { type Identity, identityKey, scopesOf } from "./scope.ts";

const identity = (parts: Partial<Identity>): Identity => ({
  dockerfile: "Dockerfile",
  context: ".",
  target: null,
  platform: null,
  baseArgs: new Map(),
  ...parts,
});

test("a scope says what it is of, and stays the same when other builds come", () => {
  const web = identity({
    dockerfile: "services/web/Dockerfile",
    target: "prod",
    platform: "linux/arm64",
    baseArgs: new Map([["NODE", "22"]]),
  });
  const alone = scopesOf([web]).get(identityKey(web));
  expect(alone).toBe("services-web-prod-linux-arm64-node-22");
  expect(scopesOf([identity({}), web]).get(identityKey(web))).toBe(alone);
});

test("no two builds share a scope, however alike their names are", () => {
  const text = fc.constantFrom("a/b", "a-b", "A/B", "a", "b", "", "a_b", "${{ matrix.x }}");
  const any = fc.record({
    dockerfile: text,
    context: text,
    target: fc.option(text),
    platform: fc.option(text),
    baseArgs: fc.constant(new Map<string, string>()),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (identities) => {
      const scopes = scopesOf(identities);
      const lower = [...scopes.values()].map((scope) => scope.toLowerCase());
      expect(new Set(lower).size).toBe(new Set(identities.map(identityKey)).size);
      expect(lower.every((scope) => !/[,\s"]/.test(scope.replace(/\$\{\{[^}]*\}\}/g, "")))).toBe(true);
    }),
  );
});
