import { z } from "zod";
import { Addressee, PartyRef } from "../values/party.ts";
import { Instant } from "../values/time.ts";

/**
 * One thing that has to be done before a resolution can be carried out or a case be closed. A
 * refusal carries them all, so that its sentences can name each with the line to copy.
 */
export const Owed = z.discriminatedUnion("owed", [
  /** A party has to be told the agreed resolution. */
  z.strictObject({ owed: z.literal("resolution"), to: PartyRef }),
  /** A party's answer to it is waited for until then. */
  z.strictObject({ owed: z.literal("answer"), from: PartyRef, until: Instant }),
  /** A party has to be told that somebody appeals. */
  z.strictObject({ owed: z.literal("appeal"), to: PartyRef }),
  z.strictObject({ owed: z.literal("enactment") }),
  /** An action, which records call a line, that people carry out or end. */
  z.strictObject({ owed: z.literal("line"), line: z.int().positive() }),
  /** An action that the app carries out or ends. */
  z.strictObject({ owed: z.literal("line-of-the-app"), line: z.int().positive() }),
  z.strictObject({ owed: z.literal("outcome"), to: Addressee }),
  z.strictObject({ owed: z.literal("review"), of: z.int().positive() }),
]);
export type Owed = z.infer<typeof Owed>;

/** What a case still needs to be closed; consulting comes before anything is carried out. */
export type OwedBeforeClosing = Exclude<
  Owed,
  { readonly owed: "resolution" | "answer" | "appeal" }
>;

/** As the detail of a refusal holds it; one that is cut there ends early. */
export function printOwed(owed: readonly Owed[]): string {
  return owed.map((one) => JSON.stringify(one)).join("\n");
}

/** What `printOwed` wrote, as far as it is whole. */
export function parseOwed(text: string): readonly Owed[] {
  return text.split("\n").flatMap((line) => Owed.safeParse(valueIn(line)).data ?? []);
}

function valueIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
