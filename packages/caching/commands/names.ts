import { nearest, UserError } from "@keep-pace/command";
import { managers } from "../managers.ts";

const known = managers.flatMap(({ name, stores }) => [name, ...stores.map((store) => store.name)]);

/** The managers and stores that a user named, `null` for all. An unknown name is a UserError. */
export function readNames(text: string | null): readonly string[] | null {
  const names = (text ?? "").split(/[\s,]+/).filter(Boolean);
  for (const name of names) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    throw new UserError(
      `managers names ${name}, which is none: ${meant ? `did you mean ${meant}?` : `use ${[...new Set(known)].join(", ")}.`}`,
    );
  }
  return names.length > 0 ? names : null;
}
