import { type DateNotRead, notRead } from "./date-not-read.ts";
import { readDate } from "./written-date.ts";
import { afterLength } from "./written-length.ts";
import { plain } from "../plain.ts";
import type { Instant } from "../../values/time.ts";

/** Reads when a length of time ends that a person wrote: `3d`, `3 days`, `a week`. */
export function endOfLength(text: string, from: Instant): Instant | DateNotRead {
  const said = plain(text).toLowerCase().trim();
  const end = afterLength(said, from);
  if (end === undefined) return notRead("it is no length of time; one is written 3d or 12 hours");
  const date = readDate(said, from);
  return "refused" in date ? date : end;
}
