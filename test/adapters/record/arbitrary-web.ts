import * as fc from "fast-check";
import { OutsideFileType } from "../../../src/domain/values/outside-file.ts";
import { Reach, Returned, Saying } from "../../../src/domain/chapters/intake/intake-events.ts";
import { event } from "./arbitrary-happening.ts";
import { named } from "./arbitrary-texts.ts";
import { hex, party, person } from "./arbitrary-values.ts";

const files = fc.array(
  fc.record({
    type: fc.constantFrom(...OutsideFileType.options),
    bytes: fc.integer({ min: 1 }),
    sha256: hex(64),
    blob: hex(40),
  }),
  { minLength: 1, maxLength: 3 },
);

/** What comes in from outside. */
export const webEvents = [
  event(
    "FormReceived",
    { party, reach: fc.constantFrom(...Reach.options), words: hex(64) },
    {
      involved: fc.array(person, { minLength: 1, maxLength: 3 }),
      thread: hex(64),
      event: named(100),
      files,
    },
  ),
  event("UnconfirmedReceived", { party, comment: named(200), words: hex(64) }),
  event(
    "LetterReturned",
    { party, what: fc.constantFrom(...Returned.options), comment: named(200) },
    { letter: named(300) },
  ),
  event("CodeGiven", { party, code: hex(64) }, { isHandedOver: fc.constant(true) }),
  event("CodeEnded", { party }),
  event("PageOpened", { party }),
  event("PassphraseChosen", { party }, { passphrase: fc.record({ salt: hex(32), hash: hex(64) }) }),
  event(
    "MessageReceived",
    {
      party,
      what: fc.constantFrom(...Saying.options),
      comment: named(200),
      words: hex(64),
    },
    { files },
  ),
];
