import * as fc from "fast-check";
import { named } from "./arbitrary-texts.ts";
import { hex, instant, number, person } from "./arbitrary-values.ts";

const happening = {
  at: instant,
  by: fc.oneof(person, fc.constant("comity")),
  cause: named(300),
  register: fc.record({ n: fc.integer({ min: 1 }), sha256: hex(64) }),
  whole: hex(64),
  said: fc.array(fc.record({ id: named(200), by: number, at: instant, hash: hex(64) }), {
    minLength: 1,
    maxLength: 3,
  }),
};

/** An event of this type, with what every event carries. */
export function event(
  type: string,
  required: object,
  optional: object = {},
): fc.Arbitrary<unknown> {
  const { register, whole, said, ...always } = happening;
  const needed = { type: fc.constant(type), ...always, ...required };
  const extra = fc.record({ register, whole, said, ...optional }, { requiredKeys: [] });
  return fc.tuple(fc.record(needed), extra).map((parts) => Object.assign({}, ...parts));
}
