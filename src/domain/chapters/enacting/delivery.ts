import type { EnactingView } from "./enacting-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";
import { electorate } from "../../who-decides/electorate.ts";
import type { Person } from "../../values/person.ts";
import type { Measure } from "../../values/measure.ts";

/**
 * Whether whoever acts as chair delivers it.
 *
 * Manual: "the group chair will deliver that reprimand to the individual(s) over email, cc'ing the
 * group"; "the committee chair will deliver that reprimand in the same venue"; "The chair will
 * deliver this request."
 */
export function isDeliveredByChair({ kind }: Measure): boolean {
  return ["private-reprimand", "public-reprimand", "apology-request", "public-reminder"].includes(
    kind,
  );
}

/** Who gets a copy of what is delivered: the body's list, or, where somebody on it is out, people. */
export type Copies = { readonly list: string } | { readonly people: readonly Person[] };

export function copiesOf(state: EnactingView, config: AdoptedConfig): Copies {
  const body = state.handedOver ? config.council : config.committee;
  const hasSomebodyOut = body?.members.some((member) => isRecused(member, state)) ?? true;
  return body && !hasSomebodyOut
    ? { list: body.email }
    : { people: electorate(state, config, state.asOf) };
}
