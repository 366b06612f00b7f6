import type { ChangedFile, ChangeStatus } from "@keep-pace/changes";
import { isCompared, isSetUp } from "../../packages/graph/commands/sources.ts";
import { scan } from "../../packages/graph/scan/index.ts";
import { selectTests } from "../../packages/graph/select.ts";

export type Texts = Readonly<Record<string, string>>;

/** The selected tests after `change` (path → new text, `null` for deleted) was made to `files`. */
export function pick(files: Texts, change: Readonly<Record<string, string | null>>, links: Texts = {}) {
  const now = new Map(Object.entries({ ...files, ...change }).filter(([, text]) => text !== null)) as Map<
    string,
    string
  >;
  const changes = Object.entries(change).map(([path, text]): ChangedFile => {
    const status: ChangeStatus = text === null ? "D" : path in files ? "M" : "A";
    return { path, status, kind: path in links ? "link" : "file" };
  });
  const selection = selectTests({
    paths: [...now.keys()],
    links: new Map(Object.entries(links)),
    changes,
    texts: new Map([...now].filter(([path]) => isSetUp(path) || (path in change && isCompared(path)))),
    rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
    evidence: [],
    fingerprint: null,
    before: new Map(Object.entries(files)),
    factsOf: (path) => scan(path, now.get(path) ?? ""),
  });
  const all = [...selection.tests, ...selection.skipped].map(({ unit }) => unit.path).sort();
  return { ...selection, all, picked: selection.tests.map(({ unit }) => unit.path) };
}
