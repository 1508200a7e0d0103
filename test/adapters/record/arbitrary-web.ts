import * as fc from "fast-check";
import { Reach, Returned, Saying } from "../../../src/domain/chapters/intake/intake-events.ts";
import { event } from "./arbitrary-happening.ts";
import { named } from "./arbitrary-texts.ts";
import { hex, party, person } from "./arbitrary-values.ts";

/** What comes in from outside. */
export const webEvents = [
  event(
    "FormReceived",
    { party, reach: fc.constantFrom(...Reach.options), words: hex(64) },
    {
      involved: fc.array(person, { minLength: 1, maxLength: 3 }),
      thread: hex(64),
      event: named(100),
    },
  ),
  event("UnconfirmedReceived", { party, comment: named(200), words: hex(64) }),
  event(
    "LetterReturned",
    { party, what: fc.constantFrom(...Returned.options), comment: named(200) },
    { letter: named(300) },
  ),
  event("CodeGiven", { party, code: hex(64) }),
  event("CodeEnded", { party }),
  event("MessageReceived", {
    party,
    what: fc.constantFrom(...Saying.options),
    comment: named(200),
    words: hex(64),
  }),
];
