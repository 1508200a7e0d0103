import { CodeName } from "../../domain/values/ids.ts";
import { Instant } from "../../domain/values/time.ts";

/** That another case is handled in the one where this stands, or is not any more, or had a message. */
export interface LeadMark {
  readonly from: CodeName;
  readonly does: "joins" | "leaves" | "wrote";
  /** When it did, by its own record. */
  readonly at: Instant;
}

export function printLeadMark({ from, does, at }: LeadMark): string {
  return `<!-- comity ${does} from=${from} at=${at} -->`;
}

/** `undefined` for every other text. */
export function readLeadMark(body: string): LeadMark | undefined {
  const [, does, from, at] =
    /^<!-- comity (joins|leaves|wrote) from=([a-z-]{1,60}) at=(\S{1,40}) -->/.exec(body) ?? [];
  const codeName = CodeName.safeParse(from).data;
  const since = Instant.safeParse(at).data;
  const isKnown = does === "joins" || does === "leaves" || does === "wrote";
  return codeName && since && isKnown ? { from: codeName, does, at: since } : undefined;
}
