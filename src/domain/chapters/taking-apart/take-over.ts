import type { OwnTakingApartEvent } from "./taking-apart-events.ts";
import type { Split, TakingApartView } from "./taking-apart-state.ts";
import { withdrawalsAfter } from "../reporting/still-owed.ts";
import type { Party } from "../../values/party.ts";

type Of<Type extends OwnTakingApartEvent["type"]> = Extract<OwnTakingApartEvent, { type: Type }>;

export function splitBegun({ cause, parties, also = [], about }: Of<"CaseSplit">): Split {
  return { cause, parties, also, about, issue: undefined, to: undefined };
}

/** The splits after more is known of one of them. */
export function splitsWith(
  { splits }: Pick<TakingApartView, "splits">,
  { split }: Pick<Of<"SplitOpened">, "split">,
  known: Partial<Split>,
): readonly Split[] {
  return splits.map((one) => (one.cause === split ? { ...one, ...known } : one));
}

/** Once the other case is there, those who went are seen to there. */
export function afterOpening(before: TakingApartView, event: Of<"SplitOpened">) {
  const { to, at, split } = event;
  const gone = before.splits
    .filter(({ cause }) => cause === split)
    .flatMap(({ parties }) => parties);
  return {
    splits: splitsWith(before, event, { to }),
    ...gone.reduce((state, party) => withdrawalsAfter(state, party, { at, wants: [], ledTo: to }), {
      withdrawals: before.withdrawals,
    }),
  };
}

/** They are a party since they were one there, and know what they were told there. */
export function withTakenOver(before: TakingApartView, event: Of<"PartyTakenOver">) {
  const { from, was, party: ref, since, by, cause, at, hasPage = false } = event;
  const { person, account, address, heldBy, group, acknowledgedAt, timeline } = event;
  const party: Party = {
    ref,
    since,
    person,
    account,
    namedBy: cause,
    namedAt: at,
    address,
    heldBy,
    group,
  };
  const told = { party: ref, by };
  const cannot = (event.cannot ?? []).map((one) => ({ party: ref, ...one }));
  return {
    parties: [...before.parties.filter((one) => one.ref !== ref), party],
    tellings: [
      ...before.tellings,
      ...(acknowledgedAt
        ? [{ ...told, what: "receipt" as const, until: undefined, at: acknowledgedAt }]
        : []),
      ...(timeline ? [{ ...told, what: "timeline" as const, ...timeline }] : []),
    ],
    ruledOut: [...before.ruledOut, ...cannot],
    joined: hasPage
      ? [...before.joined, { from, was, party: ref, hasPage, isNew: true, isHere: true }]
      : before.joined,
  };
}
