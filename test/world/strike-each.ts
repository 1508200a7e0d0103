import { expect } from "vitest";
import { retell, type Retold } from "./retell.ts";
import { startWorld, type World } from "./start-world.ts";
import { stride } from "./stride.ts";
import { startStruckApp } from "./struck-app.ts";
import type { Fate } from "./wire.ts";
import type { WorldCase } from "./world-case.ts";

/** Something people do: a report is filed, or something is said in a case. */
interface Deed {
  readonly name: string;
  /** What was said in the case before. */
  readonly before: readonly Said[];
  /** Nothing: the report itself is it. */
  readonly said: Said | undefined;
}

type Said = readonly [login: string, words: string];

export const opening: Deed = { name: "opening a case", before: [], said: undefined };
export const acknowledging: Deed = {
  name: "acknowledging a report",
  before: [],
  said: ["bo", "/acknowledge by phone"],
};
export const refusing: Deed = {
  name: "refusing a command",
  before: [["cy", "/recuse"]],
  said: ["cy", "/acknowledge by phone"],
};

/** Does it, and waits for nothing. */
async function begin(world: World, it: WorldCase | undefined, deed: Deed): Promise<WorldCase> {
  if (!it) return await fileReport(world);
  if (deed.said) await it.comment(...deed.said);
  return it;
}

/** What has to be there before; nothing where the report itself is the deed. */
async function prepare(world: World, deed: Deed): Promise<WorldCase | undefined> {
  if (!deed.said) return undefined;
  const it = await fileReport(world);
  await world.idle();
  for (const said of deed.before) {
    // One after the other, as people speak.
    // oxlint-disable-next-line no-await-in-loop
    await it.say(...said);
  }
  return it;
}

function fileReport(world: World): Promise<WorldCase> {
  const body = "### Reported\n\n@mal\n\n### What happened\n\nShouting.";
  return world.report({ body, waits: false });
}

/** How each deed ends when nothing gets in its way. */
const ends = new Map<Deed, Promise<Retold>>();

function undisturbed(deed: Deed): Promise<Retold> {
  const told = ends.get(deed) ?? tellUndisturbed(deed);
  ends.set(deed, told);
  return told;
}

async function tellUndisturbed(deed: Deed): Promise<Retold> {
  await using world = await startWorld();
  const it = await begin(world, await prepare(world, deed), deed);
  await world.advance("3m");
  return await retell(it);
}

interface Series {
  readonly deed: Deed;
  readonly fate: Fate;
  readonly as: "in-process" | "process";
  /** By a sweep, a while after it happened; or by a webhook at once. */
  readonly hearing: "later" | "at once";
}

/** With every case a world holds, each start of an app in it costs more. */
const strikesPerWorld = 6;

/**
 * Does the same again and again, each time on a new case and with the next of the app's requests
 * meeting its fate; afterwards the app is gone, and one started anew goes on.
 *
 * @returns how many requests there were
 */
export async function strikeEach(series: Series): Promise<number> {
  const expected = await undisturbed(series.deed);
  for (let first = 1; ; first += strikesPerWorld * stride) {
    // oxlint-disable-next-line no-await-in-loop
    const last = await strikeSome(series, first, expected);
    if (last !== undefined) return last - 1;
  }
}

/** @returns the request that was not made any more */
async function strikeSome(
  { deed, fate, as, hearing }: Series,
  first: number,
  expected: Retold,
): Promise<number | undefined> {
  await using world = await startWorld({ app: "none" });
  const app = await startStruckApp(world, fate, as);
  for (let k = first; k < first + strikesPerWorld * stride; k += stride) {
    // Each case and each start needs the one before.
    // oxlint-disable no-await-in-loop
    const prepared = await prepare(world, deed);
    if (hearing === "at once") app.arm(k);
    else await world.faults({ webhooks: "drop" });
    const it = await begin(world, prepared, deed);
    if (hearing === "later") {
      await world.advance("5s");
      await world.faults({});
      app.arm(k);
    }
    const hasStruck = await app.replaceAfter(hearing === "later" ? world.sweep() : world.idle());
    await world.advance("3m");
    expect(await retell(it), `${fate} at request ${k}`).toEqual(expected);
    if (!hasStruck) return k;
  }
  return undefined;
}
