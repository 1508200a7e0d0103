import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import { stages } from "../../src/domain/values/stage.ts";
import { Instant } from "../../src/domain/values/time.ts";

const readme = readFileSync("config/case-repository/README.md", "utf8");
const rows = [...readme.matchAll(/^\| ([A-Z][a-z ]*?) +\|.*\| (`\/.*`) +\|$/gm)];
const registry = await loadCommands();
const now = Instant.parse("2026-11-22T16:00:00Z");

describe("the table of stages that a committee reads", () => {
  test("names each in its order, with one or two commands", () => {
    expect(rows.map(([, stage]) => stage)).toEqual(stages);
    const counts = rows.map(([, , commands = ""]) => commands.split(", ").length);
    expect(counts.every((count) => count === 1 || count === 2)).toBe(true);
  });

  test.for(rows.flatMap(([, , commands = ""]) => commands.split(", ")))("%s is one", (shown) => {
    const [verb = "", ...words] = shown.replaceAll("`", "").slice(1).split(" ");
    const command = registry.get(verb);
    expect(command?.name).toBe(verb);
    // What stands with words is to be copied as it is.
    expect(words.length === 0 || "type" in (command?.read(words.join(" "), now) ?? {})).toBe(true);
  });
});
