import * as fc from "fast-check";
import { named, text } from "./arbitrary-texts.ts";
import { hex, instant, party, person } from "./arbitrary-values.ts";

/** What a report's form says of people and names nobody. */
export const unclear = fc.array(
  fc.record(
    {
      role: fc.constantFrom("reporter", "reported"),
      as: fc.constantFrom("bare", "of-theirs", "no-account", "beside", "unread"),
      login: fc.constantFrom("mal", "mal-2", "mal_corp"),
    },
    { requiredKeys: ["role", "as"] },
  ),
  { maxLength: 3 },
);

export const identity = {
  person,
  account: fc.record(
    { createdAt: instant, wasAnothers: fc.constant(true) },
    { requiredKeys: ["createdAt"] },
  ),
  address: named(320),
  heldBy: person,
  group: fc.constant("committee"),
};
const measure = fc.oneof(
  fc.record({ kind: fc.constant("no-action"), ground: fc.constant("no-violation") }),
  fc.record({
    kind: fc.constant("no-action"),
    ground: fc.constant("handled-elsewhere"),
    words: fc.constant("by the event's team"),
  }),
  fc.record({
    kind: fc.constant("organisers-told"),
    of: party,
    organisers: fc.constant("the event's team"),
    words: fc.constant("not on the programme"),
    until: fc.constant("2027-05-22"),
    tell: fc.constant("with"),
  }),
  fc.record({
    kind: fc.constant("ban"),
    of: party,
    spaces: fc.constant("all"),
    condition: fc.constant("a talk with a mentor"),
    tell: fc.constant("with"),
  }),
  fc.record({ kind: fc.constant("private-reprimand"), to: party, tell: fc.constant("after") }),
  fc.record({
    kind: fc.constant("ban"),
    of: party,
    spaces: fc.array(named(60), { minLength: 1, maxLength: 3 }),
    permanent: fc.constant(true),
    tell: fc.constantFrom("before", "with", "after"),
  }),
);
const place = fc.record(
  {
    kind: fc.constantFrom("github", "manual", "unheard-of"),
    key: named(320),
    name: named(320),
    steward: named(320),
  },
  { requiredKeys: ["kind", "key", "name"] },
);
export const actions = fc.array(
  fc
    .tuple(
      fc.record({ line: fc.integer({ min: 1 }), measure }),
      fc.record(
        {
          person,
          order: hex(8),
          space: named(60),
          organisation: named(39),
          steward: named(320),
          until: instant,
          place,
          account: named(320),
        },
        { requiredKeys: [] },
      ),
    )
    .map((parts) => Object.assign({}, ...parts)),
  { maxLength: 3 },
);

const written = text.map((some) => `x${some}`.slice(0, 2_000));
export const resolution = fc
  .tuple(
    fc.record({
      case: fc.constant("amber-heron"),
      finding: fc.record({
        happened: text,
        violation: fc.constantFrom("yes", "no", "unclear"),
        responsible: fc.array(party, { maxLength: 3 }),
        ongoing: fc.constantFrom("yes", "no", "unknown"),
        danger: fc.constantFrom("yes", "no", "unknown"),
      }),
      measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
      people: fc.dictionary(party, hex(16), { maxKeys: 2 }),
    }),
    fc.record(
      {
        round: fc.integer({ min: 2, max: 9 }),
        heard: fc.dictionary(party, written, { maxKeys: 2 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map((parts) => Object.assign({}, ...parts));
