import { expect, test } from "vitest";
import { pastCase } from "../../../src/domain/case/past-case.ts";
import { PartyRef } from "../../../src/domain/values/party.ts";
import { endOfDay, Instant } from "../../../src/domain/values/time.ts";
import { after } from "../../messages/part-of.ts";
import { says, type Happened } from "../../messages/told-case.ts";
import { closed, enacted, found, moved, proposed, wide } from "../../messages/typical-cases.ts";
import { ada, at, bo, cy, mal, rin } from "../given.ts";

const party = PartyRef.parse("reported-1");
const later = at("25 12:00");
const pastOf = (happened: Happened, now = later) => pastCase(after(happened, now), wide);

test("a case tells what it ordered, of whom, and until when it is kept", () => {
  const told = pastOf(closed);
  expect(told).toMatchObject({
    finding: { violation: "yes", ongoing: "no", danger: "no" },
    decidedAt: at("24 12:00"),
    decided: [
      { kind: "ban", until: endOfDay("2026-12-22"), orderedAt: at("24 18:20") },
      { kind: "private-reprimand", until: undefined },
      { kind: "public-reminder" },
    ],
    ordered: [
      { kind: "ban", person: mal, until: endOfDay("2026-12-22") },
      { kind: "private-reprimand", person: mal },
    ],
    isApart: false,
    keptUntil: Instant.parse("2028-12-22T23:59:59Z"),
  });
  expect(JSON.stringify(told)).not.toContain("insult");
  expect(pastOf(enacted)?.keptUntil).toBeUndefined();
});

test("a ban that ended says when, and one for good has the case kept", () => {
  const order = after(closed, later).actions[0]?.order;
  const ended = [
    ...closed,
    ...says(bo, at("25 10:30"), `/review ${order} lift: they have apologised`),
    ...says(ada, at("25 10:40"), "/second"),
  ];
  expect(pastOf(ended)?.ordered[0]).toMatchObject({ kind: "ban", endedAt: at("25 10:40") });
  const state = after(closed, later);
  const forGood = state.actions.map((one) => ({ ...one, until: undefined }));
  expect(pastCase({ ...state, actions: forGood }, wide)?.keptUntil).toBeUndefined();
});

test("what needs no carrying out is decided once the case is closed, and who stepped back is in it", () => {
  const state = after([...enacted, ...says(cy, at("24 19:00"), "/recuse")], later);
  const agreed = state.deliberation.agreed.map((one) => ({ ...one, enactedAt: undefined }));
  const unenacted = { ...state, actions: [], deliberation: { ...state.deliberation, agreed } };
  expect(pastCase(unenacted, wide)).toBeUndefined();
  const [mailed] = state.parties.map((one) => ({ ...one, person: undefined }));
  const parties = mailed ? [mailed, ...state.parties] : [];
  const told = pastCase({ ...unenacted, parties, closed: { at: at("25 09:00") } }, wide);
  expect(told?.decided[0]?.orderedAt).toBe(at("24 12:00"));
  expect(told?.concerned).toEqual([rin, mal, cy]);
});

test("what ends on no day says until when it holds", () => {
  const of = { of: party, spaces: "all", tell: "with" } as const;
  const measures = [
    { kind: "ban", ...of, permanent: true },
    { kind: "muted", ...of, condition: "they took the course" },
  ] as const;
  const state = after(closed, later);
  const agreed = state.deliberation.agreed.map((one) => ({
    ...one,
    resolution: { ...one.resolution, measures: [...measures] },
  }));
  const deliberation = { ...state.deliberation, agreed };
  expect(pastCase({ ...state, deliberation }, wide)?.decided).toMatchObject([
    { kind: "ban", without: "for good" },
    { kind: "muted", without: "until something is met" },
  ]);
});

test("nothing is told of a case before something is decided, nor while something else is proposed", () => {
  expect(pastOf(found)).toBeUndefined();
  expect(pastOf(proposed)).toBeUndefined();
  const again = says(bo, at("25 11:00"), "/reopen: it went on");
  const anew = says(bo, at("25 11:10"), "/propose\n- { kind: private-reprimand, to: reported-1 }");
  expect(pastOf([...closed, ...again, ...anew])).toBeUndefined();
});

test("what was ordered of a party is not told of whoever they turned out to be since", () => {
  const renamed = [...enacted, ...says(bo, at("24 19:00"), "/rename reported-1 @rin: a namesake")];
  expect(pastOf(renamed)?.ordered).toMatchObject([
    { kind: "ban", person: mal },
    { kind: "private-reprimand", person: undefined },
    { kind: "public-reminder" },
  ]);
  expect(pastOf(renamed)?.concerned).toContainEqual(rin);
});

test("what failed, and what was done alone and is over, was no measure", () => {
  const state = after(enacted, later);
  const [ban, reprimand, reminder] = [0, 1, 2].map((n) => state.actions.at(n - 3));
  if (!ban || !reprimand || !reminder) throw new Error("three actions");
  const end = { at: at("25 09:00"), because: "unratified" } as const;
  const over = { is: "ended", end, was: { is: "planned" }, waits: undefined } as const;
  const actions = [
    { ...ban, act: 1, life: over },
    { ...reprimand, life: { is: "failed", settledAt: at("25 09:00") } as const },
    { ...reminder, act: 2 },
  ];
  expect(pastCase({ ...state, actions }, wide)?.ordered.map(({ kind }) => kind)).toEqual([
    reminder.measure.kind,
  ]);
});

test("a case in a room is apart", () => {
  expect(pastOf([...closed, moved(at("25 11:00"))])?.isApart).toBe(true);
});
