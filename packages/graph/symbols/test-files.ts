import type { ChangedFile, ChangeStatus } from "@keep-pace/changes";
import { isCompared, isSetUp } from "../commands/sources.ts";
import { scan } from "../scan/index.ts";
import { type SelectInput, type Selection, selectByNames } from "../select.ts";

export type Texts = Readonly<Record<string, string>>;

/** The selection after `change` (path → new text, `null` for deleted) was made to `files`. */
export function selectIn(
  files: Texts,
  change: Readonly<Record<string, string | null>>,
  more: Partial<SelectInput> = {},
): Promise<Selection> {
  const before = new Map(Object.entries(files));
  const now = new Map(
    Object.entries({ ...files, ...change }).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  ) as Map<string, string>;
  const changes = Object.entries(change).map(([path, text]): ChangedFile => {
    const status: ChangeStatus = text === null ? "D" : path in files ? "M" : "A";
    return { path, status, kind: "file" };
  });
  const setUps = new Map([...now].filter(([path]) => isSetUp(path) || (path in change && isCompared(path))));
  const only = (texts: ReadonlyMap<string, string>, paths: readonly string[]) =>
    Promise.resolve(
      new Map(
        paths
          .flatMap((path) => [[path, texts.get(path)] as [string, string]])
          .filter(([, text]) => text !== undefined),
      ),
    );
  return selectByNames(
    {
      paths: [...now.keys()],
      links: new Map(),
      changes,
      texts: setUps,
      rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
      evidence: [],
      fingerprint: null,
      before: new Map([...before].filter(([path]) => isCompared(path))),
      factsOf: (path) => scan(path, now.get(path) ?? ""),
      ...more,
    },
    {
      now: (paths) => only(now, paths),
      before: (paths) => only(before, paths),
      setUps: () => Promise.resolve(setUps),
    },
  );
}
