import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { reading } from "../fakes/spaces.ts";
import { expect, test } from "vitest";
import { z } from "zod";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import { caseLabels } from "../../src/domain/case/labels.ts";
import type { SlashCommand } from "../../src/domain/kernel/define-command.ts";
import { formatted } from "../formatted.ts";

/** What a file of the repository says; `npm run generate` writes it anew. */
async function isPrinted(path: string, text: string): Promise<void> {
  await expect(await formatted(path, text)).toMatchFileSnapshot(`../../${path}`);
}

test("the published JSON Schema is the one the config is read with", async () => {
  const schema = JSON.stringify(z.toJSONSchema(reading.schema, { io: "input" }));
  await isPrinted("config/comity.schema.json", schema);
});

test("the page of the configuration has every key of the schema", async () => {
  const rows = keysIn(Keys.parse(z.toJSONSchema(reading.schema, { io: "input" })), example);
  const page = [
    "# The committee's configuration",
    "Printed from the schema by `npm run generate`. `.github/comity.yml` of the case repository, after [config/comity.example.yml](../config/comity.example.yml); editors check it against [config/comity.schema.json](../config/comity.schema.json). Every change is adopted by a merged pull request: most by the approval of two councillors (of every member, where there is no council), some by that of anybody of committee or council.",
    [
      "| key | default | example | approved by | what it is |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
    ].join("\n"),
  ];
  await isPrinted("docs/configuration.md", page.join("\n\n"));
});

test("the page of commands has every command, as it is written", async () => {
  const commands = [...new Set((await loadCommands()).values())];
  const page = [
    "# Commands",
    "Printed from the commands themselves by `npm run generate`. Each is written at the start of a line in a comment on a case's issue, as in its examples.",
    ...commands.map(section),
  ];
  await isPrinted("docs/commands.md", page.join("\n\n"));
});

test("the page of labels has every label that Comity keeps", async () => {
  const rows = caseLabels.map(({ name, description }) => `| \`${name}\` | ${description} |`);
  const page = [
    "# Labels",
    "Printed by `npm run generate`. Comity puts these on the issues of cases and takes them off again as the record says; a committee's own labels it leaves alone. Automation may rely on their names.",
    ["| label | when it is there |", "| --- | --- |", ...rows].join("\n"),
  ];
  await isPrinted("docs/labels.md", page.join("\n\n"));
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

const Mapping = z.record(z.string(), z.unknown());

/** The config with every key, as new committees copy it. */
const example = Mapping.parse(load(readFileSync("config/comity.example.yml", "utf8")));

/** What one member may have changed, as `isEverydayChange` rules. */
const everyday = /^(?:away\b.*|weekly_mail|.*\.email)$/;

/** A row for each key, those inside of it below it. @param there the example, from here on */
function keysIn(
  { properties = {}, required = [] }: Keys,
  there: unknown,
  place = "",
): readonly string[] {
  return Object.entries(properties).flatMap(([name, key]) => {
    const path = `${place}${name}`;
    const shown = Mapping.safeParse(there).data?.[name];
    const listed = z.array(z.unknown()).safeParse(shown).data ?? [];
    const inside = [...(key.items ? [key.items] : []), key].flatMap(({ oneOf }) => oneOf ?? []);
    return [
      row(path, [
        defaultOf(key, required.includes(name)),
        exampleOf(key, shown),
        everyday.test(path) ? "one" : "two councillors",
        key.description ?? "",
      ]),
      ...keysIn(key, shown, `${path}.`),
      ...(key.items ? keysIn(key.items, listed[0], `${path}[].`) : []),
      ...inside.flatMap((one) => {
        const kind = String(one.properties?.["kind"]?.const);
        const others = Object.entries(one.properties ?? {}).filter(([other]) => other !== "kind");
        return [
          row(`${path}[] { kind: ${kind} }`, ["", "", "", one.description ?? ""]),
          ...keysIn(
            { ...one, properties: Object.fromEntries(others) },
            listed.find((some) => Mapping.safeParse(some).data?.["kind"] === kind),
            `${path}[] (${kind}).`,
          ),
        ];
      }),
    ];
  });
}

function row(path: string, cells: readonly string[]): string {
  return `| \`${path}\` | ${cells.join(" | ")} |`;
}

/** As YAML on one line; of what has keys of its own, each says its part. */
function exampleOf({ properties, items, default: preset }: Keys, shown: unknown): string {
  if (properties || items?.properties || items?.oneOf) return "";
  const value = shown ?? preset;
  return value === undefined ? "" : `\`${JSON.stringify(value).replaceAll(",", ", ")}\``;
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
    roster: "everybody of committee and council, whoever decides the case",
  }[allowedTo];
  return [
    `## /${name}`,
    `${summary}${others && ` Also written ${others}.`}`,
    `For ${who}.`,
    ["```text", examples.join("\n\n"), "```"].join("\n"),
  ].join("\n\n");
}
