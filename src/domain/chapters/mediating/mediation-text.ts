import type { MediatingView } from "./mediating-state.ts";
import { groupsOf, hasAgreed, type Mediation, newestMediation } from "./mediation.ts";
import { wasTold } from "./answer-to-offer.ts";
import { notVettedBy } from "./mediation-owed.ts";
import { list } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { PartyRef } from "../../values/party.ts";

/** How far the mediation is that was offered last. */
export function mediationText(state: MediatingView): string | undefined {
  const mediation = newestMediation(state);
  return mediation && `**Mediation:** ${howFar(mediation, state)}.`;
}

function howFar(mediation: Mediation, state: MediatingView): string {
  const { life, between, mediator, until, answersBy } = mediation;
  const withWhom = mediator ? `with ${mediator}` : "with nobody found yet who mediates";
  if (life.is === "running")
    return `between ${list(between)}, ${withWhom}, since ${utc(life.since)} and until ${utc(until)}`;
  if (life.is === "over") return ended(mediation, life);
  const answers = groupsOf(mediation)
    .flat()
    .map((party) => `${party} ${answer(party, mediation, state)}`);
  return `offered to ${list(between)}, ${withWhom}, until ${utc(until)}; answers until ${utc(answersBy)}. ${answers.join("; ")}`;
}

function answer(party: PartyRef, mediation: Mediation, state: MediatingView): string {
  const disclosure = mediation.disclosures.find((one) => one.party === party)?.mayLearn;
  const named = { who: ", by name", that: ", unnamed" };
  if (mediation.agreed.includes(party)) {
    if (!hasAgreed(party, mediation)) return "agrees, and has to say what the others may learn";
    return disclosure ? `agrees${named[disclosure]}` : "agrees";
  }
  return wasTold(party, mediation.termsSince, "mediation", state) ? "is asked" : "is not asked yet";
}

function ended(
  mediation: Mediation,
  { because, at, since }: Extract<Mediation["life"], { is: "over" }>,
): string {
  const { evaluated } = mediation;
  const result =
    evaluated && (evaluated === "resolved" ? "; it resolved the case" : "; the case goes on");
  if (because === "reported") {
    const missing = notVettedBy(mediation);
    const vetted = missing.length > 0 ? `, not vetted by ${list(missing)}` : ", vetted by all";
    return `the mediator reported${vetted}${result ?? ""}`;
  }
  if (because === "out-of-time")
    return `its time was over ${utc(at)}, without a report${result ?? ""}`;
  const what = since ? "ended" : "does not take place";
  return `${what}, ${utc(at)}${result ?? ""}`;
}
