import { expect, test } from "vitest";
import type { AppAction } from "../../../src/domain/chapters/banning/app-action.ts";
import { ListedBan } from "../../../src/domain/chapters/banning/listed-ban.ts";
import type { ActionLife } from "../../../src/domain/chapters/enacting/action-life.ts";
import type { Evidence } from "../../../src/domain/values/standing.ts";
import type { Space } from "../../../src/ports/space.ts";
import type { EnforcingPorts } from "../../../src/reconcile/enforcement/enforced.ts";
import { noteStandings } from "../../../src/reconcile/enforcement/note-standings.ts";
import type { HeardCase } from "../../../src/reconcile/hear/hear-case.ts";
import { fixedClock } from "../../adapters/github/fixed-clock.ts";
import { at, config } from "../../domain/given.ts";
import { aSpace } from "../../fakes/a-space.ts";

const place = { kind: "matrix", key: "r", name: "rooms" };
const clock = fixedClock("2026-11-24T12:00:00Z");
const of = (order: string, standing: "held" | "over") =>
  ListedBan.parse({
    order,
    places: [{ standing, muted: true, place, account: "70" }],
    from: "2026-11-23T10:00:00Z",
    until: "2027-01-20T12:00:00Z",
  });

/** What is recorded of somebody who is muted there already, while that other order is listed. */
async function noted(listed: readonly ListedBan[], life: ActionLife = { is: "planned" }) {
  const action = {
    number: 1,
    order: "f2e19990",
    place,
    account: "70",
    measure: { kind: "muted", of: "reported-1" },
    life,
  } as unknown as AppAction;
  const there: Space = aSpace();
  const space: Space = {
    ...there,
    find: () => Promise.resolve({ id: "70" }),
    muting: {
      ...there,
      look: () =>
        Promise.resolve({
          standing: "muted",
          isMember: false,
          evidence: { muted: ["!one", "!other"] },
        }),
      together: (before, seen) => ({ ...seen, ...before }),
      asOwn: (seen: Evidence) => ({ goes: seen["muted"] ?? [] }),
    },
  };
  const ports = { bans: { findSpace: () => space }, clock } as unknown as EnforcingPorts;
  const heard = { state: { actions: [action] }, config } as unknown as HeardCase;
  const now = { listed, now: clock.now(), recordedAt: at("24 11:00") };
  const { events } = await noteStandings([action], heard, { ...now, notBefore: new Map() }, ports);
  return events;
}

test("a mute that another order of ours has put there goes with the last of both", async () => {
  expect(await noted([of("0a0a0a0a", "held")])).toMatchObject([
    { type: "StandingKept", before: "free", evidence: { goes: ["!one", "!other"] } },
  ]);
});

test("a mute that somebody else has put there stays", async () => {
  for (const listed of [[], [of("0a0a0a0a", "over")]])
    // oxlint-disable-next-line no-await-in-loop
    expect(await noted(listed)).toMatchObject([
      { before: "muted", evidence: { muted: ["!one", "!other"] } },
    ]);
});

test("what was noted once is not read anew as our own", async () => {
  const had = { before: "free", evidence: { levels: {} } } as const;
  expect(await noted([of("0a0a0a0a", "held")], { is: "noted", had })).toMatchObject([
    { before: "free", evidence: { muted: ["!one", "!other"], levels: {} } },
  ]);
});
