import type { Finding } from "./finding.ts";
import type { ReviewingCommand } from "./reviewing-commands.ts";
import type { ReviewingDecision, ReviewingView } from "./reviewing-state.ts";
import { belongsInRoom } from "../keeping-apart/room.ts";
import { unknownAmong } from "../reporting/correspondence.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { CodeName } from "../../values/ids.ts";
import type { Measure } from "../../values/measure.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { aYearAfter, type Instant } from "../../values/time.ts";

/** So many similar cases are named, the newest first. */
const mostSimilar = 10;

/** A measure that was ordered, without its words. */
export interface PastMeasure {
  readonly kind: Measure["kind"];
  readonly orderedAt: Instant;
  /** Where it has an end from the beginning. */
  readonly until: Instant | undefined;
  /** How long it holds where it has none and is not over once it is done. */
  readonly without: "for good" | "until something is met" | undefined;
  /** When it ended before that, or as planned. */
  readonly endedAt: Instant | undefined;
}

/** What another case says for the sake of consistency: accounts to compare, and nothing of what was reported. */
export interface PastCase {
  readonly name: CodeName;
  readonly finding: Pick<Finding, "violation" | "ongoing" | "danger">;
  readonly decidedAt: Instant;
  /** What the resolution that holds orders. */
  readonly decided: readonly PastMeasure[];
  /** What was ordered of somebody, and whether it is over. */
  readonly ordered: readonly (PastMeasure & { readonly person: Person | undefined })[];
  /** Whether only some of the committee may read it. */
  readonly isApart: boolean;
  /** Its parties, and whoever is out of it. */
  readonly concerned: readonly Person[];
  /** Until when its text is kept; `undefined` while it is open or a measure goes on. */
  readonly keptUntil: Instant | undefined;
}

/** What was decided before, newest first. */
export interface History {
  readonly theirs: readonly Pick<PastCase, "name" | "decidedAt" | "decided">[];
  readonly similar: readonly Pick<PastCase, "name" | "decidedAt" | "decided">[];
}

/** What a history is told for: the case that asks. */
export interface AskedFor {
  readonly party: PartyRef;
  readonly state: ReviewingView;
  readonly config: AdoptedConfig;
  /** What is proposed here now. */
  readonly proposed: readonly Measure["kind"][];
  readonly now: Instant;
}

/**
 * A member asks what was decided before. In a room nothing of it is told: who reads there changes, and may
 * not read the other cases.
 *
 * Manual: "to ensure consistency in behavior and provide institutional memory".
 */
export function askForHistory(
  { of }: Extract<ReviewingCommand, { type: "AskForHistory" }>,
  { state, config }: Asking<ReviewingView>,
): ReviewingDecision {
  if (roleOf(of) !== "reported") return refuse("history-of-reported", of);
  const unknown = unknownAmong([of], state);
  if (unknown) return unknown;
  return belongsInRoom(state, config)
    ? refuse("history-not-in-room")
    : [{ type: "HistoryAsked", party: of }];
}

/**
 * What everybody who reads along may know of earlier cases in which a violation was found and whose time
 * to be kept is not over: measures of that person, and what was decided in similar cases. Similar is what
 * has the same finding, as far as there is one here, and one of the kinds of measures proposed here.
 */
export function decidedBefore(
  { party, state, config, proposed, now }: AskedFor,
  past: readonly PastCase[],
): History {
  // GitHub mails an answer to all of them, and they read it later.
  const readers = config.committee.members;
  const told = past
    .filter((one) => isTold(one, readers, now))
    .toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  const person = state.parties.find(({ ref }) => ref === party)?.person;
  const theirs = person ? told.flatMap((one) => ofPerson(one, person, now)) : [];
  const similar = told
    .filter(({ name }) => !theirs.some((one) => one.name === name))
    .filter((one) => isSimilar(one, state.finding, proposed));
  return { theirs, similar: similar.slice(0, mostSimilar) };
}

function isTold(
  { finding, isApart, concerned, keptUntil }: PastCase,
  readers: readonly Person[],
  now: Instant,
): boolean {
  const isKept = keptUntil === undefined || keptUntil > now;
  const isOut = readers.some((one) => concerned.some((other) => isSamePerson(one, other)));
  return finding.violation === "yes" && isKept && !isApart && !isOut;
}

function ofPerson(
  { name, decidedAt, ordered }: PastCase,
  whom: Person,
  now: Instant,
): readonly Pick<PastCase, "name" | "decidedAt" | "decided">[] {
  const theirs = ordered.filter(
    ({ person, kind, endedAt }) =>
      person !== undefined &&
      isSamePerson(person, whom) &&
      // Bans and mutes are kept until their end plus one year.
      (!["ban", "muted"].includes(kind) || endedAt === undefined || aYearAfter(endedAt) > now),
  );
  return theirs.length > 0 ? [{ name, decidedAt, decided: theirs }] : [];
}

function isSimilar(
  { finding, decided }: PastCase,
  here: Finding,
  proposed: AskedFor["proposed"],
): boolean {
  const answers = ["violation", "ongoing", "danger"] as const;
  return (
    decided.length > 0 &&
    answers.every((one) => here[one] === undefined || here[one] === finding[one]) &&
    (proposed.length === 0 || decided.some(({ kind }) => proposed.includes(kind)))
  );
}
