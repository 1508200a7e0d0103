import type { ConfigAgreement } from "../domain/committee/config-agreement.ts";
import { list } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";

/** Who has to approve a changed config or file, who did, and what stands in the way. Nobody is notified. */
export function agreementLines(agreement: ConfigAgreement): readonly string[] {
  const { approved, objecting, fallen, awaited, author, isAgreed, needed } = agreement;
  const missing = isAgreed ? [] : awaited;
  const isCouncils = agreement.rule === "council" && !isAgreed;
  return [
    ruleOf(agreement),
    `Approved by ${accounts(approved)}: ${approved.length} of ${needed}.`,
    ...when(
      objecting,
      (who) =>
        `${who} asked for changes. It waits until they approve it, or dismiss their own review.`,
    ),
    ...when(
      fallen,
      (who) =>
        `${who} approved an earlier version. A push came after that, so it needs their approval again.`,
    ),
    ...when(missing, (who) => `Still to be heard: ${who}.`),
    ...when(
      author ? [author] : [],
      (who) => `${who} opened it, and GitHub lets nobody approve their own pull request.`,
    ),
    ...(isCouncils ? [access] : []),
  ];
}

const access =
  "Councillors need no access here: they are shown the text in the council's own repository, beside this one with `-council` behind its name, and say `/approve` there. A review here counts just the same.";

function ruleOf({ rule, needed }: ConfigAgreement): string {
  switch (rule) {
    case "council":
      return needed === 1
        ? "The councillor of the config in force has to approve exactly what is merged."
        : "Two councillors of the config in force have to approve exactly what is merged.";
    case "committee":
      return "The config in force names no council: every member of the committee has to approve exactly what is merged. Whoever opens it has agreed by that.";
    case "two-members":
      return needed === 1
        ? "A member of the committee has to approve exactly what is merged."
        : "Two members of the committee have to approve exactly what is merged.";
    case "anyone":
      return "Only absences and addresses change: one approval by somebody of committee or council is enough.";
  }
}

function when(people: readonly Person[], sentence: (who: string) => string): readonly string[] {
  return people.length === 0 ? [] : [sentence(accounts(people))];
}

function accounts(people: readonly Person[]): string {
  return list(people.map(({ login }) => `\`${login}\``));
}
