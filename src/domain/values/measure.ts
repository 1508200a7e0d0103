import { z } from "zod";
import { PartyRef } from "./party.ts";
import type { Restriction } from "./standing.ts";

/** A measure until then ends when that day ends, in UTC. */
const Day = z.iso.date();

const Words = z.string().trim().min(1).max(2_000);

/** When the reporter hears of a measure, seen from the moment the person concerned does. */
const Tell = z.enum(["before", "with", "after"]).default("with");

/**
 * What a person is asked to do, by when, and what follows if they do not: the strings attached to a
 * request for an apology.
 */
const StringAttached = z.strictObject({ what: Words, due: Day, if_broken: Words.optional() });

/** Of whom, in which spaces, and until when. */
const inSpaces = {
  of: PartyRef,
  spaces: z.union([z.literal("all"), z.array(z.string().min(1).max(60)).min(1).max(50)]),
  until: Day.optional(),
  permanent: z.literal(true).optional(),
  /** It ends once this is met, instead of on a day. */
  condition: Words.optional(),
  tell: Tell,
};

/**
 * One thing a resolution orders: the manual's possible responses, its list left open by `other`.
 * Parties are named by reference.
 */
export const Measure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("no-action"),
    ground: z.enum([
      "no-violation",
      "resolved-publicly",
      "handled-elsewhere",
      "mediated",
      "insufficient",
      "withdrawn",
    ]),
    /** Who saw to it, where it was handled elsewhere and only stays on file. */
    words: Words.optional(),
  }),
  z.strictObject({ kind: z.literal("mediation"), between: z.array(PartyRef).min(2).max(20) }),
  z.strictObject({ kind: z.literal("public-reminder"), venue: Words }),
  z.strictObject({ kind: z.literal("private-reprimand"), to: PartyRef, tell: Tell }),
  z.strictObject({
    kind: z.literal("public-reprimand"),
    to: PartyRef,
    venue: Words,
    also: Words.optional(),
    tell: Tell,
  }),
  z.strictObject({
    kind: z.literal("apology-request"),
    from: PartyRef,
    to: PartyRef,
    manner: z.enum(["public", "private"]),
    strings: z.array(StringAttached).max(10).optional(),
    if_refused: Words.optional(),
    tell: Tell,
  }),
  z.strictObject({
    kind: z.literal("hiatus"),
    of: PartyRef,
    until: Day,
    if_declined: z.union([z.literal("decide-again"), z.strictObject({ "cooling-off": Day })]),
    tell: Tell,
  }),
  z.strictObject({ kind: z.literal("ban"), ...inSpaces }),
  z.strictObject({ kind: z.literal("muted"), ...inSpaces }),
  z.strictObject({
    kind: z.literal("no-contact"),
    of: PartyRef,
    words: Words,
    until: Day.optional(),
    if_broken: Words.optional(),
    tell: Tell,
  }),
  ...(["role-removed", "content-removed"] as const).map((kind) =>
    z.strictObject({ kind: z.literal(kind), of: PartyRef, words: Words, tell: Tell }),
  ),
  z.strictObject({
    kind: z.literal("other"),
    of: PartyRef,
    words: Words,
    due: Day.optional(),
    if_broken: Words.optional(),
    if_refused: Words.optional(),
    tell: Tell,
  }),
  z.strictObject({
    kind: z.literal("organisers-told"),
    of: PartyRef,
    organisers: Words,
    words: Words,
    until: Day,
    tell: Tell,
  }),
  z.strictObject({ kind: z.literal("lift"), order: z.string().min(1).max(80), words: Words }),
]);
export type Measure = z.infer<typeof Measure>;

/** A measure that holds in spaces until it ends: out of them, or in them and silent. */
export type MeasureInSpaces = Extract<Measure, { kind: "ban" | "muted" }>;

export function isInSpaces(measure: Measure): measure is MeasureInSpaces {
  return measure.kind === "ban" || measure.kind === "muted";
}

/** What carrying a measure out in a space puts on somebody there. */
export function restrictionOf({ kind }: Pick<Measure, "kind">): Restriction {
  return kind === "muted" ? "muted" : "removed";
}

/** Everybody a measure names: whom it touches, and whom it touches them for. */
export function partiesIn(measure: Measure): readonly PartyRef[] {
  if (measure.kind === "mediation") return measure.between;
  if (measure.kind === "apology-request") return [measure.from, measure.to];
  const party = partyOf(measure);
  return party ? [party] : [];
}

/** The party a measure touches, where there is one. */
export function partyOf(measure: Measure): PartyRef | undefined {
  switch (measure.kind) {
    case "private-reprimand":
    case "public-reprimand":
      return measure.to;
    case "apology-request":
      return measure.from;
    case "hiatus":
    case "ban":
    case "muted":
    case "no-contact":
    case "role-removed":
    case "content-removed":
    case "other":
    case "organisers-told":
      return measure.of;
    case "no-action":
    case "mediation":
    case "public-reminder":
    case "lift":
      return undefined;
  }
}
