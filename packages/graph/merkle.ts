import * as crypto from "node:crypto";

/**
 * Digests of all that nodes need: of a node's own content and of the digests of what it needs, those that need each
 * other as one. Two nodes with equal digests need the same, whatever the way; each node is looked at once.
 * Source of the components: R. Tarjan, "Depth-first search and linear graph algorithms", 1972, without recursion.
 */
export function merkle(
  needs: (node: string) => readonly string[],
  contentOf: (node: string) => string,
): (node: string) => string {
  const done = new Map<string, string>();
  const order = new Map<string, { index: number; low: number }>();
  const open: string[] = [];
  // What the open ones need.
  const asked = new Map<string, readonly string[]>();

  function enter(node: string): Frame {
    const list = needs(node);
    order.set(node, { index: order.size, low: order.size });
    open.push(node);
    asked.set(node, list);
    return { node, needs: list, at: 0 };
  }

  function close(node: string): void {
    const members = open.splice(open.lastIndexOf(node)).sort();
    const inside = new Set(members);
    const outside = new Set<string>();
    for (const member of members) {
      for (const one of asked.get(member) ?? []) if (!inside.has(one)) outside.add(one);
    }
    for (const member of members) asked.delete(member);
    const own = members.map((member) => `${member}\0${contentOf(member)}\n`);
    const others = [...outside].sort().map((one) => `${one}\0${done.get(one)}\n`);
    const digest = sha256([...own, ...others].join("")).slice(0, 32);
    for (const member of members) done.set(member, digest);
  }

  function visit(start: string): void {
    const stack: Frame[] = [enter(start)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const mine = order.get(top.node) as { index: number; low: number };
      const next = top.needs[top.at];
      if (next === undefined) {
        stack.pop();
        const above = stack.at(-1);
        if (above) {
          const its = order.get(above.node) as { low: number };
          its.low = Math.min(its.low, mine.low);
        }
        if (mine.low === mine.index) close(top.node);
        continue;
      }
      top.at += 1;
      if (!order.has(next)) stack.push(enter(next));
      else if (asked.has(next)) mine.low = Math.min(mine.low, order.get(next)?.index ?? mine.low);
    }
  }

  return (node) => {
    if (!done.has(node)) visit(node);
    return done.get(node) as string;
  };
}

/** At once where Node can (since 20.12): most texts are short, and there are a hundred thousand. */
function sha256(text: string): string {
  return typeof crypto.hash === "function"
    ? crypto.hash("sha256", text)
    : crypto.createHash("sha256").update(text).digest("hex");
}

interface Frame {
  readonly node: string;
  readonly needs: readonly string[];
  at: number;
}
