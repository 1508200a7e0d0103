import { kindsCalled, kindsOfMeasure, writtenWith } from "./kinds-of-measure.ts";
import { nobodysAccount } from "./meant-value.ts";
import { lineThatWorks, measureLine } from "./measure-line.ts";
import type { CaseSurroundings } from "./surroundings.ts";
import { endOfLength } from "../../kernel/dates/end-of-length.ts";
import { plain } from "../../kernel/plain.ts";
import { isSameLogin } from "../../values/login.ts";
import { PartyRef } from "../../values/party.ts";

/** With the line that does what somebody said in plain words, "ban @mal for 3 days", where it can be. */
export function measureOfWords(
  text: string,
  { accounts, now }: Pick<CaseSurroundings, "accounts" | "now">,
): string {
  const said = plain(text).toLowerCase().slice(0, 200);
  const words = said.split(/[\s,.;:]+/);
  const kind = words.flatMap((word) => kindIn(word)).at(0);
  if (kind === undefined) return `This works: ${lineThatWorks("ban")}`;
  const party = words.flatMap((word) => partyIn(word, accounts)).at(0);
  if (party === undefined && words.some((word) => word.startsWith("@"))) return nobodysAccount;
  const length = lengthIn(said, now);
  const measure = Object.entries(writtenWith(kind)).flatMap(([key, value]) => {
    if (key === "until" && length !== undefined) return [["for", length]];
    return [[key, value === "reported-1" && party !== undefined ? party : value]];
  });
  return `This works: ${measureLine({ kind, ...Object.fromEntries(measure) })}`;
}

function kindIn(word: string): readonly string[] {
  return kindsOfMeasure.has(word) ? [word] : kindsCalled(word);
}

function partyIn(word: string, accounts: CaseSurroundings["accounts"]): readonly PartyRef[] {
  const ref = PartyRef.safeParse(word).data;
  if (ref) return [ref];
  return accounts
    .filter(({ login }) => word.startsWith("@") && isSameLogin(login, word.slice(1)))
    .map(({ party }) => party);
}

function lengthIn(said: string, now: CaseSurroundings["now"]): string | undefined {
  const [, length] = /\bfor (\w{1,5}(?: \w{1,7})?)/.exec(said) ?? [];
  if (length === undefined) return undefined;
  const [first] = length.split(" ");
  return [length, first].find((one) => one && typeof endOfLength(one, now) === "string");
}
