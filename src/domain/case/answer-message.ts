import type { EventBody } from "./event-body.ts";
import type { CaseState } from "./case-state.ts";
import type { MessageInput } from "./input.ts";
import type { MessageFacts } from "../chapters/intake/form-facts.ts";
import { maySay } from "../chapters/intake/intake-state.ts";
import type { Saying } from "../chapters/intake/intake-events.ts";
import type { NodeId } from "../values/ids.ts";
import type { PartyRef } from "../values/party.ts";

/** What stands in the record where the words themselves stand in the case. */
const onTheirPage =
  "They wrote it themselves, on their private page; their words stand in the case.";
const byMail = "They wrote it themselves, by mail; their words stand in the case.";

/**
 * What somebody says on their private page, or by mail, meets what waits for it, and is never a command. To be left
 * alone rules out telling and asking them; taking a report back closes nothing.
 */
export function answerMessage(
  { message, comment, words }: MessageInput,
  { parties, letters }: Pick<CaseState, "parties" | "letters">,
): readonly EventBody[] {
  if (message.what === "returned") return cameBack(message, comment, letters);
  const { party } = message;
  if (!parties.some(({ ref }) => ref === party)) return [];
  if (message.what === "ends-code") return [{ type: "CodeEnded", party }];
  if (message.what === "new-code") return [{ type: "CodeGiven", party, code: message.code }];
  if (message.what === "passphrase")
    return [
      {
        type: "PassphraseChosen",
        party,
        ...(message.passphrase && { passphrase: message.passphrase }),
      },
    ];
  if (message.what === "unconfirmed")
    return [{ type: "UnconfirmedReceived", party, comment, words }];
  const { what, by, files } = message;
  if (!maySay(what, party)) return [];
  return [
    { type: "MessageReceived", party, what, comment, words, ...(files && { files }) },
    ...whatItMeets(what, party, by === "mail" ? byMail : onTheirPage),
  ];
}

/** Of a letter once, whichever server says so how often. */
function cameBack(
  { party, of: what, letter }: Extract<MessageFacts, { what: "returned" }>,
  comment: NodeId,
  letters: CaseState["letters"],
): readonly EventBody[] {
  if (letter !== undefined && !letters.some(({ written }) => written === letter)) return [];
  return [{ type: "LetterReturned", party, what, ...(letter && { letter }), comment }];
}

function whatItMeets(what: Saying, party: PartyRef, inTheCase: string): readonly EventBody[] {
  switch (what) {
    case "words":
      return [{ type: "PartyHeard", party, words: inTheCase }];
    case "accepts":
    case "objects":
      return [{ type: "PartyHeard", party, answer: what, words: inTheCase }];
    case "leave-alone":
      return (["tell", "ask"] as const).map((purpose) => ({
        type: "ContactRuledOut",
        party,
        for: purpose,
        ground: "withdrawn",
        reason: "They asked to be left alone.",
      }));
    case "takes-back":
    case "stands-by":
      return [];
  }
}
