import type { CaseState } from "../domain/case/case-state.ts";
import type { Finding } from "../domain/chapters/reviewing/finding.ts";
import type { Doer } from "../domain/values/person.ts";
import type { PullReview, SeenPull } from "../domain/chapters/deciding/seen-pull.ts";
import type { Instant } from "../domain/values/time.ts";
import { fenced } from "../domain/kernel/formatting/fenced.ts";
import { list, named } from "../domain/kernel/formatting/people.ts";
import { utc } from "../domain/kernel/formatting/when.ts";

/** To whoever decides a case next: what was found, and where everybody stood and why. */
export function dossierText(state: CaseState, pull: SeenPull | undefined): string {
  const { finding, deliberation } = state;
  const reviews = pull?.reviews ?? [];
  return [
    whatCame(deliberation),
    findingOf(finding),
    "Where everybody stood:",
    [
      ...reviews.map((review) => `- ${positionOf(review, pull)}`),
      ...deliberation.standingAside.map((one) => `- **${named([one])}** stood aside.`),
      ...(reviews.length + deliberation.standingAside.length === 0
        ? ["- nobody had reviewed it."]
        : []),
    ].join("\n"),
    ...reviews
      .filter(({ body }) => body.trim() !== "")
      .map(({ by, submittedAt, body }) => {
        const words = fenced(body.slice(0, 5_000));
        return `**${named([by])}** wrote with the review of ${utc(submittedAt)}:\n\n${words}`;
      }),
  ]
    .join("\n\n")
    .slice(0, 60_000);
}

function whatCame({ proposal, agreed }: CaseState["deliberation"]): string {
  const decided = agreed.at(-1);
  if (!decided || proposal)
    return "**What was deliberated before the case came here.** Nothing of it is agreed; approvals begin afresh.";
  const { at, approvals, aside } = decided;
  const stood = aside.length > 0 ? `; ${named(aside)} stood aside` : "";
  return `**What was decided before the case came here.** It was agreed on ${utc(at)} by ${named(approvals.map(({ by }) => by))}${stood}. The status comment says what is in force of it; that goes on until those who decide this case say otherwise.`;
}

/** One of the texts that were proposed, letter by letter. */
export function proposedText(n: number, by: Doer, at: Instant, file: string): string {
  const who = by === "comity" ? "Comity" : named([by]);
  return `Proposed text ${n}, by ${who} on ${utc(at)}:\n\n${fenced(file)}`;
}

function findingOf({ happened, ...answers }: Finding): string {
  const said = Object.entries(answers).map(([question, answer]) => {
    return `${question}: ${Array.isArray(answer) ? list(answer) : String(answer)}`;
  });
  return [
    `The finding, a draft: ${said.length > 0 ? said.join("; ") : "no answers yet"}.`,
    ...(happened ? [`What happened:\n\n${fenced(happened)}`] : []),
  ].join("\n\n");
}

function positionOf(
  { by, state, was, submittedAt, commit }: PullReview,
  pull: SeenPull | undefined,
): string {
  const what = { APPROVED: "approved", CHANGES_REQUESTED: "objected", COMMENTED: "commented" };
  const said = state === "DISMISSED" ? `${what[was ?? "COMMENTED"]}, dismissed since` : what[state];
  const text = commit === pull?.head ? "" : ", of a text before";
  return `**${named([by])}** ${said} (${utc(submittedAt)}${text}).`;
}
