import * as fc from "fast-check";
import {
  DeliveryKind,
  DraftKind,
  LetterKind,
  LetterWay,
} from "../../../src/domain/chapters/corresponding/corresponding-events.ts";
import { event } from "./arbitrary-happening.ts";
import { named, text } from "./arbitrary-texts.ts";
import { addressee, hex, instant, number, party, person } from "./arbitrary-values.ts";

/** Any event a case can hold of letters. */
export const letterEvents = [
  event(
    "LetterHeld",
    {
      letter: fc.constantFrom(...LetterKind.options),
      party: addressee,
      text: text.filter((words) => words !== ""),
    },
    {
      until: instant,
      about: fc.constant("safety"),
      way: fc.constantFrom(...LetterWay.options),
    },
  ),
  event(
    "LetterDrafted",
    { draft: fc.constantFrom(...DraftKind.options) },
    { party: addressee, line: number },
  ),
  event(
    "LetterSent",
    {
      letter: text.map((some) => some.slice(0, 60)),
      messageId: text.map((some) => some.slice(0, 200)),
    },
    { text: hex(64) },
  ),
  event("LetterReleased", { written: named(300) }),
  event("LetterRefused", { written: named(300) }),
  event("LetterDelivered", {
    party,
    what: fc.constantFrom(...DeliveryKind.options),
    letter: named(300),
  }),
  event("LetterDelegated", {
    letter: fc.constantFrom(...LetterKind.options),
    party,
    to: person,
  }),
  event("LetterTakenBack", { written: named(300) }),
  event("CodeAsked", { party }),
] as const;
