import type { GuideStep } from "./guide-step.ts";
import { recorded } from "./proofs.ts";
import { says } from "./step-deeds.ts";

/** Nothing can be done about somebody who is not named. */
export const nameTheReported: GuideStep = {
  title: "ada names who it is about",
  sentence:
    "ada says which account the report is about: from now on everybody writes reported-1, and the record knows the account by its number and not by its name.",
  deed: says("ada", "/name reported @mal"),
  proof: {
    says: "The record knows reported-1.",
    holds: (guided) => recorded(guided, "PartyNamed", { party: "reported-1" }) > 0,
  },
};
