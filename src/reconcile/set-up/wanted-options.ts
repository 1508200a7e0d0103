import type { BoardField } from "../../domain/case/board-fields.ts";
import type { ObservedOption } from "../../ports/set-up-observation.ts";
import type { WantedOption } from "../../ports/set-up-repository.ts";

const colors = ["GRAY", "BLUE", "PURPLE", "YELLOW", "ORANGE", "RED", "GREEN"] as const;

/**
 * The options a field should have, each with the id it is known by: an option renamed by hand
 * gets its name back and its cards keep it, since GitHub clears the cards of an option whose id
 * is not sent again.
 */
export function wantedOptions(
  field: BoardField,
  there: readonly ObservedOption[],
  knownIds: Readonly<Record<string, string>>,
): readonly WantedOption[] {
  return field.options.map((name, index) => {
    const same =
      there.find(({ id }) => id === knownIds[name]) ?? there.find((option) => option.name === name);
    const color = same?.color ?? colors[index % colors.length] ?? "GRAY";
    return {
      ...(same && { id: same.id }),
      name,
      color,
      description: same?.description ?? "",
    };
  });
}

export function isSameOptions(
  there: readonly ObservedOption[],
  wanted: readonly WantedOption[],
): boolean {
  return (
    there.length === wanted.length &&
    wanted.every(({ id, name }, index) => there[index]?.id === id && there[index]?.name === name)
  );
}
