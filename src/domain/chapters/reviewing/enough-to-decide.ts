import { Finding } from "./finding.ts";
import { openQuestions, type ReviewingState } from "./reviewing-state.ts";
import type { Addressee } from "../../values/party.ts";

/**
 * Whether enough is known to decide a case: those who were asked were heard, and all of the manual's
 * questions are answered.
 *
 * Manual: "If a report doesn't contain enough information, the committee will obtain all relevant
 * data before acting."
 */
export function whoIsToBeHeard(state: Pick<ReviewingState, "questions">): Addressee | undefined {
  return openQuestions(state)[0]?.party;
}

type Complete = { readonly [Question in keyof Finding]-?: NonNullable<Finding[Question]> };

export function isComplete(finding: Finding): finding is Complete {
  return missingIn(finding).length === 0;
}

/** What the manual asks and nobody has answered. */
export function missingIn(finding: Finding): readonly (keyof Finding)[] {
  return Finding.keyof().options.filter((key) => finding[key] === undefined);
}
