import { refuse, type Refusal } from "../refusal.ts";

/** What a person wrote where a date is expected and is none; the detail says why, in our words. */
export type DateNotRead = Refusal<"date-not-read">;

/** @param why goes on after a colon: its date was not read */
export function notRead(why: string): DateNotRead {
  return refuse("date-not-read", why);
}

export const noDate = notRead("it is no date");
