import * as fc from "fast-check";
import { LetterKind } from "../../../src/domain/chapters/corresponding/corresponding-events.ts";
import { named, text } from "./arbitrary-texts.ts";

export const instant = fc
  .integer({ min: 0, max: 4_102_444_799 })
  .map((seconds) => new Date(seconds * 1_000).toISOString().replace(".000Z", "Z"));
export const person = fc.record({ id: fc.integer({ min: 1 }), login: named(100) });
export const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

export const party = fc
  .tuple(
    fc.constantFrom("reporter", "reported", "affected", "witness"),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([role, number]) => `${role}-${number}`);

export const addressee = fc.oneof(party, fc.constantFrom("council", "core-team"));

export const finding = fc.record(
  {
    happened: text,
    violation: fc.constantFrom("yes", "no", "unclear"),
    responsible: fc.array(party, { maxLength: 20 }),
    ongoing: fc.constantFrom("yes", "no", "unknown"),
    danger: fc.constantFrom("yes", "no", "unknown"),
  },
  { requiredKeys: [] },
);
export const closing = fc.oneof(
  fc.record({ as: fc.constant("duplicate"), of: fc.constant("amber-heron") }),
  fc.record({ as: fc.constant("handled-with"), with: fc.constant("amber-heron") }),
  fc.record({ as: fc.constant("not-ours"), to: text }),
  fc.record({ as: fc.constantFrom("spam", "not-a-report", "resolved") }),
);
export const accountOfParty = {
  space: named(60),
  places: fc.array(fc.record({ kind: named(40), key: named(320) }), { minLength: 1, maxLength: 3 }),
  account: fc.record(
    { id: named(320), name: named(320), since: instant, posts: fc.nat() },
    { requiredKeys: ["id", "name"] },
  ),
};
export const act = fc.oneof(
  fc.record({ act: fc.constantFrom("recuse", "unrecuse"), member: person, reason: text }),
  fc.record({ act: fc.constant("close"), closing }),
  fc.record({ act: fc.constant("hand-over"), reason: text }),
  fc.record({ act: fc.constant("appoint"), person, reason: text }),
  fc.record({ act: fc.constant("name-chair"), member: person }),
  fc.record({ act: fc.constant("grant"), person, until: instant, reason: text }),
  fc.record({ act: fc.constant("ban-alone"), of: party, until: instant, reason: text }),
  fc.record({ act: fc.constant("keep-out"), party, person }),
  fc.record({ act: fc.constant("name-account"), party, ...accountOfParty }),
  fc.record(
    {
      act: fc.constant("send-letter"),
      letter: fc.constantFrom(...LetterKind.options),
      party: addressee,
      text: text.filter((words) => words !== ""),
      until: instant,
    },
    { requiredKeys: ["act", "letter", "party", "text"] },
  ),
  fc.record({ act: fc.constant("lift-order"), order: hex(8), reason: text }),
);

export const number = fc.integer({ min: 1 });
