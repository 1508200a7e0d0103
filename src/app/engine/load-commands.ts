import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CommandRegistry, SlashCommand } from "../../domain/kernel/define-command.ts";

const domain = new URL("../../domain/", import.meta.url);

let loaded: Promise<CommandRegistry<CaseCommand>> | undefined;

/** Every slash command there is: each file of a chapter's folder `commands` is one. */
export function loadCommands(): Promise<CommandRegistry<CaseCommand>> {
  return (loaded ??= load());
}

async function load(): Promise<CommandRegistry<CaseCommand>> {
  const paths = (await readdir(domain, { recursive: true })).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const files = paths.filter((path) => /(^|\/)commands\/[a-z-]+\.[jt]s$/.test(path));
  const registry = new Map<string, SlashCommand<CaseCommand>>();
  for (const file of files.toSorted(byName)) {
    const module: unknown = await import(new URL(file, domain).href);
    const command = commandIn(module);
    if (!command) throw new TypeError(`domain/${file} is no slash command`);
    for (const verb of [command.name, ...command.aliases]) registry.set(verb, command);
  }
  return registry;
}

/** In the order of their verbs, whatever their chapters. */
function byName(one: string, other: string): number {
  return basename(one).localeCompare(basename(other), "en");
}

function commandIn(module: unknown): SlashCommand<CaseCommand> | undefined {
  if (typeof module !== "object" || module === null || !("default" in module)) return undefined;
  return isCommand(module.default) ? module.default : undefined;
}

function isCommand(value: unknown): value is SlashCommand<CaseCommand> {
  return typeof value === "object" && value !== null && "read" in value && "aliases" in value;
}
