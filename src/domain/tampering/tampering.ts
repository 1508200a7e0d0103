import type { CaseFile } from "../kernel/case-file.ts";
import type { Chapter, Terms } from "../kernel/chapter.ts";
import { refuse } from "../kernel/refusal.ts";
import { type TamperingAct, tamperingActs } from "./tampering-acts.ts";
import type { TamperingCommand } from "./tampering-commands.ts";
import { type RecordAdopted, tamperingEvents } from "./tampering-events.ts";
import { tamperingRefusals } from "./tampering-refusals.ts";

/** What this chapter speaks of. */
export interface TamperingTerms extends Terms {
  readonly command: TamperingCommand;
  readonly heeded: never;
  readonly event: RecordAdopted;
  readonly known: RecordAdopted;
  readonly clock: never;
  readonly act: TamperingAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof tamperingRefusals;
  readonly reason: keyof typeof tamperingRefusals;
  readonly part: object;
  readonly view: CaseFile;
}

/** What is said of a record that is in order; one that is frozen is heard by `reconcile/trust`. */
export const tampering: Chapter<TamperingTerms> = {
  events: tamperingEvents,
  acts: tamperingActs,
  refusals: tamperingRefusals,
  begin: () => ({}),
  decide: {
    ThawRecord: () => refuse("not-frozen"),
  },
  heeds: {},
  handles: {},
  evolve: {
    RecordAdopted: () => ({}),
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {},
  seconding: {
    thaw: {
      asks: ({ document }) =>
        document
          ? `to go on from the record as it stood, its last entry being \`${document.slice(0, 12)}\``
          : "to go on from the record as it stood",
      brings: () => refuse("not-frozen"),
    },
  },
};
