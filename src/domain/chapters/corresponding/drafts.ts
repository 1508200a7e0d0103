import { type DraftKind, LetterKind } from "./corresponding-events.ts";
import { isLetterFor, judges } from "./letter-for-whom.ts";
import { type Addressee, type Party, roleOf } from "../../values/party.ts";

/** The files of the drafts that Comity brings, without their ending. */
export const draftFiles = [
  "confirmation",
  "question",
  "timeline",
  "plan",
  "outcome-to-reporter",
  "outcome-to-reported",
  "check-in",
  "ban-ends",
  "reminder",
  "reprimand",
  "public-reprimand",
  "apology",
  "hiatus",
  "cooling-off",
  "ban",
  "order",
  "report-to-council",
  "report-to-core-team",
] as const;
export type DraftFile = (typeof draftFiles)[number];

/** What a draft may ask to be filled in: a line of text, or a list of them. */
export const draftPlaceholders = [
  "project",
  "sender",
  "committee_email",
  "council_email",
  "name",
  "until",
  "spaces",
  "space",
  "person",
  "reference",
  "if_declined",
  "strings",
  "violation",
  "measures",
  "going_on",
] as const;
type DraftPlaceholder = (typeof draftPlaceholders)[number];
export type DraftValues = Partial<Record<DraftPlaceholder, string | readonly string[]>>;

/** The draft of a letter, filled in. */
export type FillDraft = (file: DraftFile, values: DraftValues) => string;

/** In which file the draft of such a letter to somebody stands: what it says depends on their role. */
export function draftFileOf(draft: DraftKind, whom: Addressee | undefined): DraftFile {
  switch (draft) {
    case "receipt":
      return "confirmation";
    case "resolution":
      return "plan";
    case "end-of-ban":
      return "ban-ends";
    case "outcome":
      return whom !== undefined && judges("outcome", whom)
        ? "outcome-to-reported"
        : "outcome-to-reporter";
    case "report":
      return whom === "core-team" ? "report-to-core-team" : "report-to-council";
    case "question":
    case "timeline":
    case "check-in":
    case "reprimand":
    case "apology":
    case "hiatus":
    case "cooling-off":
    case "ban":
    case "reminder":
    case "public-reprimand":
    case "order":
      return draft;
  }
}

/** Whether such a draft is for them: one that is posted or passed on is to nobody but who is reprimanded. */
export function isDraftFor(
  draft: DraftKind,
  whom: Addressee | undefined,
  party: Party | undefined,
): boolean {
  if (isSent(draft)) return whom !== undefined && isLetterFor(draft, whom, party);
  if (draft !== "public-reprimand") return whom === undefined;
  return party !== undefined && roleOf(party.ref) === "reported";
}

/** Whether Comity sends what is drafted. */
export function isSent(draft: DraftKind): draft is LetterKind {
  return LetterKind.safeParse(draft).success;
}
