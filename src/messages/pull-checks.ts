import type { DraftProblem } from "../domain/chapters/corresponding/committees-drafts.ts";
import type { ConfigAgreement } from "../domain/committee/config-agreement.ts";
import type { rosterChange } from "../domain/committee/roster-change.ts";
import type { ConfigProblem } from "../domain/kernel/file-problem.ts";
import { fenced } from "../domain/kernel/formatting/fenced.ts";
import { list } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";
import { agreementLines } from "./config-agreement-text.ts";
import { configProblems } from "./config-problems.ts";

/** How the config of an open pull request stands. */
export type ProposedConfig =
  | { readonly is: "from-elsewhere" | "reviewed-too-often" | "council-unread" | "in-force" }
  | { readonly is: "wrong"; readonly problems: readonly ConfigProblem[] }
  | {
      readonly is: "judged";
      readonly agreement: ConfigAgreement;
      readonly roster: ReturnType<typeof rosterChange>;
    };

/** What an open pull request changes that is no resolution. */
export type ProposedChange =
  | { readonly changes: "resolutions" | "config" }
  /** To letters that could not be sent so. */
  | { readonly changes: "letters"; readonly problems: readonly DraftProblem[] }
  | {
      readonly changes: "files";
      /** `undefined` where it cannot be counted who approved it. */
      readonly agreement: ConfigAgreement | undefined;
    };

/** What a check says: whether all is well, in a line, and in full. */
interface CheckText {
  readonly conclusion: "success" | "action_required";
  readonly title: string;
  readonly summary: string;
}

/** To whoever opens, reviews or merges a pull request that changes the config. */
export function configCheck(proposed: ProposedConfig): CheckText {
  switch (proposed.is) {
    case "from-elsewhere":
      return missing(
        "Open it from a branch of this repository",
        "A config is adopted only from a branch of this repository. Please push your branch here and open the pull request again.",
      );
    case "reviewed-too-often":
      return missing(
        "More reviews than can be read",
        "GitHub hands out a hundred reviews at a time, and this pull request has more. Please open it again.",
      );
    case "council-unread":
      return missing(
        "The council's words cannot be read",
        "What the council said of it in its own repository cannot be read at the moment, so nothing counts as agreed. Comity looks again by itself.",
      );
    case "in-force":
      return well(
        "Puts back the config in force",
        "The file is the one in force: it needs nobody's approval.",
      );
    case "wrong": {
      const { problems } = proposed;
      const title =
        problems.length === 1 ? "1 problem in the file" : `${problems.length} problems in the file`;
      return missing(
        title,
        `In \`.github/comity.yml\`:\n\n${configProblems(problems)}\n\nMerged like this, it would not come into force.`,
      );
    }
    case "judged":
      return judged(proposed);
  }
}

function judged({ agreement, roster }: Extract<ProposedConfig, { is: "judged" }>): CheckText {
  const { isAgreed, objecting, approved, needed } = agreement;
  const summary = paragraphs([
    ...rosterLines(roster),
    ...agreementLines(agreement),
    isAgreed
      ? "Merged as it is now, it comes into force. After another push it needs its approvals again."
      : "Merged before that, it would not come into force, and the issue `Comity: configuration` would say so.",
  ]);
  if (isAgreed) return well("Approved: comes into force when merged", summary);
  const title =
    objecting.length > 0 ? "Changes are asked for" : `Approved by ${approved.length} of ${needed}`;
  return missing(title, summary);
}

export function rosterLines({
  joining,
  leaving,
}: ReturnType<typeof rosterChange>): readonly string[] {
  return [
    ...(joining.length > 0 ? [`New on committee or council: ${withIds(joining)}.`] : []),
    ...(leaving.length > 0 ? [`No longer on either: ${withIds(leaving)}.`] : []),
  ];
}

function withIds(people: readonly Person[]): string {
  return list(people.map(({ login, id }) => `\`${login}\` (account ${id})`));
}

/** The gate of pull requests that are no resolution. */
export function consensusCheck(proposed: ProposedChange): CheckText {
  switch (proposed.changes) {
    case "resolutions":
      return missing(
        "Resolutions are proposed with /propose in the case's issue",
        "This pull request changes what is below `resolutions`, or so much that GitHub does not list all of it. A resolution comes about only with `/propose` in its case's issue, and is merged by Comity when everybody who decides has agreed. Please take these files out of this pull request.",
      );
    case "config":
      return well(
        "Changes only the config",
        "Nothing but `.github/comity.yml` is changed: the check `comity/config` says whose approval that needs.",
      );
    case "letters":
      return lettersCheck(proposed.problems);
    case "files":
      return proposed.agreement
        ? filesCheck(proposed.agreement)
        : missing(
            "Open it anew, from a branch of this repository",
            "A change counts as agreed only from a branch of this repository, and only while GitHub hands out all of its reviews, which are a hundred. Please push your branch here and open the pull request anew.",
          );
  }
}

function lettersCheck(problems: readonly DraftProblem[]): CheckText {
  const lines = problems.map(({ path, line, sentence }) => `${path}, line ${line}: ${sentence}`);
  return missing(
    problems.length === 1
      ? "1 problem in the letters"
      : `${problems.length} problems in the letters`,
    paragraphs([
      fenced(lines.join("\n")),
      "Merged like this, Comity goes on with the letter it brings instead.",
    ]),
  );
}

function filesCheck(agreement: ConfigAgreement): CheckText {
  const { isAgreed, objecting, approved, needed } = agreement;
  const summary = paragraphs([
    ...agreementLines(agreement),
    isAgreed
      ? "After another push it needs its approvals again."
      : "Merged before that, a change of what Comity looks after here (the report form, the README, what would run) is put back.",
  ]);
  if (isAgreed) return well("Approved by the committee", summary);
  const title =
    objecting.length > 0 ? "Changes are asked for" : `Approved by ${approved.length} of ${needed}`;
  return missing(title, summary);
}

function well(title: string, summary: string): CheckText {
  return { conclusion: "success", title, summary };
}

function missing(title: string, summary: string): CheckText {
  return { conclusion: "action_required", title, summary };
}

function paragraphs(lines: readonly string[]): string {
  return lines.join("\n\n");
}
