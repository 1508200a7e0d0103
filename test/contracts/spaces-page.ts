import { z } from "zod";
import type { SpaceKind } from "../../src/ports/space-kind.ts";

const Described = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
});

/** `docs/spaces.md`: what may stand under `spaces`, from the kinds of space themselves. */
export function configurationPage(kinds: readonly SpaceKind[]): string {
  return [
    "# Spaces in the configuration",
    "`.github/comity.yml` names under `spaces` where the community meets. Every key of the file, with what it means, is in [configuration.md](configuration.md); an example is [comity.example.yml](../config/comity.example.yml). How a space gets its key, step by step, and what a ban is in each, is in [space-keys.md](space-keys.md). This page is printed from the kinds of space there are: `npm run generate`.",
    ...kinds.map(section),
  ].join("\n\n");
}

function section({ kind, entry, supports }: SpaceKind): string {
  const { description, properties } = Described.parse(z.toJSONSchema(entry, { io: "input" }));
  const keys = Object.entries(properties).map(([key, field]) =>
    key === "kind" ? `| \`kind\` | \`${kind}\` |` : `| \`${key}\` | ${field.description ?? ""} |`,
  );
  const who =
    supports === "people"
      ? "A ban there is a letter to whoever looks after it."
      : `Comity itself acts there, and people are ${supports.join(" or ")}.`;
  return [
    `## \`${kind}\``,
    `${description ?? ""} ${who}`,
    ["| key | what |", "| --- | --- |", ...keys].join("\n"),
  ].join("\n\n");
}
