import type { DecidingEvent } from "./deciding-events.ts";
import type { SeenAgreement } from "./agreement.ts";
import type { AgreedResolution, DecidingView, Deliberation, Proposal } from "./deciding-state.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

export const nothingProposed: Deliberation = {
  proposal: undefined,
  standingAside: [],
  stoodAside: [],
  agreed: [],
  deadlockDeclaredAt: undefined,
  postponed: undefined,
  handOverNeared: [],
  notCovered: [],
  heldBack: [],
};

/** The resolution that was agreed last, enacted or not. */
export function newestAgreed({ agreed }: Deliberation): AgreedResolution | undefined {
  return agreed.at(-1);
}

/** Whether there is something to agree on: a proposal, or nothing agreed so far. */
export function awaitsAgreement({ proposal, agreed }: Deliberation): boolean {
  return proposal !== undefined || agreed.length === 0;
}

export type DeliberationEvent = Extract<
  DecidingEvent,
  {
    type:
      | "ResolutionProposed"
      | "TwoThirdsAllowed"
      | "MemberStoodAside"
      | "DeadlockDeclared"
      | "DeadlockPostponed"
      | "HandOverNeared"
      | "ConsensusReached"
      | "MergeNotCovered"
      | "AgreementHeldBack"
      | "AgreementWithdrawn"
      | "CaseHandedOver";
  }
>;

/** The deliberation after one more event of it. */
export function deliberationAfter(before: Deliberation, event: DeliberationEvent): Deliberation {
  switch (event.type) {
    case "ResolutionProposed":
      return {
        ...before,
        ...asideFrom(event, before),
        proposal: proposed(before.proposal, event),
        heldBack: heldBackUntil(event.at, before),
      };
    case "TwoThirdsAllowed": {
      const { proposal } = before;
      return { ...before, proposal: proposal && { ...proposal, twoThirdsSince: event.at } };
    }
    case "MemberStoodAside": {
      const { by } = event;
      /* v8 ignore next -- the app has no vote to leave; only the type of an actor allows it */
      if (by === "comity") return before;
      const others = (people: readonly Person[]) => people.filter((one) => !isSamePerson(one, by));
      return {
        ...before,
        standingAside: [...others(before.standingAside), by],
        stoodAside: others(before.stoodAside),
      };
    }
    case "DeadlockDeclared":
      return { ...before, deadlockDeclaredAt: before.deadlockDeclaredAt ?? event.at };
    case "DeadlockPostponed":
      return { ...before, postponed: { at: event.at, until: event.until } };
    case "HandOverNeared":
      return { ...before, handOverNeared: [...before.handOverNeared, event.dueAt] };
    case "ConsensusReached": {
      const { resolution, pull, commit, blob, approvals, aside, at } = event;
      const { notCovered, proposal } = before;
      const electorate = proposal?.electorate ?? [];
      const how = { pull, commit, blob, approvals, aside, electorate };
      const agreed = { resolution, ...how, at, enactedAt: undefined };
      return { ...nothingProposed, agreed: [...before.agreed, agreed], notCovered };
    }
    case "MergeNotCovered":
      return {
        ...before,
        proposal: before.proposal && {
          ...before.proposal,
          isSpoiled: before.proposal.isSpoiled || event.pull !== undefined,
        },
        notCovered: [...before.notCovered, event.commit],
        ...(event.pull !== undefined && { heldBack: heldBackUntil(event.at, before) }),
      };
    case "AgreementHeldBack": {
      const { at, cause } = event;
      return { ...before, heldBack: [...before.heldBack, { at, until: undefined, cause }] };
    }
    case "AgreementWithdrawn":
      return { ...before, heldBack: heldBackUntil(event.at, before) };
    case "CaseHandedOver": {
      return { ...before, proposal: before.proposal && offTheirHands(before.proposal) };
    }
  }
}

/** Whether something else keeps back what everybody agreed on. */
export function isHeldBack({ heldBack }: Deliberation): boolean {
  return heldBack.some(({ until }) => until === undefined);
}

/** What was kept back until now is so no longer. */
function heldBackUntil(at: Instant, { heldBack }: Deliberation): Deliberation["heldBack"] {
  return heldBack.map((one) => ({ ...one, until: one.until ?? at }));
}

/** The deliberation once what was agreed last is being carried out. */
export function deliberationEnacted(before: Deliberation, enactedAt: Instant): Deliberation {
  const last = before.agreed.length - 1;
  return {
    ...before,
    agreed: before.agreed.map((one, i) => (i === last ? { ...one, enactedAt } : one)),
  };
}

/**
 * Amending a proposal does not make it a new one: what consensus needs was set with the first, and
 * after a hand-over with the first that followed it.
 */
function proposed(
  before: Proposal | undefined,
  event: Extract<DeliberationEvent, { type: "ResolutionProposed" }>,
): Proposal {
  const { resolution, file, cause, at, electorate, minimum, rule: ruleNow } = event;
  const isTheirs = before !== undefined && before.electorate.length > 0;
  const first = isTheirs
    ? before
    : { electorate, minimum, rule: ruleNow, twoThirdsSince: undefined };
  const { rule, twoThirdsSince } = first;
  return {
    resolution,
    file,
    cause,
    at,
    electorate: first.electorate,
    minimum: Math.max(first.minimum, minimum),
    ...(rule && { rule }),
    ...(twoThirdsSince && { twoThirdsSince }),
    firstAt: before?.firstAt ?? at,
    isSpoiled: false,
  };
}

/** What was proposed to the committee, before the council proposes it to itself. */
function offTheirHands({ rule: _rule, twoThirdsSince: _since, ...proposal }: Proposal): Proposal {
  return { ...proposal, electorate: [], minimum: 0 };
}

/** Who let the others agree to one text has said nothing of another. */
function asideFrom(
  { file }: Extract<DeliberationEvent, { type: "ResolutionProposed" }>,
  { proposal, standingAside, stoodAside }: Deliberation,
): Pick<Deliberation, "standingAside" | "stoodAside"> {
  return proposal?.file === file
    ? { standingAside, stoodAside }
    : { standingAside: [], stoodAside: [...stoodAside, ...standingAside] };
}

/** Whether something is proposed that can be approved. */
export function awaitsApprovals({
  deliberation: { proposal },
  closed,
}: Pick<DecidingView, "deliberation" | "closed">): boolean {
  return proposal !== undefined && !proposal.isSpoiled && closed === undefined;
}

/** The deliberation of a case whose pull request was looked at. */
export function asReviewed<State extends Pick<DecidingView, "deliberation">>(
  state: State,
  agreement: SeenAgreement | undefined,
): State {
  return agreement && state.deliberation.proposal
    ? { ...state, deliberation: { ...state.deliberation, agreement } }
    : state;
}

/** Of these people, who has not done their part in agreeing: whoever approved or stands aside has. */
export function yetToAgree(
  people: readonly Person[],
  { deliberation: { agreement, standingAside } }: Pick<DecidingView, "deliberation">,
): readonly Person[] {
  const done = agreement ? [...agreement.approved, ...agreement.aside] : standingAside;
  return people.filter((one) => !done.some((other) => isSamePerson(other, one)));
}
