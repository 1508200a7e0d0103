import { z } from "zod";

/**
 * A GitHub account. The numeric id is the person; the login is only how they were shown then.
 * A renamed account stays the same person, and a login taken over by somebody else is somebody
 * else.
 */
export const Person = z.strictObject({
  id: z.int().positive(),
  login: z.string().min(1).max(100),
});
export type Person = z.infer<typeof Person>;

/** Who did something: a person, or the app on its own. */
export const Doer = z.union([Person, z.literal("comity")]);
export type Doer = z.infer<typeof Doer>;

export function isSamePerson(a: Doer, b: Doer): boolean {
  return a === "comity" || b === "comity" ? a === b : a.id === b.id;
}
