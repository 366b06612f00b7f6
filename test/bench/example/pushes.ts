import type { Repo } from "../../support/repo.ts";

interface Push {
  readonly what: string;
  /** Changes the working tree. */
  edit(repo: Repo, read: (path: string) => string): void;
}

const cart = "web/src/cart.ts";
const shipping = "api/orders/shipping.py";

/** A pull request of an afternoon: what people push, one thing after the other. */
export const pushes: readonly Push[] = [
  {
    what: "a function of web",
    edit: (repo, read) => repo.write({ [cart]: `${read(cart)}\nexport const emptyCart: Line[] = [];\n` }),
  },
  {
    what: "the README",
    edit: (repo, read) => repo.write({ "README.md": `${read("README.md")}\nSee the wiki for more.\n` }),
  },
  {
    what: "a function of api",
    edit: (repo, read) => repo.write({ [shipping]: `${read(shipping)}\n\n# As of November.\n` }),
  },
];

/**
 * One test of the example fails once in ten runs, on purpose. Here it would cost a run of either pipeline by
 * chance, so its vouchers get the length that they should have.
 */
export function mendFlakyTest(repo: Repo, read: (path: string) => string): void {
  const path = "web/test/voucher.test.ts";
  const mended = read(path).replace("newVoucher())", "newVoucher(12))");
  if (mended === read(path)) throw new Error(`${path} is not as this benchmark knows it`);
  repo.write({ [path]: mended });
}
