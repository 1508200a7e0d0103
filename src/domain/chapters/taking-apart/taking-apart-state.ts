import type { TakingApartAct } from "./taking-apart-acts.ts";
import type { TakingApartEvent } from "./taking-apart-events.ts";
import type { TakingApartReason } from "./taking-apart-refusals.ts";
import type { ClosingView } from "../closing/closing-state.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Cause, CodeName, NodeId } from "../../values/ids.ts";
import type { PartyRef } from "../../values/party.ts";

/** A case that is taken out of this one, or was. */
export interface Split {
  /** The command that brought it about. */
  readonly cause: Cause;
  readonly parties: readonly PartyRef[];
  /** Those who are in both. */
  readonly also: readonly PartyRef[];
  readonly about: string;
  /** The issue opened for it; `undefined` where none is yet, and for a room. */
  readonly issue: { readonly id: NodeId; readonly number: number } | undefined;
  /** The case; `undefined` until its record is there. */
  readonly to: CodeName | undefined;
}

export interface TakingApartState {
  readonly splits: readonly Split[];
}

/** What this chapter may know of a case. */
export type TakingApartView = ClosingView & TakingApartState;

type TakingApartEventBody = BodyOf<TakingApartEvent> | AwaitsSecond<TakingApartAct>;
/** What a command of this chapter brings about. */
export type TakingApartDecision = Decided<TakingApartEventBody, TakingApartReason>;
