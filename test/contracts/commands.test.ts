import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import { commandsIn } from "../../src/domain/kernel/commands-in.ts";
import type { SlashCommand } from "../../src/domain/kernel/define-command.ts";
import { at } from "../domain/given.ts";
import { readMarkdown } from "../../src/adapters/markdown/read-markdown.ts";

const folder = new URL("../../src/domain/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(^|\/)commands\/[a-z-]+\.ts$/.test(path),
);
const now = at("22 17:00");

async function commandIn(file: string): Promise<SlashCommand<CaseCommand>> {
  const loaded = (await import(new URL(file, folder).href)) as {
    default: SlashCommand<CaseCommand>;
  };
  return loaded.default;
}

test("there are commands", () => {
  expect(files.length).toBeGreaterThan(15);
});

describe.for(files)("%s", (file) => {
  test("is named after its command", async () => {
    expect(`${(await commandIn(file)).name}.ts`).toBe(basename(file));
  });

  test("is summarised in a sentence", async () => {
    expect((await commandIn(file)).summary).toMatch(/^[A-Z].*[.]$/);
  });

  test("understands each of its examples", async () => {
    const command = await commandIn(file);
    for (const example of command.examples) {
      const verbs = [command.name, ...command.aliases];
      const [spoken, ...others] = commandsIn(example, verbs, readMarkdown);
      expect(others).toEqual([]);
      expect([command.name, ...command.aliases]).toContain(spoken?.verb);
      expect(command.read(spoken?.words ?? "", now)).toHaveProperty("type");
    }
  });
});
