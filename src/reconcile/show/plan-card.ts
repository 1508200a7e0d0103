import type { CardValues } from "../../domain/case/shown-fields.ts";
import type { ShowStep } from "../../ports/case-repository.ts";
import type { ObservedCard } from "../../ports/observation.ts";

/** The steps that bring the case's card on the board to its values. */
export function planCard(
  observed: ObservedCard | undefined,
  desired: CardValues,
): readonly ShowStep[] {
  if (!observed) return [{ step: "add-card", ...desired }];
  const differing: { -readonly [Field in keyof CardValues]?: CardValues[Field] } = {};
  if (observed.status !== desired.status) differing.status = desired.status;
  if (observed.decidedBy !== desired.decidedBy) differing.decidedBy = desired.decidedBy;
  if ((observed.nextDeadline ?? null) !== desired.nextDeadline)
    differing.nextDeadline = desired.nextDeadline;
  if ((observed.overdue ?? null) !== desired.overdue) differing.overdue = desired.overdue;
  if ((observed.waitsFor ?? null) !== desired.waitsFor) differing.waitsFor = desired.waitsFor;
  return [
    ...(observed.archived ? [{ step: "unarchive-card" as const, card: observed.id }] : []),
    ...(Object.keys(differing).length > 0
      ? [{ step: "set-card" as const, card: observed.id, ...differing }]
      : []),
  ];
}
