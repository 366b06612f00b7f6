import { describe, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";

const widest = (text: string) => Math.max(...text.split("\n").map(({ length }) => length));

test("the list of commands fits a terminal", () => {
  expect(widest(generalHelp(commands, "1.2.3"))).toBeLessThanOrEqual(80);
});

describe.each(commands.map((command) => [command.name, command] as const))("%s --help", (_name, command) => {
  test("fits a terminal", () => {
    expect(widest(commandHelp(command))).toBeLessThanOrEqual(80);
  });
});

test("an exit of 1 is named where there is one", () => {
  const helps = new Map(commands.map((command) => [command.name, commandHelp(command)]));
  const exit = (name: string) => helps.get(name)?.split("\nExit: ")[1]?.replaceAll("\n", " ");
  expect(exit("check")).toContain("1 something found");
  expect(exit("shard verify")).toContain("1 not so");
  expect(exit("init")).toBe("0 answered, 2 wrong use, 3 a bug. ");
});
