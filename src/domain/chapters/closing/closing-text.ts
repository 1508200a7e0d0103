import type { Closing } from "./closing-kinds.ts";

/** As what a case is closed, in words. */
export function closingInWords(closing: Closing): string {
  switch (closing.as) {
    case "resolved":
      return "resolved";
    case "duplicate":
      return `a duplicate of ${closing.of}`;
    case "not-ours":
      return "not this committee's";
    case "spam":
      return "spam";
  }
}
