import { z } from "zod";
import type { AccountShown } from "./account-shown.ts";
import type { AccountOfParty } from "./account-there.ts";
import type { Handle } from "./handle.ts";
import type { Cause } from "./ids.ts";
import type { Person } from "./person.ts";
import type { Instant } from "./time.ts";

/** What somebody is in a case. A person can be several. */
export const PartyRole = z.enum(["reporter", "reported", "affected", "witness", "mediator"]);
export type PartyRole = z.infer<typeof PartyRole>;

/**
 * Someone in a case, by role and number: `reporter-1`, `reported-1`, `affected-1`, `witness-1`,
 * `mediator-1`.
 * The committee works with the reference and not with the name.
 */
export const PartyRef = z
  .string()
  .regex(/^(reporter|reported|affected|witness|mediator)-[1-9]\d?$/)
  .brand<"PartyRef">();
export type PartyRef = z.infer<typeof PartyRef>;

/** Whom the committee speaks with: a party, or those it reports to. */
export const Addressee = z.union([PartyRef, z.literal("council"), z.literal("core-team")]);
export type Addressee = z.infer<typeof Addressee>;

export const firstReporter = PartyRef.parse("reporter-1");

export function roleOf(party: PartyRef): PartyRole {
  return PartyRole.parse(party.slice(0, party.lastIndexOf("-")));
}

/** The next reference of a role: `reported-3` where there are two. */
export function nextRef(role: PartyRole, parties: readonly PartyRef[]): PartyRef {
  const count = parties.filter((party) => roleOf(party) === role).length;
  return PartyRef.parse(`${role}-${count + 1}`);
}

/** Someone in the case. The reference is known everywhere, the identity to the record. */
export interface Party {
  readonly ref: PartyRef;
  readonly person: Person | undefined;
  /** What people were shown of that account; of older records nothing. */
  readonly account: AccountShown | undefined;
  /** What named them as who they are now. */
  readonly namedBy: Cause | undefined;
  /** Since when they are known as who they are now. */
  readonly namedAt: Instant | undefined;
  readonly address: string | undefined;
  /** The member who alone knows who this is and speaks with them. */
  readonly heldBy: Person | undefined;
  /** The committee as a whole; that keeps none of its members out of the case. */
  readonly group: "committee" | undefined;
  /** Their accounts in other spaces than GitHub, as far as two members named them. */
  readonly accounts?: readonly AccountOfParty[];
  /** Where they are a minor: the address of whoever is written to in their place, if it is known. */
  readonly minor?: { readonly guardian: string | undefined };
  /** When they came into the case: for a reporter, when their report was received. */
  readonly since: Instant;
}

/** A reporter of another case, as they are in it. */
export interface JoiningReporter extends Pick<
  Party,
  "ref" | "since" | "person" | "account" | "address" | "heldBy" | "group"
> {
  /** When they were told that their report arrived, or it was found impossible. */
  readonly acknowledgedAt: Instant | undefined;
  /** Whether they read what is written to them on a private page of that case. */
  readonly hasPage: boolean;
}

export function reportersOf({ parties }: { readonly parties: readonly Party[] }): readonly Party[] {
  return parties.filter((party) => roleOf(party.ref) === "reporter");
}

/**
 * Reporters and affected people, whom a resolution concerns; the committee itself, as a group, has
 * nobody to tell or ask.
 *
 * Manual: "contact the original reporter and any other affected parties".
 */
export function isConcerned({ ref, group }: Party): boolean {
  return ["reporter", "affected"].includes(roleOf(ref)) && group === undefined;
}

/** Who a party is, as far as the command says. */
export type WrittenIdentity =
  | { readonly handle: Handle }
  | { readonly address: string }
  | { readonly heldBy: Handle }
  | { readonly group: "committee" };

/** The logins by which an identity is written. */
export function handlesOf(identity: WrittenIdentity): readonly Handle[] {
  if ("handle" in identity) return [identity.handle];
  return "heldBy" in identity ? [identity.heldBy] : [];
}
