import { z } from "zod";
import { happening, Text } from "../../kernel/happening.ts";
import { Cause, CodeName, NodeId } from "../../values/ids.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";
import type { WhoDecidesEvent } from "../../who-decides/who-decides-events.ts";

/** The case is to be kept in a room of its own. */
const CaseSealed = z.strictObject({ type: z.literal("CaseSealed"), ...happening });

/**
 * From here on nothing more is recorded in the old place: what comes now is recorded in the room. It
 * does not say which, since whoever may not read the room may read this.
 */
const MoveBegun = z.strictObject({ type: z.literal("MoveBegun"), ...happening });

/** The case lives in a room now, under this name; `from` is what it was called before. */
const CaseMoved = z.strictObject({
  type: z.literal("CaseMoved"),
  ...happening,
  codeName: CodeName,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
  from: CodeName,
  /** Commands whose answers were not given in the old place. */
  unanswered: z.array(Cause).min(1).optional(),
});

/** The case lives in a room from its first moment and was never anywhere else. */
const CaseBegunInRoom = z.strictObject({ type: z.literal("CaseBegunInRoom"), ...happening });

/** The issue of the case was deleted, transferred or made a discussion; it goes on in another one. */
const CaseContinued = z.strictObject({
  type: z.literal("CaseContinued"),
  ...happening,
  issue: z.strictObject({ id: NodeId, number: z.int().positive() }),
});

/** Somebody outside the deciding body may read, until then. */
const ReadingGranted = z.strictObject({
  type: z.literal("ReadingGranted"),
  ...happening,
  person: Person,
  until: Instant,
  reason: Text,
});

/** Leave to read ended by its date. */
const GrantEnded = z.strictObject({
  type: z.literal("GrantEnded"),
  ...happening,
  person: Person,
});

/** GitHub lets this person read since then, or no longer. */
const AccessChanged = z.strictObject({
  type: z.literal("AccessChanged"),
  ...happening,
  person: Person,
  canRead: z.boolean(),
});

export const keepingApartEvents = [
  CaseSealed,
  MoveBegun,
  CaseMoved,
  CaseBegunInRoom,
  CaseContinued,
  ReadingGranted,
  GrantEnded,
  AccessChanged,
] as const;
export type OwnKeepingApartEvent = z.infer<(typeof keepingApartEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type KeepingApartEvent = OwnKeepingApartEvent | WhoDecidesEvent;
