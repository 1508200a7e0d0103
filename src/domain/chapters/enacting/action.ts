import type { ActionLife } from "./action-life.ts";
import type { EnactingEvent } from "./enacting-events.ts";
import { type EventOfAction, lifeAfresh, lifeAfter, lifeEnded, lifeResumed } from "./life-after.ts";
import { type Doer, isSamePerson } from "../../values/person.ts";
import { placed, type PlacedAction, type PlannedAction } from "../../values/planned-action.ts";
import type { Instant } from "../../values/time.ts";

/** One measure in one place, and how far it is. */
export interface Action extends PlacedAction {
  readonly orderedAt: Instant;
  readonly orderedBy: Doer;
  /** Of an act done alone, its number. */
  readonly act: number | undefined;
  readonly life: ActionLife;
  /** Whether another member than the one who ordered it has said that it is meant. */
  readonly isSeconded: boolean;
}

export type ActionEvent =
  | EventOfAction
  | Extract<
      EnactingEvent,
      {
        type:
          | "ResolutionEnacted"
          | "CoolingOffBegun"
          | "LinesTriedAgain"
          | "OrderEnded"
          | "OrderResumed";
      }
    >;

/** Whether an action belongs to the order of that name. */
export function isOrderOf({ order }: Pick<Action, "order">, name: string): boolean {
  return order === name;
}

/** The actions after one more event about them. */
export function actionsAfter(actions: readonly Action[], event: ActionEvent): readonly Action[] {
  switch (event.type) {
    case "ResolutionEnacted":
    case "CoolingOffBegun":
      return actionsOrdered(actions, event.lines, event);
    case "LinesTriedAgain":
      return actions.map((action) =>
        event.lines.includes(action.number) ? afresh(action, event.by) : action,
      );
    case "OrderEnded":
      return actions.map((action) =>
        isOrderOf(action, event.order)
          ? { ...action, life: lifeEnded(action.life, event) }
          : action,
      );
    case "OrderResumed":
      return actions.map((action) =>
        isOrderOf(action, event.order) ? { ...action, life: lifeResumed(action.life) } : action,
      );
    case "StandingNoted":
    case "StandingKept":
    case "LineDone":
    case "LineFailed":
    case "LineHandedToPeople":
    case "LineLifted":
    case "PartsFound":
    case "PartsCovered":
    case "PartsLeft":
    case "DriftNoticed":
      return actions.map((action) =>
        action.number === event.line ? { ...action, life: lifeAfter(action.life, event) } : action,
      );
  }
}

/** @param act of actions that one member ordered alone, the number of that act */
export function actionsOrdered(
  actions: readonly Action[],
  planned: readonly PlannedAction[],
  { at: orderedAt, by: orderedBy }: Pick<EnactingEvent, "at" | "by">,
  act?: number,
): readonly Action[] {
  const begun = planned.map((action): Action => {
    const life: ActionLife = { is: "planned" };
    return { ...placed(action), orderedAt, orderedBy, act, life, isSeconded: false };
  });
  return [...actions, ...begun];
}

function afresh(action: Action, by: Doer): Action {
  const isSeconded = action.isSeconded || !isSamePerson(by, action.orderedBy);
  return { ...action, isSeconded, life: lifeAfresh(action.life) };
}
