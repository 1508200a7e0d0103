import { silentAt } from "./heard-before-judged.ts";
import { openQuestions, type ReviewingView } from "./reviewing-state.ts";
import type { Told } from "../reporting/reporting-state.ts";
import { keepsPeople, peoplePath } from "../reporting/people-file.ts";
import { isReplyOpen } from "../reporting/acknowledgement.ts";
import { withdrawalInWords } from "../reporting/withdrawal-text.ts";
import { withdrawalOf } from "../reporting/still-owed.ts";
import { roleOf, type Addressee, type PartyRef } from "../../values/party.ts";
import { list } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";

/** Per party what they were last told and what is open, by reference and never by name. */
export function partiesText(state: ReviewingView): string {
  const rows = state.parties.map(
    ({ ref }) => `| ${ref} | ${lastTold(ref, state)} | ${list(openWith(ref, state), "")} |`,
  );
  const table = ["| party | last told | open |", "| --- | --- | --- |", ...rows].join("\n");
  return [table, ...whoTheyAre(state), ...noteAsked(state)].join("\n\n");
}

/** Names stand where only those see them who look, and in no mail. */
function whoTheyAre(state: ReviewingView): readonly string[] {
  const branch = `${state.closed ? "closed" : "cases"}/${state.codeName}`;
  return keepsPeople(state) ? [`[Who they are](../blob/${branch}/${peoplePath})`] : [];
}

/**
 * Asked once, right after somebody was told or heard.
 *
 * Manual: "If the Committee finds the need to use off-list communications […], it should in all cases
 * summarize these back to the list".
 */
function noteAsked({ unsummarised, parties, asOf }: ReviewingView): readonly string[] {
  const isParty = parties.some(({ ref }) => ref === unsummarised?.party);
  return isParty && unsummarised?.at === asOf
    ? [
        `Was that with ${unsummarised.party} by telephone or mail, outside GitHub? \`/note what was said\` keeps it with the case.`,
      ]
    : [];
}

function lastTold(party: Addressee, { tellings, ruledOut }: ReviewingView): string {
  const told = tellings.findLast((one) => one.party === party);
  const cannot = ruledOut.findLast((one) => one.party === party && one.for === "tell");
  if (told) return `${what(told)}, ${utc(told.at)}`;
  return cannot ? `cannot be told: ${cannot.ground}` : "nothing yet";
}

function what({ what: telling, until }: Told): string {
  switch (telling) {
    case "receipt":
      return "the receipt";
    case "timeline":
      return until ? `a timeline until ${utc(until)}` : "a timeline";
    case "mediation":
      return "the offer of mediation";
    case "mediation-result":
      return "the result of the offer of mediation";
    case "resolution":
      return "the proposed resolution";
    case "outcome":
      return "the outcome";
    case "appeal":
      return "the appeal";
    case "check-in":
      return "asked how it is";
    case "end-of-ban":
      return "the end of a ban";
  }
}

function openWith(ref: PartyRef, state: ReviewingView): readonly string[] {
  const isUnanswered = roleOf(ref) === "reporter" && isReplyOpen(ref, state);
  const withdrawal = withdrawalOf(ref, state);
  const questions = openQuestions(state).filter((question) => question.party === ref).length;
  const until = silentAt(ref, state);
  return [
    ...minorText(ref, state),
    ...joinedFrom(ref, state),
    ...(withdrawal ? [withdrawalInWords(withdrawal)] : []),
    ...(isUnanswered ? ["tell the receipt"] : []),
    ...(questions > 0
      ? [
          `${questions === 1 ? "a question" : `${questions} questions`}${until ? `, until ${utc(until)}` : ""}`,
        ]
      : []),
  ];
}

/** Of the reporter of another case that is handled here. */
function joinedFrom(ref: PartyRef, { joined }: ReviewingView): readonly string[] {
  const from = joined.filter(({ party, isHere }) => party === ref && isHere);
  return from.map((one) =>
    one.hasPage ? `of ${one.from}, write to them there with \`/send\`` : `of ${one.from}`,
  );
}

function minorText(ref: PartyRef, { parties }: ReviewingView): readonly string[] {
  const minor = parties.find((party) => party.ref === ref)?.minor;
  if (!minor) return [];
  return minor.guardian === undefined
    ? [
        `a minor; their guardian is written to once you say by which address: \`/minor ${ref} guardian parent@example.org\``,
      ]
    : ["a minor, whose guardian gets the letters"];
}
