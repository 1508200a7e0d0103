import { test } from "vitest";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { consultationText } from "../../src/domain/chapters/consulting/consultation-text.ts";
import { partiesText } from "../../src/domain/chapters/reviewing/parties-text.ts";
import { statusComment } from "../../src/messages/status-comment.ts";
import type { UnsettledAccess } from "../../src/domain/chapters/keeping-apart/unsettled-access.ts";
import { whoText } from "../../src/domain/chapters/keeping-apart/who-text.ts";
import type { Person } from "../../src/domain/values/person.ts";
import { ada, at, bo, cy, dee, eve } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after, partOf, type Part } from "./part-of.ts";
import { agree, says, type Happened } from "./told-case.ts";
import { acknowledged, filed, inRoom, proposed, wide } from "./typical-cases.ts";

const demanding: AdoptedConfig = { ...wide, consensus: { minimum: 3 } };
const oneBody: AdoptedConfig = {
  ...wide,
  council: { members: wide.committee.members, email: "council@example.org", decides: "consensus" },
};
const recused: Happened = [ada, bo].flatMap((one, i) => says(one, at(`22 17:0${i}`), "/recuse"));
const councillors = says(cy, at("22 16:30"), "/name reported @eve\n/name reported @fay");

const who: readonly Entry[] = [
  partOf(
    "a deputy acts as chair",
    whoText,
    [...acknowledged, ...recused.slice(0, 1)],
    at("22 17:01"),
  ),
  partOf(
    "neither committee nor council can decide alone",
    whoText,
    [...filed, ...councillors, ...recused],
    at("22 17:01"),
    demanding,
  ),
  partOf("the committee cannot decide alone", whoText, [...filed, ...recused], at("22 17:01"), {
    ...demanding,
    council: undefined,
  }),
  partOf(
    "committee and council are the same people",
    whoText,
    [...filed, ...says(dee, at("22 17:00"), "/recuse")],
    at("22 17:00"),
    oneBody,
  ),
  partOf(
    "it belongs in a room that GitHub does not let Comity make, and somebody may read it",
    whoText,
    [
      ...filed,
      ...says(cy, at("22 17:00"), "/seal"),
      ...says(ada, at("22 17:01"), "/grant @gus until 2026-11-30: the yearly review"),
      ...says(cy, at("22 17:02"), "/second"),
    ],
    at("22 17:02"),
  ),
];

/** The table of promises, which stands nowhere else. */
const promises: Part = (state, config) =>
  statusComment(state, config)
    .split("\n\n")
    .find((one) => one.startsWith("| promise"));

const several: Happened = [
  ...filed,
  ...says(
    cy,
    at("22 17:00"),
    "/name affected @pat\n/name affected @gus\n/name reporter held-by @cy",
  ),
  ...says(cy, at("22 17:05"), "/cannot tell affected-1 unsafe: they live with them"),
  ...says(bo, at("24 09:00"), "/acknowledge"),
];

const inTheRoom = after(inRoom, at("22 16:31"));
const unsettled = (is: UnsettledAccess["is"], ...people: readonly Person[]) =>
  whoText(
    inTheRoom,
    wide,
    people.map((person) => ({ person, is })),
  );

const readers: readonly Entry[] = [
  ["somebody cannot be invited into the room", unsettled("not-invited", cy)],
  ["two cannot", unsettled("not-invited", cy, dee)],
  ["somebody is not shown who belongs there", unsettled("not-shown", cy)],
  ["somebody is not shown who must not read there", unsettled("may-still-read", bo)],
  ["two are not", unsettled("may-still-read", bo, eve)],
];

const parties: readonly Entry[] = [
  partOf(
    "parties who were told and asked much",
    partiesText,
    [
      ...several,
      ...says(cy, at("24 10:00"), "/told reporter-1 timeline until 2026-12-10: witnesses travel"),
      ...says(cy, at("24 10:10"), "/ask reporter-1: where?\n/ask reporter-1: when?"),
    ],
    at("24 10:10"),
  ),
  partOf("promises kept late", promises, several, at("24 09:00")),
  partOf(
    "promises that stand still",
    promises,
    [...proposed, ...says(cy, at("23 11:00"), "/ask reporter-1: where?")],
    at("23 11:00"),
  ),
];

const decided: Happened = [...several, ...proposed.slice(filed.length)];
const consulted: Happened = [
  ...decided,
  agree(decided, at("24 12:00"), wide),
  ...says(ada, at("24 13:00"), "/told reporter-1 resolution\n/told affected-2 resolution"),
];

const consultation: readonly Entry[] = [
  partOf(
    "one of those consulted objects",
    consultationText,
    [...consulted, ...says(ada, at("24 14:00"), "/heard reporter-1 objects: it is not enough")],
    at("24 14:00"),
  ),
  partOf(
    "one of those consulted did not answer in time",
    consultationText,
    [...consulted, ...says(ada, at("24 14:00"), "/heard reporter-1: they ask something else")],
    at("28 14:00"),
  ),
];

test("who decides, reads and is told is said as it was", async () => {
  await matchesPage("people", [...who, ...readers, ...parties, ...consultation]);
});
