import type { Circumstances } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { waysToASecond } from "./ways-to-a-second.ts";
import { refuse } from "../kernel/refusal.ts";
import { isSamePerson } from "../values/person.ts";
import { appointers, othersWhoDecide } from "../who-decides/electorate.ts";

/**
 * Why what would only wait for a second is refused: the others who decide the case are all out of it
 * or away, so it would wait for ever. What takes effect besides does not wait.
 */
export function nobodyToSecond(
  decided: readonly EventBody[],
  circumstances: Circumstances,
): CaseRefusal | undefined {
  const { actor, state, config } = circumstances;
  const acts = decided.flatMap((one) => (one.type === "SecondAwaited" ? [one.act] : []));
  if (acts.length === 0 || acts.length < decided.length) return undefined;
  const isAppointing = acts.every(({ act }) => act === "appoint");
  const others = [
    ...othersWhoDecide(circumstances),
    ...(isAppointing ? appointers(state, config) : []),
  ].filter((one) => !isSamePerson(one, actor));
  return others.length > 0
    ? undefined
    : refuse("nobody-to-second", waysToASecond(actor, state, config));
}
