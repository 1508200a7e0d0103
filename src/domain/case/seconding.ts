import { awaitedActs } from "./awaited-acts.ts";
import type { CaseCommand } from "./case-command.ts";
import type { PendingAct } from "./case-state.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { orderLifted } from "../chapters/banning/review-order.ts";
import { readingGranted } from "../chapters/keeping-apart/grants.ts";
import { banSeconded } from "../chapters/urgent-action/ban-alone.ts";
import { refuse } from "../kernel/refusal.ts";
import { isSamePerson } from "../values/person.ts";
import { personAppointed } from "../who-decides/appoint.ts";
import { handedOver } from "../who-decides/hand-over.ts";
import { chairNamed } from "../who-decides/name-chair.ts";
import { recusedByOthers, whyNotRecuse, whyNotUnrecuse } from "../who-decides/recusal.ts";

/** Another member agrees to a pending act, which takes effect if it still may. */
export function secondAct(
  { number }: Extract<CaseCommand, { type: "SecondAct" }>,
  circumstances: Circumstances,
): Decision {
  const pending = whichPending(number, circumstances);
  if ("refused" in pending) return pending;
  if (isSamePerson(pending.by, circumstances.actor)) return refuse("needs-another-member");
  const effect = effectOf(pending, circumstances);
  if ("refused" in effect) return effect;
  return [{ type: "ActSeconded", number: pending.number }, effect];
}

function whichPending(
  number: number | undefined,
  { state, at }: Circumstances,
): PendingAct | CaseRefusal {
  const { pending } = state;
  const awaited = awaitedActs({ ...state, asOf: at });
  const [only, another] = awaited.length > 0 ? awaited : pending;
  if (!only) return refuse("nothing-to-second");
  if (number === undefined) return another ? refuse("say-which-to-second") : only;
  return pending.find((one) => one.number === number) ?? refuse("nothing-to-second");
}

function effectOf({ act, by }: PendingAct, circumstances: Circumstances): EventBody | CaseRefusal {
  switch (act.act) {
    case "recuse": {
      const { member, reason } = act;
      return whyNotRecuse(member, circumstances) ?? recusedByOthers(member, reason, circumstances);
    }
    case "unrecuse": {
      const { member, reason } = act;
      const refusal = whyNotUnrecuse(member, circumstances.state);
      return refusal ?? { type: "RecusalEnded", member, reason };
    }
    case "hand-over":
      return handedOver(act.reason, circumstances);
    case "appoint":
      return personAppointed(act, circumstances);
    case "name-chair":
      return chairNamed(act.member, circumstances);
    case "grant":
      return readingGranted(act, circumstances);
    case "close":
      return circumstances.state.closed
        ? refuse("case-is-closed")
        : { type: "CaseClosed", closing: act.closing };
    case "ban-alone":
      /* v8 ignore next -- the app asks for no ban; only the type of an actor allows it */
      if (by === "comity") return refuse("nothing-to-second");
      return banSeconded(act, by, circumstances);
    case "lift-order":
      return orderLifted(act, circumstances);
    case "thaw":
      return refuse("not-frozen");
  }
}
