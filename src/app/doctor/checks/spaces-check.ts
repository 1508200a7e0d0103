import { Buffer } from "node:buffer";
import { readYaml } from "../../../adapters/yaml/read-yaml.ts";
import { lengths } from "../../../domain/case/lengths.ts";
import { configSchema } from "../../../domain/committee/committee-config.ts";
import { readConfig } from "../../../domain/committee/read-config.ts";
import { humanReasonSentence } from "../../../domain/chapters/enacting/human-reason-text.ts";
import { settingNameOf } from "../../../domain/values/setting-name.ts";
import type { SpaceEntry } from "../../../domain/values/space-entry.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { MayAct, Space } from "../../../ports/space.ts";
import { connectSpaces, surroundingsOfSpaces } from "../../engine/connect-spaces.ts";
import { spaceKinds, type AnyKind } from "../../engine/space-kinds.ts";
import type { Check } from "../check.ts";
import { right, unknown, wrong, type Diagnosis } from "../diagnosis.ts";
import type { Patient } from "../patient.ts";
import { systemClock } from "../../clocks/system-clock.ts";

const path = ".github/comity.yml";

/** Asks every space that takes a key what the key may do there, and touches nobody. */
export const spacesCheck: Check = {
  about: "Spaces",
  asks: "github",
  async examine(patient) {
    const text = await patient.file(path);
    const read =
      text === undefined
        ? undefined
        : readConfig(
            { text, bytes: Buffer.byteLength(text) },
            { readYaml, schema: configSchema(lengths, spaceKinds) },
          );
    // What is wrong with the file the check of the config says.
    if (!read || "problems" in read) return [];
    const findSpace = waysOf(patient);
    const findings: Diagnosis[] = [];
    for (const entry of read.config.spaces) {
      const kind = spaceKinds.find((one) => one.kind === entry.kind);
      for (const place of kind?.isKeyed ? kind.placesIn(entry) : [])
        // oxlint-disable-next-line no-await-in-loop
        findings.push(await findingOf(entry, place.name, kind, findSpace(place)));
    }
    return findings;
  },
};

function waysOf({ settings: { common, github }, fetch, wallTime }: Patient) {
  return connectSpaces(
    spaceKinds,
    surroundingsOfSpaces(
      { allowed: [], keyed: common.spaces ?? [] },
      { github, clock: systemClock, fetch, wallTime },
    ),
  );
}

async function findingOf(
  entry: SpaceEntry,
  place: string,
  kind: AnyKind | undefined,
  space: Space | { readonly waitsFor: string },
): Promise<Diagnosis> {
  const setting = `COMITY_SPACE_${settingNameOf(entry.name)}`;
  if ("waitsFor" in space)
    return wrong(
      `no key is set for ${place}, or for another address: bans there are for people to carry out`,
      `set ${setting}_KEY, and ${setting}_ORIGIN to ${String(entry["origin"])}`,
    );
  try {
    const may = (await space.mayAct?.()) ?? "as-ordered";
    if (typeof may === "string") return verdicts[may](place, `${setting}_KEY`);
    const where = { place, isLifting: false, account: undefined };
    return wrong(
      `${place}: ${humanReasonSentence(may.waitsFor, where, kind?.words)}`,
      `read ${entry.kind} in docs/spaces.md, and correct ${setting}_KEY or the configuration`,
    );
  } catch (error) {
    if (error instanceof Transient)
      return unknown(`${place} does not answer`, "see whether it is up, then ask again");
    if (!(error instanceof Terminal)) throw error;
    return wrong(
      `${place} answers as no ${entry.kind} does (${error.message})`,
      `correct ${setting}_ORIGIN and the configuration`,
    );
  }
}

const verdicts: Readonly<Record<MayAct, (place: string, setting: string) => Diagnosis>> = {
  "as-ordered": (place) => right(`${place} can be reached, and the key may put people out there`),
  "too-little": (place, setting) =>
    wrong(
      `the key of ${place} may not put people out there, or not let them in again`,
      `give the account of ${setting} what docs/spaces.md says, or set another`,
    ),
  "too-much": (place, setting) =>
    wrong(
      `the key of ${place} may do more there than orders take`,
      `take from the account of ${setting} what docs/spaces.md does not ask for`,
    ),
  "lifting-not-known": (place) =>
    unknown(
      `${place} can be reached, and the key may suspend; whether it may lift shows no list`,
      "see in its admin pages that the key is not narrowed to some scopes",
    ),
};
