import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import { acknowledgedAt } from "../chapters/reporting/acknowledgement.ts";
import { hasPage } from "../chapters/intake/intake-state.ts";
import { addressKept } from "../chapters/reporting/name-party.ts";
import { withdrawalOf } from "../chapters/reporting/still-owed.ts";
import type { Split } from "../chapters/taking-apart/taking-apart-state.ts";
import type { Writing } from "../kernel/writing.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { Cause, type CodeName, type NodeId, type Salt } from "../values/ids.ts";
import { nextRef, type Party, type PartyRef, roleOf } from "../values/party.ts";
import { type Instant, earliest } from "../values/time.ts";

/** Where the case that is taken out begins. */
export interface TakenOutPlace {
  readonly codeName: CodeName;
  readonly issue: { readonly id: NodeId; readonly number: number };
  readonly isInRoom: boolean;
  readonly salt: Salt;
  readonly at: Instant;
}

/**
 * The events with which a case begins that was taken out of another: those who go there with what was
 * promised to them, and whoever is out of the first, who is out of this one until those who decide it
 * have looked at that. What they said is not carried over: they said it of both matters.
 */
export function beginTakenOut(
  { parties, also }: Pick<Split, "parties" | "also">,
  first: CaseState,
  { codeName, issue, isInRoom, salt, at }: TakenOutPlace,
  { register }: Pick<AdoptedConfig, "register">,
  writing: Writing,
): readonly CaseEvent[] {
  const going = first.parties.filter(({ ref }) => [...parties, ...also].includes(ref));
  const since = going.filter(({ ref }) => roleOf(ref) === "reporter").map((one) => one.since);
  const bodies: readonly EventBody[] = [
    {
      type: "ReportReceived",
      codeName,
      issue,
      title: first.codeName,
      receivedAt: earliest(since) ?? first.receivedAt,
      happenedBy: first.happenedBy,
      salt,
    },
    ...(isInRoom ? [{ type: "CaseBegunInRoom" as const }] : []),
    ...numbered(going).flatMap(([party, ref]) => takenOver(party, ref, first, { salt, writing })),
    ...first.recusals.map(({ member, ground }) => ({
      type: "MemberRecused" as const,
      member,
      ground: ground === "named" ? ("party" as const) : ground,
    })),
  ];
  const cause = Cause.parse(issue.id);
  return bodies.map((body) => ({ ...body, at, by: "comity", cause, register }));
}

/** Each with their reference in the case that begins. */
function numbered(going: readonly Party[]): readonly (readonly [Party, PartyRef])[] {
  const refs: PartyRef[] = [];
  return going.map((party) => {
    const ref = nextRef(roleOf(party.ref), refs);
    refs.push(ref);
    return [party, ref];
  });
}

function takenOver(
  { ref: was, since, person, account, address, heldBy, group, minor, accounts = [] }: Party,
  party: PartyRef,
  first: CaseState,
  { salt, writing }: { readonly salt: Salt; readonly writing: Writing },
): readonly EventBody[] {
  const keep = (kept: string) => addressKept(kept, { state: { salt }, writing });
  const repliedAt = acknowledgedAt(first, was);
  const timeline = first.tellings.findLast((one) => one.party === was && one.what === "timeline");
  const cannot = first.ruledOut
    .filter((one) => one.party === was)
    .map(({ for: purpose, ground, at }) => ({ for: purpose, ground, at }));
  const told = first.tellings.some((one) => one.party === was && one.what === "receipt");
  const takenBack = withdrawalOf(was, first);
  return [
    {
      type: "PartyTakenOver",
      from: first.codeName,
      was,
      party,
      since,
      ...(told && { acknowledgedAt: repliedAt }),
      ...(timeline?.until && { timeline: { until: timeline.until, at: timeline.at } }),
      ...(cannot.length > 0 && { cannot }),
      ...(hasPage(was, first) && { hasPage: true as const }),
      ...(person && { person }),
      ...(account && { account }),
      ...(address !== undefined && keep(address)),
      ...(heldBy && { heldBy }),
      ...(group && { group }),
    },
    ...(minor
      ? [
          {
            type: "AgeNoted" as const,
            party,
            isMinor: true,
            ...(minor.guardian !== undefined && keep(minor.guardian)),
          },
        ]
      : []),
    ...accounts.map((there) => ({ type: "AccountNamed" as const, party, ...there })),
    ...(takenBack
      ? [
          {
            type: "ReportWithdrawn" as const,
            party,
            words: first.codeName,
            ...(takenBack.wants.length > 0 && { wants: [...takenBack.wants] }),
          },
        ]
      : []),
  ];
}
