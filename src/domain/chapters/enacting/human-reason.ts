import { z } from "zod";

/** Why a person has to do what the app cannot, wherever it is. Each has its sentence. */
export const OwnReason = z.enum([
  "no-account-known",
  /** The space has accounts of its own, and none of theirs is known. */
  "no-account-there",
  /** Committee and council are touched by a resolution only. */
  "is-on-roster",
  "is-bot",
  /** What one member ordered alone is more than one may, or about somebody else than was shown. */
  "not-ordered-so",
  "not-that-party",
  "longer-than-alone",
  "lacks-second",
  /** This many at once wait until another member says that they are meant. */
  "more-than-three-people",
  /** A measure lifts an order that the register of bans does not list. */
  "order-not-listed",
  /** The host has set no key for the space, or another origin than the config names. */
  "key-not-set",
  /** The space does not accept the key. */
  "key-refused",
  /** The key may not do what an order takes there. */
  "key-too-weak",
  /** The space has nothing like a mute of one person. */
  "cannot-mute",
  /** This version knows no such kind of space. */
  "kind-not-known",
]);
export type OwnReason = z.infer<typeof OwnReason>;

/**
 * What a space finds only a human can do. Its kind names the reasons and has their sentences; those
 * known here are `account-gone`, and `account-not-shown`, by which an account may be there still.
 */
export type SpaceReason = string;

/** Whether the platform shows no such account, gone for good or not. */
export function saysNoAccount(reason: SpaceReason): boolean {
  return reason === "account-gone" || reason === "account-not-shown";
}

/** One of either. What a kind called a reason once, it says for ever. */
export const HumanReason = z.string().regex(/^[a-z]+(-[a-z]+){0,9}$/);
export type HumanReason = z.infer<typeof HumanReason>;
