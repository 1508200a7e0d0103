import type { Action } from "./action.ts";
import { actionText } from "./actions-text.ts";
import type { EnactingView } from "./enacting-state.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Person } from "../../values/person.ts";

/** To everybody who decides the case, when the app could not carry something out or not lift it. */
export function handedToPeopleNotice(
  people: readonly Person[],
  actions: readonly Action[],
  state: EnactingView,
  config: AdoptedConfig,
): string {
  return notice(
    `${mentioned(people)}: **Comity could not do this**, and you have to:`,
    actions,
    state,
    config,
  );
}

/** To everybody who decides the case, when a ban in force was seen not to hold any more. */
export function driftNotice(
  people: readonly Person[],
  actions: readonly Action[],
  state: EnactingView,
  config: AdoptedConfig,
): string {
  return notice(`${mentioned(people)}: **a ban does not hold any more:**`, actions, state, config);
}

function notice(
  opening: string,
  actions: readonly Action[],
  state: EnactingView,
  config: AdoptedConfig,
): string {
  return [opening, actions.map((action) => actionText(action, state, config)).join("\n")].join(
    "\n\n",
  );
}
