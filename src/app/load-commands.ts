import { readdir } from "node:fs/promises";
import type { CommandRegistry, SlashCommand } from "../ports/slash-command.ts";

const folder = new URL("../commands/", import.meta.url);

/** Every slash command there is: each file of the folder `commands` is one. */
export async function loadCommands(): Promise<CommandRegistry> {
  const files = (await readdir(folder)).filter((file) => /^[a-z-]+\.[jt]s$/.test(file)).toSorted();
  const registry = new Map<string, SlashCommand>();
  for (const file of files) {
    const module: unknown = await import(new URL(file, folder).href);
    const command = commandIn(module);
    if (!command) throw new TypeError(`commands/${file} is no slash command`);
    for (const verb of [command.name, ...command.aliases]) registry.set(verb, command);
  }
  return registry;
}

function commandIn(module: unknown): SlashCommand | undefined {
  if (typeof module !== "object" || module === null || !("default" in module)) return undefined;
  return isCommand(module.default) ? module.default : undefined;
}

function isCommand(value: unknown): value is SlashCommand {
  return typeof value === "object" && value !== null && "read" in value && "aliases" in value;
}
