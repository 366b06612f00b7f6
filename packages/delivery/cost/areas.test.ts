import { expect, test } from "vitest";
import { areaOf, codeOwners } from "./areas.ts";

const owners = codeOwners(`
# Everything
*                 @acme/all
*.sql             @acme/data   # at any depth
/services/shop/   @acme/shop
docs/*            @acme/docs
/services/shop/generated/
apps              @acme/apps @ada
!keep             @acme/none
*a*a*a*a*a*a*a*b  @acme/slow
**/a/**/a/**/a/**/a/**/a/**/b  @acme/slow
${"x/".repeat(5000)}  @acme/slow
`);

test.each([
  ["README.md", "@acme/all"],
  ["db/tables/cart.sql", "@acme/data"],
  ["services/shop/src/a.ts", "@acme/shop"],
  ["services/shop/generated/a.ts", "no area"],
  ["docs/index.md", "@acme/docs"],
  ["docs/deep/index.md", "@acme/all"],
  ["tools/apps/x", "@acme/apps @ada"],
  [".github/workflows/ci.yml", "@acme/all"],
])("%s belongs to %s: the last pattern that fits wins", (file, area) => {
  expect(areaOf(owners)(file)).toBe(area);
});

test("patterns that GitHub or the matcher cannot take are left out", () => {
  expect(owners.rules.map(({ area }) => area)).not.toContain("@acme/none");
  expect(owners.rules.map(({ area }) => area)).not.toContain("@acme/slow");
});
