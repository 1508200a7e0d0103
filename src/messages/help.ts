import { fenced } from "../domain/kernel/formatting/fenced.ts";
import { nearest } from "../domain/kernel/nearest.ts";

interface Explained {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly string[];
  readonly more: string | undefined;
}

type Commands = ReadonlyMap<string, Explained>;

/** What makes sense now, in a list; all other commands below it, folded. */
export function helpText(commands: Commands, now: readonly string[]): string {
  const pressing = new Set(now.flatMap((verb) => commands.get(verb) ?? []));
  const others = [...new Set(commands.values())].filter((one) => !pressing.has(one));
  return [
    "Write a command at the start of a line in a comment on this issue. `/help propose` explains that one, with examples; so does `/help` with any other.",
    "**What brings this case on:**",
    [...pressing].map(line).join("\n"),
    `<details>\n<summary>All other commands</summary>\n\n${others.map(line).join("\n")}\n\n</details>`,
  ].join("\n\n");
}

/** One command: what it does, its forms, and what else there is to know of it. */
export function helpOn(verb: string, commands: Commands, now: readonly string[]): string {
  const command = commands.get(verb);
  if (!command) {
    const meant = nearest(verb, commands.keys());
    const hint = meant === undefined ? "" : ` Did you mean \`/help ${meant}\`?`;
    return `There is no command \`/${verb}\`.${hint}\n\n${helpText(commands, now)}`;
  }
  const { name, summary, examples, more } = command;
  return [
    `**\`/${name}\`** ${summary}`,
    ...examples.map((example) => fenced(example)),
    ...(more === undefined ? [] : [more]),
  ].join("\n\n");
}

function line({ name, summary }: Explained): string {
  const [first = ""] = /^.*?\.(?=\s|$)/.exec(summary) ?? [summary];
  return `- \`/${name}\` ${first}`;
}
