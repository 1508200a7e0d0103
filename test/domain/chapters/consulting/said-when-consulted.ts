import type { Input } from "../../../../src/domain/case/input.ts";
import type { Addressee } from "../../../../src/domain/values/party.ts";
import { agreed, proposed, reprimand, underReview } from "../deciding/deliberating.ts";
import { acknowledge, ada, asks, at } from "../../given.ts";

/** A case whose resolution was agreed and told to nobody. */
export const decided = [
  ...underReview,
  proposed(at("23 10:00"), reprimand),
  agreed(at("23 12:00"), reprimand),
];
export const told = (
  time: string,
  whom: Addressee,
  what: "resolution" | "outcome" = "resolution",
) => asks(ada, at(time), { ...acknowledge, whom, what });
export const heard = (time: string, whom: Addressee, answer?: "accepts" | "objects"): Input =>
  asks(ada, at(time), { type: "HearParty", whom, answer, words: "their words" });
export const cannot = (time: string, purpose: "tell" | "ask", whom: Addressee): Input =>
  asks(ada, at(time), {
    type: "RuleOutContact",
    for: purpose,
    whom,
    ground: "unreachable",
    reason: "three mails",
  });
