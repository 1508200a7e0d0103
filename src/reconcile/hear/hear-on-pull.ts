import type { CommandInput } from "../../domain/case/input.ts";
import { refuse } from "../../domain/kernel/refusal.ts";
import type { ObservedComment, ObservedIssue } from "../../ports/observation.ts";
import { onPull } from "../marks/markers.ts";
import { hearCommands } from "./hear-commands.ts";
import type { Hearing } from "./hearing.ts";

/**
 * The commands of a comment or a review on the app's pull request. Those about the proposed text are
 * heard there; of any other it is said, once for a comment, where it belongs.
 */
export function hearOnPull(
  comment: ObservedComment,
  hearing: Hearing,
  { number }: Pick<ObservedIssue, "number">,
): readonly CommandInput[] {
  const said = hearCommands(comment, hearing).map((input): CommandInput => {
    const cause = onPull(input.cause, comment.id);
    const isElsewhere = hearing.commands.get(input.verb)?.isHeardOnPulls === false;
    return isElsewhere
      ? { ...input, cause, command: refuse("said-on-pull", `#${number}`) }
      : { ...input, cause };
  });
  const first = said.find(isOfTheIssue);
  return said.filter((input) => input === first || !isOfTheIssue(input));
}

function isOfTheIssue({ command }: CommandInput): boolean {
  return "refused" in command && command.refused === "said-on-pull";
}
