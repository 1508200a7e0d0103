import type { CommandInput } from "../../domain/case/input.ts";
import { isAccessIssue } from "../../domain/chapters/keeping-apart/access-issue.ts";
import { isConfigurationIssue } from "../../domain/committee/configuration-issue.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { rosterOf } from "../../domain/who-decides/deciding-body.ts";
import { noCaseAnswer } from "../../messages/no-case-answer.ts";
import type { ObservedComment, ObservedIssue } from "../../ports/observation.ts";
import { hearCommands } from "../hear/hear-commands.ts";
import { marked, noCaseKey, printAnswerMark, readAnswerMark } from "../marks/markers.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** What is heard in the app's own issues, which are looked at elsewhere. */
const heardOnAccess: ReadonlySet<string> = new Set(["seen", "board"]);
const heardOnConfiguration: ReadonlySet<string> = new Set(["thaw", "second"]);

/**
 * What a member says in an issue that is no case is not carried out, and gets 😕; whoever says it is
 * told so in one sentence, once in each issue. Such a comment of ours does not say of an issue that it had a
 * record, see `find-case.ts`.
 */
export async function signNoCase(
  { observation: { issue, comments, app }, branch, documents }: FoundCase,
  ports: CasePorts,
): Promise<void> {
  const members = ports.register.adopted.slice(-1).flatMap(rosterOf);
  if (branch || documents.length > 0) return;
  const isOurs = issue.author?.kind === "bot" && issue.author.id === app.id;
  const heard = isOurs ? heardIn(issue) : new Set<string>();
  const maySpeak = (person: Person) => members.some((one) => isSamePerson(one, person));
  const unsigned = comments
    .filter(({ ourReactions }) => !ourReactions.confused)
    .flatMap((comment) => {
      const [first] = hearCommands(comment, { ...ports, maySpeak });
      return first && !heard.has(first.verb) ? [{ ...first, comment }] : [];
    });
  const steps = [
    ...unsigned.map(({ comment: { id } }) => {
      return { step: "react", comment: id, reaction: "CONFUSED" } as const;
    }),
    ...toAnswer(unsigned, comments).map((by) => {
      const body = marked(noCaseAnswer(isOurs), printAnswerMark(noCaseKey(by)));
      return { step: "add-comment", body } as const;
    }),
  ];
  if (steps.length > 0) await ports.repository.show(issue.id, undefined, steps);
}

function heardIn(issue: ObservedIssue): ReadonlySet<string> {
  if (isAccessIssue(issue)) return heardOnAccess;
  return isConfigurationIssue(issue) ? heardOnConfiguration : new Set();
}

/** Who is told: whoever was not yet. To go on with a case here is answered by itself. */
function toAnswer(
  unsigned: readonly CommandInput[],
  comments: readonly ObservedComment[],
): readonly Person[] {
  const told = new Set(comments.filter(({ ours }) => ours).map(({ body }) => readAnswerMark(body)));
  const asking = unsigned.filter(
    ({ command, by }) =>
      !("type" in command && command.type === "ReopenCase") && !told.has(noCaseKey(by)),
  );
  return [...new Map(asking.map(({ by }) => [by.id, by])).values()];
}
