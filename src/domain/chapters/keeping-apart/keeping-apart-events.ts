import { z } from "zod";
import { happening, Text } from "../../kernel/happening.ts";
import { CodeName, NodeId } from "../../values/ids.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

/** The case is to be kept in a room of its own. */
export const CaseSealed = z.strictObject({ type: z.literal("CaseSealed"), ...happening });

/** The case lives in a room now, under this name; `from` is what it was called before. */
export const CaseMoved = z.strictObject({
  type: z.literal("CaseMoved"),
  ...happening,
  codeName: CodeName,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
  from: CodeName,
});

/** Somebody outside the deciding body may read, until then. */
export const ReadingGranted = z.strictObject({
  type: z.literal("ReadingGranted"),
  ...happening,
  person: Person,
  until: Instant,
  reason: Text,
});

/** Leave to read ended by its date. */
export const GrantEnded = z.strictObject({
  type: z.literal("GrantEnded"),
  ...happening,
  person: Person,
});

/** GitHub lets this person read since then, or no longer. */
export const AccessChanged = z.strictObject({
  type: z.literal("AccessChanged"),
  ...happening,
  person: Person,
  canRead: z.boolean(),
});
