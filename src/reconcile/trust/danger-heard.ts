import { type CommandInput, compareInputs } from "../../domain/case/input.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { hearCommands } from "../hear/hear-commands.ts";
import type { Hearing } from "../hear/hearing.ts";

/** Who said in a frozen case that somebody may be in danger: that is passed on, recorded or not. */
export function hearDanger(
  { comments }: Pick<CaseObservation, "comments">,
  { isHeard, ...hearing }: Hearing & { readonly isHeard: (input: CommandInput) => boolean },
): readonly CommandInput[] {
  return comments
    .flatMap((comment) => hearCommands(comment, hearing))
    .filter(({ command }) => "type" in command && command.type === "DeclareDanger")
    .filter((input) => !isHeard(input))
    .toSorted(compareInputs);
}
