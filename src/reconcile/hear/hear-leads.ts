import type { LeadInput } from "../../domain/case/input.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { ObservedComment } from "../../ports/observation.ts";
import { readLeadMark } from "../marks/lead-marks.ts";
import { ownVersion } from "./own-words.ts";

/** Which other cases are handled here, or were, as the app wrote it into this one. */
export function hearLeads(comments: readonly ObservedComment[]): readonly LeadInput[] {
  return comments
    .filter(({ ours }) => ours)
    .flatMap((comment) => {
      const own = ownVersion(comment);
      const mark = readLeadMark(own?.text ?? "");
      if (!own || !mark || mark.does === "wrote") return [];
      const { id, databaseId } = comment;
      const { from, does } = mark;
      return [
        {
          kind: "lead" as const,
          at: own.at,
          cause: Cause.parse(id),
          order: [databaseId],
          from,
          does,
        },
      ];
    });
}
