import type { CommitteeConfig } from "./committee-config.ts";

/** What another config says otherwise: `committee.members`, `clocks.resolution`, `spaces`; in the order of the schema. */
export function changedKeys(before: CommitteeConfig, after: CommitteeConfig): readonly string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys.filter((key) => one.get(key) !== other.get(key));
}

function partsOf(config: CommitteeConfig): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(config).flatMap(([key, part]): [string, string][] =>
      isTable(part)
        ? Object.entries(part).map(([name, value]) => [`${key}.${name}`, JSON.stringify(value)])
        : [[key, JSON.stringify(part)]],
    ),
  );
}

function isTable(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
