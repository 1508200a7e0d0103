import { parseOwed, type Owed } from "../owed.ts";
import type { Addressee } from "../../values/party.ts";
import { inFull } from "./in-full.ts";
import { utc } from "./when.ts";

/** Everything that is owed, one item each with the line to copy. @param printed as a refusal holds it */
export function owedList(printed = ""): string {
  return parseOwed(printed)
    .map((owed) => `- ${owedSentence(owed)}`)
    .join("\n");
}

function owedSentence(owed: Owed): string {
  switch (owed.owed) {
    case "resolution":
      return `Tell ${owed.to} the resolution and ask whether it is acceptable to them, then comment \`/told ${owed.to} resolution: how\`. Where that cannot be: \`/cannot tell ${owed.to} unreachable: what was tried\`.`;
    case "answer":
      return `${owed.from} was told, and has until ${utc(owed.until)} to answer. When they did: \`/heard ${owed.from} accepts: their words\` or \`/heard ${owed.from} objects: their words\`. No answer until then counts as one, and where they cannot be asked: \`/cannot ask ${owed.from} unreachable: what was tried\`.`;
    case "appeal":
      return `Tell ${owed.to} that somebody appeals, and ask what they say to it, then comment \`/told ${owed.to} appeal: how\`. Where that cannot be: \`/cannot tell ${owed.to} unreachable: what was tried\`.`;
    case "enactment":
      return "Carry the agreed resolution out: `/enact`.";
    case "line":
      return `Action ${owed.line} is open. Say what became of it: \`/done ${owed.line} how\` or \`/failed ${owed.line}: why\`.`;
    case "line-of-the-app":
      return `Action ${owed.line} is Comity's to do, and it is at it. The status comment says where it stands.`;
    case "outcome":
      return `Tell ${whomInWords(owed.to)} the outcome, then comment \`/told ${owed.to} outcome: how\`. Where that cannot be: \`/cannot tell ${owed.to} unreachable: what was tried\`.`;
    case "review":
      return `Others look at what was done alone (${owed.of}): \`/ratify ${owed.of}\` or \`/reverse ${owed.of}: why\`.`;
  }
}

/** `the council`, `the core team`, `reporter-1 (who reported)` */
export function whomInWords(whom: Addressee): string {
  if (whom === "council") return "the council";
  return whom === "core-team" ? "the core team" : inFull(whom);
}
