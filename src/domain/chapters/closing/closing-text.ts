import type { Closing } from "./closing-kinds.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { Doer } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** To those who decide, where a case was closed so that nothing is decided by it. */
export function endNotice(closing: Closing, by: Doer, undoneUntil: Instant): string {
  const who = by === "comity" ? "Comity" : by.login;
  return `${who} closed this case as ${closingInWords(closing)}. Whoever sees it otherwise undoes that with \`/reopen: why\`, alone: until ${utc(undoneUntil)} the case then goes on as if nothing had happened, and later it is taken up again.`;
}

/** As what a case is closed, in words. */
export function closingInWords(closing: Closing): string {
  switch (closing.as) {
    case "resolved":
      return "resolved";
    case "duplicate":
      return `a duplicate of ${closing.of}`;
    case "handled-with":
      return `handled with ${closing.with}`;
    case "not-ours":
      return "not this committee's";
    case "not-a-report":
      return "no report";
    case "spam":
      return "spam";
  }
}
