import type { SendLetterAct } from "./corresponding-acts.ts";
import type { CorrespondingCommand } from "./corresponding-commands.ts";
import type { CorrespondingReason } from "./corresponding-refusals.ts";
import type {
  CorrespondingDecision,
  CorrespondingEventBody,
  CorrespondingView,
} from "./corresponding-state.ts";
import { isLetterFor, isOfCase } from "./letter-for-whom.ts";
import { isReleased, leavesAt } from "./letters-leave.ts";
import { isProtected, namedInLetter, namedInWords } from "./named-in-letter.ts";
import { canLeave, isReadByOneOut, wayTo } from "./way-to-somebody.ts";
import { isLeftAlone } from "../intake/intake-state.ts";
import { whyNotWriteTo } from "../reviewing/safety-of-reporters.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { roleOf } from "../../values/party.ts";

type Of<Type extends CorrespondingCommand["type"]> = Extract<CorrespondingCommand, { type: Type }>;

/**
 * A letter to somebody, word for word. It waits for ten minutes, and that it leaves then is telling
 * them, or asking. Where it names a reporter, an affected person or a witness to anybody else, another
 * member has to agree first.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt"; "respecting the privacy and
 * any necessary confidentiality of reporters".
 */
export function sendLetter(
  { letter, whom, until, text, about, naming = [], isListChecked = false }: Of<"SendLetter">,
  asking: Asking<CorrespondingView>,
): CorrespondingDecision {
  const act: SendLetterAct = {
    act: "send-letter",
    letter,
    party: whom,
    text,
    ...(until && { until }),
    ...(about && { about }),
  };
  const held = holdLetter(act, asking);
  if ("refused" in held) return held;
  if (!isOfCase(whom) && !isListChecked) return refuse("list-not-checked", whom);
  const named = namedInLetter(text, whom, asking.state);
  const unmeant = named.filter(({ ref }) => !naming.includes(ref));
  if (unmeant.length > 0) return refuse("letter-names-somebody", namedInWords(unmeant));
  return named.some(({ ref }) => isProtected(ref)) ? awaitSecond(act, asking) : [held];
}

/** The letter waits, where it may go at all: by its role, and by what its reader asked for. */
export function holdLetter(
  { letter, party: whom, text, until, about }: SendLetterAct,
  { state, config, at }: Asking<CorrespondingView>,
): Refusal<CorrespondingReason> | CorrespondingEventBody {
  const party = state.parties.find(({ ref }) => ref === whom);
  if (isOfCase(whom) && !party) return refuse("no-such-party", whom);
  if (until !== undefined && until <= at) return refuse("date-has-passed");
  if (about && (!party || roleOf(party.ref) !== "reporter")) return refuse("not-a-reporter", whom);
  if (!isLetterFor(letter, whom, party)) return refuse("letter-not-for-them", whom);
  if (isLeftAlone(whom, state)) return refuse("wants-to-be-left-alone", whom);
  const tooEarly = whyNotWriteTo(whom, state);
  if (tooEarly) return tooEarly;
  if (isReadByOneOut(whom, state, config)) return refuse("one-out-reads-list", whom);
  const way = wayTo(whom, state, config);
  if (!way) return refuse("no-private-page", whom);
  const more = { ...(until && { until }), ...(about && { about }) };
  return { type: "LetterHeld", letter, party: whom, text, ...more, way };
}

export function takeLetterBack(
  { whom }: Of<"TakeLetterBack">,
  { state, at }: Asking<CorrespondingView>,
): CorrespondingDecision {
  const waiting = state.letters.filter(
    (letter) => !isReleased(letter) && (whom === undefined || letter.party === whom),
  );
  const inTime = waiting.filter((letter) => leavesAt(letter) > at || !canLeave(letter, state));
  if (inTime.length === 0) return refuse("no-letter-waits");
  return inTime.map(({ written }) => ({ type: "LetterTakenBack", written }));
}
