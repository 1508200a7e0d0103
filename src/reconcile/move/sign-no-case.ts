import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { rosterOf } from "../../domain/who-decides/deciding-body.ts";
import { hearCommands } from "../hear/hear-commands.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/**
 * What a member says in an issue that is no case is not carried out, and gets 😕. It is a reaction and
 * no comment: a comment of ours says of an issue that it had a record. The app's own issues are looked
 * at elsewhere.
 */
export async function signNoCase(
  { observation: { issue, comments, app }, branch, documents }: FoundCase,
  ports: CasePorts,
): Promise<void> {
  const isOurs = issue.author?.kind === "bot" && issue.author.id === app.id;
  const members = ports.register.adopted.slice(-1).flatMap(rosterOf);
  if (isOurs || branch || documents.length > 0) return;
  const maySpeak = (person: Person) => members.some((one) => isSamePerson(one, person));
  const steps = comments
    .filter(({ ourReactions }) => !ourReactions.confused)
    .filter((comment) => hearCommands(comment, { ...ports, maySpeak }).length > 0)
    .map(({ id }) => ({ step: "react", comment: id, reaction: "CONFUSED" }) as const);
  if (steps.length > 0) await ports.repository.show(issue.id, undefined, steps);
}
