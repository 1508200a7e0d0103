import { reading } from "../fakes/spaces.ts";
import { format } from "prettier";
import { expect, test } from "vitest";
import { z } from "zod";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import { caseLabels } from "../../src/domain/case/labels.ts";
import type { SlashCommand } from "../../src/domain/kernel/define-command.ts";

/** What a file of the repository says; `npm run generate` writes it anew. */
async function isPrinted(path: string, text: string, parser: "json" | "markdown"): Promise<void> {
  const printed = await format(text, { parser, printWidth: 100 });
  await expect(printed).toMatchFileSnapshot(`../../${path}`);
}

test("the published JSON Schema is the one the config is read with", async () => {
  const schema = JSON.stringify(z.toJSONSchema(reading.schema, { io: "input" }));
  await isPrinted("config/comity.schema.json", schema, "json");
});

test("the page of the configuration has every key of the schema", async () => {
  const rows = keysIn(Keys.parse(z.toJSONSchema(reading.schema, { io: "input" })));
  const page = [
    "# The committee's configuration",
    "Printed from the schema by `npm run generate`. `.github/comity.yml` of the case repository, after [config/comity.example.yml](../config/comity.example.yml); editors check it against [config/comity.schema.json](../config/comity.schema.json). Every change is adopted by a merged pull request that those who appoint have approved.",
    ["| key | default | what it is |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
  await isPrinted("docs/configuration.md", page.join("\n\n"), "markdown");
});

test("the page of commands has every command, as it is written", async () => {
  const commands = [...new Set((await loadCommands()).values())];
  const page = [
    "# Commands",
    "Printed from the commands themselves by `npm run generate`. Each is written at the start of a line in a comment on a case's issue, as in its examples.",
    ...commands.map(section),
  ];
  await isPrinted("docs/commands.md", page.join("\n\n"), "markdown");
});

test("the page of labels has every label that Comity keeps", async () => {
  const rows = caseLabels.map(({ name, description }) => `| \`${name}\` | ${description} |`);
  const page = [
    "# Labels",
    "Printed by `npm run generate`. Comity puts these on the issues of cases and takes them off again as the record says; a committee's own labels it leaves alone. Automation may rely on their names.",
    ["| label | when it is there |", "| --- | --- |", ...rows].join("\n"),
  ];
  await isPrinted("docs/labels.md", page.join("\n\n"), "markdown");
});

/** As much of a JSON Schema as a page of keys needs. */
interface Keys {
  readonly properties?: Readonly<Record<string, Keys>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Keys | undefined;
  readonly oneOf?: readonly Keys[] | undefined;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string | undefined;
}

const Keys: z.ZodType<Keys> = z.object({
  get properties() {
    return z.record(z.string(), Keys).optional();
  },
  get items() {
    return Keys.optional();
  },
  get oneOf() {
    return z.array(Keys).optional();
  },
  required: z.array(z.string()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
});

/** A row for each key, those inside of it below it. */
function keysIn({ properties = {}, required = [] }: Keys, place = ""): readonly string[] {
  return Object.entries(properties).flatMap(([name, key]) => {
    const path = `${place}${name}`;
    const inside = [...(key.items ? [key.items] : []), key].flatMap(({ oneOf }) => oneOf ?? []);
    return [
      `| \`${path}\` | ${defaultOf(key, required.includes(name))} | ${key.description ?? ""} |`,
      ...keysIn(key, `${path}.`),
      ...(key.items ? keysIn(key.items, `${path}[].`) : []),
      ...inside.flatMap((one) => {
        const kind = String(one.properties?.["kind"]?.const);
        const others = Object.entries(one.properties ?? {}).filter(([other]) => other !== "kind");
        return [
          `| \`${path}[] { kind: ${kind} }\` | | ${one.description ?? ""} |`,
          ...keysIn({ ...one, properties: Object.fromEntries(others) }, `${path}[] (${kind}).`),
        ];
      }),
    ];
  });
}

function defaultOf(key: Keys, isRequired: boolean): string {
  if (isRequired) return "required";
  return key.default === undefined ? "none" : `\`${JSON.stringify(key.default)}\``;
}

function section({ name, aliases, summary, examples, allowedTo }: SlashCommand<unknown>): string {
  const others = aliases.map((alias) => `\`/${alias}\``).join(", ");
  const who = {
    electorate: "those who decide the case",
    appointers: "those who decide the case, or may only bring in others who do",
    "deciding-body": "everybody on the body that decides the case, those who are out of it too",
  }[allowedTo];
  return [
    `## /${name}`,
    `${summary}${others && ` Also written ${others}.`}`,
    `For ${who}.`,
    ["```text", examples.join("\n\n"), "```"].join("\n"),
  ].join("\n\n");
}
