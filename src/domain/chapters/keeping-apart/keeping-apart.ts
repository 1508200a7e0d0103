import { grantEnds, grantReading, grantsAfter, readingGranted } from "./grants.ts";
import { type KeepingApartAct, keepingApartActs } from "./keeping-apart-acts.ts";
import type { KeepingApartCommand } from "./keeping-apart-commands.ts";
import {
  type KeepingApartEvent,
  keepingApartEvents,
  type OwnKeepingApartEvent,
} from "./keeping-apart-events.ts";
import { type KeepingApartReason, keepingApartRefusals } from "./keeping-apart-refusals.ts";
import type { KeepingApartState, KeepingApartView } from "./keeping-apart-state.ts";
import { begunInRoomNotice, continuedNotice, movedNotice } from "./moved-text.ts";
import { sealCase } from "./seal-case.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { named } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";

/** What this chapter speaks of. */
export interface KeepingApartTerms extends Terms {
  readonly command: KeepingApartCommand;
  readonly heeded: never;
  readonly event: OwnKeepingApartEvent;
  readonly known: KeepingApartEvent;
  readonly clock: never;
  readonly act: KeepingApartAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof keepingApartRefusals;
  readonly reason: KeepingApartReason;
  readonly part: KeepingApartState;
  readonly view: KeepingApartView;
}

export const keepingApart: Chapter<KeepingApartTerms> = {
  events: keepingApartEvents,
  acts: keepingApartActs,
  refusals: keepingApartRefusals,
  begin: () => ({ isSealed: false, room: undefined, oldPlace: undefined, grants: [] }),
  decide: {
    SealCase: (_, asking) => sealCase(asking),
    GrantReading: grantReading,
  },
  heeds: {},
  handles: { GrantReading: ({ person }) => [person] },
  evolve: {
    CaseSealed: () => ({ isSealed: true }),
    MoveBegun: () => ({}),
    CaseMoved: (before, { codeName, issue, from, at: since }) => ({
      codeName,
      issue,
      room: { since },
      oldPlace: { from, oldIssue: before.issue.id },
    }),
    CaseBegunInRoom: (_, { at: since }) => ({ room: { since } }),
    CaseContinued: (_, { issue }) => ({ issue }),
    ReadingGranted: ({ grants }, event) => ({ grants: grantsAfter(grants, event) }),
    GrantEnded: ({ grants }, event) => ({ grants: grantsAfter(grants, event) }),
    AccessChanged: ({ grants }, event) => ({ grants: grantsAfter(grants, event) }),
  },
  lengths: [],
  clocks: {},
  moments: grantEnds,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {
    CaseMoved: ({ from }, { people, state }) =>
      movedNotice(people, from, state.handedOver !== undefined),
    CaseBegunInRoom: (_, { people }) => begunInRoomNotice(people),
    CaseContinued: (_, { people }) => continuedNotice(people),
  },
  seconding: {
    grant: {
      asks: ({ person, until }) => `that ${named([person])} may read until ${utc(until)}`,
      brings: readingGranted,
    },
  },
};
