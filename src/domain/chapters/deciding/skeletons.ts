import { measureLine } from "./measure-line.ts";
import type { Finding } from "../reviewing/finding.ts";
import type { PartyRef } from "../../values/party.ts";

const gaps: Readonly<Record<Exclude<keyof Finding, "responsible">, string>> = {
  happened: "what happened",
  violation: "yes, no or unclear",
  ongoing: "yes, no or unknown",
  danger: "yes, no or unknown",
};

/** Stands where a day belongs; nobody can leave it there. */
export const lastDayGap = "the last day";

/** The comment that keeps what was found, with what nobody has answered left to fill in. */
export function findSkeleton(
  unanswered: readonly (keyof Finding)[],
  reported: readonly PartyRef[],
): string {
  const lines = unanswered.map((question) => {
    const gap = question === "responsible" ? reported.join(", ") || "nobody" : gaps[question];
    return `${question}: ${gap}`;
  });
  return ["/find", ...lines].join("\n");
}

/** The comment that proposes, with this case's people and spaces. As it stands it orders nothing. */
export function proposeSkeleton(reported: readonly PartyRef[], spaces: readonly string[]): string {
  const people = reported.length > 0 ? reported : ["reported-1"];
  const lines = people.map((of) =>
    spaces.length > 0
      ? measureLine({ kind: "ban", of, spaces, until: lastDayGap })
      : measureLine({ kind: "other", of, words: "what follows" }),
  );
  return ["/propose", ...lines].join("\n");
}
