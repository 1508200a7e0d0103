import type { MediatingCommand, WrittenMediator } from "./mediating-commands.ts";
import type { MayLearn } from "./mediating-events.ts";
import type { DateNotRead } from "../../kernel/dates/date-not-read.ts";
import { deadlineFromText } from "../../kernel/dates/deadline-from-text.ts";
import { firstWord, identityIn, statement } from "../../kernel/words.ts";
import { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What is said of a mediation, its dates as they are written. */
export type WrittenOfMediation =
  | Exclude<MediatingCommand, { type: "OfferMediation" | "ProposeMediationTerms" }>
  | Written<Extract<MediatingCommand, { type: "OfferMediation" }>>
  | Written<Extract<MediatingCommand, { type: "ProposeMediationTerms" }>>;

type Written<Command> = {
  readonly [Key in keyof Command]: Key extends "until" | "answersBy"
    ? string | undefined
    : Command[Key];
};

/**
 * `offer [@mediator] [to <parties>] [until <date>] [answers by <date>] [wished by <party>] [anyway: why]`,
 * `<party> agrees [named|unnamed]`, `<party> declines|withdraws`,
 * `<party>|committee proposes [@mediator] [until <date>]`,
 * `report [vetted by <parties>]: words`, `resolved|goes-on: words`, `end: why`
 */
export function mediationIn(text: string): WrittenOfMediation | undefined {
  const { word, rest } = firstWord(text);
  const words = statement(rest);
  switch (word) {
    case "offer":
      return offerIn(rest);
    case "report":
      return reportIn(rest);
    case "resolved":
    case "goes-on":
      return words ? { type: "EvaluateMediation", result: word, words } : undefined;
    case "end":
      return words ? { type: "TakeMediationBack", reason: words } : undefined;
    default:
      return answerIn(word, rest);
  }
}

/** With its dates as instants. */
export function dated(written: WrittenOfMediation, at: Instant): MediatingCommand | DateNotRead {
  if (written.type !== "OfferMediation" && written.type !== "ProposeMediationTerms") return written;
  const until = instantOf(written.until, at);
  if (typeof until === "object") return until;
  if (written.type === "ProposeMediationTerms") return { ...written, until };
  const answersBy = instantOf(written.answersBy, at);
  return typeof answersBy === "object" ? answersBy : { ...written, until, answersBy };
}

function instantOf(written: string | undefined, at: Instant): Instant | DateNotRead | undefined {
  return written === undefined ? undefined : deadlineFromText(written, at);
}

function offerIn(text: string): WrittenOfMediation | undefined {
  const { before, said } = keywordsIn(text, ["to", "until", "answers by", "wished by", "anyway"]);
  const mediator = before === "" ? undefined : mediatorIn(before);
  const between = partiesIn(said.get("to") ?? "");
  const wish = said.get("wished by")?.toLowerCase();
  const wishedBy = PartyRef.safeParse(wish).data;
  const reason = said.get("anyway");
  const anyway = reason === undefined ? undefined : statement(reason);
  const isUnclear =
    (before !== "" && !mediator) ||
    between === undefined ||
    (wish !== undefined && !wishedBy) ||
    (reason !== undefined && !anyway);
  if (isUnclear) return undefined;
  const [until, answersBy] = [said.get("until"), said.get("answers by")];
  return { type: "OfferMediation", mediator, between, until, answersBy, wishedBy, anyway };
}

function answerIn(whom: string, text: string): WrittenOfMediation | undefined {
  const party = PartyRef.safeParse(whom).data;
  const { word, rest } = firstWord(text);
  if (word === "proposes") {
    const of = whom === "committee" ? whom : party;
    return of && termsIn(of, rest);
  }
  if (!party) return undefined;
  switch (word) {
    case "agrees":
      return agreementIn(party, text);
    case "declines":
    case "withdraws":
      return { type: "DeclineMediation", party };
    default:
      return undefined;
  }
}

const disclosures = new Map<string, MayLearn | undefined>([
  ["", undefined],
  ["named", "who"],
  ["unnamed", "that"],
]);

/** What follows a colon is said besides. */
function agreementIn(party: PartyRef, text: string): WrittenOfMediation | undefined {
  const [said = ""] = text.split(":");
  const { word } = firstWord(firstWord(said).rest);
  return disclosures.has(word)
    ? { type: "AgreeToMediation", party, mayLearn: disclosures.get(word) }
    : undefined;
}

function termsIn(of: PartyRef | "committee", text: string): WrittenOfMediation | undefined {
  const { before, said } = keywordsIn(text, ["until"]);
  const mediator = before === "" ? undefined : mediatorIn(before);
  const until = said.get("until");
  if (!mediator && (before !== "" || until === undefined)) return undefined;
  return { type: "ProposeMediationTerms", of, mediator, until };
}

function reportIn(text: string): WrittenOfMediation | undefined {
  const vetted = /^vetted by\s+([^:]*)(?::([^]*))?$/i.exec(text);
  const [parties = "", said = ""] = vetted ? vetted.slice(1) : ["", text];
  const vettedBy = partiesIn(parties);
  const words = statement(said);
  return vettedBy && words ? { type: "ReportOfMediation", vettedBy, words } : undefined;
}

function mediatorIn(text: string): WrittenMediator | undefined {
  const party = PartyRef.safeParse(text.toLowerCase()).data;
  if (party) return party.startsWith("mediator-") ? { party } : undefined;
  const identity = identityIn(text);
  return identity && "group" in identity ? undefined : identity;
}

/** `undefined` where a word is no party. */
function partiesIn(text: string): readonly PartyRef[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "" && word !== "and");
  const parties = words.flatMap((word) => PartyRef.safeParse(word).data ?? []);
  return parties.length === words.length ? parties : undefined;
}

/** A text cut at keywords: what stands before the first, and by keyword what follows each. */
function keywordsIn(
  text: string,
  keywords: readonly string[],
): { readonly before: string; readonly said: ReadonlyMap<string, string> } {
  const found = keywords
    .flatMap((keyword) => {
      const at = text.search(
        new RegExp(`(?<=^|\\s)${keyword.replace(" ", "\\s+")}(?=\\s|:|$)`, "i"),
      );
      return at === -1 ? [] : [{ keyword, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  const said = found.map(({ keyword, at }, i): [string, string] => {
    const part = text.slice(at, found[i + 1]?.at);
    return [keyword, part.replace(/^\S+(?:\s+by)?/i, "").trim()];
  });
  return { before: text.slice(0, found[0]?.at).trim(), said: new Map(said) };
}
