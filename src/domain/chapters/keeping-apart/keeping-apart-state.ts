import type { KeepingApartAct } from "./keeping-apart-acts.ts";
import type { KeepingApartEvent } from "./keeping-apart-events.ts";
import type { KeepingApartReason } from "./keeping-apart-refusals.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { CodeName, NodeId } from "../../values/ids.ts";
import type { Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";
import type { WhoDecidesView } from "../../who-decides/who-decides-state.ts";

/** Leave to read for somebody outside the deciding body, until it ends by its date. */
export interface Grant {
  readonly person: Person;
  readonly until: Instant;
  readonly endedAt: Instant | undefined;
  /** Whether GitHub lets them read on account of it. */
  readonly canRead: boolean;
}

/** Who can read a case. */
export interface KeepingApartState {
  readonly isSealed: boolean;
  /** Where it lives in a room: since when. */
  readonly room: { readonly since: Instant } | undefined;
  /** What it was and was called before, where it moved there. */
  readonly oldPlace: { readonly from: CodeName; readonly oldIssue: NodeId } | undefined;
  readonly grants: readonly Grant[];
}

/** What this chapter may know of a case. */
export type KeepingApartView = WhoDecidesView & KeepingApartState;

export type KeepingApartEventBody = BodyOf<KeepingApartEvent> | AwaitsSecond<KeepingApartAct>;
/** What a command of this chapter brings about. */
export type KeepingApartDecision = Decided<KeepingApartEventBody, KeepingApartReason>;
