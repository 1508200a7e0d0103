import { unopenedBy } from "../../domain/case/answer-opening.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { OpeningInput } from "../../domain/case/input.ts";
import { Cause } from "../../domain/values/ids.ts";
import { earliest, type Instant } from "../../domain/values/time.ts";
import type { PartyRef } from "../../domain/values/party.ts";

/**
 * Who opened their private page first, since something lies there that they have a time to answer, until a look hears it.
 * Nothing in the case shows it meanwhile: where the app ends before that look, the next opening is the first.
 */
export class FirstOpenings {
  /** By the key of the case. */
  readonly #openings = new Map<string, Map<PartyRef, Instant>>();

  /** Whether it is one that the case has to hear, and that was not known. */
  opened(key: string, party: PartyRef, state: CaseState, at: Instant): boolean {
    const since = earliest(unopenedBy(party, state).map((told) => told.at));
    const ofCase = this.#openings.get(key) ?? new Map<PartyRef, Instant>();
    const known = ofCase.get(party);
    if (since === undefined || (known !== undefined && known >= since)) return false;
    this.#openings.set(key, ofCase.set(party, at));
    return true;
  }

  of(key: string): readonly OpeningInput[] {
    return [...(this.#openings.get(key) ?? [])].map(([party, at], i) => ({
      kind: "opening",
      at,
      cause: Cause.parse(`opened:${party}:${at}`),
      order: [i],
      party,
    }));
  }
}
