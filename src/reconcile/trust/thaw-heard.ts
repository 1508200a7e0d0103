import { type CommandInput, compareInputs } from "../../domain/case/input.ts";
import { isSamePerson } from "../../domain/values/person.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { hearCommands } from "../hear/hear-commands.ts";
import type { Hearing } from "../hear/hearing.ts";

/** What members said of adopting a frozen record; nothing else is heard while it is frozen. */
export interface ThawHeard {
  readonly asked: CommandInput | undefined;
  /** Another member's agreement, with which the record is adopted. */
  readonly seconded: CommandInput | undefined;
  /** Those of members that ask for another end than there is. */
  readonly misfits: readonly CommandInput[];
}

interface Thawing extends Hearing {
  /** What has to be named, or its beginning: the hash of the last document. */
  readonly standsAt: string;
  readonly isHeard: (input: CommandInput) => boolean;
}

/** Inputs are taken in their order of time: a `/second` agrees to what was asked before it. */
export function hearThaw(
  { comments }: Pick<CaseObservation, "comments">,
  { standsAt, isHeard, ...hearing }: Thawing,
): ThawHeard {
  const inputs = comments
    .flatMap((comment) => hearCommands(comment, hearing))
    .filter((input) => !isHeard(input))
    .toSorted(compareInputs);
  const isThaw = ({ command }: CommandInput) =>
    "type" in command && command.type === "ThawRecord" && standsAt.startsWith(command.end);
  const asked = inputs.find(isThaw);
  const seconded =
    asked &&
    inputs
      .slice(inputs.indexOf(asked) + 1)
      .find((input) => isPlainSecond(input) && !isSamePerson(input.by, asked.by));
  const misfits = inputs.filter(
    (input) => "type" in input.command && input.command.type === "ThawRecord" && !isThaw(input),
  );
  return { asked, seconded, misfits };
}

/** With a number it agrees to something that waited before. */
function isPlainSecond({ command }: CommandInput): boolean {
  return "type" in command && command.type === "SecondAct" && command.number === undefined;
}
