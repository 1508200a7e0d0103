import type { ConfigAgreement } from "../domain/committee/config-agreement.ts";
import { fenced } from "../domain/kernel/formatting/fenced.ts";
import { list, mentioned } from "../domain/kernel/formatting/people.ts";
import type { GitOid } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import { rosterLines } from "./pull-checks.ts";

/** A proposed config as the council is shown it. */
export interface ShownProposal {
  readonly pull: number;
  readonly blob: GitOid;
  readonly text: string;
  readonly isMerged: boolean;
  readonly agreement: ConfigAgreement;
  readonly roster: Parameters<typeof rosterLines>[0];
  readonly changes: readonly string[];
}

export function appointmentTitle(pull: number): string {
  return `Another configuration: pull request ${pull}`;
}

/**
 * To the council, in its own repository: who comes and goes, what changes, and the very text; nothing
 * of why, and nothing of cases.
 */
export function appointmentText(proposal: ShownProposal, council: readonly Person[]): string {
  const { pull, blob, text, agreement, roster, changes } = proposal;
  return paragraphs([
    `${mentioned(council)}: another configuration is proposed, in pull request ${pull} of the case repository. You need no access there: all that it changes stands here.`,
    ...rosterLines(roster),
    `Changed: ${list(
      changes.map((key) => `\`${key}\``),
      "nothing but how it is written",
    )}.`,
    "The whole file as it would be:",
    fenced(text.trimEnd()),
    howToAnswer(blob),
    ...standing(proposal, agreement),
    only,
  ]);
}

/** Below, each time the text becomes another. */
export function changedText(blob: GitOid, council: readonly Person[]): string {
  return paragraphs([
    `${mentioned(council)}: **the proposed text has changed.** Above is what is proposed now. What you said was about the text before, so please say it again.`,
    howToAnswer(blob),
  ]);
}

/** The same issue when nobody's word is needed any more. */
export function appointmentOver(pull: number, isInForce: boolean): string {
  return paragraphs([
    isInForce
      ? `**What pull request ${pull} proposed is in force.** Nothing is to be done here any more.`
      : `**Nothing is to be said about pull request ${pull} at the moment.** It is closed, or what it holds cannot come into force as it is. Should that change, this issue opens again.`,
    only,
  ]);
}

/** To a councillor whose word names no text that was shown, where several were. */
export function whichTextIsMeant(blob: GitOid): string {
  return `This does not say which text is meant, and there has been more than one, so it does not count. If you mean the one above:\n\n\`\`\`\n/approve ${shortName(blob)}\n\`\`\``;
}

/** To somebody else who gives a word there. */
export const onlyCouncillors =
  "Only councillors of the configuration in force give their word here, so this one does not count.";

function howToAnswer(blob: GitOid): string {
  const name = shortName(blob);
  return `If you agree to this text, comment the first line; if you do not, the second, with your reason behind it. The newest word of each councillor counts, and only for this very text. A review of the pull request counts just the same.\n\n\`\`\`\n/approve ${name}\n\`\`\`\n\n\`\`\`\n/object ${name}\n\`\`\``;
}

function standing({ isMerged }: ShownProposal, agreement: ConfigAgreement): readonly string[] {
  const { approved, needed, objecting, fallen, isAgreed } = agreement;
  const then = isMerged
    ? "It is merged already, and waits for that."
    : "After that a member merges it.";
  return [
    `**Agreed by ${accounts(approved)}: ${approved.length} of ${needed}.** ${isAgreed && !isMerged ? "It comes into force when it is merged." : then}`,
    ...(objecting.length > 0
      ? [`${accounts(objecting)} ${objecting.length === 1 ? "objects" : "object"}: it waits.`]
      : []),
    ...(fallen.length > 0
      ? [`${accounts(fallen)} agreed to an earlier text, so their word is needed again.`]
      : []),
  ];
}

const only =
  "This repository is for appointments, and for the numbers of a year that is over: `/statistics 2026`, in any issue here. Please write nothing of any case here, and talk about the people elsewhere: whoever comes to the council later reads all of it.";

/** As much of git's name for a text as nobody can mistake. */
function shortName(blob: GitOid): string {
  return blob.slice(0, 10);
}

function accounts(people: readonly Person[]): string {
  return list(people.map(({ login }) => `\`${login}\``));
}

function paragraphs(parts: readonly string[]): string {
  return parts.join("\n\n");
}
