import { isInSpaces, type Measure, partyOf } from "../domain/values/measure.ts";
import type { CaseState } from "../domain/case/case-state.ts";
import type { CaseEvent } from "../domain/case/case-event.ts";
import type { DraftValues } from "../domain/chapters/corresponding/drafts.ts";
import { isOfCase, judges } from "../domain/chapters/corresponding/letter-for-whom.ts";
import { newestAgreed } from "../domain/chapters/deciding/deliberation.ts";
import { isInForce, isOrdered } from "../domain/chapters/enacting/action-standing.ts";
import type { Action } from "../domain/chapters/enacting/action.ts";
import { measureInWords } from "../domain/kernel/formatting/measures-in-words.ts";
import { list } from "../domain/kernel/formatting/people.ts";
import { utcDay } from "../domain/kernel/formatting/when.ts";
import type { AdoptedConfig } from "../domain/values/adopted-config.ts";
import { roleOf } from "../domain/values/party.ts";
import { endOfDay, type Instant } from "../domain/values/time.ts";

export type Drafted = Extract<CaseEvent, { type: "LetterDrafted" }>;

/** What stands where nothing is known, so that `/send` asks for it. */
const toFill = {
  until: "[[the last day]]",
  person: "[[by which name they are known there]]",
  space: "[[the place]]",
} as const;

/**
 * What is known from the record of what a draft asks for: never who reported, nor who thought what, and
 * not what happened, since GitHub mails the answer.
 */
export function draftValues(
  drafted: Drafted,
  state: CaseState,
  config: AdoptedConfig,
  community: string,
): DraftValues {
  const agreed = newestAgreed(state.deliberation)?.resolution;
  const { violation } = agreed?.finding ?? state.finding;
  return {
    project: community,
    sender: senderOf(drafted),
    committee_email: config.committee.email,
    council_email: config.council?.email ?? config.committee.email,
    name: state.codeName,
    violation: foundInWords(violation),
    measures: (agreed?.measures ?? [])
      .filter((measure) => isTheirs(measure, drafted))
      .map(measureInWords)
      .map(withoutOthers),
    going_on: state.actions
      .filter((action) => isInForce(action) && isTheirs(action.measure, drafted))
      .map(goesOnInWords),
    ...orderedFor(drafted, state),
    ...ofBreak(drafted, state),
  };
}

/**
 * Whoever is reported reads of no measure but their own, whatever draft a committee writes itself:
 * others may be reported in the same case.
 */
function isTheirs(measure: Measure, { party }: Drafted): boolean {
  const isReported = party !== undefined && isOfCase(party) && roleOf(party) === "reported";
  return !isReported || partyOf(measure) === party;
}

function senderOf({ draft, party, by }: Drafted): string {
  const committee = "The Code of Conduct committee";
  const isSigned =
    draft === "public-reprimand" ||
    (draft !== "reminder" && draft !== "order" && party !== undefined && judges(draft, party));
  return isSigned && by !== "comity" ? `${by.login}, for the Code of Conduct committee` : committee;
}

function foundInWords(violation: "yes" | "no" | "unclear" | undefined): string {
  switch (violation) {
    case "yes":
      return "It goes against the Code of Conduct.";
    case "no":
      return "It does not go against the Code of Conduct.";
    case "unclear":
    case undefined:
      return "It stayed unclear whether it goes against the Code of Conduct.";
  }
}

/** Of what is ordered for whom the letter is to, or of the action an order is about. */
function orderedFor({ party, line }: Drafted, { actions }: CaseState): DraftValues {
  const about = actions.filter(
    (action) =>
      isInSpaces(action.measure) &&
      (party !== undefined && isOfCase(party)
        ? action.measure.of === party && isOrdered(action)
        : action.number === line),
  );
  const [first] = about;
  if (!first) return toFill;
  const { person, order, until } = first;
  const places = [...new Set(about.map(placeOf))];
  return {
    spaces: list(places),
    space: placeOf(first),
    person: person ? `${person.login} (GitHub account ${person.id})` : toFill.person,
    reference: order ?? "none",
    until: until === undefined ? "only if the council lifts it" : onDay(until),
  };
}

/** Of the break somebody is asked for, and of what goes with a request for an apology. */
function ofBreak({ party, draft }: Drafted, { actions }: CaseState): DraftValues {
  for (const { measure } of actions) {
    if (partyOf(measure) !== party) continue;
    if (draft === "hiatus" && measure.kind === "hiatus") {
      const { until, if_declined: then } = measure;
      const follows =
        then === "decide-again"
          ? "we decide again"
          : `you have to stay away until ${utcDay(endOfDay(then["cooling-off"]))}`;
      return { until: utcDay(endOfDay(until)), if_declined: follows };
    }
    if (draft === "apology" && measure.kind === "apology-request")
      return { strings: (measure.strings ?? []).map(({ what, due }) => `${what}, by ${due}`) };
  }
  return {};
}

/** Who reported, was hurt or saw it is nobody else's to know, not even by number. */
function withoutOthers(text: string): string {
  return text.replaceAll(/\b(?:reporter|affected|witness)-\d{1,2}\b/g, "somebody else");
}

function goesOnInWords(action: Action): string {
  const { measure, until } = action;
  const of = partyOf(measure) ?? "somebody";
  const end = until === undefined ? "for good" : `until ${onDay(until)}`;
  return `${of} may not take part in ${placeOf(action)}, ${end}`;
}

function placeOf({ place, space }: Action): string {
  return place?.name ?? space ?? toFill.space;
}

function onDay(until: Instant): string {
  return utcDay(until);
}
